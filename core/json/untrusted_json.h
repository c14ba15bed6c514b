#pragma once

#include <nlohmann/json.hpp>

#include <optional>
#include <string>

namespace core::json {

/// Reads JSON that anyone may have written (a link, a file, a store). Nothing if it is damaged, or nested
/// deeper than anything of ours: copying and writing a value go down into it once a level.
std::optional<nlohmann::json> parse_untrusted(const std::string& text);

}  // namespace core::json
