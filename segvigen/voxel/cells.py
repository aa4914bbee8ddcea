"""Compiled kernels on sets of cells: a bitmap over z-order codes.

The row of a cell in z-order is the number of set bits before it, so a lookup needs no search. At 512 cells
per axis the bitmap and its counts take 24 MB.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
from numba import njit
from numpy.typing import NDArray

from segvigen.arrays import I32, Bools
from segvigen.asset import morton as order

_compiled: Any = njit(cache=True, nogil=True)
_spread = _compiled(order.spread)
_gather = _compiled(order.gather)


class Occupancy(NamedTuple):
    """Occupied cells: bitmap over z-order codes [W] uint64, rows before each word [W] int32, and count."""

    words: NDArray[np.uint64]
    before: I32
    num: int


@_compiled
def code_of(x: int, y: int, z: int) -> int:
    """Return the z-order code of a cell."""
    return _spread(x) << 2 | _spread(y) << 1 | _spread(z)


@_compiled
def _bits(v: Any) -> Any:
    """Count the set bits of a uint64."""
    v = v - ((v >> np.uint64(1)) & np.uint64(0x5555555555555555))
    v = (v & np.uint64(0x3333333333333333)) + ((v >> np.uint64(2)) & np.uint64(0x3333333333333333))
    v = (v + (v >> np.uint64(4))) & np.uint64(0x0F0F0F0F0F0F0F0F)
    return np.int64((v * np.uint64(0x0101010101010101)) >> np.uint64(56))


@_compiled
def row_of(grid: Occupancy, x: int, y: int, z: int) -> int:
    """Return the row of a cell in z-order, or -1 if it is not occupied. The cell must lie in the grid."""
    code = code_of(x, y, z)
    word = grid.words[code >> 6]
    bit = np.uint64(1) << np.uint64(code & 63)
    if word & bit == np.uint64(0):
        return -1
    return grid.before[code >> 6] + _bits(word & (bit - np.uint64(1)))


@_compiled
def num_words(resolution: int) -> int:
    """Return the bitmap length of a grid, its side rounded up to a power of two."""
    side = 4
    while side < resolution:
        side *= 2
    return side * side * side // 64


@_compiled
def rank(words: NDArray[np.uint64]) -> Occupancy:
    """Count the bits before each word."""
    before = np.empty(len(words), np.int32)
    total = 0
    for w in range(len(words)):
        before[w] = total
        if words[w] != np.uint64(0):
            total += _bits(words[w])
    return Occupancy(words, before, total)


@_compiled
def cells(grid: Occupancy) -> I32:
    """Return the occupied cells [N, 3] in z-order."""
    coords = np.empty((grid.num, 3), np.int32)
    n = 0
    for w in range(len(grid.words)):
        word = grid.words[w]
        while word != np.uint64(0):
            low = word & (~word + np.uint64(1))
            code = (np.int64(w) << 6) + _bits(low - np.uint64(1))
            coords[n, 0] = _gather(code >> 2)
            coords[n, 1] = _gather(code >> 1)
            coords[n, 2] = _gather(code)
            word ^= low
            n += 1
    return coords


@_compiled
def occupancy_of(coords: I32, resolution: int) -> Occupancy:
    """Build the bitmap of cells [N, 3]; its rows are in z-order."""
    words = np.zeros(num_words(resolution), np.uint64)
    for i in range(len(coords)):
        code = code_of(int(coords[i, 0]), int(coords[i, 1]), int(coords[i, 2]))
        words[code >> 6] |= np.uint64(1) << np.uint64(code & 63)
    return rank(words)


@_compiled
def quads(coords: I32, crossed: Bools, resolution: int, grid: Occupancy) -> I32:
    """Return the four cells around each crossed edge if occupied: z-order rows [Q, 4], in cell order."""
    found = np.empty((int(crossed.sum()), 4), np.int32)
    num = 0
    for n in range(len(coords)):
        x, y, z = int(coords[n, 0]), int(coords[n, 1]), int(coords[n, 2])
        for axis in range(3):
            if not crossed[n, axis]:
                continue
            complete = True
            for k in range(4):
                # A circle: corners 1 and 2 are a step along z, x or y, corners 2 and 3 one along y, z or x.
                first, second = 1 if k == 1 or k == 2 else 0, 1 if k >= 2 else 0
                i, j, m = x, y + second, z + first
                if axis == 1:
                    i, j, m = x + first, y, z + second
                elif axis == 2:
                    i, j, m = x + second, y + first, z
                row = -1
                if i < resolution and j < resolution and m < resolution:
                    row = row_of(grid, i, j, m)
                complete = complete and row >= 0
                found[num, k] = row
            if complete:
                num += 1
    return found[:num].copy()
