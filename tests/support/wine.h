#pragma once
// The wine table, scaled and parted, as several tests use it.

#include "core/data/preprocessing.h"
#include "tests/support/tables.h"

#include <utility>

namespace support {

/// Z = StandardScaler().fit_transform(X)
inline core::data::Dataset scaled_wine() {
    auto wine = numbers_and_class("wine");
    wine.X = core::data::Standardizer::fit(wine.X).transform(wine.X);
    return wine;
}

/// i = np.arange(178): the rows with i % 3 > 0 and those with i % 3 == 0.
inline std::pair<core::data::Dataset, core::data::Dataset> parted(const core::data::Dataset& dataset) {
    std::vector<core::Index> train, test;
    for (core::Index i = 0; i < dataset.n_rows(); ++i) (i % 3 == 0 ? test : train).push_back(i);
    return {dataset.rows(train), dataset.rows(test)};
}

}  // namespace support
