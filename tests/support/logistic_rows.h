#pragma once
// Rows for a logistic regression that anybody can make again: tests/core/models/linear_objective_reference.py
// does so for scikit-learn.

#include "core/math/elementary.h"
#include "core/models/linear_problem.h"
#include "core/random.h"

namespace support {

/// 10 000 rows of 50 uniform columns; the odds follow a linear score.
inline core::models::LinearProblem logistic_rows() {
    core::Random random(10);
    core::models::LinearProblem problem{
        .X = core::Matrix(10000, 50), .y = core::Vector(10000), .loss = core::models::Loss::kLogistic};
    for (core::Index i = 0; i < problem.n_rows(); ++i) {
        double score = 0.5;
        for (core::Index j = 0; j < problem.X.cols(); ++j) {
            problem.X(i, j) = random.uniform(-2.0, 2.0);
            score += static_cast<double>(j % 5 - 2) * 0.25 * problem.X(i, j);
        }
        problem.y[i] = random.uniform() < core::math::sigmoid(score) ? 1.0 : 0.0;
    }
    return problem;
}

}  // namespace support
