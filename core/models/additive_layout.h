#pragma once
// Where the training rows lie in the terms of an additive model, and the weak learners that move a term's
// scores. Internal to core/models: additive_trainer.h is what others use.

#include "core/models/additive_model.h"

#include <cstdint>
#include <span>
#include <vector>

namespace core::models {

/// Sums over the rows in one cell of a term.
struct CellSums {
    double g = 0.0;  ///< First derivatives of the loss.
    double h = 0.0;  ///< Second derivatives.
    double count = 0.0;

    CellSums& operator+=(const CellSums& other) {
        g += other.g;
        h += other.h;
        count += other.count;
        return *this;
    }
    CellSums operator-(const CellSums& other) const {
        return {g - other.g, h - other.h, count - other.count};
    }
};

/// A term's cells: those of a curve in the order of the groups, those of a surface column by column.
struct TermLayout {
    std::vector<BinGroups> axes = {};
    std::vector<std::uint16_t> cells = {};  ///< Of every training row.
    std::vector<bool> is_categorical = {};  ///< Of the axes.

    Index n_rows() const { return axes[0].n_groups; }
    Index n_columns() const { return axes.size() == 2 ? axes[1].n_groups : 1; }
    Index n_cells() const { return n_rows() * n_columns(); }
};

/// Each bin its own group, missing values too.
TermLayout curve_layout(const BinnedColumns& columns, Index feature);

/// Bins gathered into about n_groups groups of equal weight (categories stay apart), for both features.
TermLayout pair_layout(const BinnedColumns& columns, Index first, Index second, int n_groups);

struct WeakLearnerOptions {
    int max_leaves = 3;
    double min_samples_leaf = 5.0;
};

/// Newton steps -G / H for all cells of a curve: a tree of at most max_leaves intervals over the bins, in
/// their order or, for a category, in that of G / H; missing values of a number are an interval of their own.
void fit_curve(const TermLayout& layout, std::span<const CellSums> sums, const WeakLearnerOptions& options,
               std::span<double> steps);

/// The same for a surface: the best cut along each axis makes four quadrants. Gives what the cut gains.
double fit_surface(const TermLayout& layout, std::span<const CellSums> sums,
                   const WeakLearnerOptions& options, std::span<double> steps);

}  // namespace core::models
