#include "lessons/interpret/which_model_looks.h"

#include "core/json/untrusted_json.h"

#include <optional>

namespace lessons::which {

namespace {

using Json = nlohmann::json;

std::optional<Look> look_from(const Json& json) {
    const bool is_look = json.is_array() && json.size() == 2 && core::json::is_index_below(json[0], kKinds) &&
                         core::json::is_number_in(json[1], {1.0, 99.0});
    if (!is_look) return std::nullopt;
    return Look{json[0].get<int>(), json[1].get<double>()};
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
