#pragma once
// The typefaces: Inter for text, JetBrains Mono for code and tableaux. Rasterised at any size on demand.

#include <imgui.h>

namespace lessons::ui {

struct Fonts {
    ImFont* text = nullptr;
    ImFont* medium = nullptr;
    ImFont* semibold = nullptr;
    ImFont* italic = nullptr;
    ImFont* code = nullptr;
};

/// Adds the embedded fonts to the current ImGui context's atlas.
Fonts load_fonts();

/// Uses a font at a size (in px before text scaling) until the end of the block.
class FontScope {
public:
    FontScope(ImFont* font, float size);
    ~FontScope() { ImGui::PopFont(); }
    FontScope(const FontScope&) = delete;
    FontScope& operator=(const FontScope&) = delete;
};

}  // namespace lessons::ui
