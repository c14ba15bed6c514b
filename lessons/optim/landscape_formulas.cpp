// The landscapes of core/optim/test_formulas.h as NumPy expressions; a test compares the two by running them.

#include "lessons/optim/landscape_formulas.h"

#include <array>
#include <cassert>

namespace lessons::optim {

namespace {

struct PythonFormula {
    std::string_view landscape;
    const char* expression = "";
};

// One line reads like one formula.
// clang-format off
constexpr std::array kFormulas{
    PythonFormula{"sphere", "x**2 + y**2"},
    PythonFormula{"ellipse", "0.5 * (x**2 + 50 * y**2)"},
    PythonFormula{"booth", "(x + 2 * y - 7) ** 2 + (2 * x + y - 5) ** 2"},
    PythonFormula{"matyas", "0.26 * (x**2 + y**2) - 0.48 * x * y"},
    PythonFormula{"zakharov", "x**2 + y**2 + (0.5 * x + y) ** 2 + (0.5 * x + y) ** 4"},
    PythonFormula{"rosenbrock", "(1 - x) ** 2 + 100 * (y - x**2) ** 2"},
    PythonFormula{"dixon_price", "(x - 1) ** 2 + 2 * (2 * y**2 - x) ** 2"},
    PythonFormula{"beale", "(1.5 - x + x * y) ** 2 + (2.25 - x + x * y**2) ** 2 + (2.625 - x + x * y**3) ** 2"},
    PythonFormula{"double_well", "(x**2 - 1) ** 2 + y**2"},
    PythonFormula{"himmelblau", "(x**2 + y - 11) ** 2 + (x + y**2 - 7) ** 2"},
    PythonFormula{"three_hump_camel", "2 * x**2 - 1.05 * x**4 + x**6 / 6 + x * y + y**2"},
    PythonFormula{"six_hump_camel", "(4 - 2.1 * x**2 + x**4 / 3) * x**2 + x * y + (4 * y**2 - 4) * y**2"},
    PythonFormula{"mccormick", "np.sin(x + y) + (x - y) ** 2 - 1.5 * x + 2.5 * y + 1"},
    PythonFormula{"styblinski_tang", "0.5 * (x**4 - 16 * x**2 + 5 * x + y**4 - 16 * y**2 + 5 * y)"},
    PythonFormula{"goldstein_price",
        "(1 + (x + y + 1) ** 2 * (19 - 14 * x + 3 * x**2 - 14 * y + 6 * x * y + 3 * y**2)) * (\n"
        "        30 + (2 * x - 3 * y) ** 2 * (18 - 32 * x + 12 * x**2 + 48 * y - 36 * x * y + 27 * y**2)\n"
        "    )"},
    PythonFormula{"branin",
        "(y - 5.1 / (4 * np.pi**2) * x**2 + 5 / np.pi * x - 6) ** 2 + 10 * (1 - 1 / (8 * np.pi)) * np.cos(x) + 10"},
    PythonFormula{"easom", "-np.cos(x) * np.cos(y) * np.exp(-((x - np.pi) ** 2) - (y - np.pi) ** 2)"},
    PythonFormula{"bohachevsky",
        "x**2 + 2 * y**2 - 0.3 * np.cos(3 * np.pi * x) - 0.4 * np.cos(4 * np.pi * y) + 0.7"},
    PythonFormula{"griewank", "(x**2 + y**2) / 4000 - np.cos(x) * np.cos(y / np.sqrt(2)) + 1"},
    PythonFormula{"levy",
        "np.sin(3 * np.pi * x) ** 2 + (x - 1) ** 2 * (1 + np.sin(3 * np.pi * y) ** 2) + (\n"
        "        (y - 1) ** 2 * (1 + np.sin(2 * np.pi * y) ** 2)\n"
        "    )"},
    PythonFormula{"rastrigin", "20 + x**2 + y**2 - 10 * np.cos(2 * np.pi * x) - 10 * np.cos(2 * np.pi * y)"},
    PythonFormula{"ackley",
        "20 + np.e - 20 * np.exp(-0.2 * np.sqrt(0.5 * (x**2 + y**2))) - np.exp(\n"
        "        0.5 * (np.cos(2 * np.pi * x) + np.cos(2 * np.pi * y))\n"
        "    )"}};
// clang-format on

}  // namespace

const char* python_formula(std::string_view landscape) {
    for (const PythonFormula& formula : kFormulas) {
        if (formula.landscape == landscape) return formula.expression;
    }
    assert(false && "a landscape without a formula");
    return "";
}

}  // namespace lessons::optim
