#pragma once
// Cyclic boosting of additive models: the explainable boosting machine (Lou, Caruana and Gehrke, 2012; Nori,
// Jenkins, Koch and Caruana, "InterpretML", 2019).

#include "core/models/additive_layout.h"
#include "core/models/additive_model.h"
#include "core/models/training_set.h"
#include "core/random.h"

#include <cstdint>
#include <vector>

namespace core::models {

struct AdditiveOptions {
    AdditiveLink link =
        AdditiveLink::kLogit;  ///< kLogit lowers the logistic loss, kIdentity the squared error.
    double learning_rate = 0.05;
    int max_rounds = 1000;           ///< Of each stage: a round moves every term once.
    int early_stopping_rounds = 20;  ///< Rounds without a better loss on the rows kept aside.
    double validation_size = 0.15;   ///< Share of the rows that each bag keeps aside.
    int outer_bags = 8;              ///< Models on different rows; their mean is the model.
    int interactions = 5;            ///< Pairs of features that get a term of their own.
    int max_bins = 128;
    int max_interaction_bins = 16;
    WeakLearnerOptions learner = {};
    std::uint64_t seed = 0;
};

/// Bag after bag (a random part of the rows, the rest kept aside) the curves are boosted in turn, a little
/// each, until the loss on the rows kept aside no longer falls. Then the pairs that promise most are ranked
/// by how much the best cut of their plane into quadrants would gain (FAST; Lou et al., 2013), and the best
/// ones are boosted in the same way on top. The model is the mean over the bags, purified; the standard
/// errors are the deviations between the bags. One round of one bag a step, or the ranking of one feature's
/// pairs. A copyable value; equal seeds give equal models.
class AdditiveTrainer {
public:
    /// Missing values and categories (codes below 255) allowed; y of 0 and 1 for the logit link. At least 2
    /// rows.
    explicit AdditiveTrainer(const TrainingSet& data, const AdditiveOptions& options = {});

    enum class Stage { kCurves, kRanking, kPairs, kDone };

    void step();  ///< Nothing once finished.
    bool finished() const { return stage_ == Stage::kDone; }
    Stage stage() const { return stage_; }
    int bag() const { return bag_; }          ///< The bag that is being boosted.
    int n_rounds() const { return rounds_; }  ///< Of this bag in this stage.

    /// The mean over the bags as far as they are.
    AdditiveModel model() const { return model(options_.outer_bags); }

    /// The mean over the first so many bags: what fewer of them would have given. n_bags in 1 .. outer_bags.
    AdditiveModel model(int n_bags) const;

private:
    struct Bag {
        Vector weights;                                // of the rows that teach; 0 for those kept aside
        Vector raw;                                    // F of all rows
        std::vector<std::vector<double>> scores = {};  // of the terms' cells
        double intercept = 0.0;
        // The best state on the rows kept aside.
        double best_loss = kInfinity;
        std::vector<std::vector<double>> best_scores = {};
        int rounds_since_best = 0;
    };
    void make_bags();
    void begin_stage(Bag& bag);
    void boost_round(Bag& bag);
    void boost_term(Bag& bag, std::size_t term);
    void differentiate(const Bag& bag, Index row, double& g, double& h) const;
    double validation_loss(const Bag& bag) const;
    void judge(Bag& bag);
    void return_to_best(Bag& bag);
    void next_bag();
    void enter(Stage stage);
    void rank_pairs();
    void choose_pairs();
    AdditiveTerm mean_term(std::size_t term, int n_bags) const;
    Matrix scores_of(const Bag& bag, std::size_t term) const;
    void count(const Bag& bag, const TermLayout& layout, std::vector<CellSums>& sums) const;

    /// Two features and what a single cut of their plane into quadrants would gain.
    struct Promise {
        double gain = 0.0;
        Index first = 0;
        Index second = 0;
    };

    BinnedColumns columns_;
    Vector y_;
    Vector sample_weights_;
    AdditiveOptions options_;
    Random random_;
    std::vector<TermLayout> layouts_;
    std::vector<Bag> bags_;
    Stage stage_ = Stage::kCurves;
    std::size_t first_term_ = 0;  // of this stage
    int bag_ = 0;
    int rounds_ = 0;
    Index n_ranked_ = 0;  // features whose pairs with those before them are ranked
    std::vector<Promise> promises_;
    std::vector<CellSums> sums_;  // scratch
    std::vector<double> steps_;
};

/// Runs a trainer to its end.
AdditiveModel fit_additive_model(const TrainingSet& data, const AdditiveOptions& options = {});

}  // namespace core::models
