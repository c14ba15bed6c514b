// Takes GLPK's answers over.
#include "core/lp/glpk_parts.h"

#include <glpk.h>

#include <cfloat>

namespace core::lp::glpk {
namespace {

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

const Getters& getters_of(SolveMethod method) {
    switch (method) {
        case SolveMethod::kInteriorPoint:
            return kInteriorPointGetters;
        case SolveMethod::kInteger:
            return kIntegerGetters;
        case SolveMethod::kSimplex:
            break;
    }
    return kSimplexGetters;
}

double infinite_if_largest(double value) {
    return value == DBL_MAX ? kInfinity : value == -DBL_MAX ? -kInfinity : value;
}

VariableReference reference(int k, int rows) {
    if (k <= rows)
        return k == 0 ? VariableReference{} : VariableReference{VariableReference::Kind::kRow, k - 1};
    return {VariableReference::Kind::kColumn, k - rows - 1};
}

void read_basis(glp_prob* problem, LpSolution& solution) {
    for (std::size_t j = 0; j < solution.column_basis.size(); ++j)
        solution.column_basis[j] = basis_status(glp_get_col_stat(problem, static_cast<int>(j) + 1));
    for (std::size_t i = 0; i < solution.row_basis.size(); ++i)
        solution.row_basis[i] = basis_status(glp_get_row_stat(problem, static_cast<int>(i) + 1));
}

void read_ray(glp_prob* problem, Workspace& work, Vector& ray) {
    const int rows = glp_get_num_rows(problem);
    const int k = glp_get_unbnd_ray(problem);
    if (k == 0 || (rows > 0 && !glp_bf_exists(problem))) return;
    const int status = k <= rows ? glp_get_row_stat(problem, k) : glp_get_col_stat(problem, k - rows);
    const double price = k <= rows ? glp_get_row_dual(problem, k) : glp_get_col_dual(problem, k - rows);
    if (status == GLP_BS || price == 0.0) return;
    const double direction = (price > 0.0) == (glp_get_obj_dir(problem) == GLP_MAX) ? 1.0 : -1.0;
    if (k > rows) ray(k - rows - 1) = direction;
    const int count = rows == 0 ? 0 : glp_eval_tab_col(problem, k, work.indices.data(), work.values.data());
    for (std::size_t entry = 1; entry <= static_cast<std::size_t>(count); ++entry) {
        const int variable = work.indices[entry];
        if (variable > rows) ray(variable - rows - 1) = direction * work.values[entry];
    }
}

}  // namespace

void read_values(glp_prob* problem, SolveMethod method, LpSolution& solution) {
    const Getters& getters = getters_of(method);
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

void read_simplex(glp_prob* problem, LpStatus status, Workspace& work, LpSolution& solution) {
    solution.iterations = glp_get_it_cnt(problem);
    read_values(problem, SolveMethod::kSimplex, solution);
    read_basis(problem, solution);
    if (status == LpStatus::kUnbounded) read_ray(problem, work, solution.ray);
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

}  // namespace core::lp::glpk
