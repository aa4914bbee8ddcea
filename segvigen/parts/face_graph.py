"""The face graph: which faces touch, along what length, and at what angle.

Faces are nodes. Two faces that share an edge (after welding close vertices) are a pair. A bridge links faces
of different shells that touch or nearly touch, because many assets are unions of separate shells. Pairs and
bridges together are the links.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from segvigen.arrays import F64, I32, I64, Bools, Floats, Integers
from segvigen.parts.borders import Borders, measure_borders
from segvigen.parts.paths import pieces

CELL = 1.0 / 64.0  # the packaged model's cell; shells closer than one and a half cells look joined to it
BRIDGE_DISTANCE = 1.5 * CELL
WELD_STEPS = 2**21 - 1  # positions per axis when welding: three of them fit one int64 key
CONSISTENT = 0.99  # share of a shell's pairs that must agree on winding to distinguish valleys and ridges
VALLEY_RADIUS = 0.03  # asset-frame length within which a smooth valley turns: two voxels of mini's grid
VALLEY_NEIGHBORS = 32  # cubes compared per cube: enough for the radius on any surface seen
NOISY, MANY_FACES = 0.2, 5000  # radians of roughness from which a mesh of so many faces is smoothed
LEAST_NOISY = 0.08  # in the finest meshes: the finer a mesh, the flatter are its curves from face to face
SMOOTHING, ROUNDS = (0.5, -0.53), 10  # shares of the way to the mean of the neighbors, there and back
MAX_SAMPLES = 400_000  # points on large faces, for bridges
PRODUCTS = tuple((i, j) for i in range(3) for j in range(i, 3))  # of two axes
BRIDGE_NEIGHBORS = 32  # a plane holds about a dozen samples of its own shell within the bridge distance


@dataclass(frozen=True, eq=False)
class FaceGraph:
    """Neighborhood of the F faces of a mesh; lengths in the asset frame, angles in radians.

    pairs [E, 2] int32 faces that share an edge; length [E] of that edge; angle [E] between the two planes, 0
    flat to pi folded back, whatever the winding; concave [E] int8: 1 a valley, -1 a ridge, 0 unknown
    (windings disagree). area [F]; centroid [F, 3]; component [F] int32, shells connected through pairs alone,
    -1 where not usable. bridges [B, 2] int32 faces of different components; gap [B] their distance;
    bridge_length [B] the length of contact each stands for. usable [F] bool: the other faces have no links.
    facing [F, 3] unit normals to the outside, zero where the winding does not determine it. measured: the
    borders, if they are known (those of a coarse graph, whose nodes are superpixels in place of faces).
    """

    pairs: I32
    length: F64
    angle: F64
    concave: NDArray[np.int8]
    area: F64
    centroid: F64
    component: I32
    bridges: I32
    gap: F64
    bridge_length: F64
    usable: Bools
    facing: F64
    measured: Borders | None = None

    @cached_property
    def valley(self) -> F64:
        """Radians that the surface turns toward itself around each face, [F]; see `smooth_valley`."""
        return smooth_valley(self.centroid, self.facing, self.area)

    @cached_property
    def borders(self) -> Borders:
        """What a border along each link would be like."""
        return measure_borders(self) if self.measured is None else self.measured

    @cached_property
    def moments(self) -> F64:
        """The area of each usable face, and it times the centroid and times PRODUCTS of it: [F, 10]."""
        area = np.where(self.usable, self.area, 0.0)
        first = [area * self.centroid[:, i] for i in range(3)]
        second = [first[i] * self.centroid[:, j] for i, j in PRODUCTS]
        return np.stack([area, *first, *second], axis=1)

    @property
    def num_faces(self) -> int:
        """F, unusable faces included."""
        return len(self.area)

    @cached_property
    def num_components(self) -> int:
        """Number of shells that the usable faces form."""
        return int(self.component.max(initial=-1)) + 1

    def within(self, body: Integers) -> FaceGraph:
        """Return the graph without links between different bodies [F], or parts."""
        joined = body[self.pairs[:, 0]] == body[self.pairs[:, 1]]
        kept = body[self.bridges[:, 0]] == body[self.bridges[:, 1]]
        if joined.all() and kept.all():
            return self
        arrays = {name: getattr(self, name)[kept] for name in ("bridges", "gap", "bridge_length")}
        arrays |= {name: getattr(self, name)[joined] for name in ("pairs", "length", "angle", "concave")}
        component = self.component if joined.all() else pieces(arrays["pairs"], self.usable)
        return replace(
            self, **arrays, component=component, measured=self.borders.of(np.append(joined, kept))
        )


def face_graph(
    vertices: Floats, faces: Integers, usable: Bools | None = None, *,
    bridge_distance: float | None = BRIDGE_DISTANCE,
) -> FaceGraph:  # fmt: skip
    """Build the graph of a mesh.

    vertices [V, 3] asset frame, faces [F, 3]; usable [F] excludes faces (None uses all); bridge_distance is
    the widest gap that still links two shells, None for no bridges. A non-manifold edge links its faces in a
    chain. A dense mesh with noise, like a scan, is smoothed first, and all but `area` describes the smooth
    surface.
    """
    points = np.array(vertices, np.float64)
    faces = np.asarray(faces, np.int64).reshape(-1, 3)
    num_faces = len(faces)
    usable = np.ones(num_faces, bool) if usable is None else np.array(usable, bool)
    corners, centroid, normal, area = _planes(points, faces)
    welded = weld_close(points)[faces]
    pairs, edge, same_way = shared_edges(welded, usable)
    noisy = max(NOISY * (MANY_FACES / max(num_faces, 1)) ** 0.5, LEAST_NOISY)
    if num_faces >= MANY_FACES and measure_noise(pairs, normal, centroid) > noisy:
        points[faces] = smoothed(points, faces, welded)[welded]
        corners, centroid, normal, _ = _planes(points, faces)
    ends = _edge_ends(faces, edge)
    length = np.linalg.norm(points[ends[:, 0]] - points[ends[:, 1]], axis=1)
    component = pieces(pairs, usable)
    angle, concave, facing = _dihedral(pairs, same_way, normal, centroid, corners, component)

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


def weld_close(vertices: Floats) -> I64:
    """Number vertices by position: [V, 3] -> [V]; equal within a two-millionth of the bounding box."""
    if len(vertices) == 0:
        return np.zeros(0, np.int64)
    low = vertices.min(axis=0)
    extent = max(float((vertices.max(axis=0) - low).max()), 1e-300)
    step = np.rint((vertices - low) * (WELD_STEPS / extent)).astype(np.int64)
    key = (step[:, 0] << 42) | (step[:, 1] << 21) | step[:, 2]
    return np.unique(key, return_inverse=True)[1].reshape(-1)


def _planes(points: F64, faces: I64) -> tuple[F64, F64, F64, F64]:
    """Return corners [F, 3, 3], centroids and unit normals [F, 3] (zero for degenerate faces), areas [F]."""
    corners: F64 = points[faces]
    cross = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    double = np.linalg.norm(cross, axis=1)
    return corners, corners.mean(axis=1), cross / np.maximum(double, 1e-300)[:, None], double / 2


def shared_edges(welded: I64, usable: Bools) -> tuple[I64, I64, Bools]:
    """Return pairs of faces [E, 2] on one edge, half-edge 3 * face + corner [E] of the first, and whether
    both run along it in the same direction [E].
    """
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


def _edge_ends(faces: I64, edge: I64) -> I64:
    """Return the two vertices of half-edges 3 * face + corner: [E] -> [E, 2]."""
    face, corner = edge // 3, edge % 3
    return np.stack([faces[face, corner], faces[face, (corner + 1) % 3]], axis=1)


def _dihedral(
    pairs: I64, same_way: Bools, normal: F64, centroid: F64, corners: F64, component: I32
) -> tuple[F64, NDArray[np.int8], F64]:
    """Return the angle [E] between neighboring planes, the kind of edge (1 valley, -1 ridge, 0 unknown), and
    normals to the outside [F, 3] (zero in shells of inconsistent winding).

    Two faces that run along their shared edge in the same direction have opposite windings: one normal is
    flipped, so the angle does not depend on winding. The sign of the shell's volume decides its outside.
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


def measure_noise(pairs: I64, normal: F64, centroid: F64) -> float:
    """Estimate how rough a mesh is from face to face: the median over faces, radians.

    Around a face of clean surface, the three neighbors rise (a valley) or fall (a ridge) together, or one of
    the two kinds is nearly flat. Noise makes both at once: this is the smaller of total rise and total fall.
    0 where fewer than half of the faces have three neighbors.
    """
    first, second = pairs[:, 0], pairs[:, 1]
    one, two, step = normal[first], normal[second], centroid[second] - centroid[first]
    angle = np.arccos(np.clip(np.abs(np.einsum("ij,ij->i", one, two)), 0.0, 1.0))
    count, total = len(normal), np.zeros((2, len(normal)))  # total rise and fall around each face
    for face, own, away in ((first, one, step), (second, two, -step)):
        rise = np.einsum("ij,ij->i", own, away)
        for side, toward in enumerate((rise > 0, rise < 0)):
            total[side] += np.bincount(face[toward], angle[toward], count)
    inner = np.bincount(pairs.ravel(), minlength=count) == 3
    return float(np.median(total.min(axis=0)[inner])) if inner.mean() > 0.5 else 0.0


def smoothed(points: F64, faces: I64, welded: I64) -> F64:
    """Smooth the vertices of a noisy mesh without shrinking it: positions [W, 3] of the welded vertices.

    points [V, 3], faces [F, 3] into them, welded [F, 3] into the W positions. Source: G. Taubin, A signal
    processing approach to fair surface design, SIGGRAPH 1995.
    """
    from scipy.sparse import coo_matrix

    count = int(welded.max()) + 1
    position = np.zeros((count, 3))
    position[welded] = points[faces]
    start, end = welded[:, [0, 1, 2, 1, 2, 0]].ravel(), welded[:, [1, 2, 0, 0, 1, 2]].ravel()
    near = coo_matrix((np.ones(len(start)), (start, end)), shape=(count, count)).tocsr()
    near.data[:] = 1.0  # an edge of two faces counts once
    degree = np.maximum(np.asarray(near.sum(axis=1)), 1.0)
    for step in SMOOTHING * ROUNDS:
        position += step * (near @ position / degree - position)
    return position


def smooth_valley(centroid: F64, facing: F64, area: F64) -> F64:
    """Return the angle [F] by which the surface turns toward itself within about VALLEY_RADIUS of each face.

    It is 0 on flat, convex, or unoriented surface. Faces are grouped by cubes of half that radius and by
    normal octant. Each group is compared with those around it whose normals differ by at most 120 degrees;
    two face each other across a valley where the line between them runs through the space in front. The
    steepest quarter is averaged, so that a valley on a saddle counts too.
    """
    from scipy.spatial import cKDTree

    valley = np.zeros(len(area))
    faces = np.flatnonzero((facing != 0).any(axis=1) & (area > 0))
    if len(faces) < 8:
        return valley
    cube = np.floor(centroid[faces] / (VALLEY_RADIUS / 2)).astype(np.int64)
    _, group = np.unique(row_keys(np.column_stack([cube, facing[faces] > 0])), return_inverse=True)
    weight = area[faces]
    total = np.bincount(group, weights=weight)
    place, normal = (
        np.stack([np.bincount(group, weights=weight * v[faces, i]) / total for i in range(3)], axis=1)
        for v in (centroid, facing)
    )
    normal /= np.maximum(np.linalg.norm(normal, axis=1, keepdims=True), 1e-9)
    distance, near = cKDTree(place).query(place, k=min(VALLEY_NEIGHBORS, len(place)))
    step, turned = place[near] - place[:, None], normal[:, None] - normal[near]
    cosine = (normal[near] * normal[:, None]).sum(axis=2)
    inward = (step * turned).sum(axis=2) > 0.1 * distance * np.linalg.norm(turned, axis=2)
    around = (distance > VALLEY_RADIUS / 4) & (distance < 1.5 * VALLEY_RADIUS) & (cosine > -0.5)
    angle = np.where(inward & around, np.arccos(np.clip(cosine, -1, 1)), 0.0)
    steepest = np.sort(angle, axis=1)[:, -max(angle.shape[1] // 4, 1) :]
    valley[faces] = steepest.mean(axis=1)[group]
    return valley


def _find_bridges(corners: F64, area: F64, component: I32, distance: float) -> tuple[I32, F64]:
    """Return pairs of faces of different shells within `distance` of each other [B, 2], and that gap [B].

    They are found on samples half a cell apart. One sample per cell and shell is kept, so the cost follows
    the surface, not the number of faces.
    """
    from scipy.spatial import cKDTree

    point, face = _samples(corners, area, component, CELL / 2)
    cell = np.floor((point - point.min(axis=0)) / (distance / 2)).astype(np.int64)
    keep = np.unique(row_keys(np.column_stack([component[face], cell])), return_index=True)[1]
    point, face = point[keep], face[keep]

    k = min(BRIDGE_NEIGHBORS, len(point))
    gap, other = cKDTree(point).query(point, k=k, distance_upper_bound=distance)
    row, column = np.nonzero(np.isfinite(gap))
    near = other[row, column]
    crossing = component[face[row]] != component[face[near]]
    row, near, gap = row[crossing], near[crossing], gap[row, column][crossing]
    shell = row * (int(component.max()) + 1) + component[face[near]]
    first = _first_of(shell, gap)  # nearest per sample and shell
    low, high = np.minimum(face[row], face[near])[first], np.maximum(face[row], face[near])[first]
    gap = gap[first]
    unique = _first_of(low.astype(np.int64) * len(area) + high, gap)
    return np.stack([low[unique], high[unique]], axis=1).astype(np.int32), gap[unique]


def row_keys(rows: I64) -> I64:
    """Return a number for each row of integers [N, D], in lexicographic order: [N]."""
    low = rows.min(axis=0)
    return np.ravel_multi_index(tuple((rows - low).T), tuple(rows.max(axis=0) - low + 1))


def _first_of(key: I64, value: F64) -> I64:
    """Return the row with the smallest value of each key."""
    order = np.lexsort((value, key))
    fresh = np.ones(len(order), bool)
    fresh[1:] = key[order][1:] != key[order][:-1]
    return order[fresh]


def _samples(corners: F64, area: F64, component: I32, spacing: float) -> tuple[F64, I64]:
    """Sample usable faces at their corners, centroid, and evenly inside: points [S, 3] and their face [S]."""
    used = np.flatnonzero(component >= 0)
    extra = np.minimum(area[used] / spacing**2, 20000.0)
    budget = MAX_SAMPLES / max(float(extra.sum()), 1.0)
    count = np.floor(extra * min(budget, 1.0)).astype(np.int64)
    owner = np.repeat(used, count)
    rank = np.arange(len(owner)) - np.repeat(np.cumsum(count) - count, count)
    u = np.mod(0.5 + rank * 0.7548776662466927, 1.0)  # the plane's golden ratio: an even sequence
    v = np.mod(0.5 + rank * 0.5698402909980532, 1.0)
    over = u + v > 1
    u, v = np.where(over, 1 - u, u), np.where(over, 1 - v, v)
    a, b, c = corners[owner, 0], corners[owner, 1], corners[owner, 2]
    scatter = a + u[:, None] * (b - a) + v[:, None] * (c - a)
    own = corners[used]
    # corners move inward a little, so that a sample belongs to one face only
    inner = (0.9 * own + 0.1 * own.mean(axis=1, keepdims=True)).reshape(-1, 3)
    point = np.concatenate([own.mean(axis=1), inner, scatter])
    return point, np.concatenate([used, np.repeat(used, 3), owner])
