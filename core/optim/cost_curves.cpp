#include "core/optim/cost_curves.h"

#include "core/math/jet_functions.h"

#include <algorithm>
#include <array>

namespace core::optim {

namespace {

using math::Jet;

/// Overtime when the promise is short, penalties and lost orders when it is long.
Jet deadline(double days) {
    const Jet x = Jet::variable_x(days);
    return 30.0 + 0.6 * (x - 14.0) * (x - 14.0);
}

/// Ordering and holding: K D / q + h q / 2 with K = 120 €, D = 5 000 pieces a year, h = 3 € a piece and year.
Jet stock(double pieces) {
    const Jet q = Jet::variable_x(pieces);
    return 600000.0 / q + 1.5 * q;
}

/// Profit that a price misses: (p - 20) € on each of 400 / (1 + exp((p - 45) / 5)) customers a week.
Jet price(double euros) {
    const Jet p = Jet::variable_x(euros);
    return (20.0 - p) * 400.0 / (1.0 + exp((p - 45.0) / 5.0));
}

/// Testing costs 2 a day. Failures at customers fall quickly by hand-made tests, and again once a test rig
/// works, which has to be set up around day 10.
Jet testing(double days) {
    const Jet x = Jet::variable_x(days);
    const Jet setting_up = (x - 10.5) / 2.2;
    return 2.0 * x + 60.0 * exp(-0.5 * x) + 45.0 / (1.0 + exp((x - 13.0) / 1.2)) +
           12.0 * exp(-setting_up * setting_up);
}

// Minima: q = sqrt(2 K D / h); the others by scipy.optimize.brentq on the slope, xtol=1e-15.
constexpr Valley kDeadline[] = {{14.0, 30.0, "best promise"}};
constexpr Valley kStock[] = {{632.4555320336759, 1897.3665961010277, "best order"}};
constexpr Valley kPrice[] = {{39.6313553122175, -5852.542124887002, "best price"}};
constexpr Valley kTesting[] = {{5.370585936741942, 59.807665540472286, "tests by hand"},
                               {16.3984372451964, 35.3252237204311, "test rig"}};

// One row reads like one card.
// clang-format off
constexpr std::array kCurves{
    CostCurve{
        .id = "deadline", .title = "Delivery time",
        .story = "A short promise costs overtime, a long one costs orders.",
        .formula = "f(x) = 30 + 0.6 (x − 14)²",
        .citation = "A parabola: all is exact",
        .decision = "Days promised", .decision_unit = "days", .one = "day", .cost = "Cost of an order", .cost_unit = "€",
        .window = {0.0, 28.0}, .domain = {0.0, 60.0}, .start = 3.0, .valleys = kDeadline, .at = &deadline},
    CostCurve{
        .id = "stock", .title = "Order size",
        .story = "Small orders cost deliveries, large ones cost storage.",
        .formula = "f(q) = 600 000 / q + 1.5 q",
        .citation = "Harris (1913), How many parts to make at once",
        .decision = "Pieces per order", .decision_unit = "pieces", .one = "piece", .cost = "Cost a year", .cost_unit = "€",
        .window = {100.0, 2000.0}, .domain = {1.0, 20000.0}, .start = 200.0, .valleys = kStock, .at = &stock},
    CostCurve{
        .id = "price", .title = "Price",
        .story = "A low price earns little on each sale, a high one drives customers away.",
        .formula = "f(p) = −(p − 20) · 400 / (1 + exp((p − 45) / 5))",
        .citation = "Logit demand: McFadden (1974)",
        .decision = "Price", .decision_unit = "€", .one = "euro", .cost = "Loss a week", .cost_unit = "€",
        .window = {20.0, 90.0}, .domain = {0.0, 500.0}, .start = 52.0, .valleys = kPrice, .at = &price},
    CostCurve{
        .id = "testing", .title = "Days of testing",
        .story = "Testing costs time, failures at customers cost more, and a test rig pays off late.",
        .formula = "f(x) = 2x + 60 e^(−x/2) + 45 / (1 + e^((x−13)/1.2)) + 12 e^(−((x−10.5)/2.2)²)",
        .citation = "Made for this lesson: two valleys with a ridge between them",
        .decision = "Days of testing", .decision_unit = "days", .one = "day", .cost = "Cost of a release", .cost_unit = "k€",
        .window = {0.0, 26.0}, .domain = {0.0, 100.0}, .start = 1.0, .valleys = kTesting, .at = &testing},
};
// clang-format on

}  // namespace

const Valley& CostCurve::best() const {
    return *std::min_element(valleys.begin(), valleys.end(),
                             [](const Valley& a, const Valley& b) { return a.cost < b.cost; });
}

double CostCurve::natural_rate() const { return 1.0 / at(best().x).dxx; }

std::span<const CostCurve> cost_curves() { return kCurves; }

const CostCurve* find_cost_curve(std::string_view id) {
    const auto found =
        std::find_if(kCurves.begin(), kCurves.end(), [id](const CostCurve& curve) { return id == curve.id; });
    return found != kCurves.end() ? &*found : nullptr;
}

}  // namespace core::optim
