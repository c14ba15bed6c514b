#pragma once
// The models of NIST's problems, as formulas with exact derivatives.

#include "core/optim/least_squares.h"
#include "core/optim/nist_problem.h"

#include <memory>
#include <span>
#include <string_view>

namespace core::optim {

/// One model: y (or its logarithm) as a function of the predictors x and the parameters b.
struct NistModel {
    const char* name = "";            ///< The problem that it belongs to.
    const char* formula = "";         ///< For reading, Unicode.
    Index parameter_count = 0;        ///< n, up to 9.
    bool fits_the_logarithm = false;  ///< The response is log y.

    /// The model at one observation; b of n numbers, x of k.
    double (*value)(const double* b, const double* x) = nullptr;

    /// Its derivatives with respect to b, n numbers, into `gradient`.
    void (*gradient)(const double* b, const double* x, double* gradient) = nullptr;
};

/// The table, a row for each of NIST's 27 problems of nonlinear regression, by difficulty. Constant data.
std::span<const NistModel> nist_models();

/// The row of this problem, or null.
const NistModel* find_nist_model(std::string_view name);

/// Residuals model - response. The model must have the problem's number of parameters (assert).
std::shared_ptr<const LeastSquares> make_least_squares(const NistModel& model, const NistProblem& problem);

}  // namespace core::optim
