#include "lessons/ui/answer_row.h"

#include "lessons/ui/context.h"
#include "lessons/ui/control_parts.h"
#include "lessons/ui/icon.h"
#include "lessons/ui/press_area.h"
#include "lessons/ui/text_layout.h"

#include <algorithm>
#include <string>

namespace lessons::ui {

namespace {

constexpr float kSign = 20.0f;
constexpr float kPadding = 12.0f;

ImU32 ink_of(AnswerMark mark) {
    switch (mark) {
        case AnswerMark::right:
            return theme().good;
        case AnswerMark::wrong:
            return theme().bad;
        case AnswerMark::chosen:
            return theme().accent;
        case AnswerMark::open:
            break;
    }
    return theme().control;
}

/// The sign's shape says how many answers are asked for, its icon what became of this one.
void draw_sign(ImVec2 center, AnswerMark mark, AnswerSign sign) {
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const float radius = scaled(kSign) * 0.5f;
    const ImVec2 corner(radius, radius);
    const float rounding = sign == AnswerSign::round ? radius : 4.0f;
    const ImU32 ink = parts::ink(ink_of(mark));
    if (mark == AnswerMark::open) {
        draw.AddRect(center - corner, center + corner, ink, rounding, 0, 1.5f);
        return;
    }
    draw.AddRectFilled(center - corner, center + corner, ink, rounding);
    draw_icon(draw, mark == AnswerMark::wrong ? Icon::close : Icon::check, center, radius * 1.3f,
              theme().surface);
}

void draw_ground(ImVec2 begin, ImVec2 end, AnswerMark mark, bool hovered) {
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const ImU32 ink = ink_of(mark);
    const bool marked = mark != AnswerMark::open;
    const ImU32 rest = marked ? mix(theme().surface, ink, 0.08f) : theme().surface;
    draw.AddRectFilled(begin, end, hovered ? mix(rest, theme().text, 0.05f) : rest, size::kRadius);
    draw.AddRect(begin, end, marked ? ink : theme().line, size::kRadius, 0, marked ? 1.5f : 1.0f);
}

std::string words_of(std::span<const Run> runs) {
    std::string words;
    for (const Run& run : runs) words += run.text;
    return words;
}

}  // namespace

bool answer_row(const AnswerRow& row, float width) {
    const float sign = scaled(kSign);
    const float text_width = std::max(width - sign - 3.0f * kPadding, 1.0f);
    const float text_height = lay_out(row.text, text_width, ImGui::GetFontSize()).height;
    const float height = std::max(text_height + 2.0f * kPadding, size::kTouchTarget);
    const ImVec2 begin = ImGui::GetCursorScreenPos();
    ImGui::PushID(row.text.data());
    ImGui::BeginDisabled(!row.enabled);
    ImGui::SetNextItemAllowOverlap();
    const bool pressed = press_area("answer", {width, height});
    name_place(words_of(row.text));
    const bool hovered = ImGui::IsItemHovered();
    ImGui::EndDisabled();
    draw_ground(begin, begin + ImVec2(width, height), row.mark, hovered);
    if (hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    draw_sign(begin + ImVec2(kPadding + sign * 0.5f, height * 0.5f), row.mark, row.sign);
    ImGui::SetCursorScreenPos(begin + ImVec2(2.0f * kPadding + sign, (height - text_height) * 0.5f));
    paragraph(row.text, text_width);
    ImGui::SetCursorScreenPos(begin);
    ImGui::Dummy({width, height});
    ImGui::PopID();
    return pressed;
}

}  // namespace lessons::ui
