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

Run run_to_end(const Story& story, const Sheet& sheet) {
    Run run(story, sheet);
    run.go_to(run.last_step());
    return run;
}

/// A limit of the story is gone, and every plan is still what it was.
Check idle_check(const Run& run, const Sheet& sheet, const Sheet& original, const Run& before) {
    Check check{"taken_away", false, "Look in Limits for one that takes nothing away, and press its cross."};
    const bool is_shorter =
        sheet.limits.size() < original.limits.size() &&
        std::all_of(sheet.limits.begin(), sheet.limits.end(), [&](const std::string& text) {
            return std::find(original.limits.begin(), original.limits.end(), text) != original.limits.end();
        });
    if (!is_shorter) return check;
    check.reached = has_same_corners(before.region(), run.region(run.last_step()));
    check.hint = "That limit mattered: more is possible without it. Undo, and look for another.";
    return check;
}

Check empty_check(const Run& run, const Run& before) {
    const bool had_plan = !before.region().is_empty();
    const bool is_empty = run.region(run.last_step()).is_empty();
    std::string hint = "There is still a plan. Drag a limit against the others.";
    if (is_empty) hint = "Now go on to the last step.";
    if (!had_plan) hint = "This story had no plan before you came. Choose another.";
    return {"made_impossible", had_plan && is_empty && is_last(run), hint};
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

/// Every limit of the story is still there by its name, whatever its numbers.
bool has_all_of(const Sheet& sheet, const Sheet& original) {
    return std::all_of(original.limits.begin(), original.limits.end(), [&](const std::string& limit) {
        const std::string name = limit.substr(0, limit.find(':') + 1);
        return std::any_of(sheet.limits.begin(), sheet.limits.end(),
                           [&](const std::string& kept) { return kept.starts_with(name); });
    });
}

Check peace_check(const Run& run, const Sheet& sheet, const Sheet& original) {
    if (run.story().id != "promised") return {"peace", false, "Choose the story Too much promised."};
    const bool is_whole = has_all_of(sheet, original);
    return {"peace", is_whole && is_last(run) && !run.region().is_empty(),
            is_whole ? "No plan is left yet. Which limits quarrel, and how far must one give way?"
                     : "All four limits shall stay; only their numbers may change."};
}

}  // namespace

std::vector<Check> tasks(const Run& run, const Sheet& sheet, const Sheet& original) {
    const Run before = run_to_end(run.story(), original);
    return {corner_check(run), idle_check(run, sheet, original, before), empty_check(run, before),
            own_check(run, sheet, original), peace_check(run, sheet, original)};
}

}  // namespace lessons::possible
