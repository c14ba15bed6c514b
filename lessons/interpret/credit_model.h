#pragma once
// A credit model in training, and what explainers ask of it once it is trained.

#include "core/interpret/coalition_game.h"
#include "core/interpret/predict.h"
#include "core/models/gradient_boosting.h"
#include "core/models/logistic_regression.h"
#include "core/models/pipeline.h"
#include "core/models/random_forest.h"
#include "lessons/interpret/credit_data.h"

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace lessons::credit {

enum class ModelKind { boosted_trees, logistic_regression, random_forest };

/// "boosted trees"
const char* name_of(ModelKind kind);

/// How well the model does on loans that it never saw.
struct Quality {
    double auc = 0.5;
    double accuracy = 0.0;  ///< Refusing from 50 % up.
};

/// Trains on data.train one tree (or Newton step) a step, and judges on data.test after each. The result does
/// not depend on how the steps are spread over time. Move-only: explainers keep what they need of it.
class CreditModel {
public:
    CreditModel(ModelKind kind, const CreditData& data);

    void step();  ///< Nothing once finished.
    bool finished() const { return finished_; }
    int n_steps() const { return static_cast<int>(history_.size()); }
    int expected_steps() const;  ///< Trees, or about as many Newton steps as it takes.

    /// "43 of 100 trees", "4 Newton steps".
    std::string steps_text() const;

    ModelKind kind() const { return kind_; }
    const std::vector<Quality>& history() const { return history_; }  ///< After each step.
    Quality quality() const { return history_.empty() ? Quality{} : history_.back(); }

    /// P(bad) of every row of data.test, under what is trained so far; the share of bad loans before the
    /// start.
    const core::Vector& test_risks() const { return test_risks_; }

    /// The trained model as functions that own it; only once finished.
    core::interpret::Predict predict() const { return predict_; }
    core::interpret::PredictMixtures predict_mixtures() const { return predict_mixtures_; }

    /// The trees that were trained, with how they are put together (boosting: into log-odds). Null for other
    /// models, and while training.
    const core::TreeSum* tree_sum() const { return tree_sum_ ? &*tree_sum_ : nullptr; }

private:
    using Boosting = core::models::GradientBoostingTrainer;
    using Forest = core::models::RandomForestTrainer;
    using Logistic = core::models::LogisticTrainer;

    void step_trainer(Boosting& trainer);
    void step_trainer(Forest& trainer);
    void step_trainer(Logistic& trainer);
    void judge();
    void finish();

    ModelKind kind_;
    const CreditData* data_;
    core::data::Encoder encoder_;  ///< Of logistic regression.
    core::Matrix encoded_test_;
    std::unique_ptr<std::variant<Boosting, Forest, Logistic>> trainer_;  ///< Gone once finished.
    core::Vector test_sums_;  ///< What the trees so far add up to for each test row.
    core::Vector test_risks_;
    std::vector<Quality> history_;
    bool finished_ = false;
    core::interpret::Predict predict_;
    core::interpret::PredictMixtures predict_mixtures_;
    std::optional<core::TreeSum> tree_sum_;
};

/// The models asked for so far: what has been trained once stays.
class ModelShelf {
public:
    explicit ModelShelf(const CreditData& data) : data_(data) {}

    /// Null before the first work() on it.
    const CreditModel* find(ModelKind kind) const { return models_[static_cast<std::size_t>(kind)].get(); }
    bool has_trained(ModelKind kind) const { return find(kind) != nullptr && find(kind)->finished(); }

    /// Starts the model, or takes one step of its training.
    void work(ModelKind kind);

private:
    const CreditData& data_;
    std::array<std::unique_ptr<CreditModel>, 3> models_;
};

}  // namespace lessons::credit
