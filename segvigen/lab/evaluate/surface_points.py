"""Points on a surface, drawn by area: where clicks fall and where surfaces are compared."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray


def pick_faces(area: NDArray[np.floating], chance: NDArray[np.floating]) -> NDArray[np.int64]:
    """The faces that numbers from 0 to 1 stand for when every face gets its share of the area: [n] -> [n].

    area [F] with a positive sum.
    """
    reach = np.cumsum(area)
    row = np.searchsorted(reach, chance * reach[-1], side="right")
    return np.minimum(row, len(reach) - 1).astype(np.int64)


def point_on(
    corners: NDArray[np.floating], u: NDArray[np.floating], v: NDArray[np.floating]
) -> NDArray[np.float64]:
    """One point on each triangle [n, 3, 3] from two numbers [n] in 0..1: even on it when they are: [n, 3]."""
    over = u + v > 1
    u, v = np.where(over, 1 - u, u), np.where(over, 1 - v, v)
    a, b, c = np.moveaxis(corners.astype(np.float64), 1, 0)
    return np.asarray(a + u[:, None] * (b - a) + v[:, None] * (c - a))


def surface_samples(
    vertices: NDArray[np.floating],
    faces: NDArray[np.integer],
    area: NDArray[np.floating],
    labels: NDArray[np.integer],
    *,
    num: int,
    least: int,
    seed: Sequence[int],
) -> tuple[NDArray[np.int64], NDArray[np.float64], NDArray[np.float64]]:
    """Draw points evenly over a surface, no part left out: (face [S], point [S, 3], weight [S]).

    vertices [V, 3], faces [F, 3], area [F], labels [F] with -1 for no part. Every label gets its share of
    `num` by area and every part at least `least`; weight is the area a point stands for, so weighted sums
    are areas. A part without area gets its points at its faces with weight 0. The points of one part depend
    on `seed` and its own faces and share alone.
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
