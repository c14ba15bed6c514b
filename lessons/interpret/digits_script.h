#pragma once
// What the lesson gives away: tables, and a script that computes the network's answer and its integrated
// gradients anew from the weights.

#include "core/result.h"
#include "lessons/interpret/digits_explainer.h"
#include "lessons/python_script.h"

namespace lessons::digits {

/// Prints "accuracy", "probability", "baseline_probability" in percent and "attribution_sum" in points.
PythonScript answer_script(const DigitsData& data, const Answer& answer);

/// The course of learning up to `now`, and the attributions of every pixel.
std::vector<DataTable> tables_of(const Training& training, int now, const Answer& answer);

}  // namespace lessons::digits
