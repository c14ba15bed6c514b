#pragma once
// In what two copies of a lesson differ, in words and numbers.

#include "lessons/app/session.h"

#include <span>
#include <string>
#include <vector>

namespace lessons::app {

inline constexpr const char* kNoValue = "\u2013";

/// One thing that is not the same: "Learning rate", "1 \u00d7", "1.9 \u00d7".
struct Difference {
    std::string label;
    std::string a;
    std::string b;
};

/// The parameters with different values and, where what was dragged or typed differs, the figure. Of a
/// selection only what the other copy has not chosen.
std::vector<Difference> setting_differences(const Session& a, const Session& b);

/// The readouts whose numbers differ as far as they are shown; "\u2013" where one copy does not have one.
std::vector<Difference> readout_differences(const Lesson& a, const Lesson& b);

/// "Learning rate: A 1 \u00d7, B 1.9 \u00d7."
std::string to_sentence(const Difference& difference);

/// The comparison for screen readers: what was set differently and the first few results of it.
std::string differences_in_words(const Session& a, const Session& b);

}  // namespace lessons::app
