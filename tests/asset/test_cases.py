"""The small inputs of ../shared/cases, file by file; their README says what is right.

Relatives of them, built in code, are in the test file of each format.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from segvigen.asset.asset import Asset
from segvigen.errors import FileError, MeshError

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
    "ply_ascii_rows_longer_than_header.ply": ["6 numbers more than the header says"],
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
        "obj_picture_without_vt.obj",
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
    with pytest.raises(FileError, match="counts 12 faces, and its 664 bytes hold 11"):
        Asset.read(cases / "stl_binary_truncated_one_face.stl")
