"""Small glTF documents for the tests of export, and readers of the parts in a written file."""

from __future__ import annotations

import copy
from typing import Any

import numpy as np
from numpy.typing import NDArray

from segvigen.asset.asset import Asset
from segvigen.asset.gltf import Gltf, accessor, add_accessor, rows, write_glb
from segvigen.asset.scene import read_scene
from segvigen.asset.surface import Surface
from segvigen.parts.segmentation import Segmentation, segmentation

STRIP, FAN = 5, 6


def document(*nodes: dict[str, Any], scenes: list[list[int]] | None = None) -> Gltf:
    """An empty document with these nodes; without `scenes`, one scene shows every node that is no child."""
    children = {child for node in nodes for child in node.get("children", ())}
    shown = scenes or [[i for i in range(len(nodes)) if i not in children]]
    return Gltf(
        "test.glb",
        {
            "asset": {"version": "2.0", "extras": {"author": "somebody"}},
            "scene": 0,
            "scenes": [{"nodes": roots} for roots in shown],
            "nodes": list(copy.deepcopy(nodes)),
            "meshes": [],
            "materials": [{"name": "red"}, {"name": "blue", "extras": {"shade": 3}}],
        },
    )


def grid(size: int = 4, seed: int = 0) -> tuple[NDArray[np.float32], NDArray[np.uint16]]:
    """A bumpy sheet: positions [V, 3] and faces [2 * size * size, 3]."""
    u, v = np.meshgrid(np.arange(size + 1), np.arange(size + 1), indexing="ij")
    bumps = np.random.default_rng(seed).normal(0, 0.1, u.size)
    positions = np.stack([u.ravel(), bumps, v.ravel()], axis=1).astype(np.float32)
    a = (u[:-1, :-1] * (size + 1) + v[:-1, :-1]).ravel()
    faces = np.concatenate(
        [np.stack([a, a + 1, a + size + 1], 1), np.stack([a + 1, a + size + 2, a + size + 1], 1)]
    )
    return positions, faces.astype(np.uint16)


def add_grid(
    gltf: Gltf, *, material: int = 0, seed: int = 0, size: int = 4, **attributes: Any
) -> dict[str, Any]:
    """A primitive of a `grid` with texture coordinates and more attributes by name; not yet in a mesh."""
    positions, faces = grid(size, seed)
    uv = np.random.default_rng(seed + 1).random((len(positions), 2), np.float32)
    made = {"POSITION": add_accessor(gltf, positions, bounds=True), "TEXCOORD_0": add_accessor(gltf, uv)}
    made |= {name: add_accessor(gltf, values) for name, values in attributes.items()}
    return {"attributes": made, "indices": add_accessor(gltf, faces.ravel()), "material": material}


def add_mesh(gltf: Gltf, *primitives: dict[str, Any], **more: Any) -> int:
    gltf.json["meshes"].append({"primitives": list(primitives), **more})
    return len(gltf.json["meshes"]) - 1


def read(gltf: Gltf) -> Asset:
    """The document as the Asset of a GLB."""
    return Asset.read(write_glb(gltf), kind="glb", name="test")


def labeled(asset: Asset, labels: Any, names: list[str | None] | None = None) -> Segmentation:
    """A Segmentation with these labels, numbered as given."""
    array = np.asarray(labels, np.int32)
    if names is None:
        names = [None] * (int(array.max(initial=-1)) + 1)
    return segmentation(asset, array, np.ones(len(array), np.float32), names=names, record={"task": "test"})


def reread(data: bytes) -> Asset:
    return Asset.read(data, kind="glb", name="test")


def part_of_nodes(gltf: Gltf) -> dict[int, int]:
    """The part each node belongs to: the mark of the node itself or of the closest node above it."""
    nodes = rows(gltf, "nodes")
    above = {child: i for i, node in enumerate(nodes) for child in node.get("children", ())}
    found = {}
    for start in range(len(nodes)):
        i: int | None = start
        while i is not None:
            mark = (nodes[i].get("extras") or {}).get("segvigen")
            if mark is not None:
                found[start] = mark["part"]
                break
            i = above.get(i)
    return found


def gathered_labels(asset: Asset) -> NDArray[np.int32]:
    """The part of every face of a written file [F], from the marks on its nodes; -9 for a face outside all
    parts.
    """
    assert asset.gltf is not None
    parts = part_of_nodes(asset.gltf)
    labels = np.full(len(asset.faces), -9, np.int32)
    for piece in asset.pieces:
        labels[piece.start : piece.start + piece.count] = parts.get(piece.node, -9)
    return labels


def face_rows(asset: Asset, labels: NDArray[np.integer]) -> NDArray[Any]:
    """Everything a face shows and its label, one comparable row per face, sorted: positions, normals, uv,
    colors.
    """
    columns = [asset.vertices[asset.faces].reshape(len(labels), -1)]
    for values in (asset.normals, asset.uv, asset.colors):
        if values is not None:
            columns.append(values[asset.faces].reshape(len(labels), -1))
    bits = [np.ascontiguousarray(c, np.float32).view(np.int32) for c in columns]
    table = np.hstack([*bits, asset.face_material[:, None], np.asarray(labels, np.int32)[:, None]])
    table = table[asset.usable]  # where a corner does not exist, any place stands for it
    return table[np.lexsort(table.T)]


def assert_same_faces(written: Asset, asset: Asset, labels: NDArray[np.integer]) -> None:
    """Each part of the written file holds exactly the input's faces of that label, looking the same."""
    assert len(written.faces) == len(asset.faces) and written.usable.sum() == asset.usable.sum()
    np.testing.assert_array_equal(face_rows(written, gathered_labels(written)), face_rows(asset, labels))


def posed(gltf: Gltf, animation: int, key: int) -> Surface:
    """What the document shows when every channel of an animation stands at its key frame number `key`."""
    still = gltf.clone()
    entry = still.json["animations"][animation]
    for channel in entry["channels"]:
        sampler = entry["samplers"][channel["sampler"]]
        values = accessor(gltf, sampler["output"], floats=True)
        cubic = sampler.get("interpolation") == "CUBICSPLINE"
        count = gltf.json["accessors"][sampler["input"]]["count"]
        node, path = still.json["nodes"][channel["target"]["node"]], channel["target"]["path"]
        values = values.reshape(count, 3 if cubic else 1, -1)[min(key, count - 1), 1 if cubic else 0]
        node[path] = values.astype(float).tolist()
    return read_scene(still)


def surface_rows(surface: Surface) -> NDArray[np.float64]:
    """The corner positions of every face [F, 9], sorted, rounded so that equal places stay equal."""
    corners = surface.positions[surface.faces].reshape(len(surface.faces), 9)
    scale = np.abs(corners).max()
    return corners[np.lexsort(np.round(corners / scale, 6).T)]
