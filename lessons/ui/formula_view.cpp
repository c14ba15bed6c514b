#include "lessons/ui/formula_view.h"

#include "lessons/ui/context.h"
#include "lessons/ui/formula_book.h"
#include "lessons/ui/press_area.h"
#include "lessons/ui/readout_card.h"

#include <imgui_internal.h>

#include <algorithm>

namespace lessons::ui {

namespace {

constexpr float kReach = 2.0f;  // px beside a sign that still count as on it
constexpr float kFingerReach = 12.0f;
constexpr int kNone = -1;

/// The formula on the screen.
struct SetFormula {
    const FormulaBook& book;
    int formula;
    ImVec2 origin;
    float em;

    std::span<const FormulaTerm> terms() const { return book.terms(formula); }
};

/// The term that was tapped or walked to, remembered while it stays chosen.
int& chosen_term(ImGuiID id) { return *ImGui::GetStateStorage()->GetIntRef(id, kNone); }

int pointed_term(const SetFormula& place) {
    const bool finger = ImGui::GetIO().MouseSource == ImGuiMouseSource_TouchScreen;
    const FormulaTerm* term = place.book.term_at(place.formula, ImGui::GetIO().MousePos - place.origin,
                                                 place.em, finger ? kFingerReach : kReach);
    return term != nullptr ? static_cast<int>(term - place.terms().data()) : kNone;
}

/// Left and right walk through the terms while the formula has the keyboard's focus.
void walk_by_keys(ImGuiID id, int& chosen, int count) {
    for (const ImGuiKey key : {ImGuiKey_LeftArrow, ImGuiKey_RightArrow}) {
        ImGui::SetKeyOwner(key, id);
        if (!ImGui::IsKeyPressed(key, ImGuiInputFlags_Repeat, id)) continue;
        chosen = std::clamp(chosen + (key == ImGuiKey_LeftArrow ? -1 : 1), 0, count - 1);
    }
    chosen = std::max(chosen, 0);
}

void show_meaning(const SetFormula& place, const FormulaTerm& term) {
    const std::string& name = place.book.name(term);
    highlight(name);
    const std::optional<TermMeaning> meaning = context().meaning ? context().meaning(name) : std::nullopt;
    if (!meaning) return;
    const ReadoutRow row{meaning->label, meaning->value, meaning->color};
    const float unit = place.em * 0.001f;
    readout_card_under(place.origin + term.box.begin * unit, place.origin + term.box.end * unit, {},
                       {&row, 1});
}

void answer(const SetFormula& place) {
    const FormulaExtent extent = place.book.extent(place.formula, place.em);
    ImGui::SetCursorScreenPos(place.origin - ImVec2(0.0f, extent.ascent));
    press_area("formula", {extent.width, extent.ascent + extent.descent}, 4.0f);
    const ImGuiID id = ImGui::GetItemID();
    int& chosen = chosen_term(id);
    const int pointed = ImGui::IsItemHovered() ? pointed_term(place) : kNone;
    if (ImGui::IsItemFocused() && ImGui::GetIO().NavVisible) {
        walk_by_keys(id, chosen, static_cast<int>(place.terms().size()));
    } else if (ImGui::IsMouseClicked(0)) {
        chosen = pointed;
    } else if (ImGui::GetIO().NavVisible) {
        chosen = kNone;
    }
    const int shown = pointed != kNone ? pointed : chosen;
    if (shown != kNone) show_meaning(place, place.terms()[static_cast<std::size_t>(shown)]);
}

}  // namespace

void formula_view(int formula, ImVec2 origin, float em) {
    const FormulaBook* book = context().formulas;
    if (book == nullptr) return;
    const SetFormula place{*book, formula, origin, em};
    const ImVec2 after = ImGui::GetCursorScreenPos();
    ImGui::PushID(formula);
    if (!place.terms().empty()) answer(place);
    book->draw(*ImGui::GetWindowDrawList(), formula, origin, em, theme().text);
    ImGui::PopID();
    ImGui::SetCursorScreenPos(after);
}

}  // namespace lessons::ui
