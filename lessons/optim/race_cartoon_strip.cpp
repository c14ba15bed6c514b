#include "lessons/optim/race_cartoon_strip.h"

#include "lessons/optim/race_cartoon_map.h"
#include "lessons/ui/context.h"
#include "lessons/ui/format.h"
#include "lessons/ui/icon.h"
#include "lessons/ui/label.h"
#include "lessons/ui/press_area.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

namespace lessons::optim {

namespace {

using core::Vector2;
using Kind = CartoonPhase::Kind;

constexpr float kLine = 17.0f;  // px from one line of numbers to the next
constexpr float kBracket = 4.0f;
constexpr float kButton = 28.0f;

/// One bracketed vector of the equation with its symbol above.
struct Column {
    std::string symbol;
    std::string x;
    std::string y;
    ImU32 ink = 0;
    bool is_lit = false;
    float width = 0.0f;
};

float text_width(const std::string& text) { return ui::label_extent(text, ui::size::kCaption).x; }

Column column_for(const std::string& symbol, Vector2 value, ImU32 ink, bool is_known, bool is_lit) {
    constexpr const char* kUnknown = "\u00b7";
    Column column{.symbol = symbol,
                  .x = is_known ? ui::format_number(value.x(), 3) : kUnknown,
                  .y = is_known ? ui::format_number(value.y(), 3) : kUnknown,
                  .ink = ink,
                  .is_lit = is_lit};
    const float numbers = std::max({text_width(column.x), text_width(column.y), ui::scaled(30.0f)});
    column.width = std::max(numbers + 4.0f * kBracket, text_width(symbol) + 4.0f);
    return column;
}

std::vector<Column> columns_of(const Cartoon& cartoon, std::size_t phase) {
    const CartoonPhase& present = cartoon.phases[phase];
    const ImU32 ink = ui::theme().text;
    const bool at_start = present.kind == Kind::stand || present.kind == Kind::triangle;
    std::vector<Column> columns{column_for(cartoon.from_symbol, cartoon.from, ink, true, at_start)};
    for (std::size_t part = 0; part < cartoon.parts.size(); ++part) {
        const CartoonPart& addend = cartoon.parts[part];
        const bool is_lit = present.kind == Kind::part && present.index == part;
        const bool is_told = std::any_of(
            cartoon.phases.begin(), cartoon.phases.begin() + static_cast<std::ptrdiff_t>(phase) + 1,
            [part](const CartoonPhase& each) { return each.kind == Kind::part && each.index == part; });
        columns.push_back(column_for(addend.symbol, addend.value, color_of(addend.ink), is_told, is_lit));
    }
    const bool arrives = present.kind == Kind::arrive;
    columns.push_back(column_for(cartoon.to_symbol, cartoon.to, ink, arrives, arrives));
    return columns;
}

void draw_bracket(ImDrawList& draw, float x, float top, float bottom, float inwards, ImU32 ink) {
    draw.AddLine({x, top}, {x, bottom}, ink, 1.2f);
    draw.AddLine({x, top}, {x + inwards, top}, ink, 1.2f);
    draw.AddLine({x, bottom}, {x + inwards, bottom}, ink, 1.2f);
}

void draw_column(ImDrawList& draw, ImVec2 at, const Column& column) {
    const float line = ui::scaled(kLine);
    const ImVec2 end = at + ImVec2(column.width, 3.0f * line + 2.0f);
    if (column.is_lit) {
        draw.AddRectFilled(at - ImVec2(4, 2), end + ImVec2(4, 3), ui::with_alpha(column.ink, 0.12f), 6.0f);
        draw.AddRect(at - ImVec2(4, 2), end + ImVec2(4, 3), ui::with_alpha(column.ink, 0.6f), 6.0f, 0, 1.5f);
    }
    const ui::TextStyle words{
        .color = column.ink, .align = {0.5f, 0.0f}, .halo = ui::TextStyle::Halo::none, .strong = true};
    const float middle = at.x + 0.5f * column.width;
    ui::draw_label(draw, {middle, at.y}, column.symbol, words);
    ui::TextStyle numbers = words;
    numbers.strong = false;
    ui::draw_label(draw, {middle, at.y + line}, column.x, numbers);
    ui::draw_label(draw, {middle, at.y + 2.0f * line}, column.y, numbers);
    const float half = 0.5f * std::max(std::max(text_width(column.x), text_width(column.y)), 22.0f) + 6.0f;
    const ImU32 ink = ui::with_alpha(column.ink, 0.7f);
    draw_bracket(draw, middle - half, at.y + line, end.y, kBracket, ink);
    draw_bracket(draw, middle + half, at.y + line, end.y, -kBracket, ink);
}

void draw_sign(ImDrawList& draw, ImVec2 at, const char* sign) {
    ui::draw_label(draw, at, sign,
                   {.color = ui::theme().quiet_text,
                    .size = ui::size::kLabel,
                    .align = {0.5f, 0.5f},
                    .halo = ui::TextStyle::Halo::none});
}

/// x + each term = the next x, spread over at most this width.
void draw_equation(ImVec2 at, float width, const Cartoon& cartoon, std::size_t phase) {
    const std::vector<Column> columns = columns_of(cartoon, phase);
    float needed = 0.0f;
    for (const Column& column : columns) needed += column.width;
    const float gaps = static_cast<float>(columns.size() - 1);
    const float gap = std::clamp((width - needed - 8.0f) / gaps, 12.0f, 34.0f);
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    ImVec2 place = at + ImVec2(4.0f, 0.0f);
    for (std::size_t k = 0; k < columns.size(); ++k) {
        if (k > 0) {
            const char* sign = k + 1 == columns.size() ? "=" : "+";
            draw_sign(draw, place + ImVec2(-0.5f * gap, 2.0f * ui::scaled(kLine)), sign);
        }
        draw_column(draw, place, columns[k]);
        place.x += columns[k].width + gap;
    }
}

bool draw_button(const char* id, ImVec2 center, ui::Icon icon, const char* tooltip) {
    const float side = ui::context().narrow ? ui::size::kTouchTarget : ui::scaled(kButton);
    const ImVec2 half(0.5f * side, 0.5f * side);
    ImGui::SetCursorScreenPos(center - half);
    const bool pressed = ui::press_area(id, {side, side});
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const ImVec2 face(0.5f * ui::scaled(kButton), 0.5f * ui::scaled(kButton));
    const bool hovered = ImGui::IsItemHovered();
    if (hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    draw.AddRectFilled(center - face, center + face, hovered ? ui::theme().raised : ui::theme().surface,
                       6.0f);
    draw.AddRect(center - face, center + face, ui::theme().control, 6.0f);
    ui::draw_icon(draw, icon, center, 16.0f, ui::theme().text);
    if (hovered) ImGui::SetTooltip("%s", tooltip);
    return pressed;
}

void draw_dot(ImVec2 center, bool is_past, bool is_present) {
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const ImU32 ink = is_present ? ui::theme().accent : ui::theme().control;
    if (is_past || is_present) {
        draw.AddCircleFilled(center, is_present ? 5.0f : 3.5f, ink, 20);
    } else {
        draw.AddCircle(center, 3.5f, ink, 20, 1.5f);
    }
}

/// A dot for each phase: where the cartoon stands, and a way to anywhere in it by a press or a drag.
void draw_dots(ImVec2 from, float width, std::size_t count, std::size_t phase, CartoonWish& wish) {
    const float pitch = width / static_cast<float>(count);
    const ImRect row(from - ImVec2(0.0f, 10.0f), from + ImVec2(width, 10.0f));
    ImGui::SetCursorScreenPos(row.Min);
    ImGui::PushItemFlag(ImGuiItemFlags_NoNav, true);
    ui::press_area("dots", row.GetSize());
    ImGui::PopItemFlag();
    if (ImGui::IsItemHovered()) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    if (ImGui::IsItemActive()) {
        const float share = (ImGui::GetIO().MousePos.x - from.x) / pitch;
        const float last = static_cast<float>(count - 1);
        const auto pointed = static_cast<std::size_t>(std::clamp(std::floor(share), 0.0f, last));
        if (pointed != phase) wish = {CartoonWish::Kind::to, pointed};
    }
    for (std::size_t k = 0; k < count; ++k)
        draw_dot(from + ImVec2(pitch * (static_cast<float>(k) + 0.5f), 0.0f), k < phase, k == phase);
}

CartoonWish draw_way(ImVec2 right, const Cartoon& cartoon, std::size_t phase) {
    CartoonWish wish;
    const float button = ui::context().narrow ? ui::size::kTouchTarget : ui::scaled(kButton);
    const float dots = std::min(13.0f * static_cast<float>(cartoon.phases.size()), 150.0f);
    const ImVec2 next = right - ImVec2(0.5f * button, 0.0f);
    const ImVec2 back = next - ImVec2(button + dots + 8.0f, 0.0f);
    if (draw_button("back", back, ui::Icon::chevron_left,
                    "The term before; before the first, the step before"))
        wish.kind = CartoonWish::Kind::back;
    if (draw_button("forth", next, ui::Icon::chevron_right, "The next term; after the last, the next step"))
        wish.kind = CartoonWish::Kind::forth;
    draw_dots(back + ImVec2(0.5f * button + 4.0f, 0.0f), dots, cartoon.phases.size(), phase, wish);
    return wish;
}

void draw_words(ImVec2 at, float width, const std::string& words, ImU32 ink) {
    const ui::FontScope font(ui::context().fonts.text, ui::size::kCaption + 1.0f);
    ImGui::GetWindowDrawList()->AddText(ImGui::GetFont(), ImGui::GetFontSize(), at, ink, words.c_str(),
                                        nullptr, width);
}

}  // namespace

float cartoon_strip_height() { return ui::scaled(6.0f * kLine + 14.0f); }

CartoonWish draw_cartoon_strip(const Cartoon& cartoon, std::size_t phase, const std::string& title,
                               const ui::SeriesStyle& style) {
    const ImVec2 begin = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    draw.AddLine(begin, begin + ImVec2(width, 0.0f), ui::theme().line, 1.0f);
    const ImVec2 head = begin + ImVec2(0.0f, ui::scaled(16.0f));
    ui::draw_sample(draw, style, head + ImVec2(2.0f, 0.0f), 22.0f);
    const ui::TextStyle words{.align = {0.0f, 0.5f}, .halo = ui::TextStyle::Halo::none, .strong = true};
    ui::draw_label(draw, head + ImVec2(32.0f, 0.0f), title, words);
    const CartoonWish wish = draw_way(head + ImVec2(width, 0.0f), cartoon, phase);
    draw_equation(begin + ImVec2(0.0f, ui::scaled(34.0f)), width, cartoon, phase);
    draw_words(begin + ImVec2(2.0f, ui::scaled(34.0f + 3.0f * kLine + 9.0f)), width - 4.0f,
               cartoon.phases[phase].sentence, ui::theme().text);
    ImGui::SetCursorScreenPos(begin);
    ImGui::Dummy({width, cartoon_strip_height()});
    return wish;
}

void draw_empty_cartoon_strip(const std::string& words) {
    const ImVec2 begin = ImGui::GetCursorScreenPos();
    const float width = ImGui::GetContentRegionAvail().x;
    ImGui::GetWindowDrawList()->AddLine(begin, begin + ImVec2(width, 0.0f), ui::theme().line, 1.0f);
    draw_words(begin + ImVec2(2.0f, ui::scaled(12.0f)), width - 4.0f, words, ui::theme().quiet_text);
    ImGui::Dummy({width, cartoon_strip_height()});
}

}  // namespace lessons::optim
