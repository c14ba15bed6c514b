#include "lessons/ui/context.h"

#include <cassert>

namespace lessons::ui {

void set_context(Context& context) { ImGui::GetIO().UserData = &context; }

Context& context() {
    assert(ImGui::GetIO().UserData != nullptr);
    return *static_cast<Context*>(ImGui::GetIO().UserData);
}

void highlight(const std::string& name) { context().next_highlight = name; }

bool is_highlighted(const std::string& name) {
    if (name.empty()) return false;
    if (context().names_asked != nullptr) context().names_asked->insert(name);
    return context().highlighted == name;
}

}  // namespace lessons::ui
