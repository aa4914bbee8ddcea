"""Simplify a labeled mesh: collapse the edges that move the surface least; faces keep their part.

    weld       one vertex for equal positions
    cluster    one vertex for each cell of a grid: fast, for meshes far too large
    collapse   edge by edge, by quadric error (Garland and Heckbert 1997), borders between parts held in place

By hand, because the simplifiers that install with pip know no labels.
"""

from __future__ import annotations

import numpy as np

from segvigen.arrays import F64, I32, I64, Bools, Floats, Integers

Mesh = tuple[Floats, I32, I64]  # vertices, faces, their rows in the input, ascending

GRIDS = (512, 384, 256, 192, 128, 96, 64)  # cells per axis of `cluster`, fine to coarse; 64 is that of mini
ENOUGH = 100_000  # faces that are collapsed without clustering first
BORDER = 10.0  # weight of open edges and of borders between parts, against that of faces
FLIP = 0.2  # least cosine between the normals of a face before and after
EAGER = 0.5  # share of all edges, cheapest first, of which a round may take some


def weld(points: Floats, faces: Integers) -> Mesh:
    """Merge vertices at equal positions and drop faces without three corners: [V, 3], [F, 3]."""
    unique, where = np.unique(points, axis=0, return_inverse=True)
    return _compact(unique, where.reshape(-1)[faces])


def cluster(points: Floats, faces: Integers, grid: int) -> Mesh:
    """Like `weld`, for vertices in one cell of a grid over the asset frame; they become their mean."""
    cell = np.floor((points.astype(np.float64) + 0.5) * grid).astype(np.int64)
    _, where, count = np.unique(cell, axis=0, return_inverse=True, return_counts=True)
    where = where.reshape(-1)
    mean = np.stack([np.bincount(where, points[:, axis], len(count)) for axis in range(3)], 1)
    return _compact((mean / count[:, None]).astype(np.float32), where[faces])


def simplify(points: Floats, faces: Integers, labels: Integers, most: int) -> Mesh:
    """Leave at most `most` faces, or as few as possible: points [V, 3], faces [F, 3], labels [F].

    Meshes over ENOUGH faces are clustered first, on the finest of GRIDS that suffices.
    """
    vertices, kept, row = weld(points, faces)
    for grid in GRIDS:
        if len(kept) <= max(ENOUGH, most):
            break
        vertices, kept, row = cluster(points, faces, grid)
    vertices, kept, left = collapse(vertices, kept, labels[row], most)
    return vertices, kept, row[left]


def collapse(points: Floats, faces: Integers, labels: Integers, most: int) -> Mesh:
    """Collapse edges until at most `most` faces are left, or none can go without flipping a face.

    Each round takes the edges that cost least among their neighbors' edges, so that no face belongs to two.
    Of coinciding faces the first stays.
    """
    place = points.astype(np.float64)
    corner = faces.astype(np.int64)
    row = np.arange(len(corner))
    quadric = _quadrics(place, corner, labels)
    banned: I64 = np.zeros(0, np.int64)
    while len(corner) > most:
        key, first, second = _edges(corner, len(place))
        where, cost = _best_places(place, quadric, first, second)
        cost[np.isin(key, banned)] = np.inf
        chosen = _cheapest_apart(cost, first, second, len(place))[: -(-(len(corner) - most) // 2)]
        if not len(chosen):
            break
        moved, target = _moved(place, where, first, second, chosen)
        flipped = _flipped(place, corner, moved, target)
        owner = np.full(len(place), -1)
        owner[first[chosen]] = owner[second[chosen]] = np.arange(len(chosen))
        touched = np.unique(owner[corner[flipped]])
        bad = np.zeros(len(chosen), bool)
        bad[touched[touched >= 0]] = True
        banned = np.concatenate([banned, key[chosen[bad]]])
        chosen = chosen[~bad]
        place, target = _moved(place, where, first, second, chosen)
        quadric[first[chosen]] += quadric[second[chosen]]
        corner = target[corner]
        whole = _has_three(corner)
        corner, row = corner[whole], row[whole]
    once = np.sort(np.unique(np.sort(corner, axis=1), axis=0, return_index=True)[1])
    vertices, kept, left = _compact(place.astype(np.float32), corner[once])
    return vertices, kept, row[once][left]


def _quadrics(place: F64, corner: I64, labels: Integers) -> F64:
    """Squared distances to the planes around each vertex, as forms [V, 4, 4] of (x, y, z, 1).

    Planes of faces count by area; edges of a border add planes perpendicular to the face.
    """
    a, b, c = np.moveaxis(place[corner], 1, 0)
    cross = np.cross(b - a, c - a)
    double = np.linalg.norm(cross, axis=1)
    normal = cross / np.maximum(double, 1e-300)[:, None]
    out = np.zeros((len(place), 4, 4))
    _add_planes(out, corner, normal, a, double / 2)
    half = corner[:, [0, 1, 1, 2, 2, 0]].reshape(-1, 2)
    face = np.repeat(np.arange(len(corner)), 3)
    key = half.min(axis=1) * len(place) + half.max(axis=1)
    _, edge, count = np.unique(key, return_inverse=True, return_counts=True)
    edge = edge.reshape(-1)
    low, high = np.full(len(count), np.iinfo(np.int64).max), np.full(len(count), -1)
    np.minimum.at(low, edge, labels[face])
    np.maximum.at(high, edge, labels[face])
    rim = np.flatnonzero((count != 2)[edge] | (low != high)[edge])
    along = place[half[rim, 1]] - place[half[rim, 0]]
    upright = np.cross(along, normal[face[rim]])
    length = np.linalg.norm(upright, axis=1)
    upright /= np.maximum(length, 1e-300)[:, None]
    _add_planes(out, half[rim], upright, place[half[rim, 0]], BORDER * length**2)
    return out


def _add_planes(out: F64, vertices: I64, normal: F64, point: F64, weight: F64) -> None:
    """Add planes [n] to the forms of their vertices [n, k]."""
    plane = np.concatenate([normal, -(normal * point).sum(axis=1, keepdims=True)], axis=1)
    for i in range(4):
        for j in range(4):
            value = plane[:, i] * plane[:, j] * weight
            for k in range(vertices.shape[1]):
                out[:, i, j] += np.bincount(vertices[:, k], value, len(out))


def _edges(corner: I64, num_vertices: int) -> tuple[I64, I64, I64]:
    """Return every edge once: a number that identifies it, and its two vertices."""
    half = corner[:, [0, 1, 1, 2, 2, 0]].reshape(-1, 2)
    key = np.unique(half.min(axis=1) * num_vertices + half.max(axis=1))
    return key, key // num_vertices, key % num_vertices


def _best_places(place: F64, quadric: F64, first: I64, second: I64) -> tuple[F64, F64]:
    """Choose where an edge's vertex goes (an end or the middle) [E, 3], and return its cost [E]."""
    a, b = place[first], place[second]
    form = quadric[first] + quadric[second]
    options = np.stack([(a + b) / 2, a, b], axis=1)
    ones = np.concatenate([options, np.ones((*options.shape[:2], 1))], axis=2)
    cost = ((ones @ form) * ones).sum(axis=2)
    best = cost.argmin(axis=1)
    rows = np.arange(len(best))
    length = ((a - b) ** 2).sum(axis=1)  # in flat regions short edges go first
    return options[rows, best], np.maximum(cost[rows, best], 0) + 1e-9 * length


def _cheapest_apart(cost: F64, first: I64, second: I64, num_vertices: int) -> I64:
    """Edges that cost less than every edge at their ends and at the neighbors of these; cheapest first."""
    order = np.argsort(cost, kind="stable")
    rank = np.empty(len(order), np.int64)
    rank[order] = np.arange(len(order))
    least = np.full(num_vertices, len(order))
    for ends in (first, second):
        np.minimum.at(least, ends, rank)
    around = least.copy()
    np.minimum.at(around, first, least[second])
    np.minimum.at(around, second, least[first])
    limit = max(1, int(EAGER * np.isfinite(cost).sum()))
    apart = (rank == around[first]) & (rank == around[second]) & np.isfinite(cost) & (rank < limit)
    found = np.flatnonzero(apart)
    return found[np.argsort(rank[found])]


def _moved(place: F64, where: F64, first: I64, second: I64, chosen: I64) -> tuple[F64, I64]:
    """Places [V, 3] after the chosen edges became their first vertex, and what each vertex became [V]."""
    moved, target = place.copy(), np.arange(len(place))
    moved[first[chosen]] = where[chosen]
    target[second[chosen]] = first[chosen]
    return moved, target


def _flipped(place: F64, corner: I64, moved: F64, target: I64) -> I64:
    """Faces that stay but flip, or nearly, or lose their area."""
    after = target[corner]
    touched = (place != moved).any(axis=1) | (target != np.arange(len(target)))
    stay = np.flatnonzero(_has_three(after) & touched[corner].any(axis=1))
    normals = []
    for points, rows in ((place, corner[stay]), (moved, after[stay])):
        a, b, c = np.moveaxis(points[rows], 1, 0)
        normals.append(np.cross(b - a, c - a))
    sizes = np.linalg.norm(normals[0], axis=1) * np.linalg.norm(normals[1], axis=1)
    flipped: I64 = stay[(normals[0] * normals[1]).sum(axis=1) <= FLIP * sizes]
    return flipped


def _has_three(corner: Integers) -> Bools:
    """Whether the corners of each face are three different ones."""
    a, b, c = corner.T
    return (a != b) & (b != c) & (a != c)


def _compact(points: Floats, faces: Integers) -> Mesh:
    """Keep faces with three different corners, and the points that they use."""
    row = np.flatnonzero(_has_three(faces))
    used, place = np.unique(faces[row], return_inverse=True)
    return points[used], place.reshape(-1, 3).astype(np.int32), row
