#pragma once
// The map: land and water, roads, what travels on them, and the sites, which can be dragged, added and
// removed.

#include "lessons/lp/supply_label_room.h"
#include "lessons/lp/supply_scene.h"
#include "lessons/ui/plot.h"

#include <optional>
#include <string>

namespace lessons::supply {

class MapView {
public:
    Action draw(const Scene& scene);

private:
    /// What a click on the ground does.
    enum class Tool { close, add_shop, add_warehouse };

    Action draw_map(const Scene& scene);
    void draw_hint(ui::Plot& plot, const Scene& scene);
    // supply_map_tools.cpp
    void draw_tools(const Scene& scene, Action& action);
    void tool_button(const char* label, Tool tool);
    // supply_map_ground.cpp
    void draw_ground(ui::Plot& plot) const;
    void draw_bridges(ui::Plot& plot, const Scene& scene) const;
    void name_bridges(ui::Plot& plot, const Scene& scene);
    void draw_scale(ui::Plot& plot, const Scene& scene) const;
    // supply_map_roads.cpp
    void draw_roads(ui::Plot& plot, const Scene& scene) const;
    void draw_closed(ui::Plot& plot, const Scene& scene) const;
    void draw_flows(ui::Plot& plot, const Scene& scene) const;
    void draw_amounts(ui::Plot& plot, const Scene& scene);
    void draw_circle(ui::Plot& plot, const Scene& scene) const;
    // supply_map_sites.cpp
    void drag_sites(ui::Plot& plot, const Scene& scene, Action& action);
    void claim_room(ui::Plot& plot, const Scene& scene);
    void claim_way(ui::Plot& plot, const Way& way, float width);
    void name_sites(ui::Plot& plot, const Scene& scene);
    void name_site(ui::Plot& plot, const Scene& scene, std::size_t site);
    // supply_map_view.cpp
    std::optional<std::size_t> route_under_pointer(ui::Plot& plot, const Scene& scene) const;
    std::optional<int> bridge_under_pointer(ui::Plot& plot) const;
    void read_out_route(ui::Plot& plot, const Scene& scene, std::size_t route) const;
    void take_click(ui::Plot& plot, const Scene& scene, Action& action);

    ui::PlotView view_{{{0.0, kMapWidth}, {0.0, kMapHeight}}};
    Tool tool_ = Tool::close;
    std::optional<std::size_t> hovered_site_;
    ImRect area_{};  ///< Of the map in this frame, px.
    LabelRoom room_;
};

}  // namespace lessons::supply
