#pragma once
// A window with an OpenGL 3 context and Dear ImGui in it.

#include "core/result.h"
#include "native/options.h"

#include <SDL.h>
#include <imgui.h>

#include <memory>
#include <optional>
#include <string>

namespace native {

struct WindowRequest {
    Size size;                        ///< In logical pixels.
    std::optional<float> scale = {};  ///< Device pixels for each logical pixel; otherwise the display's.
    enum class Visibility { visible, hidden } visibility = Visibility::visible;
};

/// No window gets smaller, in logical pixels.
inline constexpr Size kSmallestSize{320, 240};

class Window {
public:
    /// The error says what is missing (a display, OpenGL 3) and what to do.
    static core::Result<std::unique_ptr<Window>> open(const WindowRequest& request);
    ~Window();
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    /// Makes this window's OpenGL and Dear ImGui contexts the current ones.
    void activate();

    SDL_Window* handle() const { return window_; }

    /// The window's coordinates for each logical pixel: 1 where the system scales them itself.
    float unit() const { return unit_; }

    Size logical_size() const;
    Size pixel_size() const;

    /// Begins a frame of ImGui for a picture of `pixels`, `step` seconds after the last one.
    static void begin_frame(Size pixels, Size logical, double step);

    /// Clears, and draws what ImGui::Render() made, into the current framebuffer.
    static void draw(Size pixels, ImU32 background);

    void present() { SDL_GL_SwapWindow(window_); }

    /// Takes over the shape of the pointer that the program wants.
    void show_cursor();

private:
    Window() = default;
    std::string create(const WindowRequest& request);
    void start_imgui();

    SDL_Window* window_ = nullptr;
    SDL_GLContext context_ = nullptr;
    ImGuiContext* imgui_ = nullptr;
    float unit_ = 1.0f;
    std::string clipboard_;
    SDL_Cursor* cursor_ = nullptr;
    ImGuiMouseCursor cursor_kind_ = ImGuiMouseCursor_COUNT;
};

}  // namespace native
