#pragma once
// Mehrotra's primal-dual predictor-corrector method to look at (Mehrotra, 1992; Wright, Primal-Dual
// Interior-Point Methods, 1997, ch. 10): through the middle instead of along the edges.

#include "core/lp/barrier_form.h"

#include <optional>

namespace core::lp {

enum class InteriorPointStatus {
    kRunning,
    kOptimal,
    kInfeasible,  ///< The prices grew into a proof that no plan exists.
    kUnbounded,   ///< The point grew into a direction of endless improvement. Whether any plan exists is not
                  ///< said.
    kStalled      ///< No further progress: no interior, or rounding. x is the best that was reached.
};

enum class CenteringRule {
    kMehrotra,  ///< sigma = (mu after the predictor / mu)^3, with the corrector's second-order term.
    kFixed      ///< sigma as given and no corrector: pure path following.
};

struct InteriorPointOptions {
    CenteringRule rule = CenteringRule::kMehrotra;
    double centering = 0.1;     ///< sigma in [0, 1] for kFixed: 0 aims at the optimum, 1 at the central path.
    double tolerance = 1e-9;    ///< Of the relative residuals and gap.
    double step_share = 0.995;  ///< The share of the way to the nearest bound that a step may go.
    int iteration_limit = 200;  ///< Then kStalled.
    std::optional<Vector>
        start{};  ///< Start here, shape (columns); moved inside where it breaks or touches bounds.
};

/// What a step has done; directions are in the program's own variables, for arrows.
struct InteriorPointStep {
    Vector predictor{};  ///< The affine direction, which aims straight at the optimum.
    Vector direction{};  ///< The corrected one that was followed.
    double sigma = 0.0;
    double primal_length = 0.0;  ///< In [0, 1].
    double dual_length = 0.0;
};

/// A run of the interior point method. A copyable value. Dense in the rows (rows^3 / 3 a step): meant for
/// programs of up to about a thousand rows.
class InteriorPoint {
public:
    /// The program must be valid (assert); crossing bounds make it kInfeasible at once.
    explicit InteriorPoint(const LinearProgram& program, const InteriorPointOptions& options = {});

    InteriorPointStatus status() const { return status_; }
    bool is_running() const { return status_ == InteriorPointStatus::kRunning; }
    int iterations() const { return iterations_; }

    /// One predictor-corrector step. No effect once ended.
    void step();
    const InteriorPointStep& last_step() const { return last_step_; }

    /// Goes to the point of the central path with this mu > 0 by Newton's steps (see central_path.h), from
    /// where the run is. False where none is reached; the run is then useless. Status and iterations stay as
    /// they are.
    bool center(double mu);

    /// The present point, strictly inside the columns' bounds, shape (columns).
    Vector x() const;
    Vector row_prices() const;     ///< Shape (rows), signs as in LpSolution.
    Vector reduced_costs() const;  ///< c - A^T y, shape (columns).

    double objective() const;       ///< The program's, at x.
    double dual_objective() const;  ///< What the prices promise.

    /// Mean product of distances from bounds and their prices: 0 at the optimum.
    double mu() const;

    /// Largest residuals relative to the data: of A x = b, of the dual equations, and |objective - dual| / (1
    /// + |objective|).
    double primal_residual() const;
    double dual_residual() const;
    double relative_gap() const;

private:
    struct Direction {
        Vector x{}, y{}, z_low{}, z_high{};
    };

    void choose_start();
    bool factorize();
    bool is_centered(double mu) const;
    void place_inside(const Vector& x);
    void start_prices();
    Direction solve_for(double target, const Direction* predictor) const;
    double primal_limit(const Direction& d) const;
    double dual_limit(const Direction& d) const;
    double mu_after(const Direction& d, double primal, double dual) const;
    void advance(const Direction& d, double primal, double dual);
    Vector program_direction(const Vector& direction) const;
    void settle();
    bool proves_infeasible() const;
    bool proves_unbounded() const;
    double raw_objective() const { return form_.c.dot(x_); }
    double raw_dual_objective() const;
    double fixed_objective() const;

    LinearProgram program_{};
    InteriorPointOptions options_{};
    BarrierForm form_{};
    NormalEquations equations_{};
    Vector x_{}, y_{};
    Vector z_low_{}, z_high_{};    // prices of the bounds; 0 where there is none
    Vector to_low_{}, to_high_{};  // distances from them; infinite where there is none
    Vector D_{};
    InteriorPointStatus status_ = InteriorPointStatus::kRunning;
    InteriorPointStep last_step_{};
    int iterations_ = 0;
    int short_steps_ = 0;  // in a row
};

/// Runs to the end. What that leaves open (kUnbounded, kStalled) is settled by two programs that always have
/// an optimum: how much must give way for a plan to exist (more than nothing: kInfeasible), and how fast the
/// objective can improve for ever (kUnbounded). kLimit with the best point where even that settles nothing.
LpSolution solve_by_interior_point(const LinearProgram& program, const InteriorPointOptions& options = {});

}  // namespace core::lp
