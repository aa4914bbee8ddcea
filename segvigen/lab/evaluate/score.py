"""One job: ask a method one task about one case, and score what it answers.

Each task has a function (case, method, prepared, setup, watch) -> Scored. Only calls of the method are timed.
An answer that is none (another length, numbers where a mask is due, NaN) raises ValueError: a failure of the
method. A case that has nothing to ask raises NothingToAsk: it is left out, for every method alike.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from segvigen.errors import MapError, PromptError
from segvigen.lab.datasets.case import Case
from segvigen.lab.evaluate.clicks import (
    NUM_CLICKS,
    PROTOCOL,
    PROTOCOLS,
    clickable_parts,
    draw,
    ious,
    prompts,
    scored_counts,
)
from segvigen.lab.evaluate.cross_surface import Elsewhere
from segvigen.lab.evaluate.maps import true_map
from segvigen.lab.evaluate.memo import Shared
from segvigen.lab.evaluate.methods import Answer, Method
from segvigen.lab.evaluate.metrics import binary_iou, full_scores
from segvigen.prompts import Click

TASKS = ("full", "click", "partition", "guide")
MESHES = ("given", "fused")
SCORES = ("best_match", "hungarian", "area_best_match", "area_hungarian")  # what a failure gets 0 for
WEIGHTINGS = ("area", "face")
FUSED_GRID = 128  # cells per axis of fused meshes

Scores = dict[str, float | None]
T = TypeVar("T")


class NothingToAsk(Exception):
    """This case has nothing to ask for a task; the message says why."""


@dataclass(frozen=True)
class Setup:
    """What is asked of every method: the protocol, apart from data and methods.

    meshes are the surfaces, "given" or "fused" at `fused_grid` cells per axis. counts are the N of IoU@N;
    weighting is "area" or "face" and says what iou@N and miou count (the other one is kept under its own
    name; full segmentation reports both); parts_per_object limits the clicked parts of an object, None for
    all. Raises PromptError for what cannot be asked.
    """

    tasks: tuple[str, ...] = TASKS
    meshes: tuple[str, ...] = ("fused",)
    seeds: tuple[int, ...] = (0,)
    protocol: str = PROTOCOL
    counts: tuple[int, ...] = (1, 3, 5, 7, 10)
    weighting: str = "area"
    parts_per_object: int | None = None
    fused_grid: int = FUSED_GRID

    def __post_init__(self) -> None:
        for name, given, known in (("tasks", self.tasks, TASKS), ("meshes", self.meshes, MESHES)):
            if not given or set(given) - set(known):
                raise PromptError(f"{name} are {list(given)}; expected some of {', '.join(known)}")
        if not self.seeds or min(self.seeds) < 0:
            raise PromptError(f"seeds are {list(self.seeds)}; expected at least one, none negative")
        if self.protocol not in PROTOCOLS:
            raise PromptError(f"protocol is {self.protocol!r}; expected one of {', '.join(PROTOCOLS)}")
        if not self.counts or not all(1 <= n <= NUM_CLICKS for n in self.counts):
            raise PromptError(
                f"click counts are {list(self.counts)}; expected numbers from 1 to {NUM_CLICKS}"
            )
        if self.weighting not in WEIGHTINGS:
            raise PromptError(f"weighting is {self.weighting!r}; expected area or face")
        if self.parts_per_object is not None and self.parts_per_object < 1:
            raise PromptError(f"parts per object is {self.parts_per_object}; expected at least 1")
        if not 8 <= self.fused_grid <= 1024:
            raise PromptError(f"the grid of fused meshes is {self.fused_grid}; expected 8 to 1024 cells")

    def decides(self, task: str, mesh: str) -> dict[str, Any]:
        """All of it that concerns one task on one surface, as JSON values: rows are kept under this."""
        asked: dict[str, Any] = {"seeds": list(self.seeds)}
        if task in ("click", "partition"):
            asked["weighting"] = self.weighting
        if task == "click":
            asked |= {"protocol": self.protocol, "counts": list(self.counts)}
            asked["parts_per_object"] = self.parts_per_object
        return asked | ({"grid": self.fused_grid} if mesh == "fused" else {})

    @property
    def scored_counts(self) -> tuple[int, ...]:
        """The N of IoU@N that the protocol scores."""
        return scored_counts(self.protocol, self.counts)

    @property
    def other(self) -> str:
        """The weighting that iou@N does not have."""
        return "face" if self.weighting == "area" else "area"

    def zeroes(self, task: str) -> list[str]:
        """The metrics that are 0 where a method fails."""
        if task == "click":
            return [f"{name}@{n}" for name in ("iou", f"iou_{self.other}") for n in self.scored_counts]
        if task == "partition":
            return ["miou", f"miou_{self.other}"]
        return [*SCORES, *(f"{name}_seen" for name in SCORES if task == "guide")]


@dataclass
class Scored:
    """What came of a job.

    scores[metric] has a value per seed (None: does not apply); by_part[metric] for clicks one per seed and
    part. queries is how many questions the seconds were for; told goes into the row as it is; kept holds the
    answer of the first seed, for pictures.
    """

    scores: dict[str, list[float | None]] = field(default_factory=dict)
    by_part: dict[str, list[list[float]]] = field(default_factory=dict)
    queries: int = 1
    told: dict[str, Any] = field(default_factory=dict)
    kept: dict[str, NDArray[Any]] = field(default_factory=dict)

    def add(self, scores: Scores) -> None:
        """Add the values of one more seed."""
        for metric, value in scores.items():
            self.scores.setdefault(metric, []).append(value)


class Watch:
    """Adds up what calls take, counting what was spared through Shared as if it had been done."""

    def __init__(self, shared: Shared) -> None:
        self.shared, self.seconds = shared, 0.0

    def __call__(self, work: Callable[..., T], *args: Any) -> T:
        start, spared = time.perf_counter(), self.shared.spared
        try:
            return work(*args)
        finally:
            self.seconds += time.perf_counter() - start + self.shared.spared - spared


def score(task: str, case: Case, method: Method, prepared: Any, setup: Setup, watch: Watch) -> Scored:
    """Ask a method one task about a case it has prepared. Raises what the method raises, and NothingToAsk."""
    return {"full": score_full, "click": score_click, "partition": score_partition, "guide": score_guide}[
        task
    ](case, method, prepared, setup, watch)


def score_full(case: Case, method: Method, prepared: Any, setup: Setup, watch: Watch) -> Scored:
    """All parts at once; a method without chance is asked once for all seeds."""
    assert method.full is not None
    out = Scored()
    seeds = setup.seeds if method.seeded else setup.seeds[:1]
    for seed in seeds:
        given = watch(method.full, prepared, seed)
        answers = given if isinstance(given, list) else [given]
        if not answers:
            raise ValueError(f"{method.name} gave no answer; expected labels [F] or masks [K, F]")
        scored = [_full_scores(case, answer) for answer in answers]
        best = max(range(len(scored)), key=lambda i: scored[i]["best_match"] or 0.0)
        out.add(scored[best])
        if not out.kept:
            out.kept = _kept(case, answers[best])
    out.queries = len(seeds)
    for _ in setup.seeds[len(seeds) :]:
        out.add({metric: values[0] for metric, values in out.scores.items()})
    return out


def score_click(case: Case, method: Method, prepared: Any, setup: Setup, watch: Watch) -> Scored:
    """Single parts by clicks, IoU by area and by faces from the same answers."""
    assert method.click is not None
    parts = clickable_parts(case, limit=setup.parts_per_object)
    if not parts:
        raise NothingToAsk("no part has an area to click on")
    out = Scored(queries=0, told={"clicked": parts})
    for seed in setup.seeds:
        ask = _Remembering(method, prepared, seed, watch)
        kept: dict[str, NDArray[Any]] = {}
        for weighting in (setup.weighting, setup.other):
            name = "iou" if weighting == setup.weighting else f"iou_{weighting}"
            take = partial(_take_first, kept)
            table = ious(
                case,
                ask,
                parts,
                setup.counts,
                seed,
                protocol=setup.protocol,
                weighting=weighting,
                watch=take,
            )
            for n, values in table.items():
                out.by_part.setdefault(f"{name}@{n}", []).append([float(value) for value in values])
                out.add({f"{name}@{n}": float(np.mean(values))})
        out.queries += ask.count
        out.kept = out.kept or kept
    return out


class _Remembering:
    """A method's clicks: what was asked before is answered from memory."""

    def __init__(self, method: Method, prepared: Any, seed: int, watch: Watch) -> None:
        self.method, self.prepared, self.seed, self.watch = method, prepared, seed, watch
        self.known: dict[tuple[Click, ...], NDArray[Any]] = {}
        self.count = 0

    def __call__(self, queries: Sequence[Sequence[Click]]) -> list[NDArray[Any]]:
        fresh = [query for query in dict.fromkeys(map(tuple, queries)) if query not in self.known]
        if fresh:
            assert self.method.click is not None
            answers = self.watch(
                self.method.click, self.prepared, [list(query) for query in fresh], self.seed
            )
            if len(answers) != len(fresh):
                raise ValueError(
                    f"{self.method.name} gave {len(answers)} masks for {len(fresh)} queries; "
                    "expected one each"
                )
            self.known.update(zip(fresh, answers, strict=True))
            self.count += len(fresh)
        return [self.known[tuple(query)] for query in queries]


def score_partition(case: Case, method: Method, prepared: Any, setup: Setup, watch: Watch) -> Scored:
    """Every face to one of the true parts, of which each is clicked once."""
    assert method.partition is not None
    parts = clickable_parts(case)
    if len(parts) < 2:
        raise NothingToAsk("fewer than two parts to divide")
    out = Scored(queries=len(setup.seeds))
    for seed in setup.seeds:
        clicks = {f"p{part}": prompts(draw(case, part, seed, num=1)) for part in parts}
        labels = np.asarray(watch(method.partition, prepared, clicks, seed))
        if labels.shape != case.labels.shape or not np.issubdtype(labels.dtype, np.integer):
            raise ValueError(
                f"the partition is {labels.dtype} {labels.shape}; expected integers [{len(case.labels)}]"
            )
        for weighting in (setup.weighting, setup.other):
            weight = case.area if weighting == "area" else None
            values = [binary_iou(labels == k, case.labels == p, weight) for k, p in enumerate(parts)]
            name = "miou" if weighting == setup.weighting else f"miou_{weighting}"
            out.by_part.setdefault(name, []).append(values)
            out.add({name: float(np.mean(values))})
        out.kept = out.kept or _kept(case, labels)
    return out


def score_guide(case: Case, method: Method, prepared: Any, setup: Setup, watch: Watch) -> Scored:
    """All parts by a map of one view; scores named _seen count the parts that the map shows."""
    assert method.guide is not None
    out = Scored(queries=len(setup.seeds))
    for seed in setup.seeds:
        try:
            guide_map, shown = true_map(case, seed)
        except MapError as error:
            raise NothingToAsk(str(error)) from None
        answer = watch(method.guide, prepared, guide_map, seed)
        scores = _full_scores(case, answer)
        seen = _full_scores(case, answer, np.where(np.isin(case.labels, shown), case.labels, -1))
        out.add(scores | {f"{name}_seen": seen[name] for name in SCORES})
        out.told.setdefault("shown_parts", len(shown))
        out.kept = out.kept or _kept(case, answer)
    return out


def _full_scores(case: Case, answer: Answer, labels: NDArray[np.int32] | None = None) -> Scores:
    """Every score of an answer; of an answer on another surface by samples. labels replace the truth."""
    truth = case.labels if labels is None else labels
    if isinstance(answer, Elsewhere):
        from segvigen.lab.evaluate.cross_surface import across_scores

        return dict(across_scores(replace(case, labels=truth), answer))
    asset, array = case.asset, np.asarray(answer)
    return full_scores(truth, array, case.area, case.graph.pairs, vertices=asset.vertices, faces=asset.faces)


def _kept(case: Case, answer: Answer) -> dict[str, NDArray[Any]]:
    """An answer as the file for pictures has it: labels [F] int16, or masks as packed bits [K, F / 8]."""
    if isinstance(answer, Elsewhere):
        return {}
    array = np.asarray(answer)
    if array.ndim == 2:
        return {"masks": np.packbits(array, axis=1)}
    _, packed = np.unique(array[array >= 0], return_inverse=True)  # ids of any size become 0, 1, ...
    labels = np.full(len(array), -1, np.int16)
    labels[array >= 0] = packed.reshape(-1)
    return {"labels": labels}


def _take_first(
    kept: dict[str, NDArray[Any]], part: int, clicks: Sequence[Click], masks: Mapping[int, NDArray[np.bool_]]
) -> None:
    """Keep the clicks of the first part, and its first and last mask, for pictures."""
    if not kept:
        kept["part"] = np.array(part)
        kept["points"] = np.array([click.point for click in clicks])
        kept["positive"] = np.array([click.positive for click in clicks])
        kept |= {f"mask_{n}": np.packbits(masks[n]) for n in (min(masks), max(masks))}
