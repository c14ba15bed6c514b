#include "lessons/interpret/why_this_one_waterfall.h"

#include "lessons/interpret/case_people.h"
#include "lessons/ui/format.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace lessons::why {

namespace {

using core::Index;

std::vector<int> features_in_order(const Answer& answer, const Timeline& timeline) {
    const bool first_order = timeline.phase() == Phase::start || timeline.phase() == Phase::replacing;
    std::vector<int> features;
    if (first_order) {
        for (const Index feature : timeline.orders().last_order())
            features.push_back(static_cast<int>(feature));
        return features;
    }
    features.resize(static_cast<std::size_t>(answer.exact.size()));
    std::iota(features.begin(), features.end(), 0);
    std::stable_sort(features.begin(), features.end(),
                     [&](int a, int b) { return std::fabs(answer.exact[a]) > std::fabs(answer.exact[b]); });
    return features;
}

/// Of the prediction, while all other features stay this one's.
double lost_without(const Answer& answer, int feature) {
    const std::size_t everything = answer.game.size() - 1;
    return answer.game[everything] - answer.game[everything & ~(std::size_t{1} << feature)];
}

const cases::FeatureWords& words_of(const cases::Case& data, const Bar& bar) {
    return data.features[static_cast<std::size_t>(bar.feature)];
}

std::string lower_first(std::string text) {
    if (!text.empty() && text[0] >= 'A' && text[0] <= 'Z') text[0] = static_cast<char>(text[0] - 'A' + 'a');
    return text;
}

// "job part-time"
std::string name_in_sentence(const cases::Case& data, const Waterfall& waterfall, const Bar& bar) {
    const cases::FeatureWords& words = words_of(data, bar);
    return lower_first(words.label) + " " + cases::bare_value_text(words, waterfall.x[bar.feature]);
}

std::string say_replacing(const cases::Case& data, const Waterfall& waterfall) {
    const Bar& last = waterfall.bars[static_cast<std::size_t>(waterfall.n_replaced - 1)];
    return std::to_string(waterfall.n_replaced) + " of " + std::to_string(data.n_features()) +
           " features replaced. " + bar_label(data, waterfall, last) + ": " + points_text(last.change()) +
           " points, now " + risk_text(last.to) + ".";
}

std::string say_averaging(const cases::Case& data, const Waterfall& waterfall) {
    const Bar& first = waterfall.bars.front();
    return "Mean over " + std::to_string(waterfall.n_orders) +
           " random orders: " + name_in_sentence(data, waterfall, first) + " " + points_text(first.change()) +
           " \u00b1 " + ui::format_fixed(100.0 * first.error, 1) + " points; over all orders " +
           points_text(first.exact) + ".";
}

std::string say_result(const cases::Case& data, const Waterfall& waterfall, int applicant, double threshold) {
    const bool changed = waterfall.as_applied != waterfall.prediction;
    const cases::PeopleWords words = cases::people_words(data);
    std::string text = "The model gives " + words.one + " " + std::to_string(applicant) + " a " +
                       words.measure + " of " + risk_text(waterfall.prediction);
    if (changed) text += std::string(" (") + as_was(data) + " " + risk_text(waterfall.as_applied) + ")";
    text += ": " + (waterfall.prediction > threshold ? data.target.above : data.target.below) + ".";
    const std::size_t n_named = std::min<std::size_t>(3, waterfall.bars.size());
    for (std::size_t i = 0; i < n_named; ++i) {
        const Bar& bar = waterfall.bars[i];
        text += (i == 0 ? " Most weight: " : ", ") + name_in_sentence(data, waterfall, bar) + " (" +
                points_text(bar.change(), 0) + (i == 0 ? " points)" : ")");
    }
    return text + "; the average is " + risk_text(waterfall.baseline) + ".";
}

}  // namespace

Waterfall make_waterfall(const Answer& answer, const Timeline& timeline) {
    Waterfall waterfall{.phase = timeline.phase(),
                        .n_replaced = timeline.n_replaced(),
                        .n_orders = timeline.n_orders(),
                        .x = answer.x,
                        .baseline = answer.baseline,
                        .prediction = answer.prediction,
                        .as_applied = answer.prediction,
                        .n_background = static_cast<int>(answer.background.rows()),
                        .gap = answer.gap(),
                        .n_predictions = answer.n_predictions,
                        .bars = {}};
    const core::Vector contributions = timeline.contributions(answer);
    const core::Vector errors = timeline.errors();
    double reached = answer.baseline;
    for (const int feature : features_in_order(answer, timeline)) {
        Bar bar{
            .feature = feature, .from = reached, .exact = answer.exact[feature], .error = errors[feature]};
        bar.alone = lost_without(answer, feature);
        reached += contributions[feature];
        bar.to = reached;
        bar.replaced = static_cast<int>(waterfall.bars.size()) < waterfall.n_replaced;
        waterfall.bars.push_back(bar);
    }
    return waterfall;
}

std::vector<Bar> fold_bars(const std::vector<Bar>& bars, std::size_t most) {
    if (bars.size() <= most || most < 2) return bars;
    const auto rest = bars.begin() + static_cast<std::ptrdiff_t>(most - 1);
    std::vector<Bar> folded(bars.begin(), rest);
    Bar others{.feature = -1, .n_features = static_cast<int>(bars.end() - rest), .from = rest->from};
    others.to = bars.back().to;
    for (auto bar = rest; bar != bars.end(); ++bar) others.exact += bar->exact;
    folded.push_back(others);
    return folded;
}

std::string bar_label(const cases::Case& data, const Waterfall& waterfall, const Bar& bar) {
    if (bar.feature < 0) return std::to_string(bar.n_features) + " others";
    const cases::FeatureWords& words = words_of(data, bar);
    if (!bar.replaced) return words.label;
    return words.label + ": " + cases::bare_value_text(words, waterfall.x[bar.feature]);
}

std::string points_text(double change, int decimals) {
    const std::string text = ui::format_fixed(100.0 * change, decimals);
    const bool is_zero = text.find_first_of("123456789") == std::string::npos;
    return change > 0.0 && !is_zero ? "+" + text : text;
}

std::string test_text(const Waterfall& waterfall, int feature) {
    for (const Bar& bar : waterfall.bars) {
        if (bar.feature == feature && bar.replaced)
            return "bar " + points_text(bar.change()) + ", alone " + points_text(bar.alone) + " points";
    }
    return "";
}

const char* as_was(const cases::Case& data) { return data.id == "credit" ? "as applied" : "unchanged"; }

std::string risk_text(double risk) { return ui::format_fixed(100.0 * risk, 1) + "%"; }

std::string title_of(const Timeline& timeline, int n_features) {
    switch (timeline.phase()) {
        case Phase::start:
            return "Why? Nothing replaced yet";
        case Phase::replacing:
            return "Why? One order, " + std::to_string(timeline.n_replaced()) + " of " +
                   std::to_string(n_features);
        case Phase::averaging:
            return "Why? Mean over " + std::to_string(timeline.n_orders()) + " orders";
        case Phase::all_orders:
            break;
    }
    return "Why? Mean over all orders";
}

std::string say(const cases::Case& data, const Waterfall& waterfall, int applicant, double threshold) {
    switch (waterfall.phase) {
        case Phase::start:
            return "Nothing replaced yet: the average of " + std::to_string(waterfall.n_background) + " " +
                   cases::people_words(data).many + " is a " + cases::people_words(data).measure + " of " +
                   risk_text(waterfall.baseline) + ".";
        case Phase::replacing:
            return say_replacing(data, waterfall);
        case Phase::averaging:
            return say_averaging(data, waterfall);
        case Phase::all_orders:
            break;
    }
    return say_result(data, waterfall, applicant, threshold);
}

std::vector<Readout> readouts_of(const cases::Case& data, const Waterfall& waterfall, double auc) {
    const std::string measure = cases::people_words(data).measure;
    std::vector<Readout> readouts{
        {"risk", "Predicted " + measure, 100.0 * waterfall.prediction, "%"},
        {"average", "Average " + measure, 100.0 * waterfall.baseline, "%"},
        {"reached", cases::capitalized(measure) + " reached", 100.0 * waterfall.reached(), "%"},
        {"auc", "AUC", auc, ""},
        {"gap", "Missing from the sum", waterfall.gap, ""}};
    for (const Bar& bar : waterfall.bars) {
        const cases::FeatureWords& words = data.features[static_cast<std::size_t>(bar.feature)];
        readouts.push_back({words.id, words.label, 100.0 * bar.change(), "points"});
        readouts.push_back({words.id + "_alone", words.label + " alone", 100.0 * bar.alone, "points"});
    }
    return readouts;
}

}  // namespace lessons::why
