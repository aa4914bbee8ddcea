"""Writing results: formats by extension, checks before slow work, files that are whole or absent."""

from __future__ import annotations

import io
import json
import os
import zipfile
from pathlib import Path

import numpy as np
import pytest

from segvigen.asset.asset import Asset
from segvigen.errors import OutputError
from segvigen.parts.export import files as export_files
from segvigen.parts.export.write import check_output, write, write_png
from segvigen.parts.segmentation import Segmentation
from tests.parts.documents import (
    add_grid,
    add_mesh,
    assert_same_faces,
    document,
    gathered_labels,
    labeled,
    read,
)

CUBE = """# a cube, closed
v -1 -1 -1
v 1 -1 -1
v 1 1 -1
v -1 1 -1
v -1 -1 1
v 1 -1 1
v 1 1 1
v -1 1 1
f 1 4 3 2
f 5 6 7 8
f 1 2 6 5
f 2 3 7 6
f 3 4 8 7
f 4 1 5 8
"""


def sheet() -> Asset:
    gltf = document({"name": "sheet", "mesh": 0})
    add_mesh(gltf, add_grid(gltf))
    return read(gltf)


def two_parts(asset: Asset | None = None) -> Segmentation:
    asset = asset or sheet()
    labels = (np.arange(len(asset.faces)) >= len(asset.faces) // 2).astype(int)
    labels[0] = -1
    return labeled(asset, labels, ["seat", None])


@pytest.mark.parametrize(
    "name", ["out.glb", "out.gltf", "out.obj", "out.ply", "out.stl", "out.zip", "out.3mf"]
)
def test_every_format_is_written_and_leaves_nothing_else(name: str, tmp_path: Path) -> None:
    written = write(two_parts(), tmp_path / name)
    assert (tmp_path / name).exists()
    assert {tmp_path / p for p in os.listdir(tmp_path)} == set(written.files)


def test_labels_are_int32_in_input_order(tmp_path: Path) -> None:
    result = two_parts()
    write(result, labels=tmp_path / "labels.npy")
    labels = np.load(tmp_path / "labels.npy")
    assert labels.dtype == np.int32 and labels.tolist() == result.face_labels.tolist()


def test_the_table_says_what_each_part_is(tmp_path: Path) -> None:
    asset = Asset.read(CUBE.encode(), kind="obj", name="cube")
    write(labeled(asset, np.zeros(len(asset.faces)), ["box"]), json=tmp_path / "parts.json")
    table = json.loads((tmp_path / "parts.json").read_text())
    (box,) = table["parts"]
    assert (box["id"], box["name"], box["num_faces"], box["num_components"]) == (0, "box", 12, 1)
    assert box["closed"] is True and box["area"] == pytest.approx(24, rel=1e-5)
    np.testing.assert_allclose(box["bounds"], [[-1, -1, -1], [1, 1, 1]], atol=1e-5)
    assert table["num_faces"] == 12 and table["settings"] == {"task": "test"} and len(box["color"]) == 3


def test_several_outputs_are_written_together(tmp_path: Path) -> None:
    write(
        two_parts(),
        tmp_path / "parts.glb",
        labels=tmp_path / "l.npy",
        json=tmp_path / "p.json",
        exploded=tmp_path / "x.glb",
    )
    assert sorted(os.listdir(tmp_path)) == ["l.npy", "p.json", "parts.glb", "x.glb"]
    parts = Asset.read(tmp_path / "x.glb")
    assert set(gathered_labels(parts)) == {-1, 0, 1}


@pytest.mark.slow
def test_the_preview_is_a_picture(tmp_path: Path) -> None:
    from PIL import Image

    write(two_parts(), preview=tmp_path / "v.png")
    with Image.open(tmp_path / "v.png") as picture:
        assert picture.format == "PNG" and min(picture.size) > 100


@pytest.mark.parametrize("kind", ["obj", "glb"])
def test_a_document_or_a_plain_mesh_becomes_a_glb_with_named_nodes(kind: str, tmp_path: Path) -> None:
    asset = sheet() if kind == "glb" else Asset.read(CUBE.encode(), kind="obj", name="cube")
    result = two_parts(asset)
    write(result, tmp_path / "out.glb")
    written = Asset.read(tmp_path / "out.glb")
    assert written.gltf is not None
    names = [n["name"] for n in written.gltf.json["nodes"] if "segvigen" in n.get("extras", {})]
    assert names == ["seat", "part_01", "unassigned"]
    found = gathered_labels(written)
    for label in (-1, 0, 1):
        expected = asset.to_file_frame(asset.vertices)[asset.faces[result.face_labels == label]]
        actual = written.to_file_frame(written.vertices)[written.faces[found == label]]
        np.testing.assert_allclose(actual, expected, atol=1e-6)


@pytest.mark.parametrize("kind", ["obj", "glb"])
def test_the_nodes_of_a_group_have_a_parent_of_its_name(kind: str, tmp_path: Path) -> None:
    asset = sheet() if kind == "glb" else Asset.read(CUBE.encode(), kind="obj", name="cube")
    result = two_parts(asset)
    write(result, tmp_path / "plain.glb")
    for path in ({"path": tmp_path / "out.glb"}, {"exploded": tmp_path / "out.glb"}):
        write(result.arrange([0, 1], "legs"), **path)
        written = Asset.read(tmp_path / "out.glb")
        assert written.gltf is not None
        nodes = written.gltf.json["nodes"]
        (group,) = [node for node in nodes if node["name"] == "legs"]
        assert [nodes[child]["name"] for child in group["children"]] == ["seat", "part_01"]
    write(result.arrange([0, 1], "legs"), tmp_path / "out.glb")
    one, other = Asset.read(tmp_path / "plain.glb"), Asset.read(tmp_path / "out.glb")
    found = [gathered_labels(one), gathered_labels(other)]
    for label in (-1, 0, 1):
        places = [a.vertices[a.faces[labels == label]] for a, labels in zip((one, other), found, strict=True)]
        np.testing.assert_allclose(*places, atol=1e-6)


def test_a_gltf_keeps_its_images_beside_it_and_replaces_no_other_file(tmp_path: Path) -> None:
    from PIL import Image

    from segvigen.asset.gltf import gltf_files

    source = tmp_path / "in"
    (source / "pictures").mkdir(parents=True)
    Image.new("RGB", (4, 4), "red").save(source / "pictures/skin.png")
    gltf = document({"mesh": 0})
    add_mesh(gltf, add_grid(gltf))
    gltf.json["images"] = [{"uri": "pictures/skin.png"}]
    gltf.json["textures"] = [{"source": 0}]
    gltf.json["materials"][0]["pbrMetallicRoughness"] = {"baseColorTexture": {"index": 0}}
    gltf.files["pictures/skin.png"] = (source / "pictures/skin.png").read_bytes()
    for name, data in gltf_files(gltf, "in").items():
        (source / name).write_bytes(data)
    gltf_bytes = (source / "in.bin").read_bytes()
    result = two_parts(Asset.read(source / "in.gltf"))

    write(result, source / "out.gltf")  # beside the input: the picture is there already
    assert sorted(os.listdir(source)) == ["in.bin", "in.gltf", "out.bin", "out.gltf", "pictures"]
    assert (source / "in.bin").read_bytes() == gltf_bytes
    written = Asset.read(source / "out.gltf")
    assert_same_faces(written, result.asset, result.face_labels)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    write(result, elsewhere / "out.gltf")
    assert (elsewhere / "pictures/skin.png").read_bytes() == (source / "pictures/skin.png").read_bytes()
    (elsewhere / "pictures/skin.png").write_bytes(b"something of the user's")
    with pytest.raises(OutputError, match="skin.png"):
        write(result, elsewhere / "out.gltf")


# Errors


def test_an_unknown_ending_lists_the_known_ones(tmp_path: Path) -> None:
    for name in ("out.fbx", "out", "out.glb.bak"):
        with pytest.raises(OutputError, match=r"\.glb, \.gltf, \.obj, \.ply, \.stl, \.zip, \.3mf"):
            check_output(tmp_path / name)
    with pytest.raises(OutputError, match=r"expected one of \.npy"):
        check_output(None, labels=tmp_path / "labels.txt")


def test_the_input_is_never_overwritten_by_path_link_or_copy(tmp_path: Path) -> None:
    source = tmp_path / "cube.obj"
    source.write_text(CUBE)
    asset = Asset.read(source)
    (tmp_path / "soft.obj").symlink_to(source)
    os.link(source, tmp_path / "hard.obj")
    for name in ("cube.obj", "soft.obj", "hard.obj"):
        for known in (asset, source, str(source)):
            with pytest.raises(OutputError, match="is the input itself"):
                check_output(tmp_path / name, known)
    with pytest.raises(OutputError, match="is the input itself"):
        write(two_parts(asset), source)
    assert source.read_text() == CUBE


def test_a_companion_file_of_the_input_is_never_overwritten(tmp_path: Path) -> None:
    (tmp_path / "b.mtl").write_text("newmtl red\nKd 1 0 0\n")
    (tmp_path / "a.obj").write_text("mtllib b.mtl\nusemtl red\n" + CUBE)
    asset = Asset.read(tmp_path / "a.obj")
    with pytest.raises(OutputError, match=r"b\.mtl"):
        write(two_parts(asset), tmp_path / "b.obj")
    assert (tmp_path / "b.mtl").read_text() == "newmtl red\nKd 1 0 0\n" and not (tmp_path / "b.obj").exists()


def test_unwritable_paths_raise_and_leave_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    (tmp_path / "folder.glb").mkdir()
    for place, reason in (
        (tmp_path / "missing" / "out.glb", "there is no folder"),
        (tmp_path / "file" / "out.glb", "there is no folder"),
        (tmp_path / "folder.glb", "it is a folder"),
        (tmp_path / ("x" * 300 + ".glb"), "name too long"),
        (Path("/proc") / "out.glb", "refuses new files"),
    ):
        with pytest.raises(OutputError, match=f"(?i){reason}"):
            check_output(place)
    assert sorted(os.listdir(tmp_path)) == ["file", "folder.glb"]


def test_a_device_is_not_replaced_by_a_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.glb")
    with pytest.raises(OutputError, match="not an ordinary file"):
        check_output(tmp_path / "pipe.glb")


def test_two_outputs_need_two_paths(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="given twice"):
        check_output(tmp_path / "a.glb", exploded=tmp_path / "a.glb")


def test_nothing_to_write_is_an_error() -> None:
    with pytest.raises(OutputError, match="nothing to write"):
        write(two_parts())


def test_existing_files_are_replaced_unless_overwrite_is_off(tmp_path: Path) -> None:
    place = tmp_path / "out.npy"
    place.write_text("old")
    with pytest.raises(OutputError, match="exists already"):
        write(two_parts(), place, overwrite=False)
    assert place.read_text() == "old"
    write(two_parts(), place)
    assert len(np.load(place)) == 32


def test_a_folder_of_parts_replaces_only_a_folder_of_parts(tmp_path: Path) -> None:
    result = two_parts()
    write(labeled(result.asset, np.arange(32) % 6), tmp_path / "out.stl")
    write(result, tmp_path / "out.stl")
    assert sorted(os.listdir(tmp_path / "out.stl")) == [
        "part_01.open.stl",
        "parts.json",
        "seat.open.stl",
        "unassigned.open.stl",
    ]
    (tmp_path / "out.stl" / "notes.txt").write_text("mine")
    with pytest.raises(OutputError, match="notes.txt"):
        write(result, tmp_path / "out.stl")
    assert (tmp_path / "out.stl" / "notes.txt").exists()


def test_a_failed_write_leaves_the_old_file_and_no_temporary_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "out.glb"
    place.write_bytes(b"old")

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(export_files.os, "fsync", full)
    with pytest.raises(OutputError, match="No space left on device"):
        write(two_parts(), place, labels=tmp_path / "labels.npy")
    assert place.read_bytes() == b"old" and os.listdir(tmp_path) == ["out.glb"]


def test_a_new_file_gets_ordinary_permissions_and_an_old_one_keeps_its_own(tmp_path: Path) -> None:
    place = tmp_path / "out.npy"
    umask = os.umask(0o022)
    try:
        write(two_parts(), place)
        assert place.stat().st_mode & 0o777 == 0o644
        place.chmod(0o640)
        write(two_parts(), place)
        assert place.stat().st_mode & 0o777 == 0o640
    finally:
        os.umask(umask)


def test_writing_through_a_link_keeps_the_link(tmp_path: Path) -> None:
    (tmp_path / "real.npy").write_bytes(b"")
    (tmp_path / "link.npy").symlink_to(tmp_path / "real.npy")
    write(two_parts(), tmp_path / "link.npy")
    assert (tmp_path / "link.npy").is_symlink() and len(np.load(tmp_path / "real.npy")) == 32


def test_a_picture_is_written_from_floats_or_bytes(tmp_path: Path) -> None:
    from PIL import Image

    pixels = np.zeros((2, 3, 4), np.float32)
    pixels[0, 0] = (1, 0.5, 0, 1)
    write_png(pixels, tmp_path / "a.png")
    with Image.open(tmp_path / "a.png") as picture:
        assert picture.size == (3, 2) and picture.getpixel((0, 0)) == (255, 128, 0, 255)
    with pytest.raises(OutputError, match=r"\.png"):
        write_png(pixels, tmp_path / "a.jpg")


@pytest.mark.parametrize("name", ["a.glb", "a.obj", "a.ply", "a.zip", "a.3mf", "a.npy", "a.json"])
def test_the_same_result_gives_the_same_bytes(name: str, tmp_path: Path) -> None:
    place = tmp_path / name
    write(two_parts(), place)
    first = place.read_bytes()
    write(two_parts(), place)
    assert place.read_bytes() == first


def test_a_zip_contains_one_stl_per_part_and_the_table(tmp_path: Path) -> None:
    asset = Asset.read(CUBE.encode(), kind="obj", name="cube")
    written = write(labeled(asset, np.zeros(12), ["a/b: c"]), tmp_path / "parts.zip")
    assert written.closed == {"a/b: c": True}
    with zipfile.ZipFile(io.BytesIO((tmp_path / "parts.zip").read_bytes())) as archive:
        assert archive.namelist() == ["a_b_ c.closed.stl", "parts.json"]
        assert json.loads(archive.read("parts.json"))["parts"][0]["closed"] is True
