#include "lessons/interpret/edit_script.h"

#include <set>

namespace lessons::editing {

namespace {

using core::Index;

constexpr const char* kText = R"(

def table(text):
    return np.genfromtxt(io.StringIO(text), delimiter=",", names=True)


def edit(curves, operation, feature, begin, end, amount):
    curve = curves[feature]
    s, w, edges = curve["score"], curve["rows"], curve["upper_edge"]
    if operation in ("line", "rising", "falling"):
        end = min(end, len(s) - 1)  # the last group is that of missing values
    part = slice(begin, end)
    mean = np.average(s[part], weights=w[part]) if w[part].sum() > 0 else s[part].mean()
    if operation == "shift":
        s[part] += amount
    elif operation == "halve":
        s[part] *= 0.5
    elif operation == "flatten":
        s[part] = mean
    elif operation in ("rising", "falling"):
        order = IsotonicRegression(increasing=operation == "rising")
        s[part] = order.fit_transform(np.arange(end - begin), s[part], sample_weight=w[part])
    elif begin > 0 and end < len(s) - 1:
        middles = 0.5 * (edges[begin - 1 : end - 1] + edges[part])
        s[part] = np.interp(middles, [edges[begin - 1], edges[end - 1]], [s[begin - 1], s[end]])
    else:
        s[part] = s[begin - 1] if begin > 0 else s[end] if end < len(s) - 1 else mean


def scores(rows, curves):
    moved = rows["trained"].copy()
    for name in curves:
        groups = rows["group_" + name].astype(int)
        moved += curves[name]["score"][groups] - trained[name]["score"][groups]
    return moved


def curves_of(text):
    data = table(text)
    names = [line.split(",")[0] for line in text.strip().split("\n")[1:]]
    return {name: data[[n == name for n in names]].copy() for name in dict.fromkeys(names)}


def main():
    global trained
    rows, y = table(ROWS), table(ROWS)["y"]
    trained = curves_of(CURVES)
    versions = []
    curves = curves_of(CURVES)
    for k, step in enumerate(edits + [None]):
        if k in (n_before, len(edits)):
            versions.append(scores(rows, curves))
            heights = curves[feature]["score"][begin:end].copy()
        if step is not None:
            edit(curves, *step)
    before, after = versions[0], versions[-1]
    loss = (lambda f: np.logaddexp(0, f) - y * f) if classes else (lambda f: np.abs(y - f))
    change = loss(after) - loss(before)
    print("loss_before", loss(before).mean())
    print("loss_after", loss(after).mean())
    print("loss_change", change.mean())
    print("loss_change_error", 2 * stats.sem(change))
    print("ranking", roc_auc_score(y, after) if classes else r2_score(y, after))
    weights = curves[feature]["rows"][begin:end]
    print("height", np.average(heights, weights=weights))
)";

/// The features whose curves some edit, or the range in view, concerns.
std::set<int> features_of(const Scene& scene, const std::vector<Change>& edits) {
    std::set<int> features{scene.change.feature};
    for (const Change& edit : edits) features.insert(edit.feature);
    return features;
}

std::vector<Change> edits_in_force(const Scene& scene) {
    std::vector<Change> edits;
    const auto add = [&](const Change& edit) {
        if (is_possible(scene.after, edit)) edits.push_back(edit);
    };
    for (int k = 0; k < scene.n_edits; ++k) add(scene.history[static_cast<std::size_t>(k)].change);
    if (scene.tries()) add(scene.change);
    return edits;
}

const std::string& id_of(const Scene& scene, int feature) {
    return scene.data.features[static_cast<std::size_t>(feature)].id;
}

DataTable curves_table(const Scene& scene, const std::set<int>& features) {
    const models::AdditiveModel& trained = scene.training.model(scene.n_bags);
    DataTable table{.id = "curves",
                    .title = "Trained curves",
                    .columns = {"feature", "score", "rows", "upper_edge"},
                    .rows = {}};
    for (const int feature : features) {
        const models::AdditiveTerm& curve = trained.terms[static_cast<std::size_t>(feature)];
        const std::vector<double>& edges = trained.binning.edges(feature);
        for (Index k = 0; k < curve.scores.rows(); ++k) {
            const auto at = static_cast<std::size_t>(k);
            table.rows.push_back({id_of(scene, feature), curve.scores(k, 0), curve.weights(k, 0),
                                  at < edges.size() ? edges[at] : core::kNaN});
        }
    }
    return table;
}

DataTable rows_table(const Scene& scene, const std::set<int>& features) {
    const models::AdditiveModel& trained = scene.training.model(scene.n_bags);
    const models::AdditiveRows sorted(trained, scene.data.test.X);
    const core::Vector F = sorted.decision_function(trained);
    DataTable table{.id = "rows", .title = "Held-back rows", .columns = {"y", "trained"}, .rows = {}};
    for (const int feature : features) table.columns.push_back("group_" + id_of(scene, feature));
    for (Index i = 0; i < F.size(); ++i) {
        std::vector<Cell> row{scene.data.test.y[i], F[i]};
        for (const int feature : features)
            row.emplace_back(static_cast<double>(sorted.cell(static_cast<std::size_t>(feature), i)));
        table.rows.push_back(std::move(row));
    }
    return table;
}

std::string literal(const Scene& scene, const Change& edit) {
    return "(" + python_string(operation_id(edit.operation)) + ", " +
           python_string(id_of(scene, edit.feature)) + ", " + std::to_string(edit.from) + ", " +
           std::to_string(edit.to + 1) + ", " + python_number(edit.amount) + ")";
}

}  // namespace

PythonScript edit_script(const Scene& scene) {
    const std::vector<Change> edits = edits_in_force(scene);
    const std::set<int> features = features_of(scene, edits);
    const bool tries = scene.tries() && is_possible(scene.after, scene.change);
    std::string list;
    for (const Change& edit : edits) list += (list.empty() ? "" : ", ") + literal(scene, edit);
    PythonScript script;
    script.text =
        "# Edits of an additive model, made anew, and what they do to rows that it never saw.\nimport io\n\n"
        "import numpy as np\nfrom scipy import stats\nfrom sklearn.isotonic import IsotonicRegression\n"
        "from sklearn.metrics import r2_score, roc_auc_score\n\n" +
        std::string("classes = ") + (scene.data.is_classes() ? "True" : "False") + "\nedits = [" + list +
        "]  # operation, feature, groups from and up to, amount\nn_before = " +
        std::to_string(scene.tries() ? edits.size() - (tries ? 1 : 0) : 0) +
        "\nfeature, begin, end = " + python_string(id_of(scene, scene.change.feature)) + ", " +
        std::to_string(scene.change.from) + ", " + std::to_string(scene.change.to + 1) + "\n" + kText;
    script.prints = {"loss_before", "loss_after", "loss_change", "loss_change_error", "ranking", "height"};
    script.data = {curves_table(scene, features), rows_table(scene, features)};
    return script;
}

}  // namespace lessons::editing
