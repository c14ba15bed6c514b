#!/usr/bin/python3
"""Times scikit-learn on one thread on what bench/learning.cpp times: the same names, sizes and settings, rows of the
same law. Prints one line of JSON for each: {"name", "ns", "reference", "goal"}, the goal being what our WebAssembly may take of its
time at most.
    OMP_NUM_THREADS=1 bench/scikit_learn.py [part of a name]"""
import json
import statistics
import sys
import time

import numpy as np
import sklearn
from sklearn.cluster import KMeans
from sklearn.decomposition import PCA
from sklearn.ensemble import GradientBoostingClassifier, HistGradientBoostingClassifier, RandomForestClassifier
from sklearn.tree import DecisionTreeClassifier


def rows(n, d):
    random = np.random.default_rng(4)
    X = random.normal(size=(n, d))
    score = X[:, 0] + X[:, 1] * X[:, 2] + 0.5 * random.normal(size=n)
    return X, (score > 0).astype(int)


def nanoseconds(work):
    """The median of some runs, after one that warms up."""
    work()
    times = []
    while len(times) < 5 or (sum(times) < 0.2 and len(times) < 100):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return 1e9 * statistics.median(times)


X, y = rows(4000, 20)
X5, y5 = rows(5000, 20)
WORK = {
    'decision tree, 4,000 x 20': lambda: DecisionTreeClassifier(random_state=0).fit(X, y),
    'forest of 100 trees, 4,000 x 20': lambda: RandomForestClassifier(100, n_jobs=1, random_state=0).fit(X, y),
    'boosting of 100 trees of depth 3, 4,000 x 20':
        lambda: GradientBoostingClassifier(n_estimators=100, max_depth=3, random_state=0).fit(X, y),
    'boosting of 100 trees of depth 3, 5,000 x 20':
        lambda: GradientBoostingClassifier(n_estimators=100, max_depth=3, random_state=0).fit(X5, y5),
    'histogram boosting of 100 trees, 5,000 x 20':
        lambda: HistGradientBoostingClassifier(max_iter=100, early_stopping=False).fit(X5, y5),
    'k-means, 8 clusters, 10 starts, 4,000 x 20': lambda: KMeans(8, n_init=10, random_state=0).fit(X),
    'PCA, 4,000 x 20': lambda: PCA().fit(X),
}

GOALS = {
    'decision tree, 4,000 x 20': 0.25,
    'forest of 100 trees, 4,000 x 20': 1,
    'boosting of 100 trees of depth 3, 4,000 x 20': 0.2,
    'k-means, 8 clusters, 10 starts, 4,000 x 20': 1.5,
    'PCA, 4,000 x 20': 1.5,
}

wanted = sys.argv[1] if len(sys.argv) > 1 else ''
for name, work in WORK.items():
    if wanted in name:
        line = {'name': name, 'ns': round(nanoseconds(work), 1), 'reference': f'scikit-learn {sklearn.__version__}',
                'goal': GOALS.get(name)}
        print(json.dumps(line), flush=True)
