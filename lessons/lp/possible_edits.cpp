#include "lessons/lp/possible_edits.h"

#include "core/wrong_value.h"
#include "lessons/lp/possible_limit.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace lessons::possible {

namespace {

constexpr std::size_t kLongestText = 400;  // bytes

core::Result<void> read_limits(const Json& json, const Story& story, Sheet& sheet) {
    if (!json.is_array() || json.size() > kMostLimits)
        return core::wrong_value("The limits are not usable.", "a list of at most 9 texts");
    sheet.limits.clear();
    for (const Json& item : json) {
        if (!item.is_string()) return core::wrong_value("A limit is not usable.", "a text");
        std::string text = item.get<std::string>();
        if (text.size() > kLongestText) return core::wrong_value("A limit is too long.", "at most 400 signs");
        const auto limit = read_limit(text, story.products);
        if (!limit) return limit.error();
        sheet.limits.push_back(std::move(text));
    }
    return {};
}

bool is_amount(const Json& json) {
    return json.is_number() && core::Interval{0.0, kLargestNumber}.contains(json.get<double>());
}

core::Result<void> read_point(const Json& json, Sheet& sheet) {
    if (!json.is_array() || json.size() != 2 || !is_amount(json[0]) || !is_amount(json[1]))
        return core::wrong_value("The plan is not usable.", "two numbers from 0 to 1000000");
    sheet.point = {json[0].get<double>(), json[1].get<double>()};
    return {};
}

}  // namespace

Edits::Edits(const std::vector<Story>& stories) : stories_(stories) {
    for (const Story& story : stories) {
        Sheet sheet{.limits = {}, .point = story.point};
        for (const StoryLimit& limit : story.limits) sheet.limits.push_back(limit.text);
        originals_.push_back(sheet);
        sheets_.push_back(std::move(sheet));
    }
}

Json Edits::to_json() const {
    Json json = Json::object();
    for (std::size_t k = 0; k < sheets_.size(); ++k) {
        const Sheet& sheet = sheets_[k];
        if (sheet.limits != originals_[k].limits) json[stories_[k].id]["limits"] = sheet.limits;
        if (sheet.point != originals_[k].point)
            json[stories_[k].id]["point"] = {sheet.point.x(), sheet.point.y()};
    }
    return json;
}

core::Result<void> Edits::read_sheet(const Json& json, std::size_t story, Sheet& sheet) const {
    if (!json.is_object()) return core::wrong_value("The changes of a story are not usable.", "an object");
    for (const auto& [key, value] : json.items()) {
        core::Result<void> result = core::wrong_value("Unknown change \"" + key.substr(0, 40) + "\".", "");
        if (key == "limits") result = read_limits(value, stories_[story], sheet);
        if (key == "point") result = read_point(value, sheet);
        if (!result) return result;
    }
    return {};
}

core::Result<void> Edits::apply(const Json& json) {
    if (!json.is_object()) return core::wrong_value("The changes are not usable.", "an object");
    std::vector<Sheet> wanted = originals_;
    for (const auto& [id, changes] : json.items()) {
        const auto place =
            std::find_if(stories_.begin(), stories_.end(),
                         [&wanted_id = id](const Story& story) { return story.id == wanted_id; });
        if (place == stories_.end())
            return core::wrong_value("There is no story \"" + id.substr(0, 40) + "\".", "");
        const auto story = static_cast<std::size_t>(place - stories_.begin());
        auto result = read_sheet(changes, story, wanted[story]);
        if (!result) return result;
    }
    sheets_ = std::move(wanted);
    return {};
}

}  // namespace lessons::possible
