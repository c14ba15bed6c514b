#include "lessons/ui/headless_screen.h"

namespace lessons::ui {

namespace {

constexpr ImGuiWindowFlags kDisplay =
    ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings;
constexpr double kFrame = 1.0 / 60.0;

/// Says that every texture is where the graphics card would have it.
void acknowledge_textures() {
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

}  // namespace

HeadlessScreen::HeadlessScreen(ThemeName theme) {
    imgui_ = ImGui::CreateContext();
    activate();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures | ImGuiBackendFlags_RendererHasVtxOffset;
    // Every event takes effect in the frame after it was sent, so that tests need not wait.
    io.ConfigInputTrickleEventQueue = false;
    context.theme = make_theme(theme);
    context.now = 1.0;
    set_context(context);
    context.fonts = load_fonts();
    apply_to_imgui(context.theme);
}

HeadlessScreen::~HeadlessScreen() {
    activate();
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures)
        texture->SetStatus(ImTextureStatus_Destroyed);
    ImGui::DestroyContext(imgui_);
}

void HeadlessScreen::activate() { ImGui::SetCurrentContext(imgui_); }

void HeadlessScreen::frame(float width, float height, const Draw& draw) {
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {width, height};
    io.DeltaTime = static_cast<float>(kFrame);
    context.now += kFrame;
    context.animating = false;
    context.highlighted = context.next_highlight;
    context.next_highlight.clear();
    ImGui::NewFrame();
    if (opens_window) {
        ImGui::SetNextWindowPos({0, 0});
        ImGui::SetNextWindowSize({width, height});
        ImGui::Begin("display", nullptr, kDisplay);
    }
    draw();
    if (opens_window) ImGui::End();
    ImGui::Render();
    context.fit_requested = false;
    acknowledge_textures();
}

void HeadlessScreen::settle(float width, float height, const Draw& draw) {
    for (int i = 0; i < 4; ++i) frame(width, height, draw);
}

}  // namespace lessons::ui
