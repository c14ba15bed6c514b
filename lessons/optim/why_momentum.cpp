#include "lessons/lesson.h"
#include "lessons/optim/momentum_bowl_view.h"
#include "lessons/optim/momentum_curvature_view.h"
#include "lessons/optim/momentum_loss_view.h"
#include "lessons/optim/momentum_rate_view.h"
#include "lessons/optim/momentum_regime_view.h"
#include "lessons/optim/momentum_script.h"
#include "lessons/optim/momentum_words.h"
#include "lessons/ui/context.h"
#include "lessons/ui/format.h"
#include "lessons/ui/panes.h"

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <string>

namespace lessons {

namespace {

using core::optim::MomentumSettings;
using core::optim::QuadraticMethod;
using core::optim::Regime;
using core::optim::Tuning;

constexpr double kHoursPerStep = 0.75;  // a pass over the data, in the text's story

/// Gradient descent with momentum on a bowl, taken apart into its eigenvectors.
class WhyMomentum final : public Lesson {
public:
    WhyMomentum() { reset(); }

    std::vector<Parameter> parameters() override;
    void reset() override;
    void step() override { ++step_; }
    bool finished() const override { return step_ >= steps_; }
    int last_step() const override { return steps_; }
    int opening_step() const override { return steps_; }
    double steps_per_second() const override { return 30.0; }
    Edited draw_figure() override;
    std::string summary() const override { return optim::tell(run_, step_); }
    std::vector<Readout> readouts() const override;
    std::vector<DataTable> tables() const override { return optim::momentum_tables(run_); }
    core::Result<PythonScript> python() const override { return optim::momentum_script(run_, step_); }
    std::vector<Check> checks() const override;
    Snapshot snapshot() const override { return {step_, sizeof step_}; }
    void restore(const Snapshot& snapshot) override { step_ = std::any_cast<int>(snapshot.value); }
    Json edits() const override { return bowl_.to_json(); }
    core::Result<void> apply(const Json& edits) override { return bowl_.apply(edits); }

private:
    QuadraticMethod method() const { return optim::kQuadraticMethods[static_cast<std::size_t>(method_)]; }
    Tuning best() const { return core::optim::best_tuning(method(), bowl_.range()); }
    Parameter learning_rate_parameter();
    Parameter momentum_parameter();
    Edited set(const std::optional<MomentumSettings>& settings);
    std::vector<Readout> tuning_readouts() const;
    std::string speed_hint() const;

    // Parameters
    int method_ = 1;
    double learning_rate_ = 1.0;
    double momentum_ = 0.0;
    int steps_ = 250;

    // Model
    optim::MomentumBowl bowl_;
    optim::MomentumRun run_;
    std::array<std::optional<int>, optim::kQuadraticMethods.size()> best_steps_;  // of each, tuned best
    int step_ = 0;

    // Drawing
    optim::MomentumBowlView bowl_view_;
    optim::MomentumLossView loss_view_;
    optim::MomentumCurvatureView curvature_view_;
    optim::MomentumRateView rate_view_;
    optim::MomentumRegimeView regime_view_;
};

std::vector<Parameter> WhyMomentum::parameters() {
    return {Parameter::choice("method", "Method", method_, {"Plain", "Heavy ball", "Nesterov"})
                .with_tooltip("Gradient descent without memory, with it, and looking ahead."),
            learning_rate_parameter(),
            momentum_parameter(),
            Parameter::real("flattest", "Flattest curvature", bowl_.flattest, optim::kFlattestRange.low,
                            optim::kFlattestRange.high, Parameter::Scale::logarithmic),
            Parameter::real("steepest", "Steepest curvature", bowl_.steepest, optim::kSteepestRange.low,
                            optim::kSteepestRange.high, Parameter::Scale::logarithmic),
            Parameter::integer("parts", "Parts", bowl_.parts, 2, optim::kMostParts)
                .with_tooltip("How many independent directions the bowl has."),
            Parameter::integer("steps", "Steps", steps_, 20, 1000).with_tooltip("The length of the run.")};
}

Parameter WhyMomentum::learning_rate_parameter() {
    const double here = core::optim::best_learning_rate(method(), bowl_.range(), momentum_);
    auto parameter =
        Parameter::real("learning_rate", "Learning rate", learning_rate_, optim::kLearningRates.low,
                        optim::kLearningRates.high, Parameter::Scale::logarithmic)
            .with_tooltip("How far to go for a given slope.")
            .with_mark(here, "Best for this momentum.")
            .with_mark(best().settings.learning_rate, "Best of all, with the best momentum.");
    parameter.ranges = optim::learning_rate_ranges(run_, optim::kLearningRates);
    return parameter;
}

Parameter WhyMomentum::momentum_parameter() {
    auto parameter =
        Parameter::real("momentum", "Momentum", momentum_, optim::kMomenta.low, optim::kMomenta.high)
            .with_tooltip("The share of the last step that is kept. Plain keeps nothing.");
    if (method() == QuadraticMethod::gradient_descent) return parameter;
    const auto here = core::optim::best_momentum(method(), bowl_.range(), learning_rate_);
    if (here) parameter.marks.push_back({*here, "Best for this learning rate."});
    parameter.marks.push_back({best().settings.momentum, "Best of all, with the best learning rate."});
    parameter.ranges = optim::momentum_ranges(run_, optim::kMomenta);
    return parameter;
}

void WhyMomentum::reset() {
    run_ = optim::MomentumRun(bowl_, {method(), {learning_rate_, momentum_}, steps_});
    for (std::size_t m = 0; m < best_steps_.size(); ++m) {
        const QuadraticMethod each = optim::kQuadraticMethods[m];
        const Tuning tuning = core::optim::best_tuning(each, bowl_.range());
        best_steps_[m] = optim::steps_needed(bowl_, each, tuning.settings);
    }
    step_ = 0;
}

Edited WhyMomentum::set(const std::optional<MomentumSettings>& settings) {
    if (!settings) return Edited::no;
    learning_rate_ =
        std::clamp(settings->learning_rate, optim::kLearningRates.low, optim::kLearningRates.high);
    momentum_ = std::clamp(settings->momentum, optim::kMomenta.low, optim::kMomenta.high);
    return Edited::yes;
}

Edited WhyMomentum::draw_figure() {
    const bool narrow = ui::context().narrow;
    ui::PaneGrid grid(
        {{"bowl", "Bowl"},
         {"loss", "Loss"},
         {"curvatures", "Curvatures"},
         {"rates", narrow ? "Rates" : "Every pair of numbers"},
         {"regimes", narrow ? "Ways" : "Ways to go"}},
        {"bowl bowl bowl bowl bowl bowl bowl loss loss loss loss loss loss loss loss loss",
         "curvatures curvatures curvatures curvatures rates rates rates rates rates rates rates "
         "regimes regimes regimes regimes regimes"},
        {.rows = {1.2f, 1.0f}});
    Edited edited = Edited::no;
    const auto note = [&](Edited change) { edited = change == Edited::yes ? Edited::yes : edited; };
    if (grid.begin("bowl")) note(bowl_view_.draw(bowl_, run_, step_));
    grid.end();
    if (grid.begin("loss")) loss_view_.draw(run_, step_);
    grid.end();
    if (grid.begin("curvatures")) note(curvature_view_.draw(bowl_, run_));
    grid.end();
    if (grid.begin("rates")) note(set(rate_view_.draw(run_)));
    grid.end();
    if (grid.begin("regimes")) note(set(regime_view_.draw(run_)));
    grid.end();
    return edited;
}

std::vector<Readout> WhyMomentum::tuning_readouts() const {
    std::vector<Readout> readouts;
    constexpr const char* kIds[] = {"plain", "heavy_ball", "nesterov"};
    for (std::size_t m = 0; m < optim::kQuadraticMethods.size(); ++m) {
        const std::string label = std::string(optim::name_of(optim::kQuadraticMethods[m])) + " at its best";
        readouts.push_back({std::string(kIds[m]) + "_steps", label,
                            best_steps_[m] ? *best_steps_[m] : core::kInfinity, "steps"});
    }
    return readouts;
}

std::vector<Readout> WhyMomentum::readouts() const {
    const auto needed = run_.steps_needed();
    const double steps = needed ? *needed : core::kInfinity;
    std::vector<Readout> readouts{
        {"loss", "Loss", run_.loss(step_), ""},
        {"steps_needed", "Steps until every part is under 1%", steps, "steps"},
        {"hours", "Time until every part is under 1%", kHoursPerStep * steps, "h"},
        {"rate", "Rate of the slowest part", run_.rate(), ""},
        {"condition", "Condition number", bowl_.range().condition(), ""},
        {"best_rate", "Best rate", best().rate, ""},
        {"best_learning_rate", "Best learning rate", best().settings.learning_rate, ""},
        {"best_momentum", "Best momentum", best().settings.momentum, ""}};
    for (const Readout& readout : tuning_readouts()) readouts.push_back(readout);
    return readouts;
}

std::string WhyMomentum::speed_hint() const {
    if (run_.rate() >= 1.0) return "It diverges: first take a smaller learning rate.";
    switch (run_.regime()) {
        case Regime::over_damped:
            return "The flattest part creeps. More momentum helps it.";
        case Regime::under_damped:
            return "It ripples for long. Take some momentum away.";
        case Regime::alternating:
            return "The steepest part zigzags. Take a smaller learning rate.";
        case Regime::critical:
        case Regime::diverging:
            break;
    }
    return "Look for the star in Every pair of numbers.";
}

std::vector<Check> WhyMomentum::checks() const {
    const auto needed = run_.steps_needed();
    const bool remembers = method() != QuadraticMethod::gradient_descent && momentum_ > 0.0;
    const bool all_ripple = std::all_of(run_.parts().begin(), run_.parts().end(),
                                        [](const auto& part) { return part.regime == Regime::under_damped; });
    const std::optional<int> star = best_steps_[static_cast<std::size_t>(method_)];
    const bool is_best = remembers && run_.rate() < best().rate + 0.01;
    return {{"all_ripple", all_ripple, "Raise the momentum until every dot stands beside ripples."},
            {"diverges", run_.rate() >= 1.0, "Raise the learning rate past the red line."},
            {"best_pair", is_best,
             remembers ? "The rate is " + ui::format_number(run_.rate(), 3) + ", the best is " +
                             ui::format_number(best().rate, 3) + ". " + speed_hint()
                       : "Choose Heavy ball, and some momentum."},
            {"beats_star", remembers && needed && star && 8 * *needed <= 5 * *star,
             "The star needs " + optim::steps_words(star, best().rate) + ", this pair " +
                 optim::steps_words(needed, run_.rate()) + ". Step back from the red line, and a little up."},
            {"narrow", bowl_.range().condition() >= 400.0,
             "The condition number is " + ui::format_number(bowl_.range().condition(), 3) +
                 ". Pull the long axis of the ellipse outwards, or the steepest stem up."}};
}

}  // namespace

std::unique_ptr<Lesson> make_why_momentum() { return std::make_unique<WhyMomentum>(); }

}  // namespace lessons
