#pragma once
// The program inside the page: Dear ImGui on WebGL 2 around lessons::app::App. The page's script owns time
// and input and calls the functions of exports.cpp, each of which does one thing to a Shell.

#include "lessons/app/app.h"
#include "web/touch_scroll.h"
#include "web/web_platform.h"

#include <emscripten/html5.h>
#include <imgui.h>

#include <memory>
#include <string>

namespace web {

/// What the page measured: the canvas in device pixels, and device pixels for each CSS pixel.
struct Canvas {
    int width = 0;
    int height = 0;
    float scale = 1.0f;
};

class Shell {
public:
    /// Null where the browser gives no WebGL 2 context for the element with id "canvas".
    static std::unique_ptr<Shell> create(const lessons::app::StartOptions& options);
    ~Shell();
    Shell(const Shell&) = delete;
    Shell& operator=(const Shell&) = delete;

    /// Computes and draws one frame; `now` in seconds. Returns whether another one is wanted without input.
    bool frame(double now, const Canvas& canvas);

    /// After the browser gave a new context in place of a lost one: everything on the graphics card is made
    /// anew.
    void context_restored();

    /// Puts a text into the text field that has the focus, as if it had been pasted from the clipboard.
    void paste(const char* text);

    /// Room for a file's bytes; open_file() takes what was written there.
    char* file_buffer(std::size_t length);
    void open_file(const char* name);

    lessons::app::App& app() { return *app_; }

    /// The CSS name of the pointer's shape.
    const char* cursor() const;

    /// The lesson's state in one sentence. Valid until the next call.
    const char* summary();
    const char* places();

private:
    explicit Shell(EMSCRIPTEN_WEBGL_CONTEXT_HANDLE context);
    void install_hooks();
    void begin_frame(double now, const Canvas& canvas);
    void draw(const Canvas& canvas) const;
    void clear_and_render(int width, int height, ImU32 background) const;
    void take_pictures(double now, const Canvas& canvas);
    lessons::app::Pixels draw_picture(const lessons::app::Area& area, float scale, ImU32 background) const;

    EMSCRIPTEN_WEBGL_CONTEXT_HANDLE context_ = 0;
    WebPlatform platform_;
    TouchScroll touch_scroll_;
    std::unique_ptr<lessons::app::App> app_;
    std::string clipboard_;  ///< What was copied or pasted last: browsers do not let us read theirs at will.
    std::string file_bytes_;
    std::string summary_;
    std::string places_;
    double last_frame_ = 0.0;
};

}  // namespace web
