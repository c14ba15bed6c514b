#pragma once
// The other stories as pictures: a tree of cards, a rule as a sentence, and two orders side by side.

#include "lessons/interpret/stories_words.h"
#include "lessons/ui/tree.h"

namespace lessons::stories {

/// The tree grown last, with this person's way through it lit up.
void draw_tree(const State& state, ui::TreeView& view);

/// The rule that holds this person's call, with its precision and reach.
void draw_rule(const State& state, double threshold);

/// The features in the order of the mean line, of Shapley values and of what really happens.
void draw_comparison(const State& state);

}  // namespace lessons::stories
