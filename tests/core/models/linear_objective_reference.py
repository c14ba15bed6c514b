#!/usr/bin/python3
"""Prints the numbers of linear_objective_test.cpp: the same 10 000 rows as tests/support/logistic_rows.h, from
the generator of core/random.cpp, and scikit-learn's optimum on them. Run by hand; nothing reads it."""
import numpy as np
from sklearn.linear_model import LogisticRegression

MASK = (1 << 64) - 1


def rotl(x, k):
    return ((x << k) | (x >> (64 - k))) & MASK


class Random:  # xoshiro256++ seeded by splitmix64
    def __init__(self, seed):
        self.state = []
        for _ in range(4):
            seed = (seed + 0x9e3779b97f4a7c15) & MASK
            z = ((seed ^ (seed >> 30)) * 0xbf58476d1ce4e5b9) & MASK
            z = ((z ^ (z >> 27)) * 0x94d049bb133111eb) & MASK
            self.state.append(z ^ (z >> 31))

    def next(self):
        s = self.state
        result = (rotl((s[0] + s[3]) & MASK, 23) + s[0]) & MASK
        shifted = (s[1] << 17) & MASK
        s[2] ^= s[0]
        s[3] ^= s[1]
        s[1] ^= s[2]
        s[0] ^= s[3]
        s[2] ^= shifted
        s[3] = rotl(s[3], 45)
        return result

    def uniform(self, low=0.0, high=1.0):
        return low + (high - low) * ((self.next() >> 11) * 2.0**-53)


random = Random(10)
X, y = np.empty((10000, 50)), np.empty(10000)
for i in range(10000):
    for j in range(50):
        X[i, j] = random.uniform(-2.0, 2.0)
    score = 0.5 + sum((j % 5 - 2) * 0.25 * X[i, j] for j in range(50))
    y[i] = 1.0 if random.uniform() < 1.0 / (1.0 + np.exp(-score)) else 0.0

fit = LogisticRegression(C=1.0, solver="newton-cholesky", tol=1e-14, max_iter=1000).fit(X, y)
w, b = fit.coef_[0], fit.intercept_[0]
z = X @ w + b
print("positive", int(y.sum()))
print("optimum %.17g" % (np.mean(np.logaddexp(0, z) - y * z) + w @ w / 2 / 10000))
print("w[:4]", ["%.12g" % v for v in w[:4]], "b %.12g" % b)

t = np.array([(-1)**j * j / 50 for j in range(51)])
z = X @ t[:50] + t[50]
r = 1 / (1 + np.exp(-z)) - y
g = np.append(X.T @ r, r.sum()) / 10000
g[:50] += 0.3 * t[:50]
print("value %.15g" % (np.mean(np.logaddexp(0, z) - y * z) + 0.15 * t[:50] @ t[:50]))
print("gradient", ["%.15g" % v for v in g[[0, 1, 49, 50]]])
