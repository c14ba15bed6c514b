#include "core/models/additive_trainer.h"

#include "core/math/elementary.h"
#include "core/models/softmax.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>
#include <utility>

namespace core::models {
namespace {

double log_odds(double share) {
    const double safe = std::clamp(share, 1e-7, 1.0 - 1e-7);
    return math::log(safe / (1.0 - safe));
}

}  // namespace

AdditiveTrainer::AdditiveTrainer(const TrainingSet& data, const AdditiveOptions& options)
    : columns_(data.X, Binning::fit(data.X, data.is_categorical, options.max_bins)),
      y_(data.y),
      sample_weights_(data.weights_or_ones()),
      options_(options),
      random_(options.seed) {
    assert(data.is_consistent() && data.n_rows() >= 2 && options_.outer_bags >= 1);
    for (Index j = 0; j < data.n_features(); ++j) layouts_.push_back(curve_layout(columns_, j));
    make_bags();
    for (Bag& bag : bags_) begin_stage(bag);
}

void AdditiveTrainer::make_bags() {
    const Index n = y_.size();
    const auto n_aside = static_cast<std::size_t>(options_.validation_size * static_cast<double>(n));
    for (int b = 0; b < options_.outer_bags; ++b) {
        std::vector<Index> order(static_cast<std::size_t>(n));
        std::iota(order.begin(), order.end(), Index{0});
        random_.shuffle(std::span<Index>(order));
        Bag bag{.weights = sample_weights_, .raw = Vector()};
        for (std::size_t i = 0; i < n_aside; ++i) bag.weights[order[i]] = 0.0;
        const double mean = bag.weights.dot(y_) / bag.weights.sum();
        bag.intercept = options_.link == AdditiveLink::kLogit ? log_odds(mean) : mean;
        bag.raw = Vector::Constant(n, bag.intercept);
        bags_.push_back(std::move(bag));
    }
}

void AdditiveTrainer::begin_stage(Bag& bag) {
    for (std::size_t t = bag.scores.size(); t < layouts_.size(); ++t) {
        bag.scores.emplace_back(static_cast<std::size_t>(layouts_[t].n_cells()), 0.0);
    }
    bag.best_loss = validation_loss(bag);
    bag.best_scores = bag.scores;
    bag.rounds_since_best = 0;
}

void AdditiveTrainer::step() {
    if (finished()) return;
    if (stage_ == Stage::kRanking) return rank_pairs();
    Bag& bag = bags_[static_cast<std::size_t>(bag_)];
    boost_round(bag);
    ++rounds_;
    judge(bag);
    const bool has_stopped = bag.rounds_since_best >= options_.early_stopping_rounds;
    if (!has_stopped && rounds_ < options_.max_rounds) return;
    return_to_best(bag);
    next_bag();
}

void AdditiveTrainer::boost_round(Bag& bag) {
    for (std::size_t t = first_term_; t < layouts_.size(); ++t) boost_term(bag, t);
}

void AdditiveTrainer::boost_term(Bag& bag, std::size_t term) {
    const TermLayout& layout = layouts_[term];
    count(bag, layout, sums_);
    steps_.resize(sums_.size());
    if (layout.axes.size() == 2) {
        fit_surface(layout, sums_, options_.learner, steps_);
    } else {
        fit_curve(layout, sums_, options_.learner, steps_);
    }
    for (double& step : steps_) step *= options_.learning_rate;
    for (std::size_t cell = 0; cell < steps_.size(); ++cell) bag.scores[term][cell] += steps_[cell];
    for (Index i = 0; i < y_.size(); ++i) bag.raw[i] += steps_[layout.cells[static_cast<std::size_t>(i)]];
}

void AdditiveTrainer::count(const Bag& bag, const TermLayout& layout, std::vector<CellSums>& sums) const {
    sums.assign(static_cast<std::size_t>(layout.n_cells()), CellSums{});
    for (Index i = 0; i < y_.size(); ++i) {
        if (bag.weights[i] == 0.0) continue;
        CellSums one{.count = 1.0};
        differentiate(bag, i, one.g, one.h);
        sums[layout.cells[static_cast<std::size_t>(i)]] += one;
    }
}

void AdditiveTrainer::differentiate(const Bag& bag, Index row, double& g, double& h) const {
    if (options_.link == AdditiveLink::kIdentity) {
        g = bag.weights[row] * (bag.raw[row] - y_[row]);
        h = bag.weights[row];
        return;
    }
    const double p = math::sigmoid(bag.raw[row]);
    g = bag.weights[row] * (p - y_[row]);
    h = bag.weights[row] * p * (1.0 - p);
}

// Where nothing is kept aside the rows that teach judge.
double AdditiveTrainer::validation_loss(const Bag& bag) const {
    const bool keeps_aside = bag.weights != sample_weights_;
    double sum = 0.0;
    double total = 0.0;
    for (Index i = 0; i < y_.size(); ++i) {
        if (keeps_aside && bag.weights[i] != 0.0) continue;
        const double miss = bag.raw[i] - y_[i];
        const double loss =
            options_.link == AdditiveLink::kLogit ? softplus(bag.raw[i]) - y_[i] * bag.raw[i] : miss * miss;
        sum += sample_weights_[i] * loss;
        total += sample_weights_[i];
    }
    return total > 0.0 ? sum / total : 0.0;
}

void AdditiveTrainer::judge(Bag& bag) {
    constexpr double kLeastProgress = 1e-6;
    const double loss = validation_loss(bag);
    ++bag.rounds_since_best;
    if (loss >= bag.best_loss - kLeastProgress * std::fabs(bag.best_loss)) return;
    bag.best_loss = loss;
    bag.best_scores = bag.scores;
    bag.rounds_since_best = 0;
}

void AdditiveTrainer::return_to_best(Bag& bag) {
    bag.scores = bag.best_scores;
    bag.raw.setConstant(bag.intercept);
    for (std::size_t t = 0; t < bag.scores.size(); ++t) {
        for (Index i = 0; i < y_.size(); ++i) {
            bag.raw[i] += bag.scores[t][layouts_[t].cells[static_cast<std::size_t>(i)]];
        }
    }
}

void AdditiveTrainer::next_bag() {
    rounds_ = 0;
    if (++bag_ < options_.outer_bags) return;
    const bool wants_pairs = options_.interactions > 0 && columns_.n_features() > 1;
    enter(stage_ == Stage::kCurves && wants_pairs ? Stage::kRanking : Stage::kDone);
}

void AdditiveTrainer::enter(Stage stage) {
    stage_ = stage;
    bag_ = 0;
    if (stage_ != Stage::kPairs) return;
    for (Bag& bag : bags_) begin_stage(bag);
}

// The pairs of one feature with all features before it.
void AdditiveTrainer::rank_pairs() {
    for (Index i = 0; i < n_ranked_; ++i) {
        const TermLayout layout = pair_layout(columns_, i, n_ranked_, options_.max_interaction_bins);
        count(bags_.front(), layout, sums_);
        steps_.resize(sums_.size());
        const double gain = fit_surface(layout, sums_, options_.learner, steps_);
        if (gain > 0.0) promises_.push_back({gain, i, n_ranked_});
    }
    if (++n_ranked_ == columns_.n_features()) choose_pairs();
}

void AdditiveTrainer::choose_pairs() {
    std::stable_sort(promises_.begin(), promises_.end(),
                     [](const Promise& a, const Promise& b) { return a.gain > b.gain; });
    const auto wanted = std::min(promises_.size(), static_cast<std::size_t>(options_.interactions));
    promises_.resize(wanted);
    first_term_ = layouts_.size();
    for (const Promise& pair : promises_) {
        layouts_.push_back(pair_layout(columns_, pair.first, pair.second, options_.max_interaction_bins));
    }
    enter(promises_.empty() ? Stage::kDone : Stage::kPairs);
}

AdditiveModel AdditiveTrainer::model(int n_bags) const {
    assert(n_bags >= 1 && n_bags <= options_.outer_bags);
    AdditiveModel model{.link = options_.link, .binning = columns_.binning()};
    for (int b = 0; b < n_bags; ++b) model.intercept += bags_[static_cast<std::size_t>(b)].intercept / n_bags;
    for (std::size_t t = 0; t < layouts_.size(); ++t) model.terms.push_back(mean_term(t, n_bags));
    purify(model);
    return model;
}

AdditiveTerm AdditiveTrainer::mean_term(std::size_t term, int n_bags) const {
    const TermLayout& layout = layouts_[term];
    const Matrix zeros = Matrix::Zero(layout.n_rows(), layout.n_columns());
    AdditiveTerm result{.axes = layout.axes, .scores = zeros, .standard_errors = zeros, .weights = zeros};
    for (Index i = 0; i < y_.size(); ++i) {
        result.weights.reshaped()[layout.cells[static_cast<std::size_t>(i)]] += sample_weights_[i];
    }
    std::vector<Matrix> shapes;
    double level = 0.0;
    for (int b = 0; b < n_bags; ++b) {
        Matrix scores = scores_of(bags_[static_cast<std::size_t>(b)], term);
        // Bags may differ in level: what counts for the errors is how their shapes differ.
        const double mean = result.weights.cwiseProduct(scores).sum() / result.weights.sum();
        scores.array() -= mean;
        level += mean / n_bags;
        shapes.push_back(std::move(scores));
    }
    for (const Matrix& shape : shapes) result.scores += shape / n_bags;
    if (n_bags > 1) {
        for (const Matrix& shape : shapes) result.standard_errors += (shape - result.scores).cwiseAbs2();
        result.standard_errors = (result.standard_errors / (n_bags - 1.0)).cwiseSqrt();
    }
    result.scores.array() += level;  // purify() moves it into the intercept
    return result;
}

Matrix AdditiveTrainer::scores_of(const Bag& bag, std::size_t term) const {
    const TermLayout& layout = layouts_[term];
    Matrix scores = Matrix::Zero(layout.n_rows(), layout.n_columns());
    if (term >= bag.scores.size()) return scores;
    for (std::size_t cell = 0; cell < bag.scores[term].size(); ++cell) {
        scores.reshaped()[static_cast<Index>(cell)] = bag.scores[term][cell];
    }
    return scores;
}

AdditiveModel fit_additive_model(const TrainingSet& data, const AdditiveOptions& options) {
    AdditiveTrainer trainer(data, options);
    while (!trainer.finished()) trainer.step();
    return trainer.model();
}

}  // namespace core::models
