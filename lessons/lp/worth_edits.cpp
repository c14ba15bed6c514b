#include "lessons/lp/worth_edits.h"

#include "lessons/lp/numbers_json.h"

#include <algorithm>
#include <utility>

namespace lessons::worth {

Edits::Edits(const std::vector<lp::Story>& stories) {
    for (const lp::Story& story : stories) {
        ids_.push_back(story.id);
        defaults_.push_back(lp::numbers_of(story.program));
    }
    numbers_ = defaults_;
}

Json Edits::to_json() const {
    Json json = Json::object();
    for (std::size_t k = 0; k < numbers_.size(); ++k) {
        Json changes = lp::changes_to_json(numbers_[k], defaults_[k]);
        if (!changes.empty()) json[ids_[k]] = std::move(changes);
    }
    return json;
}

core::Result<void> Edits::apply(const Json& json) {
    if (!json.is_object())
        return core::Error{.message = "The changes are not usable.", .expected = "an object"};
    std::vector<lp::Numbers> wanted = defaults_;
    for (const auto& [id, changes] : json.items()) {
        const auto place = std::find(ids_.begin(), ids_.end(), id);
        if (place == ids_.end() || !changes.is_object())
            return core::Error{.message = "\"" + id.substr(0, 40) + "\" is no story with changes."};
        lp::Numbers& numbers = wanted[static_cast<std::size_t>(place - ids_.begin())];
        for (const auto& [key, value] : changes.items()) {
            auto result = lp::read_numbers(key, value, numbers);
            if (!result) return result;
        }
    }
    numbers_ = std::move(wanted);
    return {};
}

}  // namespace lessons::worth
