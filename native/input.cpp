#include "native/input.h"

#include "native/keys.h"

#include <cfloat>

namespace native {

namespace {

ImGuiMouseSource source(Uint32 which) {
    return which == SDL_TOUCH_MOUSEID ? ImGuiMouseSource_TouchScreen : ImGuiMouseSource_Mouse;
}

void move_to(Uint32 which, int x, int y, float unit) {
    ImGuiIO& io = ImGui::GetIO();
    io.AddMouseSourceEvent(source(which));
    io.AddMousePosEvent(static_cast<float>(x) / unit, static_cast<float>(y) / unit);
}

void no_pointer() { ImGui::GetIO().AddMousePosEvent(-FLT_MAX, -FLT_MAX); }

int imgui_button(Uint8 sdl_button) {
    switch (sdl_button) {
        case SDL_BUTTON_LEFT:
            return ImGuiMouseButton_Left;
        case SDL_BUTTON_RIGHT:
            return ImGuiMouseButton_Right;
        case SDL_BUTTON_MIDDLE:
            return ImGuiMouseButton_Middle;
        default:
            return -1;
    }
}

void press(const SDL_MouseButtonEvent& event, float unit) {
    const int button = imgui_button(event.button);
    if (button < 0) return;
    const bool down = event.type == SDL_MOUSEBUTTONDOWN;
    // A drag goes on outside the window.
    SDL_CaptureMouse(down ? SDL_TRUE : SDL_FALSE);
    move_to(event.which, event.x, event.y, unit);
    ImGui::GetIO().AddMouseButtonEvent(button, down);
    if (!down && event.which == SDL_TOUCH_MOUSEID) no_pointer();
}

void press_key(const SDL_KeyboardEvent& event) {
    ImGuiIO& io = ImGui::GetIO();
    const int held = event.keysym.mod;
    io.AddKeyEvent(ImGuiMod_Ctrl, (held & KMOD_CTRL) != 0);
    io.AddKeyEvent(ImGuiMod_Shift, (held & KMOD_SHIFT) != 0);
    io.AddKeyEvent(ImGuiMod_Alt, (held & KMOD_ALT) != 0);
    io.AddKeyEvent(ImGuiMod_Super, (held & KMOD_GUI) != 0);
    const ImGuiKey key = key_from_sdl(event.keysym.sym);
    if (key != ImGuiKey_None) io.AddKeyEvent(key, event.type == SDL_KEYDOWN);
}

void window_changed(const SDL_WindowEvent& event) {
    switch (event.event) {
        case SDL_WINDOWEVENT_LEAVE:
            if (SDL_GetMouseState(nullptr, nullptr) == 0) no_pointer();
            break;
        case SDL_WINDOWEVENT_FOCUS_GAINED:
            ImGui::GetIO().AddFocusEvent(true);
            break;
        case SDL_WINDOWEVENT_FOCUS_LOST:
            ImGui::GetIO().AddFocusEvent(false);
            break;
        default:
            break;
    }
}

}  // namespace

void pass_on(const SDL_Event& event, float unit) {
    switch (event.type) {
        case SDL_MOUSEMOTION:
            move_to(event.motion.which, event.motion.x, event.motion.y, unit);
            break;
        case SDL_MOUSEBUTTONDOWN:
        case SDL_MOUSEBUTTONUP:
            press(event.button, unit);
            break;
        case SDL_MOUSEWHEEL:
            ImGui::GetIO().AddMouseWheelEvent(-event.wheel.preciseX, event.wheel.preciseY);
            break;
        case SDL_TEXTINPUT:
            ImGui::GetIO().AddInputCharactersUTF8(event.text.text);
            break;
        case SDL_KEYDOWN:
        case SDL_KEYUP:
            press_key(event.key);
            break;
        case SDL_WINDOWEVENT:
            window_changed(event.window);
            break;
        default:
            break;
    }
}

}  // namespace native
