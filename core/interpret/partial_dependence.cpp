#include "core/interpret/partial_dependence.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <vector>

namespace core::interpret {
namespace {

// Linear interpolation between order statistics, NumPy's default.
double quantile(const std::vector<double>& sorted, double fraction) {
    const double position = fraction * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(position);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (position - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

}  // namespace

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

Vector feature_grid(const Vector& column, Index n_values, double trim) {
    assert(n_values >= 2 && trim >= 0.0 && trim < 0.5);
    std::vector<double> values;
    for (double value : column) {
        if (!std::isnan(value)) values.push_back(value);
    }
    if (values.empty()) return Vector();
    std::sort(values.begin(), values.end());
    const double low = quantile(values, trim);
    const double high = quantile(values, 1.0 - trim);
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
