#include "lessons/lp/best_corner_script.h"

#include <cmath>
#include <string>

namespace lessons::corner {

namespace {

using core::Index;
using core::lp::LinearProgram;

std::string bound(double value) { return std::isfinite(value) ? python_number(value) : "None"; }

/// Each finite bound of the rows as "coefficients . x <= limit", with the row's name.
std::string constraint_lines(const LinearProgram& program) {
    std::string text;
    for (Index i = 0; i < program.row_count(); ++i) {
        const core::lp::Row& row = program.rows[static_cast<std::size_t>(i)];
        for (const double sign : {1.0, -1.0}) {
            const double limit = sign > 0.0 ? row.high : row.low;
            if (!std::isfinite(limit)) continue;
            std::vector<double> coefficients;
            for (Index j = 0; j < program.column_count(); ++j)
                coefficients.push_back(sign * coefficient(program, i, j));
            text += "    (" + python_list(coefficients) + ", " + python_number(sign * limit) + "),  # " +
                    python_comment(row.name) + (sign > 0.0 ? ": at most\n" : ": at least\n");
        }
    }
    return text;
}

std::string bounds_line(const LinearProgram& program) {
    std::string text;
    for (const core::lp::Column& column : program.columns)
        text += (text.empty() ? "(" : ", (") + bound(column.low) + ", " + bound(column.high) + ")";
    return "bounds = [" + text + "]\n";
}

std::string names(const LinearProgram& program) {
    std::string text;
    for (const core::lp::Column& column : program.columns) text += (text.empty() ? "" : ", ") + column.name;
    return text;
}

std::string price_line(const LinearProgram& program) {
    std::vector<double> costs;
    for (const core::lp::Column& column : program.columns) costs.push_back(column.cost);
    return "each = np.array(" + python_list(costs) + ")  # " + python_comment(program.objective_name) + "\n";
}

}  // namespace

PythonScript best_corner_script(const Run& run) {
    const LinearProgram& program = run.program();
    const bool maximizes = program.sense == core::lp::Sense::kMaximize;
    PythonScript script;
    script.text = "# The best mix of " + python_comment(names(program)) +
                  ", found by SciPy's solver HiGHS.\n"
                  "import numpy as np\n"
                  "from scipy.optimize import linprog\n\n" +
                  price_line(program) + "limits = [\n" + constraint_lines(program) + "]\n" +
                  bounds_line(program) + "answer = linprog(\n    " +
                  (maximizes ? "-each,  # linprog minimizes\n" : "each,\n") +
                  "    A_ub=[use for use, _ in limits],\n"
                  "    b_ub=[limit for _, limit in limits],\n"
                  "    bounds=bounds,\n"
                  ")\n\n"
                  "print(\"#\", answer.message)\n"
                  "if answer.status == 0:\n"
                  "    print(" +
                  python_string("# " + python_comment(names(program)) + ":") +
                  ", *answer.x)\n"
                  "    print(\"best\", each @ answer.x + " +
                  python_number(program.constant) + ")\n";
    if (run.referee().solution.is_optimal()) script.prints = {"best"};
    return script;
}

DataTable walk_table(const Run& run) {
    const LinearProgram& program = run.program();
    DataTable table{.id = "walk", .title = "Walk of the simplex method", .columns = {"step"}, .rows = {}};
    for (const core::lp::Column& column : program.columns) table.columns.push_back(column.name);
    table.columns.push_back(program.objective_name);
    for (const core::lp::Row& row : program.rows) table.columns.push_back("used_" + row.name);
    for (int step = 0; step <= run.last_step(); ++step) {
        const core::Vector plan = run.point(step);
        const core::Vector used = row_activities(program, plan);
        std::vector<Cell> cells{static_cast<double>(step)};
        for (const double count : plan) cells.emplace_back(count);
        cells.emplace_back(run.profit(plan));
        for (const double amount : used) cells.emplace_back(amount);
        table.rows.push_back(std::move(cells));
    }
    return table;
}

}  // namespace lessons::corner
