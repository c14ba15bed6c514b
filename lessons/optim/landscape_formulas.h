#pragma once

#include <string_view>

namespace lessons::optim {

/// The landscape of this id in Python: an expression in x and y that also works for complex numbers.
const char* python_formula(std::string_view landscape);

}  // namespace lessons::optim
