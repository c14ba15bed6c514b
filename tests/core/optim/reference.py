#!/usr/bin/python3
"""Prints the expectations of the tests beside it, from NumPy and SciPy. Run by hand; nothing reads it.

All runs minimise Rosenbrock's function from (-1.2, 1), conjugate gradients from (-0.5, 0.5), coordinate descent
from (0.5, -0.5). Each method is written the shortest way, apart from the C++ code; searches and simplices are
SciPy's own. (SciPy's zoom lets a trial leave a bracket whose better end is on the right; ours does not. From
these starts both agree.)
"""
import warnings
from pathlib import Path

import numpy as np
from scipy.linalg import eigh
from scipy.optimize import brentq, line_search, minimize, rosen, rosen_der, rosen_hess
from scipy.sparse.linalg import cg

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


def shifted_nesterov(x, g, m, t):
    m["v"] = 0.9 * m.get("v", 0) - 0.001 * g
    return 0.9 * m["v"] - 0.001 * g


def accelerated_gradient(x, g, m, t):
    tk, last = m.get("t", 1), m.get("x", x)
    y = x + m.get("beta", 0) * (x - last)
    m["t"] = (1 + np.sqrt(1 + 4 * tk**2)) / 2
    m["beta"], m["x"] = (tk - 1) / m["t"], x
    return y - 0.001 * rosen_der(y) - x


def amsgrad(x, g, m, t):
    m["m"] = 0.9 * m.get("m", 0) + 0.1 * g
    m["v"] = 0.6 * m.get("v", 0) + 0.4 * g**2
    m["u"] = np.maximum(m.get("u", 0), m["v"])
    return -0.05 * (m["m"] / (1 - 0.9**t)) / (np.sqrt(m["u"] / (1 - 0.6**t)) + 1e-8)


def lion(x, g, m, t):
    c = 0.9 * m.get("m", 0) + 0.1 * g
    m["m"] = 0.99 * m.get("m", 0) + 0.01 * g
    return -0.05 * (np.sign(c) + 0.1 * x)


def scheduled_and_clipped(x, g, m, t):
    """Momentum with a warm-up of 3 steps, then a cosine over 10, and gradients of length 50 at most."""
    k = t - 1
    share = (k + 1) / 3 if k < 3 else 0.1 + 0.9 * (1 + np.cos(np.pi * (k - 3) / 10)) / 2
    m["v"] = 0.9 * m.get("v", 0) - 0.002 * share * g * min(1, 50 / np.linalg.norm(g))
    return m["v"]


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


def coordinate_descent():
    x, path, curvature = np.array([0.5, -0.5]), [], [0, 0]
    for k in range(STEPS):
        i, g = k % 2, rosen_der(x)
        d = -g * np.eye(2)[i]
        s = wolfe(x, d, 1 / curvature[i] if curvature[i] > 0 else min(1, 1 / abs(g[i])), 0.1) * d
        curvature[i] = max(0, (rosen_der(x + s) - g)[i] / s[i])
        x = x + s
        path.append(x)
    return path


def exact_trust_step(g, H, radius):
    l, Q = eigh(H)
    c = Q.T @ g
    if l[0] > 0 and np.linalg.norm(c / l) <= radius:
        return -Q @ (c / l), False
    excess = lambda mu: np.linalg.norm(c / (l + mu)) - radius
    mu = brentq(excess, max(0, -l[0]) + 1e-9, max(0, -l[0]) + np.linalg.norm(c) / radius, xtol=1e-15, rtol=1e-15)
    return -Q @ (c / (l + mu)), True


def trust_region(start=START):
    x, radius, path = start.copy(), 1.0, []
    for _ in range(STEPS):
        g, H = rosen_der(x), rosen_hess(x)
        p, at_boundary = exact_trust_step(g, H, radius)
        ratio = (rosen(x) - rosen(x + p)) / -(g @ p + p @ H @ p / 2)
        if ratio < 0.25:
            radius *= 0.25
        elif ratio > 0.75 and at_boundary:
            radius *= 2
        if ratio > 0.15:
            x = x + p
        path.append(x)
    return path


def trust_ncg():
    path = []
    minimize(rosen, START, jac=rosen_der, hess=rosen_hess, method="trust-ncg", callback=path.append,
             options={"maxiter": STEPS, "gtol": 0})
    return path


def linear_conjugate_gradient():
    n = 12
    A = np.diag(np.arange(1.0, n + 1)) + 1 / (1 + np.add.outer(np.arange(n), np.arange(n)))
    path = []
    cg(A, np.cos(np.arange(n)), x0=np.zeros(n), tol=0, maxiter=STEPS, callback=lambda x: path.append(x.copy()))
    return [row[:3] for row in path]


def lasso_data():
    i, j = np.meshgrid(np.arange(8), np.arange(4), indexing="ij")
    return np.cos(1.3 * i * (j + 1)) + 0.5 * np.sin(i), np.sin(0.7 * np.arange(8)) * 3 + 1


def soft(z, c):
    return np.sign(z) * np.maximum(abs(z) - c, 0)


def ista():
    A, b = lasso_data()
    x, path = np.zeros(4), []
    for _ in range(STEPS):
        x = soft(x - 0.05 * A.T @ (A @ x - b), 0.05 * 1.5)
        path.append(x)
    return path


def fista():
    A, b = lasso_data()
    x, y, t, path = np.zeros(4), np.zeros(4), 1, []
    for _ in range(STEPS):
        new = soft(y - 0.05 * A.T @ (A @ y - b), 0.05 * 1.5)
        t, last = (1 + np.sqrt(1 + 4 * t**2)) / 2, t
        x, y = new, new + (last - 1) / t * (new - x)
        path.append(x)
    return path


def projected_gradient():
    x, path = START.copy(), []
    for _ in range(STEPS):
        x = np.clip(x - 0.001 * rosen_der(x), [-1.5, -0.5], [0.5, 1.02])
        path.append(x)
    return path


def misra1a():
    """NIST's Misra1a from its nearer start: residuals and Jacobian of b1 (1 - exp(-b2 x))."""
    rows = (Path(__file__).parents[2] / "data/nist/Misra1a.dat").read_text().splitlines()[60:]
    y, x = np.array([row.split() for row in rows if row.strip()], float).T
    residuals = lambda b: b[0] * (1 - np.exp(-b[1] * x)) - y
    jacobian = lambda b: np.column_stack([1 - np.exp(-b[1] * x), b[0] * x * np.exp(-b[1] * x)])
    return residuals, jacobian, np.array([250, 0.0005])


def gauss_newton():
    r, J, b = misra1a()
    f, path = lambda b: r(b) @ r(b) / 2, []
    for _ in range(STEPS):
        d, a = np.linalg.lstsq(J(b), -r(b), rcond=None)[0], 1.0
        while f(b + a * d) > f(b) + 1e-4 * a * (J(b).T @ r(b) @ d):
            a *= 0.5
        b = b + a * d
        path.append(b)
    return path


def levenberg_marquardt():
    r, J, _ = misra1a()
    b, f, path, mu, nu, D = np.array([500, 0.0001]), lambda b: r(b) @ r(b) / 2, [], 1e-3, 2, 0
    for _ in range(STEPS):
        D = np.maximum(D, np.linalg.norm(J(b), axis=0))
        p = np.linalg.lstsq(np.vstack([J(b), np.sqrt(mu) * np.diag(D)]), np.append(-r(b), [0, 0]), rcond=None)[0]
        ratio = (f(b) - f(b + p)) / (np.sum((J(b) @ p) ** 2) / 2 + mu * np.sum((D * p) ** 2))
        if ratio > 0:
            b, mu, nu = b + p, mu * max(1 / 3, 1 - (2 * ratio - 1) ** 3), 2
        else:
            mu, nu = mu * nu, 2 * nu
        path.append(b)
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


for rule in (gradient_descent, momentum, nesterov, adagrad, rmsprop, adam, adamw, shifted_nesterov,
             accelerated_gradient, amsgrad, lion, scheduled_and_clipped):
    show(rule.__name__, first_order(rule))
for run in (steepest_descent, newton, bfgs, lbfgs, conjugate_gradient, nelder_mead, coordinate_descent,
            trust_region, trust_ncg, linear_conjugate_gradient, ista, fista, projected_gradient, gauss_newton,
            levenberg_marquardt):
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
