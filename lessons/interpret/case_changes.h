#pragma once
// What the learner changed on an application: "and if the income were higher?".

#include "core/result.h"
#include "lessons/interpret/case_data.h"

#include <map>
#include <nlohmann/json.hpp>

namespace lessons::cases {

/// The JSON of a value: a number, the table's own code, null for "not stated".
nlohmann::json value_json(const Case& data, int feature, double value);

/// The value that the JSON means, or what may stand in the feature.
core::Result<double> read_value(const nlohmann::json& json, const Case& data, int feature);

class Changes {
public:
    /// Puts `value` in place of the application's own; the own value itself takes the change back.
    void set(int feature, double value, const core::Vector& application);

    core::Vector applied_to(const core::Vector& application) const;
    bool empty() const { return values_.empty(); }
    bool has(int feature) const { return values_.count(feature) > 0; }
    std::size_t count() const { return values_.size(); }

    /// {"income": 120, "job": "fixed", "debt": null}: numbers, the table's own codes, null for "not stated".
    nlohmann::json to_json(const Case& data) const;

    /// Error, in words, unless every name is a feature and every value may stand in it.
    static core::Result<Changes> from_json(const nlohmann::json& json, const Case& data,
                                           const core::Vector& application);

    bool operator==(const Changes&) const = default;

private:
    std::map<int, double> values_;
};

}  // namespace lessons::cases
