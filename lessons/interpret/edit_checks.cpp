// The goals of the editable model's text.

#include "lessons/interpret/edit_scene.h"

#include <algorithm>
#include <cmath>

namespace lessons::editing {

namespace {

using core::Index;

/// How far the range stands above both its neighbours (positive) or below both (negative); 0 otherwise.
double bump_of(const Scene& scene) {
    const models::AdditiveTerm& curve = scene.before.terms[static_cast<std::size_t>(scene.change.feature)];
    const int last = scene.before.binning.n_bins(scene.change.feature) - 1;
    const bool has_neighbours =
        scene.change.from > 0 && scene.change.to < last && !scene.words().is_categorical();
    if (!has_neighbours) return 0.0;
    const double left = scene.outcome.claim.height_before - curve.scores(scene.change.from - 1, 0);
    const double right = scene.outcome.claim.height_before - curve.scores(scene.change.to + 1, 0);
    if (left * right <= 0.0) return 0.0;
    return std::fabs(left) < std::fabs(right) ? left : right;
}

constexpr double kLeastBump = 0.15;  // of the log-odds

/// The scores of a curve in order, without missing values; empty where there is no such number.
core::Vector curve_of(const Scene& scene, const char* id) {
    const int feature = scene.data.find(id);
    if (feature < 0 || scene.after.binning.is_categorical(feature)) return {};
    return scene.after.terms[static_cast<std::size_t>(feature)].scores.col(0).head(
        scene.after.binning.n_bins(feature));
}

bool is_falling(const core::Vector& curve) {
    for (Index k = 0; k + 1 < curve.size(); ++k) {
        if (curve[k + 1] > curve[k]) return false;
    }
    return curve.size() > 0;
}

bool is_flat(const core::Vector& curve) {
    return curve.size() > 0 && curve.maxCoeff() - curve.minCoeff() < 1e-9;
}

bool is_age_of_loans(const Scene& scene) {
    return scene.data.id == "credit" && scene.change.feature == scene.data.find("age");
}

Check bump_marked(const Scene& scene) {
    const double bump = bump_of(scene);
    return {"bump_marked", is_age_of_loans(scene) && std::fabs(bump) >= kLeastBump,
            !is_age_of_loans(scene) ? "Choose the age of the loans."
            : scene.change.to - scene.change.from > 5
                ? "That is a wide range. Mark only the piece that stands apart from both its neighbours."
            : bump == 0.0 ? "One neighbour is higher and one lower: a slope, no bump."
                          : "A small unevenness. Look for a piece that stands out more."};
}

Check bump_cut(const Scene& scene) {
    const core::Vector age = curve_of(scene, "age");
    const bool is_loans = scene.data.id == "credit";
    bool is_cut = false;
    if (is_loans && !is_flat(age)) {
        const int feature = scene.data.find("age");
        const models::AdditiveTerm& curve = scene.after.terms[static_cast<std::size_t>(feature)];
        const auto at = [&](double years) {
            return curve.scores(curve.axes[0].group(scene.after.binning, years), 0);
        };
        is_cut = std::min(at(41.0), at(42.0)) >= std::min(at(40.0), at(43.0)) - 0.05;
    }
    return {"bump_cut", is_cut && scene.n_edits > 0 && !scene.tries(),
            is_cut ? "It is cut, on trial. Choose a reason in the history and press Commit."
            : !is_age_of_loans(scene)
                ? "Choose the age of the loans."
                : "41 and 42 still lie below their neighbours. Mark both and press Straight, or drag the "
                  "orange dot up."};
}

/// The text shows it for incomes that were not stated.
bool is_shown_already(const Scene& scene) {
    const int income = scene.data.find("income");
    return scene.data.id == "credit" && scene.change.feature == income &&
           scene.change.from >= scene.before.binning.n_bins(income);
}

Check against(const Scene& scene) {
    const bool is_against = scene.outcome.claim.verdict() == Claim::Verdict::only_before;
    return {
        "against", scene.is_tested && scene.is_moved() && is_against && !is_shown_already(scene),
        is_shown_already(scene) ? "That one is known by now. Move another piece that many rows stand for."
        : !scene.is_moved() ? "Change the range first: drag its handle, or press a button below the curve."
        : !scene.is_tested  ? "Press Test this claim."
                            : "The held-back rows do not object to this one. Try another piece, or move it "
                              "further."};
}

Check slope_made(const Scene& scene) {
    const bool is_good = is_falling(curve_of(scene, "seniority"));
    const bool is_dear = scene.outcome.test.is_clearly_worse();
    return {"slope_made", is_good && !is_dear,
            is_flat(curve_of(scene, "seniority"))
                ? "It is flat now, and says nothing any more. Press Falling instead."
            : is_good ? "It falls, but other edits make the held-back loss clearly worse. Take them back."
                      : "Choose Years in the job, mark all of it and press Falling."};
}

Check law_kept(const Scene& scene) {
    const bool is_loans = scene.data.id == "credit";
    const bool is_done = is_loans && is_flat(curve_of(scene, "age")) && scene.n_edits > 0 && !scene.tries();
    return {"law_kept", is_done,
            is_flat(curve_of(scene, "age")) ? "Now choose a reason in the history and press Commit."
                                            : "Mark the whole curve of the age and press Flat."};
}

}  // namespace

std::vector<Check> checks_of(const Scene& scene) {
    return {bump_marked(scene), bump_cut(scene), against(scene), slope_made(scene), law_kept(scene)};
}

}  // namespace lessons::editing
