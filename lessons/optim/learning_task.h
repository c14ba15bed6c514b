#pragma once
// One way to learn from some rows: which features, which scale, which penalty; and what is known about it
// beforehand.

#include "core/models/feature_map.h"
#include "core/models/linear_problem.h"
#include "core/models/mini_batch_descent.h"
#include "core/models/penalty_path.h"
#include "lessons/optim/learning_rows.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace lessons::learning {

enum class Features { one_column, bends, all_columns };

struct Settings {
    Features features = Features::one_column;
    int bends = 9;
    bool standardize = true;
    double rate_factor = 1.0;  ///< Of the learning rate, in units of 1 / L.
    int batch_size = 0;        ///< Training rows; 0 for all.
    int epochs = 100;
    int seed = 1;
    core::models::Penalty penalty = core::models::Penalty::kNone;
    double strength = 0.1;  ///< In units of the penalty that matters (core/models/penalty_path.h).
    bool stops_early = false;
};

inline constexpr int kMostUpdates = 4000;

struct Task {
    Rows rows;
    Settings settings;

    core::models::FeatureMap map;
    std::shared_ptr<const core::models::LinearProblem> training;
    core::models::LinearProblem validation;
    core::models::PenaltyWeights penalty;
    core::Vector start;  ///< Weights, shape (d + 1).

    double largest_curvature = 1.0;  ///< L.
    double safe_factor = 1.0;        ///< The rate factor that suits even a batch of the worst row.
    double condition = 1.0;  ///< Of the bowl as it is now, and of the same columns raw and standardised.
    double condition_raw = 1.0;
    double condition_standardized = 1.0;
    core::models::PenalizedFit minimum;  ///< Of training loss and penalty.

    core::Index n_weights() const { return training->n_parameters(); }
    core::models::DescentOptions descent_options() const;
};

/// `start` is a line of the data (slope, intercept); without one, or with more weights, all weights begin at
/// 0.
std::shared_ptr<const Task> make_task(Rows rows, const Settings& settings,
                                      std::optional<core::Vector2> start);

/// Scores of the model for values of the first column, where it is the only one.
core::Vector scores_at(const Task& task, const core::Vector& theta, const core::Vector& x);

/// What the model says of a score: the score, or the probability of the class 1.
double answer_of(const Task& task, double score);

/// Readable losses: of the training rows without the penalty, and of the validation rows.
double training_loss(const Task& task, const core::Vector& theta);
double validation_loss(const Task& task, const core::Vector& theta);

/// Whether both have the same training rows, feature by feature: then the same losses and paths.
bool train_alike(const Task& a, const Task& b);

/// What a weight belongs to: a column's name, "bend 3", "intercept".
std::string weight_name(const Task& task, core::Index weight);

}  // namespace lessons::learning
