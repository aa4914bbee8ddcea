"""GLBs for pipelines and engines: one mesh with feature ids, names of programs, and collision hulls."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import trimesh

from segvigen.asset.asset import Asset
from segvigen.asset.gltf import Gltf, accessor, read_gltf, view
from segvigen.asset.materials import read_materials
from segvigen.errors import PromptError
from segvigen.parts.export.target import Target
from segvigen.parts.segmentation import Segmentation
from tests.parts.documents import labeled
from tests.parts.export.test_threemf import NAMES, tower

MERGED = Target(merged=True)


def written(result: Segmentation, folder: Path, target: Target) -> Gltf:
    result.write(folder / "out.glb", target=target)
    return read_gltf({"out.glb": (folder / "out.glb").read_bytes()}, "out.glb", None)


def nodes(gltf: Gltf) -> dict[str, dict[str, Any]]:
    return {node["name"]: node for node in gltf.json["nodes"]}


def mesh_of(gltf: Gltf, asset: Asset, node: str) -> trimesh.Trimesh:
    """What a node shows, in the world."""
    index = list(nodes(gltf)).index(node)
    (piece,) = [piece for piece in asset.pieces if piece.node == index]
    corners = asset.to_file_frame(asset.vertices[asset.faces[piece.start : piece.start + piece.count]])
    return trimesh.Trimesh(corners.reshape(-1, 3), np.arange(3 * len(corners)).reshape(-1, 3))


def test_merged_faces_carry_the_part_and_its_name(tmp_path: Path) -> None:
    result = tower()
    labels = result.face_labels.copy()
    labels[:3] = -1
    result = labeled(result.asset, labels, NAMES)
    gltf = written(result, tmp_path, MERGED)
    (mesh,) = gltf.json["meshes"]
    (primitive,) = mesh["primitives"]
    features = primitive["extensions"]["EXT_mesh_features"]["featureIds"][0]
    assert features["featureCount"] == 3 and features["nullFeatureId"] == 3
    ids = accessor(gltf, primitive["attributes"]["_FEATURE_ID_0"], floats=True).ravel()
    faces = accessor(gltf, primitive["indices"]).reshape(-1, 3)
    np.testing.assert_array_equal(ids[faces], np.repeat(np.where(labels < 0, 3, labels)[:, None], 3, axis=1))
    again = Asset.read(tmp_path / "out.glb")
    corners = result.asset.to_file_frame(result.asset.vertices[result.asset.faces])
    np.testing.assert_allclose(again.to_file_frame(again.vertices[again.faces]), corners, atol=1e-6)
    table = gltf.json["extensions"]["EXT_structural_metadata"]["propertyTables"][0]
    assert table["count"] == 3
    column = table["properties"]["name"]
    offsets = np.frombuffer(view(gltf, column["stringOffsets"]), "<u4")
    text = bytes(view(gltf, column["values"]))
    assert [text[a:b].decode() for a, b in zip(offsets, offsets[1:], strict=False)] == NAMES
    (node,) = gltf.json["nodes"]
    assert [part["name"] for part in node["extras"]["segvigen"]["parts"]] == NAMES


@pytest.mark.parametrize("colors", [False, True])
def test_the_variant_parts_has_the_colors_of_the_parts(colors: bool, tmp_path: Path) -> None:
    mesh = trimesh.creation.box((1, 1, 1))
    if colors:
        mesh.visual.vertex_colors = np.random.default_rng(0).integers(0, 256, (8, 4))
    result = labeled(Asset.read(mesh), np.arange(12, dtype=np.int32) // 4)
    gltf = written(result, tmp_path, MERGED)
    variants = gltf.json["extensions"]["KHR_materials_variants"]["variants"]
    assert [variant["name"] for variant in variants] == ["original", "parts"]
    (primitive,) = gltf.json["meshes"][0]["primitives"]
    mapping = primitive["extensions"]["KHR_materials_variants"]["mappings"][-1]
    look = gltf.json["materials"][mapping["material"]]
    shown = look["emissiveTexture"] if colors else look["pbrMetallicRoughness"]["baseColorTexture"]
    uv = accessor(gltf, primitive["attributes"][f"TEXCOORD_{shown['texCoord']}"], floats=True)
    faces = accessor(gltf, primitive["indices"]).reshape(-1, 3)
    gltf.json["materials"] = [{"pbrMetallicRoughness": {"baseColorTexture": {"index": shown["index"]}}}]
    image = read_materials(gltf, {0})[0][0].base_color_texture
    assert image is not None
    column = np.floor(uv[faces].mean(axis=1)[:, 0] * image.pixels.shape[1]).astype(int)
    np.testing.assert_allclose(image.pixels[0, column, :3] / 255, result.face_colors, atol=0.003)


@pytest.mark.parametrize("preset,expected", [
    ("blender", ['a <lid> & "more"', "body", "foot"]), ("unity", ["a _lid_ & _more_", "body", "foot"]),
    ("unreal", ["a_lid_more", "body", "foot"]), ("godot", ["a <lid> & _more_", "body", "foot"]),
])  # fmt: skip
def test_names_follow_the_rules_of_the_program(preset: Any, expected: list[str], tmp_path: Path) -> None:
    found = nodes(written(tower(), tmp_path, Target(names=preset)))
    assert [name for name in found if "part" in found[name].get("extras", {}).get("segvigen", {})] == expected
    assert [found[name]["extras"]["segvigen"]["name"] for name in expected] == NAMES


def test_a_node_with_the_name_of_a_part_gets_a_number(tmp_path: Path) -> None:
    scene = trimesh.Scene({"Wheel": trimesh.creation.icosphere(1)})
    asset = Asset.read(scene.export(file_type="glb"), kind="glb", name="wheel")
    for preset in ("blender", "godot"):
        result = labeled(asset, np.zeros(len(asset.faces), np.int32), ["wheel"])
        found = nodes(written(result, tmp_path, Target(names=preset)))  # type: ignore[arg-type]
        assert "part" in found["wheel"]["extras"]["segvigen"] and "Wheel_2" in found


def test_equal_names_get_numbers_and_long_ones_are_shortened(tmp_path: Path) -> None:
    names = ["ü" * 60, "ü" * 60 + "x", "b"]
    found = nodes(written(tower(names), tmp_path, Target(names="blender")))
    assert {"ü" * 31, "ü" * 30 + "_2", "b"} <= set(found)
    found = nodes(written(tower(["left/arm", "left arm", "Left-Arm"]), tmp_path, Target(names="unreal")))
    assert {"left_arm", "left_arm_2", "Left_Arm_3"} <= set(found)


def test_no_part_becomes_an_instruction_to_the_program(tmp_path: Path) -> None:
    names = ["front_wheel", "left-Wheel_2", "$col"]
    found = nodes(written(tower(names), tmp_path, Target(names="godot")))
    assert {"front wheel", "left Wheel_2", "col"} <= set(found)
    assert {"front wheel-convcolonly", "left Wheel_2-convcolonly", "col-convcolonly"} <= set(found)
    found = nodes(written(tower(["UCX_lid_00", "socket_a", "wheel"]), tmp_path, Target(names="unreal")))
    assert {"part_UCX_lid_00", "part_socket_a", "wheel", "UCX_part_UCX_lid_00_00"} <= set(found)


@pytest.mark.parametrize("preset,pattern", [("unreal", "UCX_{}_00"), ("godot", "{}-convcolonly")])
def test_hulls_lie_around_their_parts(preset: Any, pattern: str, tmp_path: Path) -> None:
    result = tower(["lid", "body", "foot"])
    gltf = written(result, tmp_path, Target(names=preset))
    asset = Asset.read(tmp_path / "out.glb")
    for part in result.parts:
        hull = mesh_of(gltf, asset, pattern.format(part.name))
        assert hull.is_convex and hull.volume > 0
        np.testing.assert_allclose(hull.bounds, part.bounds, atol=1e-5)


def test_hulls_fit_below_turned_and_mirrored_nodes(tmp_path: Path) -> None:
    mesh = trimesh.creation.icosphere(1)
    scene = trimesh.Scene()
    turn = trimesh.transformations.rotation_matrix(1.0, (1, 2, 3)) @ np.diag([2.0, -1, 0.5, 1])
    scene.add_geometry(mesh, transform=turn)
    asset = Asset.read(scene.export(file_type="glb"), kind="glb", name="ball")
    result = labeled(asset, np.arange(len(mesh.faces), dtype=np.int32) % 2)
    gltf = written(result, tmp_path, Target(names="godot"))
    again = Asset.read(tmp_path / "out.glb")
    hull = mesh_of(gltf, again, "part_00-convcolonly")
    assert hull.volume > 0
    np.testing.assert_allclose(hull.bounds, result.parts[0].bounds, atol=1e-5)


def test_targets_of_other_formats_are_refused(tmp_path: Path) -> None:
    for name, target, message in (
        ("out.obj", MERGED, "need glTF"), ("out.stl", Target(names="godot"), "need glTF"),
        ("out.glb", Target(collision="coacd"), "collision is for"),
    ):  # fmt: skip
        with pytest.raises(PromptError, match=message):
            tower().write(tmp_path / name, target=target)
    with pytest.raises(PromptError, match="use one"):
        Target(merged=True, names="unity")
    assert not list(tmp_path.iterdir())
