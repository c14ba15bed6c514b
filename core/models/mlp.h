#pragma once
// Multilayer networks (Rumelhart, Hinton and Williams, 1986), trained by Adam (Kingma and Ba, 2015).

#include "core/models/training_set.h"
#include "core/random.h"
#include "core/types.h"

#include <cstdint>
#include <vector>

namespace core::models {

enum class Activation { kTanh, kRelu };

/// What the outputs are: scores of classes, turned into probabilities by the softmax, or one number.
enum class MlpTask { kClassification, kRegression };

/// z = weights * a + biases.
struct MlpLayer {
    Matrix weights;  ///< Shape (outputs, inputs).
    Vector biases;   ///< Shape (outputs).
};

/// A fitted network: layers with the activation between them, none behind the last.
struct Mlp {
    MlpTask task = MlpTask::kClassification;
    Activation activation = Activation::kRelu;
    std::vector<MlpLayer> layers = {};

    /// Activations of all layers, from x itself to the outputs before any softmax.
    std::vector<Vector> activations(const Vector& x) const;

    Vector decision_function(const Vector& x) const;  ///< Outputs before any softmax, shape (K) or (1).
    Vector predict_proba(const Vector& x) const;      ///< Shape (K); only for classes.
    double predict(const Vector& x) const;            ///< The most probable class, or the number.

    /// Gradient with respect to x, shape (d), of output_weights . decision_function(x).
    Vector gradient(const Vector& x, const Vector& output_weights) const;

    /// Gradient of predict_proba(x)[of_class].
    Vector probability_gradient(const Vector& x, Index of_class) const;
};

/// Names and defaults as in scikit-learn.
struct MlpOptions {
    MlpTask task = MlpTask::kClassification;
    std::vector<Index> hidden_layer_sizes = {100};
    Activation activation = Activation::kRelu;
    double alpha = 1e-4;     ///< Weight of the L2 penalty alpha |weights|^2 / (2 * rows of the batch).
    Index batch_size = 200;  ///< At most the number of rows.
    double learning_rate_init = 1e-3;
    double beta1 = 0.9;
    double beta2 = 0.999;
    double epsilon = 1e-8;
    int max_iter = 200;         ///< Epochs.
    double tol = 1e-4;          ///< Ends when the loss has not fallen by tol ...
    int n_iter_no_change = 10;  ///< ... for so many epochs; 0 never asks.
    bool shuffles = true;       ///< Takes the rows in a new order in every epoch.
    std::uint64_t seed = 0;
};

/// Minimises the mean cross-entropy, or half the mean squared error, plus the penalty: one epoch a step,
/// batch by batch. Weights start uniform in +-sqrt(6 / (inputs + outputs)), biases too (Glorot and Bengio,
/// 2010; as in scikit-learn). A copyable value; equal seeds give equal networks.
class MlpTrainer {
public:
    /// No missing values; for classification y holds classes 0 .. K - 1, K >= 2. At least one row.
    explicit MlpTrainer(const TrainingSet& data, const MlpOptions& options = {});

    /// Goes on from a given network; hidden_layer_sizes is not read.
    MlpTrainer(const TrainingSet& data, const MlpOptions& options, Mlp start);

    void step();  ///< One epoch; nothing once finished.
    bool finished() const { return is_finished_; }
    int n_steps() const { return n_steps_; }
    const Mlp& model() const { return model_; }

    /// Mean loss over the last epoch, each batch before its step; NaN before the first epoch.
    double training_loss() const { return loss_; }

private:
    /// What Adam keeps of a layer's gradients.
    struct Moments {
        MlpLayer first;
        MlpLayer second;
    };
    void begin();
    double learn_batch(const Index* rows, Index n_rows);
    double output_errors(const Index* rows, Matrix& outputs) const;
    void update(std::size_t layer, const Matrix& weight_gradient, const Vector& bias_gradient);
    void judge();

    Matrix columns_;  // one row of X a column
    Vector y_;
    Vector weights_;
    MlpOptions options_;
    Random random_;
    Mlp model_;
    std::vector<Moments> moments_;
    double beta1_power_ = 1.0;
    double beta2_power_ = 1.0;
    std::vector<Index> order_;
    double loss_ = kNaN;
    double best_loss_ = kInfinity;
    int n_without_progress_ = 0;
    int n_steps_ = 0;
    bool is_finished_ = false;
};

/// Runs a trainer to its end.
Mlp fit_mlp(const TrainingSet& data, const MlpOptions& options = {});

}  // namespace core::models
