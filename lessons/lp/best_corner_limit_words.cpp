#include "lessons/lp/best_corner_limit_words.h"

#include "lessons/lp/best_corner_words.h"
#include "lessons/lp/story.h"
#include "lessons/ui/format.h"

#include <cmath>

namespace lessons::corner {

namespace {

using core::lp::Row;
using ui::format_number;

const Row& row_of(const Run& run, std::size_t row) { return run.program().rows[row]; }

double used(const Run& run, std::size_t row) {
    return row_activities(run.program(), run.point())[static_cast<core::Index>(row)];
}

/// How far the plan is inside the limit; negative where it breaks it.
double left_over(const Run& run, std::size_t row) {
    const double rest = lp::limit_of(row_of(run, row)) - used(run, row);
    return lp::is_minimum(row_of(run, row)) ? -rest : rest;
}

std::string left_words(const Run& run, std::size_t row) {
    const double left = left_over(run, row);
    const bool asks = lp::is_minimum(row_of(run, row));
    if (is_broken(run, row)) return format_number(-left) + (asks ? " missing" : " too much");
    if (left < 1e-7) return asks ? "just met" : "used up";
    return format_number(left) + (asks ? " beyond" : " left");
}

/// "from 90 to 160 boards", "up to 75 boards", "from 140 hours on"; with little room without "from".
std::string range_words(core::Interval range, const std::string& unit, Room room) {
    const std::string units = unit.empty() || room == Room::little ? "" : " " + unit;
    const bool starts = std::isfinite(range.low);
    const bool ends = std::isfinite(range.high);
    const std::string from = room == Room::full ? "from " : "";
    if (starts && ends) return from + format_number(range.low) + " to " + format_number(range.high) + units;
    if (starts) return "from " + format_number(range.low) + units + " on";
    return ends ? "up to " + format_number(range.high) + units : "always";
}

/// The solver's rounding around 0 would be read as a number.
double readable(double value) { return std::fabs(value) < 1e-9 ? 0.0 : value; }

/// "is worth €10", "costs €10", "is worth nothing"
std::string verb_words(const Run& run, double change) {
    if (std::isinf(change)) return "leaves no plan";
    if (change == 0.0) return "is worth nothing";
    return (change > 0.0 ? "is worth " : "costs ") + lp::amount(run.program(), std::fabs(change));
}

std::string short_words(const Run& run, double change) {
    if (std::isinf(change)) return "no plan";
    return change == 0.0 ? "nothing" : lp::amount(run.program(), change);
}

}  // namespace

bool is_idle(const Run& run, std::size_t row) {
    return run.has_plans() && run.role(row) != core::geometry::ConstraintRole::kEdge;
}

bool is_broken(const Run& run, std::size_t row) { return left_over(run, row) < -1e-7; }

bool is_worth_something(const Run& run, std::size_t row) {
    const core::lp::BoundRange& limit = run.referee().right_hand_sides[row];
    return readable(limit.price_right) != 0.0 || readable(limit.price_left) != 0.0;
}

std::string used_words(const Run& run, std::size_t row, Room room) {
    const double bound = lp::limit_of(row_of(run, row));
    const double now = used(run, row);
    std::string text = format_number(now) + " of " + format_number(bound) + " used";
    if (lp::is_minimum(row_of(run, row))) text = format_number(now) + " of at least " + format_number(bound);
    if (now < 0.0) text = format_number(now) + ", at most " + format_number(bound);
    if (is_broken(run, row)) text += lp::is_minimum(row_of(run, row)) ? ": not enough" : ": too much";
    if (room == Room::little) text = left_words(run, row);
    return is_idle(run, row) ? text + " \u00b7 limits nothing" : text;
}

std::string worth_words(const Run& run, std::size_t row, Room room) {
    if (row >= run.referee().right_hand_sides.size()) return "";
    const core::lp::BoundRange& limit = run.referee().right_hand_sides[row];
    const double more = readable(limit.price_right);
    const double less = -readable(limit.price_left);
    const std::string& unit = row_of(run, row).unit;
    const std::string one = unit.empty() ? "unit" : lp::singular(unit);
    if (!limit.has_two_prices()) {
        const core::Interval range{readable(limit.low.value), readable(limit.high.value)};
        const std::string holds = " (" + range_words(range, unit, room) + ")";
        if (room == Room::little) return "one more: " + short_words(run, more) + holds;
        return "One more " + one + " " + verb_words(run, more) + holds;
    }
    if (room == Room::little)
        return "one more: " + short_words(run, more) + ", less: " + short_words(run, less);
    return "One more " + one + " " + verb_words(run, more) + ", one less " + verb_words(run, less);
}

}  // namespace lessons::corner
