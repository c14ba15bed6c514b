#pragma once
// Trained models as text, to be kept and opened elsewhere.

#include "core/models/classification_tree.h"
#include "core/models/gradient_boosting.h"
#include "core/models/histogram_boosting.h"
#include "core/models/linear_regression.h"
#include "core/models/logistic_regression.h"
#include "core/models/mlp.h"
#include "core/models/random_forest.h"
#include "core/models/softmax_regression.h"
#include "core/result.h"

#include <string>
#include <variant>
#include <vector>

namespace core::model_files {

using AnyModel = std::variant<models::DecisionTree, models::ClassificationTree, models::RandomForest,
                              models::ClassificationForest, models::GradientBoosting,
                              models::HistogramBoosting, models::LinearRegression, models::LogisticRegression,
                              models::SoftmaxRegression, models::Mlp>;

/// A model and the names of the features it takes, in their order.
struct ModelFile {
    std::vector<std::string> features = {};
    AnyModel model = {};
};

/// A JSON object: {"gradus_model": 1, "kind": "random_forest", "features": [...], ...}. Numbers are written
/// so that they read back as the same doubles. A model with numbers that are not finite gives a text that is
/// refused.
std::string write_model_file(const ModelFile& file);

/// Never trusts the text. What it gives can be asked for any row of as many numbers as there are features:
/// shapes fit, numbers are finite, trees end (children stand behind their parents) and are at most
/// kDeepestTree deep. The Error says where in the file ("trees[3].nodes[0]") and what was expected.
Result<ModelFile> read_model_file(const std::string& text);

inline constexpr int kDeepestTree = 1000;
inline constexpr std::size_t kLargestFile = 200u << 20;  ///< Bytes.

}  // namespace core::model_files
