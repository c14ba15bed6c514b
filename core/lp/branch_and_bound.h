#pragma once
// Whole numbers by branch and bound, to look at: a tree of relaxations that grows node by node, each closed
// for a reason (Land and Doig, 1960; Dakin, 1965).

#include "core/lp/branching.h"
#include "core/lp/gomory_cut.h"

#include <set>
#include <utility>

namespace core::lp {

enum class NodeSelection {
    kBestFirst,  ///< The open node with the best bound, the newest among equals: few nodes.
    kDepthFirst  ///< The one opened last, the branch nearer to the fractional value first: early plans.
};

struct BranchAndBoundOptions {
    NodeSelection selection = NodeSelection::kBestFirst;
    BranchingRule branching = BranchingRule::kMostFractional;
    int cut_rounds = 0;        ///< Rounds of Gomory cuts at the root before the first branching.
    int cuts_per_round = 10;   ///< At most.
    int pivot_limit = 100000;  ///< For one relaxation.
};

enum class NodeState {
    kOpen,        ///< Its relaxation has not been solved yet; the bound is its parent's.
    kFractional,  ///< Solved, not whole: waits for cuts or branching.
    kBranched,
    kInfeasible,  ///< Closed: no plan keeps all limits.
    kBound,       ///< Closed: it cannot hold anything better than the best plan found.
    kWhole,       ///< Closed: its relaxation is whole, and became the best plan.
    kUnbounded,   ///< The relaxation improves without end (the root only): nothing can be said.
    kUndecided    ///< Closed without a verdict: the pivot limit was reached.
};

/// One subproblem: the program with the bounds of all branches from the root down to here.
struct BranchNode {
    Index parent = -1;
    std::vector<Index> children{};
    int depth = 0;
    NodeState state = NodeState::kOpen;
    Index column = -1;   ///< The branch that led here: column <= bound, or >= bound; -1 for the root.
    bool is_up = false;  ///< >=
    double branch_bound = 0.0;
    double bound = 0.0;  ///< Relaxed objective: no plan below this node is better. The parent's until solved.
    Vector x{};          ///< The relaxation's solution; empty until solved or where there is none.
    int pivots = 0;      ///< Exchanges that its relaxation took from its parent's basis.
    int solved_as = 0;   ///< 1 for the node solved first, ...; 0 for an open one or one closed unsolved.
};

/// For plots of bound and best plan against work.
struct BranchProgress {
    int nodes = 0;
    double bound = 0.0;
    double best = kNaN;  ///< NaN before the first plan.
};

/// A run of branch and bound. A copyable value.
class BranchAndBound {
public:
    enum class Step { kNone, kSolve, kCut, kBranch };

    /// Bounds of whole-number columns are rounded inward first. The program must be valid (assert).
    explicit BranchAndBound(const LinearProgram& program, const BranchAndBoundOptions& options = {});

    bool is_running() const { return current_ >= 0 || !open_.empty(); }

    /// kLimit while running; then kOptimal, kInfeasible (no whole-number plan), kUnbounded (of the
    /// relaxation), or kError where a node stayed undecided.
    LpStatus status() const;

    /// Solves one open node, or treats the one just solved: adds a round of cuts (root) or branches.
    void step();
    Step last_step() const { return last_step_; }

    /// The solved, fractional node that the next step treats; -1: the next step solves next_node().
    Index current() const { return current_; }
    /// The open node that the next step would solve; -1 where there is none.
    Index next_node() const;
    /// The column on which the current node would be branched; -1 where there is no current node.
    Index next_column() const;

    /// By hand: solve this open node next (false where it is not open or another waits for treatment); branch
    /// the current node on this column (false where it is not fractional there).
    bool choose_node(Index node);
    bool choose_column(Index column);

    const std::vector<BranchNode>& nodes() const { return nodes_; }
    int solved_nodes() const { return solved_; }
    int pivots() const { return pivots_; }

    /// The best plan so far, shape (columns); empty before the first.
    const Vector& best_x() const { return best_x_; }
    double best_objective() const { return best_; }  ///< NaN before the first plan.

    /// No plan is better than this: the best bound of all nodes that are not closed (rounded to a whole
    /// number where the costs make every objective one), or the best plan's objective.
    double bound() const;

    /// |bound - best| / max(1, |best|); infinite before the first plan, 0 at the end.
    double gap() const;

    /// The program with all cuts as rows "cut 1", "cut 2", ... at its end.
    const LinearProgram& program() const { return program_; }
    const std::vector<GomoryCut>& cuts() const { return cuts_; }
    const std::vector<BranchProgress>& history() const { return history_; }

    /// The program of this node: with all cuts and with the bounds of its branches.
    LinearProgram program_at(Index node) const;

private:
    LpSolution solve_relaxation(Index node);
    void solve_node(Index node);
    void take(Index node, const LpSolution& solution);
    void accept(Index node);
    double reachable(double bound) const;
    double promise(Index node) const;
    void open(Index node);
    void close(Index node);
    void close_open_nodes();
    void learn(Index node);
    bool add_cuts();
    void branch();
    void open_child(Index parent, Index column, bool is_up, double bound);
    bool can_improve(double bound) const;

    LinearProgram program_{};
    BranchAndBoundOptions options_{};
    bool has_whole_objective_ = false;
    double sign_ = 1.0;  // +1: larger objectives are better
    std::vector<BranchNode> nodes_{};
    std::set<Index> open_{};                                // the last one was opened last
    std::set<std::pair<double, Index>> open_by_promise_{};  // the same, the best last
    std::vector<Basis>
        bases_{};  // one a node: where its relaxation starts, then where it ended; empty when done with
    Index current_ = -1;
    Index chosen_node_ = -1;
    Index chosen_column_ = -1;
    Step last_step_ = Step::kNone;
    PseudoCosts pseudo_costs_{};
    int rounds_left_ = 0;
    int solved_ = 0;
    int pivots_ = 0;
    Vector best_x_{};
    double best_ = kNaN;
    std::vector<GomoryCut> cuts_{};
    std::vector<BranchProgress> history_{};
};

/// Runs to the end, or to kLimit with the best plan so far after the given number of solved nodes. Unusable
/// numbers give kError with a message. iterations are nodes; there are no prices.
LpSolution solve_by_branch_and_bound(const LinearProgram& program, const BranchAndBoundOptions& options = {},
                                     int node_limit = 100000);

}  // namespace core::lp
