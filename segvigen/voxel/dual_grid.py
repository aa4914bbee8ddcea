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
_spread = _compiled(order.spread)
_gather = _compiled(order.gather)


class Occupancy(NamedTuple):
    """Occupied cells as a bitmap over z-order codes: words [W] uint64, rows before each word [W] int32, and their number."""

    words: NDArray[np.uint64]
    before: NDArray[np.int32]
    count: int


class Crossings(NamedTuple):
    """Room for the grid edges one triangle crosses: lower cell [H, 3], axis [H], position along the axis [H]."""

    cell: NDArray[np.int32]
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
def room(resolution: int) -> Crossings:
    """Room for the crossings of one triangle: at most one per grid line and axis."""
    most = 3 * resolution * resolution
    return Crossings(np.empty((most, 3), np.int32), np.empty(most, np.int8), np.empty(most))


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


@_compiled
def _cross_axis(
    p: NDArray[np.float64], triangle: NDArray[np.int32], a: int, resolution: int, out: Crossings, n: int
) -> int:
    """Add the edges parallel to axis a that a triangle crosses; returns the new count."""
    b, c = (a + 1) % 3, (a + 2) % 3
    i0, i1, i2 = triangle[0], triangle[1], triangle[2]
    if p[i1, c] < p[i0, c]:
        i0, i1 = i1, i0
    if p[i2, c] < p[i1, c]:
        i1, i2 = i2, i1
        if p[i1, c] < p[i0, c]:
            i0, i1 = i1, i0
    first, last = _clamp_cell(p[i0, c], resolution), _clamp_cell(p[i2, c], resolution)
    if first >= last:
        return n
    middle = _clamp_cell(p[i1, c], resolution)
    for r in range(first, last):
        v = r + 1.0
        tip, far = (i0, i2) if r < middle else (i2, i0)
        b_lo = _between(v, p[tip, c], p[i1, c], p[tip, b], p[i1, b])
        d_lo = _between(v, p[tip, c], p[i1, c], p[tip, a], p[i1, a])
        b_hi = _between(v, p[tip, c], p[far, c], p[tip, b], p[far, b])
        d_hi = _between(v, p[tip, c], p[far, c], p[tip, a], p[far, a])
        if b_hi < b_lo:
            b_lo, b_hi, d_lo, d_hi = b_hi, b_lo, d_hi, d_lo
        for q in range(_clamp_cell(b_lo, resolution), _clamp_cell(b_hi, resolution)):
            depth = _between(q + 1.0, b_lo, b_hi, d_lo, d_hi)
            if depth > -1.0 and depth < resolution:  # truncation: -0.5 still counts as cell 0
                out.cell[n, a] = int(depth)
                out.cell[n, b] = q
                out.cell[n, c] = r
                out.axis[n] = a
                out.depth[n] = depth
                n += 1
    return n


@_compiled
def crossings(p: NDArray[np.float64], triangle: NDArray[np.int32], resolution: int, out: Crossings) -> int:
    """Find every grid edge that a triangle of vertices p [V, 3] crosses; returns how many were put in `out`."""
    n = _cross_axis(p, triangle, 0, resolution, out, 0)
    n = _cross_axis(p, triangle, 1, resolution, out, n)
    return _cross_axis(p, triangle, 2, resolution, out, n)


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
def occupy(
    p: NDArray[np.float64], faces: NDArray[np.int32], usable: NDArray[np.bool_], resolution: int
) -> Occupancy:
    """Find the active cells: those with an edge that a usable face crosses."""
    words = np.zeros(num_words(resolution), np.uint64)
    found = room(resolution)
    for f in range(len(faces)):
        if not usable[f]:
            continue
        for k in range(crossings(p, faces[f], resolution, found)):
            for corner in range(4):
                x, y, z = around(found.cell[k], found.axis[k], corner)
                code = code_of(x, y, z)
                words[code >> 6] |= np.uint64(1) << np.uint64(code & 63)
    return rank(words)


@_compiled
def normal_of(p: NDArray[np.float64], triangle: NDArray[np.int32]) -> tuple[float, float, float, float]:
    """Cross product of the first two edges of a triangle and its length."""
    i, j, k = triangle[0], triangle[1], triangle[2]
    ax, ay, az = p[j, 0] - p[i, 0], p[j, 1] - p[i, 1], p[j, 2] - p[i, 2]
    bx, by, bz = p[k, 0] - p[i, 0], p[k, 1] - p[i, 1], p[k, 2] - p[i, 2]
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
            length = normal_of(p, faces[f])[3]
            good = np.isfinite(length) and length > 0.0
        sound[f] = good
    return sound


@_compiled
def _add_plane(
    system: NDArray[np.float64], nx: float, ny: float, nz: float, x: float, y: float, z: float
) -> None:
    """Add the squared distance to the plane with unit normal n through (x, y, z) to a quadratic."""
    d = nx * x + ny * y + nz * z
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
    usable: NDArray[np.bool_],
    resolution: int,
    grid: Occupancy,
    pull: float,
    systems: NDArray[np.float64],
    crossed: NDArray[np.bool_],
) -> None:
    """Add hit and regularisation terms (weight `pull`) of every crossing to systems [N, 9]; mark crossed edges [N, 3]."""
    found = room(resolution)
    point = np.empty(3)
    for f in range(len(faces)):
        if not usable[f]:
            continue
        num = crossings(p, faces[f], resolution, found)
        if num == 0:
            continue
        nx, ny, nz, length = normal_of(p, faces[f])
        nx, ny, nz = nx / length, ny / length, nz / length
        v = p[faces[f, 0]]
        for k in range(num):
            axis = found.axis[k]
            for i in range(3):
                point[i] = found.depth[k] if i == axis else found.cell[k, i] + 1.0
            for corner in range(4):
                x, y, z = around(found.cell[k], axis, corner)
                row = row_of(grid, x, y, z)
                system = systems[row]
                _add_plane(system, nx, ny, nz, v[0] - x, v[1] - y, v[2] - z)
                system[0] += pull
                system[3] += pull
                system[5] += pull
                system[6] += pull * (point[0] - x)
                system[7] += pull * (point[1] - y)
                system[8] += pull * (point[2] - z)
                if corner == 0:
                    crossed[row, axis] = True


@_compiled
def _edge_functions(
    p: NDArray[np.float64], triangle: NDArray[np.int32], n: tuple[float, float, float], out: NDArray[np.float64]
) -> None:
    """Fill out [3, 3, 3]: for the projection along each axis a, per edge, (u, v, w) of u*b + v*c + w >= 0.

    (b, c) is the lower corner of a unit cell, b = (a + 1) % 3, c = (a + 2) % 3; the offset of the most inward
    corner of the cell is in w. Source: Schwarz and Seidel, Fast parallel surface and solid voxelization (2010).
    """
    for a in range(3):
        b, c = (a + 1) % 3, (a + 2) % 3
        sign = -1.0 if n[a] < 0 else 1.0
        for e in range(3):
            i, j = triangle[e], triangle[(e + 1) % 3]
            u = -sign * (p[j, c] - p[i, c])
            v = sign * (p[j, b] - p[i, b])
            out[a, e, 0] = u
            out[a, e, 1] = v
            out[a, e, 2] = -(u * p[i, b] + v * p[i, c]) + max(0.0, u) + max(0.0, v)


@_compiled
def _inside(edges: NDArray[np.float64], b: float, c: float) -> bool:
    """Whether the square with lower corner (b, c) touches the projected triangle's three half planes."""
    for e in range(3):
        if edges[e, 0] * b + edges[e, 1] * c + edges[e, 2] < 0.0:
            return False
    return True


@_compiled
def _span(edges: NDArray[np.float64], c: int, first: int, last: int) -> tuple[int, int]:
    """Cells b in [first, last) that may pass `_inside` in row c; a cell too many at each end, never too few."""
    lo, hi = float(first), float(last - 1)
    for e in range(3):
        u, rest = edges[e, 0], edges[e, 1] * c + edges[e, 2]
        if u > 0.0:
            lo = max(lo, -rest / u - 1.0)
        elif u < 0.0:
            hi = min(hi, -rest / u + 1.0)
    if not lo <= hi:
        return 0, 0
    return int(np.ceil(lo)), int(np.floor(hi)) + 1


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

    The cells are those of the whole bounding box that pass the overlap test; they are found along the axis that
    the normal is most parallel to, so that a large slanted face costs its area and not its box.
    """
    edges = np.empty((3, 3, 3))
    start, stop = np.empty(3, np.int64), np.empty(3, np.int64)
    cell = np.empty(3, np.int64)
    for f in range(len(faces)):
        if not usable[f]:
            continue
        t = faces[f]
        nx, ny, nz, length = normal_of(p, t)
        n = (nx / length, ny / length, nz / length)
        _edge_functions(p, t, n, edges)
        for i in range(3):
            low, high = min(p[t[0], i], p[t[1], i], p[t[2], i]), max(p[t[0], i], p[t[1], i], p[t[2], i])
            start[i] = int(np.floor(min(max(low, 0.0), resolution)))
            stop[i] = int(np.floor(min(max(high, -1.0), resolution - 1.0) + 1.0))
        a = 0
        if abs(n[1]) > abs(n[a]):
            a = 1
        if abs(n[2]) > abs(n[a]):
            a = 2
        b, c = (a + 1) % 3, (a + 2) % 3
        offset = n[0] * p[t[0], 0] + n[1] * p[t[0], 1] + n[2] * p[t[0], 2]
        highest = max(0.0, n[0]) + max(0.0, n[1]) + max(0.0, n[2]) - offset
        lowest = min(0.0, n[0]) + min(0.0, n[1]) + min(0.0, n[2]) - offset
        for cc in range(start[c], stop[c]):
            cell[c] = cc
            left, right = _span(edges[a], cc, start[b], stop[b])
            for bb in range(max(left, start[b]), min(right, stop[b])):
                if not _inside(edges[a], bb, cc):
                    continue
                cell[b] = bb
                base = n[b] * bb + n[c] * cc
                ends = (-(base + highest) / n[a], -(base + lowest) / n[a])
                bottom = max(start[a], int(np.floor(min(max(min(ends[0], ends[1]), -1.0), resolution + 1.0))))
                top = min(stop[a], int(np.ceil(max(min(max(ends[0], ends[1]), resolution + 1.0), -1.0))) + 1)
                for aa in range(bottom, top):
                    cell[a] = aa
                    at = base + n[a] * aa
                    if (at + highest) * (at + lowest) > 0.0:
                        continue
                    x, y, z = cell[0], cell[1], cell[2]
                    row = row_of(grid, x, y, z)
                    if row < 0:
                        continue
                    if _inside(edges[b], cell[c], cell[a]) and _inside(edges[c], cell[a], cell[b]):
                        v = p[t[0]]
                        _add_plane(systems[row], n[0], n[1], n[2], v[0] - x, v[1] - y, v[2] - z)


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
        if len(ends) > 1:
            ends.sort()
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
def pairs(
    p: NDArray[np.float64], faces: NDArray[np.int32], usable: NDArray[np.bool_], resolution: int, grid: Occupancy
) -> tuple[NDArray[np.int32], NDArray[np.int32], NDArray[np.int32]]:
    """Cells that each face made: row [M], face [M] ascending, and how many hits the face gave the cell [M]."""
    size = max(1024, 2 * grid.count)
    row, face, hits = np.empty(size, np.int32), np.empty(size, np.int32), np.empty(size, np.int32)
    last = np.full(grid.count, -1, np.int64)  # newest pair of each cell
    found = room(resolution)
    num = 0
    for f in range(len(faces)):
        if not usable[f]:
            continue
        first = num
        for k in range(crossings(p, faces[f], resolution, found)):
            for corner in range(4):
                x, y, z = around(found.cell[k], found.axis[k], corner)
                r = row_of(grid, x, y, z)
                if last[r] >= first:
                    hits[last[r]] += 1
                    continue
                if num == len(row):
                    row = np.concatenate((row, np.empty_like(row)))
                    face = np.concatenate((face, np.empty_like(face)))
                    hits = np.concatenate((hits, np.empty_like(hits)))
                row[num], face[num], hits[num] = r, f, 1
                last[r] = num
                num += 1
    return row[:num].copy(), face[:num].copy(), hits[:num].copy()
