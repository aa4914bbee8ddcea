"""Where a user would click, and what the answers are worth: the click protocols of IoU@N.

    true parts ── clicks ── the method's masks ── IoU with the part ── more clicks, or done

All points are drawn evenly over a surface: a face with probability proportional to its area, then a uniform
point on it. What is drawn for a part depends on (seed, object, part) and on the file, and where clicks follow
the errors also on the answers to that part's own clicks: not on the other parts, the order of work, the
number of workers, or the shuffling of the faces. `error-driven` begins with the first click of
`prefix-positive`, so their iou@1 are the same. Sources: SegviGen (arXiv 2603.16869, interactive setting; what
it leaves open, even draw and prefixes, is our choice and printed with results), P3-SAM (arXiv 2509.06784),
Point-SAM (arXiv 2406.17741; where in the error region the next click falls is our choice).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from segvigen.errors import PromptError
from segvigen.lab.datasets.case import Case, stable_hash
from segvigen.lab.evaluate.metrics import binary_iou
from segvigen.lab.evaluate.surface_points import pick_faces, point_on
from segvigen.prompts import Click, check_clicks

PROTOCOLS = {
    "prefix-positive": "the first N of ten points drawn evenly over the part, all positive, one query",
    "single-average": "ten points drawn evenly over the part, each asked alone; iou@1 is their mean",
    "error-driven": "a point of the part, then each next one drawn evenly over what the last answer got "
    "wrong: positive where faces of the part are missing, negative where others are taken",
}
PROTOCOL = "prefix-positive"
NUM_CLICKS = 10
TRIES = 32  # points drawn for one click before giving up because each contradicts an earlier click

Ask = Callable[[Sequence[Sequence[Click]]], Sequence[NDArray[Any]]]
Watch = Callable[[int, Sequence[Click], Mapping[int, NDArray[np.bool_]]], object]


def ious(
    case: Case,
    ask: Ask,
    parts: Sequence[int],
    counts: Sequence[int],
    seed: int,
    *,
    protocol: str = PROTOCOL,
    weighting: str = "face",
    watch: Watch | None = None,
) -> dict[str, list[float]]:
    """Click parts as the protocol says and score the answers: {"1": [IoU of each part], "3": ...}.

    ask(queries) answers independent queries, each a list of clicks, with a bool mask [F] each, in order; or
    with [C, F] where the truth may choose among candidates: the best IoU counts. counts are the N of IoU@N
    (see `scored_counts`: `single-average` knows 1 alone). weighting "face" or "area" is what an IoU counts.
    watch(part, clicks, {N: mask [F]}) is called once per part, in order, with the masks that counted, for
    pictures. `error-driven` asks in rounds, all parts at once, and keeps the last mask of a part that has no
    error left to click. Raises PromptError for an unknown protocol, weighting or count, and ValueError for
    answers that are no masks of this case.
    """
    _check_asked(protocol, weighting, counts)
    counts = sorted(set(scored_counts(protocol, counts)))
    weight = case.area if weighting == "area" else None
    if not parts:
        return {str(n): [] for n in counts}
    if protocol == "error-driven":
        return _chase_errors(case, ask, parts, counts, seed, weight, watch)
    if protocol == "single-average":
        return _each_alone(case, ask, parts, seed, weight, watch)
    return _prefixes(case, ask, parts, counts, seed, weight, watch)


def scored_counts(protocol: str, counts: Sequence[int]) -> tuple[int, ...]:
    """The N of IoU@N that a protocol scores when `counts` are asked for: 1 alone for `single-average`."""
    return (1,) if protocol == "single-average" else tuple(counts)


def draw(case: Case, part: int, seed: int, num: int = NUM_CLICKS) -> NDArray[np.float64]:
    """Draw the ordered clicks of a part: [num, 3] in the asset frame.

    A face is picked with probability proportional to its area, then a uniform point on it. A longer list
    begins with the shorter one. Raises ValueError for a part without area.
    """
    mine = np.flatnonzero(case.labels == part)
    if float(case.area[mine].sum()) <= 0:
        raise ValueError(f"{case.id}: part {part} has no area to click on")
    rng = np.random.default_rng([seed, stable_hash(case.id), int(part)])
    return _points(case, mine, rng.random((num, 3)))[1]


def next_click(
    case: Case, part: int, mask: NDArray[np.bool_], before: Sequence[Click], seed: int
) -> Click | None:
    """The click that tells a method what its mask got wrong; None when there is nothing to click.

    mask [F] is the last answer. The error region is every face of the part that it misses and every other
    face that it takes; the point is drawn evenly over its area, and is positive on the part and negative
    elsewhere. A point within prompts.SAME_PLACE of an earlier click of the other sign (where two surfaces
    meet) is drawn again, up to TRIES times.
    """
    mine = case.labels == part
    wrong = np.flatnonzero((mask != mine) & (case.area > 0))
    if len(wrong) == 0:
        return None
    rng = np.random.default_rng([seed, stable_hash(case.id), int(part), len(before)])
    for face, (x, y, z) in zip(*_points(case, wrong, rng.random((TRIES, 3))), strict=True):
        click = Click(float(x), float(y), float(z), positive=bool(mine[face]))
        try:
            check_clicks([*before, click])
        except PromptError:
            continue
        return click
    return None


def prompts(points: NDArray[np.floating]) -> list[Click]:
    """Positive clicks at points [P, 3] of the asset frame."""
    return [Click(float(x), float(y), float(z)) for x, y, z in points]


def clickable_parts(case: Case, *, min_faces: int = 1, limit: int | None = None) -> list[int]:
    """True parts with at least `min_faces` faces and some area, ascending.

    With a limit, that many are chosen by chance from (object, part); a larger limit adds parts and drops
    none.
    """
    inside = case.labels >= 0
    count = np.bincount(case.labels[inside])
    size = np.bincount(case.labels[inside], weights=case.area[inside])
    parts = [int(p) for p in np.flatnonzero((count >= max(min_faces, 1)) & (size > 0))]
    if limit is None or limit >= len(parts):
        return parts
    return sorted(sorted(parts, key=lambda p: (stable_hash(f"{case.id}/{p}"), p))[:limit])


def _points(
    case: Case, rows: NDArray[np.int64], chance: NDArray[np.float64]
) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """Points on the faces `rows` for numbers [n, 3] in 0..1, by area: (face [n], point [n, 3]).

    Faces are taken in the order of the file, so the shuffling of a case does not matter.
    """
    rows = rows[np.argsort(case.file_face[rows], kind="stable")]
    pick, u, v = chance.T
    face = rows[pick_faces(case.area[rows], pick)]
    return face, point_on(case.asset.vertices[case.asset.faces[face]], u, v)


def _prefixes(
    case: Case,
    ask: Ask,
    parts: Sequence[int],
    counts: Sequence[int],
    seed: int,
    weight: NDArray[np.float64] | None,
    watch: Watch | None,
) -> dict[str, list[float]]:
    lists = {part: prompts(draw(case, part, seed)) for part in parts}
    asked = [(n, part) for n in counts for part in parts]
    answers = _answers(case, ask, [lists[part][:n] for n, part in asked])
    judged = {
        (n, part): _best(answer, case.labels == part, weight)
        for (n, part), answer in zip(asked, answers, strict=True)
    }
    if watch is not None:
        for part in parts:
            watch(part, lists[part][: max(counts)], {n: judged[n, part][0] for n in counts})
    return {str(n): [judged[n, part][1] for part in parts] for n in counts}


def _each_alone(
    case: Case,
    ask: Ask,
    parts: Sequence[int],
    seed: int,
    weight: NDArray[np.float64] | None,
    watch: Watch | None,
) -> dict[str, list[float]]:
    lists = {part: prompts(draw(case, part, seed)) for part in parts}
    answers = _answers(case, ask, [[click] for part in parts for click in lists[part]])
    means = []
    for i, part in enumerate(parts):
        mine = case.labels == part
        judged = [_best(answer, mine, weight) for answer in answers[i * NUM_CLICKS : (i + 1) * NUM_CLICKS]]
        means.append(float(np.mean([iou for _, iou in judged])))
        if watch is not None:
            watch(part, lists[part][:1], {1: judged[0][0]})
    return {"1": means}


def _chase_errors(
    case: Case,
    ask: Ask,
    parts: Sequence[int],
    counts: Sequence[int],
    seed: int,
    weight: NDArray[np.float64] | None,
    watch: Watch | None,
) -> dict[str, list[float]]:
    lists = {part: prompts(draw(case, part, seed, num=1)) for part in parts}
    last: dict[int, tuple[NDArray[np.bool_], float]] = {}
    seen: dict[int, dict[int, NDArray[np.bool_]]] = {part: {} for part in parts}
    table: dict[str, list[float]] = {}
    for n in range(1, max(counts) + 1):
        open_parts = [part for part in parts if len(lists[part]) == n]
        answers = _answers(case, ask, [list(lists[part]) for part in open_parts])
        for part, answer in zip(open_parts, answers, strict=True):
            last[part] = _best(answer, case.labels == part, weight)
        if n in counts:
            table[str(n)] = [last[part][1] for part in parts]
            for part in parts:
                seen[part][n] = last[part][0]
        for part in open_parts if n < max(counts) else ():
            click = next_click(case, part, last[part][0], lists[part], seed)
            if click is not None:
                lists[part].append(click)
    if watch is not None:
        for part in parts:
            watch(part, lists[part], seen[part])
    return table


def _best(
    answer: NDArray[np.bool_], mine: NDArray[np.bool_], weight: NDArray[np.float64] | None
) -> tuple[NDArray[np.bool_], float]:
    """The mask that counts, the first of the best where there are candidates [C, F], and its IoU."""
    scored = [(mask, binary_iou(mask, mine, weight)) for mask in np.atleast_2d(answer)]
    return max(scored, key=lambda pair: pair[1])


def _answers(case: Case, ask: Ask, queries: Sequence[Sequence[Click]]) -> list[NDArray[np.bool_]]:
    """What the method answers, checked: as many as asked, bool, one column per face."""
    if not queries:
        return []
    answers = [np.asarray(answer) for answer in ask(queries)]
    if len(answers) != len(queries):
        raise ValueError(
            f"the method gave {len(answers)} masks for {len(queries)} queries; expected one each"
        )
    num_faces = len(case.labels)
    for answer in answers:
        if answer.dtype != bool:
            broken = f", {int(np.isnan(answer).sum())} of it NaN" if answer.dtype.kind == "f" else ""
            raise ValueError(
                f"the method answered a click with {answer.dtype} {answer.shape}{broken}; expected a bool "
                f"mask [{num_faces}]: choose a threshold in the method"
            )
        if answer.shape != (num_faces,) and (answer.ndim != 2 or answer.shape[1:] != (num_faces,)):
            raise ValueError(
                f"the method answered a click with a mask of shape {answer.shape}; expected [{num_faces}], "
                "one value per face, or candidates [C, F]"
            )
        if len(answer) == 0 and num_faces:
            raise ValueError("the method answered a click with no candidate; expected at least one mask")
    return answers


def _check_asked(protocol: str, weighting: str, counts: Sequence[int]) -> None:
    if protocol not in PROTOCOLS:
        raise PromptError(f"unknown protocol {protocol!r}; expected one of {', '.join(PROTOCOLS)}")
    if weighting not in ("face", "area"):
        raise PromptError(f"unknown weighting {weighting!r}; expected face or area")
    if not counts or not all(1 <= n <= NUM_CLICKS for n in counts):
        raise PromptError(f"numbers of clicks are {list(counts)}; expected numbers from 1 to {NUM_CLICKS}")
