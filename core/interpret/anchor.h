#pragma once
// Rules that hold a prediction: "as long as these conditions are met, the model nearly always says the same"
// (Ribeiro, Singh and Guestrin, "Anchors: high-precision model-agnostic explanations", 2018).

#include "core/interpret/predict.h"
#include "core/rule.h"
#include "core/types.h"

#include <vector>

namespace core::interpret {

/// A rule that the explained row fulfils, with how well it holds the prediction.
struct Anchor {
    Rule rule;
    double precision = 0.0;  ///< Share of the background rows, made to fulfil the rule, with the same call.
    Interval confidence;     ///< Wilson's interval of the precision.
    double coverage = 0.0;   ///< Share of the background rows that fulfil the rule as they are.
};

struct AnchorOptions {
    double threshold = 0.5;       ///< The call: predict(x) >= threshold.
    double min_precision = 0.95;  ///< Wanted at the interval's lower end.
    double confidence = 0.95;     ///< Of the interval (two-sided).
    int max_conditions = 4;
    int beam_width = 4;  ///< Rules kept of each length.
};

/// Searches from the empty rule upwards, keeping the most precise rules of each length (a beam). Each
/// candidate is judged on all background rows b: b keeps what fulfils the rule and takes x's value where it
/// breaks it. The answer is the rule of the fewest conditions whose precision surely reaches min_precision,
/// among equals the one that covers most; if none does, the most precise one seen. A copyable stepper, a
/// candidate a step.
class AnchorSearch {
public:
    /// x of shape (d), background of shape (m, d) with m >= 1; one possible condition a feature that x
    /// fulfils (see bin_conditions). Features without a condition never take part.
    AnchorSearch(Predict predict, Vector x, Matrix background, std::vector<Condition> conditions,
                 const AnchorOptions& options = {});

    void step();  ///< m predictions; nothing once finished.
    bool finished() const { return is_finished_; }
    const Anchor& best() const { return best_; }  ///< The best so far; the answer once finished.
    long long model_calls() const { return model_calls_; }

private:
    Anchor judge(Rule rule);
    bool is_good(const Anchor& anchor) const { return anchor.confidence.low >= options_.min_precision; }
    bool is_better(const Anchor& a, const Anchor& b) const;
    void next_length();

    Predict predict_;
    Vector x_;
    Matrix background_;
    std::vector<Condition> conditions_;
    AnchorOptions options_;
    bool call_ = false;
    std::vector<Rule> candidates_;  // of the present length, not yet judged
    std::size_t n_judged_ = 0;
    std::vector<Anchor> judged_;  // of the present length
    Anchor best_;
    bool is_finished_ = false;
    long long model_calls_ = 0;
};

/// Conditions that x fulfils: a number inside its bin between quantiles of the column (n_bins equal shares),
/// a category equal to x's, a missing value missing. n_categories[j] is the number of codes of feature j, 0
/// for a number. A feature whose bin holds everything gives none.
std::vector<Condition> bin_conditions(const Vector& x, const Matrix& background,
                                      const std::vector<int>& n_categories, int n_bins = 4);

}  // namespace core::interpret
