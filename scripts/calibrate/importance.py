#!/usr/bin/env python3
"""Fits the weights of importance, diffcore/importance.go, and prints them.

usage: importance.py --data DIR

DIR holds whole articles labelled sentence by sentence (gold/*.json). The figure
is the share of pairs of left-out sentences that are ranked as readers rank
them, each article judged by weights that were fitted without it.
"""
import argparse, glob, json, os
import numpy as np
from train import Measured, units

RIDGE = 30.0  # against some 120 sentences with standardised measurements


def fit(x, y, article):
    """Ridge regression within articles: marks of different articles do not compare."""
    z, t = x.copy(), y.copy()
    for a in set(article):
        z[article == a] -= z[article == a].mean(0)
        t[article == a] -= t[article == a].mean()
    scale = z.std(0) + 1e-9
    z = z / scale
    w = np.linalg.solve(z.T @ z + RIDGE * np.eye(z.shape[1]), z.T @ t) / scale
    return w, y.mean() - x.mean(0) @ w


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--data", required=True)
    args = ap.parse_args()
    m, gold = Measured(), []
    for f in sorted(glob.glob(os.path.join(args.data, "gold", "*.json"))):
        g = json.load(open(f, encoding="utf8"))
        gold.append((m.add(g["original"], g["derivative"]), g))
    m.run()
    x, y, article, gone = [], [], [], []
    for k, g in gold:
        for u, s in zip(g["original_units"], units(m.tables[k]["original"], g["original"], g["original_units"])):
            if s is not None and s["asserts"]:
                x.append(s["importance"]), y.append((np.mean(u["importance"]) - 1) / 4), article.append(g["id"]), gone.append(set(u["verdicts"]) == {"omitted"})
    x, y, article, gone = np.array(x), np.array(y), np.array(article), np.array(gone)
    right = pairs = 0
    for a in sorted(set(article)):
        train = (article != a) & gone
        w, b = fit(x[train], y[train], article[train])
        at = (article == a) & gone
        said, is_so = x[at] @ w + b, y[at]
        for i in range(len(said)):
            for j in range(i):
                if is_so[i] != is_so[j]:
                    pairs += 1
                    d = (is_so[i] - is_so[j]) * (said[i] - said[j])
                    right += 1 if d > 0 else 0.5 if d == 0 else 0
    w, b = fit(x[gone], y[gone], article[gone])
    print(f"ranked right, held out: {right / pairs:.3f} of {pairs} pairs")
    print("importanceWeights = {" + ", ".join(f"{v:.4f}" for v in w) + "}")
    print(f"importanceBias = {b:.4f}")


if __name__ == "__main__":
    main()
