"""Compare two results object by object: is the difference between two methods more than chance?

Objects that both results scored are paired, and the mean of their differences gets a bootstrap interval over
objects. Scores of the same object are correlated, so a paired interval is far narrower than two deviations.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from segvigen.arrays import F64, Bools, Floats
from segvigen.errors import InputError, PromptError
from segvigen.lab.evaluate.results import (
    BORDERS,
    FIRST,
    LOWER_IS_BETTER,
    Result,
    Row,
    rows_of,
    score_of,
    shown,
)  # fmt: skip
from segvigen.lab.evaluate.tables import table

DRAWS = 10_000
CHUNK = 1 << 22  # drawn counts at a time, which bounds memory
LEVEL = 0.95
TIE = 1e-9  # scores closer than this are equal
SAME = ("format", "protocol", "weighting", "parts_per_object", "seed", "grid", "fused_grid")  # where stated
ABSOLUTE = {"count_error": "abs_count_error"}  # compared by absolute value


def compare(
    a: Result, b: Result, *, seed: int = 0, draws: int = DRAWS, methods: Sequence[tuple[str, str]] = (),
    names: tuple[str, str] = ("A", "B"),
) -> dict[str, Any]:
    """Compare two results (the content of two result.json), B minus A, for every method that both have.

    methods pairs a method of A with one of B instead; A and B may then be the same result. Returns {"names",
    "seed", "draws", "level", "objects": {"shared", "only_a", "only_b"}, "pairs": [...]}, where a pair has
    mesh, task, metric, method_a, method_b, n, mean_a, mean_b, difference (mean of B - A over the shared
    objects), low and high of its interval, and wins, ties, losses of B (by what is better in the metric).
    Raises InputError naming the field in which data, protocol or format differ, PromptError for an unknown
    method.
    """
    if draws < 1:
        raise PromptError(f"draws is {draws}; expected at least 1")
    _check_comparable(a, b)
    pairs = list(methods) or [(name, name) for name in a["summary"] if name in b["summary"]]
    if not pairs:
        raise PromptError(
            f"no method is in both results ({', '.join(a['summary'])}; {', '.join(b['summary'])}); "
            "name a pair, as --method A_METHOD=B_METHOD"
        )
    for side, result, wanted in zip(names, (a, b), zip(*pairs, strict=True), strict=True):
        for name in wanted:
            if name not in result["summary"]:
                have = ", ".join(result["summary"])
                raise PromptError(f"{side} has no method {name!r}; expected one of {have}")
    ids_a, ids_b = ({row["object"] for row in result["objects"]} for result in (a, b))
    if not ids_a & ids_b:
        raise InputError(
            f"{names[0]} has {len(ids_a)} objects with rows, {names[1]} {len(ids_b)}, and none is in both; "
            "expected whole result.json files of the same objects"
        )
    lines = [
        line
        for first, second in pairs
        for mesh, task in _surfaces(a, b, first, second)
        for line in _compare_rows(
            rows_of(a, mesh=mesh, task=task, method=first), rows_of(b, mesh=mesh, task=task, method=second),
            seed, draws, {"mesh": mesh, "task": task, "method_a": first, "method_b": second},
        )
    ]
    counts = {"shared": len(ids_a & ids_b), "only_a": len(ids_a - ids_b), "only_b": len(ids_b - ids_a)}
    about = {"names": list(names), "seed": seed, "draws": draws, "level": LEVEL}
    return {**about, "objects": counts, "pairs": lines}


def method_pairs(words: Sequence[str], a: Result, b: Result) -> list[tuple[str, str]]:
    """Parse pairs of methods from words A_METHOD=B_METHOD, or METHOD for the same one in both results.

    Names may contain an equals sign (ours:steps=4): a word is split where both sides are methods. Raises
    PromptError for a word that cannot be split.
    """
    pairs = []
    for word in words:
        cuts = [(word, word)] + [(word[:i], word[i + 1 :]) for i, letter in enumerate(word) if letter == "="]
        found = [(x, y) for x, y in cuts if x in a["summary"] and y in b["summary"]]
        if not found:
            raise PromptError(
                f"method is {word!r}; expected A_METHOD=B_METHOD of {', '.join(a['summary'])} "
                f"and {', '.join(b['summary'])}"
            )
        pairs.append(found[0])
    return pairs


def bootstrap(differences: Floats, known: Bools, *, seed: int, draws: int) -> tuple[F64, F64]:
    """Return the interval of each mean difference, low [M] and high [M], from differences [n, M].

    The same objects are drawn for every column; an object does not count in columns where known [n, M] is
    False. A draw without any known object leaves that column's mean at 0.
    """
    n = len(differences)
    rng = np.random.default_rng(seed)
    values, weight = np.where(known, differences, 0.0), known.astype(np.float64)
    means = []
    step = max(1, CHUNK // max(n, 1))
    for start in range(0, draws, step):
        counts = rng.multinomial(n, np.full(n, 1 / n), size=min(step, draws - start)).astype(np.float64)
        total = counts @ weight
        means.append(np.divide(counts @ values, total, out=np.zeros_like(total), where=total > 0))
    tail = 100 * (1 - LEVEL) / 2
    low, high = np.percentile(np.concatenate(means), [tail, 100 - tail], axis=0)
    return low, high


def text(compared: dict[str, Any]) -> str:
    """Return the main metrics of a comparison as an aligned Markdown table."""
    counts, (a, b) = compared["objects"], compared["names"]
    lines = [
        f"{b} minus {a}, paired over {counts['shared']} shared objects (only in {a}: {counts['only_a']}, "
        f"only in {b}: {counts['only_b']}); {100 * compared['level']:.0f} % interval of {compared['draws']} "
        f"bootstrap draws over objects, seed {compared['seed']}. Scores x 100; * where the interval excludes "
        f"0; wins are {b}'s.",
        "",
    ]
    head = ["method", "mesh", "task", "metric", "n", a, b, f"{b} - {a}", "interval", "wins/ties/losses"]
    rows = []
    for pair in compared["pairs"]:
        metric = pair["metric"]
        if metric not in FIRST and not metric.startswith(("iou@", "abs_", *BORDERS)):
            continue
        low, high = (_signed(metric, pair[key]) for key in ("low", "high"))
        means = (shown(metric, pair[key]) for key in ("mean_a", "mean_b"))
        difference = _signed(metric, pair["difference"]) + ("*" if is_clear(pair) else "")
        found = [f"{low} to {high}", f"{pair['wins']}/{pair['ties']}/{pair['losses']}"]
        where = [method_title(pair), pair["mesh"], pair["task"], metric, str(pair["n"])]
        rows.append([*where, *means, difference, *found])
    widths = [max(len(row[i]) for row in (head, *rows)) for i in range(len(head))]
    padded = [[cell.ljust(w) for cell, w in zip(row, widths, strict=True)] for row in (head, *rows)]
    return "\n".join([*lines, *table(padded[0], padded[1:])])


def is_clear(pair: dict[str, Any]) -> bool:
    """Return whether the interval of a difference excludes 0."""
    return bool(pair["low"] > 0 or pair["high"] < 0)


def method_title(pair: dict[str, Any]) -> str:
    """Return the method of a pair, or both."""
    a, b = pair["method_a"], pair["method_b"]
    return str(a) if a == b else f"{a} -> {b}"


def _check_comparable(a: Result, b: Result) -> None:
    """Raise InputError, naming the field, unless both were measured the same way on the same data."""
    for field in SAME:
        if field in a and field in b and a[field] != b[field]:
            what = f"{field}: {a[field]!r:.80} and {b[field]!r:.80}"
            raise InputError(f"the results differ in {what}; compare results of one protocol")
    hashes = [{d["name"]: d["sha256"] for d in result["data"]} for result in (a, b)]
    shared = set(hashes[0]) & set(hashes[1])
    other = sorted(name for name in shared if hashes[0][name] != hashes[1][name])
    if other:
        first, second = (known[other[0]][:12] for known in hashes)
        what = f"{other[0]} has sha256 {first} and {second}"
        raise InputError(f"the results differ in data: {what}; compare results of the same files")
    opened = [{d["name"]: d.get("protocol") for d in result["data"]} for result in (a, b)]
    for name in sorted(shared):
        if opened[0][name] != opened[1][name]:
            what = f"{name} has options {opened[0][name]} and {opened[1][name]}"
            raise InputError(f"the results differ in data: {what}; compare results of the same truth")
    if not shared:
        what = f"{', '.join(hashes[0])} and {', '.join(hashes[1])}"
        raise InputError(f"the results differ in data: {what}; expected the same set")


def _surfaces(a: Result, b: Result, first: str, second: str) -> list[tuple[str, str]]:
    """Return the (mesh, task) pairs that the first method has in A and the second in B."""
    mine, theirs = a["summary"][first], b["summary"][second]
    return [(mesh, task) for mesh in mine for task in mine[mesh] if task in theirs.get(mesh, {})]


def _compare_rows(
    rows_a: list[Row], rows_b: list[Row], seed: int, draws: int, about: dict[str, str]
) -> list[dict[str, Any]]:
    """Return one line per metric of two methods on one surface and task."""
    by_a, by_b = ({row["object"]: row for row in rows} for rows in (rows_a, rows_b))
    ids = sorted(set(by_a) & set(by_b))
    found_a, found_b = (
        dict.fromkeys(metric for row in rows for metric in row.get("scores", {})) for rows in (rows_a, rows_b)
    )
    metrics = [metric for metric in found_a if metric in found_b]
    if not ids or not metrics:
        return []
    sides = (by_a, by_b)
    values_a, values_b = (np.array([[_value(by[id], m) for m in metrics] for id in ids]) for by in sides)
    known = np.isfinite(values_a) & np.isfinite(values_b)
    difference = values_b - values_a
    low, high = bootstrap(difference, known, seed=seed, draws=draws)
    lines = []
    for k, metric in enumerate(metrics):
        here = known[:, k]
        if not here.any():
            continue
        d = difference[here, k]
        better = -d if metric.partition("@")[0] in LOWER_IS_BETTER else d
        wins, losses = int((better > TIE).sum()), int((better < -TIE).sum())
        means = {"mean_a": values_a[here, k].mean(), "mean_b": values_b[here, k].mean()}
        numbers = means | {"difference": d.mean(), "low": low[k], "high": high[k]}
        counts = {"wins": wins, "ties": len(d) - wins - losses, "losses": losses}
        line: dict[str, Any] = {**about, "metric": ABSOLUTE.get(metric, metric), "n": int(here.sum())}
        lines.append(line | {name: float(value) for name, value in numbers.items()} | counts)
    return lines


def _value(row: Row, metric: str) -> float:
    """Return a row's score; NaN where it does not apply."""
    value = score_of(row, metric)
    if value is None:
        return float("nan")
    return abs(value) if metric in ABSOLUTE else value


def _signed(metric: str, value: float) -> str:
    number = shown(metric, value)
    return number if number.startswith(("-", "+")) else f"+{number}"
