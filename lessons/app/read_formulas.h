#pragma once
// From the pack's JSON to formulas and the outlines that they share.

#include "lessons/ui/formula.h"

#include <nlohmann/json.hpp>

#include <string_view>

namespace lessons::app {

/// "M0 0L10 20Q1 2 3 4C1 2 3 4 5 6Z": absolute coordinates, and no other letters. Anything else asserts.
ui::GlyphOutline read_outline(std::string_view path);

/// "glyphs", "formulas" and "classes" of the pack; an index out of range asserts.
ui::FormulaSet read_formulas(const nlohmann::json& pack);

}  // namespace lessons::app
