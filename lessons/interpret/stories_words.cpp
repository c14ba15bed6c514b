#include "lessons/interpret/stories_words.h"

#include "lessons/ui/format.h"

#include <algorithm>
#include <cmath>

namespace lessons::stories {

namespace {

using core::Index;
using core::Vector;
using core::interpret::LimeStability;

constexpr int kEnoughLines = 10;
constexpr double kSteady = 0.95;
constexpr double kShaky = 0.6;
constexpr Index kFirstFew = 3;

Index first_of(const Vector& coefficients) { return by_size(coefficients).front(); }

double stability_of(const LimeStability& lines) {
    return lines.n_steps() < 2 ? core::kNaN
                               : lines.variables_stability(std::min(kFirstFew, lines.mean().size()));
}

void add_rivals(const State& state, std::vector<Readout>& readouts) {
    const Rivals& rivals = *state.rivals;
    if (state.n_lines > 0)
        readouts.push_back(
            {"fidelity", "Fidelity of the tree (R\u00b2)", rivals.tree(state.n_lines).fidelity, ""});
    if (state.n_lines > 1)
        readouts.push_back({"agreement", "Agreement of the trees", rivals.trees().agreement(), ""});
    const core::interpret::Anchor& anchor = rivals.anchor().best();
    readouts.push_back({"precision", "Precision of the rule", 100.0 * anchor.precision, "%"});
    readouts.push_back({"coverage", "Coverage of the rule", 100.0 * anchor.coverage, "%"});
    readouts.push_back(
        {"rule_calls", "Calls for the rule", static_cast<double>(rivals.anchor().model_calls()), "calls"});
    readouts.push_back({"shapley_calls", "Calls for Shapley values",
                        static_cast<double>(rivals.shapley().model_calls), "calls"});
}

Check steady_check(const LimeStability& lines) {
    const double stability = stability_of(lines);
    const bool enough = lines.n_steps() >= kEnoughLines;
    if (!enough) return {"steady", false, "Draw ten lines at least: press play."};
    return {"steady", stability >= kSteady,
            "The first three agree by " + ui::format_percent(stability) +
                ". Take more samples, and a kernel width near 1 \u00d7."};
}

Check shaky_check(const LimeStability& lines) {
    if (lines.n_steps() < kEnoughLines) return {"shaky", false, "Draw ten lines at least: press play."};
    const double stability = stability_of(lines);
    return {"shaky", stability <= kShaky,
            "The first three still agree by " + ui::format_percent(stability) +
                ". Make the kernel narrower, or take fewer samples."};
}

Check claims_check(const LimeStability& lines, const Vector& actual) {
    const int wrong = count_false_claims(lines, actual);
    return {"claims_hold", wrong == 0,
            std::to_string(wrong) + " of the five are off by more than half. Which model has no bends?"};
}

}  // namespace

double shown_factor(const cases::Case& of_case) { return of_case.is_classes() ? 100.0 : 1.0; }

std::string change_unit(const cases::Case& of_case) {
    return of_case.is_classes() ? "points" : of_case.target.unit;
}

std::string change_text(const cases::Case& of_case, double change) {
    const double shown = shown_factor(of_case) * change;
    const std::string number =
        of_case.is_classes() ? ui::format_fixed(shown, 1) : ui::format_number(shown, 3);
    const std::string unit = change_unit(of_case);
    return (shown > 0.0 ? "+" : "") + number + (unit.empty() ? "" : " " + unit);
}

std::string feature_text(const cases::Case& of_case, Index feature, double value) {
    const cases::FeatureWords& words = of_case.features[static_cast<std::size_t>(feature)];
    return words.label + ": " + cases::value_text(words, value);
}

int count_changes_of_first(const LimeStability& lines) {
    int changes = 0;
    for (std::size_t i = 1; i < lines.lines().size(); ++i) {
        if (first_of(lines.lines()[i].coefficients) != first_of(lines.lines()[i - 1].coefficients)) ++changes;
    }
    return changes;
}

int count_steady_signs(const LimeStability& lines) {
    const std::vector<Index> order = by_size(lines.mean());
    const Vector agreement = lines.sign_agreement();
    const auto few = static_cast<std::ptrdiff_t>(std::min<std::size_t>(kFirstFew, order.size()));
    return static_cast<int>(std::count_if(order.begin(), order.begin() + few,
                                          [&](Index j) { return agreement[j] > 1.0 - 1e-9; }));
}

int count_false_claims(const LimeStability& lines, const Vector& actual) {
    const Vector claims = lines.mean();
    const std::vector<Index> order = by_size(claims);
    int wrong = 0;
    for (std::size_t i = 0; i < std::min<std::size_t>(5, order.size()); ++i) {
        const double claim = claims[order[i]];
        const double truth = actual[order[i]];
        if (claim * truth <= 0.0 || std::fabs(claim - truth) > 0.5 * std::fabs(claim)) ++wrong;
    }
    return wrong;
}

std::string say(const State& state) {
    if (state.model == nullptr || !state.model->finished()) return "The model is being trained.";
    if (state.lines == nullptr) return "Drawing samples around number " + std::to_string(state.row + 1) + ".";
    if (state.n_lines == 0)
        return "The story of " + state.of_case.one + " " + std::to_string(state.row + 1) +
               " has not been told yet: press play.";
    const LimeStability lines = state.lines->after(state.n_lines);
    const Index first = first_of(lines.lines().back().coefficients);
    return "Told " + std::to_string(state.n_lines) + (state.n_lines == 1 ? " time" : " times") +
           ", the story of " + state.of_case.one + " " + std::to_string(state.row + 1) +
           " now begins with \u201c" +
           feature_text(state.of_case, first, state.lines->question().x()[first]) +
           "\u201d; what came first has changed " + std::to_string(count_changes_of_first(lines)) + " times.";
}

std::vector<Readout> readouts_of(const State& state) {
    std::vector<Readout> readouts;
    if (state.lines == nullptr) return readouts;
    const double factor = shown_factor(state.of_case);
    const std::string unit = state.of_case.is_classes() ? "%" : state.of_case.target.unit;
    readouts.push_back({"lines", "Times told", static_cast<double>(state.n_lines), ""});
    if (state.n_lines > 0) {
        const LimeStability lines = state.lines->after(state.n_lines);
        const core::interpret::LocalLine& last = lines.lines().back();
        readouts.push_back({"prediction", "The model says", factor * last.prediction, unit});
        readouts.push_back({"line_says", "The line says", factor * last.local_prediction, unit});
        readouts.push_back({"r_squared", "Straightness (R\u00b2)", last.r_squared, ""});
        readouts.push_back({"effective", "Samples that count",
                            effective_samples(state.lines->samples().weights), "samples"});
        readouts.push_back({"largest", "Largest of the mean line",
                            factor * lines.mean().cwiseAbs().maxCoeff(),
                            state.of_case.is_classes() ? "points" : unit});
        readouts.push_back({"first_changes", "Changes of the first",
                            static_cast<double>(count_changes_of_first(lines)), "times"});
        readouts.push_back({"steady_signs", "Steady signs among the first three",
                            static_cast<double>(count_steady_signs(lines)), "of 3"});
        readouts.push_back({"stability", "Agreement on the first three", 100.0 * stability_of(lines), "%"});
        readouts.push_back({"false_claims", "False among the five largest claims",
                            static_cast<double>(count_false_claims(lines, state.lines->actual())), "of 5"});
        readouts.push_back(
            {"line_calls", "Calls for a line", static_cast<double>(last.model_calls), "calls"});
    }
    if (state.rivals != nullptr) add_rivals(state, readouts);
    return readouts;
}

std::vector<Check> checks_of(const State& state) {
    if (state.lines == nullptr || state.n_lines == 0) {
        const std::string hint = "Press play: each step tells the story once.";
        return {{"steady", false, hint}, {"shaky", false, hint}, {"claims_hold", false, hint}};
    }
    const LimeStability lines = state.lines->after(state.n_lines);
    return {steady_check(lines), shaky_check(lines), claims_check(lines, state.lines->actual())};
}

}  // namespace lessons::stories
