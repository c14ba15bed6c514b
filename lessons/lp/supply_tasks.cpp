#include "lessons/lp/supply_tasks.h"

#include <algorithm>

namespace lessons::supply {

namespace {

/// What the plan costs after these changes.
double cost_after(const Story& story, const Changes& changes, const Settings& settings) {
    return Run(story, changed_world(story, changes), settings).end().cost();
}

Check bridge_check(const Story& story, const Changes& changes, const Run& run, const Settings& settings) {
    Check check{.id = "dearest_bridge", .reached = false, .hint = "Go to the bakeries, and click a bridge."};
    if (story.id != "bread" || changes.closed_bridges.empty()) return check;
    Changes only;
    only.closed_bridges = changes.closed_bridges;
    if (changes.closed_bridges.size() > 1 || !(only == changes)) {
        check.hint = "One bridge only, and everything else as it was.";
        return check;
    }
    check.reached = true;
    for (int other = 0; other < static_cast<int>(bridges().size()); ++other) {
        only.closed_bridges = {other};
        if (cost_after(story, only, settings) > run.end().cost() + 0.005) check.reached = false;
    }
    check.hint = "Another bridge would be missed more. This step says what each one costs.";
    return check;
}

Check depot_check(const Story& story, const Changes& changes, const Run& run, const Settings& settings) {
    constexpr double kWanted = 0.8;
    Check check{.id = "good_depot", .reached = false, .hint = "Go to the bakeries, and add one depot."};
    if (story.id != "bread" || changes.added.empty()) return check;
    const bool is_one_depot =
        changes.added.size() == 1 && changes.added[0].kind == SiteKind::warehouse && changes.removed.empty();
    if (!is_one_depot) {
        check.hint = "One depot only; no shop may be added or removed.";
        return check;
    }
    const bool keeps_amounts = changes.amounts.empty() && changes.added[0].amount <= 60.0;
    if (!keeps_amounts) {
        check.hint = "Leave stock and demand as they are; the depot holds 60.";
        return check;
    }
    check.reached = run.end().cost() <= kWanted * cost_after(story, {}, settings);
    check.hint = "Look for shops with a high price, and put the depot among them.";
    return check;
}

Check vaccines_check(const Story& story, const Changes& changes, const Run& run) {
    Check check{.id = "all_vaccinated", .reached = false, .hint = "Go to the vaccines."};
    if (story.id != "vaccines") return check;
    Changes only;
    only.capacities = changes.capacities;
    if (!(only == changes) || changes.capacities.size() > 1) {
        check.hint = "Change the room on one road, and nothing else.";
        return check;
    }
    check.reached = run.total_missing() <= 0.0 && changes.capacities.size() == 1;
    check.hint = changes.capacities.empty()
                     ? "Which full road leads to where boxes are missing?"
                     : "Boxes are missing still. Look at the prices at both ends of a road.";
    return check;
}

}  // namespace

std::vector<Check> checks_of(const Story& story, const Changes& changes, const Run& run,
                             const Settings& settings) {
    return {bridge_check(story, changes, run, settings), depot_check(story, changes, run, settings),
            vaccines_check(story, changes, run)};
}

}  // namespace lessons::supply
