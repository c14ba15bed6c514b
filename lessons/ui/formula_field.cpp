#include "lessons/ui/formula_field.h"

#include "lessons/ui/context.h"
#include "lessons/ui/label.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cstring>

namespace lessons::ui {

namespace {

constexpr ImVec2 kPadding{8.0f, 6.0f};

/// The first bytes of a text that hold so many characters (UTF-8).
std::string first_characters(const char* text, int count) {
    const char* end = text;
    for (; count > 0 && *end != '\0'; --count) {
        ++end;
        while ((static_cast<unsigned char>(*end) & 0xc0u) == 0x80u) ++end;
    }
    return {text, end};
}

std::string words_of(const core::Error& error) {
    return error.expected.empty() ? error.message : error.message + " Expected: " + error.expected + ".";
}

/// The label on the ground, before the field.
float draw_field_label(const char* label) {
    const ImVec2 extent = ImGui::CalcTextSize(label);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float height = ImGui::GetFontSize() + 2.0f * kPadding.y;
    ImGui::GetWindowDrawList()->AddText({at.x, at.y + 0.5f * (height - extent.y)}, theme().quiet_text, label);
    return extent.x + 8.0f;
}

}  // namespace

void FormulaField::show(const std::string& text) {
    const std::size_t length = std::min(text.size(), kLongest - 1);
    std::memcpy(buffer_.data(), text.data(), length);
    buffer_[length] = '\0';
    shown_ = text;
    is_draft_ = false;
}

std::optional<std::string> FormulaField::draw(const char* id, const char* label, const std::string& text,
                                              const Check& check, float width) {
    if (text != shown_) show(text);
    const FontScope font(context().fonts.text, size::kLabel);
    const ImVec2 begin = ImGui::GetCursorScreenPos();
    const float indent = draw_field_label(label);
    ImGui::SetCursorScreenPos(begin + ImVec2(indent, 0.0f));
    ImGui::SetNextItemWidth(std::max(width - indent, 1.0f));
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, kPadding);
    ImGui::PushFont(context().fonts.code, 0.0f);
    const bool is_edited = ImGui::InputText(id, buffer_.data(), kLongest);
    const ImGuiInputTextState* state = ImGui::GetInputTextState(ImGui::GetItemID());
    const float scroll = state != nullptr ? state->Scroll.x : 0.0f;
    std::optional<std::string> typed;
    if (is_edited) is_draft_ = buffer_.data() != shown_;
    const std::optional<core::Error> error = is_draft_ ? check(buffer_.data()) : std::nullopt;
    if (is_draft_ && !error) {
        typed = buffer_.data();
        shown_ = *typed;
        is_draft_ = false;
    }
    if (error) complain(*error, scroll);
    ImGui::PopFont();
    ImGui::PopStyleVar();
    return typed;
}

void FormulaField::complain(const core::Error& error, float scroll) const {
    ImDrawList& draw = *ImGui::GetForegroundDrawList();
    const ImVec2 low = ImGui::GetItemRectMin();
    const ImVec2 high = ImGui::GetItemRectMax();
    draw.AddRect(low - ImVec2(1, 1), high + ImVec2(1, 1), theme().bad, 4.0f, 0, 2.0f);
    const std::string before = first_characters(buffer_.data(), std::max(error.column - 1, 0));
    const float place = low.x + kPadding.x + ImGui::CalcTextSize(before.c_str()).x - scroll;
    const float caret = std::clamp(place + 3.0f, low.x + 6.0f, high.x - 6.0f);
    const std::string words = words_of(error);
    const FontScope font(context().fonts.medium, size::kCaption);
    const float widest = std::min(scaled(380.0f), ImGui::GetIO().DisplaySize.x - 16.0f);
    const ImVec2 extent = ImGui::CalcTextSize(words.c_str(), nullptr, false, widest - 16.0f);
    const float last = ImGui::GetIO().DisplaySize.x - extent.x - 24.0f;
    const ImVec2 corner{std::max(std::min(caret - 20.0f, last), 8.0f), high.y + 8.0f};
    const ImVec2 end = corner + extent + ImVec2(16.0f, 12.0f);
    draw.AddRectFilled(corner, end, theme().surface, 6.0f);
    draw.AddRect(corner, end, theme().bad, 6.0f);
    draw.AddTriangleFilled({caret, high.y - 5.0f}, {caret - 6.0f, corner.y}, {caret + 6.0f, corner.y},
                           theme().bad);
    draw.AddText(ImGui::GetFont(), ImGui::GetFontSize(), corner + ImVec2(8.0f, 6.0f), theme().bad,
                 words.c_str(), nullptr, widest - 16.0f);
}

}  // namespace lessons::ui
