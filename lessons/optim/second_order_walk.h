#pragma once
// One method on its way over a landscape: where it stands, the step it is about to take, what it has asked
// for.

#include "core/geometry/level_curves.h"
#include "core/optim/test_functions.h"
#include "lessons/optim/second_order_methods.h"

#include <memory>
#include <optional>
#include <vector>

namespace lessons::optim {

/// No run goes on for more steps.
inline constexpr int kMostDescentSteps = 100;

/// What a walk depends on.
struct WalkSettings {
    const core::optim::TestFunction* function = nullptr;
    std::size_t method = 0;  ///< Place in descent_methods().
    core::Vector2 start{0.0, 0.0};
    core::optim::Hyperparameters parameters;
};

/// What a run has come to.
enum class WalkEnd { on_the_way, minimum, other_minimum, saddle, summit, out_of_steps, diverged, stuck };

/// A copyable value. Running, it looks one step ahead: the pictures show the step that comes next; at the end
/// they show the last one.
class DescentWalk {
public:
    explicit DescentWalk(const WalkSettings& settings);
    DescentWalk(const DescentWalk& other);
    DescentWalk& operator=(const DescentWalk& other);
    DescentWalk(DescentWalk&&) = default;
    DescentWalk& operator=(DescentWalk&&) = default;

    /// Takes the step that was looked at; the run must not be finished.
    void step();
    bool finished() const { return present().finished(); }
    int steps() const { return static_cast<int>(present().iteration()); }

    const WalkSettings& settings() const { return settings_; }
    const core::optim::TestFunction& function() const { return *settings_.function; }
    const DescentMethod& method() const { return descent_methods()[settings_.method]; }

    /// The state that has been reached, and what it cost.
    const core::optim::StepReport& here() const { return present().report(); }
    double gap() const { return here().value - function().minimum; }

    /// The step in the pictures; without one (a start that is level) it goes nowhere.
    bool shows_step() const { return shown().iteration > 0; }
    const core::optim::StepReport& shown() const { return after_->report(); }

    /// The model that the shown step believed, around its beginning; nothing where the method has none that
    /// could be drawn.
    std::optional<core::geometry::PlaneQuadratic> model() const;

    /// The model's promise and what came of it: decreases of the shown step, NaN without a model.
    double promised() const;
    double delivered() const;

    /// Where the shown step went or would have gone: for a trust region the proposed step, taken or not.
    core::Vector2 proposed() const;

    /// Every place that the run has come through, the start first.
    const std::vector<core::Vector2>& trail() const { return trail_; }

    /// Every place at which it looked on the way, not those of the shown step.
    const std::vector<core::Vector2>& looks() const { return looks_; }

    std::size_t bytes() const;

private:
    const core::optim::Optimizer& present() const {
        return before_->finished() || is_over_ ? *after_ : *before_;
    }
    std::optional<core::Matrix2> bend() const;
    void look_ahead();

    WalkSettings settings_;
    std::unique_ptr<core::optim::Optimizer> before_;  ///< Before the shown step,
    std::unique_ptr<core::optim::Optimizer> after_;   ///< and after it.
    bool is_over_ = false;                            ///< The shown step has been taken, and was the last.
    std::vector<core::Vector2> trail_;
    std::vector<core::Vector2> looks_;
};

/// The places at which a step evaluated the function, in order.
std::vector<core::Vector2> looks_of(const core::optim::StepReport& report);

/// What a run has come to by now.
WalkEnd end_of(const core::optim::TestFunction& function, const core::optim::StepReport& report);

/// A whole run, at most kMostDescentSteps, in numbers.
struct WalkResult {
    WalkEnd end = WalkEnd::on_the_way;
    int steps = 0;
    double gap = core::kNaN;  ///< f - f* at its end.
    core::optim::Evaluations evaluations;
};
WalkResult run_to_end(const WalkSettings& settings);

}  // namespace lessons::optim
