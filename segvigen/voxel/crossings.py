"""Compiled kernels that scan a mesh: which grid edges its faces cross, and which cells that activates.

Coordinates are in cells, float64, from float32 vertices (reference: ovoxel.md 2.1). The readable
twin is `tests/voxel/reference.py`.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
from numba import njit
from numpy.typing import NDArray

from segvigen.arrays import F64, I32, Bools
from segvigen.voxel.cells import Occupancy, code_of, num_words, rank, row_of

_compiled: Any = njit(cache=True, nogil=True)
_inlined: Any = njit(
    cache=True, nogil=True, inline="always"
)  # inlined: passing arrays would cost more than the work


class Crossings(NamedTuple):
    """Grid edges that faces cross: face [H], lower cell [H, 3], axis [H], position on the axis [H]."""

    face: I32
    cell: NDArray[np.int16]
    axis: NDArray[np.int8]
    depth: F64


@_compiled
def _allocate(size: int) -> Crossings:
    cell = np.empty((size, 3), np.int16)
    return Crossings(np.empty(size, np.int32), cell, np.empty(size, np.int8), np.empty(size, np.float64))


@_compiled
def _resized(full: Crossings, size: int) -> Crossings:
    """Copy crossings to arrays of a larger size."""
    wide = _allocate(size)
    for h in range(len(full.face)):  # copying slices would take seconds to compile
        wide.face[h] = full.face[h]
        wide.axis[h] = full.axis[h]
        wide.depth[h] = full.depth[h]
        for k in range(3):
            wide.cell[h, k] = full.cell[h, k]
    return wide


@_compiled
def corners_of(
    p: F64, faces: I32, f: int
) -> tuple[tuple[float, float, float], tuple[float, float, float], tuple[float, float, float]]:
    """Return the corners of a face."""
    i, j, k = np.uint32(faces[f, 0]), np.uint32(faces[f, 1]), np.uint32(faces[f, 2])
    return (p[i, 0], p[i, 1], p[i, 2]), (p[j, 0], p[j, 1], p[j, 2]), (p[k, 0], p[k, 1], p[k, 2])


@_compiled
def normal_of(
    p0: tuple[float, float, float], p1: tuple[float, float, float], p2: tuple[float, float, float]
) -> tuple[float, float, float, float]:
    """Return the cross product of a triangle's first two edges and its length."""
    ax, ay, az = p1[0] - p0[0], p1[1] - p0[1], p1[2] - p0[2]
    bx, by, bz = p2[0] - p0[0], p2[1] - p0[1], p2[2] - p0[2]
    x, y, z = ay * bz - az * by, az * bx - ax * bz, ax * by - ay * bx
    return x, y, z, np.sqrt(x * x + y * y + z * z)


@_compiled
def sound_faces(p: F64, faces: I32) -> Bools:
    """Return the faces [F] with valid vertices and positive area."""
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
def _clamp_cell(v: float, resolution: int) -> int:
    """Return the cell of a coordinate, truncated toward zero and clamped to the grid."""
    return int(min(max(v, 0.0), resolution - 1.0))


@_compiled
def _between(v: float, v0: float, v1: float, w0: float, w1: float) -> float:
    """Evaluate the line through (v0, w0) and (v1, w1) at v; w0 where v0 = v1."""
    if v0 == v1:
        return w0
    t = (v - v0) / (v1 - v0)
    return (1.0 - t) * w0 + t * w1


@_inlined
def _cross_axis(
    axis: int, p0: tuple[float, float, float], p1: tuple[float, float, float], p2: tuple[float, float, float],
    resolution: int, out: Crossings, n: int,
) -> int:  # fmt: skip
    """Add the edges parallel to `axis` that a triangle crosses; return the new count.

    Corners are (a, b, c): a along the axis, b and c the next two.
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
def cross(p: F64, faces: I32, usable: Bools, resolution: int) -> Crossings:
    """Find every grid edge that usable faces over vertices p [V, 3] cross."""
    most = 3 * resolution * resolution  # of one face: one per grid line
    out = _allocate(most + 2 * len(faces))
    n = 0
    for f in range(len(faces)):
        if not usable[f]:
            continue
        if n + most > len(out.face):
            out = _resized(out, 2 * len(out.face))
        first = n
        (x0, y0, z0), (x1, y1, z1), (x2, y2, z2) = corners_of(p, faces, f)
        n = _cross_axis(0, (x0, y0, z0), (x1, y1, z1), (x2, y2, z2), resolution, out, n)
        n = _cross_axis(1, (y0, z0, x0), (y1, z1, x1), (y2, z2, x2), resolution, out, n)
        n = _cross_axis(2, (z0, x0, y0), (z1, x1, y1), (z2, x2, y2), resolution, out, n)
        for h in range(first, n):
            out.face[h] = f
    return Crossings(out.face[:n], out.cell[:n], out.axis[:n], out.depth[:n])


def nearest_edges(p: F64, faces: I32, usable: Bools, resolution: int) -> Crossings:
    """Return the edge nearest to each face, for a mesh between all edges such as a thin wire.

    It is the edge most parallel to the face's normal, closest to the face's center. Faces outside the grid
    have none.
    """
    face = np.flatnonzero(usable)
    corners = p[faces[face]]
    middle = corners.mean(axis=1)
    inside = ((middle >= 0) & (middle <= resolution)).all(axis=1)
    face, corners, middle = face[inside], corners[inside], middle[inside]
    normal = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    axis = np.abs(normal).argmax(axis=1)
    cell = np.clip(np.rint(middle) - 1, 0, resolution - 2)  # the line at q + 1 is stored with cell q
    row = np.arange(len(face))
    depth = middle[row, axis]
    cell[row, axis] = np.clip(np.floor(depth), 0, resolution - 1)
    return Crossings(face.astype(np.int32), cell.astype(np.int16), axis.astype(np.int8), depth)


@_compiled
def around(cell: I32, axis: int, corner: int) -> tuple[int, int, int]:
    """Return cell `corner` in 0..3 around the edge that is parallel to `axis` and stored with `cell`."""
    step_b, step_c = corner & 1, corner >> 1
    x, y, z = int(cell[0]), int(cell[1]), int(cell[2])
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
def pairs(found: Crossings, grid: Occupancy) -> tuple[I32, I32, I32]:
    """Return the cells of each face: row [M], face [M] ascending, and the face's hits on the cell [M]."""
    most = 4 * len(found.face)
    row, face, hits = np.empty(most, np.int32), np.empty(most, np.int32), np.empty(most, np.int32)
    last = np.full(grid.num, -1, np.int32)  # newest pair of each cell
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
