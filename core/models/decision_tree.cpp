#include "core/models/decision_tree.h"

#include "core/models/impurity.h"
#include "core/models/tree_grower.h"

#include <cassert>

namespace core::models {

DecisionTree grow_tree(const SortedColumns& columns, const Vector& y, const Vector& weights,
                       const TreeOptions& options, Random& random) {
    assert(columns.X().rows() == y.size() && y.size() == weights.size());
    const auto record_nothing = [](std::size_t, const SquaredError&) {};
    return TreeGrower(columns, SquaredError(y, weights), options, random, record_nothing).grow();
}

DecisionTree fit_decision_tree(const Matrix& X, const Vector& y, const TreeOptions& options) {
    Random random(0);
    return grow_tree(SortedColumns(X), y, Vector::Ones(y.size()), options, random);
}

}  // namespace core::models
