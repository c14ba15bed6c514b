// The sentences about one exchange.
#include "lessons/lp/best_corner_words.h"
#include "lessons/lp/story.h"
#include "lessons/ui/format.h"

#include <cmath>

namespace lessons::corner {

namespace {

using core::lp::LinearProgram;
using core::lp::Pivot;
using core::lp::SimplexStatus;
using ui::format_number;
using Style = ui::Run::Style;

ui::Run plain(std::string text) { return {Style::plain, std::move(text)}; }
ui::Run strong(std::string text) { return {Style::strong, std::move(text)}; }
ui::Run code(std::string text) { return {Style::code, std::move(text)}; }

std::string joined(const std::vector<std::string>& parts) {
    std::string text;
    for (std::size_t k = 0; k < parts.size(); ++k)
        text += (k == 0 ? "" : k + 1 == parts.size() ? " and " : ", ") + parts[k];
    return text;
}

/// "chairs enter", but "spare boards enters": a variable of the latter kind counts one thing.
bool is_plural_column(const Run& run, core::Index variable) {
    const auto& of = run.now().form().variables[static_cast<std::size_t>(variable)];
    return of.kind == core::lp::VariableKind::kColumn && lp::is_plural(variable_name(run, variable));
}

Sentence candidate_words(const Run& run) {
    const Pivot& pivot = run.next();
    Sentence sentence;
    if (pivot.phase == 1) {
        sentence.push_back(strong("Phase 1: "));
        sentence.push_back(
            plain("this is not a plan yet, " + format_number(pivot.objective_before) + " is missing. "));
    }
    const std::string name = variable_name(run, pivot.entering.variable);
    const bool is_several = is_plural_column(run, pivot.entering.variable);
    sentence.push_back(strong(lp::capitalized(name) + (is_several ? " enter" : " enters")));
    sentence.push_back(plain(": " + rate_words(run, pivot.entering) + "."));
    if (pivot.is_chosen_by_hand) sentence.push_back(plain(" Your choice."));
    if (pivot.safeguard != core::lp::Safeguard::kNone)
        sentence.push_back(plain(" Bland's rule has taken over, so that the walk cannot go in circles."));
    for (const Way& way : run.ways()) {
        if (way.is_chosen) continue;
        sentence.push_back(plain(" Or let "));
        sentence.push_back(
            {Style::plain, variable_name(run, way.variable), "choose:" + std::to_string(way.variable)});
        sentence.push_back(plain(" enter."));
    }
    return sentence;
}

/// "100 / 2 = 50", in one piece.
std::string division(const core::lp::Ratio& ratio) {
    constexpr const char* kSlash = "\u00a0/\u00a0";
    constexpr const char* kEquals = "\u00a0=\u00a0";
    const double room = std::fabs(ratio.bound - ratio.value);
    return format_number(room) + kSlash + format_number(std::fabs(ratio.rate)) + kEquals +
           format_number(ratio.ratio);
}

/// What else would run out, and when: "spare finishing after 66.67".
std::string later_words(const Run& run) {
    std::vector<std::string> parts;
    for (const core::lp::Ratio& ratio : run.next().test.ratios) {
        if (!std::isfinite(ratio.ratio) || ratio.variable == run.next().leaving) continue;
        parts.push_back(variable_name(run, ratio.variable) + " after\u00a0" + format_number(ratio.ratio));
    }
    return parts.empty() ? "." : "; " + joined(parts) + ".";
}

Sentence step_words(const Run& run) {
    const Pivot& pivot = run.next();
    if (pivot.outcome == Pivot::Outcome::kUnbounded)
        return {strong("Nothing runs out."), plain(" The way goes on for ever.")};
    const std::string leaving = variable_name(run, pivot.leaving);
    if (pivot.is_degenerate) {
        return {strong(lp::capitalized(leaving)),
                plain(" is at 0 already, so the step has length 0: another basis, the same corner.")};
    }
    const bool is_several = is_plural_column(run, pivot.leaving);
    Sentence sentence{strong(lp::capitalized(leaving)),
                      plain(is_several ? " run out first, after " : " runs out first, after ")};
    for (const core::lp::Ratio& ratio : pivot.test.ratios)
        if (ratio.variable == pivot.leaving) sentence.push_back(code(division(ratio)));
    sentence.push_back(plain(later_words(run) + " "));
    const std::string before = pivot.phase == 1 ? format_number(pivot.objective_before)
                                                : lp::amount(run.program(), pivot.objective_before);
    const std::string after = pivot.phase == 1 ? format_number(pivot.objective_after)
                                               : lp::amount(run.program(), pivot.objective_after);
    sentence.push_back(
        plain((pivot.phase == 1 ? "Missing: " : lp::capitalized(run.program().objective_name) + ": ") +
              before + "\u00a0\u2192\u00a0" + after + "."));
    return sentence;
}

Sentence referee_words(const Run& run) {
    const core::lp::LpSolution& glpk = run.referee().solution;
    std::string verdict;
    switch (run.referee().status) {
        case core::lp::LpStatus::kOptimal:
            verdict = lp::amount(run.program(), glpk.objective);
            break;
        case core::lp::LpStatus::kInfeasible:
            verdict = "no plan is possible";
            break;
        case core::lp::LpStatus::kUnbounded:
            verdict = "no end";
            break;
        default:
            verdict = "no answer";
    }
    if (run.referee_agrees()) return {strong("GLPK agrees"), plain(": " + verdict + ".")};
    return {strong("GLPK disagrees"), plain(": " + verdict + ".")};
}

Sentence best_words(const Run& run) {
    const LinearProgram& program = run.program();
    Sentence sentence{strong("No candidate improves: this is the best corner. "),
                      plain(lp::capitalized(lp::plan_words(program, run.point())) + " bring "),
                      strong(lp::amount(program, run.profit(run.point()))), plain(".")};
    const std::size_t best = run.best_corners().size();
    if (best == 2) sentence.push_back(plain(" Every plan on the marked edge brings the same."));
    if (best > 2) sentence.push_back(plain(" Every plan on the marked face brings the same."));
    return sentence;
}

Sentence quarrel_words(const Run& run) {
    std::vector<std::string> names;
    for (const std::size_t row : run.quarrelling_rows()) names.push_back(run.program().rows[row].name);
    return {strong("No plan keeps all limits. "),
            plain("Phase 1 ends with " + format_number(run.now().infeasibility()) + " still missing. "),
            strong(lp::capitalized(joined(names))), plain(" contradict each other: relax one of them.")};
}

Sentence endless_words(const Run& run) {
    const core::Vector ray = run.now().ray();
    const core::Vector shown = ray / ray.cwiseAbs().maxCoeff();
    return {strong("The " + run.program().objective_name + " grows without end. "),
            plain("From here go on along the arrow, " + lp::plan_words(run.program(), shown) +
                  " at a time: no limit ever stops it. In a real factory a limit was forgotten.")};
}

}  // namespace

std::vector<Sentence> pivot_words(const Run& run) {
    switch (run.now().status()) {
        case SimplexStatus::kRunning:
            return {candidate_words(run), step_words(run)};
        case SimplexStatus::kOptimal:
            return {best_words(run), referee_words(run)};
        case SimplexStatus::kInfeasible:
            return {quarrel_words(run), referee_words(run)};
        case SimplexStatus::kUnbounded:
            return {endless_words(run), referee_words(run)};
    }
    return {};
}

}  // namespace lessons::corner
