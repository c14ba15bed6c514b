#pragma once
// The lesson that the example text in tests/golden/narrative_pack.json talks about: gradient descent on
// f(x) = x^2 from x = 3, so that x after k steps is 3 (1 - 2 rate)^k.

#include "lessons/curriculum.h"
#include "lessons/lesson.h"

#include <cmath>
#include <memory>
#include <string>
#include <utility>

namespace test {

class HillLesson : public lessons::Lesson {
public:
    std::vector<lessons::Parameter> parameters() override {
        return {lessons::Parameter::real("learning_rate", "Learning rate", rate_, 0.0, 4.0).with_unit("m")};
    }
    void reset() override { state_ = {3.0, 0}; }
    void step() override {
        state_.first -= rate_ * 2.0 * state_.first;
        ++state_.second;
    }
    bool finished() const override { return state_.second >= last_step(); }
    int last_step() const override { return 100; }
    lessons::Edited draw_figure() override { return lessons::Edited::no; }
    std::string summary() const override { return "x is " + std::to_string(state_.first); }
    std::vector<lessons::Readout> readouts() const override {
        return {{"gap", "Above the minimum", state_.first * state_.first, "m"}};
    }
    std::vector<lessons::Check> checks() const override {
        return {{"arrived", std::fabs(state_.first) < 0.01,
                 rate_ < 1.0 ? "Take more steps." : "Lower the rate."}};
    }
    lessons::Snapshot snapshot() const override { return {state_, sizeof state_}; }
    void restore(const lessons::Snapshot& snapshot) override {
        state_ = std::any_cast<std::pair<double, int>>(snapshot.value);
    }

private:
    double rate_ = 0.1;
    std::pair<double, int> state_{3.0, 0};  ///< x, and the steps taken.
};

inline constexpr lessons::Entry kHill{
    "hill", "Descent", "The hill",
    [] { return std::unique_ptr<lessons::Lesson>(std::make_unique<HillLesson>()); }};

}  // namespace test
