#include "core/models/feature_map.h"

#include <cassert>

namespace core::models {

Matrix chebyshev_columns(const Vector& x, Interval range, int degree) {
    assert(degree >= 1 && range.length() > 0.0);
    const Vector u = (2.0 * x.array() - (range.low + range.high)) / range.length();
    Matrix T(x.size(), degree + 1);
    T.col(0).setOnes();
    T.col(1) = u;
    for (int k = 2; k <= degree; ++k) T.col(k) = 2.0 * u.cwiseProduct(T.col(k - 1)) - T.col(k - 2);
    return T.rightCols(degree);
}

FeatureMap FeatureMap::fit(const Matrix& training_columns, const FeatureMapOptions& options) {
    FeatureMap map;
    map.options_ = options;
    const Matrix columns = map.bent(training_columns);
    if (options.scaling == data::Scaling::kStandardize) {
        map.standardizer_ = data::Standardizer::fit(columns);
    } else {
        map.standardizer_ = {Vector::Zero(columns.cols()), Vector::Ones(columns.cols())};
    }
    return map;
}

Matrix FeatureMap::bent(const Matrix& columns) const {
    return options_.degree > 0 ? chebyshev_columns(columns.col(0), options_.range, options_.degree) : columns;
}

Matrix FeatureMap::transform(const Matrix& columns) const { return standardizer_.transform(bent(columns)); }

Vector FeatureMap::unscaled_weights(const Vector& theta) const {
    const Index d = theta.size() - 1;
    Vector unscaled = theta;
    unscaled.head(d).array() /= standardizer_.scale.array();
    unscaled[d] -= unscaled.head(d).dot(standardizer_.mean);
    return unscaled;
}

Vector FeatureMap::scaled_weights(const Vector& unscaled) const {
    const Index d = unscaled.size() - 1;
    Vector theta = unscaled;
    theta[d] += unscaled.head(d).dot(standardizer_.mean);
    theta.head(d).array() *= standardizer_.scale.array();
    return theta;
}

}  // namespace core::models
