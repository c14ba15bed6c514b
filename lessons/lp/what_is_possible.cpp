#include "lessons/lesson.h"
#include "lessons/lp/possible_edits.h"
#include "lessons/lp/possible_limits_view.h"
#include "lessons/lp/possible_plan.h"
#include "lessons/lp/possible_run.h"
#include "lessons/lp/possible_script.h"
#include "lessons/lp/possible_tasks.h"
#include "lessons/lp/possible_words.h"
#include "lessons/ui/panes.h"

#include <cmath>
#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace lessons {

namespace {

class WhatIsPossible final : public Lesson {
public:
    WhatIsPossible() { reset(); }

    std::vector<Parameter> parameters() override;
    void reset() override { run_ = possible::Run(stories_[story()], edits_.of(story())); }
    void step() override { run_.go_to(run_.step() + 1); }
    bool finished() const override { return run_.step() >= run_.last_step(); }
    int last_step() const override { return run_.last_step(); }
    int opening_step() const override { return 1; }
    std::optional<int> take_wished_step() override { return std::exchange(wished_step_, std::nullopt); }
    double steps_per_second() const override { return 0.4; }
    Edited draw_figure() override;
    std::string summary() const override { return possible::state_words(run_); }
    std::vector<Readout> readouts() const override;
    std::vector<DataTable> tables() const override { return possible::possible_tables(run_); }
    core::Result<PythonScript> python() const override { return possible::possible_script(run_); }
    std::vector<Check> checks() const override {
        return possible::tasks(run_, edits_.of(story()), edits_.original(story()));
    }
    Snapshot snapshot() const override { return {run_.step(), sizeof(int)}; }
    void restore(const Snapshot& snapshot) override { run_.go_to(std::any_cast<int>(snapshot.value)); }
    Json edits() const override { return edits_.to_json(); }
    core::Result<void> apply(const Json& edits) override { return edits_.apply(edits); }

private:
    std::size_t story() const { return static_cast<std::size_t>(story_); }

    // Parameters
    int story_ = 0;

    // Model
    std::vector<possible::Story> stories_ = possible::stories();
    possible::Edits edits_{stories_};
    possible::Run run_;

    // Drawing
    possible::PlanView plan_;
    possible::LimitsView limits_;
    std::optional<int> wished_step_;  ///< To see a limit that was just added.
};

std::vector<Parameter> WhatIsPossible::parameters() {
    std::vector<std::string> titles;
    for (const possible::Story& story : stories_) titles.push_back(story.title);
    return {Parameter::choice("story", "Story", story_, titles)
                .with_tooltip("Who plans what. Each story is told limit by limit.")};
}

Edited WhatIsPossible::draw_figure() {
    const possible::Scene scene{run_, edits_.of(story()), edits_.original(story())};
    ui::PaneGrid grid(
        {{"plan", "Plan"}, {"words", "This step"}, {"limits", "Limits"}, {"point", "This plan"}},
        {"plan limits", "plan point", "words point"},
        {.columns = {1.25f, 1.0f}, .rows = {1.3f, 0.45f, 0.7f}});
    std::optional<possible::Sheet> wanted;
    const auto keep = [&](std::optional<possible::Sheet> made) {
        if (made) wanted = std::move(made);
    };
    if (grid.begin("plan")) keep(plan_.draw(scene));
    grid.end();
    if (grid.begin("words")) possible::draw_words(scene);
    grid.end();
    if (grid.begin("limits")) keep(limits_.draw(scene));
    grid.end();
    if (grid.begin("point")) possible::draw_point(scene);
    grid.end();
    if (!wanted) return Edited::no;
    if (wanted->limits.size() > edits_.of(story()).limits.size())
        wished_step_ = static_cast<int>(wanted->limits.size());
    edits_.of(story()) = *wanted;
    return Edited::yes;
}

std::vector<Readout> WhatIsPossible::readouts() const {
    std::vector<Readout> numbers{
        {"limits", "Limits so far", static_cast<double>(run_.step()), ""},
        {"corners", "Corners", static_cast<double>(run_.region().vertices.size()), ""},
        {"x", run_.story().products[0], run_.point().x(), ""},
        {"y", run_.story().products[1], run_.point().y(), ""},
        {"forbidding", "Limits that forbid this plan", static_cast<double>(run_.forbidden_by().size()), ""}};
    const double area = possible::area_of(run_.region());
    if (std::isfinite(area)) numbers.push_back({"area", "Area of possible plans", area, ""});
    return numbers;
}

}  // namespace

std::unique_ptr<Lesson> make_what_is_possible() { return std::make_unique<WhatIsPossible>(); }

}  // namespace lessons
