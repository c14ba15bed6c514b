#include "core/lp/ellipsoid.h"

#include <cassert>
#include <cmath>
#include <numbers>

namespace core::lp {
namespace {

/// Half the width of the ellipse in the direction of a normal.
double reach(const Ellipse& ellipse, const Vector2& normal) {
    return std::sqrt(std::max(0.0, normal.dot(ellipse.shape * normal)));
}

}  // namespace

double Ellipse::area() const { return std::numbers::pi * std::sqrt(std::max(0.0, shape.determinant())); }

EllipsoidMethod::EllipsoidMethod(const LinearProgram& program, const EllipsoidOptions& options)
    : program_(program), options_(options), ellipse_(options.start), first_area_(options.start.area()) {
    assert(validate(program).ok());
    planes_ = half_planes(program);
    const double better = improvement_sign(program.sense);
    uphill_ = better * Vector2(program.columns[0].cost, program.columns[1].cost);
}

double EllipsoidMethod::best_objective() const { return has_best_ ? objective_value(program_, best_) : kNaN; }

double EllipsoidMethod::bound() const {
    const double better = improvement_sign(program_.sense);
    return objective_value(program_, ellipse_.center) + better * reach(ellipse_, uphill_);
}

/// The bound that the center breaks deepest, or the objective where it breaks none.
EllipsoidCut EllipsoidMethod::next_cut() const {
    EllipsoidCut cut{.is_objective = true, .normal = -uphill_};
    cut.offset = cut.normal.dot(has_best_ ? best_ : ellipse_.center);
    double deepest = 0.0;
    for (std::size_t k = 0; k < planes_.half_planes.size(); ++k) {
        const geometry::HalfPlane& plane = planes_.half_planes[k];
        const double excess = plane.normal.dot(ellipse_.center) - plane.offset;
        const double width = reach(ellipse_, plane.normal);
        const double depth = width > 0.0 ? excess / width : (excess > 0.0 ? kInfinity : 0.0);
        if (excess <= 0.0 || depth <= deepest) continue;
        deepest = depth;
        cut = {false, planes_.bounds[k], plane.normal, plane.offset, depth};
    }
    if (!cut.is_objective) return cut;
    const double width = reach(ellipse_, cut.normal);
    if (has_best_ && width > 0.0)
        cut.depth = std::max(0.0, (cut.normal.dot(ellipse_.center) - cut.offset) / width);
    return cut;
}

void EllipsoidMethod::step() {
    if (!is_running()) return;
    ++iterations_;
    EllipsoidCut cut = next_cut();
    const Vector2& center = ellipse_.center;
    if (cut.is_objective && (!has_best_ || uphill_.dot(center) > uphill_.dot(best_))) {
        best_ = center;
        has_best_ = true;
        cut.offset = cut.normal.dot(best_);
        cut.depth = 0.0;
    }
    last_cut_ = cut;
    if (has_best_ &&
        std::fabs(bound() - best_objective()) <= options_.tolerance * (1.0 + std::fabs(best_objective())))
        status_ = EllipsoidStatus::kOptimal;
    else if (cut.depth >= 1.0)
        status_ = has_best_ ? EllipsoidStatus::kOptimal : EllipsoidStatus::kInfeasible;
    else if (iterations_ >= options_.iteration_limit)
        status_ = EllipsoidStatus::kLimit;
    else
        shrink(cut);
}

/// The smallest ellipse around the part that is left (Bland, Goldfarb and Todd, 1981), n = 2.
void EllipsoidMethod::shrink(const EllipsoidCut& cut) {
    const double width = reach(ellipse_, cut.normal);
    const double a = cut.depth;
    const Vector2 step = ellipse_.shape * cut.normal / width;
    ellipse_.center -= (1.0 + 2.0 * a) / 3.0 * step;
    const Matrix2 shape =
        4.0 / 3.0 * (1.0 - a * a) *
        (ellipse_.shape - 2.0 * (1.0 + 2.0 * a) / (3.0 * (1.0 + a)) * step * step.transpose());
    // An asymmetry that rounding brings would grow by 4/3 a step.
    ellipse_.shape = 0.5 * (shape + shape.transpose());
    if (!has_best_ && ellipse_.area() < options_.least_area * first_area_)
        status_ = EllipsoidStatus::kInfeasible;
}

Ellipse enclosing_ellipse(const LinearProgram& program, const geometry::Window& window) {
    const ProgramHalfPlanes planes = half_planes(program);
    geometry::Region region = geometry::intersect_half_planes(planes.half_planes);
    if (region.is_empty() || !region.is_bounded)
        region = geometry::intersect_in_window(planes.half_planes, window);
    Vector2 low = window.low, high = window.high;
    if (!region.vertices.empty()) low = high = region.vertices.front().point;
    for (const geometry::RegionVertex& vertex : region.vertices) {
        low = low.cwiseMin(vertex.point);
        high = high.cwiseMax(vertex.point);
    }
    const double radius = 1.1 * std::max(0.5 * (high - low).norm(), 1e-3 * (1.0 + high.norm()));
    return {0.5 * (low + high), radius * radius * Matrix2::Identity()};
}

}  // namespace core::lp
