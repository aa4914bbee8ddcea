"""Where a user would click, and what the masks are worth: the click protocols of IoU@N.

    true parts ── clicks ── the method's masks ── IoU with the part ── more clicks, or done

All points are drawn uniformly over a surface: a face with probability proportional to its area, then a
uniform point on it; only the corrections of `corrective` are at the middle of an error. The points of a part
depend on (seed, object, part) and on the file, and in `error-driven` and `corrective` also on the masks for
that part's own clicks. They do not depend on other parts, the order of work, the number of workers, or the
shuffling of the faces. Both start with the first click of `prefix-positive`, so their iou@1 are equal.
Sources: SegviGen (arXiv 2603.16869, interactive setting; it leaves the distribution and the prefixes open,
ours are printed with results), P3-SAM (arXiv 2509.06784), Point-SAM (arXiv 2406.17741; the place of the next
click in the error region is our choice).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

import numpy as np

from segvigen.arrays import F64, I64, Array, Bools, Floats
from segvigen.errors import PromptError
from segvigen.lab.datasets.case import Case, stable_hash
from segvigen.lab.evaluate.metrics import binary_iou
from segvigen.lab.evaluate.surface_points import pick_faces, point_on
from segvigen.parts.paths import pieces
from segvigen.prompts import Click, check_clicks

PROTOCOLS = {
    "prefix-positive": "the first N of ten points drawn uniformly over the part, all positive, one query",
    "single-average": "ten points drawn uniformly over the part, one query each; iou@1 is their mean",
    "error-driven": "a point of the part, then each next one drawn uniformly over the last mask's errors: "
    "positive where faces of the part are missing, negative where others are included",
    "corrective": "a point of the part, then each next one in the middle of the largest connected error of "
    "the last mask, positive or negative; methods that can correct a mask do",
}
PROTOCOL = "prefix-positive"
NUM_CLICKS = 10
TRIES = 32  # points drawn for one click before giving up because each contradicts an earlier click

Predict = Callable[[Sequence[Sequence[Click]]], Sequence[Array]]  # queries -> masks
Record = Callable[[int, Sequence[Click], Mapping[int, Bools]], object]  # part, clicks, mask of each N
Judge = Callable[[Sequence[tuple[int, Sequence[Click]]]], list[tuple[Bools, float]]]  # -> (mask, IoU)
Correct = Callable[[Case, int, Bools, Sequence[Click], int], Click | None]  # part, mask, clicks, seed -> next
Played = tuple[dict[str, list[float]], dict[int, tuple[list[Click], dict[int, Bools]]]]  # scores; see Record


def ious(
    case: Case, predict: Predict, parts: Sequence[int], counts: Sequence[int], seed: int, *,
    protocol: str = PROTOCOL, weighting: str = "face", record: Record | None = None,
) -> dict[str, list[float]]:
    """Click parts by a protocol and score the masks: {"1": [IoU of each part], "3": ...}.

    predict(queries) returns a bool mask [F] for each independent query, a list of clicks, in order; or [C, F]
    where the truth chooses among candidates: the best IoU counts. counts are the N of IoU@N (`scored_counts`:
    `single-average` has 1 alone). weighting "face" or "area" is what an IoU counts. record(part, clicks, {N:
    mask [F]}) receives the scored masks once per part, in order, for pictures. `error-driven` and
    `corrective` predict in rounds, all parts at once, and keep the last mask of a part without errors left.
    Raises PromptError for an unknown protocol, weighting or count, and ValueError for masks that do not fit
    the case.
    """
    if protocol not in PROTOCOLS:
        raise PromptError(f"unknown protocol {protocol!r}; expected one of {', '.join(PROTOCOLS)}")
    if weighting not in ("face", "area"):
        raise PromptError(f"unknown weighting {weighting!r}; expected face or area")
    check_counts(counts)
    counts = sorted(set(scored_counts(protocol, counts)))
    weight = case.area if weighting == "area" else None

    def judge(queries: Sequence[tuple[int, Sequence[Click]]]) -> list[tuple[Bools, float]]:
        masks = _checked_masks(case, predict, [clicks for _, clicks in queries])
        return [_best(mask, case.labels == p, weight) for mask, (p, _) in zip(masks, queries, strict=True)]

    if not parts:
        return {str(n): [] for n in counts}
    plays: dict[str, Callable[..., Played]] = {
        "error-driven": partial(_corrections, next_click), "corrective": partial(_corrections, largest_error),
        "single-average": _single_average,
    }  # fmt: skip
    play = plays.get(protocol, _prefixes)
    table, played = play(case, judge, parts, counts, seed)
    if record is not None:
        for part in parts:
            record(part, *played[part])
    return table


def check_counts(counts: Sequence[int]) -> None:
    """Raise PromptError unless every count is the N of an IoU@N."""
    if not counts or not all(1 <= n <= NUM_CLICKS for n in counts):
        raise PromptError(f"click counts are {list(counts)}; expected numbers from 1 to {NUM_CLICKS}")


def scored_counts(protocol: str, counts: Sequence[int]) -> tuple[int, ...]:
    """Return the N of IoU@N that a protocol scores: 1 alone for `single-average`."""
    return (1,) if protocol == "single-average" else tuple(counts)


def draw(case: Case, part: int, seed: int, num: int = NUM_CLICKS) -> F64:
    """Draw the ordered clicks of a part: [num, 3] in the asset frame; a longer list extends a shorter one.

    Raises ValueError for a part without area.
    """
    mine = np.flatnonzero(case.labels == part)
    if float(case.area[mine].sum()) <= 0:
        raise ValueError(f"{case.id}: part {part} has no area to click on")
    rng = np.random.default_rng([seed, stable_hash(case.id), int(part)])
    return _points(case, mine, rng.random((num, 3)))[1]


def next_click(case: Case, part: int, mask: Bools, before: Sequence[Click], seed: int) -> Click | None:
    """Return the click that corrects the last mask [F]; None when there is nothing to correct.

    The error region is the faces of the part that the mask misses and the other faces that it includes; the
    point is uniform over its area, positive on the part and negative elsewhere. A point within
    prompts.SAME_PLACE of an earlier click of the other sign is drawn again, up to TRIES times.
    """
    mine = case.labels == part
    wrong = np.flatnonzero((mask != mine) & (case.area > 0))
    if len(wrong) == 0:
        return None
    rng = np.random.default_rng([seed, stable_hash(case.id), int(part), len(before)])
    return _first_allowed(*_points(case, wrong, rng.random((TRIES, 3))), mine, before)


def largest_error(case: Case, part: int, mask: Bools, before: Sequence[Click], seed: int) -> Click | None:
    """Return the click in the middle of the largest connected error of a mask [F]; None without errors.

    The middle is the centroid of the face that is farthest, straight, from all faces outside the error. An
    error of the part that the mask misses gets a positive click, one beyond the part a negative one. As in
    Point-SAM and AGILE3D, which leave ties open.
    """
    from scipy.spatial import cKDTree

    mine = case.labels == part
    wrong = (mask != mine) & (case.area > 0)
    if not wrong.any():
        return None
    pairs = case.graph.pairs
    piece = pieces(pairs[wrong[pairs].all(axis=1) & (mine[pairs[:, 0]] == mine[pairs[:, 1]])], wrong)
    largest = piece == np.bincount(piece[wrong], case.area[wrong]).argmax()
    faces, center = np.flatnonzero(largest), case.graph.centroid
    depth = -case.area[faces] if largest.all() else cKDTree(center[~largest]).query(center[faces])[0]
    deepest = faces[np.argsort(-depth, kind="stable")][:TRIES]
    return _first_allowed(deepest, center[deepest], mine, before)


def _first_allowed(faces: I64, points: Floats, mine: Bools, before: Sequence[Click]) -> Click | None:
    """Return the first click, of faces [N] and points [N, 3], that the earlier ones allow."""
    for face, (x, y, z) in zip(faces, points.tolist(), strict=True):
        click = Click(x, y, z, positive=bool(mine[face]))
        try:
            check_clicks([*before, click])
        except PromptError:
            continue
        return click
    return None


def prompts(points: Floats) -> list[Click]:
    """Return positive clicks at points [P, 3] of the asset frame."""
    return [Click(float(x), float(y), float(z)) for x, y, z in points]


def clickable_parts(case: Case, *, limit: int | None = None) -> list[int]:
    """Return the true parts with some area, ascending.

    A limit selects that many by a hash of (object, part); a larger limit only adds parts.
    """
    inside = case.labels >= 0
    size = np.bincount(case.labels[inside], weights=case.area[inside])
    parts = [int(p) for p in np.flatnonzero(size > 0)]
    if limit is None or limit >= len(parts):
        return parts
    return sorted(sorted(parts, key=lambda p: (stable_hash(f"{case.id}/{p}"), p))[:limit])


def _points(case: Case, rows: I64, chance: F64) -> tuple[I64, F64]:
    """Map numbers [n, 3] in 0..1 to points on the faces `rows`, by area: (face [n], point [n, 3]).

    Faces are sorted as in the file, so the shuffling of a case does not matter.
    """
    rows = rows[np.argsort(case.file_face[rows], kind="stable")]
    pick, u, v = chance.T
    face = rows[pick_faces(case.area[rows], pick)]
    return face, point_on(case.asset.vertices[case.asset.faces[face]], u, v)


def _prefixes(case: Case, judge: Judge, parts: Sequence[int], counts: Sequence[int], seed: int) -> Played:
    lists = {part: prompts(draw(case, part, seed)) for part in parts}
    keys = [(n, part) for n in counts for part in parts]
    judged = dict(zip(keys, judge([(part, lists[part][:n]) for n, part in keys]), strict=True))
    most = max(counts)
    played = {part: (lists[part][:most], {n: judged[n, part][0] for n in counts}) for part in parts}
    return {str(n): [judged[n, part][1] for part in parts] for n in counts}, played


def _single_average(
    case: Case, judge: Judge, parts: Sequence[int], counts: Sequence[int], seed: int
) -> Played:
    lists = {part: prompts(draw(case, part, seed)) for part in parts}
    judged = iter(judge([(part, [click]) for part in parts for click in lists[part]]))
    mine = {part: [next(judged) for _ in lists[part]] for part in parts}
    played = {part: (lists[part][:1], {1: mine[part][0][0]}) for part in parts}
    return {"1": [float(np.mean([iou for _, iou in mine[part]])) for part in parts]}, played


def _corrections(
    correct: Correct, case: Case, judge: Judge, parts: Sequence[int], counts: Sequence[int], seed: int
) -> Played:
    lists = {part: prompts(draw(case, part, seed, num=1)) for part in parts}
    last: dict[int, tuple[Bools, float]] = {}
    masks: dict[int, dict[int, Bools]] = {part: {} for part in parts}
    table: dict[str, list[float]] = {}
    for n in range(1, max(counts) + 1):
        open_parts = [part for part in parts if len(lists[part]) == n]
        last |= zip(open_parts, judge([(part, list(lists[part])) for part in open_parts]), strict=True)
        if n in counts:
            table[str(n)] = [last[part][1] for part in parts]
            for part in parts:
                masks[part][n] = last[part][0]
        for part in open_parts if n < max(counts) else ():
            click = correct(case, part, last[part][0], lists[part], seed)
            if click is not None:
                lists[part].append(click)
    return table, {part: (lists[part], masks[part]) for part in parts}


def _best(masks: Bools, mine: Bools, weight: F64 | None) -> tuple[Bools, float]:
    """Return the mask [F], or the first of the best candidates [C, F], and its IoU."""
    scored = [(mask, binary_iou(mask, mine, weight)) for mask in np.atleast_2d(masks)]
    return max(scored, key=lambda pair: pair[1])


def _checked_masks(case: Case, predict: Predict, queries: Sequence[Sequence[Click]]) -> list[Bools]:
    """Predict, and check that there is a bool mask per query with one column per face."""
    if not queries:
        return []
    answers = [np.asarray(answer) for answer in predict(queries)]
    if len(answers) != len(queries):
        raise ValueError(f"got {len(answers)} masks for {len(queries)} queries; expected one each")
    num_faces = len(case.labels)
    for answer in answers:
        if answer.dtype != bool:
            broken = f", {int(np.isnan(answer).sum())} of it NaN" if answer.dtype.kind == "f" else ""
            expected = f"a bool mask [{num_faces}]: choose a threshold in the method"
            raise ValueError(f"a click's mask is {answer.dtype} {answer.shape}{broken}; expected {expected}")
        if answer.shape != (num_faces,) and (answer.ndim != 2 or answer.shape[1:] != (num_faces,)):
            expected = f"[{num_faces}], one value per face, or candidates [C, F]"
            raise ValueError(f"a click's mask has the shape {answer.shape}; expected {expected}")
        if len(answer) == 0 and num_faces:
            raise ValueError("a click has no candidate; expected at least one mask")
    return answers
