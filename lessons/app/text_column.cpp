#include "lessons/app/text_column.h"

#include "lessons/app/area_window.h"
#include "lessons/ui/context.h"
#include "lessons/ui/controls.h"

#include <algorithm>
#include <cstdio>

namespace lessons::app {

namespace {

constexpr float kFooter = 64.0f;

void quiet_line(const std::string& text) {
    const ui::FontScope font(ui::context().fonts.medium, ui::size::kCaption);
    ImGui::PushStyleColor(ImGuiCol_Text, ui::theme().quiet_text);
    ImGui::TextWrapped("%s", text.c_str());
    ImGui::PopStyleColor();
}

void heading(const std::string& text, float size) {
    const ui::FontScope font(ui::context().fonts.semibold, size);
    ImGui::TextWrapped("%s", text.c_str());
}

void space(float height) { ImGui::Dummy({0.0f, height}); }

void draw_lesson_head(const LessonText& text, int step) {
    quiet_line(text.track + "  \u00b7  " + std::to_string(text.minutes) + " min  \u00b7  " + text.level);
    if (step > 0) return;
    heading(text.title, ui::size::kLessonTitle);
    const ui::FontScope font(ui::context().fonts.italic, ui::size::kBody + 2.0f);
    ImGui::PushStyleColor(ImGuiCol_Text, ui::theme().quiet_text);
    ImGui::TextWrapped("%s", text.question.c_str());
    ImGui::PopStyleColor();
    space(6.0f);
}

void keep_link(std::optional<std::string>& clicked, std::optional<std::string> link) {
    if (link) clicked = std::move(link);
}

std::vector<ui::Run> drawable(const Sentences& sentences) {
    std::vector<ui::Run> runs;
    for (const TextRun& run : sentences) runs.push_back({run.style, run.text, run.target});
    return runs;
}

std::optional<std::string> draw_list(const Prose& block, float width) {
    std::optional<std::string> clicked;
    constexpr float indent = 22.0f;
    for (std::size_t i = 0; i < block.items.size(); ++i) {
        const std::string mark = block.kind == Prose::Kind::numbers ? std::to_string(i + 1) + "." : "\u2022";
        const ImVec2 position = ImGui::GetCursorScreenPos();
        const float lift = ImGui::GetFontSize() * 0.25f;
        ImGui::GetWindowDrawList()->AddText(position + ImVec2(4.0f, lift), ui::theme().quiet_text,
                                            mark.c_str());
        ImGui::Indent(indent);
        keep_link(clicked, ui::paragraph(drawable(block.items[i]), width - indent));
        ImGui::Unindent(indent);
    }
    return clicked;
}

/// A block with a bar at its left: what to remember.
std::optional<std::string> draw_callout(const Prose& block, float width) {
    std::optional<std::string> clicked;
    constexpr float inset = 16.0f;
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const ImVec2 begin = ImGui::GetCursorScreenPos();
    draw.ChannelsSplit(2);
    draw.ChannelsSetCurrent(1);
    space(4.0f);
    ImGui::Indent(inset);
    for (const Sentences& item : block.items)
        keep_link(clicked, ui::paragraph(drawable(item), width - 2 * inset));
    ImGui::Unindent(inset);
    space(4.0f);
    const ImVec2 end{begin.x + width, ImGui::GetCursorScreenPos().y - ImGui::GetStyle().ItemSpacing.y * 0.5f};
    draw.ChannelsSetCurrent(0);
    draw.AddRectFilled(begin, end, ui::theme().accent_soft, ui::size::kRadius);
    draw.AddRectFilled(begin, {begin.x + 4.0f, end.y}, ui::theme().accent, ui::size::kRadius,
                       ImDrawFlags_RoundCornersLeft);
    draw.ChannelsMerge();
    return clicked;
}

std::optional<std::string> draw_prose(const Prose& block, float width) {
    if (block.kind == Prose::Kind::callout) return draw_callout(block, width);
    if (block.kind != Prose::Kind::paragraph) return draw_list(block, width);
    std::optional<std::string> clicked;
    for (const Sentences& item : block.items) keep_link(clicked, ui::paragraph(drawable(item), width));
    return clicked;
}

std::optional<std::string> draw_block(const TextBlock& block, float width) {
    const Prose* prose = std::get_if<Prose>(&block.content);
    return prose != nullptr ? draw_prose(*prose, width) : std::nullopt;
}

/// Dots for the steps of the text, between back and next; a click on one goes there.
void draw_dots(int& step, int count, float center_x, float center_y) {
    constexpr float spacing = 16.0f;
    const float left = center_x - spacing * static_cast<float>(count - 1) * 0.5f;
    for (int i = 0; i < count; ++i) {
        const ImVec2 center{left + spacing * static_cast<float>(i), center_y};
        ImGui::PushID(i);
        ImGui::SetCursorScreenPos(center - ImVec2(spacing * 0.5f, 14.0f));
        if (ImGui::InvisibleButton("dot", {spacing, 28.0f})) step = i;
        const bool hovered = ImGui::IsItemHovered();
        ImGui::SetItemTooltip("Step %d", i + 1);
        ImGui::PopID();
        const ImU32 color = i == step ? ui::theme().accent : hovered ? ui::theme().text : ui::theme().control;
        ImGui::GetWindowDrawList()->AddCircleFilled(center, i == step ? 5.0f : 3.5f, color, 20);
    }
}

void draw_footer(const Area& area, int& step, int count) {
    const AreaWindow window("text footer", area, ui::theme().page, {24.0f, 10.0f},
                            ImGuiWindowFlags_NoScrollbar);
    if (!window) return;
    const float width = area.width - 48.0f;
    ImGui::BeginDisabled(step == 0);
    const bool back = ui::button("Back", ui::ButtonStyle::quiet);
    ImGui::EndDisabled();
    const float button_width = ImGui::GetItemRectSize().x;
    const float middle = (ImGui::GetItemRectMin().y + ImGui::GetItemRectMax().y) * 0.5f;
    const float top = ImGui::GetItemRectMin().y;
    if (back) --step;
    draw_dots(step, count, area.x + area.width * 0.5f, middle);
    ImGui::SetCursorScreenPos({area.x + 24.0f + width - button_width, top});
    ImGui::BeginDisabled(step + 1 >= count);
    if (ui::button("Next", ui::ButtonStyle::primary)) ++step;
    ImGui::EndDisabled();
    ImGui::GetWindowDrawList()->AddLine({area.x, area.y}, {area.x + area.width, area.y}, ui::theme().line);
}

}  // namespace

std::optional<std::string> draw_text_column(const Area& area, const LessonText& text, int& step) {
    const int count = static_cast<int>(text.steps.size());
    if (count == 0 || area.empty()) return std::nullopt;
    step = std::clamp(step, 0, count - 1);
    const int shown = step;
    std::optional<std::string> clicked;
    const float footer = std::min(kFooter, area.height);
    const Area body{area.x, area.y, area.width, area.height - footer};
    const std::string id = "text " + text.title + std::to_string(shown);  // each step scrolls on its own
    if (const AreaWindow window(id.c_str(), body, ui::theme().page, {24.0f, 20.0f}); window) {
        const float width = std::min(ImGui::GetContentRegionAvail().x,
                                     68.0f * 0.5f * ui::size::kBody * ui::context().text_scale);
        draw_lesson_head(text, shown);
        quiet_line("Step " + std::to_string(shown + 1) + " of " + std::to_string(count));
        const TextStep& now = text.steps[static_cast<std::size_t>(shown)];
        heading(now.title, ui::size::kStepTitle);
        const ui::FontScope font(ui::context().fonts.text, ui::size::kBody);
        for (const TextBlock& block : now.blocks) keep_link(clicked, draw_block(block, width));
        space(12.0f);
    }
    draw_footer({area.x, area.y + area.height - footer, area.width, footer}, step, count);
    const ImVec2 end = area.end();
    ImGui::GetWindowDrawList()->AddLine({end.x - 0.5f, area.y}, {end.x - 0.5f, end.y}, ui::theme().line);
    return clicked;
}

}  // namespace lessons::app
