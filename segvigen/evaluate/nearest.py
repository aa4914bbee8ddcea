"""The nearest face, or point, for many points at once: exact, with a tree of boxes over the faces."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from segvigen.voxel.order import MAX_RESOLUTION, z_order

BLOCK = 4  # faces in a leaf of the tree


def nearest_points(
    places: NDArray[np.floating], points: NDArray[np.floating], limit: float
) -> NDArray[np.int64]:
    """Row of the place [n, 3] nearest to each point [P, 3], -1 where none lies within `limit`: [P]."""
    from scipy.spatial import cKDTree

    if not len(places) or not len(points):
        return np.full(len(points), -1, np.int64)
    distance, row = cKDTree(places).query(points, distance_upper_bound=limit * (1 + 1e-9))
    return np.where(np.isfinite(distance), row, -1).astype(np.int64)


def nearest_faces(
    vertices: NDArray[np.floating], faces: NDArray[np.integer], points: NDArray[np.floating], limit: float
) -> NDArray[np.int64]:
    """Row of the face nearest to each point [P, 3], -1 where none lies within `limit`: [P].

    vertices [V, 3], faces [F, 3]; a face may be a line or a point. Equally near faces: the first one (up to
    rounding). Plain twin: asset/closest.py triangle_distance to every face. The faces are put in order along
    a Morton curve and boxed in a complete binary tree; a search leaves out boxes beyond the best face so far.
    """
    from segvigen.evaluate.nearest_kernels import search

    if not len(faces) or not len(points):
        return np.full(len(points), -1, np.int64)
    corners = np.asarray(vertices, np.float64)[np.asarray(faces)]
    order = _along_curve(corners.mean(axis=1))
    low, high = _boxes(corners[order])
    out: NDArray[np.int64] = search(
        corners[order], order, low, high, np.ascontiguousarray(points, np.float64), float(limit), BLOCK
    )
    return out


def _along_curve(points: NDArray[np.float64]) -> NDArray[np.int64]:
    """Order [n] of points [n, 3] along a Morton curve through their bounding box."""
    low = points.min(axis=0)
    extent = max(float((points.max(axis=0) - low).max()), 1e-300)
    cell = np.minimum((points - low) * (MAX_RESOLUTION / extent), MAX_RESOLUTION - 1)
    return np.argsort(z_order(cell.astype(np.int64)), kind="stable")


def _boxes(corners: NDArray[np.float64]) -> tuple[NDArray[Any], NDArray[Any]]:
    """Boxes (low, high) [2 L, 3] of a complete binary tree over blocks of triangles [F, 3, 3].

    Node 1 is the root, node i has the children 2 i and 2 i + 1, node L + j holds block j; boxes of blocks that
    do not exist are empty (infinitely far).
    """
    num_blocks = -(-len(corners) // BLOCK)
    leaves = 1 << (num_blocks - 1).bit_length()
    low, high = np.full((2 * leaves, 3), np.inf), np.full((2 * leaves, 3), -np.inf)
    starts = np.arange(0, len(corners), BLOCK)
    low[leaves : leaves + num_blocks] = np.minimum.reduceat(corners.min(axis=1), starts, axis=0)
    high[leaves : leaves + num_blocks] = np.maximum.reduceat(corners.max(axis=1), starts, axis=0)
    first = leaves // 2
    while first >= 1:
        below = slice(2 * first, 4 * first)
        low[first : 2 * first] = low[below].reshape(first, 2, 3).min(axis=1)
        high[first : 2 * first] = high[below].reshape(first, 2, 3).max(axis=1)
        first //= 2
    return low, high
