#include "core/math/statistics.h"

#include "core/math/elementary.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <numbers>

namespace core::math {
namespace {

// Wichura's rational approximations, highest power last.
constexpr std::array kCentreTop = {
    3.3871328727963666080e0,  1.3314166789178437745e+2, 1.9715909503065514427e+3, 1.3731693765509461125e+4,
    4.5921953931549871457e+4, 6.7265770927008700853e+4, 3.3430575583588128105e+4, 2.5090809287301226727e+3};
constexpr std::array kCentreBottom = {1.0,
                                      4.2313330701600911252e+1,
                                      6.8718700749205790830e+2,
                                      5.3941960214247511077e+3,
                                      2.1213794301586595867e+4,
                                      3.9307895800092710610e+4,
                                      2.8729085735721942674e+4,
                                      5.2264952788528545610e+3};
constexpr std::array kMiddleTop = {1.42343711074968357734e0,  4.63033784615654529590e0,
                                   5.76949722146069140550e0,  3.64784832476320460504e0,
                                   1.27045825245236838258e0,  2.41780725177450611770e-1,
                                   2.27238449892691845833e-2, 7.74545014278341407640e-4};
constexpr std::array kMiddleBottom = {1.0,
                                      2.05319162663775882187e0,
                                      1.67638483018380384940e0,
                                      6.89767334985100004550e-1,
                                      1.48103976427480074590e-1,
                                      1.51986665636164571966e-2,
                                      5.47593808499534494600e-4,
                                      1.05075007164441684324e-9};
constexpr std::array kTailTop = {6.65790464350110377720e0,  5.46378491116411436990e0,
                                 1.78482653991729133580e0,  2.96560571828504891230e-1,
                                 2.65321895265761230930e-2, 1.24266094738807843860e-3,
                                 2.71155556874348757815e-5, 2.01033439929228813265e-7};
constexpr std::array kTailBottom = {1.0,
                                    5.99832206555887937690e-1,
                                    1.36929880922735805310e-1,
                                    1.48753612908506148525e-2,
                                    7.86869131145613259100e-4,
                                    1.84631831751005468180e-5,
                                    1.42151175831644588870e-7,
                                    2.04426310338993978564e-15};

double ratio_of_polynomials(const std::array<double, 8>& top, const std::array<double, 8>& bottom, double x) {
    double numerator = 0.0;
    double denominator = 0.0;
    for (std::size_t k = top.size(); k-- > 0;) {
        numerator = numerator * x + top[k];
        denominator = denominator * x + bottom[k];
    }
    return numerator / denominator;
}

// sum of the terms 1, c, c^2 a_1, ... of the finite series for P(|T| < t), c = cos(theta)^2.
double series(double c, int first, int last) {
    double term = 1.0;
    double sum = 1.0;
    for (int k = first; k <= last; k += 2) {
        term *= c * (k - 1.0) / k;
        sum += term;
    }
    return sum;
}

}  // namespace

double quantile(std::span<const double> sorted, double fraction) {
    assert(fraction >= 0.0 && fraction <= 1.0);
    if (sorted.empty()) return kNaN;
    const double position = fraction * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<std::size_t>(position);
    const std::size_t above = std::min(below + 1, sorted.size() - 1);
    return sorted[below] + (position - static_cast<double>(below)) * (sorted[above] - sorted[below]);
}

std::vector<double> sorted_present(const Vector& values) {
    std::vector<double> present;
    for (double value : values) {
        if (!std::isnan(value)) present.push_back(value);
    }
    std::sort(present.begin(), present.end());
    return present;
}

double normal_quantile(double p) {
    assert(p >= 0.0 && p <= 1.0);
    const double q = p - 0.5;
    if (std::fabs(q) <= 0.425) {
        return q * ratio_of_polynomials(kCentreTop, kCentreBottom, 0.180625 - q * q);
    }
    const double tail = q < 0.0 ? p : 1.0 - p;
    if (tail <= 0.0) return q < 0.0 ? -kInfinity : kInfinity;
    const double r = std::sqrt(-log(tail));
    const double z = r <= 5.0 ? ratio_of_polynomials(kMiddleTop, kMiddleBottom, r - 1.6)
                              : ratio_of_polynomials(kTailTop, kTailBottom, r - 5.0);
    return q < 0.0 ? -z : z;
}

double student_t_cdf(double t, int df) {
    assert(df >= 1);
    const double theta = atan(t / std::sqrt(static_cast<double>(df)));
    const double c = df / (df + t * t);
    double within = 0.0;  // P(|T| < |t|), with the sign of t
    if (df % 2 == 0) {
        within = sin(theta) * series(c, 2, df - 2);
    } else {
        within = theta;
        if (df > 1) within += sin(theta) * cos(theta) * series(c, 3, df - 2);
        within *= 2.0 / std::numbers::pi;
    }
    return 0.5 + 0.5 * within;
}

double student_t_quantile(double p, int df) {
    assert(p > 0.0 && p < 1.0);
    if (p < 0.5) return -student_t_quantile(1.0 - p, df);
    double low = 0.0;
    double high = 1.0;
    while (student_t_cdf(high, df) < p && high < 1e12) high *= 2.0;
    for (int halving = 0; halving < 200 && low < high; ++halving) {
        const double middle = 0.5 * (low + high);
        if (middle == low || middle == high) break;
        (student_t_cdf(middle, df) < p ? low : high) = middle;
    }
    return high;
}

Interval wilson_interval(double hits, double n, double confidence) {
    if (n <= 0.0) return {0.0, 1.0};
    const double z = normal_quantile(0.5 + 0.5 * confidence);
    const double share = hits / n;
    const double centre = share + z * z / (2.0 * n);
    const double reach = z * std::sqrt(share * (1.0 - share) / n + z * z / (4.0 * n * n));
    const double scale = 1.0 + z * z / n;
    return {hits <= 0.0 ? 0.0 : (centre - reach) / scale, hits >= n ? 1.0 : (centre + reach) / scale};
}

}  // namespace core::math
