#include "lessons/app/text_display_formula.h"

#include "lessons/ui/context.h"
#include "lessons/ui/formula_book.h"
#include "lessons/ui/formula_view.h"

#include <algorithm>
#include <cmath>

namespace lessons::app {

namespace {

constexpr float kSmallestScale = 0.78f;
constexpr float kMargin = 6.0f;  // px above and below

ImVec2 baseline_in(ImVec2 corner, const ui::FormulaExtent& extent, float room) {
    const float left = std::max((room - extent.width) * 0.5f, 0.0f);
    return {corner.x + left, std::round(corner.y + kMargin + extent.ascent)};
}

float height_of(const ui::FormulaExtent& extent) { return extent.ascent + extent.descent + 2.0f * kMargin; }

void draw_scrolling(int formula, const ui::FormulaExtent& extent, float em, float width) {
    const ImVec2 room{width, height_of(extent) + ImGui::GetStyle().ScrollbarSize};
    if (ImGui::BeginChild("wide formula", room, ImGuiChildFlags_NavFlattened,
                          ImGuiWindowFlags_HorizontalScrollbar)) {
        const ImVec2 corner = ImGui::GetCursorScreenPos();
        ui::formula_view(formula, baseline_in(corner, extent, 0.0f), em);
        ImGui::Dummy({extent.width, height_of(extent)});
    }
    ImGui::EndChild();
}

}  // namespace

void draw_display_formula(const DisplayFormula& block, float width) {
    const ui::FormulaBook* book = ui::context().formulas;
    if (book == nullptr || width <= 1.0f) return;
    float em = ui::text_em(ImGui::GetFontSize());
    const float wanted = book->extent(block.formula, em).width;
    if (wanted > width) em *= std::max(width / wanted, kSmallestScale);
    const ui::FormulaExtent extent = book->extent(block.formula, em);
    if (extent.width > width + 0.5f) return draw_scrolling(block.formula, extent, em, width);
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    ui::formula_view(block.formula, baseline_in(corner, extent, width), em);
    ImGui::Dummy({width, height_of(extent)});
}

}  // namespace lessons::app
