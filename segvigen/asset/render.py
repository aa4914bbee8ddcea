"""Pictures of an asset by casting rays: no OpenGL, no window, the same on every machine.

A ray per pixel meets the nearest face (embree finds it); the face's base colour is read where it was hit;
alpha-tested holes and see-through layers let the ray go on. Colours are RGB 0..1 as stored in the texture and
are multiplied and mixed as such.

    scene = build(asset)                            # once per asset
    view = render(scene, STANDARD, 512, 512)        # many times
    point = surface_point(view, row, column)        # what is under a pixel, asset frame
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from segvigen.asset.asset import Asset, Texture
from segvigen.asset.camera import STANDARD, Camera
from segvigen.errors import MeshError

Floats = NDArray[np.float32]
Shading = Literal["none", "soft"]

LAYERS = 8  # surfaces a ray may pass before it is taken as it is
STEP = 2e-5  # asset units a ray moves on behind a layer; float32 is good to 2e-7 at a distance of 2
HARDLY_THERE = 1 / 16  # with face_colors, a see-through surface is painted solid above this alpha
CHUNK = 1 << 18  # rays at a time, which bounds memory
SMOOTH_DEGREES = 40.0  # without normals in the file, edges flatter than this are shaded smooth


@dataclass(frozen=True)
class Hits:
    """The nearest face of each ray.

    face [n] int32 rows of asset.faces, -1 for a miss; weight [n, 3] of the face's corners at the hit;
    distance [n] along the ray, infinite for a miss.
    """

    face: NDArray[np.int32]
    weight: Floats
    distance: Floats


@dataclass(frozen=True)
class View:
    """A picture and what lies under each of its pixels.

    rgba [H, W, 4] float32 in 0..1, alpha (coverage) not multiplied in; face [H, W] int32, the first face seen
    from the pixel's centre, -1 for none; depth [H, W] float32 along the view axis (as in Camera.project),
    infinite for none.
    """

    rgba: Floats
    face: NDArray[np.int32]
    depth: Floats
    camera: Camera


@dataclass(frozen=True)
class Scene:
    """An asset with the search tree for its usable faces; make it with `build`."""

    asset: Asset
    rows: NDArray[np.int32]  # [E] the asset's face behind each face of the tree
    tree: Any  # embreex.rtcore_scene.EmbreeScene
    mesh: Any  # embreex.mesh_construction.TriangleMesh, which owns the tree's buffers

    @cached_property
    def face_normals(self) -> Floats:
        """Unit normal of each face by its winding, [F, 3]; zero for a face without area."""
        a, b, c = np.moveaxis(self.asset.vertices[self.asset.faces], 1, 0)
        return _unit(np.cross(b - a, c - a))

    @cached_property
    def corner_normals(self) -> Floats:
        """Shading normal of each face's corners, [F, 3, 3]: the file's, or else smooth across flat edges."""
        asset = self.asset
        flat = np.broadcast_to(self.face_normals[:, None], (*asset.faces.shape, 3))
        if asset.normals is not None:
            corner = _unit(asset.normals)[asset.faces]
            return np.where(np.any(corner != 0, axis=-1, keepdims=True), corner, flat)
        _, place = np.unique(asset.vertices, axis=0, return_inverse=True)
        place = place.reshape(-1)[asset.faces]
        corners = asset.vertices[asset.faces]
        total = np.zeros((int(place.max()) + 1, 3))
        for k in range(
            3
        ):  # weighted by the angle at the corner, so that how a side is cut in triangles is no matter
            one, two = (_unit(corners[:, (k + step) % 3] - corners[:, k]) for step in (1, 2))
            angle = np.arccos(np.clip((one * two).sum(axis=1), -1, 1)) * asset.usable
            for axis in range(3):
                total[:, axis] += np.bincount(place[:, k], angle * self.face_normals[:, axis], len(total))
        smooth = _unit(total)[place]
        alike = np.abs((smooth * flat).sum(-1, keepdims=True)) > math.cos(math.radians(SMOOTH_DEGREES))
        return np.where(alike, smooth, flat)

    @cached_property
    def see_through(self) -> bool:
        """Whether any ray may have to go on behind the first face it meets."""
        modes = [m.alpha_mode for m in self.asset.materials]
        used = np.unique(self.asset.face_material[self.rows])
        return any(modes[i] != "OPAQUE" for i in used if i >= 0)


def build(asset: Asset) -> Scene:
    """Make an asset ready for rays: the search tree over its usable faces, built once for many views.

    Raises MeshError when no face is usable.
    """
    from embreex.mesh_construction import TriangleMesh
    from embreex.rtcore_scene import EmbreeScene

    rows = np.flatnonzero(asset.usable).astype(np.int32)
    if not len(rows):
        raise MeshError(f"{asset.name or 'the mesh'} has no usable face to draw; expected a face with area")
    tree = EmbreeScene()
    mesh = TriangleMesh(tree, asset.vertices.astype(np.float32), asset.faces[rows].astype(np.int32))
    return Scene(asset, rows, tree, mesh)


def cast(scene: Scene, origins: Floats, directions: Floats) -> Hits:
    """The nearest face each ray meets, from either side; origins and unit directions [n, 3], asset frame."""
    got = scene.tree.run(np.ascontiguousarray(origins), np.ascontiguousarray(directions), output=1)
    hit = got["primID"] >= 0
    face = np.where(hit, scene.rows[np.where(hit, got["primID"], 0)], -1).astype(np.int32)
    u, v = got["u"], got["v"]
    weight = np.stack([1 - u - v, u, v], axis=1)
    return Hits(face, weight, np.where(hit, got["tfar"], np.inf).astype(np.float32))


def base_color(
    asset: Asset, face: NDArray[np.integer[Any]], weight: Floats, *, for_display: bool = False
) -> Floats:
    """Base colour and alpha at points on faces: factor * texture * vertex colour, [n, 4] float32 in 0..1.

    face [n] rows of asset.faces, weight [n, 3] of their corners. OPAQUE alpha is 1, MASK alpha 0 or 1.
    Source: glTF 2.0, 3.9.2. Difference, as in ovoxel.md 4: factors and vertex colours multiply the stored
    (sRGB-encoded) texture values as they are. for_display encodes these linear numbers first, so that
    the result looks as in a viewer.
    """

    def shown(linear: Floats) -> Floats:
        return _encode(linear) if for_display and asset.gltf is not None else linear

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
        if m.base_color_texture is not None and asset.uv is not None:
            uv = np.einsum("nk,nkc->nc", weight[mine], asset.uv[corners[mine]])
            color *= sample(m.base_color_texture, uv)
        if m.alpha_mode == "MASK":
            color[:, 3] = color[:, 3] >= m.alpha_cutoff
        elif m.alpha_mode != "BLEND":
            color[:, 3] = 1
        out[mine] = color
    return np.clip(out, 0, 1)


def sample(texture: Texture, uv: Floats) -> Floats:
    """A texture's stored values / 255 at uv [n, 2], v down from the top left: [n, 4], bilinear or nearest."""
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
    asset: Asset | Scene,
    camera: Camera,
    width: int = 512,
    height: int = 512,
    *,
    face_colors: Floats | None = None,
    shading: Shading = "none",
    background: tuple[float, float, float] | None = None,
    samples: int = 1,
) -> View:
    """Draw an asset (or the `Scene` built of it, for many views) as a camera sees it.

    face_colors [F, 3 or 4] in 0..1 replaces the materials, holes cut by alpha stay. shading "none" is the
    flat base colour of the training view, "soft" lights the shape for people. A background fills what is
    clear; otherwise alpha is coverage. samples are rays (rounded up to a square number) in pixels that differ
    from a neighbour; others are smooth and need one. Both sides of every face are drawn.
    """
    scene = asset if isinstance(asset, Scene) else build(asset)
    if face_colors is not None:
        face_colors = np.asarray(face_colors, dtype=np.float32)
        assert face_colors.shape in {(len(scene.asset.faces), channels) for channels in (3, 4)}
    rows, columns = np.mgrid[0:height, 0:width].reshape(2, -1)
    centers = np.stack([columns + 0.5, rows + 0.5], axis=1)

    def shoot(pixels: NDArray[Any]) -> tuple[Floats, NDArray[np.int32], Floats]:
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


def condition_view(scene: Asset | Scene, camera: Camera = STANDARD, size: int = 512) -> Floats:
    """The picture a model is conditioned on: flat base colour with alpha, [size, size, 4] float32.

    Source: models.md 6.3. Difference: upstream lights the scene in Blender; here nothing is lit.
    """
    return render(scene, camera, size, size, samples=4).rgba


def visible_faces(scene: Asset | Scene, camera: Camera, size: int = 512) -> NDArray[np.int32]:
    """How many pixels of a size x size picture each face has, [F] int32; 0 for a face that is not seen."""
    scene = scene if isinstance(scene, Scene) else build(scene)
    face = render(scene, camera, size, size).face
    return np.bincount(face[face >= 0], minlength=len(scene.asset.faces)).astype(np.int32)


def surface_point(view: View, row: int, column: int) -> tuple[float, float, float] | None:
    """The asset-frame point under the centre of a pixel, None where the pixel shows no surface."""
    depth = float(view.depth[row, column])
    if not math.isfinite(depth):
        return None
    height, width = view.depth.shape
    pixel = np.array([(column + 0.5) / width, (row + 0.5) / height])
    direction = view.camera.directions(pixel, width / height).astype(np.float64)
    x, y, z = view.camera.eye + direction * (depth / -(direction @ view.camera.axes[2]))
    return (float(x), float(y), float(z))


def _trace(
    scene: Scene, camera: Camera, directions: Floats, face_colors: Floats | None, shading: Shading
) -> tuple[Floats, NDArray[np.int32], Floats]:
    """Colour (alpha multiplied in) [n, 4], first visible face and its distance [n] of rays from the eye."""
    n = len(directions)
    color = np.zeros((n, 4), dtype=np.float32)
    first = np.full(n, -1, dtype=np.int32)
    first_distance = np.full(n, np.inf, dtype=np.float32)
    start = np.zeros(n, dtype=np.float32)  # distance already travelled
    alive = np.arange(n)
    for _ in range(LAYERS):
        origins = np.array(camera.eye, dtype=np.float32) + directions[alive] * start[alive, None]
        hits = cast(scene, origins, directions[alive])
        hit = np.flatnonzero(hits.face >= 0)
        alive, face, weight = alive[hit], hits.face[hit], hits.weight[hit]
        distance = start[alive] + hits.distance[hit]
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


def _surface(
    scene: Scene, face: NDArray[np.int32], weight: Floats, face_colors: Floats | None, shading: Shading
) -> Floats:
    """Colour and alpha [n, 4] where rays meet faces: of the materials, or as given where these show."""
    if face_colors is None:
        return base_color(scene.asset, face, weight, for_display=shading == "soft")
    color = np.ones((len(face), 4), dtype=np.float32)
    color[:, : face_colors.shape[1]] = face_colors[face]
    if scene.see_through:
        color[:, 3] *= base_color(scene.asset, face, weight)[:, 3] >= HARDLY_THERE
    return color


def _soft_light(
    scene: Scene, camera: Camera, directions: Floats, face: NDArray[np.int32], weight: Floats, materials: bool
) -> Floats:
    """How much light [n, 1] each hit sends back: sky, a key light over the left shoulder, a head light."""
    normal = _unit(np.einsum("nk,nkc->nc", weight, scene.corner_normals[face]))
    front = scene.face_normals[face]
    front = front * -np.sign((front * directions).sum(axis=1, keepdims=True))
    normal = normal * np.where((normal * front).sum(axis=1, keepdims=True) < 0, -1, 1)
    right, up, back = camera.axes.astype(np.float32)
    key = _unit((-0.5 * right + 0.75 * up + 0.55 * back)[None])[0]
    sky = 0.5 + 0.5 * normal[:, 1]
    lit = 0.42 + 0.16 * sky + 0.40 * np.maximum(normal @ key, 0) + 0.16 * np.maximum(normal @ back, 0)
    if materials and any(m.unlit for m in scene.asset.materials):
        unlit = np.array([m.unlit for m in scene.asset.materials] + [False])  # the last is for material -1
        lit = np.where(unlit[scene.asset.face_material[face]], 1, lit)
    return np.asarray(lit, dtype=np.float32)[:, None]


def _edges(color: Floats) -> NDArray[np.bool_]:
    """Pixels [H, W] that differ visibly from a neighbour above, below, left or right."""
    edge = np.zeros(color.shape[:2], dtype=bool)
    down = np.abs(np.diff(color, axis=0)).max(axis=2) > 1 / 64
    across = np.abs(np.diff(color, axis=1)).max(axis=2) > 1 / 64
    edge[1:] |= down
    edge[:-1] |= down
    edge[:, 1:] |= across
    edge[:, :-1] |= across
    return edge


def _straight(color: Floats, background: tuple[float, float, float] | None) -> Floats:
    """Undo the multiplied alpha [n, 4], over a background where there is one."""
    if background is not None:
        rgb = color[:, :3] + (1 - color[:, 3:]) * np.array(background, dtype=np.float32)
        return np.clip(np.concatenate([rgb, np.ones_like(rgb[:, :1])], axis=1), 0, 1)
    rgb = color[:, :3] / np.maximum(color[:, 3:], 1e-6)
    return np.clip(np.concatenate([rgb, color[:, 3:]], axis=1), 0, 1)


def _encode(color: Floats) -> Floats:
    """Linear RGB(A) [..., 4] to sRGB-encoded; alpha stays. Source: IEC 61966-2-1."""
    out = color.copy()
    rgb = np.clip(color[..., :3], 0, 1)
    out[..., :3] = np.where(rgb <= 0.0031308, 12.92 * rgb, 1.055 * rgb ** (1 / 2.4) - 0.055)
    return out


def _unit(vectors: NDArray[Any]) -> Floats:
    """Vectors [..., 3] of length one; zero stays zero."""
    length = np.linalg.norm(vectors, axis=-1, keepdims=True)
    return np.asarray(vectors / np.where(length > 1e-20, length, 1), dtype=np.float32)


def _wrap(index: NDArray[np.int64], size: int, mode: str) -> NDArray[np.int64]:
    """Texel numbers outside 0..size-1 brought inside, by the sampler's mode."""
    if mode == "clamp":
        return np.clip(index, 0, size - 1)
    if mode == "mirror":
        index = index % (2 * size)
        return np.minimum(index, 2 * size - 1 - index)
    return index % size
