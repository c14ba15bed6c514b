#include "lessons/interpret/stories_rivals.h"

#include "core/models/decision_tree.h"
#include "core/models/training_set.h"
#include "lessons/ui/format.h"

#include <algorithm>
#include <cmath>

namespace lessons::stories {

namespace {

using core::Index;
using core::Matrix;
using core::Vector;

constexpr double kLeastLeaf = 20.0;  // rows: leaves that mean something
constexpr int kOrdersInSlice = 10;

Matrix first_rows(const Matrix& X, Index n) { return X.topRows(std::min(n, X.rows())); }

core::interpret::GrowTree grower(const cases::Case& of_case, int depth) {
    const std::vector<bool> categories = core::models::training_set(of_case.train).is_categorical;
    return [categories, depth](const Matrix& X, const Vector& y) {
        const core::models::SortedColumns columns(X, categories);
        core::Random random(0);
        return core::models::grow_tree(columns, y, Vector::Ones(y.size()),
                                       {.max_depth = depth, .min_samples_leaf = kLeastLeaf}, random);
    };
}

std::string categories_text(const cases::FeatureWords& words, const core::Condition& condition) {
    std::string list;
    for (std::size_t code = 0; code < condition.categories.size(); ++code) {
        if (condition.categories[code] && code < words.categories.size())
            list += (list.empty() ? "" : " or ") + words.categories[code];
    }
    return list.empty() ? "not stated" : list;
}

}  // namespace

std::vector<int> category_counts(const cases::Case& of_case) {
    std::vector<int> counts;
    for (const core::data::Feature& feature : of_case.train.features)
        counts.push_back(static_cast<int>(feature.categories.size()));
    return counts;
}

std::string condition_text(const cases::Case& of_case, const core::Condition& condition) {
    const cases::FeatureWords& words = of_case.features[static_cast<std::size_t>(condition.feature)];
    if (!condition.categories.empty()) return words.label + " is " + categories_text(words, condition);
    const bool has_low = std::isfinite(condition.low);
    const bool has_high = std::isfinite(condition.high);
    if (!has_low && !has_high) return words.label + " is not stated";
    const std::string unit = words.unit.empty() ? "" : " " + words.unit;
    const std::string low = ui::format_number(condition.low, 3);
    const std::string high = ui::format_number(condition.high, 3);
    if (!has_low) return words.label + " \u2264 " + high + unit;
    if (!has_high) return words.label + " > " + low + unit;
    return words.label + " above " + low + ", up to " + high + unit;
}

void Rivals::ask(const Question& question, int depth, double threshold) {
    const bool other_model = !trees_ || question.model != question_.model || depth != depth_;
    const bool other_person = !anchor_ || !question.is_same_person(question_) || threshold != threshold_;
    question_ = question;
    depth_ = depth;
    threshold_ = threshold;
    if (other_model) begin_trees();
    if (other_person) begin_person();
}

void Rivals::begin_trees() {
    const cases::Case& data = *question_.of_case;
    trees_.emplace(question_.model->predict(), first_rows(data.train.X, kTrainRows),
                   first_rows(data.test.X, kTestRows), grower(data, depth_), 1);
}

void Rivals::begin_person() {
    const cases::Case& data = *question_.of_case;
    const Matrix background = first_rows(data.train.X, kBackground);
    const Vector x = question_.x();
    anchor_.emplace(question_.model->predict(), x, background,
                    core::interpret::bin_conditions(x, background, category_counts(data)),
                    core::interpret::AnchorOptions{.threshold = threshold_});
    shapley_.emplace(question_.model->predict(), x, background, 1);
}

void Rivals::work(int n_trees) {
    if (!trees_) return;
    if (trees_->n_steps() < n_trees) return trees_->step();
    if (!anchor_->finished()) return anchor_->step();
    for (int i = 0; i < kOrdersInSlice && shapley_->n_steps() < kShapleySteps; ++i) shapley_->step();
}

bool Rivals::has(int n_trees) const {
    return trees_ && trees_->n_steps() >= n_trees && anchor_->finished() &&
           shapley_->n_steps() >= kShapleySteps;
}

}  // namespace lessons::stories
