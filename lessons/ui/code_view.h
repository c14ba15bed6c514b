#pragma once

#include <span>
#include <string>

namespace lessons::ui {

/// Lines of C++ with their numbers, quietly coloured, at most `width` px wide: longer lines scroll.
void code_view(const char* id, std::span<const std::string> lines, int first_line, float width);

}  // namespace lessons::ui
