"""Measurements of an asset for the methods without weights: faces, neighbors, and paths along them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

import numpy as np

from segvigen.arrays import F64, I32, I64
from segvigen.asset.asset import Asset
from segvigen.asset.closest import closest_faces
from segvigen.lab.datasets.case import Subject
from segvigen.lab.evaluate.arrays import Points
from segvigen.lab.evaluate.baselines.outward import outward
from segvigen.parts.borders import SMOOTH_ANGLE, saturated
from segvigen.parts.face_graph import VALLEY_RADIUS, FaceGraph, face_graph
from segvigen.parts.paths import link_matrix, nearest
from segvigen.prompts import Click

FLAT = 1e-3  # radians; below this fold an edge is neither a valley nor a ridge
SHORTEST = 1e-9  # a sparse graph drops links of length 0


@dataclass(frozen=True, eq=False)
class MeasuredMesh:
    """An asset's faces, measured.

    corners [F, 3, 3]; normal [F, 3] unit, by winding, 0 where not usable. graph links faces that share edges,
    and shells that touch (bridges).
    """

    asset: Asset
    corners: F64
    normal: F64
    graph: FaceGraph
    touched: dict[bytes, int] = field(default_factory=dict, repr=False)  # results of nearest_face

    @cached_property
    def links(self) -> I32:
        """Neighboring faces [E + B, 2]: pairs, then bridges."""
        return np.concatenate([self.graph.pairs, self.graph.bridges])

    @cached_property
    def step(self) -> F64:
        """Distance between the centroids of neighbors [E + B]."""
        first, second = self.links.T
        return np.linalg.norm(self.graph.centroid[first] - self.graph.centroid[second], axis=1)

    @cached_property
    def oriented(self) -> FaceGraph:
        """The graph with valleys and ridges distinguished by `outward`, even where windings disagree."""
        facing = self.normal * outward(self.asset)[:, None]
        graph, center = self.graph, self.graph.centroid
        first, second = graph.pairs.T
        rise = np.einsum("ij,ij->i", facing[first] - facing[second], center[second] - center[first])
        cosine = np.einsum("ij,ij->i", facing[first], facing[second])
        torn = np.abs(cosine - np.cos(graph.angle)) > FLAT  # no orientation makes the two agree
        concave = np.where(torn | (graph.angle < FLAT), 0, np.sign(rise)).astype(np.int8)
        return replace(graph, concave=concave, facing=facing)

    @cached_property
    def sharp(self) -> F64:
        """How likely the fold at each pair and bridge is a border of parts, 0 to 1: [E + B].

        As for superpixels: valleys most, ridges less. A bridge counts like a full fold that could be either.
        """
        return self.oriented.borders.sharp

    @cached_property
    def smooth(self) -> F64:
        """How deep each pair lies in a smooth valley, 0 to 1; 0 for bridges: [E + B]."""
        borders = self.oriented.borders
        return np.where(borders.contact, 0.0, saturated(borders.smooth / SMOOTH_ANGLE))

    @property
    def crease(self) -> F64:
        """How likely each pair and bridge is a border of parts, sharp or smooth, 0 to 1: [E + B]."""
        return np.maximum(self.sharp, self.smooth)

    @cached_property
    def crossing(self) -> F64:
        """How much of a full crease a step over each pair and bridge crosses: [E + B].

        A fold is crossed at once. A step in a smooth valley crosses its share of the valley's width, so the
        sum along a path does not depend on the resolution of the mesh.
        """
        return np.maximum(self.sharp, self.smooth * np.minimum(self.step / (2 * VALLEY_RADIUS), 1.0))


def measure(subject: Subject) -> MeasuredMesh:
    """Prepare a method that needs the measurements alone."""
    return measured(subject.asset)


def measured(asset: Asset) -> MeasuredMesh:
    """Measure an asset's faces."""
    graph = face_graph(asset.vertices, asset.faces, asset.usable)
    corners = asset.vertices.astype(np.float64)[asset.faces]
    cross = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    normal = cross / np.maximum(np.linalg.norm(cross, axis=1), 1e-300)[:, None]
    normal[~asset.usable] = 0.0
    return MeasuredMesh(asset, corners, normal, graph)


def nearest_face(surface: MeasuredMesh, point: F64) -> int:
    """Return the usable face nearest to a point [3], the first of equals."""
    key = np.asarray(point, np.float64).tobytes()  # the clicks of a part repeat
    if key not in surface.touched:
        surface.touched[key] = int(closest_faces(surface.asset, point)[0][0])
    return surface.touched[key]


def straight_distance(surface: MeasuredMesh, points: Points) -> F64:
    """Return the distance of each face's centroid to the nearest point [F].

    It is 0 for the faces that the points lie on and infinite for faces that are not usable.
    """
    from scipy.spatial.distance import cdist
    distance = cdist(points, surface.graph.centroid).min(axis=0)
    distance[[nearest_face(surface, point) for point in points]] = 0.0
    distance[~surface.graph.usable] = np.inf
    return distance


@dataclass(frozen=True, eq=False)
class PathGraph:
    """A surface and the cost of every step from face to face: matrix [F, F], sparse, each link once."""

    surface: MeasuredMesh
    matrix: Any


def path_graph(surface: MeasuredMesh, crease_weight: float = 0.0) -> PathGraph:
    """Link neighboring centroids; crossing a full crease adds crease_weight, a length."""
    cost = surface.step + crease_weight * surface.crossing if crease_weight else surface.step
    return PathGraph(surface, link_matrix(surface.links, cost, len(surface.graph.area)))


def path_length(paths: PathGraph, points: Points, limit: float = np.inf) -> F64:
    """Return the length of the shortest path from any point to each face [F]; infinite beyond the limit.

    A path starts at the point, goes to the centroid of the face it lies on, and on from centroid to centroid.
    The faces that the points lie on have 0.
    """
    surface, num = paths.surface, len(paths.surface.graph.area)
    touched = np.array([nearest_face(surface, point) for point in points])
    away = np.maximum(np.linalg.norm(points - surface.graph.centroid[touched], axis=1), SHORTEST)
    matrix = _with_sources(paths.matrix, touched, away)
    distance = nearest(matrix, num + np.arange(len(points)), limit)[0][:num]
    distance[touched] = 0.0
    return distance


def surface_distance(surface: MeasuredMesh, points: Points) -> F64:
    """Return the geodesic distance of each face to the nearest point [F]."""
    return path_length(path_graph(surface), points)


def _with_sources(matrix: Any, touched: I64, away: F64) -> Any:
    """Append a row per source to the matrix, each with one step, to the face it lies on."""
    from scipy.sparse import csr_matrix
    num, count = matrix.shape[0], len(touched)
    ends = matrix.indptr[-1] + np.arange(1, count + 1)
    indices = np.append(matrix.indices, touched.astype(matrix.indices.dtype))
    starts = np.append(matrix.indptr, ends.astype(matrix.indptr.dtype))
    return csr_matrix((np.append(matrix.data, away), indices, starts), shape=(num + count, num + count))


def points_of(clicks: Sequence[Click], positive: bool = True) -> Points:
    """Return the points of the clicks of one sign [P, 3]."""
    return np.array([c.point for c in clicks if c.positive == positive], np.float64).reshape(-1, 3)
