#include "core/models/classification_tree.h"

#include "core/models/impurity.h"
#include "core/models/tree_grower.h"

#include <cassert>
#include <utility>

namespace core::models {
namespace {

// Collects the class weights of each node as it is entered.
class ShareRecorder {
public:
    ShareRecorder(std::vector<double>& shares, int n_classes)
        : shares_(&shares), n_classes_(static_cast<std::size_t>(n_classes)) {}

    void operator()(std::size_t node, const Gini& impurity) {
        if (shares_->size() < (node + 1) * n_classes_) shares_->resize((node + 1) * n_classes_);
        const auto weights = impurity.class_weights();
        for (std::size_t k = 0; k < n_classes_; ++k) {
            (*shares_)[node * n_classes_ + k] =
                impurity.weight() > 0.0 ? weights[k] / impurity.weight() : 0.0;
        }
    }

private:
    std::vector<double>* shares_;
    std::size_t n_classes_;
};

}  // namespace

Tree ClassificationTree::probability_tree(Index of_class) const {
    assert(of_class >= 0 && of_class < n_classes());
    Tree result = tree;
    for (std::size_t i = 0; i < result.nodes.size(); ++i) {
        result.nodes[i].value = class_shares(of_class, static_cast<Index>(i));
    }
    return result;
}

ClassificationTree grow_classification_tree(const SortedColumns& columns, const Vector& y, int n_classes,
                                            const Vector& weights, const TreeOptions& options,
                                            Random& random) {
    assert(columns.X().rows() == y.size() && y.size() == weights.size());
    std::vector<std::int32_t> classes;
    for (double value : y) {
        assert(value >= 0.0 && value < n_classes);
        classes.push_back(static_cast<std::int32_t>(value));
    }
    std::vector<double> shares;
    ClassificationTree result;
    result.tree = TreeGrower(columns, Gini(classes, n_classes, weights), options, random,
                             ShareRecorder(shares, n_classes))
                      .grow();
    result.class_shares =
        Eigen::Map<const Matrix>(shares.data(), n_classes, static_cast<Index>(result.tree.nodes.size()));
    return result;
}

ClassificationTree fit_classification_tree(const Matrix& X, const Vector& y, const TreeOptions& options) {
    Random random(0);
    return grow_classification_tree(SortedColumns(X), y, count_classes(y), Vector::Ones(y.size()), options,
                                    random);
}

int count_classes(const Vector& y) { return y.size() == 0 ? 0 : static_cast<int>(y.maxCoeff()) + 1; }

}  // namespace core::models
