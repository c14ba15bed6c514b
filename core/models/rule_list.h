#pragma once
// If ..., else if ..., else: a model that one can say aloud (Rivest, "Learning decision lists", 1987).

#include "core/models/training_set.h"
#include "core/rule.h"
#include "core/types.h"

#include <vector>

namespace core::models {

/// A rule and what is known of the rows for which it is the first that holds.
struct ListedRule {
    Rule rule;            ///< Empty for the last one, which holds for all others.
    Vector class_shares;  ///< Shape (K): weighted, with one row's weight spread evenly over the classes
                          ///< (Laplace).
    double weight = 0.0;  ///< Of the training rows here.
};

struct RuleList {
    std::vector<ListedRule> rules = {};

    /// Number of the first rule that holds.
    std::size_t rule_of(const Vector& x) const;
    Vector predict_proba(const Vector& x) const { return rules[rule_of(x)].class_shares; }
    Index predict(const Vector& x) const;  ///< The most probable class.
};

struct RuleListOptions {
    int max_rules = 10;       ///< Without the last one.
    int max_conditions = 2;   ///< In a rule.
    double min_samples = 20;  ///< Least weight of the rows of a rule.
    int n_thresholds = 8;     ///< Tried for a number: quantiles.
    double complexity = 1.0;  ///< Price of a condition, in units of log(number of conditions tried).
    int beam_width = 10;      ///< Rules of each length that are tried with one more condition.
};

/// Learns one rule a step from the rows that no rule holds for yet: the one that tells most about their
/// classes, speaking for at most half of them, so that those left can still be told apart. A rule's worth is
/// the information it gives, in nats (how much it raises the log-likelihood), less the price of saying it:
/// minimum description length (Rissanen, 1978). Ends when no rule is worth its price. Deterministic.
class RuleListTrainer {
public:
    /// y holds classes 0 .. K - 1; missing values and categories allowed. At least one row.
    explicit RuleListTrainer(const TrainingSet& data, const RuleListOptions& options = {});

    void step();  ///< One rule; nothing once finished.
    bool finished() const { return is_finished_; }
    int n_steps() const { return static_cast<int>(list_.rules.size()) - 1; }

    /// The list so far; its last rule is for all rows that are left.
    const RuleList& model() const { return list_; }

private:
    /// A condition that may be used, with the rows that fulfil it.
    struct Candidate {
        Condition condition;
        std::vector<bool> holds = {};
    };
    struct Trial {
        std::vector<std::size_t> conditions = {};  // numbers of candidates
        std::vector<bool> holds = {};
        double worth = 0.0;
    };
    void collect_candidates(const TrainingSet& data);
    void add_candidate(const TrainingSet& data, Condition condition);
    Trial trial_of(const Trial& shorter, std::size_t candidate) const;
    std::vector<Trial> longer_trials(const std::vector<Trial>& beam) const;
    double worth_of(const std::vector<bool>& holds, std::size_t n_conditions) const;
    ListedRule listed(Rule rule, const std::vector<bool>& holds) const;

    Vector y_;
    Vector weights_;
    int n_classes_ = 0;
    RuleListOptions options_;
    std::vector<Candidate> candidates_;
    std::vector<bool> is_left_;  // rows that no rule holds for yet
    RuleList list_;
    bool is_finished_ = false;
};

/// Runs it to its end.
RuleList fit_rule_list(const TrainingSet& data, const RuleListOptions& options = {});

}  // namespace core::models
