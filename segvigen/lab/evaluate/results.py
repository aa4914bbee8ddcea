"""A result as data: read from disk, its rows and scores found by name, and a small copy worth committing.

A result is the content of result.json: the protocol, `summary[method][mesh][task][metric]` and one row per
object, mesh, method and task under "objects". Every page, table and comparison reads it through this file.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from segvigen.errors import FileError

Result = dict[str, Any]
Row = dict[str, Any]

TASK_TITLES = {
    "full": "All parts at once",
    "click": "Clicks",
    "partition": "Partition by clicks",
    "guide": "Guided by a colour map",
}
HEADLINE = {"full": "best_match", "guide": "best_match", "partition": "miou"}  # clicks: the most clicks
RANKED_BY = {"full": "hungarian", "guide": "hungarian"}  # one to one, as the pictures match colours
FIRST = ("best_match", "hungarian", "area_best_match", "area_hungarian", "miou")
COUNTS = ("count_error", "abs_count_error", "fragments")  # numbers of parts and pieces, not shares
LENGTHS = ("pcd", "pCD")
LOWER_IS_BETTER = ("over_seg", "under_seg", "overlap", *COUNTS, *LENGTHS)
DROPPED = ("objects", "per_category", "notes", "source")  # by slim: heavy, or of one machine
KEYS = ("format", "data", "protocol", "methods", "summary", "objects")
MESH_TITLES = {"fused": "fused (rebuilt as one skin)", "given": "given (as the file has it)"}


def read_result(path: str | Path) -> Result:
    """Read a result: a result.json, or the folder that holds it.

    Raises FileError for a file that is missing, no result, or of a version before rows per object.
    """
    path = Path(path)
    path = path / "result.json" if path.is_dir() else path
    try:
        result = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise FileError(f"{path} cannot be read ({error.strerror}); expected a result.json") from None
    except ValueError as error:
        raise FileError(f"{path} is no JSON ({error}); expected the result.json of an evaluation") from None
    missing = [key for key in KEYS if key not in result] if isinstance(result, dict) else list(KEYS)
    if missing:
        raise FileError(f"{path} lacks {', '.join(missing)}; expected the result.json of an evaluation")
    if not isinstance(result["objects"], list):
        raise FileError(
            f"{path} has format {result['format']}, without rows per object; run segvigen evaluate again"
        )
    return result


def rows_of(result: Result, *, mesh: str, task: str, method: str | None = None) -> list[Row]:
    """The rows of one surface and task, of one method or of all, in the order of the file."""
    return [
        row
        for row in result["objects"]
        if row["mesh"] == mesh and row["task"] == task and method in (None, row["method"])
    ]


def score_of(row: Row, metric: str) -> float | None:
    """One score of a row; None where it does not apply, 0 in a score of a method that failed."""
    value = row.get("scores", {}).get(metric)
    if value is None and "error" in row and metric_is_score(metric):
        return 0.0
    return None if value is None else float(value)


def metric_is_score(metric: str) -> bool:
    """Whether a failure scores 0 in this metric, rather than having no say in it."""
    name = metric.partition("@")[0].removesuffix("_seen")
    return name in FIRST or name in ("iou", "iou_face", "iou_area", "miou_face", "miou_area")


def meshes_of(result: Result) -> list[str]:
    """The surfaces of a result, the headline one (fused) first."""
    found = {mesh for by_mesh in result["summary"].values() for mesh in by_mesh}
    return sorted(found, key=lambda mesh: (mesh != "fused", mesh))


def tasks_of(result: Result) -> list[str]:
    """The tasks with at least one score, in the order of TASK_TITLES."""
    found = {
        task
        for by_mesh in result["summary"].values()
        for by_task in by_mesh.values()
        for task in by_task
        if by_task[task]
    }
    return [*(task for task in TASK_TITLES if task in found), *sorted(found - set(TASK_TITLES))]


def entries_of(tree: dict[str, Any], mesh: str, task: str) -> dict[str, dict[str, Any]]:
    """{method: {metric: entry}} of one surface and task, from `summary` or `per_category`."""
    found = {method: by_mesh.get(mesh, {}).get(task) for method, by_mesh in tree.items()}
    return {method: scores for method, scores in found.items() if scores}


def metrics_of(entries: dict[str, dict[str, Any]]) -> list[str]:
    """Every metric of some entries: the scores first, then clicks by their number, then companions."""
    found = list(dict.fromkeys(metric for scores in entries.values() for metric in scores))
    clicks = sorted((m for m in found if m.startswith("iou@")), key=num_clicks)
    first = [m for m in FIRST if m in found]
    return [*first, *clicks, *(m for m in found if m not in clicks and m not in first)]


def num_clicks(metric: str) -> int:
    """N of "iou@N"."""
    return int(metric.partition("@")[2])


def headline_of(task: str, metrics: Sequence[str]) -> str | None:
    """The metric a task is summed up by: best_match, the IoU of the most clicks, or miou."""
    if task == "click":
        return max((m for m in metrics if m.startswith("iou@")), key=num_clicks, default=None)
    wanted = HEADLINE.get(task, "")
    return wanted if wanted in metrics else next(iter(metrics), None)


def headlines_of(task: str, metrics: Sequence[str]) -> list[str]:
    """The few metrics of a task that a headline table shows."""
    if task == "click":
        clicks = [m for m in metrics if m.startswith("iou@")]
        chosen = [m for m in ("iou@1", "iou@3") if m in clicks] + clicks[-1:]
        return list(dict.fromkeys(chosen))
    wanted = ("best_match", "hungarian") if task in ("full", "guide") else ("miou",)
    return [m for m in wanted if m in metrics]


def oracles_of(result: Result) -> dict[str, str]:
    """What the truth chose for a method, by method; nothing for honest ones."""
    stated = result.get("oracle") or {}
    found = dict(stated) if isinstance(stated, dict) else {}
    for method, settings in result["methods"].items():
        if isinstance(settings, dict) and settings.get("oracle"):
            found.setdefault(method, str(settings["oracle"]))
    return found


def own_methods(result: Result) -> list[str]:
    """The methods that are our model, honest ones first; the first method of all where none is."""
    oracles = oracles_of(result)
    names = [name for name in result["summary"] if re.split("[-:]", name)[0] == "ours"]
    return sorted(names, key=lambda name: name in oracles) or list(result["summary"])[:1]


def num_objects(result: Result) -> int:
    """How many objects were scored."""
    stated = result.get("num_objects")
    return int(stated) if stated is not None else len({row["object"] for row in result["objects"]})


def shown(metric: str, value: float | None) -> str:
    """A value as tables show it: scores times 100, counts and lengths as they are."""
    if value is None:
        return ""
    if metric in LENGTHS:
        return f"{value:.3f}"
    return f"{value:+.1f}" if metric == "count_error" else f"{value if metric in COUNTS else 100 * value:.1f}"


def shown_entry(metric: str, entry: dict[str, Any] | None) -> str:
    """Mean ± deviation over objects, as tables show it."""
    if entry is None:
        return ""
    spread = entry["std"] if metric in COUNTS else 100 * entry["std"]
    return (
        f"{shown(metric, entry['mean'])} ± {spread:.1f}"
        if metric not in LENGTHS
        else shown(metric, entry["mean"])
    )


def counted(reasons: Iterable[str]) -> list[tuple[str, int]]:
    """Each reason with how often it came, the most frequent first."""
    counts: dict[str, int] = {}
    for reason in reasons:
        counts[reason] = counts.get(reason, 0) + 1
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))


def slim(result: Result) -> Result:
    """A copy small enough to commit: without rows per object and places on disk, numbers to six decimals.

    Categories are kept for the headline metric of each task, notes for what the tables say of them. It makes
    every table again; a comparison, the histograms and the pictures need the whole file.
    """
    kept = {key: value for key, value in result.items() if key not in DROPPED}
    kept["per_category"] = {
        method: {
            mesh: {
                task: {name: metrics[name] for name in _headlines(task, metrics)}
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
        mesh: {
            id: {key: note[key] for key in ("flips", "lost_parts") if key in note}
            for id, note in notes.items()
        }
        for mesh, notes in (result.get("notes") or {}).items()
    }
    return {**_rounded(kept), "num_objects": num_objects(result), "objects": []}


def _rounded(value: Any) -> Any:
    if isinstance(value, float):
        return round(value, 6)
    if isinstance(value, dict):
        return {key: _rounded(one) for key, one in value.items()}
    return [_rounded(one) for one in value] if isinstance(value, list) else value


def _headlines(task: str, metrics: dict[str, Any]) -> list[str]:
    headline = headline_of(task, metrics_of({"": metrics}))
    return [] if headline is None else [headline]
