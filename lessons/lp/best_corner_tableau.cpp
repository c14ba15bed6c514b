#include "lessons/lp/best_corner_tableau.h"

#include "lessons/lp/best_corner_words.h"
#include "lessons/ui/context.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <string>

namespace lessons::corner {

namespace {

using core::Index;
using core::lp::Pivot;
using lp::TableauTexts;
using ui::theme;

/// The variables that have a column: artificial ones never enter, so theirs would say nothing.
std::vector<Index> shown_variables(const Run& run) {
    std::vector<Index> shown;
    const auto& variables = run.now().form().variables;
    for (std::size_t j = 0; j < variables.size(); ++j)
        if (variables[j].kind != core::lp::VariableKind::kArtificial) shown.push_back(static_cast<Index>(j));
    return shown;
}

std::vector<ui::TableColumn> columns_of(const Run& run) {
    std::vector<ui::TableColumn> columns{{"In the basis", ui::TableAlign::left}};
    const Index entering = run.next().entering.variable;
    for (const Index j : shown_variables(run)) {
        columns.push_back({.head = variable_name(run, j),
                           .name = highlight_name(run, j),
                           .background = j == entering ? theme().accent_soft : 0});
    }
    columns.push_back({.head = "Value"});
    columns.push_back({.head = "Ratio"});
    return columns;
}

void add_row(ui::Table& table, const Run& run, const TableauTexts& texts, Index row) {
    const core::lp::Tableau& tableau = run.now().tableau();
    const Pivot& pivot = run.next();
    const bool leaves = pivot.test.leaving_row == row;
    const Index basic = tableau.basis[static_cast<std::size_t>(row)];
    table.row(highlight_name(run, basic), leaves ? theme().accent_soft : 0);
    table.cell(variable_name(run, basic), {.strong = true});
    for (const Index j : shown_variables(run)) {
        const bool is_pivot = leaves && j == pivot.entering.variable;
        table.cell(texts.entry(row, j), {.color = is_pivot ? theme().on_accent : 0,
                                         .background = is_pivot ? theme().accent : 0,
                                         .strong = is_pivot});
    }
    table.cell(texts.value(row), {.strong = true});
    add_ratio(table, run, texts, row);
}

void add_rates(ui::Table& table, const Run& run, const TableauTexts& texts) {
    const bool is_phase_1 = run.now().phase() == 1;
    table.row();
    table.cell(
        is_phase_1 ? "Missing, per unit" : lp::capitalized(run.program().objective_name) + ", per unit",
        {.color = theme().quiet_text});
    for (const Index j : shown_variables(run)) {
        const bool improves = way_of(run, j) != nullptr;
        table.cell(texts.rate(j), {.color = improves ? theme().accent : 0, .strong = improves});
    }
    table.cell(texts.objective(), {.strong = true});
    table.cell("");
    table.rule();
}

Action draw_matrix(const Run& run) {
    ui::Table table("tableau", columns_of(run),
                    {.font = ui::TableFont::code,
                     .padding = 7.0f,
                     .fits_height = ImGui::GetContentRegionAvail().y - 2.0f});
    const TableauTexts texts(run.now());
    add_rates(table, run, texts);
    for (Index row = 0; row < run.now().tableau().row_count(); ++row) add_row(table, run, texts, row);
    return chosen_by(table.draw(), run, shown_variables(run), 1);
}

}  // namespace

const Way* way_of(const Run& run, Index variable) {
    for (const Way& way : run.ways())
        if (way.variable == variable) return &way;
    return nullptr;
}

void add_ratio(ui::Table& table, const Run& run, const TableauTexts& texts, Index row) {
    const Pivot& pivot = run.next();
    const auto place = static_cast<std::size_t>(row);
    const bool has_ratio = place < pivot.test.ratios.size() && std::isfinite(pivot.test.ratios[place].ratio);
    if (!has_ratio) return table.cell("\u2013", {.color = theme().quiet_text});
    table.cell(texts.ratio(row, pivot.entering.variable, pivot.test.ratios[place].ratio),
               {.color = pivot.test.ratios[place].is_tied ? theme().accent : 0,
                .strong = pivot.test.leaving_row == row});
}

Action chosen_by(const ui::TableHit& hit, const Run& run, std::span<const Index> variables, int first) {
    const int place = hit.column - first;
    const bool is_variable = 0 <= place && place < static_cast<int>(variables.size());
    const Index variable = is_variable ? variables[static_cast<std::size_t>(place)] : -1;
    if (way_of(run, variable) == nullptr) return {};
    ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    Action action;
    if (hit.clicked) action.entering = variable;
    return action;
}

Action draw_tableau(const Scene& scene) {
    Action action;
    if (ImGui::BeginChild("tableau", {0.0f, 0.0f}, ImGuiChildFlags_None,
                          ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_HorizontalScrollbar))
        action = scene.shows_dictionary ? draw_dictionary(scene.run) : draw_matrix(scene.run);
    ImGui::EndChild();
    return action;
}

Action draw_pivot_words(const Scene& scene) {
    Action action;
    if (ImGui::BeginChild("words", {0.0f, 0.0f}, ImGuiChildFlags_NavFlattened,
                          ImGuiWindowFlags_NoBackground)) {
        const ui::FontScope font(ui::context().fonts.text, ui::context().narrow ? ui::size::kBody : 13.0f);
        const float width = ImGui::GetContentRegionAvail().x - 4.0f;
        ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0.0f, 2.0f});
        if (scene.run.step() == 0) {
            const Sentence story{{ui::Run::Style::emphasis, scene.story.tell}};
            ui::paragraph(story, width);
        }
        for (const Sentence& sentence : pivot_words(scene.run)) {
            if (sentence.empty()) continue;
            const auto link = ui::paragraph(sentence, width);
            constexpr std::string_view kChoose = "choose:";
            if (link && link->rfind(kChoose, 0) == 0)
                action.entering =
                    static_cast<Index>(std::strtol(link->c_str() + kChoose.size(), nullptr, 10));
        }
        ImGui::PopStyleVar();
    }
    ImGui::EndChild();
    return action;
}

}  // namespace lessons::corner
