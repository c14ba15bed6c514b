#include "lessons/interpret/edit_places.h"

#include "lessons/ui/format.h"

#include <algorithm>
#include <cmath>

namespace lessons::editing {

namespace {

using core::Interval;

constexpr double kOpenEnd = 0.07;  // of what lies between the outer edges
constexpr const char* kNotStated = "not stated";

const cases::FeatureWords& words_of(const cases::Case& data, int feature) {
    return data.features[static_cast<std::size_t>(feature)];
}

void place_categories(Places& places, const cases::FeatureWords& words, int n_bins) {
    for (int k = 0; k < n_bins; ++k) {
        places.spans.push_back({k - 0.5, k + 0.5});
        places.names.push_back(words.categories[static_cast<std::size_t>(k)]);
    }
    if (places.has_missing) {
        places.spans.push_back({n_bins - 0.5, n_bins + 0.5});
        places.names.emplace_back(kNotStated);
    }
    places.window = {-0.5, places.count() - 0.5};
}

/// Where each bin is one value the outer ones look like the others.
double narrowest_bin(const std::vector<double>& edges) {
    double narrowest = core::kInfinity;
    for (std::size_t k = 0; k + 1 < edges.size(); ++k)
        narrowest = std::min(narrowest, edges[k + 1] - edges[k]);
    return edges.size() > 1 ? narrowest : 1.0;
}

void place_numbers(Places& places, const std::vector<double>& edges, Interval range) {
    if (edges.empty()) {
        places.spans.push_back(range);
    } else {
        const double between = edges.back() - edges.front();
        const double open = std::max({kOpenEnd * between, narrowest_bin(edges), 1e-9});
        places.spans.push_back({edges.front() - open, edges.front()});
        for (std::size_t k = 0; k + 1 < edges.size(); ++k) places.spans.push_back({edges[k], edges[k + 1]});
        places.spans.push_back({edges.back(), edges.back() + open});
    }
    places.n_in_order = places.count();
    const double width = places.spans.back().high - places.spans.front().low;
    places.window = {places.spans.front().low, places.spans.back().high};
    if (!places.has_missing) return;
    const double apart = places.window.high + 0.04 * width;
    places.spans.push_back({apart, apart + kOpenEnd * width});
    places.window.high = places.spans.back().high;
}

std::string number_range_text(const cases::FeatureWords& words, const std::vector<double>& edges, int from,
                              int to) {
    const bool is_first = from == 0;
    const bool is_last = to >= static_cast<int>(edges.size());
    const auto edge = [&](int k) { return edges[static_cast<std::size_t>(k)]; };
    const auto with_unit = [&](double value) { return cases::value_text(words, value); };
    if (is_first && is_last) return kEverywhere;
    const double high = is_last ? 0.0 : words.is_whole ? std::floor(edge(to)) : edge(to);
    if (is_first) return "up to " + with_unit(high);
    if (is_last) return "above " + with_unit(words.is_whole ? std::floor(edge(from - 1)) : edge(from - 1));
    const double low = words.is_whole ? std::floor(edge(from - 1)) + 1.0 : edge(from - 1);
    if (low == high) return with_unit(low);
    return cases::bare_value_text(words, low) + "\u2013" + with_unit(high);
}

}  // namespace

int Places::nearest(double x) const {
    int best = 0;
    double distance = core::kInfinity;
    for (int k = 0; k < count(); ++k) {
        const Interval span = spans[static_cast<std::size_t>(k)];
        const double away = std::max({span.low - x, x - span.high, 0.0});
        if (away >= distance) continue;
        distance = away;
        best = k;
    }
    return best;
}

int Places::nearest_edge(double x, Side side) const {
    int best = 0;
    double distance = core::kInfinity;
    for (int k = 0; k < count(); ++k) {
        const Interval span = spans[static_cast<std::size_t>(k)];
        const double away = std::fabs((side == Side::left ? span.low : span.high) - x);
        if (away >= distance) continue;
        distance = away;
        best = k;
    }
    return best;
}

Places places_of(const cases::Case& data, const models::AdditiveModel& model, int feature) {
    const models::AdditiveTerm& curve = model.terms[static_cast<std::size_t>(feature)];
    const int n_bins = model.binning.n_bins(feature);
    Places places{.has_missing = curve.weights(n_bins, 0) > 0.0};
    const cases::FeatureWords& words = words_of(data, feature);
    if (words.is_categorical()) {
        place_categories(places, words, n_bins);
    } else {
        place_numbers(places, model.binning.edges(feature), words.range);
    }
    return places;
}

std::string range_text(const cases::Case& data, const models::AdditiveModel& model, int feature, int from,
                       int to) {
    const cases::FeatureWords& words = words_of(data, feature);
    const int n_bins = model.binning.n_bins(feature);
    if (words.is_categorical()) {
        if (to - from >= 3) return std::to_string(to - from + 1) + " groups";
        std::string text;
        for (int k = from; k <= to; ++k) {
            const bool is_named = k < n_bins;
            text += (k > from ? ", " : "");
            text += is_named ? words.categories[static_cast<std::size_t>(k)] : kNotStated;
        }
        return text;
    }
    if (from >= n_bins) return kNotStated;
    const std::string text =
        number_range_text(words, model.binning.edges(feature), from, std::min(to, n_bins - 1));
    return to >= n_bins ? text + ", " + kNotStated : text;
}

models::CurveRange range_of(int feature, int from, int to) {
    return {.term = static_cast<std::size_t>(feature), .begin = from, .end = to + 1};
}

}  // namespace lessons::editing
