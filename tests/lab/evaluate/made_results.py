"""Synthetic results with kept answers, for the tests of report and tables."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np

from segvigen.lab.datasets.case import Case
from segvigen.lab.evaluate.clicks import draw

CLICKS = (1, 3, 10)
SCORES: dict[str, tuple[str, ...]] = {
    "full": ("best_match", "hungarian", "area_best_match", "count_error", "over_seg"),
    "click": tuple(f"iou@{n}" for n in CLICKS),
    "partition": ("miou",),
    "guide": ("best_match", "hungarian"),
}
COST = {"seconds": 0.3, "prepare_seconds": 0.1, "peak_memory_mb": 300.0, "n": 30}
SKILL = {"ours": 0.55, "ours-raw": 0.5, "ball": 0.3, "ball-oracle": 0.42}


def made_result(
    *,
    objects: int = 30,
    methods: tuple[str, ...] = ("ours", "ours-raw", "ball", "ball-oracle"),
    tasks: tuple[str, ...] = ("full", "click"),
    meshes: tuple[str, ...] = ("given", "fused"),
    seed: int = 0,
    ids: list[tuple[str, str]] | None = None,
    better: float = 0.0,
) -> dict[str, Any]:
    """A result of made scores: every row, and summary, per_category averaged from them."""
    rng = np.random.default_rng(seed)
    names = ids or [(f"chairs/c{i:03d}", f"kind {i % 3}") for i in range(objects)]
    hard = rng.uniform(0.5, 1.5, len(names))
    rows = []
    for (name, category), ease in zip(names, hard, strict=True):
        for mesh in meshes:
            for method in methods:
                for task in tasks:
                    level = (SKILL.get(method, 0.4) + better) * ease * (1 if mesh == "given" else 0.85)
                    scores: dict[str, float | None] = {}
                    for k, metric in enumerate(SCORES[task]):
                        value = float(
                            np.clip(level + 0.06 * k * (task == "click") + rng.normal(0, 0.04), 0, 1)
                        )
                        scores[metric] = float(rng.integers(-3, 8)) if metric == "count_error" else value
                    rows.append(
                        {
                            "object": name,
                            "category": category,
                            "dataset": name.split("/")[0],
                            "mesh": mesh,
                            "method": method,
                            "task": task,
                            "faces": 1200,
                            "parts": 5,
                            "scores": scores,
                            "seconds": 0.5,
                            "peak_memory_mb": 300.0,
                        }
                    )
    rows[0] = {
        **{k: v for k, v in rows[0].items() if k not in ("scores", "seconds")},
        "error": "ValueError: empty",
    }
    summary, per_category = averaged(rows)
    data = sorted({row["dataset"] for row in rows})
    return {
        "format": 2,
        "segvigen": "0.1.0",
        "data": [{"name": name, "sha256": "ab" * 32, "objects": len(names)} for name in data],
        "protocol": "prefix-positive",
        "tasks": list(tasks),
        "mesh": list(meshes),
        "weighting": "area",
        "average": "macro_object",
        "oracle": {m: "radius" for m in methods if m.endswith("-oracle")},
        "seed": [0],
        "clicks": list(CLICKS),
        "parts_per_object": None,
        "fused_grid": 128,
        "notes": {"fused": {names[0][0]: {"flips": 0.02, "lost_parts": [3]}}},
        "num_objects": len(names),
        "num_parts": 5 * len(names),
        "skipped": [{"object": "chairs/broken", "mesh": "fused", "reason": "broken has no faces"}],
        "left_out": [],
        "failures": [
            {"object": row["object"], "method": row["method"], "mesh": row["mesh"], "task": row["task"],
             "reason": row["error"]} for row in rows if "error" in row
        ],
        "checkpoint": "c63bbc430d87" + "0" * 52,
        "steps": {"full": 6, "click": 1},
        "resolution": 64,
        "device": "cpu",
        "methods": {m: {"radius": 0.18} if "ball" in m else {"checkpoint": "c63bbc430d87"} for m in methods},
        "summary": summary,
        "per_category": per_category,
        "seconds_per_object": dict.fromkeys(methods, 0.8),
        "cost": {m: {mesh: dict.fromkeys(tasks, COST) for mesh in meshes} for m in methods},
        "peak_memory_mb": dict.fromkeys(methods, 512.0),
        "objects": rows,
    }  # fmt: skip


def averaged(rows: list[dict[str, Any]]) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return summary and per_category of rows: means over objects, failures as 0."""
    summary: dict[str, Any] = {}
    per_category: dict[str, Any] = {}
    groups: dict[tuple[str, str, str, str], list[tuple[str, float]]] = {}
    for row in rows:
        for metric in SCORES[row["task"]]:
            value = row["scores"][metric] if "scores" in row else 0.0
            place = (row["method"], row["mesh"], row["task"], metric)
            if value is not None and ("scores" in row or metric not in ("count_error", "over_seg")):
                groups.setdefault(place, []).append((row["category"], value))
    for (method, mesh, task, metric), found in groups.items():
        values = np.array([value for _, value in found])
        by = {c: [v for k, v in found if k == c] for c in sorted({c for c, _ in found})}
        entry = {"mean": float(values.mean()), "std": float(values.std()), "n": len(values)}
        entry["macro_category"] = float(np.mean([np.mean(v) for v in by.values()]))
        summary.setdefault(method, {}).setdefault(mesh, {}).setdefault(task, {})[metric] = entry
        per_category.setdefault(method, {}).setdefault(mesh, {}).setdefault(task, {})[metric] = {
            c: {"mean": float(np.mean(v)), "n": len(v)} for c, v in by.items()
        }
    return summary, per_category


def write_made(folder: Path, result: dict[str, Any], cases: dict[str, Case], method: str = "ours") -> Path:
    """Write a result, with kept answers of `method` for every case: the truth with a few faces wrong."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "result.json").write_text(json.dumps(result), encoding="utf-8")
    for row in result["objects"]:
        if row["method"] == method and row["object"] in cases and "error" not in row:
            keep_answer(folder, row, cases[row["object"]])
    return folder


def keep_answer(folder: Path, row: dict[str, Any], case: Case) -> None:
    """The truth, with faces near one end moved to another part, as a kept answer."""
    rng = np.random.default_rng(len(case.labels))
    centers = case.asset.vertices[case.asset.faces].mean(axis=1)
    near = np.linalg.norm(centers - centers[rng.integers(len(centers))], axis=1) < rng.uniform(0.1, 0.5)
    part = int(case.parts[0])
    path = (
        folder
        / "answers"
        / row["mesh"]
        / row["task"]
        / row["method"]
        / f"{row['object'].replace('/', '__')}.npz"
    )
    path.parent.mkdir(parents=True, exist_ok=True)
    arrays: dict[str, Any] = {"labels": np.where(near, case.labels.max() + 1, case.labels).astype(np.int16)}
    if row["task"] == "click":
        truth = case.labels == part
        arrays = {
            "part": np.array(part),
            "points": draw(case, part, 0),
            "mask_1": np.packbits(truth ^ near),
            "mask_10": np.packbits(truth & ~near),
        }
    np.savez(path, **arrays)
