// Hands a program to GLPK.
#include "core/lp/glpk_parts.h"

#include <glpk.h>

#include <cmath>

namespace core::lp::glpk {
namespace {

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

int glpk_status(BasisStatus status) {
    switch (status) {
        case BasisStatus::kBasic:
            return GLP_BS;
        case BasisStatus::kAtLow:
            return GLP_NL;
        case BasisStatus::kAtHigh:
            return GLP_NU;
        case BasisStatus::kFixed:
            return GLP_NS;
        case BasisStatus::kFree:
            break;
    }
    return GLP_NF;
}

// GLPK itself puts a non-basic variable to a bound that it has where the status names another.
void set_basis(glp_prob* problem, const Basis& basis) {
    for (std::size_t i = 0; i < basis.rows.size(); ++i)
        glp_set_row_stat(problem, static_cast<int>(i) + 1, glpk_status(basis.rows[i]));
    for (std::size_t j = 0; j < basis.columns.size(); ++j)
        glp_set_col_stat(problem, static_cast<int>(j) + 1, glpk_status(basis.columns[j]));
}

}  // namespace

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

void set_start(glp_prob* problem, const Basis* basis) {
    glp_scale_prob(problem, GLP_SF_AUTO);
    if (basis != nullptr)
        set_basis(problem, *basis);
    else
        glp_adv_basis(problem, 0);  // a triangular one: fewer pivots where rows are equations
}

}  // namespace core::lp::glpk
