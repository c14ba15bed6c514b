#pragma once
// The simplex method to look at: one exchange a step, everything it saw told as data.
// Primal, two phases, bounded variables (Dantzig, 1963; Chvatal, Linear Programming, 1983, ch. 8).

#include "core/lp/cycle_watch.h"
#include "core/lp/pivot.h"

#include <optional>

namespace core::lp {

enum class SimplexStatus { kRunning, kOptimal, kInfeasible, kUnbounded };

/// How artificial variables are driven out where the first basis is no plan.
enum class StartMethod {
    kTwoPhase,  ///< Phase 1 minimizes what is missing, phase 2 forgets about it.
    kBigM  ///< One objective: every missing unit costs M, a price larger than any number (Charnes, 1952).
};

struct SimplexOptions {
    PivotRule rule = PivotRule::kDantzig;
    StartMethod start = StartMethod::kTwoPhase;
    int stall_limit = 0;      ///< Degenerate exchanges in a row before kStall; 0: ten times the variables.
    int refresh_period = 40;  ///< Exchanges between two fresh computations of the tableau.
    PivotTolerances tolerances{};
};

/// What a step will do or has done.
struct Pivot {
    enum class Outcome { kNone, kExchange, kBoundFlip, kUnbounded };
    Outcome outcome = Outcome::kNone;
    int phase = 2;
    PivotRule rule = PivotRule::kDantzig;  ///< The rule in force (kBland under a safeguard).
    Safeguard safeguard = Safeguard::kNone;
    bool is_chosen_by_hand = false;
    std::vector<Candidate> candidates{};
    Candidate entering{};
    RatioTest test{};
    Index leaving = -1;             ///< Variable; -1 for kBoundFlip and kUnbounded.
    bool leaves_at_high = false;    ///< Whether it leaves at its upper bound.
    double objective_before = 0.0;  ///< Of the phase: in phase 1 the sum of what is missing (not in big-M).
    double objective_after = 0.0;
    double infeasibility_before = 0.0;  ///< The sum of what is missing; 0 in phase 2.
    double infeasibility_after = 0.0;
    bool is_degenerate = false;  ///< A step of length 0: another basis, the same point.
};

/// A run of the simplex method. A copyable value: a copy continues with the same exchanges.
class Simplex {
public:
    /// Starts at the slack basis. The program must be valid (assert); crossing bounds make it kInfeasible at
    /// once.
    explicit Simplex(const LinearProgram& program, const SimplexOptions& options = {});

    /// Starts at the given basis: warm. Where it breaks bounds, phase 1 repairs it; where it is empty,
    /// singular or has not as many basic variables as rows, the slack basis is taken. Sizes must fit the
    /// program (assert).
    Simplex(const LinearProgram& program, const Basis& start, const SimplexOptions& options);

    SimplexStatus status() const { return status_; }
    bool is_running() const { return status_ == SimplexStatus::kRunning; }
    /// 1 while something is missing (also in big-M), 2 afterwards.
    int phase() const { return phase_; }
    int iterations() const { return iterations_; }
    Safeguard safeguard() const { return watch_.safeguard(); }
    /// Exchanges that led back to the same basis, for Safeguard::kCycle; otherwise 0.
    int cycle_length() const { return watch_.cycle_length(); }

    /// What the next step will do, nothing changed. Outcome kNone where the run has ended.
    Pivot preview() const;

    /// Makes the variable enter in the next step instead of the rule's choice. False, and nothing changed,
    /// where it is no candidate. In big-M all candidates lessen what is missing as long as something is.
    bool choose(Index entering);

    /// One exchange, bound flip, or the discovery that the program is unbounded. No effect once ended.
    void step();

    /// What the last step did; empty before the first.
    const std::optional<Pivot>& last_pivot() const { return last_pivot_; }

    const EqualityForm& form() const { return form_; }
    const Tableau& tableau() const { return tableau_; }

    /// The current point in the program's own variables, shape (columns). Infeasible during phase 1.
    Vector x() const;

    /// The program's objective at x, constant included.
    double objective() const;
    double constant() const { return constant_; }

    /// The sum of the artificial variables: 0 in phase 2.
    double infeasibility() const;

    /// Change of the current phase's objective per unit of every form variable. In phase 1 that is the sum of
    /// what is missing: in big-M its rates, times M (added in minimization, taken off in maximization), stand
    /// beside objective_rates().
    Vector reduced_costs() const;

    /// Change of the program's objective per unit of every form variable, in either phase.
    Vector objective_rates() const;

    /// y_i, change of the current phase's objective per unit of right-hand side i: shadow prices at the
    /// optimum, and in an infeasible program the weights with which its rows contradict each other.
    Vector row_prices() const;

    /// The current vertex in the program's own rows and columns: Simplex(program, basis(), options) goes on
    /// from here. An artificial variable counts as what it stands for.
    Basis basis() const { return basis_of(form_, tableau_); }

    /// For kUnbounded: x + t ray is feasible for all t >= 0 and improves without end. Otherwise empty.
    const Vector& ray() const { return ray_; }

private:
    Sense phase_sense() const { return phase_ == 1 ? Sense::kMinimize : sense_; }
    Vector form_costs(int phase) const;
    double phase_objective() const;
    bool is_big_m() const { return phase_ == 1 && options_.start == StartMethod::kBigM; }
    PivotRule rule_in_force() const;
    std::vector<Candidate> candidates() const;
    bool start_at(const LinearProgram& program, const Basis& basis);
    double feasibility_tolerance() const;
    void settle();
    void start_phase_2();
    void foretell(Pivot& pivot) const;
    void price_in_m(std::vector<Candidate>& candidates) const;
    void find_ray(const Pivot& pivot);

    Sense sense_ = Sense::kMinimize;
    double constant_ = 0.0;
    Index column_count_ = 0;
    SimplexOptions options_{};
    EqualityForm form_{};
    Tableau tableau_{};
    SimplexStatus status_ = SimplexStatus::kRunning;
    int phase_ = 1;
    int iterations_ = 0;
    std::optional<Index> chosen_{};
    std::optional<Pivot> last_pivot_{};
    Vector ray_{};
    CycleWatch watch_{};
};

/// What a run has reached, as a solver's answer. The prices are zero in phase 1.
LpSolution solution_of(const Simplex& simplex, const LinearProgram& program);

/// Runs to the end, or to kLimit after the given number of steps. Unusable numbers give kError with a
/// message. Starts at the given basis where there is one.
LpSolution solve_by_simplex(const LinearProgram& program, const SimplexOptions& options = {},
                            int step_limit = 100000, const Basis& start = {});

}  // namespace core::lp
