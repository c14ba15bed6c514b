#include "core/lp/glpk_solver.h"
#include "lessons/lesson.h"
#include "lessons/lp/whole_chart_view.h"
#include "lessons/lp/whole_edits.h"
#include "lessons/lp/whole_map_view.h"
#include "lessons/lp/whole_plan_view.h"
#include "lessons/lp/whole_projects_view.h"
#include "lessons/lp/whole_script.h"
#include "lessons/lp/whole_tree_view.h"
#include "lessons/lp/whole_week_view.h"
#include "lessons/lp/whole_words.h"
#include "lessons/ui/panes.h"

#include <cmath>
#include <memory>
#include <utility>

namespace lessons {

namespace {

using whole::Action;
using whole::Picture;
using whole::Scene;

constexpr std::size_t kRecipe = 1;
constexpr std::size_t kProjects = 2;
constexpr std::size_t kStations = 4;

class WholeNumbers final : public Lesson {
public:
    WholeNumbers() { reset(); }

    std::vector<Parameter> parameters() override;
    void reset() override;
    void step() override { run_.go_to(run_.step() + 1); }
    bool finished() const override { return run_.finished(); }
    int last_step() const override { return run_.last_step(); }
    int opening_step() const override { return 1; }
    std::optional<int> take_wished_step() override { return std::exchange(wish_, std::nullopt); }
    double steps_per_second() const override { return run_.last_step() > 20 ? 4.0 : 0.8; }
    Edited draw_figure() override;
    std::string summary() const override { return whole::state_words(stories_[story()], run_); }
    std::vector<Readout> readouts() const override;
    std::vector<DataTable> tables() const override { return whole::whole_tables(run_); }
    core::Result<PythonScript> python() const override { return whole::whole_script(run_); }
    std::vector<Check> checks() const override;
    Snapshot snapshot() const override { return {run_.step(), sizeof(int)}; }
    void restore(const Snapshot& snapshot) override { run_.go_to(std::any_cast<int>(snapshot.value)); }
    Json edits() const override { return edits_.to_json(); }
    core::Result<void> apply(const Json& edits) override { return edits_.apply(edits); }
    void work() override;
    Progress progress() const override;

private:
    std::size_t story() const { return static_cast<std::size_t>(story_choice_); }
    Edited take(const Action& action);
    Action draw_panes(const Scene& scene);
    Action draw_picture(const Scene& scene);
    void draw_words(const Scene& scene) const;

    // Parameters
    int story_choice_ = 0;
    int selection_ = 0;
    int branching_ = 0;
    int cut_rounds_ = 0;
    bool shows_rounding_ = true;

    // Model
    std::vector<whole::Story> stories_ = whole::stories();
    whole::Edits edits_{stories_};
    whole::Run run_;
    std::optional<core::lp::LpSolution> referee_;
    std::optional<int> wish_;

    // Drawing
    whole::PlanView plan_;
    whole::ProjectsView projects_;
    whole::WeekView week_;
    whole::MapView map_;
    whole::SearchTreeView tree_;
    whole::ChartView chart_;
};

std::vector<Parameter> WholeNumbers::parameters() {
    std::vector<std::string> titles;
    for (const whole::Story& story : stories_) titles.push_back(story.title);
    return {Parameter::choice("story", "Story", story_choice_, titles),
            Parameter::choice("selection", "Open next", selection_, {"Best bound", "Deepest"})
                .with_tooltip(
                    "Which open node is solved next, unless you click one: the one that promises most, or "
                    "the one that was opened last."),
            Parameter::choice("branching", "Split on", branching_, {"Most fractional", "Pseudo-cost"})
                .with_tooltip(
                    "Which number is split: the one farthest from a whole number, or the one whose splits "
                    "have cost most so far."),
            Parameter::integer("cut_rounds", "Rounds of cuts", cut_rounds_, 0, 5)
                .with_tooltip(
                    "Gomory cuts at the root before the first split: limits that every whole plan keeps "
                    "and the relaxed plan breaks."),
            Parameter::toggle("rounding", "Rounding", shows_rounding_)
                .with_tooltip("What becomes of the relaxed plan when it is rounded.")
                .that_redraws()};
}

void WholeNumbers::reset() {
    const whole::StoryEdits& edits = edits_.of(story());
    run_ = whole::Run(with_limits(stories_[story()], edits.limits),
                      {.selection = static_cast<core::lp::NodeSelection>(selection_),
                       .branching = static_cast<core::lp::BranchingRule>(branching_),
                       .cut_rounds = cut_rounds_,
                       .cuts_per_round = 4},
                      edits.choices);
    referee_.reset();
}

void WholeNumbers::work() {
    if (!referee_) referee_ = core::lp::solve(run_.program(), {.method = core::lp::SolveMethod::kInteger});
}

Progress WholeNumbers::progress() const {
    if (referee_) return {};
    return {0.5, "Asking GLPK"};
}

Edited WholeNumbers::draw_figure() {
    const Scene scene{.story = stories_[story()],
                      .limits = edits_.of(story()).limits,
                      .default_limits = edits_.default_limits(story()),
                      .run = run_,
                      .shows_rounding = shows_rounding_,
                      .referee = referee_};
    return take(draw_panes(scene));
}

Action WholeNumbers::draw_panes(const Scene& scene) {
    const char* picture = scene.story.picture == Picture::map    ? "Map"
                          : scene.story.picture == Picture::week ? "Week"
                                                                 : "Plan";
    ui::PaneGrid grid(
        {{"plan", picture}, {"tree", "Tree"}, {"words", "This step"}, {"chart", "Bound and best plan"}},
        {"plan tree", "words chart"}, {.columns = {1.0f, 1.1f}, .rows = {1.75f, 1.0f}});
    Action action;
    const auto keep = [&](const Action& made) {
        if (made) action = made;
    };
    if (grid.begin("plan")) keep(draw_picture(scene));
    grid.end();
    if (grid.begin("tree")) keep(tree_.draw(scene));
    grid.end();
    if (grid.begin("words")) draw_words(scene);
    grid.end();
    if (grid.begin("chart")) keep(chart_.draw(scene));
    grid.end();
    return action;
}

Action WholeNumbers::draw_picture(const Scene& scene) {
    switch (scene.story.picture) {
        case Picture::plan:
            return plan_.draw(scene);
        case Picture::projects:
            return projects_.draw(scene);
        case Picture::week:
            return week_.draw(scene);
        case Picture::map:
            map_.draw(scene);
    }
    return {};
}

void WholeNumbers::draw_words(const Scene& scene) const {
    if (ImGui::BeginChild("words", {0.0f, 0.0f}, ImGuiChildFlags_NavFlattened,
                          ImGuiWindowFlags_NoBackground)) {
        const ui::FontScope font(ui::context().fonts.text, ui::context().narrow ? ui::size::kBody : 13.0f);
        ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0.0f, 4.0f});
        const float width = ImGui::GetContentRegionAvail().x - 4.0f;
        for (const whole::Sentence& sentence : step_words(scene))
            if (!sentence.empty()) ui::paragraph(sentence, width);
        ImGui::PopStyleVar();
    }
    ImGui::EndChild();
}

Edited WholeNumbers::take(const Action& action) {
    whole::StoryEdits& edits = edits_.of(story());
    if (action.limits) {
        edits.limits = *action.limits;
        return Edited::yes;
    }
    if (!action.node) return Edited::no;
    const bool is_open =
        run_.now().nodes()[static_cast<std::size_t>(*action.node)].state == core::lp::NodeState::kOpen;
    if (!is_open) {
        wish_ = run_.step_of(*action.node);
        return Edited::no;
    }
    // What was chosen for later steps was chosen in another tree.
    edits.choices.erase(edits.choices.lower_bound(run_.step()), edits.choices.end());
    edits.choices[run_.step()] = *action.node;
    wish_ = run_.step() + 1;
    return Edited::yes;
}

std::vector<Readout> WholeNumbers::readouts() const {
    const core::lp::LinearProgram& program = run_.program();
    const std::string& unit = program.objective_unit;
    std::vector<Readout> numbers{
        {"nodes", "Nodes solved", static_cast<double>(run_.now().solved_nodes()), ""},
        {"all_nodes", "Nodes until proven", static_cast<double>(run_.end().solved_nodes()), ""},
        {"cuts", "Cuts", static_cast<double>(run_.now().cuts().size()), ""}};
    if (std::isfinite(run_.now().bound())) numbers.push_back({"bound", "Bound", run_.now().bound(), unit});
    if (run_.now().best_x().size() > 0)
        numbers.push_back({"best", "Best plan so far", run_.now().best_objective(), unit});
    if (run_.end().best_x().size() > 0)
        numbers.push_back({"optimum", "Best whole plan", run_.end().best_objective(), unit});
    if (run_.relaxed_x().size() > 0)
        numbers.push_back(
            {"relaxed", "Without whole numbers", objective_value(program, run_.relaxed_x()), unit});
    if (std::isfinite(run_.now().gap())) numbers.push_back({"gap", "Gap", 100.0 * run_.now().gap(), "%"});
    return numbers;
}

std::vector<Check> WholeNumbers::checks() const {
    const auto nodes = run_.end().solved_nodes();
    const bool changed = edits_.has_other_limits(story());
    const bool whole_at_once = story() == 0 && changed && nodes == 1 && run_.end().cuts().empty();
    const bool by_cut = story() == kRecipe && nodes == 1 && !run_.end().cuts().empty() && run_.finished();
    const bool by_hand = story() == kProjects && !changed && !edits_.of(kProjects).choices.empty() &&
                         run_.finished() && nodes < 21;
    return {{"whole_at_once", whole_at_once,
             story() != 0 ? "Choose the story Wardrobes and desks."
             : !changed   ? "Drag a limit in the plan: its handle is the mark on its line."
                          : "The tree still has " + std::to_string(nodes) +
                              " nodes: the corner is not whole yet. Try another number of boards."},
            {"cut_closes", by_cut,
             story() != kRecipe ? "Choose the story The strict recipe."
             : cut_rounds_ == 0 ? "Set Rounds of cuts to 1."
                                : "Play to the end."},
            {"by_hand", by_hand,
             story() != kProjects ? "Choose the story Projects for a budget."
             : changed            ? "Put the budget back to 110."
             : edits_.of(kProjects).choices.empty()
                 ? "Click an open node in the tree, at least once."
                 : "This order needs " + std::to_string(nodes) + " nodes, or is not played to the end."},
            {"tight", story() == kStations + 1 && run_.finished(),
             "Choose the story Stations, said tightly, and solve its only node."}};
}

}  // namespace

std::unique_ptr<Lesson> make_whole_numbers() { return std::make_unique<WholeNumbers>(); }

}  // namespace lessons
