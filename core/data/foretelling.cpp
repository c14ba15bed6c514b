#include "core/data/foretelling.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace core::data {
namespace {

constexpr std::size_t kRanges = 20;
constexpr std::size_t kRowsPerGroup = 5;

/// Rows in which both columns have a value.
struct Pairs {
    std::vector<double> x{};
    std::vector<double> y{};
};

Pairs present_pairs(const Column& feature, const Column& target) {
    Pairs pairs;
    for (std::size_t i = 0; i < feature.values.size(); ++i) {
        if (is_missing(feature.values[i]) || is_missing(target.values[i])) continue;
        pairs.x.push_back(feature.values[i]);
        pairs.y.push_back(target.values[i]);
    }
    return pairs;
}

struct Groups {
    std::vector<std::size_t> of_rows{};
    std::size_t count = 0;
};

/// Twenty ranges with equally many rows, equal values kept together.
Groups ranges_of(const std::vector<double>& x) {
    std::vector<double> sorted = x, ends;
    std::sort(sorted.begin(), sorted.end());
    for (std::size_t k = 1; k < kRanges; ++k) ends.push_back(sorted[k * sorted.size() / kRanges]);
    ends.erase(std::unique(ends.begin(), ends.end()), ends.end());
    Groups groups{.count = ends.size() + 1};
    for (const double value : x)
        groups.of_rows.push_back(
            static_cast<std::size_t>(std::upper_bound(ends.begin(), ends.end(), value) - ends.begin()));
    return groups;
}

Groups groups_of(const Column& feature, const std::vector<double>& x) {
    if (feature.kind == ColumnKind::kNumeric) return ranges_of(x);
    Groups groups{.count = feature.categories.size()};
    for (const double value : x) groups.of_rows.push_back(static_cast<std::size_t>(value));
    return groups;
}

double lambda(const Groups& groups, const std::vector<double>& classes, std::size_t n_classes) {
    std::vector<std::size_t> counts(groups.count * n_classes), totals(n_classes);
    for (std::size_t i = 0; i < classes.size(); ++i) {
        const auto of_class = static_cast<std::size_t>(classes[i]);
        ++counts[groups.of_rows[i] * n_classes + of_class];
        ++totals[of_class];
    }
    std::size_t right = 0;
    for (auto group = counts.begin(); group != counts.end(); group += static_cast<std::ptrdiff_t>(n_classes))
        right += *std::max_element(group, group + static_cast<std::ptrdiff_t>(n_classes));
    const std::size_t most_frequent = *std::max_element(totals.begin(), totals.end());
    if (most_frequent == classes.size()) return 0.0;
    return static_cast<double>(right - most_frequent) / static_cast<double>(classes.size() - most_frequent);
}

double mean_of(const std::vector<double>& values) {
    double sum = 0.0;
    for (const double value : values) sum += value;
    return sum / static_cast<double>(values.size());
}

double squared_correlation(const Pairs& pairs) {
    const double x_mean = mean_of(pairs.x), y_mean = mean_of(pairs.y);
    double xx = 0.0, xy = 0.0, yy = 0.0;
    for (std::size_t i = 0; i < pairs.x.size(); ++i) {
        const double x = pairs.x[i] - x_mean, y = pairs.y[i] - y_mean;
        xx += x * x;
        xy += x * y;
        yy += y * y;
    }
    return xx > 0.0 && yy > 0.0 ? xy * xy / (xx * yy) : 0.0;
}

double variance_between(const Groups& groups, const std::vector<double>& y) {
    const double mean = mean_of(y);
    std::vector<double> sums(groups.count), counts(groups.count);
    double total = 0.0, between = 0.0;
    for (std::size_t i = 0; i < y.size(); ++i) {
        sums[groups.of_rows[i]] += y[i] - mean;
        counts[groups.of_rows[i]] += 1.0;
        total += (y[i] - mean) * (y[i] - mean);
    }
    for (std::size_t g = 0; g < groups.count; ++g)
        if (counts[g] > 0.0) between += sums[g] * sums[g] / counts[g];
    return total > 0.0 ? between / total : 0.0;
}

}  // namespace

double foretelling(const Column& feature, const Column& target) {
    const Pairs pairs = present_pairs(feature, target);
    const bool is_number = feature.kind == ColumnKind::kNumeric;
    const bool is_number_target = target.kind == ColumnKind::kNumeric;
    if (pairs.x.size() < 2 * kRowsPerGroup) return 0.0;
    if (is_number && is_number_target) return squared_correlation(pairs);
    const Groups groups = groups_of(feature, pairs.x);
    if (groups.count * kRowsPerGroup > pairs.x.size()) return 0.0;
    return is_number_target ? variance_between(groups, pairs.y)
                            : lambda(groups, pairs.y, target.categories.size());
}

}  // namespace core::data
