#include "lessons/app/text_column.h"

#include "lessons/app/area_window.h"
#include "lessons/app/text_blocks.h"
#include "lessons/app/text_footer.h"
#include "lessons/app/text_links.h"
#include "lessons/app/text_note.h"
#include "lessons/ui/context.h"

#include <algorithm>
#include <utility>

namespace lessons::app {

namespace {

constexpr float kFooter = 64.0f;
constexpr float kPadding = 24.0f;

// At most 68 characters of the body size, which are about half as wide as high.
constexpr float kWidestLine = 68.0f * 0.5f * ui::size::kBody;

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

void draw_lesson_head(const LessonText& text) {
    quiet_line(text.track + "  \u00b7  " + std::to_string(text.minutes) + " min  \u00b7  " + text.level);
    heading(text.title, ui::size::kLessonTitle);
    const ui::FontScope font(ui::context().fonts.italic, ui::size::kBody + 2.0f);
    ImGui::PushStyleColor(ImGuiCol_Text, ui::theme().quiet_text);
    ImGui::TextWrapped("%s", text.question.c_str());
    ImGui::PopStyleColor();
    ImGui::Dummy({0.0f, 6.0f});
}

}  // namespace

std::optional<std::string> TextColumn::draw(const Area& area, Session& session, LessonProgress& progress) {
    const auto found = narrative_.lessons.find(session.entry().id);
    if (found == narrative_.lessons.end() || found->second.steps.empty() || area.empty()) return std::nullopt;
    const LessonText& text = found->second;
    session.text_step = std::clamp(session.text_step, 0, static_cast<int>(text.steps.size()) - 1);
    open(session.entry().id);
    if (std::exchange(step_, session.text_step) != session.text_step) memory_.spoken.clear();
    const Lesson& lesson = std::as_const(session).lesson();
    TextScene scene{narrative_, session, progress, memory_, lesson.readouts(), lesson.checks(), {}};
    const float footer = std::min(kFooter, area.height);
    draw_step(scene, {area.x, area.y, area.width, area.height - footer}, text, session.text_step);
    light_chosen_mark(memory_);
    draw_text_footer({area.x, area.y + area.height - footer, area.width, footer}, text, progress,
                     session.text_step);
    const ImVec2 end = area.end();
    ImGui::GetWindowDrawList()->AddLine({end.x - 0.5f, area.y}, {end.x - 0.5f, end.y}, ui::theme().line);
    return scene.link;
}

void TextColumn::work(double seconds) {
    for (auto& [id, prediction] : memory_.predictions) {
        if (!prediction.run.running()) continue;
        prediction.run.work(seconds);
        ui::context().animating = true;
        return;
    }
}

void TextColumn::open(const std::string& lesson) {
    if (lesson_ == lesson) return;
    lesson_ = lesson;
    memory_ = {};
}

void TextColumn::draw_step(TextScene& scene, const Area& area, const LessonText& text, int step) {
    const std::string id = "text " + lesson_ + std::to_string(step);  // each step scrolls on its own
    const AreaWindow window(id.c_str(), area, ui::theme().page, {kPadding, 20.0f});
    if (!window) return;
    const float width = std::min(ImGui::GetContentRegionAvail().x, kWidestLine * ui::context().text_scale);
    const TextStep& told = text.steps[static_cast<std::size_t>(step)];
    const std::string place = "Step " + std::to_string(step + 1) + " of " + std::to_string(text.steps.size());
    if (step == 0) draw_lesson_head(text);
    quiet_line(step == 0 ? place : text.title + "  \u00b7  " + place);
    draw_text_note(scene, width);
    heading(told.title, ui::size::kStepTitle);
    ImGui::Dummy({0.0f, 2.0f});
    const ui::FontScope font(ui::context().fonts.text, ui::size::kBody);
    draw_blocks(scene, told.blocks, width);
    ImGui::Dummy({0.0f, 12.0f});
}

}  // namespace lessons::app
