#pragma once
// The rows that are learnt from: a table's columns as numbers, parted into training and validation.

#include "core/data/split.h"
#include "core/models/linear_problem.h"
#include "core/result.h"
#include "core/types.h"
#include "lessons/optim/learning_table.h"

#include <array>
#include <map>
#include <string>
#include <vector>

namespace lessons::learning {

/// Points that the learner dragged, by the table's row: new values of x and y.
using MovedPoints = std::map<core::Index, core::Vector2>;

struct Rows {
    std::string one;                 ///< What a row is.
    std::vector<std::string> names;  ///< Of the columns that can explain; x first.
    std::string target;
    core::models::Loss loss = core::models::Loss::kSquared;
    std::array<std::string, 2> classes;  ///< What y = 0 and y = 1 are called; empty for numbers.

    core::Matrix columns;                 ///< Shape (n, k), as named.
    core::Vector y;                       ///< Shape (n).
    std::vector<core::Index> table_rows;  ///< Where the rows stand in the table.
    std::vector<char> is_validation;      ///< One a row.
    core::data::Split split;              ///< train, and test for validation: places among the rows.

    // The window around the table as it came: where points may be dragged.
    core::Interval x_home;
    core::Interval y_home;

    core::Index n_rows() const { return columns.rows(); }
    bool is_classes() const { return loss == core::models::Loss::kLogistic; }
    core::Interval x_range() const { return {columns.col(0).minCoeff(), columns.col(0).maxCoeff()}; }
};

/// Numbers with two distinct values, and two categories, are classes: logistic loss. Columns with missing
/// values in more than a fifth of the rows are left out (unless chosen), then rows with any missing value.
/// Half of the rows (of each class) are for validation, always the same ones. Error if too few rows remain.
core::Result<Rows> make_rows(const LearningTable& table, const Columns& columns, const MovedPoints& moved);

}  // namespace lessons::learning
