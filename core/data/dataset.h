#pragma once
// A table made ready for learning: a matrix of features and a target.

#include "core/data/table.h"
#include "core/result.h"
#include "core/types.h"

#include <string>
#include <string_view>
#include <vector>

namespace core::data {

/// What a column of X means. A categorical feature holds codes 0, 1, ... into `categories`.
struct Feature {
    std::string name;
    std::vector<std::string> categories = {};  ///< Empty for a number.

    bool is_categorical() const { return !categories.empty(); }
};

/// n examples of d features. Missing feature values are kMissing; the target is never missing.
struct Dataset {
    Matrix X;  ///< Shape (n, d).
    Vector y;  ///< Shape (n): the target's value, or 1 for the positive class and else 0.
    std::vector<Feature> features;  ///< d of them.
    std::string target;             ///< Name of the column that y came from.

    Index n_rows() const { return X.rows(); }
    Index n_features() const { return X.cols(); }

    /// The examples with these row numbers, in this order; each must be in [0, n).
    Dataset rows(const std::vector<Index>& indices) const;
};

/// All columns but `target` as features and y = 1 where the target is `positive_class`, else 0. Rows without
/// a target are left out. Error if there is no such column, it is numeric, or it has no such category.
Result<Dataset> classification_dataset(const Table& table, std::string_view target,
                                       std::string_view positive_class);

/// All columns but `target` as features and y = the target's number. Rows without a target are left out.
/// Error if there is no such column or it holds categories.
Result<Dataset> regression_dataset(const Table& table, std::string_view target);

}  // namespace core::data
