#include "core/lp/program_number.h"

#include <cassert>
#include <cmath>

namespace core::lp {
namespace {

using Kind = ProgramNumber::Kind;

/// The field of a program that a number of any kind but kRowBoth stands for.
template <class Program>
auto& field(Program& program, const ProgramNumber& number) {
    const auto k = static_cast<std::size_t>(number.index);
    switch (number.kind) {
        case Kind::kRowLow:
            return program.rows[k].low;
        case Kind::kRowHigh:
            return program.rows[k].high;
        case Kind::kColumnLow:
            return program.columns[k].low;
        case Kind::kColumnHigh:
            return program.columns[k].high;
        default:
            return program.columns[k].cost;
    }
}

}  // namespace

double number_value(const LinearProgram& program, const ProgramNumber& number) {
    if (number.kind != Kind::kRowBoth) return field(program, number);
    const double high = field(program, {Kind::kRowHigh, number.index});
    return std::isinf(high) ? field(program, {Kind::kRowLow, number.index}) : high;
}

LinearProgram with_number(LinearProgram program, const ProgramNumber& number, double value) {
    if (number.kind != Kind::kRowBoth) {
        field(program, number) = value;
        return program;
    }
    Row& row = program.rows[static_cast<std::size_t>(number.index)];
    const double distance = row.low == row.high ? 0.0 : row.high - row.low;
    (std::isinf(row.high) ? row.low : row.high) = value;
    if (std::isfinite(distance)) row.low = value - distance;
    return program;
}

ProgramNumber right_hand_side(const LinearProgram& program, Index index) {
    const Row& row = program.rows[static_cast<std::size_t>(index)];
    if (row.low == row.high) return {Kind::kRowBoth, index};
    return {std::isinf(row.high) && !std::isinf(row.low) ? Kind::kRowLow : Kind::kRowHigh, index};
}

std::vector<ProgramNumber> finite_bounds(const LinearProgram& program) {
    std::vector<ProgramNumber> bounds;
    const auto add = [&](Kind kind, Index index) {
        const ProgramNumber bound{kind, index};
        if (!std::isinf(field(program, bound))) bounds.push_back(bound);
    };
    for (Index i = 0; i < program.row_count(); ++i)
        for (const Kind kind : {Kind::kRowLow, Kind::kRowHigh}) add(kind, i);
    for (Index j = 0; j < program.column_count(); ++j)
        for (const Kind kind : {Kind::kColumnLow, Kind::kColumnHigh}) add(kind, j);
    return bounds;
}

}  // namespace core::lp
