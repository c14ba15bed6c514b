#include "lessons/lp/workbench_edits.h"

#include "core/json/untrusted_json.h"
#include "core/wrong_value.h"
#include "lessons/lp/workbench_model.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <utility>

namespace lessons::workbench {

namespace {

using core::Index;
using Kind = core::lp::ProgramNumber::Kind;

constexpr const char* kEntry = "entry";
constexpr std::array<std::pair<const char*, Kind>, 6> kKinds{{{"cost", Kind::kCost},
                                                              {"row_low", Kind::kRowLow},
                                                              {"row_high", Kind::kRowHigh},
                                                              {"row_both", Kind::kRowBoth},
                                                              {"column_low", Kind::kColumnLow},
                                                              {"column_high", Kind::kColumnHigh}}};
constexpr int kMostSteps = 100000;
constexpr Index kMostRows = 10000000;

bool is_index(const Json& json) { return core::json::is_index_below(json, kMostRows); }

bool is_number(const Json& json) {
    return json.is_number() && std::fabs(json.get<double>()) < core::lp::kLargestNumber;
}

std::optional<Kind> kind_named(const std::string& name) {
    for (const auto& [text, kind] : kKinds)
        if (name == text) return kind;
    return std::nullopt;
}

core::Result<Change> read_change(const Json& json) {
    const core::Error error = core::wrong_value("A moved number is not usable.", "[kind, place, value]");
    if (!json.is_array() || json.size() < 3 || json.size() > 4 || !json[0].is_string()) return error;
    const bool is_entry = json[0] == kEntry;
    if (json.size() != (is_entry ? 4u : 3u)) return error;
    if (!is_index(json[1]) || !is_number(json.back()) || (is_entry && !is_index(json[2]))) return error;
    Change change{.value = json.back().get<double>()};
    if (is_entry) {
        change.of = {{Kind::kCost, json[2].get<Index>()}, json[1].get<Index>()};
        return change;
    }
    const std::optional<Kind> kind = kind_named(json[0].get<std::string>());
    if (!kind) return error;
    change.of.number = {*kind, json[1].get<Index>()};
    return change;
}

core::Result<std::vector<Change>> read_changes(const Json& json) {
    if (!json.is_array() || json.size() > kMostChanges)
        return core::wrong_value("The moved numbers are not usable.", "at most 50 of them");
    std::vector<Change> changes;
    for (const Json& each : json) {
        const core::Result<Change> change = read_change(each);
        if (!change) return change.error();
        changes.push_back(*change);
    }
    return changes;
}

core::Result<std::string> read_own_text(const Json& json) {
    if (!json.is_string()) return core::wrong_value("The model is not usable.", "a text");
    std::string text = json.get<std::string>();
    if (const core::Result<Model> model = read_text(text); !model) return model.error();
    return text;
}

Json to_json(const Change& change) {
    const Index index = change.of.number.index;
    if (change.of.is_coefficient()) return {kEntry, change.of.row, index, change.value};
    const auto kind = std::find_if(kKinds.begin(), kKinds.end(),
                                   [&](const auto& named) { return named.second == change.of.number.kind; });
    return {kind->first, index, change.value};
}

}  // namespace

Json to_json(const Edits& edits) {
    Json json = Json::object();
    if (!edits.text.empty()) json["text"] = edits.text;
    for (const Change& change : edits.changes) json["numbers"].push_back(to_json(change));
    if (edits.stop >= 0) json["stop"] = edits.stop;
    return json;
}

core::Result<Edits> read_edits(const Json& json) {
    if (!json.is_object()) return core::wrong_value("The changes are not usable.", "an object");
    Edits edits;
    for (const auto& [key, value] : json.items()) {
        if (key == "text") {
            core::Result<std::string> text = read_own_text(value);
            if (!text) return text.error();
            edits.text = *text;
        } else if (key == "numbers") {
            core::Result<std::vector<Change>> changes = read_changes(value);
            if (!changes) return changes.error();
            edits.changes = *changes;
        } else if (key == "stop") {
            if (!is_index(value) || value.get<double>() > kMostSteps)
                return core::wrong_value("The stop is not usable.", "a step");
            edits.stop = value.get<int>();
        } else {
            return core::wrong_value("\"" + key.substr(0, 40) + "\" is unknown here.", "text, numbers, stop");
        }
    }
    return edits;
}

}  // namespace lessons::workbench
