#pragma once
// What would have to be different for the model to decide otherwise (Wachter, Mittelstadt and Russell,
// "Counterfactual explanations without opening the black box", 2017).

#include "core/data/dataset.h"
#include "core/interpret/predict.h"
#include "core/types.h"

#include <optional>
#include <vector>

namespace core::interpret {

/// What may happen to one feature. A number moves at the price of |change| / scale; any other category, and
/// any value instead of a missing one, costs 1.
struct FeatureChange {
    bool is_fixed = false;
    bool is_categorical = false;
    bool is_whole = false;  ///< Only whole numbers make sense.
    double scale = 1.0;     ///< Positive.
    Interval bounds = {};   ///< Where the new value may lie; one end at x's value forbids a direction.
    std::vector<double> candidates = {};  ///< Values that are tried; between them the search refines.
};

struct CounterfactualOptions {
    Interval target = {0.5, kInfinity};  ///< Where the prediction shall lie.
    int max_changes = 3;                 ///< Features changed at most.
    double precision = 1e-6;             ///< Of refined numbers, in units of their scale.
};

/// A row that the model judges as wanted.
struct Counterfactual {
    Vector row;                       ///< Shape (d).
    std::vector<Index> changed = {};  ///< The features in which it differs from x, in increasing order.
    double distance = 0.0;            ///< Sum of the prices.
    double prediction = 0.0;
};

/// Tries one change, then two together, ... up to max_changes, in order of their price; combinations that
/// cannot be nearer than the best one found are passed over. What reaches the target is drawn back towards x
/// by bisection, one changed number after another, in every order. On the grid of candidates the answer is
/// the nearest there is; between candidates too, where the prediction runs one way from one to the next. A
/// copyable stepper.
class CounterfactualSearch {
public:
    /// x of shape (d), one FeatureChange a feature.
    CounterfactualSearch(Predict predict, Vector x, std::vector<FeatureChange> changes,
                         const CounterfactualOptions& options = {});

    /// Calls the model about max_calls times (a refinement is not cut short).
    void advance(long long max_calls);
    bool finished() const { return is_finished_; }
    long long model_calls() const { return model_calls_; }

    /// The nearest row with exactly k changes, k = 1 .. max_changes; only where it is nearer than all with
    /// fewer. If x reaches the target as it is, the answer is x itself, with no change (k = 0).
    const std::optional<Counterfactual>& with_changes(int k) const {
        return best_[static_cast<std::size_t>(k)];
    }

    /// The one with the fewest changes, and the nearest of all; nothing where none was found.
    std::optional<Counterfactual> sparsest() const;
    std::optional<Counterfactual> nearest() const;

private:
    struct Move {
        Index feature = 0;
        double value = 0.0;
        double price = 0.0;
        double inner_value =
            0.0;  // the candidate before it on the way from x, or x: how far it can be drawn back
        double inner_price = 0.0;
    };
    void collect_moves(Index feature);
    void add_number_moves(Index feature, std::vector<double> values);
    double price(Index feature, double value) const;
    std::optional<std::vector<Move>> next_combination();
    void evaluate(const std::vector<Move>& combination);
    Vector refined(const Vector& row, const std::vector<Move>& order);
    bool reaches_target(const Vector& row);
    void keep(const Vector& row);
    double best_distance() const;

    Predict predict_;
    Vector x_;
    std::vector<FeatureChange> changes_;
    CounterfactualOptions options_;
    std::vector<Move> moves_;  // by inner price
    int n_changes_ = 1;        // of the combinations that are being tried
    std::vector<std::size_t> chosen_;
    std::size_t next_ = 0;
    std::vector<std::optional<Counterfactual>> best_;
    bool is_finished_ = false;
    long long model_calls_ = 0;
};

/// Usual rules from data: bounds at the least and largest value, scale the median absolute deviation (the
/// standard deviation where that is 0), up to n_candidates quantiles as candidates, whole numbers where all
/// are.
std::vector<FeatureChange> feature_changes(const data::Dataset& dataset, int n_candidates = 20);

}  // namespace core::interpret
