#pragma once
// What a plot can be told about its axes, lines, regions, words and handles. Every field has a good default.

#include "core/types.h"
#include "lessons/ui/mark.h"

#include <imgui.h>

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace lessons::ui {

enum class AxisScale { linear, logarithmic };
enum class AxisDirection { increasing, decreasing };  ///< Rightwards and upwards, or the other way.

struct Axis {
    std::string_view label = {};          ///< x: under the right end; y: above the axis, read horizontally.
    std::string_view unit = {};           ///< Stands behind the label: "Price (€)".
    AxisScale scale = AxisScale::linear;  ///< Logarithmic needs a positive window.
    AxisDirection direction = AxisDirection::increasing;
    bool shown = true;  ///< Ticks and labels.
    bool grid = true;
    std::span<const std::string> categories = {};  ///< Names at 0, 1, 2, ... instead of numbers.
};

enum class Aspect { free, equal };  ///< equal: one unit is as long on both axes.
enum class Movement { pan_and_zoom, pan_and_zoom_x, fixed };
enum class LegendUse { when_labels_do_not_fit, always, never };
enum class ReadoutUse {
    nearest,  ///< The point of a named series under the pointer.
    column,   ///< All named series at the pointer's x, with a hairline: values against steps.
    none,     ///< Only what readout() is told.
};

struct PlotOptions {
    Axis x = {};
    Axis y = {};
    Aspect aspect = Aspect::free;
    Movement movement = Movement::pan_and_zoom;
    LegendUse legend = LegendUse::when_labels_do_not_fit;
    ReadoutUse readout = ReadoutUse::nearest;
};

struct LineStyle {
    ImU32 color = 0;  ///< 0: quiet text.
    float thickness = 1.5f;
    Dash dash = Dash::solid;
};

struct RegionStyle {
    enum class Hatch { none, diagonal };

    ImU32 color = 0;            ///< 0: accent.
    float opacity = 0.12f;      ///< Of the fill.
    Hatch hatch = Hatch::none;  ///< Thin diagonals, so that two regions differ without colour.
    float outline = 0.0f;       ///< Thickness of the border; 0: none.
};

struct ContourStyle {
    ImU32 color = 0;  ///< 0: quiet text at some transparency.
    float thickness = 1.0f;
    bool labelled = false;
};

enum class CellText { none, number, percent };

struct TextStyle {
    enum class Halo { none, surface };

    ImU32 color = 0;  ///< 0: text.
    float size = 12.0f;
    ImVec2 align{0.5f, 0.5f};  ///< Which part of the text stands at the point: {0, 0.5} starts there.
    Halo halo = Halo::surface;
    bool strong = false;  ///< Medium weight: names of regions.
};

struct HandleStyle {
    ImU32 color = 0;  ///< 0: accent.
    Marker marker = Marker::circle;
    float radius = 7.0f;
    std::string_view label = {};  ///< Beside the handle, always.
    std::string_view hint =
        {};  ///< Beside it until something in this plot has been dragged: "Drag the start".
    ImVec2 words_toward{1.0f, 0.0f};  ///< From the handle to its words, as a direction on the screen.
    core::Interval x = {};            ///< drag_point stays inside these.
    core::Interval y = {};
    core::Interval offset = {};  ///< drag_line stays inside this.
};

/// What happened to a handle in this frame. As a condition: whether the value changed by dragging or keys.
struct Drag {
    bool moved = false;
    bool reset = false;     ///< Double click: the caller puts its default back.
    bool released = false;  ///< The gesture ended.
    bool active = false;
    bool hovered = false;

    explicit operator bool() const { return moved; }
};

/// A point of a named series under the pointer.
struct SeriesHit {
    std::string series;
    std::size_t index = 0;
    core::Vector2 point{0.0, 0.0};
};

}  // namespace lessons::ui
