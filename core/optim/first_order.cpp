#include "core/optim/first_order.h"

#include <utility>

namespace core::optim {

FirstOrder::FirstOrder(std::shared_ptr<const Objective> objective, Vector start,
                       const Hyperparameters& parameters, const StopCriteria& stop)
    : Optimizer(std::move(objective), std::move(start), stop, Needs::Gradient), parameters_(parameters) {
    step_ = Vector::Zero(position().size());
}

std::size_t FirstOrder::add_term(const char* id, const char* name, const char* symbol, TermRole role) {
    report_.terms.push_back({id, name, symbol, role, Vector::Zero(position().size())});
    return report_.terms.size() - 1;
}

Status FirstOrder::advance() {
    compute_step(step_);
    report_.position += step_;
    report_.value = objective_.gradient_and_shown_value(report_.position, report_.gradient);
    return Status::Running;
}

}  // namespace core::optim
