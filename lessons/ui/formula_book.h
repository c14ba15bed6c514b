#pragma once
// The formulas of all texts, ready to be drawn: tinted like text, sharp at every scale, with named terms that
// light up together with the figure.
//
//   const FormulaBook book(narrative.formulas);
//   context.formulas = &book;
//   book.draw(draw, 3, baseline, text_em(16.0f));

#include "lessons/ui/formula.h"
#include "lessons/ui/formula_font.h"
#include "lessons/ui/outline_raster.h"

#include <imgui.h>

#include <span>
#include <string>
#include <vector>

namespace lessons::ui {

/// A named term and one place where it stands in its formula: a box in thousandths of an em, seen from the
/// left end of the baseline with y pointing down.
struct FormulaTerm {
    int name = 0;
    Box box;
};

/// What a formula measures, px.
struct FormulaExtent {
    float width = 0.0f;
    float ascent = 0.0f;   ///< Above the baseline.
    float descent = 0.0f;  ///< Below it.
};

class FormulaBook {
public:
    /// Adds the outlines to the current context's atlas. The set must outlive the book.
    explicit FormulaBook(const FormulaSet& set);

    /// Of a formula at a text's em (see text_em()). There is no formula outside [0, count): nothing is drawn.
    FormulaExtent extent(int formula, float em) const;
    std::span<const FormulaTerm> terms(int formula) const;
    const std::string& name(const FormulaTerm& term) const;
    const std::string& speech(int formula) const;

    /// The term that a point is on, in px from the left end of the baseline; null if it is on none. `reach`:
    /// how far beside it still counts.
    const FormulaTerm* term_at(int formula, ImVec2 point, float em, float reach) const;

    /// Draws the formula with the left end of its baseline at `origin`. Terms whose names are lit
    /// (is_highlighted) stand on a soft ground.
    void draw(ImDrawList& draw, int formula, ImVec2 origin, float em, ImU32 color) const;

private:
    const Formula* find(int formula) const;
    void draw_grounds(ImDrawList& draw, int formula, ImVec2 origin, float em) const;

    const FormulaSet& set_;
    FormulaFont font_;
    std::vector<std::vector<FormulaTerm>> terms_;  ///< By formula.
};

}  // namespace lessons::ui
