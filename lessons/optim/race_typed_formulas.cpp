#include "lessons/optim/race_typed_formulas.h"

#include <array>
#include <cassert>

namespace lessons::optim {

namespace {

struct TypedFormula {
    std::string_view id;
    const char* text;
};

constexpr std::array kFormulas{
    TypedFormula{"sphere", "x^2 + y^2"},
    TypedFormula{"ellipse", "(x^2 + 50 y^2) / 2"},
    TypedFormula{"booth", "(x + 2y - 7)^2 + (2x + y - 5)^2"},
    TypedFormula{"matyas", "0.26 (x^2 + y^2) - 0.48 x y"},
    TypedFormula{"zakharov", "x^2 + y^2 + (x/2 + y)^2 + (x/2 + y)^4"},
    TypedFormula{"rosenbrock", "(1 - x)^2 + 100 (y - x^2)^2"},
    TypedFormula{"dixon_price", "(x - 1)^2 + 2 (2y^2 - x)^2"},
    TypedFormula{"beale", "(1.5 - x + x y)^2 + (2.25 - x + x y^2)^2 + (2.625 - x + x y^3)^2"},
    TypedFormula{"double_well", "(x^2 - 1)^2 + y^2"},
    TypedFormula{"himmelblau", "(x^2 + y - 11)^2 + (x + y^2 - 7)^2"},
    TypedFormula{"three_hump_camel", "2x^2 - 1.05x^4 + x^6/6 + x y + y^2"},
    TypedFormula{"six_hump_camel", "(4 - 2.1x^2 + x^4/3) x^2 + x y + (4y^2 - 4) y^2"},
    TypedFormula{"mccormick", "sin(x + y) + (x - y)^2 - 1.5x + 2.5y + 1"},
    TypedFormula{"styblinski_tang", "(x^4 - 16x^2 + 5x + y^4 - 16y^2 + 5y) / 2"},
    TypedFormula{"goldstein_price",
                 "(1 + (x + y + 1)^2 (19 - 14x + 3x^2 - 14y + 6x y + 3y^2)) "
                 "(30 + (2x - 3y)^2 (18 - 32x + 12x^2 + 48y - 36x y + 27y^2))"},
    TypedFormula{"branin", "(y - 5.1x^2/(4pi^2) + 5x/pi - 6)^2 + 10 (1 - 1/(8pi)) cos(x) + 10"},
    TypedFormula{"easom", "-cos(x) cos(y) exp(-(x - pi)^2 - (y - pi)^2)"},
    TypedFormula{"bohachevsky", "x^2 + 2y^2 - 0.3 cos(3pi x) - 0.4 cos(4pi y) + 0.7"},
    TypedFormula{"griewank", "(x^2 + y^2)/4000 - cos(x) cos(y/sqrt(2)) + 1"},
    TypedFormula{"levy", "sin(3pi x)^2 + (x - 1)^2 (1 + sin(3pi y)^2) + (y - 1)^2 (1 + sin(2pi y)^2)"},
    TypedFormula{"rastrigin", "20 + x^2 + y^2 - 10 cos(2pi x) - 10 cos(2pi y)"},
    TypedFormula{"ackley", "-20 exp(-0.2 sqrt((x^2 + y^2)/2)) - exp((cos(2pi x) + cos(2pi y))/2) + 20 + e"}};

}  // namespace

const char* typed_formula(std::string_view id) {
    for (const TypedFormula& formula : kFormulas) {
        if (formula.id == id) return formula.text;
    }
    assert(false);
    return "0";
}

}  // namespace lessons::optim
