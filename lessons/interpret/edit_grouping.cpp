#include "lessons/interpret/edit_grouping.h"

#include "core/math/statistics.h"
#include "lessons/ui/format.h"

#include <algorithm>
#include <cstddef>

namespace lessons::editing {

namespace {

constexpr std::size_t kQuarters = 4;

std::vector<double> limits_of(const core::Vector& column) {
    const std::vector<double> sorted = core::math::sorted_present(column);
    std::vector<double> limits;
    if (sorted.empty()) return limits;
    for (std::size_t k = 1; k < kQuarters; ++k) {
        const double limit = sorted[(sorted.size() - 1) * k / kQuarters];
        const bool is_new = limits.empty() || limits.back() < limit;
        if (is_new && limit < sorted.back()) limits.push_back(limit);
    }
    return limits;
}

/// "up to 90", "90–125", "above 125".
std::vector<std::string> names_of(const std::vector<double>& limits) {
    if (limits.empty()) return {"all"};
    std::vector<std::string> names{"up to " + ui::format_number(limits.front())};
    for (std::size_t k = 1; k < limits.size(); ++k)
        names.push_back(ui::format_number(limits[k - 1]) + "\u2013" + ui::format_number(limits[k]));
    names.push_back("above " + ui::format_number(limits.back()));
    return names;
}

}  // namespace

int Grouping::group_of(double value) const {
    if (core::data::is_missing(value)) return -1;
    if (limits.empty() && names.size() > 1) return static_cast<int>(value);
    return static_cast<int>(std::lower_bound(limits.begin(), limits.end(), value) - limits.begin());
}

Grouping make_grouping(const cases::Case& data, int number) {
    std::vector<int> order;
    for (const bool categorical : {true, false}) {
        for (std::size_t j = 0; j < data.features.size(); ++j) {
            if (data.features[j].is_categorical() == categorical) order.push_back(static_cast<int>(j));
        }
    }
    Grouping grouping{.feature = order[static_cast<std::size_t>(number) % order.size()]};
    const cases::FeatureWords& words = data.features[static_cast<std::size_t>(grouping.feature)];
    grouping.names = words.categories;
    if (words.is_categorical()) return grouping;
    grouping.limits = limits_of(data.train.X.col(grouping.feature));
    grouping.names = names_of(grouping.limits);
    return grouping;
}

}  // namespace lessons::editing
