#include "core/optim/run_time.h"

#include <array>

namespace core::optim {
namespace {

using expression::Instruction;
using expression::Operation;

// Nanoseconds, from tools/bench "typed function": 44 for a value, 70 for a gradient and 100 for a Hessian of
// 18 plain and 5 elementary operations; 24, 34 and 51 of 17 plain ones.
constexpr double kPlain = 1.4;
constexpr double kElementary = 4.0;
constexpr double kGradientFactor = 1.5;
constexpr double kHessianFactor = 2.2;

bool is_elementary(Operation operation) {
    switch (operation) {
        case Operation::Power:
        case Operation::BasePower:
        case Operation::GeneralPower:
        case Operation::Sin:
        case Operation::Cos:
        case Operation::Tan:
        case Operation::Tanh:
        case Operation::Exp:
        case Operation::Log:
            return true;
        default:
            return false;
    }
}

struct StepTime {
    std::string_view id;
    double nanoseconds;
};

// tools/bench "30 steps of ..." on Rosenbrock's function, less its evaluations, a thirtieth each.
constexpr std::array kStepTimes{StepTime{"gradient_descent", 25.0},
                                StepTime{"steepest_descent", 60.0},
                                StepTime{"momentum", 28.0},
                                StepTime{"nesterov", 31.0},
                                StepTime{"shifted_nesterov", 28.0},
                                StepTime{"accelerated_gradient", 33.0},
                                StepTime{"adagrad", 27.0},
                                StepTime{"rmsprop", 29.0},
                                StepTime{"adam", 33.0},
                                StepTime{"adamw", 35.0},
                                StepTime{"amsgrad", 35.0},
                                StepTime{"lion", 32.0},
                                StepTime{"coordinate_descent", 45.0},
                                StepTime{"nelder_mead", 44.0},
                                StepTime{"conjugate_gradient", 95.0},
                                StepTime{"bfgs", 83.0},
                                StepTime{"lbfgs", 145.0},
                                StepTime{"newton", 75.0},
                                StepTime{"trust_region", 320.0}};

}  // namespace

double EvaluationTime::of(const Evaluations& evaluations) const {
    return value * static_cast<double>(evaluations.value) +
           gradient * static_cast<double>(evaluations.gradient) +
           hessian * static_cast<double>(evaluations.hessian);
}

EvaluationTime evaluation_time(const expression::Program& program) {
    double value = 0.0;
    for (const Instruction& instruction : program.code)
        value += is_elementary(instruction.operation) ? kElementary : kPlain;
    return {value, kGradientFactor * value, kHessianFactor * value};
}

double step_time(std::string_view method_id) {
    for (const StepTime& each : kStepTimes) {
        if (each.id == method_id) return each.nanoseconds;
    }
    return kStepTimes.front().nanoseconds;
}

}  // namespace core::optim
