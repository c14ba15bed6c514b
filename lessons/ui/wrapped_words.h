#pragma once

#include <imgui.h>

#include <string>

namespace lessons::ui {

/// Words in the present font that wrap at the right end of the window and take their room.
void wrapped_words(const std::string& words, ImU32 color);

}  // namespace lessons::ui
