#include "lessons/optim/learning_script.h"

#include <cmath>
#include <string>

namespace lessons::learning {

namespace {

using core::Index;
using core::models::Penalty;

constexpr double kWorstCondition = 1e13;  // beyond, the last digits are rounding's own

const char* name_of(Penalty penalty) {
    return penalty == Penalty::kL1 ? "L1" : penalty == Penalty::kL2 ? "L2" : "none";
}

/// The columns that are used, under names that are safe in any file.
DataTable rows_table(const Task& task) {
    const Rows& rows = task.rows;
    const bool all = task.settings.features == Features::all_columns;
    const Index used = all ? rows.columns.cols() : 1;
    DataTable table{.id = "rows", .title = "The rows that are learnt from", .columns = {}, .rows = {}};
    for (Index j = 0; j < used; ++j) table.columns.push_back("x" + std::to_string(j + 1));
    table.columns.insert(table.columns.end(), {"y", "validation"});
    for (Index i = 0; i < rows.n_rows(); ++i) {
        std::vector<Cell> cells;
        for (Index j = 0; j < used; ++j) cells.emplace_back(rows.columns(i, j));
        cells.emplace_back(rows.y[i]);
        cells.emplace_back(static_cast<double>(rows.is_validation[static_cast<std::size_t>(i)]));
        table.rows.push_back(std::move(cells));
    }
    return table;
}

bool tells_condition(const Task& task) {
    return task.condition_raw < kWorstCondition && task.condition_standardized < kWorstCondition;
}

bool tells_lowest(const Task& task) {
    const bool has_referee = !(task.rows.is_classes() && task.settings.penalty == Penalty::kL1);
    return has_referee && task.minimum.converged && task.condition < kWorstCondition;
}

bool tells_descent(const Run& run) {
    const bool sees_all = run.task().settings.batch_size == 0;
    return sees_all && (run.state() == RunState::running || run.state() == RunState::out_of_epochs);
}

std::string start_of(const Task& task) {
    return python_list({task.start.data(), task.start.data() + task.start.size()});
}

std::string settings_of(const Run& run) {
    const Task& task = run.task();
    const Settings& settings = task.settings;
    const int degree = settings.features == Features::bends ? settings.bends : 0;
    return "logistic = " + std::string(task.rows.is_classes() ? "True" : "False") + "\n" +
           "degree = " + std::to_string(degree) +
           "  # of Chebyshev polynomials of x1; 0: the columns themselves\n" +
           "standardise = " + (settings.standardize ? "True" : "False") + "\n" +
           "penalty, strength = " + python_string(name_of(settings.penalty)) + ", " +
           python_number(settings.strength) + "\n" + "rate_factor = " + python_number(settings.rate_factor) +
           "  # in units of 1 / L\n" + "steps = " + std::to_string(run.steps()) + "\n" +
           "start = " + start_of(task) + "\n";
}

constexpr const char* kFunctions = R"(

def features(columns):
    if degree == 0:
        return columns
    x = columns[:, 0]
    return np.polynomial.chebyshev.chebvander((2 * x - x.max() - x.min()) / (x.max() - x.min()), degree)[:, 1:]


def with_ones(X):
    return np.column_stack([X, np.ones(len(X))])


def condition_number(X):
    return np.linalg.cond(with_ones(X)) ** 2


def predicted(z):
    return 1 / (1 + np.exp(-z)) if logistic else z


def readable_loss(z, y):
    if logistic:
        return np.mean(np.logaddexp(0, z) - y * z)
    return np.sqrt(np.mean((z - y) ** 2))


def penalty_weights(X, y):
    # In units of the smallest L1 that leaves nothing, and of the mean curvature.
    p = y.mean()
    if penalty == "L1":
        return strength * np.abs(X.T @ (p - y) / len(y)).max(), 0.0
    if penalty == "L2":
        return 0.0, strength * (X**2).mean() * (p * (1 - p) if logistic else 1)
    return 0.0, 0.0


def fitted(X, y, l1, l2):
    n = len(y)
    if logistic and l2 > 0:
        return LogisticRegression(C=1 / (n * l2), solver="newton-cholesky", tol=1e-12, max_iter=1000).fit(X, y)
    if logistic:
        return LogisticRegression(penalty=None, solver="newton-cholesky", tol=1e-12, max_iter=1000).fit(X, y)
    if l1 > 0:
        return Lasso(alpha=l1, tol=1e-13, max_iter=1000000).fit(X, y)
    return (Ridge(alpha=n * l2) if l2 > 0 else LinearRegression()).fit(X, y)


def descended(X, y, l1, l2):
    A = with_ones(X)
    curvature = np.linalg.norm(A, 2) ** 2 / len(y) * (0.25 if logistic else 1)
    rate = rate_factor / curvature
    theta = np.array(start)
    for _ in range(steps):
        theta = theta - rate * A.T @ (predicted(A @ theta) - y) / len(y)
        w = theta[:-1]
        theta[:-1] = np.sign(w) * np.maximum(np.abs(w) - rate * l1, 0) / (1 + rate * l2)
    return theta


def main():
    data = np.genfromtxt(io.StringIO(ROWS), delimiter=",", skip_header=1)
    y, judges = data[:, -2], data[:, -1] == 1
    raw = features(data[:, :-2])
    scaled = StandardScaler().fit(raw[~judges]).transform(raw)
    X = scaled if standardise else raw
    X, X_val, y, y_val = X[~judges], X[judges], y[~judges], y[judges]
    l1, l2 = penalty_weights(X, y)
)";

constexpr const char* kCondition = R"(
    print("condition_raw", condition_number(raw[~judges]))
    print("condition_standardised", condition_number(scaled[~judges]))
)";

constexpr const char* kLowest = R"(
    model = fitted(X, y, l1, l2)
    print("lowest_loss", readable_loss(X @ np.ravel(model.coef_) + model.intercept_, y))
)";

constexpr const char* kDescent = R"(
    theta = descended(X, y, l1, l2)
    print("training_loss", readable_loss(with_ones(X) @ theta, y))
    print("validation_loss", readable_loss(with_ones(X_val) @ theta, y_val))
)";

}  // namespace

PythonScript learning_script(const Run& run) {
    const Task& task = run.task();
    PythonScript script;
    script.text = "# " + python_comment(task.rows.target) + ", learnt from " +
                  python_comment(task.rows.names.front()) +
                  (task.settings.features == Features::all_columns ? " and all other columns" : "") + ".\n" +
                  "import io\n\nimport numpy as np\n"
                  "from sklearn.linear_model import Lasso, LinearRegression, LogisticRegression, Ridge\n"
                  "from sklearn.preprocessing import StandardScaler\n\n" +
                  settings_of(run) + kFunctions;
    const auto tell = [&script](const char* lines, std::vector<std::string> names) {
        script.text += lines;
        script.prints.insert(script.prints.end(), names.begin(), names.end());
    };
    if (tells_condition(task)) tell(kCondition, {"condition_raw", "condition_standardised"});
    if (tells_lowest(task)) tell(kLowest, {"lowest_loss"});
    if (tells_descent(run)) tell(kDescent, {"training_loss", "validation_loss"});
    script.data = {rows_table(task)};
    script.tolerance = 1e-6;  // condition numbers of raw columns keep half of their digits
    return script;
}

std::vector<DataTable> learning_tables(const Run& run) {
    DataTable losses{.id = "losses",
                     .title = "Losses after every update",
                     .columns = {"update", "training", "validation"},
                     .rows = {}};
    for (std::size_t k = 0; k < run.training_losses().size(); ++k)
        losses.rows.push_back({static_cast<double>(k), run.training_losses()[k], run.validation_losses()[k]});
    DataTable weights{
        .id = "weights", .title = "Weights", .columns = {"weight", "now", "at the lowest loss"}, .rows = {}};
    for (Index j = 0; j < run.task().n_weights(); ++j)
        weights.rows.push_back({weight_name(run.task(), j), run.theta()[j], run.task().minimum.theta[j]});
    return {std::move(losses), std::move(weights), rows_table(run.task())};
}

}  // namespace lessons::learning
