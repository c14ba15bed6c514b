#include "core/optim/line_search_method.h"

#include <algorithm>
#include <utility>

namespace core::optim {

LineSearchMethod::LineSearchMethod(std::shared_ptr<const Objective> objective, Vector start,
                                   const Hyperparameters& parameters, const StopCriteria& stop,
                                   SearchKind kind)
    : Optimizer(std::move(objective), std::move(start), stop, Needs::ValueAndGradient),
      parameters_(parameters),
      kind_(kind) {
    settings_.c1 = parameters.armijo;
    settings_.c2 = std::max(parameters.curvature, parameters.armijo);
    settings_.shrink = parameters.shrink;
    trial_point_ = position();
    trial_gradient_ = gradient();
    step_ = gradient_change_ = report_.direction = Vector::Zero(position().size());
    report_.trials.reserve(static_cast<std::size_t>(2 * settings_.max_trials));
}

double LineSearchMethod::first_step(double) const { return 1.0; }

void LineSearchMethod::learn(const Vector&, const Vector&) {}

void LineSearchMethod::add_arrow(const char* id, const char* name, const char* symbol) {
    report_.terms.push_back({id, name, symbol, TermRole::Arrow, Vector::Zero(position().size())});
}

Status LineSearchMethod::advance() {
    choose_direction(report_.direction);
    split_direction(report_.direction);
    if (search() || search_downhill()) return Status::Running;
    report_.step_length = 0.0;
    for (Term& term : report_.terms) term.value.setZero();
    return Status::LineSearchFailed;
}

bool LineSearchMethod::search() {
    const double slope = report_.gradient.dot(report_.direction);
    if (!(slope < 0.0)) return false;  // uphill, level, or not a number
    LineFunction phi(objective_, report_.from, report_.direction, trial_point_, trial_gradient_);
    settings_.first_step = first_step(slope);
    const LineSearchResult result =
        kind_ == SearchKind::StrongWolfe
            ? strong_wolfe(phi, report_.from_value, slope, settings_, report_.trials)
            : backtracking(phi, report_.from_value, slope, settings_, report_.trials);
    if (!result.found()) return false;
    if (!phi.knows_gradient()) phi.slope();
    accept(result);
    return true;
}

bool LineSearchMethod::search_downhill() {
    if (report_.direction == -report_.gradient) return false;  // that is what was tried
    forget();
    report_.safeguards.fell_back_to_gradient = true;
    report_.trials.clear();
    report_.direction = -report_.gradient;
    for (Term& term : report_.terms) term.value.setZero();
    report_.terms.front().value = report_.direction;
    return search();
}

void LineSearchMethod::accept(const LineSearchResult& result) {
    report_.step_length = result.step_length;
    report_.position = trial_point_;
    report_.value = result.value;
    report_.gradient = trial_gradient_;
    for (Term& term : report_.terms) term.value *= result.step_length;
    step_ = report_.position - report_.from;
    gradient_change_ = report_.gradient - report_.from_gradient;
    learn(step_, gradient_change_);
}

}  // namespace core::optim
