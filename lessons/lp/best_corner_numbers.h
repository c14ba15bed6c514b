#pragma once
// The model in words, with every number to change: the story's pane.

#include "lessons/lp/best_corner_action.h"
#include "lessons/lp/best_corner_limit_words.h"

#include <imgui.h>

namespace lessons::corner {

class NumbersView {
public:
    Action draw(const Scene& scene);

private:
    void fit_lines(const Scene& scene);
    void draw_profit(const Scene& scene);
    void draw_limit(const Scene& scene, std::size_t row);
    void draw_uses(const Scene& scene, std::size_t row);
    void draw_bar(const Scene& scene, std::size_t row);
    void draw_bar_words(const Scene& scene, std::size_t row, ImVec2 at);
    void draw_worth(const Scene& scene, std::size_t row);
    static ImU32 worth_color(const Scene& scene, std::size_t row);
    bool number(const char* id, double& value, double original, core::Interval range, float width);

    lp::Numbers wanted_;
    Room room_ = Room::full;
    float gap_ = 3.0f;  ///< Below each limit, px.
    bool changed_ = false;
};

}  // namespace lessons::corner
