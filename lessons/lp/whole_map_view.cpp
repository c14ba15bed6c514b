#include "lessons/lp/whole_map_view.h"

#include "lessons/ui/format.h"
#include "lessons/ui/label.h"
#include "lessons/ui/plot.h"

#include <algorithm>
#include <numbers>

namespace lessons::whole {

namespace {

using core::Index;
using core::lp::Column;
using ui::theme;

constexpr float kStation = 13.0f;  // px, half a side

void draw_ways(ui::Plot& plot, const Story& story, const core::Vector& x) {
    for (std::size_t d = 0; d < story.districts.size(); ++d) {
        for (std::size_t s = 0; s < story.stations.size(); ++s) {
            const double share = x(story.share_column(d, s));
            if (share < 1e-6) continue;
            plot.segment(story.stations[s].place, story.districts[d].place,
                         {.color = ui::with_alpha(theme().accent, 0.75f),
                          .thickness = 1.0f + 4.0f * static_cast<float>(share)});
        }
    }
}

ImU32 color_of(double share) {
    if (share > 1.0 - 1e-6) return theme().accent;
    return share > 1e-6 ? theme().warn : theme().control;
}

/// A square, filled from below as far as the station is open; crossed out where a branch closes it.
void draw_station(ui::Plot& plot, const Site& station, double share, const Column& column) {
    ImDrawList& draw = plot.draw();
    const ImVec2 at = plot.to_pixel(station.place);
    const ImVec2 half(kStation, kStation);
    const ImU32 color = color_of(share);
    draw.AddRectFilled(at - half, at + half, theme().surface, 3.0f);
    const float top = at.y + kStation - 2.0f * kStation * static_cast<float>(share);
    draw.AddRectFilled({at.x - kStation, top}, at + half, ui::with_alpha(color, 0.75f), 3.0f);
    draw.AddRect(at - half, at + half, color, 3.0f, 0, column.low > 0.5 ? 4.0f : 2.0f);
    if (column.high < 0.5) {
        draw.AddLine(at - half, at + half, theme().bad, 2.0f);
        draw.AddLine({at.x - kStation, at.y + kStation}, {at.x + kStation, at.y - kStation}, theme().bad,
                     2.0f);
    }
    std::string words = station.name;
    if (share > 1e-6 && share < 1.0 - 1e-6) words += " " + ui::format_percent(share, 2);
    plot.text(station.place, words + (column.low > 0.5 ? " (must)" : ""),
              {.color = theme().text, .size = 14.0f, .align = {0.5f, -1.1f}, .strong = true});
}

void draw_district(ui::Plot& plot, const Site& district) {
    ui::draw_marker(plot.draw(), ui::Marker::circle, plot.to_pixel(district.place), 6.0f, theme().text,
                    theme().surface);
    plot.text(district.place, district.name,
              {.color = theme().quiet_text, .size = 12.0f, .align = {0.5f, -0.6f}});
}

void read_out(ui::Plot& plot, const Scene& scene, std::size_t station, double share) {
    const auto pointer = plot.hovered();
    const ImVec2 at = plot.to_pixel(scene.story.stations[station].place);
    if (!pointer || ImLengthSqr(plot.to_pixel(*pointer) - at) > 2.5f * kStation * kStation) return;
    plot.readout(scene.story.stations[station].name,
                 {{"Costs", ui::format_number(scene.story.program.columns[station].cost) + " k\u20ac"},
                  {"Open", ui::format_percent(share, 3)}});
}

}  // namespace

void MapView::draw(const Scene& scene) {
    const Story& story = scene.story;
    view_.set_home({{0.0, 100.0}, {0.0, 60.0}});
    ui::Plot plot("map", view_,
                  {.x = {.shown = false, .grid = false},
                   .y = {.shown = false, .grid = false},
                   .aspect = ui::Aspect::equal,
                   .movement = ui::Movement::fixed,
                   .readout = ui::ReadoutUse::none});
    if (!plot) return;
    const core::Vector& shown = shown_x(scene);
    const core::Vector x =
        shown.size() > 0 ? shown : core::Vector(core::Vector::Zero(story.program.column_count()));
    const core::lp::LinearProgram program = scene.now().program_at(std::max<Index>(shown_node(scene), 0));
    draw_ways(plot, story, x);
    for (const Site& district : story.districts) draw_district(plot, district);
    for (std::size_t s = 0; s < story.stations.size(); ++s) {
        draw_station(plot, story.stations[s], x(static_cast<Index>(s)), program.columns[s]);
        read_out(plot, scene, s, x(static_cast<Index>(s)));
    }
}

}  // namespace lessons::whole
