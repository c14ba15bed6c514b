#include "core/lp/glpk_solver.h"

#include <glpk.h>

#include <algorithm>
#include <array>
#include <cfloat>
#include <cmath>
#include <csetjmp>

namespace core::lp {
namespace {

// GLPK ends the process on a fatal error unless its hook jumps away. Everything between setjmp and
// the jump is C, or C++ whose locals need no destructor: vectors are sized before, never inside.
struct Session {
    std::jmp_buf escape;
    std::array<char, 512> text{};
    std::size_t length = 0;
    glp_prob* problem = nullptr;
};

int keep_text(void* info, const char* text) {
    auto* session = static_cast<Session*>(info);
    for (; *text != '\0' && session->length + 1 < session->text.size(); ++text)
        session->text[session->length++] = *text;
    return 1;  // nothing reaches the terminal
}

void leave(void* info) { std::longjmp(static_cast<Session*>(info)->escape, 1); }

/// Runs work with GLPK's hooks set; false where GLPK met a fatal error. Frees all of GLPK's memory.
template <class Work>
bool run_guarded(Session& session, const Work& work) {
    glp_term_hook(keep_text, &session);
    glp_error_hook(leave, &session);
    glp_term_out(GLP_OFF);
    bool finished = false;
    if (setjmp(session.escape) == 0) {
        work();
        finished = true;
    }
    glp_free_env();
    return finished;
}

/// A program's entries as GLPK's 1-based triplets.
struct Triplets {
    std::vector<int> rows{0};
    std::vector<int> columns{0};
    std::vector<double> values{0.0};
};

Triplets triplets(const LinearProgram& program) {
    Triplets entries;
    for (std::size_t i = 0; i < program.rows.size(); ++i) {
        for (const Term& term : program.rows[i].terms) {
            if (term.value == 0.0) continue;
            entries.rows.push_back(static_cast<int>(i) + 1);
            entries.columns.push_back(static_cast<int>(term.column) + 1);
            entries.values.push_back(term.value);
        }
    }
    return entries;
}

int bound_type(double low, double high) {
    if (low == -kInfinity) return high == kInfinity ? GLP_FR : GLP_UP;
    if (high == kInfinity) return GLP_LO;
    return low == high ? GLP_FX : GLP_DB;
}

void load_column(glp_prob* problem, int j, const Column& column, bool whole_numbers) {
    const bool is_whole = whole_numbers && column.is_integer;
    // GLPK refuses fractional bounds of whole number columns; rounding inward loses no solution.
    const double low = is_whole ? std::ceil(column.low) : column.low;
    const double high = is_whole ? std::floor(column.high) : column.high;
    glp_set_obj_coef(problem, j, column.cost);
    if (is_whole) glp_set_col_kind(problem, j, GLP_IV);
    glp_set_col_bnds(problem, j, bound_type(low, high), low, high);
}

void load(glp_prob* problem, const LinearProgram& program, const Triplets& entries, SolveMethod method) {
    glp_set_obj_dir(problem, program.sense == Sense::kMaximize ? GLP_MAX : GLP_MIN);
    glp_set_obj_coef(problem, 0, program.constant);
    if (!program.columns.empty()) glp_add_cols(problem, static_cast<int>(program.columns.size()));
    if (!program.rows.empty()) glp_add_rows(problem, static_cast<int>(program.rows.size()));
    for (int j = 1; j <= glp_get_num_cols(problem); ++j)
        load_column(problem, j, program.columns[static_cast<std::size_t>(j - 1)],
                    method == SolveMethod::kInteger);
    for (int i = 1; i <= glp_get_num_rows(problem); ++i) {
        const Row& row = program.rows[static_cast<std::size_t>(i - 1)];
        glp_set_row_bnds(problem, i, bound_type(row.low, row.high), row.low, row.high);
    }
    glp_load_matrix(problem, static_cast<int>(entries.values.size()) - 1, entries.rows.data(),
                    entries.columns.data(), entries.values.data());
}

struct Outcome {
    LpStatus status = LpStatus::kError;
    const char* message = "";
};

Outcome simplex_outcome(glp_prob* problem, int code) {
    if (code == GLP_EITLIM) return {LpStatus::kLimit, "Stopped at the iteration limit."};
    // The program's own bounds do not cross: rounding those of whole numbers inward made them.
    if (code == GLP_EBOUND) return {LpStatus::kInfeasible, "No whole number lies within a column's bounds."};
    if (code != 0) return {LpStatus::kError, "GLPK's simplex method failed on numerical difficulties."};
    switch (glp_get_status(problem)) {
        case GLP_OPT:
            return {LpStatus::kOptimal};
        case GLP_NOFEAS:
            return {LpStatus::kInfeasible};
        case GLP_UNBND:
            return {LpStatus::kUnbounded};
        default:
            return {LpStatus::kError, "GLPK's simplex method left the question open."};
    }
}

Outcome run_simplex(glp_prob* problem, const SolveOptions& options) {
    glp_smcp parameters;
    glp_init_smcp(&parameters);
    parameters.msg_lev = GLP_MSG_OFF;
    parameters.it_lim = options.iteration_limit;
    glp_scale_prob(problem, GLP_SF_AUTO);
    int code = glp_simplex(problem, &parameters);
    if (code == GLP_EFAIL || code == GLP_ESING || code == GLP_ECOND) {
        glp_adv_basis(problem, 0);
        code = glp_simplex(problem, &parameters);
    }
    return simplex_outcome(problem, code);
}

bool interior_point_converges(glp_prob* problem) {
    if (glp_get_num_rows(problem) == 0 || glp_get_num_cols(problem) == 0) return false;
    glp_iptcp parameters;
    glp_init_iptcp(&parameters);
    parameters.msg_lev = GLP_MSG_OFF;
    return glp_interior(problem, &parameters) == 0 && glp_ipt_status(problem) == GLP_OPT;
}

struct NodeCount {
    int limit = 0;
    int seen = 0;
};

void count_node(glp_tree* tree, void* info) {
    auto* count = static_cast<NodeCount*>(info);
    if (glp_ios_reason(tree) == GLP_ISELECT && ++count->seen > count->limit) glp_ios_terminate(tree);
}

Outcome run_branch_and_bound(glp_prob* problem, NodeCount& count) {
    glp_iocp parameters;
    glp_init_iocp(&parameters);
    parameters.msg_lev = GLP_MSG_OFF;
    parameters.cb_func = count_node;
    parameters.cb_info = &count;
    const int code = glp_intopt(problem, &parameters);
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

BasisStatus basis_status(int status) {
    switch (status) {
        case GLP_BS:
            return BasisStatus::kBasic;
        case GLP_NL:
            return BasisStatus::kAtLow;
        case GLP_NU:
            return BasisStatus::kAtHigh;
        case GLP_NS:
            return BasisStatus::kFixed;
        default:
            return BasisStatus::kFree;
    }
}

void read_simplex(glp_prob* problem, LpSolution& solution) {
    solution.objective = glp_get_obj_val(problem);
    for (int j = 1; j <= glp_get_num_cols(problem); ++j) {
        solution.x(j - 1) = glp_get_col_prim(problem, j);
        solution.reduced_costs(j - 1) = glp_get_col_dual(problem, j);
        solution.column_basis[static_cast<std::size_t>(j - 1)] = basis_status(glp_get_col_stat(problem, j));
    }
    for (int i = 1; i <= glp_get_num_rows(problem); ++i) {
        solution.row_activities(i - 1) = glp_get_row_prim(problem, i);
        solution.row_prices(i - 1) = glp_get_row_dual(problem, i);
        solution.row_basis[static_cast<std::size_t>(i - 1)] = basis_status(glp_get_row_stat(problem, i));
    }
}

void read_interior_point(glp_prob* problem, LpSolution& solution) {
    solution.objective = glp_ipt_obj_val(problem);
    for (int j = 1; j <= glp_get_num_cols(problem); ++j) {
        solution.x(j - 1) = glp_ipt_col_prim(problem, j);
        solution.reduced_costs(j - 1) = glp_ipt_col_dual(problem, j);
    }
    for (int i = 1; i <= glp_get_num_rows(problem); ++i) {
        solution.row_activities(i - 1) = glp_ipt_row_prim(problem, i);
        solution.row_prices(i - 1) = glp_ipt_row_dual(problem, i);
    }
}

void read_integer(glp_prob* problem, LpSolution& solution) {
    solution.objective = glp_mip_obj_val(problem);
    for (int j = 1; j <= glp_get_num_cols(problem); ++j) solution.x(j - 1) = glp_mip_col_val(problem, j);
    for (int i = 1; i <= glp_get_num_rows(problem); ++i)
        solution.row_activities(i - 1) = glp_mip_row_val(problem, i);
    // Prices belong to the relaxation, not to the whole-number optimum.
    solution.row_prices.setZero();
    solution.reduced_costs.setZero();
}

/// The direction along which the non-basic variable that GLPK names improves without end. The arrays hold
/// one entry more than there are rows.
void read_ray(glp_prob* problem, int* indices, double* values, Vector& ray) {
    const int rows = glp_get_num_rows(problem);
    const int k = glp_get_unbnd_ray(problem);
    if (k == 0 || (rows > 0 && !glp_bf_exists(problem))) return;
    const int status = k <= rows ? glp_get_row_stat(problem, k) : glp_get_col_stat(problem, k - rows);
    const double price = k <= rows ? glp_get_row_dual(problem, k) : glp_get_col_dual(problem, k - rows);
    if (status == GLP_BS || price == 0.0) return;
    const double direction = (price > 0.0) == (glp_get_obj_dir(problem) == GLP_MAX) ? 1.0 : -1.0;
    if (k > rows) ray(k - rows - 1) = direction;
    const int count = rows == 0 ? 0 : glp_eval_tab_col(problem, k, indices, values);
    for (int entry = 1; entry <= count; ++entry)
        if (indices[entry] > rows) ray(indices[entry] - rows - 1) = direction * values[entry];
}

double infinite_if_largest(double value) {
    return value == DBL_MAX ? kInfinity : value == -DBL_MAX ? -kInfinity : value;
}

VariableReference reference(int k, int rows) {
    if (k == 0) return {};
    if (k <= rows) return {VariableReference::Kind::kRow, k - 1};
    return {VariableReference::Kind::kColumn, k - rows - 1};
}

void read_ranges(glp_prob* problem, BasisRanges& ranges) {
    const int rows = glp_get_num_rows(problem);
    if (rows > 0 && !glp_bf_exists(problem) && glp_factorize(problem) != 0) return;
    for (int k = 1; k <= rows + glp_get_num_cols(problem); ++k) {
        const int status = k <= rows ? glp_get_row_stat(problem, k) : glp_get_col_stat(problem, k - rows);
        double low = -DBL_MAX, high = DBL_MAX, activity = 0.0;
        int low_variable = 0, high_variable = 0;
        if (status == GLP_BS)
            glp_analyze_coef(problem, k, &low, &low_variable, &activity, &high, &high_variable, &activity);
        else if (rows > 0)
            glp_analyze_bound(problem, k, &low, &low_variable, &high, &high_variable);
        BasisRange& range = k <= rows ? ranges.rows[static_cast<std::size_t>(k - 1)]
                                      : ranges.columns[static_cast<std::size_t>(k - rows - 1)];
        range = {infinite_if_largest(low), infinite_if_largest(high), reference(low_variable, rows),
                 reference(high_variable, rows)};
    }
}

/// What a run works with: everything that allocates, made before GLPK may jump.
struct Workspace {
    Triplets entries;
    std::vector<int> indices;
    std::vector<double> values;
    NodeCount nodes;
};

Outcome run(glp_prob* problem, const SolveOptions& options, Workspace& work, LpSolution& solution) {
    if (options.method == SolveMethod::kInteriorPoint && interior_point_converges(problem)) {
        read_interior_point(problem, solution);
        return {LpStatus::kOptimal};
    }
    Outcome outcome = run_simplex(problem, options);
    solution.iterations = glp_get_it_cnt(problem);
    if (options.method == SolveMethod::kInteriorPoint)
        outcome.message = "The interior point did not converge; the simplex method settled it.";
    read_simplex(problem, solution);
    if (outcome.status == LpStatus::kUnbounded)
        read_ray(problem, work.indices.data(), work.values.data(), solution.ray);
    if (options.method != SolveMethod::kInteger || outcome.status != LpStatus::kOptimal) return outcome;
    outcome = run_branch_and_bound(problem, work.nodes);
    solution.iterations = work.nodes.seen;
    read_integer(problem, solution);
    return outcome;
}

void tidy(const LinearProgram& program, const SolveOptions& options, LpSolution& solution) {
    if (solution.status == LpStatus::kError) {
        std::string message = std::move(solution.message);
        solution = blank_solution(program);
        solution.message = std::move(message);
        return;
    }
    const bool has_basis = options.method == SolveMethod::kSimplex;
    if (!has_basis) {
        solution.row_basis.clear();
        solution.column_basis.clear();
    }
    if (solution.ray.isZero(0.0)) solution.ray.resize(0);
}

LpSolution solve_and_rank(const LinearProgram& program, const SolveOptions& options, BasisRanges* ranges) {
    LpSolution solution = blank_solution(program);
    solution.ray = Vector::Zero(program.column_count());
    solution.column_basis.resize(program.columns.size());
    solution.row_basis.resize(program.rows.size());
    const Result<void> checked = validate(program);
    if (!checked.ok()) {
        solution.message = checked.error().describe();
    } else if (solution.message = crossing_bounds(program); !solution.message.empty()) {
        solution.status = LpStatus::kInfeasible;
    } else {
        const std::size_t size = program.rows.size() + 1;
        Workspace work{
            triplets(program), std::vector<int>(size), std::vector<double>(size), {options.node_limit, 0}};
        Session session;
        Outcome outcome;
        const bool finished = run_guarded(session, [&] {
            session.problem = glp_create_prob();
            load(session.problem, program, work.entries, options.method);
            outcome = run(session.problem, options, work, solution);
            if (ranges != nullptr && outcome.status == LpStatus::kOptimal)
                read_ranges(session.problem, *ranges);
        });
        solution.status = finished ? outcome.status : LpStatus::kError;
        solution.message = finished ? outcome.message : session.text.data();
    }
    tidy(program, options, solution);
    return solution;
}

}  // namespace

LpSolution solve(const LinearProgram& program, const SolveOptions& options) {
    return solve_and_rank(program, options, nullptr);
}

LpSolution solve_with_ranges(const LinearProgram& program, BasisRanges& ranges) {
    ranges.rows.assign(program.rows.size(), {});
    ranges.columns.assign(program.columns.size(), {});
    return solve_and_rank(program, {}, &ranges);
}

}  // namespace core::lp
