#include "lessons/ui/curve_pad.h"

#include "lessons/ui/control_parts.h"
#include "lessons/ui/label.h"
#include "lessons/ui/plot.h"
#include "lessons/ui/press_area.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace lessons::ui {

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

double step_of(const CurvePadOptions& options) {
    return options.x.length() / static_cast<double>(CurvePad::kPlaces - 1);
}

SliderRange range_of(const CurvePadOptions& options) {
    return {.minimum = options.y.low,
            .maximum = options.y.high,
            .logarithmic = options.scale == AxisScale::logarithmic};
}

/// Places that no stroke has touched take the value of the nearest one that has.
void fill_gaps(std::vector<double>& curve) {
    const auto spread = [](auto begin, auto end) {
        double last = kNone;
        for (auto value = begin; value != end; ++value) {
            if (std::isnan(*value)) *value = last;
            last = *value;
        }
    };
    spread(curve.begin(), curve.end());
    spread(curve.rbegin(), curve.rend());
}

void draw_hint(Plot& plot) {
    const ImVec2 center = plot.area().GetCenter();
    draw_label(plot.draw(), center, "Draw your guess here",
               {.color = theme().quiet_text, .size = size::kLabel});
}

}  // namespace

bool CurvePad::draw(const char* id, std::vector<double>& curve, const CurvePadOptions& options, ImVec2 size) {
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const bool open = options.truth.empty();
    bool finished = false;
    ImGui::PushID(id);
    if (open) {
        ImGui::SetNextItemAllowOverlap();
        press_area("keys", size);
        finished = take_keys(curve, options);
        ImGui::SetCursorScreenPos(corner);
    }
    view_.set_home({options.x, options.y});
    Plot plot("pad", view_,
              {.x = {.label = options.x_label},
               .y = {.label = options.y_label, .scale = options.scale},
               .movement = Movement::fixed,
               .legend = LegendUse::never,
               .readout = ReadoutUse::column},
              size);
    if (open && plot.hovered() && ImGui::IsMouseClicked(0)) {
        drawing_ = true;
        previous_ = *plot.hovered();
    }
    if (open && drawing_) take_stroke(curve, options, plot.to_data(ImGui::GetIO().MousePos));
    if (drawing_ && !ImGui::IsMouseDown(0)) {
        drawing_ = false;
        fill_gaps(curve);
        finished = true;
    }
    const Points guess = Points::by_index(curve, options.x.low, step_of(options));
    if (curve.empty()) draw_hint(plot);
    plot.line("Your guess", guess,
              {.color = theme().accent, .marker = Marker::none, .dash = Dash::dashed, .thickness = 2.5f});
    if (!open) {
        const Points truth = Points::by_index(options.truth, options.x.low);
        plot.line("The run", truth, {.color = theme().series[1], .marker = Marker::none, .thickness = 2.5f});
    }
    ImGui::PopID();
    return finished;
}

void CurvePad::take_stroke(std::vector<double>& curve, const CurvePadOptions& options,
                           core::Vector2 pointer) {
    ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    if (curve.size() != kPlaces) curve.assign(kPlaces, kNone);
    const double step = step_of(options);
    const double from = std::min(previous_.x(), pointer.x());
    const double to = std::max(previous_.x(), pointer.x());
    for (std::size_t i = 0; i < kPlaces; ++i) {
        const double x = options.x.low + step * static_cast<double>(i);
        if (x < from - 0.5 * step || x > to + 0.5 * step) continue;
        const double share =
            pointer.x() == previous_.x() ? 1.0 : (x - previous_.x()) / (pointer.x() - previous_.x());
        const double y = previous_.y() + std::clamp(share, 0.0, 1.0) * (pointer.y() - previous_.y());
        curve[i] = std::clamp(y, options.y.low, options.y.high);
    }
    previous_ = pointer;
}

bool CurvePad::take_keys(std::vector<double>& curve, const CurvePadOptions& options) {
    if (!ImGui::IsItemFocused() || !ImGui::GetIO().NavVisible) return false;
    const ImGuiID id = ImGui::GetItemID();
    const auto pressed = [id](ImGuiKey key) {
        ImGui::SetKeyOwner(key, id);
        return ImGui::IsKeyPressed(key, ImGuiInputFlags_Repeat, id);
    };
    const int sideways = pressed(ImGuiKey_RightArrow) - pressed(ImGuiKey_LeftArrow);
    const int upwards = pressed(ImGuiKey_UpArrow) - pressed(ImGuiKey_DownArrow);
    place_ = static_cast<std::size_t>(
        std::clamp(static_cast<int>(place_) + sideways, 0, static_cast<int>(kPlaces) - 1));
    if (upwards == 0) return false;
    const SliderRange range = range_of(options);
    if (curve.size() != kPlaces) curve.assign(kPlaces, parts::from_share(0.5, range));
    const double share = parts::to_share(curve[place_], range) + 0.04 * upwards;
    curve[place_] = parts::from_share(std::clamp(share, 0.0, 1.0), range);
    return true;
}

}  // namespace lessons::ui
