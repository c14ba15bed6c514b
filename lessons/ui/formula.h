#pragma once
// A formula as the texts' compilation typeset it: outlines placed around a baseline. Lengths are thousandths
// of the surrounding text's size (1000 = 1 em), y points up, the origin is the left end of the baseline.

#include <imgui.h>

#include <string>
#include <vector>

namespace lessons::ui {

/// A piece of a contour. `end` is where it leads; a quadratic uses `control1` only.
struct OutlineSegment {
    enum class Kind { move, line, quadratic, cubic };
    Kind kind = Kind::move;
    ImVec2 control1;
    ImVec2 control2;
    ImVec2 end;
};

/// The shape of one sign: closed contours, each begun by a move, filled where they wind around (non-zero).
struct GlyphOutline {
    std::vector<OutlineSegment> segments;
};

/// One sign of a formula: outline `glyph` of the set, scaled, then moved.
struct PlacedGlyph {
    int glyph = 0;
    float x = 0.0f;
    float y = 0.0f;
    float scale_x = 1.0f;
    float scale_y = 1.0f;
    int name = -1;  ///< The term it belongs to, an index into FormulaSet::names, or -1.
};

/// A filled bar (fraction, root, overline); (x, y) is its lower left corner.
struct PlacedRule {
    float x = 0.0f;
    float y = 0.0f;
    float width = 0.0f;
    float height = 0.0f;
    int name = -1;
};

struct Formula {
    float width = 0.0f;
    float height = 0.0f;  ///< Above the baseline.
    float depth = 0.0f;   ///< Below it, not negative.
    std::vector<PlacedGlyph> glyphs;
    std::vector<PlacedRule> rules;
    std::string tex;     ///< As the author wrote it.
    std::string speech;  ///< The same in words, for screen readers.
};

/// All formulas of all texts, and the outlines that they share.
struct FormulaSet {
    std::vector<GlyphOutline> outlines;
    std::vector<Formula> formulas;
    std::vector<std::string> names;  ///< Terms named by \class{name}{...}: parameters, readouts, free names.
};

}  // namespace lessons::ui
