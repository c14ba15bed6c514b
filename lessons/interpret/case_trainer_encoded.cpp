// Models that see numbers only: missing values filled in, categories spread over indicator columns.

#include "core/data/preprocessing.h"
#include "core/math/elementary.h"
#include "core/models/k_neighbors.h"
#include "core/models/linear_regression.h"
#include "core/models/logistic_regression.h"
#include "core/models/mixtures.h"
#include "core/models/mlp.h"
#include "core/models/pipeline.h"
#include "lessons/interpret/case_trainer.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <utility>

namespace lessons::cases {

namespace {

using core::Index;
using core::Vector;
namespace models = core::models;

constexpr int kUsualNewtonSteps = 7;

/// What they share: the encoder, and the encoded rows that judge.
class EncodedTrainer : public CaseTrainer {
protected:
    explicit EncodedTrainer(const Case& data)
        : CaseTrainer(data),
          data_(&data),
          encoder_(core::data::Encoder::fit(data.train)),
          X_test_(encoder_.transform(data.test.X)) {}

    const Case& data() const { return *data_; }
    const core::data::Encoder& encoder() const { return encoder_; }
    core::Matrix encoded_train() const { return encoder_.transform(data_->train.X); }
    const core::Matrix& encoded_test() const { return X_test_; }

    /// A prediction from encoded rows as a model of raw ones.
    template <class Function>
    TrainedModel as_model(Function of_encoded) const {
        const core::interpret::Predict predict =
            [encoder = encoder_, of_encoded,
             encoded = Vector(encoder_.n_columns())](const Vector& row) mutable {
                encoder.encode(row, encoded);
                return of_encoded(encoded);
            };
        return {predict, core::interpret::mixtures_by_calls(predict)};
    }

private:
    const Case* data_;
    core::data::Encoder encoder_;
    core::Matrix X_test_;
};

/// A Newton step a step.
class LogisticCaseTrainer final : public EncodedTrainer {
public:
    explicit LogisticCaseTrainer(const Case& data)
        : EncodedTrainer(data), trainer_(encoded_train(), data.train.y) {}

    void step() override {
        trainer_.step();
        if (trainer_.gradient_norm() <= models::LogisticOptions{}.tolerance)
            trainer_.step();  // says that it is done
        const models::LogisticRegression model = trainer_.model();
        predictions_ = encoded_test() * model.coefficients;
        for (double& p : predictions_) p = core::math::sigmoid(model.intercept + p);
    }
    bool finished() const override { return trainer_.finished(); }
    int expected_steps(int n_steps) const override {
        return finished() ? n_steps : std::max(kUsualNewtonSteps, n_steps + 1);
    }
    int size() const override { return static_cast<int>(encoder().n_columns()) + 1; }
    TrainedModel trained() const override {
        using Pipeline = models::Pipeline<models::LogisticRegression>;
        const auto shared = std::make_shared<const Pipeline>(Pipeline{encoder(), trainer_.model()});
        return {[shared, encoded = Vector(encoder().n_columns())](const Vector& row) mutable {
                    shared->encoder.encode(row, encoded);
                    return shared->model.predict_proba(encoded);
                },
                [shared](const Vector& x, const Vector& b, std::span<const Index> features,
                         std::span<double> outputs) {
                    models::predict_mixtures(*shared, {x, b, features}, outputs);
                }};
    }

private:
    models::LogisticTrainer trainer_;
};

/// Least squares needs one step.
class LinearCaseTrainer final : public EncodedTrainer {
public:
    explicit LinearCaseTrainer(const Case& data) : EncodedTrainer(data) {}

    void step() override {
        model_ = models::fit_ridge(encoded_train(), data().train.y, 1.0);
        predictions_ = (encoded_test() * model_.coefficients).array() + model_.intercept;
        is_finished_ = true;
    }
    bool finished() const override { return is_finished_; }
    int expected_steps(int) const override { return 1; }
    int size() const override { return static_cast<int>(encoder().n_columns()) + 1; }
    TrainedModel trained() const override {
        return as_model([model = model_](const Vector& encoded) { return model.predict(encoded); });
    }

private:
    models::LinearRegression model_;
    bool is_finished_ = false;
};

/// Does not train: what takes time is the asking, one twentieth of the judging rows a step.
class NeighborsTrainer final : public EncodedTrainer {
public:
    explicit NeighborsTrainer(const Case& data)
        : EncodedTrainer(data),
          model_(std::make_shared<const models::KNeighbors>(encoded_train(), data.train.y, options(data))) {}

    void step() override {
        ++n_steps_;
        for (; n_predicted_ < predictions_.size() * n_steps_ / kSteps; ++n_predicted_) {
            predictions_[n_predicted_] = model_->predict(encoded_test().row(n_predicted_).transpose());
        }
    }
    bool finished() const override { return n_steps_ >= kSteps; }
    int expected_steps(int) const override { return kSteps; }
    Index n_predicted() const override { return n_predicted_; }
    int size() const override { return static_cast<int>(data().train.n_rows()); }
    TrainedModel trained() const override {
        return as_model([model = model_](const Vector& encoded) { return model->predict(encoded); });
    }

private:
    static constexpr int kSteps = 20;
    static constexpr Index kNeighbors = 25;
    static models::KNeighborsOptions options(const Case& data) {
        const Index n = data.is_classes() ? kNeighbors : 9;
        return {.n_neighbors = std::min(n, data.train.n_rows() / 4)};
    }

    std::shared_ptr<const models::KNeighbors> model_;
    int n_steps_ = 0;
    Index n_predicted_ = 0;
};

/// One hidden layer; an epoch a step.
class NetworkTrainer final : public EncodedTrainer {
public:
    explicit NetworkTrainer(const Case& data)
        : EncodedTrainer(data), scale_(scale_of(data)), trainer_(examples(), options(data)) {}

    void step() override {
        trainer_.step();
        const auto predict = prediction();
        for (Index i = 0; i < predictions_.size(); ++i) {
            predictions_[i] = predict(encoded_test().row(i).transpose());
        }
    }
    bool finished() const override { return trainer_.finished(); }
    int expected_steps(int) const override { return kEpochs; }
    int size() const override {
        Index n_weights = 0;
        for (const models::MlpLayer& layer : trainer_.model().layers)
            n_weights += layer.weights.size() + layer.biases.size();
        return static_cast<int>(n_weights);
    }
    TrainedModel trained() const override { return as_model(prediction()); }

private:
    static constexpr int kEpochs = 40;
    struct Scale {
        double mean = 0.0;
        double deviation = 1.0;
    };

    /// Numbers are learnt in units of their deviation.
    static Scale scale_of(const Case& data) {
        if (data.is_classes()) return {};
        const Vector& y = data.train.y;
        const double mean = y.mean();
        return {mean, std::sqrt((y.array() - mean).square().mean())};
    }
    models::TrainingSet examples() const {
        return {.X = encoded_train(), .y = (data().train.y.array() - scale_.mean) / scale_.deviation};
    }
    static models::MlpOptions options(const Case& data) {
        return {.task = data.is_classes() ? models::MlpTask::kClassification : models::MlpTask::kRegression,
                .hidden_layer_sizes = {12},
                .alpha = 1e-2,
                .batch_size = 32,
                .learning_rate_init = 3e-3,
                .max_iter = kEpochs,
                .n_iter_no_change = 0,
                .seed = 1};
    }
    std::function<double(const Vector&)> prediction() const {
        const auto model = std::make_shared<const models::Mlp>(trainer_.model());
        if (data().is_classes()) return [model](const Vector& x) { return model->predict_proba(x)[1]; };
        return [model, scale = scale_](const Vector& x) {
            return scale.mean + scale.deviation * model->predict(x);
        };
    }

    Scale scale_;
    models::MlpTrainer trainer_;
};

}  // namespace

std::unique_ptr<CaseTrainer> make_linear_trainer(const Case& data) {
    if (data.is_classes()) return std::make_unique<LogisticCaseTrainer>(data);
    return std::make_unique<LinearCaseTrainer>(data);
}

std::unique_ptr<CaseTrainer> make_neighbors_trainer(const Case& data) {
    return std::make_unique<NeighborsTrainer>(data);
}

std::unique_ptr<CaseTrainer> make_network_trainer(const Case& data) {
    return std::make_unique<NetworkTrainer>(data);
}

}  // namespace lessons::cases
