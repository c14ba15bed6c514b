#pragma once
// What a sweep tries: which parameter, from where to where, how many values and how they are spaced.

#include "lessons/app/session.h"

#include <string>
#include <vector>

namespace lessons::app {

struct SweepPlan {
    static constexpr int kFewest = 3;
    static constexpr int kMost = 12;

    std::string parameter;  ///< Its id.
    double low = 0.0;
    double high = 1.0;
    int count = 9;
    Parameter::Scale scale = Parameter::Scale::linear;

    bool operator==(const SweepPlan&) const = default;
};

/// The parameters that a sweep can vary: those that ask for a new run, selections of many apart, and none
/// that a teacher's link keeps.
std::vector<const Parameter*> sweepable(const Session& session);

/// The whole range of the parameter in its own scale.
SweepPlan suggested_plan(const Parameter& parameter);

/// The plan's values in increasing order, each one different: evenly spaced or by equal factors, rounded as a
/// person would choose them, whole where the parameter is. Of a choice or a toggle every option (at most
/// kMost). A plan out of the parameter's range is brought into it.
std::vector<double> sweep_values(const SweepPlan& plan, const Parameter& parameter);

}  // namespace lessons::app
