"""OBJ files are read in their own order of faces, with groups, materials and pictures."""

from __future__ import annotations

import io
import zipfile
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
    assert "'tex.png', which is missing" in Asset.read(tmp_path / "a.obj").warnings[0]
    (tmp_path / "tex.png").write_bytes(png())
    assert Asset.read(tmp_path / "a.obj").materials[0].base_color_texture is not None


def test_a_missing_library_or_picture_is_a_warning(tmp_path: Path):
    (tmp_path / "a.obj").write_text("mtllib gone.mtl\n" + QUAD + "usemtl m\nf 1 2 3\n")
    asset = Asset.read(tmp_path / "a.obj")
    assert asset.materials == () and "gone.mtl" in asset.warnings[0]
    (tmp_path / "not a picture.png").write_bytes(b"hello")
    for name in ("lost.png", "../../etc/passwd", "not a picture.png", "long" * 999 + ".png"):
        (tmp_path / "gone.mtl").write_text(
            f"newmtl m\nKd 0.5 0 1\nmap_Kd {name}\nnewmtl n\nmap_Kd {name}\nmap_Ke {name}\n"
        )
        (tmp_path / "a.obj").write_text(
            "mtllib gone.mtl\n" + QUAD + "usemtl m\nf 1 2 3\nusemtl n\nf 1 3 4\n"
        )
        asset = Asset.read(tmp_path / "a.obj")
        (warning,) = asset.warnings  # one per picture
        assert name.split("/")[-1][:30] in warning and "color of its material" in warning
        assert asset.materials[0].base_color == (0.5, 0, 1, 1)
        assert asset.materials[0].base_color_texture is asset.materials[1].emissive_texture is None


@pytest.mark.parametrize(
    "entry",
    [
        "Red.PNG", '"red.png"', "'red.png'", "sub\\..\\red.png", "C:\\Users\\me\\red.png",
        "/home/me/RED.png",
        "../up/red.png", "textures/red.png", "red.png # a comment", "red.png -s 1 1 1", "  red.png  ",
        "-colorspace sRGB red.png", "-bm 0.5 red.png", "-o 1 red.png", "-o 0 0 red.png", "-s 1 1 1 red.png",
        "-t 0.1 .2 3e-1 red.png", "-blendu on -blendv off red.png", "-cc on red.png", "-imfchan r red.png",
        "-mm 0 1 red.png", "-texres 512 red.png", "-type sphere red.png", "-boost 2 red.png",
        "-CLAMP off red.png",
        "-s  1  1 1   -colorspace  linear   Red.png", "-halo 3 red.png", "-unknown red.png",
    ],
)  # fmt: skip
def test_a_picture_is_found_whatever_its_entry_looks_like(entry: str, tmp_path: Path):
    (tmp_path / "a.mtl").write_text(f"newmtl m\nmap_Kd {entry}\n")
    (tmp_path / "a.obj").write_text("mtllib a.mtl\n" + QUAD + "usemtl m\nf 1 2 3\n")
    (tmp_path / "red.png").write_bytes(png())
    (texture,) = [m.base_color_texture for m in Asset.read(tmp_path / "a.obj").materials]
    assert texture is not None and texture.wrap == ("repeat", "repeat")


@pytest.mark.parametrize(
    "name",
    ["100%.png", "my%20picture.png", "1 1 1.png", "a  b.png", "Gr\u00fc\u00df.png", "-dash.png", "no ending"],
)
def test_unusual_names_of_pictures_are_found(name: str, tmp_path: Path):
    place = tmp_path / "maps"
    place.mkdir()
    (place / name.replace("%20", " ")).write_bytes(png())
    (place / "a.mtl").write_bytes(f"newmtl m\nmap_Kd {name}\n".encode("cp1252"))
    (tmp_path / "a.obj").write_text("mtllib maps\\A.MTL\n" + QUAD + "usemtl m\nf 1 2 3\n")
    assert Asset.read(tmp_path / "a.obj").materials[0].base_color_texture is not None


def test_a_texture_that_is_moved_or_scaled_is_a_warning(tmp_path: Path):
    (tmp_path / "a.mtl").write_text("newmtl m\nmap_Kd -s 2 2 1 -o 0 0 red.png\n")
    (tmp_path / "a.obj").write_text("mtllib a.mtl\n" + QUAD + "usemtl m\nf 1 2 3\n")
    (tmp_path / "red.png").write_bytes(png())
    assert "-s 2 2 1 is ignored; the texture" in Asset.read(tmp_path / "a.obj").warnings[0]


@pytest.mark.parametrize("coding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_any_unicode_text_is_read(coding: str, tmp_path: Path):
    (tmp_path / "a.mtl").write_bytes("newmtl gr\u00fcn\nKd 0 1 0\n".encode(coding))
    text = "mtllib a.mtl\r\n" + QUAD + "usemtl gr\u00fcn\nf 1 2 3\n"
    (tmp_path / "a.obj").write_bytes(text.encode(coding))
    asset = Asset.read(tmp_path / "a.obj")
    assert [m.base_color for m in asset.materials] == [(0, 1, 0, 1)] and asset.faces.tolist() == [[0, 1, 2]]


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
        (QUAD + "f 1/1 2/2 /4\n", "a face has 5 numbers, expected 6"),
    ],
)
def test_lines_that_make_no_sense_are_named(text, words):
    with pytest.raises(FileError, match=words):
        read(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "empty"),
        ("hello", "no faces; expected"),
        (QUAD, "4 points and looks like a point cloud"),
        (QUAD + "l 1 2 3\n", "4 points and 1 lines and looks like an outline"),
        (QUAD + "f 1 2\n", "4 points and 1 lines and looks like an outline"),
        (QUAD + "cstype bezier\nsurf 0 1 0 1 1 2 3 4\nend\n", "free-form curves and surfaces"),
    ],
)
def test_no_faces_is_no_mesh(text, words):
    with pytest.raises((MeshError, FileError), match=words):
        Asset.read(text.encode(), kind="obj")


@given(st.lists(st.lists(st.integers(1, 8), min_size=3, max_size=6), min_size=1, max_size=10), st.booleans())
@settings(max_examples=60, deadline=None)
def test_any_polygons_keep_their_order(polygons, backwards):
    text = "".join(f"v {x} {y} {z}\n" for x, y, z in CUBE)
    text += "".join("f " + " ".join(str(k - 9 if backwards else k) for k in p) + "\n" for p in polygons)
    surface = read(text)
    expected = [p for p in polygons for _ in p[2:]]
    assert len(surface.faces) == len(expected)
    for face, polygon in zip(corners(surface), expected, strict=True):
        assert set(map(tuple, face)) <= set(map(tuple, CUBE[np.array(polygon) - 1].tolist()))
    if surface.polygons is not None:
        loops = surface.positions[surface.polygons.corners]
        np.testing.assert_array_equal(loops, CUBE[np.concatenate(polygons) - 1])


def test_concave_polygons_keep_their_area_and_convex_ones_are_fans():
    ell = "v 0 0 0\nv 2 0 0\nv 2 1 0\nv 1 1 0\nv 1 2 0\nv 0 2 0\n"
    surface = read(ell + "f 1 2 3 4\nf 2 3 4 5 6 1\nf 1 2 3\n")
    points = surface.positions[surface.faces]
    normal = np.cross(points[:, 1] - points[:, 0], points[:, 2] - points[:, 0])[:, 2] / 2
    assert normal[2:6].sum() == pytest.approx(3) and (normal > 0).all()
    assert surface.faces[:2].tolist() == [[0, 1, 2], [0, 2, 3]]
    assert surface.polygons is not None and surface.polygons.face.tolist() == [0, 0, 1, 1, 1, 1, 2]
    assert surface.polygons.sizes.tolist() == [4, 6, 3]


def test_an_obj_of_one_material_has_the_order_of_trimesh(tmp_path: Path):
    import trimesh

    mesh = trimesh.Trimesh(CUBE, CUBE_FACES, process=False)
    mesh.export(tmp_path / "a.obj")
    asset = Asset.read(tmp_path / "a.obj")
    np.testing.assert_allclose(asset.to_file_frame(asset.vertices[asset.faces]), mesh.triangles, atol=1e-6)


def test_an_obj_that_counts_from_zero_is_refused():
    with pytest.raises(FileError, match="number the vertices from 0, expected from 1"):
        read(QUAD + "f 0 1 2\nf 0 2 3\n")


def test_vertices_without_a_color_are_white_and_rounded_white_is_no_byte():
    surface = read("v 0 0 0 1.002 0.5 0\nv 1 0 0\nv 0 1 0 0 0 0\nf 1 2 3\n")
    assert surface.colors is not None
    assert surface.colors.tolist() == [[1, 0.5, 0, 1], [1, 1, 1, 1], [0, 0, 0, 1]]


def test_what_faces_name_and_the_files_lack_is_a_warning(tmp_path: Path):
    (tmp_path / "a.mtl").write_text("newmtl red\nKd 1 0 0\n")
    surface = read("mtllib a.mtl\nusemtl Red\n" + QUAD + "vt 0 0\nf 1/1 2/1 3/7\n", tmp_path)
    assert "lacks 1 materials, such as 'Red'" in " ".join(surface.warnings)
    assert "1 corners refer to vt lines" in " ".join(surface.warnings)


@pytest.mark.parametrize(
    ("after", "expected"),
    [
        ("0.9 0.1 0.2", [0.9, 0.1, 0.2, 1]),
        ("1.0 0.9 0.1 0.2", [0.9, 0.1, 0.2, 1]),  # a weight
        ("0.9 0.1 0.2 0.5", [0.9, 0.1, 0.2, 0.5]),
        ("1 0 0 1", [1, 0, 0, 1]),
        ("255 51 0 255", [1, 0.2, 0, 1]),
        ("1 0.9 0.1 0.2 0.5", [0.9, 0.1, 0.2, 0.5]),
        ("0.9 0.1 0.2 0 0 1", [0.9, 0.1, 0.2, 1]),  # a normal
        ("1", None),
    ],
)
def test_numbers_after_a_position_are_a_weight_and_a_color(after: str, expected: list[float] | None):
    lines = [f"{line} {after}" for line in QUAD.splitlines()]
    asset = Asset.read("\n".join([*lines, "f 1 2 3 4"]).encode(), kind="obj")
    if expected is None:
        assert asset.colors is None
    else:
        np.testing.assert_allclose(asset.colors, [expected] * 4, atol=1e-6)


@pytest.mark.parametrize("text", ["1,5", "1.5,", "1.5#c", "+1.5", "15e-1"])
def test_numbers_may_have_commas_and_comments(text: str):
    lines = f"v 0 0 0\nv 0 1 0\nv 0 0 {text}\nv 0 0 1.#QNAN\nf 1 2 3\nf 1 2 4\n"
    asset = Asset.read(lines.encode(), kind="obj")
    assert asset.usable.tolist() == [True, False]
    triangle = asset.to_file_frame(asset.vertices[asset.faces[0]])
    np.testing.assert_allclose(np.ptp(triangle, axis=0), [0, 1, 1.5])


@pytest.mark.parametrize("text", ["1.000,5", "1,000.5", "1,5,2", "x"])
def test_a_number_that_is_not_clear_is_refused(text: str):
    with pytest.raises(FileError, match=f"a v line has '{text}'"):
        Asset.read(f"v 0 0 0\nv 0 1 0\nv 0 0 {text}\nf 1 2 3\n".encode(), kind="obj")


def test_key_words_may_be_in_capitals(tmp_path: Path):
    (tmp_path / "a.mtl").write_text("NEWMTL red\nKD 1 0 0\n")
    (tmp_path / "a.obj").write_text("MTLLIB a.mtl\nUSEMTL red\nv 0 0 0\nv 0 1 0\nv 0 0 1\nf 1 2 3\n")
    assert Asset.read(tmp_path / "a.obj").materials[0].base_color == (1, 0, 0, 1)


def test_an_obj_inside_a_zip_without_compression_is_refused():
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr("a.obj", "v 0 0 0\n" * 3 + "v 0 1 0\nv 0 0 1\nf 1 4 5\n")
    with pytest.raises(FileError, match="zip archive of a.obj; unpack it first"):
        Asset.read(held.getvalue(), kind="obj")
