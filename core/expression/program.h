#pragma once
// A formula as a flat list of instructions on registers: what typing compiles to and what is evaluated.

#include <cstdint>
#include <vector>

namespace core::expression {

/// What an instruction computes from its operands a and b and its constant c.
enum class Operation : std::uint8_t {
    Constant,   ///< c
    Negate,     ///< -a
    Shift,      ///< a + c
    Scale,      ///< c a
    Power,      ///< a^c
    BasePower,  ///< c^a
    Add,
    Subtract,
    Multiply,
    Divide,
    GeneralPower,  ///< a^b
    Min,
    Max,
    Sin,
    Cos,
    Tan,
    Tanh,
    Exp,
    Log,
    Sqrt,
    Abs,
};

/// registers[target] = operation(registers[left], registers[right], constant). Operations of one operand
/// have right = left, those of none both 0.
struct Instruction {
    Operation operation = Operation::Constant;
    std::uint8_t target = 0;
    std::uint8_t left = 0;
    std::uint8_t right = 0;
    double constant = 0.0;
};

/// Registers 0 and 1 hold x and y and are never written.
struct Program {
    std::vector<Instruction> code;
    std::uint8_t result = 0;  ///< The register with the function's value after the last instruction.
};

inline constexpr std::uint8_t kRegisterX = 0;
inline constexpr std::uint8_t kRegisterY = 1;

/// How many intermediate results a program may hold at the same time, x and y among them.
inline constexpr std::uint8_t kRegisters = 64;

}  // namespace core::expression
