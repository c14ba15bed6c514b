#pragma once
// Who comes first, telling by telling.

#include "lessons/interpret/stories_words.h"
#include "lessons/ui/plot_view.h"

#include <string>
#include <vector>

namespace lessons::stories {

class RanksView {
public:
    /// The places of the features that lead on average, one line each.
    void draw(const State& state, int last_step);

private:
    ui::PlotView view_;
    std::vector<core::Vector2> points_;
};

}  // namespace lessons::stories
