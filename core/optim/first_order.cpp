#include "core/optim/first_order.h"

#include <utility>

namespace core::optim {
namespace {

/// The exact gradient at the position is the method's own business only if it follows that.
Needs needs_of(const Objective& objective, const Hyperparameters& parameters, Viewpoint viewpoint) {
    const bool follows_exact = viewpoint == Viewpoint::Position && !sees_batches(objective, parameters);
    return follows_exact ? Needs::Gradient : Needs::ShownGradient;
}

}  // namespace

FirstOrder::FirstOrder(std::shared_ptr<const Objective> objective, Vector start,
                       const Hyperparameters& parameters, const StopCriteria& stop, Viewpoint viewpoint)
    : Optimizer(objective, std::move(start), stop, needs_of(*objective, parameters, viewpoint)),
      parameters_(parameters),
      sight_(*objective, parameters),
      viewpoint_(viewpoint) {
    gradient_ahead_ = step_ = report_.seen_gradient.value = Vector::Zero(position().size());
}

std::size_t FirstOrder::add_term(const char* id, const char* name, const char* symbol, TermRole role) {
    report_.terms.push_back({id, name, symbol, role, Vector::Zero(position().size())});
    return report_.terms.size() - 1;
}

Status FirstOrder::advance() {
    report_.learning_rate = parameters_.learning_rate * rate_factor(parameters_.schedule, iteration());
    look();
    compute_step(step_);
    report_.position += step_;
    report_.value = needs() == Needs::Gradient
                        ? objective_.gradient_and_shown_value(report_.position, report_.gradient)
                        : objective_.shown_value_and_gradient(report_.position, report_.gradient);
    return Status::Running;
}

void FirstOrder::look() {
    if (viewpoint_ == Viewpoint::Position) {
        sight_.look(objective_, report_.position, report_.gradient, report_.seen_gradient);
        return;
    }
    const Vector& ahead = point_ahead();
    if (!sight_.sees_batches()) objective_.gradient(ahead, gradient_ahead_);
    sight_.look(objective_, ahead, gradient_ahead_, report_.seen_gradient);
}

}  // namespace core::optim
