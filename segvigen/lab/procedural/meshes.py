"""Meshes of the procedural solids: revolved, swept, extruded, lofted and blended, each a closed surface.

Every function returns vertices [V, 3] float64, faces [F, 3] int32 wound outward, and row [F] int32: which
row of the profile, path, sections or bones a face belongs to, for parts that divide one smooth surface.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Ints = NDArray[np.int32]
Mesh = tuple[Array, Ints, Ints]

MITRE = 1.8  # a swept cross section is stretched at most this much where the path turns


def block(cuts: int) -> Mesh:
    """The cube from -1 to 1, each side cut into `cuts` x `cuts` squares."""
    sides = [_cube_side(cuts, axis, sign) for axis in range(3) for sign in (-1, 1)]
    count = len(sides[0][0])
    vertices = np.concatenate([v for v, _ in sides])
    faces = np.concatenate([f + k * count for k, (_, f) in enumerate(sides)]).astype(np.int32)
    return vertices, faces, np.zeros(len(faces), np.int32)


def revolve(profile: Array, detail: int) -> Mesh:
    """A closed surface of revolution about y of the (radius, height) profile, counter-clockwise on +x."""
    profile = np.concatenate([[[0.0, profile[0, 1]]], profile, [[0.0, profile[-1, 1]]]])
    circle = _circle(detail)
    rows = np.empty((len(profile), detail, 3))
    rows[..., 0] = profile[:, None, 0] * circle[:, 0]
    rows[..., 1] = profile[:, None, 1]
    rows[..., 2] = profile[:, None, 0] * circle[:, 1]
    return _grid(rows)


def sweep(path: Array, radius: Array, detail: int) -> Mesh:
    """A closed bar along a polyline with flat ends, its cross section carried along without twist.

    Where the path turns the cross section is mitred, so that the bar is nowhere thinner than `radius`.
    """
    tangent, mitre, bend = _bends(path)
    side = np.cross(tangent[0], np.eye(3)[np.abs(tangent[0]).argmin()])
    sides = np.empty_like(path)
    for k in range(len(path)):
        side = side - tangent[k] * (side @ tangent[k])
        side = side / (np.linalg.norm(side) + 1e-12)
        sides[k] = side
    other = np.cross(sides, tangent)
    circle = _circle(detail)
    out = circle[None, :, :1] * sides[:, None] + circle[None, :, 1:] * other[:, None]
    across = (out * bend[:, None]).sum(axis=2, keepdims=True)
    out = out + (mitre - 1)[:, None, None] * across * bend[:, None]
    rows = path[:, None] + radius[:, None, None] * out
    ends = [np.repeat(path[k : k + 1, None], detail, axis=1) for k in (0, len(path) - 1)]
    return _grid(np.concatenate([ends[0], rows, ends[1]]))


def torus(around: Array, radius: float, detail: int) -> Mesh:
    """A ring about y through the unit circle at these angles, its tube of this radius."""
    circle = _circle(detail)
    out = 1 + radius * circle[:, 0]
    rows = np.empty((len(around) + 1, detail, 3))
    turns = np.append(around, around[:1])
    rows[..., 0] = np.cos(turns)[:, None] * out
    rows[..., 1] = radius * circle[:, 1]
    rows[..., 2] = -np.sin(turns)[:, None] * out
    faces, row = _belt(len(rows), detail)
    return rows.reshape(-1, 3), faces, row


def loft(sections: Array, power: float, detail: int) -> Mesh:
    """A closed skin over superellipses stacked along y; sections [K, 5]: y, half x, half z, center x, z.

    power 2 makes ellipses, a large one rounded rectangles.
    """
    circle = _circle(detail)
    outline = np.sign(circle) * np.abs(circle) ** (2 / power)
    ends = sections[[0, -1]] * [1.0, 0, 0, 1, 1]
    sections = np.concatenate([ends[:1], sections, ends[1:]])
    rows = np.empty((len(sections), detail, 3))
    rows[..., 0] = sections[:, None, 3] + sections[:, None, 1] * outline[:, 0]
    rows[..., 1] = sections[:, None, 0]
    rows[..., 2] = sections[:, None, 4] + sections[:, None, 2] * outline[:, 1]
    return _grid(rows)


def extrude(outline: Array) -> Mesh:
    """Extrude the simple polygon `outline` [K, 2] in x and y, from z = -1 to z = 1."""
    if _area(outline) < 0:
        outline = outline[::-1]
    count = len(outline)
    cap = triangulate(outline)
    k = np.arange(count)
    after = (k + 1) % count
    flat = np.concatenate([outline, outline])
    vertices = np.column_stack([flat, np.repeat([-1.0, 1.0], count)])
    wall = np.concatenate(
        [np.stack([k, after, after + count], 1), np.stack([k, after + count, k + count], 1)]
    )
    faces = np.concatenate([cap[:, ::-1], cap + count, wall]).astype(np.int32)
    return vertices, faces, np.zeros(len(faces), np.int32)


def triangulate(outline: Array) -> Ints:
    """Cut a simple counter-clockwise polygon [K, 2] into K - 2 triangles by ear clipping."""
    ring = list(range(len(outline)))
    points = [(float(x), float(y)) for x, y in outline]
    faces: list[tuple[int, int, int]] = []
    reflex = {k for k in ring if _turn(points[k - 1], points[k], points[(k + 1) % len(ring)]) <= 0}
    at = 0
    tried = 0
    while len(ring) > 3:
        a, b, c = ring[at - 1], ring[at], ring[(at + 1) % len(ring)]
        convex = _turn(points[a], points[b], points[c]) > 0
        blocked = convex and any(
            k not in (a, b, c) and _within(points[k], points[a], points[b], points[c]) for k in reflex
        )
        tried += 1
        if (convex and not blocked) or tried > len(ring):
            faces.append((a, b, c))
            ring.pop(at)
            reflex.discard(b)
            at, tried = at % len(ring), 0
        else:
            at = (at + 1) % len(ring)
    faces.append((ring[0], ring[1], ring[2]))
    return np.array(faces, np.int32)


def blend_depth(points: Array, bones: Array, radius: Array, soft: float) -> tuple[Array, Array]:
    """Return the depth of points [P, 3] in a smooth union of round cones: [P], and in each cone [P, K].

    bones [K, 2, 3] end points, radius [K, 2] at the ends; `soft` is how far neighbors flow together.
    """
    points = points.astype(np.float32)
    a, b = bones[:, 0].astype(np.float32), bones[:, 1].astype(np.float32)
    along = b - a
    length = np.maximum((along**2).sum(axis=1), np.float32(1e-12))
    t = np.clip((points @ along.T - (a * along).sum(axis=1)) / length, 0, 1)
    base = (points**2).sum(axis=1)[:, None] - 2 * points @ a.T + (a**2).sum(axis=1)
    base += t * (t * length - 2 * (points @ along.T - (a * along).sum(axis=1)))
    depth = (
        radius[:, 0].astype(np.float32)
        + t * (radius[:, 1] - radius[:, 0]).astype(np.float32)
        - np.sqrt(np.maximum(base, 0))
    )
    top = depth.max(axis=1)
    total = np.exp((depth - top[:, None]) / np.float32(soft)).sum(axis=1)
    return top + np.float32(soft) * np.log(total), depth


def blend(bones: Array, radius: Array, soft: float, cells: int) -> Mesh:
    """The surface of a smooth union of round cones, by surface nets on `cells` cells along its longest side.

    A face belongs to the cone in which its center lies deepest, so borders run without any crease.
    """
    reach = radius.max() + 2 * soft
    low, high = bones.min(axis=(0, 1)) - reach, bones.max(axis=(0, 1)) + reach
    step = float((high - low).max()) / cells
    counts = np.ceil((high - low) / step).astype(int) + 2
    axes = [low[k] + step * (np.arange(counts[k]) - 0.5) for k in range(3)]
    grid = np.stack(np.meshgrid(*axes, indexing="ij"), axis=-1).reshape(-1, 3)
    value = blend_depth(grid, bones, radius, soft)[0].reshape(counts)
    vertices, faces = surface_nets(value)
    vertices = low + step * (vertices - 0.5)
    depth = blend_depth(vertices[faces].mean(axis=1), bones, radius, soft)[1]
    return vertices, faces, depth.argmax(axis=1).astype(np.int32)


def surface_nets(value: Array) -> tuple[Array, Ints]:
    """The zero surface of a field [X, Y, Z] on grid points, positive inside: one vertex per mixed cell."""
    inside = value > 0
    shape = tuple(n - 1 for n in value.shape)
    total, count = np.zeros((*shape, 3)), np.zeros(shape)
    crossings = []
    for axis in range(3):
        low = tuple(slice(None, -1) if k == axis else slice(None) for k in range(3))
        high = tuple(slice(1, None) if k == axis else slice(None) for k in range(3))
        edge = np.argwhere(inside[low] != inside[high])
        other = edge.copy()
        other[:, axis] += 1
        v0, v1 = value[tuple(edge.T)], value[tuple(other.T)]
        place = edge.astype(float)
        place[:, axis] += v0 / (v0 - v1)
        crossings.append((axis, edge, inside[tuple(edge.T)]))
        one, two = (axis + 1) % 3, (axis + 2) % 3
        for da, db in ((0, 0), (1, 0), (0, 1), (1, 1)):
            cell = edge.copy()
            cell[:, one] -= da
            cell[:, two] -= db
            np.add.at(total, tuple(cell.T), place)
            np.add.at(count, tuple(cell.T), 1)
    used = count > 0
    number = np.full(shape, -1, np.int32)
    number[used] = np.arange(used.sum())
    vertices = total[used] / count[used][:, None]
    quads = []
    for axis, edge, first_inside in crossings:
        one, two = (axis + 1) % 3, (axis + 2) % 3
        corner = []
        for da, db in ((1, 1), (0, 1), (0, 0), (1, 0)):
            cell = edge.copy()
            cell[:, one] -= da
            cell[:, two] -= db
            corner.append(number[tuple(cell.T)])
        quad = np.stack(corner, axis=1)
        quads.append(np.where(first_inside[:, None], quad, quad[:, ::-1]))
    quad = np.concatenate(quads)
    return vertices, np.concatenate([quad[:, [0, 1, 2]], quad[:, [0, 2, 3]]]).astype(np.int32)


def polygon_depth(points: Array, outline: Array) -> Array:
    """Return the depth of points [P, 2] in a polygon [K, 2]: distance to its edges, negative outside."""
    x, y = points[:, 0], points[:, 1]
    inside = np.zeros(len(points), bool)
    nearest = np.full(len(points), np.inf)
    for (x0, y0), (x1, y1) in zip(outline.tolist(), np.roll(outline, -1, axis=0).tolist(), strict=True):
        dx, dy = x1 - x0, y1 - y0
        length = dx * dx + dy * dy
        if length == 0:
            continue
        px, py = x - x0, y - y0
        t = np.clip((px * dx + py * dy) / length, 0, 1)
        np.minimum(nearest, (px - t * dx) ** 2 + (py - t * dy) ** 2, out=nearest)
        if dy:
            inside ^= ((y < y0) != (y < y1)) & (px < py * (dx / dy))
    return np.where(inside, 1.0, -1.0) * np.sqrt(nearest)


def _bends(path: Array) -> tuple[Array, Array, Array]:
    """Per point of a polyline: unit tangent, how much the section stretches, and in which direction."""
    step = np.diff(path, axis=0)
    step /= np.linalg.norm(step, axis=1, keepdims=True) + 1e-12
    before, after = np.concatenate([step[:1], step]), np.concatenate([step, step[-1:]])
    tangent = before + after
    size = np.linalg.norm(tangent, axis=1, keepdims=True)
    tangent = np.where(size > 1e-6, tangent / np.maximum(size, 1e-6), after)
    mitre = np.minimum(2 / np.maximum(size[:, 0], 1e-6), MITRE)
    bend = after - before
    bend /= np.linalg.norm(bend, axis=1, keepdims=True) + 1e-12
    return tangent, mitre, bend


def _grid(rows: Array) -> Mesh:
    """Two triangles for each cell of a grid of points [R, C, 3] that is closed along its columns."""
    count, columns = rows.shape[:2]
    faces, row = _grid_faces(count, columns)
    return rows.reshape(-1, 3), faces, row


@lru_cache(maxsize=256)
def _grid_faces(rows: int, columns: int) -> tuple[Ints, Ints]:
    """Faces and rows of a grid whose first and last rows are one point each."""
    faces, row = _belt(rows, columns)
    half = len(faces) // 2
    faces = np.concatenate([faces[columns:half], faces[half : len(faces) - columns]])
    row = np.concatenate([row[columns:half], row[half : len(row) - columns]])
    return faces, np.clip(row - 1, 0, max(rows - 4, 0)).astype(np.int32)


@lru_cache(maxsize=64)
def _belt(rows: int, columns: int) -> tuple[Ints, Ints]:
    """Faces and rows of a grid that is closed along its columns: first all with two corners below."""
    row, column = np.meshgrid(np.arange(rows - 1), np.arange(columns), indexing="ij")
    a = row * columns + column
    b = row * columns + (column + 1) % columns
    c, d = a + columns, b + columns
    faces = np.concatenate([np.stack([a, c, b], -1).reshape(-1, 3), np.stack([b, c, d], -1).reshape(-1, 3)])
    return faces.astype(np.int32), np.tile(row.ravel(), 2).astype(np.int32)


@lru_cache(maxsize=64)
def _circle(detail: int) -> Array:
    angle = np.linspace(0, 2 * np.pi, detail, endpoint=False) + np.pi / detail
    return np.stack([np.cos(angle), np.sin(angle)], axis=1)


def _cube_side(cuts: int, axis: int, sign: int) -> tuple[Array, Ints]:
    line = np.linspace(-1, 1, cuts + 1)
    u, v = np.meshgrid(line, line, indexing="ij")
    points = np.empty((u.size, 3))
    points[:, axis], points[:, (axis + 1) % 3], points[:, (axis + 2) % 3] = sign, u.ravel(), v.ravel()
    i, j = np.meshgrid(np.arange(cuts), np.arange(cuts), indexing="ij")
    a = (i * (cuts + 1) + j).ravel()
    b, c, d = a + cuts + 1, a + cuts + 2, a + 1
    faces = np.concatenate([np.stack([a, b, c], 1), np.stack([a, c, d], 1)])
    return points, (faces if sign > 0 else faces[:, ::-1]).astype(np.int32)


def _area(outline: Array) -> float:
    x, y = outline[:, 0], outline[:, 1]
    return float((x * np.roll(y, -1) - np.roll(x, -1) * y).sum()) / 2


Point = tuple[float, float]


def _turn(a: Point, b: Point, c: Point) -> float:
    return (b[0] - a[0]) * (c[1] - b[1]) - (b[1] - a[1]) * (c[0] - b[0])


def _within(p: Point, a: Point, b: Point, c: Point) -> bool:
    return _turn(a, b, p) >= 0 and _turn(b, c, p) >= 0 and _turn(c, a, p) >= 0
