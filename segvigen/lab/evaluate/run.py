"""The run: every method on every object and surface, a row each, then the result.

    data ── cases, given and fused ── methods ── rows.jsonl (object, surface, method, task) ── result.json

A row is kept under a key made of all that decides it: object, data, surface, method with its settings, task
and protocol. Started again with the same folder, a run keeps the rows it finds and does the rest, whatever
else has changed. Failures of a method are recorded with their reason and score 0; the run goes on.
"""

from __future__ import annotations

import fnmatch
import json
import os
import time
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np

from segvigen.atomic import write_whole
from segvigen.errors import FileError, OutputError, PromptError
from segvigen.lab.datasets.case import Case
from segvigen.lab.evaluate.metrics import THRESHOLDS
from segvigen.lab.evaluate.rows import Row, Rows
from segvigen.lab.evaluate.score import FUSED_GRID, TASKS, Setup
from segvigen.lab.evaluate.summary import costs, summarize
from segvigen.lab.evaluate.worker import FORMAT, Bench, Done, Job, Recipe, open_work
from segvigen.lab.pool import Limits, messages
from segvigen.progress import Progress, silent

Paths = str | Path | Sequence[str | Path]

TIME_LIMIT = 300.0  # seconds that a method has for one task on one object
MEMORY_LIMIT = 8.0  # GB that its process may hold
MAX_WORKERS = 8  # unless asked for more: each holds the models


def run(
    data: Paths,
    methods: Sequence[str],
    tasks: Sequence[str],
    out: str | Path,
    *,
    meshes: Sequence[str] = ("fused",),
    fused_grid: int = FUSED_GRID,
    seeds: Sequence[int] = (0,),
    protocol: str = "prefix-positive",
    clicks: Sequence[int] = (1, 3, 5, 7, 10),
    weighting: str = "area",
    parts_per_object: int | None = None,
    limit: int | None = None,
    only: Sequence[str] = (),
    workers: int | None = None,
    time_limit: float | None = TIME_LIMIT,
    memory_limit: float | None = MEMORY_LIMIT,
    answers: bool = True,
    opening: Mapping[str, Any] | None = None,
    steps: int | None = None,
    model: str = "mini",
    granularity: float | None = None,
    device: str = "auto",
    progress: Progress = silent,
) -> dict[str, Any]:
    """Score methods on labelled data; returns what it writes to OUT/result.json, beside OUT/rows.jsonl.

    data is what datasets.opening.open_data opens, with the options `opening`, or several; methods are words
    of registry.load_method; tasks, meshes, seeds, protocol, clicks, weighting and parts_per_object as in
    score.Setup. limit takes that many objects, chosen by chance but always the same; only names objects, by
    id or pattern. workers are processes (None: one per core, at most eight; 0: this process, without limits);
    a job may take time_limit seconds and its process memory_limit GB. answers says whether the answers are
    kept for pictures. steps, model, granularity and device concern our own method. The result is the same for
    any number of workers, times and memory aside. Raises InputError for what cannot be run.
    """
    setup = Setup(
        tasks=tuple(dict.fromkeys(tasks)),
        meshes=tuple(dict.fromkeys(meshes)),
        seeds=tuple(dict.fromkeys(seeds)),
        protocol=protocol,
        counts=tuple(sorted(set(clicks))),
        weighting=weighting,
        parts_per_object=parts_per_object,
        fused_grid=fused_grid,
    )
    _check(methods, limit, workers, steps, time_limit, memory_limit)
    workers = min(os.cpu_count() or 1, MAX_WORKERS) if workers is None else workers
    options = {"model": model, "steps": steps, "granularity": granularity, "device": device}
    recipe = Recipe(
        _paths(data),
        dict(opening or {}),
        tuple(dict.fromkeys(methods)),
        options,
        setup,
        Path(out) / "answers" if answers else None,
    )
    bench = Bench(recipe)
    jobs = _jobs(bench, _choose(bench, limit, only))
    folder = _folder(out)
    store = Rows(folder / "rows.jsonl")
    keys = {job: bench.key(job) for job in jobs}
    waiting = [job for job in jobs if not _is_good(store.rows.get(keys[job]))]
    meter = _Meter(jobs, waiting, max(workers, 1), progress)
    limits = Limits(time_limit, None if memory_limit is None else 1000 * memory_limit)
    for _, message in messages(
        _grouped(waiting), open_work, (Bench, recipe), workers=workers, limits=limits, on_loss=bench.on_loss
    ):
        if isinstance(message, Done):
            store.append({"key": keys[message.job], **message.row})
            meter.done(message.job, message.row)
    rows = [store.rows[keys[job]] for job in jobs]
    result = result_of(bench, rows, limit, only)
    write_whole(folder / "result.json", json.dumps(result, indent=1) + "\n")
    return result


def write_report(
    folder: str | Path,
    *,
    data: Sequence[str | Path] | None = None,
    method: str | None = None,
    progress: Progress = silent,
) -> Path:
    """Write report.html of a run, with pictures of the answers it kept; returns its path.

    The data is read again where it was, or at `data`; where it is gone the page has no pictures and a line
    about it. method is whose answers are drawn. Raises FileError for a folder without a result.
    """
    from segvigen.lab.evaluate import report
    from segvigen.lab.evaluate.results import read_result

    folder = Path(folder)
    result = read_result(folder)
    source = result.get("source") or {"data": [], "opening": {}}
    paths = tuple(Path(one) for one in (data or source["data"]))
    drawable = bool(paths) and (folder / "answers").is_dir() and all(path.exists() for path in paths)
    if not drawable:
        return report.write_report(folder, method=method, progress=progress)
    setup = Setup(meshes=tuple(result["mesh"]), fused_grid=result["fused_grid"] or FUSED_GRID)
    bench = Bench(Recipe(paths, source["opening"], (), {}, setup))
    return report.write_report(folder, cases=bench.find, method=method, progress=progress)


def hand_out(
    data: Paths,
    out: str | Path,
    *,
    meshes: Sequence[str] = ("fused",),
    fused_grid: int = FUSED_GRID,
    tasks: Sequence[str] = TASKS,
    seeds: Sequence[int] = (0,),
    clicks: Sequence[int] = (1, 3, 5, 7, 10),
    parts_per_object: int | None = None,
    limit: int | None = None,
    only: Sequence[str] = (),
    opening: Mapping[str, Any] | None = None,
    progress: Progress = silent,
) -> list[Path]:
    """Write what a run asks, for a system that runs elsewhere: meshes, clicks and maps; returns the folders.

    The arguments are those of `run`. Several data sets get a folder each.
    """
    from segvigen.lab.evaluate.export_inputs import read_cases, write_handout

    setup = Setup(meshes=tuple(meshes), fused_grid=fused_grid)
    bench = Bench(Recipe(_paths(data), dict(opening or {}), (), {}, setup))
    chosen = _choose(bench, limit, only)
    folders = []
    for dataset in bench.datasets:
        inside = [i for index in chosen for one, i in [bench.place(index)] if one is dataset]
        for mesh in setup.meshes if inside else ():
            remake = partial(_fused, grid=fused_grid) if mesh == "fused" else None
            folders.append(
                write_handout(
                    dataset,
                    read_cases(dataset, inside, remake),
                    Path(out) / dataset.name if len(bench.datasets) > 1 else out,
                    mesh=mesh,
                    seeds=seeds,
                    counts=clicks,
                    parts_per_object=parts_per_object,
                    maps="guide" in tasks,
                    total=len(inside),
                    progress=progress,
                )
            )
    return folders


def _fused(case: Case, grid: int) -> Case:
    from segvigen.lab.datasets.fused import fuse

    return fuse(case, grid)


def result_of(
    bench: Bench, rows: Sequence[Row], limit: int | None = None, only: Sequence[str] = ()
) -> dict[str, Any]:
    """Everything a reader needs to judge the numbers, and the numbers: the content of result.json.

    rows stand in the order of the jobs. "objects" has one row per object, surface, method and task that was
    asked, with scores as means over seeds.
    """
    from segvigen._version import __version__

    setup = bench.setup
    methods = {method.name: method.settings for method in bench.methods}
    own = next((settings for settings in methods.values() if "checkpoint" in settings), {})
    asked = [row for row in rows if "skipped" not in row and "left_out" not in row]
    sizes = {
        mesh: {row["object"]: row for row in rows if row["mesh"] == mesh and "parts" in row}
        for mesh in setup.meshes
    }
    zeroes = {task: setup.zeroes(task) for task in setup.tasks}
    for row in asked:
        if "error" in row and row["task"] == "click":
            row["asked_parts"] = min(row.get("parts", 1), setup.parts_per_object or row.get("parts", 1))
    cost = costs(asked)
    return {
        "format": FORMAT,
        "segvigen": __version__,
        "data": [
            {"name": d.name, "sha256": d.digest, "objects": len(d.ids), "protocol": dict(d.protocol)}
            for d in bench.datasets
        ],
        "source": {"data": [str(path) for path in bench.recipe.data], "opening": dict(bench.recipe.opening)},
        "protocol": setup.protocol,
        "tasks": list(setup.tasks),
        "mesh": list(setup.meshes),
        "fused_grid": setup.fused_grid if "fused" in setup.meshes else None,
        "weighting": setup.weighting,
        "average": "macro_object",
        "oracle": {method.name: method.oracle for method in bench.methods if method.oracle},
        "seed": list(setup.seeds),
        "clicks": list(setup.scored_counts),
        "parts_per_object": setup.parts_per_object,
        "limit": limit,
        "only": list(only),
        "thresholds": THRESHOLDS,
        "num_objects": len({row["object"] for row in rows if "parts" in row}),
        "num_parts": sum(row["parts"] for row in sizes[setup.meshes[0]].values()),
        "sizes": {
            mesh: {
                "objects": len(found),
                "parts": sum(row["parts"] for row in found.values()),
                "faces": sum(row["faces"] for row in found.values()),
            }
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
            for row in rows
            if "error" in row
        ],
        "steps": own.get("steps"),
        "resolution": own.get("resolution"),
        "device": own.get("device", "cpu"),
        "checkpoint": own.get("checkpoint"),
        "methods": methods,
        **summarize(asked, zeroes, len(setup.seeds)),
        "cost": cost,
        "seconds_per_click": {
            name: round(float(np.mean(times)), 4)
            if (times := [row["seconds"] / row["queries"] for row in asked
                          if row["method"] == name and row["task"] == "click" and row.get("queries")])
            else None
            for name in methods
        },
        "seconds_per_object": {name: _seconds(asked, name) for name in methods},
        "peak_memory_mb": {
            name: max((row["peak_memory_mb"] for row in asked if row["method"] == name and "seconds" in row),
                      default=None)
            for name in methods
        },
        "objects": [_told(row) for row in asked],
    }  # fmt: skip


def _is_good(row: Row | None) -> bool:
    """Whether a row stays: failures and objects that could not be read are tried again."""
    return row is not None and "error" not in row and "skipped" not in row


def _told(row: Row) -> Row:
    """A row as the result has it: without its key, notes and parts, scores as means over seeds."""
    names = ("object", "category", "dataset", "mesh", "method", "task", "faces", "parts", "clicked",
             "shown_parts", "queries", "seconds", "prepare_seconds", "peak_memory_mb", "error")  # fmt: skip
    told = {name: row[name] for name in names if name in row}
    told["scores"] = {
        metric: float(np.mean(found)) if (found := [v for v in values if v is not None]) else None
        for metric, values in row.get("scores", {}).items()
    }
    return told


def _once(rows: Sequence[Row], kind: str, names: Sequence[str]) -> list[dict[str, str]]:
    """What was skipped or left out and why, once for all methods."""
    found = {tuple(row[name] for name in names): row[kind] for row in rows if kind in row}
    return [{**dict(zip(names, which, strict=True)), "reason": reason} for which, reason in found.items()]


def _seconds(rows: Sequence[Row], method: str) -> float | None:
    """Mean seconds that a method takes for an object and surface: preparing once, and all its tasks."""
    total: dict[tuple[str, str], float] = {}
    for row in rows:
        if row["method"] == method and "seconds" in row:
            where = row["object"], row["mesh"]
            total[where] = total.get(where, row["prepare_seconds"]) + row["seconds"]
    return round(float(np.mean(list(total.values()))), 4) if total else None


class _Meter:
    """Tells how far the run is, and how long the rest will take by what its like has taken so far."""

    def __init__(self, jobs: Sequence[Job], waiting: Sequence[Job], workers: int, progress: Progress) -> None:
        self.total, self.workers, self.progress = max(len(jobs), 1), workers, progress
        self.left: dict[tuple[str, int, str], int] = {}
        for job in waiting:
            self.left[job[1:]] = self.left.get(job[1:], 0) + 1
        self.taken: dict[tuple[str, int, str], list[float]] = {}
        self.count = self.total - len(waiting)
        self.start = time.perf_counter()
        self.begun = self.count
        progress("evaluate", self.count / self.total)

    def done(self, job: Job, row: Row) -> None:
        """One more job is done."""
        self.count += 1
        self.left[job[1:]] -= 1
        if "seconds" in row:
            self.taken.setdefault(job[1:], []).append(row["seconds"])
        self.progress(f"evaluate: {self.count} of {self.total}, {self.rest()} left", self.count / self.total)

    def rest(self) -> str:
        """The time that the rest will take, in words."""
        known = {kind: float(np.mean(seconds)) for kind, seconds in self.taken.items()}
        spent = sum(sum(seconds) for seconds in self.taken.values())
        usual = float(np.mean(list(known.values()))) if known else 0.0
        work = sum(number * known.get(kind, usual) for kind, number in self.left.items())
        passed = time.perf_counter() - self.start
        if spent > 0:  # reading, preparing and scoring come on top, as they have so far
            seconds = work * passed / spent
        else:
            seconds = sum(self.left.values()) * passed / max(self.count - self.begun, 1)
        return f"{seconds / 60:.0f} min" if seconds >= 90 else f"{seconds:.0f} s"


def _jobs(bench: Bench, chosen: Sequence[int]) -> list[Job]:
    """All jobs, object by object. Raises PromptError when a method has nothing to do."""
    tasks = bench.setup.tasks
    idle = [method.name for method in bench.methods if not any(method.does(task) for task in tasks)]
    if len(idle) == len(bench.methods):
        raise PromptError(f"none of {', '.join(idle)} does {', '.join(tasks)}; choose another method or task")
    return [
        Job(index, mesh, number, task)
        for index in chosen
        for mesh in bench.setup.meshes
        for number, method in enumerate(bench.methods)
        for task in tasks
        if method.does(task)
    ]


def _grouped(jobs: Sequence[Job]) -> list[list[Job]]:
    """The jobs of each object and surface together."""
    groups: dict[tuple[int, str], list[Job]] = {}
    for job in jobs:
        groups.setdefault((job.item, job.mesh), []).append(job)
    return list(groups.values())


def _choose(bench: Bench, limit: int | None, only: Sequence[str]) -> list[int]:
    """Indices of the objects to score, ascending; a larger limit adds objects and drops none.

    only holds ids, with or without the data set's name, or patterns of them. Raises PromptError for one that
    names no object.
    """
    chosen = list(range(bench.num_objects))
    if only:
        ids = [bench.identify(index)[0] for index in chosen]
        hits = {word: [i for i in chosen if _named(ids[i], word)] for word in only}
        for word, found in hits.items():
            if not found:
                raise PromptError(
                    f"no object is called {word!r}; the data has {bench.num_objects}, such as {ids[0]}"
                )
        chosen = sorted({i for found in hits.values() for i in found})
    if limit is None or limit >= len(chosen):
        return chosen
    return sorted(chosen[int(i)] for i in np.random.default_rng(0).permutation(len(chosen))[:limit])


def _named(id: str, word: str) -> bool:
    return fnmatch.fnmatchcase(id, word) or fnmatch.fnmatchcase(id.split("/", 1)[-1], word)


def _paths(data: Paths) -> tuple[Path, ...]:
    given = [data] if isinstance(data, (str, Path)) else list(data)
    if not given:
        raise FileError("no data given; expected an npz shard, a folder of them or a data set")
    return tuple(Path(one) for one in given)


def _check(
    methods: Sequence[str],
    limit: int | None,
    workers: int | None,
    steps: int | None,
    time_limit: float | None,
    memory_limit: float | None,
) -> None:
    if not methods:
        raise PromptError("no methods given; expected at least one")
    for name, value, least in (("limit", limit, 1), ("workers", workers, 0), ("steps", steps, 1)):
        if value is not None and value < least:
            raise PromptError(f"{name} is {value}; expected at least {least}")
    for name, allowed in (("time limit", time_limit), ("memory limit", memory_limit)):
        if allowed is not None and not allowed > 0:
            raise PromptError(f"the {name} is {allowed}; expected more than 0")


def _folder(out: str | Path) -> Path:
    """The folder for the results, made where it is missing."""
    folder = Path(out)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(
            f"{folder} cannot be a folder for results ({error.strerror}); give another"
        ) from None
    return folder
