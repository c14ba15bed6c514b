#pragma once

#include "lessons/ui/formula.h"

namespace test {

/// Two squares of half an em, at 0 and at 1 em, the second one named "rate", over a rule of the same name.
inline lessons::ui::FormulaSet two_squares() {
    using lessons::ui::OutlineSegment;
    lessons::ui::FormulaSet set;
    lessons::ui::GlyphOutline square;
    for (const ImVec2 corner : {ImVec2(0, 0), ImVec2(0, 500), ImVec2(500, 500), ImVec2(500, 0)}) {
        const auto kind = square.segments.empty() ? OutlineSegment::Kind::move : OutlineSegment::Kind::line;
        square.segments.push_back({kind, {}, {}, corner});
    }
    set.outlines = {square};
    set.names = {"rate", "share"};
    lessons::ui::Formula formula;
    formula.width = 1500;
    formula.height = 500;
    formula.depth = 200;
    formula.glyphs = {{0, 0, 0, 1, 1, -1}, {0, 1000, 0, 1, 1, 0}};
    formula.rules = {{1000, -200, 500, 40, 0}};
    set.formulas = {formula};
    return set;
}

}  // namespace test
