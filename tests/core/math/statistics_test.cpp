#include "core/math/statistics.h"

#include "core/math/elementary.h"

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <numbers>

using namespace core::math;

TEST_CASE("quantiles interpolate as NumPy's") {
    const std::array<double, 4> values = {1.0, 2.0, 4.0, 8.0};
    // np.quantile([1, 2, 4, 8], [0, 0.1, 0.5, 0.9, 1])
    CHECK(quantile(values, 0.0) == 1.0);
    CHECK(quantile(values, 0.1) == doctest::Approx(1.3).epsilon(1e-15));
    CHECK(quantile(values, 0.5) == 3.0);
    CHECK(quantile(values, 0.9) == doctest::Approx(6.8).epsilon(1e-15));
    CHECK(quantile(values, 1.0) == 8.0);
    CHECK(std::isnan(quantile({}, 0.5)));
    CHECK(sorted_present(core::Vector{{3.0, core::kNaN, 1.0}}) == std::vector<double>{1.0, 3.0});
}

TEST_CASE("normal quantiles are SciPy's") {
    // stats.norm.ppf(p)
    CHECK(normal_quantile(1e-20) == doctest::Approx(-9.262340089798409).epsilon(1e-14));
    CHECK(normal_quantile(0.001) == doctest::Approx(-3.090232306167813).epsilon(1e-14));
    CHECK(normal_quantile(0.3) == doctest::Approx(-0.5244005127080409).epsilon(1e-14));
    CHECK(normal_quantile(0.5) == 0.0);
    CHECK(normal_quantile(0.975) == doctest::Approx(1.9599639845400545).epsilon(1e-14));
    CHECK(normal_quantile(0.999999) == doctest::Approx(4.753424308817087).epsilon(1e-13));
    CHECK(std::isinf(normal_quantile(1.0)));
}

TEST_CASE("Student's distribution is SciPy's") {
    // [(df, stats.t.ppf(0.975, df), stats.t.cdf(1.3, df), stats.t.cdf(-0.4, df)) for df in (1, 2, 3, 4, 9,
    // 30)]
    const struct {
        int df;
        double quantile, above, below;
    } rows[] = {{1, 12.706204736432095, 0.7912855998398474, 0.37888105840915665},
                {2, 4.302652729911275, 0.8383764840919797, 0.36391723651204566},
                {3, 3.182446305284263, 0.8577662456360515, 0.35796757698718507},
                {4, 2.7764451051977987, 0.868274201764388, 0.3547986307149983},
                {9, 2.2621571627409915, 0.8870468136634754, 0.3492420458356827},
                {30, 2.0422724563012373, 0.8982495207309416, 0.345995258257096}};
    for (const auto& row : rows) {
        CHECK(student_t_quantile(0.975, row.df) ==
              doctest::Approx(row.quantile).epsilon(1e-10));  // as SciPy's is
        CHECK(student_t_quantile(0.025, row.df) == -student_t_quantile(0.975, row.df));
        CHECK(student_t_cdf(1.3, row.df) == doctest::Approx(row.above).epsilon(1e-14));
        CHECK(student_t_cdf(-0.4, row.df) == doctest::Approx(row.below).epsilon(1e-14));
    }
}

TEST_CASE("Student's quantiles with closed forms: one degree of freedom, and two") {
    // tan(pi (p - 1/2)); (2 p - 1) sqrt(2 / (4 p (1 - p)))
    CHECK(student_t_quantile(0.975, 1) ==
          doctest::Approx(core::math::tan(0.475 * std::numbers::pi)).epsilon(1e-13));
    CHECK(student_t_quantile(0.9, 2) == doctest::Approx(0.8 * std::sqrt(2.0 / 0.36)).epsilon(1e-13));
}

TEST_CASE("Wilson's interval is SciPy's and stays inside [0, 1]") {
    // stats.binomtest(8, 10).proportion_ci(method='wilson'), and the same for 0 of 20
    CHECK(wilson_interval(8, 10).low == doctest::Approx(0.4901624715366418).epsilon(1e-14));
    CHECK(wilson_interval(8, 10).high == doctest::Approx(0.9433178485456248).epsilon(1e-14));
    CHECK(wilson_interval(0, 20).low == 0.0);
    CHECK(wilson_interval(0, 20).high == doctest::Approx(0.16112515805281938).epsilon(1e-14));
    CHECK(wilson_interval(0, 0).length() == 1.0);
}
