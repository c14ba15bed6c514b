#include "lessons/interpret/why_this_one_script.h"

#include <algorithm>
#include <limits>
#include <string>

namespace lessons::why {

namespace {

using core::Index;

constexpr double kToleranceOfTraining = 1e-4;  // percent: another solver stops elsewhere

std::string id_of(const cases::Case& data, Index feature) {
    return data.features[static_cast<std::size_t>(feature)].id;
}

const std::vector<std::string>& categories_of(const cases::Case& data, Index feature) {
    return data.train.features[static_cast<std::size_t>(feature)].categories;
}

/// The table's own code or number; NaN where it is missing.
Cell cell_of(const cases::Case& data, Index feature, double value) {
    const std::vector<std::string>& categories = categories_of(data, feature);
    if (core::data::is_missing(value) || categories.empty()) return value;
    return categories[static_cast<std::size_t>(value)];
}

/// The first rows in the table's own words, with what became of them.
DataTable loans_table(const cases::Case& data, const core::data::Dataset& rows, Index n_rows) {
    DataTable table{.id = "loans", .title = "Loans for training", .columns = {"bad"}, .rows = {}};
    for (Index j = 0; j < data.n_features(); ++j) table.columns.push_back(id_of(data, j));
    for (Index i = 0; i < n_rows; ++i) {
        std::vector<Cell> row{rows.y[i]};
        for (Index j = 0; j < data.n_features(); ++j) row.push_back(cell_of(data, j, rows.X(i, j)));
        table.rows.push_back(std::move(row));
    }
    return table;
}

DataTable everybody_table(const ScriptRequest& request) {
    DataTable table = loans_table(request.data, request.data.test, request.n_everybody);
    table.id = "everybody";
    table.title = "Everybody who is explained";
    return table;
}

/// Applicants as numbers, categories by code: what trees see.
DataTable background_table(const cases::Case& data, int n_rows) {
    DataTable table{.id = "background", .title = "Average applicants", .columns = {}, .rows = {}};
    for (Index j = 0; j < data.n_features(); ++j) table.columns.push_back(id_of(data, j));
    for (Index i = 0; i < n_rows; ++i) {
        std::vector<Cell> row;
        for (Index j = 0; j < data.n_features(); ++j) row.emplace_back(data.train.X(i, j));
        table.rows.push_back(std::move(row));
    }
    return table;
}

/// The codes that go left as the bits of a number, or -1 where the threshold decides.
double left_codes(const core::Tree& tree, const core::TreeNode& node) {
    if (node.category_set < 0) return -1.0;
    const std::vector<bool>& members =
        tree.category_sets[static_cast<std::size_t>(node.category_set)].members;
    double bits = 0.0;
    for (std::size_t code = members.size(); code-- > 0;) bits = 2.0 * bits + (members[code] ? 1.0 : 0.0);
    return bits;
}

DataTable trees_table(const core::TreeSum& sum) {
    DataTable table{.id = "trees", .title = "Nodes of the trees", .columns = {}, .rows = {}};
    table.columns = {"tree", "feature", "threshold", "codes", "left", "missing_right", "value"};
    for (std::size_t tree = 0; tree < sum.trees.size(); ++tree) {
        for (const core::TreeNode& node : sum.trees[tree].nodes) {
            // Where only missing values go left it is -infinity, which a table cannot hold.
            const double lowest = std::numeric_limits<double>::lowest();
            const double threshold = node.is_leaf() ? core::kNaN : std::max(node.threshold, lowest);
            const double codes = left_codes(sum.trees[tree], node);
            table.rows.push_back({static_cast<double>(tree), static_cast<double>(node.feature), threshold,
                                  codes, static_cast<double>(node.left), node.missing_goes_right ? 1.0 : 0.0,
                                  node.value});
        }
    }
    return table;
}

std::string python_value(const Cell& cell) {
    if (const std::string* text = std::get_if<std::string>(&cell)) return python_string(*text);
    const double value = std::get<double>(cell);
    return core::data::is_missing(value) ? "None" : python_number(value);
}

std::string applicant_with_words(const ScriptRequest& request) {
    std::string text = "applicant = {\n";
    for (Index j = 0; j < request.data.n_features(); ++j) {
        text += "    " + python_string(id_of(request.data, j)) + ": " +
                python_value(cell_of(request.data, j, request.applicant[j])) + ",\n";
    }
    return text + "}\n";
}

std::string applicant_with_codes(const ScriptRequest& request) {
    std::string text;
    for (Index j = 0; j < request.data.n_features(); ++j) {
        const double value = request.applicant[j];
        text += (j > 0 ? ", " : "") + (core::data::is_missing(value) ? "np.nan" : python_number(value));
    }
    return "applicant = np.array([" + text + "])\n";
}

/// The ids of the features that `fits` as a list.
template <class Fits>
std::string names(const cases::Case& data, Fits fits) {
    std::string text;
    for (Index j = 0; j < data.n_features(); ++j) {
        if (fits(categories_of(data, j).empty()))
            text += (text.empty() ? "" : ", ") + python_string(id_of(data, j));
    }
    return "[" + text + "]\n";
}

constexpr const char* kShapley = R"(

def shapley_values(value):
    # value[S]: mean prediction with the features whose bit is set in S taken from the applicant.
    sets, d = np.arange(len(value)), len(features)
    sizes = sum(sets >> j & 1 for j in range(d))
    weights = np.array([1 / (d * comb(d - 1, k)) for k in range(d)])
    without = [sets[sets >> j & 1 == 0] for j in range(d)]
    return [np.sum(weights[sizes[s]] * (value[s | 1 << j] - value[s])) for j, s in enumerate(without)]
)";

constexpr const char* kLogistic = R"(

def columns(rows, name):
    missing, kind = (np.nan, float) if name in numbers else (None, str)
    cells = [[missing if row[name] in (None, "") else kind(row[name])] for row in rows]
    return np.array(cells, dtype=float if name in numbers else object)


def encoder(name):
    if name in numbers:
        return make_pipeline(SimpleImputer(strategy="median"), StandardScaler())
    fill = SimpleImputer(missing_values=None, strategy="most_frequent")
    return make_pipeline(fill, OneHotEncoder(handle_unknown="ignore", sparse_output=False))


def main():
    loans = list(csv.DictReader(io.StringIO(LOANS)))
    bad = np.array([float(loan["bad"]) for loan in loans])
    encoders = {name: encoder(name) for name in features}
    blocks = [encoders[name].fit_transform(columns(loans, name)) for name in features]
    model = LogisticRegression(C=1.0, solver="newton-cholesky", tol=1e-10)
    model.fit(np.hstack(blocks), bad)
    weights = np.split(model.coef_[0], np.cumsum([block.shape[1] for block in blocks])[:-1])

    def parts(rows):
        # What each feature adds to the log-odds, shape (rows, features).
        encoded = [encoders[name].transform(columns(rows, name)) for name in features]
        return np.stack([block @ w for block, w in zip(encoded, weights)], axis=1)

    average = parts(loans[:n_average])
    chosen = np.arange(2 ** len(features))[:, None] >> np.arange(len(features)) & 1

    def game(row):
        own = parts([row])[0]
        log_odds = model.intercept_[0] + (chosen @ own)[:, None] + (1 - chosen) @ average.T
        return (1 / (1 + np.exp(-log_odds))).mean(axis=1)

    tell(game(applicant))
)";

constexpr const char* kEverybody = R"(
    everybody = list(csv.DictReader(io.StringIO(EVERYBODY)))
    sizes = np.mean([np.abs(shapley_values(game(row))) for row in everybody], axis=0)
    for name, size in zip(features, sizes):
        print(name + "_everybody", 100 * size)
)";

constexpr const char* kTrees = R"(

def table(text):
    return np.genfromtxt(io.StringIO(text), delimiter=",", skip_header=1)


def predict(trees, rows):
    total = np.full(len(rows), float(offset))
    for tree in trees:
        feature, codes = tree[:, 1].astype(int), tree[:, 3].astype(int)
        threshold, left, missing_right, leaf = tree[:, [2, 4, 5, 6]].T
        at = np.zeros(len(rows), int)
        while not np.isnan(threshold[at]).all():  # leaves have no threshold
            x = rows[np.arange(len(rows)), feature[at]]
            by_code = codes[at] >= 0  # bit k: category k goes left
            code = np.where(by_code & ~np.isnan(x), x, 0).astype(int)
            right = np.where(by_code, codes[at] >> code & 1 == 0, x > threshold[at])
            right = np.where(np.isnan(x), missing_right[at] == 1, right)
            at = np.where(np.isnan(threshold[at]), at, left[at].astype(int) + right)
        total += factor * leaf[at]
    return link(total)


def main():
    nodes, background = table(TREES), table(BACKGROUND)
    trees = [nodes[nodes[:, 0] == k] for k in np.unique(nodes[:, 0])]
    d = len(features)

    def mean_predictions(chosen):
        rows = np.where(chosen[:, None, :], applicant, background)
        return predict(trees, rows.reshape(-1, d)).reshape(rows.shape[:2]).mean(axis=1)

    chosen = (np.arange(2**d)[:, None] >> np.arange(d) & 1).astype(bool)
    tell(np.concatenate([mean_predictions(part) for part in np.array_split(chosen, 16)]))
)";

std::string tell_text(const ScriptRequest& request) {
    const std::string comment = request.shows_exact ? "" : "\"#\", ";
    return "\n\ndef tell(value):\n"
           "    print(\"risk\", 100 * value[-1])\n"
           "    print(\"average\", 100 * value[0])\n"
           "    for name, points in zip(features, shapley_values(value)):\n"
           "        print(" +
           comment + "name, 100 * points)\n";
}

std::string logistic_text(const ScriptRequest& request) {
    const auto numbers = [](bool is_number) { return is_number; };
    const auto words = [](bool is_number) { return !is_number; };
    return "# One applicant's risk under logistic regression, trained by scikit-learn on LOANS, and why.\n"
           "import csv\n"
           "import io\n"
           "from math import comb\n\n"
           "import numpy as np\n"
           "from sklearn.impute import SimpleImputer\n"
           "from sklearn.linear_model import LogisticRegression\n"
           "from sklearn.pipeline import make_pipeline\n"
           "from sklearn.preprocessing import OneHotEncoder, StandardScaler\n\n" +
           applicant_with_words(request) + "numbers = " + names(request.data, numbers) +
           "words = " + names(request.data, words) +
           "features = numbers + words\nn_average = " + std::to_string(request.n_background) + "\n" +
           kShapley + tell_text(request) + kLogistic + (request.n_everybody > 0 ? kEverybody : "");
}

std::string tree_text(const ScriptRequest& request, const core::TreeSum& sum) {
    const bool boosted = request.model->kind() == cases::ModelKind::boosted_trees;
    const auto all = [](bool) { return true; };
    return "# One applicant's risk under the trees of TREES, and why.\n"
           "import io\n"
           "from math import comb\n\n"
           "import numpy as np\n\n"
           "features = " +
           names(request.data, all) + applicant_with_codes(request) +
           "offset, factor = " + python_number(sum.offset) + ", " + python_number(sum.factor) +
           "\n\n\ndef link(total):\n    return " + (boosted ? "1 / (1 + np.exp(-total))" : "total") + "\n" +
           kShapley + tell_text(request) + kTrees;
}

}  // namespace

std::vector<DataTable> tables_of(const cases::Case& data, const cases::CaseModel* model) {
    if (model == nullptr) return {};
    DataTable table{
        .id = "applicants", .title = "Applicants and their risks", .columns = {"applicant"}, .rows = {}};
    for (Index j = 0; j < data.n_features(); ++j) table.columns.push_back(id_of(data, j));
    table.columns.insert(table.columns.end(), {"bad", "predicted_risk"});
    for (Index i = 0; i < data.test.n_rows(); ++i) {
        std::vector<Cell> row{static_cast<double>(i + 1)};
        for (Index j = 0; j < data.n_features(); ++j) row.push_back(cell_of(data, j, data.test.X(i, j)));
        row.insert(row.end(), {data.test.y[i], model->test_predictions()[i]});
        table.rows.push_back(std::move(row));
    }
    return {table};
}

core::Result<PythonScript> explanation_script(const ScriptRequest& request) {
    if (request.model == nullptr || !request.model->finished())
        return core::Error{.message = "The model is still being trained."};
    PythonScript script;
    const core::TreeSum* sum = request.model->tree_sum();
    if (sum == nullptr) {
        script.text = logistic_text(request);
        script.data = {loans_table(request.data, request.data.train, request.data.train.n_rows())};
        if (request.n_everybody > 0) script.data.push_back(everybody_table(request));
        script.tolerance = kToleranceOfTraining;
    } else {
        script.text = tree_text(request, *sum);
        script.data = {trees_table(*sum), background_table(request.data, request.n_background)};
    }
    script.prints = {"risk", "average"};
    for (const cases::FeatureWords& feature : request.data.features) {
        if (sum == nullptr && request.n_everybody > 0) script.prints.push_back(feature.id + "_everybody");
    }
    if (!request.shows_exact) return script;
    for (const cases::FeatureWords& feature : request.data.features) script.prints.push_back(feature.id);
    return script;
}

}  // namespace lessons::why
