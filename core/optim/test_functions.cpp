#include "core/optim/test_functions.h"

#include "core/optim/test_formulas.h"

#include <array>

namespace core::optim {
namespace {

using formulas::kPi;

// Where no closed form is given: Newton's method in 30 digits (mpmath.findroot).
constexpr Point kOrigin[] = {{0.0, 0.0}};
constexpr Point kOnes[] = {{1.0, 1.0}};
constexpr Point kBooth[] = {{1.0, 3.0}};
constexpr Point kDixonPrice[] = {{1.0, 0.5 * std::numbers::sqrt2}, {1.0, -0.5 * std::numbers::sqrt2}};
constexpr Point kBeale[] = {{3.0, 0.5}};
constexpr Point kDoubleWell[] = {{1.0, 0.0}, {-1.0, 0.0}};
constexpr Point kHimmelblau[] = {{3.0, 2.0},
                                 {-2.80511808695274485, 3.13131251825057297},
                                 {-3.77931025337774689, -3.28318599128616941},
                                 {3.58442834033049174, -1.84812652696440355}};
constexpr Point kSixHumpCamel[] = {{0.0898420131003180624, -0.712656403020739633},
                                   {-0.0898420131003180624, 0.712656403020739633}};
constexpr Point kMcCormick[] = {{0.5 - kPi / 3.0, -0.5 - kPi / 3.0}};
constexpr Point kStyblinskiTang[] = {{-2.9035340277711771, -2.9035340277711771}};
constexpr Point kGoldsteinPrice[] = {{0.0, -1.0}};
constexpr Point kBranin[] = {{-kPi, 12.275}, {kPi, 2.275}, {3.0 * kPi, 2.475}};
constexpr Point kEasom[] = {{kPi, kPi}};

/// The row with its formula's value and exact derivatives.
template <class Formula>
constexpr TestFunction with(TestFunction row) {
    row.value = [](double x, double y) { return Formula::at(x, y); };
    row.gradient = [](double x, double y, double* gradient) {
        const auto f = Formula::at(math::Dual::variable_x(x), math::Dual::variable_y(y));
        gradient[0] = f.dx;
        gradient[1] = f.dy;
    };
    row.hessian = [](double x, double y, double* hessian) {
        const auto f = Formula::at(math::Jet::variable_x(x), math::Jet::variable_y(y));
        hessian[0] = f.dxx;
        hessian[1] = hessian[2] = f.dxy;
        hessian[3] = f.dyy;
    };
    row.lanes = [](const math::Lanes& x, const math::Lanes& y, math::DualLanes& f) {
        for (std::size_t k = 0; k < math::kLanes; ++k) {
            const auto at = Formula::at(math::Dual::variable_x(x[k]), math::Dual::variable_y(y[k]));
            f.value[k] = at.value;
            f.dx[k] = at.dx;
            f.dy[k] = at.dy;
        }
    };
    return row;
}

constexpr auto kLinear = ContourSpacing::Linear;
constexpr auto kLogarithmic = ContourSpacing::Logarithmic;

// One row reads like one card.
// clang-format off
constexpr std::array kTestFunctions{
    with<formulas::Sphere>({
        .id = "sphere", .title = "Round bowl",
        .formula = "f = x² + y²",
        .story = "Every method should roll straight to the bottom.",
        .citation = "De Jong (1975), function F1", .landscape = Landscape::Bowl,
        .start = {-3.0, 2.0}, .minimizers = kOrigin, .minimum = 0.0,
        .window_x = {-4.0, 4.0}, .window_y = {-3.0, 3.0}, .spacing = kLinear,
        .gradient_rate = 0.1}),
    with<formulas::Ellipse>({
        .id = "ellipse", .title = "Narrow bowl",
        .formula = "f = ½ (x² + 50 y²)",
        .story = "Steep across, flat along: plain descent zigzags.",
        .citation = "Boyd and Vandenberghe (2004), section 9.3", .landscape = Landscape::Bowl,
        .start = {-9.0, 1.5}, .minimizers = kOrigin, .minimum = 0.0,
        .window_x = {-10.0, 10.0}, .window_y = {-5.0, 5.0}, .spacing = kLogarithmic,
        .gradient_rate = 0.02}),
    with<formulas::Booth>({
        .id = "booth", .title = "Booth",
        .formula = "f = (x + 2y - 7)² + (2x + y - 5)²",
        .story = "A tilted bowl: the short way is not along an axis.",
        .citation = "Jamil and Yang (2013), function 17", .landscape = Landscape::Bowl,
        .start = {-4.0, -2.0}, .minimizers = kBooth, .minimum = 0.0,
        .window_x = {-6.0, 8.0}, .window_y = {-5.0, 7.0}, .spacing = kLogarithmic,
        .gradient_rate = 0.05}),
    with<formulas::Matyas>({
        .id = "matyas", .title = "Matyas",
        .formula = "f = 0.26 (x² + y²) - 0.48 xy",
        .story = "A long flat trough in which small steps take for ever.",
        .citation = "Jamil and Yang (2013), function 71", .landscape = Landscape::Bowl,
        .start = {8.0, 3.0}, .minimizers = kOrigin, .minimum = 0.0,
        .window_x = {-10.0, 10.0}, .window_y = {-8.0, 8.0}, .spacing = kLogarithmic,
        .gradient_rate = 0.5}),
    with<formulas::Zakharov>({
        .id = "zakharov", .title = "Zakharov",
        .formula = "f = x² + y² + s² + s⁴, s = x/2 + y",
        .story = "A bowl whose walls grow steeper than any quadratic.",
        .citation = "Jamil and Yang (2013), function 173", .landscape = Landscape::Bowl,
        .start = {-4.0, 4.0}, .minimizers = kOrigin, .minimum = 0.0,
        .window_x = {-6.0, 6.0}, .window_y = {-5.0, 5.0}, .spacing = kLogarithmic,
        .gradient_rate = 0.002}),
    with<formulas::Rosenbrock>({
        .id = "rosenbrock", .title = "Rosenbrock's banana",
        .formula = "f = (1 - x)² + 100 (y - x²)²",
        .story = "Finding the curved valley is easy, following it is the test.",
        .citation = "Rosenbrock (1960)", .landscape = Landscape::Valley,
        .start = {-1.2, 1.0}, .minimizers = kOnes, .minimum = 0.0,
        .window_x = {-2.0, 2.0}, .window_y = {-1.0, 3.0}, .spacing = kLogarithmic,
        .gradient_rate = 0.001}),
    with<formulas::DixonPrice>({
        .id = "dixon_price", .title = "Dixon and Price",
        .formula = "f = (x - 1)² + 2 (2y² - x)²",
        .story = "A bent valley with two ends, both equally deep.",
        .citation = "Dixon and Price (1989)", .landscape = Landscape::Valley,
        .start = {4.0, 2.0}, .minimizers = kDixonPrice, .minimum = 0.0,
        .window_x = {-2.0, 5.0}, .window_y = {-2.5, 2.5}, .spacing = kLogarithmic,
        .gradient_rate = 0.005}),
    with<formulas::Beale>({
        .id = "beale", .title = "Beale",
        .formula = "f = (1.5 - x + xy)² + (2.25 - x + xy²)² + (2.625 - x + xy³)²",
        .story = "A flat basin between cliffs: the gradient is huge or tiny.",
        .citation = "Beale (1958)", .landscape = Landscape::Plateau,
        .start = {1.0, 1.0}, .minimizers = kBeale, .minimum = 0.0,
        .window_x = {-1.0, 4.5}, .window_y = {-2.0, 2.0}, .spacing = kLogarithmic,
        .gradient_rate = 0.01}),
    with<formulas::DoubleWell>({
        .id = "double_well", .title = "Double well",
        .formula = "f = (x² - 1)² + y²",
        .story = "From the ridge, a hair decides which valley is reached.",
        .citation = "Landau (1937), the quartic potential", .landscape = Landscape::SeveralMinima,
        .start = {0.02, 1.5}, .minimizers = kDoubleWell, .minimum = 0.0,
        .window_x = {-2.0, 2.0}, .window_y = {-1.7, 1.7}, .spacing = kLogarithmic,
        .gradient_rate = 0.05}),
    with<formulas::Himmelblau>({
        .id = "himmelblau", .title = "Himmelblau",
        .formula = "f = (x² + y - 11)² + (x + y² - 7)²",
        .story = "Four valleys of the same depth: the start chooses.",
        .citation = "Himmelblau (1972)", .landscape = Landscape::SeveralMinima,
        .start = {0.0, 0.0}, .minimizers = kHimmelblau, .minimum = 0.0,
        .window_x = {-6.0, 6.0}, .window_y = {-5.5, 5.5}, .spacing = kLogarithmic,
        .gradient_rate = 0.01}),
    with<formulas::ThreeHumpCamel>({
        .id = "three_hump_camel", .title = "Three-hump camel",
        .formula = "f = 2x² - 1.05x⁴ + x⁶/6 + xy + y²",
        .story = "Three valleys, and the middle one is the deepest.",
        .citation = "Dixon and Szegő (1975)", .landscape = Landscape::SeveralMinima,
        .start = {0.9, 1.6}, .minimizers = kOrigin, .minimum = 0.0,
        .window_x = {-2.5, 2.5}, .window_y = {-2.2, 2.2}, .spacing = kLogarithmic,
        .gradient_rate = 0.05}),
    with<formulas::SixHumpCamel>({
        .id = "six_hump_camel", .title = "Six-hump camel",
        .formula = "f = (4 - 2.1x² + x⁴/3) x² + xy + (4y² - 4) y²",
        .story = "Six valleys, two of them the deepest.",
        .citation = "Dixon and Szegő (1978)", .landscape = Landscape::SeveralMinima,
        .start = {0.7, -0.3}, .minimizers = kSixHumpCamel, .minimum = -1.03162845348987735,
        .window_x = {-2.2, 2.2}, .window_y = {-1.3, 1.3}, .spacing = kLogarithmic,
        .gradient_rate = 0.03}),
    with<formulas::McCormick>({
        .id = "mccormick", .title = "McCormick",
        .formula = "f = sin(x + y) + (x - y)² - 1.5x + 2.5y + 1",
        .story = "A folded sheet: valleys side by side, each a little deeper.",
        .citation = "McCormick, in Lootsma (1972)", .landscape = Landscape::SeveralMinima,
        .start = {2.0, -1.5}, .minimizers = kMcCormick, .minimum = -1.91322295498103639,
        .window_x = {-1.5, 4.0}, .window_y = {-3.0, 3.0}, .spacing = kLogarithmic,
        .gradient_rate = 0.02}),
    with<formulas::StyblinskiTang>({
        .id = "styblinski_tang", .title = "Styblinski and Tang",
        .formula = "f = ½ (x⁴ - 16x² + 5x + y⁴ - 16y² + 5y)",
        .story = "Four valleys of different depths, one the winner.",
        .citation = "Styblinski and Tang (1990)", .landscape = Landscape::SeveralMinima,
        .start = {-0.5, -1.0}, .minimizers = kStyblinskiTang, .minimum = -78.3323314075428309,
        .window_x = {-5.0, 5.0}, .window_y = {-4.5, 4.5}, .spacing = kLogarithmic,
        .gradient_rate = 0.01}),
    with<formulas::GoldsteinPrice>({
        .id = "goldstein_price", .title = "Goldstein and Price",
        .formula = "f = [1 + (x + y + 1)²(...)] [30 + (2x - 3y)²(...)]",
        .story = "Values from 3 to a million: step sizes have to cope.",
        .citation = "Goldstein and Price (1971)", .landscape = Landscape::SeveralMinima,
        .start = {0.4, -0.7}, .minimizers = kGoldsteinPrice, .minimum = 3.0,
        .window_x = {-2.0, 2.0}, .window_y = {-2.0, 1.5}, .spacing = kLogarithmic,
        .gradient_rate = 0.0002}),
    with<formulas::Branin>({
        .id = "branin", .title = "Branin",
        .formula = "f = (y - 5.1x²/4π² + 5x/π - 6)² + 10 (1 - 1/8π) cos x + 10",
        .story = "Three equal valleys along one river bed.",
        .citation = "Branin (1972)", .landscape = Landscape::SeveralMinima,
        .start = {6.0, 11.0}, .minimizers = kBranin, .minimum = 0.397887357729738339,
        .window_x = {-5.0, 10.0}, .window_y = {0.0, 15.0}, .spacing = kLogarithmic,
        .gradient_rate = 0.02}),
    with<formulas::Easom>({
        .id = "easom", .title = "Easom",
        .formula = "f = -cos x cos y exp(-(x - π)² - (y - π)²)",
        .story = "One hole in a flat desert: without slope there is no direction.",
        .citation = "Easom (1990)", .landscape = Landscape::Plateau,
        .start = {2.0, 2.4}, .minimizers = kEasom, .minimum = -1.0,
        .window_x = {-1.0, 7.0}, .window_y = {-0.5, 6.5}, .spacing = kLinear,
        .gradient_rate = 0.1}),
    with<formulas::Bohachevsky>({
        .id = "bohachevsky", .title = "Bohachevsky",
        .formula = "f = x² + 2y² - 0.3 cos 3πx - 0.4 cos 4πy + 0.7",
        .story = "A bowl with dents in which careful methods stay.",
        .citation = "Bohachevsky, Johnson and Stein (1986)", .landscape = Landscape::ManyMinima,
        .start = {0.2, 0.1}, .minimizers = kOrigin, .minimum = 0.0,
        .window_x = {-2.0, 2.0}, .window_y = {-1.7, 1.7}, .spacing = kLogarithmic,
        .gradient_rate = 0.01}),
    with<formulas::Griewank>({
        .id = "griewank", .title = "Griewank",
        .formula = "f = (x² + y²)/4000 - cos x cos(y/√2) + 1",
        .story = "Regular waves on a bowl too wide to notice.",
        .citation = "Griewank (1981)", .landscape = Landscape::ManyMinima,
        .start = {1.0, 1.5}, .minimizers = kOrigin, .minimum = 0.0,
        .window_x = {-10.0, 10.0}, .window_y = {-8.0, 8.0}, .spacing = kLinear,
        .gradient_rate = 0.5}),
    with<formulas::Levy13>({
        .id = "levy", .title = "Lévy N. 13",
        .formula = "f = sin²3πx + (x - 1)²(1 + sin²3πy) + (y - 1)²(1 + sin²2πy)",
        .story = "Corrugated iron: every fold is a trap.",
        .citation = "Lévy and Montalvo (1985)", .landscape = Landscape::ManyMinima,
        .start = {1.1, 0.9}, .minimizers = kOnes, .minimum = 0.0,
        .window_x = {-3.0, 5.0}, .window_y = {-2.5, 4.5}, .spacing = kLogarithmic,
        .gradient_rate = 0.003}),
    with<formulas::Rastrigin>({
        .id = "rastrigin", .title = "Rastrigin",
        .formula = "f = 20 + x² + y² - 10 cos 2πx - 10 cos 2πy",
        .story = "An egg box: downhill is nearly always the wrong valley.",
        .citation = "Rastrigin (1974)", .landscape = Landscape::ManyMinima,
        .start = {0.3, -0.2}, .minimizers = kOrigin, .minimum = 0.0,
        .window_x = {-5.12, 5.12}, .window_y = {-4.5, 4.5}, .spacing = kLinear,
        .gradient_rate = 0.002}),
    with<formulas::Ackley>(
        {.id = "ackley",
         .title = "Ackley",
         .formula = "f = -20 exp(-0.2 √((x² + y²)/2)) - exp((cos 2πx + cos 2πy)/2) + 20 + e",
         .story = "A ripple-covered plain with one funnel, pointed at the bottom.",
         .citation = "Ackley (1987)",
         .landscape = Landscape::ManyMinima,
         .start = {0.3, 0.2},
         .minimizers = kOrigin,
         .minimum = 0.0,
         .window_x = {-5.0, 5.0},
         .window_y = {-4.5, 4.5},
         .spacing = kLinear,
         .gradient_rate = 0.002,
         .is_smooth_at_minimum = false})};
// clang-format on

}  // namespace

std::span<const TestFunction> test_functions() { return kTestFunctions; }

}  // namespace core::optim
