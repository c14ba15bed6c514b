#pragma once
// The panes: people, advice, the history of tries, and the group.

#include "lessons/interpret/what_would_change_it_scene.h"
#include "lessons/ui/plot_view.h"

#include <optional>

namespace lessons::recourse {

/// Everyone by one feature and score; gives who was clicked (row of data.test). The threshold can be dragged.
struct PeopleAction {
    std::optional<int> person = {};
    bool threshold_moved = false;
};
PeopleAction draw_people(const Scene& scene, double& threshold_percent, ui::PlotView& view);

/// The differences, their price, and how usual the result is; true when the claim shall be tested.
bool draw_advice(const Scene& scene);

/// The score after every try.
void draw_history(const Scene& scene, ui::PlotView& view);

/// How many of the refused have a way, with its interval, and how far each one's is; gives who was clicked
/// (row of data.test). The feature that they are grouped by can be chosen (0: none, k: groupings()[k - 1]).
std::optional<int> draw_group(const Scene& scene, int& group_by);

}  // namespace lessons::recourse
