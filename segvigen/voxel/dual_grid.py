"""Compiled kernels of the flexible dual grid: the error terms of each cell, and its dual vertex.

All values are in cells and float64, local to the cell (reference: ovoxel.md 2.2 to 2.4). The readable
twin is `tests/voxel/reference.py`.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit

from segvigen.arrays import F32, F64, I32, I64, Bools
from segvigen.voxel.cells import Occupancy, row_of
from segvigen.voxel.crossings import Crossings, around, corners_of, normal_of

WEIGHTS = (1.0, 0.2, 0.01)  # face, boundary, regularization (reference: ovoxel.md 1)
MIN_BOUNDARY_LENGTH = 1e-6  # shorter open edges are skipped, asset frame
TERMS = 9  # of a quadratic: xx, xy, xz, yy, yz, zz, then the right-hand side x, y, z

_compiled: Any = njit(cache=True, nogil=True)


@_compiled
def _add_plane(system: F64, nx: float, ny: float, nz: float, d: float) -> None:
    """Add the squared distance to the plane n.x = d, |n| = 1, to a quadratic."""
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
    p: F64, faces: I32, found: Crossings, grid: Occupancy, pull: float, systems: F64, crossed: Bools
) -> None:
    """Add hit and regularization terms (weight `pull`) to systems [N, 9]; set crossed [N, 3]."""
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
    """Return (u, v, w): the unit square at (b, c) reaches the edge's inner side where u*b + v*c + w >= 0."""
    u, v = -sign * (c1 - c0), sign * (b1 - b0)
    return u, v, -(u * b0 + v * c0) + max(0.0, u) + max(0.0, v)


@_compiled
def _edge_functions(
    p0: tuple[float, float, float], p1: tuple[float, float, float], p2: tuple[float, float, float],
    normal: float,
) -> tuple[tuple[float, float, float], tuple[float, float, float], tuple[float, float, float]]:  # fmt: skip
    """Return the edge functions of a triangle projected along its first axis.

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
    """Test whether the unit square at (b, c) reaches the inner side of all three edges."""
    e0, e1, e2 = edges
    return (
        e0[0] * b + e0[1] * c + e0[2] >= 0.0
        and e1[0] * b + e1[1] * c + e1[2] >= 0.0
        and e2[0] * b + e2[1] * c + e2[2] >= 0.0
    )


@_compiled
def _narrow(edge: tuple[float, float, float], c: float, low: float, high: float) -> tuple[float, float]:
    """Restrict low..high to the b that may satisfy an edge function at c, with a margin of one."""
    rest = edge[1] * c + edge[2]
    if edge[0] > 0.0:
        low = max(low, -rest / edge[0] - 1.0)
    elif edge[0] < 0.0:
        high = min(high, -rest / edge[0] + 1.0)
    return low, high


@_compiled
def _turned(v: tuple[float, float, float], axis: int) -> tuple[float, float, float]:
    """Rotate coordinates so that `axis` comes first."""
    if axis == 0:
        return v
    if axis == 1:
        return v[1], v[2], v[0]
    return v[2], v[0], v[1]


@_compiled
def _range(a: float, b: float, c: float, resolution: int) -> tuple[int, int]:
    """Return the range of cells that contains three coordinates, clamped to the grid."""
    first, end = np.floor(min(a, b, c)), np.floor(max(a, b, c) + 1.0)
    return int(max(first, 0.0)), int(max(min(end, float(resolution)), 0.0))


@_compiled
def add_faces(p: F64, faces: I32, usable: Bools, resolution: int, grid: Occupancy, systems: F64) -> None:
    """Add each face's plane once to every active cell it overlaps (reference: ovoxel.md 2.2, term 2).

    The cells are those of the bounding box that pass the overlap test. They are found along the axis a most
    parallel to the normal, so a large slanted face costs its area, not its box.
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
        start, stop = _range(p0[0], p1[0], p2[0], resolution)
        start_b, stop_b = _range(p0[1], p1[1], p2[1], resolution)
        start_c, stop_c = _range(p0[2], p1[2], p2[2], resolution)
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
def _sort(values: I64) -> None:
    """Sort in place with Shell's method; most lists are short."""
    gap = 1
    while 3 * gap < len(values):
        gap = 3 * gap + 1
    while gap > 0:
        for s in range(gap, len(values)):
            value, at = values[s], s
            while at >= gap and values[at - gap] > value:
                values[at] = values[at - gap]
                at -= gap
            values[at] = value
        gap //= 3


@_compiled
def open_edges(faces: I32, usable: Bools, num_vertices: int) -> I32:
    """Return the edges of usable faces that only one face has, by vertex index: [E, 2], lower index first.

    Degenerate faces with valid vertices count too: they may close the gap between two others.
    """
    first = np.zeros(num_vertices + 2, np.int64)
    whole = np.ones(len(faces), np.bool_)
    for f in range(len(faces)):
        for k in range(3):
            whole[f] = whole[f] and 0 <= faces[f, k] < num_vertices
        if whole[f]:
            for k in range(3):
                first[min(faces[f, k], faces[f, (k + 1) % 3]) + 2] += 1
    for i in range(num_vertices):
        first[i + 2] += first[i + 1]
    other = np.empty(first[num_vertices + 1], np.int64)
    for f in range(len(faces)):
        if whole[f]:
            for k in range(3):
                i, j = faces[f, k], faces[f, (k + 1) % 3]
                other[first[min(i, j) + 1]] = np.int64(max(i, j)) * 2 + (1 if usable[f] else 0)
                first[min(i, j) + 1] += 1
    edges = np.empty((len(other), 2), np.int32)
    num = 0
    for i in range(num_vertices):
        ends = other[first[i] : first[i + 1]]
        _sort(ends)
        for s in range(len(ends)):
            v = ends[s] >> 1
            alone = (s == 0 or ends[s - 1] >> 1 != v) and (s + 1 == len(ends) or ends[s + 1] >> 1 != v)
            if alone and ends[s] & 1 == 1:
                edges[num, 0] = i
                edges[num, 1] = v
                num += 1
    return edges[:num].copy()


@_compiled
def add_boundary(p: F64, edges: I32, resolution: int, grid: Occupancy, weight: float, systems: F64) -> None:
    """Add the squared distance to each open edge's line to the active cells along the edge."""
    cell = np.empty(3, np.int64)
    step, reach, delta = np.empty(3, np.int64), np.empty(3), np.empty(3)
    d = np.empty(3)
    for e in range(len(edges)):
        start, stop = p[edges[e, 0]], p[edges[e, 1]]
        for i in range(3):
            d[i] = stop[i] - start[i]
        length = np.sqrt(d[0] * d[0] + d[1] * d[1] + d[2] * d[2])
        if not length >= MIN_BOUNDARY_LENGTH * resolution:
            continue
        for i in range(3):
            d[i] /= length
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
    """Minimize a*t^2 - 2*g*t over 0..1."""
    return min(max(g / a, 0.0), 1.0)


@_compiled
def _lowest_on_face(axx: float, axy: float, ayy: float, gx: float, gy: float) -> tuple[float, float, float]:
    """Minimize (x,y) A (x,y) - 2 g (x,y) over the unit square; return x, y, and the value.

    If the free minimum is outside, the minimum of the convex function lies on a violated side.
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
def solve(systems: F64) -> F32:
    """Minimize each quadratic [N, 9] over its unit cell: [N, 3] float32 in 0..1.

    Exact: it tries the walls that the free minimum violates (at most three faces, two edges each).
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
