// The additive model: a curve for each feature.

#include "core/models/additive_trainer.h"
#include "lessons/interpret/case_trainer.h"

#include <algorithm>

namespace lessons::cases {

namespace {

using core::Index;
using core::Vector;
namespace models = core::models;

class AdditiveCaseTrainer final : public CaseTrainer {
public:
    explicit AdditiveCaseTrainer(const Case& data)
        : CaseTrainer(data), data_(&data), trainer_(models::training_set(data.train), options(data)) {}

    void step() override {
        for (int round = 0; round < kRoundsAStep && !trainer_.finished(); ++round) trainer_.step();
        model_ = trainer_.model();
        Vector row(data_->n_features());
        for (Index i = 0; i < predictions_.size(); ++i) {
            row = data_->test.X.row(i).transpose();
            predictions_[i] = model_.predict(row);
        }
    }
    bool finished() const override { return trainer_.finished(); }
    int expected_steps(int n_steps) const override {
        if (finished()) return n_steps;
        const double bags_done = trainer_.bag() + 0.5;
        return std::max(n_steps + 1, static_cast<int>(n_steps * kBags / bags_done));
    }
    int size() const override {
        Index n_cells = 0;
        for (const models::AdditiveTerm& term : model_.terms) n_cells += term.scores.size();
        return static_cast<int>(n_cells);
    }
    TrainedModel trained() const override {
        const auto shared = std::make_shared<const models::AdditiveModel>(model_);
        const core::interpret::Predict predict = [shared](const Vector& row) { return shared->predict(row); };
        return {predict, core::interpret::mixtures_by_calls(predict)};
    }

private:
    static constexpr int kBags = 4;
    static constexpr int kRoundsAStep = 10;
    static models::AdditiveOptions options(const Case& data) {
        return {.link = data.is_classes() ? models::AdditiveLink::kLogit : models::AdditiveLink::kIdentity,
                .learning_rate = 0.1,
                .max_rounds = 200,
                .outer_bags = kBags,
                .interactions = 0,
                .max_bins = 32,
                .seed = 1};
    }

    const Case* data_;
    models::AdditiveTrainer trainer_;
    models::AdditiveModel model_;
};

}  // namespace

std::unique_ptr<CaseTrainer> make_additive_trainer(const Case& data) {
    return std::make_unique<AdditiveCaseTrainer>(data);
}

}  // namespace lessons::cases
