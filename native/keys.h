#pragma once
// SDL's keys as Dear ImGui's.

#include <SDL.h>
#include <imgui.h>

namespace native {

/// By what is printed on the key; ImGuiKey_None for a key that the program has no use for.
ImGuiKey key_from_sdl(SDL_Keycode code);

}  // namespace native
