#include "core/lp/mps.h"

#include <array>
#include <cmath>
#include <cstdio>

namespace core::lp {
namespace {

std::string number(double value) {
    std::array<char, 40> text{};
    std::snprintf(text.data(), text.size(), "%.17g", value);
    return text.data();
}

std::string word(const std::string& name, char kind, std::size_t index) {
    std::string text = name.empty() ? kind + std::to_string(index + 1) : name;
    for (char& letter : text)
        if (letter == ' ' || letter == '\t') letter = '_';
    return text;
}

std::string row_word(const LinearProgram& program, std::size_t i) {
    return word(program.rows[i].name, 'r', i);
}

std::string column_word(const LinearProgram& program, std::size_t j) {
    return word(program.columns[j].name, 'c', j);
}

char row_type(const Row& row) {
    if (row.low == row.high) return 'E';
    if (!std::isinf(row.high)) return 'L';
    return std::isinf(row.low) ? 'N' : 'G';
}

std::string rows_section(const LinearProgram& program, const std::string& objective) {
    std::string text = "ROWS\n N " + objective + "\n";
    for (std::size_t i = 0; i < program.rows.size(); ++i)
        text += std::string(" ") + row_type(program.rows[i]) + " " + row_word(program, i) + "\n";
    return text;
}

std::string columns_section(const LinearProgram& program, const std::string& objective) {
    std::vector<std::string> lines(program.columns.size());
    for (std::size_t j = 0; j < program.columns.size(); ++j)
        lines[j] =
            " " + column_word(program, j) + " " + objective + " " + number(program.columns[j].cost) + "\n";
    for (std::size_t i = 0; i < program.rows.size(); ++i) {
        for (const Term& term : program.rows[i].terms) {
            const auto j = static_cast<std::size_t>(term.column);
            lines[j] +=
                " " + column_word(program, j) + " " + row_word(program, i) + " " + number(term.value) + "\n";
        }
    }
    std::string text = "COLUMNS\n";
    bool in_integers = false;
    for (std::size_t j = 0; j <= lines.size(); ++j) {
        const bool is_integer = j < lines.size() && program.columns[j].is_integer;
        if (is_integer != in_integers)
            text += is_integer ? " M 'MARKER' 'INTORG'\n" : " M 'MARKER' 'INTEND'\n";
        in_integers = is_integer;
        if (j < lines.size()) text += lines[j];
    }
    return text;
}

std::string right_hand_sides(const LinearProgram& program, const std::string& objective) {
    std::string text = "RHS\n";
    if (program.constant != 0.0) text += " RHS " + objective + " " + number(program.constant) + "\n";
    std::string ranges;
    for (std::size_t i = 0; i < program.rows.size(); ++i) {
        const Row& row = program.rows[i];
        const char type = row_type(row);
        if (type == 'N') continue;
        text += " RHS " + row_word(program, i) + " " + number(type == 'G' ? row.low : row.high) + "\n";
        if (type == 'L' && !std::isinf(row.low))
            ranges += " RNG " + row_word(program, i) + " " + number(row.high - row.low) + "\n";
    }
    return ranges.empty() ? text : text + "RANGES\n" + ranges;
}

std::string bounds_section(const LinearProgram& program) {
    std::string text = "BOUNDS\n";
    for (std::size_t j = 0; j < program.columns.size(); ++j) {
        const Column& column = program.columns[j];
        const std::string name = " BND " + column_word(program, j);
        // Both bounds are always written: readers differ in what they assume of integer columns.
        text += std::isinf(column.low) ? " MI" + name + "\n" : " LO" + name + " " + number(column.low) + "\n";
        text +=
            std::isinf(column.high) ? " PL" + name + "\n" : " UP" + name + " " + number(column.high) + "\n";
    }
    return text;
}

}  // namespace

std::string write_mps(const LinearProgram& program) {
    const std::string objective =
        word(program.objective_name.empty() ? "objective" : program.objective_name, 'r', 0);
    std::string text = "NAME " + word(program.name.empty() ? "unnamed" : program.name, 'p', 0) + "\n";
    if (program.sense == Sense::kMaximize) text += "OBJSENSE\n MAX\n";
    return text + rows_section(program, objective) + columns_section(program, objective) +
           right_hand_sides(program, objective) + bounds_section(program) + "ENDATA\n";
}

}  // namespace core::lp
