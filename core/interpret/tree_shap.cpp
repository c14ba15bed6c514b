#include "core/interpret/tree_shap.h"

#include "core/interpret/tree_paths.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace core::interpret {
namespace {

// What the path to a node says about one feature. A feature that is not on the path has o = z = 1.
struct Passage {
    double z = 1.0;  // share of the training rows that passed the splits on it
    double o = 1.0;  // 1 where x passes them
};

// Walks through one tree with one row. At every node it holds, for each point t of the quadrature, the
// product over the path's features of o t + z (1 - t).
class Walk {
public:
    Walk(const math::QuadratureRule& rule, const Vector& x, int depth)
        : rule_(rule), x_(x), n_points_(rule.points.size()), passages_(static_cast<std::size_t>(x.size())) {
        const std::size_t size = (static_cast<std::size_t>(depth) + 1) * n_points_;
        products_.assign(size, 1.0);
        sums_.assign(size, 0.0);
        reciprocals_.assign(passages_.size() * n_points_, 1.0);
        saved_.assign(size, 1.0);
    }

    // Adds the contributions of one tree, times `factor`, to phi.
    void add(const Tree& tree, double factor, Vector& phi) {
        tree_ = &tree;
        factor_ = factor;
        phi_ = &phi;
        descend(0, 0);
    }

private:
    double* row(std::vector<double>& values, std::size_t level) { return values.data() + level * n_points_; }

    // Leaves in sums_ at `level`: the sum over the leaves below of value * product, a number for each t.
    void descend(std::int32_t index, std::size_t level) {
        const TreeNode& node = tree_->node(index);
        double* sums = row(sums_, level);
        const double* products = row(products_, level);
        if (node.is_leaf()) {
            for (std::size_t q = 0; q < n_points_; ++q) sums[q] = node.value * products[q];
            return;
        }
        const auto feature = static_cast<std::size_t>(node.feature);
        const Passage before = passages_[feature];
        double* reciprocals = row(reciprocals_, feature);
        double* saved = row(saved_, level);
        std::copy(reciprocals, reciprocals + n_points_, saved);
        std::fill(sums, sums + n_points_, 0.0);
        const std::int32_t chosen = tree_->child(node, x_[node.feature]);
        for (std::int32_t child = node.left; child <= node.left + 1; ++child) {
            const Passage passage = {before.z * share_of(tree_->node(child), node),
                                     child == chosen ? before.o : 0.0};
            if (passage.z == 0.0 && passage.o == 0.0) continue;  // nobody comes here: the leaves count 0
            enter(feature, passage, level, saved);
            descend(child, level + 1);
            collect(feature, passage, before, level, saved);
        }
        passages_[feature] = before;
        std::copy(saved, saved + n_points_, reciprocals);
    }

    // Replaces the feature's factor in the products by that of the new passage.
    void enter(std::size_t feature, const Passage& passage, std::size_t level, const double* saved) {
        passages_[feature] = passage;
        const double* products = row(products_, level);
        double* next = row(products_, level + 1);
        double* reciprocals = row(reciprocals_, feature);
        for (std::size_t q = 0; q < n_points_; ++q) {
            const double t = rule_.points[q];
            const double term = passage.o * t + passage.z * (1.0 - t);
            reciprocals[q] = 1.0 / term;
            next[q] = products[q] * term * saved[q];
        }
    }

    // The leaves below count for the feature with its new passage and no longer with the one before.
    void collect(std::size_t feature, const Passage& passage, const Passage& before, std::size_t level,
                 const double* saved) {
        const double* below = row(sums_, level + 1);
        const double* reciprocals = row(reciprocals_, feature);
        double* sums = row(sums_, level);
        double with = 0.0;
        double without = 0.0;
        for (std::size_t q = 0; q < n_points_; ++q) {
            const double weighted = rule_.weights[q] * below[q];
            with += weighted * reciprocals[q];
            without += weighted * saved[q];
            sums[q] += below[q];
        }
        (*phi_)[static_cast<Index>(feature)] +=
            factor_ * ((passage.o - passage.z) * with - (before.o - before.z) * without);
    }

    const math::QuadratureRule& rule_;
    const Vector& x_;
    std::size_t n_points_;
    std::vector<Passage> passages_;    // one a feature
    std::vector<double> products_;     // a row of points for each level
    std::vector<double> sums_;         // the same
    std::vector<double> saved_;        // reciprocals of the split's feature above each level
    std::vector<double> reciprocals_;  // 1 / (o t + z (1 - t)), a row for each feature
    const Tree* tree_ = nullptr;
    double factor_ = 1.0;
    Vector* phi_ = nullptr;
};

// Adds up the pairs of features leaf by leaf.
class PairWalk {
public:
    PairWalk(const math::QuadratureRule& rule, const Vector& x, Matrix& interactions)
        : rule_(rule), x_(x), interactions_(interactions) {}

    void add(const Tree& tree, double factor) {
        for_each_path(tree, x_, [&](double value, std::span<const PathFeature> path) {
            add_leaf(factor * value, path);
        });
    }

private:
    void add_leaf(double value, std::span<const PathFeature> path) {
        for (std::size_t q = 0; q < rule_.points.size(); ++q) {
            const double t = rule_.points[q];
            double product = 0.5 * value * rule_.weights[q];
            slopes_.clear();
            for (const PathFeature& feature : path) {
                const double term = feature.o * t + feature.z * (1.0 - t);
                product *= term;
                slopes_.push_back((feature.o - feature.z) / term);
            }
            for (std::size_t i = 0; i < path.size(); ++i) {
                for (std::size_t j = 0; j < i; ++j) {
                    interactions_(path[i].feature, path[j].feature) += product * slopes_[i] * slopes_[j];
                }
            }
        }
    }

    const math::QuadratureRule& rule_;
    const Vector& x_;
    Matrix& interactions_;
    std::vector<double> slopes_;
};

// The polynomials' degree is below the number of different features on a path.
int points_needed(const TreeSum& model) {
    int most = 1;
    for (const Tree& tree : model.trees) most = std::max(most, most_features_on_a_path(tree));
    return (most + 1) / 2;
}

int deepest(const TreeSum& model) {
    int depth = 0;
    for (const Tree& tree : model.trees) depth = std::max(depth, tree.depth());
    return depth;
}

}  // namespace

TreeShap::TreeShap(TreeSum model) : model_(std::move(model)) {
    rule_ = math::gauss_legendre(points_needed(model_));
    depth_ = deepest(model_);
    double sum = 0.0;
    for (const Tree& tree : model_.trees) sum += tree.mean_value();
    baseline_ = model_.offset + model_.factor * sum;
}

Vector TreeShap::phi(const Vector& x) const {
    Vector phi = Vector::Zero(x.size());
    Walk walk(rule_, x, depth_);
    for (const Tree& tree : model_.trees) walk.add(tree, model_.factor, phi);
    return phi;
}

Explanation TreeShap::explain(const Vector& x) const {
    return {.baseline = baseline_,
            .prediction = model_.predict(x),
            .contributions = phi(x),
            .standard_errors = Vector::Zero(x.size()),
            .model_calls = 1};
}

Matrix TreeShap::contributions(const Matrix& X) const {
    return for_each_row(X, [this](const Vector& x) { return phi(x); });
}

Matrix TreeShap::interactions(const Vector& x) const {
    Matrix pairs = Matrix::Zero(x.size(), x.size());
    PairWalk walk(rule_, x, pairs);
    for (const Tree& tree : model_.trees) walk.add(tree, model_.factor);
    return with_main_effects(pairs, phi(x));
}

}  // namespace core::interpret
