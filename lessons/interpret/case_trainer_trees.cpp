// Models of trees: boosted, a forest, and a single one.

#include "core/math/elementary.h"
#include "core/models/gradient_boosting.h"
#include "core/models/histogram_boosting.h"
#include "core/models/mixtures.h"
#include "core/models/random_forest.h"
#include "lessons/interpret/case_trainer.h"

#include <span>
#include <utility>

namespace lessons::cases {

namespace {

using core::Index;
using core::Vector;
namespace models = core::models;

constexpr int kTrees = 100;
constexpr int kForestTrees = 60;
constexpr int kDeepest = 6;

// Leaves of at least 20 rows: deeper trees judge no better here and take longer to explain.
constexpr double kRowsOfALeaf = 20.0;

// A model that functions share: copying the functions copies only the pointer.
template <class Model>
TrainedModel share(Model model) {
    const auto shared = std::make_shared<const Model>(std::move(model));
    return {.predict = [shared](const Vector& row) { return shared->predict_proba(row); },
            .predict_mixtures =
                [shared](const Vector& x, const Vector& b, std::span<const Index> features,
                         std::span<double> outputs) {
                    models::predict_mixtures(*shared, {x, b, features}, outputs);
                },
            .tree_sum = shared->tree_sum()};
}

TrainedModel share(core::TreeSum sum) {
    const auto shared = std::make_shared<const core::TreeSum>(std::move(sum));
    const core::interpret::Predict predict = [shared](const Vector& row) { return shared->predict(row); };
    return {predict, core::interpret::mixtures_by_calls(predict), *shared};
}

void add_tree(Vector& sums, const core::Tree& tree, const core::Matrix& X) {
    Vector row(X.cols());
    for (Index i = 0; i < X.rows(); ++i) {
        row = X.row(i).transpose();
        sums[i] += tree.predict(row);
    }
}

/// What models of many trees share: sums over the trees so far, and their leaves.
class ManyTreesTrainer : public CaseTrainer {
public:
    int size() const final { return n_leaves_; }

protected:
    explicit ManyTreesTrainer(const Case& data)
        : CaseTrainer(data), X_(&data.test.X), sums_(Vector::Zero(data.test.n_rows())) {}

    void add(const core::Tree& tree) {
        add_tree(sums_, tree, *X_);
        n_leaves_ += tree.n_leaves();
    }
    const Vector& sums() const { return sums_; }

private:
    const core::Matrix* X_;
    Vector sums_;
    int n_leaves_ = 0;
};

class BoostingTrainer final : public ManyTreesTrainer {
public:
    explicit BoostingTrainer(const Case& data)
        : ManyTreesTrainer(data),
          trainer_(data.train.X, data.train.y, {.n_estimators = kTrees, .learning_rate = 0.1}) {}

    void step() override {
        trainer_.step();
        const models::GradientBoosting& model = trainer_.model();
        add(model.trees.back());
        for (Index i = 0; i < predictions_.size(); ++i) {
            predictions_[i] = core::math::sigmoid(model.initial + model.learning_rate * sums()[i]);
        }
    }
    bool finished() const override { return trainer_.finished(); }
    int expected_steps(int) const override { return kTrees; }
    TrainedModel trained() const override { return share(trainer_.model()); }

private:
    models::GradientBoostingTrainer trainer_;
};

/// Boosting of numbers.
class NumberBoostingTrainer final : public ManyTreesTrainer {
public:
    explicit NumberBoostingTrainer(const Case& data)
        : ManyTreesTrainer(data), trainer_(models::training_set(data.train), options()) {}

    void step() override {
        trainer_.step();
        const core::TreeSum& sum = trainer_.model().outputs.front();
        add(sum.trees.back());
        predictions_ = Vector::Constant(predictions_.size(), sum.offset) + sum.factor * sums();
    }
    bool finished() const override { return trainer_.finished(); }
    int expected_steps(int) const override { return kTrees; }
    TrainedModel trained() const override { return share(trainer_.model().outputs.front()); }

private:
    static models::HistogramBoostingOptions options() {
        models::HistogramBoostingOptions options{.max_iter = kTrees};
        options.tree.max_leaf_nodes = 8;
        return options;
    }

    models::HistogramBoostingTrainer trainer_;
};

class ForestTrainer final : public ManyTreesTrainer {
public:
    explicit ForestTrainer(const Case& data)
        : ManyTreesTrainer(data),
          is_classes_(data.is_classes()),
          trainer_(data.train.X, data.train.y, options(data)) {}

    void step() override {
        trainer_.step();
        add(trainer_.model().trees.back());
        predictions_ = sums() / static_cast<double>(trainer_.n_steps());
    }
    bool finished() const override { return trainer_.finished(); }
    int expected_steps(int) const override { return kForestTrees; }
    TrainedModel trained() const override {
        return is_classes_ ? share(trainer_.model()) : share(trainer_.model().tree_sum());
    }

private:
    static models::ForestOptions options(const Case& data) {
        models::ForestOptions options{.n_estimators = kForestTrees, .seed = 1};
        options.tree.min_samples_leaf = data.is_classes() ? kRowsOfALeaf : 5.0;
        if (!data.is_classes()) options.tree.max_features = (data.n_features() + 2) / 3;
        return options;
    }

    bool is_classes_ = true;
    models::RandomForestTrainer trainer_;
};

/// Grows one level deeper with every step.
class SingleTreeTrainer final : public CaseTrainer {
public:
    explicit SingleTreeTrainer(const Case& data)
        : CaseTrainer(data),
          data_(&data),
          columns_(data.train.X, models::training_set(data.train).is_categorical) {}

    void step() override {
        core::Random random(1);
        const models::TreeOptions options{.max_depth = ++depth_, .min_samples_leaf = kRowsOfALeaf};
        const Vector& y = data_->train.y;
        tree_ = models::grow_tree(columns_, y, Vector::Ones(y.size()), options, random);
        predictions_.setZero();
        add_tree(predictions_, tree_, data_->test.X);
    }
    bool finished() const override { return depth_ >= kDeepest; }
    int expected_steps(int) const override { return kDeepest; }
    int size() const override { return depth_ == 0 ? 1 : tree_.n_leaves(); }
    TrainedModel trained() const override { return share(core::TreeSum{.trees = {tree_}}); }

private:
    const Case* data_;
    models::SortedColumns columns_;
    core::Tree tree_;
    int depth_ = 0;
};

}  // namespace

std::unique_ptr<CaseTrainer> make_tree_trainer(ModelKind kind, const Case& data) {
    if (kind == ModelKind::decision_tree) return std::make_unique<SingleTreeTrainer>(data);
    if (kind == ModelKind::random_forest) return std::make_unique<ForestTrainer>(data);
    if (data.is_classes()) return std::make_unique<BoostingTrainer>(data);
    return std::make_unique<NumberBoostingTrainer>(data);
}

}  // namespace lessons::cases
