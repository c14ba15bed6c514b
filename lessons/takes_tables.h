#pragma once
// What a lesson is besides that works with tables of the learner's own.

#include "core/result.h"

#include <string>

namespace lessons {

/// The host hands over what was opened or dropped, and calls Lesson::reset() where it was taken.
class TakesTables {
public:
    virtual ~TakesTables() = default;

    /// The text of a CSV file, or of a model (.lp, .mps, .mod). Never trusts it: on an error nothing has
    /// changed.
    virtual core::Result<void> take_table(const std::string& text) = 0;
};

}  // namespace lessons
