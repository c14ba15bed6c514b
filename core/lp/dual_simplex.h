#pragma once
// The dual simplex method to look at: every point is too good to be true (best prices, broken limits), and
// each exchange repairs one limit at the least loss (Lemke, 1954; phases as in Vanderbei, Linear Programming,
// ch. 5).

#include "core/lp/cycle_watch.h"
#include "core/lp/dual_pivot.h"
#include "core/lp/simplex.h"

#include <optional>

namespace core::lp {

struct DualSimplexOptions {
    DualPivotRule rule = DualPivotRule::kLargestViolation;
    PivotRule primal_rule = PivotRule::kDantzig;  ///< For the primal method at the end.
    int stall_limit = 0;  ///< Dual degenerate exchanges in a row before kStall; 0: ten times the variables.
    int refresh_period = 40;  ///< Exchanges between two fresh computations of the tableau.
    PivotTolerances tolerances{};
};

/// What a step will do or has done.
struct DualPivot {
    enum class Outcome { kNone, kExchange, kInfeasible };
    Outcome outcome = Outcome::kNone;
    DualPivotRule rule = DualPivotRule::kLargestViolation;  ///< In force (kBland under a safeguard).
    Safeguard safeguard = Safeguard::kNone;
    bool is_chosen_by_hand = false;
    std::vector<DualCandidate> candidates{};
    DualCandidate leaving{};
    DualRatioTest test{};
    Index entering = -1;  ///< -1: no variable can repair the row, which proves that there is no plan.
    double objective_before = 0.0;  ///< Of the costs in use.
    double objective_after = 0.0;
    bool is_degenerate = false;  ///< The prices do not move, and the objective neither.
};

/// A run of the dual simplex method. A copyable value: a copy continues with the same exchanges.
///
/// It wants prices that are optimal for the start. Where they are not, it works with other costs, changed
/// just so far that they are. Once all limits are kept, the primal method goes on from there with the true
/// costs; where those were in use all along it finds nothing left to do.
class DualSimplex {
public:
    /// Starts at the slack basis, every column at the bound that its cost asks for. The program must be valid
    /// (assert); crossing bounds make it kInfeasible at once.
    explicit DualSimplex(const LinearProgram& program, const DualSimplexOptions& options = {});

    /// Starts at the given basis: a warm start after a bound has moved. An unusable basis is passed over for
    /// the slack basis. Sizes must fit the program (assert).
    DualSimplex(const LinearProgram& program, const Basis& start, const DualSimplexOptions& options);

    SimplexStatus status() const { return primal_ ? primal_->status() : status_; }
    bool is_running() const { return status() == SimplexStatus::kRunning; }
    /// Whether the start was optimal but for its broken limits: then the primal method is not needed.
    bool has_true_costs() const { return has_true_costs_; }
    int iterations() const { return iterations_; }
    Safeguard safeguard() const { return watch_.safeguard(); }

    /// What the next dual step will do, nothing changed. Outcome kNone in phase 2 and where the run has
    /// ended.
    DualPivot preview() const;

    /// Makes the row's variable leave in the next step instead of the rule's choice. False, and nothing
    /// changed, where it breaks no bound.
    bool choose(Index row);

    /// One exchange, or the discovery that no plan exists. No effect once ended.
    void step();

    /// What the last dual step did; empty before the first.
    const std::optional<DualPivot>& last_pivot() const { return last_pivot_; }

    /// The primal run that ends the search; null until all limits are kept.
    const Simplex* primal() const { return primal_ ? &*primal_ : nullptr; }

    const EqualityForm& form() const { return primal_ ? primal_->form() : form_; }
    const Tableau& tableau() const { return primal_ ? primal_->tableau() : tableau_; }

    /// The current point in the program's own variables, shape (columns). It breaks bounds until the run
    /// ends.
    Vector x() const;

    /// The program's true objective at x, constant included.
    double objective() const;

    /// The sum of what basic variables are out of their bounds.
    double infeasibility() const;

    /// Change of the objective in use per unit of every form variable.
    Vector reduced_costs() const;

    /// y: change of the objective in use per unit of every right-hand side.
    Vector row_prices() const;

    /// The current vertex in the program's own rows and columns.
    Basis basis() const;

private:
    void start_at(const Basis& basis);
    void put_at_best_bounds();
    void settle();
    double objective_in_use() const;
    DualPivotRule rule_in_force() const;
    void exchange_along(const DualPivot& pivot);

    LinearProgram program_{};
    DualSimplexOptions options_{};
    EqualityForm form_{};
    Tableau tableau_{};
    Vector costs_{};  // in use: one a form variable
    bool has_true_costs_ = true;
    SimplexStatus status_ = SimplexStatus::kRunning;
    int iterations_ = 0;
    std::optional<Index> chosen_{};
    std::optional<DualPivot> last_pivot_{};
    CycleWatch watch_{};
    std::optional<Simplex> primal_{};
};

/// Runs to the end, or to kLimit after the given number of steps. Unusable numbers give kError with a
/// message. Starts at the given basis where there is one.
LpSolution solve_by_dual_simplex(const LinearProgram& program, const DualSimplexOptions& options = {},
                                 int step_limit = 100000, const Basis& start = {});

}  // namespace core::lp
