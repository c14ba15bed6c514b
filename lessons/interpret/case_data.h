#pragma once
// The cases that the interpretability lessons share: a table of people or things, split for training and
// judging, what is predicted of them, and how each column is said to people.

#include "core/data/dataset.h"
#include "core/evaluate/profit.h"
#include "core/types.h"

#include <string>
#include <string_view>
#include <vector>

namespace lessons::cases {

/// A feature in people's words.
struct FeatureWords {
    std::string id;     ///< In links: "income".
    std::string label;  ///< On the screen and in the text: "Income".
    std::string unit = {};
    std::vector<std::string> categories = {};  ///< One a code; empty for a number.
    core::Interval range = {};                 ///< All values in the table.
    core::Interval usual = {};  ///< From the 1 % to the 99 % quantile; whole where the values are.
    bool is_whole = false;      ///< All values are whole numbers.

    bool is_categorical() const { return !categories.empty(); }
};

enum class Task { classification, regression };

/// What is predicted, in people's words.
struct TargetWords {
    std::string score;          ///< What the model says: "Risk of a bad loan", "Price".
    std::string unit = {};      ///< Of a number; chances are said in %.
    std::string positive = {};  ///< What y = 1 is called: "bad".
    std::string negative = {};
    std::string above = {};  ///< What is done from the threshold on: "refused".
    std::string below = {};
    bool high_is_bad = false;  ///< Those concerned wish for a low score.
};

/// What decisions cost.
struct Money {
    core::evaluate::Payoffs payoffs = {};
    std::string unit = {};  ///< "EUR"; empty where points stand for money.
};

struct Case {
    std::string id;        ///< In links: "credit".
    std::string title;     ///< "Loans"
    std::string one;       ///< What a row is: "loan".
    std::string many;      ///< "loans"
    std::string question;  ///< "Who will not pay back?"
    std::string source = {};
    Task task = Task::classification;
    TargetWords target = {};
    Money money = {};
    core::data::Dataset train = {};  ///< y = 1 for `positive`, or the number.
    core::data::Dataset test = {};  ///< A quarter that trains no model, with the same share of positive rows.
    std::vector<FeatureWords> features = {};
    std::vector<std::string> notes = {};  ///< What was done to an own table: "Left out: name".

    core::Index n_features() const { return train.n_features(); }
    bool is_classes() const { return task == Task::classification; }

    /// The feature with this id, or -1.
    int find(std::string_view id) const;

    /// Whether `value` may stand in this feature: missing, a code of it, or a number within its range.
    bool is_possible(int feature, double value) const;
};

/// "credit", "biopsies", "titanic", "houses": the cases that come with the program, and their titles.
struct CaseName {
    const char* id = "";
    const char* title = "";
};
std::vector<CaseName> case_names();

/// One of the cases above; any other id gives the first. The split is always the same.
Case load_case(std::string_view id);

/// Splits the rows of a table into train and test: a quarter, classes in proportion. Always the same way.
void split_rows(Case& into, const core::data::Dataset& rows);

/// "9 years", "rents", "not stated".
std::string value_text(const FeatureWords& feature, double value);

/// The same without the unit.
std::string bare_value_text(const FeatureWords& feature, double value);

/// "€5 310", "62 points".
std::string money_text(const Case& of_case, double amount);

/// What a model says: "34 %" of classes, "182 k$" of numbers.
std::string score_text(const Case& of_case, double score);

}  // namespace lessons::cases
