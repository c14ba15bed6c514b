// Names on the map, and the start that can be dragged.

#include "lessons/optim/second_order_map.h"
#include "lessons/optim/second_order_style.h"
#include "lessons/ui/label.h"

#include <cmath>

namespace lessons::optim {

namespace {

using core::Vector2;
using core::geometry::QuadraticShape;

/// The tip of an arrow, or about where it leaves the window.
Vector2 last_inside(const ui::Plot& plot, Vector2 from, Vector2 tip) {
    constexpr int kPlaces = 50;
    for (int i = kPlaces; i > 0; --i) {
        const Vector2 at = from + (tip - from) * i / kPlaces;
        if (is_inside(plot, at)) return at;
    }
    return from;
}

/// From the start, the direction on the screen that the next step does not take.
ImVec2 away_from_step(const ui::Plot& plot, const DescentWalk& walk) {
    return plot.to_pixel(walk.settings().start) - plot.to_pixel(walk.proposed());
}

/// The start's handle with the words beside it.
ImRect room_of_start(const ui::Plot& plot, const DescentWalk& walk) {
    constexpr ImVec2 kWords(110.0f, 22.0f);
    constexpr float kHandle = 16.0f;
    const ImVec2 start = plot.to_pixel(walk.settings().start);
    const ImVec2 away = away_from_step(plot, walk);
    ImVec2 middle = start;
    if (std::fabs(away.x) >= std::fabs(away.y)) {
        middle.x += std::copysign(kHandle + 0.5f * kWords.x, away.x);
    } else {
        middle.y += std::copysign(kHandle + 0.5f * kWords.y, away.y);
    }
    ImRect room(middle - kWords * 0.5f, middle + kWords * 0.5f);
    room.Add(ImRect(start - ImVec2(kHandle, kHandle), start + ImVec2(kHandle, kHandle)));
    return room;
}

const char* name_of_level_point(QuadraticShape shape) {
    switch (shape) {
        case QuadraticShape::bowl:
            return "model\u2019s bottom";
        case QuadraticShape::saddle:
            return "model\u2019s saddle";
        case QuadraticShape::dome:
            return "model\u2019s summit";
        case QuadraticShape::trough:
        case QuadraticShape::plane:
            break;
    }
    return "";
}

}  // namespace

void DescentMap::draw_names(ui::Plot& plot, const DescentWalk& walk) {
    const Vector2 from = walk.shown().from;
    places_.begin(plot.area());
    places_.avoid(room_of_start(plot, walk));
    places_.avoid(plot.to_pixel(from), kHeadRadius);
    for (const Arrow& arrow : arrows_) {
        places_.avoid(plot.to_pixel(arrow.tip), kHeadRadius);
        places_.avoid(plot.to_pixel(0.5 * (arrow.tip + from)), kHeadRadius);
    }
    for (const core::optim::Point& minimizer : walk.function().minimizers)
        places_.avoid(plot.to_pixel({minimizer.x, minimizer.y}), kHeadRadius + 2.0f);
    for (const Arrow& arrow : arrows_) {
        name_point(plot, last_inside(plot, from, arrow.tip), arrow.names,
                   {.color = arrow.color, .size = ui::size::kLabel, .align = {0.0f, 0.0f}, .strong = true});
    }
    const auto model = walk.model();
    const auto level = model ? core::geometry::level_point(*model) : std::nullopt;
    if (!level || !is_inside(plot, from + *level)) return;
    const ImVec2 at = plot.to_pixel(from + *level);
    ui::draw_marker(plot.draw(), ui::Marker::cross, at, 5.0f, color_of(walk), ui::theme().surface);
    name_point(plot, from + *level, name_of_level_point(core::geometry::shape_of(model->bend)),
               {.align = {0.0f, 0.0f}});
}

void DescentMap::name_point(ui::Plot& plot, Vector2 at, const std::string& words,
                            const ui::TextStyle& style) {
    const ImVec2 extent = ui::label_extent(words, style.size, style.strong);
    const ImVec2 corner = places_.place(plot.to_pixel(at), extent, kHeadRadius + 5.0f);
    ui::draw_label(plot.draw(), corner, words, style);
}

StartEdit DescentMap::edit_start(ui::Plot& plot, const DescentWalk& walk) const {
    Vector2 start = walk.settings().start;
    const StartLimits limits = limits_of(walk.function());
    const ui::Drag drag = plot.drag_point("start", start,
                                          {.label = "Start",
                                           .hint = "Drag the start",
                                           .words_toward = away_from_step(plot, walk),
                                           .x = limits.x,
                                           .y = limits.y});
    if (drag.reset) return {.kind = StartEdit::Kind::reset};
    if (drag.moved) return {.kind = StartEdit::Kind::moved, .point = start};
    const std::optional<Vector2> clicked = plot.clicked();
    const bool is_allowed = clicked && limits.contain(*clicked);
    if (is_allowed) return {.kind = StartEdit::Kind::moved, .point = *clicked};
    return {};
}

}  // namespace lessons::optim
