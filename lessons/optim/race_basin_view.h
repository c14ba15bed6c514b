#pragma once
// A basin map as a ground to draw on: every start in the colour of the minimum it reaches.

#include "core/optim/basins.h"
#include "lessons/optim/map_style.h"
#include "lessons/ui/cell_picture.h"
#include "lessons/ui/plot.h"

#include <array>
#include <string>
#include <vector>

namespace lessons::optim {

class BasinView {
public:
    /// Paints what has become known since. `generation` tells maps apart. A map of which too little is known
    /// does not replace the picture before.
    void follow(const core::optim::BasinMap& map, int generation);

    bool empty() const { return picture_.empty(); }

    void draw(ui::Plot& plot) const;

    /// What the colours stand for, the largest basins first.
    std::vector<KeyEntry> key(const core::optim::BasinMap& map) const;

    /// The card for a place of the plot.
    void show_card(ui::Plot& plot, const core::optim::BasinMap& map, core::Vector2 at) const;

    /// How many starts of the last map painted reach a minimum.
    int starts_to(int minimum) const;

private:
    void paint(const core::optim::BasinMap& map);
    ImU32 color_of(const core::optim::BasinCell& cell) const;

    int painted_ = -1;               // generation
    core::Index painted_count_ = 0;  // runs that had ended
    ui::ThemeName theme_ = ui::ThemeName::light;
    std::vector<int> hues_;         // by minimum
    std::vector<float> paleness_;   // by steps
    std::vector<int> starts_;       // by minimum
    std::array<int, 7> endings_{};  // starts by BasinEnding
    std::vector<ImU32> colors_;
    ui::CellPicture picture_;
    core::Interval x_;
    core::Interval y_;
};

/// What became of a start, in words: "reaches minimum B in 34 steps".
std::string tell(const core::optim::BasinCell& cell);

}  // namespace lessons::optim
