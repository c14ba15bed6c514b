#include "core/optim/trust_region_subproblem.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

namespace core::optim {
namespace {

/// |p(mu)| = radius for p_i(mu) = -c_i / (s_i + mu): the subproblem in the axes of H, with curvatures s_i
/// shifted so that none is negative.
class SecularEquation {
public:
    SecularEquation(const Vector& shifted_curvatures, const Vector& c, double radius)
        : s_(shifted_curvatures), c_(c), radius_(radius) {}

    /// p(mu); a coordinate without pull stays 0, also where its curvature is 0.
    Vector step(double mu) const {
        Vector p(c_.size());
        for (Index i = 0; i < c_.size(); ++i) p[i] = c_[i] == 0.0 ? 0.0 : -c_[i] / (s_[i] + mu);
        return p;
    }

    /// The solution, if p(0) is longer than the radius: Newton's method on 1/|p| - 1/radius, which comes
    /// from the left without overshooting (Conn, Gould and Toint, 2000, section 7.3.3).
    double solve() const {
        constexpr int kMostSteps = 100;
        double mu = std::max(0.0, (c_.cwiseAbs() / radius_ - s_).maxCoeff());
        for (int i = 0; i < kMostSteps; ++i) {
            const Vector p = step(mu);
            const double length = p.norm();
            double slope = 0.0;
            for (Index k = 0; k < p.size(); ++k) slope += p[k] == 0.0 ? 0.0 : p[k] * p[k] / (s_[k] + mu);
            const double next = mu + (length / radius_ - 1.0) * length * length / slope;
            if (!(next > mu)) break;  // arrived, to rounding
            mu = next;
        }
        return mu;
    }

private:
    const Vector& s_;
    const Vector& c_;
    double radius_;
};

/// The two t with |p + t d| = radius, negative and positive, for |p| <= radius.
std::pair<double, double> distances_to_boundary(const Vector& p, const Vector& d, double radius) {
    const double a = d.squaredNorm();
    const double b = p.dot(d);
    const double c = p.squaredNorm() - radius * radius;
    const double sum = b + std::copysign(std::sqrt(std::max(0.0, b * b - a * c)), b);
    const auto roots = std::minmax({-sum / a, -c / sum});  // without cancellation
    return {roots.first, roots.second};
}

/// Collects what Steihaug's method passes by.
class Steihaug {
public:
    Steihaug(const Vector& g, const Matrix& H, double radius) : g_(g), H_(H), radius_(radius) {
        solution_.step = Vector::Zero(g.size());
        solution_.path.resize(g.size(), 0);
    }

    void move_to(const Vector& p) {
        solution_.step = p;
        solution_.path.conservativeResize(Eigen::NoChange, solution_.path.cols() + 1);
        solution_.path.rightCols(1) = p;
    }

    /// To the boundary along d, forwards.
    void leave(const Vector& d) {
        solution_.is_on_boundary = true;
        move_to(solution_.step + distances_to_boundary(solution_.step, d, radius_).second * d);
    }

    /// To the boundary along d, whichever side is lower: where curvature is negative both may be.
    void leave_either_way(const Vector& d) {
        const auto [back, forth] = distances_to_boundary(solution_.step, d, radius_);
        const Vector behind = solution_.step + back * d;
        const Vector ahead = solution_.step + forth * d;
        solution_.is_on_boundary = true;
        move_to(decrease(behind) > decrease(ahead) ? behind : ahead);
    }

    double decrease(const Vector& p) const { return -(g_.dot(p) + 0.5 * p.dot(H_ * p)); }
    const Vector& step() const { return solution_.step; }

    SubproblemSolution finish() {
        solution_.predicted = std::max(0.0, decrease(solution_.step));
        return std::move(solution_);
    }

private:
    const Vector& g_;
    const Matrix& H_;
    double radius_;
    SubproblemSolution solution_;
};

}  // namespace

SubproblemSolution solve_subproblem_exactly(const Vector& g, const Matrix& H, double radius) {
    assert(g.allFinite() && H.allFinite() && radius > 0.0);
    const Eigen::SelfAdjointEigenSolver<Matrix> spectrum(H);
    const Vector& curvatures = spectrum.eigenvalues();  // ascending
    const double shift = std::max(0.0, -curvatures[0]);
    const Vector shifted = curvatures.array() + shift;
    const Vector c = spectrum.eigenvectors().transpose() * g;
    const SecularEquation equation(shifted, c, radius);

    SubproblemSolution solution;
    solution.multiplier = shift;
    Vector p = equation.step(0.0);
    const double length = p.norm();
    if (!(length <= radius)) {
        const double mu = equation.solve();
        solution.multiplier += mu;
        solution.is_on_boundary = true;
        p = equation.step(mu);
    } else if (shift > 0.0) {
        // The hard case: nothing pulls along the lowest curvature, but going there pays.
        solution.is_on_boundary = true;
        p[0] = std::sqrt(radius * radius - length * length);
    }
    // With c = -(l + multiplier) p, a form of -m(p) whose terms are all at least 0.
    solution.predicted = 0.5 * (p.cwiseAbs2().dot((curvatures.array() + solution.multiplier).matrix()) +
                                solution.multiplier * p.squaredNorm());
    solution.step = spectrum.eigenvectors() * p;
    return solution;
}

SubproblemSolution solve_subproblem_by_steihaug(const Vector& g, const Matrix& H, double radius,
                                                double tolerance) {
    assert(g.allFinite() && H.allFinite() && radius > 0.0);
    Steihaug steihaug(g, H, radius);
    Vector residual = g;
    Vector d = -g;
    // In exact arithmetic n steps are enough; rounding may cost some more.
    const Index most_steps = 2 * g.size() + 1;
    for (Index k = 0; k < most_steps && residual.norm() >= tolerance && residual.squaredNorm() > 0.0; ++k) {
        const Vector Hd = H * d;
        const double curvature = d.dot(Hd);
        if (curvature <= 0.0) {
            steihaug.leave_either_way(d);
            break;
        }
        const double last = residual.squaredNorm();
        const Vector next = steihaug.step() + (last / curvature) * d;
        if (next.norm() >= radius) {
            steihaug.leave(d);
            break;
        }
        steihaug.move_to(next);
        residual += (last / curvature) * Hd;
        d = -residual + (residual.squaredNorm() / last) * d;
    }
    return steihaug.finish();
}

}  // namespace core::optim
