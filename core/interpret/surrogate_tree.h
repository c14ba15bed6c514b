#pragma once
// Small trees that speak for a model: one that imitates it everywhere, one that finds where it errs.

#include "core/interpret/predict.h"
#include "core/random.h"
#include "core/rule.h"
#include "core/tree.h"
#include "core/types.h"

#include <functional>
#include <vector>

namespace core::interpret {

/// Grows a tree on rows X, shape (n, d), and numbers y, shape (n): the caller's tree learner with its limits
/// on depth and leaves.
using GrowTree = std::function<Tree(const Matrix& X, const Vector& y)>;

/// A tree that predicts the model's predictions (Craven and Shavlik, 1996).
struct SurrogateTree {
    Tree tree;
    double fidelity = 0.0;  ///< R^2 of the tree against the model on rows that it was not grown on.
};

/// Grows the tree on `train` and judges it on `test`, both of shape (., d) with at least one row. Where the
/// model does not vary on `test`, the fidelity is 1 if the tree agrees with it and else 0.
SurrogateTree fit_surrogate_tree(const Predict& predict, const Matrix& train, const Matrix& test,
                                 const GrowTree& grow);

/// Surrogates of the same model on other rows: how much the story depends on the sample. One bootstrap sample
/// of `train` a step; equal seeds give equal runs.
class SurrogateStability {
public:
    SurrogateStability(const Predict& predict, Matrix train, Matrix test, GrowTree grow,
                       std::uint64_t seed = 0);

    void step();
    int n_steps() const { return static_cast<int>(surrogates_.size()); }
    const std::vector<SurrogateTree>& surrogates() const { return surrogates_; }

    /// How often each feature is asked first, shape (d): shares of the trees done; zeros before the first.
    Vector root_shares() const;

    /// Mean over pairs of trees of the R^2-like agreement 1 - E (t - t')^2 / (2 Var t) on the test rows: 1
    /// when all say the same, about 0 when they have nothing in common. NaN below two trees.
    double agreement() const;

private:
    Matrix train_;
    Matrix test_;
    Vector train_predictions_;
    Vector test_predictions_;
    GrowTree grow_;
    Random random_;
    std::vector<SurrogateTree> surrogates_;
    std::vector<Vector> outputs_;  // of each tree on the test rows
};

/// Rows that a rule describes, and how the model fares there.
struct Cohort {
    Rule rule;
    Index n_rows = 0;
    double error_rate = 0.0;       ///< Mean of the errors.
    Interval confidence;           ///< Wilson's interval of the error rate, 95 %.
    double share_of_errors = 0.0;  ///< Of all errors, those that happen here.
};

/// The leaves of a tree grown on errors (0 or 1 a row, or any losses in [0, 1]), judged on X, shape (n, d),
/// and errors, shape (n), worst first: where a model errs most (as in the error analysis of the Responsible
/// AI dashboard; Nushi, Kamar and Horvitz, 2018). Leaves without a row are left out.
std::vector<Cohort> error_cohorts(const Tree& tree, const Matrix& X, const Vector& errors,
                                  const std::vector<int>& n_categories = {});

}  // namespace core::interpret
