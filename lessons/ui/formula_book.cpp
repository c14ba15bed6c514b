#include "lessons/ui/formula_book.h"

#include "lessons/ui/context.h"
#include "lessons/ui/ease.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace lessons::ui {

namespace {

constexpr float kUnit = 0.001f;  // em
constexpr float kGroundOpacity = 0.22f;

Box box_of(const PlacedRule& rule) {
    return {{rule.x, -rule.y - rule.height}, {rule.x + rule.width, -rule.y}};
}

Box box_of(const PlacedGlyph& glyph, const GlyphOutline& outline) {
    const Box shape = bounds(outline);
    return {{glyph.x + shape.begin.x * glyph.scale_x, -glyph.y - shape.end.y * glyph.scale_y},
            {glyph.x + shape.end.x * glyph.scale_x, -glyph.y - shape.begin.y * glyph.scale_y}};
}

/// A rule belongs to the sign of its name that it stands over or under; a rule alone is a term by itself.
void add_rule(std::vector<FormulaTerm>& terms, const PlacedRule& rule) {
    const Box box = box_of(rule);
    for (FormulaTerm& term : terms) {
        if (term.name != rule.name || term.box.end.x < box.begin.x || term.box.begin.x > box.end.x) continue;
        term.box.add(box);
        return;
    }
    terms.push_back({rule.name, box});
}

/// Signs of one name that follow each other are one term.
std::vector<FormulaTerm> terms_of(const Formula& formula, const std::vector<GlyphOutline>& outlines) {
    std::vector<FormulaTerm> terms;
    int previous = -1;
    for (const PlacedGlyph& glyph : formula.glyphs) {
        const Box box = box_of(glyph, outlines[static_cast<std::size_t>(glyph.glyph)]);
        if (glyph.name >= 0 && glyph.name == previous) {
            terms.back().box.add(box);
        } else if (glyph.name >= 0) {
            terms.push_back({glyph.name, box});
        }
        previous = glyph.name;
    }
    for (const PlacedRule& rule : formula.rules) {
        if (rule.name >= 0) add_rule(terms, rule);
    }
    return terms;
}

/// The bar of a fraction or a root: on whole pixels of the display and never thinner than one.
void draw_level_rule(ImDrawList& draw, ImVec2 begin, ImVec2 end, ImU32 color) {
    const float density = ImGui::GetIO().DisplayFramebufferScale.x;
    const float top = std::round(begin.y * density);
    const float thickness = std::max(std::round((end.y - begin.y) * density), 1.0f);
    draw.AddRectFilled(ImVec2(std::round(begin.x * density), top) / density,
                       ImVec2(std::round(end.x * density), top + thickness) / density, color);
}

/// The straight middle of a tall bracket: as wide as its ends, which are not on whole pixels, and overlapping
/// them. Its outer columns of pixels are covered in part.
void draw_upright_rule(ImDrawList& draw, ImVec2 begin, ImVec2 end, ImU32 color) {
    const float density = ImGui::GetIO().DisplayFramebufferScale.x;
    const float left = begin.x * density;
    const float right = end.x * density;
    const float top = std::floor(begin.y * density) / density;
    const float bottom = std::ceil(end.y * density) / density;
    const float opacity = static_cast<float>(color >> IM_COL32_A_SHIFT) / 255.0f;
    for (float column = std::floor(left); column < right; column += 1.0f) {
        const float covered = std::min(right, column + 1.0f) - std::max(left, column);
        draw.AddRectFilled({column / density, top}, {(column + 1.0f) / density, bottom},
                           with_alpha(color, opacity * covered));
    }
}

void draw_rule(ImDrawList& draw, const PlacedRule& rule, ImVec2 origin, float em, ImU32 color) {
    const Box box = box_of(rule);
    const ImVec2 begin = origin + box.begin * (em * kUnit);
    const ImVec2 end = origin + box.end * (em * kUnit);
    rule.height > rule.width ? draw_upright_rule(draw, begin, end, color)
                             : draw_level_rule(draw, begin, end, color);
}

ImU32 ground_color(const std::string& name) {
    const std::optional<TermMeaning> meaning = context().meaning ? context().meaning(name) : std::nullopt;
    return meaning && meaning->color != 0 ? meaning->color : theme().accent;
}

}  // namespace

FormulaBook::FormulaBook(const FormulaSet& set) : set_(set), font_(set.outlines) {
    for (const Formula& formula : set.formulas) terms_.push_back(terms_of(formula, set.outlines));
}

const Formula* FormulaBook::find(int formula) const {
    const bool known = formula >= 0 && formula < static_cast<int>(set_.formulas.size());
    return known ? &set_.formulas[static_cast<std::size_t>(formula)] : nullptr;
}

FormulaExtent FormulaBook::extent(int formula, float em) const {
    const Formula* found = find(formula);
    if (found == nullptr) return {};
    return {found->width * em * kUnit, found->height * em * kUnit, found->depth * em * kUnit};
}

std::span<const FormulaTerm> FormulaBook::terms(int formula) const {
    if (find(formula) == nullptr) return {};
    return terms_[static_cast<std::size_t>(formula)];
}

const std::string& FormulaBook::name(const FormulaTerm& term) const {
    return set_.names[static_cast<std::size_t>(term.name)];
}

const FormulaTerm* FormulaBook::term_at(int formula, ImVec2 point, float em, float reach) const {
    for (const FormulaTerm& term : terms(formula)) {
        const ImVec2 begin = term.box.begin * (em * kUnit);
        const ImVec2 end = term.box.end * (em * kUnit);
        if (point.x >= begin.x - reach && point.x <= end.x + reach && point.y >= begin.y - reach &&
            point.y <= end.y + reach)
            return &term;
    }
    return nullptr;
}

void FormulaBook::draw(ImDrawList& draw, int formula, ImVec2 origin, float em, ImU32 color) const {
    const Formula* found = find(formula);
    if (found == nullptr) return;
    draw_grounds(draw, formula, origin, em);
    for (const PlacedGlyph& glyph : found->glyphs) {
        assert(glyph.scale_x == glyph.scale_y);  // The compilation makes bars of what is stretched.
        font_.draw(draw, glyph.glyph, origin + ImVec2(glyph.x, -glyph.y) * (em * kUnit), em * glyph.scale_x,
                   color);
    }
    for (const PlacedRule& rule : found->rules) draw_rule(draw, rule, origin, em, color);
}

void FormulaBook::draw_grounds(ImDrawList& draw, int formula, ImVec2 origin, float em) const {
    const std::span<const FormulaTerm> all = terms(formula);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const std::string& called = name(all[i]);
        const ImGuiID id = ImGui::GetID(static_cast<int>(i)) ^ static_cast<ImGuiID>(formula);
        const float glow = ease(id, is_highlighted(called) ? 1.0f : 0.0f);
        if (glow <= 0.0f) continue;
        const float margin = 0.16f * em;
        const ImVec2 begin = origin + all[i].box.begin * (em * kUnit) - ImVec2(margin, margin);
        const ImVec2 end = origin + all[i].box.end * (em * kUnit) + ImVec2(margin, margin);
        draw.AddRectFilled(begin, end, with_alpha(ground_color(called), kGroundOpacity * glow),
                           margin * 1.5f);
    }
}

}  // namespace lessons::ui
