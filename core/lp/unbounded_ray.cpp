#include "core/lp/unbounded_ray.h"

#include "core/lp/glpk_solver.h"

#include <algorithm>
#include <cmath>

namespace core::lp {
namespace {

double open_or_zero(double bound) { return std::isinf(bound) ? bound : 0.0; }

LinearProgram without_costs(LinearProgram program) {
    for (Column& column : program.columns) column.cost = 0.0;
    return program;
}

}  // namespace

LinearProgram recession_program(const LinearProgram& original) {
    LinearProgram program = original;
    program.constant = 0.0;
    for (Column& column : program.columns) {
        column.low = std::max(-1.0, open_or_zero(column.low));
        column.high = std::min(1.0, open_or_zero(column.high));
    }
    for (Row& row : program.rows) {
        row.low = open_or_zero(row.low);
        row.high = open_or_zero(row.high);
    }
    return program;
}

UnboundedRay unbounded_ray(const LinearProgram& program) {
    const LpSolution solution = solve(program);
    UnboundedRay ray{.status = solution.status, .message = solution.message};
    if (ray.status != LpStatus::kUnbounded) return ray;
    const LpSolution fastest = solve(recession_program(program));
    const double size = fastest.x.lpNorm<Eigen::Infinity>();
    const double rate = improvement_sign(program.sense) * fastest.objective;
    if (!fastest.is_optimal() || !(rate > 0.0))
        return {.message = "The program is unbounded, but its ray is too flat to be computed."};
    ray.start = solve(without_costs(program)).x;
    ray.direction = fastest.x / size;
    ray.rate = rate / size;
    return ray;
}

}  // namespace core::lp
