"""The condition view: the rendered picture of the asset for the image encoder, and what a guide map shows.

For `mini` the picture is the flat base color, darker where the surface turns away, so that shape is visible
without a light; the camera is by default the released one (models.md 6.3). For the released networks it is
`released_view`, close to the Blender render of their training. In the guided task a guide map replaces it.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from segvigen.arrays import F32, I32, I64, Bools, Floats
from segvigen.asset.asset import Asset
from segvigen.asset.camera import STANDARD, Camera
from segvigen.asset.materials import to_linear
from segvigen.asset.render import (
    Scene,
    View,
    base_color,
    build,
    cast,
    emission,
    facing_normals,
    is_unlit,
    render,
)
from segvigen.asset.scene import node_turns
from segvigen.asset.surface import Piece
from segvigen.asset.upright import turned

AMBIENT = 0.35  # brightness of a surface seen edge on

# The light of the released render (models.md 6.3): a square lamp above, 25 units wide. Its point lamp, behind
# the object, is left out. The numbers below are fitted to Blender's pictures of six meshes.
LAMP_HEIGHT, LAMP_WATTS = 10.0, 10_000.0
LAMP_POINTS = [(x, z) for x in (-10, -5, 0, 5, 10) for z in (-10, -5, 0, 5, 10)]
FILL = 0.1  # light from everywhere else
GLOSS = 0.04  # reflected by black
CONTRAST, MIDDLE = 0.89, 0.28  # of the tone curve x / (x + MIDDLE), after the power CONTRAST
CLEARANCE = 1e-4  # of rays from the surface that they leave


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


def released_view(asset: Asset, size: int) -> F32:
    """Render the condition picture of the released networks, premultiplied [4, S, S] in 0..1.

    Alpha is coverage: see-through surfaces count as solid, and their color is the one over white, as in the
    release's preparation of pictures (models.md 6.1). All clear when nothing is visible.
    """
    view = render(build(asset), released_camera(asset), size, size, shading=_released_color)
    covered = (view.face >= 0)[..., None].astype(np.float32)
    alpha = view.rgba[..., 3:]
    return _channels_first((view.rgba[..., :3] * alpha + 1 - alpha) * covered, covered)


def released_camera(asset: Asset) -> Camera:
    """Return the standard camera, moved to match the release, which frames the mesh by another box.

    Blender measures each node by its own box, turned with the node, so turned nodes make an object smaller.
    """
    turns = {} if asset.gltf is None else node_turns(asset.gltf)
    faces: dict[tuple[int, int], list[I32]] = {}
    for piece in asset.pieces or (Piece("", 0, len(asset.faces)),):
        rows = slice(piece.start, piece.start + piece.count)
        faces.setdefault((piece.node, piece.instance), []).append(asset.faces[rows][asset.usable[rows]])
    low, high = np.full(3, np.inf), np.full(3, -np.inf)
    for node, parts in faces.items():
        points = asset.vertices[np.unique(np.concatenate(parts))].astype(np.float64)
        turn = turned(turns[node].T, asset.up).T if node in turns else np.eye(3)
        if not len(points):
            continue
        if np.linalg.matrix_rank(turn) < 3:
            turn = np.eye(3)
        own = points @ np.linalg.inv(turn).T
        middle = turn @ (own.min(axis=0) + own.max(axis=0)) / 2
        half = np.abs(turn) @ np.ptp(own, axis=0) / 2
        low, high = np.minimum(low, middle - half), np.maximum(high, middle + half)
    target, zoom = (low + high) / 2, float((high - low).max())
    return Camera(tuple(target + zoom * np.array(STANDARD.eye)), tuple(target))


def _released_color(scene: Scene, directions: F32, points: F32, face: I32, weight: F32) -> F32:
    """Return the color and alpha [n, 4] of hits under the released lamp."""
    color = base_color(scene.asset, face, weight, for_display=True)
    base, light = to_linear(color[:, :3]), _lamp_light(scene, directions, points, face, weight)
    linear = (base + GLOSS) * light[:, None] + emission(scene.asset, face, weight)
    linear = np.where(is_unlit(scene.asset, face)[:, None], base, linear)
    bright = linear**CONTRAST
    color[:, :3] = bright / (bright + MIDDLE**CONTRAST)
    return color


def _lamp_light(scene: Scene, directions: F32, points: F32, face: I32, weight: F32) -> F32:
    """Return the light [n] on hits, from a grid of points on the lamp and the fill."""
    normal, front = facing_normals(scene, directions, face, weight)
    start = points + CLEARANCE * front
    light = np.full(len(face), FILL, np.float32)
    for x, z in LAMP_POINTS:
        ray = np.array([x, LAMP_HEIGHT, z], np.float32) - points
        distance = np.linalg.norm(ray, axis=1, keepdims=True)
        ray /= distance
        cosines = np.maximum((normal * ray).sum(axis=1), 0) * np.maximum(ray[:, 1], 0)
        visible = cast(scene, start, ray).face < 0
        light += LAMP_WATTS / (np.pi**2 * len(LAMP_POINTS)) * visible * cosines / distance[:, 0] ** 2
    return light


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
