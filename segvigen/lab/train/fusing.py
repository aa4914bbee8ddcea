"""Find the surface that fusing removes: where one solid covers another, so that one outer skin is left.

A cell goes when every face through it is covered: the cell lies deep inside another solid, or the space
just outside the face does (two boards that touch face to face leave no wall between them).
"""

from __future__ import annotations

import numpy as np

from segvigen.arrays import F32, I32, I64, Bools
from segvigen.lab.procedural import Procedural
from segvigen.voxel.ovoxel import Incidence

DEEP = 0.9  # cells a point must lie inside another solid to be covered
OUT = 1.0  # cells in front of a face, where the other side of a joint is
JOINT = 0.4  # cells that this point must lie inside the other solid
SLOTS = 1 << 17  # a power of two above the number of cells and directions of most objects


def covered(
    coords: I32, touching: Incidence, vertices: F32, faces: I32, made: Procedural, resolution: int
) -> Bools:
    """Return the cells [N] that are invisible from outside once the solids are fused.

    coords [N, 3] and `touching` from voxelizing the mesh of `made` at this resolution. The mesh [V, 3] and
    [F, 3] may have been moved and mirrored since it was made, its solids with it.
    """
    a, b, c = np.moveaxis(vertices[faces].astype(np.float64), 1, 0)
    normal = np.cross(b - a, c - a)
    mirrored = (normal * a).sum() < 0  # six times the volume, by the divergence theorem
    normal /= (np.linalg.norm(normal, axis=1, keepdims=True) + 1e-20) * (-1 if mirrored else 1)
    # one row for every (cell, solid, direction): faces of one flat side agree
    rough = np.round(normal * 4).astype(np.int64) + 4
    code = ((rough[:, 0] * 9 + rough[:, 1]) * 9 + rough[:, 2]) + made.solid.astype(np.int64) * 729
    key = touching.row.astype(np.int64) * (729 * len(made.solids)) + code[touching.face]
    first = _about_once(key)
    first = first[np.argsort(coords[touching.row[first], 0], kind="stable")]  # by x, so a solid meets a slice
    row, face = touching.row[first], touching.face[first]
    own = made.solid[face]
    cell = 1.0 / resolution
    at = (coords[row] + 0.5) * cell - 0.5
    front = at + normal[face] * (OUT * cell)
    x, y, z = (np.ascontiguousarray(at[:, k]) for k in range(3))
    inside = np.zeros(len(row), bool)
    for number, solid in enumerate(made.solids):
        low, high = solid.bounds()
        low, high = low - cell, high + cell
        start, stop = np.searchsorted(x, [low[0], high[0]])
        part = slice(start, stop)
        near = (own[part] != number) & ~inside[part]
        near &= (y[part] > low[1]) & (y[part] < high[1]) & (z[part] > low[2]) & (z[part] < high[2])
        rows = start + np.flatnonzero(near)
        if len(rows):
            inside[rows] = solid.contains(at[rows], DEEP * cell)
            rows = rows[~inside[rows]]
            inside[rows] = solid.contains(front[rows], JOINT * cell)
    seen = np.zeros(len(coords), bool)
    seen[row[~inside]] = True
    return ~seen


def _about_once(key: I64) -> I64:
    """Return a row of each key [M], and a few more where keys collide in a small hash table."""
    slot = (key * 0x9E3779B97F4A7C1 >> 20) & (SLOTS - 1)
    table = np.zeros(SLOTS, np.int64)
    table[slot] = np.arange(len(key))
    winner = table[slot]
    return np.flatnonzero((winner == np.arange(len(key))) | (key[winner] != key))
