#include "lessons/interpret/which_model_looks.h"

#include <optional>

namespace lessons::which {

namespace {

using Json = nlohmann::json;

std::optional<Look> look_from(const Json& json) {
    if (!json.is_array() || json.size() != 2 || !json[0].is_number_integer() || !json[1].is_number())
        return std::nullopt;
    const auto kind = json[0].get<long long>();
    const double threshold = json[1].get<double>();
    if (kind < 0 || kind >= kKinds || !(threshold >= 1.0 && threshold <= 99.0)) return std::nullopt;
    return Look{static_cast<int>(kind), threshold};
}

core::Error unreadable() {
    return {.message = "The looks at the test set are not readable.",
            .expected = "pairs of a model's number and a threshold from 1 to 99"};
}

}  // namespace

Json to_json(const std::vector<Look>& looks) {
    if (looks.empty()) return Json::object();
    Json list = Json::array();
    for (const Look& look : looks) list.push_back({look.kind, look.threshold});
    return {{"looks", list}};
}

core::Result<std::vector<Look>> looks_from(const Json& json) {
    std::vector<Look> looks;
    if (!json.is_object()) return unreadable();
    for (const auto& [name, list] : json.items()) {
        if (name != "looks" || !list.is_array() || list.size() > kMostLooks) return unreadable();
        for (const Json& item : list) {
            const std::optional<Look> look = look_from(item);
            if (!look) return unreadable();
            looks.push_back(*look);
        }
    }
    return looks;
}

std::uint32_t kinds_of(const std::vector<Look>& looks) {
    std::uint32_t kinds = 0;
    for (const Look& look : looks) kinds |= bit(look.kind);
    return kinds;
}

}  // namespace lessons::which
