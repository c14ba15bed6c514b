#pragma once

#include "core/types.h"

#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

namespace core::json {

/// Reads JSON that anyone may have written (a link, a file, a store). Nothing if it is damaged, or nested
/// deeper than anything of ours: copying and writing a value go down into it once a level.
std::optional<nlohmann::json> parse_untrusted(const std::string& text);

/// Whether it is a finite number in the range.
bool is_number_in(const nlohmann::json& value, Interval range);

/// Whether it is a whole number from 0 to count - 1.
bool is_index_below(const nlohmann::json& value, std::int64_t count);

}  // namespace core::json
