#include "core/json/untrusted_json.h"

#include <cmath>

namespace core::json {

namespace {

constexpr int kDeepest = 40;

bool is_too_deep(const std::string& text) {
    int depth = 0;
    bool in_string = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (in_string && c == '\\') ++i;
        if (c == '"') in_string = !in_string;
        if (in_string) continue;
        if (c == '[' || c == '{') ++depth;
        if (c == ']' || c == '}') --depth;
        if (depth > kDeepest) return true;
    }
    return false;
}

}  // namespace

std::optional<nlohmann::json> parse_untrusted(const std::string& text) {
    if (is_too_deep(text)) return std::nullopt;
    nlohmann::json value = nlohmann::json::parse(text, nullptr, false);
    if (value.is_discarded()) return std::nullopt;
    return value;
}

bool is_number_in(const nlohmann::json& value, Interval range) {
    return value.is_number() && std::isfinite(value.get<double>()) && range.contains(value.get<double>());
}

bool is_index_below(const nlohmann::json& value, std::int64_t count) {
    return value.is_number_integer() && value >= 0 && value < count;
}

}  // namespace core::json
