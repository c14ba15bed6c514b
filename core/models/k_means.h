#pragma once
// Clusters around means (MacQueen, 1967; Lloyd, 1982).

#include "core/random.h"
#include "core/types.h"

#include <cstdint>
#include <vector>

namespace core::models {

/// k centres; every row belongs to the nearest one.
struct KMeans {
    Matrix cluster_centers;          ///< Shape (k, d).
    std::vector<Index> labels = {};  ///< Of the training rows.
    double inertia = kInfinity;      ///< Sum of squared distances of the training rows to their centres.

    Index predict(const Vector& x) const;     ///< The nearest centre; the first among equals.
    Vector transform(const Vector& x) const;  ///< Distances to the centres, shape (k).
};

/// Names and defaults as in scikit-learn.
struct KMeansOptions {
    Index n_clusters = 8;
    int max_iter = 300;
    double tol = 1e-4;  ///< Stop when the centres' squared shifts add up to at most tol * mean variance of
                        ///< the features.
    Matrix init = {};   ///< Starting centres, shape (n_clusters, d); empty: by k_means_plus_plus.
    std::uint64_t seed = 0;
};

/// Centres by the greedy k-means++ (Arthur and Vassilvitskii, 2007): each new centre is a row drawn in
/// proportion to its squared distance to the nearest centre so far, the best of 2 + floor(log k) draws. X of
/// shape (n, d), n >= k.
Matrix k_means_plus_plus(const Matrix& X, Index n_clusters, Random& random);

/// Lloyd's iterations, one a step: rows go to the nearest centre, centres to the mean of their rows. A centre
/// that has lost all its rows moves to the row farthest from its own. A copyable value.
class KMeansTrainer {
public:
    /// X of shape (n, d) without missing values, n >= n_clusters.
    explicit KMeansTrainer(Matrix X, const KMeansOptions& options = {});

    void step();  ///< Nothing once finished.
    bool finished() const { return is_finished_; }
    int n_steps() const { return n_steps_; }

    /// The present centres, and the labels and the inertia that belong to them.
    const KMeans& model() const { return model_; }

private:
    void assign();
    Matrix means_of_clusters();
    void fill_empty_clusters(Matrix& sums, Vector& counts);

    Matrix X_;
    Vector squares_;  // |x_i|^2
    KMeansOptions options_;
    double allowed_shift_ = 0.0;
    Vector distances_;  // squared, of the rows to their centres
    KMeans model_;
    int n_steps_ = 0;
    bool is_finished_ = false;
};

/// The best of n_init runs from different starts.
KMeans fit_k_means(const Matrix& X, const KMeansOptions& options = {}, int n_init = 10);

}  // namespace core::models
