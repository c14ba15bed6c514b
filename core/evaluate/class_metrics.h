#pragma once
// How good predictions of any number of classes are. y of shape (n) holds classes 0 .. K - 1 as numbers, P of
// shape (n, K) their probabilities. Definitions as in scikit-learn.

#include "core/types.h"

namespace core::evaluate {

/// Counts, shape (K, K): rows are the true classes, columns the predicted ones.
Matrix confusion_matrix(const Vector& y, const Vector& predictions, Index n_classes);

/// Share of right calls; NaN for n = 0.
double class_accuracy(const Vector& y, const Vector& predictions);

/// The most probable class of each row, the first among equals: shape (n, K) -> (n).
Vector most_probable_classes(const Matrix& P);

/// Mean of -log P(true class), probabilities kept 1e-15 away from 0 and 1; NaN for n = 0.
double class_log_loss(const Vector& y, const Matrix& P);

/// Mean over the classes of the harmonic mean of precision and recall, 0 for a class never met nor called.
double macro_f1(const Vector& y, const Vector& predictions, Index n_classes);

}  // namespace core::evaluate
