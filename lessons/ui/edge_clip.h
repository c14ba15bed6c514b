#pragma once
// Marks on the edge of a plot stand whole: a person at 100 % is no half person.

#include <imgui.h>
#include <imgui_internal.h>

namespace lessons::ui {

/// While it lives, drawing reaches `reach` px beyond the plot's area, but not out of the window.
class EdgeClip {
public:
    EdgeClip(ImDrawList& draw, const ImRect& area, float reach) : draw_(draw), area_(area) {
        ImRect wide = area;
        wide.Expand(reach);
        wide.ClipWithFull(ImGui::GetCurrentWindow()->ClipRect);
        draw_.PushClipRect(wide.Min, wide.Max);
    }
    ~EdgeClip() { draw_.PopClipRect(); }
    EdgeClip(const EdgeClip&) = delete;
    EdgeClip& operator=(const EdgeClip&) = delete;

    /// Whether a mark with this centre belongs to the plot.
    bool shows(ImVec2 center) const {
        return center.x >= area_.Min.x - 0.5f && center.x <= area_.Max.x + 0.5f &&
               center.y >= area_.Min.y - 0.5f && center.y <= area_.Max.y + 0.5f;
    }

private:
    ImDrawList& draw_;
    ImRect area_;
};

}  // namespace lessons::ui
