"""Orient any mesh outward: make windings agree sheet by sheet, then find the outside with rays.

A surface rebuilt from voxels has random windings, and many files have some wrong ones. Valleys, ridges and
shape diameters need the true outside.
"""

from __future__ import annotations

import numpy as np

from segvigen.arrays import F64, I32, I64, Bools
from segvigen.asset.asset import Asset
from segvigen.parts.face_graph import shared_edges, weld_close
from segvigen.parts.paths import connected

PROBES = 48  # faces of a sheet from which rays look for the outside
RAYS = 8  # from each side of such a face
AWAY = 1e-5  # asset units between a face and the start of its rays
FAR = 2.0  # length of a ray that hits nothing: longer than any inside the cube


def outward(asset: Asset) -> F64:
    """Return 1 per face [F] whose normal by winding points outside, and -1 where the opposite normal does.

    Faces are joined to sheets through edges of exactly two faces and turned to agree, if the sheet is
    orientable. The outside of a sheet is the side from which rays travel farther.
    """
    sheet, sign = sheets(asset)
    probe = _probes(sheet)
    if not len(probe):
        return sign
    corners = asset.vertices.astype(np.float64)[asset.faces[probe]]
    cross = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    area = np.linalg.norm(cross, axis=1)
    facing = cross / np.maximum(area, 1e-300)[:, None] * sign[probe, None]
    ahead, behind = (_sight(asset, corners.mean(axis=1), side * facing) for side in (1.0, -1.0))
    vote = np.bincount(sheet[probe], weights=area * (ahead - behind), minlength=int(sheet.max()) + 1)
    turn = np.append(np.where(vote < 0, -1.0, 1.0), 1.0)  # the last is for sheet -1
    return sign * turn[sheet]


def sheets(asset: Asset) -> tuple[I32, F64]:
    """Return the sheet of each face [F], -1 not usable, and signs [F] by which the windings of a sheet agree.

    Every face has two nodes, one per side; nodes on the same side of an edge's two faces are joined. Where
    this joins a face with its own back (a Moebius strip), the sheet is not orientable and its windings stay.
    """
    num = len(asset.faces)
    pairs, same_way = _two_faced_edges(weld_close(asset.vertices)[asset.faces], asset.usable)
    first, second = pairs.T
    front = np.where(same_way, second + num, second)  # on the side of the first face's front
    back = np.where(same_way, second, second + num)
    joined = np.concatenate([np.stack([first, front], axis=1), np.stack([first + num, back], axis=1)])
    side = connected(joined, 2 * num)
    front, back = side[:num], side[num:]
    sheet = np.full(num, -1, np.int32)
    used = asset.usable
    sheet[used] = np.unique(np.minimum(front, back)[used], return_inverse=True)[1].reshape(-1)
    return sheet, np.where(front <= back, 1.0, -1.0)


def _two_faced_edges(welded: I64, usable: Bools) -> tuple[I64, Bools]:
    """Return the faces [E, 2] of every edge of exactly two, and whether both wind along it alike [E]."""
    pairs, half, alike = shared_edges(welded, usable)
    ends = np.stack([welded.reshape(-1)[half], np.roll(welded, -1, axis=1).reshape(-1)[half]], axis=1)
    _, first, count = np.unique(np.sort(ends, axis=1), axis=0, return_index=True, return_counts=True)
    once = first[count == 1]
    return pairs[once], alike[once]


def _probes(sheet: I32) -> I64:
    """Return at most PROBES faces of each sheet, evenly among its rows."""
    order = np.argsort(sheet, kind="stable")
    order = order[sheet[order] >= 0]
    count = np.bincount(sheet[order])
    rank = np.arange(len(order)) - np.repeat(np.cumsum(count) - count, count)
    stride = np.maximum(np.repeat(count, count) // PROBES, 1)
    return order[(rank % stride == 0) & (rank < stride * PROBES)]


def _sight(asset: Asset, origin: F64, axis: F64) -> F64:
    """Return the mean distance [n] to a hit of rays around the unit axes [n, 3] from the origins [n, 3]."""
    from segvigen.asset.render import build, cast
    rays = cone(axis, RAYS, np.pi / 3)
    start = np.repeat(origin + AWAY * axis, RAYS, axis=0)
    hits = cast(build(asset), start.astype(np.float32), rays.reshape(-1, 3).astype(np.float32))
    return np.minimum(hits.distance, FAR).reshape(-1, RAYS).mean(axis=1)


def cone(axis: F64, num: int, half_angle: float) -> F64:
    """Return unit directions [n, num, 3] spread evenly within half_angle of the unit axes [n, 3]."""
    height = 1 - (np.arange(num) + 0.5) / num * (1 - np.cos(half_angle))
    turn = np.arange(num) * np.pi * (3 - np.sqrt(5))  # the golden angle
    across = np.sqrt(1 - height**2)
    helper = np.eye(3)[np.abs(axis).argmin(axis=1)]
    right = np.cross(axis, helper)
    right /= np.maximum(np.linalg.norm(right, axis=1), 1e-300)[:, None]
    up = np.cross(axis, right)
    flat = np.cos(turn)[:, None] * right[:, None] + np.sin(turn)[:, None] * up[:, None]
    return across[:, None] * flat + height[:, None] * axis[:, None]
