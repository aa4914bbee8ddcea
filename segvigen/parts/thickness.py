"""Local thickness: how deep the object is behind each face (the shape diameter).

Arm and torso, or spout and body, differ in it where no crease lies between them. Rays run inward from places
spread over the surface, in a cone around the normal; the median of their lengths is the thickness there.
Source: Shapira, Shamir, Cohen-Or, Consistent mesh partitioning and skeletonisation using the shape diameter
function, The Visual Computer 2008; places, rays, and averages here are simpler.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from segvigen.arrays import F64, I64, Floats
from segvigen.parts.face_graph import row_keys

CUBE = 0.015  # asset-frame length; places are one per cube and direction
CONE, RAYS = 0.7, 8  # radians between the middle ray and the ring of rays around it
START = 1e-4  # asset-frame length below the surface at which rays start
NEIGHBORS = 12  # places averaged
THINNEST = 0.005  # asset-frame length; thinner walls are alike


def local_thickness(corners: Floats, facing: F64, area: F64) -> F64:
    """Return the logarithm of the thickness of the object behind each face, [F], asset frame.

    corners [F, 3, 3]; facing [F, 3] unit normals to the outside, zero where unknown: there the thinner of
    both sides counts. Where no ray meets the object, it is as thin as a sheet.
    """
    from embreex.mesh_construction import TriangleMesh
    from embreex.rtcore_scene import EmbreeScene
    from scipy.spatial import cKDTree

    thickness = np.full(len(area), np.log(THINNEST))
    faces = np.flatnonzero(area > 0)
    if not len(faces):
        return thickness
    middle, known = corners[faces].mean(axis=1), (facing[faces] != 0).any(axis=1)
    plane = np.cross(corners[faces, 1] - corners[faces, 0], corners[faces, 2] - corners[faces, 0])
    normal = np.where(known[:, None], facing[faces], plane / (2 * area[faces, None]))
    first, group = _places(middle, normal, area[faces])
    place, inward = middle[first], -normal[first]
    scene = EmbreeScene()
    mesh = TriangleMesh(scene, np.ascontiguousarray(corners, np.float32))
    deep = _depth(scene, place, inward)
    both = np.flatnonzero(~known[first])
    deep[both] = np.minimum(deep[both], _depth(scene, place[both], -inward[both]))
    del mesh  # it owns the scene's buffers
    value = np.log(np.maximum(np.where(np.isfinite(deep), deep, 0.0), THINNEST))
    distance, near = cKDTree(place).query(place, k=[*range(1, min(NEIGHBORS, len(place)) + 1)])
    alike = (inward[near] * inward[:, None]).sum(axis=2) > 0.5
    weight = (alike & (distance < 3 * CUBE)).astype(float)
    weight[:, 0] = 1.0
    thickness[faces] = ((weight * value[near]).sum(axis=1) / weight.sum(axis=1))[group]
    return thickness


def _places(middle: F64, normal: F64, area: F64) -> tuple[I64, I64]:
    """Return the largest face of each cube and direction, and the group of every face."""
    cube = np.floor(middle / CUBE).astype(np.int64)
    key = row_keys(np.column_stack([cube, normal > 0]))
    order = np.lexsort((-area, key))
    new = np.append(True, np.diff(key[order]) != 0)
    group = np.empty(len(key), np.int64)
    group[order] = np.cumsum(new) - 1
    return order[new], group


def _depth(scene: Any, place: F64, inward: F64) -> F64:
    """Return the median length of the rays from each place [P, 3] that meet a face, inf where none does."""
    one = np.cross(inward, np.eye(3)[np.abs(inward).argmin(axis=1)])
    one /= np.maximum(np.linalg.norm(one, axis=1, keepdims=True), 1e-12)
    two = np.cross(inward, one)
    start = (place + START * inward).astype(np.float32)
    length = np.full((len(place), RAYS + 1), np.inf)
    for k in range(RAYS + 1 if len(place) else 0):
        turn = 2 * np.pi * k / RAYS
        ring = np.cos(CONE) * inward + np.sin(CONE) * (np.cos(turn) * one + np.sin(turn) * two)
        got = scene.run(start, np.ascontiguousarray(ring if k < RAYS else inward, np.float32), output=1)
        length[got["primID"] >= 0, k] = got["tfar"][got["primID"] >= 0]
    length.sort(axis=1)
    hits = np.isfinite(length).sum(axis=1)
    return np.asarray(length[np.arange(len(length)), np.maximum(hits - 1, 0) // 2])
