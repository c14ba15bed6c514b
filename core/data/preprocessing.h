#pragma once
// Steps that make raw features fit for a model. Each is a value: fit() learns it from training data,
// then it transforms any row. They follow scikit-learn's SimpleImputer, StandardScaler, OneHotEncoder.

#include "core/data/dataset.h"
#include "core/types.h"

#include <vector>

namespace core::data {

/// Replaces missing values: the median of a number, the most frequent code of a category (the smallest among
/// equals). A column without any value gets 0.
struct Imputer {
    Vector fill;  ///< Shape (d).

    static Imputer fit(const Dataset& dataset);
    double transform(Index feature, double value) const { return is_missing(value) ? fill[feature] : value; }
    Matrix transform(const Matrix& X) const;
};

/// Subtracts the mean and divides by the standard deviation (of the population: divided by n); missing values
/// are passed over. A constant column is divided by 1.
struct Standardizer {
    Vector mean;   ///< Shape (d).
    Vector scale;  ///< Shape (d), positive.

    static Standardizer fit(const Matrix& X);
    double transform(Index feature, double value) const { return (value - mean[feature]) / scale[feature]; }
    Matrix transform(const Matrix& X) const;
};

enum class MissingValues { kImpute, kKeep };
enum class Categories { kOneHot, kOrdinal };
enum class Scaling { kStandardize, kNone };

/// What an Encoder does. The defaults suit linear models; trees take {kKeep, kOrdinal, kNone}.
struct EncoderOptions {
    MissingValues missing = MissingValues::kImpute;
    Categories categories = Categories::kOneHot;
    Scaling scaling = Scaling::kStandardize;  ///< Of numbers only; one-hot columns stay 0 or 1.
};

/// Raw feature rows to model rows: impute, then standardise numbers and spread categories over indicator
/// columns. Model columns stand in the order of the raw features.
class Encoder {
public:
    Encoder() = default;
    static Encoder fit(const Dataset& dataset, const EncoderOptions& options = {});

    Index n_features() const { return static_cast<Index>(widths_.size()); }  ///< Raw features, d.
    Index n_columns() const { return n_columns_; }                           ///< Model columns.

    /// Number of model columns of a raw feature.
    Index width(Index feature) const { return widths_[static_cast<std::size_t>(feature)]; }

    /// Encodes one raw row of shape (d) into `encoded`, which must have shape (n_columns()). Allocates
    /// nothing. A category without a column of its own gives zeros.
    void encode(const Vector& raw, Vector& encoded) const;

    /// Encodes rows, shape (n, d), to shape (n, n_columns()).
    Matrix transform(const Matrix& X) const;

private:
    EncoderOptions options_;
    Imputer imputer_;
    Standardizer standardizer_;
    std::vector<bool> is_one_hot_;
    std::vector<bool> is_scaled_;
    std::vector<Index> widths_;
    Index n_columns_ = 0;
};

}  // namespace core::data
