"""Random glTF scenes: node trees, materials, skins, morph targets, animations, and instances."""

from __future__ import annotations

import io
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from segvigen.asset.gltf import ARRAY_BUFFER, ELEMENT_ARRAY_BUFFER, Gltf, add_accessor, add_view
from tests.parts.documents import grid

Rng = np.random.Generator
FAN, STRIP = 6, 5


def random_scene(seed: int) -> Gltf:
    """A valid document: up to three meshes of up to three primitives, drawn by a tree of nodes."""
    rng = np.random.default_rng(seed)
    gltf = Gltf("scene.glb", {"asset": {"version": "2.0"}, "scene": 0, "scenes": [{"nodes": []}]})
    document = gltf.json
    document |= {"nodes": [], "meshes": [], "materials": [_material(gltf, rng) for _ in range(3)]}
    skinned = rng.random() < 0.25
    for _ in range(int(rng.integers(1, 4))):
        morphed = int(rng.integers(1, 3)) if rng.random() < 0.25 else 0
        primitives = [_primitive(gltf, rng, skinned, morphed) for _ in range(int(rng.integers(1, 4)))]
        mesh: dict[str, Any] = {"primitives": primitives}
        mesh |= {"weights": rng.random(morphed).tolist()} if morphed else {}
        document["meshes"].append(mesh)
    for number in range(int(rng.integers(1, 6))):
        node: dict[str, Any] = {"name": f"node {number}"}
        if number < len(document["meshes"]) or rng.random() < 0.5:
            node["mesh"] = int(rng.integers(len(document["meshes"])))
        if not (skinned and "mesh" in node):
            node |= _transform(rng)
        document["nodes"].append(node)
        plain = [k for k, other in enumerate(document["nodes"][:-1]) if not (skinned and "mesh" in other)]
        if plain and not (skinned and "mesh" in node) and rng.random() < 0.6:
            document["nodes"][int(rng.choice(plain))].setdefault("children", []).append(number)
        else:
            document["scenes"][0]["nodes"].append(number)
    if not any("mesh" in node for node in document["nodes"]):
        document["nodes"][0]["mesh"] = 0
    if skinned:
        _skin(gltf, rng)
    elif rng.random() < 0.2:
        _instances(gltf, rng)
    if rng.random() < 0.4:
        _animation(gltf, rng)
    return gltf


def _transform(rng: Rng) -> dict[str, Any]:
    kind = int(rng.integers(4))
    if kind == 0:
        return {}
    turn = rng.normal(size=4)
    scale = rng.uniform(0.5, 2, 3) * (1, 1, -1 if rng.random() < 0.2 else 1)
    if kind == 1:
        matrix = np.eye(4)
        matrix[:3, :3] = np.diag(scale)
        matrix[:3, 3] = rng.normal(size=3)
        return {"matrix": matrix.T.ravel().tolist()}
    parts = {
        "translation": rng.normal(size=3).tolist(), "rotation": (turn / np.linalg.norm(turn)).tolist(),
        "scale": scale.tolist(),
    }  # fmt: skip
    return parts if kind == 2 else {"translation": parts["translation"]}


def _material(gltf: Gltf, rng: Rng) -> dict[str, Any]:
    surface: dict[str, Any] = {"baseColorFactor": rng.random(4).tolist()}
    surface["metallicFactor"] = float(rng.random())
    made: dict[str, Any] = {"pbrMetallicRoughness": surface}
    if rng.random() < 0.6:
        buffer = io.BytesIO()
        pixels = rng.integers(0, 256, (4, 8, int(rng.choice([3, 4]))), np.uint8)
        Image.fromarray(pixels).save(buffer, "PNG")
        for kind in ("images", "textures", "samplers"):
            gltf.json.setdefault(kind, [])
        gltf.json["images"].append({"bufferView": add_view(gltf, buffer.getvalue()), "mimeType": "image/png"})
        gltf.json["samplers"].append({"wrapS": int(rng.choice([10497, 33071, 33648]))})
        gltf.json["textures"].append(
            {"source": len(gltf.json["images"]) - 1, "sampler": len(gltf.json["samplers"]) - 1}
        )
        shown = {"index": len(gltf.json["textures"]) - 1, "texCoord": int(rng.random() < 0.2)}
        place = ("emissiveTexture", "normalTexture", "occlusionTexture")
        surface["baseColorTexture"] = shown
        if rng.random() < 0.3:
            made[str(rng.choice(place))] = dict(shown)
        if rng.random() < 0.3:
            surface["metallicRoughnessTexture"] = dict(shown)
    made |= {"name": "painted \"red\""} if rng.random() < 0.5 else {}
    made |= {"alphaMode": str(rng.choice(["MASK", "BLEND"]))} if rng.random() < 0.3 else {}
    made |= {"doubleSided": True} if rng.random() < 0.3 else {}
    if rng.random() < 0.2:
        made["extensions"] = {"KHR_materials_unlit": {}}
        gltf.json["extensionsUsed"] = ["KHR_materials_unlit"]
    return made


def _primitive(gltf: Gltf, rng: Rng, skinned: bool, morphed: int) -> dict[str, Any]:
    positions, faces = grid(int(rng.integers(1, 6)), int(rng.integers(1 << 30)))
    count = len(positions)

    def attribute(values: NDArray[Any], **options: Any) -> int:
        return add_accessor(gltf, np.ascontiguousarray(values), target=ARRAY_BUFFER, **options)

    attributes = {"POSITION": attribute(positions + rng.normal(size=3).astype(np.float32), bounds=True)}
    normals = rng.normal(size=(count, 3))
    if rng.random() < 0.6:
        normals /= np.linalg.norm(normals, axis=1, keepdims=True)
        attributes["NORMAL"] = attribute(normals.astype(np.float32))
    for channel in range(int(rng.choice([0, 1, 2, 2]))):
        attributes[f"TEXCOORD_{channel}"] = attribute(rng.random((count, 2), np.float32))
    if rng.random() < 0.3:
        colors = rng.integers(0, 256, (count, 4), np.uint8)
        attributes["COLOR_0"] = attribute(colors, normalized=True)
    if skinned:
        joints = np.zeros((count, 4), np.uint8)
        joints[:, 0] = rng.integers(0, 2, count)
        weights = np.zeros((count, 4), np.float32)
        weights[:, 0] = 1
        attributes |= {"JOINTS_0": attribute(joints), "WEIGHTS_0": attribute(weights)}
    made: dict[str, Any] = {"attributes": attributes}
    needed = max([0, *(_sets(gltf.json["materials"][k]) for k in range(3))])
    if rng.random() < 0.8 and sum(name.startswith("TEXCOORD") for name in attributes) >= needed:
        made["material"] = int(rng.integers(3))
    mode = float(rng.random())
    if mode < 0.15 and not morphed:
        made |= {"mode": int(rng.choice([STRIP, FAN]))}
        made["indices"] = add_accessor(gltf, np.arange(count, dtype=np.uint16), target=ELEMENT_ARRAY_BUFFER)
    else:
        kind = str(rng.choice(["u1", "<u2", "<u4"]))
        made["indices"] = add_accessor(gltf, faces.ravel().astype(kind), target=ELEMENT_ARRAY_BUFFER)
    if morphed:
        shifts = [rng.normal(0, 0.1, (count, 3)).astype(np.float32) for _ in range(morphed)]
        made["targets"] = [{"POSITION": attribute(shift, bounds=True)} for shift in shifts]
    return made


def _sets(material: dict[str, Any]) -> int:
    """How many sets of texture coordinates a material needs."""
    shown = material["pbrMetallicRoughness"].get("baseColorTexture")
    return 0 if shown is None else int(shown["texCoord"]) + 1


def _skin(gltf: Gltf, rng: Rng) -> None:
    nodes = gltf.json["nodes"]
    root = len(nodes)
    nodes.append({"name": "hips", "children": [root + 1]})
    nodes.append({"name": "hand", "translation": rng.normal(size=3).tolist()})
    gltf.json["scenes"][0]["nodes"].append(root)
    inverse = np.tile(np.eye(4, dtype=np.float32).ravel(), (2, 1))
    view = add_view(gltf, inverse.tobytes())
    gltf.json["accessors"].append({"bufferView": view, "componentType": 5126, "count": 2, "type": "MAT4"})
    matrices = len(gltf.json["accessors"]) - 1
    gltf.json["skins"] = [{"joints": [root, root + 1], "inverseBindMatrices": matrices}]
    for node in nodes:
        if "mesh" in node:
            node["skin"] = 0


def _instances(gltf: Gltf, rng: Rng) -> None:
    places = add_accessor(gltf, rng.normal(size=(3, 3)).astype(np.float32))
    node = next(node for node in gltf.json["nodes"] if "mesh" in node)
    node["extensions"] = {"EXT_mesh_gpu_instancing": {"attributes": {"TRANSLATION": places}}}
    gltf.json.setdefault("extensionsUsed", []).append("EXT_mesh_gpu_instancing")


def _animation(gltf: Gltf, rng: Rng) -> None:
    nodes = gltf.json["nodes"]
    time = add_accessor(gltf, np.array([0, 1], np.float32), bounds=True)
    channels, samplers = [], []
    for number, node in enumerate(nodes):
        if "matrix" not in node and "skin" not in node and rng.random() < 0.5:
            path, values = "translation", rng.normal(size=(2, 3)).astype(np.float32)
        elif "weights" in gltf.json["meshes"][node.get("mesh", 0)] and "mesh" in node:
            count = len(gltf.json["meshes"][node["mesh"]]["weights"])
            path, values = "weights", rng.random(2 * count).astype(np.float32)
        else:
            continue
        channels.append({"sampler": len(samplers), "target": {"node": number, "path": path}})
        samplers.append({"input": time, "output": add_accessor(gltf, values)})
    if channels:
        gltf.json["animations"] = [{"channels": channels, "samplers": samplers}]
