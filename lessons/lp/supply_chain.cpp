#include "lessons/lesson.h"
#include "lessons/lp/supply_changes.h"
#include "lessons/lp/supply_costs_view.h"
#include "lessons/lp/supply_map_view.h"
#include "lessons/lp/supply_run.h"
#include "lessons/lp/supply_script.h"
#include "lessons/lp/supply_sites_view.h"
#include "lessons/lp/supply_tasks.h"
#include "lessons/lp/supply_words.h"
#include "lessons/ui/context.h"
#include "lessons/ui/panes.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <optional>
#include <string>
#include <utility>

namespace lessons {

namespace {

using supply::Action;
using supply::Scene;
using supply::Settings;
using supply::Story;

/// Longer than any run: the lesson opens on its best plan, and stays there while something is dragged.
constexpr int kAtTheEnd = 9999;

/// Heights of the rows of panes, px: the words above, the table of costs below as high as they need, the map
/// takes what is left.
std::vector<float> row_shares(float height, std::size_t cost_rows) {
    const float free = std::max(height - 2.0f * ui::size::kGap, 3.0f);
    const float words = std::min(ui::scaled(206.0f), 0.36f * free);
    const float costs = std::min(ui::scaled(92.0f + 37.0f * static_cast<float>(cost_rows)), 0.36f * free);
    return {words, free - words - costs, costs};
}

class SupplyChain final : public Lesson {
public:
    SupplyChain() { reset(); }

    std::vector<Parameter> parameters() override;
    void reset() override;
    void step() override { run_.go_to(run_.step() + 1); }
    bool finished() const override { return run_.finished(); }
    int last_step() const override { return run_.last_step(); }
    int opening_step() const override { return kAtTheEnd; }
    std::optional<int> take_wished_step() override { return std::exchange(wish_, std::nullopt); }
    double steps_per_second() const override { return run_.last_step() > 40 ? 12.0 : 0.8; }
    Edited draw_figure() override;
    std::string summary() const override { return supply::state_words(story_, run_); }
    std::vector<Readout> readouts() const override;
    std::vector<DataTable> tables() const override { return supply::supply_tables(run_); }
    core::Result<PythonScript> python() const override { return supply::supply_script(story_, run_); }
    std::vector<Check> checks() const override { return checks_; }
    Snapshot snapshot() const override { return {run_.step(), sizeof(int)}; }
    void restore(const Snapshot& snapshot) override { run_.go_to(std::any_cast<int>(snapshot.value)); }
    Json edits() const override { return edits_.to_json(); }
    core::Result<void> apply(const Json& edits) override { return edits_.apply(edits); }
    void work() override { run_.ask_referee(); }
    Progress progress() const override;

private:
    std::string key() const { return supply::key_of(story_, draw_); }
    Settings settings() const;
    void settle_story();
    Action draw_panes(const Scene& scene);
    void draw_words(const Scene& scene) const;

    // Parameters
    int story_choice_ = 0;
    int start_ = 0;
    int rule_ = 0;
    double shortage_cost_ = 50.0;
    int draw_ = 1;
    bool shows_prices_ = true;

    // Model
    Story story_ = supply::make_story(0, 1);
    int told_choice_ = 0;  ///< What story_ was made of.
    int told_draw_ = 1;
    supply::Edits edits_;
    supply::Run run_;
    std::vector<Check> checks_;
    std::optional<int> wish_;

    // Drawing
    supply::MapView map_;
    bool is_dragging_ = false;  ///< GLPK is asked once the learner rests.
};

std::vector<Parameter> SupplyChain::parameters() {
    return {
        Parameter::choice("story", "Story", story_choice_, supply::story_titles()),
        Parameter::choice("start", "Start from", start_, {"Nothing", "Old plan"})
            .with_tooltip(
                "Where the simplex method sets out: with nothing delivered, or with the plan that was "
                "the best before you changed anything."),
        Parameter::choice("rule", "Rule", rule_, {"Best rate", "First", "Best step"})
            .with_tooltip("Which route is taken in: the one that saves most per unit, the first that saves "
                          "anything, or the one that saves most in the whole step."),
        Parameter::real("shortage", "Going short costs", shortage_cost_, 0.0, 100.0)
            .with_unit("\u20ac")
            .with_tooltip("For each unit that a shop wants and does not get."),
        Parameter::integer("draw", "Draw", draw_, 1, supply::kMostDraws)
            .with_tooltip("Other places, stocks and demands, in the region and at random.")
            .that_the_figure_draws(),
        Parameter::toggle("prices", "Prices", shows_prices_)
            .with_tooltip("What one more unit costs at each place.")
            .that_redraws()
            .that_the_figure_draws()};
}

Settings SupplyChain::settings() const {
    return {.rule = static_cast<core::lp::FlowRule>(rule_),
            .start = static_cast<supply::Start>(start_),
            .shortage_cost = std::round(100.0 * shortage_cost_) / 100.0};
}

void SupplyChain::settle_story() {
    if (told_choice_ == story_choice_ && told_draw_ == draw_) return;
    story_ = supply::make_story(story_choice_, draw_);
    told_choice_ = story_choice_;
    told_draw_ = draw_;
}

void SupplyChain::reset() {
    settle_story();
    const supply::Changes& changes = edits_.of(key());
    run_ = supply::Run(story_, changed_world(story_, changes), settings());
    checks_ = checks_of(story_, changes, run_, settings());
}

Progress SupplyChain::progress() const {
    if (run_.referee_cost() || is_dragging_) return {};
    return {0.5, "Asking GLPK"};
}

Edited SupplyChain::draw_figure() {
    const Scene scene{.story = story_,
                      .changes = edits_.of(key()),
                      .run = run_,
                      .next = run_.now().preview(),
                      .draw = draw_,
                      .shows_prices = shows_prices_};
    const Action action = draw_panes(scene);
    if (action.shows_prices) shows_prices_ = *action.shows_prices;
    is_dragging_ = action.changes.has_value() && ImGui::IsMouseDown(ImGuiMouseButton_Left);
    if (!action.changes && !action.draw) return Edited::no;
    if (action.draw) draw_ = *action.draw;
    if (action.changes) edits_.of(key()) = *action.changes;
    if (run_.finished()) wish_ = kAtTheEnd;
    return Edited::yes;
}

Action SupplyChain::draw_panes(const Scene& scene) {
    const bool is_network = scene.run.world().kind == supply::Roads::some;
    const bool narrow = ui::context().narrow;
    const std::string costs = is_network ? "Roads" : narrow ? "Routes" : "Routes and costs";
    const std::size_t rows = is_network || !scene.is_small() ? 4 : scene.warehouse_count();
    ui::PaneGrid grid({{"map", "Map"},
                       {"words", "This step"},
                       {"sites", narrow ? "Stock" : "Stock and demand"},
                       {"costs", costs}},
                      {"map words", "map sites", "costs sites"},
                      {.columns = {1.85f, 1.0f}, .rows = row_shares(ImGui::GetContentRegionAvail().y, rows)});
    Action action;
    const auto keep = [&](const Action& made) {
        if (made) action = made;
    };
    if (grid.begin("map")) keep(map_.draw(scene));
    grid.end();
    if (grid.begin("words")) draw_words(scene);
    grid.end();
    if (grid.begin("sites")) keep(draw_sites(scene));
    grid.end();
    if (grid.begin("costs")) draw_costs(scene);
    grid.end();
    return action;
}

void SupplyChain::draw_words(const Scene& scene) const {
    if (ImGui::BeginChild("words", {0.0f, 0.0f}, ImGuiChildFlags_NavFlattened,
                          ImGuiWindowFlags_NoBackground)) {
        const ui::FontScope font(ui::context().fonts.text, ui::context().narrow ? ui::size::kBody : 13.0f);
        ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0.0f, 4.0f});
        const float width = ImGui::GetContentRegionAvail().x - 4.0f;
        for (const supply::Sentence& sentence : step_words(scene)) ui::paragraph(sentence, width);
        ImGui::PopStyleVar();
    }
    ImGui::EndChild();
}

std::vector<Readout> SupplyChain::readouts() const {
    double missing = 0.0;
    double left = 0.0;
    for (core::Index node = 0; node < run_.now().node_count(); ++node) {
        missing += run_.now().missing(node);
        left += run_.now().left_over(node);
    }
    std::vector<Readout> numbers{
        {"cost", "Cost of the plan", run_.now().cost(), "\u20ac"},
        {"best", "Least possible cost", run_.end().cost(), "\u20ac"},
        {"missing", "Missing", missing, story_.unit},
        {"left_over", "Left over", left, story_.unit},
        {"closed_costs", "What is closed costs", run_.end().cost() - run_.open_cost(), "\u20ac"},
        {"steps", "Exchanges", static_cast<double>(run_.last_step()), ""}};
    if (std::isfinite(run_.nearest_first_cost()))
        numbers.push_back({"nearest_first", "Cheapest route first", run_.nearest_first_cost(), "\u20ac"});
    return numbers;
}

}  // namespace

std::unique_ptr<Lesson> make_supply_chain() { return std::make_unique<SupplyChain>(); }

}  // namespace lessons
