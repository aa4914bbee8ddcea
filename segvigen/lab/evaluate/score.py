"""One job: run a method on one task of one case, and score the result.

Each task has a function (case, method, prepared, setup, timer) -> Scored. Only calls of the method are timed.
A result of the wrong shape or type (another length, numbers instead of masks, NaN) raises ValueError: a
failure of the method. A case on which a task is undefined raises NotApplicable: it is left out for every
method.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any, TypeVar

import numpy as np

from segvigen.arrays import I32, Array, Bools
from segvigen.errors import MapError, PromptError
from segvigen.lab.datasets.case import MESHES, Case
from segvigen.lab.evaluate.arrays import Scores
from segvigen.lab.evaluate.borders import border_scores
from segvigen.lab.evaluate.clicks import (
    PROTOCOL,
    PROTOCOLS,
    check_counts,
    clickable_parts,
    draw,
    ious,
    prompts,
    scored_counts,
)  # fmt: skip
from segvigen.lab.evaluate.cross_surface import OtherSurface, cross_surface_scores
from segvigen.lab.evaluate.maps import true_map
from segvigen.lab.evaluate.memo import Memo
from segvigen.lab.evaluate.methods import Answer, Method
from segvigen.lab.evaluate.metrics import binary_iou, full_scores
from segvigen.prompts import Click

TASKS = ("full", "click", "partition", "guide")
SCORES = ("best_match", "hungarian", "area_best_match", "area_hungarian")  # 0 for a failure
WEIGHTINGS = ("area", "face")
FUSED_GRID = 128  # cells per axis of fused meshes

T = TypeVar("T")


class NotApplicable(Exception):
    """A task is undefined for this case; the message gives the reason."""


@dataclass(frozen=True)
class Setup:
    """The protocol of a run, apart from data and methods.

    meshes are the surfaces, "given" or "fused" at `fused_grid` cells per axis. counts are the N of IoU@N;
    weighting "area" or "face" is what iou@N and miou count (the other one is stored under its own name; full
    segmentation reports both). parts_per_object limits the clicked parts of an object, None for all. Raises
    PromptError for invalid values.
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
        check_counts(self.counts)
        if self.weighting not in WEIGHTINGS:
            raise PromptError(f"weighting is {self.weighting!r}; expected area or face")
        if self.parts_per_object is not None and self.parts_per_object < 1:
            raise PromptError(f"parts per object is {self.parts_per_object}; expected at least 1")
        if not 8 <= self.fused_grid <= 1024:
            raise PromptError(f"the grid of fused meshes is {self.fused_grid}; expected 8 to 1024 cells")

    def key(self, task: str, mesh: str) -> dict[str, Any]:
        """Return what concerns one task on one surface, as JSON values: part of a row's key."""
        values: dict[str, Any] = {"seeds": list(self.seeds)}
        if task in ("click", "partition"):
            values["weighting"] = self.weighting
        if task == "click":
            values |= {"protocol": self.protocol, "counts": list(self.counts)}
            values["parts_per_object"] = self.parts_per_object
        return values | ({"grid": self.fused_grid} if mesh != "given" else {})

    @property
    def scored_counts(self) -> tuple[int, ...]:
        """The N of IoU@N that the protocol scores."""
        return scored_counts(self.protocol, self.counts)

    @property
    def other(self) -> str:
        """The weighting that iou@N does not use."""
        return "face" if self.weighting == "area" else "area"

    def zeroes(self, task: str) -> list[str]:
        """Return the metrics that are 0 where a method fails."""
        if task == "click":
            return [f"{name}@{n}" for name in ("iou", f"iou_{self.other}") for n in self.scored_counts]
        if task == "partition":
            return ["miou", f"miou_{self.other}"]
        return [*SCORES, *(f"{name}_seen" for name in SCORES if task == "guide")]


@dataclass
class Scored:
    """The result of a job.

    scores[metric] has a value per seed (None: does not apply); by_part[metric], for clicks, one per seed and
    part. queries is the number of calls that the seconds cover; extra goes into the row as it is; kept is the
    answer of the first seed, for pictures.
    """

    scores: dict[str, list[float | None]] = field(default_factory=dict)
    by_part: dict[str, list[list[float]]] = field(default_factory=dict)
    queries: int = 1
    extra: dict[str, Any] = field(default_factory=dict)
    kept: dict[str, Array] = field(default_factory=dict)

    def add(self, scores: Scores) -> None:
        """Add the values of one more seed."""
        for metric, value in scores.items():
            self.scores.setdefault(metric, []).append(value)

    def add_parts(self, metric: str, values: Sequence[float]) -> None:
        """Add the values of one more seed part by part, and their mean."""
        self.by_part.setdefault(metric, []).append([float(value) for value in values])
        self.add({metric: float(np.mean(values))})


class Timer:
    """Sum the duration of calls; work that a Memo saved counts as if it had been done."""

    def __init__(self, memo: Memo) -> None:
        self.memo, self.seconds = memo, 0.0

    def __call__(self, work: Callable[..., T], *args: Any) -> T:
        start, spared = time.perf_counter(), self.memo.spared
        try:
            return work(*args)
        finally:
            self.seconds += time.perf_counter() - start + self.memo.spared - spared


def score(task: str, case: Case, method: Method, prepared: Any, setup: Setup, timer: Timer) -> Scored:
    """Run a method on one task of a prepared case. Raises NotApplicable and whatever the method raises."""
    by_task = {"full": score_full, "click": score_click, "partition": score_partition, "guide": score_guide}
    return by_task[task](case, method, prepared, setup, timer)


def score_full(case: Case, method: Method, prepared: Any, setup: Setup, timer: Timer) -> Scored:
    """Score all parts; a method that ignores the seed runs once for all seeds."""
    assert method.full is not None
    out = Scored()
    seeds = setup.seeds if method.seeded else setup.seeds[:1]
    for seed in seeds:
        given = timer(method.full, prepared, seed)
        answers = given if isinstance(given, list) else [given]
        if not answers:
            raise ValueError(f"{method.name} returned nothing; expected labels [F] or masks [K, F]")
        scored = [_full_scores(case, answer) for answer in answers]
        best = max(range(len(scored)), key=lambda i: scored[i]["best_match"] or 0.0)
        out.add(scored[best])
        out.kept = out.kept or _kept(answers[best])
    out.queries = len(seeds)
    for _ in setup.seeds[len(seeds) :]:
        out.add({metric: values[0] for metric, values in out.scores.items()})
    return out


def score_click(case: Case, method: Method, prepared: Any, setup: Setup, timer: Timer) -> Scored:
    """Score single parts by clicks, IoU by area and by faces from the same masks."""
    assert method.click is not None
    parts = clickable_parts(case, limit=setup.parts_per_object)
    if not parts:
        raise NotApplicable("no part has an area to click on")
    out = Scored(queries=0, extra={"clicked": parts})
    for seed in setup.seeds:
        predict = _CachedClicks(method, prepared, seed, timer, setup.protocol == "corrective")
        kept: dict[str, Array] = {}
        borders: dict[str, list[float | None]] = {}
        options: Any = {"protocol": setup.protocol, "record": partial(_record, case, kept, borders)}
        for name, weighting in (("iou", setup.weighting), (f"iou_{setup.other}", setup.other)):
            table = ious(case, predict, parts, setup.counts, seed, weighting=weighting, **options)
            for n, values in table.items():
                out.add_parts(f"{name}@{n}", values)
            options.pop("record", None)  # the masks are the same
        out.add({metric: _mean(values) for metric, values in borders.items()})
        out.queries += predict.count
        out.kept = out.kept or kept
    return out


class _CachedClicks:
    """A method's masks by query; a repeated query is not run again.

    corrective: a query corrects the mask of the query without its last click, if the method can.
    """

    def __init__(
        self, method: Method, prepared: Any, seed: int, timer: Timer, corrective: bool = False
    ) -> None:
        self.method, self.prepared, self.seed, self.timer = method, prepared, seed, timer
        self.corrective = corrective and method.correct is not None
        self.known: dict[tuple[Click, ...], Array] = {}
        self.count = 0

    def __call__(self, queries: Sequence[Sequence[Click]]) -> list[Array]:
        fresh = [query for query in dict.fromkeys(map(tuple, queries)) if query not in self.known]
        if fresh:
            masks = self.timer(self._run, fresh)
            if len(masks) != len(fresh):
                got = f"{self.method.name} gave {len(masks)} masks for {len(fresh)} queries"
                raise ValueError(f"{got}; expected one each")
            self.known.update(zip(fresh, masks, strict=True))
            self.count += len(fresh)
        return [self.known[tuple(query)] for query in queries]


    def _run(self, queries: Sequence[tuple[Click, ...]]) -> list[Array]:
        click, correct = self.method.click, self.method.correct
        assert click is not None
        later = [query for query in queries if self.corrective and query[:-1] in self.known]
        if not later or correct is None:
            return click(self.prepared, [list(query) for query in queries], self.seed)
        assert len(later) == len(queries)  # the rounds of a corrective protocol
        return [correct(self.prepared, query, self.known[query[:-1]], self.seed) for query in queries]


def score_partition(case: Case, method: Method, prepared: Any, setup: Setup, timer: Timer) -> Scored:
    """Score the assignment of every face to one of the true parts, each clicked once."""
    assert method.partition is not None
    parts = clickable_parts(case)
    if len(parts) < 2:
        raise NotApplicable("fewer than two parts to divide")
    out = Scored(queries=len(setup.seeds))
    for seed in setup.seeds:
        clicks = {f"p{part}": prompts(draw(case, part, seed, num=1)) for part in parts}
        labels = np.asarray(timer(method.partition, prepared, clicks, seed))
        if labels.shape != case.labels.shape or not np.issubdtype(labels.dtype, np.integer):
            got = f"the partition is {labels.dtype} {labels.shape}"
            raise ValueError(f"{got}; expected integers [{len(case.labels)}]")
        for name, weighting in (("miou", setup.weighting), (f"miou_{setup.other}", setup.other)):
            weight = case.area if weighting == "area" else None
            values = [binary_iou(labels == k, case.labels == p, weight) for k, p in enumerate(parts)]
            out.add_parts(name, values)
        out.add(_border_scores(case, case.labels, labels))
        out.kept = out.kept or _kept(labels)
    return out


def score_guide(case: Case, method: Method, prepared: Any, setup: Setup, timer: Timer) -> Scored:
    """Score all parts from a guide map of one view; scores named _seen count the parts that the map shows."""
    assert method.guide is not None
    out = Scored(queries=len(setup.seeds))
    for seed in setup.seeds:
        try:
            guide_map, shown = true_map(case, seed)
        except MapError as error:
            raise NotApplicable(str(error)) from None
        answer = timer(method.guide, prepared, guide_map, seed)
        scores = _full_scores(case, answer)
        seen = _full_scores(case, answer, np.where(np.isin(case.labels, shown), case.labels, -1))
        out.add(scores | {f"{name}_seen": seen[name] for name in SCORES})
        out.extra.setdefault("shown_parts", len(shown))
        out.kept = out.kept or _kept(answer)
    return out


def _full_scores(case: Case, answer: Answer, labels: I32 | None = None) -> Scores:
    """Return every score of an answer, by samples if it is on another surface. labels replace the truth."""
    truth = case.labels if labels is None else labels
    if isinstance(answer, OtherSurface):
        return dict(cross_surface_scores(replace(case, labels=truth), answer))
    asset, array = case.asset, np.asarray(answer)
    return full_scores(truth, array, case.area, case.graph.pairs, vertices=asset.vertices, faces=asset.faces)


def _kept(answer: Answer) -> dict[str, Array]:
    """Return the arrays to keep of an answer: labels [F] int16, or masks as packed bits [K, F / 8]."""
    if isinstance(answer, OtherSurface):
        return {}
    array = np.asarray(answer)
    if array.ndim == 2:
        return {"masks": np.packbits(array, axis=1)}
    _, packed = np.unique(array[array >= 0], return_inverse=True)  # ids of any size become 0, 1, ...
    labels = np.full(len(array), -1, np.int16)
    labels[array >= 0] = packed.reshape(-1)
    return {"labels": labels}


def _border_scores(case: Case, truth: I32, predicted: Array) -> Scores:
    """Return the scores of the borders of labels [F]."""
    return border_scores(truth, predicted, case.asset.vertices, case.asset.faces, case.graph.pairs)


def _mean(values: Sequence[float | None]) -> float | None:
    """Return the mean of the values that apply."""
    found = [value for value in values if value is not None]
    return float(np.mean(found)) if found else None


def _record(
    case: Case, kept: dict[str, Array], borders: dict[str, list[float | None]], part: int,
    clicks: Sequence[Click], masks: Mapping[int, Bools],
) -> None:  # fmt: skip
    """Score the borders of a part's masks; of the first part, keep clicks, first and last mask for pictures.
    """
    mine = (case.labels == part).astype(np.int32)
    for n, mask in masks.items():
        for metric, value in _border_scores(case, mine, mask.astype(np.int32)).items():
            borders.setdefault(f"{metric}@{n}", []).append(value)
    if not kept:
        kept["part"] = np.array(part)
        kept["points"] = np.array([click.point for click in clicks])
        kept["positive"] = np.array([click.positive for click in clicks])
        kept |= {f"mask_{n}": np.packbits(masks[n]) for n in (min(masks), max(masks))}
