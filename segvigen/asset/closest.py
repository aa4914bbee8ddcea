"""Find the usable face closest to a point, for clicks; the readable twin of nearest.py."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from segvigen.arrays import F64, I64
from segvigen.asset.asset import Asset

SLIVER = 1e-8  # height over length below which float64 cannot resolve a triangle's plane


def closest_faces(asset: Asset, points: ArrayLike) -> tuple[I64, F64]:
    """Return the usable face closest to each point, rows [P], and its distance [P].

    points [P, 3] are in the asset frame. Exact: a face is measured unless its corners all lie farther along
    one axis than the nearest vertex.
    """
    rows = np.flatnonzero(asset.usable)
    vertices, corners = asset.vertices.astype(np.float64), asset.faces[rows].T
    used = np.zeros(len(vertices), bool)
    used[corners] = True
    faces, distances = [], []
    for point in np.asarray(points, np.float64).reshape(-1, 3):
        away = vertices - point
        near = np.sqrt((away**2).sum(axis=1)[used].min()) * (1 + 1e-9)
        beyond = np.packbits(np.concatenate([away > near, away < -near], axis=1), axis=1)[:, 0]
        possible = np.flatnonzero((beyond[corners[0]] & beyond[corners[1]] & beyond[corners[2]]) == 0)
        measured = triangle_distance(point, vertices[corners[:, possible].T])
        best = int(measured.argmin())
        faces.append(int(rows[possible[best]]))
        distances.append(float(measured[best]))
    return np.array(faces, np.int64), np.array(distances)


def triangle_distance(point: F64, corners: F64) -> F64:
    """Return the distance of a point [3] to each triangle [T, 3, 3], which may be degenerate.

    It is the distance to the plane where the projection is inside, else to the nearest side.
    """
    a, b, c = corners[:, 0], corners[:, 1], corners[:, 2]
    normal = np.cross(b - a, c - a)
    squared = (normal**2).sum(axis=1)
    longest = np.max([((end - start) ** 2).sum(axis=1) for start, end in ((a, b), (b, c), (c, a))], axis=0)
    inside = squared > (SLIVER * longest) ** 2
    for start, end in ((a, b), (b, c), (c, a)):
        inside &= (np.cross(end - start, point - start) * normal).sum(axis=1) >= 0
    height = np.abs(((point - a) * normal).sum(axis=1)) / np.sqrt(np.where(squared > 0, squared, 1))
    sides = np.min([_segment_distance(point, *ends) for ends in ((a, b), (b, c), (c, a))], axis=0)
    return np.where(inside, height, sides)


def _segment_distance(point: F64, start: F64, end: F64) -> F64:
    along = end - start
    length = (along**2).sum(axis=1)
    t = np.clip(((point - start) * along).sum(axis=1) / np.where(length > 0, length, 1), 0, 1)
    distance: F64 = np.linalg.norm(start + t[:, None] * along - point, axis=1)
    return distance
