#pragma once
// An additive explanation: the parts that lead from an average prediction to one prediction.

#include "core/types.h"

namespace core::interpret {

/// prediction = baseline + contributions.sum(), up to rounding.
struct Explanation {
    double baseline = 0.0;    ///< Mean prediction over the background rows.
    double prediction = 0.0;  ///< The model's output for the explained row.
    Vector contributions;     ///< phi, shape (d), in the units of the prediction.
    Vector standard_errors;   ///< Of the contributions, shape (d); zeros where they are exact.
    long long model_calls = 0;
};

}  // namespace core::interpret
