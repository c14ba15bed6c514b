#include "core/data/column_summary.h"

#include "tests/support/tables.h"

#include <doctest/doctest.h>

using namespace core::data;
using core::Index;
using doctest::Approx;

TEST_CASE("a column of numbers is summed up as by NumPy") {
    // v = values of Income that are not NA: len(v), v.mean(), v.std(), np.percentile(v, [0, 25, 50, 75,
    // 100]), len(set(v))
    const Table table = read_csv(support::credit_text()).value();
    const ColumnSummary income = summarize(*table.find("Income"));
    CHECK(income.n_present == 4073);
    CHECK(income.n_missing == 381);
    CHECK(income.n_distinct == 351);
    CHECK(income.mean == Approx(141.68769948440953).epsilon(1e-14));
    CHECK(income.standard_deviation == Approx(80.73848438767475).epsilon(1e-14));
    CHECK(income.minimum == 6.0);
    CHECK(income.first_quartile == 90.0);
    CHECK(income.median == 125.0);
    CHECK(income.third_quartile == 170.0);
    CHECK(income.maximum == 959.0);
    CHECK(income.category_counts.empty());
}

TEST_CASE("a column of categories is counted") {
    const Column column{.name = "home",
                        .kind = ColumnKind::kCategorical,
                        .values = {1, 0, kMissing, 1, 1},
                        .categories = {"owner", "rent", "unused"}};
    const ColumnSummary summary = summarize(column);
    CHECK(summary.n_present == 4);
    CHECK(summary.n_missing == 1);
    CHECK(summary.n_distinct == 2);
    CHECK(summary.category_counts == std::vector<Index>{1, 3, 0});
    CHECK(std::isnan(summary.mean));
}

TEST_CASE("a column without values has no moments") {
    const ColumnSummary summary = summarize({.name = "empty", .values = {kMissing, kMissing}});
    CHECK(summary.n_present == 0);
    CHECK(summary.n_missing == 2);
    CHECK(std::isnan(summary.median));
    CHECK(summarize({.name = "no rows"}).n_missing == 0);
}
