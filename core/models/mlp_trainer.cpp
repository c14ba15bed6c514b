#include "core/math/elementary.h"
#include "core/models/classification_tree.h"
#include "core/models/mlp.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>
#include <utility>

namespace core::models {
namespace {

// Uniform in +- sqrt(6 / (inputs + outputs)).
MlpLayer random_layer(Index n_inputs, Index n_outputs, Random& random) {
    const double bound = std::sqrt(6.0 / static_cast<double>(n_inputs + n_outputs));
    MlpLayer layer{.weights = Matrix(n_outputs, n_inputs), .biases = Vector(n_outputs)};
    for (double& weight : layer.weights.reshaped()) weight = random.uniform(-bound, bound);
    for (double& bias : layer.biases) bias = random.uniform(-bound, bound);
    return layer;
}

MlpLayer zeros_like(const MlpLayer& layer) {
    return {.weights = Matrix::Zero(layer.weights.rows(), layer.weights.cols()),
            .biases = Vector::Zero(layer.biases.size())};
}

Mlp random_network(const TrainingSet& data, const MlpOptions& options, Random& random) {
    Mlp network{.task = options.task, .activation = options.activation};
    Index n_inputs = data.n_features();
    for (Index size : options.hidden_layer_sizes) {
        network.layers.push_back(random_layer(n_inputs, size, random));
        n_inputs = size;
    }
    const Index n_outputs = options.task == MlpTask::kRegression ? 1 : std::max(2, count_classes(data.y));
    network.layers.push_back(random_layer(n_inputs, n_outputs, random));
    return network;
}

void activate(Activation activation, Matrix& values) {
    if (activation == Activation::kRelu) {
        values = values.cwiseMax(0.0);
    } else {
        for (double& value : values.reshaped()) value = math::tanh(value);
    }
}

// Errors times the activation's slope, told from its values.
void times_slope(Activation activation, const Matrix& values, Matrix& errors) {
    if (activation == Activation::kRelu) {
        errors = (values.array() > 0.0).select(errors, 0.0);
    } else {
        errors.array() *= 1.0 - values.array().square();
    }
}

template <class Values>
void adam_step(Values& parameters, const Values& gradient, Values& first, Values& second,
               const MlpOptions& options, double rate) {
    first = options.beta1 * first + (1.0 - options.beta1) * gradient;
    second = options.beta2 * second + (1.0 - options.beta2) * gradient.cwiseAbs2();
    parameters.array() -= rate * first.array() / (second.array().sqrt() + options.epsilon);
}

}  // namespace

MlpTrainer::MlpTrainer(const TrainingSet& data, const MlpOptions& options)
    : columns_(data.X.transpose()),
      y_(data.y),
      weights_(data.weights_or_ones()),
      options_(options),
      random_(options.seed) {
    assert(data.is_consistent() && data.n_rows() >= 1 && options_.batch_size >= 1);
    model_ = random_network(data, options_, random_);
    begin();
}

MlpTrainer::MlpTrainer(const TrainingSet& data, const MlpOptions& options, Mlp start)
    : columns_(data.X.transpose()),
      y_(data.y),
      weights_(data.weights_or_ones()),
      options_(options),
      random_(options.seed),
      model_(std::move(start)) {
    assert(data.is_consistent() && data.n_rows() >= 1 && options_.batch_size >= 1);
    assert(model_.task == options_.task && model_.layers.front().weights.cols() == data.n_features());
    begin();
}

void MlpTrainer::begin() {
    for (const MlpLayer& layer : model_.layers) moments_.push_back({zeros_like(layer), zeros_like(layer)});
    order_.resize(static_cast<std::size_t>(columns_.cols()));
    std::iota(order_.begin(), order_.end(), Index{0});
}

void MlpTrainer::step() {
    if (finished()) return;
    if (options_.shuffles) random_.shuffle(std::span<Index>(order_));
    const auto n = static_cast<Index>(order_.size());
    double sum = 0.0;
    for (Index begin = 0; begin < n; begin += options_.batch_size) {
        const Index size = std::min(options_.batch_size, n - begin);
        sum += learn_batch(order_.data() + begin, size) * static_cast<double>(size);
    }
    loss_ = sum / static_cast<double>(n);
    ++n_steps_;
    judge();
}

// Forwards, backwards, and a step of Adam; gives the mean loss of the batch before it.
double MlpTrainer::learn_batch(const Index* rows, Index n_rows) {
    const auto n = static_cast<double>(n_rows);
    std::vector<Matrix> values(model_.layers.size() + 1);
    values[0].resize(columns_.rows(), n_rows);
    for (Index i = 0; i < n_rows; ++i) values[0].col(i) = columns_.col(rows[i]);
    double penalty = 0.0;
    for (std::size_t l = 0; l < model_.layers.size(); ++l) {
        const MlpLayer& layer = model_.layers[l];
        values[l + 1].noalias() = layer.weights * values[l];
        values[l + 1].colwise() += layer.biases;
        if (l + 1 < model_.layers.size()) activate(model_.activation, values[l + 1]);
        penalty += 0.5 * options_.alpha * layer.weights.squaredNorm() / n;
    }
    const double loss = output_errors(rows, values.back()) / n;
    beta1_power_ *= options_.beta1;
    beta2_power_ *= options_.beta2;
    Matrix errors = std::move(values.back());
    for (std::size_t l = model_.layers.size(); l-- > 0;) {
        Matrix weight_gradient = options_.alpha * model_.layers[l].weights;
        weight_gradient.noalias() += errors * values[l].transpose();
        weight_gradient /= n;
        const Vector bias_gradient = errors.rowwise().sum() / n;
        if (l > 0) {
            Matrix below = model_.layers[l].weights.transpose() * errors;
            times_slope(model_.activation, values[l], below);
            errors = std::move(below);
        }
        update(l, weight_gradient, bias_gradient);
    }
    return loss + penalty;
}

// Turns outputs into the derivatives of each row's loss with respect to them; gives the sum of the losses.
double MlpTrainer::output_errors(const Index* rows, Matrix& outputs) const {
    double sum = 0.0;
    for (Index i = 0; i < outputs.cols(); ++i) {
        const double weight = weights_[rows[i]];
        const double y = y_[rows[i]];
        if (model_.task == MlpTask::kRegression) {
            const double error = outputs(0, i) - y;
            sum += 0.5 * weight * error * error;
            outputs(0, i) = weight * error;
            continue;
        }
        const auto own = static_cast<Index>(y);
        const double largest = outputs.col(i).maxCoeff();
        const double own_score = outputs(own, i) - largest;
        double total = 0.0;
        for (Index k = 0; k < outputs.rows(); ++k)
            total += outputs(k, i) = math::exp(outputs(k, i) - largest);
        sum += weight * (math::log(total) - own_score);
        outputs.col(i) *= weight / total;
        outputs(own, i) -= weight;
    }
    return sum;
}

void MlpTrainer::update(std::size_t layer, const Matrix& weight_gradient, const Vector& bias_gradient) {
    const double rate = options_.learning_rate_init * std::sqrt(1.0 - beta2_power_) / (1.0 - beta1_power_);
    Moments& moments = moments_[layer];
    adam_step(model_.layers[layer].weights, weight_gradient, moments.first.weights, moments.second.weights,
              options_, rate);
    adam_step(model_.layers[layer].biases, bias_gradient, moments.first.biases, moments.second.biases,
              options_, rate);
}

void MlpTrainer::judge() {
    n_without_progress_ = loss_ > best_loss_ - options_.tol ? n_without_progress_ + 1 : 0;
    best_loss_ = std::fmin(best_loss_, loss_);
    const bool is_stuck = options_.n_iter_no_change > 0 && n_without_progress_ > options_.n_iter_no_change;
    is_finished_ = is_stuck || n_steps_ >= options_.max_iter || !std::isfinite(loss_);
}

Mlp fit_mlp(const TrainingSet& data, const MlpOptions& options) {
    MlpTrainer trainer(data, options);
    while (!trainer.finished()) trainer.step();
    return trainer.model();
}

}  // namespace core::models
