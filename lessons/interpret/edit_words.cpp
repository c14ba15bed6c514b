// The words and numbers for an edited model.

#include "lessons/interpret/edit_scene.h"
#include "lessons/ui/format.h"

#include <algorithm>
#include <cctype>
#include <cmath>

namespace lessons::editing {

namespace {

using core::Index;

std::string count(double n) { return ui::format_number(n, 9); }

std::string edits_text(int n) { return std::to_string(n) + (n == 1 ? " edit" : " edits"); }

std::string change_words(const Scene& scene) {
    const Comparison& test = scene.outcome.test;
    const int decimals = scene.data.is_classes() ? 4 : 3;
    const std::string sign = test.loss_change > 0.0 ? "+" : "";
    return "the loss on held-back " + scene.data.many + " changes by " + sign +
           ui::format_fixed(test.loss_change, decimals) + " \u00b1 " +
           ui::format_fixed(2.0 * test.change_error, decimals);
}

/// Of cells that rows are in.
std::string pair_words(const Scene& scene) {
    const models::AdditiveTerm& pair = scene.shown();
    core::Interval range{core::kInfinity, -core::kInfinity};
    for (Index cell = 0; cell < pair.scores.size(); ++cell) {
        if (pair.weights.reshaped()[cell] <= 0.0) continue;
        range.low = std::min(range.low, pair.scores.reshaped()[cell]);
        range.high = std::max(range.high, pair.scores.reshaped()[cell]);
    }
    return term_name(scene, scene.term) + " together add from " + height_text(scene.data, range.low) +
           " to " + height_text(scene.data, range.high) + " to the " + height_unit(scene.data) +
           ", beside what each adds alone";
}

std::string height_words(const Scene& scene) {
    if (scene.shows_pair()) return pair_words(scene);
    const models::AdditiveTerm& curve = scene.after.terms[static_cast<std::size_t>(scene.change.feature)];
    const double error = 2.0 * curve.standard_errors(scene.change.from, 0);
    return scene.words().label + " " + scene.range() + " adds " +
           height_text(scene.data, scene.outcome.claim.height_after) + " \u00b1 " +
           ui::format_fixed(error, scene.data.is_classes() ? 2 : 1) + " to the " + height_unit(scene.data);
}

DataTable curves_table(const Scene& scene) {
    DataTable table{
        .id = "curves",
        .title = "All curves",
        .columns = {"feature", "group", "upper_edge", "before", "after", "standard_error", "rows"},
        .rows = {}};
    for (Index j = 0; j < scene.data.n_features(); ++j) {
        const auto t = static_cast<std::size_t>(j);
        const models::AdditiveTerm& curve = scene.after.terms[t];
        const std::vector<double>& edges = scene.after.binning.edges(j);
        for (Index k = 0; k < curve.scores.rows(); ++k) {
            const auto at = static_cast<std::size_t>(k);
            table.rows.push_back({scene.data.features[t].id, static_cast<double>(k),
                                  at < edges.size() ? edges[at] : core::kNaN,
                                  scene.before.terms[t].scores(k, 0), curve.scores(k, 0),
                                  curve.standard_errors(k, 0), curve.weights(k, 0)});
        }
    }
    return table;
}

DataTable moved_table(const Scene& scene) {
    DataTable table{.id = "moved",
                    .title = "Who is affected",
                    .columns = {"held_back", "row", "before", "after", "turns", "truth"},
                    .rows = {}};
    for (const Moved& moved : scene.outcome.moved) {
        table.rows.push_back({moved.is_held_back ? 1.0 : 0.0, static_cast<double>(moved.row), moved.before,
                              moved.after, moved.flips ? 1.0 : 0.0, moved.truth});
    }
    return table;
}

}  // namespace

std::string term_name(const Scene& scene, int term) {
    const models::AdditiveTerm& shown = scene.after.terms[static_cast<std::size_t>(term)];
    const auto label = [&](const models::BinGroups& axis) {
        return scene.data.features[static_cast<std::size_t>(axis.feature)].label;
    };
    return shown.is_pair() ? label(shown.axes[0]) + " and " + label(shown.axes[1]) : label(shown.axes[0]);
}

std::string height_text(const cases::Case& data, double score) {
    const std::string text = ui::format_fixed(score, data.is_classes() ? 2 : 1);
    return score > 0.0 ? "+" + text : text;
}

std::string height_unit(const cases::Case& data) {
    if (data.is_classes()) return "log-odds of \u201c" + data.target.positive + "\u201d";
    std::string score = data.target.score;
    score[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(score[0])));
    return data.target.unit.empty() ? score : score + " (" + data.target.unit + ")";
}

std::string verdict_text(const Scene& scene) {
    const Claim& claim = scene.outcome.claim;
    const std::string rows = count(static_cast<double>(claim.n_rows)) + " held-back " + scene.data.many;
    if (claim.verdict() == Claim::Verdict::silent)
        return "Only " + rows + " are in the range, too few or all alike: they cannot say anything.";
    const core::Interval wish = claim.wish.interval();
    const std::string wanted = rows + " would put the range at " +
                               height_text(scene.data, claim.height_before + claim.wish.value) + " (" +
                               height_text(scene.data, claim.height_before + wish.low) + " to " +
                               height_text(scene.data, claim.height_before + wish.high) + "). ";
    const bool is_edited = claim.height_before != claim.height_after || scene.is_moved();
    switch (claim.verdict()) {
        case Claim::Verdict::both_fit:
            return wanted + (is_edited ? "Both curves are possible: they cannot tell, so a reason must."
                                       : "The curve is possible as it is.");
        case Claim::Verdict::only_before:
            return wanted + "They speak against the edit.";
        case Claim::Verdict::only_after:
            return wanted + "They speak for the edit.";
        case Claim::Verdict::neither:
        case Claim::Verdict::silent:
            break;
    }
    return wanted + (is_edited ? "Neither curve is right here." : "The curve is wrong here.");
}

std::string say(const Scene& scene) {
    const std::string measure = scene.data.is_classes() ? "AUC " : "R\u00b2 ";
    if (!scene.has_all_bags()) {
        return "After " + std::to_string(scene.n_bags) + " of " + std::to_string(kBags) +
               " bags the curves of " + std::to_string(scene.data.n_features()) + " features reach " +
               measure + ui::format_fixed(scene.outcome.after.ranking, 3) + " on held-back " +
               scene.data.many + ".";
    }
    const std::string with = scene.n_edits == 0 ? "As trained" : "With " + edits_text(scene.n_edits);
    if (!scene.is_moved()) return with + ", " + height_words(scene) + ".";
    const bool is_one = scene.outcome.n_flipped() == 1;
    const std::string whose = !scene.data.is_classes() ? (is_one ? " moves noticeably" : " move noticeably")
                              : is_one                 ? " decision turns"
                                                       : " decisions turn";
    return with + (scene.tries() ? " and with one on trial, " : ", ") + count(scene.outcome.n_moved) + " " +
           scene.data.many + " move and " + count(scene.outcome.n_flipped()) + whose + "; " +
           change_words(scene) + ".";
}

std::vector<Readout> readouts_of(const Scene& scene) {
    const Outcome& outcome = scene.outcome;
    const Comparison& test = outcome.test;
    const Claim& claim = outcome.claim;
    const bool classes = scene.data.is_classes();
    const std::string height = classes ? "" : scene.data.target.unit;
    const models::AdditiveTerm& curve = scene.after.terms[static_cast<std::size_t>(scene.change.feature)];
    const core::Interval wish = claim.wish.interval();
    const double n_in_range =
        curve.weights.col(0).segment(scene.change.from, scene.change.to - scene.change.from + 1).sum();
    return {{"height", "Height of the range", claim.height_after, height},
            {"height_error", "Error bar of its first group",
             2.0 * curve.standard_errors(scene.change.from, 0), height},
            {"rows_here", "Trained on in the range", n_in_range, ""},
            {"loss_before", "Loss before", test.loss_before, height},
            {"loss_after", "Loss after", test.loss_after, height},
            {"loss_change", "Change of loss", test.loss_change, height},
            {"loss_change_error", "Error of that change", 2.0 * test.change_error, height},
            {"train_change", "Change on training rows", outcome.train.loss_change, height},
            {"accuracy_after", "Right calls", 100.0 * outcome.after.accuracy, "%"},
            {"ranking", classes ? "AUC" : "R\u00b2", outcome.after.ranking, ""},
            {"moved", "Affected", static_cast<double>(outcome.n_moved), ""},
            {"turned", "Decisions that turn", static_cast<double>(outcome.n_flipped()), ""},
            {"turned_up", "Now above the threshold", static_cast<double>(outcome.n_flipped_up), ""},
            {"turned_down", "Now below the threshold", static_cast<double>(outcome.n_flipped_down), ""},
            {"turned_positive", "Of those above: really so", static_cast<double>(outcome.n_positive_up), ""},
            {"money_before", "Money per 100 before", outcome.before.money, scene.data.money.unit},
            {"money_after", "Money per 100", outcome.after.money, scene.data.money.unit},
            {"held_back_here", "Held back in the range", static_cast<double>(claim.n_rows), ""},
            {"wished", "Height by held-back rows", claim.height_before + claim.wish.value, height},
            {"wished_low", "At least", claim.height_before + wish.low, height},
            {"wished_high", "At most", claim.height_before + wish.high, height},
            {"edits", "Edits in force", static_cast<double>(scene.n_edits), ""},
            {"calls", "Model calls", static_cast<double>(outcome.calls), ""}};
}

std::vector<DataTable> tables_of(const Scene& scene) { return {curves_table(scene), moved_table(scene)}; }

}  // namespace lessons::editing
