#include "lessons/interpret/credit_model.h"

#include "core/evaluate/metrics.h"
#include "core/math/elementary.h"
#include "core/models/mixtures.h"

#include <algorithm>
#include <utility>

namespace lessons::credit {

namespace {

using core::Index;
using core::Vector;
namespace models = core::models;

constexpr int kTrees = 100;
constexpr int kForestTrees = 60;
constexpr int kUsualNewtonSteps = 7;

models::BoostingOptions boosting_options() { return {.n_estimators = kTrees, .learning_rate = 0.1}; }

// Leaves of at least 20 loans: deeper trees judge no better here and take longer to explain.
models::ForestOptions forest_options() {
    return {.n_estimators = kForestTrees, .tree = {.min_samples_leaf = 20.0}, .seed = 1};
}

// A model that functions share: copying the functions copies only the pointer.
template <class Model>
core::interpret::Predict predict_with(std::shared_ptr<const Model> model) {
    return [model](const Vector& row) { return model->predict_proba(row); };
}

core::interpret::Predict predict_with(
    std::shared_ptr<const models::Pipeline<models::LogisticRegression>> model) {
    return [model, encoded = Vector(model->encoder.n_columns())](const Vector& row) mutable {
        model->encoder.encode(row, encoded);
        return model->model.predict_proba(encoded);
    };
}

template <class Model>
core::interpret::PredictMixtures mixtures_with(std::shared_ptr<const Model> model) {
    return [model](const Vector& x, const Vector& b, std::span<const Index> features,
                   std::span<double> outputs) {
        models::predict_mixtures(*model, {x, b, features}, outputs);
    };
}

void add_tree(Vector& sums, const models::DecisionTree& tree, const core::Matrix& X) {
    Vector row(X.cols());
    for (Index i = 0; i < X.rows(); ++i) {
        row = X.row(i).transpose();
        sums[i] += tree.predict(row);
    }
}

}  // namespace

const char* name_of(ModelKind kind) {
    switch (kind) {
        case ModelKind::boosted_trees:
            return "boosted trees";
        case ModelKind::logistic_regression:
            return "logistic regression";
        case ModelKind::random_forest:
            break;
    }
    return "random forest";
}

CreditModel::CreditModel(ModelKind kind, const CreditData& data) : kind_(kind), data_(&data) {
    const core::data::Dataset& train = data.train;
    using Trainer = std::variant<Boosting, Forest, Logistic>;
    switch (kind) {
        case ModelKind::boosted_trees:
            trainer_ = std::make_unique<Trainer>(Boosting(train.X, train.y, boosting_options()));
            break;
        case ModelKind::random_forest:
            trainer_ = std::make_unique<Trainer>(Forest(train.X, train.y, forest_options()));
            break;
        case ModelKind::logistic_regression:
            encoder_ = core::data::Encoder::fit(train);
            encoded_test_ = encoder_.transform(data.test.X);
            trainer_ = std::make_unique<Trainer>(Logistic(encoder_.transform(train.X), train.y));
            break;
    }
    test_sums_ = Vector::Zero(data.test.n_rows());
    test_risks_ = Vector::Constant(data.test.n_rows(), train.y.mean());
}

void CreditModel::step() {
    if (finished_) return;
    std::visit([this](auto& trainer) { step_trainer(trainer); }, *trainer_);
    judge();
    if (std::visit([](const auto& trainer) { return trainer.finished(); }, *trainer_)) finish();
}

int CreditModel::expected_steps() const {
    switch (kind_) {
        case ModelKind::boosted_trees:
            return kTrees;
        case ModelKind::random_forest:
            return kForestTrees;
        case ModelKind::logistic_regression:
            break;
    }
    return finished_ ? n_steps() : std::max(kUsualNewtonSteps, n_steps() + 1);
}

std::string CreditModel::steps_text() const {
    const std::string count = std::to_string(n_steps());
    if (kind_ == ModelKind::logistic_regression)
        return count + (n_steps() == 1 ? " Newton step" : " Newton steps");
    return count + " of " + std::to_string(expected_steps()) + " trees";
}

void CreditModel::step_trainer(Boosting& trainer) {
    trainer.step();
    const models::GradientBoosting& model = trainer.model();
    add_tree(test_sums_, model.trees.back(), data_->test.X);
    for (Index i = 0; i < test_sums_.size(); ++i) {
        test_risks_[i] = core::math::sigmoid(model.initial + model.learning_rate * test_sums_[i]);
    }
}

void CreditModel::step_trainer(Forest& trainer) {
    trainer.step();
    add_tree(test_sums_, trainer.model().trees.back(), data_->test.X);
    test_risks_ = test_sums_ / static_cast<double>(trainer.n_steps());
}

void CreditModel::step_trainer(Logistic& trainer) {
    trainer.step();
    if (trainer.gradient_norm() <= models::LogisticOptions{}.tolerance)
        trainer.step();  // says that it is done
    const models::LogisticRegression model = trainer.model();
    test_risks_ = encoded_test_ * model.coefficients;
    for (double& risk : test_risks_) risk = core::math::sigmoid(model.intercept + risk);
}

void CreditModel::judge() {
    const Vector& y = data_->test.y;
    history_.push_back({core::evaluate::roc_auc(y, test_risks_), core::evaluate::accuracy(y, test_risks_)});
}

void CreditModel::finish() {
    const auto share = [this](auto model) {
        const auto shared = std::make_shared<const decltype(model)>(std::move(model));
        predict_ = predict_with(shared);
        predict_mixtures_ = mixtures_with(shared);
    };
    if (const auto* boosting = std::get_if<Boosting>(trainer_.get())) {
        tree_sum_ = boosting->model().tree_sum();
        share(boosting->model());
    }
    if (const auto* forest = std::get_if<Forest>(trainer_.get())) {
        tree_sum_ = forest->model().tree_sum();
        share(forest->model());
    }
    if (const auto* logistic = std::get_if<Logistic>(trainer_.get())) {
        share(models::Pipeline<models::LogisticRegression>{encoder_, logistic->model()});
    }
    finished_ = true;
    trainer_.reset();
}

void ModelShelf::work(ModelKind kind) {
    std::unique_ptr<CreditModel>& model = models_[static_cast<std::size_t>(kind)];
    if (model == nullptr) {
        model = std::make_unique<CreditModel>(kind, data_);
    } else {
        model->step();
    }
}

}  // namespace lessons::credit
