"""Which axis of a file points up, where its format does not say: y or z."""

from __future__ import annotations

from typing import Literal, get_args

import numpy as np

from segvigen.arrays import F64, Array, Integers
from segvigen.errors import PromptError

Axis = Literal["y", "z"]
Up = Literal["auto", "y", "z"]
UP = get_args(Up)
# Scans and print files; the software that writes them is mostly Z-up. glTF is Y-up, and most software writes
# OBJ and PLY with Y up.
UNSURE = ("stl", "3mf", "off")
ON_ZERO = 1e-4  # of the longest side; a mesh this close above a coordinate plane stands on it
LEVEL = 0.05  # radians between a resting plane's normal and the axis
CLEARLY = 1.2  # one resting plane must be larger than the other by this factor
MOST_POINTS = 200_000  # of the convex hull


def check_up(up: str | None) -> None:
    """Raise PromptError unless up is None or one of UP."""
    if up is not None and up not in UP:
        raise PromptError(f"up is {up!r}; expected auto, y, or z")


def turned(points: Array, up: Axis) -> Array:
    """Turn points [..., 3] of a file to Y up: (x, z, -y) where z is up."""
    return points if up == "y" else np.stack([points[..., 0], points[..., 2], -points[..., 1]], axis=-1)


def turned_back(points: Array, up: Axis) -> Array:
    """Undo `turned`."""
    return points if up == "y" else np.stack([points[..., 0], -points[..., 2], points[..., 1]], axis=-1)


def find_up(positions: F64, faces: Integers) -> Axis:
    """Return the axis on whose lower side a mesh rests: positions [V, 3] in file units, faces [F, 3] usable.

    If the lowest coordinate is 0 on one of the axes only, it is that axis. Otherwise it is the one with the
    larger resting plane: the lower facet of the convex hull, as a share of the bounding box below it, 0 if
    the centroid of the surface is not above it. Where neither is clearly larger, it is z.
    """
    points = positions[np.unique(faces)]
    low, size = points.min(axis=0), np.ptp(points, axis=0)
    stands = np.abs(low) < ON_ZERO * size.max()
    if stands[1] != stands[2]:
        return "y" if stands[1] else "z"
    corners = positions[faces]
    area = np.linalg.norm(np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]), axis=1)
    centroid = (corners.mean(axis=1) * area[:, None]).sum(axis=0) / area.sum()
    rest = _resting_shares((points - low) / size.max(), (centroid - low) / size.max())
    return "y" if rest[0] > CLEARLY * rest[1] else "z"


def _resting_shares(points: F64, centroid: F64) -> tuple[float, float]:
    """Return the share of the resting plane below y and below z; 0 where the mesh would fall over."""
    from scipy.spatial import ConvexHull, QhullError

    try:
        hull = ConvexHull(points[:: len(points) // MOST_POINTS + 1])
    except QhullError:  # flat
        return 0.0, 0.0
    shares = []
    for axis, sides in ((1, [0, 2]), (2, [0, 1])):
        lower = hull.simplices[hull.equations[:, axis] < -np.cos(LEVEL)]
        base = hull.points[np.unique(lower)][:, sides]
        share = 0.0
        if len(base) > 2:
            outline = ConvexHull(base, qhull_options="QJ")
            if (outline.equations @ np.append(centroid[sides], 1.0) <= 0).all():
                share = outline.volume / np.ptp(points, axis=0)[sides].prod()
        shares.append(float(share))
    return shares[0], shares[1]
