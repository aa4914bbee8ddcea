"""What the methods without weights know of an asset: its faces, who touches whom, and the ways along them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from segvigen.asset.asset import Asset
from segvigen.asset.closest import triangle_distance
from segvigen.lab.datasets.case import Subject
from segvigen.lab.evaluate.baselines.outward import outward

if TYPE_CHECKING:
    from segvigen.parts.face_graph import FaceGraph

FLAT = 1e-3  # radians; two faces nearer to one plane form neither a valley nor a ridge
SHORTEST = 1e-9  # a way of no length would be no way

Points = NDArray[np.float64]  # [P, 3] asset frame
Distance = NDArray[np.float64]  # [F]


@dataclass(frozen=True, eq=False)
class Surface:
    """An asset's faces, measured.

    corners [F, 3, 3]; reach [F] from the centroid to the farthest corner; normal [F, 3] unit, by winding, 0
    where not usable. graph joins faces that share edges, and by bridges shells that touch.
    """

    asset: Asset
    corners: NDArray[np.float64]
    reach: NDArray[np.float64]
    normal: NDArray[np.float64]
    graph: FaceGraph
    touched: dict[bytes, int] = field(default_factory=dict, repr=False)  # what nearest_face has found

    @property
    def centroid(self) -> NDArray[np.float64]:
        """Mean of the corners of each face [F, 3]."""
        return self.graph.centroid

    @property
    def component(self) -> NDArray[np.int32]:
        """Connected piece of each face [F], through shared edges alone; -1 where not usable."""
        return self.graph.component

    @property
    def area(self) -> NDArray[np.float64]:
        """Area of each face [F]."""
        return self.graph.area

    @property
    def usable(self) -> NDArray[np.bool_]:
        """Faces [F] that take part; the others are in no part."""
        return self.graph.usable

    @cached_property
    def links(self) -> NDArray[np.int32]:
        """Neighbouring faces [E + B, 2]: pairs, then bridges."""
        return np.concatenate([self.graph.pairs, self.graph.bridges])

    @cached_property
    def step(self) -> NDArray[np.float64]:
        """Distance of the centroids of neighbours [E + B]."""
        first, second = self.links.T
        return np.linalg.norm(self.centroid[first] - self.centroid[second], axis=1)

    @cached_property
    def oriented(self) -> FaceGraph:
        """The graph with valleys and ridges told apart by `outward`, even where windings disagree."""
        facing = self.normal * outward(self.asset)[:, None]
        graph = self.graph
        first, second = graph.pairs.T
        rise = np.einsum(
            "ij,ij->i", facing[first] - facing[second], self.centroid[second] - self.centroid[first]
        )
        cosine = np.einsum("ij,ij->i", facing[first], facing[second])
        torn = np.abs(cosine - np.cos(graph.angle)) > FLAT  # the two could not be turned to agree
        concave = np.where(torn | (graph.angle < FLAT), 0, np.sign(rise)).astype(np.int8)
        return replace(graph, concave=concave, facing=facing)

    @cached_property
    def sharp(self) -> NDArray[np.float64]:
        """How much the fold at each pair and bridge looks like a border of parts, 0 to 1: [E + B].

        As for the patches of the read-out: valleys most, ridges less. A bridge counts like a full fold that
        could be either.
        """
        return self.oriented.borders.sharp

    @cached_property
    def smooth(self) -> NDArray[np.float64]:
        """How much each pair lies in a valley without an edge, 0 to 1; 0 for bridges: [E + B]."""
        from segvigen.parts.borders import SMOOTH_ANGLE, saturated

        borders = self.oriented.borders
        return np.where(borders.contact, 0.0, saturated(borders.smooth / SMOOTH_ANGLE))

    @property
    def crease(self) -> NDArray[np.float64]:
        """How much each pair and bridge looks like a border of parts, sharp or smooth, 0 to 1: [E + B]."""
        return np.maximum(self.sharp, self.smooth)

    @cached_property
    def crossing(self) -> NDArray[np.float64]:
        """What a step over each pair and bridge crosses, in full creases: [E + B].

        A fold is crossed at once, a smooth valley step by step, each step its share of the valley's width: so
        that a way crosses the same on a finer mesh.
        """
        from segvigen.parts.face_graph import VALLEY_RADIUS

        return np.maximum(self.sharp, self.smooth * np.minimum(self.step / (2 * VALLEY_RADIUS), 1.0))


def measure(subject: Subject) -> Surface:
    """What a method prepares that needs no more."""
    return surface_of(subject.asset)


def surface_of(asset: Asset) -> Surface:
    """Measure an asset's faces."""
    from segvigen.parts.face_graph import face_graph

    graph = face_graph(asset.vertices, asset.faces, asset.usable)
    corners = asset.vertices.astype(np.float64)[asset.faces]
    cross = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    normal = cross / np.maximum(np.linalg.norm(cross, axis=1), 1e-300)[:, None]
    normal[~asset.usable] = 0.0
    reach = np.linalg.norm(corners - graph.centroid[:, None], axis=2).max(axis=1)
    return Surface(asset, corners, reach, normal, graph)


def nearest_face(surface: Surface, point: NDArray[np.float64]) -> int:
    """The usable face nearest to a point [3], the first one of several."""
    key = np.asarray(point, np.float64).tobytes()  # the clicks of a part are asked with again and again
    if key not in surface.touched:
        away = np.linalg.norm(surface.centroid - point, axis=1)
        away[~surface.usable] = np.inf
        near = np.flatnonzero(away - surface.reach <= away.min() + 1e-9)  # no other face can be nearer
        surface.touched[key] = int(near[triangle_distance(point, surface.corners[near]).argmin()])
    return surface.touched[key]


def straight_distance(surface: Surface, points: Points) -> Distance:
    """Distance of each face's centroid to the nearest point [F]; 0 for the faces that the points lie on,
    infinite for faces that are not usable.
    """
    from scipy.spatial.distance import cdist

    distance = cdist(points, surface.centroid).min(axis=0)
    distance[[nearest_face(surface, point) for point in points]] = 0.0
    distance[~surface.usable] = np.inf
    return distance


@dataclass(frozen=True, eq=False)
class Ways:
    """A surface and what every step from face to face costs: matrix [F, F], sparse, each link once."""

    surface: Surface
    matrix: Any


def ways(surface: Surface, crease_weight: float = 0.0) -> Ways:
    """Steps between neighbouring centroids; crossing a full crease adds crease_weight, a length."""
    from segvigen.parts.paths import link_matrix

    cost = surface.step + crease_weight * surface.crossing if crease_weight else surface.step
    return Ways(surface, link_matrix(surface.links, cost, len(surface.area)))


def way_length(ways: Ways, points: Points, limit: float = np.inf) -> Distance:
    """Length of the cheapest way from the nearest point to each face [F]; infinite where none leads, or none
    within the limit.

    A way begins at the point itself, goes to the centroid of the face it lies on, and on from centroid to
    centroid; the faces that the points lie on have 0.
    """
    from segvigen.parts.paths import nearest

    surface, num, count = ways.surface, len(ways.surface.area), len(points)
    touched = np.array([nearest_face(surface, point) for point in points])
    away = np.maximum(np.linalg.norm(points - surface.centroid[touched], axis=1), SHORTEST)
    matrix = _with_sources(ways.matrix, touched, away)
    source = num + np.arange(count)
    distance = nearest(matrix, source, limit)[0][:num]
    distance[touched] = 0.0
    return distance


def surface_distance(surface: Surface, points: Points) -> Distance:
    """`way_length` over plain distances: the plain geodesic."""
    return way_length(ways(surface), points)


def _with_sources(matrix: Any, touched: NDArray[np.int64], away: NDArray[np.float64]) -> Any:
    """The matrix with a row per source more, each with one step, to the face it touches."""
    from scipy.sparse import csr_matrix

    num, count = matrix.shape[0], len(touched)
    ends = matrix.indptr[-1] + np.arange(1, count + 1)
    return csr_matrix(
        (
            np.append(matrix.data, away),
            np.append(matrix.indices, touched.astype(matrix.indices.dtype)),
            np.append(matrix.indptr, ends.astype(matrix.indptr.dtype)),
        ),
        shape=(num + count, num + count),
    )


def points_of(clicks: Any, positive: bool = True) -> Points:
    """Where the clicks of one sign lie [P, 3]."""
    return np.array([c.point for c in clicks if c.positive == positive], np.float64).reshape(-1, 3)
