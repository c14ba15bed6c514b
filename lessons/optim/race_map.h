#pragma once
// The race seen from above: the ground with its contour lines, every trail, the start that can be dragged.

#include "lessons/optim/label_places.h"
#include "lessons/optim/landscape.h"
#include "lessons/optim/map_starts.h"
#include "lessons/optim/race_basin_view.h"
#include "lessons/optim/race_model.h"
#include "lessons/ui/plot.h"

#include <optional>
#include <string>

namespace lessons::optim {

/// The basins to draw in place of the heights' colours; both null for none.
struct BasinGround {
    const core::optim::BasinMap* map = nullptr;
    const BasinView* view = nullptr;
};

class RaceMap {
public:
    /// Fills the current window. `limits_x` and `limits_y` bound the start.
    StartEdit draw(const Race& race, core::Interval limits_x, core::Interval limits_y,
                   const BasinGround& basins = {});

    /// What it showed when it was last drawn; nothing before that.
    const std::optional<ui::PlotWindow>& window() const { return window_; }

    /// The point under the pointer, when the map was last drawn.
    std::optional<core::Vector2> hovered() const { return hovered_; }

private:
    void draw_ground(ui::Plot& plot, const core::optim::TestFunction& function, const BasinGround& basins);
    void name_minima(ui::Plot& plot, const core::optim::BasinMap& map);
    void draw_minimizers(ui::Plot& plot, const core::optim::TestFunction& function) const;
    void draw_trails(ui::Plot& plot, const Race& race);
    void draw_names(ui::Plot& plot, const Race& race, const BasinGround& basins);
    void reserve_places(ui::Plot& plot, const Race& race);
    void name_point(ui::Plot& plot, ImVec2 point, const std::string& words, const ui::TextStyle& style);
    void draw_card(ui::Plot& plot, const Race& race, const BasinGround& basins) const;
    StartEdit edit_start(ui::Plot& plot, const Race& race, core::Interval limits_x, core::Interval limits_y,
                         const BasinGround& basins) const;

    const core::optim::TestFunction* shown_ = nullptr;  // whose window is the home window
    ui::PlotView view_;
    Landscape ground_;
    LabelPlaces places_;
    std::optional<core::Vector2> hovered_;
    std::optional<ui::PlotWindow> window_;
};

}  // namespace lessons::optim
