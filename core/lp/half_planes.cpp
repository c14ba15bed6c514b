#include "core/lp/half_planes.h"

#include <cassert>

namespace core::lp {

ProgramHalfPlanes half_planes(const LinearProgram& program) {
    assert(program.column_count() == 2);
    using Kind = ProgramNumber::Kind;
    ProgramHalfPlanes result{.bounds = finite_bounds(program)};
    for (const ProgramNumber& bound : result.bounds) {
        const bool is_low = bound.kind == Kind::kRowLow || bound.kind == Kind::kColumnLow;
        const bool is_of_row = bound.kind == Kind::kRowLow || bound.kind == Kind::kRowHigh;
        Vector2 normal = Vector2::Zero();
        if (is_of_row)
            normal = {coefficient(program, bound.index, 0), coefficient(program, bound.index, 1)};
        else
            normal(bound.index) = 1.0;
        const double sign = is_low ? -1.0 : 1.0;
        result.half_planes.push_back({sign * normal, sign * number_value(program, bound)});
    }
    return result;
}

}  // namespace core::lp
