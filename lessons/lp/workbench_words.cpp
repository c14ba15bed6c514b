#include "lessons/lp/workbench_words.h"

#include "lessons/ui/format.h"

namespace lessons::workbench {

namespace {

using core::lp::LinearProgram;
using Kind = core::lp::ProgramNumber::Kind;

constexpr int kDigits = 4;

std::string with_unit(double amount, const std::string& unit) {
    return unit.empty() ? ui::format_number(amount, kDigits) : ui::format_unit(amount, unit, kDigits);
}

/// "hours" -> "hour", "boxes" -> "box"; words that have no plural stay.
std::string singular(const std::string& unit) {
    const auto ends_with = [&](const std::string& end) {
        return unit.size() > end.size() + 1 && unit.compare(unit.size() - end.size(), end.size(), end) == 0;
    };
    if (ends_with("xes") || ends_with("ches") || ends_with("shes")) return unit.substr(0, unit.size() - 2);
    if (ends_with("people")) return unit.substr(0, unit.size() - 6) + "person";
    return ends_with("s") && !ends_with("ss") ? unit.substr(0, unit.size() - 1) : unit;
}

}  // namespace

std::string objective_amount(const LinearProgram& program, double amount) {
    return with_unit(amount, program.objective_unit);
}

std::string objective_name(const LinearProgram& program) {
    return program.objective_name.empty() ? "the objective" : program.objective_name;
}

std::string row_amount(const core::lp::Row& row, double amount) { return with_unit(amount, row.unit); }

std::string one_of(const core::lp::Row& row) {
    if (row.unit == "people") return "person for " + row.name;
    return (row.unit.empty() ? "unit" : singular(row.unit)) + " of " + row.name;
}

std::string bound_words(const LinearProgram& program, const core::lp::ProgramNumber& bound) {
    const auto index = static_cast<std::size_t>(bound.index);
    const double value = number_value(program, bound);
    switch (bound.kind) {
        case Kind::kRowLow:
            return program.rows[index].name + " at least " + row_amount(program.rows[index], value);
        case Kind::kRowHigh:
            return program.rows[index].name + " at most " + row_amount(program.rows[index], value);
        case Kind::kRowBoth:
            return program.rows[index].name + " exactly " + row_amount(program.rows[index], value);
        case Kind::kColumnLow:
            return program.columns[index].name + " at least " + ui::format_number(value, 6);
        case Kind::kColumnHigh:
            return program.columns[index].name + " at most " + ui::format_number(value, 6);
        case Kind::kCost:
            break;
    }
    return program.columns[index].name;
}

}  // namespace lessons::workbench
