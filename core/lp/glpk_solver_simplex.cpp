// Lets GLPK pivot.
#include "core/lp/glpk_parts.h"

#include <glpk.h>

namespace core::lp::glpk {
namespace {

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

}  // namespace

Outcome run_simplex(glp_prob* problem, int pivot_limit) {
    glp_smcp parameters;
    glp_init_smcp(&parameters);
    parameters.msg_lev = GLP_MSG_OFF;
    parameters.it_lim = pivot_limit;
    int code = glp_simplex(problem, &parameters);
    if (code == GLP_EFAIL || code == GLP_ESING || code == GLP_ECOND) {
        glp_std_basis(problem);
        code = glp_simplex(problem, &parameters);
    }
    return simplex_outcome(problem, code);
}

}  // namespace core::lp::glpk
