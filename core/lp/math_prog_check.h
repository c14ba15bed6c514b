#pragma once
// What a MathProg model from outside may not do: open files.

#include "core/result.h"

#include <string_view>

namespace core::lp {

/// Refuses `table` statements and printf or display into a file, with line and column, before anything is
/// executed. Everything else is left to the translator. (Whatever got past this check would still find no
/// files: see cmake/glpk/memory_text.c.)
Result<void> check_math_prog(std::string_view text);

}  // namespace core::lp
