"""Find the nearest triangle of a surface for very many points, optionally of those facing a given way.

Exact: triangles lie in a tree of boxes, and the search skips boxes farther than the best triangle so far.
`segvigen.asset.closest.closest_faces` is the readable reference for a few points.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
from numba import njit

from segvigen.arrays import F64, I64, Bools, Floats, Integers
from segvigen.asset.closest import SLIVER
from segvigen.asset.morton import MAX_RESOLUTION, z_order

LEAF = 4  # triangles per leaf of the tree
DEPTH = 64  # levels a stack has room for; a tree of 20 million triangles has 24

_compiled: Any = njit(cache=True, nogil=True)


class Triangles(NamedTuple):
    """A search tree of a surface; see `triangles`.

    corners [T, 3, 3] float64 and normals [T, 3] (length 1) along a space-filling curve, row [T] int64 of each
    in the mesh; low, high [2 L, 3] the boxes of a complete binary tree of L leaves (node n has the children
    2 n and 2 n + 1, leaf l is node L + l).
    """

    corners: F64
    normals: F64
    row: I64
    low: F64
    high: F64


def triangles(vertices: Floats, faces: Integers, usable: Bools | None = None) -> Triangles:
    """Build the search tree of a mesh: vertices [V, 3], faces [F, 3], of these only the `usable` [F]."""
    row = np.arange(len(faces)) if usable is None else np.flatnonzero(usable)
    corners = np.asarray(vertices, np.float64)[np.asarray(faces)[row]]
    if len(corners):
        center = corners.mean(axis=1)
        extent = max(float(np.ptp(center, axis=0).max()), 1e-300)
        cell = ((center - center.min(axis=0)) * ((MAX_RESOLUTION - 1) / extent)).astype(np.int64)
        order = np.argsort(z_order(cell), kind="stable")
        corners, row = np.ascontiguousarray(corners[order]), row[order]
    normals = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    length = np.linalg.norm(normals, axis=1, keepdims=True)
    normals = normals / np.where(length > 0, length, 1.0)

    leaves = 1 << max(0, (-(-len(corners) // LEAF) - 1).bit_length())
    low, high = np.full((2 * leaves, 3), np.inf), np.full((2 * leaves, 3), -np.inf)
    padding = leaves * LEAF - len(corners)
    around = np.concatenate([corners.min(axis=1), np.full((padding, 3), np.inf)])
    low[leaves:] = around.reshape(leaves, LEAF, 3).min(axis=1)
    around = np.concatenate([corners.max(axis=1), np.full((padding, 3), -np.inf)])
    high[leaves:] = around.reshape(leaves, LEAF, 3).max(axis=1)
    level = leaves // 2
    while level >= 1:
        low[level : 2 * level] = low[2 * level : 4 * level].reshape(level, 2, 3).min(axis=1)
        high[level : 2 * level] = high[2 * level : 4 * level].reshape(level, 2, 3).max(axis=1)
        level //= 2
    return Triangles(corners, normals, row.astype(np.int64), low, high)


def nearest(
    surface: Triangles, points: Floats, *, facing: Floats | None = None,
    cosine: float = 0.0, limit: float = np.inf,
) -> tuple[I64, F64]:
    """Find the face nearest to each point: rows of the mesh [P], and distances [P].

    points [P, 3] in the mesh's frame. With `facing` [P, 3] (length 1), consider only faces whose normal has
    at least that `cosine` with it. A point without a face within `limit` gets -1 and infinity. Of equally
    near faces the first one wins.
    """
    at = np.ascontiguousarray(points, np.float64).reshape(-1, 3)
    towards = np.zeros((0, 3)) if facing is None else np.ascontiguousarray(facing, np.float64)
    row, squared = _search(surface, at, towards, float(cosine), float(limit) ** 2)
    return row, np.sqrt(squared)


@_compiled
def segment_squared(p: Any, a: Any, b: Any) -> float:
    """Squared distance of a point to a segment."""
    x, y, z = b[0] - a[0], b[1] - a[1], b[2] - a[2]
    length = x * x + y * y + z * z
    t = 0.0
    if length > 0:
        t = ((p[0] - a[0]) * x + (p[1] - a[1]) * y + (p[2] - a[2]) * z) / length
        t = min(max(t, 0.0), 1.0)
    return (a[0] + t * x - p[0]) ** 2 + (a[1] + t * y - p[1]) ** 2 + (a[2] + t * z - p[2]) ** 2


@_compiled
def _inside(p: Any, a: Any, b: Any, normal: Any) -> bool:
    """Whether a point lies to the inner side of the edge a-b."""
    x, y, z = b[0] - a[0], b[1] - a[1], b[2] - a[2]
    u, v, w = p[0] - a[0], p[1] - a[1], p[2] - a[2]
    cross = (y * w - z * v) * normal[0] + (z * u - x * w) * normal[1] + (x * v - y * u) * normal[2]
    return cross >= 0


@_compiled
def triangle_squared(p: Any, corners: Any) -> float:
    """Squared distance of a point to a triangle [3, 3]: to its plane above it, else to the nearest side."""
    a, b, c = corners[0], corners[1], corners[2]
    x, y, z = b[0] - a[0], b[1] - a[1], b[2] - a[2]
    u, v, w = c[0] - a[0], c[1] - a[1], c[2] - a[2]
    normal = (y * w - z * v, z * u - x * w, x * v - y * u)
    squared = normal[0] ** 2 + normal[1] ** 2 + normal[2] ** 2
    longest = max(x * x + y * y + z * z, u * u + v * v + w * w)
    longest = max(longest, (u - x) ** 2 + (v - y) ** 2 + (w - z) ** 2)
    if squared > (SLIVER * longest) ** 2:
        if _inside(p, a, b, normal) and _inside(p, b, c, normal) and _inside(p, c, a, normal):
            height = (p[0] - a[0]) * normal[0] + (p[1] - a[1]) * normal[1] + (p[2] - a[2]) * normal[2]
            return height * height / squared
    return min(min(segment_squared(p, a, b), segment_squared(p, b, c)), segment_squared(p, c, a))


@_compiled
def _box(p: Any, low: Any, high: Any) -> float:
    """Squared distance of a point to a box; infinite for an empty one."""
    total = 0.0
    for k in range(3):
        away = max(max(low[k] - p[k], p[k] - high[k]), 0.0)
        total += away * away
    return total


@_compiled
def _search(surface: Triangles, points: Any, facing: Any, cosine: float, limit: float) -> tuple[I64, F64]:
    """`nearest` on squared distances; facing [0, 3] means that every face counts."""
    corners, normals, row, low, high = surface
    leaves = len(low) // 2
    rows = np.full(len(points), -1, np.int64)
    squared = np.full(len(points), np.inf)
    stack = np.empty(DEPTH, np.int64)
    last = -1  # the triangle of the point before: points come in runs
    for i in range(len(points)):
        p = points[i]
        best, found = limit, -1
        if last >= 0 and len(facing) == 0:
            distance = triangle_squared(p, corners[last])
            if distance <= best:
                best, found = distance, last
        stack[0] = 1
        height = 1
        while height > 0:
            height -= 1
            node = stack[height]
            if _box(p, low[node], high[node]) > best:
                continue
            if node < leaves:
                near, far = 2 * node, 2 * node + 1
                if _box(p, low[far], high[far]) < _box(p, low[near], high[near]):
                    near, far = far, near
                stack[height] = far
                stack[height + 1] = near
                height += 2
                continue
            start = (node - leaves) * LEAF
            for t in range(start, min(start + LEAF, len(corners))):
                if len(facing) > 0:
                    n = normals[t]
                    if n[0] * facing[i, 0] + n[1] * facing[i, 1] + n[2] * facing[i, 2] < cosine:
                        continue
                distance = triangle_squared(p, corners[t])
                if distance < best or (distance == best and (found < 0 or row[t] < row[found])):
                    best, found = distance, t
        if found >= 0:
            rows[i], squared[i], last = row[found], best, found
    return rows, squared
