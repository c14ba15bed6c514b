#pragma once
// Training and validation loss over the updates, with the place where the validation loss was lowest.

#include "lessons/optim/learning_run.h"
#include "lessons/ui/plot.h"

namespace lessons::learning {

class LossView {
public:
    /// Fills the current window.
    void draw(const Run& run);

private:
    ui::PlotView view_;
};

}  // namespace lessons::learning
