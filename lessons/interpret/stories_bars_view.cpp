#include "lessons/interpret/stories_bars_view.h"

#include "lessons/interpret/stories_waiting.h"
#include "lessons/ui/context.h"
#include "lessons/ui/format.h"
#include "lessons/ui/label.h"
#include "lessons/ui/mark.h"
#include "lessons/ui/press_area.h"
#include "lessons/ui/readout_card.h"
#include "lessons/ui/ticks.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

namespace lessons::stories {

namespace {

using core::Index;
using core::Vector;
using core::interpret::LimeStability;
using ui::theme;

constexpr float kLeastRow = 24.0f;
constexpr float kMostRow = 42.0f;

/// From amounts to pixels.
struct Scale {
    float middle = 0.0f;
    float half = 1.0f;
    double end = 1.0;
    float x(double amount) const {
        return middle + half * static_cast<float>(std::clamp(amount / end, -1.0, 1.0));
    }
};

double largest_amount(const LimeStability& lines, const Vector& actual, Claims claims) {
    double end = claims == Claims::tested ? actual.cwiseAbs().maxCoeff() : 0.0;
    for (const core::interpret::LocalLine& line : lines.lines())
        end = std::max(end, line.coefficients.cwiseAbs().maxCoeff());
    return end > 0.0 ? end : 1.0;
}

ImU32 sign_color(double amount) { return theme().series[amount < 0.0 ? 0 : 1]; }

/// One feature's row.
class Row {
public:
    Row(const State& state, const LimeStability& lines, const Scale& scale, const ImRect& area)
        : state_(state), lines_(lines), scale_(scale), area_(area) {}

    void draw(ImDrawList& draw, Index feature, double mean, double spread, Claims claims) const {
        const float y = area_.GetCenter().y;
        const float half = 0.26f * area_.GetHeight();
        draw.AddRectFilled({std::min(scale_.x(0.0), scale_.x(mean)), y - half},
                           {std::max(scale_.x(0.0), scale_.x(mean)), y + half},
                           ui::mix(theme().surface, sign_color(mean), 0.55f), 2.0f);
        for (std::size_t i = 0; i < lines_.lines().size(); ++i) {
            const double amount = lines_.lines()[i].coefficients[feature];
            const bool is_last = i + 1 == lines_.lines().size();
            const float jitter = half * (static_cast<float>(i * 7 % 11) / 5.0f - 1.0f) * 0.8f;
            const ImVec2 place{scale_.x(amount), is_last ? y : y + jitter};
            draw.AddCircleFilled(place, is_last ? 4.5f : 2.0f,
                                 is_last ? sign_color(amount) : ui::with_alpha(theme().text, 0.45f));
            if (is_last) draw.AddCircle(place, 5.5f, theme().surface, 16, 1.5f);
        }
        if (std::isfinite(spread))
            draw.AddLine({scale_.x(mean - spread), y}, {scale_.x(mean + spread), y}, theme().text, 1.5f);
        if (claims == Claims::told) return;
        const ImVec2 truth{scale_.x(state_.lines->actual()[feature]), y};
        ui::draw_marker(draw, ui::Marker::diamond, truth, 6.5f, theme().good, theme().surface);
    }

    void tell(Index feature, double mean, double spread) const {
        const auto text = [&](double change) { return change_text(state_.of_case, change); };
        const double agreement = lines_.sign_agreement()[feature];
        ui::readout_card(
            feature_text(state_.of_case, feature, state_.lines->question().x()[feature]),
            {{"Mean of the tellings", text(mean)},
             {"Standard deviation", std::isfinite(spread) ? text(spread).substr(1) : "one telling"},
             {"Same sign in", ui::format_percent(agreement)},
             {"What really happens", text(state_.lines->actual()[feature])}});
    }

private:
    const State& state_;
    const LimeStability& lines_;
    const Scale& scale_;
    ImRect area_;
};

/// Round numbers below, the unit behind the last one.
void draw_axis(ImDrawList& draw, const State& state, const Scale& scale, float top, float bottom) {
    const double factor = shown_factor(state.of_case);
    const float y = bottom + ui::scaled(9.0f);
    ui::TextStyle style{.color = theme().quiet_text, .halo = ui::TextStyle::Halo::none};
    for (const ui::Tick& tick : ui::linear_ticks({-factor * scale.end, factor * scale.end}, 6)) {
        const float x = scale.x(tick.value / factor);
        draw.AddLine({x, top}, {x, bottom}, tick.value == 0.0 ? theme().control : theme().line);
        ui::draw_label(draw, {x, y}, (tick.value > 0.0 ? "+" : "") + tick.label, style);
    }
    style.align = {1.0f, 0.5f};
    ui::draw_label(draw, {scale.middle + scale.half, y + ui::scaled(15.0f)},
                   "slope (" + change_unit(state.of_case) + " per standard deviation)", style);
}

/// Where names, bars and the axis stand.
struct Layout {
    ImVec2 corner;
    float width = 0.0f;
    float names = 0.0f;
    float row_height = 0.0f;
    std::size_t n_rows = 0;  ///< As many as have room.

    ImRect row(std::size_t i) const {
        const ImVec2 place = corner + ImVec2(0.0f, row_height * static_cast<float>(i));
        return {place, place + ImVec2(width, row_height)};
    }
    float bottom() const { return corner.y + row_height * static_cast<float>(n_rows); }
};

Layout layout_of(std::size_t n_features) {
    const ImVec2 room = ImGui::GetContentRegionAvail();
    const float height = room.y - ui::scaled(34.0f);  // without the axis
    const auto most = static_cast<std::size_t>(std::max(height, 0.0f) / ui::scaled(kLeastRow));
    Layout layout{
        .corner = ImGui::GetCursorScreenPos(), .width = room.x, .n_rows = std::min(n_features, most)};
    layout.names = std::min(ui::scaled(186.0f), 0.42f * room.x);
    layout.row_height =
        std::min(height / static_cast<float>(std::max<std::size_t>(layout.n_rows, 1)), ui::scaled(kMostRow));
    return layout;
}

void draw_name(ImDrawList& draw, const std::string& name, const ImRect& area, float width) {
    char buffer[96];
    ui::draw_label(draw, {area.Min.x, area.GetCenter().y},
                   ui::shortened(name, width - 6.0f, 13.0f, buffer, sizeof buffer),
                   {.size = 13.0f, .align = {0.0f, 0.5f}, .halo = ui::TextStyle::Halo::none});
}

}  // namespace

std::optional<Index> draw_bars(const State& state, Claims claims) {
    const ImVec2 room = ImGui::GetContentRegionAvail();
    if (room.x < 120.0f || room.y < 60.0f) return std::nullopt;
    if (state.lines == nullptr || state.n_lines == 0) return say_waiting(state), std::nullopt;
    const LimeStability lines = state.lines->after(state.n_lines);
    const Vector means = lines.mean();
    const Vector spreads = lines.standard_deviation();
    const std::vector<Index> order = by_size(means);
    const Layout layout = layout_of(order.size());
    const float half = 0.5f * (room.x - layout.names) - 10.0f;
    const Scale scale{layout.corner.x + layout.names + half + 4.0f, half,
                      largest_amount(lines, state.lines->actual(), claims)};
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    draw_axis(draw, state, scale, layout.corner.y, layout.bottom());
    std::optional<Index> clicked;
    for (std::size_t i = 0; i < layout.n_rows; ++i) {
        const Index feature = order[i];
        const ImRect area = layout.row(i);
        ImGui::SetCursorScreenPos(area.Min);
        ImGui::PushID(static_cast<int>(feature));
        if (ui::press_area("feature", area.GetSize(), 4.0f)) clicked = feature;
        const bool hovered = ImGui::IsItemHovered();
        ImGui::PopID();
        if (hovered) draw.AddRectFilled(area.Min, area.Max, ui::with_alpha(theme().raised, 0.6f), 4.0f);
        draw_name(draw, feature_text(state.of_case, feature, state.lines->question().x()[feature]), area,
                  layout.names);
        const Row row(state, lines, scale, area);
        row.draw(draw, feature, means[feature], spreads[feature], claims);
        if (hovered) row.tell(feature, means[feature], spreads[feature]);
    }
    return clicked;
}

}  // namespace lessons::stories
