#include "lessons/optim/race_cartoon.h"

#include "lessons/optim/race_cartoon_words.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace lessons::optim {

namespace {

using core::Vector2;
using core::optim::StepReport;
using core::optim::Term;
using core::optim::TermRole;
using Kind = CartoonPhase::Kind;

constexpr std::size_t kMostTrials = 6;  // told one by one

CartoonInk ink_of(const Term& term) {
    const std::string_view id = term.id;
    if (id == "momentum") return CartoonInk::memory;
    return id == "weight_decay" ? CartoonInk::pull : CartoonInk::slope;
}

/// Adam and its kin name what they mix; r, the rate of each coordinate, makes a step of it.
std::string symbol_of(const Term& term, const StepReport& report) {
    const std::string symbol = with_true_minus(term.symbol);
    const bool has_rates = std::any_of(report.terms.begin(), report.terms.end(),
                                       [](const Term& each) { return each.role == TermRole::Scale; });
    const bool names_rate = symbol.find("\u03b7") != std::string::npos;
    return has_rates && !names_rate ? with_true_minus("-r ") + symbol : symbol;
}

void add_phase(Cartoon& cartoon, Kind kind, Vector2 value, std::string sentence, std::size_t index = 0) {
    cartoon.phases.push_back({kind, index, value, std::move(sentence)});
}

/// What the method finds out before it moves.
void tell_sight(Cartoon& cartoon) {
    const StepReport& report = cartoon.report;
    for (const Term& term : report.terms) {
        const Vector2 value(term.value);
        if (term.role == TermRole::Point) add_phase(cartoon, Kind::ahead, value, words_for_ahead(value));
    }
    const bool sees_its_own = report.seen_gradient.value.size() > 0;
    const Vector2 gradient(sees_its_own ? report.seen_gradient.value : report.from_gradient);
    add_phase(cartoon, Kind::slope, gradient, words_for_slope(gradient));
    for (const Term& term : report.terms) {
        const Vector2 value(term.value);
        if (term.role == TermRole::Scale) add_phase(cartoon, Kind::rates, value, words_for_rates(value));
    }
}

/// A line search's trials, or a trust region's circle.
void tell_search(Cartoon& cartoon) {
    const StepReport& report = cartoon.report;
    if (report.trust.step.size() > 0) {
        const Vector2 step(report.trust.step);
        add_phase(cartoon, Kind::region, step, words_for_region(report.trust));
    }
    if (report.trials.empty()) return;
    const Vector2 direction(report.direction);
    add_phase(cartoon, Kind::line, direction, words_for_line(direction));
    for (std::size_t k = 0; k < report.trials.size(); ++k) {
        const bool is_told = k + 1 < kMostTrials || k + 1 == report.trials.size();
        if (!is_told) continue;
        const core::optim::Trial& trial = report.trials[k];
        const Vector2 at = cartoon.from + trial.step_length * direction;
        add_phase(cartoon, Kind::trial, at, words_for_trial(k + 1, trial), k);
    }
}

void tell_parts(Cartoon& cartoon) {
    cartoon.to = cartoon.from;
    for (const Term& term : cartoon.report.terms) {
        if (term.role != TermRole::Arrow) continue;
        const Vector2 value(term.value);
        add_phase(cartoon, Kind::part, value, words_for_part(term), cartoon.parts.size());
        cartoon.parts.push_back({symbol_of(term, cartoon.report), value, ink_of(term)});
        cartoon.to += value;
    }
}

/// The corner that the step moved, and where to: for a shrinking triangle its worst one.
void tell_triangle(Cartoon& cartoon) {
    const core::optim::Simplex& simplex = cartoon.report.simplex;
    cartoon.from = simplex.before.col(simplex.before.cols() - 1);
    cartoon.to = moved_corner(simplex);
    cartoon.from_symbol = "worst corner";
    cartoon.to_symbol = "new corner";
    add_phase(cartoon, Kind::triangle, cartoon.from, words_for_triangle(cartoon.from));
    cartoon.parts.push_back({"move", cartoon.to - cartoon.from, CartoonInk::slope});
    add_phase(cartoon, Kind::part, cartoon.parts.front().value, words_for_move(simplex.move));
}

}  // namespace

std::optional<Cartoon> next_step_of(const Racer& racer) {
    if (racer.finished()) return std::nullopt;
    Racer ahead = racer;
    ahead.step();
    Cartoon cartoon;
    cartoon.report = ahead.report();
    cartoon.formula = with_true_minus(racer.method().formula);
    cartoon.from = cartoon.report.from;
    if (cartoon.report.simplex.vertices.size() > 0) {
        tell_triangle(cartoon);
    } else {
        add_phase(cartoon, Kind::stand, cartoon.from, words_for_stand(cartoon.report));
        tell_sight(cartoon);
        tell_search(cartoon);
        tell_parts(cartoon);
    }
    add_phase(cartoon, Kind::arrive, cartoon.to, words_for_arrival(cartoon.report));
    return cartoon;
}

}  // namespace lessons::optim
