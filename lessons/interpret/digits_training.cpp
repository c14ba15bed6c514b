#include "lessons/interpret/digits_training.h"

#include "core/math/elementary.h"
#include "core/models/softmax.h"
#include "core/random.h"

#include <algorithm>
#include <cassert>

namespace lessons::digits {

namespace {

using core::Index;
using core::models::Mlp;

constexpr Index kBatch = 32;
constexpr double kLeastProbability = 1e-12;  // so that a loss stays finite

core::models::TrainingSet taught(const DigitsData& data, const Settings& settings) {
    core::models::TrainingSet set = data.train;
    if (!settings.shuffles_labels) return set;
    core::Random random(static_cast<std::uint64_t>(settings.seed));
    random.shuffle(std::span(set.y.data(), static_cast<std::size_t>(set.y.size())));
    return set;
}

core::models::MlpOptions options_of(const Settings& settings) {
    core::models::MlpOptions options;
    options.hidden_layer_sizes = settings.hidden;
    options.activation = settings.activation;
    options.batch_size = kBatch;
    options.learning_rate_init = settings.learning_rate;
    options.max_iter = Training::kEpochs;
    options.n_iter_no_change = 0;
    options.seed = static_cast<std::uint64_t>(settings.seed);
    return options;
}

core::Matrix answers_of(const Mlp& network, const core::Matrix& X) {
    core::Matrix answers(X.rows(), kClasses);
    for (Index i = 0; i < X.rows(); ++i)
        answers.row(i) = network.predict_proba(X.row(i).transpose()).transpose();
    return answers;
}

Score score_of(const core::Matrix& answers, const core::Vector& truth) {
    Score score;
    for (Index i = 0; i < answers.rows(); ++i) {
        const auto digit = static_cast<Index>(truth[i]);
        if (answer_of(answers.row(i).transpose()) == digit) score.accuracy += 1.0;
        score.loss -= core::math::log(std::max(answers(i, digit), kLeastProbability));
    }
    score.accuracy /= static_cast<double>(answers.rows());
    score.loss /= static_cast<double>(answers.rows());
    return score;
}

core::Matrix confusion_of(const core::Matrix& answers, const core::Vector& truth) {
    core::Matrix counts = core::Matrix::Zero(kClasses, kClasses);
    for (Index i = 0; i < answers.rows(); ++i)
        counts(static_cast<Index>(truth[i]), answer_of(answers.row(i).transpose())) += 1.0;
    return counts;
}

}  // namespace

Index answer_of(const core::Vector& probabilities) {
    Index best = 0;
    probabilities.maxCoeff(&best);
    return best;
}

Training::Training(const DigitsData& data, const Settings& settings)
    : data_(data),
      settings_(settings),
      taught_(taught(data, settings)),
      trainer_(taught_, options_of(settings)) {
    add();
}

const Epoch& Training::after(int n_epochs) {
    assert(n_epochs >= 0 && n_epochs <= kEpochs);
    while (static_cast<int>(epochs_.size()) <= n_epochs) {
        trainer_.step();
        add();
    }
    return *epochs_[static_cast<std::size_t>(n_epochs)];
}

void Training::add() {
    Epoch epoch{.network = trainer_.model(), .train = {}, .test = {}, .answers = {}, .confusion = {}};
    epoch.train = score_of(answers_of(epoch.network, taught_.X), taught_.y);
    epoch.answers = answers_of(epoch.network, data_.test.X);
    epoch.test = score_of(epoch.answers, data_.test.y);
    epoch.confusion = confusion_of(epoch.answers, data_.test.y);
    epochs_.push_back(std::make_shared<const Epoch>(std::move(epoch)));
}

}  // namespace lessons::digits
