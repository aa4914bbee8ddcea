"""The user's own glTF document, split into parts: what changes, and everything that does not."""

from __future__ import annotations

import io
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from segvigen.asset.asset import Asset
from segvigen.asset.camera import views
from segvigen.asset.gltf import Gltf, accessor, add_accessor, add_view, image_bytes, rows, write_glb
from segvigen.asset.primitives import decompress
from segvigen.parts.export.gltf import explode, split
from segvigen.parts.export.write import write
from tests.asset.build import png
from tests.conftest import needs_shared, shared_path
from tests.parts.documents import (
    FAN,
    STRIP,
    add_grid,
    add_mesh,
    assert_same_faces,
    document,
    gathered_labels,
    grid,
    labeled,
    posed,
    read,
    reread,
    surface_rows,
)

FILES = sorted((shared_path / "data" / "glb").glob("*.glb")) if shared_path is not None else []


@cache
def stored(path: Path) -> Asset:
    """A shared file, read once."""
    return Asset.read(path)


def cut(asset: Asset, labels: Any, names: list[str] | None = None) -> Asset:
    """Split, write, read again; checks the faces on the way."""
    assert asset.gltf is not None
    found = np.where(asset.usable, labels, -1).astype(np.int32)
    titles = {k: names[k] if names else f"part_{k:02d}" for k in range(int(found.max()) + 1)}
    written = reread(write_glb(split(asset.gltf, asset.pieces, found, titles | {-1: "unassigned"})))
    assert_same_faces(written, asset, found)
    return written


def random_labels(asset: Asset, kind: str, seed: int = 0) -> NDArray[np.int32]:
    """Labels per face: drawn at random with gaps, by piece of the file, or halves along the longest side."""
    rng = np.random.default_rng(seed)
    if kind == "random":
        return rng.integers(-1, 5, len(asset.faces)).astype(np.int32)
    if kind == "pieces":
        labels = np.zeros(len(asset.faces), np.int32)
        for number, piece in enumerate(asset.pieces):
            labels[piece.start : piece.start + piece.count] = number
        return labels
    middle = asset.vertices[asset.faces].mean(axis=1)
    axis = int(np.ptp(middle, axis=0).argmax())
    return (middle[:, axis] > np.median(middle[:, axis])).astype(np.int32)


@cache
def cut_at_random(path: Path) -> Asset:
    """A shared file cut into random parts."""
    asset = stored(path)
    return cut(asset, random_labels(asset, "random"))


def nodes_called(gltf: Gltf | None, name: str) -> list[dict[str, Any]]:
    assert gltf is not None
    return [node for node in rows(gltf, "nodes") if node.get("name") == name]


# Real files


@pytest.mark.slow
@needs_shared
@pytest.mark.parametrize("kind", ["random", "pieces", "halves"])
@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_every_face_comes_back_in_its_part_with_all_attributes(path: Path, kind: str) -> None:
    asset = stored(path)
    labels = random_labels(asset, kind)
    written = cut_at_random(path) if kind == "random" else cut(asset, labels)
    for label in np.unique(labels[asset.usable]):
        name = f"part_{label:02d}" if label >= 0 else "unassigned"
        assert len(nodes_called(written.gltf, name)) == 1


@needs_shared
@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_nothing_else_in_the_document_changes(path: Path) -> None:
    asset = stored(path)
    assert asset.gltf is not None
    before, after = decompress(asset.gltf), cut_at_random(path).gltf
    assert after is not None
    edited = {"nodes", "meshes", "accessors", "bufferViews", "buffers", "scenes", "extras"}
    assert {k: v for k, v in after.json.items() if k not in edited} == {
        k: v for k, v in before.json.items() if k not in edited
    }
    for old, new in zip(before.json["nodes"], after.json["nodes"], strict=False):
        moved = ("mesh", "skin", "weights", "children")
        assert {k: v for k, v in new.items() if k not in moved} == {
            k: v for k, v in old.items() if k not in moved
        }
        assert new.get("children", [])[: len(old.get("children", []))] == old.get("children", [])
    for old, new in zip(before.json["scenes"], after.json["scenes"], strict=True):
        assert new["nodes"][: len(old["nodes"])] == old["nodes"]
    attributes = [
        sorted({tuple(sorted(p["attributes"].items())) for m in g.json["meshes"] for p in m["primitives"]})
        for g in (before, after)
    ]
    assert attributes[0] == attributes[1]


@needs_shared
@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_data_of_vertices_skins_and_animations_and_images_stay_byte_for_byte(path: Path) -> None:
    asset = stored(path)
    assert asset.gltf is not None
    before, after = decompress(asset.gltf), cut_at_random(path).gltf
    assert after is not None
    indices = {p.get("indices") for m in before.json["meshes"] for p in m["primitives"]}
    kept = [i for i in range(len(before.json["accessors"])) if i not in indices]
    for i in kept[:: max(len(kept) // 400, 1)]:
        assert after.json["accessors"][i] == before.json["accessors"][i]
        assert accessor(after, i).tobytes() == accessor(before, i).tobytes()
    for i in range(len(rows(before, "images"))):
        assert image_bytes(after, i) == image_bytes(before, i)


@pytest.mark.slow
@needs_shared
@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_the_file_does_not_grow_by_its_indices(path: Path) -> None:
    asset = stored(path)
    assert asset.gltf is not None
    plain = len(write_glb(decompress(asset.gltf)))
    written = split(asset.gltf, asset.pieces, random_labels(asset, "halves"), {0: "a", 1: "b"})
    assert len(write_glb(written)) < plain + 40_000


@pytest.mark.slow
@needs_shared
@pytest.mark.parametrize(
    "name",
    ["knight_skinned_animated", "fox_skinned_textured", "tank_meshopt", "astronaut_draco_textured_skinned"],
)
def test_the_parts_move_like_the_input(name: str, shared: Path) -> None:
    asset = stored(shared / "data" / "glb" / f"{name}.glb")
    after = cut(asset, random_labels(asset, "halves")).gltf
    assert asset.gltf is not None and after is not None
    before = decompress(asset.gltf)
    assert after.json["animations"] == before.json["animations"]
    assert after.json["skins"] == before.json["skins"]
    for animation, key in ((0, 1), (1, 7)):
        expected = surface_rows(posed(before, animation, key))
        np.testing.assert_allclose(
            surface_rows(posed(after, animation, key)), expected, atol=1e-6 * np.abs(expected).max()
        )


@pytest.mark.slow
@needs_shared
@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_the_parts_render_the_same_picture(path: Path) -> None:
    from segvigen.asset.render import render

    asset = stored(path)
    written = cut_at_random(path)
    for camera in views(4):
        a, b = (render(x, camera, 96, 96).rgba for x in (asset, written))
        differ = (np.abs(a - b) > 1 / 255).any(axis=2)
        assert differ.mean() < 1e-3  # rays through an edge may find either side


@needs_shared
@pytest.mark.parametrize("name", ["cake_many_primitives", "cornell_box_room", "tank_multinode_multimaterial"])
def test_another_reader_finds_the_same_triangles_and_the_part_nodes(name: str, shared: Path) -> None:
    import trimesh

    asset = stored(shared / "data" / "glb" / f"{name}.glb")
    labels = random_labels(asset, "halves")
    written = cut(asset, labels)
    assert asset.gltf is not None and written.gltf is not None
    triangles = []
    for gltf in (asset.gltf, written.gltf):
        scene = trimesh.load(io.BytesIO(write_glb(gltf)), file_type="glb", process=False)
        corners = np.asarray(scene.to_mesh().triangles).reshape(-1, 9)
        triangles.append(corners[np.lexsort(corners.T)])
    np.testing.assert_allclose(triangles[1], triangles[0], rtol=0, atol=1e-12)  # products of matrices
    assert {"part_00", "part_01"} <= set(scene.graph.nodes)


# Structure


def two_sheets(**second: Any) -> Gltf:
    """Two sheets under one group, beside an unrelated node."""
    gltf = document(
        {"name": "group", "children": [1, 2], "translation": [1, 2, 3]},
        {"name": "left", "mesh": 0, "rotation": [0, 0.6, 0, 0.8], "extras": {"keep": "me"}},
        {"name": "right", "mesh": 1, "translation": [9, 0, 0], "scale": [1, 2, -1], **second},
        {"name": "lamp", "extras": {"watt": 60}},
    )
    add_mesh(gltf, add_grid(gltf), add_grid(gltf, material=1, seed=5), name="sheets", extras={"no": 1})
    add_mesh(gltf, add_grid(gltf, seed=9))
    return gltf


def test_a_part_inside_one_node_is_its_child_and_has_the_mesh() -> None:
    asset = read(two_sheets())
    labels = np.zeros(len(asset.faces), np.int32)
    piece = next(p for p in asset.pieces if p.node == 1)
    labels[piece.start : piece.start + 5] = 1
    written = cut(asset, labels, ["body", "handle"])
    assert written.gltf is not None
    (handle,) = nodes_called(written.gltf, "handle")
    assert handle["mesh"] is not None and "children" not in handle
    left = written.gltf.json["nodes"][1]
    assert "mesh" not in left and left["extras"] == {"keep": "me"} and left["rotation"] == [0, 0.6, 0, 0.8]
    assert written.gltf.json["nodes"].index(handle) in left["children"]
    assert handle["extras"] == {"segvigen": {"part": 1, "name": "handle"}}


def test_a_part_across_nodes_is_a_child_of_their_closest_common_ancestor() -> None:
    asset = read(two_sheets())
    written = cut(asset, np.arange(len(asset.faces)) % 2)
    assert written.gltf is not None
    nodes = written.gltf.json["nodes"]
    for name in ("part_00", "part_01"):
        (part,) = nodes_called(written.gltf, name)
        assert nodes.index(part) in nodes[0]["children"]
        assert [nodes[c]["name"] for c in part["children"]] == [f"left ({name})", f"right ({name})"]
        assert nodes[part["children"][1]]["scale"] == [1, 2, -1]


def test_pieces_below_another_moving_node_stay_with_it() -> None:
    gltf = two_sheets()
    times, turns = np.array([0, 1], np.float32), np.array([[0, 0, 0, 1], [0, 1, 0, 0]], np.float32)
    sampler = {"input": add_accessor(gltf, times), "output": add_accessor(gltf, turns)}
    channel = {"sampler": 0, "target": {"node": 2, "path": "rotation"}}
    gltf.json["animations"] = [{"samplers": [sampler], "channels": [channel]}]
    asset = read(gltf)
    written = cut(asset, np.arange(len(asset.faces)) % 2)
    assert written.gltf is not None and asset.gltf is not None
    assert written.gltf.json["animations"] == gltf.json["animations"]
    names = sorted(
        node["name"] for node in written.gltf.json["nodes"] if "segvigen" in node.get("extras", {})
    )
    assert names == ["part_00", "part_00 (right)", "part_01", "part_01 (right)"]
    np.testing.assert_allclose(
        surface_rows(posed(written.gltf, 0, 1)), surface_rows(posed(asset.gltf, 0, 1)), atol=1e-6
    )


def skinned_twice(**mesh: Any) -> Gltf:
    """Two skinned meshes with one skin below a turned node, and a plain mesh there."""
    turned = {"name": "rig", "rotation": [0, 1, 0, 0], "children": [1, 2, 3, 4]}
    one, two = ({"name": name, "mesh": k, "skin": 0} for k, name in enumerate(("one", "two")))
    gltf = document(turned, one, two, {"name": "plain", "mesh": 2}, {"name": "joint"})
    for k in range(2):
        weights = np.tile(np.float32([1, 0, 0, 0]), (25, 1))
        joints = {"JOINTS_0": np.zeros((25, 4), np.uint8), "WEIGHTS_0": weights}
        add_mesh(gltf, add_grid(gltf, seed=k, **joints), **mesh)
    add_mesh(gltf, add_grid(gltf, seed=2))
    gltf.json["skins"] = [{"joints": [4]}]
    return gltf


def test_a_skinned_part_is_one_root_of_the_scene_and_looks_the_same() -> None:
    asset = read(skinned_twice())
    labels = np.tile(np.repeat([0, 1], 16), 3).astype(np.int32)
    written = cut(asset, labels)
    assert written.gltf is not None
    nodes = rows(written.gltf, "nodes")
    skinned = [i for i, node in enumerate(nodes) if "skin" in node]
    assert [nodes[i]["name"] for i in skinned] == ["part_00", "part_01"]
    assert set(skinned) < set(written.gltf.json["scenes"][0]["nodes"])
    assert sum(node.get("name") == "part_00" for node in nodes) == 1
    assert [node["name"] for node in nodes if "mesh" in node and "skin" not in node] == [
        "part_00 (plain)", "part_01 (plain)"
    ]  # fmt: skip


def test_skinned_meshes_with_extras_of_their_own_stay_apart() -> None:
    asset = read(skinned_twice(extras={"sort": 1}))
    written = cut(asset, np.zeros(96, np.int32))
    assert written.gltf is not None
    assert sum("skin" in node for node in rows(written.gltf, "nodes")) == 2
    assert [mesh.get("extras") for mesh in rows(written.gltf, "meshes")].count({"sort": 1}) == 2


def test_textures_on_a_mesh_without_uv_get_zeros() -> None:
    gltf = document({"mesh": 0})
    primitive = add_grid(gltf)
    del primitive["attributes"]["TEXCOORD_0"]
    add_mesh(gltf, primitive)
    gltf.json["images"] = [{"bufferView": add_view(gltf, png()), "mimeType": "image/png"}]
    gltf.json["textures"] = [{"source": 0}]
    gltf.json["materials"][0] = {"emissiveTexture": {"index": 0, "texCoord": 1}}
    asset = read(gltf)
    labels = np.arange(32, dtype=np.int32) % 2
    written = reread(write_glb(split(gltf, asset.pieces, labels, {0: "a", 1: "b"})))
    assert written.uv is not None and not written.uv.any() and written.gltf is not None
    for mesh in rows(written.gltf, "meshes"):
        assert {"TEXCOORD_0", "TEXCOORD_1"} < set(mesh["primitives"][0]["attributes"])


def test_nodes_that_share_a_mesh_are_split_each_by_its_own_labels() -> None:
    gltf = document({"mesh": 0}, {"mesh": 0, "translation": [0, 5, 0]}, {"mesh": 0, "translation": [0, 9, 0]})
    add_mesh(gltf, add_grid(gltf), name="shared")
    asset = read(gltf)
    labels = np.random.default_rng(3).integers(0, 3, len(asset.faces))
    labels[asset.pieces[1].start :][: asset.pieces[1].count] = 2
    written = cut(asset, labels)
    assert written.gltf is not None
    positions = {p["attributes"]["POSITION"] for m in written.gltf.json["meshes"] for p in m["primitives"]}
    assert positions == {0}


def test_instances_that_differ_become_nodes_and_instances_that_agree_stay_instances() -> None:
    for agree in (True, False):
        gltf = document({"name": "tree", "mesh": 0, "rotation": [0, 0, 0.6, 0.8]})
        add_mesh(gltf, add_grid(gltf))
        places = add_accessor(gltf, np.array([[0, 0, 0], [9, 0, 0], [0, 0, 9]], np.float32))
        sizes = add_accessor(gltf, np.array([[1, 1, 1], [2, 1, 1], [1, 3, 1]], np.float32))
        gltf.json["nodes"][0]["extensions"] = {
            "EXT_mesh_gpu_instancing": {"attributes": {"TRANSLATION": places, "SCALE": sizes}}
        }
        gltf.json["extensionsUsed"] = ["EXT_mesh_gpu_instancing"]
        asset = read(gltf)
        labels = np.arange(len(asset.faces)) % 3 if not agree else np.tile(np.arange(32) % 2, 3)
        written = cut(asset, labels)
        assert written.gltf is not None
        instanced = [
            n for n in written.gltf.json["nodes"] if "EXT_mesh_gpu_instancing" in n.get("extensions", {})
        ]
        assert len(instanced) == (2 if agree else 0)


@pytest.mark.parametrize("mode", [STRIP, FAN, None])
def test_strips_fans_and_plain_vertices_become_index_lists(mode: int | None) -> None:
    gltf = document({"mesh": 0})
    primitive = add_grid(gltf)
    del primitive["indices"]
    if mode is not None:
        primitive["mode"] = mode
    add_mesh(gltf, primitive)
    asset = read(gltf)
    written = cut(asset, np.arange(len(asset.faces)) % 2)
    assert written.gltf is not None
    for mesh in written.gltf.json["meshes"]:
        assert all(p.get("mode", 4) == 4 and "indices" in p for p in mesh["primitives"])


def test_points_and_lines_stay_on_their_node() -> None:
    gltf = document({"name": "mixed", "mesh": 0})
    points = {**add_grid(gltf, seed=4), "mode": 0}
    add_mesh(gltf, add_grid(gltf), points, name="both")
    asset = read(gltf)
    written = cut(asset, np.arange(len(asset.faces)) % 2)
    assert written.gltf is not None
    assert written.gltf.json["meshes"][0] == {"name": "both", "primitives": [points]}
    assert written.gltf.json["nodes"][0]["mesh"] == 0


def test_primitive_extensions_extras_and_further_attributes_go_with_every_piece() -> None:
    gltf = document({"mesh": 0})
    vertices = 25
    tangents, second = np.ones((vertices, 4), np.float32), np.ones((vertices, 2), np.float32)
    primitive = add_grid(gltf, TANGENT=tangents, TEXCOORD_1=second, _CUSTOM=second)
    primitive["extensions"] = {"KHR_materials_variants": {"mappings": [{"material": 1, "variants": [0]}]}}
    primitive["extras"] = {"note": [1, 2]}
    add_mesh(gltf, primitive)
    gltf.json["extensions"] = {"KHR_materials_variants": {"variants": [{"name": "blue"}]}}
    gltf.json["extensionsUsed"] = ["KHR_materials_variants"]
    asset = read(gltf)
    written = cut(asset, np.arange(len(asset.faces)) % 3)
    assert written.gltf is not None
    pieces = [p for m in written.gltf.json["meshes"] for p in m["primitives"]]
    assert len(pieces) == 3
    for piece in pieces:
        assert {k: v for k, v in piece.items() if k != "indices"} == {
            k: v for k, v in primitive.items() if k != "indices"
        }


def test_morph_targets_and_their_animation_drive_every_piece() -> None:
    gltf = document({"name": "face", "mesh": 0, "weights": [0.25]})
    primitive = add_grid(gltf)
    shift = np.zeros((25, 3), np.float32)
    shift[:, 1] = np.arange(25)
    primitive["targets"] = [{"POSITION": add_accessor(gltf, shift)}]
    add_mesh(gltf, primitive, weights=[0.5], extras={"targetNames": ["smile"]})
    times = add_accessor(gltf, np.array([0, 1, 2], np.float32))
    weights = add_accessor(gltf, np.array([0, 1, 0.5], np.float32))
    channel = {"sampler": 0, "target": {"node": 0, "path": "weights"}}
    gltf.json["animations"] = [{"samplers": [{"input": times, "output": weights}], "channels": [channel]}]
    asset = read(gltf)
    written = cut(asset, np.arange(len(asset.faces)) % 2).gltf
    assert written is not None and asset.gltf is not None
    targets = [c["target"] for c in written.json["animations"][0]["channels"]]
    carriers = [i for i, n in enumerate(written.json["nodes"]) if "mesh" in n]
    assert targets == [{"node": i, "path": "weights"} for i in carriers] and len(carriers) == 2
    assert all(written.json["nodes"][i]["weights"] == [0.25] for i in carriers)
    assert all(mesh["extras"] == {"targetNames": ["smile"]} for mesh in written.json["meshes"])
    np.testing.assert_allclose(surface_rows(posed(written, 0, 1)), surface_rows(posed(asset.gltf, 0, 1)))


def test_a_pointer_to_morph_weights_follows_the_pieces() -> None:
    gltf = document({"mesh": 0})
    primitive = add_grid(gltf)
    primitive["targets"] = [{"POSITION": primitive["attributes"]["POSITION"]}]
    add_mesh(gltf, primitive, weights=[0.0])
    values = add_accessor(gltf, np.array([0, 1], np.float32))
    channels = [
        {
            "sampler": 0,
            "target": {"path": "pointer", "extensions": {"KHR_animation_pointer": {"pointer": pointer}}},
        }
        for pointer in ("/nodes/0/weights", "/meshes/0/weights/0", "/materials/0/alphaCutoff")
    ]
    gltf.json["animations"] = [{"samplers": [{"input": values, "output": values}], "channels": channels}]
    asset = read(gltf)
    written = cut(asset, np.arange(len(asset.faces)) % 2).gltf
    assert written is not None
    found = [
        c["target"]["extensions"]["KHR_animation_pointer"]["pointer"]
        for c in written.json["animations"][0]["channels"]
    ]
    assert found == [
        "/nodes/1/weights",
        "/nodes/2/weights",
        "/meshes/0/weights/0",
        "/meshes/1/weights/0",
        "/materials/0/alphaCutoff",
    ]


def test_nodes_of_different_scenes_never_share_a_part_node() -> None:
    gltf = document({"mesh": 0}, {"mesh": 1, "translation": [9, 0, 0]}, scenes=[[0, 1], [1]])
    for seed in range(2):
        add_mesh(gltf, add_grid(gltf, seed=seed))
    asset = read(gltf)
    written = cut(asset, np.zeros(len(asset.faces), np.int32)).gltf
    assert written is not None
    written.json["scene"] = 1
    assert len(reread(write_glb(written)).faces) == 32


def test_sparse_and_shared_indices_stay_as_they_are() -> None:
    gltf = document({"mesh": 0})
    first = add_grid(gltf)
    second = {**add_grid(gltf, seed=8), "indices": first["indices"]}
    sparse = add_grid(gltf, seed=6)
    entry = gltf.json["accessors"][sparse["indices"]]
    places, values = np.array([0, 1, 2], np.uint16), np.array([5, 6, 7], np.uint16)
    views = [gltf.json["accessors"][add_accessor(gltf, x)]["bufferView"] for x in (places, values)]
    entry["sparse"] = {
        "count": 3,
        "indices": {"bufferView": views[0], "componentType": 5123},
        "values": {"bufferView": views[1]},
    }
    add_mesh(gltf, first, second, sparse)
    asset = read(gltf)
    before = accessor(gltf, sparse["indices"]).copy()
    written = cut(asset, np.random.default_rng(2).integers(0, 4, len(asset.faces)))
    assert written.gltf is not None
    assert written.gltf.json["accessors"][sparse["indices"]] == entry
    assert np.array_equal(accessor(written.gltf, sparse["indices"]), before)


def test_large_meshes_get_wide_indices_and_small_parts_of_them_narrow_ones() -> None:
    gltf = document({"mesh": 0})
    positions, _ = grid(256)
    assert len(positions) > 65536
    corner = np.r_[0:1000, 64000:65000].astype(np.uint32)
    faces = np.stack([corner, corner + 1, corner + 257], 1)
    primitive = {
        "attributes": {"POSITION": add_accessor(gltf, positions, bounds=True)},
        "indices": add_accessor(gltf, faces.ravel()),
    }
    add_mesh(gltf, primitive)
    gltf.json["extensions"] = {"EXT_other": {"bufferView": 1}}  # so that the old indices stay as they are
    add_mesh(gltf, primitive)
    asset = read(gltf)
    written = cut(asset, np.arange(2000) >= 1000)
    assert written.gltf is not None
    kinds = {
        written.gltf.json["accessors"][p["indices"]]["componentType"]
        for m in written.gltf.json["meshes"]
        for p in m["primitives"]
    }
    assert kinds == {5123, 5125}


def test_bytes_that_something_else_reads_are_not_reordered() -> None:
    gltf = document({"mesh": 0})
    primitive = add_grid(gltf)
    view = gltf.json["accessors"][primitive["indices"]]["bufferView"]
    gltf.json["extensions"] = {"EXT_other": {"table": [{"bufferView": view}]}}
    add_mesh(gltf, primitive)
    before = accessor(gltf, primitive["indices"]).tobytes()
    asset = read(gltf)
    written = cut(asset, np.arange(len(asset.faces)) % 2)
    assert written.gltf is not None
    assert accessor(written.gltf, primitive["indices"]).tobytes() == before


def test_broken_faces_are_written_as_unassigned() -> None:
    gltf = document({"mesh": 0})
    primitive = add_grid(gltf)
    flat = accessor(gltf, primitive["indices"]).copy()
    flat[:3] = flat[0]
    primitive["indices"] = add_accessor(gltf, flat)
    add_mesh(gltf, primitive)
    asset = read(gltf)
    written = cut(asset, np.zeros(len(asset.faces), np.int32))
    assert (gathered_labels(written) == -1).sum() == 1
    assert len(nodes_called(written.gltf, "unassigned")) == 1


def test_segmenting_a_result_again_removes_the_old_marks() -> None:
    asset = read(two_sheets())
    once = cut(asset, np.arange(len(asset.faces)) % 4)
    twice = cut(once, np.arange(len(once.faces)) % 2)
    assert set(gathered_labels(twice)) == {0, 1}


def test_the_record_is_kept_in_the_document_beside_the_users_own_extras(tmp_path: Path) -> None:
    gltf = two_sheets()
    gltf.json["extras"] = {"mine": True}
    asset = read(gltf)
    write(labeled(asset, np.arange(len(asset.faces)) % 2), tmp_path / "out.glb")
    written = Asset.read(tmp_path / "out.glb")
    assert written.gltf is not None
    assert written.gltf.json["extras"] == {"mine": True, "segvigen": {"task": "test"}}


# Exploded


def test_exploded_parts_are_moved_by_exactly_their_offset() -> None:
    asset = read(two_sheets())
    labels = (np.arange(len(asset.faces)) % 2).astype(np.int32)
    offsets = {0: (0.0, 0.0, 0.0), 1: (10.0, -20.0, 30.0)}
    written = reread(write_glb(explode(asset, labels, {0: "a", 1: "b"}, offsets)))
    found = gathered_labels(written)
    for label, offset in offsets.items():
        before = np.sort(
            asset.to_file_frame(asset.vertices)[asset.faces[labels == label]].reshape(-1, 3), axis=0
        )
        after = np.sort(
            written.to_file_frame(written.vertices)[written.faces[found == label]].reshape(-1, 3), axis=0
        )
        np.testing.assert_allclose(after - offset, before, atol=1e-5)


@pytest.mark.slow
@needs_shared
@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_an_exploded_file_without_offsets_shows_the_input_at_rest(path: Path) -> None:
    asset = stored(path)
    labels = random_labels(asset, "halves")
    offsets = dict.fromkeys((-1, 0, 1), (0.0, 0.0, 0.0))
    written = reread(write_glb(explode(asset, labels, {-1: "none", 0: "a", 1: "b"}, offsets)))
    assert written.gltf is not None and "animations" not in written.gltf.json
    corners = [
        np.sort(x.to_file_frame(x.vertices)[x.faces].reshape(-1, 3).round(9), axis=0)
        for x in (asset, written)
    ]
    np.testing.assert_allclose(corners[1], corners[0], atol=2e-6 / asset.scale)
