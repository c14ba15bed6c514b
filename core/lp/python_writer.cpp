#include "core/lp/python_writer.h"

#include "core/lp/text_names.h"
#include "core/number_text.h"

#include <algorithm>
#include <cmath>

namespace core::lp {
namespace {

constexpr std::size_t kWidestDense = 20;

std::string quoted(const std::string& text) {
    std::string result = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\') result += '\\';
        result += c == '\n' || c == '\r' ? ' ' : c;
    }
    return result + "\"";
}

std::string joined(const std::vector<std::string>& parts) {
    std::string text, line;
    for (std::size_t k = 0; k < parts.size(); ++k) {
        if (line.size() + parts[k].size() > 90) {
            text += line + "\n    ";
            line.clear();
        }
        line += parts[k] + (k + 1 < parts.size() ? ", " : "");
    }
    return text + line;
}

template <class Items, class Text>
std::string list(const Items& items, const Text& text) {
    std::vector<std::string> parts;
    for (const auto& item : items) parts.push_back(text(item));
    return "[" + joined(parts) + "]";
}

std::string bound_text(double bound) { return std::isinf(bound) ? "None" : shortest_text(bound); }

/// One row of A_ub x <= b_ub or A_eq x = b_eq: sign times a row of the program.
struct MatrixRow {
    const Row* row = nullptr;
    double sign = 1.0;
    double right = 0.0;
};

std::vector<MatrixRow> inequalities(const LinearProgram& program) {
    std::vector<MatrixRow> rows;
    for (const Row& row : program.rows) {
        if (row.low == row.high) continue;
        if (!std::isinf(row.high)) rows.push_back({&row, 1.0, row.high});
        if (!std::isinf(row.low)) rows.push_back({&row, -1.0, -row.low});
    }
    return rows;
}

std::vector<MatrixRow> equations(const LinearProgram& program) {
    std::vector<MatrixRow> rows;
    for (const Row& row : program.rows)
        if (row.low == row.high) rows.push_back({&row, 1.0, row.low});
    return rows;
}

std::string dense_row(const MatrixRow& row, std::size_t columns) {
    std::vector<double> values(columns, 0.0);
    for (const Term& term : row.row->terms)
        values[static_cast<std::size_t>(term.column)] = row.sign * term.value;
    return "    " + list(values, shortest_text) + ",  # " + row.row->name + "\n";
}

std::string sparse(const std::vector<MatrixRow>& rows, std::size_t columns) {
    std::vector<std::string> entries;
    for (std::size_t i = 0; i < rows.size(); ++i)
        for (const Term& term : rows[i].row->terms)
            entries.push_back("(" + std::to_string(i) + ", " + std::to_string(term.column) + ", " +
                              shortest_text(rows[i].sign * term.value) + ")");
    return "matrix(" + std::to_string(rows.size()) + ", " + std::to_string(columns) + ", [\n    " +
           joined(entries) + "])\n";
}

/// A and b under these names, or None for no rows.
std::string matrix(const std::string& suffix, const std::vector<MatrixRow>& rows, std::size_t columns) {
    if (rows.empty()) return "A_" + suffix + " = b_" + suffix + " = None\n";
    std::string text = "A_" + suffix + " = ";
    if (columns > kWidestDense) {
        text += sparse(rows, columns);
    } else {
        text += "[\n";
        for (const MatrixRow& row : rows) text += dense_row(row, columns);
        text += "]\n";
    }
    return text + "b_" + suffix + " = " +
           list(rows, [](const MatrixRow& row) { return shortest_text(row.right); }) + "\n";
}

constexpr const char* kMatrixFunction =
    "from scipy.sparse import csr_array\n\n\n"
    "def matrix(rows, columns, entries):\n"
    "    i, j, values = zip(*entries)\n"
    "    return csr_array((values, (i, j)), shape=(rows, columns))\n\n\n";

/// Names, with -1 for limits from below, which are turned round.
std::string row_names(const std::vector<MatrixRow>& rows) {
    return list(rows, [](const MatrixRow& row) {
        return "(" + quoted(row.row->name) + (row.sign < 0.0 ? ", -1)" : ", 1)");
    });
}

std::string report(const LinearProgram& program, bool has_whole) {
    std::string text =
        "print(result.message)\n"
        "if result.success:\n"
        "    print(" +
        quoted(program.objective_name.empty() ? "objective" : program.objective_name) +
        ", sense * result.fun + constant)\n"
        "    for name, value in zip(columns, result.x):\n"
        "        print(f\"{name}: {value:g}\")\n";
    if (has_whole) return text;
    return text +
           "    # Change of the objective per unit of each right-hand side.\n"
           "    for rows, found in ((rows_ub, result.ineqlin), (rows_eq, result.eqlin)):\n"
           "        for (name, sign), price in zip(rows, found.marginals):\n"
           "            print(f\"price of {name}: {sense * sign * price:g}\")\n";
}

}  // namespace

std::string write_python(const LinearProgram& original) {
    LinearProgram program = original;
    const TextNames names = text_names(program, "row", "x", [](std::string name) {
        std::replace(name.begin(), name.end(), '\n', ' ');
        return name;
    });
    for (std::size_t i = 0; i < names.rows.size(); ++i) program.rows[i].name = names.rows[i];
    const std::size_t count = program.columns.size();
    const std::vector<MatrixRow> upper = inequalities(program), equal = equations(program);
    const bool has_whole = std::any_of(program.columns.begin(), program.columns.end(),
                                       [](const Column& column) { return column.is_integer; });
    std::string text = "# Needs SciPy 1.9 or later: pip install scipy\nfrom scipy.optimize import linprog\n";
    text += count > kWidestDense ? kMatrixFunction : "\n";
    text += program.sense == Sense::kMaximize ? "sense = -1  # linprog minimizes; this program maximizes\n"
                                              : "sense = 1\n";
    text += "constant = " + shortest_text(program.constant) + "\n";
    text += "columns = " + list(names.columns, quoted) + "\n";
    text += "c = " + list(program.columns, [](const Column& column) { return shortest_text(column.cost); }) +
            "\n";
    text += matrix("ub", upper, count) + "rows_ub = " + row_names(upper) + "\n";
    text += matrix("eq", equal, count) + "rows_eq = " + row_names(equal) + "\n";
    text += "bounds = " +
            list(program.columns,
                 [](const Column& column) {
                     return "(" + bound_text(column.low) + ", " + bound_text(column.high) + ")";
                 }) +
            "\n";
    text += "integrality = " +
            list(program.columns,
                 [](const Column& column) { return std::string(column.is_integer ? "1" : "0"); }) +
            "\n\n";
    text +=
        "result = linprog([sense * cost for cost in c], A_ub=A_ub, b_ub=b_ub, A_eq=A_eq, b_eq=b_eq, "
        "bounds=bounds,\n"
        "                 integrality=integrality)\n";
    return text + report(program, has_whole);
}

}  // namespace core::lp
