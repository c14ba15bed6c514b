#include "core/expression/function.h"

#include "core/expression/interpreter.h"
#include "core/expression/parser.h"
#include "core/types.h"

#include <cassert>
#include <cmath>
#include <utility>

namespace core::expression {
namespace {

template <math::Number T>
T evaluate(const Program& program, const T& x, const T& y) {
    Register<T, 1> registers[kRegisters];
    registers[kRegisterX].set(0, x);
    registers[kRegisterY].set(0, y);
    run(program, registers);
    return registers[program.result].get(0);
}

}  // namespace

double Function::value(double x, double y) const {
    const double f = evaluate<double>(program_, x, y);
    return std::isnan(f) ? kNaN : f;  // of the many NaNs, which targets choose differently, always the same
}

math::Dual Function::value_and_gradient(double x, double y) const {
    const auto f = evaluate(program_, math::Dual::variable_x(x), math::Dual::variable_y(y));
    return std::isnan(f.value) ? math::Dual(kNaN, kNaN, kNaN) : f;
}

math::Jet Function::value_gradient_and_hessian(double x, double y) const {
    const auto f = evaluate(program_, math::Jet::variable_x(x), math::Jet::variable_y(y));
    return std::isnan(f.value) ? math::Jet(kNaN, kNaN, kNaN, kNaN, kNaN, kNaN) : f;
}

void Function::value_and_gradient(const math::Lanes& x, const math::Lanes& y, math::DualLanes& f) const {
    Register<math::Dual, math::kLanes> registers[kRegisters];
    for (std::size_t k = 0; k < math::kLanes; ++k) {
        registers[kRegisterX].set(k, math::Dual::variable_x(x[k]));
        registers[kRegisterY].set(k, math::Dual::variable_y(y[k]));
    }
    run(program_, registers);
    for (std::size_t k = 0; k < math::kLanes; ++k) {
        const math::Dual at = registers[program_.result].get(k);
        const bool is_defined = !std::isnan(at.value);
        f.value[k] = is_defined ? at.value : kNaN;
        f.dx[k] = is_defined ? at.dx : kNaN;
        f.dy[k] = is_defined ? at.dy : kNaN;
    }
}

Result<Function> parse(std::string_view text, const Names& names) {
    assert(names.variables.size() == 1 || names.variables.size() == 2);
    auto program = compile(text, names);
    if (!program) return program.error();
    Function function;
    function.text_ = text;
    function.program_ = std::move(program).value();
    function.dimension_ = static_cast<int>(names.variables.size());
    return function;
}

}  // namespace core::expression
