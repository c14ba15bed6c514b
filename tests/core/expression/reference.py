#!/usr/bin/python3
"""Writes sympy_reference.inc beside it: formulas as people type them, with value, gradient and Hessian at a
point from SymPy, which parses and differentiates them on its own, evaluated to 40 digits. Run by hand.

    tests/core/expression/reference.py > tests/core/expression/sympy_reference.inc

At each point a plain evaluation of SymPy's derivatives in double precision must come within 1e-13 of the exact
numbers: elsewhere the formula loses digits by cancellation whatever program computes it.
"""
import random

import numpy as np
import sympy as sp
from sympy.parsing.sympy_parser import (convert_xor, implicit_multiplication, parse_expr, rationalize,
                                        standard_transformations)

x, y, a, k = sp.symbols("x y a k", real=True)
CONSTANTS = {a: sp.Rational(1, 4), k: sp.Integer(3)}  # as in the test
KNOWN = {"x": x, "y": y, "a": a, "k": k, "xy": x * y, "pi": sp.pi, "e": sp.E, "log": sp.log, "ln": sp.log,
         "abs": sp.Abs, "min": sp.Min, "max": sp.Max}
AWAY_FROM_KINKS = {"DiracDelta": lambda *t: 0.0}
RULES = standard_transformations + (rationalize, implicit_multiplication, convert_xor)

HAND_WRITTEN = """
x^2 + y^2
0.5(x^2 + 50y^2)
(x + 2y - 7)^2 + (2x + y - 5)^2
0.26(x^2 + y^2) - 0.48x y
x^2 + y^2 + (x/2 + y)^2 + (x/2 + y)^4
(1 - x)^2 + 100(y - x^2)^2
(x - 1)^2 + 2(2y^2 - x)^2
(1.5 - x + x y)^2 + (2.25 - x + x y^2)^2 + (2.625 - x + x y^3)^2
(x^2 - 1)^2 + y^2
(x^2 + y - 11)^2 + (x + y^2 - 7)^2
2x^2 - 1.05x^4 + x^6/6 + x y + y^2
(4 - 2.1x^2 + x^4/3)x^2 + x y + (4y^2 - 4)y^2
sin(x + y) + (x - y)^2 - 1.5x + 2.5y + 1
0.5(x^4 - 16x^2 + 5x + y^4 - 16y^2 + 5y)
(1 + (x + y + 1)^2 (19 - 14x + 3x^2 - 14y + 6x y + 3y^2))(30 + (2x - 3y)^2 (18 - 32x + 12x^2 + 48y - 36x y + 27y^2))
(y - 5.1x^2/(4pi^2) + 5x/pi - 6)^2 + 10(1 - 1/(8pi))cos(x) + 10
-cos(x)cos(y)exp(-(x - pi)^2 - (y - pi)^2)
x^2 + 2y^2 - 0.3cos(3pi x) - 0.4cos(4 pi y) + 0.7
(x^2 + y^2)/4000 - cos(x)cos(y/sqrt(2)) + 1
sin(3pi x)^2 + (x - 1)^2 (1 + sin(3pi y)^2) + (y - 1)^2 (1 + sin(2pi y)^2)
20 + x^2 + y^2 - 10cos(2 pi x) - 10cos(2 pi y)
-20exp(-0.2sqrt((x^2 + y^2)/2)) - exp((cos(2pi x) + cos(2pi y))/2) + 20 + e
2x y
3sin(x)
x(x + 1)
2 pi x
x(y)
(x + 1)(y - 2)
2(x)(y)
x y x
xy
2xy + y
-x^2
-x^-2
2^-x
2^3^x
-2^2x
2^x^2
x^3^2
(-x)^3
(x - 2)^-3
x^0.5 + y^1.5
x^pi
pi^x
e^x
e^-(x^2)
x^y
(x + y)^(x y)
x^(1/3)
x^17
(x - 3)^21
1/x/y
1/2x
x/2/y
x - y - 1
x - (y - 1)
x*-y
2--x
+x - +y
1/(1 + e^-x)
log(1 + exp(-x)) + log(1 + exp(y))
ln(x)ln(y)
log(x^2 + y^2)
sqrt(x)sqrt(y)
tanh(2x + y) + tanh(x y)
tan(x)tan(y/2)
abs(x - y) + abs(x + y)
max(x, y) + 2min(x, y)
max(x, y, 2x - y, 0)
min(x^2, y^2, 1)
a x^2 + k y
a(x - y)^k
x^k y^a
1e-3x + 2.5E2y - 1e+1
.5x + 2.y
sin(cos(tan(x)))
exp(sin(x)cos(y))
sqrt(1 + sqrt(1 + sqrt(1 + x^2)))
x exp(-x^2 - y^2)
3(1 - x)^2 exp(-x^2 - (y + 1)^2) - 10(x/5 - x^3 - y^5)exp(-x^2 - y^2) - exp(-(x + 1)^2 - y^2)/3
(x^2 + y^2 - 1)/(x^2 + y^2 + 1)
""".strip().splitlines()


def parse(text):
    return parse_expr(text, KNOWN, RULES)


def random_formula(depth):
    """A formula in the forms that people write, without caring whether it is defined everywhere."""
    if depth == 0:
        return random.choice(["x", "y", "x", "y", "2", "0.3", "pi", "a", "k", "1.7"])
    part = lambda: random_formula(depth - 1)
    leaf = lambda: random_formula(0)
    forms = [
        lambda: f"{part()} + {part()}", lambda: f"{part()} - {part()}", lambda: f"({part()})({part()})",
        lambda: f"({part()})/({part()})", lambda: f"2{random.choice('xy')} ({part()})", lambda: f"-({part()})",
        lambda: f"({part()})^2", lambda: f"({part()})^{random.choice(['3', '-1', '4', '0.5', '1.5', 'k', '-2'])}",
        lambda: f"{leaf()} {random.choice('xy')}", lambda: f"{leaf()}^({part()})",
        lambda: f"3{random.choice(['sin', 'cos', 'tanh', 'exp'])}({part()})",
        lambda: f"{random.choice(['sin', 'cos', 'tan', 'tanh', 'exp', 'log', 'sqrt', 'abs'])}({part()})",
        lambda: f"{random.choice(['min', 'max'])}({part()}, {part()})",
        lambda: f"({part()}) * {part()}",
    ]
    return random.choice(forms)()


def derivatives(f):
    return [f, f.diff(x), f.diff(y), f.diff(x, 2), f.diff(x, y), f.diff(y, 2)]


def exact_numbers(parts, at):
    """Value, gradient and Hessian at the point; None where one is not a real number of ordinary size."""
    numbers = []
    for part in parts:
        number = part.subs(CONSTANTS).subs(at).doit().evalf(40)
        if not number.is_Float and not number.is_Integer:
            return None
        if number != 0 and not 1e-6 < abs(number) < 1e8:
            return None
        numbers.append(number)
    return numbers


def computes_well(parts, at, numbers):
    for part, exact in zip(parts, numbers):
        with np.errstate(all="ignore"):
            double = sp.lambdify((x, y), part.subs(CONSTANTS), [AWAY_FROM_KINKS, "numpy"])(float(at[x]), float(at[y]))
        if not abs(double - exact) <= 1e-13 * abs(exact):
            return False
    return True


def row(text):
    f = parse(text)
    parts = derivatives(f)
    for _ in range(12):
        # Short binary fractions: the same number here and in C++.
        at = {x: sp.Rational(random.randint(8, 130), 64), y: sp.Rational(random.randint(8, 130), 64)}
        if random.random() < 0.4:
            at = {x: at[x], y: -at[y]}
        numbers = exact_numbers(parts, at)
        if numbers and computes_well(parts, at, numbers):
            values = ", ".join(f"{float(number):.17g}" for number in numbers)
            return f'{{"{text}", {float(at[x])}, {float(at[y])}, {{{values}}}}},'
    return None


random.seed(4)
rows = [row(text) for text in HAND_WRITTEN]
for text, written in zip(HAND_WRITTEN, rows):
    assert written, text
while len(rows) < 200:
    text = random_formula(random.choice([2, 3, 3, 4]))
    if "x" not in text or "y" not in text or "tan(pi)" in text or len(text) > 90:
        continue
    try:
        written = row(text)
    except (TypeError, ValueError, AttributeError, ZeroDivisionError, OverflowError, NameError):
        continue
    if written:
        rows.append(written)
print("// 200 formulas: text, x, y, {f, fx, fy, fxx, fxy, fyy}. Written by reference.py from SymPy.")
print("\n".join(rows))
