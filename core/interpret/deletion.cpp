#include "core/interpret/deletion.h"

#include <algorithm>
#include <cassert>
#include <numeric>

namespace core::interpret {

std::vector<Index> most_important_first(const Vector& attributions) {
    std::vector<Index> order(static_cast<std::size_t>(attributions.size()));
    std::iota(order.begin(), order.end(), Index{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](Index a, Index b) { return attributions[a] > attributions[b]; });
    return order;
}

Vector deletion_curve(const Predict& predict, const Vector& x, const Vector& baseline,
                      const std::vector<Index>& order) {
    assert(x.size() == baseline.size());
    Vector curve(static_cast<Index>(order.size()) + 1);
    Vector deleted = x;
    curve[0] = predict(deleted);
    for (std::size_t k = 0; k < order.size(); ++k) {
        deleted[order[k]] = baseline[order[k]];
        curve[static_cast<Index>(k) + 1] = predict(deleted);
    }
    return curve;
}

Vector cover_patch(const Vector& x, const Vector& baseline, Index columns, Index patch, Index corner_row,
                   Index corner_column) {
    Vector covered = x;
    for (Index row = corner_row; row < corner_row + patch; ++row) {
        const Index first = row * columns + corner_column;
        covered.segment(first, patch) = baseline.segment(first, patch);
    }
    return covered;
}

Vector patch_occlusion(const Predict& predict, const Vector& x, const Vector& baseline, Index columns,
                       Index patch) {
    const Index rows = x.size() / columns;
    assert(rows * columns == x.size() && patch >= 1 && patch <= std::min(rows, columns));
    const double whole = predict(x);
    const Index down = rows - patch + 1;
    const Index across = columns - patch + 1;
    Vector losses(down * across);
    for (Index row = 0; row < down; ++row) {
        for (Index column = 0; column < across; ++column) {
            losses[row * across + column] =
                whole - predict(cover_patch(x, baseline, columns, patch, row, column));
        }
    }
    return losses;
}

Vector mean_over_patches(const Vector& losses, Index rows, Index columns, Index patch) {
    const Index across = columns - patch + 1;
    assert(losses.size() == (rows - patch + 1) * across);
    Vector sums = Vector::Zero(rows * columns);
    Vector counts = Vector::Zero(rows * columns);
    for (Index corner = 0; corner < losses.size(); ++corner) {
        for (Index row = corner / across; row < corner / across + patch; ++row) {
            const Index first = row * columns + corner % across;
            sums.segment(first, patch).array() += losses[corner];
            counts.segment(first, patch).array() += 1.0;
        }
    }
    return sums.cwiseQuotient(counts);
}

}  // namespace core::interpret
