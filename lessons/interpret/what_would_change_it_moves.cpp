#include "lessons/interpret/what_would_change_it_moves.h"

#include "lessons/interpret/case_changes.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace lessons::recourse {

namespace {

using Json = nlohmann::json;

// What nobody can change by next month.
constexpr std::array<std::string_view, 5> kLockedAtFirst{"seniority", "age", "marital", "records", "sex"};

std::vector<bool> locks_at_first(const cases::Case& data) {
    std::vector<bool> locked(data.features.size(), false);
    for (const std::string_view id : kLockedAtFirst) {
        if (const int feature = data.find(id); feature >= 0) locked[static_cast<std::size_t>(feature)] = true;
    }
    return locked;
}

core::Error unreadable(const char* what) {
    return {.message = std::string("The ") + what + " are not readable."};
}

core::Result<int> feature_of(const Json& json, const cases::Case& data) {
    const std::string id = json.is_string() ? json.get<std::string>() : "";
    const int feature = data.find(id);
    if (feature < 0) return core::Error{.message = "There is no feature \"" + id.substr(0, 40) + "\"."};
    return feature;
}

}  // namespace

Moves::Moves(const cases::Case& data) : locked_(locks_at_first(data)) {}

void Moves::set(int feature, double value) {
    if (!moves_.empty() && moves_.back().feature == feature) {
        moves_.back().value = value;
    } else {
        if (moves_.size() == kMost) moves_.erase(moves_.begin());
        moves_.push_back({feature, value});
    }
}

core::Vector Moves::applied_to(core::Vector row, std::size_t n_moves) const {
    for (std::size_t k = 0; k < std::min(n_moves, moves_.size()); ++k)
        row[moves_[k].feature] = moves_[k].value;
    return row;
}

Json Moves::to_json(const cases::Case& data) const {
    const auto id_of = [&](int feature) { return data.features[static_cast<std::size_t>(feature)].id; };
    Json json = Json::object();
    for (const Move& move : moves_) {
        json["moves"].push_back({id_of(move.feature), cases::value_json(data, move.feature, move.value)});
    }
    if (locked_ == locks_at_first(data)) return json;
    json["locked"] = Json::array();
    for (std::size_t j = 0; j < locked_.size(); ++j) {
        if (locked_[j]) json["locked"].push_back(id_of(static_cast<int>(j)));
    }
    return json;
}

core::Result<Moves> Moves::from_json(const Json& json, const cases::Case& data) {
    if (!json.is_object()) return unreadable("moves");
    Moves moves(data);
    const Json list = json.value("moves", Json::array());
    if (!list.is_array() || list.size() > kMost) return unreadable("moves");
    for (const Json& item : list) {
        if (!item.is_array() || item.size() != 2) return unreadable("moves");
        const auto feature = feature_of(item[0], data);
        if (!feature) return feature.error();
        const auto value = cases::read_value(item[1], data, *feature);
        if (!value) return value.error();
        moves.moves_.push_back({*feature, *value});
    }
    if (!json.contains("locked")) return moves;
    const Json& locked = json["locked"];
    if (!locked.is_array()) return unreadable("locks");
    moves.locked_.assign(data.features.size(), false);
    for (const Json& id : locked) {
        const auto feature = feature_of(id, data);
        if (!feature) return feature.error();
        moves.locked_[static_cast<std::size_t>(*feature)] = true;
    }
    return moves;
}

}  // namespace lessons::recourse
