#include "lessons/interpret/digits_script.h"

#include <algorithm>
#include <string>

namespace lessons::digits {

namespace {

using core::Index;

// Midpoints meet the kinks of rectifiers only to about 1e-5 of a point.
constexpr double kTolerance = 1e-5;

constexpr const char* kText = R"(
# A network of digits from its weights: its answer to one image, and integrated gradients by 20,000 midpoints.
import io

import numpy as np

def table(text):
    return np.genfromtxt(io.StringIO(text), delimiter=",", skip_header=1)


def main():
    rows, images = table(WEIGHTS), table(IMAGES)
    layers = []
    for number in np.unique(rows[:, 0]):
        part = rows[rows[:, 0] == number]
        layers.append((part[:, 3 : 3 + int(part[0, 1])], part[:, 2]))

    def forward(x):
        steps = [x]
        for weights, biases in layers:
            z = steps[-1] @ weights.T + biases
            steps.append(z if weights is layers[-1][0] else activate(z))
        exp = np.exp(steps[-1] - steps[-1].max(axis=1, keepdims=True))
        return steps, exp / exp.sum(axis=1, keepdims=True)

    def gradient(x):
        steps, p = forward(x)
        back = p[:, [digit]] * (np.eye(p.shape[1])[digit] - p)
        for (weights, _), below in zip(layers[::-1], steps[-2::-1]):
            back = back @ weights
            if below is not x:
                back = back * slope(below)
        return back

    _, answers = forward(images[:, :-1])
    print("accuracy", 100 * np.mean(answers.argmax(axis=1) == images[:, -1]))
    print("probability", 100 * forward(image[None])[1][0, digit])
    print("baseline_probability", 100 * forward(baseline[None])[1][0, digit])
    alpha = (np.arange(20_000) + 0.5) / 20_000
    way = image - baseline
    print("attribution_sum", 100 * np.sum(gradient(baseline + alpha[:, None] * way).mean(axis=0) * way))
)";

DataTable weights_table(const core::models::Mlp& network) {
    DataTable table{.id = "weights",
                    .title = "Weights of the network",
                    .columns = {"layer", "inputs", "bias"},
                    .rows = {}};
    Index widest = 0;
    for (const core::models::MlpLayer& layer : network.layers)
        widest = std::max(widest, layer.weights.cols());
    for (Index j = 0; j < widest; ++j) table.columns.push_back("w" + std::to_string(j + 1));
    for (std::size_t l = 0; l < network.layers.size(); ++l) {
        const core::models::MlpLayer& layer = network.layers[l];
        for (Index i = 0; i < layer.weights.rows(); ++i) {
            std::vector<Cell> row{static_cast<double>(l), static_cast<double>(layer.weights.cols()),
                                  layer.biases[i]};
            for (Index j = 0; j < widest; ++j)
                row.emplace_back(j < layer.weights.cols() ? layer.weights(i, j) : core::kNaN);
            table.rows.push_back(std::move(row));
        }
    }
    return table;
}

DataTable images_table(const DigitsData& data) {
    DataTable table{.id = "images", .title = "Images never seen", .columns = {}, .rows = {}};
    for (Index j = 0; j < kPixels; ++j) table.columns.push_back("p" + std::to_string(j + 1));
    table.columns.emplace_back("digit");
    for (Index i = 0; i < data.test.n_rows(); ++i) {
        std::vector<Cell> row;
        for (Index j = 0; j < kPixels; ++j) row.emplace_back(data.test.X(i, j));
        row.emplace_back(data.test.y[i]);
        table.rows.push_back(std::move(row));
    }
    return table;
}

std::string array_of(const core::Vector& values) {
    return "np.array(" + python_list({values.begin(), values.end()}) + ")";
}

DataTable learning_table(const Training& training, int now) {
    DataTable table{.id = "learning",
                    .title = "Course of learning",
                    .columns = {"epoch", "taught_right", "unseen_right", "taught_loss", "unseen_loss"},
                    .rows = {}};
    for (int epoch = 0; epoch <= now; ++epoch) {
        const Epoch& record = *training.epochs()[static_cast<std::size_t>(epoch)];
        table.rows.push_back({static_cast<double>(epoch), record.train.accuracy, record.test.accuracy,
                              record.train.loss, record.test.loss});
    }
    return table;
}

DataTable attributions_table(const Answer& answer) {
    DataTable table{.id = "attributions",
                    .title = "Attributions of the pixels",
                    .columns = {"row", "column", "ink", "gradient", "smooth_gradient", "integrated_gradients",
                                "occlusion"},
                    .rows = {}};
    for (Index j = 0; j < kPixels; ++j) {
        std::vector<Cell> row{static_cast<double>(j / kSide + 1), static_cast<double>(j % kSide + 1),
                              answer.question.image[j]};
        for (const Map& map : answer.maps) row.emplace_back(map.values[j]);
        table.rows.push_back(std::move(row));
    }
    return table;
}

}  // namespace

PythonScript answer_script(const DigitsData& data, const Answer& answer) {
    const Question& question = answer.question;
    const bool is_tanh = question.network->activation == core::models::Activation::kTanh;
    PythonScript script;
    script.text = kText + 1;
    const std::string settings =
        "\n\ndigit = " + std::to_string(question.digit) + "\nimage = " + array_of(question.image) +
        "\nbaseline = " + array_of(question.baseline) + "\n\n\ndef activate(z):\n    return " +
        (is_tanh ? "np.tanh(z)" : "np.maximum(z, 0)") + "\n\n\ndef slope(a):\n    return " +
        (is_tanh ? "1 - a**2" : "(a > 0) * 1.0") + "\n\n";
    const std::string imports = "import numpy as np\n";
    script.text.insert(script.text.find(imports) + imports.size(), settings);
    script.prints = {"accuracy", "probability", "baseline_probability", "attribution_sum"};
    script.data = {weights_table(*question.network), images_table(data)};
    script.tolerance = kTolerance;
    return script;
}

std::vector<DataTable> tables_of(const Training& training, int now, const Answer& answer) {
    return {learning_table(training, now), attributions_table(answer)};
}

}  // namespace lessons::digits
