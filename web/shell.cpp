#include "web/shell.h"

#include "lessons/ui/context.h"
#include "web/host.h"
#include "web/picture.h"

#include <GLES3/gl3.h>
#include <backends/imgui_impl_opengl3.h>
#include <imgui_internal.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

namespace web {

namespace {

// Long enough that two clicks with a rest between them are not taken for a double click.
constexpr double kLongestStep = 1.0;
constexpr double kShortestStep = 1e-4;

EMSCRIPTEN_WEBGL_CONTEXT_HANDLE make_context() {
    EmscriptenWebGLContextAttributes attributes;
    emscripten_webgl_init_context_attributes(&attributes);
    attributes.majorVersion = 2;
    attributes.alpha = false;
    attributes.depth = false;
    attributes.stencil = false;
    attributes.antialias = false;  // Dear ImGui smooths its own edges.
    return emscripten_webgl_create_context("#canvas", &attributes);
}

Shell& shell_of(ImGuiContext* context) { return *static_cast<Shell*>(context->IO.BackendPlatformUserData); }

void place_caret(ImGuiContext*, ImGuiViewport*, ImGuiPlatformImeData* data) {
    if (data->WantVisible) host_place_caret(data->InputPos.x, data->InputPos.y, data->InputLineHeight);
}

}  // namespace

std::unique_ptr<Shell> Shell::create(const lessons::app::StartOptions& options) {
    const EMSCRIPTEN_WEBGL_CONTEXT_HANDLE context = make_context();
    if (context <= 0) return nullptr;
    emscripten_webgl_make_context_current(context);
    std::unique_ptr<Shell> shell(new Shell(context));
    shell->app_ = std::make_unique<lessons::app::App>(shell->platform_, options);
    return shell;
}

Shell::Shell(EMSCRIPTEN_WEBGL_CONTEXT_HANDLE context) : context_(context) {
    IMGUI_CHECKVERSION();
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.BackendPlatformName = "gradus_web";
    io.BackendPlatformUserData = this;
    io.BackendFlags |= ImGuiBackendFlags_HasMouseCursors;
    io.ConfigInputTextCursorBlink = false;  // A blinking cursor would be frames at rest.
    install_hooks();
    ImGui_ImplOpenGL3_Init("#version 300 es");
}

Shell::~Shell() {
    app_.reset();
    ImGui_ImplOpenGL3_Shutdown();
    ImGui::DestroyContext();
    emscripten_webgl_destroy_context(context_);
}

void Shell::install_hooks() {
    ImGuiPlatformIO& platform = ImGui::GetPlatformIO();
    platform.Platform_SetClipboardTextFn = [](ImGuiContext* context, const char* text) {
        shell_of(context).clipboard_ = text;
        host_copy_text(text);
    };
    platform.Platform_GetClipboardTextFn = [](ImGuiContext* context) {
        return shell_of(context).clipboard_.c_str();
    };
    platform.Platform_SetImeDataFn = place_caret;
}

bool Shell::frame(double now, const Canvas& canvas) {
    begin_frame(now, canvas);
    touch_scroll_.follow_finger();
    app_->frame(now);
    ImGui::Render();
    draw(canvas);
    take_pictures(now, canvas);
    // Dear ImGui spreads a quick press and release over several frames: the rest of its queue needs them.
    return app_->wants_frame() || ImGui::GetCurrentContext()->InputEventsQueue.Size > 0;
}

void Shell::begin_frame(double now, const Canvas& canvas) {
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize =
        ImVec2(static_cast<float>(canvas.width), static_cast<float>(canvas.height)) / canvas.scale;
    io.DisplayFramebufferScale = {canvas.scale, canvas.scale};
    io.DeltaTime = static_cast<float>(std::clamp(now - last_frame_, kShortestStep, kLongestStep));
    last_frame_ = now;
    ImGui_ImplOpenGL3_NewFrame();
    ImGui::NewFrame();
}

void Shell::draw(const Canvas& canvas) const {
    clear_and_render(canvas.width, canvas.height, app_->background());
}

void Shell::take_pictures(double now, const Canvas& canvas) {
    const std::optional<lessons::app::PictureOrder> order = app_->picture_order();
    if (!order) return;
    const ImVec2 window =
        ImVec2(static_cast<float>(canvas.width), static_cast<float>(canvas.height)) / canvas.scale;
    const ImVec2 page = (order->page.x > 0.0f ? order->page : window) * order->scale;
    begin_frame(now, {static_cast<int>(page.x), static_cast<int>(page.y), order->scale});
    const lessons::app::PictureCut cut = app_->draw_pictures(now);
    ImGui::Render();
    std::vector<lessons::app::Pixels> pictures;
    for (const lessons::app::Area& area : cut.areas)
        pictures.push_back(draw_picture(area, order->scale, cut.background));
    app_->take_pictures(pictures);
}

lessons::app::Pixels Shell::draw_picture(const lessons::app::Area& area, float scale,
                                         ImU32 background) const {
    const lessons::app::PictureSize size = pixel_size(area, scale);
    const std::unique_ptr<Picture> picture = Picture::create(size);
    if (picture == nullptr) return {};
    cut_out(*ImGui::GetDrawData(), area);
    clear_and_render(size.width, size.height, background);
    return picture->pixels();
}

void Shell::clear_and_render(int width, int height, ImU32 background) const {
    const ImVec4 color = ImGui::ColorConvertU32ToFloat4(background);
    glViewport(0, 0, width, height);
    glClearColor(color.x, color.y, color.z, 1.0f);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

void Shell::context_restored() {
    emscripten_webgl_make_context_current(context_);
    // Forgets the names of what was lost; the next frame creates shaders, buffers and textures again.
    ImGui_ImplOpenGL3_DestroyDeviceObjects();
    app_->input_arrived();
}

void Shell::paste(const char* text) {
    clipboard_ = text;
    ImGuiIO& io = ImGui::GetIO();
    for (const ImGuiKey key : {ImGuiMod_Ctrl, ImGuiMod_Super}) io.AddKeyEvent(key, false);
    for (const bool down : {true, false}) {
        io.AddKeyEvent(ImGuiMod_Shift, down);
        io.AddKeyEvent(ImGuiKey_Insert, down);  // Shift+Insert pastes on every system.
    }
}

char* Shell::file_buffer(std::size_t length) {
    file_bytes_.assign(length, '\0');
    return file_bytes_.data();
}

void Shell::open_file(const char* name) { app_->open_file(name, std::exchange(file_bytes_, {})); }

const char* Shell::cursor() const {
    switch (ImGui::GetMouseCursor()) {
        case ImGuiMouseCursor_None:
            return "none";
        case ImGuiMouseCursor_TextInput:
            return "text";
        case ImGuiMouseCursor_ResizeAll:
            return "move";
        case ImGuiMouseCursor_ResizeNS:
            return "ns-resize";
        case ImGuiMouseCursor_ResizeEW:
            return "ew-resize";
        case ImGuiMouseCursor_ResizeNESW:
            return "nesw-resize";
        case ImGuiMouseCursor_ResizeNWSE:
            return "nwse-resize";
        case ImGuiMouseCursor_Hand:
            return "pointer";
        case ImGuiMouseCursor_Wait:
            return "wait";
        case ImGuiMouseCursor_Progress:
            return "progress";
        case ImGuiMouseCursor_NotAllowed:
            return "not-allowed";
        default:
            return "default";
    }
}

const char* Shell::places() {
    nlohmann::json places = nlohmann::json::array();
    for (const auto& [name, position, size] : lessons::ui::context().places.all()) {
        places.push_back(
            {{"name", name}, {"x", position.x}, {"y", position.y}, {"width", size.x}, {"height", size.y}});
    }
    places_ = places.dump();
    return places_.c_str();
}

const char* Shell::summary() {
    summary_ = app_->summary();
    return summary_.c_str();
}

}  // namespace web
