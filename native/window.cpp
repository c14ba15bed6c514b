#include "native/window.h"

#include <SDL_opengl.h>
#include <backends/imgui_impl_opengl3.h>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace native {

namespace {

constexpr float kUsualDotsPerInch = 96.0f;

#ifdef __APPLE__
constexpr const char* kShaderVersion = "#version 150";
constexpr int kMinorVersion = 2;
constexpr int kContextFlags = SDL_GL_CONTEXT_FORWARD_COMPATIBLE_FLAG;
constexpr int kContextProfile = SDL_GL_CONTEXT_PROFILE_CORE;
#else
constexpr const char* kShaderVersion = "#version 130";
constexpr int kMinorVersion = 0;
constexpr int kContextFlags = 0;
constexpr int kContextProfile = 0;
#endif

bool driver_is(const char* name) { return std::strcmp(SDL_GetCurrentVideoDriver(), name) == 0; }

/// SDL falls back to drawing into memory where there is no display: right for a picture, useless for a
/// window.
bool start_video(WindowRequest::Visibility visibility) {
    SDL_SetHint(SDL_HINT_WINDOWS_DPI_SCALING, "1");
    SDL_SetHint(SDL_HINT_IME_SHOW_UI, "1");
    SDL_SetHint(SDL_HINT_MOUSE_FOCUS_CLICKTHROUGH, "1");
    if (SDL_InitSubSystem(SDL_INIT_VIDEO) != 0) return false;
    const bool in_memory = driver_is("offscreen") || driver_is("dummy");
    return visibility == WindowRequest::Visibility::hidden || !in_memory;
}

/// X11 alone leaves scaling to programs.
float display_unit() {
    float dots_per_inch = kUsualDotsPerInch;
    if (!driver_is("x11")) return 1.0f;
    if (SDL_GetDisplayDPI(0, &dots_per_inch, nullptr, nullptr) != 0) return 1.0f;
    return std::clamp(std::round(dots_per_inch / kUsualDotsPerInch * 4.0f) / 4.0f, 1.0f, 4.0f);
}

void ask_for_opengl() {
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, kMinorVersion);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_FLAGS, kContextFlags);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, kContextProfile);
    SDL_GL_SetAttribute(SDL_GL_DOUBLEBUFFER, 1);
    SDL_GL_SetAttribute(SDL_GL_DEPTH_SIZE, 0);
    SDL_GL_SetAttribute(SDL_GL_STENCIL_SIZE, 0);
}

SDL_SystemCursor system_cursor(ImGuiMouseCursor cursor) {
    switch (cursor) {
        case ImGuiMouseCursor_TextInput:
            return SDL_SYSTEM_CURSOR_IBEAM;
        case ImGuiMouseCursor_ResizeAll:
            return SDL_SYSTEM_CURSOR_SIZEALL;
        case ImGuiMouseCursor_ResizeNS:
            return SDL_SYSTEM_CURSOR_SIZENS;
        case ImGuiMouseCursor_ResizeEW:
            return SDL_SYSTEM_CURSOR_SIZEWE;
        case ImGuiMouseCursor_ResizeNESW:
            return SDL_SYSTEM_CURSOR_SIZENESW;
        case ImGuiMouseCursor_ResizeNWSE:
            return SDL_SYSTEM_CURSOR_SIZENWSE;
        case ImGuiMouseCursor_Hand:
            return SDL_SYSTEM_CURSOR_HAND;
        case ImGuiMouseCursor_Wait:
            return SDL_SYSTEM_CURSOR_WAIT;
        case ImGuiMouseCursor_Progress:
            return SDL_SYSTEM_CURSOR_WAITARROW;
        case ImGuiMouseCursor_NotAllowed:
            return SDL_SYSTEM_CURSOR_NO;
        default:
            return SDL_SYSTEM_CURSOR_ARROW;
    }
}

const char* read_clipboard(ImGuiContext*) {
    std::string& kept = *static_cast<std::string*>(ImGui::GetPlatformIO().Platform_ClipboardUserData);
    char* text = SDL_GetClipboardText();
    kept = text != nullptr ? text : "";
    SDL_free(text);
    return kept.c_str();
}

void place_caret(ImGuiContext*, ImGuiViewport*, ImGuiPlatformImeData* data) {
    if (!data->WantVisible) return;
    const SDL_Rect place{static_cast<int>(data->InputPos.x), static_cast<int>(data->InputPos.y), 1,
                         static_cast<int>(data->InputLineHeight)};
    SDL_SetTextInputRect(&place);
}

}  // namespace

core::Result<std::unique_ptr<Window>> Window::open(const WindowRequest& request) {
    std::unique_ptr<Window> window(new Window);
    const std::string missing = window->create(request);
    if (!missing.empty()) return core::Error{.message = missing};
    window->start_imgui();
    return window;
}

std::string Window::create(const WindowRequest& request) {
    if (!start_video(request.visibility)) {
        return "There is no display to open a window on.\nOn a machine without one, run: xvfb-run -a gradus "
               "...";
    }
    ask_for_opengl();
    const bool hidden = request.visibility == WindowRequest::Visibility::hidden;
    unit_ = hidden ? 1.0f : request.scale.value_or(display_unit());
    const auto in_window = [this](int length) {
        return static_cast<int>(static_cast<float>(length) * unit_);
    };
    const Uint32 visibility = hidden ? SDL_WINDOW_HIDDEN : SDL_WINDOW_SHOWN;
    const Uint32 flags = SDL_WINDOW_OPENGL | SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI | visibility;
    window_ = SDL_CreateWindow("Gradus", SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED,
                               in_window(request.size.width), in_window(request.size.height), flags);
    if (window_ != nullptr) context_ = SDL_GL_CreateContext(window_);
    if (context_ == nullptr) {
        return std::string("No window with OpenGL 3 could be opened (") + SDL_GetError() +
               ").\nInstall a graphics driver; Mesa's software one (Debian: libgl1-mesa-dri) is enough.";
    }
    SDL_GL_SetSwapInterval(1);
    return {};
}

void Window::start_imgui() {
    IMGUI_CHECKVERSION();
    imgui_ = ImGui::CreateContext();
    ImGui::SetCurrentContext(imgui_);
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.BackendPlatformName = "gradus_native";
    io.BackendFlags |= ImGuiBackendFlags_HasMouseCursors;
    io.ConfigInputTextCursorBlink = false;  // A blinking cursor would be frames at rest.
    ImGuiPlatformIO& platform = ImGui::GetPlatformIO();
    platform.Platform_ClipboardUserData = &clipboard_;
    platform.Platform_GetClipboardTextFn = read_clipboard;
    platform.Platform_SetClipboardTextFn = [](ImGuiContext*, const char* text) {
        SDL_SetClipboardText(text);
    };
    platform.Platform_SetImeDataFn = place_caret;
    ImGui_ImplOpenGL3_Init(kShaderVersion);
}

Window::~Window() {
    if (imgui_ != nullptr) {
        activate();
        ImGui_ImplOpenGL3_Shutdown();
        ImGui::DestroyContext(imgui_);
    }
    if (cursor_ != nullptr) SDL_FreeCursor(cursor_);
    if (context_ != nullptr) SDL_GL_DeleteContext(context_);
    if (window_ != nullptr) SDL_DestroyWindow(window_);
    SDL_QuitSubSystem(SDL_INIT_VIDEO);
}

void Window::activate() {
    SDL_GL_MakeCurrent(window_, context_);
    ImGui::SetCurrentContext(imgui_);
}

Size Window::logical_size() const {
    Size size;
    SDL_GetWindowSize(window_, &size.width, &size.height);
    const auto logical = [this](int length) {
        return static_cast<int>(std::round(static_cast<float>(length) / unit_));
    };
    return {logical(size.width), logical(size.height)};
}

Size Window::pixel_size() const {
    Size size;
    SDL_GL_GetDrawableSize(window_, &size.width, &size.height);
    return size;
}

void Window::begin_frame(Size pixels, Size logical, double step) {
    ImGuiIO& io = ImGui::GetIO();
    const float scale = static_cast<float>(pixels.width) / static_cast<float>(std::max(1, logical.width));
    io.DisplayFramebufferScale = {scale, scale};
    io.DisplaySize =
        ImVec2(static_cast<float>(pixels.width), static_cast<float>(pixels.height)) / std::max(scale, 0.01f);
    io.DeltaTime = static_cast<float>(step);
    ImGui_ImplOpenGL3_NewFrame();
    ImGui::NewFrame();
}

void Window::draw(Size pixels, ImU32 background) {
    const ImVec4 color = ImGui::ColorConvertU32ToFloat4(background);
    glViewport(0, 0, pixels.width, pixels.height);
    glClearColor(color.x, color.y, color.z, 1.0f);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

void Window::show_cursor() {
    const ImGuiMouseCursor wanted = ImGui::GetMouseCursor();
    if (wanted == cursor_kind_) return;
    cursor_kind_ = wanted;
    SDL_Cursor* cursor = SDL_CreateSystemCursor(system_cursor(wanted));
    SDL_SetCursor(cursor);
    if (cursor_ != nullptr) SDL_FreeCursor(cursor_);
    cursor_ = cursor;
    SDL_ShowCursor(wanted == ImGuiMouseCursor_None ? SDL_DISABLE : SDL_ENABLE);
}

}  // namespace native
