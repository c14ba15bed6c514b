#include "lessons/ui/places.h"

#include "lessons/ui/context.h"

#include <imgui_internal.h>

#include <utility>

namespace lessons::ui {

void Places::add(Place place) {
    if (std::exchange(frame_, ImGui::GetFrameCount()) != ImGui::GetFrameCount()) all_.clear();
    all_.push_back(std::move(place));
}

void name_place(const std::string& name) {
    ImRect seen(ImGui::GetItemRectMin(), ImGui::GetItemRectMax());
    seen.ClipWith(ImGui::GetCurrentWindowRead()->ClipRect);
    if (seen.GetWidth() < 1.0f || seen.GetHeight() < 1.0f) return;
    context().places.add({name, seen.Min, seen.GetSize()});
}

}  // namespace lessons::ui
