#include "core/interpret/tree_paths.h"

#include <algorithm>

namespace core::interpret {
namespace {

int most_features(const Tree& tree, std::int32_t index, std::vector<std::int32_t>& path) {
    const TreeNode& node = tree.node(index);
    if (node.is_leaf()) return static_cast<int>(path.size());
    const bool is_new = std::find(path.begin(), path.end(), node.feature) == path.end();
    if (is_new) path.push_back(node.feature);
    const int most = std::max(most_features(tree, node.left, path), most_features(tree, node.left + 1, path));
    if (is_new) path.pop_back();
    return most;
}

}  // namespace

int most_features_on_a_path(const Tree& tree) {
    std::vector<std::int32_t> path;
    return most_features(tree, 0, path);
}

Matrix for_each_row(const Matrix& X, const std::function<Vector(const Vector& x)>& phi) {
    Matrix all(X.rows(), X.cols());
    Vector x(X.cols());
    for (Index i = 0; i < X.rows(); ++i) {
        x = X.row(i).transpose();
        all.row(i) = phi(x).transpose();
    }
    return all;
}

Matrix with_main_effects(const Matrix& pairs, const Vector& phi) {
    const Matrix lower = pairs.triangularView<Eigen::StrictlyLower>();
    const Matrix upper = pairs.triangularView<Eigen::StrictlyUpper>();
    Matrix values = lower + upper;
    values += values.transpose().eval();
    values.diagonal() = phi - values.rowwise().sum();
    return values;
}

}  // namespace core::interpret
