#pragma once

#include "generated/lesson_makers.h"
#include "tests/lessons/lesson_stand.h"

#include <string>

namespace test {

/// A lesson whose model is trained and whose applicant is explained.
struct Ready : tests::LessonStand {
    Ready() : LessonStand(lessons::make_why_this_one()) { settle(); }

    void settle() { tests::finish_work(*lesson); }
    void set(const std::string& id, double value) {
        LessonStand::set(id, value);
        lesson->reset();
        settle();
    }
    /// What the bars move, in points.
    double sum_of_bars() const {
        double sum = 0.0;
        for (const lessons::Readout& readout : lesson->readouts()) {
            const bool is_alone = readout.id.find("_alone") != std::string::npos;
            if (readout.unit == "points" && !is_alone) sum += readout.value;
        }
        return sum;
    }
};

}  // namespace test
