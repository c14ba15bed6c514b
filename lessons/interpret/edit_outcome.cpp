#include "lessons/interpret/edit_outcome.h"

#include "core/evaluate/metrics.h"
#include "core/evaluate/regression_metrics.h"
#include "core/math/elementary.h"
#include "core/models/softmax.h"

#include <algorithm>
#include <cmath>

namespace lessons::editing {

namespace {

using core::Index;
using core::Vector;

/// F and predictions of some rows by both versions.
struct Answers {
    const core::data::Dataset& rows;
    Vector F_before;
    Vector F_after;
    Vector before;
    Vector after;
};

Vector predictions(const cases::Case& data, const Vector& F) {
    if (!data.is_classes()) return F;
    return F.unaryExpr([](double f) { return core::math::sigmoid(f); });
}

Answers answers_of(const cases::Case& data, const core::data::Dataset& set, const models::AdditiveRows& rows,
                   const Question& question) {
    const Vector F_before = rows.decision_function(question.before);
    const Vector F_after = rows.decision_function(question.after);
    return {set, F_before, F_after, predictions(data, F_before), predictions(data, F_after)};
}

/// -log P(what happened) of each row, or the absolute error.
Vector losses(const cases::Case& data, const Vector& y, const Vector& F) {
    Vector losses(y.size());
    for (Index i = 0; i < y.size(); ++i) {
        losses[i] = data.is_classes() ? models::softplus(F[i]) - y[i] * F[i] : std::fabs(y[i] - F[i]);
    }
    return losses;
}

Fit fit_of(const cases::Case& data, const Vector& y, const Vector& predictions, double threshold) {
    if (!data.is_classes()) return {.ranking = core::evaluate::r_squared(y, predictions)};
    const core::evaluate::Confusion counts = core::evaluate::confusion(y, predictions, threshold);
    const double money = core::evaluate::profit(counts, data.money.payoffs);
    return {.accuracy = counts.accuracy(),
            .ranking = core::evaluate::roc_auc(y, predictions),
            .money = 100.0 * money / static_cast<double>(y.size())};
}

Comparison compare(const cases::Case& data, const Answers& answers) {
    const Vector before = losses(data, answers.rows.y, answers.F_before);
    const Vector after = losses(data, answers.rows.y, answers.F_after);
    const Vector change = after - before;
    const auto n = static_cast<double>(change.size());
    const double variance = (change.array() - change.mean()).square().sum() / std::max(n - 1.0, 1.0);
    return {.n_rows = change.size(),
            .loss_before = before.mean(),
            .loss_after = after.mean(),
            .loss_change = change.mean(),
            .change_error = std::sqrt(variance / n)};
}

bool flips(const cases::Case& data, double before, double after, double threshold) {
    if (!data.is_classes()) return std::fabs(after - before) >= kNoticeable;
    return (before >= threshold) != (after >= threshold);
}

void count_groups(const cases::Case& data, const Answers& answers, const Question& question,
                  std::vector<Group>& groups) {
    for (Index i = 0; i < answers.rows.n_rows(); ++i) {
        const int number = question.grouping.group_of(answers.rows.X(i, question.grouping.feature));
        if (number < 0) continue;
        Group& group = groups[static_cast<std::size_t>(number)];
        const double change = answers.after[i] - answers.before[i];
        ++group.n_rows;
        group.mean_change += change;
        if (answers.F_after[i] == answers.F_before[i]) continue;
        ++group.n_moved;
        if (!flips(data, answers.before[i], answers.after[i], question.threshold)) continue;
        ++(change > 0.0 ? group.n_up : group.n_down);
    }
}

std::vector<Group> groups_of(const cases::Case& data, const Answers& train, const Answers& test,
                             const Question& question) {
    std::vector<Group> groups(question.grouping.names.size());
    for (std::size_t k = 0; k < groups.size(); ++k) groups[k].number = static_cast<int>(k);
    count_groups(data, train, question, groups);
    count_groups(data, test, question, groups);
    for (Group& group : groups) group.mean_change /= std::max(group.n_rows, 1);
    const auto is_empty = [](const Group& group) { return group.n_rows == 0; };
    groups.erase(std::remove_if(groups.begin(), groups.end(), is_empty), groups.end());
    if (!question.grouping.limits.empty()) return groups;
    std::stable_sort(groups.begin(), groups.end(),
                     [](const Group& a, const Group& b) { return a.share() > b.share(); });
    return groups;
}

void find_moved(const cases::Case& data, const Answers& answers, bool is_held_back, double threshold,
                std::vector<Moved>& moved) {
    for (Index i = 0; i < answers.rows.n_rows(); ++i) {
        if (answers.F_before[i] == answers.F_after[i]) continue;
        moved.push_back({is_held_back, i, answers.before[i], answers.after[i], answers.rows.y[i],
                         flips(data, answers.before[i], answers.after[i], threshold)});
    }
}

void count_moved(Outcome& outcome) {
    std::stable_sort(outcome.moved.begin(), outcome.moved.end(), [](const Moved& a, const Moved& b) {
        if (a.flips != b.flips) return a.flips;
        return std::fabs(a.after - a.before) > std::fabs(b.after - b.before);
    });
    for (const Moved& row : outcome.moved) {
        ++outcome.n_moved;
        outcome.n_raised += row.after > row.before ? 1 : 0;
        if (!row.flips) continue;
        const bool goes_up = row.after > row.before;
        ++(goes_up ? outcome.n_flipped_up : outcome.n_flipped_down);
        if (row.truth == 1.0) ++(goes_up ? outcome.n_positive_up : outcome.n_positive_down);
    }
}

models::Offset wish_of(models::AdditiveLink link, const Vector& F, const Vector& y,
                       const std::vector<Index>& rows) {
    return models::best_offset(link, F(rows), y(rows));
}

Claim claim_of(const SortedRows& rows, const Answers& test, const Question& question) {
    const auto term = static_cast<std::size_t>(question.range.feature);
    const models::CurveRange range{.term = term, .begin = question.range.from, .end = question.range.to + 1};
    std::vector<Index> inside;
    for (Index i = 0; i < rows.test.n_rows(); ++i) {
        const Index group = rows.test.cell(term, i);
        if (group >= range.begin && group < range.end) inside.push_back(i);
    }
    const models::AdditiveLink link = question.before.link;
    return {.n_rows = static_cast<Index>(inside.size()),
            .height_before = models::mean_score(question.before, range),
            .height_after = models::mean_score(question.after, range),
            .wish = wish_of(link, test.F_before, test.rows.y, inside),
            .wish_after = wish_of(link, test.F_after, test.rows.y, inside)};
}

}  // namespace

Claim::Verdict Claim::verdict() const {
    if (std::isnan(wish.value)) return Verdict::silent;
    const bool before_fits = wish.interval().contains(0.0);
    const bool after_fits = wish_after.interval().contains(0.0);
    if (before_fits && after_fits) return Verdict::both_fit;
    if (before_fits) return Verdict::only_before;
    return after_fits ? Verdict::only_after : Verdict::neither;
}

Outcome outcome_of(const cases::Case& data, const SortedRows& rows, const Question& question) {
    const Answers train = answers_of(data, data.train, rows.train, question);
    const Answers test = answers_of(data, data.test, rows.test, question);
    Outcome outcome{.train = compare(data, train),
                    .test = compare(data, test),
                    .before = fit_of(data, data.test.y, test.before, question.threshold),
                    .after = fit_of(data, data.test.y, test.after, question.threshold),
                    .groups = groups_of(data, train, test, question),
                    .claim = claim_of(rows, test, question),
                    .calls = 2LL * (data.train.n_rows() + data.test.n_rows())};
    find_moved(data, train, false, question.threshold, outcome.moved);
    find_moved(data, test, true, question.threshold, outcome.moved);
    count_moved(outcome);
    return outcome;
}

}  // namespace lessons::editing
