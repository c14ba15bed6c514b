#include "core/data/preprocessing.h"

#include "core/data/csv.h"
#include "tests/support/credit.h"

#include <doctest/doctest.h>

using namespace core::data;
using core::Index;
using core::Matrix;
using core::Vector;

TEST_CASE("imputation fills in scikit-learn's medians and most frequent categories") {
    const Dataset credit = support::credit();
    const Imputer imputer = Imputer::fit(credit);
    // SimpleImputer(strategy='median' or 'most_frequent').fit(X[:, [j]]).statistics_; categories sorted
    CHECK(imputer.fill[1] == 2.0);     // Home: owner
    CHECK(imputer.fill[4] == 1.0);     // Marital: married
    CHECK(imputer.fill[6] == 0.0);     // Job: fixed
    CHECK(imputer.fill[8] == 125.0);   // Income
    CHECK(imputer.fill[9] == 3000.0);  // Assets
    CHECK(imputer.fill[10] == 0.0);    // Debt
    CHECK_FALSE(imputer.transform(credit.X).hasNaN());
}

TEST_CASE("standardisation agrees with scikit-learn's StandardScaler") {
    const Dataset credit = support::credit();
    const Standardizer standardizer = Standardizer::fit(Imputer::fit(credit).transform(credit.X));
    // StandardScaler().fit(imputed[:, numeric]).mean_ and .scale_
    struct Moments {
        Index feature;
        double mean;
        double scale;
    };
    const std::vector<Moments> expected = {
        {0, 7.986753480017962, 8.173387912732847},   {2, 46.438706780422095, 14.653816694806126},
        {3, 37.08037718904356, 10.983365233249398},  {7, 55.57341715312079, 19.51344333327435},
        {8, 140.26021553659632, 77.34901193648959},  {9, 5378.61180960934, 11514.501882247328},
        {10, 341.639649753031, 1243.521551950613},   {11, 1038.9182757072294, 474.4927237747832},
        {12, 1462.7801975752134, 628.0576028122363},
    };
    for (const Moments& moments : expected) {
        CAPTURE(moments.feature);
        CHECK(standardizer.mean[moments.feature] == doctest::Approx(moments.mean).epsilon(1e-13));
        CHECK(standardizer.scale[moments.feature] == doctest::Approx(moments.scale).epsilon(1e-13));
    }
}

TEST_CASE("columns that are constant or empty do no harm") {
    Matrix X(3, 2);
    X << 0.1, kMissing, 0.1, kMissing, 0.1, kMissing;
    const Standardizer standardizer = Standardizer::fit(X);
    CHECK(standardizer.scale[0] == 1.0);
    CHECK(std::fabs(standardizer.transform(X)(2, 0)) < 1e-15);
    CHECK(standardizer.scale[1] == 1.0);
    const Imputer imputer = Imputer::fit({.X = X, .y = {}, .features = {{"a"}, {"b"}}, .target = ""});
    CHECK(imputer.fill[1] == 0.0);
}

TEST_CASE(
    "the median of an even number of values lies between the middle two, and ties go to the smaller code") {
    const Dataset dataset =
        classification_dataset(read_csv("n,c,y\n4,b,u\n1,a,v\n10,b,u\n2,a,u\nNA,NA,v\n").value(), "y", "u")
            .value();
    const Imputer imputer = Imputer::fit(dataset);
    CHECK(imputer.fill[0] == 3.0);
    CHECK(imputer.fill[1] == 0.0);
}

TEST_CASE("the encoder spreads categories and scales numbers, in the order of the features") {
    const Dataset dataset =
        classification_dataset(read_csv("n,c,y\n1,b,u\n3,a,v\n2,c,u\n").value(), "y", "u").value();
    const Encoder encoder = Encoder::fit(dataset);
    CHECK(encoder.n_features() == 2);
    CHECK(encoder.n_columns() == 4);
    CHECK(encoder.width(1) == 3);
    const Matrix encoded = encoder.transform(dataset.X);
    const double unit = std::sqrt(1.5);  // 1 over the standard deviation of 1, 3, 2
    CHECK(encoded.row(0).transpose().isApprox(Vector{{-unit, 0.0, 1.0, 0.0}}));
    CHECK(encoded.row(1).transpose().isApprox(Vector{{unit, 1.0, 0.0, 0.0}}));
    Vector row(4);
    encoder.encode(Vector{{kMissing, 9.0}}, row);  // missing takes the median, an unknown category no column
    CHECK(row.norm() == 0.0);
}

TEST_CASE("the encoder for trees leaves codes and missing values as they are") {
    const Dataset credit = support::credit();
    const Encoder encoder =
        Encoder::fit(credit, {MissingValues::kKeep, Categories::kOrdinal, Scaling::kNone});
    const Matrix encoded = encoder.transform(credit.X);
    REQUIRE(encoded.cols() == 13);
    for (Index j = 0; j < 13; ++j) {
        for (Index i = 0; i < encoded.rows(); i += 7) {
            const bool both_missing = is_missing(encoded(i, j)) && is_missing(credit.X(i, j));
            CHECK((both_missing || encoded(i, j) == credit.X(i, j)));
        }
    }
}
