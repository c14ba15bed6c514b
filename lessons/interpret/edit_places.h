#pragma once
// Where the groups of a curve stand on its axis, and how they are said.

#include "core/models/additive_edit.h"
#include "lessons/interpret/case_data.h"

#include <string>
#include <vector>

namespace lessons::editing {

namespace models = core::models;

/// The groups of one feature from left to right: the bins of a number, whose outer ones are open and drawn as
/// wide as the window allows, or its categories; at the right, apart, those whose value is missing.
struct Places {
    std::vector<core::Interval> spans = {};  ///< On the axis, one for each group that has rows.
    int n_in_order = 0;                      ///< Groups that have an order: none of a category.
    bool has_missing = false;                ///< The last one is that of missing values.
    core::Interval window = {};
    std::vector<std::string> names = {};  ///< Of categories, with that of missing values; empty for numbers.

    int count() const { return static_cast<int>(spans.size()); }
    bool is_category() const { return !names.empty(); }

    /// The group whose span is nearest.
    int nearest(double x) const;

    /// The group whose left or right edge is nearest.
    enum class Side { left, right };
    int nearest_edge(double x, Side side) const;
};

Places places_of(const cases::Case& data, const models::AdditiveModel& model, int feature);

inline constexpr const char* kEverywhere = "everywhere";

/// "41–42 years", "above 60 years", "married, single", "not stated".
std::string range_text(const cases::Case& data, const models::AdditiveModel& model, int feature, int from,
                       int to);

/// Groups from ... to of a curve as the core names them.
models::CurveRange range_of(int feature, int from, int to);

}  // namespace lessons::editing
