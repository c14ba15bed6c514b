#include "lessons/lp/whole_words.h"

#include "lessons/lp/story.h"
#include "lessons/ui/format.h"

#include <cmath>
#include <utility>

namespace lessons::whole {

namespace {

using core::Index;
using core::Vector;
using core::lp::BranchAndBound;
using core::lp::BranchNode;
using core::lp::LinearProgram;
using core::lp::NodeState;
using ui::format_number;

constexpr double kPresent = 1e-6;  // less of a column is not worth a word

bool maximizes(const LinearProgram& program) { return program.sense == core::lp::Sense::kMaximize; }

Sentence plain(std::string text) { return {{.text = std::move(text)}}; }

Sentence led(std::string strong, std::string rest) {
    return {{.style = ui::Run::Style::strong, .text = std::move(strong)}, {.text = " " + std::move(rest)}};
}

std::string counted(const core::lp::Column& column, double value) {
    return format_number(tidy(value), 3) + "\u00a0" + column.name;
}

std::string counted(std::size_t count, const std::string& what) {
    return std::to_string(count) + " " + what + (count == 1 ? "" : "s");
}

std::string station_words(const Story& story, const Vector& x) {
    std::string words;
    for (std::size_t s = 0; s < story.stations.size(); ++s) {
        const double share = x(static_cast<Index>(s));
        if (share < kPresent) continue;
        words += (words.empty() ? "" : ", ") + story.stations[s].name;
        if (share < 1.0 - kPresent) words += " " + ui::format_percent(share, 2);
    }
    return words.empty() ? "nothing" : words;
}

bool is_yes_or_no(const core::lp::Column& column) { return column.low == 0.0 && column.high == 1.0; }

/// The fractional column that the search split on, and how.
std::string split_words(const BranchAndBound& state, const BranchNode& node) {
    const BranchNode& child = state.nodes()[static_cast<std::size_t>(node.children.front())];
    const core::lp::Column& column = state.program().columns[static_cast<std::size_t>(child.column)];
    const double value = node.x(child.column);
    const std::string cannot_be = counted(column, value) + " cannot be: split into ";
    if (is_yes_or_no(column)) return cannot_be + "with and without. No whole plan lies between.";
    return cannot_be + format_number(std::floor(value)) + " or fewer and " + format_number(std::ceil(value)) +
           " or more. No whole plan lies between.";
}

std::string verdict(const Story& story, const BranchAndBound& state, const BranchNode& node) {
    const std::string best = amount(story.program, state.best_objective());
    switch (node.state) {
        case NodeState::kInfeasible:
            return "Closed: no plan at all keeps these limits.";
        case NodeState::kBound:
            return "Closed: nothing here is better than " + best + ", which we have.";
        case NodeState::kWhole:
            return "Closed: the plan is whole. It is the best in this part, and the best so far.";
        case NodeState::kBranched:
            return split_words(state, node);
        case NodeState::kFractional:
            return "Not whole. A cut comes next: a limit that all whole plans keep and this one breaks.";
        case NodeState::kOpen:
            return "Open.";
        case NodeState::kUnbounded:
            return "The relaxed plan grows without end: nothing can be said.";
        case NodeState::kUndecided:
            return "Closed without a verdict: too many pivots.";
    }
    return {};
}

Sentence relaxed_words(const Scene& scene, const BranchNode& node) {
    if (node.x.size() == 0) return {};
    return plain("Without whole numbers the best here is " + plan_words(scene.story, node.x) + ": " +
                 amount(scene.story.program, node.bound) + ".");
}

Sentence rounding_words(const Scene& scene) {
    const Vector& x = scene.run.relaxed_x();
    if (x.size() == 0 || !scene.is_root_shown() || scene.story.picture == Picture::map) return {};
    const LinearProgram& program = scene.run.program();
    std::string text;
    for (const auto& [rounding, name] :
         {std::pair{Rounding::nearest, "To the nearest"}, std::pair{Rounding::down, "down"}}) {
        const Vector plan = rounded(program, x, rounding);
        const std::string broken = broken_limit(program, plan);
        text +=
            (text.empty() ? "" : "; ") + std::string(name) + ": " +
            (broken.empty() ? amount(program, objective_value(program, plan)) : "not possible, " + broken);
    }
    return led("Rounded?", text + ".");
}

Sentence next_words(const Scene& scene) {
    const BranchAndBound& state = scene.now();
    const Index next = state.next_node();
    if (next < 0) return {};
    const BranchNode& node = scene.node(next);
    std::string promise;
    if (std::isfinite(node.bound))
        promise = (maximizes(scene.story.program) ? ", at most " : ", at least ") +
                  amount(scene.story.program, node.bound);
    return led("Next:",
               branch_words(state.program(), node) + promise + ". Click an open node to go there instead.");
}

Sentence end_words(const Scene& scene) {
    const BranchAndBound& state = scene.now();
    if (state.is_running()) return {};
    std::string referee;
    if (scene.referee && scene.referee->is_optimal())
        referee = " GLPK says " + amount(scene.story.program, scene.referee->objective) + ".";
    if (scene.referee && scene.referee->status == core::lp::LpStatus::kInfeasible)
        referee = " GLPK says so too.";
    if (state.best_x().size() == 0) return led("Proven:", "there is no whole plan." + referee);
    return led("Proven:", "nothing is open, so no plan beats " +
                              amount(scene.story.program, state.best_objective()) + " (" +
                              plan_words(scene.story, state.best_x()) + ")." + referee);
}

}  // namespace

std::string amount(const LinearProgram& program, double value) {
    const double shown = std::round(value * 100.0) / 100.0;
    if (program.objective_unit == "\u20ac") return ui::format_money(shown);
    const std::string& unit =
        program.objective_unit.empty() ? program.objective_name : program.objective_unit;
    return format_number(shown, 4) + "\u00a0" + unit;
}

std::string branch_words(const LinearProgram& program, const BranchNode& node) {
    if (node.column < 0) return "everything";
    const core::lp::Column& column = program.columns[static_cast<std::size_t>(node.column)];
    if (is_yes_or_no(column)) return (node.is_up ? "" : "no ") + column.name;
    return column.name + (node.is_up ? " \u2265 " : " \u2264 ") + format_number(node.branch_bound);
}

std::string plan_words(const Story& story, const Vector& x) {
    if (story.picture == Picture::map) return station_words(story, x);
    std::string words;
    for (Index j = 0; j < x.size(); ++j) {
        const core::lp::Column& column = story.program.columns[static_cast<std::size_t>(j)];
        if (story.picture != Picture::plan && x(j) < kPresent) continue;
        const bool is_one = story.picture == Picture::projects && x(j) > 1.0 - kPresent;
        words += (words.empty() ? "" : ", ") + (is_one ? column.name : counted(column, x(j)));
    }
    return words.empty() ? "nothing" : words;
}

std::string reason(const BranchAndBound& state, Index index) {
    const BranchNode& node = state.nodes()[static_cast<std::size_t>(index)];
    switch (node.state) {
        case NodeState::kInfeasible:
            return "not possible";
        case NodeState::kBound:
            return "not better";
        case NodeState::kWhole:
            return node.bound == state.best_objective() ? "whole, best" : "whole";
        case NodeState::kBranched:
            return "split";
        case NodeState::kFractional:
            return "waits for a cut";
        case NodeState::kOpen:
            return "open";
        case NodeState::kUnbounded:
            return "without end";
        case NodeState::kUndecided:
            return "undecided";
    }
    return {};
}

std::vector<Sentence> step_words(const Scene& scene) {
    const Index present = scene.run.present();
    std::vector<Sentence> words;
    if (present < 0) {
        words.push_back(plain(scene.story.asks));
    } else {
        const BranchNode& node = scene.node(present);
        const bool is_cut = present == 0 && scene.run.step() > 1;
        words.push_back(is_cut ? led("After " + counted(scene.now().cuts().size(), "cut"), "at the root.")
                               : led("Looked at:", branch_words(scene.now().program(), node) + "."));
        words.push_back(relaxed_words(scene, node));
        words.push_back(plain(verdict(scene.story, scene.now(), node)));
        words.push_back(rounding_words(scene));
    }
    words.push_back(next_words(scene));
    words.push_back(end_words(scene));
    return words;
}

std::string state_words(const Story& story, const Run& run) {
    const BranchAndBound& state = run.now();
    std::string text = "Step " + std::to_string(run.step()) + " of " + std::to_string(run.last_step()) +
                       ": " + counted(static_cast<std::size_t>(state.solved_nodes()), "node") + " solved";
    if (std::isfinite(state.bound()) && state.is_running())
        text += ", nothing beats " + amount(story.program, state.bound());
    if (state.best_x().size() > 0)
        text += (state.is_running() ? ", best plan " : ", proven best: ") +
                amount(story.program, state.best_objective()) + " (" + plan_words(story, state.best_x()) +
                ")";
    else if (!state.is_running())
        text += ", no whole plan exists";
    return text + ".";
}

std::string broken_limit(const LinearProgram& program, const Vector& x) {
    const Vector used = row_activities(program, x);
    for (Index i = 0; i < program.row_count(); ++i) {
        const core::lp::Row& row = program.rows[static_cast<std::size_t>(i)];
        const double limit = lp::limit_of(row);
        if (used(i) <= row.high + 1e-9 && used(i) >= row.low - 1e-9) continue;
        return row.name + ": " + format_number(used(i), 3) + (std::isfinite(row.high) ? " of " : " for ") +
               format_number(limit, 3);
    }
    return {};
}

}  // namespace lessons::whole
