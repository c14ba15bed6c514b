#pragma once
// How far a guess was from the truth, in words.

#include "lessons/app/text_block.h"

#include <span>
#include <string>

namespace lessons::app {

/// "You guessed 3.2, it is 2.9: 0.3 too high." On a logarithmic scale the distance is a factor: "1.1 times
/// too high". Within a fiftieth of the scale the guess counts as hit.
std::string number_guess_in_words(const Prediction& prediction, double guess, double truth,
                                  const std::string& unit);

/// The mean distance of a drawn curve from the true one over the run, and where it is largest. `drawn`: at
/// places spread evenly over the prediction's steps; `truth`: at every step of the run, which may be shorter.
std::string curve_guess_in_words(const Prediction& prediction, std::span<const double> drawn,
                                 std::span<const double> truth, const std::string& unit);

}  // namespace lessons::app
