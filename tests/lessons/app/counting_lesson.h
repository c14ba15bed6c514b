#pragma once
// A lesson without a figure whose state is a chaotic number: any step left out or repeated shows.

#include "lessons/lesson.h"

#include <string>
#include <tuple>
#include <utility>

namespace tests {

class CountingLesson : public lessons::Lesson {
public:
    std::vector<lessons::Parameter> parameters() override {
        return {lessons::Parameter::real("rate", "Rate", rate, 0.0, 4.0)};
    }
    void reset() override {
        value = 0.3;
        count = 0;
    }
    void step() override {
        value = rate * value * (1.0 - value);
        ++count;
        ++steps_taken;
    }
    bool finished() const override { return count >= end; }
    int last_step() const override { return end; }
    lessons::Edited draw_figure() override { return lessons::Edited::no; }
    std::string summary() const override { return std::to_string(value); }
    lessons::Snapshot snapshot() const override { return {std::pair(value, count), snapshot_bytes}; }
    void restore(const lessons::Snapshot& snapshot) override {
        std::tie(value, count) = std::any_cast<std::pair<double, int>>(snapshot.value);
    }

    double rate = 3.9;
    double value = 0.3;
    int count = 0;
    int end = 500;
    int steps_taken = 0;
    std::size_t snapshot_bytes = 16;
};

}  // namespace tests
