#pragma once

#include "lessons/app/layout.h"

#include <imgui.h>

namespace lessons::app {

/// A part of the page as a child window at a fixed area, with background and padding; ends with the block.
class AreaWindow {
public:
    AreaWindow(const char* id, const Area& area, ImU32 background, ImVec2 padding,
               ImGuiWindowFlags flags = 0) {
        ImGui::SetCursorScreenPos(area.position());
        ImGui::PushStyleColor(ImGuiCol_ChildBg, background);
        ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, padding);
        ImGui::PushStyleVar(ImGuiStyleVar_ChildRounding, 0.0f);
        // Flattened: Tab walks through the whole page, not only through one part of it.
        constexpr auto child = ImGuiChildFlags_AlwaysUseWindowPadding | ImGuiChildFlags_NavFlattened;
        visible_ = !area.empty() && ImGui::BeginChild(id, area.size(), child, flags);
        begun_ = !area.empty();
        ImGui::PopStyleVar(2);
        ImGui::PopStyleColor();
    }
    ~AreaWindow() {
        if (begun_) ImGui::EndChild();
    }
    AreaWindow(const AreaWindow&) = delete;
    AreaWindow& operator=(const AreaWindow&) = delete;

    explicit operator bool() const { return visible_; }

private:
    bool visible_ = false;
    bool begun_ = false;
};

}  // namespace lessons::app
