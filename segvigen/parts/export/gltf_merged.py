"""One glTF mesh with a feature id per part, and a second look in part colors.

The parts are EXT_mesh_features and EXT_structural_metadata, the looks "original" and "parts" are
KHR_materials_variants. A vertex has one feature id, so vertices on borders are repeated once per part.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import numpy as np

from segvigen.arrays import I32
from segvigen.asset.asset import Asset
from segvigen.asset.gltf import ARRAY_BUFFER, Gltf, add_accessor, add_view
from segvigen.parts.export.gltf_from_asset import NEAREST, build
from segvigen.parts.export.picture import png
from segvigen.parts.palette import UNASSIGNED_COLOR

FEATURES, METADATA, VARIANTS = "EXT_mesh_features", "EXT_structural_metadata", "KHR_materials_variants"
ROW = 256  # colors per row of the palette's image
COLOR_PROPERTY = {"type": "VEC3", "componentType": "FLOAT32", "required": True}


def merge(
    asset: Asset, labels: I32, names: Mapping[int, str], colors: Mapping[int, tuple[float, float, float]],
    record: Mapping[str, Any] | None = None,
) -> Gltf:  # fmt: skip
    """Return a static document of one mesh, with a primitive per material; labels [F] are 0..K-1 or -1.

    Its vertices have the part in `_FEATURE_ID_0`, K for none.
    """
    count = sum(k >= 0 for k in names)
    part = np.where(labels < 0, count, labels).astype(np.int64)
    vertex, corner = np.unique(asset.faces * (count + 1) + part[:, None], return_inverse=True)
    source, feature = vertex // (count + 1), vertex % (count + 1)
    repeated: dict[str, Any] = {
        name: None if values is None else values[source]
        for name in ("normals", "uv", "colors") for values in [getattr(asset, name)]
    }  # fmt: skip
    faces = corner.reshape(-1, 3).astype(np.int32)
    whole = replace(asset, vertices=asset.vertices[source], faces=faces, polygons=None, **repeated)
    gltf = build(whole, np.zeros(len(faces), np.int32), {0: asset.name}, record=record)
    document = gltf.json
    parts = [{"part": k, "name": names[k]} for k in range(count)]
    document["nodes"][0]["extras"] = {"segvigen": {"parts": parts}}
    primitives = document["meshes"][0]["primitives"]
    attributes = primitives[0]["attributes"]  # shared by all
    attributes["_FEATURE_ID_0"] = add_accessor(gltf, feature.astype(np.float32), target=ARRAY_BUFFER)
    features = {"featureCount": count, "attribute": 0, "label": "part", "propertyTable": 0}
    features |= {"nullFeatureId": count} if (labels < 0).any() else {}
    look = _palette(gltf, attributes, feature, [colors[k] for k in range(count)])
    for primitive in primitives:
        mappings = [{"material": look, "variants": [1]}]
        if "material" in primitive:
            mappings.insert(0, {"material": primitive["material"], "variants": [0]})
        primitive["extensions"] = {FEATURES: {"featureIds": [features]}, VARIANTS: {"mappings": mappings}}
    document["extensions"] = {
        VARIANTS: {"variants": [{"name": "original"}, {"name": "parts"}]},
        METADATA: _metadata(gltf, [names[k] for k in range(count)], [colors[k] for k in range(count)]),
    }
    document["extensionsUsed"] = [*document.get("extensionsUsed", []), FEATURES, METADATA, VARIANTS]
    return gltf


def _palette(
    gltf: Gltf, attributes: dict[str, int], feature: Any, colors: list[tuple[float, float, float]]
) -> int:
    """Add a material whose image has the color of every part; returns its index.

    Where there are vertex colors, which multiply base colors, the parts glow in their color instead.
    """
    width, height = min(len(colors) + 1, ROW), len(colors) // ROW + 1
    pixels = np.zeros((width * height, 3), np.uint8)
    pixels[: len(colors) + 1] = np.rint(np.array([*colors, UNASSIGNED_COLOR]) * 255)
    data = png(pixels.reshape(height, width, 3))
    uv = np.stack([(feature % width + 0.5) / width, (feature // width + 0.5) / height], axis=1)
    channel = int("TEXCOORD_0" in attributes)
    attributes[f"TEXCOORD_{channel}"] = add_accessor(gltf, uv.astype(np.float32), target=ARRAY_BUFFER)

    def add(kind: str, entry: dict[str, Any]) -> int:
        rows = gltf.json.setdefault(kind, [])
        rows.append(entry)
        return len(rows) - 1

    image = add("images", {"bufferView": add_view(gltf, data), "mimeType": "image/png"})
    sampler = add("samplers", {"magFilter": NEAREST, "minFilter": NEAREST})
    shown = {"index": add("textures", {"source": image, "sampler": sampler}), "texCoord": channel}
    surface: dict[str, Any] = {"metallicFactor": 0.0, "roughnessFactor": 0.8}
    material: dict[str, Any] = {"name": "parts", "pbrMetallicRoughness": surface, "doubleSided": True}
    if "COLOR_0" in attributes:
        surface["baseColorFactor"] = [0.0, 0.0, 0.0, 1.0]
        material |= {"emissiveTexture": shown, "emissiveFactor": [1.0, 1.0, 1.0]}
    else:
        surface["baseColorTexture"] = shown
    return add("materials", material)


def _metadata(gltf: Gltf, names: list[str], colors: list[tuple[float, float, float]]) -> dict[str, Any]:
    """Return EXT_structural_metadata with the name and color (sRGB) of every part."""
    texts = [name.encode() for name in names]
    offsets = np.cumsum([0, *map(len, texts)]).astype("<u4")
    name = {
        "values": add_view(gltf, b"".join(texts)), "stringOffsets": add_view(gltf, offsets.tobytes()),
        "stringOffsetType": "UINT32",
    }  # fmt: skip
    color = {"values": add_view(gltf, np.array(colors, "<f4").tobytes())}
    properties = {"name": {"type": "STRING", "required": True}, "color": COLOR_PROPERTY}
    schema = {"id": "segvigen", "classes": {"part": {"name": "Part", "properties": properties}}}
    table = {"class": "part", "count": len(names), "properties": {"name": name, "color": color}}
    return {"schema": schema, "propertyTables": [table]}
