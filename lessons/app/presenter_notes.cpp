#include "lessons/app/presenter_notes.h"

#include "lessons/app/text_display_formula.h"
#include "lessons/ui/text.h"

#include <variant>
#include <vector>

namespace lessons::app {

namespace {

std::string mark_of(Prose::Kind kind, std::size_t index) {
    if (kind == Prose::Kind::bullets) return "\u2022  ";
    return kind == Prose::Kind::numbers ? std::to_string(index + 1) + ".  " : "";
}

void draw_prose(const Prose& prose, float width) {
    for (std::size_t i = 0; i < prose.items.size(); ++i) {
        std::vector<ui::Run> runs{{.text = mark_of(prose.kind, i)}};
        for (const TextRun& run : prose.items[i])
            runs.push_back({.style = run.style, .text = run.text, .formula = run.formula});
        ImGui::PushID(static_cast<int>(i));
        ui::paragraph(runs, width);
        ImGui::PopID();
    }
}

void draw_part(const TextBlock& part, float width) {
    if (const auto* prose = std::get_if<Prose>(&part.content)) draw_prose(*prose, width);
    if (const auto* formula = std::get_if<DisplayFormula>(&part.content))
        draw_display_formula(*formula, width);
}

}  // namespace

bool draw_presenter_notes(const TextStep& step, float width) {
    bool any = false;
    for (const TextBlock& block : step.blocks) {
        const Notes* notes = std::get_if<Notes>(&block.content);
        if (notes == nullptr) continue;
        any = true;
        for (const TextBlock& part : notes->blocks) {
            ImGui::PushID(&part);
            draw_part(part, width);
            ImGui::PopID();
        }
    }
    return any;
}

}  // namespace lessons::app
