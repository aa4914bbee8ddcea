"""Which faces touch, along how long an edge and at what angle: the graph that every read-out works on.

Faces are nodes. Two faces that share an edge (vertices welded by position) are a pair; faces of different
shells that touch or nearly touch are joined by a bridge, because many assets are unions of separate shells.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

CELL = 1.0 / 64.0  # the packaged model's cell; shells closer than one and a half cells look joined to it
BRIDGE_DISTANCE = 1.5 * CELL
WELD_STEPS = 2**21 - 1  # positions per axis when welding: three of them fit one int64 key
CONSISTENT = (
    0.99  # share of a shell's pairs that must agree on winding before concave and convex mean anything
)

VALLEY_RADIUS = 0.03  # asset-frame length at which smooth valleys are looked for: two voxels of mini's grid
VALLEY_NEIGHBOURS = 32


@dataclass(frozen=True, eq=False)
class FaceGraph:
    """Neighbourhood of the F faces of a mesh; lengths in the asset frame, angles in radians.

    pairs [E, 2] int32 faces that share an edge; length [E] of that edge; angle [E] between the two planes, 0
    flat to pi folded back, whatever the winding; concave [E] int8: 1 a valley, -1 a ridge, 0 not known
    (winding disagrees). area [F]; centroid [F, 3]; component [F] int32, shells joined through pairs alone,
    -1 where not usable. bridges [B, 2] int32 faces of different components; gap [B] their distance;
    bridge_length [B] the contact each stands for. usable [F] bool: faces that take part; the others have
    neither pairs nor bridges. facing [F, 3] unit normals to the outside, zero where winding does not tell it.
    """

    pairs: NDArray[np.int32]
    length: NDArray[np.float64]
    angle: NDArray[np.float64]
    concave: NDArray[np.int8]
    area: NDArray[np.float64]
    centroid: NDArray[np.float64]
    component: NDArray[np.int32]
    bridges: NDArray[np.int32]
    gap: NDArray[np.float64]
    bridge_length: NDArray[np.float64]
    usable: NDArray[np.bool_]
    facing: NDArray[np.float64]

    @cached_property
    def valley(self) -> NDArray[np.float64]:
        """How far the surface turns towards itself around each face, radians [F]: valleys without an edge.

        See `smooth_valley`; 0 on flat, convex or unoriented surface.
        """
        return smooth_valley(self.centroid, self.facing, self.area)

    @property
    def num_faces(self) -> int:
        """F, usable or not."""
        return len(self.area)

    @cached_property
    def num_components(self) -> int:
        """How many separate shells the usable faces form."""
        return int(self.component.max(initial=-1)) + 1


def face_graph(
    vertices: NDArray[np.floating],
    faces: NDArray[np.integer],
    usable: NDArray[np.bool_] | None = None,
    *,
    bridge_distance: float | None = BRIDGE_DISTANCE,
) -> FaceGraph:
    """Build the graph of a mesh.

    vertices [V, 3] asset frame, faces [F, 3]; usable [F] leaves faces out (all are used when None);
    bridge_distance is the widest gap that still joins two shells, None for no bridges.
    A non-manifold edge joins its faces in a chain.
    """
    points = np.array(vertices, np.float64)
    faces = np.asarray(faces, np.int64).reshape(-1, 3)
    num_faces = len(faces)
    usable = np.ones(num_faces, bool) if usable is None else np.array(usable, bool)
    corners: NDArray[np.float64] = points[faces]
    cross = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    double = np.linalg.norm(cross, axis=1)
    normal = cross / np.maximum(double, 1e-300)[:, None]
    centroid = corners.mean(axis=1)

    welded = weld(points)[faces]
    pairs, edge, same_way = _shared_edges(welded, usable)
    ends = _edge_ends(faces, edge)
    length = np.linalg.norm(points[ends[:, 0]] - points[ends[:, 1]], axis=1)
    component = _components(pairs, usable)
    angle, concave, facing = _dihedral(pairs, same_way, normal, centroid, corners, component)

    area = double / 2
    bridges = np.zeros((0, 2), np.int32)
    gap = np.zeros(0)
    if bridge_distance is not None and component.max(initial=-1) > 0:
        bridges, gap = _find_bridges(corners, area, component, bridge_distance)
    return FaceGraph(
        pairs=pairs.astype(np.int32), length=length, angle=angle, concave=concave,
        area=area, centroid=centroid, component=component,
        bridges=bridges, gap=gap, bridge_length=np.full(len(bridges), CELL), usable=usable,
        facing=facing,
    )  # fmt: skip


def weld(vertices: NDArray[np.floating]) -> NDArray[np.int64]:
    """Number equal positions alike: [V, 3] -> [V], equal within a two-millionth of the bounding box."""
    if len(vertices) == 0:
        return np.zeros(0, np.int64)
    low = vertices.min(axis=0)
    extent = max(float((vertices.max(axis=0) - low).max()), 1e-300)
    step = np.rint((vertices - low) * (WELD_STEPS / extent)).astype(np.int64)
    key = (step[:, 0] << 42) | (step[:, 1] << 21) | step[:, 2]
    return np.unique(key, return_inverse=True)[1].reshape(-1)


def _shared_edges(
    welded: NDArray[np.int64], usable: NDArray[np.bool_]
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.bool_]]:
    """Pairs of faces [E, 2] on one edge, half-edge 3 * face + corner [E] of the first, same direction [E]."""
    start = welded.reshape(-1)
    end = welded[:, [1, 2, 0]].reshape(-1)
    half = np.flatnonzero(np.repeat(usable, 3) & (start != end))
    start, end = start[half], end[half]
    key = np.minimum(start, end) * (int(welded.max(initial=0)) + 1) + np.maximum(start, end)
    order = np.argsort(key, kind="stable")
    key, half, forward = key[order], half[order], (start < end)[order]
    joined = np.flatnonzero((key[1:] == key[:-1]) & (half[1:] // 3 != half[:-1] // 3))
    pairs = np.stack([half[joined] // 3, half[joined + 1] // 3], axis=1)
    return pairs, half[joined], forward[joined] == forward[joined + 1]


def _edge_ends(faces: NDArray[np.int64], edge: NDArray[np.int64]) -> NDArray[np.int64]:
    """The two vertices of half-edges 3 * face + corner: [E] -> [E, 2]."""
    face, corner = edge // 3, edge % 3
    return np.stack([faces[face, corner], faces[face, (corner + 1) % 3]], axis=1)


def _components(pairs: NDArray[np.integer], usable: NDArray[np.bool_]) -> NDArray[np.int32]:
    """Number the shells of usable faces 0.. in order of their first face; -1 elsewhere."""
    found = connected(pairs, len(usable))
    component = np.full(len(usable), -1, np.int32)
    component[usable] = np.unique(found[usable], return_inverse=True)[1].reshape(-1)
    return component


def connected(pairs: NDArray[np.integer], num_nodes: int) -> NDArray[np.int32]:
    """Connected components of nodes joined by pairs [E, 2]: [num_nodes] int32."""
    from scipy.sparse import coo_matrix
    from scipy.sparse.csgraph import connected_components

    ones = np.ones(len(pairs), np.int8)
    matrix = coo_matrix((ones, (pairs[:, 0], pairs[:, 1])), shape=(num_nodes, num_nodes)).tocsr()
    return connected_components(matrix, directed=False)[1].astype(np.int32)


def _dihedral(
    pairs: NDArray[np.int64],
    same_way: NDArray[np.bool_],
    normal: NDArray[np.float64],
    centroid: NDArray[np.float64],
    corners: NDArray[np.float64],
    component: NDArray[np.int32],
) -> tuple[NDArray[np.float64], NDArray[np.int8], NDArray[np.float64]]:
    """Angle [E] between neighbouring planes, whether the edge is a valley (1), a ridge (-1) or unknown (0),
    and normals to the outside [F, 3] (zero in shells whose winding disagrees).

    Two faces that run along their common edge in the same direction are wound against each other: one normal
    is flipped, so the angle never depends on winding. Valleys need an outside: the sign of the shell's
    volume tells it.
    """
    first, second = pairs[:, 0], pairs[:, 1]
    flip = np.where(same_way, -1.0, 1.0)
    cosine = np.einsum("ij,ij->i", normal[first], normal[second]) * flip
    angle = np.arccos(np.clip(cosine, -1.0, 1.0))
    flat = (normal[first] == 0).all(axis=1) | (normal[second] == 0).all(axis=1)
    angle[flat] = 0.0

    num = int(component.max(initial=-1)) + 1
    shell = component[first]
    total = np.bincount(shell, minlength=num)
    agree = np.bincount(shell[~same_way], minlength=num)
    trusted = agree >= CONSISTENT * total
    volume = np.einsum("ij,ij->i", corners[:, 0], np.cross(corners[:, 1], corners[:, 2]))
    used = component >= 0
    outward = np.where(np.bincount(component[used], weights=volume[used], minlength=num) < 0, -1.0, 1.0)
    rise = np.einsum("ij,ij->i", normal[first], centroid[second] - centroid[first]) * outward[shell]
    concave = np.sign(rise).astype(np.int8)
    concave[~trusted[shell] | flat | (angle < 1e-3)] = 0
    side = np.append(np.where(trusted, outward, 0.0), 0.0)[component]  # component -1 takes the last, zero
    return angle, concave, normal * side[:, None]


def smooth_valley(
    centroid: NDArray[np.float64], facing: NDArray[np.float64], area: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Angle [F] by which the surface turns towards itself within about VALLEY_RADIUS of each face.

    Faces are gathered in cubes of half that radius and normal octants. A cube is compared with those around
    it whose normals are at most 120 degrees off; where the line between two runs into the space before them
    they face each other across a valley. The mean of the steepest quarter counts, so a valley on a saddle is
    found too.
    """
    from scipy.spatial import cKDTree

    valley = np.zeros(len(area))
    faces = np.flatnonzero((facing != 0).any(axis=1) & (area > 0))
    if len(faces) < 8:
        return valley
    cube = np.floor(centroid[faces] / (VALLEY_RADIUS / 2)).astype(np.int64)
    key = np.column_stack([cube, facing[faces] > 0])
    _, group = np.unique(key, axis=0, return_inverse=True)
    group = group.reshape(-1)
    weight = area[faces]
    total = np.bincount(group, weights=weight)
    place, normal = (
        np.stack([np.bincount(group, weights=weight * v[faces, i]) / total for i in range(3)], axis=1)
        for v in (centroid, facing)
    )
    normal /= np.maximum(np.linalg.norm(normal, axis=1, keepdims=True), 1e-9)
    distance, near = cKDTree(place).query(place, k=min(VALLEY_NEIGHBOURS, len(place)))
    step, turned = place[near] - place[:, None], normal[:, None] - normal[near]
    cosine = (normal[near] * normal[:, None]).sum(axis=2)
    inward = (step * turned).sum(axis=2) > 0.1 * distance * np.linalg.norm(turned, axis=2)
    around = (distance > VALLEY_RADIUS / 4) & (distance < 1.5 * VALLEY_RADIUS) & (cosine > -0.5)
    angle = np.where(inward & around, np.arccos(np.clip(cosine, -1, 1)), 0.0)
    steepest = np.sort(angle, axis=1)[:, -max(angle.shape[1] // 4, 1) :]
    valley[faces] = steepest.mean(axis=1)[group]
    return valley


def _find_bridges(
    corners: NDArray[np.float64], area: NDArray[np.float64], component: NDArray[np.int32], distance: float
) -> tuple[NDArray[np.int32], NDArray[np.float64]]:
    """Pairs of faces of different shells whose surfaces come within `distance`, found on samples half a cell
    apart.

    One sample per cell and shell is kept, so the cost follows the surface and not the number of faces.
    """
    from scipy.spatial import cKDTree

    point, face = _samples(corners, area, component, CELL / 2)
    cell = np.floor((point - point.min(axis=0)) / (distance / 2)).astype(np.int64)
    size = cell.max(axis=0) + 1
    key = ((component[face].astype(np.int64) * size[0] + cell[:, 0]) * size[1] + cell[:, 1]) * size[2] + cell[
        :, 2
    ]
    keep = np.unique(key, return_index=True)[1]
    point, face = point[keep], face[keep]

    k = min(32, len(point))  # a plane holds about a dozen samples of its own shell within the distance
    gap, other = cKDTree(point).query(point, k=k, distance_upper_bound=distance)
    row, column = np.nonzero(np.isfinite(gap))
    near = other[row, column]
    crossing = component[face[row]] != component[face[near]]
    row, near, gap = row[crossing], near[crossing], gap[row, column][crossing]
    first = _first_of(
        row * (int(component.max()) + 1) + component[face[near]], gap
    )  # nearest per sample and shell
    low, high = np.minimum(face[row], face[near])[first], np.maximum(face[row], face[near])[first]
    gap = gap[first]
    unique = _first_of(low.astype(np.int64) * len(area) + high, gap)
    return np.stack([low[unique], high[unique]], axis=1).astype(np.int32), gap[unique]


def _first_of(key: NDArray[np.int64], value: NDArray[np.float64]) -> NDArray[np.int64]:
    """Rows with the smallest value of each key."""
    order = np.lexsort((value, key))
    fresh = np.ones(len(order), bool)
    fresh[1:] = key[order][1:] != key[order][:-1]
    return order[fresh]


def _samples(
    corners: NDArray[np.float64], area: NDArray[np.float64], component: NDArray[np.int32], spacing: float
) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
    """Points [S, 3] on usable faces and their face [S]: corners, centroid, an even scatter on large ones."""
    used = np.flatnonzero(component >= 0)
    extra = np.minimum(area[used] / spacing**2, 20000.0)
    budget = 400_000 / max(float(extra.sum()), 1.0)
    count = np.floor(extra * min(budget, 1.0)).astype(np.int64)
    owner = np.repeat(used, count)
    rank = np.arange(len(owner)) - np.repeat(np.cumsum(count) - count, count)
    u = np.mod(0.5 + rank * 0.7548776662466927, 1.0)  # the plane's golden ratio: even without chance
    v = np.mod(0.5 + rank * 0.5698402909980532, 1.0)
    over = u + v > 1
    u, v = np.where(over, 1 - u, u), np.where(over, 1 - v, v)
    a, b, c = corners[owner, 0], corners[owner, 1], corners[owner, 2]
    scatter = a + u[:, None] * (b - a) + v[:, None] * (c - a)
    own = corners[used]
    # corners are drawn in a little, so that a sample belongs to one face only
    inner = (0.9 * own + 0.1 * own.mean(axis=1, keepdims=True)).reshape(-1, 3)
    point = np.concatenate([own.mean(axis=1), inner, scatter])
    return point, np.concatenate([used, np.repeat(used, 3), owner])
