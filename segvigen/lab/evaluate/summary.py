"""Average rows over objects, categories, parts and seeds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from segvigen.lab.evaluate.rows import Row

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


def summarize(rows: Iterable[Row], zeroes: Mapping[str, Sequence[str]], num_seeds: int) -> Tree:
    """Average rows: {"summary", "per_category"}, both by method, mesh, task and metric.

    zeroes[task] are the metrics in which a failure scores 0; in the others it does not count. An entry of the
    summary holds mean, std and n (over objects, of each object's mean over seeds), seed_std (of the mean over
    objects, between seeds; None for one seed), macro_category (mean over category means) and, for clicks,
    micro_part (mean over all parts of all objects, num_parts of them). Skipped and left-out rows do not
    count.
    """
    groups: dict[tuple[str, str, str], list[Row]] = {}
    for row in rows:
        if "skipped" not in row and "left_out" not in row:
            groups.setdefault((row["method"], row["mesh"], row["task"]), []).append(row)
    summary: Tree = {}
    per_category: Tree = {}
    for (method, mesh, task), mine in groups.items():
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
    groups: dict[tuple[str, str, str], list[Row]] = {}
    for row in rows:
        if "seconds" in row:
            groups.setdefault((row["method"], row["mesh"], row["task"]), []).append(row)
    tree: Tree = {}
    for (method, mesh, task), mine in groups.items():
        tree.setdefault(method, {}).setdefault(mesh, {})[task] = {
            "seconds": round(float(np.mean([row["seconds"] / max(row["queries"], 1) for row in mine])), 4),
            "prepare_seconds": round(float(np.mean([row["prepare_seconds"] for row in mine])), 4),
            "peak_memory_mb": max(row["peak_memory_mb"] for row in mine),
            "n": len(mine),
        }
    return tree
