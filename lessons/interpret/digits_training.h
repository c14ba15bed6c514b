#pragma once
// The network while it learns: what it is and how well it does after every epoch.

#include "core/models/mlp.h"
#include "lessons/interpret/digits_data.h"

#include <memory>
#include <vector>

namespace lessons::digits {

struct Settings {
    std::vector<core::Index> hidden = {16};
    core::models::Activation activation = core::models::Activation::kTanh;
    double learning_rate = 0.003;
    bool shuffles_labels = false;  ///< Teaches with every image's digit taken from another image.
    int seed = 1;

    bool operator==(const Settings&) const = default;
};

/// How well a network does on one part of the images.
struct Score {
    double accuracy = 0.0;
    double loss = 0.0;  ///< Mean of -ln(probability of the true digit).
};

/// After so many epochs.
struct Epoch {
    core::models::Mlp network;
    Score train;  ///< Against the labels that it was taught.
    Score test;
    core::Matrix answers;    ///< Probabilities on the test images, shape (n, 10).
    core::Matrix confusion;  ///< Test images by true digit (row) and answer (column), shape (10, 10).
};

/// One epoch after another, each kept: going back and forth costs nothing, and neither does a reset.
class Training {
public:
    static constexpr int kEpochs = 30;

    Training(const DigitsData& data, const Settings& settings);

    const Settings& settings() const { return settings_; }

    /// After `n_epochs` in 0 .. kEpochs; computes what is missing up to there.
    const Epoch& after(int n_epochs);

    /// Those computed so far, from the untrained network on.
    const std::vector<std::shared_ptr<const Epoch>>& epochs() const { return epochs_; }

private:
    void add();

    const DigitsData& data_;
    Settings settings_;
    core::models::TrainingSet taught_;
    core::models::MlpTrainer trainer_;
    std::vector<std::shared_ptr<const Epoch>> epochs_;
};

/// The digit with the highest of ten probabilities.
core::Index answer_of(const core::Vector& probabilities);

}  // namespace lessons::digits
