"""Bodies: shells that touch belong to one body; different bodies are loose from each other.

Shells are faces connected through shared edges. Two shells touch where their surfaces come closer than a
tolerance or run through each other, which is measured exactly, triangle against triangle.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit

from segvigen.arrays import I32, Floats, Integers
from segvigen.asset.nearest import DEPTH, LEAF, segment_squared, triangle_squared, triangles
from segvigen.parts.paths import find_root, pieces

TOUCH = 0.001  # asset-frame length; shells this close touch
TOUCH_SHARE = 0.02  # but at most this share of the smaller shell's longest side

_compiled: Any = njit(cache=True, nogil=True)


def find_bodies(vertices: Floats, faces: Integers, component: Integers) -> I32:
    """Number the bodies of a mesh, by first face: [F] int32, -1 where `component` is.

    vertices [V, 3] asset frame, faces [F, 3], component [F] the shell of each face in order of their
    first faces, -1 not usable.
    """
    num = int(component.max(initial=-1)) + 1
    if num < 2:
        return np.asarray(component, np.int32)
    surface = triangles(vertices, faces, component >= 0)
    shell = np.ascontiguousarray(component[surface.row], np.int64)
    low, high = np.full((num, 3), np.inf), np.full((num, 3), -np.inf)
    np.minimum.at(low, shell, surface.corners.min(axis=1))
    np.maximum.at(high, shell, surface.corners.max(axis=1))
    reach = np.minimum(TOUCH, TOUCH_SHARE * (high - low).max(axis=1))
    root = _join(surface.corners, surface.low, surface.high, shell, reach)
    body = pieces(np.stack([np.arange(num), root], axis=1), np.ones(num, bool))
    return np.append(body, np.int32(-1))[component]


@_compiled
def _join(corners: Any, low: Any, high: Any, shell: Any, reach: Any) -> Any:
    """Join shells that touch: the root of each; the tree of boxes is that of `triangles`."""
    leaves, num = len(low) // 2, len(corners)
    parent = np.arange(len(reach))
    only = np.full(2 * leaves, -1, np.int64)  # the shell of all triangles below a node; -1 several, -2 none
    for leaf in range(leaves):
        start, end = leaf * LEAF, min(leaf * LEAF + LEAF, num)
        only[leaves + leaf] = -2 if start >= end else shell[start]
        for t in range(start + 1, end):
            if shell[t] != shell[start]:
                only[leaves + leaf] = -1
    for node in range(leaves - 1, 0, -1):
        one, two = only[2 * node], only[2 * node + 1]
        only[node] = one if one == two or two == -2 else -1
    stack = np.empty(DEPTH, np.int64)
    left = len(reach)
    for i in range(num):
        own = corners[i]
        limit = reach[shell[i]]
        stack[0] = 1
        height = 1
        while height > 0 and left > 1:
            height -= 1
            node = stack[height]
            if only[node] >= 0 and find_root(parent, only[node]) == find_root(parent, shell[i]):
                continue
            apart = only[node] == -2
            for k in range(3):
                least, most = min(own[0, k], own[1, k], own[2, k]), max(own[0, k], own[1, k], own[2, k])
                apart |= least - limit > high[node, k] or most + limit < low[node, k]
            if apart:
                continue
            if node < leaves:
                stack[height], stack[height + 1] = 2 * node, 2 * node + 1
                height += 2
                continue
            start = (node - leaves) * LEAF
            for j in range(start, min(start + LEAF, num)):
                if reach[shell[j]] < limit or (reach[shell[j]] == limit and j < i):
                    continue  # measured from the smaller shell
                a, b = find_root(parent, shell[i]), find_root(parent, shell[j])
                if a != b and _touch(own, corners[j], limit):
                    parent[b] = a
                    left -= 1
    for k in range(len(parent)):
        parent[k] = find_root(parent, k)
    return parent


@_compiled
def _touch(one: Any, two: Any, limit: float) -> bool:
    """Whether two triangles [3, 3] are within `limit` of each other or intersect."""
    for k in range(3):
        if min(one[0, k], one[1, k], one[2, k]) - limit > max(two[0, k], two[1, k], two[2, k]):
            return False
        if min(two[0, k], two[1, k], two[2, k]) - limit > max(one[0, k], one[1, k], one[2, k]):
            return False
    squared = limit * limit
    for k in range(3):
        if triangle_squared(one[k], two) <= squared or triangle_squared(two[k], one) <= squared:
            return True
    for i in range(3):
        a, b = one[i], one[(i + 1) % 3]
        if _pierces(a, b, two) or _pierces(two[i], two[(i + 1) % 3], one):
            return True
        for j in range(3):
            if _sides(a, b, two[j], two[(j + 1) % 3]) <= squared:
                return True
    return False


@_compiled
def _pierces(a: Any, b: Any, corners: Any) -> bool:
    """Whether the segment a-b runs through a triangle: its ends are on both sides, the corners all around."""
    ends = _volume(corners[0], corners[1], corners[2], a), _volume(corners[0], corners[1], corners[2], b)
    if ends[0] * ends[1] >= 0:
        return False
    x = _volume(a, b, corners[0], corners[1])
    y = _volume(a, b, corners[1], corners[2])
    z = _volume(a, b, corners[2], corners[0])
    return (x >= 0 and y >= 0 and z >= 0) or (x <= 0 and y <= 0 and z <= 0)


@_compiled
def _volume(a: Any, b: Any, c: Any, d: Any) -> float:
    """Six times the signed volume of a tetrahedron."""
    x, y, z = b[0] - a[0], b[1] - a[1], b[2] - a[2]
    u, v, w = c[0] - a[0], c[1] - a[1], c[2] - a[2]
    return (
        (y * w - z * v) * (d[0] - a[0]) + (z * u - x * w) * (d[1] - a[1]) + (x * v - y * u) * (d[2] - a[2])
    )


@_compiled
def _sides(a: Any, b: Any, c: Any, d: Any) -> float:
    """Squared distance of the segments a-b and c-d: of their lines if these are nearest inside both, else of
    an end.
    """
    best = min(
        min(segment_squared(a, c, d), segment_squared(b, c, d)),
        min(segment_squared(c, a, b), segment_squared(d, a, b)),
    )
    p, q, r = b - a, d - c, a - c
    pp, qq, pq, pr, qr = (p * p).sum(), (q * q).sum(), (p * q).sum(), (p * r).sum(), (q * r).sum()
    slope = pp * qq - pq * pq
    if slope > 1e-12 * pp * qq:  # not parallel
        s, t = (pq * qr - qq * pr) / slope, (pp * qr - pq * pr) / slope
        if 0 <= s <= 1 and 0 <= t <= 1:
            best = min(best, ((r + s * p - t * q) ** 2).sum())
    return best
