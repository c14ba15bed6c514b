#include "core/interpret/surrogate_tree.h"

#include "core/math/statistics.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace core::interpret {
namespace {

template <class Function>
Vector outputs_of(const Function& function, const Matrix& X) {
    Vector outputs(X.rows());
    Vector row(X.cols());
    for (Index i = 0; i < X.rows(); ++i) {
        row = X.row(i).transpose();
        outputs[i] = function(row);
    }
    return outputs;
}

Vector outputs_of_tree(const Tree& tree, const Matrix& X) {
    return outputs_of([&](const Vector& row) { return tree.predict(row); }, X);
}

double r_squared(const Vector& truth, const Vector& estimate) {
    const double missed = (truth - estimate).squaredNorm();
    const double spread = (truth.array() - truth.mean()).matrix().squaredNorm();
    if (spread > 0.0) return 1.0 - missed / spread;
    return missed == 0.0 ? 1.0 : 0.0;
}

double agreement_of(const Vector& a, const Vector& b) {
    const auto spread = [](const Vector& values) {
        return (values.array() - values.mean()).matrix().squaredNorm();
    };
    const double both = spread(a) + spread(b);
    const double apart = (a - b).squaredNorm();
    if (both > 0.0) return 1.0 - apart / both;
    return apart == 0.0 ? 1.0 : 0.0;
}

}  // namespace

SurrogateTree fit_surrogate_tree(const Predict& predict, const Matrix& train, const Matrix& test,
                                 const GrowTree& grow) {
    assert(train.rows() >= 1 && test.rows() >= 1 && train.cols() == test.cols());
    SurrogateTree surrogate{.tree = grow(train, outputs_of(predict, train))};
    surrogate.fidelity = r_squared(outputs_of(predict, test), outputs_of_tree(surrogate.tree, test));
    return surrogate;
}

SurrogateStability::SurrogateStability(const Predict& predict, Matrix train, Matrix test, GrowTree grow,
                                       std::uint64_t seed)
    : train_(std::move(train)), test_(std::move(test)), grow_(std::move(grow)), random_(seed) {
    assert(train_.rows() >= 1 && test_.rows() >= 1 && train_.cols() == test_.cols());
    train_predictions_ = outputs_of(predict, train_);
    test_predictions_ = outputs_of(predict, test_);
}

void SurrogateStability::step() {
    std::vector<Index> rows(static_cast<std::size_t>(train_.rows()));
    for (Index& row : rows) row = static_cast<Index>(random_.below(rows.size()));
    SurrogateTree surrogate{.tree = grow_(train_(rows, Eigen::all), train_predictions_(rows))};
    outputs_.push_back(outputs_of_tree(surrogate.tree, test_));
    surrogate.fidelity = r_squared(test_predictions_, outputs_.back());
    surrogates_.push_back(std::move(surrogate));
}

Vector SurrogateStability::root_shares() const {
    Vector shares = Vector::Zero(train_.cols());
    for (const SurrogateTree& surrogate : surrogates_) {
        const TreeNode& root = surrogate.tree.nodes.front();
        if (!root.is_leaf()) shares[root.feature] += 1.0 / n_steps();
    }
    return shares;
}

double SurrogateStability::agreement() const {
    double sum = 0.0;
    double n_pairs = 0.0;
    for (std::size_t i = 0; i < outputs_.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j, n_pairs += 1.0) sum += agreement_of(outputs_[i], outputs_[j]);
    }
    return n_pairs > 0.0 ? sum / n_pairs : kNaN;
}

std::vector<Cohort> error_cohorts(const Tree& tree, const Matrix& X, const Vector& errors,
                                  const std::vector<int>& n_categories) {
    assert(X.rows() == errors.size());
    std::vector<Index> counts(tree.nodes.size(), 0);
    std::vector<double> sums(tree.nodes.size(), 0.0);
    Vector row(X.cols());
    for (Index i = 0; i < X.rows(); ++i) {
        row = X.row(i).transpose();
        const auto leaf = static_cast<std::size_t>(tree.leaf(row));
        ++counts[leaf];
        sums[leaf] += errors[i];
    }
    const double total = errors.sum();
    std::vector<Cohort> cohorts;
    for (const LeafRule& known : leaf_rules(tree, n_categories)) {
        const auto leaf = static_cast<std::size_t>(known.leaf);
        if (counts[leaf] == 0) continue;
        const auto n = static_cast<double>(counts[leaf]);
        cohorts.push_back({.rule = known.rule,
                           .n_rows = counts[leaf],
                           .error_rate = sums[leaf] / n,
                           .confidence = math::wilson_interval(sums[leaf], n),
                           .share_of_errors = total > 0.0 ? sums[leaf] / total : 0.0});
    }
    std::stable_sort(cohorts.begin(), cohorts.end(),
                     [](const Cohort& a, const Cohort& b) { return a.error_rate > b.error_rate; });
    return cohorts;
}

}  // namespace core::interpret
