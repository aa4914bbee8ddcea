"""A result as data: read it from disk, look up rows and scores, and make a small copy to commit.

A result is the content of result.json: the protocol, `summary[method][mesh][task][metric]` and one row per
object, mesh, method and task under "objects".
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from segvigen.errors import FileError
from segvigen.lab.datasets.case import SCANS
from segvigen.lab.evaluate.rows import Row

Result = dict[str, Any]

TASK_TITLES = {
    "full": "All parts at once",
    "click": "Clicks",
    "partition": "Partition by clicks",
    "guide": "Guided by a map",
}
HEADLINE = {"full": "best_match", "guide": "best_match", "partition": "miou"}  # clicks: the most clicks
RANKED_BY = {"full": "hungarian", "guide": "hungarian"}  # one to one, as the pictures match colors
FIRST = ("best_match", "hungarian", "area_best_match", "area_hungarian", "miou")
COUNTS = ("count_error", "abs_count_error", "fragments")  # counts, not shares
LENGTHS = ("pcd", "pCD")
BORDERS = ("boundary_f1", "border_ratio")  # with @N for clicks
LOWER_IS_BETTER = ("over_seg", "under_seg", "overlap", "border_ratio", *COUNTS, *LENGTHS)
DROPPED = ("objects", "per_category", "notes", "source")  # by slim: heavy, or specific to one machine
KEYS = ("format", "data", "protocol", "methods", "summary", "objects")
MESH_TITLES = {
    "fused": "fused (rebuilt as one skin)", "given": "given (as the file has it)",
    **{name: f"{name} (fused, with noise of {noise:.2%} of the diagonal, 5 % of the faces missing, and holes)"
       for name, noise in SCANS.items()},
}  # fmt: skip


def read_result(path: str | Path) -> Result:
    """Read a result.json, given its path or its folder.

    Raises FileError for a missing file, another kind of file, or a version before rows per object.
    """
    path = Path(path)
    path = path / "result.json" if path.is_dir() else path
    try:
        result = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise FileError(f"{path} cannot be read ({error.strerror}); expected a result.json") from None
    except (ValueError, RecursionError) as error:
        raise FileError(f"{path} is not JSON ({error}); expected the result.json of an evaluation") from None
    missing = [key for key in KEYS if key not in result] if isinstance(result, dict) else list(KEYS)
    if missing:
        raise FileError(f"{path} lacks {', '.join(missing)}; expected the result.json of an evaluation")
    if not isinstance(result["objects"], list):
        found = f"format {result['format']}, without rows per object"
        raise FileError(f"{path} has {found}; run segvigen evaluate again")
    return result


def rows_of(result: Result, *, mesh: str, task: str, method: str | None = None) -> list[Row]:
    """Return the rows of one surface and task, of one method or of all, in the order of the file."""
    rows = [row for row in result["objects"] if row["mesh"] == mesh and row["task"] == task]
    return [row for row in rows if method in (None, row["method"])]


def score_of(row: Row, metric: str) -> float | None:
    """Return one score of a row; None where it does not apply, 0 for a score of a method that failed."""
    value = row.get("scores", {}).get(metric)
    if value is None and "error" in row and metric_is_score(metric):
        return 0.0
    return None if value is None else float(value)


def metric_is_score(metric: str) -> bool:
    """Return whether a failure scores 0 in this metric; in the others it does not count."""
    name = metric.partition("@")[0].removesuffix("_seen")
    return name in FIRST or name in ("iou", "iou_face", "iou_area", "miou_face", "miou_area")


def meshes_of(result: Result) -> list[str]:
    """Return the surfaces of a result, the headline one (fused) first."""
    found = {mesh for by_mesh in result["summary"].values() for mesh in by_mesh}
    return sorted(found, key=lambda mesh: (mesh != "fused", mesh))


def tasks_of(result: Result) -> list[str]:
    """Return the tasks with at least one score, in the order of TASK_TITLES."""
    surfaces = [by_task for by_mesh in result["summary"].values() for by_task in by_mesh.values()]
    found = {task for by_task in surfaces for task in by_task if by_task[task]}
    return [*(task for task in TASK_TITLES if task in found), *sorted(found - set(TASK_TITLES))]


def entries_of(tree: dict[str, Any], mesh: str, task: str) -> dict[str, dict[str, Any]]:
    """Return {method: {metric: entry}} of one surface and task, from `summary` or `per_category`."""
    found = {method: by_mesh.get(mesh, {}).get(task) for method, by_mesh in tree.items()}
    return {method: scores for method, scores in found.items() if scores}


def metrics_of(entries: dict[str, dict[str, Any]]) -> list[str]:
    """Return every metric of some entries: main scores, then clicks by their number, then the others."""
    found = list(dict.fromkeys(metric for scores in entries.values() for metric in scores))
    clicks = sorted((m for m in found if m.startswith("iou@")), key=num_clicks)
    first = [m for m in FIRST if m in found]
    return [*first, *clicks, *(m for m in found if m not in clicks and m not in first)]


def num_clicks(metric: str) -> int:
    """Return N of "iou@N"."""
    return int(metric.partition("@")[2])


def headline_of(task: str, metrics: Sequence[str]) -> str | None:
    """Return the headline metric of a task: best_match, the IoU of the most clicks, or miou."""
    if task == "click":
        return max((m for m in metrics if m.startswith("iou@")), key=num_clicks, default=None)
    wanted = HEADLINE.get(task, "")
    return wanted if wanted in metrics else next(iter(metrics), None)


def headlines_of(task: str, metrics: Sequence[str]) -> list[str]:
    """Return the few metrics of a task that a headline table shows."""
    if task == "click":
        clicks = [m for m in metrics if m.startswith("iou@")]
        chosen = [m for m in ("iou@1", "iou@3") if m in clicks] + clicks[-1:]
        return list(dict.fromkeys(chosen))
    wanted = ("best_match", "hungarian") if task in ("full", "guide") else ("miou",)
    return [m for m in wanted if m in metrics]


def oracles_of(result: Result) -> dict[str, str]:
    """Return what the truth chose, by method; methods without an oracle are absent."""
    stated = result.get("oracle") or {}
    found = dict(stated) if isinstance(stated, dict) else {}
    for method, settings in result["methods"].items():
        if isinstance(settings, dict) and settings.get("oracle"):
            found.setdefault(method, str(settings["oracle"]))
    return found


def own_methods(result: Result) -> list[str]:
    """Return the methods that are our model, those without an oracle first; else the first method."""
    oracles = oracles_of(result)
    names = [name for name in result["summary"] if re.split("[-:]", name)[0] == "ours"]
    return sorted(names, key=lambda name: name in oracles) or list(result["summary"])[:1]


def num_objects(result: Result) -> int:
    """Return how many objects were scored."""
    stated = result.get("num_objects")
    return int(stated) if stated is not None else len({row["object"] for row in result["objects"]})


def shown(metric: str, value: float | None) -> str:
    """Format a value for a table: scores times 100, counts and lengths as they are."""
    if value is None:
        return ""
    if metric in LENGTHS:
        return f"{value:.3f}"
    return f"{value:+.1f}" if metric == "count_error" else f"{value if metric in COUNTS else 100 * value:.1f}"


def shown_entry(metric: str, entry: dict[str, Any] | None) -> str:
    """Format mean ± deviation over objects for a table."""
    if entry is None:
        return ""
    if metric in LENGTHS:
        return shown(metric, entry["mean"])
    return f"{shown(metric, entry['mean'])} ± {entry['std'] if metric in COUNTS else 100 * entry['std']:.1f}"


def counted(reasons: Iterable[str]) -> list[tuple[str, int]]:
    """Count each reason, the most frequent first."""
    return sorted(Counter(reasons).items(), key=lambda item: (-item[1], item[0]))


def slim(result: Result) -> Result:
    """Return a copy small enough to commit: no rows per object, no paths, numbers to six decimals.

    It keeps categories for the headline metric of each task and the notes that the tables use, so it yields
    every table; comparisons, histograms and pictures need the whole file.
    """
    kept = {key: value for key, value in result.items() if key not in DROPPED}
    kept["per_category"] = {
        method: {
            mesh: {
                task: {name: metrics[name] for name in [headline_of(task, metrics_of({"": metrics}))] if name}
                for task, metrics in by_task.items()
            }
            for mesh, by_task in by_mesh.items()
        }
        for method, by_mesh in result.get("per_category", {}).items()
    }
    kept["methods"] = {
        name: {key: Path(value).name if key == "model" else value for key, value in settings.items()}
        for name, settings in result["methods"].items()
    }
    source = result.get("source") or {}
    kept["source"] = {**source, "data": [Path(path).name for path in source.get("data", ())]}
    kept["notes"] = {
        mesh: {id: {k: note[k] for k in ("flips", "lost_parts") if k in note} for id, note in notes.items()}
        for mesh, notes in (result.get("notes") or {}).items()
    }
    return {**_rounded(kept), "num_objects": num_objects(result), "objects": []}


def _rounded(value: Any) -> Any:
    if isinstance(value, float):
        return round(value, 6)
    if isinstance(value, dict):
        return {key: _rounded(one) for key, one in value.items()}
    return [_rounded(one) for one in value] if isinstance(value, list) else value
