"""From rows to means: over objects, over categories, over parts and over seeds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

MESH_KEY = "mesh"
SCORES = ("best_match", "hungarian", "area_best_match", "area_hungarian")  # what a failure gets 0 for

Row = dict[str, Any]


def summarize(
    rows: Sequence[Row], tasks: Mapping[str, Sequence[str]], counts: Sequence[int]
) -> dict[str, Any]:
    """Average the rows: {"summary", "per_category", "seconds_per_object", "seconds_per_click",
    "peak_memory_mb"}.

    tasks names what each method was asked for; counts are the N of IoU@N. summary[method][mesh][task][metric]
    holds mean      over objects (macro_object), of each object's mean over seeds std, n    standard deviation
    over these n objects seed_std  standard deviation over seeds of the mean over objects, None for one seed
    macro_category, and for clicks micro_part: mean over category means, and over all parts of all objects. An
    object that a method failed on counts as 0 in the scores and IoUs, and not at all in the companions.
    """
    summary: dict[str, Any] = {}
    per_category: dict[str, Any] = {}
    for method, asked in tasks.items():
        mine = [row for row in rows if row["method"] == method and "skipped" not in row]
        for mesh in dict.fromkeys(row[MESH_KEY] for row in mine):
            here = [row for row in mine if row[MESH_KEY] == mesh]
            for task in asked:
                table = _full_values(here) if task == "full" else _click_values(here, counts)
                place = summary.setdefault(method, {}).setdefault(mesh, {}).setdefault(task, {})
                by_category = per_category.setdefault(method, {}).setdefault(mesh, {}).setdefault(task, {})
                for metric, values in table.items():
                    place[metric] = _averages(values)
                    by_category[metric] = _by_category(values)
    return {"summary": summary, "per_category": per_category, **_cost(rows, tasks)}


# Values of one metric: per object (category, mean over seeds, value per seed, values of all parts and seeds).
Values = list[tuple[str, float, list[float], list[float]]]


def _full_values(rows: Sequence[Row]) -> dict[str, Values]:
    names = dict.fromkeys(name for row in rows for scores in row.get("full", ()) for name in scores)
    table: dict[str, Values] = {name: [] for name in (*SCORES, *names)}
    for row in rows:
        for name, values in table.items():
            found = [scores[name] for scores in row.get("full", ()) if scores[name] is not None]
            if "error" in row and name in SCORES:
                found = [0.0]
            if found:
                values.append((row["category"], float(np.mean(found)), found, []))
    return {name: values for name, values in table.items() if values}


def _click_values(rows: Sequence[Row], counts: Sequence[int]) -> dict[str, Values]:
    table: dict[str, Values] = {f"iou@{n}": [] for n in counts}
    for row in rows:
        for n in counts:
            ious = [seed[str(n)] for seed in row["click"]["iou"]] if "click" in row else []
            if "error" in row:
                ious = [[0.0]]
            per_seed = [float(np.mean(of_parts)) for of_parts in ious if of_parts]
            if per_seed:
                parts = [iou for of_parts in ious for iou in of_parts]
                table[f"iou@{n}"].append((row["category"], float(np.mean(per_seed)), per_seed, parts))
    return {name: values for name, values in table.items() if values}


def _averages(values: Values) -> dict[str, float | int | None]:
    means = np.array([mean for _, mean, _, _ in values])
    seeds = max(len(per_seed) for _, _, per_seed, _ in values)
    of_seed = [
        np.mean([per_seed[min(s, len(per_seed) - 1)] for _, _, per_seed, _ in values]) for s in range(seeds)
    ]
    out: dict[str, float | int | None] = {
        "mean": float(means.mean()),
        "std": float(means.std()),
        "n": len(means),
        "seed_std": float(np.std(of_seed)) if seeds > 1 else None,
        "macro_category": float(np.mean([entry["mean"] for entry in _by_category(values).values()])),
    }
    parts = [value for _, _, _, of_parts in values for value in of_parts]
    if parts:
        out["micro_part"] = float(np.mean(parts))
        out["num_parts"] = len(parts) // seeds
    return out


def _by_category(values: Values) -> dict[str, dict[str, float | int]]:
    names = sorted({category for category, *_ in values})
    groups = {name: [mean for category, mean, _, _ in values if category == name] for name in names}
    return {name: {"mean": float(np.mean(group)), "n": len(group)} for name, group in groups.items()}


def _cost(rows: Sequence[Row], tasks: Mapping[str, Sequence[str]]) -> dict[str, Any]:
    """Seconds per object (preparing and one full segmentation), per click query, and the peak of the process
    in MB.
    """
    seconds: dict[str, float | None] = {}
    per_click: dict[str, float | None] = {}
    memory: dict[str, float | None] = {}
    for method in tasks:
        mine = [row for row in rows if row["method"] == method and "seconds" in row]
        whole = [row["seconds"]["prepare"] + row["seconds"].get("full", 0.0) for row in mine]
        clicks = [row["seconds"]["click"] for row in mine if "click" in row["seconds"]]
        seconds[method] = round(float(np.mean(whole)), 4) if whole else None
        per_click[method] = round(float(np.mean(clicks)), 4) if clicks else None
        memory[method] = max((row["peak_memory_mb"] for row in mine), default=None)
    return {"seconds_per_object": seconds, "seconds_per_click": per_click, "peak_memory_mb": memory}
