#include "core/optim/adamw.h"

#include <utility>

namespace core::optim {

AdamW::AdamW(std::shared_ptr<const Objective> objective, Vector start, const Hyperparameters& parameters,
             const StopCriteria& stop)
    : Adam(std::move(objective), std::move(start), parameters, stop) {
    decay_ = add_term("weight_decay", "pull to the origin", "-\u03b7 \u03bb x", TermRole::Arrow);
}

void AdamW::compute_step(Vector& step) {
    Adam::compute_step(step);
    term(decay_) = -(learning_rate() * parameters_.weight_decay) * position();
    step += term(decay_);
}

}  // namespace core::optim
