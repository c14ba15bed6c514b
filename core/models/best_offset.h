#pragma once
// What rows would like to have added to a model's output: the test of a curve's height by rows that did not
// make it.

#include "core/models/additive_model.h"

namespace core::models {

struct Offset {
    double value = kNaN;
    double standard_error = kNaN;

    /// 95 % interval of the normal approximation.
    Interval interval() const;
};

/// The c that makes F + c fit y best: for the logit link the maximum of sum y (F + c) - log(1 + e^(F + c)),
/// with the error 1 / sqrt(sum p (1 - p)) there; for numbers the mean of y - F with its standard error.
/// F and y of shape (n). NaN where nothing is to be found: fewer than 2 rows, or classes that are all the
/// same.
Offset best_offset(AdditiveLink link, const Vector& F, const Vector& y);

}  // namespace core::models
