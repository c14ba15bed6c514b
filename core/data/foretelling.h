#pragma once
// How well one column alone foretells another.

#include "core/data/table.h"

namespace core::data {

/// In [0, 1]; 0 where nothing can be said. Rows without either value are passed over.
///
/// Of categories: the share of rows in the most frequent class of their group, rescaled so that always
/// naming the most frequent class of all is worth 0 and naming all right is worth 1 (Goodman and Kruskal's
/// lambda, 1954). Of numbers by numbers: the squared correlation. Of numbers by categories: the share of the
/// variance between groups. Groups are the categories, or for a number twenty ranges with equally many rows;
/// groups of fewer than five rows on average say nothing.
double foretelling(const Column& feature, const Column& target);

}  // namespace core::data
