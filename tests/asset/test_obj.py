"""OBJ files are read in their own order of faces, with groups, materials and pictures."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from segvigen.asset.asset import Asset
from segvigen.asset.obj import read_obj
from segvigen.asset.surface import Surface
from segvigen.errors import FileError, MeshError
from tests.asset.build import CUBE, CUBE_FACES, png

QUAD = "v 0 0 0\nv 1 0 0\nv 1 1 0\nv 0 1 0\n"


def read(text: str, folder: Path | None = None) -> Surface:
    return read_obj({"a.obj": text.encode()}, "a.obj", folder)


def corners(surface: Surface) -> list:
    return surface.positions[surface.faces].tolist()


def test_polygons_become_fans_in_place():
    surface = read(QUAD + "v 2 2 0\nf 1 2 3\nf 1 2 3 4 5\nf 3 4 5\n")
    assert surface.faces.tolist() == [[0, 1, 2], [0, 1, 2], [0, 2, 3], [0, 3, 4], [2, 3, 4]]


def test_negative_indices_count_back_from_their_line():
    surface = read("v 9 9 9\n" + QUAD + "f -4 -3 -2\nv 5 5 5\nf -1 -5 -4\nf 1 2 3\n")
    first, second, third = corners(surface)
    assert first == [[0, 0, 0], [1, 0, 0], [1, 1, 0]]
    assert second == [[5, 5, 5], [0, 0, 0], [1, 0, 0]]
    assert third == [[9, 9, 9], [0, 0, 0], [1, 0, 0]]


@pytest.mark.parametrize("form", ["{}", "{}/{}", "{}//{}", "{}/{}/{}", "{}/", "{}/{}/"])
def test_every_form_of_corner_is_understood(form):
    extra = "vt 0 0\nvt 1 0\nvt 1 1\nvn 0 0 1\nvn 0 0 1\nvn 0 0 1\n"
    text = QUAD + extra + "f " + " ".join(form.replace("{}", str(k)) for k in (1, 2, 3)) + "\n"
    surface = read(text)
    assert corners(surface) == [[[0, 0, 0], [1, 0, 0], [1, 1, 0]]]
    assert surface.uv is not None
    if form in ("{}/{}", "{}/{}/{}", "{}/{}/"):
        assert surface.uv[surface.faces[0]].tolist() == [
            [0, 1],
            [1, 1],
            [1, 0],
        ]  # the origin moves to the top
    if form in ("{}//{}", "{}/{}/{}"):
        assert surface.normals is not None and (surface.normals[surface.faces[0]] == [0, 0, 1]).all()


def test_forms_may_change_from_corner_to_corner():
    surface = read(QUAD + "vt 0.5 0.5\nvn 0 0 1\nf 1/1 2 3//1\nf 1/1/1 3 4\n")
    assert corners(surface) == [[[0, 0, 0], [1, 0, 0], [1, 1, 0]], [[0, 0, 0], [1, 1, 0], [0, 1, 0]]]
    assert surface.uv is not None and surface.uv[surface.faces[0, 0]].tolist() == [0.5, 0.5]


def test_vertices_are_shared_where_position_uv_and_normal_agree():
    surface = read(QUAD + "vt 0 0\nvt 1 1\nf 1/1 2/1 3/1\nf 1/1 3/1 4/1\nf 1/2 3/1 4/1\n")
    assert len(surface.positions) == 5 and surface.faces[0, 0] == surface.faces[1, 0] != surface.faces[2, 0]


def test_pieces_follow_objects_groups_and_materials():
    text = (
        QUAD
        + "o box\nf 1 2 3\ng lid\nf 1 3 4\nusemtl red\nf 1 2 4\ng lid\nf 2 3 4\no ball\nf 1 2 3\ng empty\n"
    )
    pieces = [(p.name, p.start, p.count) for p in read(text).pieces]
    assert pieces == [("box", 0, 1), ("lid", 1, 1), ("lid", 2, 2), ("ball", 4, 1)]


MTL = """# a library
newmtl red paint
Kd 0.8 0.1 0.1
d 0.5
Ns 0
Ke 0 0 0.25
newmtl picture
Kd 0 0 0
map_Kd -clamp on -s 1 1 1 tex/my picture.png
Pm 0.9
Pr 0.25
"""


def test_materials_and_pictures_are_read(tmp_path: Path):
    (tmp_path / "tex").mkdir()
    (tmp_path / "tex" / "my picture.png").write_bytes(png(3, 5))
    (tmp_path / "my lib.mtl").write_text(MTL)
    (tmp_path / "a.obj").write_text(
        QUAD + "mtllib my lib.mtl\nusemtl picture\nf 1 2 3\nusemtl red paint\nf 1 3 4\nusemtl none\nf 1 2 4\n"
    )
    asset = Asset.read(tmp_path / "a.obj")
    assert asset.face_material.tolist() == [0, 1, -1]
    picture, red = asset.materials
    assert picture.base_color_texture is not None and picture.base_color_texture.pixels.shape == (5, 3, 4)
    assert picture.base_color_texture.wrap == ("clamp", "clamp") and picture.base_color == (1, 1, 1, 1)
    assert (picture.metallic, picture.roughness, picture.alpha_mode) == (0.9, 0.25, "OPAQUE")
    assert (red.base_color, red.metallic, red.roughness) == ((0.8, 0.1, 0.1, 0.5), 0, 1)
    assert (red.alpha_mode, red.emissive) == ("BLEND", (0, 0, 0.25))
    assert list(asset.files) == ["a.obj", "my lib.mtl", "tex/my picture.png"]


def test_a_path_of_the_exporters_machine_is_followed_by_its_bare_name(tmp_path: Path):
    (tmp_path / "a.mtl").write_text("newmtl m\nmap_Kd C:\\Users\\me\\tex.png\n")
    (tmp_path / "a.obj").write_text("mtllib /home/me/a.mtl\n" + QUAD + "usemtl m\nf 1 2 3\n")
    with pytest.raises(FileError, match="remote or absolute"):
        Asset.read(tmp_path / "a.obj")
    (tmp_path / "tex.png").write_bytes(png())
    assert Asset.read(tmp_path / "a.obj").materials[0].base_color_texture is not None


def test_a_missing_library_is_a_warning_and_a_missing_picture_an_error(tmp_path: Path):
    (tmp_path / "a.obj").write_text("mtllib gone.mtl\n" + QUAD + "usemtl m\nf 1 2 3\n")
    asset = Asset.read(tmp_path / "a.obj")
    assert asset.materials == () and "gone.mtl" in asset.warnings[0]
    (tmp_path / "gone.mtl").write_text("newmtl m\nmap_Kd lost.png\n")
    with pytest.raises(FileError, match="lost.png"):
        Asset.read(tmp_path / "a.obj")
    (tmp_path / "gone.mtl").write_text("newmtl m\nmap_Kd ../../etc/passwd\n")
    with pytest.raises(FileError, match="outside its folder"):
        Asset.read(tmp_path / "a.obj")


def test_vertex_colours_are_read_in_both_ranges():
    small = read("v 0 0 0 1 0 0\nv 1 0 0 0 1 0\nv 0 1 0 0 0 0.5\nf 1 2 3\n")
    large = read("v 0 0 0 255 0 0\nv 1 0 0 0 255 0\nv 0 1 0 0 0 127.5\nf 1 2 3\n")
    assert small.colors is not None and large.colors is not None
    assert small.colors.tolist() == large.colors.tolist() == [[1, 0, 0, 1], [0, 1, 0, 1], [0, 0, 0.5, 1]]


def test_odd_spellings_are_understood():
    surface = read(
        "\ufeff# c\r\n  v\t0 0 0 # origin\r\nv 1 0 \\\n0\r\nv 1e0 +1 0.\r\nvp 1 2\n\n"
        "f 1 2 3 # face\r\nl 1 2\np 1"
    )
    assert corners(surface) == [[[0, 0, 0], [1, 0, 0], [1, 1, 0]]]
    assert surface.warnings == ["skipped lines and points; only faces are used"]


def test_faces_of_missing_vertices_are_kept_but_unusable():
    asset = Asset.read(
        ("v nan 0 0\n" + QUAD + "f 2 3 4\nf 2 3 99\nf 2 3 0\nf 1 2 3\nf 2 3 -50\n").encode(), kind="obj"
    )
    assert asset.usable.tolist() == [True, False, False, False, False]
    assert len(asset.warnings) == 2


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("v 0 0\n" + QUAD + "f 1 2 3\n", "v line has 2 numbers"),
        ("v a b c\n" + QUAD + "f 1 2 3\n", "expected a number"),
        (QUAD + "f 1 x 3\n", "expected a number"),
        (QUAD + "f 1/1/1/1 2 3\n", "corner"),
        (QUAD + "f 1.5 2 3\n", "expected a number"),
    ],
)
def test_lines_that_make_no_sense_are_named(text, words):
    with pytest.raises(FileError, match=words):
        read(text)


@pytest.mark.parametrize("text", ["", "hello", QUAD, QUAD + "l 1 2 3\n", QUAD + "f 1 2\n"])
def test_no_faces_is_no_mesh(text):
    with pytest.raises((MeshError, FileError), match="no faces|empty"):
        Asset.read(text.encode(), kind="obj")


@given(st.lists(st.lists(st.integers(1, 8), min_size=3, max_size=6), min_size=1, max_size=10), st.booleans())
@settings(max_examples=60, deadline=None)
def test_any_polygons_keep_their_order(polygons, backwards):
    text = "".join(f"v {x} {y} {z}\n" for x, y, z in CUBE)
    text += "".join("f " + " ".join(str(k - 9 if backwards else k) for k in p) + "\n" for p in polygons)
    expected = [[p[0], p[k], p[k + 1]] for p in polygons for k in range(1, len(p) - 1)]
    np.testing.assert_array_equal(np.array(corners(read(text))), CUBE[np.array(expected) - 1])


def test_an_obj_of_one_material_has_the_order_of_trimesh(tmp_path: Path):
    import trimesh

    mesh = trimesh.Trimesh(CUBE, CUBE_FACES, process=False)
    mesh.export(tmp_path / "a.obj")
    asset = Asset.read(tmp_path / "a.obj")
    np.testing.assert_allclose(asset.to_file_frame(asset.vertices[asset.faces]), mesh.triangles, atol=1e-6)
