"""Compiled kernels of geodesic.py: cell normals, neighbors, bridges."""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit

from segvigen.arrays import F32, F64, I32
from segvigen.voxel.cells import Occupancy, row_of
from segvigen.voxel.crossings import corners_of, normal_of

SQUARINGS = 8  # of the normal matrix: equals 2**8 power iterations
MAX_FLOOD = 128  # cells per axis of the grid on which bridges are found

_compiled: Any = njit(cache=True, nogil=True)


@_compiled
def _dominant(m: F64) -> tuple[float, float, float]:
    """Return the dominant eigenvector of a symmetric 3x3 matrix (changed in place) by repeated squaring."""
    for _ in range(SQUARINGS):
        scale = m[0, 0] + m[1, 1] + m[2, 2]
        if not scale > 0.0:
            return 0.0, 0.0, 1.0
        a, b, c = m[0, 0] / scale, m[0, 1] / scale, m[0, 2] / scale
        d, e, f = m[1, 1] / scale, m[1, 2] / scale, m[2, 2] / scale
        m[0, 0] = a * a + b * b + c * c
        m[1, 1] = b * b + d * d + e * e
        m[2, 2] = c * c + e * e + f * f
        m[0, 1] = m[1, 0] = a * b + b * d + c * e
        m[0, 2] = m[2, 0] = a * c + b * e + c * f
        m[1, 2] = m[2, 1] = b * c + d * e + e * f
    k = 0
    if m[1, 1] > m[k, k]:
        k = 1
    if m[2, 2] > m[k, k]:
        k = 2
    length = np.sqrt(m[0, k] ** 2 + m[1, k] ** 2 + m[2, k] ** 2)
    return m[0, k] / length, m[1, k] / length, m[2, k] / length


@_compiled
def normals(p: F64, faces: I32, row: I32, face: I32, hits: I32, num_voxels: int) -> F32:
    """Return the normal of each cell, up to its sign, from the faces that cross it: [N, 3]."""
    sums = np.zeros((num_voxels, 6))
    current = -1
    x, y, z = 0.0, 0.0, 0.0
    for m in range(len(row)):
        if face[m] != current:
            current = face[m]
            p0, p1, p2 = corners_of(p, faces, current)
            x, y, z, length = normal_of(p0, p1, p2)
            x, y, z = x / length, y / length, z / length
        w = hits[m]
        s = sums[row[m]]
        s[0] += w * x * x
        s[1] += w * x * y
        s[2] += w * x * z
        s[3] += w * y * y
        s[4] += w * y * z
        s[5] += w * z * z
    result = np.empty((num_voxels, 3), np.float32)
    matrix = np.empty((3, 3))
    for n in range(num_voxels):
        s = sums[n]
        matrix[0, 0], matrix[1, 1], matrix[2, 2] = s[0], s[3], s[5]
        matrix[0, 1] = matrix[1, 0] = s[1]
        matrix[0, 2] = matrix[2, 0] = s[2]
        matrix[1, 2] = matrix[2, 1] = s[4]
        result[n, 0], result[n, 1], result[n, 2] = _dominant(matrix)
    return result


@_compiled
def neighbors(
    coords: I32, resolution: int, grid: Occupancy, facing: F32, bend: float
) -> tuple[I32, I32, F32]:
    """Find the occupied cells among the 26 around each: first [N + 1], neighbor [E], cost [E]."""
    num = len(coords)
    first = np.zeros(num + 1, np.int32)
    neighbor, cost = np.empty(26 * num, np.int32), np.empty(26 * num, np.float32)
    n_edges = 0
    for n in range(num):
        x, y, z = int(coords[n, 0]), int(coords[n, 1]), int(coords[n, 2])
        for i in range(max(x - 1, 0), min(x + 2, resolution)):
            for j in range(max(y - 1, 0), min(y + 2, resolution)):
                for k in range(max(z - 1, 0), min(z + 2, resolution)):
                    row = row_of(grid, i, j, k)
                    if row < 0 or row == n:
                        continue
                    length = np.sqrt(float((i - x) * (i - x) + (j - y) * (j - y) + (k - z) * (k - z)))
                    if bend != 0.0:
                        dot = 0.0
                        for a in range(3):
                            dot += facing[n, a] * facing[row, a]
                        length *= 1.0 + bend * (1.0 - min(abs(dot), 1.0))
                    neighbor[n_edges] = row
                    cost[n_edges] = length
                    n_edges += 1
        first[n + 1] = n_edges
    return first, neighbor[:n_edges].copy(), cost[:n_edges].copy()


@_compiled
def _root(parent: I32, a: int) -> int:
    """Return the representative of a set, halving the path to it."""
    while parent[a] != a:
        parent[a] = parent[parent[a]]
        a = parent[a]
    return a


@_compiled
def bridges(coords: I32, resolution: int, piece: I32, pieces: int) -> I32:
    """Return pairs of cells [pieces - 1, 2] that connect all pieces: where floods from all of them meet
    first.

    The floods run on a dense grid of at most 128 cells per axis, one ring of cells at a time; each flooded
    cell stores the row that it came from.
    """
    shift = 0
    while (resolution - 1) >> shift >= MAX_FLOOD:
        shift += 1
    side = ((resolution - 1) >> shift) + 1
    origin = np.full(side * side * side, -1, np.int32)
    queue = np.empty(side * side * side, np.int32)
    parent = np.arange(pieces).astype(np.int32)
    found = np.empty((pieces - 1, 2), np.int32)
    num, tail = 0, 0
    for n in range(len(coords)):
        at = ((coords[n, 0] >> shift) * side + (coords[n, 1] >> shift)) * side + (coords[n, 2] >> shift)
        if origin[at] < 0:
            origin[at] = n
            queue[tail] = at
            tail += 1
            continue
        a, b = _root(parent, piece[origin[at]]), _root(parent, piece[n])
        if a != b:  # two pieces in one cell of the coarser grid
            parent[a] = b
            found[num, 0], found[num, 1] = origin[at], n
            num += 1
    head = 0
    while num < pieces - 1 and head < tail:
        at = queue[head]
        head += 1
        x, y, z = at // (side * side), at // side % side, at % side
        for i in range(max(x - 1, 0), min(x + 2, side)):
            for j in range(max(y - 1, 0), min(y + 2, side)):
                for k in range(max(z - 1, 0), min(z + 2, side)):
                    to = (i * side + j) * side + k
                    if origin[to] < 0:
                        origin[to] = origin[at]
                        queue[tail] = to
                        tail += 1
                        continue
                    a, b = _root(parent, piece[origin[at]]), _root(parent, piece[origin[to]])
                    if a != b:
                        parent[a] = b
                        found[num, 0], found[num, 1] = origin[at], origin[to]
                        num += 1
    return found


@_compiled
def with_bridges(
    first: I32, neighbor: I32, cost: F32, added: I32, coords: I32, gap: float
) -> tuple[I32, I32, F32]:
    """Add links [B, 2] in both directions, at their length times `gap`."""
    num = len(first) - 1
    extra = np.zeros(num, np.int32)
    for b in range(len(added)):
        extra[added[b, 0]] += 1
        extra[added[b, 1]] += 1
    start = np.zeros(num + 1, np.int32)
    for n in range(num):
        start[n + 1] = start[n] + first[n + 1] - first[n] + extra[n]
    wide, price = np.empty(start[num], np.int32), np.empty(start[num], np.float32)
    for n in range(num):
        for e in range(first[n + 1] - first[n]):
            wide[start[n] + e] = neighbor[first[n] + e]
            price[start[n] + e] = cost[first[n] + e]
    for b in range(len(added)):
        squared = 0.0
        for a in range(3):
            squared += float(coords[added[b, 0], a] - coords[added[b, 1], a]) ** 2
        for end in range(2):
            n = added[b, end]
            slot = start[n + 1] - extra[n]
            extra[n] -= 1
            wide[slot] = added[b, 1 - end]
            price[slot] = np.sqrt(squared) * gap
    return start, wide, price
