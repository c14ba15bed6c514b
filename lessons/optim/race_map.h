#pragma once
// The race seen from above: the ground with its contour lines, every trail, the start that can be dragged.

#include "lessons/optim/label_places.h"
#include "lessons/optim/landscape.h"
#include "lessons/optim/map_starts.h"
#include "lessons/optim/race_basin_view.h"
#include "lessons/optim/race_cartoon.h"
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

/// What else the map shows.
struct MapExtras {
    const Cartoon* cartoon = nullptr;  ///< The next step of `focused`, up to `phase`.
    std::size_t phase = 0;
    const Racer* focused = nullptr;             ///< All others step back.
    std::optional<core::Vector2> pointed = {};  ///< A point of another pane.
    BasinGround basins = {};                    ///< In place of the heights' colours.
    float room_below = 0.0f;                    ///< px that are left free under the map.
};

class RaceMap {
public:
    /// Fills the current window, but for the room below.
    StartEdit draw(const Race& race, const MapExtras& extras);

    /// What it showed when it was last drawn; nothing before that.
    const std::optional<ui::PlotWindow>& window() const { return window_; }

    /// The window that the learner chose on this ground; the ground's own where it has not been drawn yet.
    ui::PlotWindow chosen_window(const GroundPointer& ground) const;

    /// The point under the pointer, when the map was last drawn.
    std::optional<core::Vector2> hovered() const { return hovered_; }

private:
    void draw_ground(ui::Plot& plot, const GroundPointer& ground, const BasinGround& basins);
    void name_minima(ui::Plot& plot, const core::optim::BasinMap& map);
    void draw_minimizers(ui::Plot& plot, const RaceGround& ground) const;
    void draw_trails(ui::Plot& plot, const Race& race, const Racer* focused);
    void draw_names(ui::Plot& plot, const Race& race, const MapExtras& extras);
    void reserve_places(ui::Plot& plot, const Race& race, const MapExtras& extras);
    void name_point(ui::Plot& plot, ImVec2 point, const std::string& words, const ui::TextStyle& style);
    void draw_card(ui::Plot& plot, const Race& race, const BasinGround& basins) const;
    StartEdit edit_start(ui::Plot& plot, const Race& race, const BasinGround& basins) const;

    GroundPointer shown_;  // whose window is the home window
    ui::PlotView view_;
    Landscape ground_;
    LabelPlaces places_;
    std::optional<core::Vector2> hovered_;
    std::optional<ui::PlotWindow> window_;
};

}  // namespace lessons::optim
