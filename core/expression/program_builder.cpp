#include "core/expression/program_builder.h"

#include "core/expression/rules.h"
#include "core/math/float_bits.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

namespace core::expression {
namespace {

constexpr int kLargestMultipliedPower = 16;  // above, one call of pow is cheaper

bool has_operands(Operation operation) { return operation != Operation::Constant; }

/// The registers of a program while it is written: which are free, from the lowest up.
class RegisterPool {
public:
    RegisterPool() : is_used_(kRegisters, false) { is_used_[kRegisterX] = is_used_[kRegisterY] = true; }

    std::optional<std::uint8_t> take() {
        const auto free = std::find(is_used_.begin(), is_used_.end(), false);
        if (free == is_used_.end()) return std::nullopt;
        *free = true;
        return static_cast<std::uint8_t>(free - is_used_.begin());
    }

    void give_back(std::uint8_t number) {
        if (number != kRegisterX && number != kRegisterY) is_used_[number] = false;
    }

private:
    std::vector<bool> is_used_;
};

}  // namespace

ProgramBuilder::ProgramBuilder() : nodes_(2) {}

bool ProgramBuilder::is_constant(Value a) const {
    return a > kRegisterY && node(a).operation == Operation::Constant;
}

ProgramBuilder::Value ProgramBuilder::constant(double c) {
    return add({.operation = Operation::Constant, .constant = c});
}

ProgramBuilder::Value ProgramBuilder::unary(Operation operation, Value a) {
    return add_folded({.operation = operation, .left = a, .right = a});
}

ProgramBuilder::Value ProgramBuilder::binary(Operation operation, Value a, Value b) {
    if (is_constant(a) && is_constant(b)) {
        return add_folded({.operation = operation, .left = a, .right = b});
    }
    switch (operation) {
        case Operation::Add:
            return sum(a, b);
        case Operation::Subtract:
            return is_constant(a) || is_constant(b) ? sum(a, unary(Operation::Negate, b))
                                                    : add({.operation = operation, .left = a, .right = b});
        case Operation::Multiply:
            return product(a, b);
        case Operation::GeneralPower:
            return power(a, b);
        default:
            return add({.operation = operation, .left = a, .right = b});
    }
}

ProgramBuilder::Value ProgramBuilder::sum(Value a, Value b) {
    if (is_constant(a)) std::swap(a, b);
    if (!is_constant(b)) return add({.operation = Operation::Add, .left = a, .right = b});
    return add({.operation = Operation::Shift, .left = a, .right = a, .constant = constant_of(b)});
}

ProgramBuilder::Value ProgramBuilder::product(Value a, Value b) {
    if (is_constant(a)) std::swap(a, b);
    if (!is_constant(b)) return add({.operation = Operation::Multiply, .left = a, .right = b});
    return add({.operation = Operation::Scale, .left = a, .right = a, .constant = constant_of(b)});
}

ProgramBuilder::Value ProgramBuilder::power(Value a, Value b) {
    if (is_constant(a)) {
        const double base = constant_of(a);
        if (base == std::numbers::e) return unary(Operation::Exp, b);
        return add({.operation = Operation::BasePower, .left = b, .right = b, .constant = base});
    }
    if (!is_constant(b)) return add({.operation = Operation::GeneralPower, .left = a, .right = b});
    const double exponent = constant_of(b);
    if (exponent == 0.5) return unary(Operation::Sqrt, a);
    if (exponent == std::floor(exponent) && std::fabs(exponent) <= kLargestMultipliedPower) {
        return whole_power(a, static_cast<int>(exponent));
    }
    return add({.operation = Operation::Power, .left = a, .right = a, .constant = exponent});
}

ProgramBuilder::Value ProgramBuilder::whole_power(Value a, int exponent) {
    if (exponent < 0) return binary(Operation::Divide, constant(1.0), whole_power(a, -exponent));
    if (exponent == 0) return constant(1.0);
    if (exponent == 1) return a;
    const Value half = whole_power(a, exponent / 2);
    const Value even = product(half, half);
    return exponent % 2 == 0 ? even : product(even, a);
}

ProgramBuilder::Value ProgramBuilder::add_folded(const Node& wanted) {
    if (!is_constant(wanted.left) || !is_constant(wanted.right)) return add(wanted);
    const double a = constant_of(wanted.left);
    const double b = constant_of(wanted.right);
    double folded = 0.0;
    rules::with_rule(Instruction{.operation = wanted.operation},
                     [&](const auto& rule) { folded = rule(a, b); });
    return constant(folded);
}

ProgramBuilder::Value ProgramBuilder::add(const Node& wanted) {
    // By their bits: 0 and -0 are different constants, NaN is equal to itself.
    const auto is_same = [&](const Node& other) {
        return other.operation == wanted.operation && other.left == wanted.left &&
               other.right == wanted.right && math::bits_of(other.constant) == math::bits_of(wanted.constant);
    };
    const auto found = std::find_if(nodes_.begin() + 2, nodes_.end(), is_same);
    if (found == nodes_.end()) {
        nodes_.push_back(wanted);
        return static_cast<Value>(nodes_.size()) - 1;
    }
    return static_cast<Value>(found - nodes_.begin());
}

/// For each value the last one that is computed from it; -1 where `result` does not need it.
std::vector<ProgramBuilder::Value> ProgramBuilder::last_uses(Value result) const {
    std::vector<Value> uses(nodes_.size(), -1);
    uses[static_cast<std::size_t>(result)] = static_cast<Value>(nodes_.size());
    for (Value k = result; k > kRegisterY; --k) {
        if (uses[static_cast<std::size_t>(k)] < 0 || !has_operands(node(k).operation)) continue;
        for (const Value operand : {node(k).left, node(k).right}) {
            Value& use = uses[static_cast<std::size_t>(operand)];
            use = std::max(use, k);
        }
    }
    return uses;
}

std::optional<Program> ProgramBuilder::finish(Value result) const {
    const std::vector<Value> uses = last_uses(result);
    std::vector<std::uint8_t> registers(nodes_.size(), kRegisterX);
    registers[kRegisterY] = kRegisterY;
    RegisterPool pool;
    Program program;
    for (Value k = kRegisterY + 1; k <= result; ++k) {
        if (uses[static_cast<std::size_t>(k)] < 0) continue;
        const auto target = pool.take();
        if (!target) return std::nullopt;
        registers[static_cast<std::size_t>(k)] = *target;
        const auto register_of = [&](Value value) { return registers[static_cast<std::size_t>(value)]; };
        program.code.push_back({node(k).operation, *target, register_of(node(k).left),
                                register_of(node(k).right), node(k).constant});
        if (!has_operands(node(k).operation)) continue;
        for (const Value operand : {node(k).left, node(k).right}) {
            if (uses[static_cast<std::size_t>(operand)] == k) pool.give_back(register_of(operand));
        }
    }
    program.result = registers[static_cast<std::size_t>(result)];
    return program;
}

}  // namespace core::expression
