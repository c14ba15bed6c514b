#include "core/optim/status.h"

namespace core::optim {

std::string_view describe(Status status) {
    switch (status) {
        case Status::Running:
            return "Still on the way.";
        case Status::Converged:
            return "Arrived: the ground is level here.";
        case Status::SmallStep:
            return "The steps have become too small to move on.";
        case Status::MaxIterations:
            return "The step limit is reached. Give it more steps, or a larger learning rate.";
        case Status::Diverged:
            return "The steps grew without bound. Try a smaller learning rate.";
        case Status::LineSearchFailed:
            return "No step along this direction goes downhill enough. Try another start.";
        case Status::Undefined:
            return "The function has no finite value at this start. Choose another start.";
    }
    return "";
}

}  // namespace core::optim
