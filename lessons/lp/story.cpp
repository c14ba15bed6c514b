#include "lessons/lp/story.h"

#include <cassert>
#include <cmath>

namespace lessons::lp {

using core::lp::LinearProgram;
using core::lp::Row;

bool is_minimum(const Row& row) { return std::isfinite(row.low); }

double limit_of(const Row& row) { return is_minimum(row) ? row.low : row.high; }

Numbers numbers_of(const LinearProgram& program) {
    assert(program.columns.size() == 2);
    Numbers numbers;
    numbers.profit = {program.columns[0].cost, program.columns[1].cost};
    for (core::Index i = 0; i < program.row_count(); ++i) {
        numbers.uses.push_back({coefficient(program, i, 0), coefficient(program, i, 1)});
        numbers.limits.push_back(limit_of(program.rows[static_cast<std::size_t>(i)]));
    }
    return numbers;
}

LinearProgram with_numbers(LinearProgram program, const Numbers& numbers) {
    for (std::size_t j = 0; j < 2; ++j) program.columns[j].cost = numbers.profit[j];
    for (std::size_t i = 0; i < program.rows.size(); ++i) {
        Row& row = program.rows[i];
        for (std::size_t j = 0; j < 2; ++j) {
            set_coefficient(program, static_cast<core::Index>(i), static_cast<core::Index>(j),
                            numbers.uses[i][j]);
        }
        (is_minimum(row) ? row.low : row.high) = numbers.limits[i];
    }
    return program;
}

}  // namespace lessons::lp
