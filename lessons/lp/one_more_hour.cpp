#include "lessons/lesson.h"
#include "lessons/lp/program_words.h"
#include "lessons/lp/worth_edits.h"
#include "lessons/lp/worth_run.h"
#include "lessons/lp/worth_script.h"
#include "lessons/lp/worth_views.h"
#include "lessons/lp/worth_words.h"
#include "lessons/ui/context.h"
#include "lessons/ui/panes.h"

#include <cmath>
#include <memory>
#include <string>

namespace lessons {

namespace {

class OneMoreHour final : public Lesson {
public:
    OneMoreHour() { reset(); }

    std::vector<Parameter> parameters() override;
    void reset() override {
        run_ = worth::Run(stories_[story()], edits_.of(story()), static_cast<std::size_t>(resource_));
    }
    void step() override { run_.go_to(run_.step() + 1); }
    bool finished() const override { return run_.step() >= last_step(); }
    int last_step() const override { return worth::kMostSteps; }
    double steps_per_second() const override { return 4.0; }
    Edited draw_figure() override;
    std::string summary() const override { return worth::state_words(run_); }
    std::vector<Readout> readouts() const override;
    std::vector<DataTable> tables() const override { return worth::worth_tables(run_); }
    core::Result<PythonScript> python() const override { return worth::worth_script(run_); }
    std::vector<Check> checks() const override;
    Snapshot snapshot() const override { return {run_.step(), sizeof(int)}; }
    void restore(const Snapshot& snapshot) override { run_.go_to(std::any_cast<int>(snapshot.value)); }
    Json edits() const override { return edits_.to_json(); }
    core::Result<void> apply(const Json& edits) override { return edits_.apply(edits); }

private:
    std::size_t story() const { return static_cast<std::size_t>(story_); }
    bool is_free(std::size_t row) const;
    /// More (or, below 0, less) of the resource than the story began with.
    double bought() const { return run_.amount() - edits_.defaults(story()).limits[run_.row()]; }
    Check stop_check() const;
    Check jump_check() const;

    // Parameters
    int story_ = 0;
    int resource_ = 1;

    // Model
    std::vector<lp::Story> stories_ = worth::stories();
    worth::Edits edits_{stories_};
    worth::Run run_;

    // Drawing
    worth::PlanView plan_;
    worth::CurveView curve_;
};

std::vector<Parameter> OneMoreHour::parameters() {
    std::vector<std::string> titles;
    for (const lp::Story& story : stories_) titles.push_back(story.title);
    return {Parameter::choice("story", "Story", story_, titles)
                .with_tooltip("The same workshop in other weeks: prices depend on what is short."),
            Parameter::choice("resource", "Buy more", resource_, {"Wood", "Carpentry", "Finishing"})
                .with_tooltip("Each step of the timeline buys one more unit of it.")};
}

Edited OneMoreHour::draw_figure() {
    const worth::Scene scene{stories_[story()], edits_.of(story()), edits_.defaults(story()), run_};
    const bool narrow = ui::context().narrow;
    ui::PaneGrid grid({{"plan", "Plan"},
                       {"curve", narrow ? "Best profit" : "Best profit by amount"},
                       {"twins", narrow ? "Twins" : "What is left and what it is worth"},
                       {"words", "One more"}},
                      {"plan curve", "words twins"}, {.columns = {1.0f, 1.0f}, .rows = {1.65f, 1.0f}});
    std::optional<lp::Numbers> wanted;
    const auto keep = [&](std::optional<lp::Numbers> made) {
        if (made) wanted = std::move(made);
    };
    if (grid.begin("plan")) keep(plan_.draw(scene));
    grid.end();
    if (grid.begin("curve")) keep(curve_.draw(scene));
    grid.end();
    if (grid.begin("twins")) worth::draw_twins(run_);
    grid.end();
    if (grid.begin("words")) worth::draw_words(scene);
    grid.end();
    if (!wanted) return Edited::no;
    edits_.of(story()) = *wanted;
    return Edited::yes;
}

std::vector<Readout> OneMoreHour::readouts() const {
    const std::string& unit = run_.program().objective_unit;
    std::vector<Readout> numbers{{"amount", "Amount", run_.amount(), run_.program().rows[run_.row()].unit}};
    if (!run_.has_plan()) return numbers;
    numbers.push_back({"profit", "Best profit", run_.profit(), unit});
    numbers.push_back({"price", "Price of one more", run_.price(run_.row()).price_right, unit});
    numbers.push_back({"price_less", "Price of one less", run_.price(run_.row()).price_left, unit});
    numbers.push_back({"x", lp::capitalized(run_.program().columns[0].name), run_.plan().x(), ""});
    numbers.push_back({"y", lp::capitalized(run_.program().columns[1].name), run_.plan().y(), ""});
    return numbers;
}

bool OneMoreHour::is_free(std::size_t row) const {
    const core::lp::BoundRange& price = run_.price(row);
    return std::fabs(price.price_left) < 1e-9 && std::fabs(price.price_right) < 1e-9;
}

/// The amount stands at a corner of the curve.
Check OneMoreHour::stop_check() const {
    Check check{"at_a_stop", false, "Drag the round point until the price changes: exactly there."};
    if (!run_.has_plan()) return check;
    const bool is_there = run_.price(run_.row()).has_two_prices();
    check.reached = is_there && bought() != 0.0;
    if (is_there) check.hint = "It stands there already: drag it to another corner.";
    return check;
}

/// All carpentry that is worth something is bought, and the next hour is free.
Check OneMoreHour::jump_check() const {
    Check check{"bought_enough", false, "Buy more carpentry, until one more hour is worth nothing."};
    if (!run_.has_plan()) return check;
    if (run_.row() != 1) check.hint = "Choose Carpentry in Buy more.";
    check.reached = run_.row() == 1 && bought() > 0.0 && std::fabs(run_.price(1).price_right) < 1e-9;
    return check;
}

std::vector<Check> OneMoreHour::checks() const {
    const bool has_turned = edits_.of(story()).profit != edits_.defaults(story()).profit;
    const bool is_elsewhere = run_.has_plan() && !is_free(2);
    return {stop_check(),
            jump_check(),
            {"finishing_pays", has_turned && is_elsewhere && story_ == 0,
             has_turned ? "Turn the arrow further, until the star jumps to another corner."
                        : "Take the workshop, and turn the arrow more profit."}};
}

}  // namespace

std::unique_ptr<Lesson> make_one_more_hour() { return std::make_unique<OneMoreHour>(); }

}  // namespace lessons
