"""Compiled kernels of `vxz.py`: the octree of a chunk and the two prediction filters.

Uncompiled (`function.py_func`) they are the readable twins that the tests compare with.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit

from segvigen.arrays import I64, U8

MAX_DEPTH = 10

_compiled: Any = njit(cache=True, nogil=True)


@_compiled
def encode_tree(codes: I64, depth: int) -> U8:
    """Return the octree bytes of ascending codes [N]: one per inner node, pre-order, bit i for child i."""
    nodes = np.zeros(max(len(codes) * depth, 1), np.uint8)
    path = np.zeros(MAX_DEPTH, np.int64)  # node on the way to the current leaf, by level
    num = 0
    for n in range(len(codes)):
        shared = 0  # levels whose node the previous leaf has too
        if n > 0:
            while shared < depth and codes[n] >> (3 * (depth - shared)) == codes[n - 1] >> (
                3 * (depth - shared)
            ):
                shared += 1
        for level in range(shared, depth):
            path[level] = num
            num += 1
        for level in range(max(shared - 1, 0), depth):
            nodes[path[level]] |= 1 << ((codes[n] >> (3 * (depth - 1 - level))) & 7)
    return nodes[:num].copy()


@_compiled
def decode_tree(nodes: U8, depth: int, most: int) -> tuple[I64, int]:
    """Undo `encode_tree`: return ascending codes and a verdict.

    Verdict: 0 valid, 1 too few or too many bytes, 2 an empty node, 3 more than `most` leaves.
    """
    codes = np.empty(min(most, 8 * len(nodes)), np.int64)
    left = np.zeros(MAX_DEPTH + 1, np.int64)  # children still to visit, by level
    prefix = np.zeros(MAX_DEPTH + 1, np.int64)
    num = used = 0
    if len(nodes) == 0:
        return codes[:0].copy(), 1
    level = 0
    left[0] = nodes[0]
    used = 1
    if left[0] == 0:
        return codes[:0].copy(), 2
    while level >= 0:
        if left[level] == 0:
            level -= 1
            continue
        child = 0
        while (left[level] >> child) & 1 == 0:
            child += 1
        left[level] ^= 1 << child
        code = prefix[level] << 3 | child
        if level == depth - 1:
            if num == most:
                return codes[:0].copy(), 3
            codes[num] = code
            num += 1
            continue
        if used == len(nodes):
            return codes[:0].copy(), 1
        level += 1
        prefix[level] = code
        left[level] = nodes[used]
        used += 1
        if left[level] == 0:
            return codes[:0].copy(), 2
    return codes[:num].copy(), 0 if used == len(nodes) else 1


@_compiled
def parent_slots(codes: I64, depth: int) -> tuple[I64, I64]:
    """Return, for the parent filter, the row of the delta array with leaf n's difference, and the leaf it is
    from.

    A node has the value of its first leaf. Row 0 is the root's value (leaf 0, from -1); visiting a node with
    n children, in pre-order, reserves the next n - 1 rows for the differences of child j and child j - 1, j
    from 1. Each leaf but the first opens exactly one child that is not its node's first, so slots are
    numbered by leaf [N].
    """
    num = len(codes)
    slot, source = np.zeros(num, np.int64), np.full(num, -1, np.int64)
    split = np.full(num, -1, np.int64)  # level of the node in which leaf n starts a later child
    for n in range(1, num):
        level = depth - 1
        while codes[n] >> (3 * (depth - level)) != codes[n - 1] >> (3 * (depth - level)):
            level -= 1
        split[n] = level
    newest = np.zeros(MAX_DEPTH + 1, np.int64)  # first leaf of the newest child of the open node, by level
    rows = np.zeros(MAX_DEPTH + 1, np.int64)  # next reserved row of the open node, by level
    free = 1
    for n in range(num):
        start = 0  # first level at which leaf n opens a new node
        if n > 0:
            level = split[n]
            slot[n], source[n] = rows[level], newest[level]
            rows[level] += 1
            newest[level] = n
            start = level + 1
        for level in range(start, depth):
            newest[level] = n
            rows[level] = free
            shift = 3 * (depth - level)
            m = n + 1
            while m < num and codes[m] >> shift == codes[n] >> shift:
                if split[m] == level:
                    free += 1
                m += 1
    return slot, source


@_compiled
def add_differences(deltas: U8, slot: I64, source: I64) -> U8:
    """Add differences [N, C], modulo 256: row n is deltas[slot[n]] plus its source's value."""
    values = np.empty_like(deltas)
    for n in range(len(values)):
        for c in range(values.shape[1]):
            base = np.uint8(0)
            if source[n] >= 0:
                base = values[source[n], c]
            values[n, c] = (np.int64(deltas[slot[n], c]) + np.int64(base)) & 255
    return values


@_compiled
def take_differences(values: U8, slot: I64, source: I64) -> U8:
    """Undo `add_differences`."""
    deltas = np.empty_like(values)
    for n in range(len(values)):
        for c in range(values.shape[1]):
            base = np.uint8(0)
            if source[n] >= 0:
                base = values[source[n], c]
            deltas[slot[n], c] = (np.int64(values[n, c]) - np.int64(base)) & 255
    return deltas


@_compiled
def neighbor_sources(codes: I64) -> I64:
    """Return, for the neighbor filter, the leaf that predicts leaf n [N], or -1.

    It is the first that exists of the cells one step back along xyz, yz, xz, xy, z, y, x. Codes ascend, so it
    comes before leaf n.
    """
    x_bits, y_bits, z_bits = 0x24924924, 0x12492492, 0x09249249
    source = np.full(len(codes), -1, np.int64)
    for n in range(len(codes)):
        code = codes[n]
        x, y, z = code & x_bits, code & y_bits, code & z_bits
        for step in (7, 3, 5, 6, 1, 2, 4):
            if (step & 4 and x == 0) or (step & 2 and y == 0) or (step & 1 and z == 0):
                continue
            wanted = ((x - 4) & x_bits) if step & 4 else x
            wanted |= ((y - 2) & y_bits) if step & 2 else y
            wanted |= ((z - 1) & z_bits) if step & 1 else z
            low, high = 0, n
            while low < high:
                middle = (low + high) >> 1
                if codes[middle] < wanted:
                    low = middle + 1
                else:
                    high = middle
            if low < n and codes[low] == wanted:
                source[n] = low
                break
    return source
