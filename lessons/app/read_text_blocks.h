#pragma once
// From the pack's JSON to the blocks of a text.

#include "lessons/app/text_block.h"

#include <nlohmann/json.hpp>

#include <vector>

namespace lessons::app {

/// The array of blocks; formulas are indices below `formula_count`, anything else asserts.
std::vector<TextBlock> read_text_blocks(const nlohmann::json& blocks, int formula_count);

}  // namespace lessons::app
