#include "core/geometry/level_curves.h"

#include "core/math/elementary.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numbers>

namespace core::geometry {
namespace {

constexpr double kFlat = 1e-9;       // a curvature beside another that counts as none
constexpr double kTolerance = 1e-3;  // of the polylines, in units of the reach
constexpr int kFewestPoints = 48;
constexpr int kMostPoints = 4096;

int point_count(double wanted) {
    return static_cast<int>(std::clamp(wanted, double{kFewestPoints}, double{kMostPoints}));
}

/// The quadratic in its principal axes: q = c.w + (l_0 w_0^2 + l_1 w_1^2) / 2 for p = axes w, with |l_0| the
/// larger curvature.
class Conic {
public:
    Conic(const PlaneQuadratic& q, double level, double reach) : level_(level), reach_(reach) {
        const Eigen::SelfAdjointEigenSolver<Matrix2> spectrum(q.bend);
        curvatures_ = spectrum.eigenvalues();
        axes_ = spectrum.eigenvectors();
        if (std::fabs(curvatures_[0]) < std::fabs(curvatures_[1])) {
            std::swap(curvatures_[0], curvatures_[1]);
            axes_.col(0).swap(axes_.col(1));
        }
        slope_ = axes_.transpose() * q.slope;
    }

    std::vector<ContourLine> curves() {
        const double size = std::max(std::fabs(curvatures_[0]) * reach_, slope_.norm());
        const double flat = kFlat * size / reach_;
        if (std::fabs(curvatures_[0]) <= flat) {
            add_straight();
        } else if (std::fabs(curvatures_[1]) <= flat) {
            std::fabs(slope_[1]) > kFlat* size ? add_parabola() : add_parallels();
        } else {
            add_centred();
        }
        return std::move(curves_);
    }

private:
    ContourLine& begin_curve() { return curves_.emplace_back(ContourLine{level_, {}, false}); }
    void add_point(ContourLine& curve, double first, double second) const {
        curve.points.push_back(axes_ * Vector2(first, second));
    }
    void add_line(Vector2 from, Vector2 to) {
        ContourLine& line = begin_curve();
        for (const Vector2& end : {from, to}) add_point(line, end[0], end[1]);
    }

    /// Without bend: slope . w = level.
    void add_straight() {
        const double length = slope_.norm();
        if (length == 0.0) return;
        const Vector2 foot = slope_ * (level_ / (length * length));
        const Vector2 along = Vector2(-slope_[1], slope_[0]) * (reach_ / length);
        add_line(foot - along, foot + along);
    }

    /// Bent along the first axis only, level along the second: two lines, if any.
    void add_parallels() {
        const double l = curvatures_[0];
        const double radical = slope_[0] * slope_[0] + 2.0 * l * level_;
        if (radical < 0.0) return;
        for (const double sign : {-1.0, 1.0}) {
            const double at = (-slope_[0] + sign * std::sqrt(radical)) / l;
            add_line({at, -reach_}, {at, reach_});
        }
    }

    void add_parabola() {
        const double steepness = std::fabs(curvatures_[0] / slope_[1]) * reach_;
        const int count = point_count(std::sqrt(steepness / (2.0 * kTolerance)) * 2.0);
        ContourLine& curve = begin_curve();
        for (int i = 0; i <= count; ++i) {
            const double u = reach_ * (2.0 * i / count - 1.0);
            add_point(curve, u, (level_ - slope_[0] * u - 0.5 * curvatures_[0] * u * u) / slope_[1]);
        }
    }

    /// Around its centre q is level - d + (l_0 u^2 + l_1 v^2) / 2.
    void add_centred() {
        centre_ = -slope_.cwiseQuotient(curvatures_);
        const double d = level_ - 0.5 * slope_.dot(centre_);
        const Vector2 squares = (2.0 * d) * curvatures_.cwiseInverse();
        const double smallest = 1e-12 * reach_ * reach_;
        if (squares.cwiseAbs().maxCoeff() <= smallest) {
            if (curvatures_[0] * curvatures_[1] < 0.0) add_crossing();
        } else if (squares.minCoeff() > 0.0) {
            add_ellipse(squares.cwiseSqrt());
        } else if (squares.maxCoeff() > 0.0) {
            add_hyperbola(squares.cwiseAbs().cwiseSqrt(), squares[0] > 0.0 ? 0 : 1);
        }
    }

    void add_ellipse(Vector2 radii) {
        const double bend = std::sqrt(radii.maxCoeff() / (2.0 * kTolerance * reach_));
        const int count = point_count(std::numbers::pi * bend);
        ContourLine& curve = begin_curve();
        curve.closed = true;
        for (int i = 0; i < count; ++i) {
            const double t = 2.0 * std::numbers::pi * i / count;
            add_point(curve, centre_[0] + radii[0] * math::cos(t), centre_[1] + radii[1] * math::sin(t));
        }
        curve.points.push_back(curve.points.front());
    }

    /// The branches lie on both sides of the centre along axis `open`.
    void add_hyperbola(Vector2 radii, int open) {
        const double far = reach_ + centre_.norm();
        const double end = math::log(2.0 * far / radii.minCoeff() + 2.0);
        const int count = point_count(2.0 * end * std::sqrt(far / (8.0 * kTolerance * reach_)));
        for (const double side : {-1.0, 1.0}) {
            ContourLine& curve = begin_curve();
            for (int i = 0; i <= count; ++i) {
                const double growth = math::exp(end * (2.0 * i / count - 1.0));
                Vector2 w = centre_;
                w[open] += side * radii[open] * 0.5 * (growth + 1.0 / growth);
                w[1 - open] += radii[1 - open] * 0.5 * (growth - 1.0 / growth);
                add_point(curve, w[0], w[1]);
            }
        }
    }

    /// The level of the saddle itself.
    void add_crossing() {
        const double ratio = std::sqrt(-curvatures_[0] / curvatures_[1]);
        for (const double side : {-1.0, 1.0}) {
            const Vector2 along =
                Vector2(1.0, side * ratio) * ((reach_ + centre_.norm()) / std::sqrt(1.0 + ratio * ratio));
            add_line(centre_ - along, centre_ + along);
        }
    }

    double level_;
    double reach_;
    Vector2 curvatures_;
    Matrix2 axes_;
    Vector2 slope_;
    Vector2 centre_ = Vector2::Zero();
    std::vector<ContourLine> curves_;
};

}  // namespace

QuadraticShape shape_of(const Matrix2& bend) {
    const Eigen::SelfAdjointEigenSolver<Matrix2> spectrum(bend, Eigen::EigenvaluesOnly);
    const Vector2& curvatures = spectrum.eigenvalues();  // ascending
    const double largest = curvatures.cwiseAbs().maxCoeff();
    if (largest == 0.0) return QuadraticShape::plane;
    if (curvatures.cwiseAbs().minCoeff() <= kFlat * largest) return QuadraticShape::trough;
    if (curvatures[0] > 0.0) return QuadraticShape::bowl;
    return curvatures[1] < 0.0 ? QuadraticShape::dome : QuadraticShape::saddle;
}

std::optional<Vector2> level_point(const PlaneQuadratic& q) {
    const QuadraticShape shape = shape_of(q.bend);
    if (shape == QuadraticShape::trough || shape == QuadraticShape::plane) return std::nullopt;
    return -q.bend.inverse() * q.slope;
}

std::vector<ContourLine> level_curves(const PlaneQuadratic& q, double level, double reach) {
    assert(q.slope.allFinite() && q.bend.allFinite() && std::isfinite(level) && reach > 0.0);
    return Conic(q, level, reach).curves();
}

}  // namespace core::geometry
