#pragma once
// The browser's names of keys (UI Events KeyboardEvent code, W3C) as Dear ImGui's keys.

#include <imgui.h>

#include <string_view>

namespace web {

/// "ArrowLeft", "KeyA", "Digit1", "BracketLeft"...; ImGuiKey_None for a key that the program has no use for.
ImGuiKey key_from_code(std::string_view code);

}  // namespace web
