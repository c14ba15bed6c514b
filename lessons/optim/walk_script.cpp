#include "lessons/optim/walk_script.h"

#include <array>
#include <cassert>
#include <string>
#include <string_view>

namespace lessons::optim {

namespace {

using core::optim::CostCurve;
using core::optim::CurveWalk;

/// The curves of core/optim/cost_curves.cpp in Python; a test compares the two by running them.
struct PythonCurve {
    std::string_view id;
    const char* cost = "";
};

constexpr std::array kCurves{
    PythonCurve{"deadline", "30 + 0.6 * (x - 14) ** 2"}, PythonCurve{"stock", "600000 / x + 1.5 * x"},
    PythonCurve{"price", "-(x - 20) * 400 / (1 + np.exp((x - 45) / 5))"},
    PythonCurve{"testing",
                "(\n"
                "        2 * x + 60 * np.exp(-0.5 * x) + 45 / (1 + np.exp((x - 13) / 1.2))\n"
                "        + 12 * np.exp(-(((x - 10.5) / 2.2) ** 2))\n"
                "    )"}};

const char* python_cost(const CostCurve& curve) {
    for (const PythonCurve& row : kCurves) {
        if (row.id == curve.id) return row.cost;
    }
    assert(false && "a curve without a formula");
    return "x";
}

std::string interval(core::Interval values) {
    return python_number(values.low) + ", " + python_number(values.high);
}

std::string valleys(const CostCurve& curve) {
    std::vector<double> places;
    for (const core::optim::Valley& valley : curve.valleys) places.push_back(valley.x);
    return python_list(places);
}

std::string settings(const CurveWalk& walk) {
    const CostCurve& curve = walk.curve();
    return "start = " + python_number(walk.path().front().x) + "\n" +
           "learning_rate = " + python_number(walk.learning_rate()) + "\n" +
           "steps = " + std::to_string(walk.steps()) + "\n" + "possible = (" + interval(curve.domain) +
           ")\n" + "bottoms = " + valleys(curve) + "\n" +
           "near = " + python_number(0.005 * curve.window.length()) + "\n";
}

constexpr const char* kWalk = R"(

def slope(x, h=1e-200):
    # By a complex step: exact but for rounding (Squire and Trapp, 1998).
    return cost(x + 1j * h).imag / h


def bottom_near(x):
    return next((bottom for bottom in bottoms if abs(x - bottom) <= near), None)


x, taken = start, 0
while taken < steps:
    landing = x - learning_rate * slope(x)
    arrived = bottom_near(x) is not None and bottom_near(x) == bottom_near(landing)
    if arrived or not possible[0] <= landing <= possible[1]:
        break
    x, taken = landing, taken + 1

print("position", x)
print("cost", cost(x))
print("slope", slope(x))
print("steps_taken", taken)
)";

}  // namespace

PythonScript walk_script(const CurveWalk& walk) {
    const CostCurve& curve = walk.curve();
    PythonScript script;
    script.text = std::string("# ") + curve.title + ": gradient descent on one decision.\n" +
                  "import numpy as np\n\n" + settings(walk) + "\n\ndef cost(x):\n    return " +
                  python_cost(curve) + "\n" + kWalk;
    script.prints = {"position", "cost", "slope", "steps_taken"};
    return script;
}

DataTable walk_table(const CurveWalk& walk) {
    DataTable table{.id = "walk",
                    .title = "Every step of the walk",
                    .columns = {"step", "x", "cost", "slope", "curvature"},
                    .rows = {}};
    for (const core::optim::Footprint& at : walk.path()) {
        const auto step = static_cast<double>(table.rows.size());
        table.rows.push_back({step, at.x, at.cost, at.slope, at.curvature});
    }
    return table;
}

}  // namespace lessons::optim
