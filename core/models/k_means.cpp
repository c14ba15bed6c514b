#include "core/models/k_means.h"

#include "core/math/elementary.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

namespace core::models {
namespace {

Vector squared_distances(const Matrix& X, const Vector& squares, const Vector& center) {
    Vector distances = squares - 2.0 * (X * center);
    distances.array() += center.squaredNorm();
    return distances.cwiseMax(0.0);
}

// The row in which a point of [0, total) falls when the rows' weights are laid side by side.
Index row_at(const Vector& cumulative, double point) {
    const double* found = std::upper_bound(cumulative.data(), cumulative.data() + cumulative.size(), point);
    return std::min<Index>(found - cumulative.data(), cumulative.size() - 1);
}

Vector cumulative_sums(const Vector& values) {
    Vector sums(values.size());
    double sum = 0.0;
    for (Index i = 0; i < values.size(); ++i) sums[i] = sum += values[i];
    return sums;
}

}  // namespace

Index KMeans::predict(const Vector& x) const {
    Index nearest = 0;
    (cluster_centers.rowwise() - x.transpose()).rowwise().squaredNorm().minCoeff(&nearest);
    return nearest;
}

Vector KMeans::transform(const Vector& x) const {
    return (cluster_centers.rowwise() - x.transpose()).rowwise().norm();
}

Matrix k_means_plus_plus(const Matrix& X, Index n_clusters, Random& random) {
    assert(n_clusters >= 1 && X.rows() >= n_clusters);
    const Vector squares = X.rowwise().squaredNorm();
    const int n_trials = 2 + static_cast<int>(math::log(static_cast<double>(n_clusters)));
    Matrix centers(n_clusters, X.cols());
    centers.row(0) = X.row(static_cast<Index>(random.below(static_cast<std::size_t>(X.rows()))));
    Vector nearest = squared_distances(X, squares, centers.row(0).transpose());
    for (Index k = 1; k < n_clusters; ++k) {
        const Vector cumulative = cumulative_sums(nearest);
        Vector best;
        for (int trial = 0; trial < n_trials; ++trial) {
            const Index row = row_at(cumulative, random.uniform() * cumulative[cumulative.size() - 1]);
            Vector candidate = squared_distances(X, squares, X.row(row).transpose()).cwiseMin(nearest);
            if (trial > 0 && candidate.sum() >= best.sum()) continue;
            best = std::move(candidate);
            centers.row(k) = X.row(row);
        }
        nearest = std::move(best);
    }
    return centers;
}

KMeansTrainer::KMeansTrainer(Matrix X, const KMeansOptions& options) : X_(std::move(X)), options_(options) {
    model_.cluster_centers = options_.init;
    if (options_.init.size() == 0) {
        Random random(options_.seed);
        model_.cluster_centers = k_means_plus_plus(X_, options_.n_clusters, random);
    }
    assert(model_.cluster_centers.cols() == X_.cols() && X_.rows() >= model_.cluster_centers.rows());
    squares_ = X_.rowwise().squaredNorm();
    const Matrix centred = X_.rowwise() - X_.colwise().mean();
    allowed_shift_ = options_.tol * centred.squaredNorm() / static_cast<double>(X_.size());
    model_.labels.assign(static_cast<std::size_t>(X_.rows()), 0);
    distances_.resize(X_.rows());
    assign();
}

void KMeansTrainer::step() {
    if (finished()) return;
    const std::vector<Index> labels_before = model_.labels;
    Matrix means = means_of_clusters();
    const double shift = (means - model_.cluster_centers).squaredNorm();
    model_.cluster_centers = std::move(means);
    assign();
    ++n_steps_;
    is_finished_ = n_steps_ >= options_.max_iter || shift <= allowed_shift_ || labels_before == model_.labels;
}

// Squared distances less |x|^2, which does not decide: |c|^2 - 2 x . c, all at once.
void KMeansTrainer::assign() {
    const Matrix& C = model_.cluster_centers;
    const Vector half_squares = 0.5 * C.rowwise().squaredNorm();
    const Matrix products = X_ * C.transpose();
    model_.inertia = 0.0;
    for (Index i = 0; i < X_.rows(); ++i) {
        Index nearest = 0;
        double least = half_squares[0] - products(i, 0);
        for (Index k = 1; k < C.rows(); ++k) {
            const double distance = half_squares[k] - products(i, k);
            if (distance < least) {
                least = distance;
                nearest = k;
            }
        }
        model_.labels[static_cast<std::size_t>(i)] = nearest;
        distances_[i] = std::fmax(0.0, squares_[i] + 2.0 * least);
        model_.inertia += distances_[i];
    }
}

Matrix KMeansTrainer::means_of_clusters() {
    const Index k = model_.cluster_centers.rows();
    Matrix sums = Matrix::Zero(k, X_.cols());
    Vector counts = Vector::Zero(k);
    for (Index label : model_.labels) counts[label] += 1.0;
    for (Index j = 0; j < X_.cols(); ++j) {
        double* sum = sums.col(j).data();
        const double* x = X_.col(j).data();
        for (std::size_t i = 0; i < model_.labels.size(); ++i) sum[model_.labels[i]] += x[i];
    }
    fill_empty_clusters(sums, counts);
    return sums.array().colwise() / counts.array();
}

void KMeansTrainer::fill_empty_clusters(Matrix& sums, Vector& counts) {
    for (Index k = 0; k < counts.size(); ++k) {
        if (counts[k] > 0.0) continue;
        Index farthest = 0;
        distances_.maxCoeff(&farthest);
        const Index old = model_.labels[static_cast<std::size_t>(farthest)];
        sums.row(old) -= X_.row(farthest);
        counts[old] -= 1.0;
        sums.row(k) = X_.row(farthest);
        counts[k] = 1.0;
        model_.labels[static_cast<std::size_t>(farthest)] = k;
        distances_[farthest] = 0.0;
    }
}

KMeans fit_k_means(const Matrix& X, const KMeansOptions& options, int n_init) {
    KMeans best;
    for (int start = 0; start < n_init; ++start) {
        KMeansOptions own = options;
        own.seed = options.seed + static_cast<std::uint64_t>(start);
        KMeansTrainer trainer(X, own);
        while (!trainer.finished()) trainer.step();
        if (trainer.model().inertia < best.inertia) best = trainer.model();
    }
    return best;
}

}  // namespace core::models
