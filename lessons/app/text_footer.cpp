#include "lessons/app/text_footer.h"

#include "lessons/app/area_window.h"
#include "lessons/app/step_work.h"
#include "lessons/ui/context.h"
#include "lessons/ui/controls.h"
#include "lessons/ui/icon.h"
#include "lessons/ui/press_area.h"

#include <algorithm>
#include <string>

namespace lessons::app {

namespace {

constexpr float kPadding = 24.0f;
constexpr float kWidestSpacing = 24.0f;
constexpr float kTouch = ui::size::kTouchTarget;

/// A step of the text as its dot shows it.
struct Dot {
    bool current = false;
    bool read = false;
    StepWork work;
};

/// Full: read. A check: all that it asks is done. A ring with a core: something is still open. A thin ring:
/// not read yet. The present one is larger.
void draw_dot(ImVec2 center, const Dot& dot, bool hovered) {
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const ui::Theme& theme = ui::theme();
    const ImU32 quiet = hovered ? theme.text : theme.control;
    const ImU32 color = dot.current ? theme.accent : quiet;
    const float radius = dot.current ? 5.5f : 4.0f;
    if (dot.work.all_done()) {
        draw.AddCircleFilled(center, radius + 2.5f, dot.current ? theme.accent : theme.good, 24);
        ui::draw_icon(draw, ui::Icon::check, center, radius + 5.0f, theme.page);
    } else if (!dot.read && !dot.current) {
        draw.AddCircle(center, radius, color, 24, 1.5f);
    } else if (dot.work.total > 0) {
        draw.AddCircle(center, radius + 1.5f, color, 24, 1.75f);
        draw.AddCircleFilled(center, radius - 2.0f, color, 20);
    } else {
        draw.AddCircleFilled(center, radius, color, 24);
    }
}

std::string words_for(const TextStep& step, int number, const Dot& dot) {
    std::string text = std::to_string(number) + ". " + step.title;
    const int open = dot.work.total - dot.work.done;
    if (dot.work.total > 0)
        text += open == 0 ? "\nAll done"
                          : "\n" + std::to_string(open) + " of " + std::to_string(dot.work.total) + " to do";
    return text;
}

void draw_dots(const LessonText& text, const LessonProgress& progress, int& step, ImVec2 middle, float room) {
    const int count = static_cast<int>(text.steps.size());
    const float spacing = std::min(kWidestSpacing, room / static_cast<float>(count));
    const float left = middle.x - spacing * static_cast<float>(count - 1) * 0.5f;
    const int shown = step;
    for (int i = 0; i < count; ++i) {
        const TextStep& told = text.steps[static_cast<std::size_t>(i)];
        const Dot dot{i == shown, i <= progress.furthest, work_in(told, progress)};
        const ImVec2 center{left + spacing * static_cast<float>(i), middle.y};
        ImGui::PushID(i);
        ImGui::SetCursorScreenPos(center - ImVec2(spacing, kTouch) * 0.5f);
        if (ui::press_area("dot", {spacing, kTouch}, 6.0f)) step = i;
        const bool hovered = ImGui::IsItemHovered();
        if (hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
        ui::tooltip(words_for(told, i + 1, dot));
        draw_dot(center, dot, hovered);
        ImGui::PopID();
    }
}

}  // namespace

void draw_text_footer(const Area& area, const LessonText& text, const LessonProgress& progress, int& step) {
    const AreaWindow window("text footer", area, ui::theme().page, {kPadding, 10.0f},
                            ImGuiWindowFlags_NoScrollbar);
    if (!window) return;
    const int count = static_cast<int>(text.steps.size());
    const int shown = step;
    ImGui::BeginDisabled(shown == 0);
    if (ui::button("Back", ui::ButtonStyle::quiet)) --step;
    ImGui::EndDisabled();
    const ImVec2 button = ImGui::GetItemRectSize();
    const float top = ImGui::GetItemRectMin().y;
    const float room = area.width - 2.0f * (kPadding + button.x) - 16.0f;
    draw_dots(text, progress, step, {area.x + area.width * 0.5f, top + button.y * 0.5f}, room);
    ImGui::SetCursorScreenPos({area.x + area.width - kPadding - button.x, top});
    ImGui::BeginDisabled(shown + 1 >= count);
    if (ui::button("Next", ui::ButtonStyle::primary)) ++step;
    ImGui::EndDisabled();
    ImGui::GetWindowDrawList()->AddLine({area.x, area.y}, {area.x + area.width, area.y}, ui::theme().line);
}

}  // namespace lessons::app
