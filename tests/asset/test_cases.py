"""The small inputs of ../shared/cases, file by file; their README says what is right.

Relatives of them, built in code, are in the test file of each format.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from segvigen.asset.asset import Asset
from segvigen.asset.gltf import write_glb
from segvigen.asset.materials import to_srgb
from segvigen.errors import FileError, MeshError
from segvigen.parts.export.gltf_from_asset import build

pytestmark = pytest.mark.filterwarnings("error")

CUBES = {  # files with a cube of edge 1, and a word of each warning expected
    "obj_map_option_colorspace.obj": [],
    "obj_missing_picture.obj": ["not_there.png"],
    "obj_mtllib_backslash.obj": [],
    "obj_path_case.obj": [],
    "obj_path_quoted.obj": [],
    "obj_path_tga.obj": ["red.tga"],
    "obj_path_winabs.obj": [],
    "obj_path_winrel.obj": [],
    "obj_path_winup.obj": [],
    "obj_picture_without_vt.obj": [],
    "obj_utf16.obj": [],
    "off_all_on_one_line.off": [],
    "off_counts_glued_to_word.off": [],
    "ply_ascii_rows_longer_than_header.ply": ["6 more numbers than declared"],
    "ply_cr_only_header.ply": [],
    "ply_crlf_header.ply": [],
    "ply_color_float.ply": [],
    "ply_color_float255.ply": [],
    "ply_color_ushort.ply": [],
    "ply_tristrips.ply": [],
    "stl_ascii_bom.stl": [],
    "stl_ascii_comma.stl": [],
    "stl_ascii_cr_only.stl": [],
    "stl_ascii_facet_named_solid.stl": [],
    "stl_ascii_no_solid.stl": [],
    "stl_ascii_utf16.stl": [],
    "stl_binary_count_too_large.stl": ["number of faces in the header is wrong"],
    "stl_binary_count_zero.stl": ["number of faces in the header is wrong"],
    "stl_binary_solid_header.stl": [],
    "stl_binary_solid_header_tail.stl": [],
    "glb_avif_picture.glb": [],
    "glb_ktx2_with_png_fallback.glb": [],
    "glb_unpadded_json_chunk.glb": ["not padded"],
    "3mf_picture.3mf": [],
}


@pytest.fixture
def cases(shared: Path) -> Path:
    if not (shared / "cases").is_dir():
        pytest.skip("../shared/cases is absent")
    return shared / "cases"


def triangles(asset: Asset) -> np.ndarray:
    """Corners of the faces [F, 3, 3] in file units."""
    return asset.to_file_frame(asset.vertices[asset.faces])


def area(asset: Asset) -> float:
    """Total area in file units."""
    return float(asset.area.sum() / asset.scale**2)


@pytest.mark.parametrize("name", CUBES)
def test_a_cube_has_twelve_faces(name: str, cases: Path):
    asset = Asset.read(cases / name)
    assert len(asset.faces) == 12 and asset.usable.all() and len(asset.warnings) == len(CUBES[name])
    for warning, word in zip(asset.warnings, CUBES[name], strict=True):
        assert word in warning
    corners = triangles(asset)
    np.testing.assert_allclose([corners.min((0, 1)), corners.max((0, 1))], [[0] * 3, [1] * 3], atol=1e-5)
    assert area(asset) == pytest.approx(6.0, abs=1e-4)


@pytest.mark.parametrize(
    "name",
    [
        "obj_map_option_colorspace.obj", "obj_mtllib_backslash.obj", "obj_path_case.obj",
        "obj_path_quoted.obj", "obj_path_winabs.obj", "obj_path_winrel.obj", "obj_path_winup.obj",
        "obj_picture_without_vt.obj", "glb_avif_picture.glb", "glb_ktx2_with_png_fallback.glb",
    ],
)  # fmt: skip
def test_a_texture_is_found(name: str, cases: Path):
    assert Asset.read(cases / name).materials[0].base_color_texture is not None


def test_a_missing_texture_leaves_the_factor(cases: Path):
    (material,) = Asset.read(cases / "obj_missing_picture.obj").materials
    assert material.base_color == (1, 0, 0, 1) and material.base_color_texture is None


def test_vertex_colors_are_red(cases: Path):
    for kind in ("float", "float255", "ushort"):
        asset = Asset.read(cases / f"ply_color_{kind}.ply")
        assert asset.colors is not None and (asset.colors == [1, 0, 0, 1]).all()


def test_a_concave_polygon_keeps_its_area(cases: Path):
    asset = Asset.read(cases / "obj_concave_ngon.obj")
    assert asset.area[:4].sum() / asset.scale**2 == pytest.approx(3, abs=1e-5)
    assert area(asset) == pytest.approx(4, abs=1e-5)  # and a triangle of area 1


def test_splats_are_a_point_cloud(cases: Path):
    with pytest.raises(MeshError, match="3 points and looks like Gaussian splats, a point cloud"):
        Asset.read(cases / "ply_splats.ply")


def test_a_truncated_stl_is_rejected(cases: Path):
    with pytest.raises(FileError, match="declares 12 faces, but its 664 bytes are enough for 11"):
        Asset.read(cases / "stl_binary_truncated_one_face.stl")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "faces"),
    [
        ("ply_face_colors_many.ply", 45_000),
        ("3mf_20k_faces_2k_colors.3mf", 20_000),
        ("3mf_80k_faces_2k_colors.3mf", 80_000),
    ],
)
def test_many_face_colors_are_one_primitive_that_is_read_back(name: str, faces: int, cases: Path):
    asset = Asset.read(cases / name)
    document = build(asset, np.zeros(faces, np.int32), {0: "all"})
    (mesh,) = document.json["meshes"]
    assert len(mesh["primitives"]) == 1 and "COLOR_0" in mesh["primitives"][0]["attributes"]
    again = Asset.read(write_glb(document), kind="glb")
    colors = [to_srgb(again.colors[again.faces]), asset.colors[asset.faces]]
    np.testing.assert_allclose(*colors, atol=1e-6)
    assert (colors[1] == colors[1][:, :1]).all() and len(np.unique(colors[1][:, 0], axis=0)) >= 2000
    np.testing.assert_allclose(again.vertices[again.faces], asset.vertices[asset.faces], atol=1e-6)


def test_an_inch_stays_an_inch(cases: Path):
    asset = Asset.read(cases / "3mf_unit_inch.3mf")
    assert asset.unit == "inch" and len(asset.faces) == 12
    again = Asset.read(write_glb(build(asset, np.zeros(12, np.int32), {0: "cube"})), kind="glb")
    np.testing.assert_allclose(np.ptp(triangles(again), axis=(0, 1)), [0.0254] * 3, rtol=1e-5)


def test_an_unknown_child_of_triangles_is_no_face(cases: Path):
    asset = Asset.read(cases / "3mf_unknown_child_of_triangles.3mf")
    assert len(asset.faces) == 2 and "<UNKNOWN>" in asset.warnings[0]


def test_a_textured_3mf_has_its_picture(cases: Path):
    asset = Asset.read(cases / "3mf_picture.3mf")
    assert asset.uv is not None and np.unique(asset.uv[asset.faces], axis=0).shape == (1, 3, 2)
    assert all(asset.materials[m].base_color_texture is not None for m in asset.face_material)


def test_a_picture_without_coordinates_gets_some_in_a_glb(cases: Path):
    asset = Asset.read(cases / "obj_picture_without_vt.obj")
    document = build(asset, np.zeros(12, np.int32), {0: "cube"})
    assert "TEXCOORD_0" in document.json["meshes"][0]["primitives"][0]["attributes"]
