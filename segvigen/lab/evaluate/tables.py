"""The tables of a result as text: the protocol first, then scores, categories, cost and what went wrong.

Scores are shown times 100, as in the literature.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from segvigen.lab.evaluate.results import (
    TASK_TITLES,
    Result,
    counted,
    entries_of,
    headline_of,
    headlines_of,
    meshes_of,
    metrics_of,
    num_objects,
    oracles_of,
    rows_of,
    score_of,
    shown,
    shown_entry,
    tasks_of,
)  # fmt: skip

QUESTION = {"full": "segmentation", "click": "click query", "partition": "partition", "guide": "map"}
INCIDENTS = (
    ("skipped", "Skipped objects"),
    ("left_out", "Left out of a task, for every method"),
    ("failures", "Failures (scored 0)"),
)
FUSED = " (fused: rebuilt as one skin at {} cells per axis)"
Table = tuple[list[str], list[list[str]]]  # head, rows


def protocol(result: Result) -> list[tuple[str, str]]:
    """Return all that decides the numbers, as (field, value)."""
    data = ", ".join(f"{d['name']} (sha256 {str(d['sha256'])[:12]})" for d in result["data"])
    oracles = [f"{method} ({what})" for method, what in oracles_of(result).items()]
    limit, grid = result.get("parts_per_object"), result.get("fused_grid")
    scored = f"IoU weighted by {result.get('weighting', 'face')}"
    clicked = f"{'all' if limit is None else f'at most {limit}'} parts per object"
    fields = [
        ("Data", data),
        ("Scored", _scored(result)),
        ("Mesh", ", ".join(meshes_of(result)) + (FUSED.format(grid) if grid else "")),
        ("Clicks", f"protocol = {one_line(result['protocol'])}, {scored}, {clicked}"),
        ("Average", f"{result.get('average', 'macro_object')} (± over objects)"),
        ("Oracle", f"flagged: {', '.join(oracles)}" if oracles else "none"),
        ("Seeds", one_line(result.get("seed"))),
        ("Thresholds", one_line(result.get("thresholds"))),
        ("Model", _model(result)),
        ("segvigen", one_line(result.get("segvigen"))),
    ]
    return [(name, value) for name, value in fields if value]


def protocol_line(result: Result) -> str:
    """Return the protocol in one paragraph."""
    return "; ".join(f"{name}: {value}" for name, value in protocol(result)) + ". Scores x 100."


def text(result: Result) -> str:
    """Return the headline scores for a terminal: the protocol, one table per surface, what went wrong."""
    lines = [protocol_line(result)]
    for mesh in meshes_of(result):
        head, rows = headline_table(result, mesh)
        lines += ["", f"mesh {mesh}", *_aligned(head, rows)]
    for key in ("skipped", "failures"):
        lines += [f"{key}: {reason} ({count})" for reason, count in counted(e["reason"] for e in result[key])]
    return "\n".join(lines)


def headline_table(result: Result, mesh: str) -> Table:
    """Return the few headline scores of a surface, one row per method."""
    columns = []
    for task in tasks_of(result):
        entries = entries_of(result["summary"], mesh, task)
        columns += [(task, metric, entries) for metric in headlines_of(task, metrics_of(entries))]
    head = [metric if task in ("full", "click") else f"{task} {metric}" for task, metric, _ in columns]
    rows = []
    for name in result["summary"]:
        found = [(metric, entries.get(name, {}).get(metric)) for _, metric, entries in columns]
        if any(entry for _, entry in found):
            cells = [shown(metric, entry["mean"]) if entry else "" for metric, entry in found]
            rows.append([_flagged(result, name), *cells])
    return ["method", *head], rows


def markdown(result: Result) -> str:
    """Return a result as a Markdown page: the tables of the HTML page, without pictures."""
    lines = ["# Evaluation", "", protocol_line(result), ""]
    lines += [fused_notes(result), ""] if fused_notes(result) else []
    for task in tasks_of(result):
        for mesh in meshes_of(result):
            entries = entries_of(result["summary"], mesh, task)
            if not entries:
                continue
            metrics = metrics_of(entries)
            rows = []
            for name, scores in entries.items():
                averages = [shown(metrics[0], value) for value in other_averages(task, scores)]
                cells = [shown_entry(metric, scores.get(metric)) for metric in metrics]
                rows.append([_flagged(result, name), *cells, *averages])
            headline = headline_of(task, metrics)
            extra = [f"{name}, {headline}" for name in average_names(task)]
            lines += [f"## {TASK_TITLES.get(task, task)}, mesh {mesh}", ""]
            lines += [*table(["method", *metrics, *extra], rows), ""]
            head, rows = category_table(result, mesh, task)
            lines += ["By category:", "", *table(head, rows), ""] if len(head) > 2 else []
    lines += ["## Cost", "", *table(*cost_table(result)), "", "## Methods", ""]
    lines += [f"* `{name}`: {one_line(s) or 'no settings'}" for name, s in result["methods"].items()] + [""]
    for key, title in INCIDENTS:
        if result.get(key):
            lines += [f"## {title}", "", *(f"* {_incident(entry)}" for entry in result[key]), ""]
    return "\n".join(lines)


def average_names(task: str) -> list[str]:
    """Return the averages of the headline metric that are shown beside the mean over objects."""
    return ["macro_category", "micro_part"] if task == "click" else ["macro_category"]


def other_averages(task: str, scores: dict[str, Any]) -> list[float | None]:
    """Return the values of `average_names` for one method."""
    headline = headline_of(task, list(scores))
    entry = scores.get(headline, {}) if headline else {}
    return [entry.get(name) for name in average_names(task)]


def category_table(result: Result, mesh: str, task: str) -> Table:
    """Return the headline metric by category: the head, with numbers of objects, and one row per method."""
    entries = entries_of(result.get("per_category", {}), mesh, task)
    headline = headline_of(task, metrics_of(entries))
    if headline is None:
        return [], []
    means = {method: scores.get(headline, {}) for method, scores in entries.items()}
    counts = {name: entry["n"] for by_name in means.values() for name, entry in by_name.items()}
    rows = [
        [method, *(shown(headline, by_name.get(name, {}).get("mean")) for name in sorted(counts))]
        for method, by_name in means.items()
    ]
    return [headline, *(f"{name} ({counts[name]})" for name in sorted(counts))], rows


def dataset_table(result: Result, mesh: str, task: str) -> Table:
    """Return the headline metric by data set, as a mean over objects; empty for a single data set."""
    names = [d["name"] for d in result["data"]]
    rows = rows_of(result, mesh=mesh, task=task)
    headline = headline_of(task, metrics_of(entries_of(result["summary"], mesh, task)))
    if len(names) < 2 or headline is None or not rows:
        return [], []
    values: dict[tuple[str, str], list[float]] = {}
    for row in rows:
        value = score_of(row, headline)
        if value is not None:
            values.setdefault((row["method"], row["dataset"]), []).append(value)
    counts = {name: max((len(v) for (_, d), v in values.items() if d == name), default=0) for name in names}
    means = {key: sum(found) / len(found) for key, found in values.items()}
    cells = [
        [method, *(shown(headline, means.get((method, name))) for name in names)]
        for method in dict.fromkeys(method for method, _ in values)
    ]
    return [headline, *(f"{name} ({counts[name]})" for name in names)], cells


def cost_table(result: Result) -> Table:
    """Return seconds and memory of every method, on the first surface it ran on."""
    tasks = [task for task in tasks_of(result) if any(task in _costs(result, m) for m in result["summary"])]
    head = ["method", "s to prepare", *(f"s per {QUESTION.get(task, task)}" for task in tasks)]
    rows = []
    for method in result["summary"]:
        by_task = _costs(result, method)
        prepare = max((entry["prepare_seconds"] for entry in by_task.values()), default=None)
        seconds = [by_task[task]["seconds"] if task in by_task else None for task in tasks]
        memory = result["peak_memory_mb"].get(method)
        values = (prepare, *seconds, result["seconds_per_object"].get(method), memory)
        rows.append([method, *("" if value is None else f"{value:.4g}" for value in values)])
    return [*head, "s per object, all tasks", "peak memory, MB"], rows


def fused_notes(result: Result) -> str:
    """Return a line about how fusing changed the truth; "" without fused meshes."""
    notes = list((result.get("notes") or {}).get("fused", {}).values())
    flips = [note["flips"] for note in notes if "flips" in note]
    if not flips:
        return ""
    lost = sum(len(note.get("lost_parts", ())) for note in notes)
    return (
        f"Fused meshes: {100 * sum(flips) / len(flips):.1f} % of the faces are on thin walls with uncertain "
        f"labels (mean over {len(flips)} objects, {100 * max(flips):.1f} % at worst); "
        f"{lost} true part{' has' if lost == 1 else 's have'} no face left."
    )


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """Return the lines of a Markdown table."""
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    return lines + ["| " + " | ".join(cell.replace("|", "/") for cell in row) + " |" for row in rows]


def one_line(value: Any) -> str:
    """Return a JSON value in one line."""
    if isinstance(value, float):
        return f"{value:.6g}"
    if isinstance(value, dict):
        return ", ".join(f"{key} {one_line(one)}" for key, one in value.items())
    if isinstance(value, (list, tuple)):
        return ", ".join(one_line(one) for one in value)
    return "" if value is None else str(value)


def _aligned(head: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    """Align a table for a terminal: the first column left, numbers right."""
    widths = [max(len(row[i]) for row in (head, *rows)) for i in range(len(head))]
    align = [str.ljust, *[str.rjust] * (len(head) - 1)]
    columns = list(zip(align, widths, strict=True))
    return ["  ".join(f(x, w) for x, (f, w) in zip(row, columns, strict=True)) for row in (head, *rows)]


def _flagged(result: Result, name: str) -> str:
    oracles = oracles_of(result)
    return f"{name} (oracle: {oracles[name]})" if name in oracles else name


def _costs(result: Result, method: str) -> dict[str, Any]:
    """Return {task: cost entry} of a method on the first surface that has any."""
    by_mesh = (result.get("cost") or {}).get(method, {})
    return next((dict(by_mesh[mesh]) for mesh in meshes_of(result) if by_mesh.get(mesh)), {})


def _scored(result: Result) -> str:
    """Return how many objects and parts were scored, of which selection, and how many went wrong."""
    chosen = [f"limit {result['limit']}"] if result.get("limit") else []
    chosen += [f"only {one_line(result['only'])}"] if result.get("only") else []
    counts = f"{num_objects(result)} objects, {result.get('num_parts', '?')} parts"
    wrong = f"{len(result['skipped'])} skipped, {len(result['failures'])} failures"
    return "; ".join([counts, *chosen, wrong])


def _model(result: Result) -> str:
    """Return checkpoint, steps, grid and device of our own model, where the result states them."""
    stated = {
        "checkpoint": str(result.get("checkpoint") or "")[:12], "steps": one_line(result.get("steps")),
        "grid": one_line(result.get("resolution")), "device": one_line(result.get("device")),
    }
    return "; ".join(f"{word} {value}" for word, value in stated.items() if value)


def _incident(entry: dict[str, Any]) -> str:
    where = " ".join(str(entry[key]) for key in ("method", "mesh", "task") if key in entry)
    return f"{entry['object']}{f' ({where})' if where else ''}: {entry['reason']}"
