#include "lessons/lesson.h"
#include "lessons/lp/best_corner_edits.h"
#include "lessons/lp/best_corner_numbers.h"
#include "lessons/lp/best_corner_plan.h"
#include "lessons/lp/best_corner_run.h"
#include "lessons/lp/best_corner_script.h"
#include "lessons/lp/best_corner_solid.h"
#include "lessons/lp/best_corner_stories.h"
#include "lessons/lp/best_corner_tableau.h"
#include "lessons/lp/best_corner_words.h"
#include "lessons/ui/panes.h"

#include <algorithm>
#include <memory>
#include <string>

namespace lessons {

namespace {

using corner::Action;
using corner::Scene;

/// Heights of the rows of panes, px: Numbers and Tableau have a line or more for every limit, This step at
/// least its few sentences; what is left over is shared.
std::vector<float> row_shares(float height, std::size_t limits) {
    const auto count = static_cast<float>(limits);
    const float heads = ui::scaled(50.0f);
    const float tableau = heads + ui::scaled(22.0f) * (count + 2.0f);
    const float least_words = ui::scaled(172.0f);
    const float most_numbers = heads + ui::scaled(52.0f + 57.0f * count);
    const float rest = height - 2.0f * ui::size::kGap - tableau;
    const float numbers = std::clamp(rest - least_words, 0.4f * rest, std::max(most_numbers, 0.4f * rest));
    const float words = std::max(least_words, std::min(rest - numbers, 1.2f * least_words));
    const float spare = std::max(rest - numbers - words, 0.0f) / 3.0f;
    return {numbers + spare, words + spare, tableau + spare};
}

class BestCorner final : public Lesson {
public:
    BestCorner() { reset(); }

    std::vector<Parameter> parameters() override;
    void reset() override;
    void step() override { run_.go_to(run_.step() + 1); }
    bool finished() const override { return run_.finished(); }
    int last_step() const override { return run_.last_step(); }
    int opening_step() const override { return 1; }
    double steps_per_second() const override { return 0.8; }
    Edited draw_figure() override;
    std::string summary() const override;
    std::vector<Readout> readouts() const override;
    std::vector<DataTable> tables() const override { return {corner::walk_table(run_)}; }
    core::Result<PythonScript> python() const override { return corner::best_corner_script(run_); }
    std::vector<Check> checks() const override;
    Snapshot snapshot() const override { return {run_.step(), sizeof(int)}; }
    void restore(const Snapshot& snapshot) override { run_.go_to(std::any_cast<int>(snapshot.value)); }
    Json edits() const override { return edits_.to_json(); }
    core::Result<void> apply(const Json& edits) override { return edits_.apply(edits); }

private:
    std::size_t story() const { return static_cast<std::size_t>(example_); }
    bool is_changed() const;
    bool is_in(const char* id) const { return stories_[story()].id == id; }
    Check by_hand_check(bool is_best) const;
    Check worth_more_check(bool is_best) const;
    Check impossible_check() const;
    Edited take(const Action& action);
    Action draw_panes(const Scene& scene);

    // Parameters
    int example_ = 0;
    int rule_ = 0;
    bool shows_prices_ = true;
    bool shows_equations_ = false;

    // Model
    std::vector<lp::Story> stories_ = corner::stories();
    corner::Edits edits_{stories_};
    corner::Run run_;

    // Drawing
    corner::PlanView plan_;
    corner::SolidView solid_;
    corner::NumbersView numbers_;
};

std::vector<Parameter> BestCorner::parameters() {
    std::vector<std::string> titles;
    for (const lp::Story& story : stories_) titles.push_back(story.title);
    return {
        Parameter::choice("example", "Example", example_, titles)
            .with_tooltip("The same factory with other numbers: each makes something else happen."),
        Parameter::choice("rule", "Rule", rule_,
                          {"Best rate", "First that helps", "Steepest edge", "Best step"})
            .with_tooltip("Which variable enters: Dantzig's rule, Bland's rule, the steepest edge, or the "
                          "one that earns most in the whole step."),
        Parameter::toggle("shadow_prices", "Shadow prices", shows_prices_)
            .with_tooltip("What one more unit of each limit is worth, and how long that holds.")
            .that_redraws(),
        Parameter::toggle("equations", "Equations", shows_equations_)
            .with_tooltip("The tableau as a dictionary: every line is an equation.")
            .that_redraws()};
}

void BestCorner::reset() {
    const corner::StoryEdits& edits = edits_.of(story());
    run_ = corner::Run(lp::with_numbers(stories_[story()].program, edits.numbers),
                       static_cast<core::lp::PivotRule>(rule_), edits.choices);
}

Edited BestCorner::draw_figure() {
    const Scene scene{.story = stories_[story()],
                      .numbers = edits_.of(story()).numbers,
                      .defaults = edits_.defaults(story()),
                      .run = run_,
                      .shows_prices = shows_prices_,
                      .shows_dictionary = shows_equations_,
                      .corner_limits = run_.is_in_space() ? solid_.corner_limits() : plan_.corner_limits()};
    return take(draw_panes(scene));
}

Action BestCorner::draw_panes(const Scene& scene) {
    ui::PaneGrid grid(
        {{"plan", "Plan"}, {"story", "Numbers"}, {"words", "This step"}, {"tableau", "Tableau"}},
        {"plan story", "plan words", "tableau tableau"},
        {.columns = {1.25f, 1.0f},
         .rows = row_shares(ImGui::GetContentRegionAvail().y, scene.numbers.limits.size())});
    Action action;
    const auto keep = [&](const Action& made) {
        if (made) action = made;
    };
    if (grid.begin("plan")) keep(run_.is_in_space() ? solid_.draw(scene) : plan_.draw(scene));
    grid.end();
    if (grid.begin("story")) keep(numbers_.draw(scene));
    grid.end();
    if (grid.begin("words")) keep(draw_pivot_words(scene));
    grid.end();
    if (grid.begin("tableau")) keep(draw_tableau(scene));
    grid.end();
    return action;
}

Edited BestCorner::take(const Action& action) {
    if (!action) return Edited::no;
    corner::StoryEdits& edits = edits_.of(story());
    if (action.numbers) edits.numbers = *action.numbers;
    if (!action.entering) return Edited::yes;
    // What was chosen for later steps was chosen on another way.
    edits.choices.erase(edits.choices.lower_bound(run_.step()), edits.choices.end());
    edits.choices[run_.step()] = *action.entering;
    return Edited::yes;
}

std::string BestCorner::summary() const {
    return "Step " + std::to_string(run_.step()) + " of " + std::to_string(run_.last_step()) + ". " +
           corner::state_words(run_);
}

std::vector<Readout> BestCorner::readouts() const {
    const core::lp::LinearProgram& program = run_.program();
    const core::Vector plan = run_.point();
    std::vector<Readout> numbers{
        {"profit", lp::capitalized(program.objective_name), run_.profit(plan), program.objective_unit},
        {"x", lp::capitalized(program.columns[0].name), plan[0], ""},
        {"y", lp::capitalized(program.columns[1].name), plan[1], ""}};
    if (run_.is_in_space()) numbers.push_back({"z", lp::capitalized(program.columns[2].name), plan[2], ""});
    if (run_.referee().solution.is_optimal()) {
        numbers.push_back({"best", "Best possible " + program.objective_name,
                           run_.referee().solution.objective, program.objective_unit});
    }
    const auto& ranges = run_.referee().right_hand_sides;
    for (std::size_t row = 0; row < ranges.size(); ++row) {
        numbers.push_back({"price_" + program.rows[row].name, "Shadow price of " + program.rows[row].name,
                           ranges[row].price, program.objective_unit});
    }
    return numbers;
}

bool BestCorner::is_changed() const {
    const lp::Numbers& now = edits_.of(story()).numbers;
    const lp::Numbers& before = edits_.defaults(story());
    return now.profit != before.profit || now.uses != before.uses || now.limits != before.limits;
}

/// To the best corner of the factory, with tables entering first by the learner's own choice.
Check BestCorner::by_hand_check(bool is_best) const {
    constexpr core::Index kTables = 1;
    Check check{.id = "chosen_by_hand", .reached = false, .hint = {}};
    const corner::HandChoices& choices = edits_.of(story()).choices;
    const auto first = choices.find(0);
    if (!is_in("factory")) {
        check.hint = "Choose the example A factory.";
    } else if (first == choices.end()) {
        check.hint = run_.step() > 0 ? "Go back to (0, 0) first: step 0."
                                     : "Click the corner at the upper end of the dotted edge.";
    } else if (first->second != kTables) {
        check.hint = "That way leads over the chairs. Go back to (0, 0), and click the upper corner.";
    } else {
        check.reached = is_best;
        check.hint = "Now go on to the star, corner by corner.";
    }
    return check;
}

/// A better best plan by more limits alone.
Check BestCorner::worth_more_check(bool is_best) const {
    const lp::Numbers& now = edits_.of(story()).numbers;
    const lp::Numbers& before = edits_.defaults(story());
    Check check{.id = "worth_more", .reached = false, .hint = {}};
    if (!is_in("factory")) {
        check.hint = "Choose the example A factory.";
    } else if (now.profit != before.profit || now.uses != before.uses) {
        check.hint = "Only limits may change. Undo the prices and the recipes.";
    } else if (!is_best) {
        check.hint = "Go to the best plan first.";
    } else {
        check.reached = run_.profit(run_.point()) >= 2700.0 && now.limits != before.limits;
        check.hint = "Look for the limit with the highest shadow price, and see how far its range goes.";
    }
    return check;
}

Check BestCorner::impossible_check() const {
    const bool is_proved = run_.now().status() == core::lp::SimplexStatus::kInfeasible;
    Check check{.id = "made_impossible", .reached = is_in("order") && is_proved, .hint = {}};
    if (!is_in("order")) {
        check.hint = "Choose the example With a promised order.";
    } else if (!is_changed()) {
        check.hint = "Promise more tables, or take boards or hours away.";
    } else {
        check.hint = run_.has_plans() ? "There is still a plan. Ask for more than the limits allow."
                                      : "Now go on to the last step.";
    }
    return check;
}

std::vector<Check> BestCorner::checks() const {
    const bool is_best = run_.now().status() == core::lp::SimplexStatus::kOptimal;
    return {{"best_corner", is_best, "Go on to the next corner until no candidate improves."},
            by_hand_check(is_best),
            worth_more_check(is_best),
            impossible_check()};
}

}  // namespace

std::unique_ptr<Lesson> make_best_corner() { return std::make_unique<BestCorner>(); }

}  // namespace lessons
