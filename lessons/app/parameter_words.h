#pragma once

#include "lessons/parameter.h"

#include <string>

namespace lessons::app {

/// A parameter's value as it stands on the screen: "1.9 \u00d7", "on", "Beale", "Adam, BFGS".
std::string value_words(const Parameter& parameter, double value);

}  // namespace lessons::app
