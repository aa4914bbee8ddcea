"""Materials and textures, and how a glTF document's become ours."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from segvigen.asset.gltf import Gltf, image_bytes, item, rows
from segvigen.asset.images import MAX_PIXELS, decode_image, image_size
from segvigen.errors import FileError

MAX_TOTAL_PIXELS = 4 * MAX_PIXELS  # all textures of a file; 1 GiB of RGBA

WRAPS = {10497: "repeat", 33071: "clamp", 33648: "mirror"}
NEAREST = 9728
TRANSFORM = "KHR_texture_transform"
GLOSSY = "KHR_materials_pbrSpecularGlossiness"


@dataclass(frozen=True, eq=False)
class Texture:
    """An image and how it is read.

    pixels [H, W, 4] uint8 RGBA as stored (sRGB-encoded colour or linear data), row 0 at the top;
    wrap is (s, t), each "repeat", "clamp" or "mirror"; `nearest` turns interpolation off.
    """

    pixels: NDArray[np.uint8]
    wrap: tuple[str, str] = ("repeat", "repeat")
    nearest: bool = False
    name: str = ""


@dataclass(frozen=True)
class Material:
    """A glTF metallic-roughness material; factors are linear multipliers of the stored texture values.

    alpha_mode is "OPAQUE", "MASK" or "BLEND". Formats without PBR map onto this with the defaults.
    """

    name: str = ""
    base_color: tuple[float, float, float, float] = (1.0, 1.0, 1.0, 1.0)
    base_color_texture: Texture | None = None
    metallic: float = 1.0
    roughness: float = 1.0
    metallic_roughness_texture: Texture | None = None
    emissive: tuple[float, float, float] = (0.0, 0.0, 0.0)
    emissive_texture: Texture | None = None
    normal_texture: Texture | None = None
    normal_scale: float = 1.0
    alpha_mode: str = "OPAQUE"
    alpha_cutoff: float = 0.5
    double_sided: bool = False
    unlit: bool = False


@dataclass(frozen=True)
class UVSource:
    """Which TEXCOORD set a material's textures use, and the transform applied to it: uv' = uv @ matrix.T +
    offset.
    """

    texcoord: int = 0
    matrix: tuple[tuple[float, float], tuple[float, float]] = ((1.0, 0.0), (0.0, 1.0))
    offset: tuple[float, float] = (0.0, 0.0)

    def apply(self, uv: NDArray[np.float32]) -> NDArray[np.float32]:
        """Texture coordinates [V, 2] after the transform."""
        if self.matrix == UVSource.matrix and self.offset == UVSource.offset:
            return uv
        return (uv.astype(np.float64) @ np.array(self.matrix).T + self.offset).astype(np.float32)


@dataclass
class Palette:
    """Scratch space of `read_materials`: decoded textures by index, pixels spent, and warnings."""

    textures: dict[int, Texture | None] = field(default_factory=dict)
    pixels: dict[int, NDArray[np.uint8]] = field(default_factory=dict)
    spent: int = 0
    warnings: list[str] = field(default_factory=list)


def read_materials(gltf: Gltf, used: set[int]) -> tuple[tuple[Material, ...], list[UVSource], list[str]]:
    """The document's materials, where each takes its texture coordinates from, and warnings.

    Textures are decoded only for the materials in `used`. Raises FileError for images that are missing,
    damaged or too large; MissingExtra for KTX2 without its decoder. KHR_materials_pbrSpecularGlossiness
    becomes a dielectric: diffuse as base colour, 1 - glossiness as roughness.
    """
    scratch = Palette()
    materials: list[Material] = []
    sources: list[UVSource] = []
    for i in range(len(rows(gltf, "materials"))):
        entry = item(gltf, "materials", i)
        if i in used:
            material, source = _read_material(gltf, entry, i, scratch)
        else:
            material, source = Material(name=str(entry.get("name", ""))), UVSource()
        materials.append(material)
        sources.append(source)
    return tuple(materials), sources, scratch.warnings


def _read_material(
    gltf: Gltf, entry: dict[str, Any], index: int, scratch: Palette
) -> tuple[Material, UVSource]:
    extensions = entry.get("extensions") or {}
    glossy = extensions.get(GLOSSY)
    metallic_roughness = entry.get("pbrMetallicRoughness") or {}
    if glossy is not None:
        color, color_info = glossy.get("diffuseFactor"), glossy.get("diffuseTexture")
        metallic, roughness = 0.0, 1.0 - _number(glossy.get("glossinessFactor"), 1.0)
        surface_info = None
        gloss_info = glossy.get("specularGlossinessTexture")
    else:
        color, color_info = (
            metallic_roughness.get("baseColorFactor"),
            metallic_roughness.get("baseColorTexture"),
        )
        metallic = _number(metallic_roughness.get("metallicFactor"), 1.0)
        roughness = _number(metallic_roughness.get("roughnessFactor"), 1.0)
        surface_info, gloss_info = metallic_roughness.get("metallicRoughnessTexture"), None
    normal_info, emissive_info = entry.get("normalTexture"), entry.get("emissiveTexture")
    infos = [info for info in (color_info, surface_info, gloss_info, emissive_info, normal_info) if info]
    source = _uv_source(infos[0]) if infos else UVSource()
    if any(_uv_source(info) != source for info in infos[1:]):
        scratch.warnings.append(
            f"materials[{index}]: its textures use different texture coordinates; all are read with the "
            "first one's"
        )
    surface_texture = _texture(gltf, surface_info, scratch)
    if gloss_info is not None:
        surface_texture = _from_glossiness(_texture(gltf, gloss_info, scratch), 1.0 - roughness)
        roughness = 1.0 if surface_texture is not None else roughness
    alpha_mode = "MASK" if entry.get("alphaMode") == "MASK" else "OPAQUE"
    alpha_mode = "BLEND" if entry.get("alphaMode") == "BLEND" else alpha_mode
    material = Material(
        name=str(entry.get("name", "")),
        base_color=_numbers(color, (1.0, 1.0, 1.0, 1.0)),  # type: ignore[arg-type]  # as long as its default
        base_color_texture=_texture(gltf, color_info, scratch),
        metallic=metallic,
        roughness=roughness,
        metallic_roughness_texture=surface_texture,
        emissive=_numbers(entry.get("emissiveFactor"), (0.0, 0.0, 0.0)),  # type: ignore[arg-type]
        emissive_texture=_texture(gltf, emissive_info, scratch),
        normal_texture=_texture(gltf, normal_info, scratch),
        normal_scale=_number((normal_info or {}).get("scale"), 1.0),
        alpha_mode=alpha_mode,
        alpha_cutoff=_number(entry.get("alphaCutoff"), 0.5),
        double_sided=bool(entry.get("doubleSided", False)),
        unlit="KHR_materials_unlit" in extensions,
    )
    return material, source


def _number(value: Any, default: float) -> float:
    if isinstance(value, (int, float)) and not isinstance(value, bool) and math.isfinite(value):
        return float(value)
    return default


def _numbers(value: Any, default: tuple[float, ...]) -> tuple[float, ...]:
    if not isinstance(value, list) or len(value) != len(default):
        return default
    return tuple(_number(x, d) for x, d in zip(value, default, strict=True))


def _uv_source(info: dict[str, Any]) -> UVSource:
    """Source: KHR_texture_transform, uv' = translation * rotation * scale * uv."""
    transform = (info.get("extensions") or {}).get(TRANSFORM) or {}
    texcoord = transform.get("texCoord", info.get("texCoord", 0))
    angle = _number(transform.get("rotation"), 0.0)
    sx, sy = _numbers(transform.get("scale"), (1.0, 1.0))
    cos, sin = math.cos(angle), math.sin(angle)
    u, v = _numbers(transform.get("offset"), (0.0, 0.0))
    return UVSource(
        texcoord if isinstance(texcoord, int) else 0, ((cos * sx, sin * sy), (-sin * sx, cos * sy)), (u, v)
    )


def texture_image(gltf: Gltf, index: int) -> int | None:
    """The index of the image that textures[index] shows, preferring formats every build can read; None: it
    has none.
    """
    entry = item(gltf, "textures", index)
    extensions = entry.get("extensions") or {}
    candidates = [entry.get("source")]
    candidates += [
        (extensions.get(name) or {}).get("source") for name in ("EXT_texture_webp", "KHR_texture_basisu")
    ]
    for source in candidates:
        if source is not None:
            item(gltf, "images", source)
            return int(source)
    return None


def _texture(gltf: Gltf, info: dict[str, Any] | None, scratch: Palette) -> Texture | None:
    """The texture that a material's textureInfo names, decoded once however often it is used."""
    if not info:
        return None
    index = info.get("index")
    entry = item(gltf, "textures", index)
    assert isinstance(index, int)
    if index in scratch.textures:
        return scratch.textures[index]
    image = texture_image(gltf, index)
    texture = None
    if image is None:
        scratch.warnings.append(f"textures[{index}] has no image of a kind that can be read; it is left out")
    else:
        sampler = item(gltf, "samplers", entry["sampler"]) if entry.get("sampler") is not None else {}
        wrap = (WRAPS.get(sampler.get("wrapS", 0), "repeat"), WRAPS.get(sampler.get("wrapT", 0), "repeat"))
        name = str(item(gltf, "images", image).get("name") or item(gltf, "images", image).get("uri", ""))[
            :200
        ]
        texture = Texture(_pixels(gltf, image, scratch), wrap, sampler.get("magFilter") == NEAREST, name)
    scratch.textures[index] = texture
    return texture


def _pixels(gltf: Gltf, image: int, scratch: Palette) -> NDArray[np.uint8]:
    if image not in scratch.pixels:
        data, where = image_bytes(gltf, image), f"{gltf.name}: images[{image}]"
        width, height, _ = image_size(data, where)
        scratch.spent += width * height
        if scratch.spent > MAX_TOTAL_PIXELS:
            raise FileError(
                f"{gltf.name}: its images have over {MAX_TOTAL_PIXELS >> 20} million pixels together; scale "
                "them down."
            )
        scratch.pixels[image] = decode_image(data, where)
    return scratch.pixels[image]


def _from_glossiness(texture: Texture | None, glossiness: float) -> Texture | None:
    """A metallic-roughness texture (roughness in G, metallic in B) from a specular-glossiness one (glossiness
    in A).
    """
    if texture is None:
        return None
    pixels = np.zeros_like(texture.pixels)
    pixels[..., 1] = np.rint(255.0 - glossiness * texture.pixels[..., 3].astype(np.float32))
    pixels[..., 3] = 255
    return Texture(pixels, texture.wrap, texture.nearest, texture.name)
