#include "lessons/lp/story.h"

#include <cassert>
#include <cmath>

namespace lessons::lp {

using core::lp::LinearProgram;
using core::lp::Row;

bool is_minimum(const Row& row) { return std::isfinite(row.low); }

double limit_of(const Row& row) { return is_minimum(row) ? row.low : row.high; }

Numbers numbers_of(const LinearProgram& program) {
    assert(program.columns.size() == 2 || program.columns.size() == 3);
    Numbers numbers;
    for (const core::lp::Column& column : program.columns) numbers.profit.push_back(column.cost);
    for (core::Index i = 0; i < program.row_count(); ++i) {
        std::vector<double>& uses = numbers.uses.emplace_back();
        for (core::Index j = 0; j < program.column_count(); ++j) uses.push_back(coefficient(program, i, j));
        numbers.limits.push_back(limit_of(program.rows[static_cast<std::size_t>(i)]));
    }
    return numbers;
}

LinearProgram with_numbers(LinearProgram program, const Numbers& numbers) {
    for (std::size_t j = 0; j < program.columns.size(); ++j) program.columns[j].cost = numbers.profit[j];
    for (std::size_t i = 0; i < program.rows.size(); ++i) {
        Row& row = program.rows[i];
        for (std::size_t j = 0; j < program.columns.size(); ++j) {
            set_coefficient(program, static_cast<core::Index>(i), static_cast<core::Index>(j),
                            numbers.uses[i][j]);
        }
        (is_minimum(row) ? row.low : row.high) = numbers.limits[i];
    }
    return program;
}

}  // namespace lessons::lp
