#include "tests/support/headless_imgui.h"

#include <cmath>

namespace test {

namespace {

constexpr double kFrame = 1.0 / 60.0;

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

HeadlessImGui::HeadlessImGui(lessons::ui::ThemeName theme) {
    imgui_ = ImGui::CreateContext();
    activate();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures | ImGuiBackendFlags_RendererHasVtxOffset;
    // Every event takes effect in the frame after it was sent, so that tests need not wait.
    io.ConfigInputTrickleEventQueue = false;
    context.theme = lessons::ui::make_theme(theme);
    context.now = 1.0;
    lessons::ui::set_context(context);
    context.fonts = lessons::ui::load_fonts();
    lessons::ui::apply_to_imgui(context.theme);
}

HeadlessImGui::~HeadlessImGui() {
    activate();
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures)
        texture->SetStatus(ImTextureStatus_Destroyed);
    ImGui::DestroyContext(imgui_);
}

void HeadlessImGui::activate() { ImGui::SetCurrentContext(imgui_); }

void HeadlessImGui::frame(float width, float height, const Draw& draw) {
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {width, height};
    io.DeltaTime = static_cast<float>(kFrame);
    context.now += kFrame;
    context.animating = false;
    context.highlighted = context.next_highlight;
    context.next_highlight.clear();
    ImGui::NewFrame();
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize({width, height});
    constexpr auto flags =
        ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings;
    ImGui::Begin("display", nullptr, flags);
    draw();
    ImGui::End();
    ImGui::Render();
    context.fit_requested = false;
    acknowledge_textures();
}

void HeadlessImGui::settle(float width, float height, const Draw& draw) {
    for (int i = 0; i < 4; ++i) frame(width, height, draw);
}

void HeadlessImGui::acknowledge_textures() {
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
        if (texture->Status == ImTextureStatus_WantDestroy) {
            texture->SetTexID(ImTextureID_Invalid);
            texture->SetStatus(ImTextureStatus_Destroyed);
        } else if (texture->Status != ImTextureStatus_Destroyed) {
            texture->SetTexID(1);
            texture->SetStatus(ImTextureStatus_OK);
        }
    }
}

void HeadlessImGui::move_pointer(ImVec2 to) { ImGui::GetIO().AddMousePosEvent(to.x, to.y); }

void HeadlessImGui::press() { ImGui::GetIO().AddMouseButtonEvent(0, true); }

void HeadlessImGui::release() { ImGui::GetIO().AddMouseButtonEvent(0, false); }

void HeadlessImGui::wheel(float notches) { ImGui::GetIO().AddMouseWheelEvent(0.0f, notches); }

void HeadlessImGui::key(ImGuiKey key, bool down) { ImGui::GetIO().AddKeyEvent(key, down); }

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

}  // namespace test
