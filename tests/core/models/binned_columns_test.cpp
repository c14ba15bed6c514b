#include "core/models/binned_columns.h"

#include <doctest/doctest.h>

using namespace core::models;
using core::Index;
using core::Matrix;
using core::Vector;

TEST_CASE("few different values have an edge between any two neighbours") {
    Matrix X(5, 2);
    X.col(0) << 1.0, 4.0, core::kNaN, 2.0, 2.0;
    X.col(1) << 2.0, 0.0, 1.0, core::kNaN, 0.0;
    const BinnedColumns columns(X, Binning::fit(X, {false, true}));
    const Binning& binning = columns.binning();
    CHECK(binning.edges(0) == std::vector<double>{1.5, 3.0});
    CHECK(binning.n_bins(0) == 3);
    CHECK(binning.bin(0, 1.5) == 0);
    CHECK(binning.bin(0, 1.6) == 1);
    CHECK(binning.bin(0, 99.0) == 2);
    CHECK(binning.bin(0, core::kNaN) == Binning::kMissingBin);
    CHECK(binning.n_bins(1) == 3);
    CHECK(binning.bin(1, 1.0) == 1);
    CHECK(binning.bin(1, 3.0) == Binning::kMissingBin);
    CHECK(columns.column(1)[0] == 2);
    CHECK(columns.column(0)[2] == Binning::kMissingBin);
    CHECK(columns.has_missing(0));
}

TEST_CASE("many values are cut at scikit-learn's quantiles") {
    // from sklearn.ensemble._hist_gradient_boosting.binning import _find_binning_thresholds
    // _find_binning_thresholds((np.arange(100) ** 2).astype(float), 4)
    Matrix X(100, 1);
    for (Index i = 0; i < 100; ++i) X(i, 0) = static_cast<double>(i * i);
    CHECK(Binning::fit(X, {}, 4).edges(0) == std::vector<double>{600.5, 2450.5, 5550.5});
    X.col(0).setConstant(3.0);
    CHECK(Binning::fit(X, {}, 4).n_bins(0) == 1);
    CHECK(Binning::fit(Matrix::Constant(3, 1, core::kNaN), {}, 4).n_bins(0) == 1);
}
