#include "core/optim/rate_bound.h"
#include "lessons/lesson.h"
#include "lessons/optim/map_starts.h"
#include "lessons/optim/race_curves.h"
#include "lessons/optim/race_map.h"
#include "lessons/optim/race_maps.h"
#include "lessons/optim/race_model.h"
#include "lessons/optim/race_script.h"
#include "lessons/optim/race_standings.h"
#include "lessons/optim/race_surface.h"
#include "lessons/optim/race_table.h"
#include "lessons/ui/controls.h"
#include "lessons/ui/format.h"
#include "lessons/ui/panes.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

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
    void reset() override { race_.reset(settings()); }
    void step() override { race_.step(); }
    bool finished() const override { return race_.finished(); }
    int last_step() const override { return steps_; }
    int opening_step() const override { return 40; }
    double steps_per_second() const override { return 30.0; }
    Edited draw_figure() override;
    std::string summary() const override;
    std::vector<Readout> readouts() const override;
    std::vector<DataTable> tables() const override { return {optim::trails_table(race_)}; }
    core::Result<PythonScript> python() const override { return optim::race_script(race_); }
    std::vector<Check> checks() const override;
    Snapshot snapshot() const override { return {race_, race_.bytes()}; }
    void restore(const Snapshot& snapshot) override {
        race_ = std::any_cast<const optim::Race&>(snapshot.value);
    }
    Json edits() const override { return starts_.to_json(); }
    core::Result<void> apply(const Json& edits) override { return starts_.apply(edits); }
    void work() override { maps_.work(); }
    Progress progress() const override { return maps_.progress(); }

private:
    const core::optim::TestFunction& function() const {
        return optim::race_landscape(static_cast<std::size_t>(function_));
    }
    Cost cost() const { return static_cast<Cost>(cost_axis_); }
    optim::RaceSettings settings() const;
    Parameter learning_rate_parameter();
    Check momentum_check() const;
    Edited draw_map();
    Edited draw_rates();
    optim::BasinGround basins();
    void draw_map_choices();
    std::size_t map_method() const;

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
    optim::MapStarts starts_;
    optim::Race race_;

    // Drawing
    optim::RaceMap map_;
    optim::RaceMaps maps_;
    optim::RaceSurface surface_;
    optim::RaceCurves curves_;
};

std::vector<Parameter> RaceLesson::parameters() {
    std::vector<std::string> landscapes;
    for (std::size_t k = 0; k < optim::race_landscape_ids().size(); ++k) {
        landscapes.push_back(optim::race_landscape(k).title);
    }
    return {
        Parameter::choice("function", "Landscape", function_, landscapes)
            .with_tooltip("The height is what the process costs at each pair of settings x and y."),
        Parameter::selection("methods", "Methods", methods_, method_names()).with_tooltip("Who takes part."),
        learning_rate_parameter(),
        Parameter::real("momentum", "Momentum", momentum_, 0.0, 0.99)
            .with_tooltip("How much of the last step Momentum and Nesterov momentum keep."),
        Parameter::integer("steps", "Steps", steps_, 10, 2000).with_tooltip("The length of the race."),
        Parameter::choice("cost_axis", "Count", cost_axis_, {"Steps", "Evaluations"})
            .with_tooltip(
                "What a method pays with: steps, or every value, gradient and Hessian that it asks for.")
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
    const auto bound = core::optim::rate_bound(function());
    if (!bound) return parameter;
    const std::string rate = ui::format_number(bound->rate, 3);
    const char* reason = bound->is_global ? ": above it gradient descent diverges."
                                          : ": above it gradient descent cannot come to rest at the minimum.";
    return std::move(parameter).with_mark(bound->rate / function().gradient_rate,
                                          "Rate 2/L = " + rate + reason);
}

optim::RaceSettings RaceLesson::settings() const {
    return {.function = &function(),
            .methods = methods_,
            .start = starts_.of(function()),
            .rate_factor = learning_rate_,
            .momentum = momentum_,
            .steps = steps_};
}

Edited RaceLesson::draw_figure() {
    ui::PaneGrid grid({{"map", "Map"}, {"surface", "In 3-D"}, {"curves", "Progress"}, {"table", "Results"}},
                      {"map map surface", "curves table table"},
                      {.columns = {9.0f, 2.0f, 9.0f}, .rows = {1.35f, 1.0f}});
    Edited edited = Edited::no;
    if (grid.begin("map")) edited = draw_map();
    grid.end();
    if (grid.begin("surface")) surface_.draw(race_, map_.hovered());
    grid.end();
    if (grid.begin("curves")) curves_.draw(race_, cost());
    grid.end();
    if (grid.begin("table")) optim::draw_race_table(race_, cost());
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
    draw_map_choices();
    if (map_kind_ == static_cast<int>(optim::MapKind::rates)) return draw_rates();
    const optim::BasinGround ground = basins();
    if (ground.map == nullptr) maps_.rest();
    if (ground.map != nullptr) optim::draw_key(ground.view->key(*ground.map));
    const optim::StartLimits limits = optim::limits_of(function());
    const StartEdit edit = map_.draw(race_, limits.x, limits.y, ground);
    switch (edit.kind) {
        case StartEdit::Kind::none:
            return Edited::no;
        case StartEdit::Kind::moved:
            starts_.move(function(), edit.point);
            break;
        case StartEdit::Kind::reset:
            starts_.reset(function());
            break;
    }
    return Edited::yes;
}

std::string RaceLesson::summary() const {
    std::string text = "Step " + std::to_string(race_.steps()) + " of " + std::to_string(steps_) + " on " +
                       function().title + ".";
    if (race_.racers().empty()) return text + " No method takes part: choose some.";
    for (const optim::Remark& remark : optim::remarks(race_))
        text += " " + remark.names + ": " + remark.sentence;
    for (const optim::Standing& standing : optim::standings(race_, cost())) {
        const optim::Outcome outcome = outcome_of(*standing.racer, race_);
        if (outcome == optim::Outcome::diverged || outcome == optim::Outcome::settled_elsewhere) continue;
        text += std::string(" ") + standing.racer->name() + ": " + optim::tell(*standing.racer, race_);
    }
    return text;
}

std::vector<Readout> RaceLesson::readouts() const {
    std::vector<Readout> numbers;
    for (const Racer& racer : race_.racers()) {
        const std::string id = racer.method().id;
        const std::string name = racer.name();
        numbers.push_back({id + "_gap", name + ": above the minimum", racer.gap(), ""});
        numbers.push_back({id + "_evaluations", name + ": evaluations", racer.evaluations(), ""});
        const std::optional<int> goal_step = racer.steps_to_goal();
        numbers.push_back({id + "_goal_step", name + ": steps to 0.001 above the minimum",
                           goal_step ? static_cast<double>(*goal_step) : core::kNaN, ""});
    }
    return numbers;
}

/// Momentum over the narrow bowl in fewer than 50 steps: possible for values around 0.75.
Check RaceLesson::momentum_check() const {
    Check check{.id = "momentum_fast", .reached = false, .hint = {}};
    const Racer* momentum = race_.find("Momentum");
    if (std::string_view(function().id) != "ellipse") {
        check.hint = "Choose the narrow bowl first: the link above does.";
    } else if (momentum == nullptr) {
        check.hint = "Let Momentum take part: choose it under Methods.";
    } else if (const std::optional<int> steps = momentum->steps_to_goal()) {
        check.reached = *steps < 50;
        check.hint = "It took " + std::to_string(*steps) + " steps. " +
                     (momentum_ > 0.8 ? "It swings past the goal: a little less momentum brakes it."
                                      : "It creeps: a little more momentum carries it.");
    } else {
        check.hint = "It is not there yet: play on, or change Momentum.";
    }
    return check;
}

std::vector<Check> RaceLesson::checks() const {
    bool all_arrived = !race_.racers().empty();
    bool one_diverged = false;
    for (const Racer& racer : race_.racers()) {
        all_arrived = all_arrived && outcome_of(racer, race_) == optim::Outcome::arrived;
        one_diverged = one_diverged || racer.diverged();
    }
    return {
        {"all_arrived", all_arrived, "Give them more steps, or another start."},
        {"one_diverged", one_diverged, "Raise the learning rate until gradient descent loses its footing."},
        momentum_check()};
}

}  // namespace

std::unique_ptr<Lesson> make_race() { return std::make_unique<RaceLesson>(); }

}  // namespace lessons
