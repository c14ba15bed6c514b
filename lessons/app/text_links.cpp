#include "lessons/app/text_links.h"

#include "lessons/ui/context.h"

#include <algorithm>
#include <string_view>

namespace lessons::app {

namespace {

constexpr std::string_view kFocus = "focus:";
constexpr std::string_view kTerm = "term:";
constexpr double kLitFor = 2.5;  // seconds

bool is_pane(const std::string& name) {
    const std::vector<ui::PanePlace>& panes = ui::context().panes;
    return std::any_of(panes.begin(), panes.end(),
                       [&](const ui::PanePlace& pane) { return pane.id == name && !pane.is_hidden; });
}

void focus(TextMemory& memory, const std::string& name) {
    ui::Context& context = ui::context();
    if (is_pane(name)) {
        const bool back_to_all = context.focused_pane == name && !context.narrow;
        context.focused_pane = back_to_all ? "" : name;
    } else {
        memory.lit = name;
        memory.lit_until = context.now + kLitFor;
    }
}

}  // namespace

void follow_in_text(TextScene& scene, const Sentences& sentences, const std::string& target) {
    if (target.starts_with(kTerm)) {
        const TextMemory::OpenTerm clicked{&sentences, target};
        scene.memory.open_term = scene.memory.open_term == clicked ? TextMemory::OpenTerm{} : clicked;
    } else if (target.starts_with(kFocus)) {
        focus(scene.memory, target.substr(kFocus.size()));
    } else {
        scene.link = target;
    }
}

void light_chosen_mark(TextMemory& memory) {
    if (memory.lit.empty()) return;
    ui::highlight(memory.lit);
    ui::context().animating = true;
    if (ui::context().now > memory.lit_until) memory.lit.clear();
}

}  // namespace lessons::app
