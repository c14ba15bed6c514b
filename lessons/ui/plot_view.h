#pragma once
// What part of the plane a plot shows, and what the learner did to it: a value that the lesson owns.
//
//   PlotView map_{{{-2.0, 2.0}, {-1.0, 3.0}}};        // member: home window, x then y
//   map_.set_home(window_around(path));               // follows until the learner pans or zooms

#include "lessons/ui/points.h"

#include <imgui.h>

#include <string>
#include <string_view>
#include <vector>

namespace lessons::ui {

/// A rectangle in data units.
struct PlotWindow {
    core::Interval x{0.0, 1.0};
    core::Interval y{0.0, 1.0};

    bool operator==(const PlotWindow& other) const {
        return x.low == other.x.low && x.high == other.x.high && y.low == other.y.low &&
               y.high == other.y.high;
    }
};

/// The smallest window around what it is given; infinite and NaN coordinates are passed over.
class WindowFinder {
public:
    WindowFinder& add(const Points& points);
    WindowFinder& add(core::Vector2 point);
    WindowFinder& add_x(double x);
    WindowFinder& add_y(double y);

    /// With a margin of this share of each side; [0, 1] where nothing was added, something around a lone
    /// value.
    PlotWindow window(double margin = 0.05) const;
    /// The margin multiplies on a logarithmic axis: positive y only. Values that are not positive are left
    /// out.
    PlotWindow window_log_y(double margin = 0.05) const;

private:
    core::Interval x_{core::kInfinity, -core::kInfinity};
    core::Interval y_{core::kInfinity, -core::kInfinity};
    double smallest_positive_y_ = core::kInfinity;
};

PlotWindow window_around(const Points& points, double margin = 0.05);

class PlotView {
public:
    PlotView() = default;
    explicit PlotView(const PlotWindow& home) : home_(home), window_(home) {}

    /// What is shown now. On axes of equal scale the plot may show more on one side.
    const PlotWindow& window() const { return window_; }
    const PlotWindow& home() const { return home_; }

    /// Where fit() goes. The visible window follows unless the learner has moved it.
    void set_home(const PlotWindow& home);

    /// Shows this window, as if the learner had moved there.
    void show(const PlotWindow& window);

    /// Back to the home window.
    void fit();
    bool moved() const { return moved_; }

    /// Series that the learner switched off in the legend.
    bool is_hidden(std::string_view series) const;
    void toggle_hidden(std::string_view series);

private:
    friend class Plot;

    PlotWindow home_;
    PlotWindow window_;
    bool moved_ = false;
    bool hint_used_ = false;  ///< The learner has dragged a handle: no need to say that one can.
    std::vector<std::string> hidden_;

    // What the plot needed when it was last drawn (room for labels) and buffers that it uses again.
    float right_room_ = 0.0f;
    float legend_room_ = 0.0f;
    bool legend_shown_ = false;
    bool key_shown_ = false;
    bool knows_highlight_ = false;
    std::vector<ImVec2> scratch_;
    std::vector<core::Vector2> polygon_;
};

}  // namespace lessons::ui
