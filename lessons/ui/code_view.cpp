#include "lessons/ui/code_view.h"

#include "lessons/ui/code_tokens.h"
#include "lessons/ui/context.h"

#include <algorithm>

namespace lessons::ui {

namespace {

constexpr float kLine = 1.45f;
constexpr float kGap = 14.0f;  // between numbers and code

ImU32 color_of(CodeToken::Kind kind) {
    switch (kind) {
        case CodeToken::Kind::keyword:
            return theme().accent;
        case CodeToken::Kind::number:
            return theme().warn;
        case CodeToken::Kind::text:
            return theme().good;
        case CodeToken::Kind::comment:
            return theme().quiet_text;
        case CodeToken::Kind::type:
        case CodeToken::Kind::plain:
            break;
    }
    return theme().text;
}

float width_of(std::string_view text) {
    return ImGui::CalcTextSize(text.data(), text.data() + text.size()).x;
}

void draw_line(ImVec2 at, const std::string& line) {
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    for (const CodeToken& token : code_tokens(line)) {
        draw.AddText(at, color_of(token.kind), token.text.data(), token.text.data() + token.text.size());
        at.x += width_of(token.text);
    }
}

}  // namespace

void code_view(const char* id, std::span<const std::string> lines, int first_line, float width) {
    const FontScope font(context().fonts.code, size::kLabel);
    const float line_height = ImGui::GetFontSize() * kLine;
    const std::string last_number = std::to_string(first_line + static_cast<int>(lines.size()) - 1);
    const float numbers = width_of(last_number) + kGap;
    float longest = 0.0f;
    for (const std::string& line : lines) longest = std::max(longest, width_of(line));
    const ImVec2 content{numbers + longest, line_height * static_cast<float>(lines.size())};
    const bool scrolls = content.x > width;
    const ImVec2 room{width, content.y + (scrolls ? ImGui::GetStyle().ScrollbarSize + 2.0f : 0.0f)};
    ImGui::SetNextWindowContentSize(content);
    if (ImGui::BeginChild(id, room, ImGuiChildFlags_None, ImGuiWindowFlags_HorizontalScrollbar)) {
        const ImVec2 corner = ImGui::GetCursorScreenPos();
        for (std::size_t i = 0; i < lines.size(); ++i) {
            const ImVec2 at = corner + ImVec2(0.0f, line_height * static_cast<float>(i));
            const std::string number = std::to_string(first_line + static_cast<int>(i));
            const float indent = width_of(last_number) - width_of(number);
            ImGui::GetWindowDrawList()->AddText(at + ImVec2(indent, 0.0f), theme().control, number.c_str());
            draw_line(at + ImVec2(numbers, 0.0f), lines[i]);
        }
        ImGui::Dummy(content);
    }
    ImGui::EndChild();
}

}  // namespace lessons::ui
