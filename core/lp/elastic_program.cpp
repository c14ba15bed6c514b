#include "core/lp/elastic_program.h"

#include <cassert>
#include <cmath>

namespace core::lp {
namespace {

using Kind = ProgramNumber::Kind;

bool is_low(const ProgramNumber& bound) {
    return bound.kind == Kind::kRowLow || bound.kind == Kind::kColumnLow;
}

bool is_of_row(const ProgramNumber& bound) {
    return bound.kind == Kind::kRowLow || bound.kind == Kind::kRowHigh;
}

LinearProgram without_costs(LinearProgram program) {
    program.constant = 0.0;
    program.sense = Sense::kMinimize;
    for (Column& column : program.columns) column.cost = 0.0;
    return program;
}

/// terms + amount >= low, or terms - amount <= high.
Row elastic_row(const LinearProgram& program, const ProgramNumber& bound, Index amount) {
    const auto k = static_cast<std::size_t>(bound.index);
    Row row;
    row.terms = is_of_row(bound) ? program.rows[k].terms : std::vector<Term>{{bound.index, 1.0}};
    row.terms.push_back({amount, is_low(bound) ? 1.0 : -1.0});
    (is_low(bound) ? row.low : row.high) = number_value(program, bound);
    return row;
}

double no_bound(const ProgramNumber& bound) { return is_low(bound) ? -kInfinity : kInfinity; }

}  // namespace

ElasticProgram elastic_program(const LinearProgram& program, const std::vector<ProgramNumber>& elastic,
                               const Vector& weights) {
    assert(weights.size() == static_cast<Index>(elastic.size()));
    ElasticProgram result{.program = without_costs(program), .bounds = elastic};
    result.first_amount = program.column_count();
    std::vector<Row> rows;
    for (std::size_t k = 0; k < elastic.size(); ++k) {
        assert(std::isfinite(number_value(program, elastic[k])));
        rows.push_back(elastic_row(program, elastic[k], result.program.column_count()));
        result.program.columns.push_back({.cost = weights(static_cast<Index>(k))});
        result.program = with_number(std::move(result.program), elastic[k], no_bound(elastic[k]));
    }
    for (const Row& row : result.program.rows)
        if (!std::isinf(row.low) || !std::isinf(row.high)) rows.push_back(row);
    result.program.rows = std::move(rows);
    return result;
}

LinearProgram only_bounds(const LinearProgram& program, const std::vector<ProgramNumber>& bounds) {
    LinearProgram result = without_costs(program);
    for (Row& row : result.rows) {
        row.low = -kInfinity;
        row.high = kInfinity;
    }
    for (Column& column : result.columns) {
        column.low = -kInfinity;
        column.high = kInfinity;
    }
    for (const ProgramNumber& bound : bounds)
        result = with_number(std::move(result), bound, number_value(program, bound));
    return result;
}

}  // namespace core::lp
