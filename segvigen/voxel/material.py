"""Materials on the grid: textures, factors, and vertex colors of an asset at every occupied cell.

`upstream=True` reproduces the released networks' training data: textures always interpolated and repeated,
base color factors rounded to bytes, vertex colors only where there is no material but the one of face colors.
The default follows the file: its samplers (nearest, clamp, mirror), exact factors, and COLOR_0 times the
base color.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from segvigen.arrays import F32, F64, I32, U8
from segvigen.asset.materials import Material, Texture
from segvigen.asset.surface import MATTE
from segvigen.voxel import material_kernels as kernels
from segvigen.voxel.material_kernels import Chain, Factors, Vertices

if TYPE_CHECKING:
    from segvigen.asset.asset import Asset

MAX_SIDE = 2048  # of a texture (reference: ovoxel.md 1)
CHANNELS = (
    ("base_color", 0, 3),
    ("metallic", 3, 4),
    ("roughness", 4, 5),
    ("alpha", 5, 6),
    ("emissive", 6, 9),
    ("normal", 9, 12),
)  # name, first and one past the last column of `shade_cells`


def squared(texture: Texture, *, upstream: bool = False) -> U8:
    """Resize a texture to a square power of two, at most 2048: [S, S, 4] uint8.

    Bilinear as in Pillow (colors weighted by alpha). A nearest texture keeps hard pixels unless `upstream`,
    which in turn keeps those of a picture with a palette or 1 bit per pixel, as Pillow does (ovoxel.md 1).
    """
    from PIL import Image

    height, width = texture.pixels.shape[:2]
    side = min(MAX_SIDE, 1 << (max(width, height, 1) - 1).bit_length())
    if (height, width) == (side, side):
        return texture.pixels
    nearest = texture.indexed if upstream else texture.nearest
    method = Image.Resampling.NEAREST if nearest else Image.Resampling.BILINEAR
    return np.asarray(Image.fromarray(texture.pixels, "RGBA").resize((side, side), method))


def mip_chain(texture: Texture | None, *, upstream: bool = False) -> Chain:
    """Lay out a texture and its mips for sampling; None gives an empty chain, which samples as 1."""
    if texture is None:
        return kernels.Chain(np.zeros((0, 4), np.uint8), np.zeros(1, np.int64), 0, 0, 0, False)
    base = squared(texture, upstream=upstream)
    side = len(base)
    sizes = [(side >> level) ** 2 for level in range(side.bit_length())]
    first = np.concatenate([[0], np.cumsum(sizes)[:-1]]).astype(np.int64)
    texels = np.empty((sum(sizes), 4), np.uint8)
    texels[: side * side] = base.reshape(-1, 4)
    kernels.build_mips(texels, first, side)
    codes = {"repeat": kernels.REPEAT, "clamp": kernels.CLAMP, "mirror": kernels.MIRROR}
    wrap = ("repeat", "repeat") if upstream else texture.wrap
    return kernels.Chain(
        texels, first, side, codes[wrap[0]], codes[wrap[1]], texture.nearest and not upstream
    )


def shade_cells(
    asset: Asset, points: F64, faces: I32, coords: I32, resolution: int, pairs: tuple[I32, I32], *,
    upstream: bool = False, full: bool = False,
) -> F32:  # fmt: skip
    """Average the materials of each cell's faces: [N, 6], or [N, 12] with emission and normal if `full`.

    points [V, 3] are the asset's vertices in cells, `pairs` (row, face) the incidence with faces ascending.
    Columns as in CHANNELS, values 0..1 (normals as n/2 + 1/2). A face without a material has all factors 1.
    """
    row, face = pairs
    first = np.searchsorted(face, np.arange(len(faces) + 1)).astype(np.int64)
    sums = np.zeros((len(coords), 13 if full else 7), np.float32)
    by_material = np.argsort(asset.face_material, kind="stable")
    ends = np.searchsorted(asset.face_material[by_material], np.arange(-1, len(asset.materials) + 1))
    normals = vertex_normals(asset, upstream=upstream) if full else np.zeros((0, 3), np.float32)
    used = [m for m in range(-1, len(asset.materials)) if ends[m + 1] < ends[m + 2]]
    chains = _Chains([asset.materials[m] for m in used if m >= 0], full, upstream)
    for m in used:
        material = asset.materials[m] if m >= 0 else Material()
        members = kernels.Members(by_material[ends[m + 1] : ends[m + 2]], first, row)
        colored = asset.colors is not None and (
            m < 0 or not upstream or replace(material, alpha_mode=MATTE.alpha_mode) == MATTE
        )
        vertices = _vertices(asset, points, colored, normals)
        factors = _factors(material, upstream)
        maps = chains.take(material)
        kernels.shade(vertices, faces, coords, resolution, members, factors, *maps, sums)
    result: F32 = sums[:, :-1] / sums[:, -1:]  # every cell has a face, so weights are positive
    return result


class _Chains:
    """Mip chains of the textures in use, each built once and dropped after its last material."""

    def __init__(self, materials: list[Material], full: bool, upstream: bool) -> None:
        self.full, self.upstream = full, upstream
        self.waiting: dict[tuple[int, tuple[str, str], bool], int] = {}
        self.built: dict[tuple[int, tuple[str, str], bool], Chain] = {}
        for material in materials:
            for texture in self._maps(material):
                if texture is not None:
                    self.waiting[self._key(texture)] = self.waiting.get(self._key(texture), 0) + 1

    def _maps(self, material: Material) -> tuple[Texture | None, ...]:
        """Return base color, metallic-roughness, emissive, and normal textures, None where unused."""
        extra = (material.emissive_texture, material.normal_texture) if self.full else (None, None)
        return material.base_color_texture, material.metallic_roughness_texture, *extra

    @staticmethod
    def _key(texture: Texture) -> tuple[int, tuple[str, str], bool]:
        return id(texture.pixels), texture.wrap, texture.nearest

    def take(self, material: Material) -> list[Chain]:
        """Return the four chains of a material; call once for each material."""
        found = []
        for texture in self._maps(material):
            if texture is None:
                found.append(mip_chain(None))
                continue
            key = self._key(texture)
            if key not in self.built:
                self.built[key] = mip_chain(texture, upstream=self.upstream)
            found.append(self.built[key])
            self.waiting[key] -= 1
            if not self.waiting[key]:
                del self.built[key]
        return found


def _vertices(asset: Asset, points: F64, colored: bool, normals: F32) -> Vertices:
    """Return vertex tables for the kernel; missing colors are empty, missing texture coordinates 0.

    A textured material without them thus reads the texel at (0, 0), as in the release.
    """
    uv = np.zeros((len(points), 2), np.float32)
    if asset.uv is not None:
        uv = np.ascontiguousarray(asset.uv, np.float32)
    colors = np.zeros((0, 4), np.float32)
    if colored and asset.colors is not None:
        colors = np.ascontiguousarray(asset.colors, np.float32)
    return kernels.Vertices(points, uv, colors, normals)


def _factors(material: Material, upstream: bool) -> Factors:
    """Return factors for the kernel; `upstream` rounds the base color to bytes, as its loader does."""
    color = np.clip(np.array(material.base_color, np.float64), 0.0, 1.0)
    if upstream:
        color = np.round(color * 255.0) / 255.0
    modes = {"OPAQUE": kernels.OPAQUE, "MASK": kernels.MASK, "BLEND": kernels.BLEND}
    return kernels.Factors(
        color.astype(np.float32), float(material.metallic), float(material.roughness),
        np.array(material.emissive, np.float32), modes.get(material.alpha_mode, kernels.OPAQUE),
        float(material.alpha_cutoff), 1.0 if upstream else float(material.normal_scale),
    )  # fmt: skip


def vertex_normals(asset: Asset, *, upstream: bool = False) -> F32:
    """Return the file's vertex normals [V, 3], or angle-weighted means of adjacent faces.

    The means replace missing normals, and with `upstream` all normals, as upstream ignores the file's.
    """
    if asset.normals is not None and not upstream:
        return np.ascontiguousarray(asset.normals, np.float32)
    corners = asset.vertices[asset.faces].astype(np.float64)
    along = np.roll(corners, -1, axis=1) - corners  # [F, 3 corners, 3]
    back = -np.roll(along, 1, axis=1)
    sine = np.linalg.norm(np.cross(along, back), axis=2)
    angle = np.arctan2(sine, (along * back).sum(axis=2))
    flat = np.cross(along[:, 0], back[:, 0])
    length = np.linalg.norm(flat, axis=1, keepdims=True)
    flat = flat / np.where(length == 0, 1.0, length) * asset.usable[:, None]
    total = np.zeros((len(asset.vertices), 3))
    for k in range(3):
        for c in range(3):
            total[:, c] += np.bincount(asset.faces[:, k], flat[:, c] * angle[:, k], len(total))
    length = np.linalg.norm(total, axis=1, keepdims=True)
    return (total / np.where(length == 0, 1.0, length)).astype(np.float32)
