#include "core/models/k_neighbors.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

namespace core::models {

KNeighbors::KNeighbors(Matrix X, Vector y, const KNeighborsOptions& options)
    : columns_(X.transpose()), y_(std::move(y)), options_(options) {
    assert(columns_.cols() == y_.size());
    assert(options_.n_neighbors >= 1 && options_.n_neighbors <= columns_.cols());
}

std::vector<KNeighbors::Neighbor> KNeighbors::nearest(const Vector& x) const {
    assert(x.size() == columns_.rows());
    std::vector<Neighbor> all(static_cast<std::size_t>(columns_.cols()));
    for (Index i = 0; i < columns_.cols(); ++i) {
        all[static_cast<std::size_t>(i)] = {(columns_.col(i) - x).squaredNorm(), i};
    }
    const auto last = all.begin() + options_.n_neighbors;
    std::partial_sort(all.begin(), last, all.end(), [](const Neighbor& a, const Neighbor& b) {
        return a.squared_distance < b.squared_distance ||
               (a.squared_distance == b.squared_distance && a.row < b.row);
    });
    all.resize(static_cast<std::size_t>(options_.n_neighbors));
    return all;
}

double KNeighbors::voice(const Neighbor& neighbor, const Neighbor& first) const {
    if (options_.weights == NeighborWeights::kUniform) return 1.0;
    if (first.squared_distance == 0.0) return neighbor.squared_distance == 0.0 ? 1.0 : 0.0;
    return 1.0 / std::sqrt(neighbor.squared_distance);
}

std::vector<Index> KNeighbors::neighbors(const Vector& x) const {
    std::vector<Index> rows;
    for (const Neighbor& neighbor : nearest(x)) rows.push_back(neighbor.row);
    return rows;
}

double KNeighbors::predict(const Vector& x) const {
    const auto chosen = nearest(x);
    double sum = 0.0;
    double total = 0.0;
    for (const Neighbor& neighbor : chosen) {
        const double weight = voice(neighbor, chosen.front());
        sum += weight * y_[neighbor.row];
        total += weight;
    }
    return sum / total;
}

Vector KNeighbors::predict_proba(const Vector& x, Index n_classes) const {
    const auto chosen = nearest(x);
    Vector shares = Vector::Zero(n_classes);
    for (const Neighbor& neighbor : chosen) {
        const auto k = static_cast<Index>(y_[neighbor.row]);
        assert(k < n_classes);
        shares[k] += voice(neighbor, chosen.front());
    }
    return shares / shares.sum();
}

}  // namespace core::models
