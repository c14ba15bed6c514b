#pragma once
// The values of one feature as colours of dots: low to high, or a colour of its own for each category.

#include "lessons/interpret/case_data.h"

#include <imgui.h>

#include <array>
#include <string>

namespace lessons::cases {

/// Numbers run along a part of viridis that stands out from the surface in the present theme, dark for low
/// and light for high; halfway is the median, the ends are the 5 % and the 95 % quantile, so that a skewed
/// column still shows its differences. What is missing is quiet.
class ValueColors {
public:
    /// `column` holds the values whose quantiles count, missing ones (NaN) among them.
    ValueColors(const FeatureWords& words, const core::Vector& column);

    ImU32 color(double value) const;

    /// Share of the way from low to high, in [0, 1]; NaN where the value is missing.
    double share(double value) const;

    /// The key, from `at` to the right, around this height, at most `width` px: the numbers at both ends and
    /// halfway, or the categories in words. Gives the width used.
    float draw_key(ImDrawList& draw, ImVec2 at, float width) const;

private:
    float draw_ramp(ImDrawList& draw, ImVec2 at, float width) const;
    float draw_categories(ImDrawList& draw, ImVec2 at, float width) const;

    const FeatureWords* words_;
    std::array<double, 3> knots_{};  ///< Low, halfway, high.
};

/// A dot of the value: hollow where it is missing.
void draw_value_dot(ImDrawList& draw, ImVec2 center, float radius, const ValueColors& colors, double value);

}  // namespace lessons::cases
