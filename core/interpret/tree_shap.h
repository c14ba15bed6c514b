#pragma once
// Exact Shapley values of tree models, path-dependent: in time that grows with the size of the trees, not
// with 2^d (Lundberg, Erion and Lee, "Consistent individualized feature attribution for tree ensembles",
// 2018).

#include "core/interpret/explanation.h"
#include "core/math/gauss_legendre.h"
#include "core/tree.h"
#include "core/types.h"

#include <vector>

namespace core::interpret {

/// Explains f(x) = offset + factor * (sum of trees) by the game
///   v(S) = offset + factor * sum over trees of E[tree | x_S],
/// where a split on a feature of S goes x's way and any other split both ways, in proportion to the training
/// rows (TreeNode::weight) that went there.
///
/// In a leaf with value v the game is v prod_{i on the path} (o_i if i in S else z_i), with o_i = 1 where x
/// satisfies all splits on i, else 0, and z_i the share of rows that passed them. Shapley values are
/// integrals along the diagonal of its multilinear extension (Owen, 1972),
///   phi_i = v (o_i - z_i) int_0^1 prod_{j != i} (o_j t + z_j (1 - t)) dt:
/// polynomials in t, which Gauss-Legendre quadrature integrates exactly, all terms positive. One walk through
/// a tree gathers all leaves at once (as Linear TreeSHAP; Yu et al., 2022): O(leaves * depth) a tree and row.
class TreeShap {
public:
    /// No weight is negative, and an inner node's is the sum of its children's.
    explicit TreeShap(TreeSum model);

    /// v(no feature): the mean prediction over the training rows.
    double baseline() const { return baseline_; }

    /// x of shape (d), missing values allowed. In the units of f; contributions + baseline = f(x).
    Explanation explain(const Vector& x) const;

    /// Contributions of the rows of X, shape (n, d) -> (n, d).
    Matrix contributions(const Matrix& X) const;

    /// SHAP interaction values, shape (d, d), symmetric: off the diagonal half the Shapley interaction index
    /// of the pair (Grabisch and Roubens, 1999; Lundberg et al., "From local explanations to global
    /// understanding", 2020), on it what is left of phi_i: every row sums to phi_i, everything to f(x) -
    /// baseline.
    Matrix interactions(const Vector& x) const;

private:
    Vector phi(const Vector& x) const;

    TreeSum model_;
    math::QuadratureRule rule_;
    int depth_ = 0;
    double baseline_ = 0.0;
};

}  // namespace core::interpret
