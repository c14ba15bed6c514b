#pragma once
// A lesson operated without a screen: what its own tests do to it, and what they ask of it. A name that it
// does not have fails the test.

#include "lessons/lesson.h"

#include <doctest/doctest.h>

#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace tests {

inline void set_parameter(lessons::Lesson& lesson, const std::string& id, double value) {
    for (lessons::Parameter& parameter : lesson.parameters()) {
        if (parameter.id != id) continue;
        parameter.set(value);
        return;
    }
    FAIL("no parameter " << id);
}

inline void finish_work(lessons::Lesson& lesson) {
    for (int slice = 0; slice < 200000 && lesson.progress().pending(); ++slice) lesson.work();
    REQUIRE_FALSE(lesson.progress().pending());
}

/// As the host does: from the start to this step, or to the end.
inline void go_to(lessons::Lesson& lesson, int step) {
    lesson.reset();
    for (int k = 0; k < step && !lesson.finished(); ++k) lesson.step();
}

inline void go_to_end(lessons::Lesson& lesson) { go_to(lesson, lesson.last_step()); }

inline double number(const lessons::Lesson& lesson, const std::string& id) {
    for (const lessons::Readout& readout : lesson.readouts()) {
        if (readout.id == id) return readout.value;
    }
    FAIL("no readout " << id);
    return 0.0;
}

inline lessons::Check check_of(const lessons::Lesson& lesson, const std::string& id) {
    for (const lessons::Check& check : lesson.checks()) {
        if (check.id == id) return check;
    }
    FAIL("no check " << id);
    return {};
}

inline bool reached(const lessons::Lesson& lesson, const std::string& id) {
    return check_of(lesson, id).reached;
}

/// A lesson whose background work is finished after everything that is done to it.
struct LessonStand {
    explicit LessonStand(std::unique_ptr<lessons::Lesson> made)
        : lesson(std::move(made)), parameters(lesson->parameters()) {}

    void set(const std::string& id, double value) { set_parameter(*lesson, id, value); }
    void go_to(int step) {
        tests::go_to(*lesson, step);
        finish_work(*lesson);
    }
    void go_to_end() { go_to(lesson->last_step()); }
    double number(const std::string& id) const { return tests::number(*lesson, id); }
    std::map<std::string, double> numbers() const {
        std::map<std::string, double> numbers;
        for (const lessons::Readout& readout : lesson->readouts()) numbers[readout.id] = readout.value;
        return numbers;
    }
    bool reached(const std::string& id) const { return tests::reached(*lesson, id); }
    std::string hint(const std::string& id) const { return check_of(*lesson, id).hint; }

    std::unique_ptr<lessons::Lesson> lesson;
    std::vector<lessons::Parameter> parameters;
};

}  // namespace tests
