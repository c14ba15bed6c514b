#pragma once
// The credit table that the interpretability lessons share: the loans, split for training and judging, and
// how each column is said to people.

#include "core/data/dataset.h"
#include "core/types.h"

#include <string>
#include <string_view>
#include <vector>

namespace lessons::credit {

/// A feature in people's words.
struct FeatureWords {
    std::string id;     ///< In links: "income".
    std::string label;  ///< On the screen and in the text: "Income".
    std::string unit = {};
    std::vector<std::string> categories = {};  ///< One a code; empty for a number.
    core::Interval range = {};                 ///< All values in the table.
    core::Interval usual = {};                 ///< From the 1 % to the 99 % quantile, whole numbers.

    bool is_categorical() const { return !categories.empty(); }
};

/// Loans that trained the models, loans that they never saw, and the words. y = 1 for a bad loan.
struct CreditData {
    core::data::Dataset train;
    core::data::Dataset test;  ///< A quarter, at random with the same share of bad loans.
    std::vector<FeatureWords> features;

    core::Index n_features() const { return train.n_features(); }

    /// The feature with this id, or -1.
    int find(std::string_view id) const;

    /// Whether `value` may stand in this feature: missing, a code of it, or a number within its range.
    bool is_possible(int feature, double value) const;
};

/// Reads the embedded table. The split is always the same.
CreditData load_credit_data();

/// "9 years", "rents", "not stated".
std::string value_text(const FeatureWords& feature, double value);

/// The same without the unit.
std::string bare_value_text(const FeatureWords& feature, double value);

}  // namespace lessons::credit
