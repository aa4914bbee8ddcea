"""The condition view: the rendered picture of the asset for the image encoder, and what a guide map shows.

The picture is the flat base color, darker where the surface turns away, so that shape is visible without a
light. In the guided task a guide map replaces it. Both use the same camera, by default the released one
(models.md 6.3).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from segvigen.arrays import F32, I32, I64, Bools, Floats
from segvigen.asset.camera import Camera
from segvigen.asset.render import Scene, View, render

AMBIENT = 0.35  # brightness of a surface seen edge on


@dataclass(frozen=True)
class ConditionView:
    """One view, S pixels per side.

    picture [4, S, S] float32 in 0..1, premultiplied; view: faces and depths under the pixels; point [S, S,
    3], asset frame, on the surface under each pixel center (undefined where view.face is -1).
    """

    picture: F32
    view: View
    point: F32


def condition_view(scene: Scene, camera: Camera, size: int, face_colors: F32 | None = None) -> ConditionView:
    """Render the asset, size pixels square; face_colors [F, 3] replaces the materials."""
    view = render(scene, camera, size, size, face_colors=face_colors)
    origins, directions = camera.rays(size, size)
    forward = np.asarray(camera.target, np.float64) - camera.eye
    forward /= np.linalg.norm(forward)
    along = (directions.astype(np.float64) @ forward)[..., None]
    depth = np.where(np.isfinite(view.depth), view.depth, 0.0)[..., None]
    point = origins + directions * (depth / along)
    normal = scene.face_normals[np.maximum(view.face, 0)]
    facing = np.abs((normal * directions).sum(-1, keepdims=True))
    alpha = view.rgba[..., 3:]
    color = view.rgba[..., :3] * (AMBIENT + (1 - AMBIENT) * facing) * alpha
    return ConditionView(_channels_first(color, alpha), view, point.astype(np.float32))


def map_picture(colors: F32, known: Bools) -> F32:
    """Return a flat map as a condition picture [4, S, S]: colors [S, S, 3] where known [S, S], else clear."""
    alpha = known[..., None].astype(np.float32)
    return _channels_first(colors * alpha, alpha)


def _channels_first(color: Floats, alpha: Floats) -> F32:
    return np.ascontiguousarray(np.concatenate([color, alpha], axis=-1).transpose(2, 0, 1), np.float32)


def voxels_under(point: F32, hit: Bools, coords: I32, resolution: int) -> I64:
    """Row of coords [N, 3] under each pixel, [S, S], -1 where there is none; point [S, S, 3], hit [S, S]."""
    cell = np.clip(np.floor((point[hit] + 0.5) * resolution), 0, resolution - 1).astype(np.int64)
    keys = (coords[:, 0].astype(np.int64) * resolution + coords[:, 1]) * resolution + coords[:, 2]
    wanted = (cell[:, 0] * resolution + cell[:, 1]) * resolution + cell[:, 2]
    order = np.argsort(keys)
    row = order[np.minimum(np.searchsorted(keys[order], wanted), len(keys) - 1)]
    rows = np.full(hit.shape, -1, np.int64)
    rows[hit] = np.where(keys[row] == wanted, row, -1)
    return rows


def faces_under(face: I32, ids: I32, num_faces: int) -> I32:
    """Return the map id that each face shows most, [F]; -1 where the map shows none on it.

    face [H, W] is the face under each pixel and ids [H, W] the map id, -1 for none. An id that no face shows
    most gets the face with the largest share of it among faces whose id is also shown elsewhere.
    """
    drawn = (face >= 0) & (ids >= 0)
    num_ids = int(ids.max(initial=0)) + 1
    key, count = np.unique(face[drawn].astype(np.int64) * num_ids + ids[drawn], return_counts=True)
    result = np.full(num_faces, -1, np.int32)
    order = np.argsort(count, kind="stable")
    faces, shown = key // num_ids, key % num_ids
    result[faces[order]] = shown[order]  # the last write per face is its most frequent id
    faces_of = np.bincount(result[np.unique(faces)], minlength=num_ids)
    share = count / np.bincount(faces, count, minlength=num_faces)[faces]
    for missing in np.setdiff1d(shown, result):
        for i in sorted(np.flatnonzero(shown == missing), key=lambda i: -share[i]):
            if faces_of[result[faces[i]]] > 1:
                faces_of[result[faces[i]]] -= 1
                faces_of[missing], result[faces[i]] = 1, missing
                break
    return result
