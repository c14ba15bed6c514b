#include "lessons/interpret/stories_bars_view.h"

#include "lessons/ui/context.h"
#include "lessons/ui/format.h"
#include "lessons/ui/label.h"
#include "lessons/ui/mark.h"
#include "lessons/ui/press_area.h"
#include "lessons/ui/readout_card.h"

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

void draw_axis(ImDrawList& draw, const State& state, const Scale& scale, float top, float bottom) {
    draw.AddLine({scale.middle, top}, {scale.middle, bottom}, theme().control);
    const ui::TextStyle style{.color = theme().quiet_text, .size = 12.0f, .halo = ui::TextStyle::Halo::none};
    for (const double share : {-1.0, 1.0}) {
        ui::TextStyle end = style;
        end.align = {share < 0.0 ? 0.0f : 1.0f, 0.5f};
        ui::draw_label(draw, {scale.x(share * scale.end), bottom + ui::scaled(9.0f)},
                       change_text(state.of_case, share * scale.end), end);
    }
}

void draw_waiting(const State& state) {
    const bool is_trained = state.model != nullptr && state.model->finished();
    const std::string steps = state.model != nullptr ? ": " + state.model->steps_text() : "";
    const std::string words = is_trained ? "Press play: each step draws samples and tells the story once."
                                         : "The model is being trained" + steps + ".";
    ImGui::TextWrapped("%s", words.c_str());
}

}  // namespace

std::optional<Index> draw_bars(const State& state, Claims claims) {
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const ImVec2 room = ImGui::GetContentRegionAvail();
    if (room.x < 120.0f || room.y < 60.0f) return std::nullopt;
    if (state.lines == nullptr || state.n_lines == 0) return draw_waiting(state), std::nullopt;
    const LimeStability lines = state.lines->after(state.n_lines);
    const Vector means = lines.mean();
    const Vector spreads = lines.standard_deviation();
    const std::vector<Index> order = by_size(means);
    const float foot = ui::scaled(20.0f);
    const auto n = std::min(order.size(), static_cast<std::size_t>((room.y - foot) / ui::scaled(kLeastRow)));
    const float height =
        std::min((room.y - foot) / static_cast<float>(std::max<std::size_t>(n, 1)), ui::scaled(kMostRow));
    const float names = std::min(ui::scaled(186.0f), 0.42f * room.x);
    const float half = 0.5f * (room.x - names) - 10.0f;
    const Scale scale{corner.x + names + half + 4.0f, half,
                      largest_amount(lines, state.lines->actual(), claims)};
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    draw_axis(draw, state, scale, corner.y, corner.y + height * static_cast<float>(n));
    std::optional<Index> clicked;
    for (std::size_t i = 0; i < n; ++i) {
        const Index feature = order[i];
        const ImVec2 place = corner + ImVec2(0.0f, height * static_cast<float>(i));
        const ImRect area(place, place + ImVec2(room.x, height));
        ImGui::SetCursorScreenPos(place);
        ImGui::PushID(static_cast<int>(feature));
        if (ui::press_area("feature", area.GetSize(), 4.0f)) clicked = feature;
        const bool hovered = ImGui::IsItemHovered();
        ImGui::PopID();
        if (hovered) draw.AddRectFilled(area.Min, area.Max, theme().raised, 4.0f);
        char buffer[96];
        const std::string name = feature_text(state.of_case, feature, state.lines->question().x()[feature]);
        ui::draw_label(draw, {place.x, area.GetCenter().y},
                       ui::shortened(name, names - 6.0f, 13.0f, buffer, sizeof buffer),
                       {.size = 13.0f, .align = {0.0f, 0.5f}, .halo = ui::TextStyle::Halo::none});
        const Row row(state, lines, scale, area);
        row.draw(draw, feature, means[feature], spreads[feature], claims);
        if (hovered) row.tell(feature, means[feature], spreads[feature]);
    }
    return clicked;
}

}  // namespace lessons::stories
