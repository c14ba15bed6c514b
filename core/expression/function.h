#pragma once
// A function of one or two variables that somebody typed, with exact derivatives.

#include "core/expression/program.h"
#include "core/expression/vocabulary.h"
#include "core/math/jet.h"
#include "core/math/lanes.h"
#include "core/result.h"

#include <string>
#include <string_view>

namespace core::expression {

/// A parsed formula f(x, y). A value: copies are independent, evaluations allocate nothing and give the same
/// bits whichever of them computes a number.
///
/// Outside its domain f is NaN (log of 0 or less, roots of negative numbers, broken powers of negative
/// numbers, division by 0), and then so are all derivatives. Derivatives alone are NaN where f has a value
/// but no slope (sqrt(x) at 0). At kinks they are those of one side or between: 0 for abs at 0, those of the
/// first of two equals for min and max. Overflow gives infinity.
class Function {
public:
    /// f at a point. A function of one variable ignores y.
    double value(double x, double y = 0.0) const;

    /// f and its gradient.
    math::Dual value_and_gradient(double x, double y = 0.0) const;

    /// f, its gradient and its Hessian.
    math::Jet value_gradient_and_hessian(double x, double y = 0.0) const;

    /// f and its gradient at several points.
    void value_and_gradient(const math::Lanes& x, const math::Lanes& y, math::DualLanes& f) const;

    /// The formula as it was typed.
    const std::string& text() const { return text_; }

    /// Number of variables that it was parsed for, 1 or 2.
    int dimension() const { return dimension_; }

    const Program& program() const { return program_; }

private:
    friend Result<Function> parse(std::string_view text, const Names& names);
    Function() = default;

    std::string text_;
    Program program_;
    int dimension_ = 2;
};

/// Reads a formula such as "2x y + sin(3x)^2 - a": + - * / ^, parentheses, implicit multiplication, the
/// functions and constants of core/expression/vocabulary.h and the grammar of core/expression/parser.h.
/// An error has the column of the character that does not fit, counted from 1, and says what was expected.
/// `names` has one or two variables (assert).
Result<Function> parse(std::string_view text, const Names& names = {});

}  // namespace core::expression
