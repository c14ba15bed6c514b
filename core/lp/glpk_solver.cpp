#include "core/lp/glpk_solver.h"

#include "core/lp/branch_and_bound.h"
#include "core/lp/glpk_parts.h"
#include "core/lp/glpk_solver_environment.h"

#include <glpk.h>

#include <cmath>

namespace core::lp {
namespace {

using glpk::Outcome;
using glpk::Workspace;

bool interior_point_converges(glp_prob* problem) {
    if (glp_get_num_rows(problem) == 0 || glp_get_num_cols(problem) == 0) return false;
    glp_iptcp parameters;
    glp_init_iptcp(&parameters);
    parameters.msg_lev = GLP_MSG_OFF;
    return glp_interior(problem, &parameters) == 0 && glp_ipt_status(problem) == GLP_OPT;
}

/// What a run is asked for besides its answer.
struct Wishes {
    const Basis* start = nullptr;
    BasisRanges* ranges = nullptr;
    std::vector<BranchProgress>* history = nullptr;
};

struct NodeCount {
    int limit = 0;
    int seen = 0;
    std::vector<BranchProgress>* history = nullptr;
};

void keep_progress(glp_tree* tree, const NodeCount& count) {
    const int node = glp_ios_best_node(tree);
    if (node == 0) return;
    const double bound = glp_ios_node_bound(tree, node);
    glp_prob* problem = glp_ios_get_prob(tree);
    const bool has_plan = glp_mip_status(problem) == GLP_FEAS;
    const bool has_bound = std::fabs(bound) < kLargestNumber;
    count.history->push_back(
        {count.seen, has_bound ? bound : kNaN, has_plan ? glp_mip_obj_val(problem) : kNaN});
}

void count_node(glp_tree* tree, void* info) {
    auto* count = static_cast<NodeCount*>(info);
    if (glp_ios_reason(tree) != GLP_ISELECT) return;
    if (count->history != nullptr) keep_progress(tree, *count);
    if (++count->seen > count->limit) glp_ios_terminate(tree);
}

Outcome run_branch_and_bound(glp_prob* problem, int node_limit, std::vector<BranchProgress>* history,
                             int& nodes) {
    NodeCount count{node_limit, 0, history};
    glp_iocp parameters;
    glp_init_iocp(&parameters);
    parameters.msg_lev = GLP_MSG_OFF;
    parameters.cb_func = count_node;
    parameters.cb_info = &count;
    const int code = glp_intopt(problem, &parameters);
    nodes = count.seen;
    if (code == GLP_ESTOP) return {LpStatus::kLimit, "Stopped at the node limit."};
    if (code != 0) return {LpStatus::kError, "GLPK's branch and bound failed on numerical difficulties."};
    switch (glp_mip_status(problem)) {
        case GLP_OPT:
            return {LpStatus::kOptimal};
        case GLP_NOFEAS:
            return {LpStatus::kInfeasible, "No whole numbers keep all the limits."};
        default:
            return {LpStatus::kError, "GLPK's branch and bound left the question open."};
    }
}

Outcome run(glp_prob* problem, const SolveOptions& options, const Wishes& wishes, Workspace& work,
            LpSolution& solution) {
    if (options.method == SolveMethod::kInteriorPoint && interior_point_converges(problem)) {
        glpk::read_values(problem, SolveMethod::kInteriorPoint, solution);
        return {LpStatus::kOptimal};
    }
    Outcome outcome = glpk::run_simplex(problem, options.iteration_limit);
    if (options.method == SolveMethod::kInteriorPoint && outcome.message[0] == '\0')
        outcome.message = "The interior point did not converge; the simplex method settled it.";
    glpk::read_simplex(problem, outcome.status, work, solution);
    if (options.method != SolveMethod::kInteger || outcome.status != LpStatus::kOptimal) return outcome;
    outcome = run_branch_and_bound(problem, options.node_limit, wishes.history, solution.iterations);
    glpk::read_values(problem, SolveMethod::kInteger, solution);
    return outcome;
}

LpSolution run_glpk(const LinearProgram& program, const SolveOptions& options, const Wishes& wishes) {
    if (std::optional<LpSolution> verdict = verdict_without_solving(program)) return *std::move(verdict);
    LpSolution solution = blank_solution(program);
    solution.ray = Vector::Zero(program.column_count());
    if (options.method == SolveMethod::kSimplex) {
        solution.column_basis.resize(program.columns.size());
        solution.row_basis.resize(program.rows.size());
    }
    Workspace work(program);
    GlpkSession session;
    Outcome outcome;
    const bool is_finished = GlpkEnvironment().run(session, [&] {
        glp_prob* problem = glp_create_prob();
        glpk::load(problem, program, options.method, work);
        glpk::set_start(problem, wishes.start);
        outcome = run(problem, options, wishes, work, solution);
        if (wishes.ranges != nullptr && outcome.status == LpStatus::kOptimal)
            glpk::read_ranges(problem, *wishes.ranges);
    });
    if (!is_finished) outcome = {LpStatus::kError, session.text.data()};
    if (outcome.status == LpStatus::kError) solution = blank_solution(program);
    if (solution.ray.isZero(0.0)) solution.ray.resize(0);
    solution.status = outcome.status;
    solution.message = outcome.message;
    return solution;
}

}  // namespace

LpSolution solve(const LinearProgram& program, const SolveOptions& options) {
    return run_glpk(program, options, {});
}

LpSolution solve_from(const LinearProgram& program, const Basis& start, const SolveOptions& options) {
    return run_glpk(program, options, {.start = fits(start, program) ? &start : nullptr});
}

LpSolution solve_integer(const LinearProgram& program, const Basis& start, const SolveOptions& options,
                         std::vector<BranchProgress>& history) {
    SolveOptions wanted = options;
    wanted.method = SolveMethod::kInteger;
    history.clear();
    return run_glpk(program, wanted, {.start = fits(start, program) ? &start : nullptr, .history = &history});
}

LpSolution solve_with_ranges(const LinearProgram& program, BasisRanges& ranges) {
    ranges.rows.assign(program.rows.size(), {});
    ranges.columns.assign(program.columns.size(), {});
    return run_glpk(program, {}, {.ranges = &ranges});
}

}  // namespace core::lp
