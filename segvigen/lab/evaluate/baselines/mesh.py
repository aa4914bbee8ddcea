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
        from segvigen.parts.superpixels import MOST_RIDGE, MOST_UNKNOWN, SHARP_ANGLE

        graph = self.oriented
        most = np.where(graph.concave > 0, 1.0, np.where(graph.concave < 0, MOST_RIDGE, MOST_UNKNOWN))
        folded = most * (1.0 - np.exp(-((graph.angle / SHARP_ANGLE) ** 2)))
        return np.append(folded, np.full(len(graph.bridges), MOST_UNKNOWN))

    @cached_property
    def smooth(self) -> NDArray[np.float64]:
        """How much each pair lies in a valley without an edge, 0 to 1; 0 for bridges: [E + B]."""
        from segvigen.parts.superpixels import SMOOTH_ANGLE

        turn = self.oriented.valley[self.graph.pairs].mean(axis=1)
        return np.append(1.0 - np.exp(-((turn / SMOOTH_ANGLE) ** 2)), np.zeros(len(self.graph.bridges)))

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
    """A surface and what every step from face to face costs: matrix [F, F], sparse and symmetric."""

    surface: Surface
    matrix: Any


def ways(surface: Surface, crease_weight: float = 0.0) -> Ways:
    """Steps between neighbouring centroids; crossing a full crease adds crease_weight, a length."""
    from scipy.sparse import coo_matrix

    cost = surface.step + crease_weight * surface.crossing if crease_weight else surface.step
    cost = np.maximum(cost, SHORTEST)
    num = len(surface.area)
    low, high = surface.links.min(axis=1).astype(np.int64), surface.links.max(axis=1).astype(np.int64)
    order = np.lexsort((cost, low * num + high))  # of two ways between two faces, the cheaper
    fresh = order[np.unique((low * num + high)[order], return_index=True)[1]]
    low, high, cost = low[fresh], high[fresh], cost[fresh]
    both = (np.append(cost, cost), (np.append(low, high), np.append(high, low)))
    return Ways(surface, coo_matrix(both, shape=(num, num)).tocsr())


def way_length(ways: Ways, points: Points, limit: float = np.inf) -> Distance:
    """Length of the cheapest way from the nearest point to each face [F]; infinite where none leads, or none
    within the limit.

    A way begins at the point itself, goes to the centroid of the face it lies on, and on from centroid to
    centroid; the faces that the points lie on have 0.
    """
    from scipy.sparse.csgraph import dijkstra

    surface, num, count = ways.surface, len(ways.surface.area), len(points)
    touched = np.array([nearest_face(surface, point) for point in points])
    away = np.maximum(np.linalg.norm(points - surface.centroid[touched], axis=1), SHORTEST)
    matrix = _with_sources(ways.matrix, touched, away)
    source = num + np.arange(count)
    distance = dijkstra(matrix, directed=True, indices=source, min_only=True, limit=limit)[:num]
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
