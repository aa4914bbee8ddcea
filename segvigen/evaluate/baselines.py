"""Segmentation without weights: what any learned method has to beat.

The constants of this file were chosen on the held-out training categories by `python -m
segvigen.evaluate.fit`, never on data that results are reported for.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from segvigen.asset.asset import Asset
from segvigen.asset.closest import triangle_distance
from segvigen.datasets.case import Subject
from segvigen.evaluate.methods import Mask, Method
from segvigen.evaluate.metrics import Prediction
from segvigen.prompts import Click

# Measured on 179 objects, 1136 parts, seed 0 (fit.py says which); each is the best single value:
BALL_RADIUS = (
    0.18  # IoU@1,3,5,7,10 = 25.5 33.8 36.2 37.7 38.9; flat: from 0.15 to 0.21 their mean moves by 0.3
)
GEODESIC_RADIUS = 0.36  # 26.8 34.5 36.9 37.5 38.8; flat: from 0.33 to 0.39 their mean moves by 0.2
CLUSTERS = 5  # one-to-one score 25.6; 24.8 with 3, 25.0 with 7, 24.1 with 10, 21.8 with 20
NORMAL_WEIGHT = 0.15  # chosen, not fitted: a face turned right round lies 0.3 of the bounding box away

Points = NDArray[np.float64]  # [P, 3] asset frame


def everything() -> Method:
    """One part: all faces, for any question."""

    def full(asset: Asset, seed: int) -> Prediction:
        return np.zeros(len(asset.faces), np.int32)

    def click(asset: Asset, queries: Sequence[Sequence[Click]], seed: int) -> list[Mask]:
        return [np.ones(len(asset.faces), bool) for _ in queries]

    return Method("all", {}, lambda subject: subject.asset, full, click)


def ball(radius: float | None = None) -> Method:
    """Faces whose centroid lies within the radius of a click, and the clicked faces; radius None is the
    fitted one.
    """
    return _within("ball", straight_distance, BALL_RADIUS if radius is None else radius, _surface)


def geodesic(radius: float | None = None) -> Method:
    """Faces within the radius of a click along the surface, over the face graph: shells that touch are
    joined.
    """
    fitted = GEODESIC_RADIUS if radius is None else radius
    return _within(
        "geodesic", surface_distance, fitted, lambda subject: surface_of(subject.asset, bridges=True)
    )


def _within(
    name: str,
    distance: Callable[[Surface, Points], NDArray[np.float64]],
    radius: float,
    prepare: Callable[[Subject], Surface],
) -> Method:
    def click(surface: Surface, queries: Sequence[Sequence[Click]], seed: int) -> list[Mask]:
        return [distance(surface, np.array([c.point for c in query])) <= radius for query in queries]

    return Method(name, {"radius": radius}, prepare, click=click)


def components() -> Method:
    """One part per connected piece: faces that share edges, vertices welded by position. A click takes the
    piece it hits.
    """

    def full(surface: Surface, seed: int) -> Prediction:
        return surface.component

    def click(surface: Surface, queries: Sequence[Sequence[Click]], seed: int) -> list[Mask]:
        hits = [
            [surface.component[nearest_face(surface, np.array(c.point))] for c in query] for query in queries
        ]
        return [np.isin(surface.component, hit) for hit in hits]

    return Method("components", {}, _surface, full=full, click=click)


def kmeans(num: int | None = None) -> Method:
    """Area-weighted k-means of centroids and a little of the normals; num None is the fitted number."""
    num = CLUSTERS if num is None else num

    def full(surface: Surface, seed: int) -> Prediction:
        return cluster(surface, num, seed)

    settings = {"clusters": num, "normal_weight": NORMAL_WEIGHT}
    return Method("kmeans", settings, _surface, full=full, seeded=True)


@dataclass(frozen=True, eq=False)
class Surface:
    """What the baselines know of an asset, per face.

    corners [F, 3, 3], centroid, unit normal [F, 3], area, component [F] (shared edges alone); reach [F] is
    the distance from the centroid to the farthest corner. pairs [E, 2] are the different pairs of faces that
    share an edge, or are bridged, distance [E] that of their centroids. Faces that are not usable have
    component -1 and normal 0.
    """

    corners: NDArray[np.float64]
    centroid: NDArray[np.float64]
    reach: NDArray[np.float64]
    normal: NDArray[np.float64]
    area: NDArray[np.float64]
    component: NDArray[np.int32]
    pairs: NDArray[np.int64]
    distance: NDArray[np.float64]


def _surface(subject: Subject) -> Surface:
    return surface_of(subject.asset)


def surface_of(asset: Asset, bridges: bool = False) -> Surface:
    """Measure an asset's faces; with bridges, `pairs` also join shells that touch."""
    from segvigen.parts.facegraph import BRIDGE_DISTANCE, face_graph

    reach_over = BRIDGE_DISTANCE if bridges else None
    graph = face_graph(asset.vertices, asset.faces, asset.usable, bridge_distance=reach_over)
    corners = asset.vertices.astype(np.float64)[asset.faces]
    cross = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    normal = cross / np.maximum(np.linalg.norm(cross, axis=1), 1e-300)[:, None]
    joined = np.concatenate([graph.pairs, graph.bridges]).astype(np.int64)
    pairs = np.unique(np.sort(joined, axis=1), axis=0).reshape(-1, 2)
    distance = np.linalg.norm(graph.centroid[pairs[:, 0]] - graph.centroid[pairs[:, 1]], axis=1)
    normal[~asset.usable] = 0.0
    reach = np.linalg.norm(corners - graph.centroid[:, None], axis=2).max(axis=1)
    return Surface(corners, graph.centroid, reach, normal, graph.area, graph.component, pairs, distance)


def straight_distance(surface: Surface, points: Points) -> NDArray[np.float64]:
    """Distance of each face's centroid to the nearest point [F]; 0 for the faces that the points lie on."""
    from scipy.spatial.distance import cdist

    distance = cdist(points, surface.centroid).min(axis=0)
    distance[[nearest_face(surface, point) for point in points]] = 0.0
    return distance


def surface_distance(surface: Surface, points: Points) -> NDArray[np.float64]:
    """Length of the shortest way over neighbouring centroids from the nearest point [F]; infinite where none
    leads.

    A way begins at the point itself, goes to the centroid of the face it lies on, and on from centroid to
    centroid.
    """
    from scipy.sparse import coo_matrix
    from scipy.sparse.csgraph import dijkstra

    num_faces, num = len(surface.centroid), len(points)
    touched = np.array([nearest_face(surface, point) for point in points])
    source = num_faces + np.arange(num)
    first = np.concatenate([surface.pairs[:, 0], source])
    second = np.concatenate([surface.pairs[:, 1], touched])
    length = np.concatenate([surface.distance, np.linalg.norm(points - surface.centroid[touched], axis=1)])
    length = np.maximum(length, 1e-12)  # a stored zero would be no edge
    size = num_faces + num
    matrix = coo_matrix((length, (first, second)), shape=(size, size)).tocsr()
    distance = dijkstra(matrix, directed=False, indices=source, min_only=True)[:num_faces]
    distance[touched] = 0.0
    return distance


def nearest_face(surface: Surface, point: NDArray[np.float64]) -> int:
    """The face nearest to a point [3], the first one of several."""
    away = np.linalg.norm(surface.centroid - point, axis=1)
    near = np.flatnonzero(away - surface.reach <= away.min() + 1e-9)  # no other face can be nearer
    return int(near[triangle_distance(point, surface.corners[near]).argmin()])


def cluster(surface: Surface, num: int, seed: int, rounds: int = 50) -> NDArray[np.int32]:
    """Lloyd's k-means over faces, weighted by area, from a k-means++ start: labels [F] int32, -1 where not
    usable.
    """
    used = np.flatnonzero(surface.component >= 0)
    labels = np.full(len(surface.component), -1, np.int32)
    if len(used) == 0:
        return labels
    feature = np.concatenate([surface.centroid, NORMAL_WEIGHT * surface.normal], axis=1)[used]
    weight = surface.area[used]
    center = _spread_out(feature, weight, min(num, len(used)), np.random.default_rng(seed))
    chosen = np.zeros(len(used), np.int64)
    for turn in range(rounds):
        squared = (center**2).sum(axis=1) - 2 * feature @ center.T
        fresh = squared.argmin(axis=1)
        if turn and (fresh == chosen).all():
            break
        chosen = fresh
        size = np.bincount(chosen, weights=weight, minlength=len(center))
        for axis in range(feature.shape[1]):
            total = np.bincount(chosen, weights=weight * feature[:, axis], minlength=len(center))
            center[:, axis] = np.where(size > 0, total / np.maximum(size, 1e-300), center[:, axis])
    labels[used] = chosen
    return labels


def _spread_out(
    feature: NDArray[np.float64], weight: NDArray[np.float64], num: int, rng: np.random.Generator
) -> NDArray[np.float64]:
    """First centres by k-means++: each next one with probability proportional to weight times squared
    distance.
    """
    chance = weight.copy()
    center = np.empty((num, feature.shape[1]))
    gap = np.full(len(feature), np.inf)
    for k in range(num):
        reach = np.cumsum(chance)
        pick = min(int(np.searchsorted(reach, rng.random() * reach[-1], side="right")), len(feature) - 1)
        center[k] = feature[pick]
        gap = np.minimum(gap, ((feature - center[k]) ** 2).sum(axis=1))
        chance = weight * gap
    return center
