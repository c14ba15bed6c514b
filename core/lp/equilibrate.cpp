#include "core/lp/equilibrate.h"

#include <algorithm>
#include <cmath>

namespace core::lp {
namespace {

/// The power of 2 near 1 / sqrt(size); 1 for empty rows and columns.
double scale_for(double size) {
    int exponent = 0;
    std::frexp(size, &exponent);
    return size > 0.0 ? std::ldexp(1.0, -(exponent / 2)) : 1.0;
}

}  // namespace

Equilibration equilibrate(std::vector<std::vector<Term>>& matrix, Index rows) {
    const auto columns = static_cast<Index>(matrix.size());
    Equilibration total{Vector::Ones(rows), Vector::Ones(columns)};
    for (int round = 0; round < 4; ++round) {
        Vector row_size = Vector::Zero(rows), column_size = Vector::Zero(columns);
        for (Index j = 0; j < columns; ++j)
            for (const Term& term : matrix[static_cast<std::size_t>(j)]) {
                const double size = std::fabs(term.value);
                row_size(term.column) = std::max(row_size(term.column), size);
                column_size(j) = std::max(column_size(j), size);
            }
        const Vector row_factor = row_size.unaryExpr(&scale_for);
        const Vector column_factor = column_size.unaryExpr(&scale_for);
        for (Index j = 0; j < columns; ++j)
            for (Term& term : matrix[static_cast<std::size_t>(j)])
                term.value *= row_factor(term.column) * column_factor(j);
        total.rows.array() *= row_factor.array();
        total.columns.array() *= column_factor.array();
    }
    return total;
}

}  // namespace core::lp
