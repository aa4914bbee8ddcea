"""Render an asset by ray casting: no OpenGL, no window, the same on every machine.

Embree finds the nearest face of each pixel's ray; the face's base color is sampled at the hit. Rays continue
through alpha-tested holes and transparent layers. Colors are RGB 0..1 as stored in the texture and are
multiplied and blended as such.

    scene = build(asset)                            # once per asset
    view = render(scene, STANDARD, 512, 512)        # many times
    point = surface_point(view, row, column)        # the point under a pixel, asset frame
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal

import numpy as np

from segvigen.arrays import F32, I32, I64, Array, Bools, Integers
from segvigen.asset.asset import Asset, Texture
from segvigen.asset.camera import Camera
from segvigen.asset.materials import to_linear, to_srgb
from segvigen.errors import MeshError

Shade = Callable[["Scene", F32, F32, I32, F32], F32]  # scene, directions, points, face, weight -> RGBA
Shading = Literal["none", "soft"] | Shade

LAYERS = 8  # maximum number of transparent surfaces per ray
STEP = 2e-5  # asset units between a layer and the next ray; float32 resolves 2e-7 at a distance of 2
MIN_ALPHA = 1 / 16  # with face_colors, a transparent surface is opaque from this alpha on
CHUNK = 1 << 18  # rays at a time, to bound memory
SMOOTH_DEGREES = 40.0  # without normals in the file, flatter edges are shaded smooth


@dataclass(frozen=True)
class Hits:
    """The nearest face of each ray.

    face [n] int32 rows of asset.faces, -1 for a miss; weight [n, 3] barycentric; distance [n] along the ray,
    infinite for a miss.
    """

    face: I32
    weight: F32
    distance: F32


@dataclass(frozen=True)
class View:
    """An image and the surface under each of its pixels.

    rgba [H, W, 4] float32 in 0..1, straight alpha (coverage); face [H, W] int32, the first face under the
    pixel's center, -1 for none; depth [H, W] float32 along the view axis (as in Camera.project), infinite for
    none.
    """

    rgba: F32
    face: I32
    depth: F32
    camera: Camera


@dataclass(frozen=True)
class Scene:
    """An asset with the ray tracing tree of its usable faces; made by `build`."""

    asset: Asset
    rows: I32  # [E] the asset's face behind each face of the tree
    tree: Any  # embreex.rtcore_scene.EmbreeScene
    mesh: Any  # embreex.mesh_construction.TriangleMesh, which owns the tree's buffers

    @cached_property
    def face_normals(self) -> F32:
        """Unit normal of each face by its winding, [F, 3]; zero for a degenerate face."""
        a, b, c = np.moveaxis(self.asset.vertices[self.asset.faces], 1, 0)
        return _unit(np.cross(b - a, c - a))

    @cached_property
    def corner_normals(self) -> F32:
        """Shading normal of each face's corners, [F, 3, 3]: the file's, else smooth across flat edges."""
        asset = self.asset
        flat = np.broadcast_to(self.face_normals[:, None], (*asset.faces.shape, 3))
        if asset.normals is not None:
            corner = _unit(asset.normals)[asset.faces]
            return np.where(np.any(corner != 0, axis=-1, keepdims=True), corner, flat)
        _, place = np.unique(asset.vertices, axis=0, return_inverse=True)
        place = place.reshape(-1)[asset.faces]
        corners = asset.vertices[asset.faces]
        total = np.zeros((int(place.max()) + 1, 3))
        for k in range(3):  # weighted by the corner's angle: independent of the triangulation
            one, two = (_unit(corners[:, (k + step) % 3] - corners[:, k]) for step in (1, 2))
            angle = np.arccos(np.clip((one * two).sum(axis=1), -1, 1)) * asset.usable
            for axis in range(3):
                total[:, axis] += np.bincount(place[:, k], angle * self.face_normals[:, axis], len(total))
        smooth = _unit(total)[place]
        alike = np.abs((smooth * flat).sum(-1, keepdims=True)) > math.cos(math.radians(SMOOTH_DEGREES))
        return np.where(alike, smooth, flat)

    @cached_property
    def see_through(self) -> bool:
        """Whether any ray may continue behind the first face it hits."""
        modes = [m.alpha_mode for m in self.asset.materials]
        used = np.unique(self.asset.face_material[self.rows])
        return any(modes[i] != "OPAQUE" for i in used if i >= 0)


def build(asset: Asset) -> Scene:
    """Build the ray tracing tree of an asset's usable faces. Raises MeshError when there are none."""
    from embreex.mesh_construction import TriangleMesh
    from embreex.rtcore_scene import EmbreeScene

    rows = np.flatnonzero(asset.usable).astype(np.int32)
    if not len(rows):
        raise MeshError(f"{asset.name or 'the mesh'} has no usable face to draw; expected a face with area")
    tree = EmbreeScene()
    mesh = TriangleMesh(tree, asset.vertices.astype(np.float32), asset.faces[rows].astype(np.int32))
    return Scene(asset, rows, tree, mesh)


def cast(scene: Scene, origins: F32, directions: F32) -> Hits:
    """Return the nearest face of each ray, from either side; origins and unit directions [n, 3]."""
    got = scene.tree.run(np.ascontiguousarray(origins), np.ascontiguousarray(directions), output=1)
    hit = got["primID"] >= 0
    face = np.where(hit, scene.rows[np.where(hit, got["primID"], 0)], -1).astype(np.int32)
    u, v = got["u"], got["v"]
    weight = np.stack([1 - u - v, u, v], axis=1)
    return Hits(face, weight, np.where(hit, got["tfar"], np.inf).astype(np.float32))


def base_color(asset: Asset, face: Integers, weight: F32, *, for_display: bool = False) -> F32:
    """Return RGBA at points on faces, factor * texture * vertex color: [n, 4] float32 in 0..1.

    face [n] rows of asset.faces, weight [n, 3] of their corners. OPAQUE alpha is 1, MASK alpha 0 or 1.
    Source: glTF 2.0, 3.9.2. Difference, as in ovoxel.md 4: factors and vertex colors multiply the stored
    (sRGB-encoded) texture values. for_display encodes these linear factors first, as a viewer does.
    """

    def shown(linear: F32) -> F32:
        return to_srgb(linear) if for_display and asset.linear_colors else linear

    out = np.ones((len(face), 4), dtype=np.float32)
    corners = asset.faces[face]
    if asset.colors is not None:
        out *= shown(np.einsum("nk,nkc->nc", weight, asset.colors[corners]))
    material = asset.face_material[face]
    for index in np.unique(material):
        if index < 0:
            continue
        m = asset.materials[index]
        mine = np.flatnonzero(material == index)
        color = out[mine] * shown(np.array(m.base_color, dtype=np.float32))
        if m.base_color_texture is not None:
            color *= sample(m.base_color_texture, uv_at(asset, face[mine], weight[mine]))
        if m.alpha_mode == "MASK":
            color[:, 3] = color[:, 3] >= m.alpha_cutoff
        elif m.alpha_mode != "BLEND":
            color[:, 3] = 1
        out[mine] = color
    return np.clip(out, 0, 1)


def emission(asset: Asset, face: Integers, weight: F32) -> F32:
    """Return the linear emitted RGB at points on faces, factor times texture: [n, 3] float32 in 0..1."""
    out = np.zeros((len(face), 3), dtype=np.float32)
    material = asset.face_material[face]
    for index in np.unique(material[material >= 0]):
        m = asset.materials[index]
        mine = np.flatnonzero(material == index)
        out[mine] = m.emissive
        if m.emissive_texture is not None and any(m.emissive):
            out[mine] *= to_linear(sample(m.emissive_texture, uv_at(asset, face[mine], weight[mine]))[:, :3])
    return out


def uv_at(asset: Asset, face: Integers, weight: F32) -> F32:
    """Interpolate texture coordinates at points on faces: [n, 2]; 0 for a mesh without any."""
    if asset.uv is None:
        return np.zeros((len(face), 2), dtype=np.float32)
    uv: F32 = np.einsum("nk,nkc->nc", weight, asset.uv[asset.faces[face]])
    return uv


def sample(texture: Texture, uv: F32) -> F32:
    """Sample a texture's stored values / 255 at uv [n, 2] (v down), bilinear or nearest: [n, 4]."""
    height, width = texture.pixels.shape[:2]
    position = np.nan_to_num(uv, posinf=0, neginf=0).astype(np.float64) * (width, height)
    if texture.nearest:
        x, y = np.floor(position).astype(np.int64).T
        near = texture.pixels[_wrap(y, height, texture.wrap[1]), _wrap(x, width, texture.wrap[0])]
        return np.asarray(near / np.float32(255))
    low = np.floor(position - 0.5)
    fx, fy = (position - 0.5 - low).astype(np.float32).T[..., None]
    x, y = low.astype(np.int64).T
    x0, x1 = _wrap(x, width, texture.wrap[0]), _wrap(x + 1, width, texture.wrap[0])
    y0, y1 = _wrap(y, height, texture.wrap[1]), _wrap(y + 1, height, texture.wrap[1])
    p = texture.pixels
    top = p[y0, x0] * (1 - fx) + p[y0, x1] * fx
    bottom = p[y1, x0] * (1 - fx) + p[y1, x1] * fx
    return np.asarray((top * (1 - fy) + bottom * fy) / np.float32(255), dtype=np.float32)


def render(
    asset: Asset | Scene, camera: Camera, width: int = 512, height: int = 512, *,
    face_colors: F32 | None = None, shading: Shading = "none",
    background: tuple[float, float, float] | None = None, samples: int = 1,
) -> View:  # fmt: skip
    """Render an asset (or its `Scene`, for many views) from a camera.

    face_colors [F, 3 or 4] in 0..1 replaces the materials except for holes cut by alpha. shading "none" is
    the flat base color of the training view, "soft" adds light for display, and a function returns the color
    of hits itself (directions and points [n, 3], face [n], weight [n, 3] -> [n, 4]). A background replaces
    transparency. samples is the number of rays (rounded up to a square number) of pixels that differ from a
    neighbor; others use one. Both sides of every face are visible.
    """
    scene = asset if isinstance(asset, Scene) else build(asset)
    if face_colors is not None:
        face_colors = np.asarray(face_colors, dtype=np.float32)
        assert face_colors.shape in {(len(scene.asset.faces), channels) for channels in (3, 4)}
    rows, columns = np.mgrid[0:height, 0:width].reshape(2, -1)
    centers = np.stack([columns + 0.5, rows + 0.5], axis=1)

    def shoot(pixels: Array) -> tuple[F32, I32, F32]:
        directions = camera.directions(pixels / (width, height), width / height)
        parts = [
            _trace(scene, camera, directions[i : i + CHUNK], face_colors, shading)
            for i in range(0, len(pixels), CHUNK)
        ]
        color, face, distance = (np.concatenate(p) for p in zip(*parts, strict=True))
        return color, face, distance * -(directions @ camera.axes[2]).astype(np.float32)

    color, face, depth = shoot(centers)
    side = math.ceil(math.sqrt(samples))
    if side > 1:
        edge = np.flatnonzero(_edges(color.reshape(height, width, 4)))
        steps = (np.arange(side) + 0.5) / side - 0.5
        offsets = np.stack(np.meshgrid(steps, steps), axis=-1).reshape(-1, 2)
        if len(edge):
            fine, _, _ = shoot((centers[edge, None] + offsets).reshape(-1, 2))
            color[edge] = fine.reshape(len(edge), -1, 4).mean(axis=1)
    rgba = _straight(color, background).reshape(height, width, 4)
    return View(rgba, face.reshape(height, width), depth.reshape(height, width), camera)


def surface_point(view: View, row: int, column: int) -> tuple[float, float, float] | None:
    """Return the asset-frame point under a pixel's center, or None where there is no surface."""
    depth = float(view.depth[row, column])
    if not math.isfinite(depth):
        return None
    height, width = view.depth.shape
    pixel = np.array([(column + 0.5) / width, (row + 0.5) / height])
    direction = view.camera.directions(pixel, width / height).astype(np.float64)
    x, y, z = view.camera.eye + direction * (depth / -(direction @ view.camera.axes[2]))
    return (float(x), float(y), float(z))


def _trace(
    scene: Scene, camera: Camera, directions: F32, face_colors: F32 | None, shading: Shading
) -> tuple[F32, I32, F32]:
    """Return premultiplied color [n, 4], first visible face, and its distance [n] of rays from the eye."""
    n = len(directions)
    color = np.zeros((n, 4), dtype=np.float32)
    first = np.full(n, -1, dtype=np.int32)
    first_distance = np.full(n, np.inf, dtype=np.float32)
    start = np.zeros(n, dtype=np.float32)  # distance traveled
    alive = np.arange(n)
    for _ in range(LAYERS):
        origins = np.array(camera.eye, dtype=np.float32) + directions[alive] * start[alive, None]
        hits = cast(scene, origins, directions[alive])
        hit = np.flatnonzero(hits.face >= 0)
        alive, face, weight = alive[hit], hits.face[hit], hits.weight[hit]
        distance = start[alive] + hits.distance[hit]
        if callable(shading):
            points = origins[hit] + directions[alive] * hits.distance[hit, None]
            layer = shading(scene, directions[alive], points, face, weight)
        else:
            layer = _surface(scene, face, weight, face_colors, shading)
        if shading == "soft":
            layer[:, :3] *= _soft_light(scene, camera, directions[alive], face, weight, face_colors is None)
            layer = np.minimum(layer, 1)
        there = layer[:, 3] > 1 / 255
        new = there & (first[alive] < 0)
        first[alive[new]], first_distance[alive[new]] = face[new], distance[new]
        alpha = layer[:, 3:] * (1 - color[alive, 3:])
        color[alive] += np.concatenate([layer[:, :3] * alpha, alpha], axis=1)
        on = np.flatnonzero(color[alive, 3] < 1 - 1 / 255)
        if (not scene.see_through and face_colors is None) or not len(on):
            break
        alive = alive[on]
        start[alive] = distance[on] + STEP
    return color, first, first_distance


def _surface(scene: Scene, face: I32, weight: F32, face_colors: F32 | None, shading: Shading) -> F32:
    """Return color and alpha [n, 4] at hits, of the materials or of face_colors."""
    if face_colors is None:
        return base_color(scene.asset, face, weight, for_display=shading == "soft")
    color = np.ones((len(face), 4), dtype=np.float32)
    color[:, : face_colors.shape[1]] = face_colors[face]
    if scene.see_through:
        color[:, 3] *= base_color(scene.asset, face, weight)[:, 3] >= MIN_ALPHA
    return color


def _soft_light(
    scene: Scene, camera: Camera, directions: F32, face: I32, weight: F32, materials: bool
) -> F32:
    """Return the light [n, 1] at each hit: sky, a key light over the left shoulder, and a head light."""
    normal, _ = facing_normals(scene, directions, face, weight)
    right, up, back = camera.axes.astype(np.float32)
    key = _unit((-0.5 * right + 0.75 * up + 0.55 * back)[None])[0]
    sky = 0.5 + 0.5 * normal[:, 1]
    lit = 0.42 + 0.16 * sky + 0.40 * np.maximum(normal @ key, 0) + 0.16 * np.maximum(normal @ back, 0)
    if materials:
        lit = np.where(is_unlit(scene.asset, face), 1, lit)
    return np.asarray(lit, dtype=np.float32)[:, None]


def facing_normals(scene: Scene, directions: F32, face: I32, weight: F32) -> tuple[F32, F32]:
    """Return the shading normals and the plane normals at hits, [n, 3] each, turned against the rays."""
    normal = _unit(np.einsum("nk,nkc->nc", weight, scene.corner_normals[face]))
    front = scene.face_normals[face]
    front = front * -np.sign((front * directions).sum(axis=1, keepdims=True))
    return normal * np.where((normal * front).sum(axis=1, keepdims=True) < 0, -1, 1), front


def is_unlit(asset: Asset, face: Integers) -> Bools:
    """Return whether faces [n] have an unlit material."""
    unlit = np.array([m.unlit for m in asset.materials] + [False])  # last: material -1
    return np.asarray(unlit[asset.face_material[face]])


def _edges(color: F32) -> Bools:
    """Return the pixels [H, W] that differ visibly from a direct neighbor."""
    edge = np.zeros(color.shape[:2], dtype=bool)
    down = np.abs(np.diff(color, axis=0)).max(axis=2) > 1 / 64
    across = np.abs(np.diff(color, axis=1)).max(axis=2) > 1 / 64
    edge[1:] |= down
    edge[:-1] |= down
    edge[:, 1:] |= across
    edge[:, :-1] |= across
    return edge


def _straight(color: F32, background: tuple[float, float, float] | None) -> F32:
    """Convert premultiplied alpha [n, 4] to straight alpha, over a background if given."""
    if background is not None:
        rgb = color[:, :3] + (1 - color[:, 3:]) * np.array(background, dtype=np.float32)
        return np.clip(np.concatenate([rgb, np.ones_like(rgb[:, :1])], axis=1), 0, 1)
    rgb = color[:, :3] / np.maximum(color[:, 3:], 1e-6)
    return np.clip(np.concatenate([rgb, color[:, 3:]], axis=1), 0, 1)


def _unit(vectors: Array) -> F32:
    """Normalize vectors [..., 3]; zero stays zero."""
    length = np.linalg.norm(vectors, axis=-1, keepdims=True)
    return np.asarray(vectors / np.where(length > 1e-20, length, 1), dtype=np.float32)


def _wrap(index: I64, size: int, mode: str) -> I64:
    """Map texel indices into 0..size-1 by the sampler's mode."""
    if mode == "clamp":
        return np.clip(index, 0, size - 1)
    if mode == "mirror":
        index = index % (2 * size)
        return np.minimum(index, 2 * size - 1 - index)
    return index % size
