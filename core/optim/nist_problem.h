#pragma once
// Certified problems of nonlinear regression: NIST's Statistical Reference Datasets
// (itl.nist.gov/div898/strd).

#include "core/result.h"
#include "core/types.h"

#include <string>
#include <string_view>

namespace core::optim {

enum class Difficulty { Lower, Average, Higher };

/// One problem: data, two starting points (the second one nearer), and the answer certified to 11 digits.
/// n parameters, m observations of one response and k predictors.
struct NistProblem {
    std::string name = {};  ///< Such as "Misra1a".
    Difficulty difficulty = Difficulty::Lower;
    Vector far_start;                       ///< "Start 1", shape (n).
    Vector near_start;                      ///< "Start 2", shape (n).
    Vector certified;                       ///< Parameters, shape (n).
    Vector standard_deviations;             ///< Of the parameters, shape (n).
    double residual_sum_of_squares = kNaN;  ///< At the certified parameters.
    Vector y;                               ///< Response, shape (m).
    Matrix x;                               ///< Predictors, shape (m, k).
};

/// Reads a file in NIST's format. The error names the line, or what is missing.
Result<NistProblem> read_nist_problem(std::string_view text);

}  // namespace core::optim
