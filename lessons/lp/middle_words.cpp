#include "lessons/lp/middle_words.h"

#include "lessons/ui/format.h"

#include <algorithm>

namespace lessons::middle {

namespace {

using ui::format_number;

std::string count_words(int count, const std::string& noun) {
    return std::to_string(count) + " " + noun + (count == 1 ? "" : "s");
}

std::string simplex_words(const Race& race, int step) {
    const int last = race.last_step(Method::simplex);
    if (step >= last)
        return "No edge leads uphill from here: this is the best corner, after " +
               count_words(last, "pivot") + ".";
    if (race.simplex()[static_cast<std::size_t>(step)] == SimplexPlace::outside)
        return "Phase 1: where it starts, an edge is broken. It goes along lines until it meets the region.";
    const core::Vector2 corner = race.point(Method::simplex, step);
    const double gain = objective_value(race.program(), core::Vector(corner));
    return "It stands in the corner (" + format_number(corner.x(), 3) + ", " + format_number(corner.y(), 3) +
           "), with a gain of " + format_number(gain, 3) + " where " + format_number(race.best(), 3) +
           " is possible. An edge leads uphill from here: it follows it to the next corner.";
}

std::string interior_words(const Race& race, int step) {
    const int last = race.last_step(Method::interior_point);
    const std::string mu = "The barrier weighs \u03bc = " + format_number(race.mu(step), 2) + ". ";
    if (step >= last) return mu + "Almost nothing keeps it from the corner any more: arrived.";
    const core::lp::InteriorPointStep& next = race.interior()[static_cast<std::size_t>(step) + 1].step;
    return mu +
           "The dashed predictor aims straight at the optimum; the step is bent back to the middle by \u03c3 "
           "= " +
           format_number(next.sigma, 2) + " and goes " + ui::format_percent(next.primal_length, 2) +
           " of its arrow.";
}

std::string ellipsoid_words(const Race& race, int step) {
    const auto now = static_cast<std::size_t>(std::min(step, race.last_step(Method::ellipsoid)));
    const double area = race.ellipses()[now].area();
    if (now == 0) return "The circle holds the whole region. Its area is " + format_number(area, 3) + ".";
    const char* cut = race.cuts()[now].is_objective ? "The centre was a plan: all that is worse is cut off. "
                                                    : "The centre broke an edge: its far side is cut off. ";
    return cut + ("The ellipse around the rest has an area of " + format_number(area, 2)) + ", " +
           ui::format_percent(area / race.ellipses()[now - 1].area(), 2) + " of the one before.";
}

std::string pdhg_words(const Race& race, int step) {
    const auto now = static_cast<std::size_t>(std::min(step, race.last_step(Method::pdhg)));
    return "The plan steps against the prices, then the prices against the plan: no system of equations is "
           "solved. It has been restarted " +
           count_words(race.restarts()[now], "time") + ".";
}

std::string inside_words(const Race& race, int step, Method inside) {
    switch (inside) {
        case Method::simplex:
            return simplex_words(race, step);
        case Method::interior_point:
            return interior_words(race, step);
        case Method::ellipsoid:
            return ellipsoid_words(race, step);
        case Method::pdhg:
            return pdhg_words(race, step);
    }
    return {};
}

/// How the method notices that no plan is possible.
std::string empty_words(const Race& race, Method inside) {
    const std::string last = std::to_string(race.last_step(inside));
    if (race.end(inside) != End::proved_empty)
        return std::string(name_of(inside)) + " gives up after " + last + " iterations without a proof.";
    switch (inside) {
        case Method::simplex:
            return "After " + last + " pivots phase 1 ends with something still missing: a proof.";
        case Method::interior_point:
            return "The prices grow without bound, and after " + last + " iterations they are a proof.";
        case Method::ellipsoid:
            return "No centre is a plan, and after " + last + " cuts nothing of the ellipse is left.";
        case Method::pdhg:
            break;
    }
    return {};
}

/// "Simplex after 5, PDHG gave up after 400"; empty: everybody is on the way.
std::string arrivals(const Race& race, int step) {
    std::string words;
    for (const Method method : kMethodOrder) {
        if (step < race.last_step(method)) continue;
        words += (words.empty() ? "" : ", ") + std::string(name_of(method)) +
                 (race.has_arrived(method) ? " after " : " gave up after ") +
                 std::to_string(race.last_step(method));
    }
    return words;
}

std::vector<ui::Run> sentence(const std::string& lead, const std::string& rest) {
    return {{.style = ui::Run::Style::strong, .text = lead + " "}, {.text = rest}};
}

}  // namespace

std::vector<std::vector<ui::Run>> step_words(const Race& race, int step, Method inside) {
    if (!race.has_plan()) {
        return {sentence("No plan is possible.", "Drag an edge outwards."),
                sentence("How one knows:", empty_words(race, inside))};
    }
    return {sentence(std::string(name_of(inside)) + ".", inside_words(race, step, inside))};
}

std::string race_summary(const Race& race, int step, Method inside) {
    const std::string text = "Iteration " + std::to_string(step) + " of " + std::to_string(race.last_step());
    if (!race.has_plan()) return text + ": no plan is possible.";
    const std::string arrived = arrivals(race, step);
    return text + ". " + name_of(inside) + " is " + format_number(race.error(inside, step), 2) +
           " from the best." + (arrived.empty() ? "" : " Done: " + arrived + ".");
}

}  // namespace lessons::middle
