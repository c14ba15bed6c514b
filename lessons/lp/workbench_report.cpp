#include "lessons/lp/workbench_report.h"

#include "lessons/lp/program_words.h"
#include "lessons/lp/workbench_words.h"
#include "lessons/ui/format.h"

#include <algorithm>
#include <cmath>

namespace lessons::workbench {

namespace {

using core::Index;
using core::lp::BoundRange;
using core::lp::CostRange;
using core::lp::GlpkMoment;
using core::lp::LinearProgram;
using core::lp::LpStatus;
using core::lp::RangeEnd;
using Tone = Sentence::Tone;

constexpr std::size_t kMostSentences = 60;
constexpr double kNothing = 1e-9;

bool has_whole_numbers(const LinearProgram& program) {
    return std::any_of(program.columns.begin(), program.columns.end(),
                       [](const core::lp::Column& column) { return column.is_integer; });
}

std::string capitalized(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

/// ", up to 4 more (454 in all)", or nothing where it holds for ever.
std::string how_far(const BoundRange& range, const RangeEnd& end, const char* word) {
    const double distance = std::fabs(end.value - range.bound);
    if (!std::isfinite(distance)) return ", however many";
    if (distance <= kNothing * std::max(1.0, std::fabs(range.bound)))
        return ", if no other limit is met at once";
    return ", up to " + ui::format_number(distance, 4) + " " + word;
}

/// "earns 12.5 EUR" or "costs 12.5 EUR": a change of the objective, seen from whoever decides.
std::string effect(const LinearProgram& program, double change) {
    const double gain = change * improvement_sign(program.sense);
    return (gain > 0.0 ? "is worth " : "costs ") + objective_amount(program, std::fabs(change));
}

std::string price_words(const LinearProgram& program, const core::lp::Row& row, const BoundRange& range) {
    const bool is_demand = range.side == BoundRange::Side::kLow;
    std::string words = is_demand && row.low != row.high ? "Asking for one more " : "One more ";
    words += one_of(row) + " ";
    const double right = range.price_right;
    const double left = -range.price_left;
    if (std::isinf(right)) {
        words += "leaves no plan";
    } else if (std::fabs(right) < kNothing) {
        words += "changes nothing";
    } else {
        words += effect(program, right) + how_far(range, range.right_end, "more");
    }
    words += "; one less ";
    if (std::isinf(left)) return words + "leaves no plan.";
    if (std::fabs(left) < kNothing) return words + "changes nothing.";
    const bool is_gain = left * improvement_sign(program.sense) > 0.0;
    words += (is_gain ? "saves " : "loses ") + objective_amount(program, std::fabs(left));
    return words + how_far(range, range.left_end, "fewer") + ".";
}

void add_rows(const LinearProgram& program, const core::lp::Sensitivity& found,
              std::vector<Sentence>& sentences) {
    for (std::size_t i = 0; i < found.right_hand_sides.size(); ++i) {
        const BoundRange& range = found.right_hand_sides[i];
        const core::lp::Row& row = program.rows[i];
        const bool matters =
            std::fabs(range.price_left) > kNothing || std::fabs(range.price_right) > kNothing;
        if (matters) sentences.push_back({Tone::good, price_words(program, row, range), row.name});
    }
}

void add_spare(const LinearProgram& program, const core::lp::Sensitivity& found,
               std::vector<Sentence>& sentences) {
    for (std::size_t i = 0; i < found.right_hand_sides.size(); ++i) {
        const core::lp::Row& row = program.rows[i];
        const double used = found.solution.row_activities[static_cast<Index>(i)];
        const BoundRange& range = found.right_hand_sides[i];
        const double spare = range.side == BoundRange::Side::kHigh ? row.high - used : used - row.low;
        if (range.is_active || !std::isfinite(spare) || spare < kNothing) continue;
        const bool is_high = range.side == BoundRange::Side::kHigh;
        const std::string more = is_high ? " left over: more would be worth nothing."
                                         : " more than asked for: asking for less would gain nothing.";
        sentences.push_back({Tone::quiet, row.name + " has " + row_amount(row, spare) + more, row.name});
    }
}

/// What it would take for a column that is not used to come into the plan, or how long the plan stays.
std::string cost_words(const LinearProgram& program, const core::lp::Column& column, double x,
                       const CostRange& range) {
    const bool maximizes = program.sense == core::lp::Sense::kMaximize;
    const double needed = maximizes ? range.high.value : range.low.value;
    if (std::fabs(x - column.low) < kNothing && std::isfinite(needed) && x == 0.0) {
        return "No " + column.name + ": " +
               (maximizes ? "each would have to earn " : "each would have to cost at most ") +
               objective_amount(program, needed) + (maximizes ? " or more, not " : ", not ") +
               ui::format_number(column.cost, 6) + ".";
    }
    const bool from = std::isfinite(range.low.value);
    const bool to = std::isfinite(range.high.value);
    if (!from && !to) return {};
    const bool is_plural = lp::is_plural(column.name);
    const std::string words = "The plan stays the same while " +
                              (is_plural ? column.name : "one unit of " + column.name) +
                              (maximizes ? " earn" : " cost") + (is_plural ? " " : "s ");
    const std::string end = is_plural ? " each." : ".";
    if (from && to)
        return words + objective_amount(program, range.low.value) + " to " +
               objective_amount(program, range.high.value) + end;
    return words + (from ? "at least " : "at most ") +
           objective_amount(program, from ? range.low.value : range.high.value) + end;
}

void add_costs(const LinearProgram& program, const core::lp::Sensitivity& found,
               std::vector<Sentence>& sentences) {
    for (std::size_t j = 0; j < found.costs.size(); ++j) {
        const core::lp::Column& column = program.columns[j];
        const double x = found.solution.x[static_cast<Index>(j)];
        const std::string words = cost_words(program, column, x, found.costs[j]);
        if (!words.empty()) sentences.push_back({Tone::plain, words, column.name});
    }
}

void add_optimal(const LinearProgram& program, const Findings& findings, std::vector<Sentence>& sentences) {
    if (findings.was_too_large) {
        sentences.push_back({Tone::quiet,
                             "Prices and ranges in words are for models of up to 400 rows and columns; "
                             "the tables have the prices."});
        return;
    }
    if (!findings.sensitivity.solution.is_optimal()) return;
    if (has_whole_numbers(program)) {
        sentences.push_back(
            {Tone::warn,
             "With whole numbers a little more may change nothing, or much. What follows holds "
             "for the same model with fractions."});
    }
    sentences.push_back({Tone::heading, "What a unit more is worth"});
    add_rows(program, findings.sensitivity, sentences);
    add_spare(program, findings.sensitivity, sentences);
    sentences.push_back({Tone::heading, "How firm the plan is"});
    add_costs(program, findings.sensitivity, sentences);
    if (!findings.sensitivity.is_exact) {
        sentences.push_back({Tone::quiet,
                             "Where limits meet by chance, true ranges may be wider: the model is too "
                             "large to look at each."});
    }
}

void add_infeasible(const LinearProgram& program, const Findings& findings,
                    std::vector<Sentence>& sentences) {
    if (findings.was_too_large) {
        sentences.push_back(
            {Tone::quiet, "What quarrels is looked for in models of up to 150 rows and columns."});
    } else if (findings.quarrel.bounds.empty()) {
        sentences.push_back(
            {Tone::plain, "With fractions there are plans: it is the whole numbers that exclude them."});
    }
    if (findings.quarrel.bounds.empty()) return;
    sentences.push_back({Tone::heading, "These quarrel"});
    for (const core::lp::ProgramNumber& bound : findings.quarrel.bounds) {
        const bool is_row = bound.kind != core::lp::ProgramNumber::Kind::kColumnLow &&
                            bound.kind != core::lp::ProgramNumber::Kind::kColumnHigh;
        const auto index = static_cast<std::size_t>(bound.index);
        sentences.push_back({Tone::bad, bound_words(program, bound),
                             is_row ? program.rows[index].name : program.columns[index].name});
    }
    sentences.push_back(
        {Tone::quiet, "All of these together are impossible; without any one of them the rest is not."});
    if (findings.repair.relaxations.empty()) return;
    sentences.push_back({Tone::heading, "The least that must give way"});
    for (const core::lp::Relaxation& relaxation : findings.repair.relaxations) {
        const auto index = static_cast<std::size_t>(relaxation.bound.index);
        const bool falls = relaxation.bound.kind == core::lp::ProgramNumber::Kind::kRowLow;
        sentences.push_back({Tone::good,
                             bound_words(findings.repair.program, relaxation.bound) + ": " +
                                 row_amount(program.rows[index], relaxation.amount) +
                                 (falls ? " less." : " more."),
                             program.rows[index].name});
    }
}

void add_unbounded(const LinearProgram& program, const Findings& findings, std::vector<Sentence>& sentences) {
    if (findings.ray.direction.size() == 0) return;
    sentences.push_back({Tone::heading, "The way without end"});
    std::string words = "Do ever more of this: ";
    bool is_first = true;
    for (Index j = 0; j < program.column_count(); ++j) {
        const double part = findings.ray.direction[j];
        if (std::fabs(part) < kNothing) continue;
        words += (is_first ? "" : ", ") + std::string(part > 0.0 ? "+" : "") + ui::format_number(part, 4) +
                 " " + program.columns[static_cast<std::size_t>(j)].name;
        is_first = false;
    }
    sentences.push_back({Tone::bad, words + "."});
    sentences.push_back({Tone::plain, "Each round improves " + objective_name(program) + " by " +
                                          objective_amount(program, findings.ray.rate) +
                                          " and breaks no limit. A limit is missing on one of them."});
}

}  // namespace

std::string headline(const LinearProgram& program, const GlpkMoment& moment, bool is_end) {
    const bool says_twice = program.objective_unit == program.objective_name;
    const double objective = moment.solution.objective;
    const std::string amount =
        objective_name(program) + " " +
        (says_twice ? ui::format_number(objective, 6) : objective_amount(program, objective));
    switch (moment.solution.status) {
        case LpStatus::kOptimal:
            if (!is_end) return "Best with fractions: " + amount + ". Whole numbers come next.";
            return (moment.is_integer ? "Best plan in whole numbers: " : "Best plan: ") + amount + ".";
        case LpStatus::kInfeasible:
            return "No plan keeps all limits.";
        case LpStatus::kUnbounded:
            return capitalized(objective_name(program)) + " improves without end.";
        case LpStatus::kError:
            return "The solver gave up: " + moment.solution.message;
        case LpStatus::kLimit:
            break;
    }
    const std::string how =
        moment.has_plan ? "Best plan so far: " + amount + "." : "No plan yet: some limits are still broken.";
    return is_end ? "Stopped. " + how : how;
}

std::vector<Sentence> report(const LinearProgram& program, const GlpkMoment& moment, const Findings* findings,
                             bool is_end) {
    std::vector<Sentence> sentences;
    if (!is_end || findings == nullptr) return sentences;
    if (moment.solution.is_optimal()) add_optimal(program, *findings, sentences);
    if (moment.solution.status == LpStatus::kInfeasible) add_infeasible(program, *findings, sentences);
    if (moment.solution.status == LpStatus::kUnbounded) add_unbounded(program, *findings, sentences);
    if (sentences.size() > kMostSentences) {
        sentences.resize(kMostSentences);
        sentences.push_back({Tone::quiet, "The rest is in the tables."});
    }
    return sentences;
}

}  // namespace lessons::workbench
