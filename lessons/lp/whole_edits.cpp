#include "lessons/lp/whole_edits.h"

#include "core/json/untrusted_json.h"
#include "core/wrong_value.h"
#include "lessons/lp/story.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace lessons::whole {

namespace {

using core::json::is_index_below;
using core::json::is_number_in;

bool is_list_of_pairs(const Json& json) {
    return json.is_array() && json.size() <= static_cast<std::size_t>(kMostSteps) &&
           std::all_of(json.begin(), json.end(),
                       [](const Json& pair) { return pair.is_array() && pair.size() == 2; });
}

core::Result<void> read_limits(const Json& json, const Story& story, std::vector<double>& limits) {
    const core::Error error =
        core::wrong_value("The limits are not usable.", "pairs [row, number from 0 to 200]");
    if (!is_list_of_pairs(json)) return error;
    for (const Json& pair : json) {
        if (!is_index_below(pair[0], std::ssize(limits)) || !is_number_in(pair[1], {0.0, kMostLimit}))
            return error;
        const auto row = pair[0].get<std::size_t>();
        if (!is_movable(story, row)) return error;
        limits[row] = pair[1].get<double>();
    }
    return {};
}

core::Result<void> read_choices(const Json& json, HandChoices& choices) {
    const core::Error error =
        core::wrong_value("The nodes opened by hand are not usable.", "pairs [step, node]");
    if (!is_list_of_pairs(json)) return error;
    for (const Json& pair : json) {
        const bool is_usable = is_index_below(pair[0], kMostSteps) && is_index_below(pair[1], 2 * kMostSteps);
        if (!is_usable) return error;
        choices[pair[0].get<int>()] = pair[1].get<core::Index>();
    }
    return {};
}

}  // namespace

Edits::Edits(const std::vector<Story>& stories) : stories_(stories) {
    for (const Story& story : stories) {
        std::vector<double> limits;
        for (const core::lp::Row& row : story.program.rows) limits.push_back(lp::limit_of(row));
        edits_.push_back({limits, {}});
        defaults_.push_back(std::move(limits));
    }
}

Json Edits::to_json() const {
    Json json = Json::object();
    for (std::size_t k = 0; k < edits_.size(); ++k) {
        const std::string& id = stories_[k].id;
        for (std::size_t i = 0; i < defaults_[k].size(); ++i)
            if (edits_[k].limits[i] != defaults_[k][i])
                json[id]["limits"].push_back(Json::array({i, edits_[k].limits[i]}));
        for (const auto& [step, node] : edits_[k].choices)
            json[id]["choices"].push_back(Json::array({step, node}));
    }
    return json;
}

core::Result<StoryEdits> Edits::read(const Json& json, std::size_t story) const {
    StoryEdits edits{defaults_[story], {}};
    if (!json.is_object()) return core::wrong_value("The changes of a story are not usable.", "an object");
    for (const auto& [key, value] : json.items()) {
        core::Result<void> result = core::wrong_value("Unknown change \"" + key.substr(0, 40) + "\".");
        if (key == "limits") result = read_limits(value, stories_[story], edits.limits);
        if (key == "choices") result = read_choices(value, edits.choices);
        if (!result) return result.error();
    }
    return edits;
}

core::Result<void> Edits::apply(const Json& json) {
    if (!json.is_object()) return core::wrong_value("The changes are not usable.", "an object");
    std::vector<StoryEdits> wanted;
    for (const std::vector<double>& limits : defaults_) wanted.push_back({limits, {}});
    for (const auto& [id, changes] : json.items()) {
        const std::string name = id;
        const auto place = std::find_if(stories_.begin(), stories_.end(),
                                        [&name](const Story& story) { return story.id == name; });
        if (place == stories_.end())
            return core::wrong_value("There is no story called \"" + id.substr(0, 40) + "\".");
        const auto k = static_cast<std::size_t>(place - stories_.begin());
        core::Result<StoryEdits> read_edits = read(changes, k);
        if (!read_edits) return read_edits.error();
        wanted[k] = *read_edits;
    }
    edits_ = std::move(wanted);
    return {};
}

}  // namespace lessons::whole
