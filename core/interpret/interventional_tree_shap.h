#pragma once
// Exact Shapley values of tree models against background rows (Lundberg et al., "From local explanations to
// global understanding with explainable AI for trees", 2020).

#include "core/interpret/explanation.h"
#include "core/tree.h"
#include "core/types.h"

namespace core::interpret {

/// Explains f(x) = offset + factor * (sum of trees) by the interventional game
///   v(S) = mean over background rows b of f(x where S, b elsewhere),
/// the one that ExactShapley plays, without enumerating coalitions. A leaf with value v that is reached when
/// the features A come from x and the features B from b (a = |A|, c = |B|) is a game with the Shapley values
///   + v (a - 1)! c! / (a + c)! for features of A,  - v a! (c - 1)! / (a + c)! for features of B.
/// One walk a tree and background row.
class InterventionalTreeShap {
public:
    /// background of shape (m, d) with m >= 1; missing values allowed.
    InterventionalTreeShap(TreeSum model, Matrix background);

    /// Mean of f over the background rows.
    double baseline() const { return baseline_; }

    /// x of shape (d). In the units of f; contributions + baseline = f(x).
    Explanation explain(const Vector& x) const;

    /// Contributions of the rows of X, shape (n, d) -> (n, d).
    Matrix contributions(const Matrix& X) const;

    /// SHAP interaction values, shape (d, d), symmetric; as TreeShap::interactions, for this game.
    Matrix interactions(const Vector& x) const;

private:
    Vector phi(const Vector& x) const;

    TreeSum model_;
    Matrix background_;
    int depth_ = 0;
    double baseline_ = 0.0;
};

}  // namespace core::interpret
