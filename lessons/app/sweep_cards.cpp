#include "lessons/app/sweep_cards.h"

#include "lessons/app/parameter_words.h"
#include "lessons/ui/context.h"
#include "lessons/ui/controls.h"
#include "lessons/ui/format.h"
#include "lessons/ui/press_area.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

namespace lessons::app {

namespace {

constexpr float kGap = 10.0f;
constexpr float kPadding = 10.0f;
constexpr float kNarrowest = 136.0f;
constexpr float kLowest = 84.0f;
constexpr float kHighest = 150.0f;

struct Grid {
    int columns = 1;
    int rows = 1;
};

/// As many columns as there is room for, and no more than fill their rows well.
Grid grid_for(std::size_t count, float width) {
    const int most = std::max(static_cast<int>((width + kGap) / (ui::scaled(kNarrowest) + kGap)), 1);
    const int cards = std::max(static_cast<int>(count), 1);
    const int rows = (cards + most - 1) / most;
    return {.columns = (cards + rows - 1) / rows, .rows = rows};
}

/// Numbers to heights: all cards share it.
class Scale {
public:
    Scale(const SweepPicture& picture, float top, float bottom)
        : logarithmic_(picture.logarithmic),
          low_(mapped(picture.range.low)),
          high_(mapped(picture.range.high)),
          top_(top),
          bottom_(bottom) {}

    float y(double number) const {
        const double share = high_ > low_ ? (mapped(number) - low_) / (high_ - low_) : 0.5;
        return bottom_ + (top_ - bottom_) * static_cast<float>(std::clamp(share, 0.0, 1.0));
    }

private:
    double mapped(double number) const { return logarithmic_ ? std::log(number) : number; }

    bool logarithmic_;
    double low_;
    double high_;
    float top_;
    float bottom_;
};

/// One curve, a point for every other pixel; gaps where there is no number.
void draw_curve(std::span<const double> series, const ImRect& place, const Scale& scale, int longest,
                ImU32 color, float thickness) {
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const float length = place.GetWidth() / static_cast<float>(std::max(longest, 1));
    const int stride = std::max(static_cast<int>(2.0f / std::max(length, 0.001f)), 1);
    const int last = static_cast<int>(series.size()) - 1;
    draw.PathClear();
    for (int step = 0; step <= last; step = step < last ? std::min(step + stride, last) : last + 1) {
        const double number = series[static_cast<std::size_t>(step)];
        if (std::isfinite(number)) {
            draw.PathLineTo({place.Min.x + length * static_cast<float>(step), scale.y(number)});
        } else {
            draw.PathStroke(color, ImDrawFlags_None, thickness);
        }
    }
    draw.PathStroke(color, ImDrawFlags_None, thickness);
}

struct Card {
    ImRect rect;
    std::size_t index = 0;
    bool lit = false;
    bool present = false;  ///< The lesson's own value.
};

void draw_ground(const Card& card) {
    const ui::Theme& theme = ui::theme();
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    draw.AddRectFilled(card.rect.Min, card.rect.Max, card.present ? theme.accent_soft : theme.surface,
                       ui::size::kRadius);
    draw.AddRect(card.rect.Min, card.rect.Max, card.lit ? theme.accent : theme.line, ui::size::kRadius, 0,
                 card.lit ? 2.0f : 1.0f);
}

/// The value at the left and where it leads at the right.
void draw_words(const Card& card, const std::string& value, const std::string& end) {
    const ui::Theme& theme = ui::theme();
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const ImVec2 corner = card.rect.Min + ImVec2(kPadding, kPadding - 3.0f);
    const float right = card.rect.Max.x - kPadding;
    const ui::FontScope small(ui::context().fonts.text, ui::size::kCaption);
    const float width = ImGui::CalcTextSize(end.c_str()).x;
    draw.AddText({right - width, corner.y + 2.0f}, theme.quiet_text, end.c_str());
    const ui::FontScope font(ui::context().fonts.semibold, ui::size::kLabel);
    ImGui::RenderTextEllipsis(&draw, corner, {right - width - 6.0f, card.rect.Max.y}, right - width - 6.0f,
                              value.c_str(), nullptr, nullptr);
}

/// All other curves stand behind the card's own, so that each one is seen against the rest.
void draw_curves(const Card& card, const SweepPicture& picture) {
    const float head = ui::scaled(ui::size::kLabel) + kPadding + 4.0f;
    const ImRect place{card.rect.Min + ImVec2(kPadding, head + 2.0f),
                       card.rect.Max - ImVec2(kPadding, kPadding)};
    if (place.GetHeight() < 8.0f || place.GetWidth() < 8.0f) return;
    const Scale scale(picture, place.Min.y, place.Max.y);
    const ui::Theme& theme = ui::theme();
    const ImU32 behind = ui::mix(card.present ? theme.accent_soft : theme.surface, theme.control, 0.35f);
    for (std::size_t i = 0; i < picture.series.size(); ++i) {
        if (i != card.index) draw_curve(picture.series[i], place, scale, picture.longest, behind, 1.0f);
    }
    if (card.index >= picture.series.size()) return;
    const std::span<const double> own = picture.series[card.index];
    const bool in_sight = own.empty() || picture.range.contains(own.back());
    const ImU32 color = in_sight ? theme.accent : theme.bad;
    draw_curve(own, place, scale, picture.longest, color, 2.0f);
    if (own.empty() || !std::isfinite(own.back())) return;
    const float length = place.GetWidth() / static_cast<float>(std::max(picture.longest, 1));
    const ImVec2 end{place.Min.x + length * static_cast<float>(own.size() - 1), scale.y(own.back())};
    ImGui::GetWindowDrawList()->AddCircleFilled(end, 4.5f, theme.surface, 20);
    ImGui::GetWindowDrawList()->AddCircleFilled(end, 3.5f, color, 20);
}

std::string end_words(const SweepPicture& picture, std::size_t index) {
    if (index >= picture.ends.size()) return {};
    if (std::isnan(picture.ends[index])) return "\u2013";
    return ui::format_unit(picture.ends[index], picture.unit, 3);
}

SweepAnswer draw_card(Card card, const Sweep& sweep, const SweepPicture& picture, const SweepFocus& focus) {
    SweepAnswer answer;
    ImGui::SetCursorScreenPos(card.rect.Min);
    ImGui::PushID(static_cast<int>(card.index));
    const bool finished = card.index < picture.values.size();
    if (ui::press_area("card", card.rect.GetSize()) && finished) answer.chosen = card.index;
    if (finished && (ImGui::IsItemHovered() || ImGui::IsItemFocused())) answer.hovered = card.index;
    if (finished && ImGui::IsItemHovered()) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    const std::string value = value_words(*focus.parameter, focus.values[card.index]);
    ui::name_place(focus.parameter->label + " " + value);
    if (finished) {
        ui::tooltip(focus.parameter->label + " " + value + ". " + sweep.runs()[card.index].summary +
                    "\nA click takes this value over.");
    }
    ImGui::PopID();
    draw_ground(card);
    draw_curves(card, picture);
    draw_words(card, value, end_words(picture, card.index));
    return answer;
}

}  // namespace

float cards_height(std::size_t count, float width) {
    const auto rows = static_cast<float>(grid_for(count, width).rows);
    return rows * ui::scaled(kHighest) * 0.75f + (rows - 1.0f) * kGap;
}

SweepAnswer draw_sweep_cards(const Area& area, const Sweep& sweep, const SweepPicture& picture,
                             const SweepFocus& focus) {
    const Grid grid = grid_for(focus.values.size(), area.width);
    const auto columns = static_cast<float>(grid.columns);
    const auto rows = static_cast<float>(grid.rows);
    const ImVec2 size{std::max((area.width - (columns - 1.0f) * kGap) / columns, 1.0f),
                      std::clamp((area.height - (rows - 1.0f) * kGap) / rows, kLowest, ui::scaled(kHighest))};
    SweepAnswer answer;
    for (std::size_t i = 0; i < focus.values.size(); ++i) {
        const auto column = static_cast<float>(static_cast<int>(i) % grid.columns);
        const auto row = static_cast<float>(static_cast<int>(i) / grid.columns);
        const ImVec2 corner = area.position() + ImVec2(column * (size.x + kGap), row * (size.y + kGap));
        const Card card{.rect = {corner, corner + size},
                        .index = i,
                        .lit = focus.hovered == i,
                        .present = focus.values[i] == focus.present};
        const SweepAnswer here = draw_card(card, sweep, picture, focus);
        if (here.hovered) answer.hovered = here.hovered;
        if (here.chosen) answer.chosen = here.chosen;
    }
    return answer;
}

}  // namespace lessons::app
