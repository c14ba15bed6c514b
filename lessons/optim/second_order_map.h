#pragma once
// The landscape from above with one method's next step: its model as level curves, its trust region, every
// place at which it looks, and the steps that others would take from here.

#include "lessons/optim/label_places.h"
#include "lessons/optim/landscape.h"
#include "lessons/optim/map_starts.h"
#include "lessons/optim/second_order_walk.h"
#include "lessons/ui/plot.h"

#include <string>
#include <vector>

namespace lessons::optim {

/// What is drawn beside the walk itself.
enum class Rivals { hidden, shown };

/// What the map shows when it fits.
enum class MapScope { landscape, step };

struct MapOptions {
    Rivals rivals = Rivals::shown;
    MapScope scope = MapScope::landscape;
};

class DescentMap {
public:
    /// Fills the current window.
    StartEdit draw(const DescentWalk& walk, const MapOptions& options);

private:
    /// An arrow from the shown step's beginning, with the names of those who take it.
    struct Arrow {
        core::Vector2 tip{0.0, 0.0};
        std::string names;
        ImU32 color = 0;
        float thickness = 2.0f;
    };

    void choose_window(const DescentWalk& walk, MapScope scope);
    void draw_ground(ui::Plot& plot, const core::optim::TestFunction& function);
    void draw_model(ui::Plot& plot, const DescentWalk& walk);
    void draw_region(ui::Plot& plot, const DescentWalk& walk);
    void draw_trail(ui::Plot& plot, const DescentWalk& walk) const;
    void draw_looks(ui::Plot& plot, const DescentWalk& walk) const;
    void find_arrows(const ui::Plot& plot, const DescentWalk& walk, Rivals rivals);
    void add_arrow(const ui::Plot& plot, const DescentWalk& walk, const Arrow& arrow);
    void draw_arrows(ui::Plot& plot, const DescentWalk& walk);
    void draw_names(ui::Plot& plot, const DescentWalk& walk);
    void name_point(ui::Plot& plot, core::Vector2 at, const std::string& words, const ui::TextStyle& style);
    StartEdit edit_start(ui::Plot& plot, const DescentWalk& walk) const;

    const core::optim::TestFunction* shown_ = nullptr;  // whose window is the home window
    MapScope scope_ = MapScope::landscape;
    ui::PlotView view_;
    Landscape ground_;
    LabelPlaces places_;
    std::vector<Arrow> arrows_;
};

}  // namespace lessons::optim
