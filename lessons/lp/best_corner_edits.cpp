#include "lessons/lp/best_corner_edits.h"

#include "core/json/untrusted_json.h"
#include "core/wrong_value.h"
#include "lessons/lp/numbers_json.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace lessons::corner {

namespace {

constexpr int kLastChoice = 1000;    // steps
constexpr int kMostVariables = 100;  // of the form

core::Result<void> read_choices(const Json& json, HandChoices& choices) {
    const core::Error error =
        core::wrong_value("The choices by hand are not usable.", "pairs [step, variable]");
    if (!json.is_array() || json.size() > static_cast<std::size_t>(kLastChoice)) return error;
    for (const Json& pair : json) {
        const bool is_pair = pair.is_array() && pair.size() == 2 &&
                             core::json::is_index_below(pair[0], kLastChoice + 1) &&
                             core::json::is_index_below(pair[1], kMostVariables + 1);
        if (!is_pair) return error;
        choices[pair[0].get<int>()] = pair[1].get<core::Index>();
    }
    return {};
}

core::Result<void> read_story(const Json& json, StoryEdits& edits) {
    if (!json.is_object()) return core::wrong_value("The changes of a story are not usable.", "an object");
    for (const auto& [key, value] : json.items()) {
        core::Result<void> result;
        if (key == "choices")
            result = read_choices(value, edits.choices);
        else
            result = lp::read_numbers(key, value, edits.numbers);
        if (!result) return result;
    }
    return {};
}

Json choices_to_json(const HandChoices& choices) {
    Json json = Json::array();
    for (const auto& [step, variable] : choices) json.push_back({step, variable});
    return json;
}

}  // namespace

Edits::Edits(const std::vector<lp::Story>& stories) {
    for (const lp::Story& story : stories) {
        ids_.push_back(story.id);
        defaults_.push_back(lp::numbers_of(story.program));
        edits_.push_back({defaults_.back(), {}});
    }
}

Json Edits::to_json() const {
    Json json = Json::object();
    for (std::size_t k = 0; k < edits_.size(); ++k) {
        Json changes = lp::changes_to_json(edits_[k].numbers, defaults_[k]);
        if (!changes.empty()) json[ids_[k]] = std::move(changes);
        if (!edits_[k].choices.empty()) json[ids_[k]]["choices"] = choices_to_json(edits_[k].choices);
    }
    return json;
}

core::Result<void> Edits::apply(const Json& json) {
    if (!json.is_object()) return core::wrong_value("The changes are not usable.", "an object");
    std::vector<StoryEdits> wanted;
    for (const lp::Numbers& numbers : defaults_) wanted.push_back({numbers, {}});
    for (const auto& [id, changes] : json.items()) {
        const auto place = std::find(ids_.begin(), ids_.end(), id);
        if (place == ids_.end())
            return core::wrong_value("There is no example called \"" + id.substr(0, 40) + "\".", "");
        auto result = read_story(changes, wanted[static_cast<std::size_t>(place - ids_.begin())]);
        if (!result) return result;
    }
    edits_ = std::move(wanted);
    return {};
}

}  // namespace lessons::corner
