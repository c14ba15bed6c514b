#include "lessons/lesson.h"
#include "lessons/optim/race_curves.h"
#include "lessons/optim/race_edits.h"
#include "lessons/optim/race_formula_bar.h"
#include "lessons/optim/race_inside.h"
#include "lessons/optim/race_inside_menu.h"
#include "lessons/optim/race_map.h"
#include "lessons/optim/race_maps.h"
#include "lessons/optim/race_model.h"
#include "lessons/optim/race_pictures.h"
#include "lessons/optim/race_report.h"
#include "lessons/optim/race_script.h"
#include "lessons/optim/race_surface.h"
#include "lessons/optim/race_table.h"
#include "lessons/ui/controls.h"
#include "lessons/ui/format.h"
#include "lessons/ui/panes.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace lessons {

namespace {

constexpr std::size_t kMomentum = 1;  // its place among the methods

using optim::Cost;
using optim::Racer;
using optim::StartEdit;

std::vector<std::string> map_kinds() { return {"Heights", "Basins", "Rates"}; }

std::vector<std::string> method_names() {
    std::vector<std::string> names;
    for (std::size_t k = 0; k < optim::race_method_ids().size(); ++k) {
        names.push_back(optim::short_name(optim::race_method(k)));
    }
    return names;
}

class RaceLesson final : public Lesson {
public:
    RaceLesson() { race_.reset(settings()); }

    std::vector<Parameter> parameters() override;
    void reset() override;
    void step() override { race_.step(); }
    bool finished() const override { return race_.finished(); }
    int last_step() const override { return steps_; }
    int opening_step() const override { return 40; }
    double steps_per_second() const override { return 30.0; }
    Edited draw_figure() override;
    std::optional<int> take_wished_step() override { return std::exchange(wished_step_, std::nullopt); }
    std::string summary() const override { return optim::race_summary(race_, cost()); }
    std::vector<Readout> readouts() const override { return optim::race_readouts(race_); }
    std::vector<DataTable> tables() const override { return {optim::trails_table(race_)}; }
    core::Result<PythonScript> python() const override { return optim::race_script(race_); }
    std::vector<Check> checks() const override {
        return optim::race_checks(race_, optim::racer_inside(race_, edits_));
    }
    Snapshot snapshot() const override { return {race_, race_.bytes()}; }
    void restore(const Snapshot& snapshot) override {
        race_ = std::any_cast<const optim::Race&>(snapshot.value);
    }
    Json edits() const override { return edits_.to_json(); }
    core::Result<void> apply(const Json& edits) override { return edits_.apply(edits); }
    void work() override { maps_.work(); }
    Progress progress() const override { return maps_.progress(); }

private:
    const optim::GroundPointer& ground() const {
        return edits_.gallery.at(static_cast<std::size_t>(function_));
    }
    Cost cost() const { return static_cast<Cost>(cost_axis_); }
    optim::RaceSettings settings() const;
    Parameter learning_rate_parameter();
    ui::PaneGrid panes() const;
    Edited draw_map();
    Edited draw_rates();
    optim::BasinGround basins();
    void draw_map_choices();
    std::size_t map_method() const;
    Edited take_start(const StartEdit& edit);

    // Parameters
    int function_ = 7;  // Beale
    std::uint32_t methods_ = 0b1111;
    double learning_rate_ = 1.0;
    double momentum_ = 0.9;
    int steps_ = 500;
    int cost_axis_ = 0;
    int map_kind_ = 0;
    int map_method_ = 0;

    // Model
    optim::RaceEdits edits_;
    optim::Race race_;
    std::optional<int> wished_step_;

    // Drawing
    std::shared_ptr<std::vector<OptionPicture>> pictures_ =
        std::make_shared<std::vector<OptionPicture>>(optim::pictures_of(edits_.gallery));
    optim::GroundPointer pictured_own_ = edits_.gallery.own();
    std::optional<core::Vector2> pointed_in_space_;
    optim::RaceFormulaBar formula_bar_;
    optim::RaceMap map_;
    optim::RaceMaps maps_;
    optim::RaceSurface surface_;
    optim::RaceCurves curves_;
};

std::vector<Parameter> RaceLesson::parameters() {
    std::vector<std::string> landscapes;
    for (std::size_t k = 0; k < edits_.gallery.size(); ++k) landscapes.push_back(edits_.gallery.at(k)->title);
    return {
        Parameter::choice("function", "Landscape", function_, landscapes)
            .with_tooltip("The height is what the process costs at each pair of settings x and y. Change its "
                          "formula above the map to make one of your own.")
            .with_pictures(pictures_),
        Parameter::selection("methods", "Methods", methods_, method_names()).with_tooltip("Who takes part."),
        learning_rate_parameter(),
        Parameter::real("momentum", "Momentum", momentum_, 0.0, 0.99)
            .with_tooltip("How much of the last step Momentum and Nesterov momentum keep."),
        Parameter::integer("steps", "Steps", steps_, 10, 2000).with_tooltip("The length of the race."),
        Parameter::choice("cost_axis", "Count", cost_axis_, {"Steps", "Evaluations", "Time"})
            .with_tooltip("What a method pays with: steps; every value, gradient and Hessian that it asks "
                          "for; or computing time, estimated from its operations and the same on every "
                          "machine.")
            .that_redraws(),
        Parameter::choice("map", "Map", map_kind_, map_kinds()).that_redraws().that_the_figure_draws(),
        Parameter::choice("map_method", "Map of", map_method_, method_names())
            .that_redraws()
            .that_the_figure_draws(),
    };
}

Parameter RaceLesson::learning_rate_parameter() {
    auto parameter = Parameter::real("learning_rate", "Learning rate", learning_rate_, 0.01, 100.0,
                                     Parameter::Scale::logarithmic)
                         .with_unit("\u00d7")
                         .with_tooltip(
                             "1 \u00d7 is a careful rate for the landscape. Enlarge Results to see the "
                             "numbers themselves.")
                         .with_mark(1.0, "A careful rate for this landscape.");
    const auto& bound = ground()->bound;
    if (!bound) return parameter;
    const std::string rate = ui::format_number(bound->rate, 3);
    const char* reason = bound->is_global ? ": above it gradient descent diverges."
                                          : ": above it gradient descent cannot come to rest at the minimum.";
    return std::move(parameter).with_mark(bound->rate / ground()->gradient_rate,
                                          "Rate 2/L = " + rate + reason);
}

void RaceLesson::reset() {
    if (pictured_own_ != edits_.gallery.own()) {
        pictured_own_ = edits_.gallery.own();
        (*pictures_)[optim::kOwnPlace] = optim::picture_of(pictured_own_);
    }
    race_.reset(settings());
}

optim::RaceSettings RaceLesson::settings() const {
    return {.ground = ground(),
            .methods = methods_,
            .start = edits_.starts.of(ground()->start_ground()),
            .rate_factor = learning_rate_,
            .momentum = momentum_,
            .steps = steps_};
}

/// While one method is looked into, the map has its whole side of the figure.
ui::PaneGrid RaceLesson::panes() const {
    const std::vector<ui::Pane> panes{
        {"map", "Map"}, {"surface", "In 3-D"}, {"curves", "Progress"}, {"table", "Results"}};
    if (!edits_.inside) {
        return ui::PaneGrid(panes, {"map map surface", "curves table table"},
                            {.columns = {9.0f, 2.0f, 9.0f}, .rows = {1.6f, 1.0f}});
    }
    return ui::PaneGrid(panes, {"map surface", "map curves", "map table"},
                        {.columns = {1.35f, 1.0f}, .rows = {1.0f, 1.0f, 1.15f}});
}

Edited RaceLesson::draw_figure() {
    ui::PaneGrid grid = panes();
    Edited edited = Edited::no;
    if (grid.begin("map")) edited = draw_map();
    grid.end();
    pointed_in_space_.reset();
    if (grid.begin("surface")) {
        const StartEdit edit = surface_.draw(race_, map_.hovered());
        pointed_in_space_ = surface_.hovered();
        if (take_start(edit) == Edited::yes) edited = Edited::yes;
    }
    grid.end();
    if (grid.begin("curves")) curves_.draw(race_, cost());
    grid.end();
    if (grid.begin("table")) {
        if (const Racer* chosen = optim::draw_race_table(race_, cost())) optim::look_inside(*chosen, edits_);
    }
    grid.end();
    return edited;
}

/// What the pane shows, and of which method.
void RaceLesson::draw_map_choices() {
    const float width = ImGui::GetContentRegionAvail().x;
    const std::vector<std::string> kinds = map_kinds();
    ui::choice("##map", map_kind_, kinds, width);
    if (map_kind_ == static_cast<int>(optim::MapKind::heights)) return;
    const float rest = width - ImGui::GetItemRectSize().x - 10.0f;
    if (rest > 120.0f) ImGui::SameLine(0.0f, 10.0f);
    const std::vector<std::string> names = method_names();
    ui::choice("##map of", map_method_, names, std::min(rest > 120.0f ? rest : width, 220.0f));
}

/// Only methods that read the momentum have a map over it: plain descent is its lowest row.
std::size_t RaceLesson::map_method() const {
    const auto chosen = static_cast<std::size_t>(map_method_);
    const bool is_of_rates = map_kind_ == static_cast<int>(optim::MapKind::rates);
    return !is_of_rates || optim::reads_momentum(optim::race_method(chosen)) ? chosen : kMomentum;
}

optim::BasinGround RaceLesson::basins() {
    if (map_kind_ != static_cast<int>(optim::MapKind::basins)) return {};
    if (!map_.window()) {
        ui::context().animating = true;  // known in the next frame
        return {};
    }
    maps_.want_basins(settings(), map_method(), *map_.window());
    return {maps_.basins(), &maps_.basin_view()};
}

Edited RaceLesson::draw_rates() {
    maps_.want_rates(settings(), map_method());
    const std::optional<optim::RateChoice> choice = maps_.draw_rates(settings());
    if (!choice) return Edited::no;
    learning_rate_ = choice->rate_factor;
    momentum_ = choice->momentum;
    return Edited::yes;
}

Edited RaceLesson::draw_map() {
    const float eye = optim::inside_menu_side();
    const float bar = ImGui::GetContentRegionAvail().x - eye - 8.0f;
    const bool is_typed = formula_bar_.draw(*ground(), map_.chosen_window(ground()), edits_.gallery, bar);
    ImGui::SameLine(0.0f, 8.0f);
    if (optim::draw_inside_menu(race_, edits_.inside)) edits_.phase.reset();
    if (is_typed) function_ = static_cast<int>(optim::kOwnPlace);
    if (!edits_.inside) {
        draw_map_choices();
        if (map_kind_ == static_cast<int>(optim::MapKind::rates)) {
            const Edited chosen = draw_rates();
            return is_typed ? Edited::yes : chosen;
        }
    }
    const optim::BasinGround ground_below = edits_.inside ? optim::BasinGround() : basins();
    if (ground_below.map == nullptr) maps_.rest();
    if (ground_below.map != nullptr) optim::draw_key(ground_below.view->key(*ground_below.map));
    optim::RaceInside inside(race_, edits_);
    optim::MapExtras extras{.pointed = pointed_in_space_, .basins = ground_below};
    inside.add_to(extras);
    const Edited moved = take_start(map_.draw(race_, extras));
    if (inside.is_open()) wished_step_ = inside.draw_strip();
    return is_typed ? Edited::yes : moved;
}

Edited RaceLesson::take_start(const StartEdit& edit) {
    switch (edit.kind) {
        case StartEdit::Kind::none:
            return Edited::no;
        case StartEdit::Kind::moved:
            edits_.starts.move(race_.ground().start_ground(), edit.point);
            break;
        case StartEdit::Kind::reset:
            edits_.starts.reset(race_.ground().start_ground());
            break;
    }
    return Edited::yes;
}

}  // namespace

std::unique_ptr<Lesson> make_race() { return std::make_unique<RaceLesson>(); }

}  // namespace lessons
