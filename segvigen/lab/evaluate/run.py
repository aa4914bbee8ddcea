"""Run every method on every object and surface, one row each, then write the result.

    data ── cases, given and fused ── methods ── rows.jsonl (object, surface, method, task) ── result.json

A row's key is made of all that decides it: object, data, surface, method with its settings, task and
protocol. A run with the same folder keeps finished rows and computes the rest. Failures of a method are
recorded with their reason and score 0; the run goes on.
"""

from __future__ import annotations

import fnmatch
import json
import os
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np

from segvigen.atomic import write_whole
from segvigen.errors import FileError, PromptError, writing
from segvigen.lab.evaluate.eta import Meter
from segvigen.lab.evaluate.rows import Row, Rows
from segvigen.lab.evaluate.score import FUSED_GRID, TASKS, Setup
from segvigen.lab.evaluate.summary import result_of
from segvigen.lab.evaluate.worker import Done, Evaluator, Plan, Trial, open_work
from segvigen.pool import Limits, messages
from segvigen.progress import Progress, silent

Paths = str | Path | Sequence[str | Path]

TIME_LIMIT = 300.0  # seconds per task of a method on one object
MEMORY_LIMIT = 8.0  # GB per process
MAX_WORKERS = 8  # by default: each holds the models


def run(
    data: Paths, methods: Sequence[str], tasks: Sequence[str], out: str | Path, *,
    meshes: Sequence[str] = ("fused",), fused_grid: int = FUSED_GRID, seeds: Sequence[int] = (0,),
    protocol: str = "prefix-positive", clicks: Sequence[int] = (1, 3, 5, 7, 10), weighting: str = "area",
    parts_per_object: int | None = None, limit: int | None = None, only: Sequence[str] = (),
    workers: int | None = None, time_limit: float | None = TIME_LIMIT,
    memory_limit: float | None = MEMORY_LIMIT, answers: bool = True, opening: Mapping[str, Any] | None = None,
    steps: int | None = None, model: str = "mini", granularity: float | None = None, device: str = "auto",
    progress: Progress = silent,
) -> dict[str, Any]:
    """Score methods on labeled data; write OUT/rows.jsonl and OUT/result.json, and return the latter.

    data is one or more paths for datasets.detect.open_data, with the options `opening`; methods are words for
    registry.load_method; tasks, meshes, seeds, protocol, clicks, weighting and parts_per_object as in
    score.Setup. limit takes that many objects, a fixed random selection; only selects objects by id or
    pattern. workers are processes (None: one per core, at most eight; 0: this process, without limits); a
    trial may take time_limit seconds and its process memory_limit GB. answers keeps the answers for pictures.
    steps, model, granularity and device apply to our own method. Apart from times and memory, the result does
    not depend on the number of workers. Raises InputError for invalid arguments.
    """
    setup = Setup(
        tasks=tuple(dict.fromkeys(tasks)), meshes=tuple(dict.fromkeys(meshes)),
        seeds=tuple(dict.fromkeys(seeds)), protocol=protocol, counts=tuple(sorted(set(clicks))),
        weighting=weighting, parts_per_object=parts_per_object, fused_grid=fused_grid,
    )
    if not methods:
        raise PromptError("no methods given; expected at least one")
    for name, value, least in (("limit", limit, 1), ("workers", workers, 0), ("steps", steps, 1)):
        if value is not None and value < least:
            raise PromptError(f"{name} is {value}; expected at least {least}")
    for name, allowed in (("time limit", time_limit), ("memory limit", memory_limit)):
        if allowed is not None and not allowed > 0:
            raise PromptError(f"the {name} is {allowed}; expected more than 0")
    workers = min(os.cpu_count() or 1, MAX_WORKERS) if workers is None else workers
    options = {"model": model, "steps": steps, "granularity": granularity, "device": device}
    kept = Path(out) / "answers" if answers else None
    words = tuple(dict.fromkeys(methods))
    plan = Plan(_paths(data), dict(opening or {}), words, options, setup, kept)
    evaluator = Evaluator(plan)
    trials = _trials(evaluator, _choose(evaluator, limit, only))
    folder = _folder(out)
    store = Rows(folder / "rows.jsonl")
    keys = {trial: evaluator.key(trial) for trial in trials}
    waiting = [trial for trial in trials if not _is_good(store.rows.get(keys[trial]))]
    meter = Meter(trials, waiting, progress)
    limits = Limits(time_limit, None if memory_limit is None else 1000 * memory_limit)
    how: Any = {"workers": workers, "limits": limits, "on_loss": evaluator.on_loss}
    for _, message in messages(_grouped(waiting), open_work, (Evaluator, plan), **how):
        if isinstance(message, Done):
            store.append({"key": keys[message.trial], **message.row})
            meter.done(message.trial, message.row)
    rows = [store.rows[keys[trial]] for trial in trials]
    result = result_of(evaluator, rows, limit, only)
    write_whole(folder / "result.json", json.dumps(result, indent=1) + "\n")
    return result


def write_report(
    folder: str | Path, *, data: Sequence[str | Path] | None = None, method: str | None = None,
    progress: Progress = silent,
) -> Path:
    """Write report.html of a run, with pictures of the answers it kept; return its path.

    The data is read from `data`, or from where the run read it; without it the page has no pictures. method
    is the one whose answers are drawn. Raises FileError for a folder without a result.
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
    evaluator = Evaluator(Plan(paths, source["opening"], (), {}, setup))
    return report.write_report(folder, cases=evaluator.find, method=method, progress=progress)


def hand_out(
    data: Paths, out: str | Path, *, meshes: Sequence[str] = ("fused",), fused_grid: int = FUSED_GRID,
    tasks: Sequence[str] = TASKS, seeds: Sequence[int] = (0,), clicks: Sequence[int] = (1, 3, 5, 7, 10),
    parts_per_object: int | None = None, limit: int | None = None, only: Sequence[str] = (),
    opening: Mapping[str, Any] | None = None, progress: Progress = silent,
) -> list[Path]:
    """Export the inputs of a run for another system: meshes, clicks and maps; return the folders.

    The arguments are those of `run`. Several data sets get a folder each.
    """
    from segvigen.lab.datasets.fused import rebuild
    from segvigen.lab.evaluate.export_inputs import read_cases, write_handout
    setup = Setup(meshes=tuple(meshes), fused_grid=fused_grid)
    evaluator = Evaluator(Plan(_paths(data), dict(opening or {}), (), {}, setup))
    chosen = [evaluator.place(index) for index in _choose(evaluator, limit, only)]
    several, folders = len(evaluator.datasets) > 1, []
    for dataset in evaluator.datasets:
        inside = [i for one, i in chosen if one is dataset]
        write = partial(
            write_handout, dataset, out=Path(out) / dataset.name if several else out, seeds=seeds,
            counts=clicks, parts_per_object=parts_per_object, maps="guide" in tasks, total=len(inside),
            progress=progress,
        )
        for mesh in setup.meshes if inside else ():
            cases = read_cases(dataset, inside, partial(rebuild, mesh=mesh, grid=fused_grid))
            folders.append(write(cases=cases, mesh=mesh))
    return folders


def _is_good(row: Row | None) -> bool:
    """Return whether a row is kept; failures and unreadable objects are tried again."""
    return row is not None and "error" not in row and "skipped" not in row


def _trials(evaluator: Evaluator, chosen: Sequence[int]) -> list[Trial]:
    """Return all trials, object by object. Raises PromptError when no method does any of the tasks."""
    tasks = evaluator.setup.tasks
    done = [[task for task in tasks if method.does(task)] for method in evaluator.methods]
    if not any(done):
        names = ", ".join(method.name for method in evaluator.methods)
        raise PromptError(f"none of {names} does {', '.join(tasks)}; choose another method or task")
    jobs = [(number, task) for number, mine in enumerate(done) for task in mine]
    return [Trial(index, mesh, *job) for index in chosen for mesh in evaluator.setup.meshes for job in jobs]


def _grouped(trials: Sequence[Trial]) -> list[list[Trial]]:
    """Group trials by object and surface."""
    groups: dict[tuple[int, str], list[Trial]] = {}
    for trial in trials:
        groups.setdefault((trial.item, trial.mesh), []).append(trial)
    return list(groups.values())


def _choose(evaluator: Evaluator, limit: int | None, only: Sequence[str]) -> list[int]:
    """Return the indices of the objects to score, ascending; a larger limit only adds objects.

    only contains ids, with or without the data set's name, or patterns. Raises PromptError for one without a
    match.
    """
    chosen = list(range(evaluator.num_objects))
    if only:
        ids = [evaluator.identify(index)[0] for index in chosen]
        hits = {word: [i for i in chosen if _matches(ids[i], word)] for word in only}
        for word, found in hits.items():
            if not found:
                raise PromptError(f"no object is called {word!r}; the data has {len(ids)}, such as {ids[0]}")
        chosen = sorted({i for found in hits.values() for i in found})
    if limit is None or limit >= len(chosen):
        return chosen
    return sorted(chosen[int(i)] for i in np.random.default_rng(0).permutation(len(chosen))[:limit])


def _matches(id: str, word: str) -> bool:
    return fnmatch.fnmatchcase(id, word) or fnmatch.fnmatchcase(id.split("/", 1)[-1], word)


def _paths(data: Paths) -> tuple[Path, ...]:
    given = [data] if isinstance(data, (str, Path)) else list(data)
    if not given:
        raise FileError("no data given; expected an npz shard, a folder of them or a data set")
    return tuple(Path(one) for one in given)


def _folder(out: str | Path) -> Path:
    """Create the folder for the results."""
    folder = Path(out)
    with writing(f"{folder} cannot be a results folder", "give another"):
        folder.mkdir(parents=True, exist_ok=True)
    return folder
