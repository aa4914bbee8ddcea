"""Any source in, one mesh in the unit cube out; what cannot be used keeps its row; bad files are one line."""

from __future__ import annotations

import json
import re
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from segvigen.asset.asset import FIT, Asset
from segvigen.asset.gltf import add_accessor, read_gltf, write_glb
from segvigen.errors import FileError, InputError, MeshError
from tests.asset.build import (
    CUBE,
    CUBE_FACES,
    QUAD,
    QUAD_FACES,
    add_mesh,
    add_node,
    cube,
    empty,
    png,
    textured,
)
from tests.conftest import needs_shared


def mesh(positions: np.ndarray, faces: np.ndarray) -> bytes:
    gltf = empty()
    add_node(gltf, mesh=add_mesh(gltf, positions, faces))
    return write_glb(gltf)


@given(
    st.lists(st.tuples(*[st.floats(-1e6, 1e6, width=32)] * 3), min_size=4, max_size=12, unique=True),
    st.floats(1e-3, 1e3),
)
@settings(max_examples=60, deadline=None)
def test_the_longest_side_fills_the_cube_and_the_way_back_is_exact(points, size):
    positions = np.array(points, np.float32) * np.float32(size)
    faces = np.array([[0, 1, 2], [1, 2, 3]], np.uint8)
    try:
        asset = Asset.read(mesh(positions, faces), kind="glb")
    except MeshError:
        return  # drawn on a line
    used = asset.vertices[asset.faces[asset.usable].reshape(-1)]
    extent = np.ptp(used, axis=0)
    assert abs(extent.max() - FIT) < 1e-6 and np.abs(used).max() <= 0.5
    referenced = np.unique(asset.faces[asset.usable])
    back = asset.to_file_frame(asset.vertices[referenced])
    np.testing.assert_allclose(back, positions[referenced], atol=2e-7 / asset.scale)
    np.testing.assert_allclose(asset.to_asset_frame(back), asset.vertices[referenced], atol=1e-9)


def test_axes_are_those_of_the_file():
    asset = Asset.read(mesh(CUBE * [4, 2, 1], CUBE_FACES), kind="glb")
    np.testing.assert_allclose(np.ptp(asset.vertices, axis=0), np.array([1, 0.5, 0.25]) * FIT, atol=1e-6)
    assert asset.center == (2, 1, 0.5) and asset.scale == pytest.approx(FIT / 4)


def test_area_and_digest():
    asset = Asset.read(write_glb(cube()), kind="glb")
    np.testing.assert_allclose(asset.area, FIT**2 / 2, rtol=1e-5)
    assert asset.area is asset.area and len(asset.digest) == 64
    assert Asset.read(write_glb(cube()), kind="glb", name="other").digest == asset.digest
    assert Asset.read(write_glb(cube(scale=[1, 1, 2])), kind="glb").digest != asset.digest


def test_a_half_broken_mesh_is_read_with_warnings_and_keeps_its_rows():
    positions = np.concatenate([CUBE, np.float32([[np.nan, 0, 0], [np.inf, 1, 1], [1e30, 0, 0]])])
    broken = np.array([[0, 1, 8], [2, 9, 3], [0, 1, 99], [0, 0, 1], [0, 1, 1]], np.uint16)
    asset = Asset.read(mesh(positions, np.concatenate([broken[:2], CUBE_FACES, broken[2:]])), kind="glb")
    assert asset.usable.tolist() == [False] * 2 + [True] * 12 + [False] * 3
    assert (
        np.isfinite(asset.vertices).all()
        and asset.faces.min() >= 0
        and asset.faces.max() < len(asset.vertices)
    )
    assert [w.split(";")[0] for w in asset.warnings] == [
        "1 of 17 faces refer to vertices that do not exist",
        "2 of 17 faces have NaN or infinite vertices",
        "2 of 17 faces are degenerate (no area)",
    ]
    whole = Asset.read(mesh(CUBE, CUBE_FACES), kind="glb")
    np.testing.assert_array_equal(asset.vertices[:8], whole.vertices)  # bounds come from usable faces alone
    np.testing.assert_array_equal(asset.faces[2:14], whole.faces)
    assert (asset.area[~asset.usable] == 0).all()


def test_a_file_of_nan_written_by_a_careless_exporter_is_read():
    positions = CUBE.copy()
    positions[7] = np.nan
    text = json.dumps(read_gltf({"a": mesh(positions, CUBE_FACES)}, "a").json).replace(
        '"count": 8', '"count": 8, "min": [NaN]'
    )
    files = read_gltf({"a": mesh(positions, CUBE_FACES)}, "a")
    from tests.asset.build import raw_glb

    asset = Asset.read(raw_glb({}, files.buffers[0], text=text.encode()), kind="glb")
    assert 0 < asset.usable.sum() < 12


def test_slivers_count_by_their_own_size():
    positions = np.float32(
        [[0, 0, 0], [1e3, 0, 0], [0, 1e3, 0], [0, 0, 1e-3], [1e-3, 0, 1e-3], [0, 1e-3, 1e-3]]
    )
    asset = Asset.read(mesh(positions, np.uint8([[0, 1, 2], [3, 4, 5]])), kind="glb")
    assert asset.usable.tolist() == [True, True]
    line = np.float32([[0, 0, 0], [1, 1, 1], [3, 3, 3], [0, 1, 0]])
    assert Asset.read(mesh(line, np.uint8([[0, 1, 2], [0, 1, 3]])), kind="glb").usable.tolist() == [
        False,
        True,
    ]


@pytest.mark.parametrize("exponent", [-37, -20, 20, 37])
def test_any_scale_is_brought_to_the_cube(exponent):
    asset = Asset.read(mesh(CUBE * np.float32(10.0**exponent), CUBE_FACES), kind="glb")
    assert asset.usable.all() and abs(np.ptp(asset.vertices, axis=0).max() - FIT) < 1e-5


# Bad input


@pytest.mark.parametrize(
    ("data", "error", "words"),
    [
        (mesh(QUAD * np.nan, QUAD_FACES), MeshError, "no usable face: all 2 have NaN"),
        (mesh(QUAD + np.inf, QUAD_FACES), MeshError, "NaN, infinite"),
        (mesh(QUAD, np.uint8([[0, 1, 9]])), MeshError, "missing vertices"),
        (mesh(QUAD, np.uint8([[0, 0, 1], [2, 2, 2]])), MeshError, "all 2 are degenerate"),
        (mesh(QUAD * 0, QUAD_FACES), MeshError, "zero area"),
        (mesh(QUAD * [1, 0, 0], QUAD_FACES), MeshError, "degenerate"),
        (write_glb(empty()), MeshError, "no faces"),
        (b"", FileError, "empty"),
        (b"solid hello, this is text", FileError, "not a GLB"),
        (write_glb(cube())[:-20], FileError, "truncated"),
        (write_glb(cube())[:10], FileError, "truncated"),
    ],
)
def test_bad_glb_files_are_one_clear_line(tmp_path: Path, data, error, words):
    path = tmp_path / "bad.glb"
    path.write_bytes(data)
    with pytest.raises(error, match=words) as caught:
        Asset.read(path)
    message = str(caught.value)
    assert "bad" in message and "\n" not in message and len(message) < 300


@pytest.mark.parametrize("name", ["mesh.fbx", "mesh", "mesh.GLBX", "mesh.usdz", "archive.tar.gz"])
def test_an_unknown_extension_is_rejected_with_the_known_ones(tmp_path: Path, name):
    (tmp_path / name).write_bytes(b"x")
    with pytest.raises(FileError, match=r"\.glb, \.gltf, \.obj, \.ply, \.stl, \.off, \.3mf"):
        Asset.read(tmp_path / name)


@pytest.mark.parametrize(
    ("uri", "words"),
    [
        ("gone.bin", "missing"),
        ("../outside.bin", "outside its folder"),
        ("/etc/passwd", "outside its folder"),
        ("https://example.org/a.bin", "remote"),
        ("data:application/octet-stream;base64,AAA", "base64|truncated"),
    ],
)
def test_buffers_and_images_that_may_not_or_cannot_be_read(tmp_path: Path, uri, words):
    (tmp_path / "outside.bin").write_bytes(bytes(10**4))
    folder = tmp_path / "inner"
    folder.mkdir()
    document = read_gltf({"a": write_glb(cube())}, "a")
    (folder / "b.bin").write_bytes(document.buffers[0])
    for where in ("buffers", "images"):
        entry = json.loads(json.dumps(document.json))
        entry["buffers"][0]["uri"] = "b.bin"
        if where == "images":
            entry["images"] = [{"uri": uri}]
            entry["textures"] = [{"source": 0}]
            entry["materials"] = [{"emissiveTexture": {"index": 0}}]
            entry["meshes"][0]["primitives"][0]["material"] = 0
        else:
            entry["buffers"][0]["uri"] = uri
        (folder / "a.gltf").write_text(json.dumps(entry))
        if where == "images":  # a mesh without its textures is still a mesh
            (warning,) = Asset.read(folder / "a.gltf").warnings
            assert re.search(words if "base64" not in uri else "image|base64", warning)
            continue
        with pytest.raises(FileError, match=words):
            Asset.read(folder / "a.gltf")


def test_a_declared_size_that_would_exhaust_memory_is_rejected():
    gltf = cube()
    gltf.json["accessors"][0] = {"componentType": 5126, "type": "VEC3", "count": 2_000_000_000}
    with pytest.raises(FileError, match="2,000,000,000 vertices"):
        Asset.read(write_glb(gltf), kind="glb")
    gltf.json["accessors"][1] = {"componentType": 5125, "type": "SCALAR", "count": 3_000_000_000}
    with pytest.raises(FileError, match="1,000,000,000 faces"):
        Asset.read(write_glb(gltf), kind="glb")
    gltf = cube()
    gltf.json["accessors"].append({"componentType": 5126, "type": "VEC4", "count": 10**9})
    gltf.json["meshes"][0]["primitives"][0]["attributes"]["COLOR_0"] = 2
    with pytest.raises(FileError, match="MiB"):
        Asset.read(write_glb(gltf), kind="glb")


@given(st.integers(0, 10**6), st.integers(0, 255), st.booleans())
@settings(max_examples=80, deadline=None)
def test_a_flipped_or_cut_byte_is_read_or_refused_cleanly(place, value, cut):
    data = bytearray(write_glb(textured(png())))
    place %= len(data)
    if cut:
        del data[place:]
    else:
        data[place] = value
    try:
        Asset.read(bytes(data), kind="glb")
    except InputError as error:
        assert "\n" not in str(error)


# Sources


def test_bytes_paths_and_names(tmp_path: Path):
    data = write_glb(cube())
    (tmp_path / "Chair.GLB").write_bytes(data)
    from_path = Asset.read(tmp_path / "Chair.GLB")
    assert (from_path.name, from_path.format, list(from_path.files)) == ("Chair", "glb", ["Chair.GLB"])
    assert Asset.read(str(tmp_path / "Chair.GLB")).name == "Chair"
    from_bytes = Asset.read(data, name="chair.glb")
    assert (from_bytes.name, list(from_bytes.files)) == ("chair", ["chair.glb"])
    assert Asset.read(data).format == "glb"  # known by its content
    assert from_bytes.gltf is not None and from_bytes.gltf.json["meshes"]
    with pytest.raises(FileError, match="no ending"):
        Asset.read(b"v 0 0 0", name="thing")
    with pytest.raises(FileError, match="got int; expected a path"):
        Asset.read(12)


def test_pieces_cover_all_faces_in_order():
    gltf = cube(name="body")
    add_node(gltf, 0, mesh=add_mesh(gltf, QUAD, QUAD_FACES), name="lid")
    asset = Asset.read(write_glb(gltf), kind="glb")
    assert [(p.name, p.start, p.count, p.node, p.mesh) for p in asset.pieces] == [
        ("body", 0, 12, 0, 0),
        ("lid", 12, 2, 1, 1),
    ]


def test_a_mesh_without_normals_beside_one_with_gets_its_own():
    gltf = empty()
    up = np.tile(np.float32([0, 0, 1]), (4, 1))
    add_node(gltf, mesh=add_mesh(gltf, QUAD, QUAD_FACES, NORMAL=-up))
    add_node(gltf, mesh=add_mesh(gltf, QUAD, QUAD_FACES))
    normals = Asset.read(write_glb(gltf), kind="glb").normals
    np.testing.assert_allclose(normals, np.concatenate([up, -up]), atol=1e-6)
    assert Asset.read(write_glb(cube()), kind="glb").normals is None


def test_importing_is_cheap():
    import subprocess
    import sys

    code = "import sys, segvigen.asset.asset, segvigen.asset.inspect; print(*sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout.split()
    assert not {
        "torch",
        "trimesh",
        "scipy",
        "numba",
        "PIL",
        "DracoPy",
        "meshopt",
        "segvigen.asset.formats",
    } & set(loaded)


@pytest.mark.slow
@needs_shared
def test_every_real_file_fits_the_cube(shared: Path):
    for path in sorted((shared / "data" / "glb").glob("*.glb")):
        asset = Asset.read(path)
        assert abs(np.ptp(asset.vertices, axis=0).max() - FIT) < 1e-6, path.name
        assert asset.usable.all() and not asset.warnings, path.name
        assert sum(p.count for p in asset.pieces) == len(asset.faces), path.name


def test_unused_accessor_stays_in_the_document():
    gltf = cube()
    extra = add_accessor(gltf, np.arange(5, dtype=np.float32))
    asset = Asset.read(write_glb(gltf), kind="glb")
    assert asset.gltf is not None and len(asset.gltf.json["accessors"]) == extra + 1


def test_a_mesh_is_read_again_from_the_files_it_kept(tmp_path: Path):
    (tmp_path / "p.png").write_bytes(png())
    (tmp_path / "a.mtl").write_text("newmtl m\nmap_Kd p.png\n")
    (tmp_path / "a.obj").write_text("mtllib a.mtl\nv 0 0 0\nv 1 0 0\nv 0 1 0\nusemtl m\nf 1 2 3\n")
    asset = Asset.read(tmp_path / "a.obj")
    again = Asset.from_files(asset.files, asset.format, asset.name)
    assert again.digest == asset.digest and again.materials[0].base_color_texture is not None
    np.testing.assert_array_equal(again.vertices, asset.vertices)
