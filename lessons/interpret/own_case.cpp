#include "lessons/interpret/own_case.h"

#include "lessons/interpret/case_words.h"
#include "lessons/interpret/own_case_maker.h"
#include "lessons/ui/format.h"

#include <algorithm>
#include <utility>

namespace lessons::cases {

namespace {

using core::data::Column;
using core::data::ColumnKind;

constexpr std::string_view kTargetNames[] = {"target", "outcome",  "label",    "class",  "y",     "result",
                                             "price",  "survived", "decision", "status", "churn", "default"};

constexpr std::string_view kYes[] = {"yes", "true", "1", "y"};

/// Numbers as "above 12" and "up to 12", the median or the largest value under the highest.
Column as_halves(const Column& column) {
    std::vector<double> values;
    for (const double value : column.values) {
        if (!core::data::is_missing(value)) values.push_back(value);
    }
    std::sort(values.begin(), values.end());
    double middle = values[(values.size() - 1) / 2];
    if (middle == values.back()) middle = *(std::lower_bound(values.begin(), values.end(), middle) - 1);
    const std::string text = ui::format_unit(middle, words_of_column(column.name).unit);
    Column halves{.name = column.name, .kind = ColumnKind::kCategorical};
    halves.categories = {"above " + text, "up to " + text};
    for (const double value : column.values) {
        halves.values.push_back(core::data::is_missing(value) ? value : value > middle ? 0.0 : 1.0);
    }
    return halves;
}

}  // namespace

Column as_target(const OwnTable& own, int column, Needs needs) {
    const Column classes = as_classes(own.column(column));
    return classes.kind == ColumnKind::kNumeric && needs.classes ? as_halves(classes) : classes;
}

std::vector<int> targets_of(const OwnTable& own) {
    std::vector<int> targets;
    for (int j = 0; j < own.n_columns(); ++j) {
        if (own.is_used(j)) targets.push_back(j);
    }
    return targets;
}

int guessed_target(const OwnTable& own) {
    const std::vector<int> targets = targets_of(own);
    if (targets.empty()) return -1;
    const auto named = std::find_if(targets.rbegin(), targets.rend(), [&](int j) {
        const std::string id = words_of_column(own.column(j).name).id;
        return std::find(std::begin(kTargetNames), std::end(kTargetNames), id) != std::end(kTargetNames);
    });
    return named != targets.rend() ? *named : targets.back();
}

std::vector<std::string> classes_of(const OwnTable& own, int column, Needs needs) {
    return own.is_used(column) ? as_target(own, column, needs).categories : std::vector<std::string>{};
}

int guessed_positive(const OwnTable& own, int column, Needs needs) {
    if (as_classes(own.column(column)).kind == ColumnKind::kNumeric) return 0;
    const Column target = as_target(own, column, needs);
    for (std::size_t k = 0; k < target.categories.size(); ++k) {
        const std::string id = words_of_column(target.categories[k]).id;
        if (target.categories.size() == 2 &&
            std::find(std::begin(kYes), std::end(kYes), id) != std::end(kYes))
            return static_cast<int>(k);
    }
    std::vector<int> counts(target.categories.size(), 0);
    for (const double value : target.values) {
        if (!core::data::is_missing(value)) ++counts[static_cast<std::size_t>(value)];
    }
    return static_cast<int>(std::min_element(counts.begin(), counts.end()) - counts.begin());
}

core::Result<Case> make_own_case(const OwnTable& own, const std::string& name, const Aim& aim, Needs needs) {
    OwnCaseMaker maker(own, name, aim, needs);
    while (!maker.finished()) maker.step();
    return std::move(maker).result();
}

}  // namespace lessons::cases
