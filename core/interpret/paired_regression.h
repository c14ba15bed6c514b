#pragma once
// The regression behind Kernel SHAP: coalitions and their complements, some of them drawn at random.

#include "core/types.h"

#include <span>

namespace core::interpret {

/// A coalition with design row z and its complement with design row -z.
struct PairedObservation {
    Vector row;               ///< z, shape (n).
    double difference = 0.0;  ///< The coalition's response minus its complement's.
    double weight = 0.0;      ///< Of either half; positive.
    bool is_drawn = false;    ///< Drawn at random: a source of error.
};

struct PairedFit {
    Vector coefficients;  ///< Shape (n).
    Matrix
        covariance;  ///< Shape (n, n): of the coefficients, caused by the draw; zeros where nothing is drawn.
};

/// Minimises sum w ((y - z . c)^2 + (y' + z . c)^2) over c. The covariance is the sandwich H^-1 V H^-1 of
/// M-estimation (Huber, 1967) with V the scatter of the drawn pairs' scores. The rows span all of R^n.
PairedFit fit_pairs(std::span<const PairedObservation> pairs);

}  // namespace core::interpret
