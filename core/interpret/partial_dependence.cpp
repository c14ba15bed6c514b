#include "core/interpret/partial_dependence.h"

#include "core/math/statistics.h"

#include <algorithm>
#include <cassert>
#include <vector>

namespace core::interpret {
PartialDependence partial_dependence(const Predict& predict, const Matrix& X, Index feature,
                                     const Vector& grid) {
    assert(feature >= 0 && feature < X.cols());
    PartialDependence result{
        .grid = grid, .curves = Matrix(X.rows(), grid.size()), .mean = Vector::Zero(grid.size())};
    Vector row(X.cols());
    for (Index i = 0; i < X.rows(); ++i) {
        row = X.row(i).transpose();
        for (Index k = 0; k < grid.size(); ++k) {
            row[feature] = grid[k];
            result.curves(i, k) = predict(row);
        }
    }
    if (X.rows() > 0) result.mean = result.curves.colwise().mean().transpose();
    return result;
}

Matrix PartialDependence::centered_curves(Index reference) const {
    assert(reference >= 0 && reference < grid.size());
    return curves.colwise() - curves.col(reference);
}

Vector PartialDependence::rise_errors(Index reference) const {
    const auto m = static_cast<double>(curves.rows());
    if (curves.rows() < 2) return Vector::Constant(grid.size(), kNaN);
    const Matrix rises = centered_curves(reference);
    const Matrix deviations = rises.rowwise() - rises.colwise().mean();
    return (deviations.array().square().colwise().sum() / (m * (m - 1.0))).sqrt().transpose();
}

Vector feature_grid(const Vector& column, Index n_values, double trim) {
    assert(n_values >= 2 && trim >= 0.0 && trim < 0.5);
    std::vector<double> values = math::sorted_present(column);
    if (values.empty()) return Vector();
    const double low = math::quantile(values, trim);
    const double high = math::quantile(values, 1.0 - trim);
    values.erase(std::unique(values.begin(), values.end()), values.end());
    if (static_cast<Index>(values.size()) <= n_values) {
        return Eigen::Map<const Vector>(values.data(), static_cast<Index>(values.size()));
    }
    Vector grid(n_values);
    for (Index k = 0; k < n_values; ++k) {
        grid[k] = low + (high - low) * (static_cast<double>(k) / static_cast<double>(n_values - 1));
    }
    return grid;
}

}  // namespace core::interpret
