"""Fewer faces for a labelled mesh: vertices of one grid cell become one, faces keep their part."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.floating]
GRIDS = (512, 384, 256, 192, 128, 96, 64)  # cells per axis, fine to coarse; 64 is the grid of mini


def weld(points: Floats, faces: NDArray[np.integer]) -> tuple[Floats, NDArray[np.int32], NDArray[np.int64]]:
    """Make one vertex of equal positions and drop faces that lose their area by it.

    points [V, 3], faces [F, 3]; returns the vertices in use [V', 3], faces [F', 3] int32, and which faces
    they were [F'], ascending.
    """
    unique, where = np.unique(points, axis=0, return_inverse=True)
    return _joined(unique, where.reshape(-1)[faces])


def cluster(
    points: Floats, faces: NDArray[np.integer], grid: int
) -> tuple[Floats, NDArray[np.int32], NDArray[np.int64]]:
    """As `weld`, for vertices of one cell of a grid over the asset frame; they become their mean.

    Of faces that come to lie on each other the first stays.
    """
    cell = np.floor((points.astype(np.float64) + 0.5) * grid).astype(np.int64)
    _, where, count = np.unique(cell, axis=0, return_inverse=True, return_counts=True)
    where = where.reshape(-1)
    mean = np.stack([np.bincount(where, points[:, axis], len(count)) for axis in range(3)], 1)
    vertices, kept, row = _joined((mean / count[:, None]).astype(np.float32), where[faces])
    first = np.sort(np.unique(np.sort(kept, axis=1), axis=0, return_index=True)[1])
    return vertices, kept[first], row[first]


def simplify(
    points: Floats, faces: NDArray[np.integer], most: int
) -> tuple[Floats, NDArray[np.int32], NDArray[np.int64], int]:
    """Merge vertices on the finest of GRIDS that leaves at most `most` faces, else on the coarsest.

    Returns what `cluster` does, and the grid.
    """
    for grid in GRIDS:
        vertices, kept, row = cluster(points, faces, grid)
        if len(kept) <= most:
            break
    return vertices, kept, row, grid


def _joined(
    points: Floats, faces: NDArray[np.integer]
) -> tuple[Floats, NDArray[np.int32], NDArray[np.int64]]:
    """Faces with three different corners, and the points that they use."""
    a, b, c = faces.T
    row = np.flatnonzero((a != b) & (b != c) & (a != c))
    used, place = np.unique(faces[row], return_inverse=True)
    return points[used], place.reshape(-1, 3).astype(np.int32), row
