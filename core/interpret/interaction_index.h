#pragma once
// How much two players of a game are worth more, or less, together than apart.

#include "core/types.h"

#include <vector>

namespace core::interpret {

/// SHAP interaction values of a game given by the values of all coalitions (values[S], bit i of S for player
/// i; n <= 20 players), shape (n, n), symmetric:
///   Phi_ij = sum over S without i and j of |S|! (n - |S| - 2)! / (2 (n - 1)!)
///            (v(S + i + j) - v(S + i) - v(S + j) + v(S)),   Phi_ii = phi_i - sum_{j != i} Phi_ij
/// (Grabisch and Roubens, 1999; Lundberg et al., 2018). Rows sum to the Shapley values.
Matrix interaction_values(const std::vector<double>& values);

}  // namespace core::interpret
