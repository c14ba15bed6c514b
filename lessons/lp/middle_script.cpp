#include "lessons/lp/middle_script.h"

namespace lessons::middle {

namespace {

using core::Index;

std::string edges_text(const core::lp::LinearProgram& program) {
    std::string text = "edges = [\n";
    for (Index i = 0; i < program.row_count(); ++i)
        text += "    (" + python_list({coefficient(program, i, 0), coefficient(program, i, 1)}) + ", " +
                python_number(program.rows[static_cast<std::size_t>(i)].high) + "),\n";
    return text + "]\n";
}

}  // namespace

PythonScript middle_script(const Race& race) {
    const core::lp::LinearProgram& program = race.program();
    PythonScript script;
    script.text =
        "# The corner where the objective is largest, found by SciPy's solver HiGHS.\n"
        "import numpy as np\n"
        "from scipy.optimize import linprog\n\n"
        "objective = np.array(" +
        python_list({program.columns[0].cost, program.columns[1].cost}) + ")\n" + edges_text(program) +
        "A = [normal for normal, _ in edges]\n"
        "b = [offset for _, offset in edges]\n"
        "bounds = [(0, 10), (0, 10)]\n"
        "answer = linprog(-objective, A, b, bounds=bounds)  # it minimizes\n"
        "print(\"#\", answer.message)\n"
        "if answer.status == 0:\n"
        "    print(\"# corner\", *answer.x)\n"
        "    print(\"best\", objective @ answer.x)\n"
        "for method in (\"highs-ds\", \"highs-ipm\"):  # along the edges, through the middle\n"
        "    again = linprog(-objective, A, b, bounds=bounds, method=method)\n"
        "    print(\"#\", method, \"needs\", again.nit, \"iterations\")\n";
    if (race.has_plan()) script.prints = {"best"};
    return script;
}

DataTable trails_table(const Race& race) {
    DataTable table{.id = "trails",
                    .title = "Trails of the methods",
                    .columns = {"method", "iteration", "x", "y", "error"},
                    .rows = {}};
    for (std::size_t k = 0; k < kMethods; ++k) {
        const auto method = static_cast<Method>(k);
        for (int step = 0; step <= race.last_step(method); ++step) {
            const core::Vector2 point = race.point(method, step);
            table.rows.push_back(
                {name_of(method), static_cast<double>(step), point.x(), point.y(), race.error(method, step)});
        }
    }
    return table;
}

DataTable sizes_table(const core::lp::SizeStudy& study) {
    DataTable table{.id = "sizes",
                    .title = "Effort against size",
                    .columns = {"size", "simplex", "interior_point", "pdhg"},
                    .rows = {}};
    for (const core::lp::SizeCount& count : study.counts())
        if (count.simplex && count.interior_point && count.pdhg)
            table.rows.push_back({static_cast<double>(count.size), static_cast<double>(*count.simplex),
                                  static_cast<double>(*count.interior_point),
                                  static_cast<double>(*count.pdhg)});
    return table;
}

}  // namespace lessons::middle
