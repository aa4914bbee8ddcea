"""One small look at the asset: the picture the small model is conditioned on, and which voxels it shows.

The picture is the flat base colour dimmed where the surface turns away, so that shape shows without any lamp.
A guide map takes its place in the guided task. Both come from the same camera, by default the released one
(models.md 6.3).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from segvigen.asset.camera import Camera
from segvigen.asset.render import Scene, View, render

AMBIENT = 0.35  # brightness left where the surface is seen edge on


@dataclass(frozen=True)
class Look:
    """One view, S pixels per side.

    picture [4, S, S] float32 in 0..1, premultiplied; view: faces and depths under the pixels; point
    [S, S, 3], asset frame, on the surface under each pixel centre (not meaningful where view.face is -1).
    """

    picture: NDArray[np.float32]
    view: View
    point: NDArray[np.float32]


def look(scene: Scene, camera: Camera, size: int, face_colors: NDArray[np.float32] | None = None) -> Look:
    """Look at the asset through a camera, size pixels square; face_colors [F, 3] replaces the materials."""
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
    picture = np.concatenate([color, alpha], axis=-1).transpose(2, 0, 1).astype(np.float32)
    return Look(np.ascontiguousarray(picture), view, point.astype(np.float32))


def map_picture(colors: NDArray[np.float32], known: NDArray[np.bool_]) -> NDArray[np.float32]:
    """A flat map as condition picture: colors [S, S, 3] where known [S, S], else clear -> [4, S, S]."""
    alpha = known[..., None].astype(np.float32)
    return np.ascontiguousarray(
        np.concatenate([colors * alpha, alpha], axis=-1).transpose(2, 0, 1), np.float32
    )


def voxels_under(
    point: NDArray[np.float32], hit: NDArray[np.bool_], coords: NDArray[np.int32], resolution: int
) -> NDArray[np.int64]:
    """Row of coords [N, 3] under each pixel, [S, S], -1 where there is none; point [S, S, 3], hit [S, S]."""
    cell = np.clip(np.floor((point[hit] + 0.5) * resolution), 0, resolution - 1).astype(np.int64)
    keys = (coords[:, 0].astype(np.int64) * resolution + coords[:, 1]) * resolution + coords[:, 2]
    wanted = (cell[:, 0] * resolution + cell[:, 1]) * resolution + cell[:, 2]
    order = np.argsort(keys)
    place = np.minimum(np.searchsorted(keys[order], wanted), len(keys) - 1)
    row = order[place]
    rows = np.full(hit.shape, -1, np.int64)
    rows[hit] = np.where(keys[row] == wanted, row, -1)
    return rows
