"""Serialize a mesh and its labels as bytes that the page reads as typed arrays.

mesh    uint32 (little endian) length of a JSON header, the header, then the arrays, each at a multiple of 8:
        {"vertices": V, "faces": F, "arrays": [{"name", "type", "shape", "offset"}], "materials": [...],
        "textures": count}; positions in the asset frame, row i of faces is face i of the labels
faces   labels int32 [F], confidence uint8 [F] (0..255), mask uint8 [F], one after another
"""

from __future__ import annotations

import io
import json
from typing import Any

import numpy as np

from segvigen.arrays import F32, I32, U8, Array
from segvigen.asset.asset import Asset, Texture

ALIGNED = 8
FORMAT = 1  # of the bytes below; part of the ETag
LARGEST_SIDE = 4096  # pixels; larger textures are halved until they fit
EXACT_PIXELS = 512 * 512  # smaller textures may be palettes of single pixels: no JPEG


def mesh_bytes(asset: Asset) -> bytes:
    """Serialize a mesh for the page."""
    arrays: dict[str, Array] = {
        "positions": np.asarray(asset.vertices, "<f4"), "faces": np.asarray(asset.faces, "<u4")
    }
    for name in ("normals", "uv", "colors"):
        values = getattr(asset, name)
        if values is not None:
            arrays[name] = np.nan_to_num(np.asarray(values, "<f4"), posinf=0.0, neginf=0.0)
    arrays["face_material"] = np.asarray(asset.face_material, "<i4")
    found = textures(asset)
    number = {id(texture): i for i, texture in enumerate(found)}
    materials = [
        {
            "name": material.name,
            "color": list(material.base_color),
            "texture": number.get(id(material.base_color_texture)),
            "double_sided": material.double_sided,
            "alpha": material.alpha_mode,
            "wrap": list(material.base_color_texture.wrap) if material.base_color_texture else None,
            "nearest": bool(material.base_color_texture and material.base_color_texture.nearest),
        }
        for material in asset.materials
    ]
    head: dict[str, Any] = {
        "vertices": len(asset.vertices), "faces": len(asset.faces), "arrays": [], "materials": materials,
        "textures": len(found),
    }  # fmt: skip
    types = {"f4": "float32", "u4": "uint32", "i4": "int32"}
    for name, values in arrays.items():
        kind = types[values.dtype.str[1:]]
        head["arrays"].append({"name": name, "type": kind, "shape": list(values.shape), "offset": 0})
    # The header holds the offsets, which depend on its length: leave space for the longest numbers.
    length = _padded(4 + len(json.dumps(head)) + 16 * len(arrays)) - 4
    offset = 4 + length
    for row, values in zip(head["arrays"], arrays.values(), strict=True):
        row["offset"] = offset
        offset = _padded(offset + values.nbytes)
    text = json.dumps(head).encode().ljust(length)
    out = io.BytesIO()
    out.write(length.to_bytes(4, "little") + text)
    for row, values in zip(head["arrays"], arrays.values(), strict=True):
        out.seek(row["offset"])
        out.write(np.ascontiguousarray(values).data)
    out.seek(0, io.SEEK_END)
    out.write(b"\0" * (offset - out.tell()))
    return out.getvalue()


def read_mesh_bytes(data: bytes) -> tuple[dict[str, Any], dict[str, Array]]:
    """Undo `mesh_bytes`: return the header and the arrays by name."""
    length = int.from_bytes(data[:4], "little")
    head = json.loads(data[4 : 4 + length])
    arrays = {}
    for row in head["arrays"]:
        kind = np.dtype(row["type"]).newbyteorder("<")
        count = int(np.prod(row["shape"]))
        arrays[row["name"]] = np.frombuffer(data, kind, count, row["offset"]).reshape(row["shape"])
    return head, arrays


def textures(asset: Asset) -> list[Texture]:
    """Return the base color textures, each once, in the order of the materials."""
    found = [m.base_color_texture for m in asset.materials if m.base_color_texture is not None]
    return list({id(texture): texture for texture in found}.values())


def texture_bytes(texture: Texture) -> tuple[bytes, str]:
    """Encode a texture for browsers: (bytes, media type); JPEG for large opaque ones, else PNG."""
    from PIL import Image

    pixels = texture.pixels
    opaque = bool((pixels[..., 3] == 255).all())
    image = Image.fromarray(pixels[..., :3] if opaque else pixels)
    while max(image.size) > LARGEST_SIDE:
        image = image.reduce(2)
    out = io.BytesIO()
    if opaque and not texture.nearest and image.width * image.height > EXACT_PIXELS:
        image.save(out, "JPEG", quality=92)
        return out.getvalue(), "image/jpeg"
    image.save(out, "PNG", compress_level=1)
    return out.getvalue(), "image/png"


def faces_bytes(labels: I32, confidence: F32, mask: U8 | None) -> bytes:
    """Serialize labels, confidence in 0..1 and mask, [F] each."""
    shown = np.zeros(len(labels), np.uint8) if mask is None else mask
    return (
        np.asarray(labels, "<i4").tobytes()
        + np.rint(np.clip(confidence, 0.0, 1.0) * 255).astype(np.uint8).tobytes()
        + np.asarray(shown, np.uint8).tobytes()
    )


def read_faces_bytes(data: bytes) -> tuple[I32, U8, U8]:
    """Undo `faces_bytes`: return labels, confidence in 0..255 and mask, [F] each."""
    count = len(data) // 6
    labels = np.frombuffer(data, "<i4", count).astype(np.int32)
    rest = np.frombuffer(data, np.uint8, 2 * count, 4 * count)
    return labels, rest[:count], rest[count:]


def _padded(size: int) -> int:
    return -(-size // ALIGNED) * ALIGNED
