"""Turn rows into the content of result.json: averages over objects, categories, parts and seeds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from segvigen._version import __version__
from segvigen.lab.evaluate.metrics import THRESHOLDS
from segvigen.lab.evaluate.rows import Row
from segvigen.lab.evaluate.worker import FORMAT, Evaluator

Tree = dict[str, Any]


@dataclass(frozen=True)
class Value:
    """One metric of one object: its category, a value per seed, and per seed and part (clicks)."""

    category: str
    seeds: tuple[float, ...]
    parts: tuple[tuple[float, ...], ...] = ()

    @property
    def mean(self) -> float:
        """Mean over seeds."""
        return float(np.mean(self.seeds))


def result_of(evaluator: Evaluator, rows: Sequence[Row], limit: int | None, only: Sequence[str]) -> Tree:
    """Return the content of result.json: the protocol and the numbers.

    rows are in the order of the trials. "objects" has one row per object, surface, method and task, with
    scores as means over seeds.
    """
    setup, plan = evaluator.setup, evaluator.plan
    methods = {method.name: method.settings for method in evaluator.methods}
    own = next((settings for settings in methods.values() if "checkpoint" in settings), {})
    scored = [row for row in rows if "skipped" not in row and "left_out" not in row]
    sizes = {
        mesh: {row["object"]: row for row in rows if row["mesh"] == mesh and "parts" in row}
        for mesh in setup.meshes
    }
    for row in scored:
        if "error" in row and row["task"] == "click":
            row["asked_parts"] = min(row.get("parts", 1), setup.parts_per_object or row.get("parts", 1))
    timed = [row for row in scored if "seconds" in row]
    by_method = {name: [row for row in timed if row["method"] == name] for name in methods}
    return {
        "format": FORMAT,
        "segvigen": __version__,
        "data": [
            {"name": d.name, "sha256": d.digest, "objects": len(d.ids), "protocol": dict(d.protocol)}
            for d in evaluator.datasets
        ],
        "source": {"data": [str(path) for path in plan.data], "opening": dict(plan.opening)},
        "protocol": setup.protocol,
        "tasks": list(setup.tasks),
        "mesh": list(setup.meshes),
        "fused_grid": setup.fused_grid if set(setup.meshes) - {"given"} else None,
        "weighting": setup.weighting,
        "average": "macro_object",
        "oracle": {method.name: method.oracle for method in evaluator.methods if method.oracle},
        "seed": list(setup.seeds),
        "clicks": list(setup.scored_counts),
        "parts_per_object": setup.parts_per_object,
        "limit": limit,
        "only": list(only),
        "thresholds": THRESHOLDS,
        "num_objects": len({row["object"] for row in rows if "parts" in row}),
        "num_parts": sum(row["parts"] for row in sizes[setup.meshes[0]].values()),
        "sizes": {
            mesh: {"objects": len(found)} | {k: sum(r[k] for r in found.values()) for k in ("parts", "faces")}
            for mesh, found in sizes.items()
        },
        "notes": {
            mesh: {name: row["notes"] for name, row in found.items() if "notes" in row}
            for mesh, found in sizes.items()
        },
        "skipped": _once(rows, "skipped", ("object", "mesh")),
        "left_out": _once(rows, "left_out", ("object", "mesh", "task")),
        "failures": [
            {**{name: row[name] for name in ("object", "mesh", "method", "task")}, "reason": row["error"]}
            for row in rows if "error" in row
        ],
        "steps": own.get("steps"),
        "resolution": own.get("resolution"),
        "device": own.get("device", "cpu"),
        "checkpoint": own.get("checkpoint"),
        "methods": methods,
        **summarize(scored, {task: setup.zeroes(task) for task in setup.tasks}, len(setup.seeds)),
        "cost": costs(timed),
        "seconds_per_click": {name: _seconds_per_click(mine) for name, mine in by_method.items()},
        "seconds_per_object": {name: _seconds_per_object(mine) for name, mine in by_method.items()},
        "peak_memory_mb": {
            name: max((r["peak_memory_mb"] for r in mine), default=None) for name, mine in by_method.items()
        },
        "objects": [_object_row(row) for row in scored],
    }


def _object_row(row: Row) -> Row:
    """Return a row as the result has it: without key, notes and parts, scores as means over seeds."""
    names = ("object", "category", "dataset", "mesh", "method", "task", "faces", "parts", "clicked",
             "shown_parts", "queries", "seconds", "prepare_seconds", "peak_memory_mb", "error")  # fmt: skip
    means = {
        metric: float(np.mean(found)) if (found := [v for v in values if v is not None]) else None
        for metric, values in row.get("scores", {}).items()
    }
    return {name: row[name] for name in names if name in row} | {"scores": means}


def _once(rows: Sequence[Row], kind: str, names: Sequence[str]) -> list[dict[str, str]]:
    """Return what was skipped or left out and why, once for all methods."""
    found = {tuple(row[name] for name in names): row[kind] for row in rows if kind in row}
    return [{**dict(zip(names, which, strict=True)), "reason": reason} for which, reason in found.items()]


def _seconds_per_click(rows: Sequence[Row]) -> float | None:
    times = [row["seconds"] / row["queries"] for row in rows if row["task"] == "click" and row["queries"]]
    return round(float(np.mean(times)), 4) if times else None


def _seconds_per_object(rows: Sequence[Row]) -> float | None:
    """Return the mean seconds for an object and surface: preparing once, and all tasks."""
    total: dict[tuple[str, str], float] = {}
    for row in rows:
        where = row["object"], row["mesh"]
        total[where] = total.get(where, row["prepare_seconds"]) + row["seconds"]
    return round(float(np.mean(list(total.values()))), 4) if total else None


def summarize(rows: Iterable[Row], zeroes: Mapping[str, Sequence[str]], num_seeds: int) -> Tree:
    """Average rows: {"summary", "per_category"}, both by method, mesh, task and metric.

    zeroes[task] are the metrics in which a failure scores 0; in the others it does not count. An entry of the
    summary holds mean, std and n (over objects, of each object's mean over seeds), seed_std (of the mean over
    objects, between seeds; None for one seed), macro_category (mean over category means) and, for clicks,
    micro_part (mean over all parts of all objects, num_parts of them). Skipped and left-out rows do not
    count.
    """
    summary: Tree = {}
    per_category: Tree = {}
    scored = [row for row in rows if "skipped" not in row and "left_out" not in row]
    for (method, mesh, task), mine in _grouped(scored).items():
        entries = summary.setdefault(method, {}).setdefault(mesh, {}).setdefault(task, {})
        by_category = per_category.setdefault(method, {}).setdefault(mesh, {}).setdefault(task, {})
        names = dict.fromkeys([*zeroes[task], *(name for row in mine for name in row.get("scores", ()))])
        for name in names:
            values = values_of(mine, name, name in zeroes[task], num_seeds)
            if values:
                entries[name] = averages(values, num_seeds)
                by_category[name] = category_means(values)
    return {"summary": summary, "per_category": per_category}


def values_of(rows: Sequence[Row], metric: str, zero: bool, num_seeds: int) -> list[Value]:
    """Return the values of a metric, one per object with any; failures count as 0 where `zero`."""
    values = []
    for row in rows:
        found = [value for value in row.get("scores", {}).get(metric, ()) if value is not None]
        parts = row.get("by_part", {}).get(metric, ())
        if "error" in row and zero:
            found = [0.0] * num_seeds
            parts = [[0.0] * row["asked_parts"]] * num_seeds if row.get("asked_parts") else ()
        if found:
            values.append(Value(row["category"], tuple(found), tuple(map(tuple, parts))))
    return values


def averages(values: Sequence[Value], num_seeds: int) -> Tree:
    """Return the entry of the summary for the values of a metric."""
    means = np.array([value.mean for value in values])
    whole = [value.seeds for value in values if len(value.seeds) == num_seeds]
    per_seed = np.mean(whole, axis=0) if whole and num_seeds > 1 else None
    entry: Tree = {
        "mean": float(means.mean()),
        "std": float(means.std()),
        "n": len(means),
        "seed_std": None if per_seed is None else float(per_seed.std()),
        "macro_category": float(np.mean([one["mean"] for one in category_means(values).values()])),
    }
    parts = [part for value in values for seed in value.parts for part in seed]
    if parts:
        entry["micro_part"] = float(np.mean(parts))
        entry["num_parts"] = len(parts) // num_seeds
    return entry


def category_means(values: Sequence[Value]) -> dict[str, Tree]:
    """Return {category: {"mean", "n"}}, sorted by name."""
    groups: dict[str, list[float]] = {}
    for value in values:
        groups.setdefault(value.category, []).append(value.mean)
    return {name: {"mean": float(np.mean(groups[name])), "n": len(groups[name])} for name in sorted(groups)}


def costs(rows: Iterable[Row]) -> Tree:
    """Return {"seconds", "prepare_seconds", "peak_memory_mb", "n"} by method, mesh and task.

    seconds is the mean over objects of one full segmentation, click query, partition or map; prepare_seconds
    is spent once per object before; the memory is the peak of the process.
    """
    tree: Tree = {}
    for (method, mesh, task), mine in _grouped(row for row in rows if "seconds" in row).items():
        tree.setdefault(method, {}).setdefault(mesh, {})[task] = {
            "seconds": round(float(np.mean([row["seconds"] / max(row["queries"], 1) for row in mine])), 4),
            "prepare_seconds": round(float(np.mean([row["prepare_seconds"] for row in mine])), 4),
            "peak_memory_mb": max(row["peak_memory_mb"] for row in mine),
            "n": len(mine),
        }
    return tree


def _grouped(rows: Iterable[Row]) -> dict[tuple[str, str, str], list[Row]]:
    groups: dict[tuple[str, str, str], list[Row]] = {}
    for row in rows:
        groups.setdefault((row["method"], row["mesh"], row["task"]), []).append(row)
    return groups
