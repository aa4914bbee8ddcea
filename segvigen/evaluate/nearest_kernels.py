"""Compiled loops of nearest.py: one search down the tree of boxes per point."""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit
from numpy.typing import NDArray

from segvigen.asset.closest import SLIVER

DEPTH = 64  # of the stack; a tree of 2^32 faces needs 33
EPSILON = 1e-24  # squared asset units within which two faces count as equally near

_compiled: Any = njit(cache=True, nogil=True)


@_compiled
def box_distance(
    low: NDArray[np.float64], high: NDArray[np.float64], node: int, x: float, y: float, z: float
) -> float:
    """Squared distance of a point to a box; infinite for an empty one."""
    dx = max(low[node, 0] - x, 0.0, x - high[node, 0])
    dy = max(low[node, 1] - y, 0.0, y - high[node, 1])
    dz = max(low[node, 2] - z, 0.0, z - high[node, 2])
    return dx * dx + dy * dy + dz * dz


@_compiled
def triangle_squared(corner: NDArray[np.float64], x: float, y: float, z: float) -> float:
    """Squared distance of a point to a triangle [3, 3]: to its plane if the foot is inside, else to a side."""
    ux, uy, uz = corner[1, 0] - corner[0, 0], corner[1, 1] - corner[0, 1], corner[1, 2] - corner[0, 2]
    vx, vy, vz = corner[2, 0] - corner[0, 0], corner[2, 1] - corner[0, 1], corner[2, 2] - corner[0, 2]
    nx, ny, nz = uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx
    squared = nx * nx + ny * ny + nz * nz
    inside = True
    longest = 0.0
    nearest = np.inf
    for k in range(3):
        a, b = corner[k], corner[(k + 1) % 3]
        ex, ey, ez = b[0] - a[0], b[1] - a[1], b[2] - a[2]
        px, py, pz = x - a[0], y - a[1], z - a[2]
        side = (ey * pz - ez * py) * nx + (ez * px - ex * pz) * ny + (ex * py - ey * px) * nz
        inside = inside and side >= 0
        length = ex * ex + ey * ey + ez * ez
        longest = max(longest, length)
        t = 0.0
        if length > 0:
            t = min(max((px * ex + py * ey + pz * ez) / length, 0.0), 1.0)
        dx, dy, dz = px - t * ex, py - t * ey, pz - t * ez
        nearest = min(nearest, dx * dx + dy * dy + dz * dz)
    if inside and squared > (SLIVER * longest) ** 2:
        height = (x - corner[0, 0]) * nx + (y - corner[0, 1]) * ny + (z - corner[0, 2]) * nz
        return height * height / squared
    return nearest


@_compiled
def search(
    corners: NDArray[np.float64],
    order: NDArray[np.int64],
    low: NDArray[np.float64],
    high: NDArray[np.float64],
    points: NDArray[np.float64],
    limit: float,
    block: int,
) -> NDArray[np.int64]:
    """Original row of the triangle nearest to each point [P, 3], -1 where none is within `limit`: [P] int64.

    corners [F, 3, 3] in tree order, order [F] their original rows, low and high [2 L, 3] the boxes.
    """
    leaves = len(low) // 2
    found = np.full(len(points), -1, np.int64)
    stack = np.empty(DEPTH, np.int64)
    for i in range(len(points)):
        x, y, z = points[i, 0], points[i, 1], points[i, 2]
        best = limit * limit
        row = -1
        stack[0] = 1
        top = 1
        while top > 0:
            top -= 1
            node = stack[top]
            if box_distance(low, high, node, x, y, z) > best + EPSILON:
                continue
            if node < leaves:
                first, second = 2 * node, 2 * node + 1
                if box_distance(low, high, first, x, y, z) < box_distance(low, high, second, x, y, z):
                    first, second = second, first
                stack[top] = first  # the farther one waits
                stack[top + 1] = second
                top += 2
                continue
            start = (node - leaves) * block
            for k in range(start, min(start + block, len(corners))):
                distance = triangle_squared(corners[k], x, y, z)
                if distance < best - EPSILON or (row < 0 and distance <= best):
                    best, row = distance, order[k]
                elif row >= 0 and distance <= best + EPSILON and order[k] < row:
                    best, row = min(best, distance), order[k]
        found[i] = row
    return found
