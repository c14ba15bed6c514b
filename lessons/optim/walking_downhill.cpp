#include "core/optim/curve_walk.h"
#include "lessons/lesson.h"
#include "lessons/optim/curve_starts.h"
#include "lessons/optim/walk_cost_view.h"
#include "lessons/optim/walk_rates_view.h"
#include "lessons/optim/walk_script.h"
#include "lessons/optim/walk_side_views.h"
#include "lessons/optim/walk_words.h"
#include "lessons/ui/context.h"
#include "lessons/ui/format.h"
#include "lessons/ui/panes.h"

#include <cmath>
#include <memory>
#include <optional>
#include <string>

namespace lessons {

namespace {

using core::optim::CostCurve;
using core::optim::CurveWalk;
using core::optim::Pace;
using core::optim::RateTrial;
using core::optim::WalkState;

constexpr double kSlowest = 0.05;
constexpr double kFastest = 4.0;
constexpr int kTrials = 160;

/// Gradient descent in one variable: slope, step, overshoot, valleys; the ball is dragged, the rate found.
class WalkingDownhill final : public Lesson {
public:
    WalkingDownhill() { reset(); }

    std::vector<Parameter> parameters() override;
    void reset() override;
    void step() override { walk_->step(); }
    bool finished() const override { return walk_->finished() || walk_->steps() >= most_steps_; }
    int last_step() const override { return most_steps_; }
    int opening_step() const override { return 2; }
    double steps_per_second() const override { return 3.0; }
    Edited draw_figure() override;
    std::string summary() const override;
    std::vector<Readout> readouts() const override;
    std::vector<DataTable> tables() const override { return {optim::walk_table(*walk_)}; }
    core::Result<PythonScript> python() const override { return optim::walk_script(*walk_); }
    std::vector<Check> checks() const override;
    Snapshot snapshot() const override;
    void restore(const Snapshot& snapshot) override;
    Json edits() const override { return starts_.to_json(); }
    core::Result<void> apply(const Json& edits) override { return starts_.apply(edits); }

private:
    const CostCurve& curve() const { return core::optim::cost_curves()[static_cast<std::size_t>(curve_)]; }
    Parameter learning_rate_parameter();
    Edited draw_cost();
    Edited draw_rates();
    std::string arrival_hint() const;

    // Parameters
    int curve_ = 0;
    double learning_rate_ = 0.3;  // in units of the curve's natural rate
    int most_steps_ = 40;

    // Model
    optim::CurveStarts starts_;
    std::optional<CurveWalk> walk_;
    std::vector<RateTrial> trials_;
    std::vector<optim::PaceStretch> stretches_;

    // Drawing
    optim::WalkCostView cost_view_;
    optim::WalkSlopeView slope_view_;
    optim::WalkProgressView progress_view_;
    optim::WalkRatesView rates_view_;
};

std::vector<Parameter> WalkingDownhill::parameters() {
    std::vector<std::string> titles;
    for (const CostCurve& curve : core::optim::cost_curves()) titles.push_back(curve.title);
    return {
        Parameter::choice("curve", "Decision", curve_, titles).with_tooltip(curve().story),
        learning_rate_parameter(),
        Parameter::integer("steps", "Steps", most_steps_, 5, 200).with_tooltip("The length of the walk.")};
}

NamedRange::Tone tone_of(Pace pace) {
    switch (pace) {
        case Pace::walks:
            return NamedRange::Tone::good;
        case Pace::overshoots:
            return NamedRange::Tone::warn;
        case Pace::swings:
        case Pace::leaves:
            return NamedRange::Tone::bad;
        case Pace::creeps:
            break;
    }
    return NamedRange::Tone::neutral;
}

Parameter WalkingDownhill::learning_rate_parameter() {
    const double natural = curve().natural_rate();
    const std::string unit = ui::format_number(natural, 3);
    auto parameter = Parameter::real("learning_rate", "Learning rate", learning_rate_, kSlowest, kFastest,
                                     Parameter::Scale::logarithmic)
                         .with_unit("\u00d7")
                         .with_tooltip("How far to go for a given slope. 1 \u00d7 is " + unit +
                                       ", one over the curvature at the best place.")
                         .with_mark(1.0, "Exactly right on a parabola: one step.")
                         .with_mark(2.0, "Near the bottom, larger rates swing ever wider.");
    for (const optim::PaceStretch& stretch : stretches_) {
        parameter.ranges.push_back(
            {stretch.low, stretch.high, std::string(optim::name_of(stretch.pace)), tone_of(stretch.pace)});
    }
    return parameter;
}

void WalkingDownhill::reset() {
    const double natural = curve().natural_rate();
    const double start = starts_.of(curve());
    walk_.emplace(curve(), start, learning_rate_ * natural);
    trials_ = core::optim::try_rates(curve(), start, {kSlowest * natural, kFastest * natural}, kTrials,
                                     most_steps_);
    stretches_ = optim::stretches_of(trials_, natural);
}

Snapshot WalkingDownhill::snapshot() const {
    return {*walk_, sizeof(CurveWalk) + walk_->path().size_bytes()};
}

void WalkingDownhill::restore(const Snapshot& snapshot) {
    walk_ = std::any_cast<const CurveWalk&>(snapshot.value);
}

Edited WalkingDownhill::draw_figure() {
    ui::PaneGrid grid({{"cost", "Cost"},
                       {"slope", "Slope"},
                       {"rates", ui::context().narrow ? "Rates" : "Every learning rate"},
                       {"progress", "Progress"}},
                      {"cost cost cost slope slope", "rates rates rates progress progress"},
                      {.rows = {1.35f, 1.0f}});
    Edited edited = Edited::no;
    if (grid.begin("cost")) edited = draw_cost();
    grid.end();
    if (grid.begin("slope")) slope_view_.draw(*walk_);
    grid.end();
    if (grid.begin("rates") && draw_rates() == Edited::yes) edited = Edited::yes;
    grid.end();
    if (grid.begin("progress")) progress_view_.draw(*walk_);
    grid.end();
    return edited;
}

Edited WalkingDownhill::draw_cost() {
    const optim::CurveStartEdit edit = cost_view_.draw(*walk_);
    if (edit.reset) starts_.reset(curve());
    if (edit.moved_to) starts_.move(curve(), *edit.moved_to);
    return edit.reset || edit.moved_to ? Edited::yes : Edited::no;
}

Edited WalkingDownhill::draw_rates() {
    const std::optional<double> factor =
        rates_view_.draw(trials_, stretches_, curve(), learning_rate_, most_steps_);
    if (!factor) return Edited::no;
    learning_rate_ = *factor;
    return Edited::yes;
}

std::string WalkingDownhill::summary() const {
    return "Step " + std::to_string(walk_->steps()) + ": " + optim::decision_words(curve(), walk_->here().x) +
           " cost " + optim::cost_words(curve(), walk_->here().cost) + ". " +
           optim::tell(*walk_, most_steps_) + (walk_->finished() ? "" : " " + optim::tell_step(*walk_));
}

std::vector<Readout> WalkingDownhill::readouts() const {
    const core::optim::Footprint& here = walk_->here();
    return {{"position", curve().decision, here.x, curve().decision_unit},
            {"cost", curve().cost, here.cost, curve().cost_unit},
            {"gap", "Above the best", here.cost - curve().best().cost, curve().cost_unit},
            {"slope", "Slope", here.slope, ""},
            {"move", "Next step", walk_->landing() - here.x, curve().decision_unit},
            {"steps_taken", "Steps taken", static_cast<double>(walk_->steps()), ""},
            {"overshoots", "Overshoots", static_cast<double>(walk_->overshoots()), ""}};
}

std::string WalkingDownhill::arrival_hint() const {
    if (walk_->state() == WalkState::left) return "It left what is possible: the learning rate is too large.";
    if (!finished()) return "Press play, or go to the last step.";
    return pace_of(*walk_) == Pace::swings
               ? "It swings to and fro: a smaller learning rate brakes it."
               : "It ran out of steps: a larger learning rate goes further each time.";
}

std::vector<Check> WalkingDownhill::checks() const {
    const bool arrived = walk_->state() == WalkState::arrived;
    const bool lowest = arrived && walk_->valley() == &curve().best();
    return {{"arrives", arrived, arrival_hint()},
            {"arrives_fast", arrived && walk_->steps() <= 3,
             arrived ? "There, but it took " + std::to_string(walk_->steps()) +
                           " steps. Look for the lowest point in Every learning rate."
                     : arrival_hint()},
            {"leaves", walk_->state() == WalkState::left,
             learning_rate_ > 2.0 ? "Step on: it takes a few swings."
                                  : "Raise the learning rate above 2 \u00d7."},
            {"lowest_valley", lowest && curve().valleys.size() > 1,
             curve().valleys.size() < 2 ? "Choose Days of testing: it has two valleys."
             : arrived ? "That is the other valley. Start on the far side of the ridge, or take larger steps."
                       : arrival_hint()}};
}

}  // namespace

std::unique_ptr<Lesson> make_walking_downhill() { return std::make_unique<WalkingDownhill>(); }

}  // namespace lessons
