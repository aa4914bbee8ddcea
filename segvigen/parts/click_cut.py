"""How far a clicked part reaches: which brightness of a painted click is the border of the part.

A network trained with squared error paints a click as a landscape: white where every reading of the click
agrees (the knob), grey where only some do (the drawer, the cupboard). Cutting it at a brightness gives nested
candidate parts; which one is meant shows in the cut itself: where its border runs, along creases or across
flat ground, how steep the landscape is there, how large and compact the part would be. A small network reads
these numbers and names the best cut, as the mask scores of Segment Anything choose among its masks. It is
fitted on training objects by `python -m segvigen.lab.calibrate.clicks`.

There are several landscapes to cut, all bright at the clicks (LANDSCAPES): the painted one; the painted one
as far as it hangs together with a click; the same with creases as walls; and four that know the surface
alone: how short the way from a click is when creases make it long, how flat the sharpest fold on it,
counting valleys alone or ridges too, and how little it turns into valleys in all, which sees a rounded valley
as well as a sharp one. The painting has its say about all of them: how bright a candidate is
inside and outside is part of its features.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numba import njit
from numpy.typing import NDArray

from segvigen.parts.face_graph import FaceGraph
from segvigen.parts.refine import border_weights
from segvigen.parts.scorer import Scorer
from segvigen.parts.superpixels import MOST_UNKNOWN, crease_strength

CUTS = np.round(np.linspace(0.06, 0.94, 45), 3)  # brightness of the candidate cuts
STEP = 3  # cuts apart that a part is compared with itself for its steadiness
ABOVE = 1e-3  # a face exactly as bright as the cut lies outside, here and to whoever reads on
WHOLE = 0.97  # share of the surface from which a cut is the whole mesh and no part
FAR = 20.0  # longest border counted, against the square root of the area
FOLD = 0.5  # radians of a fold that darken the ways over it by a factor e
TOUCH = 0.3  # brightness of a way to a shell that only touches
WALL = 0.7  # share of the brightness that a full crease takes from a way
CREASE_LENGTH = 3.0  # crossing a full crease makes a way longer by this much, asset frame
TURN_LENGTH = 0.5  # radians that a way of length 1, asset frame, counts beside its turns
TURN_BETWEEN = 0.84  # radians that a way between two shells turns
LANDSCAPES = (
    "painted",
    "painted, with a click",
    "painted, with a click, up to creases",
    "short ways",
    "ways without valleys",
    "ways without folds",
    "ways that turn little",
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
    "share that hangs together with a click",
    *LANDSCAPES,
)


@dataclass(frozen=True, eq=False)
class Border:
    """What the cuts of one mesh need: pairs [E, 2] of neighbours and, per pair, what a border there is like.

    length [E] and price [E] (`refine.border_weights`) in the asset frame; jump, valley and ridge [E] bool:
    between shells, in a valley, on a ridge; crease [E] in 0..1; step [E] is the way between the two
    centroids, longer over creases; turn [E] radians that the way turns into a valley, and a little for its
    length; flat_valley and flat_fold [E] in 0..1 how open a way is that may not cross
    a folded valley, or any fold.
    """

    pairs: NDArray[np.int32]
    length: NDArray[np.float64]
    price: NDArray[np.float64]
    jump: NDArray[np.bool_]
    valley: NDArray[np.bool_]
    ridge: NDArray[np.bool_]
    crease: NDArray[np.float64]
    step: NDArray[np.float64]
    turn: NDArray[np.float64]
    flat_valley: NDArray[np.float64]
    flat_fold: NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Cuts:
    """Every candidate: landscapes [L, F] in the order of LANDSCAPES, and features [L, G, D]."""

    landscapes: NDArray[np.float64]
    features: NDArray[np.float64]


def border_of(graph: FaceGraph) -> Border:
    """Measure a face graph once for all clicks."""
    pairs, price = border_weights(graph)
    between = len(graph.bridges)
    bend = np.concatenate([graph.concave, np.zeros(between, np.int8)])
    jump = np.arange(len(pairs)) >= len(graph.pairs)
    crease = np.concatenate([crease_strength(graph), np.full(between, MOST_UNKNOWN)])
    away = np.linalg.norm(graph.centroid[pairs[:, 0]] - graph.centroid[pairs[:, 1]], axis=1)
    angle = np.concatenate([graph.angle, np.full(between, TURN_BETWEEN / MOST_UNKNOWN)])
    inward = angle * np.where(bend > 0, 1.0, np.where(bend < 0, 0.0, MOST_UNKNOWN))
    fold = np.exp(-np.concatenate([graph.angle, np.zeros(between)]) / FOLD)
    return Border(
        pairs=pairs,
        length=np.concatenate([graph.length, graph.bridge_length]),
        price=price,
        jump=jump,
        valley=bend > 0,
        ridge=bend < 0,
        crease=crease,
        step=np.maximum(away + CREASE_LENGTH * crease, 1e-9),
        turn=np.maximum(inward + TURN_LENGTH * away, 1e-9),
        flat_valley=np.where(jump, TOUCH, np.where(bend < 0, 1.0, fold)),
        flat_fold=np.where(jump, TOUCH, fold),
    )


def best_cut(
    extent: Scorer,
    brightness: NDArray[np.floating],
    graph: FaceGraph,
    border: Border,
    clicked: NDArray[np.integer],
    denied: NDArray[np.integer] | Sequence[int] = (),
) -> tuple[NDArray[np.float64], float]:
    """The landscape [F] and the brightness to cut it at: the candidate with the highest score.

    brightness [F] in 0..1 as painted; clicked [P] rows of the positive clicks, at least one; denied rows of
    negative clicks: of all candidates, those that hold the fewest of them are looked at. A part is never the
    whole mesh where another candidate exists.
    """
    cuts = candidates(brightness, graph, border, clicked)
    score = extent.score(cuts.features)
    whole = cuts.features[..., FEATURES.index("log share of the surface")] > np.log(WHOLE)
    if not whole.all():
        score = np.where(whole, -np.inf, score)
    if len(denied):
        held = cuts.landscapes[:, np.asarray(denied, np.int64)]
        wrong = (held[:, None, :] > CUTS[None, :, None]).sum(axis=2)
        least = wrong[np.isfinite(score)].min()
        score = np.where(wrong == least, score, -np.inf)
    which, cut = np.unravel_index(score.argmax(), score.shape)
    return cuts.landscapes[which], float(CUTS[cut]) + ABOVE


def candidates(
    brightness: NDArray[np.floating], graph: FaceGraph, border: Border, clicked: NDArray[np.integer]
) -> Cuts:
    """All landscapes and the FEATURES of every cut through them.

    One pass over faces and borders each: a face counts in all cuts below its brightness, a border in all cuts
    between its two faces.
    """
    rows = np.asarray(clicked, np.int64)
    value = np.where(graph.usable, np.clip(np.asarray(brightness, np.float64), 0.0, 1.0), 0.0)
    level = np.minimum(*value[border.pairs].T)
    one = np.ones(graph.num_faces)
    landscapes = [
        value,
        best_ways(value, level, border.pairs, rows),
        best_ways(value, level * (1 - WALL * border.crease), border.pairs, rows),
        1 / (1 + short_ways(border.step, border.pairs, graph.num_faces, rows)),
        best_ways(one, border.flat_valley, border.pairs, rows),
        best_ways(one, border.flat_fold, border.pairs, rows),
        np.exp(-short_ways(border.turn, border.pairs, graph.num_faces, rows)),
    ]
    sides = [_measure(landscape, value, graph, border, rows) for landscape in landscapes]
    inside = [np.exp(side[:, 1]) for side in sides]
    features = []
    for k, side in enumerate(sides):
        hangs = np.minimum(inside[1] / inside[0], 1.0) if k == 0 else np.ones(len(CUTS))
        flags = np.broadcast_to(np.arange(len(sides)) == k, (len(CUTS), len(sides)))
        features.append(np.column_stack([side, hangs, flags]))
    return Cuts(np.stack(landscapes), np.stack(features))


def best_ways(
    value: NDArray[np.float64],
    level: NDArray[np.float64],
    pairs: NDArray[np.integer],
    clicked: NDArray[np.integer],
) -> NDArray[np.float64]:
    """Brightness of the best way from a click to each face: the darkest step on it, [F]; 0 where none leads.

    level [E] is the brightness of each step between pairs [E, 2]; a clicked face has its own value [F]. Pairs
    are joined brightest first; when a group without a click meets one with a click, all of it is reached at
    that brightness.
    """
    order = np.argsort(-level, kind="stable")
    first, second = np.ascontiguousarray(pairs.T.astype(np.int64))
    return np.asarray(_flood(first, second, level, order, np.asarray(clicked, np.int64), value))


def short_ways(
    step: NDArray[np.float64], pairs: NDArray[np.integer], num_faces: int, clicked: NDArray[np.int64]
) -> NDArray[np.float64]:
    """Length of the shortest way from a click to each face, [F], over steps [E] between pairs [E, 2];
    infinite where none leads.
    """
    from scipy.sparse import coo_matrix
    from scipy.sparse.csgraph import dijkstra

    first, second = pairs.T
    matrix = coo_matrix((step, (first, second)), shape=(num_faces, num_faces)).tocsr()
    return np.asarray(dijkstra(matrix, directed=False, indices=np.unique(clicked), min_only=True))


@njit(cache=True)
def _flood(first, second, level, order, clicked, value):  # type: ignore[no-untyped-def]
    num = len(value)
    parent, following = np.arange(num), np.arange(num)  # groups as trees, and their members as rings
    wet = np.zeros(num, np.bool_)
    reached = np.zeros(num)
    for face in clicked:
        wet[face] = True
        reached[face] = value[face]
    for edge in order:
        a, b = first[edge], second[edge]
        while parent[a] != a:
            parent[a] = parent[parent[a]]
            a = parent[a]
        while parent[b] != b:
            parent[b] = parent[parent[b]]
            b = parent[b]
        if a == b:
            continue
        if wet[a] != wet[b]:
            dry = b if wet[a] else a
            member = dry
            while True:
                reached[member] = level[edge]
                member = following[member]
                if member == dry:
                    break
        parent[b] = a
        wet[a] = wet[a] or wet[b]
        following[a], following[b] = following[b], following[a]
    return reached


def _measure(
    landscape: NDArray[np.float64],
    value: NDArray[np.float64],
    graph: FaceGraph,
    border: Border,
    clicked: NDArray[np.int64],
) -> NDArray[np.float64]:
    """What is measured on the cuts through one landscape [F]: the first of the FEATURES, [G, ...]."""
    num = len(CUTS)
    area = np.where(graph.usable, graph.area, 0.0)
    total = max(float(area.sum()), 1e-12)
    level = np.searchsorted(CUTS, landscape, side="left")  # a face is inside the cuts 0..level-1
    ends = level[border.pairs]
    low, high = ends.min(axis=1), ends.max(axis=1)

    def above(weight: NDArray[np.float64]) -> NDArray[np.float64]:
        return np.asarray(np.bincount(level, weight, num + 1)[::-1].cumsum()[::-1][1:])

    def across(weight: NDArray[np.float64]) -> NDArray[np.float64]:
        change = np.bincount(low, weight, num + 1) - np.bincount(high, weight, num + 1)
        return np.maximum(change.cumsum()[:num], 0.0)

    inside = above(area)
    safe = np.maximum(inside, 1e-9)
    bright, all_bright = above(area * value), float((area * value).sum())
    length = across(border.length)
    long = np.maximum(length, 1e-9)
    steep = border.length * np.abs(np.subtract(*value[border.pairs].T))
    step = np.arange(num)
    up, down = inside[np.minimum(step + STEP, num - 1)], inside[np.maximum(step - STEP, 0)]
    at = value[clicked]
    columns = [
        CUTS,
        np.log(inside / total + 1e-4),
        np.minimum(length / np.sqrt(safe + 1e-6), FAR),
        across(border.price) / long,
        across(steep) / long,
        bright / safe,
        (all_bright - bright) / np.maximum(total - inside, 1e-9),
        bright / np.maximum(inside + all_bright - bright, 1e-9),
        up / safe,
        inside / np.maximum(down, 1e-9),
        np.minimum(at.min() - CUTS, 0.0),
        at.mean() - CUTS,
        np.full(num, np.log(len(at))),
        *_spreads(above, area, safe, graph.centroid).T,
        across(border.length * border.jump) / long,
        across(border.length * border.valley) / long,
        across(border.length * border.ridge) / long,
    ]
    return np.stack(columns, axis=1)


def _spreads(
    above: Any, area: NDArray[np.float64], safe: NDArray[np.float64], centroid: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Deviations of each cut's surface along its principal axes, ascending: [G, 3], asset frame."""
    middle = np.stack([above(area * centroid[:, k]) for k in range(3)], axis=1) / safe[:, None]
    square = np.empty((len(safe), 3, 3))
    for i in range(3):
        for j in range(i, 3):
            mean = above(area * centroid[:, i] * centroid[:, j]) / safe
            square[:, i, j] = square[:, j, i] = mean - middle[:, i] * middle[:, j]
    return np.sqrt(np.maximum(np.linalg.eigvalsh(square), 0.0))
