#include "core/optim/minimize.h"

namespace core::optim {

Minimum minimize(Optimizer& optimizer) {
    while (!optimizer.finished()) optimizer.step();
    return {optimizer.status(),   optimizer.position(),  optimizer.value(),
            optimizer.gradient(), optimizer.iteration(), optimizer.evaluations()};
}

}  // namespace core::optim
