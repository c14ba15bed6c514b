// Typed functions in Python, instruction by instruction.

#include "lessons/optim/race_script.h"

#include <cmath>

namespace lessons::optim {

namespace {

using core::expression::Instruction;
using core::expression::Operation;

std::string register_name(int number) {
    if (number == core::expression::kRegisterX) return "x";
    return number == core::expression::kRegisterY ? "y" : "r" + std::to_string(number);
}

/// The right side of one line; empty for what complex numbers do differently.
std::string expression_of(const Instruction& instruction) {
    const std::string a = register_name(instruction.left);
    const std::string b = register_name(instruction.right);
    const std::string c = "(" + python_number(instruction.constant) + ")";
    switch (instruction.operation) {
        case Operation::Constant:
            return c;
        case Operation::Negate:
            return "-" + a;
        case Operation::Shift:
            return a + " + " + c;
        case Operation::Scale:
            return c + " * " + a;
        case Operation::Add:
            return a + " + " + b;
        case Operation::Subtract:
            return a + " - " + b;
        case Operation::Multiply:
            return a + " * " + b;
        case Operation::Divide:
            return "np.divide(" + a + ", " + b + ")";
        case Operation::Power: {
            const bool is_whole = instruction.constant == std::floor(instruction.constant);
            return is_whole ? a + " ** " + c : "";
        }
        case Operation::Sin:
            return "np.sin(" + a + ")";
        case Operation::Cos:
            return "np.cos(" + a + ")";
        case Operation::Tanh:
            return "np.tanh(" + a + ")";
        case Operation::Exp:
            return "np.exp(" + a + ")";
        default:
            return "";
    }
}

}  // namespace

std::optional<std::string> python_program(const core::expression::Program& program) {
    std::string body;
    for (const Instruction& instruction : program.code) {
        const std::string expression = expression_of(instruction);
        if (expression.empty()) return std::nullopt;
        body += "    " + register_name(instruction.target) + " = " + expression + "\n";
    }
    return body + "    return " + register_name(program.result) + "\n\n\n";
}

}  // namespace lessons::optim
