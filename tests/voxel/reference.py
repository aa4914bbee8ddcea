"""O-Voxel conversion written for reading: numpy and loops. It defines what the compiled kernels compute.

Tests compare `crossings.py`, `dual_grid.py`, and `material_kernels.py` with this file. Lengths are in cells
(reference: ovoxel.md 2, 4).
"""

from __future__ import annotations

import itertools
import math
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from segvigen.arrays import F32, F64, I32, I64, U8, Bools, Floats, Integers
from segvigen.asset.morton import from_z_order, z_order


class Hit(NamedTuple):
    """A crossed grid edge: the one parallel to `axis` at the upper corner of `cell`, at `depth`."""

    face: int
    cell: tuple[int, int, int]
    axis: int
    depth: float


@dataclass(frozen=True)
class Quadratics:
    """Per cell, the error of a point x in the cell: x A x - 2 g x + c, summed over `count` hits.

    coords [N, 3] in z-order, matrix [N, 3, 3], right [N, 3], constant [N], count [N], crossed [N, 3].
    """

    coords: I32
    matrix: F64
    right: F64
    constant: F64
    count: I64
    crossed: Bools

    def energy(self, x: Floats) -> F64:
        """Return the error of one point per cell [N, 3], per hit: [N]."""
        p = x.astype(np.float64)
        value = (
            np.einsum("ni,nij,nj->n", p, self.matrix, p) - 2 * (self.right * p).sum(axis=1) + self.constant
        )
        result: F64 = value / self.count
        return result


def to_points(vertices: Floats, resolution: int) -> F64:
    """Convert vertices from the asset frame to cells: shifted in float32, scaled in float64."""
    return (vertices.astype(np.float32) + np.float32(0.5)).astype(np.float64) * resolution


def between(v: float, v0: float, v1: float, w0: float, w1: float) -> float:
    """Evaluate the line through (v0, w0) and (v1, w1) at v; w0 where v0 = v1."""
    if v0 == v1:
        return w0
    t = (v - v0) / (v1 - v0)
    return (1 - t) * w0 + t * w1


def crossings(points: F64, faces: Integers, resolution: int) -> list[Hit]:
    """Find the grid edges that faces cross, by scan conversion along each axis (reference: ovoxel.md 2.1)."""

    def cell(v: float) -> int:
        return int(min(max(v, 0), resolution - 1))

    hits = []
    for f, axis in itertools.product(range(len(faces)), range(3)):
        b, c = (axis + 1) % 3, (axis + 2) % 3
        p0, p1, p2 = sorted(points[faces[f]].tolist(), key=lambda p: p[c])
        for r in range(cell(p0[c]), cell(p2[c])):
            tip, far = (p0, p2) if r < cell(p1[c]) else (p2, p0)
            ends = [
                tuple(between(r + 1, tip[c], end[c], tip[k], end[k]) for k in (b, axis)) for end in (p1, far)
            ]
            low, high = sorted(ends, key=lambda end: end[0])
            for q in range(cell(low[0]), cell(high[0])):
                depth = between(q + 1, low[0], high[0], low[1], high[1])
                if -1 < depth < resolution:
                    where = {axis: int(depth), b: q, c: r}
                    hits.append(Hit(f, (where[0], where[1], where[2]), axis, depth))
    return hits


def cells_around(hit: Hit) -> list[tuple[int, int, int]]:
    """Return the four cells around a crossed edge, the one that stores it first."""
    found = []
    for step_c, step_b in itertools.product((0, 1), (0, 1)):
        cell = list(hit.cell)
        cell[(hit.axis + 1) % 3] += step_b
        cell[(hit.axis + 2) % 3] += step_c
        found.append((cell[0], cell[1], cell[2]))
    return found


def unit_normal(triangle: F64) -> F64:
    """Return the unit normal of corners [3, 3]."""
    n = np.cross(triangle[1] - triangle[0], triangle[2] - triangle[0])
    result: F64 = n / np.linalg.norm(n)
    return result


def overlaps(triangle: F64, cells: Integers) -> Bools:
    """Test whether cells [M, 3] touch a triangle. Source: Schwarz and Seidel 2010."""
    n, p = unit_normal(triangle), cells.astype(np.float64)
    corner = (n > 0).astype(np.float64)
    at = p @ n
    hit = (at + n @ (corner - triangle[0])) * (at + n @ (1 - corner - triangle[0])) <= 0
    for a, e in itertools.product(range(3), range(3)):
        b, c = (a + 1) % 3, (a + 2) % 3
        start, stop = triangle[e], triangle[(e + 1) % 3]
        sign = -1.0 if n[a] < 0 else 1.0
        u, v = -sign * (stop[c] - start[c]), sign * (stop[b] - start[b])
        hit &= u * p[:, b] + v * p[:, c] - (u * start[b] + v * start[c]) + max(0.0, u) + max(0.0, v) >= 0
    return hit


def open_edges(faces: Integers) -> list[tuple[int, int]]:
    """Return the edges that only one face has, by vertex index."""
    uses: dict[tuple[int, int], int] = {}
    for face in faces.tolist():
        for i, j in zip(face, face[1:] + face[:1], strict=True):
            uses[min(i, j), max(i, j)] = uses.get((min(i, j), max(i, j)), 0) + 1
    return [edge for edge, num in uses.items() if num == 1]


def walk(start: F64, direction: F64, length: float) -> list[tuple[int, int, int]]:
    """Return the cells along a segment, wall by wall (reference: ovoxel.md 2.3)."""
    cell = np.floor(start).astype(int)
    step = np.where(direction > 0, 1, -1)
    delta = [1 / abs(d) if d else math.inf for d in direction]
    reach = [(i + (d > 0) - s) / d if d else math.inf for i, d, s in zip(cell, direction, start, strict=True)]
    visited = [(int(cell[0]), int(cell[1]), int(cell[2]))]
    while True:
        axis = 0 if reach[0] < reach[1] else 1
        axis = 2 if reach[2] <= reach[axis] else axis
        if reach[axis] > length:
            return visited
        cell[axis] += step[axis]
        reach[axis] += delta[axis]
        visited.append((int(cell[0]), int(cell[1]), int(cell[2])))


def quadratics(
    vertices: Floats, faces: Integers, resolution: int, boundary: float = 0.2, pull: float = 0.01
) -> Quadratics:
    """Sum the error terms of every active cell (reference: ovoxel.md 2.2, 2.3)."""
    points = to_points(vertices, resolution)
    hits = crossings(points, faces, resolution)
    active = np.array(sorted({cell for hit in hits for cell in cells_around(hit)}), np.int64)
    coords = from_z_order(np.sort(z_order(active)))
    row = {cell: n for n, cell in enumerate(map(tuple, coords.tolist()))}
    num = len(coords)
    matrix, right, constant = np.zeros((num, 3, 3)), np.zeros((num, 3)), np.zeros(num)
    count, total, squares = np.zeros(num, np.int64), np.zeros((num, 3)), np.zeros(num)
    crossed = np.zeros((num, 3), np.bool_)

    def add_plane(n: int, normal: F64, point: F64) -> None:
        d = normal @ (point - coords[n])
        matrix[n] += np.outer(normal, normal)
        right[n] += normal * d
        constant[n] += d * d

    for hit in hits:
        corners = points[faces[hit.face]]
        normal = unit_normal(corners)
        where = np.array([hit.depth if k == hit.axis else hit.cell[k] + 1 for k in range(3)], np.float64)
        crossed[row[hit.cell], hit.axis] = True
        for cell in cells_around(hit):
            n = row[cell]
            add_plane(n, normal, corners[0])
            local = where - coords[n]
            count[n], total[n], squares[n] = count[n] + 1, total[n] + local, squares[n] + local @ local
    for face in faces:
        corners = points[face]
        normal = unit_normal(corners)
        low, high = np.floor(corners.min(axis=0)), np.floor(corners.max(axis=0) + 1)
        box = coords[((coords >= low) & (coords < high)).all(axis=1)]
        for cell in box[overlaps(corners, box)].tolist():
            add_plane(row[tuple(cell)], normal, corners[0])
    for i, j in open_edges(faces):
        along = points[j] - points[i]
        length = float(np.linalg.norm(along))
        if length < 1e-6 * resolution:
            continue
        along = along / length
        off = np.eye(3) - np.outer(along, along)
        for cell in walk(points[i], along, length):
            if cell in row:
                n = row[cell]
                local = points[i] - coords[n]
                matrix[n] += boundary * off
                right[n] += boundary * off @ local
                constant[n] += boundary * local @ off @ local
    mean = total / count[:, None]
    matrix += pull * count[:, None, None] * np.eye(3)
    right += pull * total
    constant += pull * count * (mean * mean).sum(axis=1)
    return Quadratics(coords, matrix, right, constant, count, crossed)


def minimize(matrix: F64, right: F64) -> F64:
    """Return the point [3] of the unit cell with minimal x A x - 2 g x, over every face, edge, and corner."""
    best, lowest = np.zeros(3), math.inf
    for walls in itertools.product((None, 0.0, 1.0), repeat=3):
        free = [k for k in range(3) if walls[k] is None]
        x = np.array([0.0 if w is None else w for w in walls])
        if free:
            x[free] = np.linalg.solve(matrix[np.ix_(free, free)], (right - matrix @ x)[free])
        value = x @ matrix @ x - 2 * right @ x
        if (x >= 0).all() and (x <= 1).all() and value < lowest:
            best, lowest = x, value
    return best


def voxelize(vertices: Floats, faces: Integers, resolution: int) -> tuple[I32, F32, Bools]:
    """Compute `ovoxel.voxelize` for faces that are all sound."""
    terms = quadratics(vertices, faces, resolution)
    dual = [minimize(a, g) for a, g in zip(terms.matrix, terms.right, strict=True)]
    return terms.coords, np.array(dual).astype(np.float32).reshape(-1, 3), terms.crossed


def incidence(
    vertices: Floats, faces: Integers, resolution: int
) -> dict[tuple[tuple[int, int, int], int], int]:
    """Count the hits of each face on each cell."""
    found: dict[tuple[tuple[int, int, int], int], int] = {}
    for hit in crossings(to_points(vertices, resolution), faces, resolution):
        for cell in cells_around(hit):
            found[cell, hit.face] = found.get((cell, hit.face), 0) + 1
    return found


def barycentric(triangle: F64, points: F64) -> F64:
    """Return weights [M, 3] of the corners at points [M, 3] projected on the plane; not clamped."""
    edges = (triangle[1:] - triangle[0]).T
    w = np.linalg.lstsq(edges, (points - triangle[0]).T, rcond=None)[0].T
    return np.concatenate([1 - w.sum(axis=1, keepdims=True), w], axis=1)


def mips(base: U8) -> list[U8]:
    """Return a square power-of-two texture [S, S, 4] and its halvings, truncated means of four."""
    levels = [base]
    while len(levels[-1]) > 1:
        t = levels[-1].astype(np.int32)
        levels.append(((t[::2, ::2] + t[1::2, ::2] + t[::2, 1::2] + t[1::2, 1::2]) // 4).astype(np.uint8))
    return levels


def sample_level(level: U8, uv: F64) -> F64:
    """Return the bilinear value 0..1 of one level, repeated, at uv [M, 2]: [M, 4]."""
    size = len(level)
    at = uv * size - 0.5
    low = np.floor(at).astype(np.int64)
    part = (at - low)[:, :, None]
    (i0, j0), (i1, j1) = (low % size).T, ((low + 1) % size).T
    top = level[j0, i0] * (1 - part[:, 0]) + level[j0, i1] * part[:, 0]
    bottom = level[j1, i0] * (1 - part[:, 0]) + level[j1, i1] * part[:, 0]
    result: F64 = (top * (1 - part[:, 1]) + bottom * part[:, 1]) / 255
    return result


def detail(triangle: F64, uv: F64, side: int) -> float:
    """Return the mip level of a triangle [3, 3] in cells with uv [3, 2]; 0 where its uv area is tiny."""
    (a, b), (c, d) = uv[1] - uv[0], uv[2] - uv[0]
    area = a * d - b * c
    if abs(area) < 1e-6:
        return 0.0
    e1, e2 = triangle[1] - triangle[0], triangle[2] - triangle[0]
    along_u, along_v = np.linalg.norm((d * e1 - b * e2) / area), np.linalg.norm((a * e2 - c * e1) / area)
    return float(np.log2(side / np.sqrt(along_u * along_v)))


def sample(base: U8, uv: F64, level: float) -> F64:
    """Return the trilinear value 0..1 at uv [M, 2]: [M, 4]."""
    levels = mips(base)
    last = len(levels) - 1
    if not (0 < level < math.inf):
        return sample_level(base, uv)
    if level >= last:
        return sample_level(levels[last], uv)
    k, part = int(level), level - int(level)
    return (1 - part) * sample_level(levels[k], uv) + part * sample_level(levels[k + 1], uv)
