#pragma once
// From scores to probabilities of classes.

#include "core/types.h"

namespace core::models {

/// log sum_k exp(z_k), without overflow; z of shape (K), K >= 1.
double log_sum_exp(const Vector& z);

/// exp(z_k) / sum exp(z): probabilities of K classes, without overflow.
Vector softmax(const Vector& z);

/// log(1 + e^z) without overflow: the logistic loss of a negative example with log-odds z.
double softplus(double z);

}  // namespace core::models
