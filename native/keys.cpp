#include "native/keys.h"

namespace native {

namespace {

struct KeyPair {
    SDL_Keycode sdl = SDLK_UNKNOWN;
    ImGuiKey imgui = ImGuiKey_None;
};

constexpr KeyPair kKeys[] = {
    {SDLK_TAB, ImGuiKey_Tab},
    {SDLK_LEFT, ImGuiKey_LeftArrow},
    {SDLK_RIGHT, ImGuiKey_RightArrow},
    {SDLK_UP, ImGuiKey_UpArrow},
    {SDLK_DOWN, ImGuiKey_DownArrow},
    {SDLK_PAGEUP, ImGuiKey_PageUp},
    {SDLK_PAGEDOWN, ImGuiKey_PageDown},
    {SDLK_HOME, ImGuiKey_Home},
    {SDLK_END, ImGuiKey_End},
    {SDLK_INSERT, ImGuiKey_Insert},
    {SDLK_DELETE, ImGuiKey_Delete},
    {SDLK_BACKSPACE, ImGuiKey_Backspace},
    {SDLK_SPACE, ImGuiKey_Space},
    {SDLK_RETURN, ImGuiKey_Enter},
    {SDLK_ESCAPE, ImGuiKey_Escape},
    {SDLK_QUOTE, ImGuiKey_Apostrophe},
    {SDLK_COMMA, ImGuiKey_Comma},
    {SDLK_MINUS, ImGuiKey_Minus},
    {SDLK_PERIOD, ImGuiKey_Period},
    {SDLK_SLASH, ImGuiKey_Slash},
    {SDLK_QUESTION, ImGuiKey_Slash},
    {SDLK_SEMICOLON, ImGuiKey_Semicolon},
    {SDLK_EQUALS, ImGuiKey_Equal},
    {SDLK_LEFTBRACKET, ImGuiKey_LeftBracket},
    {SDLK_BACKSLASH, ImGuiKey_Backslash},
    {SDLK_RIGHTBRACKET, ImGuiKey_RightBracket},
    {SDLK_BACKQUOTE, ImGuiKey_GraveAccent},
    {SDLK_LCTRL, ImGuiKey_LeftCtrl},
    {SDLK_RCTRL, ImGuiKey_RightCtrl},
    {SDLK_LSHIFT, ImGuiKey_LeftShift},
    {SDLK_RSHIFT, ImGuiKey_RightShift},
    {SDLK_LALT, ImGuiKey_LeftAlt},
    {SDLK_RALT, ImGuiKey_RightAlt},
    {SDLK_LGUI, ImGuiKey_LeftSuper},
    {SDLK_RGUI, ImGuiKey_RightSuper},
    {SDLK_F1, ImGuiKey_F1},
    {SDLK_F11, ImGuiKey_F11},
    {SDLK_KP_0, ImGuiKey_Keypad0},
    {SDLK_KP_ENTER, ImGuiKey_KeypadEnter},
    {SDLK_KP_PLUS, ImGuiKey_KeypadAdd},
    {SDLK_KP_MINUS, ImGuiKey_KeypadSubtract},
    {SDLK_KP_MULTIPLY, ImGuiKey_KeypadMultiply},
    {SDLK_KP_DIVIDE, ImGuiKey_KeypadDivide},
    {SDLK_KP_PERIOD, ImGuiKey_KeypadDecimal},
};

ImGuiKey offset(ImGuiKey first, SDL_Keycode distance) { return static_cast<ImGuiKey>(first + distance); }

}  // namespace

ImGuiKey key_from_sdl(SDL_Keycode code) {
    if (code >= SDLK_a && code <= SDLK_z) return offset(ImGuiKey_A, code - SDLK_a);
    if (code >= SDLK_0 && code <= SDLK_9) return offset(ImGuiKey_0, code - SDLK_0);
    if (code >= SDLK_KP_1 && code <= SDLK_KP_9) return offset(ImGuiKey_Keypad1, code - SDLK_KP_1);
    for (const KeyPair& pair : kKeys) {
        if (pair.sdl == code) return pair.imgui;
    }
    return ImGuiKey_None;
}

}  // namespace native
