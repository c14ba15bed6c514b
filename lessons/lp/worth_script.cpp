#include "lessons/lp/worth_script.h"

#include "lessons/lp/story.h"

#include <string>

namespace lessons::worth {

namespace {

std::string limit_lines(const Run& run) {
    std::string text;
    for (std::size_t row = 0; row < run.program().rows.size(); ++row) {
        const core::geometry::HalfPlane& limit = run.limits()[row];
        text += "    (" + python_list({limit.normal.x(), limit.normal.y()}) + ", " +
                python_number(limit.offset) + "),  # " + python_comment(run.program().rows[row].name) + "\n";
    }
    return text;
}

std::string names_of(const core::lp::LinearProgram& program) {
    return python_comment(program.columns[0].name) + " and " + python_comment(program.columns[1].name);
}

}  // namespace

PythonScript worth_script(const Run& run) {
    const core::lp::LinearProgram& program = run.program();
    PythonScript script;
    script.text = "# What one more unit is worth in the plan of " + names_of(program) +
                  ": the bought limit a little lower and higher, and solved again by SciPy's HiGHS.\n"
                  "import numpy as np\n"
                  "from scipy.optimize import linprog\n\n"
                  "each = np.array(" +
                  python_list({program.columns[0].cost, program.columns[1].cost}) +
                  ")\n"
                  "limits = [  # use of each product, at most\n" +
                  limit_lines(run) + "]\nbought = " + std::to_string(run.row()) +
                  "\n\n\n"
                  "def best(change=0.0):\n"
                  "    bounds = np.array([bound for _, bound in limits], dtype=float)\n"
                  "    bounds[bought] += change\n"
                  "    answer = linprog(-each, A_ub=[use for use, _ in limits], b_ub=bounds)\n"
                  "    return -answer.fun if answer.status == 0 else np.nan\n\n\n";
    if (!run.has_plan()) {
        script.text += "print(\"# no possible plan:\", best())\n";
        return script;
    }
    script.text += "print(\"profit\", best())\n";
    script.prints = {"profit"};
    if (!run.price(run.row()).has_two_prices()) {
        script.text += "print(\"price\", (best(1e-3) - best(-1e-3)) / 2e-3)\n";
        script.prints.push_back("price");
        script.tolerance = 1e-6;
    }
    return script;
}

std::vector<DataTable> worth_tables(const Run& run) {
    DataTable curve{.id = "curve",
                    .title = "Best profit by amount",
                    .columns = {"from", "to", "profit_at", "profit", "price"},
                    .rows = {}};
    for (const core::lp::CurvePiece& piece : run.curve().pieces)
        curve.rows.push_back({piece.low, piece.high, piece.at, piece.value, piece.slope});
    DataTable twins{
        .id = "twins", .title = "Left over and prices", .columns = {"name", "slack", "price"}, .rows = {}};
    for (const core::lp::SlacknessPair& pair : run.pairs()) {
        const bool is_column = pair.bound.kind == core::lp::ProgramNumber::Kind::kColumnLow;
        const auto index = static_cast<std::size_t>(pair.bound.index);
        const std::string& name =
            is_column ? run.program().columns[index].name : run.program().rows[index].name;
        twins.rows.push_back({name, pair.slack, pair.price});
    }
    return {curve, twins};
}

}  // namespace lessons::worth
