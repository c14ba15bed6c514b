#include "lessons/optim/second_order_script.h"

#include "lessons/optim/landscape_formulas.h"
#include "lessons/optim/second_order_words.h"

#include <iterator>
#include <string>
#include <utility>

namespace lessons::optim {

namespace {

constexpr const char* kDerivatives = R"(

def gradient(p, h=1e-200):
    # By a complex step: exact but for rounding (Squire and Trapp, 1998).
    return np.array([f(p[0] + 1j * h, p[1]).imag, f(p[0], p[1] + 1j * h).imag]) / h


def hessian(p, h=0.05):
    # Central differences of the gradient, of sixth order.
    weights = [(1, 45 / 60), (2, -9 / 60), (3, 1 / 60)]
    rows = [sum(w * (gradient(p + k * h * e) - gradient(p - k * h * e)) for k, w in weights) / h for e in np.eye(2)]
    return (np.array(rows) + np.array(rows).T) / 2


def backtrack(x, d):
    a = 1.0
    for _ in range(40):
        if f(*(x + a * d)) <= f(*x) + c1 * a * gradient(x) @ d:
            break
        a /= 2
    return x + a * d


)";

constexpr const char* kGradientStep = R"(def step(x):
    return backtrack(x, -gradient(x))
)";

constexpr const char* kPlainStep = R"(def step(x):
    return x - np.linalg.solve(hessian(x), gradient(x))
)";

constexpr const char* kSafeStep = R"(def step(x):
    curvatures, axes = np.linalg.eigh(hessian(x))
    largest = np.abs(curvatures).max()
    if curvatures[0] <= 1e-10 * largest:  # curved down somewhere: turned to point up
        curvatures = np.maximum(np.abs(curvatures), 0.1 * largest)
    return backtrack(x, -axes @ (axes.T @ gradient(x) / curvatures))
)";

constexpr const char* kRegionStep = R"(def step(x):
    global radius
    g, H = gradient(x), hessian(x)
    curvatures, axes = np.linalg.eigh(H)
    c = axes.T @ g

    def excess(mu):
        return 1 / np.linalg.norm(c / (curvatures + mu)) - 1 / radius

    low = max(0.0, -curvatures[0])
    inside = low == 0.0 and excess(0.0) >= 0.0
    mu = 0.0 if inside else brentq(excess, low, low + np.linalg.norm(g) / radius, xtol=1e-14)
    p = -axes @ (c / (curvatures + mu))
    ratio = (f(*x) - f(*(x + p))) / -(g @ p + p @ H @ p / 2)
    if not ratio >= 0.25:
        radius *= 0.25
    elif ratio > 0.75 and not inside:
        radius = min(2 * radius, largest_radius)
    return x + p if ratio > 0.15 else x
)";

/// The methods' steps by their place; nothing where the script does not take them.
constexpr const char* kSteps[] = {kGradientStep, kPlainStep, kSafeStep, kRegionStep};

std::string point(core::Vector2 at) { return "np.array(" + python_list({at.x(), at.y()}) + ")"; }

std::string header(const DescentWalk& walk) {
    const auto& parameters = walk.settings().parameters;
    return std::string("# ") + walk.method().name + " on " + walk.function().title + " after " +
           std::to_string(walk.steps()) +
           " steps.\nimport numpy as np\nfrom scipy.optimize import brentq, minimize\n\n"
           "np.seterr(all=\"ignore\")\n"
           "start = " +
           point(walk.settings().start) + "\nsteps = " + std::to_string(walk.steps()) +
           "\nc1 = " + python_number(parameters.armijo) +
           "\nradius = " + python_number(parameters.trust_radius) +
           "\nlargest_radius = 1000 * radius\n\n\ndef f(x, y):\n    return " +
           python_formula(walk.function().id) + "\n";
}

std::string replay(const char* step) {
    return std::string(step) + "\n\nx = start\nfor _ in range(steps):\n    x = step(x)\n";
}

/// Where the walk is, and where SciPy's BFGS comes from the same start.
std::string place(const DescentWalk& walk) {
    return "end = minimize(lambda p: f(*p), start, jac=gradient, method=\"BFGS\", options={\"gtol\": 1e-6})\n"
           "print(f\"# SciPy's BFGS ends at {end.x} after {end.nit} steps, {end.nfev} values\")\n"
           "x = " +
           point(walk.here().position) + "  # where this run is\n";
}

Cell word(const char* text) { return std::string(text); }
Cell number(std::int64_t count) { return static_cast<double>(count); }

DataTable walk_table(const DescentWalk& walk) {
    DataTable table{
        .id = "walk", .title = "Every step of the walk", .columns = {"step", "x", "y", "f"}, .rows = {}};
    for (const core::Vector2& at : walk.trail()) {
        const auto step = static_cast<double>(table.rows.size());
        table.rows.push_back({step, at.x(), at.y(), walk.function().value(at.x(), at.y())});
    }
    return table;
}

DataTable results_table(const std::vector<WalkResult>& results) {
    DataTable table{
        .id = "methods",
        .title = "All methods from this start",
        .columns = {"method", "steps", "values", "gradients", "hessians", "above minimum", "ends"},
        .rows = {}};
    for (std::size_t k = 0; k < results.size(); ++k) {
        const WalkResult& result = results[k];
        table.rows.push_back({word(descent_methods()[k].name), static_cast<double>(result.steps),
                              number(result.evaluations.value), number(result.evaluations.gradient),
                              number(result.evaluations.hessian), result.gap, word(word_for(result.end))});
    }
    return table;
}

DataTable times_table(const StepTiming& timing) {
    DataTable table{.id = "times",
                    .title = "Seconds a step on this computer",
                    .columns = {"method", "settings", "seconds"},
                    .rows = {}};
    for (const TimedStep step : kTimedSteps) {
        for (const core::Vector2& time : timing.times(step))
            table.rows.push_back({word(name_of(step)), time.x(), time.y()});
    }
    return table;
}

}  // namespace

core::Result<PythonScript> descent_script(const DescentWalk& walk) {
    const WalkEnd end = end_of(walk.function(), walk.here());
    if (end == WalkEnd::diverged || end == WalkEnd::stuck)
        return core::Error{.message = "There is no place to compute: the walk did not arrive anywhere."};
    const std::size_t method = walk.settings().method;
    PythonScript script;
    script.text = header(walk) + kDerivatives +
                  (method < std::size(kSteps) ? replay(kSteps[method]) : place(walk)) +
                  "\nprint(\"height\", f(*x))\nprint(\"slope\", np.linalg.norm(gradient(x)))\n";
    script.prints = {"height", "slope"};
    script.tolerance = 1e-6;
    return script;
}

std::vector<DataTable> descent_tables(const DescentWalk& walk, const std::vector<WalkResult>& results,
                                      const StepTiming& timing) {
    std::vector<DataTable> tables{walk_table(walk), results_table(results)};
    DataTable times = times_table(timing);
    if (!times.rows.empty()) tables.push_back(std::move(times));
    return tables;
}

}  // namespace lessons::optim
