#include "lessons/ui/readout_card.h"

#include "lessons/ui/context.h"
#include "lessons/ui/label.h"

#include <algorithm>

namespace lessons::ui {

namespace {

constexpr float kPadding = 10.0f;
constexpr float kDot = 14.0f;
constexpr float kBetween = 18.0f;

struct CardSize {
    float width = 0.0f;
    float height = 0.0f;
    float line = 0.0f;
    bool dots = false;
};

CardSize measure(std::string_view title, std::span<const ReadoutRow> rows) {
    CardSize size;
    size.line = scaled(size::kLabel) * 1.4f;
    size.dots = std::any_of(rows.begin(), rows.end(), [](const ReadoutRow& row) { return row.color != 0; });
    size.width = label_extent(title, size::kLabel, true).x;
    for (const ReadoutRow& row : rows) {
        const float words =
            label_extent(row.label, size::kLabel).x + label_extent(row.value, size::kLabel, true).x;
        size.width = std::max(size.width, words + kBetween + (size.dots ? kDot : 0.0f));
    }
    size.width += 2 * kPadding;
    size.height = size.line * static_cast<float>(rows.size() + (title.empty() ? 0 : 1)) + 2 * kPadding - 4.0f;
    return size;
}

/// Beside the pointer, on the side where there is room; above a finger.
ImVec2 beside_pointer(const CardSize& size) {
    const ImGuiIO& io = ImGui::GetIO();
    const bool finger = io.MouseSource == ImGuiMouseSource_TouchScreen;
    ImVec2 corner =
        io.MousePos + (finger ? ImVec2(-size.width * 0.5f, -size.height - 32.0f) : ImVec2(16, 16));
    if (corner.x + size.width > io.DisplaySize.x - 8.0f) corner.x = io.MousePos.x - size.width - 16.0f;
    if (corner.y + size.height > io.DisplaySize.y - 8.0f) corner.y = io.MousePos.y - size.height - 16.0f;
    return {std::max(corner.x, 8.0f), std::max(corner.y, 8.0f)};
}

void draw_rows(ImDrawList& draw, ImVec2 at, const CardSize& size, std::span<const ReadoutRow> rows) {
    TextStyle style{.size = size::kLabel, .align = {0, 0}, .halo = TextStyle::Halo::none};
    for (const ReadoutRow& row : rows) {
        const float indent = size.dots ? kDot : 0.0f;
        if (row.color != 0) draw.AddCircleFilled(at + ImVec2(4.0f, size.line * 0.44f), 4.0f, row.color);
        style.color = theme().quiet_text;
        style.strong = false;
        style.align = {0, 0};
        draw_label(draw, at + ImVec2(indent, 0), row.label, style);
        style.color = theme().text;
        style.strong = true;
        style.align = {1, 0};
        draw_label(draw, at + ImVec2(size.width - 2 * kPadding, 0), row.value, style);
        at.y += size.line;
    }
}

/// Under a thing, or over it at the foot of the display.
ImVec2 beside_thing(const CardSize& size, ImVec2 begin, ImVec2 thing_end) {
    constexpr float gap = 8.0f;
    const ImVec2 display = ImGui::GetIO().DisplaySize;
    ImVec2 corner((begin.x + thing_end.x - size.width) * 0.5f, thing_end.y + gap);
    if (corner.y + size.height > display.y - gap) corner.y = begin.y - gap - size.height;
    corner.x = std::min(corner.x, display.x - size.width - gap);
    return {std::max(corner.x, gap), std::max(corner.y, gap)};
}

void draw_card(const CardSize& size, ImVec2 corner, std::string_view title,
               std::span<const ReadoutRow> rows) {
    const ImVec2 end = corner + ImVec2(size.width, size.height);
    ImDrawList& draw = *ImGui::GetForegroundDrawList();
    for (int i = 3; i >= 1; --i) {
        const ImVec2 spread(static_cast<float>(i) * 2.0f, static_cast<float>(i) * 2.0f);
        draw.AddRectFilled(corner - spread + ImVec2(0, 2), end + spread + ImVec2(0, 2), IM_COL32(0, 0, 0, 10),
                           size::kRadius + spread.x);
    }
    draw.AddRectFilled(corner, end, theme().surface, size::kRadius);
    draw.AddRect(corner, end, theme().line, size::kRadius, 0, 1.0f);
    ImVec2 at = corner + ImVec2(kPadding, kPadding - 3.0f);
    if (!title.empty()) {
        draw_label(draw, at, title,
                   {.size = size::kLabel, .align = {0, 0}, .halo = TextStyle::Halo::none, .strong = true});
        at.y += size.line;
    }
    draw_rows(draw, at, size, rows);
}

}  // namespace

void readout_card(std::string_view title, std::span<const ReadoutRow> rows) {
    if ((title.empty() && rows.empty()) || !ImGui::IsMousePosValid()) return;
    const CardSize size = measure(title, rows);
    draw_card(size, beside_pointer(size), title, rows);
}

void readout_card(std::string_view title, std::initializer_list<ReadoutRow> rows) {
    readout_card(title, std::span<const ReadoutRow>(rows.begin(), rows.size()));
}

void readout_card_under(ImVec2 begin, ImVec2 end, std::string_view title, std::span<const ReadoutRow> rows) {
    if (title.empty() && rows.empty()) return;
    const CardSize size = measure(title, rows);
    draw_card(size, beside_thing(size, begin, end), title, rows);
}

}  // namespace lessons::ui
