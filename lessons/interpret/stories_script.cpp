#include "lessons/interpret/stories_script.h"

namespace lessons::stories {

namespace {

using core::Index;

constexpr const char* kText =
    R"(# A local line fitted anew to its samples: column u1 ... are what the line sees, then output and weight.
import io

import numpy as np
from sklearn.linear_model import Ridge


def main():
    rows = np.genfromtxt(io.StringIO(SAMPLES), delimiter=",", skip_header=1)
    U, output, weight = rows[:, :-2], rows[:, -2], rows[:, -1]
    line = Ridge(alpha=1.0).fit(U, output, sample_weight=weight)
    print("line_says", factor * line.predict(U[:1])[0])
    print("r_squared", line.score(U, output, sample_weight=weight))
    print("effective", weight.sum() ** 2 / np.sum(weight**2))


)";

DataTable samples_table(const State& state) {
    const core::interpret::LimeNeighbourhood& near = state.lines->samples();
    DataTable table{.id = "samples", .title = "Samples of the last line", .columns = {}, .rows = {}};
    for (Index j = 0; j < near.U.cols(); ++j) table.columns.push_back("u" + std::to_string(j + 1));
    table.columns.insert(table.columns.end(), {"output", "weight"});
    for (Index i = 0; i < near.U.rows(); ++i) {
        std::vector<Cell> row;
        for (Index j = 0; j < near.U.cols(); ++j) row.emplace_back(near.U(i, j));
        row.insert(row.end(), {near.outputs[i], near.weights[i]});
        table.rows.push_back(std::move(row));
    }
    return table;
}

}  // namespace

core::Result<PythonScript> line_script(const State& state) {
    if (state.lines == nullptr) return core::Error{.message = "The model is still being trained."};
    if (state.n_lines == 0) return core::Error{.message = "Nothing has been told yet: take a step."};
    PythonScript script;
    script.text = kText;
    script.text.insert(script.text.find("\n\ndef main"),
                       "\nfactor = " + python_number(shown_factor(state.of_case)) + "\n");
    script.prints = {"line_says", "r_squared", "effective"};
    script.data = {samples_table(state)};
    return script;
}

std::vector<DataTable> tables_of(const State& state) {
    if (state.lines == nullptr || state.n_lines == 0) return {};
    DataTable table{.id = "lines", .title = "All lines", .columns = {"telling"}, .rows = {}};
    for (const cases::FeatureWords& words : state.of_case.features) table.columns.push_back(words.id);
    const core::interpret::LimeStability lines = state.lines->after(state.n_lines);
    for (std::size_t i = 0; i < lines.lines().size(); ++i) {
        std::vector<Cell> row{static_cast<double>(i + 1)};
        for (const double coefficient : lines.lines()[i].coefficients) row.emplace_back(coefficient);
        table.rows.push_back(std::move(row));
    }
    return {table, samples_table(state)};
}

}  // namespace lessons::stories
