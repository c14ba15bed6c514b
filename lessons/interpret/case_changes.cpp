#include "lessons/interpret/case_changes.h"

#include "core/same_value.h"

#include "lessons/ui/format.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>

namespace lessons::cases {

namespace {

using Json = nlohmann::json;

const std::vector<std::string>& codes_of(const Case& data, int feature) {
    return data.train.features[static_cast<std::size_t>(feature)].categories;
}

/// The value that the JSON means, or nothing.
std::optional<double> possible_value(const Json& json, const Case& data, int feature) {
    if (json.is_null()) return core::data::kMissing;
    const std::vector<std::string>& codes = codes_of(data, feature);
    if (json.is_string()) {
        const auto found = std::find(codes.begin(), codes.end(), json.get<std::string>());
        if (found == codes.end()) return std::nullopt;
        return static_cast<double>(found - codes.begin());
    }
    if (!json.is_number() || !codes.empty()) return std::nullopt;
    const double value = json.get<double>();
    return std::isfinite(value) && data.is_possible(feature, value) ? std::optional(value) : std::nullopt;
}

std::string what_is_possible(const Case& data, int feature) {
    const FeatureWords& words = data.features[static_cast<std::size_t>(feature)];
    if (!words.is_categorical()) {
        return "a number from " + ui::format_number(words.range.low) + " to " +
               ui::format_number(words.range.high);
    }
    std::string text = "one of";
    for (const std::string& code : codes_of(data, feature)) text += " " + code;
    return text;
}

}  // namespace

Json value_json(const Case& data, int feature, double value) {
    if (core::data::is_missing(value)) return nullptr;
    const std::vector<std::string>& codes = codes_of(data, feature);
    if (codes.empty()) return value;
    return codes[static_cast<std::size_t>(value)];
}

core::Result<double> read_value(const Json& json, const Case& data, int feature) {
    if (const std::optional<double> value = possible_value(json, data, feature)) return *value;
    const std::string& label = data.features[static_cast<std::size_t>(feature)].label;
    return core::Error{.message = "The value of " + label + " cannot be used",
                       .expected = what_is_possible(data, feature)};
}

void Changes::set(int feature, double value, const core::Vector& application) {
    const double own = application[feature];
    if (core::same_value(value, own)) {
        values_.erase(feature);
    } else {
        values_[feature] = value;
    }
}

core::Vector Changes::applied_to(const core::Vector& application) const {
    core::Vector x = application;
    for (const auto& [feature, value] : values_) x[feature] = value;
    return x;
}

Json Changes::to_json(const Case& data) const {
    Json json = Json::object();
    for (const auto& [feature, value] : values_) {
        json[data.features[static_cast<std::size_t>(feature)].id] = value_json(data, feature, value);
    }
    return json;
}

core::Result<Changes> Changes::from_json(const Json& json, const Case& data,
                                         const core::Vector& application) {
    if (!json.is_object()) return core::Error{.message = "The changes to the application are not readable."};
    Changes changes;
    for (const auto& [id, value] : json.items()) {
        const int feature = data.find(id);
        if (feature < 0) return core::Error{.message = "There is no feature \"" + id.substr(0, 40) + "\"."};
        const core::Result<double> read = read_value(value, data, feature);
        if (!read) return read.error();
        changes.set(feature, *read, application);
    }
    return changes;
}

}  // namespace lessons::cases
