"""Turn painted surfaces into parts: flat colors as they are, mixed ones by clustering."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from segvigen.arrays import F64, I64, Floats
from segvigen.errors import InputError
from segvigen.lab.evaluate.arrays import Points

if TYPE_CHECKING:
    from segvigen.asset.asset import Asset

MAX_FLAT = 1024  # distinct colors of a flatly painted mesh; more means shading or a photo
TOLERANCE = 0.12  # distance in RGB (0..1) within which colors belong to one part; 31 of 255 levels
LEAST_SHARE = 0.001  # of the area; a color with less is a mixture along a border
ROUNDS = 3  # times a cluster center moves to the mean of its colors


def read_painted_ply(path: Path) -> tuple[Points, I64 | None, I64]:
    """Read a colored PLY as (vertices [V, 3], faces [F, 3] or None for points, part of each face or point).

    Every distinct color is a part. A face has its own color, else one that two of its corners share, else its
    first corner's. Raises InputError without colors or with too many.
    """
    from segvigen.asset.files import read_bytes
    from segvigen.asset.ply import read_ply

    surface = read_ply({path.name: read_bytes(path)}, path.name, path.parent, points=True)
    if surface.colors is None:
        raise _colorless(path.name)
    if len(surface.faces) == 0:
        return surface.positions, None, flat_parts(surface.colors[:, :3], path.name)
    rgb = _of_corners(surface.colors[:, :3][surface.faces])
    return surface.positions, surface.faces.astype(np.int64), flat_parts(rgb, path.name)


def flat_parts(rgb: Floats, what: str) -> I64:
    """Return a part id for each row of colors [n, 3] in 0..1: distinct colors in 8 bits are parts."""
    levels = np.rint(np.clip(rgb, 0, 1) * 255).astype(np.int64)
    distinct, part = np.unique(levels @ np.array([1 << 16, 1 << 8, 1]), return_inverse=True)
    if len(distinct) > MAX_FLAT:
        count = len(distinct)
        raise InputError(f"{what} has {count} colors; expected one flat color per part, at most {MAX_FLAT}")
    return part.reshape(-1).astype(np.int64)


def face_colors(asset: Asset) -> F64:
    """Return the base color at the center of each face [F, 3] in 0..1, as stored in textures and vertices."""
    from segvigen.asset.render import base_color
    num = len(asset.faces)
    third = np.full((num, 3), 1 / 3, np.float32)
    painted = any(material.base_color_texture is not None for material in asset.materials)
    if asset.colors is None and not painted and len(np.unique(asset.face_material)) < 2:
        raise _colorless(asset.name)
    return base_color(asset, np.arange(num), third)[:, :3].astype(np.float64)


def gathered_parts(
    rgb: Floats, area: Floats, *, tolerance: float = TOLERANCE, least_share: float = LEAST_SHARE
) -> tuple[I64, F64]:
    """Cluster the colors of a painted mesh with mixed colors along borders: ids [F], color per part [K, 3].

    rgb [F, 3] in 0..1, area [F]. From the most frequent color down, each one farther than `tolerance` from
    the parts so far starts a part if at least `least_share` of the area lies within the tolerance. Centers
    move to the mean of their colors, and every face takes the nearest center. Deterministic.
    """
    from scipy.spatial import cKDTree

    levels = np.rint(np.clip(rgb, 0, 1) * 15).astype(np.int64)
    bins, place = np.unique(levels @ np.array([256, 16, 1]), return_inverse=True)
    place = place.reshape(-1)
    weight = np.bincount(place, area, len(bins))
    safe = np.maximum(np.bincount(place, minlength=len(bins)), 1)
    mean = np.stack([np.bincount(place, rgb[:, c], len(bins)) for c in range(3)], axis=1) / safe[:, None]
    total = max(float(weight.sum()), 1e-300)
    centers: list[F64] = []
    free = np.ones(len(bins), bool)
    for seed in np.argsort(-weight, kind="stable"):
        if not free[seed]:
            continue
        mine = free & (np.linalg.norm(mean - mean[seed], axis=1) <= tolerance)
        free &= ~mine
        if weight[mine].sum() >= least_share * total or not centers:
            centers.append(np.average(mean[mine], axis=0, weights=np.maximum(weight[mine], 1e-300)))
    colors = np.stack(centers)
    for _ in range(ROUNDS):
        distance = np.linalg.norm(mean[:, None] - colors[None], axis=2)
        nearest = distance.argmin(axis=1)
        sure = distance.min(axis=1) <= tolerance
        for k in range(len(colors)):
            mine = sure & (nearest == k) & (weight > 0)
            if mine.any():
                colors[k] = np.average(mean[mine], axis=0, weights=weight[mine])
    return cKDTree(colors).query(np.asarray(rgb))[1].astype(np.int64), colors


def _of_corners(corners: Floats) -> Floats:
    """Return one color per face from its corners [F, 3, 3]: one that two of them share, else the first."""
    last_two = (corners[:, 1] == corners[:, 2]).all(axis=1)
    return np.where(last_two[:, None], corners[:, 1], corners[:, 0])


def _colorless(name: str) -> InputError:
    return InputError(f"{name} has no colors; expected one flat color per part")
