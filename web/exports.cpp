// The functions that the page's script calls (site/shell/program.js). Positions are in CSS pixels from the
// canvas's upper left corner. Every input wakes the app; the page then asks for a frame.

#include "lessons/curriculum.h"
#include "web/keys.h"
#include "web/shell.h"

#include <emscripten.h>

#include <cfloat>
#include <cstring>

namespace {

using web::Shell;

enum StartFlag { kSystemDark = 1, kReducedMotion = 2, kTouch = 4, kMac = 8 };
enum Modifier { kCtrl = 1, kShift = 2, kAlt = 4, kSuper = 8 };

ImGuiMouseSource source(int pointer_kind) {
    switch (pointer_kind) {
        case 1:
            return ImGuiMouseSource_TouchScreen;
        case 2:
            return ImGuiMouseSource_Pen;
        default:
            return ImGuiMouseSource_Mouse;
    }
}

}  // namespace

extern "C" {

/// Null where WebGL 2 is missing. `theme` is "light", "dark", "high-contrast" or empty for the stored one.
EMSCRIPTEN_KEEPALIVE Shell* gradus_create(const char* address, const char* theme, int flags) {
    lessons::app::StartOptions options;
    options.address = address;
    if (std::strlen(theme) > 0) options.theme = lessons::ui::theme_from_text(theme);
    options.system_dark = (flags & kSystemDark) != 0;
    options.reduced_motion = (flags & kReducedMotion) != 0;
    options.touch = (flags & kTouch) != 0;
    std::unique_ptr<Shell> shell = Shell::create(options);
    if (shell != nullptr) ImGui::GetIO().ConfigMacOSXBehaviors = (flags & kMac) != 0;
    return shell.release();
}

/// Returns 1 when another frame is wanted without input.
EMSCRIPTEN_KEEPALIVE int gradus_frame(Shell* shell, double now, int width, int height, float scale) {
    return shell->frame(now, {.width = width, .height = height, .scale = scale}) ? 1 : 0;
}

EMSCRIPTEN_KEEPALIVE void gradus_pointer_moved(Shell* shell, float x, float y, int pointer_kind) {
    ImGui::GetIO().AddMouseSourceEvent(source(pointer_kind));
    ImGui::GetIO().AddMousePosEvent(x, y);
    shell->app().input_arrived();
}

/// No pointer any more: nothing is hovered.
EMSCRIPTEN_KEEPALIVE void gradus_pointer_left(Shell* shell) {
    ImGui::GetIO().AddMousePosEvent(-FLT_MAX, -FLT_MAX);
    shell->app().input_arrived();
}

/// Button 0 left, 1 right, 2 middle.
EMSCRIPTEN_KEEPALIVE void gradus_button(Shell* shell, int button, int down, int pointer_kind) {
    if (button < 0 || button >= ImGuiMouseButton_COUNT) return;
    ImGui::GetIO().AddMouseSourceEvent(source(pointer_kind));
    ImGui::GetIO().AddMouseButtonEvent(button, down != 0);
    shell->app().input_arrived();
}

/// In Dear ImGui's unit, notches of a wheel: positive is up and left.
EMSCRIPTEN_KEEPALIVE void gradus_wheel(Shell* shell, float x, float y) {
    ImGui::GetIO().AddMouseWheelEvent(x, y);
    shell->app().input_arrived();
}

/// Two fingers moved by so many pixels: scrolls what is under the pointer, if that scrolls.
EMSCRIPTEN_KEEPALIVE void gradus_scroll(Shell* shell, float x, float y) {
    web::TouchScroll::scroll_by({x, y});
    shell->app().input_arrived();
}

/// Returns 1 when the program knows the key.
EMSCRIPTEN_KEEPALIVE int gradus_key(Shell* shell, const char* code, int down) {
    const ImGuiKey key = web::key_from_code(code);
    if (key == ImGuiKey_None) return 0;
    ImGui::GetIO().AddKeyEvent(key, down != 0);
    shell->app().input_arrived();
    return 1;
}

EMSCRIPTEN_KEEPALIVE void gradus_modifiers(Shell*, int held) {
    ImGuiIO& io = ImGui::GetIO();
    io.AddKeyEvent(ImGuiMod_Ctrl, (held & kCtrl) != 0);
    io.AddKeyEvent(ImGuiMod_Shift, (held & kShift) != 0);
    io.AddKeyEvent(ImGuiMod_Alt, (held & kAlt) != 0);
    io.AddKeyEvent(ImGuiMod_Super, (held & kSuper) != 0);
}

EMSCRIPTEN_KEEPALIVE void gradus_text(Shell* shell, const char* text) {
    ImGui::GetIO().AddInputCharactersUTF8(text);
    shell->app().input_arrived();
}

EMSCRIPTEN_KEEPALIVE void gradus_paste(Shell* shell, const char* text) {
    shell->paste(text);
    shell->app().input_arrived();
}

/// The page got or lost the keyboard; losing it releases every key.
EMSCRIPTEN_KEEPALIVE void gradus_focus(Shell* shell, int focused) {
    ImGui::GetIO().AddFocusEvent(focused != 0);
    shell->app().input_arrived();
}

EMSCRIPTEN_KEEPALIVE void gradus_open(Shell* shell, const char* address) {
    shell->app().open(address);
    shell->app().input_arrived();
}

/// What another tab of this page posted.
EMSCRIPTEN_KEEPALIVE void gradus_message(Shell* shell, const char* message) {
    shell->app().message_arrived(message);
}

/// Room for the bytes of a file that is to be opened, to be filled before gradus_open_file().
EMSCRIPTEN_KEEPALIVE char* gradus_file_buffer(Shell* shell, int length) {
    return shell->file_buffer(static_cast<std::size_t>(length));
}

EMSCRIPTEN_KEEPALIVE void gradus_open_file(Shell* shell, const char* name) { shell->open_file(name); }

EMSCRIPTEN_KEEPALIVE void gradus_context_restored(Shell* shell) { shell->context_restored(); }

EMSCRIPTEN_KEEPALIVE int gradus_wants_text(Shell*) { return ImGui::GetIO().WantTextInput ? 1 : 0; }

EMSCRIPTEN_KEEPALIVE const char* gradus_cursor(Shell* shell) { return shell->cursor(); }

EMSCRIPTEN_KEEPALIVE const char* gradus_summary(Shell* shell) { return shell->summary(); }

/// What can be pressed on the screen, as JSON: [{"name": "Next", "x": ..., "y": ..., "width": ..., "height":
/// ...}].
EMSCRIPTEN_KEEPALIVE const char* gradus_places(Shell* shell) { return shell->places(); }

EMSCRIPTEN_KEEPALIVE int gradus_lesson_count() { return static_cast<int>(lessons::curriculum().size()); }

EMSCRIPTEN_KEEPALIVE const char* gradus_lesson_id(int index) {
    return lessons::curriculum()[static_cast<std::size_t>(index)].id;
}

}  // extern "C"
