#pragma once
// What the sweeps over all lessons look at and do.

#include "core/number_text.h"
#include "lessons/app/address.h"
#include "lessons/app/session.h"
#include "tests/lessons/lesson_stand.h"

#include <doctest/doctest.h>

#include <string>

namespace tests {

/// What a learner can see of a state: the sentence and all numbers.
inline std::string visible_state(const lessons::Lesson& lesson) {
    std::string state = lesson.summary();
    for (const lessons::Readout& readout : lesson.readouts()) {
        state += "|" + readout.id + "=" + core::shortest_text(readout.value);
    }
    return state;
}

inline void go_to(lessons::app::Session& session, int step) {
    session.player().seek(step);
    session.player().finish_seek();
}

/// Another value of the parameter, inside its range.
inline double other_value(const lessons::Parameter& parameter) {
    const double middle = parameter.kind == lessons::Parameter::Kind::real
                              ? 0.5 * (parameter.minimum + parameter.maximum)
                              : parameter.minimum;
    return middle != parameter.get() ? middle : parameter.maximum;
}

}  // namespace tests
