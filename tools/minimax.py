"""Prints the polynomials of core/math: minimax fits by Remez' exchange algorithm (Remez, 1934) in 80 digits.

usage: /usr/bin/python3 tools/minimax.py [name | table]      (needs mpmath; only for whoever changes core/math)

Each fit p minimises the greatest weight(x) * |f(x) - p(x)| on its interval; the weight turns the error of the
correction p into the relative error of the whole function. The last column is that error in bits.
"""
import sys

import mpmath as mp

mp.mp.dps = 80


def solve_levelled(f, weight, nodes, degree):
    """Coefficients whose weighted error alternates in sign with equal size on the nodes (the size is the last unknown)."""
    scale = nodes[-1]
    system = mp.matrix(degree + 2, degree + 2)
    values = mp.matrix(degree + 2, 1)
    for row, x in enumerate(nodes):
        for power in range(degree + 1):
            system[row, power] = (x / scale) ** power
        system[row, degree + 1] = (-1) ** row / weight(x)
        values[row] = f(x)
    return [c / scale**power for power, c in enumerate(list(mp.lu_solve(system, values))[:-1])]


def extremes(error, low, high, count):
    """The greatest |error| of each interval between sign changes; on a grid that is dense at both ends."""
    steps = 60 * count + 1
    grid = [(low + high) / 2 - (high - low) / 2 * mp.cos(mp.pi * i / steps) for i in range(steps + 1)]
    values = [error(x) for x in grid]
    best = [0]
    for i in range(1, steps + 1):
        if values[i] * values[best[-1]] < 0:
            best.append(i)
        elif abs(values[i]) > abs(values[best[-1]]):
            best[-1] = i
    return [grid[i] for i in best], max(abs(v) for v in values)


def minimax(f, weight, low, high, degree):
    nodes = [(low + high) / 2 - (high - low) / 2 * mp.cos(mp.pi * (2 * i + 1) / (2 * degree + 4)) for i in range(degree + 2)]
    for _ in range(8):
        coefficients = solve_levelled(f, weight, nodes, degree)
        found, greatest = extremes(lambda x: weight(x) * (f(x) - mp.polyval(coefficients[::-1], x)), low, high, degree + 2)
        if len(found) < degree + 2:
            break
        nodes = found[: degree + 2] if len(found) == degree + 2 else found[-(degree + 2):]
    return coefficients, greatest


def odd_tail(function):
    """(function(t) / t - 1) / t^2 as a function of z = t^2."""
    return lambda z: (function(mp.sqrt(z)) / mp.sqrt(z) - 1) / z


def log_tail(z):
    s = mp.sqrt(z)
    return (mp.log((1 + s) / (1 - s)) / s - 2) / z


TINY = mp.mpf("1e-14")
HALF_LN2 = mp.log(2) / 2 * mp.mpf("1.0001")
QUARTER_PI = mp.pi / 4 * mp.mpf("1.0001")
SQRT2_S = (mp.sqrt(2) - 1) / (mp.sqrt(2) + 1) * mp.mpf("1.0001")
LARGEST_R = mp.mpf("0.0115")

# name: (function, weight, low, high, degree)
FITS = {
    "exp": (lambda r: (mp.exp(r) - 1 - r) / r**2, lambda r: abs(r), -HALF_LN2, HALF_LN2, 10),
    "log": (log_tail, lambda z: z / 2, TINY, SQRT2_S**2, 6),
    "pow_log": (lambda r: (mp.log(1 + r) - r + r**2 / 2) / r**3, lambda r: r**2, -LARGEST_R, LARGEST_R * mp.mpf("1.001"), 7),
    "sin": (odd_tail(mp.sin), lambda z: z, TINY, QUARTER_PI**2, 5),
    "cos": (lambda z: (mp.cos(mp.sqrt(z)) - 1 + z / 2) / z**2, lambda z: z**2, TINY, QUARTER_PI**2, 5),
    "atan": (odd_tail(mp.atan), lambda z: z, TINY, mp.mpf(7) / 16 * mp.mpf(7) / 16 * mp.mpf("1.0001"), 10),
    "tanh": (odd_tail(mp.tanh), lambda z: z, TINY, mp.mpf(5) / 8 * mp.mpf(5) / 8, 11),
}


def logarithm_table():
    """Rows {inverse, log_high, log_low} for m near i/64: inverse has 10 bits, log_high 42 after the point."""
    for i in range(45, 92):
        inverse = mp.nint(mp.mpf(64) / i * 512) / 512
        value = -mp.log(inverse)
        high = mp.nint(value * 2**42) / 2**42
        print(f"    {{{float(inverse).hex()}, {float(high).hex()}, {float(value - high).hex()}}},")


def main(names):
    if names == ["table"]:
        return logarithm_table()
    for name in names or FITS:
        coefficients, greatest = minimax(*FITS[name])
        print(f"{name}: 2^{float(mp.log(greatest, 2)):.1f}")
        for coefficient in coefficients:
            print(f"    {float(coefficient).hex()},")


main(sys.argv[1:])
