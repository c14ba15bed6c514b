#pragma once
// The outlines of formulas as a font of Dear ImGui. Its atlas then does for them what it does for letters:
// rasterises on demand at the exact size and density of the display, packs, forgets what is no longer used
// and survives being rebuilt. Each quarter of a pixel of horizontal shift is a letter of its own.

#include "lessons/ui/formula.h"

#include <imgui.h>

#include <vector>

namespace lessons::ui {

class FormulaFont {
public:
    /// Adds the font to the atlas of the current context. The outlines must outlive it.
    explicit FormulaFont(const std::vector<GlyphOutline>& outlines);
    ~FormulaFont();
    FormulaFont(const FormulaFont&) = delete;
    FormulaFont& operator=(const FormulaFont&) = delete;

    /// Draws outline `index` in one colour with its origin at `origin` (px of the layout); 1000 units are
    /// `em` px. The origin is snapped to the display's pixels: to a quarter across, to a whole one down.
    void draw(ImDrawList& draw, int index, ImVec2 origin, float em, ImU32 color) const;

private:
    const std::vector<GlyphOutline>* outlines_;
    ImFontAtlas& atlas_;
    ImFont* font_;
};

}  // namespace lessons::ui
