#pragma once
// How columns of a table are said to people.

#include "core/data/dataset.h"
#include "lessons/interpret/case_data.h"

#include <string>
#include <vector>

namespace lessons::cases {

/// The credit table's own names and codes in words.
std::vector<FeatureWords> credit_words(const core::data::Dataset& loans);

/// Label, unit and id of a column's name.
FeatureWords words_of_column(const std::string& name);

/// Any other table: a column "Age (years)" becomes the label "Age" with the unit "years" and the id "age".
/// Ids differ from each other.
std::vector<FeatureWords> words_for(const core::data::Dataset& rows);

/// The same for the next feature, after those that have words already.
void add_words(std::vector<FeatureWords>& words, const core::data::Dataset& rows);

/// A number as people would say it: whole where all are, else to about a thousandth of the range, and in it.
double tidied(const FeatureWords& words, double value);

}  // namespace lessons::cases
