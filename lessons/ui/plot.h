#pragma once
// Plots, in ImPlot's spirit: open one, say what is drawn in data units, and it closes at the end of the
// block.
//
//   PlotView loss_view_;                                             // member of the lesson
//   ...
//   loss_view_.set_home(WindowFinder().add(Points::by_index(loss)).window_log_y());
//   Plot plot("loss", loss_view_, {.x = {.label = "Step"},
//                                  .y = {.label = "Value f(x)", .scale = AxisScale::logarithmic}});
//   plot.line("Adam", Points::by_index(loss), series_style(2));
//   plot.label_line_end("Adam", Points::by_index(loss), series_style(2).color);
//   if (plot.drag_point("start", start, {.hint = "Drag the start"})) edited = Edited::yes;
//
// Drag on empty ground pans, wheel or pinch zooms, double click (or F, 0: Context::fit_requested) fits. A
// named series under the pointer is highlighted in every pane (Context::highlighted) and its numbers are
// shown. Any input is safe: a pane of zero size draws nothing, NaN and infinities interrupt lines, a window
// without extent is widened. Later calls draw above earlier ones; labels, legend and readout come last.

#include "lessons/ui/color_map.h"
#include "lessons/ui/context.h"
#include "lessons/ui/mark.h"
#include "lessons/ui/plot_style.h"
#include "lessons/ui/plot_view.h"
#include "lessons/ui/points.h"
#include "lessons/ui/readout_card.h"
#include "lessons/ui/ticks.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lessons::ui {

class Plot {
public:
    /// Fills the rest of the current window, or `size` where it is not zero (px).
    Plot(const char* id, PlotView& view, const PlotOptions& options = {}, ImVec2 size = {0, 0});
    ~Plot();
    Plot(const Plot&) = delete;
    Plot& operator=(const Plot&) = delete;

    /// False when there is no room: everything may still be called and draws nothing.
    explicit operator bool() const { return visible_; }

    // ---- Mapping
    // -------------------------------------------------------------------------------------------
    ImVec2 to_pixel(core::Vector2 data) const;  ///< NaN where the point has no place (NaN data).
    core::Vector2 to_data(ImVec2 pixel) const;
    const PlotWindow& window() const { return window_; }  ///< What is really shown, equal scale applied.
    const ImRect& area() const { return area_; }          ///< The plot's inner rectangle, px.
    ImDrawList& draw() { return *draw_; }                 ///< For own drawing; clipped to area().

    // ---- Series
    // -------------------------------------------------------------------------------------------- A name
    // that is not empty makes the series known: it can be highlighted, hidden in the legend and read by
    // hovering. Use the same name in every pane.

    void line(std::string_view name, const Points& points, const SeriesStyle& style);
    void scatter(std::string_view name, const Points& points, const SeriesStyle& style);
    /// Vertical bars from y = 0, `width` in x units.
    void bars(std::string_view name, const Points& points, double width, const SeriesStyle& style);
    /// Marks one point of a series (where a method stands now): larger, with a rim.
    void marker(std::string_view name, core::Vector2 point, const SeriesStyle& style, float radius = 6.0f);

    // ---- Shapes
    // --------------------------------------------------------------------------------------------
    void rect(core::Vector2 low, core::Vector2 high, ImU32 color, float rounding = 2.0f);
    /// A simple polygon (convex or not, any orientation), clipped to the window.
    void polygon(std::span<const core::Vector2> corners, const RegionStyle& style);
    /// Where normal . x <= offset.
    void half_plane(core::Vector2 normal, double offset, const RegionStyle& style);
    /// The visible part of {x : normal . x = offset}.
    void infinite_line(core::Vector2 normal, double offset, const LineStyle& style);
    void h_line(double y, const LineStyle& style, std::string_view label = {});
    void v_line(double x, const LineStyle& style, std::string_view label = {});
    void segment(core::Vector2 from, core::Vector2 to, const LineStyle& style);
    void arrow(core::Vector2 from, core::Vector2 to, const LineStyle& style, std::string_view label = {});

    // ---- Fields
    // --------------------------------------------------------------------------------------------
    /// Colours of the grid's nodes, spaced evenly as the axes are drawn and blended. NaN nodes leave holes.
    void heat_map(const GridView& grid, const ColorScale& scale, float opacity = 1.0f);
    /// One flat cell around each node (confusion matrix, probabilities), with its number where there is room.
    void cells(const GridView& grid, const ColorScale& scale, CellText text = CellText::none);
    /// The key to a field's colours, above the plot at the right.
    void color_bar(const ColorScale& scale, std::string_view label = {});
    /// One contour polyline (several per level are usual); labelled ones carry their level where it fits.
    void contour(std::span<const core::Vector2> polyline, double level, const ContourStyle& style = {});
    /// Arrows of at most `length` px at each place, longest for the longest direction.
    void vector_field(const Points& places, const Points& directions, ImU32 color, float length = 22.0f);

    // ---- Words
    // ---------------------------------------------------------------------------------------------
    void text(core::Vector2 at, std::string_view text, const TextStyle& style = {});
    /// Text beside a point with a thin leader; `offset` from the point in px.
    void annotation(core::Vector2 at, std::string_view text, ImVec2 offset = {24, -24},
                    const TextStyle& style = {});
    /// The series' name at its right end. Labels step aside from one another; where they do not fit, a legend
    /// takes their place.
    void label_line_end(std::string_view name, const Points& points, ImU32 color);
    void label_end(std::string_view name, core::Vector2 end, ImU32 color);

    // ---- Pointer
    // -------------------------------------------------------------------------------------------
    /// Where the pointer is, while it is over the plot and not over a handle.
    std::optional<core::Vector2> hovered() const;
    /// Where the ground was clicked (pressed and released without a drag).
    std::optional<core::Vector2> clicked() const;
    /// The named series' point under the pointer, among all series drawn so far.
    std::optional<SeriesHit> hit() const;
    /// The point nearest to the pointer within so many px.
    std::optional<std::size_t> nearest(const Points& points, float within = 14.0f) const;
    /// Shows this card instead of the automatic one.
    void readout(std::string_view title, std::span<const ReadoutRow> rows);
    void readout(std::string_view title, std::initializer_list<ReadoutRow> rows);

    // ---- Handles
    // ------------------------------------------------------------------------------------------- Drawn with
    // rim, hover halo and hand cursor; at least 44 px to hit on a phone. Shift snaps to round values, arrow
    // keys move the focused handle, a double click returns Drag::reset.

    Drag drag_point(const char* id, core::Vector2& point, const HandleStyle& style = {});
    /// The line {x : normal . x = offset}, moved along its normal by its handle or anywhere along the line.
    Drag drag_line(const char* id, core::Vector2 normal, double& offset, const HandleStyle& style = {});

private:
    /// One axis: data to pixels, through the logarithm where it is logarithmic.
    struct AxisMap {
        AxisScale scale = AxisScale::linear;
        double low = 0.0;  ///< Of the window, after the logarithm.
        double high = 1.0;
        double pixel_low = 0.0;  ///< Where `low` is drawn.
        double pixel_high = 1.0;

        double pixel(double value) const;
        double value(double pixel) const;
        double transformed(double value) const;
        double restored(double transformed) const;
    };
    struct KnownSeries {
        std::string name;
        SeriesStyle style;
        bool is_line = true;
        bool has_column_value = false;  ///< The pointer's x is inside the series: its value there follows.
        core::Vector2 column_point{0.0, 0.0};
    };
    struct EndLabel {
        std::string text;
        ImU32 color = 0;
        ImVec2 anchor;
        float y = 0.0f;
        bool at_edge = true;  ///< Near the right side: stands in the margin, otherwise beside its point.
    };
    /// How a series is drawn: its style after highlighting, and whether at all.
    struct Appearance {
        SeriesStyle style;
        bool shown = true;
        KnownSeries* known = nullptr;
    };

    /// From the plot up to what is written above it, px: clear of the highest tick's label.
    static constexpr float kNameGap = 9.0f;

    // plot.cpp
    void lay_out(ImVec2 size);
    void make_equal_aspect();
    void make_maps();
    // plot_axes.cpp
    Ticks x_ticks() const;
    Ticks y_ticks() const;
    float left_room(const Ticks& ticks) const;
    bool is_x_name_beside_ticks() const;
    void draw_axes();
    void draw_x_axis(const Ticks& ticks);
    void draw_y_axis(const Ticks& ticks);
    void draw_axis_names();
    // plot_input.cpp
    void take_input();
    void pan(ImVec2 pixels);
    void zoom(ImVec2 center, double factor);
    void set_transformed_window(core::Interval x, core::Interval y);
    void draw_readout();
    void draw_column_readout();
    void draw_hit_readout();
    // plot_series.cpp
    Appearance appearance(std::string_view name, const SeriesStyle& style, bool is_line);
    void offer_hit(const KnownSeries* known, std::size_t index, core::Vector2 point, float distance);
    void look_for_hit(KnownSeries* known, const Points& points, float reach, bool along_line);
    void find_column_value(KnownSeries& known, const Points& points) const;
    // plot_shapes.cpp
    std::span<const core::Vector2> clipped(std::span<const core::Vector2> corners);
    void hatch(std::span<const ImVec2> corners, ImU32 color);
    // plot_fields.cpp
    void label_contour(std::span<const core::Vector2> polyline, double level);
    // plot_words.cpp
    bool claim(const ImRect& rect);
    bool make_room_for_end_labels();
    void draw_end_labels();
    void draw_end_label(const EndLabel& label, ImVec2 at);
    void draw_legend();
    // plot_handles.cpp
    struct Grip;
    Drag handle_input(const char* id, Grip& grip);
    void draw_handle(ImVec2 center, const HandleStyle& style, const Drag& drag, ImGuiID id);
    void draw_handle_words(ImVec2 center, const HandleStyle& style);

    PlotView& view_;
    const PlotOptions options_;
    ImDrawList* draw_ = nullptr;
    ImGuiID id_ = 0;
    bool visible_ = false;
    ImRect frame_;  ///< Everything, labels included.
    ImRect area_;   ///< The inner rectangle.
    PlotWindow window_;
    AxisMap x_map_;
    AxisMap y_map_;
    bool ground_hovered_ = false;
    bool ground_clicked_ = false;
    bool handle_hovered_ = false;
    bool readout_given_ = false;
    bool found_highlight_ = false;
    bool key_drawn_ = false;
    std::vector<KnownSeries> series_;
    std::vector<EndLabel> end_labels_;
    std::vector<ImRect> claimed_;  ///< Where words stand already.
    std::optional<SeriesHit> hit_;
    float hit_distance_ = 0.0f;
};

}  // namespace lessons::ui
