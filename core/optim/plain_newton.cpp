#include "core/optim/plain_newton.h"

#include <utility>

namespace core::optim {

PlainNewton::PlainNewton(std::shared_ptr<const Objective> objective, Vector start, const StopCriteria& stop)
    : Optimizer(std::move(objective), std::move(start), stop, Needs::Gradient) {
    const Index n = position().size();
    hessian_ = Matrix::Identity(n, n);
    report_.terms.push_back(
        {"step", "to where the model is level", "-H\u207b\u00b9 g", TermRole::Arrow, Vector::Zero(n)});
}

Status PlainNewton::advance() {
    objective_.hessian(position(), hessian_);
    Vector& step = report_.terms.front().value;
    step = -hessian_.partialPivLu().solve(report_.gradient);  // not finite where H is singular
    report_.position += step;
    report_.value = objective_.gradient_and_shown_value(report_.position, report_.gradient);
    return Status::Running;
}

}  // namespace core::optim
