#include "lessons/interpret/look_script.h"

#include <string>

namespace lessons::look {

namespace {

using core::Index;

/// Scores of the model with the feature shuffled are what the drops come from.
DataTable drops_table(const Look& look) {
    DataTable table{.id = "drops", .title = "Drops of the score", .columns = {"drop"}, .rows = {}};
    for (Index k = 0; k < look.n_repeats(); ++k)
        table.rows.push_back({look.shown.drops(look.claim.feature, k)});
    return table;
}

/// The answers of the model for everybody (rows) at every value of the grid (columns).
DataTable answers_table(const Look& look) {
    const core::Matrix& curves = look.curves.dependence.curves;
    DataTable table{.id = "answers", .title = "Answers of the model", .columns = {}, .rows = {}};
    for (Index k = 0; k < curves.cols(); ++k) table.columns.push_back("at_" + std::to_string(k));
    for (Index i = 0; i < curves.rows(); ++i) {
        std::vector<Cell> row;
        for (Index k = 0; k < curves.cols(); ++k) row.emplace_back(curves(i, k));
        table.rows.push_back(std::move(row));
    }
    return table;
}

DataTable effects_table(const Look& look) {
    const core::interpret::AccumulatedLocalEffects& effects = look.curves.effects;
    DataTable table{
        .id = "steps", .title = "Mean local effects", .columns = {"from", "to", "step"}, .rows = {}};
    for (Index k = 0; k < effects.steps.size(); ++k)
        table.rows.push_back({effects.grid[k], effects.grid[k + 1], effects.steps[k]});
    return table;
}

constexpr const char* kText = R"(

def table(text):
    return np.loadtxt(io.StringIO(text), delimiter=",", skiprows=1, ndmin=2)


def main():
    drops = table(DROPS)[:, 0]
    mean, error = drops.mean(), stats.sem(drops)
    reach = stats.t.ppf(0.975, len(drops) - 1) * error * (np.sqrt(len(drops)) if other_rows else 1)
    print("importance", mean)
    print("importance_low", mean - reach)
    print("importance_high", mean + reach)
    answers = table(ANSWERS)
    print("pdp_rise", scale * (answers[:, -1].mean() - answers[:, 0].mean()))
    print("pdp_here", scale * answers[:, place].mean())
    steps = table(STEPS)
    edges = np.append(steps[:, 0], steps[-1, 1])
    curve = np.append(0, np.cumsum(steps[:, 2]))
    print("ale_rise", scale * (np.interp(last, edges, curve) - np.interp(first, edges, curve)))
)";

}  // namespace

PythonScript look_script(const Look& look) {
    const core::Vector& grid = look.curves.dependence.grid;
    const bool other_rows = look.shown.resampling == core::interpret::Resampling::kRows;
    PythonScript script;
    script.text =
        "# What a model looks at: " + python_comment(look.words().label) +
        ", from the model's answers.\nimport io\n\nimport numpy as np\nfrom scipy import stats\n\n" +
        "scale = " + (look.data.is_classes() ? "100" : "1") +
        "\nplace = " + std::to_string(look.claim.place) + "\nfirst, last = " + python_number(grid[0]) + ", " +
        python_number(grid[grid.size() - 1]) + "\nother_rows = " + (other_rows ? "True" : "False") + "\n" +
        kText;
    script.prints = {"importance", "importance_low", "importance_high", "pdp_rise", "pdp_here", "ale_rise"};
    script.data = {drops_table(look), answers_table(look), effects_table(look)};
    return script;
}

}  // namespace lessons::look
