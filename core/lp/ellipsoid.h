#pragma once
// The ellipsoid method in the plane (Shor, 1970; Yudin and Nemirovski, 1976; Khachiyan, 1979): the first
// proof that linear programs are easy, and slow to watch. An ellipse that holds the optimum shrinks by
// half-planes through it.

#include "core/lp/half_planes.h"

namespace core::lp {

/// { p : (p - center)^T shape^-1 (p - center) <= 1 }.
struct Ellipse {
    Vector2 center = Vector2::Zero();
    Matrix2 shape = Matrix2::Identity();  ///< Symmetric, positive definite.

    double area() const;  ///< pi sqrt(det shape).
};

enum class EllipsoidStatus {
    kRunning,
    kOptimal,     ///< best is within the tolerance of the optimum.
    kInfeasible,  ///< A half-plane excludes the whole ellipse, or it has shrunk to nothing: no plan of
                  ///< notable size.
    kLimit        ///< The iteration limit was reached.
};

/// What a step has cut with: the ellipse's part with normal . p <= offset went on.
struct EllipsoidCut {
    bool is_objective =
        false;  ///< Through the feasible center: nothing worse is wanted. Otherwise a broken bound.
    ProgramNumber bound{};  ///< Which, where one is broken: the deepest.
    Vector2 normal = Vector2::Zero();
    double offset = 0.0;
    double depth = 0.0;  ///< 0: through the center, 1: the cut only touches the ellipse.
};

struct EllipsoidOptions {
    Ellipse start{};            ///< Must hold the optimum; see enclosing_ellipse.
    double tolerance = 1e-6;    ///< Of the objective, relative to 1 + |best|.
    double least_area = 1e-12;  ///< Relative to the first area: below, kInfeasible while nothing was found.
    int iteration_limit = 1000;
};

/// A run of the ellipsoid method with deep cuts. A copyable value.
class EllipsoidMethod {
public:
    /// The program must be valid with two columns (assert).
    EllipsoidMethod(const LinearProgram& program, const EllipsoidOptions& options);

    EllipsoidStatus status() const { return status_; }
    bool is_running() const { return status_ == EllipsoidStatus::kRunning; }
    int iterations() const { return iterations_; }

    /// One cut. No effect once ended.
    void step();

    const Ellipse& ellipse() const { return ellipse_; }
    const EllipsoidCut& last_cut() const { return last_cut_; }

    bool has_best() const { return has_best_; }
    const Vector2& best() const { return best_; }  ///< The best feasible center so far.
    double best_objective() const;

    /// No plan in the ellipse is better than this.
    double bound() const;

private:
    EllipsoidCut next_cut() const;
    void shrink(const EllipsoidCut& cut);

    LinearProgram program_{};
    EllipsoidOptions options_{};
    ProgramHalfPlanes planes_{};
    Vector2 uphill_ = Vector2::Zero();  // improves the objective
    Ellipse ellipse_{};
    double first_area_ = 0.0;
    EllipsoidStatus status_ = EllipsoidStatus::kRunning;
    EllipsoidCut last_cut_{};
    int iterations_ = 0;
    bool has_best_ = false;
    Vector2 best_ = Vector2::Zero();
};

/// A circle around the region, with room to spare; around the window's part of it where it is unbounded, and
/// around the window where it is empty.
Ellipse enclosing_ellipse(const LinearProgram& program, const geometry::Window& window);

}  // namespace core::lp
