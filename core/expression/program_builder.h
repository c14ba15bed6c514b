#pragma once
// Builds a Program from the operations that the parser meets.

#include "core/expression/program.h"
#include "core/types.h"

#include <optional>
#include <vector>

namespace core::expression {

/// Collects operations as values that refer to earlier ones. Operations on constants are carried out at
/// once, equal ones are stored once (value numbering; Cocke and Schwartz, 1970), and small whole powers
/// become multiplications, which are exact for negative bases too.
class ProgramBuilder {
public:
    /// A value by its number; values are never changed.
    using Value = Index;

    ProgramBuilder();

    Value x() const { return kRegisterX; }
    Value y() const { return kRegisterY; }
    Value constant(double c);

    /// An operation of one operand without constant: Negate, Sin ... Abs.
    Value unary(Operation operation, Value a);

    /// Add, Subtract, Multiply, Divide, GeneralPower, Min or Max.
    Value binary(Operation operation, Value a, Value b);

    /// The program that computes `result`; nothing if it would need more than kRegisters registers.
    std::optional<Program> finish(Value result) const;

private:
    struct Node {
        Operation operation = Operation::Constant;
        Value left = 0;
        Value right = 0;
        double constant = 0.0;
    };

    Value add(const Node& node);
    Value add_folded(const Node& node);
    Value sum(Value a, Value b);
    Value product(Value a, Value b);
    Value power(Value a, Value b);
    Value whole_power(Value a, int exponent);
    bool is_constant(Value a) const;
    double constant_of(Value a) const { return node(a).constant; }
    const Node& node(Value a) const { return nodes_[static_cast<std::size_t>(a)]; }
    std::vector<Value> last_uses(Value result) const;

    std::vector<Node> nodes_;  // the first two stand for x and y
};

}  // namespace core::expression
