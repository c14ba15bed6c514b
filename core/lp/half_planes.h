#pragma once
// A program in two variables as the half-planes of the plane that its bounds leave.

#include "core/geometry/half_plane_intersection.h"
#include "core/lp/program_number.h"

namespace core::lp {

struct ProgramHalfPlanes {
    std::vector<geometry::HalfPlane> half_planes{};
    std::vector<ProgramNumber> bounds{};  ///< Which bound each comes from; never kRowBoth.
};

/// One half-plane a finite bound, rows first, low before high; an equation gives two. The program must have
/// two columns (assert).
ProgramHalfPlanes half_planes(const LinearProgram& program);

}  // namespace core::lp
