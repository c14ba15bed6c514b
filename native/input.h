#pragma once
// SDL's events as Dear ImGui's input.

#include <SDL.h>

namespace native {

/// Passes an event on to the current ImGui context. `unit`: the window's coordinates for each logical pixel.
void pass_on(const SDL_Event& event, float unit);

}  // namespace native
