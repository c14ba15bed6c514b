#pragma once
// The ways from a tree's root to its leaves, as the explainers of trees see them.

#include "core/tree.h"
#include "core/types.h"

#include <functional>
#include <span>
#include <vector>

namespace core::interpret {

/// What a path says about one of its features.
struct PathFeature {
    Index feature = 0;
    double z = 1.0;  ///< Share of the training rows that passed all splits on it.
    double o = 1.0;  ///< 1 where the explained row passes them, else 0.
};

/// Share of the training rows in `parent` that went to `child`; one half where there were none.
inline double share_of(const TreeNode& child, const TreeNode& parent) {
    return parent.weight > 0.0 ? child.weight / parent.weight : 0.5;
}

/// Largest number of different features on a way from the root to a leaf.
int most_features_on_a_path(const Tree& tree);

/// Calls visit(leaf value, features of the path) for every leaf that training rows or x itself reached.
template <class Visit>
class PathWalk {
public:
    PathWalk(const Tree& tree, const Vector& x, Visit visit) : tree_(tree), x_(x), visit_(visit) {}

    void descend(std::int32_t index) {
        const TreeNode& node = tree_.node(index);
        if (node.is_leaf()) return visit_(node.value, std::span<const PathFeature>(path_));
        const std::size_t length = path_.size();
        const std::size_t at = position_of(node.feature);
        const PathFeature before = path_[at];
        const std::int32_t chosen = tree_.child(node, x_[node.feature]);
        for (std::int32_t child = node.left; child <= node.left + 1; ++child) {
            path_[at].z = before.z * share_of(tree_.node(child), node);
            path_[at].o = child == chosen ? before.o : 0.0;
            if (path_[at].z > 0.0 || path_[at].o > 0.0) descend(child);
        }
        path_[at] = before;
        path_.resize(length);
    }

private:
    // Where the feature stands on the path; at its end if it is new.
    std::size_t position_of(Index feature) {
        for (std::size_t i = 0; i < path_.size(); ++i) {
            if (path_[i].feature == feature) return i;
        }
        path_.push_back({.feature = feature});
        return path_.size() - 1;
    }

    const Tree& tree_;
    const Vector& x_;
    Visit visit_;
    std::vector<PathFeature> path_;
};

template <class Visit>
void for_each_path(const Tree& tree, const Vector& x, Visit visit) {
    PathWalk<Visit>(tree, x, visit).descend(0);
}

/// phi of every row of X, shape (n, d) -> (n, d).
Matrix for_each_row(const Matrix& X, const std::function<Vector(const Vector& x)>& phi);

/// Interaction values, shape (d, d), from those of pairs, each of which stands on either side of the
/// diagonal: mirrored, with what is left of phi on the diagonal, so that row i sums to phi_i.
Matrix with_main_effects(const Matrix& pairs, const Vector& phi);

}  // namespace core::interpret
