#include "lessons/lp/whole_map_view.h"

#include "lessons/lp/line_labels.h"
#include "lessons/ui/format.h"
#include "lessons/ui/label.h"
#include "lessons/ui/plot.h"

#include <algorithm>
#include <array>
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
}

/// Writes a name below, above or beside its place, wherever it covers least.
void name_place(ui::Plot& plot, lp::LineLabels& labels, const Site& site, const std::string& words,
                const ui::TextStyle& style, float away) {
    const ImVec2 at = plot.to_pixel(site.place);
    const float half = 0.5f * ui::label_extent(words, style.size, style.strong).x;
    const float up = away + 0.5f * style.size + 1.0f;
    const float aside = away + half + 5.0f;
    const std::array places{at + ImVec2(0.0f, up), at - ImVec2(0.0f, up), at + ImVec2(aside, 0.0f),
                            at - ImVec2(aside, 0.0f)};
    labels.draw_level(plot, places, words, style);
}

void name_station(ui::Plot& plot, lp::LineLabels& labels, const Site& station, double share,
                  const Column& column) {
    std::string words = station.name;
    if (share > 1e-6 && share < 1.0 - 1e-6) words += " " + ui::format_percent(share, 2);
    if (column.low > 0.5) words += " (must)";
    name_place(plot, labels, station, words, {.color = theme().text, .size = 14.0f, .strong = true},
               kStation);
}

void draw_district(ui::Plot& plot, const Site& district) {
    ui::draw_marker(plot.draw(), ui::Marker::circle, plot.to_pixel(district.place), 6.0f, theme().text,
                    theme().surface);
}

/// What names of places keep clear of.
void claim_room(ui::Plot& plot, lp::LineLabels& labels, const Story& story, const core::Vector& x) {
    for (std::size_t s = 0; s < story.stations.size(); ++s) {
        labels.avoid(plot.to_pixel(story.stations[s].place), kStation);
        for (std::size_t d = 0; d < story.districts.size(); ++d) {
            if (x(story.share_column(d, s)) < 1e-6) continue;
            labels.avoid(plot.to_pixel(story.stations[s].place), plot.to_pixel(story.districts[d].place),
                         3.0f);
        }
    }
    for (const Site& district : story.districts) labels.avoid(plot.to_pixel(district.place), 6.0f);
}

/// All sites with a margin for their names.
ui::PlotWindow window_of(const Story& story) {
    ui::WindowFinder finder;
    for (const Site& site : story.stations) finder.add(site.place);
    for (const Site& site : story.districts) finder.add(site.place);
    return finder.window(0.14);
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
    view_.set_home(window_of(story));
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
    lp::LineLabels labels;
    claim_room(plot, labels, story, x);
    for (const Site& district : story.districts) draw_district(plot, district);
    for (std::size_t s = 0; s < story.stations.size(); ++s) {
        draw_station(plot, story.stations[s], x(static_cast<Index>(s)), program.columns[s]);
        name_station(plot, labels, story.stations[s], x(static_cast<Index>(s)), program.columns[s]);
        read_out(plot, scene, s, x(static_cast<Index>(s)));
    }
    for (const Site& district : story.districts)
        name_place(plot, labels, district, district.name, {.color = theme().quiet_text, .size = 12.0f}, 6.0f);
}

}  // namespace lessons::whole
