#include "lessons/optim/race_cartoon_words.h"

#include "lessons/optim/race_trail.h"
#include "lessons/ui/format.h"

#include <cmath>

namespace lessons::optim {

namespace {

using core::Vector2;
using core::optim::SimplexMove;
using core::optim::StepReport;
using core::optim::Term;
using core::optim::Verdict;
using ui::format_number;

const char* word_for(Verdict verdict) {
    switch (verdict) {
        case Verdict::Accepted:
            return "good enough, taken";
        case Verdict::NotFinite:
            return "no value there";
        case Verdict::TooHigh:
            return "not low enough";
        case Verdict::TooSteep:
            return "low enough, but still steep";
    }
    return "";
}

std::string capitalised(std::string text) {
    if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

bool has_corner(const core::Matrix& corners, const core::Vector& corner) {
    for (core::Index k = 0; k < corners.cols(); ++k) {
        if (corners.col(k) == corner) return true;
    }
    return false;
}

}  // namespace

std::string words_for_stand(const StepReport& report) {
    return "It stands at " + coordinates(report.from) + ", at the height " +
           format_number(report.from_value) + ".";
}

std::string words_for_ahead(Vector2 point) {
    return "It looks at the slope not here but ahead, at " + coordinates(point) + ".";
}

std::string words_for_slope(Vector2 gradient) {
    return "The slope g = " + coordinates(gradient) + " points uphill; it is " +
           format_number(gradient.norm(), 3) + " steep.";
}

std::string words_for_rates(Vector2 rates) {
    return "Each coordinate has a rate r of its own: " + format_number(rates.x(), 3) + " for x, " +
           format_number(rates.y(), 3) + " for y.";
}

std::string words_for_line(Vector2 direction) {
    return "It will search along the direction d = " + coordinates(direction) + ".";
}

std::string words_for_trial(std::size_t number, const core::optim::Trial& trial) {
    return "Trial " + std::to_string(number) + ": \u03b1 = " + format_number(trial.step_length, 3) +
           ", height " + format_number(trial.value) + ": " + word_for(trial.verdict) + ".";
}

std::string words_for_region(const core::optim::TrustReport& trust) {
    return "It believes its model within \u0394 = " + format_number(trust.radius, 3) +
           ". There the model promises to go down by " + format_number(trust.predicted, 3) + ".";
}

std::string words_for_triangle(Vector2 worst) {
    return "Of the triangle's three corners the worst is " + coordinates(worst) + ".";
}

std::string words_for_move(SimplexMove move) {
    switch (move) {
        case SimplexMove::None:
            return "The first triangle.";
        case SimplexMove::Reflect:
            return "It mirrors the worst corner across the other two.";
        case SimplexMove::Expand:
            return "It mirrors the worst corner, finds it good, and goes as far again.";
        case SimplexMove::ContractOutside:
        case SimplexMove::ContractInside:
            return "The mirrored corner is no better: it draws the worst corner in.";
        case SimplexMove::Shrink:
            return "Nothing helps: the triangle shrinks towards its best corner.";
    }
    return "";
}

std::string words_for_part(const Term& term) {
    const Vector2 value(term.value);
    if (value.isZero()) return capitalised(term.name) + ": nothing this time.";
    return capitalised(term.name) + ": " + coordinates(value) + ", " + format_number(value.norm(), 3) +
           " long.";
}

std::string words_for_arrival(const StepReport& report) {
    using core::optim::Status;
    if (report.status == Status::Diverged) return "Together they lead where no number can follow.";
    if (report.status == Status::LineSearchFailed) return "No trial went down enough: it stops here.";
    const bool stays = report.position == report.from;
    if (stays && report.trust.step.size() > 0) {
        return "The ground does not keep the promise: it stays, and trusts a quarter as far.";
    }
    const double change = report.value - report.from_value;
    if (stays || change == 0.0) return "The height stays " + format_number(report.value) + ".";
    return std::string("Together: the next position, ") + format_number(std::fabs(change), 3) +
           (change < 0.0 ? " lower" : " higher") + " at " + format_number(report.value) + ".";
}

Vector2 moved_corner(const core::optim::Simplex& simplex) {
    const core::Matrix& now = simplex.vertices;
    if (simplex.move != SimplexMove::Shrink) {
        for (core::Index k = 0; k < now.cols(); ++k) {
            if (!has_corner(simplex.before, now.col(k))) return now.col(k);
        }
    }
    return now.col(now.cols() - 1);
}

std::string with_true_minus(std::string_view text) {
    std::string result;
    for (const char letter : text) result += letter == '-' ? std::string(ui::kMinus) : std::string(1, letter);
    return result;
}

}  // namespace lessons::optim
