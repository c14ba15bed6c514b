#!/usr/bin/python3
"""Prints the expectations of the tests beside it, from NumPy and SciPy. Run by hand; nothing reads it.

All runs minimise Rosenbrock's function from (-1.2, 1), conjugate gradients from (-0.5, 0.5). Each method is
written the shortest way, apart from the C++ code; searches and simplices are SciPy's own. (SciPy's zoom lets a
trial leave a bracket whose better end is on the right; ours does not. From these starts both agree.)
"""
import warnings
import numpy as np
from scipy.optimize import line_search, minimize, rosen, rosen_der, rosen_hess

warnings.filterwarnings("ignore")
START = np.array([-1.2, 1.0])
STEPS = 10


def show(name, rows):
    print(f"// {name}")
    for row in rows:
        print("{" + ", ".join(f"{number:.17g}" for number in row) + "},")


def first_order(rule):
    """x, memory -> step; the memory starts empty (zeros on demand)."""
    x, memory, path = START.copy(), {}, []
    for t in range(1, STEPS + 1):
        x = x + rule(x, rosen_der(x), memory, t)
        path.append(x)
    return path


def gradient_descent(x, g, m, t):
    return -0.001 * g


def momentum(x, g, m, t):
    m["v"] = 0.9 * m.get("v", 0) - 0.001 * g
    return m["v"]


def nesterov(x, g, m, t):
    v = m.get("v", 0)
    m["v"] = 0.9 * v - 0.001 * rosen_der(x + 0.9 * v)
    return m["v"]


def adagrad(x, g, m, t):
    m["s"] = m.get("s", 0) + g**2
    return -0.5 * g / (np.sqrt(m["s"]) + 1e-8)


def rmsprop(x, g, m, t):
    m["s"] = 0.9 * m.get("s", 0) + 0.1 * g**2
    return -0.01 * g / (np.sqrt(m["s"]) + 1e-8)


def adam(x, g, m, t):
    m["m"] = 0.9 * m.get("m", 0) + 0.1 * g
    m["v"] = 0.999 * m.get("v", 0) + 0.001 * g**2
    return -0.05 * (m["m"] / (1 - 0.9**t)) / (np.sqrt(m["v"] / (1 - 0.999**t)) + 1e-8)


def adamw(x, g, m, t):
    return adam(x, g, m, t) - 0.05 * 0.01 * x


def armijo(x, d, g):
    a = 1.0
    while rosen(x + a * d) > rosen(x) + 1e-4 * a * (g @ d):
        a *= 0.5
    return a


def steepest_descent():
    x, path = START.copy(), []
    for _ in range(STEPS):
        g = rosen_der(x)
        x = x - armijo(x, -g, g) * g
        path.append(x)
    return path


def newton():
    x, path = START.copy(), []
    for _ in range(STEPS):
        g = rosen_der(x)
        d = np.linalg.solve(rosen_hess(x), -g)  # positive definite all the way from this start
        x = x + armijo(x, d, g) * d
        path.append(x)
    return path


def wolfe(x, d, first_step, c2):
    """SciPy's search, told its first step by the 'last' value that leads to it."""
    f, g = rosen(x), rosen_der(x)
    last = f - first_step * (g @ d) / 2.02
    return line_search(rosen, rosen_der, x, d, g, f, last, c1=1e-4, c2=c2)[0]


def bfgs():
    x, H, path, I = START.copy(), None, [], np.eye(2)
    for _ in range(STEPS):
        g = rosen_der(x)
        d = -g if H is None else -H @ g
        s = wolfe(x, d, min(1, 1 / np.linalg.norm(g)) if H is None else 1.0, 0.9) * d
        y = rosen_der(x + s) - g
        H = (s @ y / (y @ y)) * I if H is None else H
        V = I - np.outer(s, y) / (s @ y)
        H = V @ H @ V.T + np.outer(s, s) / (s @ y)
        x = x + s
        path.append(x)
    return path


def lbfgs(memory=3):
    """The matrix form: BFGS from the last pairs, begun at (s.y / y.y) I of the newest."""
    x, pairs, path, I = START.copy(), [], [], np.eye(2)
    for _ in range(STEPS):
        g = rosen_der(x)
        H, first = I, min(1, 1 / np.linalg.norm(g))
        if pairs:
            s, y = pairs[-1]
            H, first = (s @ y / (y @ y)) * I, 1.0
        for s, y in pairs:
            V = I - np.outer(s, y) / (s @ y)
            H = V @ H @ V.T + np.outer(s, s) / (s @ y)
        s = wolfe(x, -H @ g, first, 0.9) * (-H @ g)
        pairs = (pairs + [(s, rosen_der(x + s) - g)])[-memory:]
        x = x + s
        path.append(x)
    return path


def conjugate_gradient():
    x, path, last, d, g_last = np.array([-0.5, 0.5]), [], None, 0, None
    for _ in range(STEPS):
        g, f = rosen_der(x), rosen(x)
        beta = 0 if g_last is None else max(0, g @ (g - g_last) / (g_last @ g_last))
        d = -g + beta * d
        first = 1 / np.linalg.norm(g) if last is None else min(1, 2.02 * (f - last) / (g @ d))
        x, last, g_last = x + wolfe(x, d, first, 0.1) * d, f, g
        path.append(x)
    return path


def nelder_mead():
    path = []
    minimize(rosen, START, method="Nelder-Mead", callback=path.append, options={"maxiter": STEPS})
    return path


for rule in (gradient_descent, momentum, nesterov, adagrad, rmsprop, adam, adamw):
    show(rule.__name__, first_order(rule))
for run in (steepest_descent, newton, bfgs, lbfgs, conjugate_gradient, nelder_mead):
    show(run.__name__, run())

result = minimize(rosen, START, method="Nelder-Mead", options={"xatol": 1e-6, "fatol": 1e-6})
show("Nelder-Mead to the end: iterations, evaluations, x, y", [[result.nit, result.nfev, *result.x]])
x100 = np.tile([-1.2, 1.0], 50)
show("rosen and the first and last of rosen_der for 100 variables at -1.2, 1, -1.2 ...",
     [[rosen(x100), rosen_der(x100)[0], rosen_der(x100)[-1]]])
result = minimize(rosen, x100, jac=rosen_der, method="L-BFGS-B", options={"gtol": 1e-6, "ftol": 0, "maxiter": 10000, "maxfun": 100000})
show("L-BFGS-B, 100 variables: value, evaluations, distance to ones", [[result.fun, result.nfev, abs(result.x - 1).max()]])
for c2 in (0.9, 0.1):
    g = rosen_der(START)
    found = line_search(rosen, rosen_der, START, -g / np.linalg.norm(g), c2=c2)
    show(f"line_search along -g/|g|, c2={c2}: step, f evaluations, g evaluations", [found[:3]])
