#!/usr/bin/env python3
"""Trains the weights behind the verdicts: diffcore/weights.json.

usage: train.py --data DIR [--folds DIR] [--out FILE]

DIR holds labelled sets (claims with their articles, and whole articles labelled
sentence by sentence); their texts and labels stay outside of this project, only
weights come in. Our own labelled articles (pairs/) are added to them. Every figure that is printed comes from folds that held out the
documents it is measured on. Needs Python with numpy, scikit-learn and lightgbm
(requirements.txt beside this file) and Go.
"""
import argparse, glob, hashlib, json, os, subprocess, sys
import numpy as np
import lightgbm as lgb
from scipy.optimize import minimize

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
CLAIMS = ("qags_cnndm", "qags_xsum", "defacto_xsum", "xsumfaith", "cliff_cnndm", "cliff_xsum", "wice")
FOLDS = 10
SEED = 7
ROUNDS = 60

# How much the support of a claim leans on whether the article speaks of it at
# all: without, sentences that are far from the article in other words would be
# as good as those that are near it.
TOPIC_SHARE = 0.1

# More of these never lowers, or never raises, a probability. The constraint is
# what keeps a small model from learning the habits of one data set.
RISES = {"bestRecall", "evidenceRecall", "articleRecall", "bestExact", "evidenceExact", "worstClause", "specificRecall", "specificFound", "plainFound", "bigramShare", "evidenceBigrams", "trigramShare", "copiedShare",
         "sequenceShare", "lead", "tightness", "sameRecall", "evidenceSame", "nearPairs", "longestRun", "continuity"}
FALLS = {"absentSame", "unexplained", "unexplainedAll", "missingNumbers", "absentNumbers", "missingNames", "absentNames", "missingVerbs", "missingNouns", "missingModifiers",
         "absentVerbs", "absentNouns", "absentModifiers", "newPairs", "newPairsAll", "newNamePairs", "spread", "hedgeDropped", "negationChanged", "opposite",
         "degreeAdded", "attributionDropped", "attributionAdded", "vagueSource", "newQuotation", "comment"}
# Properties of the derivative as a whole flatter cross-validation where a data
# set is recognised by them; they stay in because whole articles need them.


def rows(path):
    with open(path, encoding="utf8") as f:
        return [json.loads(line) for line in f]


def joined(data, name):
    got = rows(os.path.join(data, name + ".jsonl"))
    docs = os.path.join(data, name + ".docs.jsonl")
    if os.path.exists(docs):
        by = {d["doc"]: d for d in rows(docs)}
        for r in got:
            r.update({k: v for k, v in by.get(r["doc"], {}).items() if k != "doc"})
    return got


def source(r):
    return r["source"] if "source" in r else "\n".join(r["source_sentences"])


def our_pairs():
    done = subprocess.run(["go", "run", "./scripts/calibrate", "-pairs"], cwd=ROOT, stdout=subprocess.PIPE, check=True)
    return [json.loads(line) for line in done.stdout.decode().splitlines()]


class Measured:
    """Features of many pairs, from one run of the Go program."""

    def __init__(self):
        self.pairs = {}

    def add(self, original, derivative):
        return self.pairs.setdefault((original, derivative), len(self.pairs))

    def run(self):
        lines = "".join(json.dumps({"id": str(k), "original": o, "derivative": d}) + "\n" for (o, d), k in self.pairs.items())
        done = subprocess.run(["go", "run", "./scripts/calibrate"], cwd=ROOT, input=lines.encode(), stdout=subprocess.PIPE, check=True)
        self.tables = [json.loads(line)["features"] for line in done.stdout.decode().split("\n") if line]
        self.names = self.tables[0]["names"]


class Rows:
    """Training rows: features, answer, set, document."""

    def __init__(self):
        self.x, self.y, self.set, self.doc, self.ref = [], [], [], [], []

    def add(self, x, y, name, doc, ref=None):
        self.x.append(x), self.y.append(y), self.set.append(name), self.doc.append(doc), self.ref.append(ref)

    def done(self):
        self.x, self.y = np.array(self.x, dtype=float), np.array(self.y, dtype=int)
        self.set, self.doc = np.array(self.set), np.array(self.doc)
        return self

    def weights(self, bottom):
        """Each set counts the same, whatever its size, and so do its right and its
        wrong claims: how often claims are right where they come from must not be learned."""
        w = np.zeros(len(self.y))
        for s in set(self.set):
            at = self.set == s
            if s in WHOLE_SHARE:  # whole articles: right and wrong as often as a reader meets them
                w[at] = WHOLE_SHARE[s] / np.sum(at)
                continue
            if s in BOTTOM:
                w[at] = bottom / np.sum(at)
                continue
            for y in (0, 1):
                if np.any(at & (self.y == y)):
                    w[at & (self.y == y)] = 0.5 / np.sum(at & (self.y == y))
        return w * len(w) / w.sum()


# How much the whole articles count beside one set of claims: they are what the
# verdicts are for. "ours" are the pairs beside this file. They do not teach
# support: in words that are all new, these features tell a full statement from
# a partial one no better than a coin does (area under the curve .55), and what
# a model then learns costs it claims in plainer words.
WHOLE_SHARE = {"gold": 4, "ours": 2}
NO_SUPPORT = "ours"

# Sets of wrong answers only, made here: claims robbed of their evidence, and
# articles of other stories. They say what chance is, which "linked" is about;
# the others only learn from them where the bottom is.
BOTTOM = ("bereft", "strangers")
BOTTOM_SHARE = {"linked": 1}
BOTTOM_SHARE_ELSE = 0.2

D3 = {"verbatim": 2, "edited": 2, "paraphrased": 2, "partial": 1, "unsupported": 0, "contradicted": 0, "structural": None}
O3 = {"kept": 2, "partly": 1, "omitted": 0, "furniture": None}


def units(table, text, gold_units):
    """For each labelled unit the measured sentence that covers most of it."""
    at, raw = [], 0
    for ch in text:
        at.append(raw)
        raw += len(ch.encode())
    at.append(raw)
    out, cursor = [], 0
    for u in gold_units:
        start = text.find(u["text"], cursor)
        if start < 0:
            start = text.find(u["text"][:25], cursor)
        if start < 0:
            out.append(None)
            continue
        cursor = start + 1
        a, b = at[start], at[min(len(text), start + len(u["text"]))]
        best = max(table, key=lambda s: min(b, s["span"]["end"]) - max(a, s["span"]["start"]), default=None)
        out.append(best if best and best["span"]["end"] > a and best["span"]["start"] < b else None)
    return out


def level(verdicts, scale):
    got = [scale[v] for v in verdicts if scale[v] is not None]
    return sum(got) / len(got) if got else None


def collect(data):
    m = Measured()
    claims = []
    for name in ("qags_cnndm", "qags_xsum", "defacto_xsum", "xsumfaith", "cliff", "wice", "bump_cnndm"):
        for r in joined(data, name):
            s = "cliff_" + r["origin"] if name == "cliff" else name
            claims.append((m.add(source(r), r["claim"]), s, r["doc"], r["label"], r.get("label3")))
    for r in joined(data, "falke_pairs"):
        claims.append((m.add(r["source_sentence"], r["correct"]), "falke", r["doc"], 1, None))
        claims.append((m.add(r["source_sentence"], r["incorrect"]), "falke", r["doc"], 0, None))
    # Claims against the article of another story of the same set: what chance is.
    strangers = []
    for name in ("defacto_xsum", "wice", "cliff", "qags_cnndm"):
        got = joined(data, name)
        for k, r in enumerate(got):
            other = got[(k + len(got) // 2) % len(got)]
            if other["doc"] != r["doc"] and k % 2 == 0:
                strangers.append((m.add(source(other), r["claim"]), name, r["doc"]))
    swipe = [(m.add("\n".join(r["original"]), "\n".join(r["derivative"])), r) for r in joined(data, "swipe_docs")]
    articles = {"gold": [json.load(open(f, encoding="utf8")) for f in sorted(glob.glob(os.path.join(data, "gold", "*.json")))], "ours": our_pairs()}
    whole = [(m.add(g["original"], g["derivative"]), name, g) for name, got in articles.items() for g in got]
    # Supported claims against their own article without the sentences that back
    # them: on the topic, and no longer stated.
    bereft = []
    for r in joined(data, "wice"):
        if r["label"] == 1 and r["supporting_sentences"]:
            gone = {i for g in r["supporting_sentences"] for i in g}
            bereft.append((m.add("\n".join(x for i, x in enumerate(r["source_sentences"]) if i not in gone), r["claim"]), None, r["doc"]))
    for r in joined(data, "defacto_xsum"):
        text = source(r)
        if r["label"] == 1 and r.get("evidence") and r["evidence"] in text:
            bereft.append((m.add(text.replace(r["evidence"], ""), r["claim"]), None, r["doc"]))
    for _, _, g in whole:
        named = {u["id"]: u["text"] for u in g["original_units"]}
        for n, u in enumerate(g["derivative_units"]):
            text = g["original"]
            for x in u["evidence_any"]:
                text = text.replace(named[x], "")
            if u["evidence_any"] and "unsupported" not in u["verdicts"]:
                bereft.append((m.add(text, g["derivative"]), (g, n), g["id"]))
        # And original sentences against the derivative without those that carry them.
        for x, u in enumerate(g["original_units"]):
            text = g["derivative"]
            for d in g["derivative_units"]:
                if u["id"] in d["evidence_any"]:
                    text = text.replace(d["text"], "")
            if text != g["derivative"] and text.strip():
                bereft.append((m.add(g["original"], text), (g, None, x), g["id"]))
    for k, (_, name, g) in enumerate(whole):
        other = whole[(k + len(whole) // 2) % len(whole)][2]
        strangers.append((m.add(other["original"], g["derivative"]), name, g["id"]))
    m.run()
    return m, claims, strangers, bereft, swipe, whole


def weakest(table, names):
    got = [s["features"] for s in table["derivative"] if s["asserts"]] or [s["features"] for s in table["derivative"]]
    return min(got, key=lambda f: f[names.index("evidenceRecall")], default=[0.0] * len(names))


def assemble(m, claims, strangers, bereft, swipe, whole):
    linked, support, main, kept, touched = Rows(), Rows(), Rows(), Rows(), Rows()
    for k, name, doc, label, label3 in claims:
        x = weakest(m.tables[k], m.names)
        support.add(x, label, name, doc)
        if label == 1 and name in CLAIMS:
            linked.add(x, 1, "claims", doc)
        if name == "wice":
            main.add(x, int(label3 != "not_supported"), name, doc)
        elif label == 1 and name in CLAIMS:
            main.add(x, 1, "claims", doc)
    for k, name, doc in strangers:
        for s in m.tables[k]["original"] if name in WHOLE_SHARE else []:
            kept.add(s["features"], 0, "strangers", doc), touched.add(s["features"], 0, "strangers", doc)
        for s in m.tables[k]["derivative"]:
            linked.add(s["features"], 0, "strangers", doc), main.add(s["features"], 0, "strangers", doc)
    for k, unit, doc in bereft:
        t = m.tables[k]["derivative"]
        if unit and unit[1] is None:
            g, x, lacking = unit[0], unit[2], m.tables[k]["original"]
            s = units(lacking, g["original"], g["original_units"])[x]
            if s is not None:
                kept.add(s["features"], 0, "bereft", doc), touched.add(s["features"], 0, "bereft", doc)
            continue
        if unit:
            g, n = unit
            t = [units(t, g["derivative"], g["derivative_units"])[n]]
        for s in t:
            if s is not None:
                linked.add(s["features"], 0, "bereft", doc), main.add(s["features"], 0, "bereft", doc), support.add(s["features"], 0, "bereft", doc)
    for k, r in swipe:
        t = m.tables[k]
        dm = units(t["derivative"], "\n".join(r["derivative"]), [{"text": x} for x in r["derivative"]])
        om = units(t["original"], "\n".join(r["original"]), [{"text": x} for x in r["original"]])
        aligned = {a[1] for a in r["alignments"]}
        for n, (new, same) in enumerate(zip(r["derivative_added"], r["derivative_kept"])):
            if dm[n] is None or same > 0.35:
                continue
            if n not in aligned and new >= 0.8:
                main.add(dm[n]["features"], 0, "swipe", r["doc"]), linked.add(dm[n]["features"], 0, "swipe", r["doc"])
            elif n in aligned:
                main.add(dm[n]["features"], 1, "swipe", r["doc"]), linked.add(dm[n]["features"], 1, "swipe", r["doc"])
        for n, (lost, same) in enumerate(zip(r["original_deleted"], r["original_kept"])):
            if om[n] is None:
                continue
            if lost >= 0.8 and same <= 0.1:
                kept.add(om[n]["features"], 0, "swipe", r["doc"]), touched.add(om[n]["features"], 0, "swipe", r["doc"])
            elif same >= 0.6:
                kept.add(om[n]["features"], 1, "swipe", r["doc"]), touched.add(om[n]["features"], 1, "swipe", r["doc"])
    for k, name, g in whole:
        t = m.tables[k]
        for u, s in zip(g["derivative_units"], units(t["derivative"], g["derivative"], g["derivative_units"])):
            v = level(u["verdicts"], D3)
            if s is not None and v is not None:
                linked.add(s["features"], int(bool(u["evidence_any"])), name, g["id"])
                main.add(s["features"], int(v > 0.5), name, g["id"], v)
                if name != NO_SUPPORT:
                    support.add(s["features"], int(v > 1.5), name, g["id"], v)
        for u, s in zip(g["original_units"], units(t["original"], g["original"], g["original_units"])):
            v = level(u["verdicts"], O3)
            if s is not None and v is not None:
                kept.add(s["features"], int(v > 1.5), name, g["id"], v), touched.add(s["features"], int(v > 0.5), name, g["id"], v)
    return {"linked": linked.done(), "support": support.done(), "main": main.done(), "kept": kept.done(), "touched": touched.done()}


PENALTY = 0.03  # of a squared standardised weight, against the mean log-loss


def signed_regression(z, y, w, names):
    """Logistic regression whose weights keep to the sign that a reader expects; features without one stay out."""
    w = w / w.sum()
    bounds = [(0, None) if n in RISES else (None, 0) if n in FALLS else (0, 0) for n in names] + [(None, None)]

    def loss(v):
        t = z @ v[:-1] + v[-1]
        p = 1 / (1 + np.exp(-np.clip(t, -40, 40)))
        value = -np.sum(w * (y * np.log(p + 1e-12) + (1 - y) * np.log(1 - p + 1e-12))) + PENALTY * np.sum(v[:-1] ** 2)
        g = w * (p - y)
        return value, np.append(z.T @ g + 2 * PENALTY * v[:-1], g.sum())

    v = minimize(loss, np.zeros(len(names) + 1), jac=True, bounds=bounds, method="L-BFGS-B", options={"maxiter": 500}).x
    return v[:-1], v[-1]


class Scorer:
    """A logistic regression and a sum of constrained trees, averaged in log-odds."""

    LINEAR = 0.6

    def __init__(self, names, x, y, w):
        self.mean, scale = np.average(x, axis=0, weights=w), x.std(axis=0) + 1e-9
        coef, bias = signed_regression((x - self.mean) / scale, y, w, names)
        self.weight, self.bias = self.LINEAR * coef / scale, self.LINEAR * bias
        sign = [1 if n in RISES else -1 if n in FALLS else 0 for n in names]
        gbm = lgb.train(
            dict(objective="binary", learning_rate=0.05, num_leaves=8, min_data_in_leaf=40, bagging_fraction=0.8, bagging_freq=1, feature_fraction=0.3,
                 lambda_l2=5, monotone_constraints=sign, seed=SEED, deterministic=True, num_threads=2, verbose=-1),
            lgb.Dataset(x, y, weight=w), num_boost_round=ROUNDS)
        self.trees = [plain_tree(t["tree_structure"], 1 - self.LINEAR) for t in gbm.dump_model()["tree_info"]]

    def blend(self, other, share):
        """Moves this scorer toward another by a share of the log-odds."""
        keep = 1 - share
        weight = keep * self.weight + share * other.weight
        self.bias = keep * (self.bias - self.weight @ self.mean) + share * (other.bias - other.weight @ other.mean) + weight @ self.mean
        self.weight = weight
        for t in self.trees:
            t["v"] = [v * keep for v in t["v"]]
        self.trees += [{**t, "v": [v * share for v in t["v"]]} for t in other.trees]

    def balance(self, x, y, w):
        """Shifts the log-odds so that, where right and wrong claims are as many, as much is expected as is so."""
        raw, target = self.logodds(x), np.average(y, weights=w)
        low, high = -20.0, 20.0
        for _ in range(60):
            shift = (low + high) / 2
            if np.average(1 / (1 + np.exp(-(raw + shift))), weights=w) < target:
                low = shift
            else:
                high = shift
        self.bias += shift

    def logodds(self, x):
        out = self.bias + (x - self.mean) @ self.weight
        for t in self.trees:
            node = np.zeros(len(x), dtype=int)
            f, cut, left, right, value = (np.array(t[k]) for k in "ftlrv")
            for _ in range(len(f)):
                inner = f[node] >= 0
                if not inner.any():
                    break
                go_left = x[np.arange(len(x)), np.maximum(f[node], 0)] <= cut[node]
                node = np.where(inner, np.where(go_left, left[node], right[node]), node)
            out = out + value[node]
        return out

    def predict(self, x):
        return 1 / (1 + np.exp(-self.logodds(x)))

    def dump(self):
        return {"bias": round(float(self.bias), 6), "weight": [round(float(v), 6) for v in self.weight], "mean": [round(float(v), 6) for v in self.mean],
                "trees": [{**t, "v": [round(v, 5) for v in t["v"]]} for t in self.trees]}


def plain_tree(root, share):
    """A tree as parallel lists; the value of an inner node is the mean of its leaves."""
    out = {"f": [], "t": [], "l": [], "r": [], "v": []}

    def walk(n):
        k = len(out["f"])
        for key in out:
            out[key].append(0)
        if "split_feature" not in n:
            out["f"][k], out["v"][k] = -1, n["leaf_value"] * share
            return k, n["leaf_value"] * n.get("leaf_count", 1), n.get("leaf_count", 1)
        out["f"][k], out["t"][k] = n["split_feature"], float(n["threshold"])
        left, lv, lc = walk(n["left_child"])
        right, rv, rc = walk(n["right_child"])
        out["l"][k], out["r"][k], out["v"][k] = left, right, (lv + rv) / (lc + rc) * share
        return k, lv + rv, lc + rc

    walk(root)
    return out


def fold_of(doc):
    return int(hashlib.sha256(str(doc).encode()).hexdigest(), 16) % FOLDS


def train(parts, names, hold=None):
    out = {}
    for name, r in parts.items():
        keep = np.array([hold is None or fold_of(d) != hold for d in r.doc])
        w = r.weights(BOTTOM_SHARE.get(name, BOTTOM_SHARE_ELSE))
        out[name] = Scorer(names, r.x[keep], r.y[keep], w[keep])
        if name == "support":
            out[name].blend(out["linked"], TOPIC_SHARE)
            even = np.where(np.isin(r.set, CLAIMS), w, 0)  # not the sets that are all but one word right
            out[name].balance(r.x[keep], r.y[keep], even[keep])
    return out


def document(models, names, extra):
    return {**extra, "features": names, **{k: s.dump() for k, s in models.items()}}


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("--data", required=True)
    ap.add_argument("--out", default=os.path.join(ROOT, "diffcore", "weights.json"))
    ap.add_argument("--folds", default="")
    args = ap.parse_args()
    m, *sets = collect(args.data)
    parts = assemble(m, *sets)
    held = {n: np.zeros(len(r.y)) for n, r in parts.items()}
    for k in range(FOLDS):
        models = train(parts, m.names, k)
        for n, r in parts.items():
            out = np.array([fold_of(d) == k for d in r.doc])
            if out.any():
                held[n][out] = models[n].predict(r.x[out])
        if args.folds:
            os.makedirs(args.folds, exist_ok=True)
            with open(os.path.join(args.folds, f"fold{k}.json"), "w") as f:
                json.dump(document(models, m.names, {"heldOutFold": k}), f, separators=(",", ":"))
    figures = report(parts, held)
    final = train(parts, m.names)
    extra = {"command": "python3 scripts/calibrate/train.py --data DIR", "figures": figures}
    with open(args.out, "w") as f:
        json.dump(document(final, m.names, extra), f, separators=(",", ":"))
        f.write("\n")
    print("wrote", args.out, "- to judge with it by default: make types", file=sys.stderr)


def report(parts, held):
    from sklearn.metrics import roc_auc_score, balanced_accuracy_score
    s, p = parts["support"], held["support"]
    out = {}
    for n in CLAIMS + ("bump_cnndm", "gold"):
        at = s.set == n
        out[n] = [round(float(v), 3) for v in (roc_auc_score(s.y[at], p[at]), balanced_accuracy_score(s.y[at], p[at] >= 0.5))]
    macro = [round(float(np.mean([out[n][k] for n in CLAIMS])), 3) for k in (0, 1)]
    w = np.concatenate([np.full(np.sum(s.set == n), 1 / np.sum(s.set == n)) for n in CLAIMS])
    pp, yy = np.concatenate([p[s.set == n] for n in CLAIMS]), np.concatenate([s.y[s.set == n] for n in CLAIMS])
    ece = sum(abs(np.sum(w[k] * (pp[k] - yy[k]))) for b in range(10) for k in [np.minimum(9, (pp * 10).astype(int)) == b]) / w.sum()
    fk = p[s.set == "falke"]
    falke = float(np.mean((fk[0::2] > fk[1::2]) + 0.5 * (fk[0::2] == fk[1::2])))
    g = lambda name: (parts[name].set == "gold")
    three = lambda hi, lo: np.argmax(np.stack([1 - np.maximum(hi, lo), np.maximum(hi, lo) - hi, hi]), axis=0)
    ref = np.array([v for v, k in zip(s.ref, g("support")) if k], dtype=float)
    said = three(held["support"][g("support")], held["main"][g("main")])
    oref = np.array([v for v, k in zip(parts["kept"].ref, g("kept")) if k], dtype=float)
    osaid = three(held["kept"][g("kept")], held["touched"][g("touched")])
    lk = parts["linked"]
    sw = parts["main"].set == "swipe"
    summary = {"supportMacroAUC": macro[0], "supportMacroBalancedAccuracy": macro[1], "calibrationError": round(float(ece), 3), "falkePairwise": round(falke, 3),
               "goldDerivative3way": round(float(np.mean(np.abs(said - ref) < 0.6)), 3), "goldOriginal3way": round(float(np.mean(np.abs(osaid - oref) < 0.6)), 3),
               "goldMainAUC": round(float(roc_auc_score(parts["main"].y[g("main")], held["main"][g("main")])), 3),
               "linkedAUC": round(float(roc_auc_score(lk.y, held["linked"])), 3), "goldLinkedAUC": round(float(roc_auc_score(lk.y[lk.set == "gold"], held["linked"][lk.set == "gold"])), 3),
               "linkedGoldRecall": round(float(np.mean(held["linked"][(lk.set == "gold") & (lk.y == 1)] >= 0.5)), 3), "linkedBereft": round(float(np.mean(held["linked"][lk.set == "bereft"] >= 0.5)), 3), "linkedStrangers": round(float(np.mean(held["linked"][lk.set == "strangers"] >= 0.5)), 3),
               "swipeAddedAUC": round(float(roc_auc_score(parts["main"].y[sw], held["main"][sw])), 3), "perSetAUCandBA": out}
    print(json.dumps(summary, indent=1))
    return summary


if __name__ == "__main__":
    main()
