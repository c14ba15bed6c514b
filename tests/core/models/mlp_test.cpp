#include "core/models/mlp.h"

#include "core/math/elementary.h"
#include "tests/support/bits.h"
#include "tests/support/random_matrix.h"
#include "tests/support/wine.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace core::models;
using core::Index;
using core::Matrix;
using core::Vector;

namespace {

// Layers of 0.5 sin(k), k = 1, 2, ...: the weights of each layer output by output, then its biases.
Mlp given_network(MlpTask task, Activation activation, const std::vector<Index>& sizes) {
    Mlp network{.task = task, .activation = activation};
    double k = 0.0;
    for (std::size_t l = 0; l + 1 < sizes.size(); ++l) {
        MlpLayer layer{.weights = Matrix(sizes[l + 1], sizes[l]), .biases = Vector(sizes[l + 1])};
        for (Index i = 0; i < layer.weights.rows(); ++i) {
            for (Index j = 0; j < layer.weights.cols(); ++j) layer.weights(i, j) = 0.5 * core::math::sin(++k);
        }
        for (double& bias : layer.biases) bias = 0.5 * core::math::sin(++k);
        network.layers.push_back(layer);
    }
    return network;
}

MlpOptions given_options(MlpTask task) {
    return {.task = task,
            .alpha = 0.01,
            .batch_size = 64,
            .learning_rate_init = 0.01,
            .max_iter = 5,
            .n_iter_no_change = 0,
            .shuffles = false};
}

MlpTrainer trained(const TrainingSet& data, const MlpOptions& options, Mlp start) {
    MlpTrainer trainer(data, options, std::move(start));
    while (!trainer.finished()) trainer.step();
    return trainer;
}

}  // namespace

TEST_CASE("from the same weights five epochs of Adam lead where scikit-learn's lead") {
    // m = MLPClassifier((5, 4), activation=a, shuffle=False, batch_size=64, alpha=0.01,
    // learning_rate_init=0.01); partial_fit once, then m.coefs_, m.intercepts_ = the weights above and a new
    // AdamOptimizer on them; five times m.partial_fit(Z, y): m.loss_, m.predict_proba(Z[[0, 70, 150]])
    const auto wine = support::scaled_wine();
    const TrainingSet data{.X = wine.X, .y = wine.y};
    const auto options = given_options(MlpTask::kClassification);
    const auto tanh = trained(data, options, given_network(options.task, Activation::kTanh, {13, 5, 4, 3}));
    CHECK(tanh.training_loss() == doctest::Approx(0.7457177399006367).epsilon(1e-11));
    CHECK((tanh.model().predict_proba(wine.X.row(70).transpose()) -
           Vector{{0.11912372084060072, 0.5048256863901893, 0.37605059276920993}})
              .norm() < 1e-11);
    const auto relu = trained(data, options, given_network(options.task, Activation::kRelu, {13, 5, 4, 3}));
    CHECK(relu.training_loss() == doctest::Approx(0.9006929565776157).epsilon(1e-11));
    CHECK((relu.model().predict_proba(wine.X.row(0).transpose()) -
           Vector{{0.5132873088382693, 0.38027331041469514, 0.10643938074703546}})
              .norm() < 1e-11);
}

TEST_CASE("numbers are learned as scikit-learn learns them") {
    // MLPRegressor((6,), activation='tanh', ...) on y = X[:, 12] / 1000: m.loss_, m.predict(Z[:3])
    const auto wine = support::scaled_wine();
    const TrainingSet data{.X = wine.X, .y = support::numbers_and_class("wine").X.col(12) / 1000.0};
    const auto options = given_options(MlpTask::kRegression);
    const auto trainer = trained(data, options, given_network(options.task, Activation::kTanh, {13, 6, 1}));
    CHECK(trainer.training_loss() == doctest::Approx(0.1644644371725611).epsilon(1e-11));
    CHECK(trainer.model().predict(wine.X.row(0).transpose()) ==
          doctest::Approx(0.6373580678932301).epsilon(1e-11));
    CHECK(trainer.model().predict(wine.X.row(1).transpose()) ==
          doctest::Approx(0.2771078872348385).epsilon(1e-10));
}

TEST_CASE("gradients with respect to the inputs agree with central differences") {
    for (Activation activation : {Activation::kTanh, Activation::kRelu}) {
        const Mlp network = given_network(MlpTask::kClassification, activation, {6, 8, 5, 3});
        const Vector x = support::random_matrix(6, 1, 1);
        const Vector weights{{1.0, -2.0, 0.5}};
        const Vector scores = network.gradient(x, weights);
        const Vector probability = network.probability_gradient(x, 1);
        for (Index j = 0; j < 6; ++j) {
            constexpr double kStep = 1e-6;
            Vector above = x;
            Vector below = x;
            above[j] += kStep;
            below[j] -= kStep;
            const Vector slope =
                (network.decision_function(above) - network.decision_function(below)) / (2.0 * kStep);
            CHECK(std::fabs(scores[j] - weights.dot(slope)) < 1e-7);
            const double change = network.predict_proba(above)[1] - network.predict_proba(below)[1];
            CHECK(std::fabs(probability[j] - change / (2.0 * kStep)) < 1e-7);
        }
    }
}

TEST_CASE("a network tells three wines apart as well as scikit-learn's") {
    const auto [train, test] = support::parted(support::scaled_wine());
    const Mlp network = fit_mlp({.X = train.X, .y = train.y},
                                {.hidden_layer_sizes = {20}, .learning_rate_init = 0.01, .max_iter = 100});
    // MLPClassifier((20,), learning_rate_init=0.01, max_iter=100, random_state=s): 59 or 60 of 60 for s = 0
    // .. 5
    int n_right = 0;
    for (Index i = 0; i < test.n_rows(); ++i)
        n_right += network.predict(test.X.row(i).transpose()) == test.y[i] ? 1 : 0;
    CHECK(n_right >= 58);
}

TEST_CASE("an epoch a step: a copy goes on with the same bits, another seed elsewhere") {
    const auto wine = support::scaled_wine();
    const MlpOptions options = {
        .hidden_layer_sizes = {8, 4}, .activation = Activation::kTanh, .max_iter = 6, .seed = 2};
    MlpTrainer trainer({.X = wine.X, .y = wine.y}, options);
    CHECK(std::isnan(trainer.training_loss()));
    trainer.step();
    MlpTrainer copy = trainer;
    while (!trainer.finished()) trainer.step();
    while (!copy.finished()) copy.step();
    CHECK(trainer.n_steps() == 6);
    CHECK(trainer.model().layers[0].weights == copy.model().layers[0].weights);
    CHECK(support::fingerprint(trainer.model().layers[0].weights.reshaped()) == 15131791255793747199ULL);
    CHECK(trainer.model().activations(wine.X.row(0).transpose()).size() == 4);
}

TEST_CASE("training ends where the loss no longer falls, or grows without bound") {
    const TrainingSet data{.X = support::random_matrix(50, 2, 3), .y = Vector::Ones(50)};
    MlpTrainer trainer(data, {.hidden_layer_sizes = {3}, .learning_rate_init = 0.05, .max_iter = 1000});
    while (!trainer.finished()) trainer.step();
    CHECK(trainer.n_steps() < 500);
    MlpTrainer wild({.X = data.X, .y = Vector::Constant(50, 1e300)}, {.task = MlpTask::kRegression});
    while (!wild.finished()) wild.step();
    CHECK(wild.n_steps() == 1);
}

TEST_CASE("rows of weight zero do not teach") {
    TrainingSet data{.X = support::random_matrix(60, 2, 4), .y = Vector(60), .weights = Vector(60)};
    for (Index i = 0; i < 60; ++i) {
        data.y[i] = i % 2 == 0 ? 1.0 : (data.X(i, 0) > 0.0 ? 1.0 : 0.0);
        data.weights[i] = i % 2 == 0 ? 0.0 : 1.0;
    }
    const Mlp network = fit_mlp(data, {.hidden_layer_sizes = {6}, .learning_rate_init = 0.02});
    CHECK(network.predict(Vector{{-1.5, 0.0}}) == 0.0);
    CHECK(network.predict(Vector{{1.5, 0.0}}) == 1.0);
}
