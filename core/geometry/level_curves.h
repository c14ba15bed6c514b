#pragma once
// Lines of equal value of a quadratic function of the plane, exactly: ellipses, hyperbolas, parabolas, lines.

#include "core/geometry/contour_lines.h"
#include "core/types.h"

#include <optional>
#include <vector>

namespace core::geometry {

/// q(p) = slope . p + p.bend p / 2, with symmetric `bend`: the second-order change of a function around a
/// point.
struct PlaneQuadratic {
    Vector2 slope = Vector2::Zero();
    Matrix2 bend = Matrix2::Zero();

    double at(const Vector2& p) const { return slope.dot(p) + 0.5 * p.dot(bend * p); }
};

/// How a quadratic is bent: up in all directions, up and down, down in all. A curvature that is less than
/// 1e-9 of the other counts as none: then it is a trough, upright or turned over, or with neither a plane.
enum class QuadraticShape { bowl, saddle, dome, trough, plane };
QuadraticShape shape_of(const Matrix2& bend);

/// The one place where q is level, -bend^-1 slope; nothing for a trough or a plane.
std::optional<Vector2> level_point(const PlaneQuadratic& q);

/// Where q = level, as polylines: an ellipse is closed and complete, the two branches of a hyperbola, a
/// parabola or lines run on until they are at least `reach` away from the origin. Nothing where no point has
/// this value. Between their points the polylines stay within reach / 1000 of the curve. Numbers must be
/// finite and reach positive (assert). The `closed` line ends with its first point; sides are not promised.
std::vector<ContourLine> level_curves(const PlaneQuadratic& q, double level, double reach);

}  // namespace core::geometry
