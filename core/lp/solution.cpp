#include "core/lp/solution.h"

namespace core::lp {

LpSolution blank_solution(const LinearProgram& program) {
    LpSolution solution;
    solution.x = solution.reduced_costs = Vector::Zero(program.column_count());
    solution.row_prices = solution.row_activities = Vector::Zero(program.row_count());
    return solution;
}

}  // namespace core::lp
