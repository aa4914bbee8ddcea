"""Click cuts: choose the extent of a clicked part among candidate cuts.

A network trained with squared error paints a click as a landscape: white where every interpretation of the
click agrees (the knob), gray where only some do (the drawer, the cabinet). Cutting it at a brightness gives
nested candidate parts. Which one is meant shows in the cut itself: whether its border runs along creases or
across flat surface, how steep the landscape is there, how large and compact the part is. A small fitted
scorer reads these features and picks one cut, as the mask scores of Segment Anything pick one of its masks
(`python -m segvigen.lab.calibrate.clicks` fits it on training objects).

Several clicks that fall anywhere on a part also show its extent: in a cut that is too large, they lie off the
middle and leave much of it far away. A second scorer for several clicks reads that too (PLACEMENT).

There are seven landscapes to cut, all bright at the clicks (LANDSCAPES). Three come from the painting: as it
is; connected to a click; connected to a click without crossing creases. Four depend on the surface alone: the
length of the shortest path from a click, longer over creases; the flatness of the sharpest fold on a path, of
valleys or of any kind; and how little a path turns into valleys in total, which sees rounded valleys too. The
brightness inside and outside each candidate is part of its features, so the painting influences the choice
among all.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numba import njit

from segvigen.arrays import F64, I32, I64, Floats, Integers
from segvigen.parts.face_graph import PRODUCTS, FaceGraph
from segvigen.parts.paths import shortest_paths, widest_paths
from segvigen.parts.scorer import Scorer

CUTS = np.round(np.linspace(0.06, 0.94, 45), 3)  # brightness of the candidate cuts
STEP = 3  # compare a part with itself this many cuts away for its steadiness
ABOVE = 1e-3  # a face exactly as bright as the cut lies outside
MAX_BORDER = 20.0  # longest border counted, against the square root of the area
POOL = 96  # candidates that are compared with each other
SIZE_STEP = 0.1  # of the logarithm of the size: nearer cuts of one landscape count once
NESTED = 0.95  # share of the smaller of two nested cuts that lies in the larger
DISTINCT = 0.85  # IoU above which two answers are the same to a user
TEMPERATURE = 6.0  # of the scores, when they become chances: then predicted IoUs are right on average
PLACEMENT_RANGE = (-5.0, -5.0, -5.0, 0.0), (1.5, 2.5, 2.0, 1.5)  # beyond it, a cut is wrong in any case
WHOLE = 0.97  # share of the surface above which a cut is the whole mesh and no part
LANDSCAPES = (
    "painted",
    "painted, connected to a click",
    "painted, connected without creases",
    "short paths",
    "paths without valleys",
    "paths without folds",
    "paths that turn little",
)
FEATURES = (
    "cut",
    "log share of the surface",
    "border against the square root of the area",
    "price of the border against its length",
    "steepness at the border",
    "brightness inside",
    "brightness outside",
    "expected IoU",
    "steadiness upwards",
    "steadiness downwards",
    "darkest click",
    "mean of the clicks",
    "log number of clicks",
    "thickness",
    "width",
    "length",
    "border between shells",
    "border in valleys",
    "border on ridges",
    "share connected to a click",
    *LANDSCAPES,
)
PLACEMENT = (
    "middle of the clicks from the middle",
    "spread of the clicks",
    "farthest click along an axis",
    "distance to the nearest click",
)
SEVERAL_FEATURES = (*FEATURES, *PLACEMENT)

_compiled: Any = njit(cache=True, nogil=True)
SHARE = FEATURES.index("log share of the surface")


@dataclass(frozen=True, eq=False)
class Candidates:
    """Every candidate cut: landscapes [L, F] in the order of LANDSCAPES, and features [L, G, D].

    moments [L, G, 10] are the sums of `FaceGraph.moments` over the faces of each cut.
    """

    landscapes: F64
    features: F64
    moments: F64


@dataclass(frozen=True, eq=False)
class ClickScorers:
    """What chooses among the candidate cuts: `one` reads FEATURES, `several` reads SEVERAL_FEATURES.

    Without `several`, `one` chooses for any number of clicks.
    """

    one: Scorer
    several: Scorer | None = None

    def score(self, cuts: Candidates, graph: FaceGraph, clicked: Integers) -> F64:
        """Score every candidate cut of clicked faces: [L, G]."""
        if self.several is None or len(np.unique(clicked)) == 1:
            return self.one.score(cuts.features)
        return self.several.score(with_placement(cuts, graph, clicked))


@dataclass(frozen=True, eq=False)
class NestedCut:
    """One of several nested cuts: landscape [F], where to cut it, predicted IoU, whether it is the best."""

    landscape: F64
    cut: float
    iou: float
    best: bool


def best_cut(
    scorers: ClickScorers, brightness: Floats, graph: FaceGraph, clicked: Integers,
    excluded: Integers | Sequence[int] = (),
) -> tuple[F64, float]:  # fmt: skip
    """Return the landscape [F] and the brightness to cut it at of the candidate with the highest score.

    brightness [F] in 0..1 as painted; clicked [P] faces of the positive clicks, at least one; excluded faces
    of negative clicks: only the candidates that contain the fewest of them compete. A part is never the whole
    mesh where another candidate exists.
    """
    cuts, score = _scored(scorers, brightness, graph, clicked, excluded)
    which, cut = np.unravel_index(score.argmax(), score.shape)
    return cuts.landscapes[which], float(CUTS[cut]) + ABOVE


def nested_cuts(
    scorers: ClickScorers, brightness: Floats, graph: FaceGraph, clicked: Integers,
    excluded: Integers | Sequence[int] = (), *, count: int,
) -> list[NestedCut]:  # fmt: skip
    """Return the best cut and up to `count` - 1 others that contain it or lie in it: from small to large.

    Arguments as for `best_cut`. The scores give each candidate a chance to be the part, and a candidate's
    predicted IoU is its mean IoU with all of them. The others are those that raise the expected IoU of the
    best of all most, at least one on each side where there is one. No two are nearly equal.
    """
    cuts, score = _scored(scorers, brightness, graph, clicked, excluded)
    first = int(score.argmax())
    darkest = cuts.landscapes[:, np.asarray(clicked, np.int64)].min(axis=1)
    whole = darkest[:, None] > CUTS + ABOVE  # the cuts with every clicked face
    whole.flat[first] = True
    pool = _distinct(np.where(whole, score, -np.inf), cuts.features[..., SHARE])
    which, cut = np.unravel_index(pool, score.shape)
    masks = (cuts.landscapes[which] > (CUTS[cut] + ABOVE)[:, None]).astype(np.float32)
    shared = (masks * np.where(graph.usable, graph.area, 0.0).astype(np.float32)) @ masks.T
    size = np.maximum(np.diag(shared), 1e-12)
    iou = shared / (size[:, None] + size - shared)
    fits = (shared >= NESTED * np.minimum(size[:, None], size)) & (iou <= DISTINCT)
    chance = np.exp((score.flat[pool] - score.flat[first]) / TEMPERATURE)
    chance /= chance.sum()
    sides, chosen = (size < size[0], size > size[0]), [0]
    for left in range(count - 1, 0, -1):
        fit = fits[chosen].all(axis=0)
        empty = [side for side in sides if not side[chosen].any() and (side & fit).any()]
        if empty and left <= len(empty):
            fit &= np.logical_or.reduce(empty)
        if not fit.any():
            break
        gain = np.maximum(iou, iou[chosen].max(axis=0)) @ chance
        chosen.append(int(np.where(fit, gain, -1.0).argmax()))
    chosen.sort(key=lambda k: float(size[k]))
    return [
        NestedCut(cuts.landscapes[which[k]], float(CUTS[cut[k]]) + ABOVE, float(iou[k] @ chance), k == 0)
        for k in chosen
    ]


def _scored(
    scorers: ClickScorers, brightness: Floats, graph: FaceGraph, clicked: Integers,
    excluded: Integers | Sequence[int],
) -> tuple[Candidates, F64]:  # fmt: skip
    """Return all candidates and their scores [L, G], -inf for those that do not compete."""
    cuts = candidates(brightness, graph, clicked)
    score = scorers.score(cuts, graph, clicked)
    whole = cuts.features[..., SHARE] > np.log(WHOLE)
    if not whole.all():
        score = np.where(whole, -np.inf, score)
    if len(excluded):
        held = cuts.landscapes[:, np.asarray(excluded, np.int64)]
        wrong = (held[:, None, :] > CUTS[None, :, None]).sum(axis=2)
        least = wrong[np.isfinite(score)].min()
        score = np.where(wrong == least, score, -np.inf)
    return cuts, score


def _distinct(score: F64, share: F64) -> I64:
    """Return the flat rows of the best candidates [L, G], best first, one per landscape and size."""
    order = np.argsort(-score, axis=None, kind="stable")
    order = order[np.isfinite(score.flat[order])]
    key = order // len(CUTS) * 1000 + np.rint(share.flat[order] / SIZE_STEP).astype(np.int64)
    return order[np.sort(np.unique(key, return_index=True)[1])][:POOL]


def candidates(brightness: Floats, graph: FaceGraph, clicked: Integers) -> Candidates:
    """Return all landscapes and the FEATURES of every cut through them.

    One pass over faces and links each: a face counts in all cuts below its brightness, a link in all cuts
    between its two faces.
    """
    rows, borders = np.asarray(clicked, np.int64), graph.borders
    value = np.where(graph.usable, np.clip(np.asarray(brightness, np.float64), 0.0, 1.0), 0.0)
    first, second = value[borders.links[:, 0]], value[borders.links[:, 1]]
    steep = borders.length * np.abs(first - second)
    area = np.ascontiguousarray(graph.moments[:, 0])
    sums = max(float(area.sum()), 1e-12), float((area * value).sum())
    landscapes = [
        value,
        *(widest_paths(value, openness, borders.arcs, rows) for openness in borders.openness),
        1 / (1 + shortest_paths(borders.creased_steps, rows)),
        borders.without_valleys.widest(rows),
        borders.without_folds.widest(rows),
        np.exp(-shortest_paths(borders.turning_steps, rows)),
    ]
    found = [_measure(landscape, value, steep, sums, graph, rows) for landscape in landscapes]
    measured, moments = [columns for columns, _ in found], [sums for _, sums in found]
    inside = [np.exp(columns[:, 1]) for columns in measured]
    features = []
    for k, columns in enumerate(measured):
        connected = np.minimum(inside[1] / inside[0], 1.0) if k == 0 else np.ones(len(CUTS))
        flags = np.broadcast_to(np.arange(len(measured)) == k, (len(CUTS), len(measured)))
        features.append(np.column_stack([columns, connected, flags]))
    return Candidates(np.stack(landscapes), np.stack(features), np.stack(moments))


def sums_inside(landscape: F64, weight: F64) -> F64:
    """Return the sum of a weight [F] over the faces inside each cut through a landscape [F]: [G]."""
    by_level = np.bincount(np.searchsorted(CUTS, landscape), weight, len(CUTS) + 1)
    return np.asarray(by_level[::-1].cumsum()[::-1][1:])


def with_placement(cuts: Candidates, graph: FaceGraph, clicked: Integers) -> F64:
    """Return the SEVERAL_FEATURES of every cut, [L, G, D]: its features, and how the clicks lie in it.

    Lengths are measured against the deviations of the cut's surface along its principal axes, and the mean
    distance of its surface to the nearest click against the square root of its area.
    """
    points = graph.centroid[np.asarray(clicked, np.int64)]
    near = np.min([np.linalg.norm(graph.centroid - point, axis=1) for point in points], axis=0)
    placed = []
    for landscape, moments in zip(cuts.landscapes, cuts.moments, strict=True):
        inside = np.maximum(moments[:, 0], 1e-9)
        mean = moments[:, 1:] / inside[:, None]
        nearest = sums_inside(landscape, graph.moments[:, 0] * near) / inside
        square, axes = np.linalg.eigh(_covariances(mean))
        square = np.maximum(square, 0.0)
        total = square.sum(axis=1) + 1e-8
        offset = points - mean[:, None, :3]  # [G, P, 3]
        along = np.abs(np.einsum("gpi,gij->gpj", offset, axes))
        away = np.sqrt((offset.mean(axis=1) ** 2).sum(axis=1) / total)
        spread = (offset**2).sum(axis=2).mean(axis=1) / total
        farthest = (along / np.sqrt(square + 0.02 * total[:, None])[:, None]).max(axis=(1, 2))
        lie = (
            np.log(away + 0.05),
            np.log(spread + 1e-3),
            np.log(farthest + 0.1),
            nearest / np.sqrt(inside),
        )
        placed.append(np.clip(np.stack(lie, axis=1), *PLACEMENT_RANGE))
    return np.concatenate([cuts.features, np.stack(placed)], axis=2)


def _measure(
    landscape: F64, value: F64, steep: F64, sums: tuple[float, float], graph: FaceGraph, clicked: I64
) -> tuple[F64, F64]:
    """Measure the cuts through one landscape [F]: the FEATURES up to "border on ridges", and their moments.

    value [F] as painted; steep [L] is its difference over each link times the length; sums of the area, and
    of the area times the value. Returns [G, ...] and [G, 10].
    """
    num, (total, all_bright) = len(CUTS), sums
    at_level, change = _by_level(
        landscape, CUTS, graph.moments, value, graph.borders.links, graph.borders.measures, steep
    )
    surface = at_level[::-1].cumsum(axis=0)[::-1][1:]
    inside, bright = surface[:, 0], surface[:, -1]
    safe = np.maximum(inside, 1e-9)
    *kinds, steepness = np.maximum(change.cumsum(axis=0)[:num], 0.0).T
    length, price, contact, valley, ridge = kinds
    long = np.maximum(length, 1e-9)
    step = np.arange(num)
    up, down = inside[np.minimum(step + STEP, num - 1)], inside[np.maximum(step - STEP, 0)]
    at = value[clicked]
    columns = [
        CUTS,
        np.log(inside / total + 1e-4),
        np.minimum(length / np.sqrt(safe + 1e-6), MAX_BORDER),
        price / long,
        steepness / long,
        bright / safe,
        (all_bright - bright) / np.maximum(total - inside, 1e-9),
        bright / np.maximum(inside + all_bright - bright, 1e-9),
        up / safe,
        inside / np.maximum(down, 1e-9),
        np.minimum(at.min() - CUTS, 0.0),
        at.mean() - CUTS,
        np.full(num, np.log(len(at))),
        *_spreads(surface[:, 1:-1] / safe[:, None]).T,
        contact / long,
        valley / long,
        ridge / long,
    ]
    return np.stack(columns, axis=1), surface[:, :-1]


@_compiled
def _by_level(
    landscape: F64, cuts: F64, moments: F64, value: F64, links: I32, measures: F64, steep: F64
) -> tuple[F64, F64]:
    """Sum faces and links by level: a face of level k is inside the cuts 0..k-1.

    Returns the sums [G + 1, C + 1] of moments [F, C] and of the area times value [F], without level 0, and
    how the sums of measures [L, D] and steep [L] over the border change from cut to cut: [G + 1, D + 1].
    """
    level = _levels(landscape, cuts)
    surface = np.zeros((len(cuts) + 1, moments.shape[1] + 1))
    for face in range(len(landscape)):
        if level[face] == 0:  # in no cut
            continue
        here = surface[level[face]]
        for c in range(moments.shape[1]):
            here[c] += moments[face, c]
        here[-1] += moments[face, 0] * value[face]
    change = np.zeros((len(cuts) + 1, measures.shape[1] + 1))
    for k in range(len(links)):
        low, high = level[links[k, 0]], level[links[k, 1]]
        if low == high:
            continue
        if low > high:
            low, high = high, low
        for c in range(measures.shape[1]):
            change[low, c] += measures[k, c]
            change[high, c] -= measures[k, c]
        change[low, -1] += steep[k]
        change[high, -1] -= steep[k]
    return surface, change


@_compiled
def _levels(landscape: F64, cuts: F64) -> I64:
    """Return searchsorted(cuts, landscape), fast for equal steps: guess each level, then correct it."""
    num = len(cuts)
    scale = (num - 1) / (cuts[-1] - cuts[0])
    level = np.empty(len(landscape), np.int64)
    for face in range(len(landscape)):
        height = landscape[face]
        guess = min(max(int((height - cuts[0]) * scale), 0), num - 1)
        while guess < num and cuts[guess] < height:
            guess += 1
        while guess > 0 and cuts[guess - 1] >= height:
            guess -= 1
        level[face] = guess
    return level


def _spreads(mean: F64) -> F64:
    """Return each cut's deviations along its principal axes, ascending: [G, 3], asset frame.

    mean [G, 9] are the means of `FaceGraph.moments` after the first.
    """
    return np.sqrt(np.maximum(np.linalg.eigvalsh(_covariances(mean)), 0.0))


def _covariances(mean: F64) -> F64:
    """Return the covariance of each cut's surface, [G, 3, 3], from means as for `_spreads`."""
    square = np.empty((len(mean), 3, 3))
    for k, (i, j) in enumerate(PRODUCTS):
        square[:, i, j] = square[:, j, i] = mean[:, 3 + k] - mean[:, i] * mean[:, j]
    return square
