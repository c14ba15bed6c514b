#include "core/evaluate/class_metrics.h"
#include "core/evaluate/regression_metrics.h"
#include "core/math/elementary.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace core::evaluate;
using core::Index;
using core::Matrix;
using core::Vector;

TEST_CASE("the errors of numbers are scikit-learn's") {
    // i = np.arange(40); f = np.sin(i) + 0.2 * np.cos(3 * i); g = np.sin(i)
    Vector f(40);
    Vector g(40);
    for (Index i = 0; i < 40; ++i) {
        const auto t = static_cast<double>(i);
        g[i] = core::math::sin(t);
        f[i] = g[i] + 0.2 * core::math::cos(3.0 * t);
    }
    // r2_score(f, g), mean_squared_error, mean_absolute_error, median_absolute_error
    CHECK(r_squared(f, g) == doctest::Approx(0.9635348063361618).epsilon(1e-13));
    CHECK(mean_squared_error(f, g) == doctest::Approx(0.018510420539790774).epsilon(1e-13));
    CHECK(root_mean_squared_error(f, g) == doctest::Approx(std::sqrt(0.018510420539790774)).epsilon(1e-13));
    CHECK(mean_absolute_error(f, g) == doctest::Approx(0.12121349153763802).epsilon(1e-13));
    CHECK(median_absolute_error(f, g) == doctest::Approx(0.130046104771328).epsilon(1e-13));
    CHECK(r_squared(Vector::Ones(3), Vector::Ones(3)) == 1.0);
    CHECK(r_squared(Vector::Ones(3), Vector::Zero(3)) == 0.0);
    CHECK(std::isnan(r_squared(Vector(), Vector())));
}

TEST_CASE("the numbers of many classes are scikit-learn's") {
    // k = i % 3; q = (i * i) % 7 % 3; Q = np.stack([1 + i % 4, 2 + i % 3, 1 + (i * i) % 5], 1); Q /= Q.sum(1)
    Vector k(40);
    Vector q(40);
    Matrix Q(40, 3);
    for (int i = 0; i < 40; ++i) {
        k[i] = i % 3;
        q[i] = i * i % 7 % 3;
        Q.row(i) << 1 + i % 4, 2 + i % 3, 1 + i * i % 5;
        Q.row(i) /= Q.row(i).sum();
    }
    // confusion_matrix(k, q), accuracy_score(k, q), f1_score(k, q, average='macro'), log_loss(k, Q)
    CHECK(confusion_matrix(k, q, 3) == Matrix{{2, 8, 4}, {2, 7, 4}, {2, 7, 4}});
    CHECK(class_accuracy(k, q) == 0.325);
    CHECK(macro_f1(k, q, 3) == doctest::Approx(0.30666666666666664).epsilon(1e-14));
    CHECK(class_log_loss(k, Q) == doctest::Approx(1.1592626144555918).epsilon(1e-13));
    CHECK(most_probable_classes(Matrix{{0.2, 0.5, 0.3}, {0.4, 0.2, 0.4}}) == Vector{{1.0, 0.0}});
    CHECK(macro_f1(Vector::Zero(2), Vector::Zero(2), 2) == 0.5);
}
