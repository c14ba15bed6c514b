#pragma once

#include "generated/lesson_makers.h"
#include "lessons/lesson.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace test {

/// A lesson whose model is trained and whose applicant is explained.
struct Ready {
    Ready() { settle(); }

    void settle() {
        while (lesson->progress().pending()) lesson->work();
    }
    void set(const std::string& id, double value) {
        for (lessons::Parameter& parameter : parameters) {
            if (parameter.id == id) parameter.set(value);
        }
        lesson->reset();
        settle();
    }
    void go_to(int step) {
        lesson->reset();
        for (int i = 0; i < step; ++i) lesson->step();
        settle();
    }
    std::map<std::string, double> numbers() const {
        std::map<std::string, double> numbers;
        for (const lessons::Readout& readout : lesson->readouts()) numbers[readout.id] = readout.value;
        return numbers;
    }
    /// What the bars move, in points.
    double sum_of_bars() const {
        double sum = 0.0;
        for (const lessons::Readout& readout : lesson->readouts())
            sum += readout.unit == "points" ? readout.value : 0.0;
        return sum;
    }

    std::unique_ptr<lessons::Lesson> lesson = lessons::make_why_this_one();
    std::vector<lessons::Parameter> parameters = lesson->parameters();
};

}  // namespace test
