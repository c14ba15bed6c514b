#include "core/interpret/interventional_tree_shap.h"

#include "core/interpret/tree_paths.h"

#include <algorithm>
#include <cassert>
#include <utility>
#include <vector>

namespace core::interpret {
namespace {

enum class Origin : std::uint8_t { kOpen, kExplained, kBackground };

// joint(a, c) = (a - 1)! c! / (a + c)!, for a >= 1 and a + c <= n.
class JointWeights {
public:
    explicit JointWeights(int n) : table_(Matrix::Zero(n + 1, n + 1)) {
        for (Index a = 1; a <= n; ++a) {
            table_(a, 0) = 1.0 / static_cast<double>(a);
            for (Index c = 1; a + c <= n; ++c) {
                table_(a, c) = table_(a, c - 1) * static_cast<double>(c) / static_cast<double>(a + c);
            }
        }
    }
    double operator()(Index a, Index c) const { return table_(a, c); }

private:
    Matrix table_;
};

// Walks through a tree with two rows at once.
class TwoRowWalk {
public:
    TwoRowWalk(const Vector& x, int depth, Vector& phi)
        : x_(x), weights_(depth), origins_(static_cast<std::size_t>(x.size()), Origin::kOpen), phi_(phi) {}

    void add(const Tree& tree, const Vector& b, double factor) {
        tree_ = &tree;
        b_ = &b;
        factor_ = factor;
        descend(0, 0, 0);
    }

private:
    // Sums over the leaves below of value * weight: what a feature from x gets, and what one from b loses.
    struct Sums {
        double gained = 0.0;
        double lost = 0.0;
    };

    Sums descend(std::int32_t index, Index n_explained, Index n_background) {
        const TreeNode& node = tree_->node(index);
        if (node.is_leaf()) return leaf(node.value, n_explained, n_background);
        Origin& origin = origins_[static_cast<std::size_t>(node.feature)];
        const std::int32_t x_child = tree_->child(node, x_[node.feature]);
        const std::int32_t b_child = tree_->child(node, (*b_)[node.feature]);
        if (x_child == b_child || origin == Origin::kExplained)
            return descend(x_child, n_explained, n_background);
        if (origin == Origin::kBackground) return descend(b_child, n_explained, n_background);
        origin = Origin::kExplained;
        const Sums from_x = descend(x_child, n_explained + 1, n_background);
        origin = Origin::kBackground;
        const Sums from_b = descend(b_child, n_explained, n_background + 1);
        origin = Origin::kOpen;
        phi_[node.feature] += from_x.gained - from_b.lost;
        return {from_x.gained + from_b.gained, from_x.lost + from_b.lost};
    }

    Sums leaf(double value, Index n_explained, Index n_background) const {
        return {n_explained > 0 ? factor_ * value * weights_(n_explained, n_background) : 0.0,
                n_background > 0 ? factor_ * value * weights_(n_background, n_explained) : 0.0};
    }

    const Vector& x_;
    JointWeights weights_;
    std::vector<Origin> origins_;
    Vector& phi_;
    const Tree* tree_ = nullptr;
    const Vector* b_ = nullptr;
    double factor_ = 1.0;
};

// The same for pairs: the game of a leaf, seen by a pair, is a game of the others once the pair is decided.
class TwoRowPairWalk {
public:
    TwoRowPairWalk(const Vector& x, int depth, Matrix& pairs)
        : x_(x),
          weights_(depth),
          origins_(static_cast<std::size_t>(x.size()), Origin::kOpen),
          pairs_(pairs) {}

    void add(const Tree& tree, const Vector& b, double factor) {
        tree_ = &tree;
        b_ = &b;
        factor_ = factor;
        descend(0);
    }

private:
    void descend(std::int32_t index) {
        const TreeNode& node = tree_->node(index);
        if (node.is_leaf()) return add_leaf(factor_ * node.value);
        Origin& origin = origins_[static_cast<std::size_t>(node.feature)];
        const std::int32_t x_child = tree_->child(node, x_[node.feature]);
        const std::int32_t b_child = tree_->child(node, (*b_)[node.feature]);
        if (x_child == b_child || origin == Origin::kExplained) return descend(x_child);
        if (origin == Origin::kBackground) return descend(b_child);
        explained_.push_back(node.feature);
        origin = Origin::kExplained;
        descend(x_child);
        explained_.pop_back();
        background_.push_back(node.feature);
        origin = Origin::kBackground;
        descend(b_child);
        background_.pop_back();
        origin = Origin::kOpen;
    }

    // Half the Owen index: the weights of a pair are those of one player in a game with one player less.
    void add_leaf(double value) {
        const auto a = static_cast<Index>(explained_.size());
        const auto c = static_cast<Index>(background_.size());
        if (a >= 2) add_pairs(explained_, explained_, 0.5 * value * weights_(a - 1, c));
        if (c >= 2) add_pairs(background_, background_, 0.5 * value * weights_(c - 1, a));
        if (a >= 1 && c >= 1) add_pairs(explained_, background_, -0.5 * value * mixed_weight(a, c));
    }

    // (a - 1)! (c - 1)! / (a + c - 1)!
    double mixed_weight(Index a, Index c) const { return weights_(a, c - 1); }

    void add_pairs(const std::vector<Index>& first, const std::vector<Index>& second, double value) {
        for (Index i : first) {
            for (Index j : second) {
                if (&first == &second && j >= i) continue;
                pairs_(i, j) += value;
            }
        }
    }

    const Vector& x_;
    JointWeights weights_;
    std::vector<Origin> origins_;
    std::vector<Index> explained_;
    std::vector<Index> background_;
    Matrix& pairs_;
    const Tree* tree_ = nullptr;
    const Vector* b_ = nullptr;
    double factor_ = 1.0;
};

}  // namespace

InterventionalTreeShap::InterventionalTreeShap(TreeSum model, Matrix background)
    : model_(std::move(model)), background_(std::move(background)) {
    assert(background_.rows() >= 1);
    for (const Tree& tree : model_.trees) depth_ = std::max(depth_, most_features_on_a_path(tree));
    Vector b(background_.cols());
    for (Index i = 0; i < background_.rows(); ++i) {
        b = background_.row(i).transpose();
        baseline_ += model_.predict(b) / static_cast<double>(background_.rows());
    }
}

Vector InterventionalTreeShap::phi(const Vector& x) const {
    assert(x.size() == background_.cols());
    Vector phi = Vector::Zero(x.size());
    TwoRowWalk walk(x, depth_, phi);
    const double share = model_.factor / static_cast<double>(background_.rows());
    Vector b(background_.cols());
    for (Index i = 0; i < background_.rows(); ++i) {
        b = background_.row(i).transpose();
        for (const Tree& tree : model_.trees) walk.add(tree, b, share);
    }
    return phi;
}

Explanation InterventionalTreeShap::explain(const Vector& x) const {
    return {.baseline = baseline_,
            .prediction = model_.predict(x),
            .contributions = phi(x),
            .standard_errors = Vector::Zero(x.size()),
            .model_calls = background_.rows()};
}

Matrix InterventionalTreeShap::contributions(const Matrix& X) const {
    return for_each_row(X, [this](const Vector& x) { return phi(x); });
}

Matrix InterventionalTreeShap::interactions(const Vector& x) const {
    Matrix pairs = Matrix::Zero(x.size(), x.size());
    TwoRowPairWalk walk(x, depth_, pairs);
    const double share = model_.factor / static_cast<double>(background_.rows());
    Vector b(background_.cols());
    for (Index i = 0; i < background_.rows(); ++i) {
        b = background_.row(i).transpose();
        for (const Tree& tree : model_.trees) walk.add(tree, b, share);
    }
    return with_main_effects(pairs, phi(x));
}

}  // namespace core::interpret
