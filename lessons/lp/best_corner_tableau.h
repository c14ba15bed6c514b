#pragma once
#include "lessons/lp/best_corner_action.h"
#include "lessons/lp/tableau_texts.h"
#include "lessons/ui/table.h"

#include <span>

namespace lessons::corner {

/// The simplex tableau, or the same as a dictionary, with the entering column, the leaving row and the
/// ratios. A click on a candidate's column chooses it.
Action draw_tableau(const Scene& scene);

/// The basic variables and the objective as equations in the others.
Action draw_dictionary(const Run& run);

/// The way on which this variable enters; null for one that does not help.
const Way* way_of(const Run& run, core::Index variable);

/// The ratio of a row for the entering variable, a dash where it has none.
void add_ratio(ui::Table& table, const Run& run, const lp::TableauTexts& texts, core::Index row);

/// What a click on the table chooses whose columns from `first` on stand for these variables.
Action chosen_by(const ui::TableHit& hit, const Run& run, std::span<const core::Index> variables, int first);

/// The coming exchange in words, with links to choose another one.
Action draw_pivot_words(const Scene& scene);

}  // namespace lessons::corner
