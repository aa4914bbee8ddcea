"""The report for people: the protocol first, then the tables, on a page with pictures and as short text.

    result.json, rows.jsonl, answers/ ── write_report ── report.html, report.md

Scores are shown times 100, as in the literature.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from segvigen.atomic import write_whole
from segvigen.errors import InputError, OutputError, PromptError
from segvigen.lab.evaluate.results import (
    RANKED_BY,
    TASK_TITLES,
    Result,
    Row,
    counted,
    entries_of,
    headline_of,
    headlines_of,
    meshes_of,
    metrics_of,
    num_objects,
    oracles_of,
    own_methods,
    read_result,
    rows_of,
    shown,
    shown_entry,
    tasks_of,
)
from segvigen.progress import Progress, silent

if TYPE_CHECKING:
    from segvigen.lab.datasets.case import Case
    from segvigen.lab.evaluate.html import Gallery

QUESTION = {"full": "segmentation", "click": "click query", "partition": "partition", "guide": "map"}
INCIDENTS = (
    ("skipped", "Skipped objects"),
    ("left_out", "Left out of a task, for every method"),
    ("failures", "Failures (scored 0)"),
)
Cases = Callable[[str, str], "Case"]  # (object id, mesh) -> the case; raises InputError where it cannot


def write_report(
    folder: str | Path,
    *,
    cases: Cases | None = None,
    method: str | None = None,
    progress: Progress = silent,
) -> Path:
    """Write report.html and report.md beside the result.json of a folder; returns the path of the page.

    cases reads an object of the data again, for the pictures of the kept answers; without it the page has
    none and says so. method is whose answers are drawn, our own model if not given. Raises FileError where
    the folder holds no result, PromptError for a method it does not have, OutputError where it cannot be
    written to.
    """
    from segvigen.lab.evaluate.html import page

    folder = Path(folder)
    result = read_result(folder)
    own = method or own_methods(result)[0]
    if own not in result["summary"]:
        raise PromptError(f"no method {own!r} in {folder}; expected one of {', '.join(result['summary'])}")
    galleries = draw(result, folder, cases, own, progress) if cases is not None else []
    target = folder / "report.html"
    _write(target, page(result, galleries, own))
    _write(folder / "report.md", markdown(result))
    return target


def draw(
    result: Result, folder: Path, cases: Cases, method: str, progress: Progress = silent
) -> list[Gallery]:
    """Draw the chosen objects of a method's kept answers: one gallery per task, of the first surface that has
    any.

    An object is read once for all tasks. One that cannot be drawn is left out and counted with its reason.
    """
    from segvigen.lab.evaluate.html import Gallery
    from segvigen.lab.evaluate.pictures import Plate, choose, kept_answer, plate, read_answer

    weighting = result.get("weighting", "face")
    chosen: list[tuple[str, str, str, dict[str, list[Row]]]] = []
    for task in ("full", "click", "guide"):
        for mesh in meshes_of(result):
            rows = rows_of(result, mesh=mesh, task=task, method=method)
            kept = [row for row in rows if kept_answer(folder, row).is_file()]
            metric = RANKED_BY.get(task) or headline_of(task, [m for r in rows for m in r.get("scores", {})])
            if kept and metric is not None:
                chosen.append((task, mesh, metric, choose(kept, metric)))
                break
    wanted: dict[tuple[str, str], dict[str, Row]] = {}
    for task, mesh, _, groups in chosen:
        for row in (row for rows in groups.values() for row in rows):
            wanted.setdefault((row["object"], mesh), {})[task] = row
    plates: dict[tuple[str, str], Plate] = {}
    failed: dict[str, dict[str, str]] = {}
    for done, ((name, mesh), by_task) in enumerate(wanted.items()):
        progress("draw", done / len(wanted))
        try:
            case = cases(name, mesh)
        except InputError as error:
            failed |= {task: {**failed.get(task, {}), name: str(error)} for task in by_task}
            continue
        for task, row in by_task.items():
            try:
                answer = read_answer(kept_answer(folder, row), len(case.labels))
                plates[task, name] = plate(case, row, answer, weighting=weighting)
            except InputError as error:
                failed.setdefault(task, {})[name] = str(error)
    return [
        Gallery(
            task,
            mesh,
            method,
            metric,
            {
                group: [plates[task, row["object"]] for row in rows if (task, row["object"]) in plates]
                for group, rows in groups.items()
            },
            tuple(failed.get(task, {}).values()),
        )
        for task, mesh, metric, groups in chosen
    ]


def protocol(result: Result) -> list[tuple[str, str]]:
    """All that decides the numbers, field by field: a number without it is no result."""
    data = ", ".join(f"{d['name']} (sha256 {str(d['sha256'])[:12]})" for d in result["data"])
    oracles = [f"{method} ({what})" for method, what in oracles_of(result).items()]
    limit = result.get("parts_per_object")
    fields = [
        ("Data", data),
        ("Scored", _scored(result)),
        ("Mesh", ", ".join(f"{mesh}" for mesh in meshes_of(result)) + _grid(result)),
        (
            "Clicks",
            f"protocol = {_said(result['protocol'])}, IoU weighted by {result.get('weighting', 'face')}, "
            f"{'all' if limit is None else f'at most {limit}'} parts per object",
        ),
        ("Average", f"{result.get('average', 'macro_object')} (± over objects)"),
        ("Oracle", f"flagged: {', '.join(oracles)}" if oracles else "none"),
        ("Seeds", _said(result.get("seed"))),
        ("Thresholds", _said(result.get("thresholds"))),
        ("Model", _model(result)),
        ("segvigen", _said(result.get("segvigen"))),
    ]
    return [(name, value) for name, value in fields if value]


def protocol_line(result: Result) -> str:
    """The protocol in one paragraph."""
    return "; ".join(f"{name}: {value}" for name, value in protocol(result)) + ". Scores x 100."


def text(result: Result) -> str:
    """The headline scores for a terminal: the protocol, one aligned table per surface, what went wrong."""
    lines = [protocol_line(result)]
    for mesh in meshes_of(result):
        head, rows = headline_table(result, mesh)
        lines += ["", f"mesh {mesh}", *_aligned(head, rows)]
    for key in ("skipped", "failures"):
        lines += [f"{key}: {reason} ({count})" for reason, count in counted(e["reason"] for e in result[key])]
    return "\n".join(lines)


def headline_table(result: Result, mesh: str) -> tuple[list[str], list[list[str]]]:
    """The few scores a surface is summed up by: the head, and one row per method with means times 100."""
    oracles = oracles_of(result)
    columns = []
    for task in tasks_of(result):
        entries = entries_of(result["summary"], mesh, task)
        columns += [(task, metric, entries) for metric in headlines_of(task, metrics_of(entries))]
    head = [f"{metric}" if task in ("full", "click") else f"{task} {metric}" for task, metric, _ in columns]
    rows = []
    for name in result["summary"]:
        found = [(metric, entries.get(name, {}).get(metric)) for _, metric, entries in columns]
        if any(entry for _, entry in found):
            cells = [shown(metric, entry["mean"]) if entry else "" for metric, entry in found]
            rows.append([f"{name} (oracle: {oracles[name]})" if name in oracles else name, *cells])
    return ["method", *head], rows


def markdown(result: Result) -> str:
    """A result as a Markdown page: the same tables as the HTML page, without pictures."""
    lines = ["# Evaluation", "", protocol_line(result), ""]
    lines += [fused_notes(result), ""] if fused_notes(result) else []
    oracles = oracles_of(result)
    for task in tasks_of(result):
        for mesh in meshes_of(result):
            entries = entries_of(result["summary"], mesh, task)
            if not entries:
                continue
            metrics = metrics_of(entries)
            rows = [
                [
                    f"{name} (oracle: {oracles[name]})" if name in oracles else name,
                    *(shown_entry(metric, scores.get(metric)) for metric in metrics),
                    *(shown(metrics[0], value) for value in other_averages(task, scores)),
                ]
                for name, scores in entries.items()
            ]
            headline = headline_of(task, metrics)
            extra = [f"{name}, {headline}" for name in average_names(task)]
            lines += [f"## {TASK_TITLES.get(task, task)}, mesh {mesh}", ""]
            lines += [*table(["method", *metrics, *extra], rows), ""]
            lines += _by_category(result, mesh, task)
    lines += ["## Cost", "", *table(*cost_table(result)), ""]
    lines += ["## Methods", "", *(f"* `{name}`: {_settings(s)}" for name, s in result["methods"].items()), ""]
    for key, title in INCIDENTS:
        if result.get(key):
            lines += [f"## {title}", "", *(f"* {_incident(entry)}" for entry in result[key]), ""]
    return "\n".join(lines)


def average_names(task: str) -> list[str]:
    """The averages shown beside the mean over objects, for the headline metric of a task."""
    return ["macro_category", "micro_part"] if task == "click" else ["macro_category"]


def other_averages(task: str, scores: dict[str, Any]) -> list[float | None]:
    """Values of `average_names` of one method."""
    headline = headline_of(task, list(scores))
    entry = scores.get(headline, {}) if headline else {}
    return [entry.get(name) for name in average_names(task)]


def category_table(result: Result, mesh: str, task: str) -> tuple[list[str], list[list[str]]]:
    """The headline metric by category: the head, with numbers of objects, and one row per method."""
    entries = entries_of(result.get("per_category", {}), mesh, task)
    headline = headline_of(task, metrics_of(entries))
    if headline is None:
        return [], []
    counts = {
        name: entry["n"] for scores in entries.values() for name, entry in scores.get(headline, {}).items()
    }
    rows = [
        [
            method,
            *(shown(headline, scores.get(headline, {}).get(name, {}).get("mean")) for name in sorted(counts)),
        ]
        for method, scores in entries.items()
    ]
    return [headline, *(f"{name} ({counts[name]})" for name in sorted(counts))], rows


def cost_table(result: Result) -> tuple[list[str], list[list[str]]]:
    """Seconds and memory of every method, on the first surface it was asked on."""
    tasks = [task for task in tasks_of(result) if any(task in _costs(result, m) for m in result["summary"])]
    head = ["method", "s to prepare", *(f"s per {QUESTION.get(task, task)}" for task in tasks)]
    rows = []
    for method in result["summary"]:
        by_task = _costs(result, method)
        prepare = max((entry["prepare_seconds"] for entry in by_task.values()), default=None)
        seconds = [by_task[task]["seconds"] if task in by_task else None for task in tasks]
        memory = result["peak_memory_mb"].get(method)
        per_object = result["seconds_per_object"].get(method)
        rows.append([method, *map(_number, (prepare, *seconds, per_object, memory))])
    return [*head, "s per object, all tasks", "peak memory, MB"], rows


def fused_notes(result: Result) -> str:
    """What the rebuilding of meshes as one skin did to the truth, in a line; "" where nothing was rebuilt."""
    notes = list((result.get("notes") or {}).get("fused", {}).values())
    flips = [note["flips"] for note in notes if "flips" in note]
    if not flips:
        return ""
    lost = sum(len(note.get("lost_parts", ())) for note in notes)
    return (
        f"Of the rebuilt surfaces {100 * sum(flips) / len(flips):.1f} % of the faces lie on thin walls whose "
        f"truth is a guess (mean over {len(flips)} objects, at worst {100 * max(flips):.1f} %), "
        f"and {lost} true part{'' if lost == 1 else 's'} kept no face."
    )


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """Lines of a Markdown table."""
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    return lines + ["| " + " | ".join(cell.replace("|", "/") for cell in row) + " |" for row in rows]


def _by_category(result: Result, mesh: str, task: str) -> list[str]:
    head, rows = category_table(result, mesh, task)
    return ["By category:", "", *table(head, rows), ""] if len(head) > 2 else []


def _aligned(head: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    """A table for a terminal: the first column to the left, numbers to the right."""
    widths = [max(len(row[i]) for row in (head, *rows)) for i in range(len(head))]
    return [
        "  ".join(
            cell.rjust(w) if i else cell.ljust(w) for i, (cell, w) in enumerate(zip(row, widths, strict=True))
        )
        for row in (head, *rows)
    ]


def _costs(result: Result, method: str) -> dict[str, Any]:
    """{task: cost entry} of a method on the first surface that has any."""
    by_mesh = (result.get("cost") or {}).get(method, {})
    return next((dict(by_mesh[mesh]) for mesh in meshes_of(result) if by_mesh.get(mesh)), {})


def _scored(result: Result) -> str:
    """How many objects and parts were scored, of which choice, and how much went wrong."""
    chosen = [f"limit {result['limit']}"] if result.get("limit") else []
    chosen += [f"only {_said(result['only'])}"] if result.get("only") else []
    counts = f"{num_objects(result)} objects, {result.get('num_parts', '?')} parts"
    wrong = f"{len(result['skipped'])} skipped, {len(result['failures'])} failures"
    return "; ".join([counts, *chosen, wrong])


def _grid(result: Result) -> str:
    grid = result.get("fused_grid")
    return f" (fused: rebuilt as one skin at {grid} cells per axis)" if grid else ""


def _model(result: Result) -> str:
    """Checkpoint, steps, grid and device of our own model, of what the result states."""
    stated = {
        "checkpoint": str(result.get("checkpoint") or "")[:12],
        "steps": _said(result.get("steps")),
        "grid": _said(result.get("resolution")),
        "device": _said(result.get("device")),
    }
    return "; ".join(f"{word} {value}" for word, value in stated.items() if value)


def _said(value: Any) -> str:
    """A JSON value in a line."""
    if isinstance(value, dict):
        return ", ".join(f"{key} {_said(one)}" for key, one in value.items())
    if isinstance(value, (list, tuple)):
        return ", ".join(_said(one) for one in value)
    return "" if value is None else str(value)


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:.4g}"


def _settings(settings: Any) -> str:
    return _said(settings) or "no settings"


def _incident(entry: dict[str, Any]) -> str:
    where = " ".join(str(entry[key]) for key in ("method", "mesh", "task") if key in entry)
    return f"{entry['object']}{f' ({where})' if where else ''}: {entry['reason']}"


def _write(path: Path, text: str) -> None:
    try:
        write_whole(path, text)
    except OSError as error:
        raise OutputError(f"{path} cannot be written ({error.strerror}); give another folder") from None
