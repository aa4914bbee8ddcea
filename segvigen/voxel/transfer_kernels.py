"""Compiled kernels of `transfer.py`: surface samples, means, and votes."""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit

from segvigen.arrays import F32, F64, I32, I64, Bools
from segvigen.voxel.cells import Occupancy, row_of
from segvigen.voxel.crossings import corners_of, normal_of

# Steps of the R2 low-discrepancy sequence; g is the root of g**3 = g + 1 (M. Roberts, 2018).
STEP_U = 0.7548776662466927  # 1 / g
STEP_V = 0.5698402909980532  # 1 / g**2

_compiled: Any = njit(cache=True, nogil=True)


@_compiled
def demand(p: F64, faces: I32, usable: Bools) -> tuple[F64, F64]:
    """Return the area of each face [F], and the larger of its area and longest side [F], in cells."""
    area, wanted = np.zeros(len(faces)), np.zeros(len(faces))
    for f in range(len(faces)):
        if usable[f]:
            p0, p1, p2 = corners_of(p, faces, f)
            area[f] = normal_of(p0, p1, p2)[3] / 2
            longest = 0.0
            for start, stop in ((p0, p1), (p1, p2), (p2, p0)):
                x, y, z = stop[0] - start[0], stop[1] - start[1], stop[2] - start[2]
                longest = max(longest, x * x + y * y + z * z)
            wanted[f] = max(area[f], np.sqrt(longest))
    return area, wanted


@_compiled
def _nearest_around(x: float, y: float, z: float, resolution: int, grid: Occupancy) -> int:
    """Return the row of the nearest occupied cell among a point's cell and its 26 neighbors, or -1."""
    top = resolution - 1.0
    i, j, k = int(min(max(x, 0.0), top)), int(min(max(y, 0.0), top)), int(min(max(z, 0.0), top))
    row = row_of(grid, i, j, k)
    if row >= 0:
        return row
    best, nearest = np.inf, -1
    for a in range(max(i - 1, 0), min(i + 2, resolution)):
        for b in range(max(j - 1, 0), min(j + 2, resolution)):
            for c in range(max(k - 1, 0), min(k + 2, resolution)):
                distance = (a + 0.5 - x) ** 2 + (b + 0.5 - y) ** 2 + (c + 0.5 - z) ** 2
                if distance < best:
                    row = row_of(grid, a, b, c)
                    if row >= 0:
                        best, nearest = distance, row
    return nearest


@_compiled
def sample(p: F64, faces: I32, count: I64, resolution: int, grid: Occupancy) -> tuple[F32, I32, I32]:
    """Place count[f] points on each face: position [S, 3] in cells, face [S], row [S] (-1: no cell near)."""
    total = count.sum()
    position = np.empty((total, 3), np.float32)
    face, rows = np.empty(total, np.int32), np.empty(total, np.int32)
    s = 0
    for f in range(len(faces)):
        if count[f] == 0:
            continue
        p0, p1, p2 = corners_of(p, faces, f)
        for n in range(count[f]):
            u, v = (0.5 + n * STEP_U) % 1.0, (0.5 + n * STEP_V) % 1.0
            root = np.sqrt(u)
            w0, w1, w2 = 1.0 - root, root * (1.0 - v), root * v
            x = w0 * p0[0] + w1 * p1[0] + w2 * p2[0]
            y = w0 * p0[1] + w1 * p1[1] + w2 * p2[1]
            z = w0 * p0[2] + w1 * p1[2] + w2 * p2[2]
            position[s, 0], position[s, 1], position[s, 2] = x, y, z
            face[s] = f
            rows[s] = _nearest_around(x, y, z, resolution, grid)
            s += 1
    return position, face, rows


@_compiled
def mean_by_face(values: F32, face: I32, row: I32, weight: F32, num_faces: int, missing: float) -> F32:
    """Return the weighted mean of values [N, C] over each face's samples [F, C], else `missing`."""
    channels = values.shape[1]
    total = np.zeros((num_faces, channels), np.float64)
    mass = np.zeros(num_faces, np.float64)
    for s in range(len(face)):
        f, w = face[s], np.float64(weight[s])
        mass[f] += w
        for c in range(channels):
            total[f, c] += w * values[row[s], c]
    mean = np.empty((num_faces, channels), np.float32)
    for f in range(num_faces):
        for c in range(channels):
            mean[f, c] = total[f, c] / mass[f] if mass[f] > 0.0 else missing
    return mean


@_compiled
def mean_by_cell(values: F32, row: I32, face: I32, num_voxels: int) -> F32:
    """Return the mean of values [F, C] over each cell's faces: [N, C]."""
    channels = values.shape[1]
    total = np.zeros((num_voxels, channels), np.float64)
    num = np.zeros(num_voxels, np.int64)
    for m in range(len(row)):
        num[row[m]] += 1
        for c in range(channels):
            total[row[m], c] += values[face[m], c]
    mean = np.zeros((num_voxels, channels), np.float32)
    for n in range(num_voxels):
        for c in range(channels):
            mean[n, c] = total[n, c] / max(num[n], 1)
    return mean


@_compiled
def group_by_cell(row: I32, num_voxels: int) -> tuple[I64, I64]:
    """Sort pairs by cell: the pairs of cell n are pair[first[n]:first[n + 1]]."""
    first = np.zeros(num_voxels + 1, np.int64)
    for m in range(len(row)):
        first[row[m] + 1] += 1
    for n in range(num_voxels):
        first[n + 1] += first[n]
    slot, pair = first[:-1].copy(), np.empty(len(row), np.int64)
    for m in range(len(row)):
        pair[slot[row[m]]] = m
        slot[row[m]] += 1
    return first, pair


@_compiled
def vote(labels: I32, row: I32, face: I32, hits: I32, num_voxels: int) -> I32:
    """Return the label with the most hits of each cell [N]; -1 where no face has one."""
    first, pair = group_by_cell(row, num_voxels)
    winner = np.full(num_voxels, -1, np.int32)
    most = 1
    for n in range(num_voxels):
        most = max(most, first[n + 1] - first[n])
    seen, votes = np.empty(most, np.int32), np.empty(most, np.int64)
    for n in range(num_voxels):
        num = 0  # distinct labels in this cell
        for m in pair[first[n] : first[n + 1]]:
            label = labels[face[m]]
            if label < 0:
                continue
            at = 0
            while at < num and seen[at] != label:
                at += 1
            if at == num:
                seen[at], votes[at] = label, 0
                num += 1
            votes[at] += hits[m]
        best = 0
        for at in range(num):
            if votes[at] > best or (votes[at] == best and seen[at] < winner[n]):
                best, winner[n] = votes[at], seen[at]
    return winner
