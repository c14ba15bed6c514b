#pragma once
// From outlines to pixels: how much of each pixel the shape covers, exactly.
//
//   const Coverage sign = rasterize(outline, {0.032f, 0.032f}, 0.25f);   // a quarter of a pixel to the right

#include "lessons/ui/formula.h"

#include <imgui.h>

#include <vector>

namespace lessons::ui {

/// A rectangle between two corners, begin not beyond end.
struct Box {
    ImVec2 begin;
    ImVec2 end;

    /// Grows to contain the other as well.
    void add(const Box& other);
};

/// A grid of pixels over a shape. (left, top) is the grid's first corner as seen from the shape's origin, in
/// pixels with y pointing down.
struct Coverage {
    int left = 0;
    int top = 0;
    int width = 0;
    int height = 0;
    std::vector<unsigned char> pixels;  ///< Row by row from the top: 0 outside, 255 inside.
};

/// The smallest box around all points of the outline, y up. Empty outlines have an empty box at the origin.
Box bounds(const GlyphOutline& outline);

/// Fills the outline (non-zero winding) at `scale` pixels per unit, moved right by `shift` pixels. Nothing to
/// see gives a grid of width and height 0.
Coverage rasterize(const GlyphOutline& outline, ImVec2 scale, float shift);

}  // namespace lessons::ui
