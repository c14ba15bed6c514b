#pragma once
// How long a run takes, estimated from what it did: the same number on every machine, so that links and saved
// runs agree. Not measured while running.

#include "core/expression/program.h"
#include "core/optim/objective.h"

#include <string_view>

namespace core::optim {

/// Nanoseconds for one evaluation of each kind.
struct EvaluationTime {
    double value = 0.0;
    double gradient = 0.0;
    double hessian = 0.0;

    double of(const Evaluations& evaluations) const;
};

/// Of a formula, counted instruction by instruction. The unit times were measured with tools/bench on one
/// core at about 3 GHz; in the gradient each instruction carries two derivatives along, in the Hessian five.
EvaluationTime evaluation_time(const expression::Program& program);

/// Nanoseconds that a step of this method takes in the plane beside its evaluations, measured likewise; an
/// unknown method is charged like the simplest.
double step_time(std::string_view method_id);

}  // namespace core::optim
