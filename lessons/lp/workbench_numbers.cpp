#include "lessons/lp/workbench_numbers.h"

#include <algorithm>
#include <cmath>

namespace lessons::workbench {

using core::Index;
using core::lp::LinearProgram;
using core::lp::ProgramNumber;
using Kind = core::lp::ProgramNumber::Kind;

namespace {

bool is_about_column(Kind kind) {
    return kind == Kind::kCost || kind == Kind::kColumnLow || kind == Kind::kColumnHigh;
}

bool is_within(const LinearProgram& program, const ModelNumber& number) {
    const bool is_column = number.is_coefficient() || is_about_column(number.number.kind);
    const Index count = is_column ? program.column_count() : program.row_count();
    return number.number.index >= 0 && number.number.index < count && number.row < program.row_count();
}

}  // namespace

bool exists(const LinearProgram& program, const ModelNumber& number) {
    return is_within(program, number) && std::isfinite(value_of(program, number));
}

double value_of(const LinearProgram& program, const ModelNumber& number) {
    if (number.is_coefficient()) return coefficient(program, number.row, number.number.index);
    return number_value(program, number.number);
}

LinearProgram changed(LinearProgram program, const std::vector<Change>& changes) {
    for (const Change& change : changes) {
        if (!exists(program, change.of)) continue;
        if (change.of.is_coefficient())
            set_coefficient(program, change.of.row, change.of.number.index, change.value);
        else
            program = with_number(std::move(program), change.of.number, change.value);
    }
    return program;
}

void set_change(std::vector<Change>& changes, const LinearProgram& program, const ModelNumber& number,
                double value) {
    const auto found = std::find_if(changes.begin(), changes.end(),
                                    [&](const Change& change) { return change.of == number; });
    if (value == value_of(program, number)) {
        if (found != changes.end()) changes.erase(found);
    } else if (found != changes.end()) {
        found->value = value;
    } else if (changes.size() < kMostChanges) {
        changes.push_back({number, value});
    }
}

std::string name_of(const LinearProgram& program, const ModelNumber& number) {
    const auto index = static_cast<std::size_t>(number.number.index);
    if (number.is_coefficient()) {
        const core::lp::Row& row = program.rows[static_cast<std::size_t>(number.row)];
        return row.name + " per unit of " + program.columns[index].name;
    }
    switch (number.number.kind) {
        case Kind::kCost:
            return (program.objective_name.empty() ? "objective" : program.objective_name) + " per unit of " +
                   program.columns[index].name;
        case Kind::kColumnLow:
            return "least of " + program.columns[index].name;
        case Kind::kColumnHigh:
            return "most of " + program.columns[index].name;
        default:
            return "limit of " + program.rows[index].name;
    }
}

}  // namespace lessons::workbench
