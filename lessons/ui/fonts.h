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

/// The em of the text fonts at this text size, px. Dear ImGui's size reaches from ascender to descender: in
/// Inter 3408 units, of which 2816 are 1 em.
inline float text_em(float text_size) { return text_size * 2816.0f / 3408.0f; }

/// Uses a font at a size (in px before text scaling) until the end of the block.
class FontScope {
public:
    FontScope(ImFont* font, float size);
    ~FontScope() { ImGui::PopFont(); }
    FontScope(const FontScope&) = delete;
    FontScope& operator=(const FontScope&) = delete;
};

}  // namespace lessons::ui
