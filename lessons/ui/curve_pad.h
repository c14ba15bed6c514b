#pragma once
// A small plot on which a curve is drawn by hand before the true one is known.
//
//   CurvePad pad;                                                    // member: what is shown
//   if (pad.draw("gap", curve, {.x = {0, 100}, .y = {0, 5}}, size)) keep(curve);

#include "lessons/ui/plot_style.h"
#include "lessons/ui/plot_view.h"

#include <imgui.h>

#include <span>
#include <string>
#include <vector>

namespace lessons::ui {

struct CurvePadOptions {
    core::Interval x{0.0, 1.0};
    core::Interval y{0.0, 1.0};
    AxisScale scale = AxisScale::linear;  ///< Of y.
    std::string x_label = {};
    std::string y_label = {};
    std::span<const double> truth =
        {};  ///< At x = 0, 1, 2, ...; once it is there the curve cannot be changed.
};

class CurvePad {
public:
    /// A drawn curve has its values at this many places, spread evenly over x, first and last included.
    static constexpr std::size_t kPlaces = 41;

    /// Draws the pad. The pointer draws into `curve`; by keyboard left and right choose a place, up and down
    /// move the curve there. An empty curve waits for the first stroke. True once a stroke is finished.
    bool draw(const char* id, std::vector<double>& curve, const CurvePadOptions& options, ImVec2 size);

private:
    bool take_keys(std::vector<double>& curve, const CurvePadOptions& options);
    void take_stroke(std::vector<double>& curve, const CurvePadOptions& options, core::Vector2 pointer);

    PlotView view_;
    bool drawing_ = false;
    core::Vector2 previous_{0.0, 0.0};  ///< Of the stroke.
    std::size_t place_ = kPlaces / 2;   ///< Of the keyboard.
};

}  // namespace lessons::ui
