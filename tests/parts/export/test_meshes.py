"""OBJ, PLY, STL, 3MF, and documents made from other formats, read back by an independent reader."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pytest
import trimesh

from segvigen.asset.asset import Asset, Material, Texture
from segvigen.asset.gltf import write_glb
from segvigen.errors import MeshError
from segvigen.parts.export.gltf_from_asset import build
from segvigen.parts.export.meshes import file_name, identifiers, is_closed, shells, to_ply, to_stls
from segvigen.parts.export.write import write
from segvigen.parts.palette import UNASSIGNED_COLOR
from tests.conftest import needs_shared, shared_path
from tests.parts.documents import gathered_labels, labeled, reread

BOX = np.array(trimesh.creation.box().faces)
NAMESPACE = {"m": "http://schemas.microsoft.com/3dmanufacturing/core/2015/02"}


def two_boxes() -> Asset:
    """Two closed boxes side by side, 24 faces, as an OBJ with two materials and texture coordinates."""
    boxes = [trimesh.creation.box(), trimesh.creation.box()]
    boxes[1].apply_translation([5, 0, 0])
    lines = ["vt 0 0", "vt 1 0", "vt 0 0.25"]
    for k, box in enumerate(boxes):
        lines += ["v {} {} {}".format(*v) for v in box.vertices] + [f"usemtl m{k}"]
        lines += [
            " ".join(["f", *(f"{i + 1 + 8 * k}/{j}" for i, j in zip(f, (1, 2, 3), strict=True))])
            for f in box.faces
        ]
    return Asset.read("\n".join(lines).encode(), kind="obj", name="boxes")


def corners(asset: Asset) -> np.ndarray:
    return asset.to_file_frame(asset.vertices)[asset.faces]


def test_an_obj_groups_the_faces_by_part_and_keeps_positions_and_uv(tmp_path: Path) -> None:
    asset = two_boxes()
    labels = np.where(corners(asset)[:, :, 0].mean(axis=1) > 2, 1, 0)
    labels[np.flatnonzero(labels == 0)[0]] = -1
    write(labeled(asset, labels, ["left box", "right"]), tmp_path / "o.obj")
    text = (tmp_path / "o.obj").read_text()
    assert [line[2:] for line in text.splitlines() if line.startswith("o ")] == [
        "left box",
        "right",
        "unassigned",
    ]
    assert sum(line.startswith("v ") for line in text.splitlines()) == 16
    again = Asset.read(tmp_path / "o.obj")
    order = np.concatenate([np.flatnonzero(labels == k) for k in (0, 1, -1)])
    both = [(x, y) for x, y in ((asset, order), (again, np.arange(24)))]
    rows = []
    for x, y in both:
        assert x.uv is not None
        table = np.hstack([corners(x)[y].reshape(24, 9).round(5), x.uv[x.faces[y]].reshape(24, 6).round(5)])
        rows.append(table[np.lexsort(table.T)])
    np.testing.assert_allclose(rows[1], rows[0], atol=2e-5)


LOOPS = [[1, 2, 4, 3], [5, 7, 8, 6], [1, 5, 6, 2], [3, 4, 8, 7], [1, 3, 7], [1, 7, 5], [2, 6, 8, 4]]
LOOPS += [[9, 10, 11, 12, 13, 14], [1, 2, 99, 3], [9, 10, 9, 10]]


def polygons() -> Asset:
    """A cube of quads and two triangles, a concave hexagon, a broken and a flat quad: 20 faces."""
    points = [[x, y, z] for x in (0, 1) for y in (0, 1) for z in (0, 1)]
    points += [[5, 0, 0], [7, 0, 0], [7, 1, 0], [6, 1, 0], [6, 2, 0], [5, 2, 0]]
    lines = ["v {} {} {}".format(*p) for p in points] + ["f " + " ".join(map(str, loop)) for loop in LOOPS]
    return Asset.read("\n".join(lines).encode(), kind="obj", name="polygons")


@pytest.mark.parametrize("ending", ["obj", "ply"])
def test_polygons_of_one_part_stay_polygons(ending: str, tmp_path: Path) -> None:
    asset = polygons()
    assert asset.polygons is not None
    first = np.unique(asset.polygons.face, return_index=True)[1]
    labels = np.where(asset.usable, asset.polygons.face % 2, -1).astype(np.int32)
    labels[first[3]] = 0  # polygon 3 is cut in two
    write(labeled(asset, labels), tmp_path / f"o.{ending}")
    again = Asset.read(tmp_path / f"o.{ending}")
    assert again.polygons is not None and len(again.faces) == len(asset.faces) == 20
    assert np.sort(again.polygons.sizes).tolist() == [3] * 6 + [4] * 5 + [6]
    order = np.argsort(labels[asset.usable], kind="stable") if ending == "obj" else np.arange(16)
    expected = corners(asset)[asset.usable][order]
    np.testing.assert_allclose(corners(again)[again.usable], expected, atol=1e-5)
    assert again.area.sum() / again.scale**2 == pytest.approx(asset.area.sum() / asset.scale**2, rel=1e-5)


def test_a_ply_takes_polygons_of_more_than_255_corners(tmp_path: Path) -> None:
    turn = np.linspace(0, 2 * np.pi, 300, endpoint=False)
    lines = [f"v {x:.6f} {y:.6f} 0" for x, y in zip(np.cos(turn), np.sin(turn), strict=True)]
    text = "\n".join([*lines, "f " + " ".join(str(k + 1) for k in range(300)), "f 1 2 3"])
    asset = Asset.read(text.encode(), kind="obj")
    write(labeled(asset, np.zeros(299)), tmp_path / "o.ply")
    again = Asset.read(tmp_path / "o.ply")
    assert again.polygons is not None and again.polygons.sizes.tolist() == [300, 3]
    np.testing.assert_allclose(corners(again), corners(asset), atol=1e-5)


def test_an_obj_carries_its_textures(tmp_path: Path) -> None:
    import dataclasses

    pixels = np.random.default_rng(0).integers(0, 256, (5, 7, 4), np.uint8)
    pixels[..., 3] = 255
    material = Material(name="wood grain", base_color=(0.5, 0.25, 1, 1), base_color_texture=Texture(pixels))
    asset = two_boxes()
    asset = dataclasses.replace(asset, materials=(material,), face_material=np.zeros(24, np.int32))
    write(labeled(asset, np.zeros(24)), tmp_path / "o.obj")
    again = Asset.read(tmp_path / "o.obj")
    (read,) = {m.name: m for m in again.materials}.values()
    assert read.base_color_texture is not None and read.name == "wood_grain"
    np.testing.assert_array_equal(read.base_color_texture.pixels, pixels)
    np.testing.assert_allclose(read.base_color, material.base_color, atol=1e-6)


def test_a_ply_keeps_the_face_order_and_the_part_of_every_face() -> None:
    asset = two_boxes()
    labels = (np.arange(24) % 3 - 1).astype(np.int32)
    data = to_ply(asset, labels, {0: (1.0, 0.0, 0.0), 1: (0.0, 0.0, 1.0)})
    mesh = trimesh.load(io.BytesIO(data), file_type="ply", process=False)
    np.testing.assert_allclose(mesh.triangles, corners(asset), atol=1e-6)
    raw = mesh.metadata["_ply_raw"]
    assert raw["face"]["data"]["part"].ravel().tolist() == labels.tolist()
    color = np.stack([raw["face"]["data"][c].ravel() for c in ("red", "green", "blue")], 1)
    assert color[labels == 0].tolist() == [[255, 0, 0]] * 8
    np.testing.assert_allclose(color[labels == -1] / 255, [UNASSIGNED_COLOR] * 8, atol=0.003)
    vertex_part = raw["vertex"]["data"]["part"].ravel()
    assert (vertex_part[mesh.faces] == labels[:, None]).all()


def test_a_mesh_far_from_the_origin_keeps_its_detail(tmp_path: Path) -> None:
    far = trimesh.creation.icosphere(subdivisions=2)
    far.apply_translation([4e6, 0, 5e6])
    asset = Asset.read(far)
    result = labeled(asset, (np.arange(len(asset.faces)) % 2))
    expected = np.sort(np.asarray(far.triangles).reshape(-1, 3), axis=0)
    for name in ("far.ply", "far.glb", "far.obj", "far.3mf"):
        write(result, tmp_path / name)
        again = Asset.read(tmp_path / name)
        found = np.sort(corners(again).reshape(-1, 3), axis=0)
        np.testing.assert_allclose(found, expected, atol=1e-5)
    for name in ("far.stl", "far.zip"):
        with pytest.raises(MeshError, match="too far from the origin for STL; write OBJ"):
            write(result, tmp_path / name)


def test_each_stl_contains_its_part_and_its_name_says_closed_or_open() -> None:
    asset = two_boxes()
    right = corners(asset)[:, :, 0].mean(axis=1) > 2
    labels = np.where(right, 1, 0).astype(np.int32)
    labels[np.flatnonzero(right)[:2]] = -1
    names = {0: "Box", 1: "box", -1: "unassigned"}
    parts = shells(asset, labels, names, dict.fromkeys(names, (0.1, 0.2, 0.3)))
    files = to_stls(list(parts.values()))
    assert list(files) == ["Box.closed.stl", "box_2.open.stl", "unassigned.open.stl"]
    box = trimesh.load(io.BytesIO(files["Box.closed.stl"]), file_type="stl")
    assert box.is_watertight and box.volume == pytest.approx(1)
    np.testing.assert_allclose(box.bounds, [[-0.5] * 3, [0.5] * 3], atol=1e-6)
    assert len(trimesh.load(io.BytesIO(files["box_2.open.stl"]), file_type="stl").faces) == 10


def test_closed_means_that_every_edge_joins_two_faces_in_opposite_directions() -> None:
    assert is_closed(BOX)
    assert not is_closed(BOX[1:])
    flipped = BOX.copy()
    flipped[0] = flipped[0, ::-1]
    assert not is_closed(flipped)
    assert not is_closed(np.concatenate([BOX, BOX]))
    assert not is_closed(np.zeros((0, 3), np.int64))


def test_part_names_become_safe_file_names() -> None:
    assert file_name("../../etc/passwd") == "_etc_passwd"
    assert file_name("Griff (links)") == "Griff _links_"
    assert file_name("...") == "part"
    names = ["aux", "Con.rod", "com1", "console"]  # the first three are devices on Windows
    assert [file_name(name) for name in names] == ["_aux", "_Con.rod", "_com1", "console"]
    assert identifiers(names) == ["_aux", "Con_rod", "_com1", "console"]


def test_a_new_document_keeps_materials_textures_and_colors() -> None:
    import dataclasses

    pixels = np.random.default_rng(1).integers(0, 256, (4, 4, 4), np.uint8)
    texture = Texture(pixels, wrap=("clamp", "mirror"), nearest=True)
    materials = (
        Material(name="glass", base_color=(1, 0.5, 0.25, 0.5), base_color_texture=texture, metallic=0.25,
                 roughness=0.5, alpha_mode="BLEND", double_sided=True, emissive=(0, 1, 0)),
        Material(name="flat", unlit=True, alpha_mode="MASK", alpha_cutoff=0.25, base_color_texture=texture),
    )  # fmt: skip
    asset = two_boxes()
    colors = np.random.default_rng(2).random((len(asset.vertices), 4)).astype(np.float32)
    kinds = (np.arange(24) % 2).astype(np.int32)
    asset = dataclasses.replace(asset, materials=materials, face_material=kinds, colors=colors)
    labels = (np.arange(24) // 8).astype(np.int32)
    again = reread(write_glb(build(asset, labels, {0: "a", 1: "b", 2: "c"})))
    assert [m.name for m in again.materials] == ["glass", "flat"]
    for before, after in zip(materials, again.materials, strict=True):
        for field in dataclasses.fields(Material):
            if not field.name.endswith("texture"):
                assert getattr(after, field.name) == pytest.approx(getattr(before, field.name)), field.name
        assert after.base_color_texture is not None
        np.testing.assert_array_equal(after.base_color_texture.pixels, pixels)
        assert after.base_color_texture.wrap == texture.wrap and after.base_color_texture.nearest
    assert np.bincount(gathered_labels(again)).tolist() == [8, 8, 8]
    assert again.gltf is not None and len(again.gltf.json["images"]) == 1


@needs_shared
def test_a_real_textured_file_survives_as_obj_and_ply(tmp_path: Path) -> None:
    assert shared_path is not None
    asset = Asset.read(shared_path / "data" / "glb" / "fox_skinned_textured.glb")
    result = labeled(asset, np.arange(len(asset.faces)) % 4)
    for name in ("fox.obj", "fox.ply"):
        write(result, tmp_path / name)
        again = Asset.read(tmp_path / name)
        a, b = (np.sort(corners(x).reshape(-1, 3), axis=0) for x in (asset, again))
        np.testing.assert_allclose(b, a, atol=1e-6 / asset.scale)
        assert again.uv is not None
