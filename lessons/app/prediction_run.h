#pragma once
// The run that shows whether a guess was right: the settings that the prediction names, from the start to the
// step it asks about.

#include "lessons/app/background_run.h"
#include "lessons/app/text_block.h"

#include <memory>
#include <span>

namespace lessons::app {

class PredictionRun {
public:
    /// Begins the run from the present state with the prediction's settings.
    void begin(const Prediction& prediction, const Session& session);
    void stop() { run_.reset(); }

    /// Works for about so long, if there is something to do.
    void work(double seconds);

    bool begun() const { return run_ != nullptr; }
    bool running() const { return begun() && !run_->done(); }
    float fraction() const { return begun() ? static_cast<float>(run_->fraction()) : 0.0f; }

    /// The predicted readout from step 0 on, once the run is over.
    std::span<const double> series() const;

    /// The last step of the run.
    int last_step() const { return begun() ? run_->steps() : 0; }

private:
    std::string readout_;
    std::unique_ptr<BackgroundRun> run_;
};

}  // namespace lessons::app
