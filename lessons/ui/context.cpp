#include "lessons/ui/context.h"

#include <cassert>

namespace lessons::ui {

void set_context(Context& context) { ImGui::GetIO().UserData = &context; }

Context& context() {
    assert(ImGui::GetIO().UserData != nullptr);
    return *static_cast<Context*>(ImGui::GetIO().UserData);
}

void highlight(const std::string& name) { context().next_highlight = name; }

bool is_highlighted(const std::string& name) { return !name.empty() && context().highlighted == name; }

}  // namespace lessons::ui
