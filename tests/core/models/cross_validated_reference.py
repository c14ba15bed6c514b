#!/usr/bin/python3
"""Prints the table of cross_validated_test.cpp: scikit-learn 1.2's cross-validated accuracy or R2 on every table,
one thread, means over random states where a method has one. Run by hand; nothing reads it."""
import csv
import pathlib

import numpy as np
from sklearn.compose import ColumnTransformer
from sklearn.ensemble import (GradientBoostingClassifier, HistGradientBoostingClassifier,
                              HistGradientBoostingRegressor, RandomForestClassifier, RandomForestRegressor)
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression, Ridge
from sklearn.metrics import accuracy_score, r2_score
from sklearn.model_selection import KFold, StratifiedKFold, cross_val_predict
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler
from sklearn.tree import DecisionTreeClassifier, DecisionTreeRegressor

ROOT = pathlib.Path(__file__).resolve().parents[3]
FILES = {'credit': ROOT / 'lessons/interpret/data/credit.csv'}
TABLES = {'breast_cancer': None, 'cars': 'mpg', 'credit': 'Status', 'digits': None, 'houses_ames': 'Sale_Price', 'iris': None,
          'mortgages': 'deny', 'penguins': 'species', 'spam': 'type', 'titanic': 'survived', 'wine': None}
FOLDS = 3
STATES = 10


def numbers_of(texts):
    """A column as numbers, its categories as codes in sorted order; and whether it holds categories."""
    missing = {'', 'NA', '?'}
    try:
        return [np.nan if text in missing else float(text) for text in texts], False
    except ValueError:
        names = sorted(set(texts) - missing)
        return [np.nan if text in missing else names.index(text) for text in texts], True


def load(name, target):
    rows = list(csv.reader(open(FILES.get(name, ROOT / f'tests/data/tables/{name}.csv'))))
    header = rows[0] if target else [str(j) for j in range(len(rows[1]))]
    body = rows if name == 'digits' else rows[1:]
    columns = {key: numbers_of(texts) for key, texts in zip(header, zip(*body))}
    y, is_class = columns.pop(target or header[-1])
    y = np.array(y)
    known = ~np.isnan(y)
    X = np.array([values for values, _ in columns.values()]).T
    return X[known], y[known], [is_category for _, is_category in columns.values()], is_class or target is None


def linear_pipeline(model, is_category):
    spread = make_pipeline(SimpleImputer(strategy='most_frequent'), OneHotEncoder(handle_unknown='ignore'))
    scaled = make_pipeline(SimpleImputer(strategy='median'), StandardScaler())
    return make_pipeline(ColumnTransformer([('n', scaled, [j for j, is_c in enumerate(is_category) if not is_c]),
                                            ('c', spread, [j for j, is_c in enumerate(is_category) if is_c])],
                                           sparse_threshold=0), model)


def models(is_class, n_classes, is_category, state):
    tree = {'max_depth': 6, 'min_samples_leaf': 10, 'random_state': state}
    forest = {'n_estimators': 40, 'min_samples_leaf': 2, 'max_features': 'sqrt', 'random_state': state}
    histogram = {'max_iter': 15, 'max_leaf_nodes': 15, 'min_samples_leaf': 10, 'early_stopping': False}
    if not is_class:
        return [('linear', linear_pipeline(Ridge(), is_category)), ('tree', DecisionTreeRegressor(**tree)),
                ('forest', RandomForestRegressor(**forest)), ('boosting', HistGradientBoostingRegressor(**histogram))]
    boosting = (GradientBoostingClassifier(n_estimators=20, max_depth=3, random_state=state) if n_classes == 2 else
                HistGradientBoostingClassifier(**histogram))
    return [('linear', linear_pipeline(LogisticRegression(tol=1e-10, max_iter=5000), is_category)),
            ('tree', DecisionTreeClassifier(**tree)), ('forest', RandomForestClassifier(**forest)),
            ('boosting', boosting)]


def score(X, y, is_category, is_class, state):
    splits = StratifiedKFold(FOLDS) if is_class else KFold(FOLDS)
    below = np.where(np.isnan(X), -1e9, X)  # where our trees send missing values too
    takes_missing = (HistGradientBoostingClassifier, HistGradientBoostingRegressor)
    judge = accuracy_score if is_class else r2_score
    return [judge(y, cross_val_predict(model, X if name == 'linear' or isinstance(model, takes_missing) else below, y,
                                       cv=splits))
            for name, model in models(is_class, len(set(y)), is_category, state)]


for name, target in TABLES.items():
    data = load(name, target)
    scores = np.array([score(*data, state) for state in range(STATES)])
    print(f'{{"{name}", "{target or ""}", ' + ', '.join(f'{value:.4f}' for value in scores.mean(0)) + '},',
          ' '.join(f'{value:.4f}' for value in scores.std(0)), flush=True)
