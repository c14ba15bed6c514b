#include "lessons/optim/learning_task.h"

#include "core/math/elementary.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace lessons::learning {

namespace {

using core::Index;
using core::Matrix;
using core::Vector;
using core::data::Scaling;
using core::models::FeatureMap;
using core::models::LinearProblem;
using core::models::Loss;

Matrix chosen_columns(const Rows& rows, Features features) {
    return features == Features::all_columns ? rows.columns : Matrix(rows.columns.leftCols(1));
}

Matrix picked(const Matrix& columns, const std::vector<Index>& rows) {
    Matrix some(static_cast<Index>(rows.size()), columns.cols());
    for (std::size_t i = 0; i < rows.size(); ++i) some.row(static_cast<Index>(i)) = columns.row(rows[i]);
    return some;
}

Vector picked(const Vector& values, const std::vector<Index>& rows) {
    return picked(Matrix(values), rows).col(0);
}

FeatureMap fit_map(const Matrix& columns, const Rows& rows, const Settings& settings, Scaling scaling) {
    const int degree = settings.features == Features::bends ? settings.bends : 0;
    return FeatureMap::fit(columns, {.degree = degree, .range = rows.x_range(), .scaling = scaling});
}

/// Of the rows that train, in both scales; then the one that is used.
void measure_conditions(Task& task, const Matrix& columns) {
    const auto condition = [&](Scaling scaling) {
        const FeatureMap map = fit_map(columns, task.rows, task.settings, scaling);
        return core::models::condition_number(map.transform(columns));
    };
    task.condition_raw = condition(Scaling::kNone);
    task.condition_standardized = condition(Scaling::kStandardize);
    task.condition = task.settings.standardize ? task.condition_standardized : task.condition_raw;
}

Vector start_of(const Task& task, std::optional<core::Vector2> line) {
    if (!line || task.settings.features != Features::one_column) return Vector::Zero(task.n_weights());
    return task.map.scaled_weights(*line);
}

}  // namespace

core::models::DescentOptions Task::descent_options() const {
    return {.learning_rate = settings.rate_factor / largest_curvature,
            .batch_size = settings.batch_size,
            .seed = static_cast<std::uint64_t>(settings.seed),
            .penalty = penalty};
}

std::shared_ptr<const Task> make_task(Rows rows, const Settings& settings,
                                      std::optional<core::Vector2> start) {
    auto task = std::make_shared<Task>();
    task->rows = std::move(rows);
    task->settings = settings;
    const core::data::Split& split = task->rows.split;
    const Matrix columns = chosen_columns(task->rows, settings.features);
    const Matrix training = picked(columns, split.train);
    task->map = fit_map(training, task->rows, settings,
                        settings.standardize ? Scaling::kStandardize : Scaling::kNone);
    const Loss loss = task->rows.loss;
    task->training = std::make_shared<LinearProblem>(
        LinearProblem{task->map.transform(training), picked(task->rows.y, split.train), loss});
    task->validation = {task->map.transform(picked(columns, split.test)), picked(task->rows.y, split.test),
                        loss};
    task->penalty = core::models::scaled_penalty(*task->training, settings.penalty, settings.strength);
    task->largest_curvature = core::models::largest_curvature(*task->training);
    task->safe_factor = task->largest_curvature / core::models::largest_row_curvature(*task->training);
    measure_conditions(*task, training);
    task->start = start_of(*task, start);
    task->minimum = core::models::minimize_penalized(*task->training, task->penalty,
                                                     core::models::null_model(*task->training));
    return task;
}

Vector scores_at(const Task& task, const Vector& theta, const Vector& x) {
    return core::models::scores({task.map.transform(x), x, task.rows.loss}, theta);
}

double answer_of(const Task& task, double score) {
    return task.rows.is_classes() ? core::math::sigmoid(score) : score;
}

double training_loss(const Task& task, const Vector& theta) {
    return core::models::readable_loss(task.rows.loss, core::models::mean_loss(*task.training, theta));
}

double validation_loss(const Task& task, const Vector& theta) {
    return core::models::readable_loss(task.rows.loss, core::models::mean_loss(task.validation, theta));
}

bool train_alike(const Task& a, const Task& b) {
    const LinearProblem& one = *a.training;
    const LinearProblem& other = *b.training;
    return one.loss == other.loss && one.X.rows() == other.X.rows() && one.X.cols() == other.X.cols() &&
           one.X == other.X && one.y == other.y;
}

std::string weight_name(const Task& task, Index weight) {
    if (weight + 1 == task.n_weights()) return "intercept";
    if (task.settings.features == Features::bends)
        return weight == 0 ? "straight" : "bend " + std::to_string(weight);
    return task.rows.names[static_cast<std::size_t>(weight)];
}

}  // namespace lessons::learning
