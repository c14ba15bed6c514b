#include "core/lp/glpk_solver.h"

#include "core/lp/glpk_session.h"

#include <glpk.h>

#include <algorithm>
#include <cfloat>
#include <cmath>

namespace core::lp {
namespace {

/// Runs work with GLPK's hooks set; false where GLPK met a fatal error. Frees all of GLPK's memory.
template <class Work>
bool run_guarded(GlpkSession& session, const Work& work) {
    glp_term_hook(GlpkSession::keep_text, &session);
    glp_error_hook(GlpkSession::leave, &session);
    glp_term_out(GLP_OFF);
    bool finished = false;
    if (setjmp(session.escape) == 0) {
        work();
        finished = true;
    }
    glp_free_env();
    return finished;
}

/// What a run works with: all that allocates, made before GLPK may jump.
struct Workspace {
    explicit Workspace(const LinearProgram& program)
        : indices(1 + std::max(program.rows.size(), program.columns.size())), values(indices.size()) {}

    std::vector<int> indices;
    std::vector<double> values;
};

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

void load_row(glp_prob* problem, int i, const Row& row, Workspace& work) {
    glp_set_row_bnds(problem, i, bound_type(row.low, row.high), row.low, row.high);
    for (std::size_t k = 0; k < row.terms.size(); ++k) {
        work.indices[k + 1] = static_cast<int>(row.terms[k].column) + 1;
        work.values[k + 1] = row.terms[k].value;
    }
    glp_set_mat_row(problem, i, static_cast<int>(row.terms.size()), work.indices.data(), work.values.data());
}

void load(glp_prob* problem, const LinearProgram& program, SolveMethod method, Workspace& work) {
    glp_set_obj_dir(problem, program.sense == Sense::kMaximize ? GLP_MAX : GLP_MIN);
    glp_set_obj_coef(problem, 0, program.constant);
    if (!program.columns.empty()) glp_add_cols(problem, static_cast<int>(program.columns.size()));
    if (!program.rows.empty()) glp_add_rows(problem, static_cast<int>(program.rows.size()));
    for (std::size_t j = 0; j < program.columns.size(); ++j)
        load_column(problem, static_cast<int>(j) + 1, program.columns[j], method == SolveMethod::kInteger);
    for (std::size_t i = 0; i < program.rows.size(); ++i)
        load_row(problem, static_cast<int>(i) + 1, program.rows[i], work);
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

Outcome run_branch_and_bound(glp_prob* problem, int node_limit, int& nodes) {
    NodeCount count{node_limit, 0};
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

/// Where one of GLPK's solvers keeps its answer.
struct Getters {
    double (*objective)(glp_prob*) = nullptr;
    double (*x)(glp_prob*, int) = nullptr;
    double (*activity)(glp_prob*, int) = nullptr;
    double (*reduced_cost)(glp_prob*, int) = nullptr;
    double (*price)(glp_prob*, int) = nullptr;
};

double no_price(glp_prob*, int) { return 0.0; }

constexpr Getters kSimplexGetters{glp_get_obj_val, glp_get_col_prim, glp_get_row_prim, glp_get_col_dual,
                                  glp_get_row_dual};
constexpr Getters kInteriorPointGetters{glp_ipt_obj_val, glp_ipt_col_prim, glp_ipt_row_prim, glp_ipt_col_dual,
                                        glp_ipt_row_dual};
// Prices belong to the relaxation, not to the whole-number optimum.
constexpr Getters kIntegerGetters{glp_mip_obj_val, glp_mip_col_val, glp_mip_row_val, no_price, no_price};

void read_values(glp_prob* problem, const Getters& getters, LpSolution& solution) {
    solution.objective = getters.objective(problem);
    for (int j = 1; j <= glp_get_num_cols(problem); ++j) {
        solution.x(j - 1) = getters.x(problem, j);
        solution.reduced_costs(j - 1) = getters.reduced_cost(problem, j);
    }
    for (int i = 1; i <= glp_get_num_rows(problem); ++i) {
        solution.row_activities(i - 1) = getters.activity(problem, i);
        solution.row_prices(i - 1) = getters.price(problem, i);
    }
}

void read_basis(glp_prob* problem, LpSolution& solution) {
    for (std::size_t j = 0; j < solution.column_basis.size(); ++j)
        solution.column_basis[j] = basis_status(glp_get_col_stat(problem, static_cast<int>(j) + 1));
    for (std::size_t i = 0; i < solution.row_basis.size(); ++i)
        solution.row_basis[i] = basis_status(glp_get_row_stat(problem, static_cast<int>(i) + 1));
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
    if (k <= rows)
        return k == 0 ? VariableReference{} : VariableReference{VariableReference::Kind::kRow, k - 1};
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

Outcome run(glp_prob* problem, const SolveOptions& options, Workspace& work, LpSolution& solution) {
    if (options.method == SolveMethod::kInteriorPoint && interior_point_converges(problem)) {
        read_values(problem, kInteriorPointGetters, solution);
        return {LpStatus::kOptimal};
    }
    Outcome outcome = run_simplex(problem, options);
    solution.iterations = glp_get_it_cnt(problem);
    if (options.method == SolveMethod::kInteriorPoint && outcome.message[0] == '\0')
        outcome.message = "The interior point did not converge; the simplex method settled it.";
    read_values(problem, kSimplexGetters, solution);
    read_basis(problem, solution);
    if (outcome.status == LpStatus::kUnbounded)
        read_ray(problem, work.indices.data(), work.values.data(), solution.ray);
    if (options.method != SolveMethod::kInteger || outcome.status != LpStatus::kOptimal) return outcome;
    outcome = run_branch_and_bound(problem, options.node_limit, solution.iterations);
    read_values(problem, kIntegerGetters, solution);
    return outcome;
}

LpSolution run_glpk(const LinearProgram& program, const SolveOptions& options, BasisRanges* ranges) {
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
    const bool is_finished = run_guarded(session, [&] {
        glp_prob* problem = glp_create_prob();
        load(problem, program, options.method, work);
        outcome = run(problem, options, work, solution);
        if (ranges != nullptr && outcome.status == LpStatus::kOptimal) read_ranges(problem, *ranges);
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
    return run_glpk(program, options, nullptr);
}

LpSolution solve_with_ranges(const LinearProgram& program, BasisRanges& ranges) {
    ranges.rows.assign(program.rows.size(), {});
    ranges.columns.assign(program.columns.size(), {});
    return run_glpk(program, {}, &ranges);
}

}  // namespace core::lp
