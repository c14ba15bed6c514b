#include "core/data/dataset.h"

#include "core/data/csv.h"
#include "tests/support/credit.h"

#include <doctest/doctest.h>

using namespace core::data;

TEST_CASE("the target leaves the features, and rows without it leave the data") {
    const Table table = read_csv("a,outcome,b\n1,yes,x\n2,NA,y\n3,no,z\n").value();
    const Dataset dataset = classification_dataset(table, "outcome", "yes").value();
    REQUIRE(dataset.n_rows() == 2);
    REQUIRE(dataset.n_features() == 2);
    CHECK(dataset.features[0].name == "a");
    CHECK_FALSE(dataset.features[0].is_categorical());
    CHECK(dataset.features[1].categories == std::vector<std::string>{"x", "y", "z"});
    CHECK(dataset.y == core::Vector{{1.0, 0.0}});
    CHECK(dataset.X(1, 0) == 3.0);
    CHECK(dataset.X(1, 1) == 2.0);
    const Dataset regression = regression_dataset(table, "a").value();
    CHECK(regression.y == core::Vector{{1.0, 2.0, 3.0}});
}

TEST_CASE("a target that cannot be is refused with a reason") {
    const Table table = read_csv("a,outcome\n1,yes\n2,no\n").value();
    CHECK(classification_dataset(table, "b", "yes").error().describe() ==
          "there is no column called \"b\" (expected one of a, outcome)");
    CHECK(classification_dataset(table, "outcome", "maybe").error().describe() ==
          "column \"outcome\" has no category \"maybe\"");
    CHECK(classification_dataset(table, "a", "1").error().describe() ==
          "column \"a\" holds numbers (expected a column of categories)");
    CHECK(regression_dataset(table, "outcome").error().describe() ==
          "column \"outcome\" holds categories (expected a column of numbers)");
}

TEST_CASE("chosen rows keep their order and their meaning") {
    const Dataset all = support::credit();
    const Dataset chosen = all.rows({7, 2, 7});
    REQUIRE(chosen.n_rows() == 3);
    CHECK(chosen.X.row(0) == all.X.row(7));
    CHECK(chosen.X.row(1) == all.X.row(2));
    CHECK(chosen.y[2] == all.y[7]);
    CHECK(chosen.features[1].categories.size() == 6);
    CHECK(all.y.sum() == 1254.0);  // grep -c '^"bad"' credit.csv
}
