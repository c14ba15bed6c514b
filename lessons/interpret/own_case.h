#pragma once
// A case from the learner's own table.

#include "core/result.h"
#include "lessons/interpret/case_data.h"
#include "lessons/interpret/own_table.h"

#include <string>
#include <vector>

namespace lessons::cases {

/// What a lesson can tell of.
struct Needs {
    bool classes = false;  ///< Numbers are asked about as classes.
    int most_features = kMostFeatures;
};

/// What the learner chose of a table, by number from 0; -1: as guessed.
struct Aim {
    int target = -1;    ///< The column to predict.
    int positive = -1;  ///< The one to find among classes_of() it.

    bool operator==(const Aim&) const = default;
};

/// The columns that can be predicted: those that are used.
std::vector<int> targets_of(const OwnTable& own);

/// The last column with a name like "outcome" or "price", otherwise the last that can be predicted; -1: none.
int guessed_target(const OwnTable& own);

/// The column as it is predicted: numbers as classes where there are two different ones, and where a lesson
/// needs classes: above the median or not.
core::data::Column as_target(const OwnTable& own, int column, Needs needs);

/// What can be found in a column, as it is predicted; empty where a number is predicted.
std::vector<std::string> classes_of(const OwnTable& own, int column, Needs needs);

/// The one that is looked for unless another is chosen: "yes", otherwise the rarest, of numbers those above
/// the median.
int guessed_positive(const OwnTable& own, int column, Needs needs);

/// The case of predicting aim.target from all other columns in use; of too many those that alone
/// foretell the target best, in the table's order. `notes` tells what was left out and why. Error where
/// too little can be learnt: too few rows of a class, no other column.
core::Result<Case> make_own_case(const OwnTable& own, const std::string& name, const Aim& aim, Needs needs);

}  // namespace lessons::cases
