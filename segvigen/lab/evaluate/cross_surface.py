"""Scores across two surfaces: a prediction on another mesh, or on points, against the truth.

    true surface ── samples by area ── nearest place of the prediction ── its label ── scores on the samples

Face rows of two meshes are never compared. Source: the 60 000 samples, at least 40 on every part, and the
limit of 0.02 of the unit cube are those of sam3seggen (GzaIcebreak/sam3seggen).
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from segvigen.arrays import F64, I64
from segvigen.lab.datasets.case import Case, stable_hash
from segvigen.lab.evaluate import chamfer
from segvigen.lab.evaluate.arrays import Points, Prediction, Scores
from segvigen.lab.evaluate.metrics import checked, contingency, coverage, fragments, overlap, table_scores
from segvigen.lab.evaluate.surface_points import surface_samples

NUM_SAMPLES = 60_000  # of the true surface
LEAST = 40  # of them on each part
LIMIT = 0.02  # asset frame (unit cube): farther from the predicted surface, a sample has no label
TIE = 1e-6  # asset frame: distances this close are equal
ALIKE = 0.5  # cosine from which two faces have the same orientation


@dataclass(frozen=True, eq=False)
class OtherSurface:
    """A prediction on another surface: a remeshed output, or labeled points where `faces` is None.

    vertices [V, 3] in the frame of the input asset, faces [F', 3]; prediction has one column per face, or per
    vertex without faces: labels [n] with -1 for no part, or masks [K, n]. Raises ValueError for another type
    or number of columns, face indices out of range, or a used vertex that is not finite.
    """

    vertices: Points = field(repr=False)
    faces: I64 | None = field(repr=False)
    prediction: Prediction = field(repr=False)

    def __post_init__(self) -> None:
        what, rows = ("vertices", self.vertices) if self.faces is None else ("faces", self.faces)
        num, shape = len(rows), self.prediction.shape
        if shape[-1:] != (num,):
            raise ValueError(f"the answer has {num} {what} and a prediction {shape}; expected one each")
        checked(np.zeros(num, np.int64), self.prediction)
        used = self.vertices
        if self.faces is not None and num:
            if self.faces.min() < 0 or self.faces.max() >= len(self.vertices):
                raise ValueError(f"the answer's faces name vertices beyond its {len(self.vertices)}")
            used = self.vertices[self.faces]
        if not np.isfinite(used).all():
            raise ValueError("the answer's surface has NaN or infinite vertices; expected the asset frame")


def cross_surface_scores(case: Case, answer: OtherSurface, *, points: bool = False) -> Scores:
    """Return every score that applies between two surfaces, by the names of full_scores.

    All shares and IoUs are of area: `best_match` equals `area_best_match`, `hungarian` `area_hungarian`,
    `coverage` `area_coverage`. `count_error` and `fragments` (with faces only) are those of the whole
    prediction, whether a sample reaches a part or not. There is no `boundary_f1`. `points` adds pCD and pF1,
    on the points that full_scores uses.
    """
    drawn = _draw(case, NUM_SAMPLES, LEAST)
    truth, weight = case.labels[drawn.face], drawn.weight
    predicted = _labels_at(answer, drawn, LIMIT)
    table = contingency(truth, predicted, weight)
    share = coverage(predicted, weight)
    scores = table_scores(table, table) | {"coverage": share, "area_coverage": share}
    scores["overlap"] = overlap(predicted, weight)
    scores["count_error"] = float(_num_predicted(answer.prediction) - len(case.parts))
    if answer.faces is not None:
        from segvigen.parts.face_graph import face_graph

        pairs = face_graph(answer.vertices, answer.faces, bridge_distance=None).pairs
        scores["fragments"] = fragments(answer.prediction, pairs)
    if points:
        few = _draw(case, chamfer.NUM_POINTS, chamfer.LEAST)
        seen = _labels_at(answer, few, LIMIT)
        scores |= chamfer.chamfer_scores(few.point, case.labels[few.face], seen, few.weight)
    return scores


@dataclass(frozen=True, eq=False)
class _Samples:
    """Points of a true surface: face [S], point [S, 3], weight [S] and unit normal [S, 3]."""

    face: I64
    point: F64
    weight: F64
    normal: F64


def _draw(case: Case, num: int, least: int) -> _Samples:
    vertices, faces = case.asset.vertices.astype(np.float64), case.asset.faces
    face, point, weight = surface_samples(
        vertices, faces, case.area, case.labels, num=num, least=least, seed=(stable_hash(case.id),)
    )
    return _Samples(face, point, weight, _normals(vertices[faces[face]]))


def _normals(corners: F64) -> F64:
    """Return unit normals [n, 3] of triangles [n, 3, 3]; zero for those without area."""
    normal = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    length = np.linalg.norm(normal, axis=1, keepdims=True)
    return np.asarray(normal / np.where(length > 0, length, 1.0))


def _labels_at(answer: OtherSurface, drawn: _Samples, limit: float) -> Prediction:
    """Return the prediction at the samples: labels [S] or masks [K, S]."""
    column = _nearest(answer, drawn, limit)
    found = column >= 0
    shape = (*answer.prediction.shape[:-1], len(column))
    out = np.zeros(shape, bool) if answer.prediction.ndim == 2 else np.full(shape, -1, np.int64)
    out[..., found] = answer.prediction[..., column[found]]
    return out


def _nearest(answer: OtherSurface, drawn: _Samples, limit: float) -> I64:
    """Return the row of the face, or labeled point, nearest to each sample [S]; -1 beyond the limit."""
    if answer.faces is not None:
        return _nearest_face(answer.vertices[answer.faces], drawn, limit)
    if not len(answer.vertices):
        return np.full(len(drawn.point), -1, np.int64)
    from scipy.spatial import cKDTree
    distance, row = cKDTree(answer.vertices).query(drawn.point)
    return np.where(distance <= limit, row, -1).astype(np.int64)


def _nearest_face(corners: F64, drawn: _Samples, limit: float) -> I64:
    """As `_nearest`, among triangles [F', 3, 3]; of equally near ones, one with the same orientation."""
    from segvigen.asset.nearest import nearest, triangles

    tree = triangles(corners.reshape(-1, 3), np.arange(3 * len(corners)).reshape(-1, 3))
    row, distance = nearest(tree, drawn.point, limit=limit)
    turned = np.flatnonzero(row >= 0)
    cosine = (_normals(corners[row[turned]]) * drawn.normal[turned]).sum(axis=1)
    turned = turned[cosine < ALIKE]
    other, away = nearest(tree, drawn.point[turned], facing=drawn.normal[turned], cosine=ALIKE, limit=limit)
    tied = away <= distance[turned] + TIE
    row[turned[tied]] = other[tied]
    return row


def _num_predicted(prediction: Prediction) -> int:
    """Count the labels that occur, or the masks that are not empty."""
    if prediction.ndim == 2:
        return int(prediction.any(axis=1).sum())
    return len(np.unique(prediction[prediction >= 0]))
