#pragma once
// Where the words of a paragraph stand. Lines break at spaces only: what follows something without a space (a
// full stop behind a formula) stays with it.

#include "lessons/ui/text.h"

#include <imgui.h>

#include <span>
#include <vector>

namespace lessons::ui {

/// Some letters of a run, or its formula, on one line.
struct TextPiece {
    std::size_t run = 0;
    const char* begin = nullptr;
    const char* end = nullptr;
    float x = 0.0f;
    float width = 0.0f;
    float scale = 1.0f;  ///< Below 1 for a formula that is wider than a whole line.
};

/// Pieces [first, end) of the layout.
struct TextLine {
    std::size_t first = 0;
    std::size_t end = 0;
    float top = 0.0f;
    float height = 0.0f;
    float baseline = 0.0f;  ///< Below the paragraph's top, like `top`.
};

struct TextLayout {
    std::vector<TextPiece> pieces;
    std::vector<TextLine> lines;
    float height = 0.0f;
};

/// The font that a run is set in.
ImFont* font_of(const Run& run);

/// The distance from the top of a font's letters, as Dear ImGui places them, to their baseline.
float ascent_of(ImFont* font, float size);

/// Lays out for a font size. A width under 1 px gives no lines.
TextLayout lay_out(std::span<const Run> runs, float width, float size);

}  // namespace lessons::ui
