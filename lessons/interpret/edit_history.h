#pragma once
// Edits of a model's curves: what is tried, what was committed and why.

#include "core/models/additive_edit.h"
#include "core/result.h"
#include "lessons/interpret/case_data.h"
#include "lessons/lesson.h"

#include <string>
#include <vector>

namespace lessons::editing {

namespace models = core::models;

/// In the order of the parameter that chooses one.
enum class Operation { none, shift, flatten, line, rising, falling, halve };
inline constexpr int kOperations = 7;

/// Groups from ... to (both included) of a feature's curve.
struct Change {
    Operation operation = Operation::none;
    int feature = 0;
    int from = 0;
    int to = 0;
    double amount = 0.0;  ///< Only of a shift.

    bool operator==(const Change&) const = default;
};

inline constexpr double kMostShift = 100.0;      ///< Up or down, in units of the curve.
inline constexpr std::size_t kMostCommits = 30;  ///< Of all cases together.
inline constexpr std::size_t kLongestReason = 120;

struct Commit {
    std::string of_case = {};
    std::string feature = {};  ///< Its id; change.feature is its number once the case is there.
    Change change = {};
    std::string reason = {};

    bool operator==(const Commit&) const = default;
};

/// Lines and slopes need a number's order, which leaves out missing values; whether some of the range has
/// one.
bool is_possible(const models::AdditiveModel& model, const Change& change);

/// The model with the change made; as it was where the change is not possible.
models::AdditiveModel changed(const models::AdditiveModel& model, const Change& change);

/// "Age 41–42 years: straight line", "Age: made flat".
std::string change_text(const cases::Case& data, const models::AdditiveModel& model, const Change& change);

/// Its name in links and scripts: "line".
const char* operation_id(Operation operation);

/// "straight line"; of a shift with its amount.
std::string operation_text(const Change& change);

Json to_json(const std::vector<Commit>& commits);

/// Never trusts it: names of cases and features, ranges, amounts and lengths are looked at.
core::Result<std::vector<Commit>> commits_from(const Json& json);

}  // namespace lessons::editing
