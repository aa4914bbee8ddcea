"""Space-filling orders of grid cells: z-order (Morton), in which everything is stored, and Hilbert.

Both interleave at most 10 bits per axis as (x, y, z) = (4, 2, 1), so codes of a 1024-cell grid fit in 30 bits
(reference: ovoxel.md 5).
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

BITS = 10  # per axis
MAX_RESOLUTION = 1 << BITS


def spread(v: Any) -> Any:
    """Put two zero bits after each of the low 10 bits: an integer, or an int64 array of them."""
    v = (v | (v << 16)) & 0x030000FF
    v = (v | (v << 8)) & 0x0300F00F
    v = (v | (v << 4)) & 0x030C30C3
    return (v | (v << 2)) & 0x09249249


def gather(v: Any) -> Any:
    """Undo `spread`: keep every third bit, starting with the lowest."""
    v = v & 0x09249249
    v = (v | (v >> 2)) & 0x030C30C3
    v = (v | (v >> 4)) & 0x0300F00F
    v = (v | (v >> 8)) & 0x030000FF
    return (v | (v >> 16)) & 0x000003FF


def z_order(coords: NDArray[np.integer[Any]]) -> NDArray[np.int64]:
    """Morton codes of cells [N, 3] in 0..1023: [N] int64."""
    c = np.asarray(coords).astype(np.int64)
    code: NDArray[np.int64] = spread(c[:, 0]) << 2 | spread(c[:, 1]) << 1 | spread(c[:, 2])
    return code


def from_z_order(codes: NDArray[np.integer[Any]]) -> NDArray[np.int32]:
    """Cells [N, 3] int32 of Morton codes [N]; undoes `z_order`."""
    c = np.asarray(codes).astype(np.int64)
    return np.stack([gather(c >> 2), gather(c >> 1), gather(c)], axis=1).astype(np.int32)


def hilbert_order(coords: NDArray[np.integer[Any]], bits: int = BITS) -> NDArray[np.int64]:
    """Hilbert codes of cells [N, 3] in 0..2**bits-1: [N] int64; neighbours on the curve share a face.

    Source: J. Skilling, Programming the Hilbert curve, AIP Conf. Proc. 707 (2004).
    """
    x = np.asarray(coords).astype(np.int64).T.copy()
    q = 1 << (bits - 1)
    while q > 1:  # undo excess work, from the highest bit down
        for i in range(3):
            high = (x[i] & q) != 0
            swap = np.where(high, 0, (x[0] ^ x[i]) & (q - 1))
            x[0] ^= np.where(high, q - 1, swap)
            x[i] ^= swap
        q >>= 1
    x[1] ^= x[0]
    x[2] ^= x[1]
    flip = np.zeros_like(x[0])
    q = 1 << (bits - 1)
    while q > 1:
        flip ^= np.where((x[2] & q) != 0, q - 1, 0)
        q >>= 1
    return z_order((x ^ flip).T)


def from_hilbert_order(codes: NDArray[np.integer[Any]], bits: int = BITS) -> NDArray[np.int32]:
    """Cells [N, 3] int32 of Hilbert codes [N]; undoes `hilbert_order`."""
    x = from_z_order(codes).astype(np.int64).T.copy()
    last = x[2] >> 1
    x[2] ^= x[1]
    x[1] ^= x[0]
    x[0] ^= last
    q = 2
    while q < 1 << bits:
        for i in (2, 1, 0):
            high = (x[i] & q) != 0
            swap = np.where(high, 0, (x[0] ^ x[i]) & (q - 1))
            x[0] ^= np.where(high, q - 1, swap)
            x[i] ^= swap
        q <<= 1
    return x.T.astype(np.int32)
