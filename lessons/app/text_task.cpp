#include "lessons/app/text_task.h"

#include "lessons/app/text_prose.h"
#include "lessons/ui/card.h"
#include "lessons/ui/context.h"
#include "lessons/ui/controls.h"
#include "lessons/ui/ease.h"

#include <algorithm>
#include <utility>

namespace lessons::app {

namespace {

const Check* find(const std::vector<Check>& checks, const std::string& id) {
    const auto found =
        std::find_if(checks.begin(), checks.end(), [&](const Check& check) { return check.id == id; });
    return found != checks.end() ? &*found : nullptr;
}

void note_reached(TextScene& scene, const Task& task, const Check* check) {
    if (check == nullptr || !check->reached || scene.session.player().seeking()) return;
    if (scene.progress.tasks.insert(task.check).second) scene.memory.say("Task reached. ");
}

void draw_hint(TextScene& scene, const Task& task, const Check& check, float width) {
    std::set<const void*>& unfolded = scene.memory.unfolded;
    if (unfolded.count(&task) == 0) {
        if (!ui::button("Hint", ui::ButtonStyle::quiet)) return;
        unfolded.insert(&task);
    }
    std::string& said = scene.memory.said_hints[&task];
    if (std::exchange(said, check.hint) != check.hint) scene.memory.say("Hint: " + check.hint + " ");
    const ui::FontScope font(ui::context().fonts.text, ui::size::kLabel);
    const ui::Run runs[] = {{.style = ui::Run::Style::strong, .text = "Hint. "}, {.text = check.hint}};
    ImGui::PushID("hint");
    ui::paragraph(runs, width);
    ImGui::PopID();
}

}  // namespace

void draw_task(TextScene& scene, const Task& task, float width) {
    const Check* check = find(scene.checks, task.check);
    note_reached(scene, task, check);
    const bool reached = scene.progress.tasks.count(task.check) > 0;
    const ui::Theme& theme = ui::theme();
    // The card turns over from accent to good: that is all the celebration there is.
    const float turned = ui::ease(ImGui::GetID(&task), reached ? 1.0f : 0.0f);
    const ImU32 ink = ui::mix(theme.accent, theme.good, turned);
    const ui::Card card("task", width,
                        {.caption = reached ? "Task reached" : "Task",
                         .icon = reached ? ui::Icon::check : ui::Icon::flag,
                         .ink = ink,
                         .ground = ui::mix(theme.surface, theme.good, 0.08f * turned)});
    draw_paragraphs(scene, task.items, card.inner_width());
    if (!reached && check != nullptr && !check->hint.empty())
        draw_hint(scene, task, *check, card.inner_width());
}

}  // namespace lessons::app
