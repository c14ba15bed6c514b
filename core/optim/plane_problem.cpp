#include "core/optim/plane_problem.h"

#include "core/optim/expression_objective.h"

#include <cassert>
#include <utility>

namespace core::optim {

PlaneProblem make_plane_problem(const TestFunction& function) {
    return {make_objective(function), function.lanes};
}

PlaneProblem make_plane_problem(const expression::Function& function) {
    assert(function.dimension() == 2);
    const auto shared = std::make_shared<const expression::Function>(function);
    return {make_objective(function), [shared](const math::Lanes& x, const math::Lanes& y,
                                               math::DualLanes& f) { shared->value_and_gradient(x, y, f); }};
}

PlaneProblem make_plane_problem(std::shared_ptr<const Objective> objective) {
    assert(objective && objective->dimension == 2 && objective->has_gradient());
    CountedObjective evaluator(objective);
    return {std::move(objective),
            [evaluator](const math::Lanes& x, const math::Lanes& y, math::DualLanes& f) {
                Vector point(2);
                Vector gradient(2);
                for (std::size_t k = 0; k < math::kLanes; ++k) {
                    point << x[k], y[k];
                    f.value[k] = evaluator.shown_value_and_gradient(point, gradient);
                    f.dx[k] = gradient[0];
                    f.dy[k] = gradient[1];
                }
            }};
}

}  // namespace core::optim
