#pragma once
// In which groups those affected are counted: by the categories of a feature, or by the quarters of a number.

#include "lessons/interpret/case_data.h"

#include <string>
#include <vector>

namespace lessons::editing {

struct Grouping {
    int feature = 0;
    std::vector<std::string> names = {};  ///< One a group.
    std::vector<double> limits = {};      ///< Of a number: group k ends here, included; the last is open.

    /// -1 where the value is missing.
    int group_of(double value) const;
};

/// The features in turn, counted from 0 and round: categories first, as they make the plainest groups. The
/// quarters of a number end at values of the training rows (NumPy's quantile with method="lower"); where many
/// rows share a value there are fewer.
Grouping make_grouping(const cases::Case& data, int number);

}  // namespace lessons::editing
