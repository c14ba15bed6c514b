#pragma once
// One way of learning a case, a step at a time. Internal to case_model.h, which is what lessons use.

#include "core/interpret/coalition_game.h"
#include "core/interpret/predict.h"
#include "core/tree.h"
#include "lessons/interpret/case_data.h"

#include <memory>
#include <optional>

namespace lessons::cases {

enum class ModelKind {
    boosted_trees,
    logistic_regression,  ///< Linear regression where numbers are predicted.
    random_forest,
    decision_tree,
    nearest_neighbors,
    network,
    additive
};

/// What is left of the training.
struct TrainedModel {
    core::interpret::Predict predict;
    core::interpret::PredictMixtures predict_mixtures;
    std::optional<core::TreeSum> tree_sum = {};
};

/// The predictions follow the training: after every step they are those of the model so far.
class CaseTrainer {
public:
    virtual ~CaseTrainer() = default;

    virtual void step() = 0;
    virtual bool finished() const = 0;
    virtual int expected_steps(int n_steps) const = 0;  ///< So far n_steps have been done.

    /// Of the rows of data.test: P(y = 1), or the number. Before the first step the mean of data.train.
    const core::Vector& predictions() const { return predictions_; }

    /// The first so many rows of data.test are predicted by the model; the others still by that mean.
    virtual core::Index n_predicted() const { return predictions_.size(); }

    /// What a reader would have to look at: leaves, weights, cells of curves, or rows kept.
    virtual int size() const = 0;

    virtual TrainedModel trained() const = 0;

protected:
    explicit CaseTrainer(const Case& data)
        : predictions_(core::Vector::Constant(data.test.n_rows(), data.train.y.mean())) {}

    core::Vector predictions_;
};

/// `data` must outlive the trainer, but not what trained() gives.
std::unique_ptr<CaseTrainer> make_trainer(ModelKind kind, const Case& data);

// Its parts.
std::unique_ptr<CaseTrainer> make_tree_trainer(ModelKind kind, const Case& data);
std::unique_ptr<CaseTrainer> make_linear_trainer(const Case& data);
std::unique_ptr<CaseTrainer> make_neighbors_trainer(const Case& data);
std::unique_ptr<CaseTrainer> make_network_trainer(const Case& data);
std::unique_ptr<CaseTrainer> make_additive_trainer(const Case& data);

}  // namespace lessons::cases
