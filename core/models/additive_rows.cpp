#include "core/models/additive_rows.h"

#include <cassert>

namespace core::models {
namespace {

Index cell_of(const AdditiveModel& model, const AdditiveTerm& term, const Matrix& X, Index row) {
    const auto group = [&](const BinGroups& axis) {
        return static_cast<Index>(axis.group(model.binning, X(row, axis.feature)));
    };
    return group(term.axes[0]) + (term.is_pair() ? term.scores.rows() * group(term.axes[1]) : 0);
}

}  // namespace

AdditiveRows::AdditiveRows(const AdditiveModel& model, const Matrix& X) : n_rows_(X.rows()) {
    for (const AdditiveTerm& term : model.terms) {
        std::vector<std::uint16_t> cells(static_cast<std::size_t>(n_rows_));
        for (Index i = 0; i < n_rows_; ++i)
            cells[static_cast<std::size_t>(i)] = static_cast<std::uint16_t>(cell_of(model, term, X, i));
        cells_.push_back(std::move(cells));
    }
}

Vector AdditiveRows::decision_function(const AdditiveModel& model) const {
    assert(model.terms.size() == cells_.size());
    Vector sums = Vector::Constant(n_rows_, model.intercept);
    for (std::size_t t = 0; t < cells_.size(); ++t) {
        const double* scores = model.terms[t].scores.data();
        for (Index i = 0; i < n_rows_; ++i) sums[i] += scores[cells_[t][static_cast<std::size_t>(i)]];
    }
    return sums;
}

}  // namespace core::models
