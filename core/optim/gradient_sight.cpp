#include "core/optim/gradient_sight.h"

#include <algorithm>
#include <cmath>

namespace core::optim {
namespace {

/// A seed for the noise that differs from the one for the batches.
constexpr std::uint64_t kNoiseStream = 0x6e6f697365ULL;

Index batch_size_of(const Hyperparameters& parameters) {
    return static_cast<Index>(std::lround(parameters.batch_size));
}

}  // namespace

bool sees_batches(const Objective& objective, const Hyperparameters& parameters) {
    return objective.has_terms() && batch_size_of(parameters) > 0;
}

GradientSight::GradientSight(const Objective& objective, const Hyperparameters& parameters)
    : clip_norm_(parameters.clip_norm), random_(parameters.seed ^ kNoiseStream) {
    if (optim::sees_batches(objective, parameters)) {
        batches_.emplace(objective.term_count, batch_size_of(parameters), parameters.seed);
    } else if (!objective.has_terms()) {
        deviation_ = parameters.noise / std::sqrt(std::max(1.0, parameters.batch_size));
    }
}

void GradientSight::look(CountedObjective& objective, const Vector& x, const Vector& exact,
                         SeenGradient& seen) {
    if (batches_) {
        const std::span<const Index> batch = batches_->next();
        seen.batch.assign(batch.begin(), batch.end());
        seen.value.resize(x.size());
        objective.gradient_of_terms(x, seen.batch, seen.value);
    } else {
        seen.value = exact;
    }
    if (deviation_ > 0.0) add_noise(seen.value);
    clip(seen);
}

void GradientSight::add_noise(Vector& gradient) {
    for (double& entry : gradient) entry += deviation_ * random_.normal();
}

void GradientSight::clip(SeenGradient& seen) const {
    const double norm = seen.value.norm();
    seen.clip_factor = norm > clip_norm_ ? clip_norm_ / norm : 1.0;
    if (seen.clip_factor < 1.0) seen.value *= seen.clip_factor;
}

}  // namespace core::optim
