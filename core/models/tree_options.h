#pragma once
// What limits the growth of a tree.

#include "core/types.h"

namespace core::models {

/// Where missing numbers go at a split: always left, below everything, or to the side that fits better (where
/// a node met none in training: to the side with more rows). Missing categories are a category of their own.
enum class MissingSide { kLeft, kLearned };

/// Names and meanings as in scikit-learn.
struct TreeOptions {
    int max_depth = 1000;
    double min_samples_leaf = 1.0;       ///< Least sum of weights on either side of a split.
    Index max_features = 0;              ///< Features tried at a split, drawn anew each time; 0 tries all.
    double min_samples_split = 2.0;      ///< Least sum of weights of a node that is split.
    double min_impurity_decrease = 0.0;  ///< Least gain of a split, as a share of all rows' weight.
    MissingSide missing = MissingSide::kLeft;
};

}  // namespace core::models
