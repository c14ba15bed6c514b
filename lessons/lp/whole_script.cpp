#include "lessons/lp/whole_script.h"

#include "lessons/lp/whole_words.h"

#include <cmath>

namespace lessons::whole {

namespace {

using core::Index;
using core::lp::LinearProgram;

std::string number(double value) {
    if (std::isfinite(value)) return python_number(value);
    return value > 0.0 ? "np.inf" : "-np.inf";
}

std::string list(const std::vector<double>& values) {
    std::string text;
    for (const double value : values) text += (text.empty() ? "" : ", ") + number(value);
    return "[" + text + "]";
}

std::string rows_text(const LinearProgram& program) {
    std::string text = "# What each limit counts, at least, at most.\nlimits = [\n";
    for (Index i = 0; i < program.row_count(); ++i) {
        const core::lp::Row& row = program.rows[static_cast<std::size_t>(i)];
        std::vector<double> uses;
        for (Index j = 0; j < program.column_count(); ++j) uses.push_back(coefficient(program, i, j));
        text += "    (" + python_list(uses) + ", " + number(row.low) + ", " + number(row.high) + "),  # " +
                python_comment(row.name) + "\n";
    }
    return text + "]\n";
}

std::string columns_text(const LinearProgram& program) {
    std::vector<double> each, low, high, whole;
    for (const core::lp::Column& column : program.columns) {
        each.push_back(column.cost);
        low.push_back(column.low);
        high.push_back(column.high);
        whole.push_back(column.is_integer ? 1.0 : 0.0);
    }
    return "each = np.array(" + list(each) + ")  # " + python_comment(program.objective_name) +
           "\nlow = " + list(low) + "\nhigh = " + list(high) + "\nwhole = " + list(whole) +
           "  # 1: whole numbers only\n";
}

}  // namespace

core::Result<PythonScript> whole_script(const Run& run) {
    if (!run.is_proven()) return core::Error{.message = "This run stopped before the best plan was proven."};
    const LinearProgram& program = run.program();
    const std::string sign = program.sense == core::lp::Sense::kMaximize ? "-" : "";
    PythonScript script;
    script.text =
        "# The best whole plan, found by SciPy's solver HiGHS.\n"
        "import numpy as np\n"
        "from scipy.optimize import Bounds, LinearConstraint, milp\n\n" +
        columns_text(program) + rows_text(program) +
        "rows = LinearConstraint(\n"
        "    [uses for uses, _, _ in limits],\n"
        "    [least for _, least, _ in limits],\n"
        "    [most for _, _, most in limits],\n"
        ")\n"
        "answer = milp(" +
        sign +
        "each, constraints=rows, bounds=Bounds(low, high), integrality=whole)\n"
        "print(\"#\", answer.message)\n"
        "if answer.success:\n"
        "    print(\"# plan\", *np.round(answer.x, 6))\n"
        "    print(\"optimum\", each @ answer.x)\n"
        "relaxed = milp(" +
        sign +
        "each, constraints=rows, bounds=Bounds(low, high))\n"
        "if relaxed.success:\n"
        "    print(\"relaxed\", each @ relaxed.x)\n";
    if (run.end().best_x().size() > 0) script.prints.emplace_back("optimum");
    if (run.relaxed_x().size() > 0) script.prints.emplace_back("relaxed");
    return script;
}

std::vector<DataTable> whole_tables(const Run& run) {
    DataTable nodes{.id = "nodes",
                    .title = "Nodes of the tree",
                    .columns = {"node", "parent", "branch", "bound", "reason"},
                    .rows = {}};
    for (std::size_t k = 0; k < run.now().nodes().size(); ++k) {
        const core::lp::BranchNode& node = run.now().nodes()[k];
        nodes.rows.push_back({static_cast<double>(k + 1), static_cast<double>(node.parent + 1),
                              branch_words(run.now().program(), node), node.bound,
                              reason(run.now(), static_cast<Index>(k))});
    }
    DataTable steps{
        .id = "steps", .title = "Bound and best plan", .columns = {"step", "bound", "best_plan"}, .rows = {}};
    for (int k = 1; k <= run.step(); ++k)
        steps.rows.push_back({static_cast<double>(k), run.at(k).bound(), run.at(k).best_objective()});
    return {nodes, steps};
}

}  // namespace lessons::whole
