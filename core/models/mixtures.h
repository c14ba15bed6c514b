#pragma once
// Predictions for all mixtures of two rows at once: the question that explainers ask most, answered in far
// less than one prediction a mixture.

#include "core/data/preprocessing.h"
#include "core/models/gradient_boosting.h"
#include "core/models/logistic_regression.h"
#include "core/models/pipeline.h"
#include "core/models/random_forest.h"
#include "core/types.h"

#include <span>

namespace core::models {

/// Rows x and b of shape (d), and k <= 20 features that are mixed. Mixture S, for S in 0 .. 2^k - 1, takes
/// x's value of features[i] where bit i of S is set and b's value everywhere else.
struct RowPair {
    const Vector& x;
    const Vector& b;
    std::span<const Index> features;
};

/// outputs[S] = P(y = 1 | mixture S); outputs of size 2^k.
///
/// Each tree is a sum over the leaves that some mixture reaches, and a leaf is reached when some features A
/// come from x and some others B from b: the product of [i in S] over A and (1 - [i in S]) over B. Multiplied
/// out that is a polynomial in the indicators (Moebius coefficients), so all trees are added up coefficient
/// by coefficient and evaluated together for all S by one subset-sum transform (Yates, 1937): k 2^(k-1)
/// additions and, for boosting, one sigmoid a mixture.
void predict_mixtures(const GradientBoosting& model, const RowPair& rows, std::span<double> outputs);
void predict_mixtures(const RandomForest& model, const RowPair& rows, std::span<double> outputs);

/// For a linear model the log-odds of a mixture are a sum over features: one addition and one sigmoid each.
void predict_mixtures(const Pipeline<LogisticRegression>& model, const RowPair& rows,
                      std::span<double> outputs);

}  // namespace core::models
