#include "core/lp/glpk_run.h"

#include "core/lp/dense_simplex.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace core::lp {
namespace {

constexpr int kFirstNodes = 50;
constexpr double kFeasible = 1e-6;  // relative, as GLPK's own tolerance is scaled

double size_of(const Vector& x) { return x.size() == 0 ? 1.0 : std::max(1.0, x.lpNorm<Eigen::Infinity>()); }

bool has_whole_numbers(const LinearProgram& program) {
    return std::any_of(program.columns.begin(), program.columns.end(),
                       [](const Column& column) { return column.is_integer; });
}

}  // namespace

GlpkRun::GlpkRun(LinearProgram program, const Basis& start, const GlpkRunLimits& limits)
    : program_(std::move(program)),
      limits_(limits),
      basis_(start),
      has_whole_numbers_(has_whole_numbers(program_)) {
    GlpkMoment first;
    first.solution = first_answer();
    first.pivots = first.solution.iterations;
    first.violation = largest_violation(program_, first.solution.x);
    first.has_plan = first.violation <= kFeasible * size_of(first.solution.x);
    is_running_ = first.solution.status == LpStatus::kLimit || first.solution.is_optimal();
    if (first.solution.is_optimal()) {
        is_running_ = has_whole_numbers_;
        basis_ = first.solution.basis();
    }
    if (first.solution.status != LpStatus::kLimit) loaded_.reset();
    moments_.push_back(std::move(first));
}

LpSolution GlpkRun::first_answer() {
    if (!basis_.is_empty()) {
        if (std::optional<LpSolution> solution = solve_small(program_, basis_)) return *std::move(solution);
    }
    loaded_.emplace(program_, basis_);
    return loaded_->pivot(0);
}

int GlpkRun::next_pivots() const {
    const Index size = program_.row_count();
    const int least = size <= 100 ? 1 : size <= 400 ? 20 : 250;
    return std::min(std::max(least, now().pivots / 8), limits_.pivots - now().pivots);
}

void GlpkRun::step() {
    if (!is_running_) return;
    if (now().is_integer || now().solution.is_optimal())
        branch();
    else
        pivot();
}

void GlpkRun::pivot() {
    GlpkMoment next;
    next.solution = loaded_->pivot(next_pivots());
    next.pivots = next.solution.iterations;
    next.violation = largest_violation(program_, next.solution.x);
    next.has_plan = next.violation <= kFeasible * size_of(next.solution.x);
    if (next.solution.status == LpStatus::kLimit) next.solution.message.clear();
    if (!next.solution.basis().is_empty()) basis_ = next.solution.basis();
    const bool goes_on = next.solution.status == LpStatus::kLimit;
    is_running_ =
        (goes_on && next.pivots < limits_.pivots) || (next.solution.is_optimal() && has_whole_numbers_);
    if (goes_on && !is_running_) next.solution.message = "Stopped at the limit of pivots.";
    if (!goes_on || !is_running_) loaded_.reset();
    moments_.push_back(std::move(next));
}

void GlpkRun::branch() {
    SolveOptions options;
    options.node_limit = std::min(now().is_integer ? 2 * now().nodes : kFirstNodes, limits_.nodes);
    GlpkMoment next;
    next.is_integer = true;
    next.pivots = now().pivots;
    next.solution = solve_integer(program_, basis_, options, history_);
    next.nodes = options.node_limit;
    next.has_plan = next.solution.is_optimal() || (!history_.empty() && !std::isnan(history_.back().best));
    next.violation = largest_violation(program_, next.solution.x);
    is_running_ = next.solution.status == LpStatus::kLimit && options.node_limit < limits_.nodes;
    moments_.push_back(std::move(next));
}

}  // namespace core::lp
