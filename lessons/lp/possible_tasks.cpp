#include "lessons/lp/possible_tasks.h"

#include <algorithm>
#include <cmath>

namespace lessons::possible {

namespace {

bool is_last(const Run& run) { return run.step() == run.last_step(); }

/// The plan uses two limits up and breaks none.
Check corner_check(const Run& run) {
    std::size_t used_up = 0;
    for (std::size_t k = 0; k < static_cast<std::size_t>(run.step()); ++k) {
        const Limit& limit = run.limits()[k];
        if (std::fabs(limit.spare(run.point())) <= 1e-9 * std::max(1.0, std::fabs(limit.bound))) ++used_up;
    }
    const bool is_possible = run.forbidden_by().empty();
    std::string hint = "Only one limit is used up. Go along its line to where another one meets it.";
    if (used_up == 0) hint = "Nothing is used up here: every bar ends before its mark.";
    if (!is_possible) hint = "This plan breaks a limit. Go back inside.";
    return {"used_up", is_possible && used_up >= 2, hint};
}

bool has_same_corners(const core::geometry::Region& a, const core::geometry::Region& b) {
    if (a.vertices.size() != b.vertices.size() || a.is_bounded != b.is_bounded) return false;
    for (std::size_t k = 0; k < a.vertices.size(); ++k)
        if ((a.vertices[k].point - b.vertices[k].point).norm() > 1e-9) return false;
    return true;
}

/// A limit of the story is gone, and every plan is still what it was.
Check idle_check(const Run& run, const Sheet& sheet, const Sheet& original) {
    Check check{"taken_away", false, "Look in Limits for one that takes nothing away, and press its cross."};
    const bool is_shorter =
        sheet.limits.size() < original.limits.size() &&
        std::all_of(sheet.limits.begin(), sheet.limits.end(), [&](const std::string& text) {
            return std::find(original.limits.begin(), original.limits.end(), text) != original.limits.end();
        });
    if (!is_shorter) return check;
    Run before(run.story(), original);
    before.go_to(before.last_step());
    check.reached = has_same_corners(before.region(), run.region(run.last_step()));
    check.hint = "That limit mattered: more is possible without it. Undo, and look for another.";
    return check;
}

Check empty_check(const Run& run, const Sheet& sheet, const Sheet& original) {
    const bool is_changed = sheet.limits != original.limits;
    const bool is_empty = run.region(run.last_step()).is_empty();
    return {
        "made_impossible", is_changed && is_empty && is_last(run),
        is_empty ? "Now go on to the last step." : "There is still a plan. Drag a limit against the others."};
}

/// A limit that the story does not have, and that cuts something off.
Check own_check(const Run& run, const Sheet& sheet, const Sheet& original) {
    Check check{"own_limit", false, "Press Add a limit, and type what it shall say."};
    for (std::size_t k = 0; k < sheet.limits.size(); ++k) {
        if (std::find(original.limits.begin(), original.limits.end(), sheet.limits[k]) !=
            original.limits.end())
            continue;
        check.hint = "Your limit takes nothing away yet, or its step is still to come.";
        const bool cuts = run.is_imposed(k) && !run.region().is_empty() &&
                          run.role(k) == core::geometry::ConstraintRole::kEdge;
        check.reached = check.reached || (cuts && sheet.limits.size() > original.limits.size());
    }
    return check;
}

Check peace_check(const Run& run) {
    const bool is_story = run.story().id == "promised";
    return {"peace", is_story && is_last(run) && run.last_step() >= 4 && !run.region().is_empty(),
            is_story ? "All four limits shall stay, and some plan must be left. Which ones quarrel?"
                     : "Choose the story Too much promised."};
}

}  // namespace

std::vector<Check> tasks(const Run& run, const Sheet& sheet, const Sheet& original) {
    return {corner_check(run), idle_check(run, sheet, original), empty_check(run, sheet, original),
            own_check(run, sheet, original), peace_check(run)};
}

}  // namespace lessons::possible
