#pragma once
// Many rows under many versions of one additive model.

#include "core/models/additive_model.h"

#include <cstdint>
#include <vector>

namespace core::models {

/// Rows sorted once into the cells of a model's terms. As long as only scores and the intercept change, every
/// prediction is then a sum of table entries: an edit is followed while it is dragged.
class AdditiveRows {
public:
    AdditiveRows() = default;

    /// X of shape (n, d).
    AdditiveRows(const AdditiveModel& model, const Matrix& X);

    Index n_rows() const { return n_rows_; }

    /// F of every row, shape (n). The model has the terms of the one that the rows were sorted by.
    Vector decision_function(const AdditiveModel& model) const;

    /// The cell of a row in a term; of a curve its group.
    Index cell(std::size_t term, Index row) const { return cells_[term][static_cast<std::size_t>(row)]; }

private:
    Index n_rows_ = 0;
    std::vector<std::vector<std::uint16_t>> cells_;  // column by column where the term is a surface
};

}  // namespace core::models
