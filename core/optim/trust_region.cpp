#include "core/optim/trust_region.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

namespace core::optim {
namespace {

constexpr Index kMostExactVariables = 50;
constexpr double kLargestGrowth = 1000.0;
constexpr double kPoorRatio = 0.25;
constexpr double kGoodRatio = 0.75;
constexpr double kAcceptableRatio = 0.15;

}  // namespace

TrustRegion::TrustRegion(std::shared_ptr<const Objective> objective, Vector start,
                         const Hyperparameters& parameters, const StopCriteria& stop, SubproblemSolver solver)
    : Optimizer(std::move(objective), std::move(start), stop, Needs::ValueAndGradient), solver_(solver) {
    assert(parameters.trust_radius > 0.0);
    const Index n = position().size();
    if (solver_ == SubproblemSolver::Automatic) {
        solver_ = n <= kMostExactVariables ? SubproblemSolver::Exact : SubproblemSolver::Steihaug;
    }
    largest_radius_ = kLargestGrowth * parameters.trust_radius;
    hessian_ = Matrix::Identity(n, n);
    trial_ = Vector::Zero(n);
    report_.terms.push_back(
        {"step", "to the model's lowest point in the region", "p", TermRole::Arrow, Vector::Zero(n)});
    report_.trust.step = Vector::Zero(n);
    report_.trust.next_radius = parameters.trust_radius;
}

Status TrustRegion::advance() {
    if (!knows_hessian_) evaluate_hessian();
    report_.safeguards.fell_back_to_gradient = !has_model_;
    propose();
    report_.trust.is_accepted = try_step();
    report_.trust.next_radius = next_radius();
    if (report_.trust.is_accepted) {
        report_.position = trial_;
        report_.value = trial_value_;
        objective_.gradient(report_.position, report_.gradient);
        report_.terms.front().value = report_.trust.step;
        knows_hessian_ = false;
    } else {
        report_.terms.front().value.setZero();
    }
    return Status::Running;
}

bool TrustRegion::is_standing_still() const {
    const double size = report_.trust.step.lpNorm<Eigen::Infinity>();
    return size <= stop_.step_tolerance * (1.0 + position().lpNorm<Eigen::Infinity>());
}

void TrustRegion::evaluate_hessian() {
    objective_.hessian(position(), hessian_);
    knows_hessian_ = true;
    has_model_ = hessian_.allFinite();
    if (!has_model_) hessian_.setZero();  // what remains is the slope
}

void TrustRegion::propose() {
    TrustReport& trust = report_.trust;
    trust.radius = trust.next_radius;
    SubproblemSolution solution = solve_subproblem();
    trust.step = std::move(solution.step);
    trust.path = std::move(solution.path);
    trust.predicted = solution.predicted;
    trust.is_on_boundary = solution.is_on_boundary;
    trust.damping = solver_ == SubproblemSolver::Exact ? solution.multiplier : kNaN;
}

SubproblemSolution TrustRegion::solve_subproblem() const {
    const Vector& g = report_.gradient;
    if (solver_ == SubproblemSolver::Exact)
        return solve_subproblem_exactly(g, hessian_, report_.trust.radius);
    const double norm = g.norm();
    return solve_subproblem_by_steihaug(g, hessian_, report_.trust.radius,
                                        std::min(0.5, std::sqrt(norm)) * norm);
}

/// Evaluates the proposed step; true if it is worth taking.
bool TrustRegion::try_step() {
    TrustReport& trust = report_.trust;
    trial_ = position() + trust.step;
    trial_value_ = objective_.value(trial_);
    trust.actual = report_.from_value - trial_value_;
    return trust.predicted > 0.0 && trust.ratio() > kAcceptableRatio;  // false for NaN
}

double TrustRegion::next_radius() const {
    const TrustReport& trust = report_.trust;
    if (!(trust.ratio() >= kPoorRatio)) return 0.25 * trust.radius;
    const bool may_grow = trust.ratio() > kGoodRatio && trust.is_on_boundary;
    return may_grow ? std::min(2.0 * trust.radius, largest_radius_) : trust.radius;
}

}  // namespace core::optim
