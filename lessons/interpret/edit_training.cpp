#include "lessons/interpret/edit_training.h"

#include "core/math/elementary.h"

namespace lessons::editing {

namespace {

models::AdditiveOptions options(const cases::Case& data, int n_pairs) {
    return {.link = data.is_classes() ? models::AdditiveLink::kLogit : models::AdditiveLink::kIdentity,
            .learning_rate = 0.1,
            .max_rounds = 200,
            .outer_bags = kBags,
            .interactions = n_pairs,
            .max_bins = 32,
            .max_interaction_bins = 8,
            .seed = 1};
}

/// The same model before it has learnt anything but the mean of what it predicts.
models::AdditiveModel unlearnt(models::AdditiveModel model, double mean) {
    const bool is_chance = model.link == models::AdditiveLink::kLogit;
    model.intercept = is_chance ? core::math::log(mean / (1.0 - mean)) : mean;
    for (models::AdditiveTerm& term : model.terms) {
        term.scores.setZero();
        term.standard_errors.setZero();
    }
    return model;
}

}  // namespace

Training::Training(const cases::Case& data, int n_pairs)
    : mean_(data.train.y.mean()), trainer_(models::training_set(data.train), options(data, n_pairs)) {}

void Training::work() {
    if (trainer_.finished()) return add_mean();
    trainer_.step();
    ++n_rounds_;
}

void Training::add_mean() {
    if (finished()) return;
    const int n_bags = static_cast<int>(of_bags_.size());
    of_bags_.push_back(n_bags == 0 ? unlearnt(trainer_.model(1), mean_) : trainer_.model(n_bags));
}

// Pairs follow when all bags have their curves.
double Training::progress() const {
    using Stage = models::AdditiveTrainer::Stage;
    const double bags = (trainer_.bag() + 0.5) / (kBags + 0.5);
    switch (trainer_.stage()) {
        case Stage::kCurves:
            return 0.7 * bags;
        case Stage::kRanking:
            return 0.7;
        case Stage::kPairs:
            return 0.7 + 0.3 * bags;
        case Stage::kDone:
            break;
    }
    return 1.0;
}

}  // namespace lessons::editing
