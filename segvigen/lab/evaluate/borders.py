"""Precision and recall of predicted borders along edges of the mesh."""

from __future__ import annotations

import numpy as np

from segvigen.arrays import F64, I64, Bools, Floats, Integers
from segvigen.lab.evaluate.arrays import Prediction

TOLERANCE = 0.02  # asset frame (unit cube): largest distance at which two borders agree
STEPS = 4  # samples of a border per tolerance


def boundary_f1(
    truth: Integers, predicted: Prediction, vertices: Floats, faces: Integers, pairs: Integers | None = None,
    *, tolerance: float = TOLERANCE,
) -> float | None:
    """Return the F-score of predicted borders; None where neither side has borders, 0 where only one has.

    truth [F]; predicted labels [F] or masks [K, F]; vertices [V, 3] in the asset frame, faces [F, 3]; pairs
    [E, 2] are the faces that share an edge (computed when None). A border is a shared edge whose two faces
    differ in label (-1 counts as one) or in the masks that contain them. Borders are cut into segments of a
    quarter of `tolerance` at most. Precision is the share of the predicted length whose segments have the
    middle of a true segment within `tolerance`, recall the reverse. Separate shells share no edge and have no
    border.
    """
    if pairs is None:
        from segvigen.parts.face_graph import face_graph

        pairs = face_graph(vertices, faces, bridge_distance=None).pairs
    true, guessed = is_border(truth, pairs), is_border(predicted, pairs)
    if not true.any() and not guessed.any():
        return None
    if not true.any() or not guessed.any():
        return 0.0
    either = true | guessed
    ends = _edge_ends(vertices, faces, pairs[either])
    middle, length, edge = _segments(ends, tolerance / STEPS)
    true, guessed = true[either][edge], guessed[either][edge]
    precision = _share_near(middle, length, guessed, true, tolerance)
    recall = _share_near(middle, length, true, guessed, tolerance)
    return 2 * precision * recall / (precision + recall) if precision + recall > 0 else 0.0


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


def _edge_ends(vertices: Floats, faces: Integers, pairs: Integers) -> F64:
    """Return both ends of the edge that each pair of faces shares: [E, 2, 3]; vertices are welded."""
    from segvigen.parts.face_graph import weld_close

    welded = weld_close(vertices)[faces]
    first, second = welded[pairs[:, 0]], welded[pairs[:, 1]]
    common = (first[:, :, None] == second[:, None, :]).any(axis=2)
    shared = common & common[:, [1, 2, 0]]  # corner k and the next one are both on the other face
    corner = shared.argmax(axis=1)
    own = np.asarray(faces)[pairs[:, 0]]
    row = np.arange(len(pairs))
    ends = np.stack([own[row, corner], own[row, (corner + 1) % 3]], axis=1)
    return np.asarray(vertices, np.float64)[ends]


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
