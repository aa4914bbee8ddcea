"""Z-order (Morton) codes of grid cells, the order in which cells are stored.

Codes interleave at most 10 bits per axis as (x, y, z) = (4, 2, 1), so those of a 1024-cell grid fit in 30
bits (reference: ovoxel.md 5).
"""

from __future__ import annotations

from typing import Any

import numpy as np

from segvigen.arrays import I32, I64, Integers

BITS = 10  # per axis
MAX_RESOLUTION = 1 << BITS


def spread(v: Any) -> Any:
    """Put two zero bits after each of the low 10 bits of an integer or an int64 array."""
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


def z_order(coords: Integers) -> I64:
    """Return the Morton codes [N] int64 of cells [N, 3] in 0..1023."""
    c = np.asarray(coords).astype(np.int64)
    code: I64 = spread(c[:, 0]) << 2 | spread(c[:, 1]) << 1 | spread(c[:, 2])
    return code


def from_z_order(codes: Integers) -> I32:
    """Undo `z_order`: return the cells [N, 3] int32 of Morton codes [N]."""
    c = np.asarray(codes).astype(np.int64)
    return np.stack([gather(c >> 2), gather(c >> 1), gather(c)], axis=1).astype(np.int32)
