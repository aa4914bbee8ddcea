"""Find the corners of a grid that the outside reaches past the surface of a dual grid.

Compiled here: `scipy.ndimage.label` on a grid of twice the size takes ten times as long.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit

from segvigen.arrays import I32, U8, Bools

_compiled: Any = njit(cache=True, nogil=True)


def outside(coords: I32, crossed: Bools, resolution: int) -> Bools:
    """Flood the corners of a grid from its border, along edges that no face crosses.

    coords [N, 3], crossed [N, 3] as in OVoxel: the edge along an axis that ends in the cell's upper corner.
    Returns [R + 1, R + 1, R + 1] bool, corner (i, j, k) at (i, j, k) / R - 0.5 of the asset frame.
    """
    walls = np.zeros((resolution + 1,) * 3, np.uint8)  # bit a: the edge that ends here on axis a is crossed
    upper = coords.astype(np.int64) + 1
    walls[tuple(upper.T)] = crossed @ np.array([1, 2, 4], np.uint8)
    result: Bools = _flood(walls)
    return result


@_compiled
def _flood(walls: U8) -> Bools:
    """Return the corners [S, S, S] that paths from the border reach."""
    side = len(walls)
    wall = walls.reshape(-1)
    reached = np.zeros(side * side * side, np.bool_)
    stack = np.empty(side * side * side, np.int32)
    height = 0
    for n in range(side * side * side):
        i, j, k = n // (side * side), n // side % side, n % side
        if min(i, j, k) == 0 or max(i, j, k) == side - 1:
            reached[n] = True
            stack[height] = n
            height += 1
    while height > 0:
        height -= 1
        n = int(stack[height])
        at = (n // (side * side), n // side % side, n % side)
        for axis in range(3):
            step = side * side if axis == 0 else side if axis == 1 else 1
            if at[axis] > 0 and not wall[n] >> axis & 1 and not reached[n - step]:
                reached[n - step] = True
                stack[height] = n - step
                height += 1
            if at[axis] < side - 1 and not wall[n + step] >> axis & 1 and not reached[n + step]:
                reached[n + step] = True
                stack[height] = n + step
                height += 1
    return reached.reshape(side, side, side)
