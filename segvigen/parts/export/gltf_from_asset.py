"""Build a glTF document from an Asset of another format: one node per part, in file units and file axes.

glTF's unit is the meter: where the file names another, the nodes scale it. All parts share the Asset's vertex
data; each has its own index accessors, one per material.
"""

from __future__ import annotations

import copy
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import numpy as np

from segvigen.arrays import F32, F64, I32
from segvigen.asset.gltf import ARRAY_BUFFER, ELEMENT_ARRAY_BUFFER, Gltf, add_accessor, add_view, mime_type
from segvigen.asset.materials import to_linear
from segvigen.asset.threemf import METERS
from segvigen.parts.export.meshes import FAR, to_png

if TYPE_CHECKING:
    from segvigen.asset.asset import Asset, Material, Texture

WRAPS = {"repeat": 10497, "clamp": 33071, "mirror": 33648}
NEAREST, LINEAR, LINEAR_MIPMAP = 9728, 9729, 9987


def build(
    asset: Asset, labels: I32, names: Mapping[int, str],
    offsets: Mapping[int, tuple[float, float, float]] | None = None, record: Mapping[str, Any] | None = None,
) -> Gltf:  # fmt: skip
    """Return a glTF document with one node per label of `names`, moved by offsets[label] if given.

    labels [F] in the asset's face order, -1 for unassigned faces. Vertex colors become linear. Positions
    are float32 in file units; for a mesh very far from the origin the nodes carry the center, so that no
    detail is lost.
    """
    gltf = Gltf(asset.name, {"asset": {"version": "2.0", "generator": "segvigen"}})
    document = gltf.json
    if record is not None:
        document["extras"] = {"segvigen": copy.deepcopy(dict(record))}
    center = np.asarray(asset.center, np.float64)
    origin = center if np.abs(center).max() * asset.scale > FAR else np.zeros(3)
    known: dict[int, int] = {}
    if asset.materials:
        document["materials"] = [_material(gltf, asset, material, known) for material in asset.materials]
    if any(material.unlit for material in asset.materials):
        document["extensionsUsed"] = ["KHR_materials_unlit"]
    attributes = _attributes(gltf, asset, origin)
    document["nodes"], document["meshes"] = [], []
    for label, name in names.items():
        inside = labels == label
        primitives = []
        for material in np.unique(asset.face_material[inside]).tolist():
            chosen = asset.faces[inside & (asset.face_material == material)]
            kind = "<u2" if chosen.max() < np.iinfo(np.uint16).max else "<u4"
            index = add_accessor(gltf, chosen.ravel().astype(kind), target=ELEMENT_ARRAY_BUFFER)
            primitive: dict[str, Any] = {"attributes": attributes, "indices": index}
            primitives.append(primitive | ({"material": material} if material >= 0 else {}))
        if not primitives:
            continue
        node: dict[str, Any] = {"name": name, "extras": {"segvigen": {"part": label, "name": name}}}
        place = origin + np.asarray((0.0, 0.0, 0.0) if offsets is None else offsets[label])
        size = METERS[asset.unit or "meter"]
        if place.any():
            node["translation"] = (place * size).tolist()
        if size != 1:
            node["scale"] = [size] * 3
        document["nodes"].append(node | {"mesh": len(document["meshes"])})
        document["meshes"].append({"name": name, "primitives": primitives})
    document["scenes"], document["scene"] = [{"nodes": list(range(len(document["nodes"])))}], 0
    return gltf


def _attributes(gltf: Gltf, asset: Asset, origin: F64) -> dict[str, int]:
    positions = (asset.to_file_frame(asset.vertices) - origin).astype(np.float32)
    made = {"POSITION": add_accessor(gltf, positions, target=ARRAY_BUFFER, bounds=True)}
    if asset.file_normals is not None:
        length = np.linalg.norm(asset.file_normals, axis=1, keepdims=True)
        up = np.array([0, 0, 1], np.float32)  # glTF requires unit normals; a vertex without one gets any
        unit = np.where(length > 0, asset.file_normals / np.maximum(length, 1e-20), up).astype(np.float32)
        made["NORMAL"] = add_accessor(gltf, unit, target=ARRAY_BUFFER)
    uv = asset.uv
    if uv is None and "textures" in gltf.json:  # required: viewers and the release read the texel at (0, 0)
        uv = np.zeros((len(positions), 2), np.float32)
    if uv is not None:
        made["TEXCOORD_0"] = add_accessor(gltf, uv.astype(np.float32), target=ARRAY_BUFFER)
    if asset.colors is not None:
        made["COLOR_0"] = add_accessor(gltf, linear_colors(asset, asset.colors), target=ARRAY_BUFFER)
    return made


def linear_colors(asset: Asset, colors: F32) -> F32:
    """Convert an asset's colors [V, 4] to the linear values of glTF; those of trimesh objects are kept."""
    linear = asset.linear_colors or asset.format == "trimesh"
    return colors.astype(np.float32) if linear else to_linear(colors)


def linear_base_color(asset: Asset, material: Material) -> F64:
    """Return a material's base color [4] as a linear value: a 3MF has sRGB; OBJ's Kd is linear."""
    color = np.array(material.base_color)
    return to_linear(color) if asset.format == "3mf" else color


def _material(gltf: Gltf, asset: Asset, material: Material, known: dict[int, int]) -> dict[str, Any]:
    """Convert a Material to glTF; `known` maps textures (by identity) to those already written."""

    def texture(value: Texture) -> dict[str, Any]:
        if id(value) not in known:
            known[id(value)] = _add_texture(gltf, value)
        return {"index": known[id(value)]}

    pbr: dict[str, Any] = {
        "baseColorFactor": linear_base_color(asset, material).tolist(),
        "metallicFactor": material.metallic,
        "roughnessFactor": material.roughness,
    }
    made: dict[str, Any] = {"name": material.name} if material.name else {}
    made["pbrMetallicRoughness"] = pbr
    if any(material.emissive):
        made["emissiveFactor"] = list(material.emissive)
    for target, key, value, more in (
        (pbr, "baseColorTexture", material.base_color_texture, {}),
        (pbr, "metallicRoughnessTexture", material.metallic_roughness_texture, {}),
        (made, "emissiveTexture", material.emissive_texture, {}),
        (made, "normalTexture", material.normal_texture, {"scale": material.normal_scale}),
    ):
        if value is not None:
            target[key] = texture(value) | more
    if material.alpha_mode != "OPAQUE":
        made["alphaMode"] = material.alpha_mode
        if material.alpha_mode == "MASK":
            made["alphaCutoff"] = material.alpha_cutoff
    if material.double_sided:
        made["doubleSided"] = True
    if material.unlit:
        made["extensions"] = {"KHR_materials_unlit": {}}
    return made


def _add_texture(gltf: Gltf, texture: Texture) -> int:
    data = to_png(texture)
    image = {"bufferView": add_view(gltf, data), "mimeType": mime_type(data)}
    gltf.json.setdefault("images", []).append(image | ({"name": texture.name} if texture.name else {}))
    sampler = {
        "wrapS": WRAPS[texture.wrap[0]],
        "wrapT": WRAPS[texture.wrap[1]],
        "magFilter": NEAREST if texture.nearest else LINEAR,
        "minFilter": NEAREST if texture.nearest else LINEAR_MIPMAP,
    }
    gltf.json.setdefault("samplers", []).append(sampler)
    pair = {"source": len(gltf.json["images"]) - 1, "sampler": len(gltf.json["samplers"]) - 1}
    gltf.json.setdefault("textures", []).append(pair)
    return len(gltf.json["textures"]) - 1
