#include "core/optim/cost_curves.h"

#include <doctest/doctest.h>

#include <cmath>
#include <string>

using core::optim::cost_curves;
using core::optim::CostCurve;
using core::optim::Valley;

TEST_CASE("Every valley of a cost curve is one: level, curved upwards, with the cost that the table says") {
    for (const CostCurve& curve : cost_curves()) {
        CAPTURE(curve.id);
        for (const Valley& valley : curve.valleys) {
            const core::math::Jet f = curve.at(valley.x);
            CHECK(std::abs(f.dx) < 1e-9 * std::abs(f.dxx) * curve.window.length());
            CHECK(f.dxx > 0.0);
            CHECK(f.value == doctest::Approx(valley.cost).epsilon(1e-12));
            CHECK(curve.window.contains(valley.x));
        }
        CHECK(core::optim::find_cost_curve(curve.id) == &curve);
    }
    CHECK(core::optim::find_cost_curve("nonsense") == nullptr);
}

TEST_CASE("Between the valleys of a curve there is no other") {
    for (const CostCurve& curve : cost_curves()) {
        CAPTURE(curve.id);
        std::size_t found = 0;
        const double low = std::max(curve.window.low, curve.domain.low);
        const double width = (curve.window.high - low) / 2000;
        for (int i = 0; i < 2000; ++i) {
            const double x = low + width * i;
            if (curve.at(x).dx < 0.0 && curve.at(x + width).dx >= 0.0) ++found;
        }
        CHECK(found == curve.valleys.size());
    }
}

TEST_CASE("Slopes and curvatures of the cost curves are those of central differences") {
    for (const CostCurve& curve : cost_curves()) {
        CAPTURE(curve.id);
        const double h = 1e-5 * curve.window.length();
        for (double share = 0.1; share < 1.0; share += 0.2) {
            const double x = curve.window.low + share * curve.window.length();
            const double slope = (curve.at(x + h).value - curve.at(x - h).value) / (2.0 * h);
            const double curvature = (curve.at(x + h).dx - curve.at(x - h).dx) / (2.0 * h);
            CHECK(curve.at(x).dx == doctest::Approx(slope).epsilon(1e-6).scale(1e-3));
            CHECK(curve.at(x).dxx == doctest::Approx(curvature).epsilon(1e-6).scale(1e-3));
        }
    }
}

TEST_CASE("The best order is Harris' square root, and costs the square root of 2 K D h") {
    const CostCurve& stock = *core::optim::find_cost_curve("stock");
    CHECK(stock.best().x == doctest::Approx(std::sqrt(2.0 * 120.0 * 5000.0 / 3.0)).epsilon(1e-15));
    CHECK(stock.best().cost == doctest::Approx(std::sqrt(2.0 * 120.0 * 5000.0 * 3.0)).epsilon(1e-15));
    // scipy: 1 / f''(x*) = 210.81851067789205
    CHECK(stock.natural_rate() == doctest::Approx(210.81851067789205).epsilon(1e-12));
}
