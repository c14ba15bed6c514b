#include "core/lp/branch_and_bound.h"

#include "core/lp/dual_simplex.h"
#include "core/lp/glpk_solver.h"
#include "core/lp/sensitivity.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace core::lp {
namespace {

/// Fractional bounds of whole-number columns rounded inward: no plan is lost.
LinearProgram with_whole_bounds(LinearProgram program) {
    for (Column& column : program.columns) {
        if (!column.is_integer) continue;
        column.low = std::ceil(column.low - 1e-9);
        column.high = std::floor(column.high + 1e-9);
    }
    return program;
}

/// Whether the objective of every whole-number plan is a whole number (apart from the constant).
bool has_whole_objective(const LinearProgram& program) {
    return std::all_of(program.columns.begin(), program.columns.end(), [](const Column& column) {
        return column.cost == 0.0 || (column.is_integer && column.cost == std::round(column.cost));
    });
}

bool is_small(const LinearProgram& program) {
    return program.row_count() * (program.row_count() + program.column_count()) <= kLargestExactTableau;
}

/// Whole-number columns made exactly whole, where that keeps all limits.
Vector rounded(const LinearProgram& program, const Vector& x) {
    Vector whole = x;
    for (Index j = 0; j < whole.size(); ++j)
        if (program.columns[static_cast<std::size_t>(j)].is_integer) whole(j) = std::round(whole(j));
    const double size = 1.0 + (x.size() == 0 ? 0.0 : x.lpNorm<Eigen::Infinity>());
    return is_feasible(program, whole, 1e-7 * size) ? whole : x;
}

}  // namespace

BranchAndBound::BranchAndBound(const LinearProgram& program, const BranchAndBoundOptions& options)
    : program_(with_whole_bounds(program)),
      options_(options),
      has_whole_objective_(has_whole_objective(program)),
      sign_(improvement_sign(program.sense)),
      pseudo_costs_(program.columns.size()),
      rounds_left_(options.cut_rounds) {
    assert(validate(program).ok());
    nodes_.push_back({.bound = sign_ * kInfinity});
    bases_.emplace_back();
    open(0);
}

LpStatus BranchAndBound::status() const {
    if (is_running()) return LpStatus::kLimit;
    const auto has_state = [this](NodeState state) {
        return std::any_of(nodes_.begin(), nodes_.end(),
                           [state](const BranchNode& node) { return node.state == state; });
    };
    if (has_state(NodeState::kUnbounded)) return LpStatus::kUnbounded;
    if (has_state(NodeState::kUndecided)) return LpStatus::kError;
    return std::isnan(best_) ? LpStatus::kInfeasible : LpStatus::kOptimal;
}

double BranchAndBound::bound() const {
    double best = std::isnan(best_) ? -kInfinity : sign_ * (best_ - program_.constant);
    if (!open_.empty()) best = std::max(best, open_by_promise_.rbegin()->first);
    if (current_ >= 0) best = std::max(best, promise(current_));
    return program_.constant + sign_ * best;
}

double BranchAndBound::gap() const {
    if (std::isnan(best_)) return kInfinity;
    return std::fabs(bound() - best_) / std::max(1.0, std::fabs(best_));
}

bool BranchAndBound::can_improve(double bound) const {
    const double reached = sign_ * (best_ - program_.constant);
    return std::isnan(best_) || reachable(bound) > reached + 1e-9 * (1.0 + std::fabs(reached));
}

/// What a plan under this bound can reach at best, counted upwards: a whole number where all objectives are.
double BranchAndBound::reachable(double bound) const {
    const double promise = sign_ * (bound - program_.constant);
    return has_whole_objective_ ? std::floor(promise + 1e-6) : promise;
}

double BranchAndBound::promise(Index node) const {
    return reachable(nodes_[static_cast<std::size_t>(node)].bound);
}

void BranchAndBound::open(Index node) {
    open_.insert(node);
    open_by_promise_.insert({promise(node), node});
}

void BranchAndBound::close(Index node) {
    open_.erase(node);
    open_by_promise_.erase({promise(node), node});
}

Index BranchAndBound::next_node() const {
    if (current_ >= 0 || open_.empty()) return -1;
    if (chosen_node_ >= 0) return chosen_node_;
    return options_.selection == NodeSelection::kDepthFirst ? *open_.rbegin()
                                                            : open_by_promise_.rbegin()->second;
}

Index BranchAndBound::next_column() const {
    if (current_ < 0) return -1;
    if (chosen_column_ >= 0) return chosen_column_;
    return branching_column(program_, nodes_[static_cast<std::size_t>(current_)].x, options_.branching,
                            pseudo_costs_);
}

bool BranchAndBound::choose_node(Index node) {
    const bool is_open = current_ < 0 && open_.count(node) > 0;
    if (is_open) chosen_node_ = node;
    return is_open;
}

bool BranchAndBound::choose_column(Index column) {
    if (current_ < 0) return false;
    const std::vector<Index> candidates =
        fractional_columns(program_, nodes_[static_cast<std::size_t>(current_)].x);
    const bool is_candidate = std::find(candidates.begin(), candidates.end(), column) != candidates.end();
    if (is_candidate) chosen_column_ = column;
    return is_candidate;
}

void BranchAndBound::step() {
    if (!is_running()) return;
    if (current_ < 0) {
        last_step_ = Step::kSolve;
        solve_node(next_node());
    } else if (current_ == 0 && rounds_left_ > 0 && add_cuts()) {
        last_step_ = Step::kCut;
    } else {
        last_step_ = Step::kBranch;
        branch();
    }
    history_.push_back({solved_, bound(), best_});
}

/// The branches from the root down, each of which only tightens.
LinearProgram BranchAndBound::program_at(Index node) const {
    LinearProgram program = program_;
    for (Index at = node; nodes_[static_cast<std::size_t>(at)].parent >= 0;
         at = nodes_[static_cast<std::size_t>(at)].parent) {
        const BranchNode& branch = nodes_[static_cast<std::size_t>(at)];
        Column& column = program.columns[static_cast<std::size_t>(branch.column)];
        if (branch.is_up)
            column.low = std::max(column.low, branch.branch_bound);
        else
            column.high = std::min(column.high, branch.branch_bound);
    }
    return program;
}

/// Our dual simplex method from the parent's basis; GLPK's where the dense tableau would be large or has
/// failed.
LpSolution BranchAndBound::solve_relaxation(Index node) {
    const LinearProgram program = program_at(node);
    const Basis start = bases_[static_cast<std::size_t>(node)];
    if (is_small(program)) {
        LpSolution solution = solve_by_dual_simplex(program, {}, options_.pivot_limit, start);
        if (solution.status != LpStatus::kLimit) return solution;
    }
    return solve(program, {.iteration_limit = options_.pivot_limit});
}

void BranchAndBound::solve_node(Index node) {
    chosen_node_ = -1;
    close(node);
    const LpSolution solution = solve_relaxation(node);
    nodes_[static_cast<std::size_t>(node)].solved_as = ++solved_;
    take(node, solution);
}

void BranchAndBound::take(Index index, const LpSolution& solution) {
    BranchNode& node = nodes_[static_cast<std::size_t>(index)];
    node.pivots += solution.iterations;
    pivots_ += solution.iterations;
    current_ = -1;
    if (solution.status == LpStatus::kOptimal) {
        node.bound = solution.objective;
        node.x = solution.x;
        bases_[static_cast<std::size_t>(index)] = solution.basis();
        learn(index);
        if (!can_improve(node.bound))
            node.state = NodeState::kBound;
        else if (fractional_columns(program_, node.x).empty())
            accept(index);
        else
            node.state = NodeState::kFractional;
        if (node.state == NodeState::kFractional) current_ = index;
    } else {
        node.state = solution.status == LpStatus::kInfeasible  ? NodeState::kInfeasible
                     : solution.status == LpStatus::kUnbounded ? NodeState::kUnbounded
                                                               : NodeState::kUndecided;
    }
    if (current_ < 0) bases_[static_cast<std::size_t>(index)] = {};
}

void BranchAndBound::accept(Index index) {
    BranchNode& node = nodes_[static_cast<std::size_t>(index)];
    node.state = NodeState::kWhole;
    best_x_ = rounded(program_, node.x);
    best_ = objective_value(program_, best_x_);
    close_open_nodes();
}

/// A new best plan closes what cannot be better any more.
void BranchAndBound::close_open_nodes() {
    while (!open_.empty()) {
        const Index worst = open_by_promise_.begin()->second;
        if (can_improve(nodes_[static_cast<std::size_t>(worst)].bound)) return;
        close(worst);
        nodes_[static_cast<std::size_t>(worst)].state = NodeState::kBound;
        bases_[static_cast<std::size_t>(worst)] = {};
    }
}

void BranchAndBound::learn(Index index) {
    const BranchNode& node = nodes_[static_cast<std::size_t>(index)];
    if (node.parent < 0) return;
    const BranchNode& parent = nodes_[static_cast<std::size_t>(node.parent)];
    const double distance = std::fabs(parent.x(node.column) - node.branch_bound);
    pseudo_costs_.learn(node.column, node.is_up, distance, sign_ * (parent.bound - node.bound));
}

bool BranchAndBound::add_cuts() {
    --rounds_left_;
    const Simplex solved(program_, bases_[0], {});
    if (solved.status() != SimplexStatus::kOptimal) return false;
    std::vector<GomoryCut> found = gomory_cuts(program_, solved, options_.cuts_per_round);
    if (found.empty()) rounds_left_ = 0;
    if (found.empty()) return false;
    Basis start = bases_[0];
    for (GomoryCut& cut : found) {
        cut.row.name = "cut " + std::to_string(cuts_.size() + 1);
        program_.rows.push_back(cut.row);
        start.rows.push_back(BasisStatus::kBasic);
        cuts_.push_back(std::move(cut));
    }
    bases_[0] = start;
    take(0, solve_relaxation(0));
    return true;
}

void BranchAndBound::branch() {
    const Index parent = current_;
    const Index column = next_column();
    const double value = nodes_[static_cast<std::size_t>(parent)].x(column);
    const bool up_first = value - std::floor(value) > 0.5;
    current_ = -1;
    chosen_column_ = -1;
    nodes_[static_cast<std::size_t>(parent)].state = NodeState::kBranched;
    // Opened last is solved first: the nearer branch.
    for (const bool is_up : {!up_first, up_first})
        open_child(parent, column, is_up, is_up ? std::ceil(value) : std::floor(value));
    bases_[static_cast<std::size_t>(parent)] = {};
}

void BranchAndBound::open_child(Index parent, Index column, bool is_up, double bound) {
    const auto child = static_cast<Index>(nodes_.size());
    BranchNode& from = nodes_[static_cast<std::size_t>(parent)];
    from.children.push_back(child);
    BranchNode node{.parent = parent,
                    .depth = from.depth + 1,
                    .column = column,
                    .is_up = is_up,
                    .branch_bound = bound,
                    .bound = from.bound};
    bases_.push_back(bases_[static_cast<std::size_t>(parent)]);
    nodes_.push_back(std::move(node));
    open(child);
}

}  // namespace core::lp
