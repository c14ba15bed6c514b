#!/usr/bin/python3
"""Prints how many evaluations SciPy's L-BFGS-B needs on the functions of core/optim/test_functions.cpp, from
their starts, with SymPy's derivatives: the numbers of lbfgs_test.cpp. Run by hand; nothing reads it."""
import numpy as np
import sympy as sp
from scipy.optimize import minimize

x, y = sp.symbols("x y", real=True)
sin, cos, exp, sqrt, pi, r = sp.sin, sp.cos, sp.exp, sp.sqrt, sp.pi, sp.Rational

FUNCTIONS = {
    "sphere": (x**2 + y**2, -3, 2),
    "ellipse": ((x**2 + 50 * y**2) / 2, -9, 1.5),
    "booth": ((x + 2 * y - 7)**2 + (2 * x + y - 5)**2, -4, -2),
    "matyas": (r(26, 100) * (x**2 + y**2) - r(48, 100) * x * y, 8, 3),
    "zakharov": (x**2 + y**2 + (x / 2 + y)**2 + (x / 2 + y)**4, -4, 4),
    "rosenbrock": ((1 - x)**2 + 100 * (y - x**2)**2, -1.2, 1),
    "dixon_price": ((x - 1)**2 + 2 * (2 * y**2 - x)**2, 4, 2),
    "beale": ((r(3, 2) - x + x * y)**2 + (r(9, 4) - x + x * y**2)**2 + (r(21, 8) - x + x * y**3)**2, 1, 1),
    "double_well": ((x**2 - 1)**2 + y**2, 0.02, 1.5),
    "himmelblau": ((x**2 + y - 11)**2 + (x + y**2 - 7)**2, 0, 0),
    "three_hump_camel": (2 * x**2 - r(105, 100) * x**4 + x**6 / 6 + x * y + y**2, 0.9, 1.6),
    "six_hump_camel": ((4 - r(21, 10) * x**2 + x**4 / 3) * x**2 + x * y + (4 * y**2 - 4) * y**2, 0.7, -0.3),
    "mccormick": (sin(x + y) + (x - y)**2 - r(3, 2) * x + r(5, 2) * y + 1, 2, -1.5),
    "styblinski_tang": ((x**4 - 16 * x**2 + 5 * x + y**4 - 16 * y**2 + 5 * y) / 2, -0.5, -1),
    "goldstein_price": ((1 + (x + y + 1)**2 * (19 - 14 * x + 3 * x**2 - 14 * y + 6 * x * y + 3 * y**2)) *
                        (30 + (2 * x - 3 * y)**2 * (18 - 32 * x + 12 * x**2 + 48 * y - 36 * x * y + 27 * y**2)),
                        0.4, -0.7),
    "branin": ((y - r(51, 10) * x**2 / (4 * pi**2) + 5 * x / pi - 6)**2 + 10 * (1 - 1 / (8 * pi)) * cos(x) + 10,
               6, 11),
    "easom": (-cos(x) * cos(y) * exp(-(x - pi)**2 - (y - pi)**2), 2, 2.4),
    "bohachevsky": (x**2 + 2 * y**2 - r(3, 10) * cos(3 * pi * x) - r(4, 10) * cos(4 * pi * y) + r(7, 10), 0.2, 0.1),
    "griewank": ((x**2 + y**2) / 4000 - cos(x) * cos(y / sqrt(2)) + 1, 1, 1.5),
    "levy": (sin(3 * pi * x)**2 + (x - 1)**2 * (1 + sin(3 * pi * y)**2) + (y - 1)**2 * (1 + sin(2 * pi * y)**2),
             1.1, 0.9),
    "rastrigin": (20 + x**2 + y**2 - 10 * cos(2 * pi * x) - 10 * cos(2 * pi * y), 0.3, -0.2),
    "ackley": (-20 * exp(-r(2, 10) * sqrt((x**2 + y**2) / 2)) - exp((cos(2 * pi * x) + cos(2 * pi * y)) / 2) + 20 +
               sp.E, 0.3, 0.2),
}

for name, (f, *start) in FUNCTIONS.items():
    evaluate = sp.lambdify((x, y), [f, f.diff(x), f.diff(y)])

    def value_and_gradient(at):
        value, *gradient = evaluate(*at)
        return float(value), np.array(gradient, float)

    result = minimize(value_and_gradient, start, jac=True, method="L-BFGS-B",
                      options={"gtol": 1e-6, "ftol": 0, "maxiter": 10000, "maxfun": 100000})
    print(f'{{"{name}", {result.nfev}}},')
