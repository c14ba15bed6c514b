#pragma once
// A model of a case in training, and what explainers ask of it once it is trained.

#include "core/interpret/coalition_game.h"
#include "core/interpret/predict.h"
#include "lessons/interpret/case_data.h"
#include "lessons/interpret/case_trainer.h"

#include <array>
#include <memory>
#include <string>
#include <vector>

namespace lessons::cases {

inline constexpr std::size_t kModelKinds = 7;

/// "boosted trees"; "linear regression" in place of logistic regression for numbers.
const char* name_of(ModelKind kind, Task task = Task::classification);

/// How well the model does on rows that it never saw. What does not fit the task keeps its first value.
struct Quality {
    double auc = 0.5;
    double accuracy = 0.0;             ///< Calling positive from 50 % up.
    double r_squared = 0.0;            ///< Of numbers.
    double mean_absolute_error = 0.0;  ///< In units of the number.
};

/// Trains on data.train one tree (or Newton step, or epoch) a step, and judges on data.test after each. The
/// result does not depend on how the steps are spread over time. Move-only: explainers keep what they need of
/// it. `data` must outlive it.
class CaseModel {
public:
    CaseModel(ModelKind kind, const Case& data);

    void step();  ///< Nothing once finished.
    bool finished() const { return finished_; }
    int n_steps() const { return static_cast<int>(history_.size()); }
    int expected_steps() const { return finished_ ? n_steps() : trainer_->expected_steps(n_steps()); }

    /// "43 of 100 trees", "4 Newton steps".
    std::string steps_text() const;

    ModelKind kind() const { return kind_; }
    const std::vector<Quality>& history() const { return history_; }  ///< After each step.
    Quality quality() const { return history_.empty() ? Quality{} : history_.back(); }

    /// P(y = 1), or the number, of every row of data.test under what is trained so far; the mean of
    /// data.train before the start.
    const core::Vector& test_predictions() const { return predictions_; }

    /// What one would have to look at to know the model in full, and what that is: 760 "leaves".
    int size() const { return size_; }
    const char* size_unit() const;

    /// The trained model as functions that own it; only once finished.
    core::interpret::Predict predict() const { return trained_.predict; }
    core::interpret::PredictMixtures predict_mixtures() const { return trained_.predict_mixtures; }

    /// The trees that were trained, with how they are put together (boosting of classes: into log-odds). Null
    /// for other models, and while training.
    const core::TreeSum* tree_sum() const { return trained_.tree_sum ? &*trained_.tree_sum : nullptr; }

private:
    void judge();

    ModelKind kind_;
    const Case* data_;
    std::unique_ptr<CaseTrainer> trainer_;  ///< Gone once finished.
    core::Vector predictions_;
    std::vector<Quality> history_;
    int size_ = 0;
    bool finished_ = false;
    TrainedModel trained_;
};

/// The models asked for so far: what has been trained once stays.
class ModelShelf {
public:
    explicit ModelShelf(const Case& data) : data_(&data) {}

    /// Null before the first work() on it.
    const CaseModel* find(ModelKind kind) const { return models_[static_cast<std::size_t>(kind)].get(); }
    bool has_trained(ModelKind kind) const { return find(kind) != nullptr && find(kind)->finished(); }

    /// Starts the model, or takes one step of its training.
    void work(ModelKind kind);

private:
    const Case* data_;
    std::array<std::unique_ptr<CaseModel>, kModelKinds> models_;
};

}  // namespace lessons::cases
