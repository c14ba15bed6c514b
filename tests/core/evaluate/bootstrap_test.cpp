#include "core/evaluate/bootstrap.h"

#include "core/evaluate/metrics.h"
#include "tests/support/random_matrix.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace core::evaluate;
using core::Index;
using core::Vector;

namespace {

Statistic mean_of(Vector values) {
    return [values](const std::vector<Index>& rows) { return values(rows).mean(); };
}

}  // namespace

TEST_CASE("the standard error of a mean is sigma / sqrt(n), its interval the normal one") {
    const Vector values = support::random_matrix(400, 1, 1);
    Bootstrap bootstrap(mean_of(values), 400, 2);
    CHECK(std::isnan(bootstrap.standard_error()));
    CHECK(std::isinf(bootstrap.interval().high));
    for (int i = 0; i < 2000; ++i) bootstrap.step();
    const double sigma = std::sqrt((values.array() - values.mean()).square().mean());
    CHECK(bootstrap.estimate() == doctest::Approx(values.mean()));
    CHECK(bootstrap.standard_error() == doctest::Approx(sigma / 20.0).epsilon(0.05));
    CHECK(bootstrap.interval().low == doctest::Approx(values.mean() - 1.96 * sigma / 20.0).epsilon(0.15));
    CHECK(bootstrap.interval().length() == doctest::Approx(2.0 * 1.96 * sigma / 20.0).epsilon(0.06));
}

TEST_CASE("intervals cover the truth about as often as they say") {
    int n_covered = 0;
    for (std::uint64_t table = 0; table < 200; ++table) {
        const Vector values = support::random_matrix(60, 1, 100 + table);
        n_covered += bootstrap_interval(mean_of(values), 60, 200, 0.9, table).contains(0.0) ? 1 : 0;
    }
    CHECK(n_covered > 165);  // 180 expected, deviation 4.2, and percentiles of 60 rows are a little narrow
    CHECK(n_covered < 195);
}

TEST_CASE("draws of one class only have no AUC and are left out; equal seeds draw the same") {
    const Vector y{{0, 0, 0, 1}};
    const Vector p{{0.1, 0.6, 0.3, 0.5}};
    const auto auc = statistic_of([](const Vector& a, const Vector& b) { return roc_auc(a, b); }, y, p);
    const auto interval = bootstrap_interval(auc, 4, 300, 0.95, 3);
    CHECK(interval.high == 1.0);
    CHECK(interval.low >= 0.0);
    CHECK(interval.low == bootstrap_interval(auc, 4, 300, 0.95, 3).low);
}
