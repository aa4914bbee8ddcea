"""Materials and textures, and their conversion from glTF documents."""

from __future__ import annotations

import math
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np

from segvigen.arrays import F32, U8
from segvigen.asset.files import find
from segvigen.asset.gltf import Gltf, image_bytes, item, rows
from segvigen.asset.images import MAX_PIXELS, decode_image, image_size, is_indexed
from segvigen.errors import FileError, MissingExtra

MAX_TOTAL_PIXELS = 4 * MAX_PIXELS  # all textures of a file; 1 GiB of RGBA

WRAPS = {10497: "repeat", 33071: "clamp", 33648: "mirror"}
NEAREST = 9728
TRANSFORM = "KHR_texture_transform"
GLOSSY = "KHR_materials_pbrSpecularGlossiness"
NO_TEXTURE = "a texture is left out and the color of its material is used"


@dataclass(frozen=True, eq=False)
class Texture:
    """An image with its sampler.

    pixels [H, W, 4] uint8 RGBA as stored (sRGB-encoded color or linear data), row 0 at the top; wrap is (s,
    t), each "repeat", "clamp", or "mirror"; `nearest` turns interpolation off; `indexed`: the file has a
    palette or 1 bit per pixel, so the release resizes it with nearest.
    """

    pixels: U8
    wrap: tuple[str, str] = ("repeat", "repeat")
    nearest: bool = False
    name: str = ""
    indexed: bool = False


@dataclass(frozen=True)
class Material:
    """A glTF metallic-roughness material; factors are linear multipliers of the stored texture values.

    alpha_mode is "OPAQUE", "MASK", or "BLEND". Formats without PBR use the defaults.
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


def named_texture(
    files: dict[str, bytes], names: list[str], folder: Path | None, base: str, wanted_by: str,
    known: dict[str, U8 | None], warnings: list[str], wrap: str = "repeat",
) -> Texture | None:  # fmt: skip
    """Return the texture that an MTL or PLY names (see `files.find`); None, with a warning, without one.

    known: the pictures of the file read so far, by name.
    """
    if not names:
        return None
    if names[0] not in known:
        known[names[0]] = None
        try:
            known[names[0]] = decode_image(find(files, names, folder, base, wanted_by)[0], names[-1])
        except (FileError, MissingExtra) as error:
            warnings.append(f"{NO_TEXTURE}: {error}")
    pixels = known[names[0]]
    name = names[-1].replace("\\", "/").rsplit("/", 1)[-1].strip("\"'")
    return None if pixels is None else Texture(pixels, (wrap, wrap), False, name)


def to_srgb(linear: Any) -> Any:
    """Encode linear RGB(A) [..., 3 or 4] to sRGB; alpha stays. Source: IEC 61966-2-1."""
    out, rgb = linear.copy(), np.clip(linear[..., :3], 0, 1)
    out[..., :3] = np.where(rgb <= 0.0031308, 12.92 * rgb, 1.055 * rgb ** (1 / 2.4) - 0.055)
    return out


def to_linear(srgb: Any) -> Any:
    """Undo `to_srgb`."""
    out, rgb = srgb.copy(), np.clip(srgb[..., :3], 0, 1)
    out[..., :3] = np.where(rgb <= 0.04045, rgb / 12.92, ((rgb + 0.055) / 1.055) ** 2.4)
    return out


@dataclass(frozen=True)
class UVSource:
    """The TEXCOORD set of a material's textures, and its transform: uv' = uv @ matrix.T + offset."""

    texcoord: int = 0
    matrix: tuple[tuple[float, float], tuple[float, float]] = ((1.0, 0.0), (0.0, 1.0))
    offset: tuple[float, float] = (0.0, 0.0)

    def apply(self, uv: F32) -> F32:
        """Transform texture coordinates [V, 2]."""
        if self.matrix == UVSource.matrix and self.offset == UVSource.offset:
            return uv
        return (uv.astype(np.float64) @ np.array(self.matrix).T + self.offset).astype(np.float32)


@dataclass
class _Decoded:
    """State of `read_materials`: decoded textures by index, pixel count, and warnings."""

    textures: dict[Any, Texture | None] = field(default_factory=dict)
    images: dict[int, tuple[U8, bool]] = field(default_factory=dict)
    spent: int = 0
    warnings: list[str] = field(default_factory=list)


def read_materials(gltf: Gltf, used: set[int]) -> tuple[tuple[Material, ...], list[UVSource], list[str]]:
    """Convert a document's materials; also return their sources of texture coordinates, and warnings.

    Decodes textures only for the materials in `used`. An image that is missing, damaged, too large, or KTX2
    without its decoder is left out with a warning. KHR_materials_pbrSpecularGlossiness becomes a dielectric:
    diffuse as base color, 1 - glossiness as roughness.
    """
    decoded = _Decoded()
    materials: list[Material] = []
    sources: list[UVSource] = []
    for i in range(len(rows(gltf, "materials"))):
        entry = item(gltf, "materials", i)
        if i in used:
            material, source = _read_material(gltf, entry, i, decoded)
        else:
            material, source = Material(name=str(entry.get("name", ""))), UVSource()
        materials.append(material)
        sources.append(source)
    return tuple(materials), sources, decoded.warnings


def _read_material(
    gltf: Gltf, entry: dict[str, Any], index: int, decoded: _Decoded
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
        color = metallic_roughness.get("baseColorFactor")
        color_info = metallic_roughness.get("baseColorTexture")
        metallic = _number(metallic_roughness.get("metallicFactor"), 1.0)
        roughness = _number(metallic_roughness.get("roughnessFactor"), 1.0)
        surface_info, gloss_info = metallic_roughness.get("metallicRoughnessTexture"), None
    normal_info, emissive_info = entry.get("normalTexture"), entry.get("emissiveTexture")
    infos = [info for info in (color_info, surface_info, gloss_info, emissive_info, normal_info) if info]
    source = _uv_source(infos[0]) if infos else UVSource()
    if any(_uv_source(info) != source for info in infos[1:]):
        decoded.warnings.append(
            f"materials[{index}]: its textures use different UV sets; the first one's is used for all"
        )
    surface_texture = _texture(gltf, surface_info, decoded)
    if gloss_info is not None:
        surface_texture = _from_glossiness(_texture(gltf, gloss_info, decoded), 1.0 - roughness)
        roughness = 1.0 if surface_texture is not None else roughness
    alpha_mode = entry["alphaMode"] if entry.get("alphaMode") in ("MASK", "BLEND") else "OPAQUE"
    material = Material(
        name=str(entry.get("name", "")),
        base_color=_numbers(color, (1.0, 1.0, 1.0, 1.0)),  # type: ignore[arg-type]  # as long as its default
        base_color_texture=_texture(gltf, color_info, decoded),
        metallic=metallic,
        roughness=roughness,
        metallic_roughness_texture=surface_texture,
        emissive=_numbers(entry.get("emissiveFactor"), (0.0, 0.0, 0.0)),  # type: ignore[arg-type]
        emissive_texture=_texture(gltf, emissive_info, decoded),
        normal_texture=_texture(gltf, normal_info, decoded),
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
    """Read KHR_texture_transform, uv' = translation * rotation * scale * uv."""
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
    """Return the image index of textures[index], preferring formats without extra decoders, or None."""
    entry = item(gltf, "textures", index)
    extensions = entry.get("extensions") or {}
    candidates = [entry.get("source")]
    candidates += [
        (extensions.get(name) or {}).get("source")
        for name in ("EXT_texture_webp", "EXT_texture_avif", "KHR_texture_basisu")
    ]
    for source in candidates:
        if source is not None:
            item(gltf, "images", source)
            return int(source)
    return None


def _texture(gltf: Gltf, info: dict[str, Any] | None, decoded: _Decoded) -> Texture | None:
    """Return the texture of a textureInfo, or None, with a warning, without one; each is decoded once."""
    if not info:
        return None
    index = info.get("index")
    if index not in decoded.textures:
        decoded.textures[index] = None
        try:
            decoded.textures[index] = _read_texture(gltf, index, decoded)
        except (FileError, MissingExtra) as error:
            decoded.warnings.append(f"{NO_TEXTURE}: {error}")
    return decoded.textures[index]


def _read_texture(gltf: Gltf, index: Any, decoded: _Decoded) -> Texture:
    entry = item(gltf, "textures", index)
    image = texture_image(gltf, index)
    if image is None:
        raise FileError(f"textures[{index}] has no image of a supported kind")
    sampler = item(gltf, "samplers", entry["sampler"]) if entry.get("sampler") is not None else {}
    wrap = (WRAPS.get(sampler.get("wrapS", 0), "repeat"), WRAPS.get(sampler.get("wrapT", 0), "repeat"))
    named = item(gltf, "images", image)
    name = str(named.get("name") or named.get("uri", ""))[:200]
    pixels, indexed = _decoded_image(gltf, image, decoded)
    return Texture(pixels, wrap, sampler.get("magFilter") == NEAREST, name, indexed)


def _decoded_image(gltf: Gltf, image: int, decoded: _Decoded) -> tuple[U8, bool]:
    """Return the pixels of an image, and whether it is indexed; each is decoded once."""
    if image not in decoded.images:
        data, where = image_bytes(gltf, image), f"{gltf.name}: images[{image}]"
        width, height, _ = image_size(data, where)
        decoded.spent += width * height
        if decoded.spent > MAX_TOTAL_PIXELS:
            raise FileError(
                f"{gltf.name}: its images have over {MAX_TOTAL_PIXELS >> 20} million pixels together; scale "
                "them down."
            )
        decoded.images[image] = decode_image(data, where), is_indexed(data, where)
    return decoded.images[image]


def _from_glossiness(texture: Texture | None, glossiness: float) -> Texture | None:
    """Convert a specular-glossiness texture (glossiness in A) to roughness in G, metallic in B."""
    if texture is None:
        return None
    pixels = np.zeros_like(texture.pixels)
    pixels[..., 1] = np.rint(255.0 - glossiness * texture.pixels[..., 3].astype(np.float32))
    pixels[..., 3] = 255
    return replace(texture, pixels=pixels)
