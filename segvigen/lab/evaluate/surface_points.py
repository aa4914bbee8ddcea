"""Draw points on a surface by area, for clicks and for comparing surfaces."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from segvigen.arrays import F64, I64, Floats, Integers


def pick_faces(area: Floats, chance: Floats) -> I64:
    """Map numbers in 0..1 [n] to faces [n] in proportion to area [F], whose sum is positive."""
    reach = np.cumsum(area)
    row = np.searchsorted(reach, chance * reach[-1], side="right")
    return np.minimum(row, len(reach) - 1).astype(np.int64)


def point_on(corners: Floats, u: Floats, v: Floats) -> F64:
    """Map two numbers [n] in 0..1 to a point on each triangle [n, 3, 3], uniformly: [n, 3]."""
    over = u + v > 1
    u, v = np.where(over, 1 - u, u), np.where(over, 1 - v, v)
    a, b, c = np.moveaxis(corners.astype(np.float64), 1, 0)
    return np.asarray(a + u[:, None] * (b - a) + v[:, None] * (c - a))


def surface_samples(
    vertices: Floats, faces: Integers, area: Floats, labels: Integers, *, num: int, least: int,
    seed: Sequence[int],
) -> tuple[I64, F64, F64]:
    """Draw points uniformly over a surface, with a minimum per part: (face [S], point [S, 3], weight [S]).

    vertices [V, 3], faces [F, 3], area [F], labels [F] with -1 for no part. Every label gets its share of
    `num` by area and every part at least `least`. Weight is the area of a point, so weighted sums are areas;
    the points of a part without area have weight 0. The points of a part depend only on `seed`, its faces and
    its share.
    """
    total = float(np.sum(area))
    order = np.argsort(labels, kind="stable")
    ids, start = np.unique(labels[order], return_index=True)
    rows, points, weights = [], [], []
    for part, mine in zip(ids.tolist(), np.split(order, start[1:]), strict=True):
        size = float(np.sum(area[mine]))
        share = round(num * size / total) if total > 0 else 0
        count = max(share, least) if part >= 0 else share
        chance, u, v = np.random.default_rng([*seed, max(part, -1) + 1]).random((count, 3)).T
        face = mine[pick_faces(area[mine] if size > 0 else np.ones(len(mine)), chance)]
        rows.append(face)
        points.append(point_on(np.asarray(vertices)[np.asarray(faces)[face]], u, v))
        weights.append(np.full(count, size / max(count, 1)))
    if not rows:
        return np.zeros(0, np.int64), np.zeros((0, 3)), np.zeros(0)
    return np.concatenate(rows), np.concatenate(points), np.concatenate(weights)
