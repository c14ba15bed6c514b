#include "tests/support/headless_imgui.h"

#include <cfloat>
#include <cmath>

namespace test {

namespace {

template <typename Claim>
bool some_vertex(const Claim& claim) {
    const ImDrawData* data = ImGui::GetDrawData();
    for (const ImDrawList* list : data->CmdLists) {
        for (const ImDrawVert& vertex : list->VtxBuffer) {
            if (claim(vertex)) return true;
        }
    }
    return false;
}

}  // namespace

void HeadlessImGui::move_pointer(ImVec2 to) { ImGui::GetIO().AddMousePosEvent(to.x, to.y); }

void HeadlessImGui::press() { ImGui::GetIO().AddMouseButtonEvent(0, true); }

void HeadlessImGui::release() { ImGui::GetIO().AddMouseButtonEvent(0, false); }

void HeadlessImGui::wheel(float notches) { ImGui::GetIO().AddMouseWheelEvent(0.0f, notches); }

void HeadlessImGui::key(ImGuiKey key, bool down) { ImGui::GetIO().AddKeyEvent(key, down); }

void HeadlessImGui::press_key(ImGuiKey key, float width, float height, const Draw& draw) {
    for (const bool down : {true, false}) {
        this->key(key, down);
        frame(width, height, draw);
    }
}

void HeadlessImGui::type(const char* text, float width, float height, const Draw& draw) {
    ImGui::GetIO().AddInputCharactersUTF8(text);
    settle(width, height, draw);
}

void HeadlessImGui::drag(ImVec2 from, ImVec2 to, float width, float height, const Draw& draw) {
    constexpr int kSteps = 6;
    move_pointer(from);
    settle(width, height, draw);
    press();
    frame(width, height, draw);
    for (int step = 1; step <= kSteps; ++step) {
        move_pointer(from + (to - from) * (static_cast<float>(step) / kSteps));
        frame(width, height, draw);
    }
    release();
    frame(width, height, draw);
}

void HeadlessImGui::click(ImVec2 at, float width, float height, const Draw& draw) {
    drag(at, at, width, height, draw);
}

void HeadlessImGui::double_click(ImVec2 at, float width, float height, const Draw& draw) {
    move_pointer(at);
    settle(width, height, draw);
    for (int i = 0; i < 2; ++i) {
        press();
        frame(width, height, draw);
        release();
        frame(width, height, draw);
    }
}

bool HeadlessImGui::all_vertices_finite() const {
    return !some_vertex([](const ImDrawVert& vertex) {
        return !std::isfinite(vertex.pos.x) || !std::isfinite(vertex.pos.y) || !std::isfinite(vertex.uv.x) ||
               !std::isfinite(vertex.uv.y);
    });
}

int HeadlessImGui::vertex_count() const { return ImGui::GetDrawData()->TotalVtxCount; }

bool HeadlessImGui::drew_color(ImU32 color) const {
    return some_vertex([color](const ImDrawVert& vertex) { return vertex.col == color; });
}

ImRect HeadlessImGui::bounds_of_color(ImU32 color) const {
    ImRect bounds(FLT_MAX, FLT_MAX, -FLT_MAX, -FLT_MAX);
    some_vertex([&](const ImDrawVert& vertex) {
        if (vertex.col == color) bounds.Add(vertex.pos);
        return false;
    });
    return bounds;
}

}  // namespace test
