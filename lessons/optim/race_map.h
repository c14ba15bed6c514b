#pragma once
// The race seen from above: the ground with its contour lines, every trail, the start that can be dragged.

#include "lessons/optim/label_places.h"
#include "lessons/optim/landscape.h"
#include "lessons/optim/map_starts.h"
#include "lessons/optim/race_model.h"
#include "lessons/ui/plot.h"

#include <optional>
#include <string>

namespace lessons::optim {

class RaceMap {
public:
    /// Fills the current window. `limits_x` and `limits_y` bound the start.
    StartEdit draw(const Race& race, core::Interval limits_x, core::Interval limits_y);

    /// The point under the pointer, when the map was last drawn.
    std::optional<core::Vector2> hovered() const { return hovered_; }

private:
    void draw_ground(ui::Plot& plot, const core::optim::TestFunction& function);
    void draw_minimizers(ui::Plot& plot, const core::optim::TestFunction& function) const;
    void draw_trails(ui::Plot& plot, const Race& race);
    void draw_names(ui::Plot& plot, const Race& race);
    void reserve_places(ui::Plot& plot, const Race& race);
    void name_point(ui::Plot& plot, ImVec2 point, const std::string& words, const ui::TextStyle& style);
    StartEdit edit_start(ui::Plot& plot, const Race& race, core::Interval limits_x,
                         core::Interval limits_y) const;

    const core::optim::TestFunction* shown_ = nullptr;  // whose window is the home window
    ui::PlotView view_;
    Landscape ground_;
    LabelPlaces places_;
    std::optional<core::Vector2> hovered_;
};

}  // namespace lessons::optim
