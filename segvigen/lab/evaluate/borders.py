"""Where predicted borders run along edges of the mesh, against the true ones, and how straight they are."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator

import numpy as np

from segvigen.arrays import F64, I64, Bools, Floats, Integers
from segvigen.lab.evaluate.arrays import Prediction, Scores

TOLERANCE = 0.01  # largest distance at which two borders agree, share of the bounding box's diagonal
STEPS = 4  # samples of a border per tolerance
STRIDE = 0.02  # straight steps along a border, share of the diagonal


def border_scores(
    truth: Integers, predicted: Prediction, vertices: Floats, faces: Integers, pairs: Integers | None = None
) -> Scores:
    """Return `boundary_f1` and `border_ratio` of a prediction."""
    return {
        "boundary_f1": boundary_f1(truth, predicted, vertices, faces, pairs),
        "border_ratio": border_ratio(predicted, vertices, faces, pairs),
    }


def boundary_f1(
    truth: Integers, predicted: Prediction, vertices: Floats, faces: Integers, pairs: Integers | None = None,
    *, tolerance: float | None = None,
) -> float | None:
    """Return the F-score of predicted borders; None where neither side has borders, 0 where only one has.

    truth [F]; predicted labels [F] or masks [K, F]; vertices [V, 3], faces [F, 3]; pairs [E, 2] are the faces
    that share an edge (computed when None). A border is a shared edge whose two faces differ in label (-1
    counts as one) or in the masks that contain them. Borders are cut into segments of a quarter of
    `tolerance` (a length; TOLERANCE when None) at most. Precision is the share of the predicted length whose
    segments have the middle of a true segment within `tolerance`, recall the reverse. Separate shells share
    no edge and have no border.
    """
    pairs = _pairs(vertices, faces) if pairs is None else pairs
    tolerance = TOLERANCE * _diagonal(vertices) if tolerance is None else tolerance
    true, guessed = is_border(truth, pairs), is_border(predicted, pairs)
    if not true.any() and not guessed.any():
        return None
    if not true.any() or not guessed.any():
        return 0.0
    either = true | guessed
    ends = np.asarray(vertices, np.float64)[_edge_ends(vertices, faces, pairs[either])[0]]
    middle, length, edge = _segments(ends, tolerance / STEPS)
    true, guessed = true[either][edge], guessed[either][edge]
    precision = _share_near(middle, length, guessed, true, tolerance)
    recall = _share_near(middle, length, true, guessed, tolerance)
    return 2 * precision * recall / (precision + recall) if precision + recall > 0 else 0.0


def border_ratio(
    predicted: Prediction, vertices: Floats, faces: Integers, pairs: Integers | None = None, *,
    stride: float | None = None,
) -> float | None:  # fmt: skip
    """Return the length of predicted borders against the same in straight steps; None without borders.

    Arguments as for `boundary_f1`. Each border runs from junction to junction (a vertex of any number of
    border edges but two), or is closed and counts as two from its first vertex to the farthest one. Each step
    goes to the first vertex at least `stride` (a length; STRIDE when None) away, or to the end. A straight
    border has 1, a staircase on a square grid about 1.3.
    """
    pairs = _pairs(vertices, faces) if pairs is None else pairs
    stride = STRIDE * _diagonal(vertices) if stride is None else stride
    own, ends = _edge_ends(vertices, faces, pairs[is_border(predicted, pairs)])
    edges, first = np.unique(np.sort(ends, axis=1), axis=0, return_index=True)
    points = np.asarray(vertices, np.float64)[own[first]].reshape(-1, 3).tolist()
    place = dict(zip(ends[first].ravel().tolist(), points, strict=True))
    whole = straight = 0.0
    for border in _chains(edges):
        points = [place[vertex] for vertex in border]
        whole += sum(map(math.dist, points[1:], points))
        straight += _in_steps(points, stride)
    return whole / straight if straight > 0 else None


def _chains(edges: I64) -> Iterator[list[int]]:
    """Yield the vertices of each border, from junction to junction or around, of border edges [E, 2]."""
    around = defaultdict(list)
    for row, ends in enumerate(edges.tolist()):
        for vertex in ends:
            around[vertex].append(row)
    left = set(range(len(edges)))
    for start in [vertex for vertex in around if len(around[vertex]) != 2] + list(around):
        for row in around[start]:
            border = [start]
            while row in left:
                left.remove(row)
                border.append(int(edges[row].sum()) - border[-1])
                if len(around[border[-1]]) == 2:
                    row = sum(around[border[-1]]) - row
            if len(border) > 1:
                yield border


def _in_steps(points: list[list[float]], stride: float) -> float:
    """Return the length of a border in straight steps."""
    if points[0] == points[-1]:
        far = max(range(len(points)), key=lambda k: math.dist(points[0], points[k]))
        return _in_steps(points[: far + 1], stride) + _in_steps(points[far:], stride) if far else 0.0
    at, total = points[0], 0.0
    for point in points[1:]:
        away = math.dist(at, point)
        if away >= stride or point is points[-1]:
            at, total = point, total + away
    return total


def _pairs(vertices: Floats, faces: Integers) -> Integers:
    from segvigen.parts.face_graph import face_graph

    return face_graph(vertices, faces, bridge_distance=None).pairs


def _diagonal(vertices: Floats) -> float:
    return float(np.linalg.norm(np.ptp(vertices, axis=0)))


def is_border(predicted: Prediction, pairs: Integers) -> Bools:
    """Return which pairs [E, 2] of neighboring faces labels [F] or masks [K, F] separate: [E]."""
    first, second = pairs[:, 0], pairs[:, 1]
    if predicted.ndim == 1:
        labels = np.maximum(predicted, -1)
        return np.asarray(labels[first] != labels[second])
    border = np.zeros(len(pairs), bool)
    for mask in predicted:
        border |= mask[first] != mask[second]
    return border


def _edge_ends(vertices: Floats, faces: Integers, pairs: Integers) -> tuple[I64, I64]:
    """Return both ends of the edge that each pair of faces shares, as vertices and as welded ones: [E, 2]."""
    from segvigen.parts.face_graph import weld_close

    welded = weld_close(vertices)[faces]
    first, second = welded[pairs[:, 0]], welded[pairs[:, 1]]
    common = (first[:, :, None] == second[:, None, :]).any(axis=2)
    shared = common & common[:, [1, 2, 0]]  # corner k and the next one are both on the other face
    corner = shared.argmax(axis=1)
    row, corners = np.arange(len(pairs)), np.stack([corner, (corner + 1) % 3])
    own = np.asarray(faces)[pairs[:, 0]]
    return own[row, corners].T, first[row, corners].T


def _segments(ends: F64, longest: float) -> tuple[F64, F64, I64]:
    """Cut edges [E, 2, 3] evenly: (middle [n, 3], length [n], edge [n])."""
    length = np.linalg.norm(ends[:, 1] - ends[:, 0], axis=1)
    count = np.maximum(np.ceil(length / longest), 1).astype(np.int64)
    edge = np.repeat(np.arange(len(ends)), count)
    rank = np.arange(len(edge)) - np.repeat(np.cumsum(count) - count, count)
    along = ((rank + 0.5) / count[edge])[:, None]
    return ends[edge, 0] * (1 - along) + ends[edge, 1] * along, (length / count)[edge], edge


def _share_near(middle: F64, length: F64, mine: Bools, other: Bools, tolerance: float) -> float:
    """Return the share of the length of `mine` [n] that lies within `tolerance` of `other` [n]."""
    from scipy.spatial import cKDTree

    near = mine & other  # common segments are at distance 0; measure the others
    rest = np.flatnonzero(mine & ~other)
    if len(rest):
        bound = tolerance * (1 + 1e-9)
        distance = cKDTree(middle[other]).query(middle[rest], distance_upper_bound=bound)[0]
        near[rest] = distance <= bound
    total = float(length[mine].sum())
    return float(length[near].sum()) / total if total > 0 else float(near[mine].mean())
