#pragma once
// The lesson's state in words and numbers: summary, readouts, checks.

#include "lessons/interpret/digits_picture.h"
#include "lessons/interpret/digits_trials.h"
#include "lessons/lesson.h"

namespace lessons::digits {

struct State {
    const DigitsData& data;
    const Epoch& epoch;
    int n_epochs = 0;
    int image = 1;
    Bars bars;
    bool is_drawing = false;
    int n_changed = 0;  ///< Pixels in which the drawing differs from the test image.
    core::Index original_answer = 0;
    int hidden = 0;  ///< Option of the parameter.
    Method method = Method::integrated;
    int n_deleted = 0;
    int slices = 1;
    double alpha = 1.0;
    Answer answer;
    const DeletionCurves* curves = nullptr;  ///< Null where no trials are shown.
    const Findings* findings = nullptr;
};

std::string say(const State& state);
std::vector<Readout> readouts_of(const State& state);
std::vector<Check> checks_of(const State& state);

}  // namespace lessons::digits
