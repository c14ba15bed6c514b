#include "lessons/optim/race_script.h"

#include <array>
#include <string>
#include <string_view>

namespace lessons::optim {

namespace {

using core::optim::Hyperparameters;

using Dial = double Hyperparameters::*;

/// A method whose step is a few lines of NumPy.
struct Rule {
    std::string_view method;
    const char* body = "";
    std::array<std::pair<const char*, Dial>, 5> dials{};  ///< By name in the body; empty names end them.
};

constexpr std::array kRules{
    Rule{"gradient_descent",
         "def gradient_descent(x, g, k, memory, rate):\n"
         "    return -rate * g\n",
         {{{"rate", &Hyperparameters::learning_rate}}}},
    Rule{"momentum",
         "def momentum(x, g, k, memory, rate, beta):\n"
         "    memory[\"v\"] = beta * memory.get(\"v\", 0.0) - rate * g\n"
         "    return memory[\"v\"]\n",
         {{{"rate", &Hyperparameters::learning_rate}, {"beta", &Hyperparameters::momentum}}}},
    Rule{"nesterov",
         "def nesterov(x, g, k, memory, rate, beta):\n"
         "    kept = beta * memory.get(\"v\", np.zeros(2))\n"
         "    memory[\"v\"] = kept - rate * gradient(x + kept)  # looks where it is about to land\n"
         "    return memory[\"v\"]\n",
         {{{"rate", &Hyperparameters::learning_rate}, {"beta", &Hyperparameters::momentum}}}},
    Rule{"adagrad",
         "def adagrad(x, g, k, memory, rate, epsilon):\n"
         "    memory[\"s\"] = memory.get(\"s\", 0.0) + g**2\n"
         "    return -rate * g / (np.sqrt(memory[\"s\"]) + epsilon)\n",
         {{{"rate", &Hyperparameters::learning_rate}, {"epsilon", &Hyperparameters::epsilon}}}},
    Rule{"rmsprop",
         "def rmsprop(x, g, k, memory, rate, beta2, epsilon):\n"
         "    memory[\"s\"] = beta2 * memory.get(\"s\", 0.0) + (1 - beta2) * g**2\n"
         "    return -rate * g / (np.sqrt(memory[\"s\"]) + epsilon)\n",
         {{{"rate", &Hyperparameters::learning_rate},
           {"beta2", &Hyperparameters::beta2},
           {"epsilon", &Hyperparameters::epsilon}}}},
    Rule{"adam",
         "def adam(x, g, k, memory, rate, beta1, beta2, epsilon):\n"
         "    memory[\"m\"] = beta1 * memory.get(\"m\", 0.0) + (1 - beta1) * g\n"
         "    memory[\"v\"] = beta2 * memory.get(\"v\", 0.0) + (1 - beta2) * g**2\n"
         "    return -rate * memory[\"m\"] / (1 - beta1**k) / (np.sqrt(memory[\"v\"] / (1 - beta2**k)) + "
         "epsilon)\n",
         {{{"rate", &Hyperparameters::learning_rate},
           {"beta1", &Hyperparameters::beta1},
           {"beta2", &Hyperparameters::beta2},
           {"epsilon", &Hyperparameters::epsilon}}}},
    Rule{"adamw",
         "def adamw(x, g, k, memory, rate, beta1, beta2, epsilon, decay):\n"
         "    memory[\"m\"] = beta1 * memory.get(\"m\", 0.0) + (1 - beta1) * g\n"
         "    memory[\"v\"] = beta2 * memory.get(\"v\", 0.0) + (1 - beta2) * g**2\n"
         "    adam = rate * memory[\"m\"] / (1 - beta1**k) / (np.sqrt(memory[\"v\"] / (1 - beta2**k)) + "
         "epsilon)\n"
         "    return -adam - rate * decay * x\n",
         {{{"rate", &Hyperparameters::learning_rate},
           {"beta1", &Hyperparameters::beta1},
           {"beta2", &Hyperparameters::beta2},
           {"epsilon", &Hyperparameters::epsilon},
           {"decay", &Hyperparameters::weight_decay}}}}};

const Rule* find_rule(std::string_view method) {
    for (const Rule& rule : kRules) {
        if (rule.method == method) return &rule;
    }
    return nullptr;
}

/// `body` is what computes f from x and y.
std::string header(const Race& race, const std::string& body) {
    const RaceGround& ground = race.ground();
    return "# " + ground.title + " after " + std::to_string(race.steps()) +
           " steps: how far each method is above the minimum.\n"
           "import numpy as np\n\n"
           "np.seterr(all=\"ignore\")  # a method may diverge\n\n\n"
           "def f(x, y):\n" +
           body +
           "def gradient(p, h=1e-200):\n"
           "    # By a complex step: exact but for rounding (Squire and Trapp, 1998).\n"
           "    return np.array([f(p[0] + 1j * h, p[1]).imag, f(p[0], p[1] + 1j * h).imag]) / h\n\n\n" +
           "start = np.array(" + python_list({race.settings().start.x(), race.settings().start.y()}) + ")\n" +
           "minimum = " + python_number(ground.minimum) + "\nsteps = " + std::to_string(race.steps()) + "\n";
}

constexpr const char* kRun =
    "\n\ndef run(rule, **dials):\n"
    "    x, memory = start, {}\n"
    "    for k in range(1, steps + 1):\n"
    "        g = gradient(x)\n"
    "        if np.abs(g).max() <= 1e-6:  # level ground: it has arrived\n"
    "            break\n"
    "        step = rule(x, g, k, memory, **dials)\n"
    "        if not np.isfinite(f(*(x + step))):\n"
    "            break\n"
    "        x = x + step\n"
    "        if np.abs(x).max() > 1e6 * (1 + np.abs(start).max()):  # it has diverged\n"
    "            break\n"
    "    return max(f(*x) - minimum, 1e-16)\n";

// SciPy counts its iterations from 1.
constexpr const char* kNelderMead =
    "\n\ndef nelder_mead():\n"
    "    from scipy.optimize import minimize\n\n"
    "    options = {\"maxiter\": steps + 1, \"xatol\": 1e-6, \"fatol\": 1e-6}\n"
    "    return max(minimize(lambda p: f(*p), start, method=\"Nelder-Mead\", options=options).fun - minimum, "
    "1e-16)\n";

std::string call(const Rule& rule, const Hyperparameters& parameters) {
    std::string text = "run(" + std::string(rule.method);
    for (const auto& [name, dial] : rule.dials) {
        if (name != nullptr) text += std::string(", ") + name + "=" + python_number(parameters.*dial);
    }
    return text + ")";
}

std::string print_line(const std::string& id, const std::string& value) {
    return "print(\"" + id + "\", " + value + ")\n";
}

std::optional<std::string> body_of_function(const RaceGround& ground) {
    if (ground.known == nullptr) return python_program(ground.formula->program());
    return std::string("    return ") + python_formula(ground.id) + "\n\n\n";
}

}  // namespace

DataTable trails_table(const Race& race) {
    DataTable table{.id = "trails",
                    .title = "Trails of the methods",
                    .columns = {"method", "step", "x", "y", "above_minimum", "evaluations", "gradient_norm"},
                    .rows = {}};
    for (const Racer& racer : race.racers()) {
        for (std::size_t k = 0; k < racer.points().size(); ++k) {
            table.rows.push_back({racer.method().id, static_cast<double>(k), racer.points()[k].x(),
                                  racer.points()[k].y(), racer.gaps()[k], racer.evaluation_counts()[k],
                                  racer.slopes()[k]});
        }
    }
    return table;
}

core::Result<PythonScript> race_script(const Race& race) {
    const std::optional<std::string> body = body_of_function(race.ground());
    if (!body) {
        return core::Error{.message = "This formula has no short script: complex steps do not go through it.",
                           .expected = "one without abs, min, max, log, sqrt, tan and broken powers"};
    }
    PythonScript script;
    std::string definitions;
    std::string prints;
    for (const Racer& racer : race.racers()) {
        const std::string method = racer.method().id;
        const Rule* rule = find_rule(method);
        if (rule == nullptr && method != "nelder_mead") continue;
        definitions += rule != nullptr ? "\n\n" + std::string(rule->body) : std::string(kNelderMead);
        const std::string value =
            rule != nullptr ? call(*rule, race_parameters(racer.method(), race.settings())) : "nelder_mead()";
        script.prints.push_back(method + "_gap");
        prints += print_line(script.prints.back(), value);
    }
    if (script.prints.empty()) {
        return core::Error{.message = "Methods with a line search have no short script.",
                           .expected = "a method such as Gradient descent, Momentum, Adam or Nelder-Mead"};
    }
    script.text = header(race, *body) + kRun + definitions + "\n\n" + prints;
    return script;
}

}  // namespace lessons::optim
