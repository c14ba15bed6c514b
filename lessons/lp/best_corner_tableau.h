#pragma once
#include "lessons/lp/best_corner_action.h"

namespace lessons::corner {

/// The simplex tableau with the entering column, the leaving row and the ratios. A click on a candidate's
/// head chooses it.
Action draw_tableau(const Scene& scene);

/// The coming exchange in words, with links to choose another one.
Action draw_pivot_words(const Scene& scene);

}  // namespace lessons::corner
