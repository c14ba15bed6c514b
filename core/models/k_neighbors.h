#pragma once
// Prediction by the most similar rows (Fix and Hodges, 1951; Cover and Hart, 1967).

#include "core/types.h"

#include <vector>

namespace core::models {

/// How the neighbours' voices count, as in scikit-learn: the same, or by 1 / distance (where some lie at
/// distance 0, only these).
enum class NeighborWeights { kUniform, kDistance };

struct KNeighborsOptions {
    Index n_neighbors = 5;
    NeighborWeights weights = NeighborWeights::kUniform;
};

/// Remembers the training rows. Distances are Euclidean: scale the features first. Of rows at the same
/// distance the one with the smaller number is nearer.
class KNeighbors {
public:
    /// X of shape (n, d) without missing values; y of shape (n), numbers or classes 0 .. n_classes - 1;
    /// 1 <= n_neighbors <= n.
    KNeighbors(Matrix X, Vector y, const KNeighborsOptions& options = {});

    /// Numbers of the nearest training rows, nearest first.
    std::vector<Index> neighbors(const Vector& x) const;

    /// Mean target of the neighbours.
    double predict(const Vector& x) const;

    /// Shares of the classes among the neighbours, shape (n_classes).
    Vector predict_proba(const Vector& x, Index n_classes) const;

private:
    struct Neighbor {
        double squared_distance = 0.0;
        Index row = 0;
    };
    std::vector<Neighbor> nearest(const Vector& x) const;
    double voice(const Neighbor& neighbor, const Neighbor& first) const;

    Matrix columns_;  // one training row a column: distances read memory in order
    Vector y_;
    KNeighborsOptions options_;
};

}  // namespace core::models
