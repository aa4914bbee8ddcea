"""Compiled kernels of the flexible dual grid: which cells are active, their edges, their dual vertices.

Everything is computed in grid units (one cell = 1) and float64 from float32 vertices. A grid is a bitmap over
z-order codes, so the row of a cell is the number of set bits before it and no sorting is needed. The plain twins of
these functions are in `plain.py` and define the results (reference: ovoxel.md 2).
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
from numba import njit
from numpy.typing import NDArray

from segvigen.voxel import order

WEIGHTS = (1.0, 0.2, 0.01)  # face, boundary, regularisation (reference: ovoxel.md 1)
MIN_BOUNDARY_LENGTH = 1e-6  # shorter open edges are skipped, asset frame
TERMS = 9  # of a quadratic: xx, xy, xz, yy, yz, zz, then the right-hand side x, y, z

_compiled: Any = njit(cache=True, nogil=True)
_inlined: Any = njit(cache=True, nogil=True, inline="always")  # where passing arrays costs more than the work
_spread = _compiled(order.spread)
_gather = _compiled(order.gather)


class Occupancy(NamedTuple):
    """Occupied cells as a bitmap over z-order codes: words [W] uint64, rows before each word [W] int32, and their number."""

    words: NDArray[np.uint64]
    before: NDArray[np.int32]
    count: int


class Crossings(NamedTuple):
    """Grid edges that faces cross, in face order: face [H], lower cell [H, 3], axis [H], position along the axis [H]."""

    face: NDArray[np.int32]
    cell: NDArray[np.int16]
    axis: NDArray[np.int8]
    depth: NDArray[np.float64]


@_compiled
def code_of(x: int, y: int, z: int) -> int:
    """Z-order code of one cell."""
    return _spread(x) << 2 | _spread(y) << 1 | _spread(z)


@_compiled
def _bits(v: int) -> int:
    """Number of set bits of a uint64."""
    v = v - ((v >> np.uint64(1)) & np.uint64(0x5555555555555555))
    v = (v & np.uint64(0x3333333333333333)) + ((v >> np.uint64(2)) & np.uint64(0x3333333333333333))
    v = (v + (v >> np.uint64(4))) & np.uint64(0x0F0F0F0F0F0F0F0F)
    return np.int64((v * np.uint64(0x0101010101010101)) >> np.uint64(56))


@_compiled
def row_of(grid: Occupancy, x: int, y: int, z: int) -> int:
    """Row of a cell in z-order, or -1 if it is not occupied. The cell must lie in the grid."""
    code = code_of(x, y, z)
    word = grid.words[code >> 6]
    bit = np.uint64(1) << np.uint64(code & 63)
    if word & bit == np.uint64(0):
        return -1
    return grid.before[code >> 6] + _bits(word & (bit - np.uint64(1)))


@_compiled
def num_words(resolution: int) -> int:
    """Length of the bitmap of a grid: its side is rounded up to a power of two."""
    side = 4
    while side < resolution:
        side *= 2
    return side * side * side // 64


@_compiled
def rank(words: NDArray[np.uint64]) -> Occupancy:
    """Count the bits before each word."""
    before = np.empty(len(words), np.int32)
    total = 0
    for w in range(len(words)):
        before[w] = total
        if words[w] != np.uint64(0):
            total += _bits(words[w])
    return Occupancy(words, before, total)


@_compiled
def cells(grid: Occupancy) -> NDArray[np.int32]:
    """Occupied cells [N, 3] in z-order."""
    coords = np.empty((grid.count, 3), np.int32)
    n = 0
    for w in range(len(grid.words)):
        word = grid.words[w]
        while word != np.uint64(0):
            low = word & (~word + np.uint64(1))
            code = (np.int64(w) << 6) + _bits(low - np.uint64(1))
            coords[n, 0] = _gather(code >> 2)
            coords[n, 1] = _gather(code >> 1)
            coords[n, 2] = _gather(code)
            word ^= low
            n += 1
    return coords


@_compiled
def occupancy_of(coords: NDArray[np.int32], resolution: int) -> Occupancy:
    """Bitmap of given cells [N, 3]; the rows are those of the cells in z-order."""
    words = np.zeros(num_words(resolution), np.uint64)
    for i in range(len(coords)):
        code = code_of(np.int64(coords[i, 0]), np.int64(coords[i, 1]), np.int64(coords[i, 2]))
        words[code >> 6] |= np.uint64(1) << np.uint64(code & 63)
    return rank(words)


@_compiled
def _room(size: int) -> Crossings:
    """Room for a number of crossings."""
    return Crossings(
        np.empty(size, np.int32), np.empty((size, 3), np.int16), np.empty(size, np.int8), np.empty(size, np.float64)
    )


@_compiled
def _grown(full: Crossings, size: int) -> Crossings:
    """The same crossings with room for `size` of them."""
    wide = _room(size)
    n = len(full.face)
    wide.face[:n] = full.face
    wide.cell[:n] = full.cell
    wide.axis[:n] = full.axis
    wide.depth[:n] = full.depth
    return wide


@_compiled
def _clamp_cell(v: float, resolution: int) -> int:
    """Cell of a coordinate, truncated toward zero and kept in the grid."""
    return int(min(max(v, 0.0), resolution - 1.0))


@_compiled
def _between(v: float, v0: float, v1: float, w0: float, w1: float) -> float:
    """Value at v of the line through (v0, w0) and (v1, w1); w0 where v0 = v1."""
    if v0 == v1:
        return w0
    t = (v - v0) / (v1 - v0)
    return (1.0 - t) * w0 + t * w1


@_inlined
def _cross_axis(
    axis: int,
    p0: tuple[float, float, float],
    p1: tuple[float, float, float],
    p2: tuple[float, float, float],
    resolution: int,
    out: Crossings,
    n: int,
) -> int:
    """Add the edges parallel to `axis` that a triangle crosses; returns the new count.

    The corners come as (a, b, c): a along the axis, b and c the next two.
    """
    if p1[2] < p0[2]:
        p0, p1 = p1, p0
    if p2[2] < p1[2]:
        p1, p2 = p2, p1
        if p1[2] < p0[2]:
            p0, p1 = p1, p0
    first, last = _clamp_cell(p0[2], resolution), _clamp_cell(p2[2], resolution)
    if first >= last:
        return n
    b, c = (axis + 1) % 3, (axis + 2) % 3
    middle = _clamp_cell(p1[2], resolution)
    for r in range(first, last):
        v = r + 1.0
        tip, far = (p0, p2) if r < middle else (p2, p0)
        b_lo = _between(v, tip[2], p1[2], tip[1], p1[1])
        b_hi = _between(v, tip[2], far[2], tip[1], far[1])
        d_lo = _between(v, tip[2], p1[2], tip[0], p1[0])
        d_hi = _between(v, tip[2], far[2], tip[0], far[0])
        if b_hi < b_lo:
            b_lo, b_hi, d_lo, d_hi = b_hi, b_lo, d_hi, d_lo
        for q in range(_clamp_cell(b_lo, resolution), _clamp_cell(b_hi, resolution)):
            depth = _between(q + 1.0, b_lo, b_hi, d_lo, d_hi)
            if depth > -1.0 and depth < resolution:  # truncation: -0.5 still counts as cell 0
                out.cell[n, axis] = int(depth)
                out.cell[n, b] = q
                out.cell[n, c] = r
                out.axis[n] = axis
                out.depth[n] = depth
                n += 1
    return n


@_compiled
def corners_of(
    p: NDArray[np.float64], faces: NDArray[np.int32], f: int
) -> tuple[tuple[float, float, float], tuple[float, float, float], tuple[float, float, float]]:
    """The three corners of one face."""
    i, j, k = np.uint32(faces[f, 0]), np.uint32(faces[f, 1]), np.uint32(faces[f, 2])
    return (p[i, 0], p[i, 1], p[i, 2]), (p[j, 0], p[j, 1], p[j, 2]), (p[k, 0], p[k, 1], p[k, 2])


@_compiled
def cross(
    p: NDArray[np.float64], faces: NDArray[np.int32], usable: NDArray[np.bool_], resolution: int
) -> Crossings:
    """Find every grid edge that usable faces over vertices p [V, 3] cross."""
    most = 3 * resolution * resolution  # of one face: one per grid line
    out = _room(most + 2 * len(faces))
    n = 0
    for f in range(len(faces)):
        if not usable[f]:
            continue
        if n + most > len(out.face):
            out = _grown(out, 2 * len(out.face))
        first = n
        (x0, y0, z0), (x1, y1, z1), (x2, y2, z2) = corners_of(p, faces, f)
        n = _cross_axis(0, (x0, y0, z0), (x1, y1, z1), (x2, y2, z2), resolution, out, n)
        n = _cross_axis(1, (y0, z0, x0), (y1, z1, x1), (y2, z2, x2), resolution, out, n)
        n = _cross_axis(2, (z0, x0, y0), (z1, x1, y1), (z2, x2, y2), resolution, out, n)
        out.face[first:n] = f
    return Crossings(out.face[:n], out.cell[:n], out.axis[:n], out.depth[:n])


@_compiled
def around(cell: NDArray[np.int32], axis: int, corner: int) -> tuple[int, int, int]:
    """The cell of number `corner` in 0..3 around the edge that is parallel to `axis` and stored with `cell`."""
    step_b, step_c = corner & 1, corner >> 1
    x, y, z = np.int64(cell[0]), np.int64(cell[1]), np.int64(cell[2])
    if axis == 0:
        return x, y + step_b, z + step_c
    if axis == 1:
        return x + step_c, y, z + step_b
    return x + step_b, y + step_c, z


@_compiled
def occupy(found: Crossings, resolution: int) -> Occupancy:
    """Find the active cells: the four around every crossed edge."""
    words = np.zeros(num_words(resolution), np.uint64)
    for h in range(len(found.face)):
        for corner in range(4):
            x, y, z = around(found.cell[h], found.axis[h], corner)
            code = code_of(x, y, z)
            words[code >> 6] |= np.uint64(1) << np.uint64(code & 63)
    return rank(words)


@_compiled
def normal_of(
    p0: tuple[float, float, float], p1: tuple[float, float, float], p2: tuple[float, float, float]
) -> tuple[float, float, float, float]:
    """Cross product of the first two edges of a triangle and its length."""
    ax, ay, az = p1[0] - p0[0], p1[1] - p0[1], p1[2] - p0[2]
    bx, by, bz = p2[0] - p0[0], p2[1] - p0[1], p2[2] - p0[2]
    x, y, z = ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx
    return x, y, z, np.sqrt(x * x + y * y + z * z)


@_compiled
def sound_faces(p: NDArray[np.float64], faces: NDArray[np.int32]) -> NDArray[np.bool_]:
    """Faces with valid vertices and an area: [F]."""
    sound = np.empty(len(faces), np.bool_)
    for f in range(len(faces)):
        good = True
        for k in range(3):
            good = good and 0 <= faces[f, k] < len(p)
        if good:
            p0, p1, p2 = corners_of(p, faces, f)
            length = normal_of(p0, p1, p2)[3]
            good = np.isfinite(length) and length > 0.0
        sound[f] = good
    return sound


@_compiled
def _add_plane(system: NDArray[np.float64], nx: float, ny: float, nz: float, d: float) -> None:
    """Add the squared distance to the plane n.x = d, n of length 1, to a quadratic."""
    system[0] += nx * nx
    system[1] += nx * ny
    system[2] += nx * nz
    system[3] += ny * ny
    system[4] += ny * nz
    system[5] += nz * nz
    system[6] += nx * d
    system[7] += ny * d
    system[8] += nz * d


@_compiled
def add_hits(
    p: NDArray[np.float64],
    faces: NDArray[np.int32],
    found: Crossings,
    grid: Occupancy,
    pull: float,
    systems: NDArray[np.float64],
    crossed: NDArray[np.bool_],
) -> None:
    """Add hit and regularisation terms (weight `pull`) of every crossing to systems [N, 9]; mark crossed edges [N, 3]."""
    point = np.empty(3)
    current = -1
    nx, ny, nz, v = 0.0, 0.0, 0.0, (0.0, 0.0, 0.0)
    for h in range(len(found.face)):
        if found.face[h] != current:
            current = found.face[h]
            v, p1, p2 = corners_of(p, faces, current)
            nx, ny, nz, length = normal_of(v, p1, p2)
            nx, ny, nz = nx / length, ny / length, nz / length
        axis = found.axis[h]
        for i in range(3):
            point[i] = found.depth[h] if i == axis else found.cell[h, i] + 1.0
        for corner in range(4):
            x, y, z = around(found.cell[h], axis, corner)
            row = row_of(grid, x, y, z)
            system = systems[row]
            _add_plane(system, nx, ny, nz, nx * (v[0] - x) + ny * (v[1] - y) + nz * (v[2] - z))
            system[0] += pull
            system[3] += pull
            system[5] += pull
            system[6] += pull * (point[0] - x)
            system[7] += pull * (point[1] - y)
            system[8] += pull * (point[2] - z)
            if corner == 0:
                crossed[row, axis] = True


@_compiled
def _edge_function(b0: float, c0: float, b1: float, c1: float, sign: float) -> tuple[float, float, float]:
    """(u, v, w) of an edge: the unit square with lower corner (b, c) reaches its inner side where u*b + v*c + w >= 0."""
    u, v = -sign * (c1 - c0), sign * (b1 - b0)
    return u, v, -(u * b0 + v * c0) + max(0.0, u) + max(0.0, v)


@_compiled
def _edge_functions(
    p0: tuple[float, float, float], p1: tuple[float, float, float], p2: tuple[float, float, float], normal: float
) -> tuple[tuple[float, float, float], tuple[float, float, float], tuple[float, float, float]]:
    """Edge functions of the triangle projected along its first axis on the next two.

    Source: Schwarz and Seidel, Fast parallel surface and solid voxelization (2010).
    """
    sign = -1.0 if normal < 0 else 1.0
    return (
        _edge_function(p0[1], p0[2], p1[1], p1[2], sign),
        _edge_function(p1[1], p1[2], p2[1], p2[2], sign),
        _edge_function(p2[1], p2[2], p0[1], p0[2], sign),
    )


@_compiled
def _inside(
    edges: tuple[tuple[float, float, float], tuple[float, float, float], tuple[float, float, float]],
    b: float,
    c: float,
) -> bool:
    """Whether the unit square with lower corner (b, c) reaches the inner side of all three edges."""
    e0, e1, e2 = edges
    return (
        e0[0] * b + e0[1] * c + e0[2] >= 0.0
        and e1[0] * b + e1[1] * c + e1[2] >= 0.0
        and e2[0] * b + e2[1] * c + e2[2] >= 0.0
    )


@_compiled
def _narrow(edge: tuple[float, float, float], c: float, low: float, high: float) -> tuple[float, float]:
    """Cut low..high to the b that may satisfy an edge function at c: up to one too many on each side, none too few."""
    rest = edge[1] * c + edge[2]
    if edge[0] > 0.0:
        low = max(low, -rest / edge[0] - 1.0)
    elif edge[0] < 0.0:
        high = min(high, -rest / edge[0] + 1.0)
    return low, high


@_compiled
def _turned(v: tuple[float, float, float], axis: int) -> tuple[float, float, float]:
    """Coordinates in the order axis, next, next but one."""
    if axis == 0:
        return v
    if axis == 1:
        return v[1], v[2], v[0]
    return v[2], v[0], v[1]


@_compiled
def _first_cell(a: float, b: float, c: float) -> int:
    """First cell of the range that the smallest of three coordinates opens, at least 0."""
    return int(max(np.floor(min(a, b, c)), 0.0))


@_compiled
def _end_cell(a: float, b: float, c: float, resolution: int) -> int:
    """One past the last cell of the range that the largest of three coordinates closes, at most the resolution."""
    return int(max(min(np.floor(max(a, b, c) + 1.0), float(resolution)), 0.0))


@_compiled
def add_faces(
    p: NDArray[np.float64],
    faces: NDArray[np.int32],
    usable: NDArray[np.bool_],
    resolution: int,
    grid: Occupancy,
    systems: NDArray[np.float64],
) -> None:
    """Add each face's plane once to every active cell it overlaps (reference: ovoxel.md 2.2, term 2).

    The cells are those of the whole bounding box that pass the overlap test; they are found along the axis a that
    the normal is most parallel to, so that a large slanted face costs its area and not its box.
    """
    for f in range(len(faces)):
        if not usable[f]:
            continue
        p0, p1, p2 = corners_of(p, faces, f)
        nx, ny, nz, length = normal_of(p0, p1, p2)
        axis = 0
        if abs(ny) > abs(nx):
            axis = 1
        if abs(nz) > max(abs(nx), abs(ny)):
            axis = 2
        na, nb, nc = _turned((nx / length, ny / length, nz / length), axis)
        p0, p1, p2 = _turned(p0, axis), _turned(p1, axis), _turned(p2, axis)
        start, stop = _first_cell(p0[0], p1[0], p2[0]), _end_cell(p0[0], p1[0], p2[0], resolution)
        start_b, stop_b = _first_cell(p0[1], p1[1], p2[1]), _end_cell(p0[1], p1[1], p2[1], resolution)
        start_c, stop_c = _first_cell(p0[2], p1[2], p2[2]), _end_cell(p0[2], p1[2], p2[2], resolution)
        edges_a = _edge_functions(p0, p1, p2, na)
        edges_b = _edge_functions(_turned(p0, 1), _turned(p1, 1), _turned(p2, 1), nb)
        edges_c = _edge_functions(_turned(p0, 2), _turned(p1, 2), _turned(p2, 2), nc)
        offset = na * p0[0] + nb * p0[1] + nc * p0[2]
        highest = max(0.0, na) + max(0.0, nb) + max(0.0, nc) - offset
        lowest = min(0.0, na) + min(0.0, nb) + min(0.0, nc) - offset
        near, far = (highest, lowest) if na > 0 else (lowest, highest)
        for c in range(start_c, stop_c):
            low, high = float(start_b), stop_b - 1.0
            for edge in edges_a:
                low, high = _narrow(edge, c, low, high)
            if not low <= high:
                continue
            for b in range(int(np.ceil(low)), int(np.floor(high)) + 1):
                if not _inside(edges_a, b, c):
                    continue
                base = nb * b + nc * c
                bottom = max(start, int(np.floor(max(-(base + near) / na, -1.0))))
                top = min(stop, int(np.ceil(min(-(base + far) / na, float(resolution)))) + 1)
                for a in range(bottom, top):
                    at = base + na * a
                    if (at + highest) * (at + lowest) > 0.0:
                        continue
                    if axis == 0:
                        x, y, z = a, b, c
                    elif axis == 1:
                        x, y, z = c, a, b
                    else:
                        x, y, z = b, c, a
                    row = row_of(grid, x, y, z)
                    if row >= 0 and _inside(edges_b, c, a) and _inside(edges_c, a, b):
                        d = na * (p0[0] - a) + nb * (p0[1] - b) + nc * (p0[2] - c)
                        _add_plane(systems[row], nx / length, ny / length, nz / length, d)


@_compiled
def open_edges(
    faces: NDArray[np.int32], usable: NDArray[np.bool_], num_vertices: int
) -> NDArray[np.int32]:
    """Edges of usable faces that one face alone uses, by vertex index: [E, 2], lower index first.

    Every face with valid indices counts as a user, also a degenerate one: it may close the gap between two others.
    """
    first = np.zeros(num_vertices + 2, np.int64)
    for f in range(len(faces)):
        for k in range(3):
            i, j = faces[f, k], faces[f, (k + 1) % 3]
            if 0 <= min(i, j) and max(i, j) < num_vertices:
                first[min(i, j) + 2] += 1
    for i in range(num_vertices):
        first[i + 2] += first[i + 1]
    other = np.empty(first[num_vertices + 1], np.int64)
    for f in range(len(faces)):
        for k in range(3):
            i, j = faces[f, k], faces[f, (k + 1) % 3]
            if 0 <= min(i, j) and max(i, j) < num_vertices:
                slot = first[min(i, j) + 1]
                other[slot] = np.int64(max(i, j)) * 2 + (1 if usable[f] else 0)
                first[min(i, j) + 1] += 1
    edges = np.empty((len(other), 2), np.int32)
    num = 0
    for i in range(num_vertices):
        ends = other[first[i] : first[i + 1]]
        if len(ends) > 16:
            ends.sort()
        else:  # insertion: the usual few edges of a vertex
            for s in range(1, len(ends)):
                end, at = ends[s], s
                while at > 0 and ends[at - 1] > end:
                    ends[at] = ends[at - 1]
                    at -= 1
                ends[at] = end
        for s in range(len(ends)):
            v = ends[s] >> 1
            alone = (s == 0 or ends[s - 1] >> 1 != v) and (s + 1 == len(ends) or ends[s + 1] >> 1 != v)
            if alone and ends[s] & 1 == 1:
                edges[num, 0] = i
                edges[num, 1] = v
                num += 1
    return edges[:num].copy()


@_compiled
def add_boundary(
    p: NDArray[np.float64],
    edges: NDArray[np.int32],
    resolution: int,
    grid: Occupancy,
    weight: float,
    systems: NDArray[np.float64],
) -> None:
    """Add the squared distance to each open edge's line to the active cells the edge runs through."""
    cell = np.empty(3, np.int64)
    step, reach, delta = np.empty(3, np.int64), np.empty(3), np.empty(3)
    d = np.empty(3)
    for e in range(len(edges)):
        start, stop = p[edges[e, 0]], p[edges[e, 1]]
        d[:] = stop - start
        length = np.sqrt(d[0] * d[0] + d[1] * d[1] + d[2] * d[2])
        if not length >= MIN_BOUNDARY_LENGTH * resolution:
            continue
        d /= length
        for i in range(3):
            cell[i] = int(np.floor(start[i]))
            step[i] = 1 if d[i] > 0 else -1
            delta[i] = np.inf if d[i] == 0 else 1.0 / abs(d[i])
            wall = cell[i] + (1 if d[i] > 0 else 0)
            reach[i] = np.inf if d[i] == 0 else (wall - start[i]) / d[i]
        while True:
            x, y, z = cell[0], cell[1], cell[2]
            if 0 <= x < resolution and 0 <= y < resolution and 0 <= z < resolution:
                row = row_of(grid, x, y, z)
                if row >= 0:
                    system = systems[row]
                    qx, qy, qz = start[0] - x, start[1] - y, start[2] - z
                    along = d[0] * qx + d[1] * qy + d[2] * qz
                    system[0] += weight * (1.0 - d[0] * d[0])
                    system[1] -= weight * d[0] * d[1]
                    system[2] -= weight * d[0] * d[2]
                    system[3] += weight * (1.0 - d[1] * d[1])
                    system[4] -= weight * d[1] * d[2]
                    system[5] += weight * (1.0 - d[2] * d[2])
                    system[6] += weight * (qx - along * d[0])
                    system[7] += weight * (qy - along * d[1])
                    system[8] += weight * (qz - along * d[2])
            axis = 0 if reach[0] < reach[1] else 1
            if reach[2] <= reach[axis]:
                axis = 2
            if reach[axis] > length:
                break
            cell[axis] += step[axis]
            reach[axis] += delta[axis]


@_compiled
def _lowest_on_edge(a: float, g: float) -> float:
    """Minimise a*t^2 - 2*g*t over 0..1."""
    return min(max(g / a, 0.0), 1.0)


@_compiled
def _lowest_on_face(axx: float, axy: float, ayy: float, gx: float, gy: float) -> tuple[float, float, float]:
    """Minimise (x,y) A (x,y) - 2 g (x,y) over the unit square; returns x, y and the value.

    When the free minimum is outside, the minimum of a convex function lies on one of the sides it is beyond.
    """
    det = axx * ayy - axy * axy
    x, y = (ayy * gx - axy * gy) / det, (axx * gy - axy * gx) / det
    if 0.0 <= x <= 1.0 and 0.0 <= y <= 1.0:
        return x, y, -(gx * x + gy * y)
    best_x, best_y, best = 0.0, 0.0, np.inf
    if not 0.0 <= x <= 1.0:
        u = 0.0 if x < 0.0 else 1.0
        v = _lowest_on_edge(ayy, gy - axy * u)
        value = u * (axx * u - 2.0 * gx) + v * (ayy * v + 2.0 * (axy * u - gy))
        if value < best:
            best_x, best_y, best = u, v, value
    if not 0.0 <= y <= 1.0:
        v = 0.0 if y < 0.0 else 1.0
        u = _lowest_on_edge(axx, gx - axy * v)
        value = u * (axx * u - 2.0 * gx) + v * (ayy * v + 2.0 * (axy * u - gy))
        if value < best:
            best_x, best_y, best = u, v, value
    return best_x, best_y, best


@_compiled
def solve(systems: NDArray[np.float64]) -> NDArray[np.float32]:
    """Minimise each quadratic [N, 9] over its unit cell: [N, 3] float32 in 0..1.

    The exact box minimum, by the walls that the free minimum is beyond (at most three faces, two edges each).
    """
    dual = np.empty((len(systems), 3), np.float32)
    for n in range(len(systems)):
        s = systems[n]
        axx, axy, axz, ayy, ayz, azz = s[0], s[1], s[2], s[3], s[4], s[5]
        gx, gy, gz = s[6], s[7], s[8]
        cxx, cxy, cxz = ayy * azz - ayz * ayz, axz * ayz - axy * azz, axy * ayz - axz * ayy
        det = axx * cxx + axy * cxy + axz * cxz
        x = (cxx * gx + cxy * gy + cxz * gz) / det
        y = (cxy * gx + (axx * azz - axz * axz) * gy + (axy * axz - axx * ayz) * gz) / det
        z = (cxz * gx + (axy * axz - axx * ayz) * gy + (axx * ayy - axy * axy) * gz) / det
        if not (0.0 <= x <= 1.0 and 0.0 <= y <= 1.0 and 0.0 <= z <= 1.0):
            fx, fy, fz, best = x, y, z, np.inf
            if not 0.0 <= fx <= 1.0:
                w = 0.0 if fx < 0.0 else 1.0
                u, v, value = _lowest_on_face(ayy, ayz, azz, gy - axy * w, gz - axz * w)
                value += w * (axx * w - 2.0 * gx)
                if value < best:
                    x, y, z, best = w, u, v, value
            if not 0.0 <= fy <= 1.0:
                w = 0.0 if fy < 0.0 else 1.0
                u, v, value = _lowest_on_face(axx, axz, azz, gx - axy * w, gz - ayz * w)
                value += w * (ayy * w - 2.0 * gy)
                if value < best:
                    x, y, z, best = u, w, v, value
            if not 0.0 <= fz <= 1.0:
                w = 0.0 if fz < 0.0 else 1.0
                u, v, value = _lowest_on_face(axx, axy, ayy, gx - axz * w, gy - ayz * w)
                value += w * (azz * w - 2.0 * gz)
                if value < best:
                    x, y, z, best = u, v, w, value
        dual[n, 0], dual[n, 1], dual[n, 2] = x, y, z
    return dual


@_compiled
def pairs(found: Crossings, grid: Occupancy) -> tuple[NDArray[np.int32], NDArray[np.int32], NDArray[np.int32]]:
    """Cells that each face made: row [M], face [M] ascending, and how many hits the face gave the cell [M]."""
    most = 4 * len(found.face)
    row, face, hits = np.empty(most, np.int32), np.empty(most, np.int32), np.empty(most, np.int32)
    last = np.full(grid.count, -1, np.int32)  # newest pair of each cell
    first = num = 0  # first pair of the current face
    for h in range(len(found.face)):
        if h > 0 and found.face[h] != found.face[h - 1]:
            first = num
        for corner in range(4):
            x, y, z = around(found.cell[h], found.axis[h], corner)
            r = row_of(grid, x, y, z)
            if last[r] >= first:
                hits[last[r]] += 1
                continue
            row[num], face[num], hits[num] = r, found.face[h], 1
            last[r] = num
            num += 1
    return row[:num].copy(), face[:num].copy(), hits[:num].copy()
