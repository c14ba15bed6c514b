#include "lessons/interpret/what_would_change_it_script.h"

#include <algorithm>
#include <cmath>

namespace lessons::recourse {

namespace {

DataTable group_table(const Scene& scene) {
    DataTable table{.id = "group",
                    .title = "What the refused would need",
                    .columns = {"applicant", "has_way", "effort", "changes"},
                    .rows = {}};
    if (scene.group == nullptr) return table;
    const std::vector<Recourse>& answers = scene.group->answers();
    for (std::size_t k = 0; k < std::min(answers.size(), static_cast<std::size_t>(scene.n_shown)); ++k) {
        const Recourse& answer = answers[k];
        table.rows.push_back({static_cast<double>(answer.row + 1), answer.has_way ? 1.0 : 0.0, answer.effort,
                              static_cast<double>(answer.changed.size())});
    }
    return table;
}

/// The columns of the numbers that the advice changes: what their prices are made of.
DataTable changed_columns(const Scene& scene, const std::vector<core::Index>& changed) {
    DataTable table{.id = "loans", .title = "Loans for training", .columns = {"row"}, .rows = {}};
    for (const core::Index j : changed) {
        table.columns.push_back(scene.data.features[static_cast<std::size_t>(j)].id);
    }
    for (core::Index i = 0; i < scene.data.train.n_rows(); ++i) {
        std::vector<Cell> row;
        row.emplace_back(static_cast<double>(i + 1));
        for (const core::Index j : changed) row.emplace_back(scene.data.train.X(i, j));
        table.rows.push_back(std::move(row));
    }
    return table;
}

constexpr const char* kMain = R"(

def price(name, was, becomes):
    if name in categories or np.isnan(was):
        return 1.0
    values = np.array([float(row[name]) for row in loans if row[name]])
    deviation = np.median(np.abs(values - np.median(values)))
    return abs(becomes - was) / (deviation or values.std())


def main():
    global loans
    loans = list(csv.DictReader(io.StringIO(LOANS)))
    group = list(csv.DictReader(io.StringIO(GROUP)))
    if changes:
        print("effort", sum(price(*change) for change in changes))
    has_way = np.array([float(row["has_way"]) for row in group])
    if len(has_way):
        print("group_share", 100 * has_way.mean())
    if has_way.any():
        print("group_effort", np.median([float(row["effort"]) for row in group if float(row["has_way"])]))
)";

}  // namespace

std::vector<DataTable> tables_of(const Scene& scene) { return {group_table(scene)}; }

core::Result<PythonScript> effort_script(const Scene& scene) {
    if (!scene.advice) return core::Error{.message = "The search is still under way."};
    PythonScript script;
    std::vector<core::Index> changed;
    std::string changes, categories;
    if (scene.advice->found) changed = scene.advice->found->changed;
    for (const core::Index j : changed) {
        const cases::FeatureWords& words = scene.data.features[static_cast<std::size_t>(j)];
        changes += "    (" + python_string(words.id) + ", " + python_number(scene.application[j]) + ", " +
                   python_number(scene.advice->found->row[j]) + "),\n";
        if (words.is_categorical()) categories += python_string(words.id) + ", ";
    }
    script.text =
        "# What the advice costs, in typical deviations of the loans, and what the group would need.\n"
        "import csv\nimport io\n\nimport numpy as np\n\n"
        "changes = [\n" +
        changes + "]\ncategories = [" + categories + "]\n" + kMain;
    const std::vector<GroupLine> lines = group_lines(scene);
    if (!changed.empty()) script.prints.push_back("effort");
    if (!lines.empty() && lines.front().n_refused > 0) script.prints.push_back("group_share");
    if (!lines.empty() && lines.front().n_with_way > 0) script.prints.push_back("group_effort");
    script.data = {changed_columns(scene, changed), group_table(scene)};
    return script;
}

}  // namespace lessons::recourse
