#include "lessons/interpret/stories_lines.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace lessons::stories {

namespace {

using core::Index;
using core::Vector;

double change_of_number(const core::interpret::Predict& predict, Vector& z, Index feature, double scale) {
    const double own = z[feature];
    z[feature] = own + scale;
    const double above = predict(z);
    z[feature] = own - scale;
    const double below = predict(z);
    z[feature] = own;
    return 0.5 * (above - below);
}

double change_of_category(const core::interpret::Predict& predict, Vector& z, Index feature,
                          const std::vector<double>& frequencies) {
    const double own = z[feature];
    const double here = predict(z);
    double sum = 0.0;
    double weight = 0.0;
    for (std::size_t code = 0; code < frequencies.size(); ++code) {
        if (static_cast<double>(code) == own || frequencies[code] <= 0.0) continue;
        z[feature] = static_cast<double>(code);
        sum += frequencies[code] * predict(z);
        weight += frequencies[code];
    }
    z[feature] = own;
    return weight > 0.0 ? here - sum / weight : 0.0;
}

}  // namespace

bool Question::operator==(const Question& other) const {
    return is_same_person(other) && options.n_samples == other.options.n_samples &&
           options.kernel_width == other.options.kernel_width && options.centre == other.options.centre &&
           seed == other.seed;
}

Vector actual_changes(const core::interpret::Predict& predict, const Vector& x,
                      const core::interpret::FeatureSpread& spread) {
    Vector changes(x.size());
    Vector z = x;
    for (Index j = 0; j < x.size(); ++j) {
        if (spread.is_categorical(j)) {
            changes[j] = change_of_category(predict, z, j, spread.frequencies[static_cast<std::size_t>(j)]);
        } else {
            if (std::isnan(x[j])) z[j] = spread.mean[j];
            changes[j] = change_of_number(predict, z, j, spread.scale[j]);
            z[j] = x[j];
        }
    }
    return changes;
}

void Lines::ask(const Question& question) {
    if (stability_ && question_ == question) return;
    if (question_.of_case != question.of_case)
        spread_ = core::interpret::FeatureSpread::fit(question.of_case->train);
    question_ = question;
    samples_of_ = 0;
    stability_.emplace(question.model->predict(), question.x(), spread_, question.options,
                       static_cast<std::uint64_t>(question.seed) * 1000);
    actual_ = actual_changes(question.model->predict(), question.x(), spread_);
}

void Lines::work(int n_lines) {
    if (!stability_) return;
    if (stability_->n_steps() < n_lines) return stability_->step();
    if (samples_of_ == n_lines || n_lines == 0) return;
    samples_ = core::interpret::lime_neighbourhood(
        question_.model->predict(), question_.x(), spread_, question_.options,
        static_cast<std::uint64_t>(question_.seed) * 1000 + static_cast<std::uint64_t>(n_lines) - 1);
    samples_of_ = n_lines;
}

bool Lines::has(int n_lines) const {
    return stability_ && stability_->n_steps() >= n_lines && (samples_of_ == n_lines || n_lines == 0);
}

std::vector<Index> by_size(const Vector& values) {
    std::vector<Index> order(static_cast<std::size_t>(values.size()));
    std::iota(order.begin(), order.end(), Index{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](Index a, Index b) { return std::fabs(values[a]) > std::fabs(values[b]); });
    return order;
}

double effective_samples(const Vector& weights) {
    const double squares = weights.squaredNorm();
    return squares > 0.0 ? weights.sum() * weights.sum() / squares : 0.0;
}

}  // namespace lessons::stories
