#include "lessons/ui/formula_book.h"

#include "lessons/ui/context.h"
#include "lessons/ui/ease.h"

#include <algorithm>
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

/// Bars begin and end on whole pixels of the display and are never thinner than one.
void draw_rule(ImDrawList& draw, const PlacedRule& rule, ImVec2 origin, float em, ImU32 color) {
    const float density = ImGui::GetIO().DisplayFramebufferScale.x;
    const Box box = box_of(rule);
    const ImVec2 begin = (origin + box.begin * (em * kUnit)) * density;
    const float left = std::round(begin.x);
    const float top = std::round(begin.y);
    const float right = std::round(begin.x + rule.width * em * kUnit * density);
    const float thickness = std::max(std::round(rule.height * em * kUnit * density), 1.0f);
    draw.AddRectFilled(ImVec2(left, top) / density, ImVec2(right, top + thickness) / density, color);
}

ImU32 ground_color(const std::string& name) {
    const std::optional<TermMeaning> meaning = context().meaning ? context().meaning(name) : std::nullopt;
    return meaning && meaning->color != 0 ? meaning->color : theme().accent;
}

}  // namespace

FormulaBook::FormulaBook(const FormulaSet& set) : set_(set), shapes_(all_shapes(set)), font_(shapes_) {
    for (const Formula& formula : set.formulas) prepared_.push_back(prepare(formula));
}

/// First every outline as it is, so that its index is its shape, then the stretched ones.
std::vector<OutlineShape> FormulaBook::all_shapes(const FormulaSet& set) {
    std::vector<OutlineShape> shapes;
    for (const GlyphOutline& outline : set.outlines) shapes.push_back({&outline});
    for (const Formula& formula : set.formulas) {
        for (const PlacedGlyph& glyph : formula.glyphs) {
            if (glyph.scale_x == glyph.scale_y) continue;
            const GlyphOutline& outline = set.outlines[static_cast<std::size_t>(glyph.glyph)];
            shapes.push_back({&outline, glyph.scale_y / glyph.scale_x});
        }
    }
    return shapes;
}

FormulaBook::Prepared FormulaBook::prepare(const Formula& formula) const {
    Prepared prepared;
    prepared.terms = terms_of(formula, set_.outlines);
    for (const PlacedGlyph& glyph : formula.glyphs) {
        const GlyphOutline* outline = &set_.outlines[static_cast<std::size_t>(glyph.glyph)];
        const float aspect = glyph.scale_y / glyph.scale_x;
        const auto shape = std::find_if(shapes_.begin(), shapes_.end(), [&](const OutlineShape& candidate) {
            return candidate.outline == outline && candidate.aspect == aspect;
        });
        const int index = static_cast<int>(shape - shapes_.begin());
        prepared.signs.push_back({index, {glyph.x, -glyph.y}, glyph.scale_x, glyph.name});
    }
    return prepared;
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
    return prepared_[static_cast<std::size_t>(formula)].terms;
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
    for (const Sign& sign : prepared_[static_cast<std::size_t>(formula)].signs)
        font_.draw(draw, sign.shape, origin + sign.origin * (em * kUnit), em * sign.scale, color);
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
