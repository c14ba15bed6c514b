#include "lessons/lp/numbers_json.h"

#include "core/json/untrusted_json.h"
#include "core/wrong_value.h"

#include <algorithm>

namespace lessons::lp {

namespace {

bool are_numbers_in(const Json& json, std::size_t count, core::Interval range) {
    return json.is_array() && json.size() == count &&
           std::all_of(json.begin(), json.end(),
                       [&](const Json& item) { return core::json::is_number_in(item, range); });
}

core::Result<void> read_profit(const Json& json, Numbers& numbers) {
    const std::size_t count = numbers.profit.size();
    if (!are_numbers_in(json, count, kProfitRange))
        return core::wrong_value("The profits are not usable.",
                                 "a number from -1000 to 1000 for every product");
    for (std::size_t j = 0; j < count; ++j) numbers.profit[j] = json[j].get<double>();
    return {};
}

core::Result<void> read_uses(const Json& json, Numbers& numbers) {
    const core::Error error =
        core::wrong_value("What a piece uses is not usable.", "a number for every product, in every limit");
    if (!json.is_array() || json.size() != numbers.uses.size()) return error;
    for (std::size_t i = 0; i < json.size(); ++i) {
        if (!are_numbers_in(json[i], numbers.profit.size(), kUseRange)) return error;
        for (std::size_t j = 0; j < numbers.profit.size(); ++j) numbers.uses[i][j] = json[i][j].get<double>();
    }
    return {};
}

core::Result<void> read_limits(const Json& json, Numbers& numbers) {
    if (!are_numbers_in(json, numbers.limits.size(), kLimitRange))
        return core::wrong_value("The limits are not usable.", "a number from 0 to 100000 for every limit");
    for (std::size_t i = 0; i < json.size(); ++i) numbers.limits[i] = json[i].get<double>();
    return {};
}

}  // namespace

Json changes_to_json(const Numbers& now, const Numbers& before) {
    Json json = Json::object();
    if (now.profit != before.profit) json["profit"] = now.profit;
    if (now.uses != before.uses) json["uses"] = now.uses;
    if (now.limits != before.limits) json["limits"] = now.limits;
    return json;
}

core::Result<void> read_numbers(const std::string& key, const Json& value, Numbers& numbers) {
    if (key == "profit") return read_profit(value, numbers);
    if (key == "uses") return read_uses(value, numbers);
    if (key == "limits") return read_limits(value, numbers);
    return core::wrong_value("Unknown change \"" + key.substr(0, 40) + "\".", "");
}

}  // namespace lessons::lp
