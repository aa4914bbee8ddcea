"""The run: every method on every object, one line of results each, then the summary.

    data sets ── cases ── methods ── rows.jsonl (one line per object and method) ── result.json, report.md

A row is kept under a key made of all that decides it: object, data, method settings, protocol. Started again
with the same --out, a run skips the rows it finds and does the rest, whatever else has changed. What a method
raises on one object is recorded there with its reason; the object scores 0 and the run goes on.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np

from segvigen.datasets.case import Case, Dataset
from segvigen.datasets.shards import open_shard
from segvigen.errors import FileError, InputError, OutputError, PromptError, SegvigenError
from segvigen.evaluate.clicks import NUM_CLICKS, PROTOCOL, clickable_parts, draw, prompts
from segvigen.evaluate.methods import Method, load_method
from segvigen.evaluate.metrics import Prediction, binary_iou, full_scores
from segvigen.evaluate.report import markdown
from segvigen.evaluate.summary import summarize

TASKS = ("full", "click")
MESH = "given"  # the mesh as the data set has it; its connectivity may give parts away
FORMAT = 1  # of rows and results; rows of another format are done again

Row = dict[str, Any]
Progress = Callable[[str, float], None]


@dataclass(frozen=True)
class Setup:
    """What is asked of every method: the protocol, apart from data and methods.

    counts are the numbers of clicks N of IoU@N; weighting is "face" or "area" and concerns clicks (full
    segmentation reports both); parts_per_object limits the clicked parts of an object, None for all.
    """

    tasks: tuple[str, ...] = TASKS
    seeds: tuple[int, ...] = (0,)
    counts: tuple[int, ...] = (1, 3, 5, 7, 10)
    weighting: str = "face"
    parts_per_object: int | None = None

    def __post_init__(self) -> None:
        unknown = [task for task in self.tasks if task not in TASKS]
        if unknown or not self.tasks:
            raise PromptError(f"tasks are {list(self.tasks)}; expected some of {', '.join(TASKS)}")
        if not self.seeds or min(self.seeds) < 0:
            raise PromptError(f"seeds are {list(self.seeds)}; expected at least one, none negative")
        if not self.counts or not all(1 <= n <= NUM_CLICKS for n in self.counts):
            raise PromptError(
                f"click counts are {list(self.counts)}; expected numbers from 1 to {NUM_CLICKS}"
            )
        if self.weighting not in ("face", "area"):
            raise PromptError(f"weighting is {self.weighting!r}; expected face or area")
        if self.parts_per_object is not None and self.parts_per_object < 1:
            raise PromptError(f"parts per object is {self.parts_per_object}; expected at least 1")


def run(
    data: str | Path | Sequence[str | Path],
    methods: Sequence[str],
    tasks: Sequence[str],
    out: str | Path,
    *,
    seeds: Sequence[int] = (0,),
    limit: int | None = None,
    workers: int = 1,
    steps: int | None = None,
    model: str = "mini",
    weighting: str = "face",
    clicks: Sequence[int] = (1, 3, 5, 7, 10),
    parts_per_object: int | None = None,
    granularity: float | None = None,
    device: str = "auto",
    progress: Progress | None = None,
) -> dict[str, Any]:
    """Score methods on labelled data; returns what it writes to OUT/result.json, beside rows.jsonl and
    report.md.

    data is an npz shard, a folder of shards, or several; methods are names of methods.NAMES; tasks of TASKS.
    limit takes that many objects, chosen by chance but always the same. steps, model, granularity and device
    concern our own method. The result is the same for any number of workers, times and memory aside. Raises
    InputError for what cannot be run.
    """
    setup = Setup(
        tuple(dict.fromkeys(tasks)),
        tuple(dict.fromkeys(seeds)),
        tuple(sorted(set(clicks))),
        weighting,
        parts_per_object,
    )
    _check(methods, limit, workers, steps)
    paths = tuple(_shard_paths(data))
    options = {"model": model, "steps": steps, "granularity": granularity, "device": device}
    bench = Bench(paths, tuple(dict.fromkeys(methods)), options, setup)
    if not any(method.does(task) for method in bench.methods for task in setup.tasks):
        raise PromptError(
            f"none of {', '.join(methods)} does {', '.join(setup.tasks)}; choose another method or task"
        )
    folder = _folder(out)
    store = Rows(folder / "rows.jsonl")
    chosen = _choose(bench.num_objects, limit)
    jobs = [(index, number) for index in chosen for number in range(len(bench.methods))]
    keys = {job: bench.key(*job) for job in jobs}
    waiting = [job for job in jobs if keys[job] not in store.rows or "error" in store.rows[keys[job]]]
    tell = progress or (lambda stage, fraction: None)
    tell("evaluate", (len(jobs) - len(waiting)) / len(jobs))
    for done, row in enumerate(_perform(waiting, bench, workers), start=len(jobs) - len(waiting) + 1):
        store.append(row)
        tell("evaluate", done / len(jobs))
    rows = [store.rows[keys[job]] for job in jobs]
    result = _result(bench, rows, limit)
    write_whole(folder / "result.json", json.dumps(result, indent=1) + "\n")
    write_whole(folder / "report.md", markdown(result))
    return result


class Bench:
    """The data sets and methods of a run, opened once per process."""

    def __init__(
        self, paths: tuple[Path, ...], names: tuple[str, ...], options: dict[str, Any], setup: Setup
    ) -> None:
        self.recipe = (paths, names, options, setup)
        self.setup = setup
        self.datasets = [open_shard(path) for path in paths]
        self._where = [(d, i) for d, dataset in enumerate(self.datasets) for i in range(len(dataset.ids))]
        ids = [self.identify(index)[0] for index in range(self.num_objects)]
        if len(set(ids)) != len(ids):
            raise FileError(
                "two shards have the same name and objects; give every shard once, under its own name"
            )
        self.methods = [load_method(name, **options) for name in names]
        self._case = lru_cache(maxsize=1)(self._read)

    @property
    def num_objects(self) -> int:
        """Objects of all data sets."""
        return len(self._where)

    def identify(self, index: int) -> tuple[str, str, Dataset]:
        """Id, category and data set of object `index`."""
        number, i = self._where[index]
        dataset = self.datasets[number]
        return dataset.ids[i], dataset.categories[i], dataset

    def _read(self, index: int) -> Case:
        number, i = self._where[index]
        return self.datasets[number].read(i)

    def key(self, index: int, number: int) -> str:
        """What decides the row of object `index` and method `number`, as a short hash."""
        id, _, dataset = self.identify(index)
        method = self.methods[number]
        asked = [FORMAT, PROTOCOL, MESH, asdict(self.setup)]
        parts = [*asked, id, dataset.digest, method.name, method.settings]
        return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()[:24]

    def score(self, index: int, number: int) -> Row:
        """The row of object `index` and method `number`; what the object or the method does never raises."""
        id, category, _ = self.identify(index)
        method = self.methods[number]
        row: Row = {
            "key": self.key(index, number),
            "object": id,
            "category": category,
            "method": method.name,
            "mesh": MESH,
        }
        try:
            case = self._case(index)
        except InputError as error:
            return {**row, "skipped": str(error)}
        try:
            row |= score_case(case, method, self.setup)
        except Exception as error:  # whatever a method does, the run goes on
            row["error"] = f"{type(error).__name__}: {error}"
        return row | {"peak_memory_mb": round(_peak_memory_mb(), 1)}


def score_case(case: Case, method: Method, setup: Setup) -> Row:
    """Ask one method about one object: {"parts", "faces", "seconds", and per task "full" or "click"}."""
    start = time.perf_counter()
    prepared = method.prepare(case.subject)
    row: Row = {"faces": len(case.labels), "parts": len(case.parts), "seconds": {"prepare": _since(start)}}
    if "full" in setup.tasks and method.full is not None:
        start = time.perf_counter()
        seeds = setup.seeds if method.seeded else setup.seeds[:1]
        answers = [_checked_full(method.full(prepared, seed), case) for seed in seeds]
        row["seconds"]["full"] = _since(start) / len(seeds)
        scores = [full_scores(case.labels, answer, case.area, case.graph.pairs) for answer in answers]
        row["full"] = [scores[min(i, len(scores) - 1)] for i in range(len(setup.seeds))]
    if "click" in setup.tasks and method.click is not None:
        parts = clickable_parts(case, limit=setup.parts_per_object)
        start = time.perf_counter()
        ious = [_click_scores(case, method, prepared, parts, setup, seed) for seed in setup.seeds]
        queries = len(parts) * len(setup.counts) * len(setup.seeds)
        row["seconds"]["click"] = _since(start) / max(queries, 1)
        row["click"] = {"parts": parts, "iou": ious}
    return row


def _click_scores(
    case: Case, method: Method, prepared: Any, parts: Sequence[int], setup: Setup, seed: int
) -> dict[str, list[float]]:
    """IoU of each part for each number of clicks: {"1": [one per part], ...}."""
    assert method.click is not None
    lists = {part: prompts(draw(case, part, seed)) for part in parts}
    asked = [(n, part) for n in setup.counts for part in parts]
    answers = method.click(prepared, [lists[part][:n] for n, part in asked], seed)
    if len(answers) != len(asked):
        raise ValueError(f"{method.name} answered {len(answers)} of {len(asked)} queries")
    weight = case.area if setup.weighting == "area" else None
    ious: dict[str, list[float]] = {str(n): [] for n in setup.counts}
    for (n, part), answer in zip(asked, answers, strict=True):
        mask = np.asarray(answer)
        if mask.dtype != bool or mask.shape != case.labels.shape:
            raise ValueError(
                f"{method.name} returned {mask.dtype} {mask.shape}; expected bool {case.labels.shape}"
            )
        ious[str(n)].append(binary_iou(mask, case.labels == part, weight))
    return ious


def _checked_full(answer: Prediction, case: Case) -> Prediction:
    """The answer as an array with one column per face; raises ValueError for anything else."""
    array = np.asarray(answer)
    if array.shape[-1:] != case.labels.shape:
        raise ValueError(f"the answer has shape {array.shape}; expected labels [{len(case.labels)}] or masks")
    return array


def _perform(jobs: Sequence[tuple[int, int]], bench: Bench, workers: int) -> Iterator[Row]:
    """The rows of the jobs, in order of completion."""
    if workers == 1 or len(jobs) < 2:
        for job in jobs:
            yield bench.score(*job)
        return
    from concurrent.futures import ProcessPoolExecutor, as_completed
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import get_context

    with ProcessPoolExecutor(workers, get_context("spawn"), _start_worker, (workers, *bench.recipe)) as pool:
        pending = [pool.submit(_score_in_worker, *job) for job in jobs]
        try:
            for future in as_completed(pending):
                yield future.result()
        except BrokenProcessPool:
            raise SegvigenError(
                "a worker process died, probably for lack of memory; "
                "what is done is kept: run again with fewer workers"
            ) from None
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


_bench: Bench | None = None  # of a worker process


def _start_worker(
    workers: int, paths: tuple[Path, ...], names: tuple[str, ...], options: dict[str, Any], setup: Setup
) -> None:
    """Open the data and methods in a worker, which takes its share of the cores."""
    global _bench
    threads = max(1, (os.cpu_count() or 1) // workers)
    os.environ.setdefault("OMP_NUM_THREADS", str(threads))  # torch reads it when it is first imported, below
    _bench = Bench(paths, names, options, setup)


def _score_in_worker(index: int, number: int) -> Row:
    assert _bench is not None
    return _bench.score(index, number)


class Rows:
    """The rows on disk by key: a later row replaces an earlier one.

    A line cut short by a kill is ignored, so its row is done again.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.rows: dict[str, Row] = {}
        if path.exists():
            text = path.read_text(encoding="utf-8", errors="replace")
            for line in text.splitlines():
                row = _parsed(line)
                if row is not None:
                    self.rows[row["key"]] = row
            if text and not text.endswith("\n"):
                self._write(b"\n")

    def append(self, row: Row) -> None:
        """Keep a row, on disk before this returns."""
        line = json.dumps(row)
        self._write(line.encode("utf-8") + b"\n")
        self.rows[row["key"]] = json.loads(line)

    def _write(self, data: bytes) -> None:
        with open(self.path, "ab", buffering=0) as file:
            file.write(data)  # one write: a line is there whole or cut at its end
            os.fsync(file.fileno())


def _parsed(line: str) -> Row | None:
    try:
        row = json.loads(line)
    except ValueError:
        return None
    return row if isinstance(row, dict) and isinstance(row.get("key"), str) else None


def _result(bench: Bench, rows: Sequence[Row], limit: int | None) -> dict[str, Any]:
    """Everything a reader needs to judge the numbers, and the numbers."""
    from segvigen import __version__

    setup = bench.setup
    scored = {row["object"]: row["parts"] for row in rows if "parts" in row}
    skipped = {row["object"]: row["skipped"] for row in rows if "skipped" in row}
    methods = {method.name: method.settings for method in bench.methods}
    own = next((settings for settings in methods.values() if "checkpoint" in settings), {})
    tasks = {method.name: [task for task in setup.tasks if method.does(task)] for method in bench.methods}
    return {
        "format": FORMAT,
        "segvigen": __version__,
        "data": [{"name": d.name, "sha256": d.digest, "objects": len(d.ids)} for d in bench.datasets],
        "protocol": PROTOCOL,
        "tasks": list(setup.tasks),
        "mesh": [MESH],
        "weighting": setup.weighting,
        "average": "macro_object",
        "oracle": [],
        "seed": list(setup.seeds),
        "clicks": list(setup.counts),
        "parts_per_object": setup.parts_per_object,
        "limit": limit,
        "objects": len(scored),
        "parts": sum(scored.values()),
        "skipped": [{"object": id, "reason": reason} for id, reason in skipped.items()],
        "failures": [
            {"object": row["object"], "method": row["method"], "reason": row["error"]}
            for row in rows
            if "error" in row
        ],
        "steps": own.get("steps"),
        "resolution": own.get("resolution"),
        "device": own.get("device", "cpu"),
        "checkpoint": own.get("checkpoint"),
        "methods": methods,
        **summarize(rows, tasks, setup.counts),
    }


def _choose(num_objects: int, limit: int | None) -> list[int]:
    """Indices of the objects to score, ascending; a larger limit adds objects and drops none."""
    if limit is None or limit >= num_objects:
        return list(range(num_objects))
    return sorted(int(i) for i in np.random.default_rng(0).permutation(num_objects)[:limit])


def _shard_paths(data: str | Path | Sequence[str | Path]) -> list[Path]:
    """The shards that the data names: files, and the npz files of folders by name."""
    given = [Path(data)] if isinstance(data, (str, Path)) else [Path(one) for one in data]
    paths = []
    for path in given:
        inside = sorted(path.glob("*.npz")) if path.is_dir() else [path]
        if not inside:
            raise FileError(f"{path} holds no .npz shard; expected a labelled data set")
        paths += inside
    if not paths:
        raise FileError("no data given; expected an npz shard or a folder of them")
    return paths


def _check(methods: Sequence[str], limit: int | None, workers: int, steps: int | None) -> None:
    if not methods:
        raise PromptError("no methods given; expected at least one")
    for name, value in (("limit", limit), ("workers", workers), ("steps", steps)):
        if value is not None and value < 1:
            raise PromptError(f"{name} is {value}; expected at least 1")


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


def write_whole(path: Path, text: str) -> None:
    """Write a text file under a temporary name, then rename it: it is there whole or not at all."""
    partial = path.with_name(f".{path.name}.{os.getpid()}")
    partial.write_text(text, encoding="utf-8")
    os.replace(partial, path)


def _since(start: float) -> float:
    return time.perf_counter() - start


def _peak_memory_mb() -> float:
    """The most memory this process has held so far, in MB; 0 where the system does not tell."""
    try:
        import resource
    except ImportError:
        return 0.0
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / 1e6 if sys.platform == "darwin" else peak / 1e3
