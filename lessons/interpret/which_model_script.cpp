#include "lessons/interpret/which_model_script.h"

#include <string>

namespace lessons::which {

namespace {

DataTable scores_table(const Scene& scene) {
    DataTable table{.id = "scores", .title = "Scores of the models", .columns = {"outcome"}, .rows = {}};
    for (int kind = 0; kind < kKinds; ++kind) {
        table.columns.push_back(name_of(kind));
    }
    for (core::Index i = 0; i < scene.y().size(); ++i) {
        std::vector<Cell> row{scene.y()[i]};
        for (int kind = 0; kind < kKinds; ++kind) {
            row.emplace_back(scene.contest.predictions(kind, scene.frame)[i]);
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

constexpr const char* kMain = R"(

def main():
    rows = list(csv.DictReader(io.StringIO(SCORES)))
    y = np.array([float(row["outcome"]) for row in rows])
    p = np.array([float(row[model]) for row in rows])
    print("auc", roc_auc_score(y, p))
    print("brier", brier_score_loss(y, p))

    def money(threshold):
        tn, fp, fn, tp = confusion_matrix(y, p >= threshold, labels=[0, 1]).ravel()
        return 100 * (tp * pay_tp + fp * pay_fp + tn * pay_tn + fn * pay_fn) / len(y)

    print("profit", money(threshold))
    print("best_profit", max(money(t) for t in [np.inf, *np.unique(p)]))
    print("caught", 100 * recall_score(y, p >= threshold))
    print("called", 100 * np.mean(p >= threshold))
)";

}  // namespace

std::vector<DataTable> tables_of(const Scene& scene) { return {scores_table(scene)}; }

core::Result<PythonScript> decision_script(const Scene& scene) {
    const core::evaluate::Payoffs& pay = scene.payoffs;
    PythonScript script;
    script.text =
        "# What a model's scores are worth, from the scores themselves.\n"
        "import csv\nimport io\n\nimport numpy as np\n"
        "from sklearn.metrics import brier_score_loss, confusion_matrix, recall_score, roc_auc_score\n\n"
        "model = " +
        python_string(name_of(scene.chosen)) + "\nthreshold = " + python_number(0.01 * scene.threshold) +
        "\npay_tp, pay_fp = " + python_number(pay.true_positive) + ", " + python_number(pay.false_positive) +
        "\npay_tn, pay_fn = " + python_number(pay.true_negative) + ", " + python_number(pay.false_negative) +
        "\n" + kMain;
    script.prints = {"auc", "brier", "profit", "best_profit", "caught", "called"};
    script.data = {scores_table(scene)};
    return script;
}

}  // namespace lessons::which
