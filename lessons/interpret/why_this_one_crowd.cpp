#include "lessons/interpret/why_this_one_crowd.h"

#include "lessons/interpret/case_people.h"
#include "lessons/ui/format.h"

#include <algorithm>
#include <numeric>

namespace lessons::why {

namespace {

using core::Index;

/// The numbers 0, 1, ... by decreasing size; equal ones stay in order.
std::vector<int> by_size(const core::Vector& sizes) {
    std::vector<int> order(static_cast<std::size_t>(sizes.size()));
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return sizes[a] > sizes[b]; });
    return order;
}

}  // namespace

double Crowd::contribution(Index row, int feature) const {
    if (row != applicant_) return 100.0 * rows_.contributions()(row, feature);
    for (const Bar& bar : waterfall_.bars) {
        if (bar.feature == feature) return 100.0 * bar.exact;
    }
    return 0.0;
}

double Crowd::value(Index row, int feature) const {
    return row == applicant_ ? waterfall_.x[feature] : data_.test.X(row, feature);
}

std::vector<int> Crowd::features_by_size() const { return by_size(sizes_); }

std::vector<int> Crowd::partners_of(int feature) const {
    std::vector<int> others = by_size(pairs_.col(feature));
    others.erase(std::find(others.begin(), others.end(), feature));
    return others;
}

std::vector<Readout> readouts_of(const Crowd& crowd) {
    const core::interpret::ShapleyOfRows& rows = crowd.rows();
    std::vector<Readout> readouts;
    for (int j = 0; j < static_cast<int>(crowd.data().n_features()); ++j) {
        readouts.push_back({crowd.words(j).id + "_everybody",
                            crowd.words(j).label + ", mean size over everybody", crowd.mean_size(j),
                            "points"});
    }
    readouts.push_back({"everybody_gap", "Missing from everybody's sums", rows.gap(), ""});
    readouts.push_back({"everybody_predictions", "Predictions for everybody",
                        static_cast<double>(rows.n_predictions()), ""});
    return readouts;
}

std::string say_everybody(const Crowd& crowd) {
    const std::vector<int> order = crowd.features_by_size();
    std::string text = "The bars of " + std::to_string(crowd.n_rows()) + " " +
                       cases::people_words(crowd.data()).many + ", mean size: ";
    const std::size_t n_named = std::min<std::size_t>(3, order.size());
    for (std::size_t i = 0; i < n_named; ++i) {
        text += (i > 0 ? ", " : "") + crowd.words(order[i]).label + " " +
                ui::format_fixed(crowd.mean_size(order[i]), 1);
    }
    return text + " points.";
}

Check hardest_hit(const std::optional<Crowd>& crowd, int feature) {
    Check check{"hardest_hit", false, "Show everybody first: press Everybody in the pane Why?"};
    if (!crowd) return check;
    double most = -core::kInfinity;
    for (Index row = 0; row < crowd->n_rows(); ++row)
        most = std::max(most, crowd->contribution(row, feature));
    const double own = crowd->contribution(crowd->applicant(), feature);
    check.reached = own >= most;
    check.hint = crowd->words(feature).label + " gives this " + cases::people_words(crowd->data()).one + " " +
                 points_text(0.01 * own) +
                 " points. Somebody stands further to the right in that lane: press that dot.";
    return check;
}

DataTable contributions_table(const Crowd& crowd) {
    DataTable table{.id = "contributions",
                    .title = "Everybody's contributions in points",
                    .columns = {"applicant"},
                    .rows = {}};
    const int n_features = static_cast<int>(crowd.data().n_features());
    for (int j = 0; j < n_features; ++j) table.columns.push_back(crowd.words(j).id);
    for (Index row = 0; row < crowd.n_rows(); ++row) {
        std::vector<Cell> cells{static_cast<double>(row + 1)};
        for (int j = 0; j < n_features; ++j) cells.emplace_back(crowd.contribution(row, j));
        table.rows.push_back(std::move(cells));
    }
    return table;
}

DataTable sizes_table(const Crowd& crowd) {
    DataTable table{.id = "sizes",
                    .title = "How much features matter to everybody",
                    .columns = {"feature", "mean_size", "alone", "most_together_with", "together"},
                    .rows = {}};
    for (const int feature : crowd.features_by_size()) {
        const std::vector<int> partners = crowd.partners_of(feature);
        const bool alone = partners.empty();
        table.rows.push_back({crowd.words(feature).id, crowd.mean_size(feature), crowd.mean_alone(feature),
                              alone ? std::string() : crowd.words(partners.front()).id,
                              alone ? 0.0 : crowd.pair_size(feature, partners.front())});
    }
    return table;
}

}  // namespace lessons::why
