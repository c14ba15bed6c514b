#include "lessons/lp/workbench_script.h"

#include "core/lp/python_writer.h"

#include <string>

namespace lessons::workbench {

namespace {

using core::Index;
using core::lp::GlpkMoment;
using core::lp::LinearProgram;

/// Every line that the text prints becomes a remark.
std::string with_quiet_prints(std::string text) {
    const std::string print = "print(";
    for (std::size_t at = text.find(print); at != std::string::npos; at = text.find(print, at + print.size()))
        text.insert(at + print.size(), "\"#\", ");
    return text;
}

DataTable plan_table(const LinearProgram& program, const core::lp::LpSolution& solution) {
    DataTable table{.id = "plan",
                    .title = "Plan",
                    .columns = {"variable", "value", "each", "reduced_cost", "low", "high", "whole"},
                    .rows = {}};
    for (std::size_t j = 0; j < program.columns.size(); ++j) {
        const core::lp::Column& column = program.columns[j];
        const auto at = static_cast<Index>(j);
        table.rows.push_back({column.name, solution.x[at], column.cost, solution.reduced_costs[at],
                              column.low, column.high, column.is_integer ? 1.0 : 0.0});
    }
    return table;
}

DataTable limits_table(const LinearProgram& program, const core::lp::LpSolution& solution) {
    DataTable table{.id = "limits",
                    .title = "Limits",
                    .columns = {"limit", "used", "low", "high", "shadow_price", "unit"},
                    .rows = {}};
    for (std::size_t i = 0; i < program.rows.size(); ++i) {
        const core::lp::Row& row = program.rows[i];
        const auto at = static_cast<Index>(i);
        table.rows.push_back(
            {row.name, solution.row_activities[at], row.low, row.high, solution.row_prices[at], row.unit});
    }
    return table;
}

DataTable course_table(const core::lp::GlpkRun& run) {
    DataTable table{.id = "course",
                    .title = "Course of the solver",
                    .columns = {"pivots", "nodes", "objective", "worst_broken_limit"},
                    .rows = {}};
    for (const GlpkMoment& moment : run.moments())
        table.rows.push_back({static_cast<double>(moment.pivots), static_cast<double>(moment.nodes),
                              moment.solution.objective, moment.violation});
    return table;
}

/// Ranges of costs and limits, as in the report.
DataTable ranges_table(const LinearProgram& program, const core::lp::Sensitivity& found) {
    DataTable table{.id = "ranges",
                    .title = "Ranges and prices",
                    .columns = {"number", "now", "from", "to", "price_less", "price_more"},
                    .rows = {}};
    for (std::size_t j = 0; j < found.costs.size(); ++j) {
        const core::lp::CostRange& range = found.costs[j];
        table.rows.push_back({"each of " + program.columns[j].name, range.cost, range.low.value,
                              range.high.value, core::kNaN, core::kNaN});
    }
    for (std::size_t i = 0; i < found.right_hand_sides.size(); ++i) {
        const core::lp::BoundRange& range = found.right_hand_sides[i];
        table.rows.push_back({"limit of " + program.rows[i].name, range.bound, range.left_end.value,
                              range.right_end.value, range.price_left, range.price_right});
    }
    return table;
}

}  // namespace

core::Result<PythonScript> model_script(const LinearProgram& program, const GlpkMoment& moment, bool is_end) {
    PythonScript script;
    script.text = with_quiet_prints(core::lp::write_python(program));
    if (is_end && moment.solution.is_optimal()) {
        script.text += "if result.success:\n    print(\"objective\", sense * result.fun + constant)\n";
        script.prints = {"objective"};
    }
    script.tolerance = 1e-6;
    return script;
}

std::vector<DataTable> model_tables(const core::lp::GlpkRun& run, const LinearProgram& program, int step,
                                    const Findings* findings) {
    const core::lp::LpSolution& solution = run.moments()[static_cast<std::size_t>(step)].solution;
    std::vector<DataTable> tables{plan_table(program, solution), limits_table(program, solution),
                                  course_table(run)};
    if (findings != nullptr && findings->sensitivity.solution.is_optimal())
        tables.push_back(ranges_table(program, findings->sensitivity));
    return tables;
}

}  // namespace lessons::workbench
