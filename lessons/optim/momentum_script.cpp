#include "lessons/optim/momentum_script.h"

#include "lessons/optim/momentum_words.h"

#include <string>

namespace lessons::optim {

namespace {

using core::optim::QuadraticMethod;

/// What one step takes error and velocity to, as a matrix; `move` is learning rate times curvature.
const char* python_matrix(QuadraticMethod method) {
    switch (method) {
        case QuadraticMethod::gradient_descent:
            return "[[1 - move, 0], [-move, 0]]";
        case QuadraticMethod::heavy_ball:
            return "[[1 - move, momentum], [-move, momentum]]";
        case QuadraticMethod::nesterov:
            return "[[1 - move, momentum * (1 - move)], [-move, momentum * (1 - move)]]";
    }
    return "";
}

std::string settings(const MomentumRun& run, int step) {
    std::vector<double> curvatures, start;
    for (const MomentumPart& part : run.parts()) {
        curvatures.push_back(part.curvature);
        start.push_back(part.errors.front());
    }
    return "learning_rate = " + python_number(run.choice().settings.learning_rate) + "\n" +
           "momentum = " + python_number(run.choice().settings.momentum) + "\n" +
           "curvatures = " + python_list(curvatures) + "\n" + "start = " + python_list(start) + "\n" +
           "steps = " + std::to_string(step) + "\n" +
           "most_steps = " + std::to_string(MomentumRun::kMostSteps) + "\n" +
           "lost = " + python_number(MomentumRun::kLost) + "  # an error beyond this stays there\n";
}

constexpr const char* kRun = R"(

def error_after(curvature, error):
    state = np.array([error, 0.0])
    for _ in range(steps):
        state = matrix(curvature) @ state
        if not abs(state[0]) < lost:
            return lost
    return state[0]


def rate(curvature):
    return max(abs(np.linalg.eigvals(matrix(curvature))))


def steps_until_small(curvature):
    # Long enough that even a slow swing cannot come back.
    state, last = np.array([1.0, 0.0]), -1
    for step in range(2 * most_steps):
        if abs(state[0]) > 0.1:
            last = step
        state = matrix(curvature) @ state
        if np.abs(state).max() < 1e-6:
            break
    return last + 1


loss = sum(0.5 * c * error_after(c, e) ** 2 for c, e in zip(curvatures, start))
rates = [rate(curvature) for curvature in curvatures]
print("loss", loss)
print("rate", max(rates))
print("condition", max(curvatures) / min(curvatures))
)";

constexpr const char* kSteps =
    R"(print("steps_needed", max(steps_until_small(curvature) for curvature in curvatures))
)";

DataTable loss_table(const MomentumRun& run) {
    DataTable table{
        .id = "loss", .title = "The loss after each step", .columns = {"step", "loss"}, .rows = {}};
    for (std::size_t i = 0; i < run.parts().size(); ++i) table.columns.push_back(part_name(i));
    for (int k = 0; k <= run.choice().steps; ++k) {
        std::vector<Cell> row{static_cast<double>(k), run.loss(k)};
        for (const MomentumPart& part : run.parts()) row.emplace_back(run.loss_of(part, k));
        table.rows.push_back(std::move(row));
    }
    return table;
}

DataTable part_table(const MomentumRun& run) {
    DataTable table{.id = "parts",
                    .title = "What becomes of each part",
                    .columns = {"part", "curvature", "rate", "regime", "steps to 1%"},
                    .rows = {}};
    for (const MomentumPart& part : run.parts()) {
        const double number = static_cast<double>(table.rows.size()) + 1.0;
        const double steps = part.steps ? *part.steps : core::kInfinity;
        table.rows.push_back({number, part.curvature, part.rate, std::string(name_of(part.regime)), steps});
    }
    return table;
}

}  // namespace

PythonScript momentum_script(const MomentumRun& run, int step) {
    PythonScript script;
    script.text = std::string("# ") + name_of(run.choice().method) +
                  ": gradient descent on a bowl, along each eigenvector.\nimport numpy as np\n\n" +
                  settings(run, step) +
                  "\n\ndef matrix(curvature):\n    # Takes error and velocity to those after one step.\n"
                  "    move = learning_rate * curvature\n    return np.array(" +
                  python_matrix(run.choice().method) + ")\n" + kRun;
    script.prints = {"loss", "rate", "condition"};
    script.tolerance = 1e-6;  // of a double eigenvalue half of the digits are left
    if (run.steps_needed()) {
        script.text += kSteps;
        script.prints.push_back("steps_needed");
    }
    return script;
}

std::vector<DataTable> momentum_tables(const MomentumRun& run) { return {loss_table(run), part_table(run)}; }

}  // namespace lessons::optim
