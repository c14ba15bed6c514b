#include "lessons/optim/second_order_walk.h"

#include <algorithm>

namespace lessons::optim {

namespace {

using core::Matrix2;
using core::Vector2;
using core::geometry::PlaneQuadratic;
using core::geometry::QuadraticShape;
using core::optim::StepReport;
using core::optim::TestFunction;

/// Bytes of one stepper in the plane with its report.
constexpr std::size_t kBytesPerStepper = 4096;

core::optim::StopCriteria stop_after_most_steps() {
    core::optim::StopCriteria stop;
    stop.max_iterations = kMostDescentSteps;
    return stop;
}

/// What kind of level place a run has come to rest on.
WalkEnd end_at(const TestFunction& function, Vector2 at, double value) {
    constexpr double kLowest = 1e-6;
    Matrix2 hessian;
    function.hessian(at.x(), at.y(), hessian.data());
    switch (core::geometry::shape_of(hessian)) {
        case QuadraticShape::saddle:
            return WalkEnd::saddle;
        case QuadraticShape::dome:
            return WalkEnd::summit;
        default:
            return value - function.minimum <= kLowest ? WalkEnd::minimum : WalkEnd::other_minimum;
    }
}

std::unique_ptr<core::optim::Optimizer> make_optimizer(const WalkSettings& settings) {
    return descent_methods()[settings.method].make(core::optim::make_objective(*settings.function),
                                                   settings.start, settings.parameters,
                                                   stop_after_most_steps());
}

}  // namespace

WalkEnd end_of(const TestFunction& function, const StepReport& report) {
    using core::optim::Status;
    switch (report.status) {
        case Status::Running:
            return WalkEnd::on_the_way;
        case Status::MaxIterations:
            return WalkEnd::out_of_steps;
        case Status::Diverged:
        case Status::Undefined:
            return WalkEnd::diverged;
        case Status::LineSearchFailed:
            return WalkEnd::stuck;
        case Status::Converged:
        case Status::SmallStep:
            return end_at(function, report.position, report.value);
    }
    return WalkEnd::stuck;
}

WalkResult run_to_end(const WalkSettings& settings) {
    const auto optimizer = make_optimizer(settings);
    while (!optimizer->finished()) optimizer->step();
    return {.end = end_of(*settings.function, optimizer->report()),
            .steps = static_cast<int>(optimizer->iteration()),
            .gap = optimizer->value() - settings.function->minimum,
            .evaluations = optimizer->evaluations()};
}

std::vector<Vector2> looks_of(const StepReport& report) {
    std::vector<Vector2> looks;
    if (report.iteration == 0) return looks;
    const Vector2 from = report.from;
    if (report.trust.step.size() > 0) {
        looks.push_back(from + Vector2(report.trust.step));
    } else if (report.direction.size() > 0) {
        for (const core::optim::Trial& trial : report.trials)
            looks.push_back(from + trial.step_length * Vector2(report.direction));
    } else {
        looks.emplace_back(report.position);
    }
    return looks;
}

DescentWalk::DescentWalk(const WalkSettings& settings) : settings_(settings) {
    before_ = make_optimizer(settings_);
    trail_.emplace_back(settings_.start);
    look_ahead();
}

DescentWalk::DescentWalk(const DescentWalk& other)
    : settings_(other.settings_),
      before_(other.before_->clone()),
      after_(other.after_->clone()),
      is_over_(other.is_over_),
      trail_(other.trail_),
      looks_(other.looks_) {}

DescentWalk& DescentWalk::operator=(const DescentWalk& other) {
    *this = DescentWalk(other);
    return *this;
}

void DescentWalk::look_ahead() {
    after_ = before_->clone();
    after_->step();
}

void DescentWalk::step() {
    const std::vector<Vector2> looks = looks_of(shown());
    looks_.insert(looks_.end(), looks.begin(), looks.end());
    trail_.emplace_back(shown().position);
    is_over_ = after_->finished();
    if (is_over_) return;
    before_ = std::move(after_);
    look_ahead();
}

/// Gradient descent believes in equal curvature all around, just so much that its step ends at the bottom.
std::optional<Matrix2> DescentWalk::bend() const {
    if (const core::Matrix* hessian = after_->model_hessian()) return Matrix2(*hessian);
    if (const core::Matrix* inverse = before_->model_inverse_hessian()) return Matrix2(inverse->inverse());
    const bool is_downhill = &method() == &descent_methods().front() && shown().step_length > 0.0;
    if (is_downhill) return Matrix2(Matrix2::Identity() / shown().step_length);
    return std::nullopt;
}

std::optional<PlaneQuadratic> DescentWalk::model() const {
    if (!shows_step()) return std::nullopt;
    const std::optional<Matrix2> bend = this->bend();
    if (!bend || !bend->allFinite()) return std::nullopt;
    return PlaneQuadratic{Vector2(shown().from_gradient), *bend};
}

Vector2 DescentWalk::proposed() const {
    const StepReport& report = shown();
    if (report.trust.step.size() > 0) return Vector2(report.from) + Vector2(report.trust.step);
    return report.position;
}

double DescentWalk::promised() const {
    const auto believed = model();
    return believed ? -believed->at(proposed() - Vector2(shown().from)) : core::kNaN;
}

double DescentWalk::delivered() const {
    const Vector2 at = proposed();
    return shown().from_value - function().value(at.x(), at.y());
}

std::size_t DescentWalk::bytes() const {
    return sizeof *this + 2 * kBytesPerStepper + (trail_.size() + looks_.size()) * sizeof(Vector2);
}

}  // namespace lessons::optim
