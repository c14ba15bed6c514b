#pragma once
// Is what an explanation calls important really important? Delete it and look (Samek et al., "Evaluating the
// visualization of what a deep neural network has learned", 2017; Petsiuk, Das and Saenko, 2018).

#include "core/interpret/predict.h"
#include "core/types.h"

#include <vector>

namespace core::interpret {

/// Feature numbers, largest attribution first; equal ones in their own order. No NaN.
std::vector<Index> most_important_first(const Vector& attributions);

/// Predictions while features take their baseline's values one after another: entry k has the first k of
/// `order` deleted, shape (order.size() + 1). x and baseline of shape (d); order holds numbers in [0, d).
Vector deletion_curve(const Predict& predict, const Vector& x, const Vector& baseline,
                      const std::vector<Index>& order);

/// Occlusion by patches of an image of shape (rows * columns), row by row: what the output loses when a
/// square of `patch` x `patch` pixels takes the baseline's values, for every place of its upper left corner,
/// shape ((rows - patch + 1) * (columns - patch + 1)), row by row (Zeiler and Fergus, 2014). 1 <= patch <=
/// both sides.
Vector patch_occlusion(const Predict& predict, const Vector& x, const Vector& baseline, Index columns,
                       Index patch);

/// The image with that patch covered.
Vector cover_patch(const Vector& x, const Vector& baseline, Index columns, Index patch, Index corner_row,
                   Index corner_column);

/// Losses of patches spread over the pixels: each pixel gets the mean loss of the patches that cover it,
/// shape (rows * columns).
Vector mean_over_patches(const Vector& losses, Index rows, Index columns, Index patch);

}  // namespace core::interpret
