#pragma once
// The model in words, with every number to change: the story's pane.

#include "lessons/lp/best_corner_action.h"

namespace lessons::corner {

class NumbersView {
public:
    Action draw(const Scene& scene);

private:
    void draw_profit(const Scene& scene);
    void draw_limit(const Scene& scene, std::size_t row);
    void draw_uses(const Scene& scene, std::size_t row);
    void draw_bar(const Scene& scene, std::size_t row);
    void draw_worth(const Scene& scene, std::size_t row);
    bool number(const char* id, double& value, double original, core::Interval range, float width);

    Numbers wanted_;
    bool changed_ = false;
};

}  // namespace lessons::corner
