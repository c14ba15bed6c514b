// The tableau written out as equations: chairs = 50 − 0.5 tables − 0.5 spare wood.
#include "core/lp/dictionary.h"
#include "lessons/lp/best_corner_tableau.h"
#include "lessons/lp/best_corner_words.h"
#include "lessons/ui/context.h"

namespace lessons::corner {

namespace {

using core::Index;
using lp::TableauTexts;
using ui::theme;

constexpr int kBeforeTerms = 2;  // columns: the variable and its value

std::vector<ui::TableColumn> columns_of(const Run& run, const std::vector<Index>& others) {
    std::vector<ui::TableColumn> columns{{"In the basis", ui::TableAlign::left}, {.head = "Value"}};
    const Index entering = run.next().entering.variable;
    for (const Index j : others) {
        columns.push_back({.head = j == entering ? "enters" : "",
                           .name = highlight_name(run, j),
                           .background = j == entering ? theme().accent_soft : 0});
    }
    columns.push_back({.head = "Ratio"});
    return columns;
}

void add_objective(ui::Table& table, const Run& run, const TableauTexts& texts,
                   const std::vector<Index>& others) {
    const std::string name = run.now().phase() == 1 ? "missing" : run.program().objective_name;
    table.row();
    table.cell(name + " =", {.color = theme().quiet_text});
    table.cell(texts.objective(), {.strong = true});
    for (const Index j : others) {
        const bool improves = way_of(run, j) != nullptr;
        table.cell(lp::term_text(texts.rate(j), variable_name(run, j)),
                   {.color = improves ? theme().accent : 0, .strong = improves});
    }
    table.cell("");
    table.rule();
}

void add_line(ui::Table& table, const Run& run, const TableauTexts& texts, Index row,
              const std::vector<Index>& others) {
    const core::lp::Pivot& pivot = run.next();
    const bool leaves = pivot.test.leaving_row == row;
    const Index basic = run.now().tableau().basis[static_cast<std::size_t>(row)];
    table.row(highlight_name(run, basic), leaves ? theme().accent_soft : 0);
    table.cell(variable_name(run, basic) + " =", {.strong = true});
    table.cell(texts.value(row), {.strong = true});
    for (const Index j : others) {
        const bool is_pivot = leaves && j == pivot.entering.variable;
        table.cell(lp::term_text(lp::negated(texts.entry(row, j)), variable_name(run, j)),
                   {.color = is_pivot ? theme().on_accent : 0,
                    .background = is_pivot ? theme().accent : 0,
                    .strong = is_pivot});
    }
    add_ratio(table, run, texts, row);
}

}  // namespace

Action draw_dictionary(const Run& run) {
    const std::vector<Index> others = core::lp::dictionary(run.now()).others;
    ui::Table table("dictionary", columns_of(run, others),
                    {.font = ui::TableFont::code,
                     .padding = 7.0f,
                     .fits_height = ImGui::GetContentRegionAvail().y - 2.0f});
    const TableauTexts texts(run.now());
    add_objective(table, run, texts, others);
    for (Index row = 0; row < run.now().tableau().row_count(); ++row)
        add_line(table, run, texts, row, others);
    return chosen_by(table.draw(), run, others, kBeforeTerms);
}

}  // namespace lessons::corner
