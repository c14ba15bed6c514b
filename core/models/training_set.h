#pragma once
// What a model learns from.

#include "core/data/dataset.h"
#include "core/types.h"

#include <cassert>
#include <vector>

namespace core::models {

/// n examples of d features with targets; what a trainer takes when weights or categories matter.
struct TrainingSet {
    Matrix X = {};        ///< Shape (n, d); missing values are NaN where a model allows them.
    Vector y = {};        ///< Shape (n): numbers, or classes 0, 1, ...
    Vector weights = {};  ///< Shape (n), none negative; empty: 1 each.
    std::vector<bool> is_categorical = {};  ///< A flag for each feature; empty: all are numbers.

    Index n_rows() const { return X.rows(); }
    Index n_features() const { return X.cols(); }

    Vector weights_or_ones() const { return weights.size() > 0 ? weights : Vector::Ones(X.rows()); }
    bool is_category(Index feature) const {
        return !is_categorical.empty() && is_categorical[static_cast<std::size_t>(feature)];
    }

    /// True where the parts fit together.
    bool is_consistent() const {
        return X.rows() == y.size() && (weights.size() == 0 || weights.size() == y.size()) &&
               (is_categorical.empty() || static_cast<Index>(is_categorical.size()) == X.cols());
    }
};

/// The examples of a table, its categories as such.
inline TrainingSet training_set(const data::Dataset& dataset) {
    TrainingSet set{.X = dataset.X, .y = dataset.y};
    for (const data::Feature& feature : dataset.features)
        set.is_categorical.push_back(feature.is_categorical());
    return set;
}

}  // namespace core::models
