#include "lessons/app/prediction_run.h"

#include "lessons/app/text_action.h"

#include <limits>

namespace lessons::app {

namespace {

int last_step_of(const Prediction& prediction) {
    if (prediction.kind == Prediction::Kind::curve) return prediction.steps;
    return prediction.step.value_or(std::numeric_limits<int>::max());
}

}  // namespace

void PredictionRun::begin(const Prediction& prediction, const Session& session) {
    readout_ = prediction.readout;
    const Address state = with_settings(session.address(), prediction.target);
    run_ = std::make_unique<BackgroundRun>(session.entry(), state, last_step_of(prediction));
}

void PredictionRun::work(double seconds) {
    if (running()) run_->work(seconds);
}

std::span<const double> PredictionRun::series() const {
    return begun() && run_->done() ? run_->series(readout_) : std::span<const double>{};
}

}  // namespace lessons::app
