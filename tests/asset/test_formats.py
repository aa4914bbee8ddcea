"""STL, OFF and 3MF files and trimesh objects are read with their faces in order."""

from __future__ import annotations

import gzip
import io
import re
import struct
import zipfile
from pathlib import Path

import numpy as np
import pytest

from segvigen.asset.asset import Asset
from segvigen.errors import FileError, InputError, MeshError
from tests.asset.build import CUBE, CUBE_FACES, QUAD, QUAD_FACES, png

STL_ASCII = b"""solid my part
facet normal 0 0 1
 outer loop
  vertex 0 0 0
  vertex 1 0 0
  VERTEX 1.0e0 1 0
 endloop
endfacet
endsolid my part
solid
facet normal 0 0 1
 outer loop
  vertex 0 0 0
  vertex 1 1 0
  vertex 0 1 0
 endloop
endfacet
endsolid
"""


def triangles(asset: Asset) -> np.ndarray:
    return asset.to_file_frame(asset.vertices[asset.faces])


def cube_mesh():
    import trimesh

    return trimesh.Trimesh(CUBE, CUBE_FACES, process=False)


@pytest.mark.parametrize("kind", ["stl", "stl_ascii", "off", "3mf", "ply", "obj", "glb"])
def test_what_trimesh_wrote_is_read_in_the_same_order(kind):
    data = cube_mesh().export(file_type=kind)
    data = data.encode() if isinstance(data, str) else data
    asset = Asset.read(data, kind=kind.split("_")[0])
    np.testing.assert_allclose(triangles(asset), CUBE[CUBE_FACES], atol=1e-6)
    assert len(asset.vertices) == 8 and asset.usable.all()


# STL


def test_solids_of_an_ascii_stl_are_pieces():
    asset = Asset.read(STL_ASCII, kind="stl", name="file")
    assert [(p.name, p.count) for p in asset.pieces] == [("my part", 1), ("file", 1)]
    np.testing.assert_allclose(triangles(asset), QUAD[QUAD_FACES], atol=1e-6)


def test_a_binary_stl_may_start_with_the_word_solid_and_end_with_more():
    data = bytearray(cube_mesh().export(file_type="stl"))
    data[:11] = b"solid facet"
    assert len(Asset.read(bytes(data) + b"rest", kind="stl").faces) == 12


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (cube_mesh().export(file_type="stl")[:-9], "truncated: its header declares 12 faces.* enough for 11"),
        (b"hello", "not an STL"),
        (b"\x93\xf1" * 900, "not an STL: expected facets in text"),
        (STL_ASCII.replace(b" vertex 0 0 0", b" vertex 0 0 0\n vertex 0 0 0", 1), "1 facets and 4 corners"),
        (STL_ASCII.replace(b"vertex 0 1 0\n", b""), "truncated"),
        (STL_ASCII.replace(b"vertex 0 1 0", b"vertex 0 1 z"), "an STL vertex has 'z', expected a number"),
        (struct.pack(">80xI", 12) + np.full(150, 1.0, ">f4").tobytes(), "not an STL: expected facets"),
    ],
)
def test_damaged_stl_is_rejected(data, words):
    with pytest.raises(FileError, match=words):
        Asset.read(data, kind="stl")


def test_an_stl_of_empty_solids_is_no_mesh():
    with pytest.raises(MeshError, match="no faces"):
        Asset.read(b"solid nothing\nendsolid nothing\n", kind="stl")


STL_CUBE = cube_mesh().export(file_type="stl_ascii")


@pytest.mark.parametrize("coding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("ending", ["\n", "\r", "\r\n"])
def test_an_ascii_stl_may_be_any_unicode_text(coding: str, ending: str):
    asset = Asset.read(STL_CUBE.replace("\n", ending).encode(coding), kind="stl")
    np.testing.assert_allclose(triangles(asset), CUBE[CUBE_FACES], atol=1e-6)


@pytest.mark.parametrize(
    "change",
    [
        lambda text: "# made by hand\n; 2020\n" + text,
        lambda text: "\n\n  " + text,
        lambda text: text[text.index("facet") :],
        lambda text: text.replace("solid", "SOLID").replace("facet", "Facet"),
        lambda text: " ".join(text.split()),
        lambda text: text.replace(".0", ",0"),
        lambda text: text.replace("vertex 0.0 0.0 0.0", "vertex 0.0, 0.0, 0.0"),
        lambda text: "/* " + "x" * 9000 + " */\n" + text,
        lambda text: text.replace(" ", "\t"),
    ],
)
def test_an_ascii_stl_is_read_however_it_is_laid_out(change):
    text = change(STL_CUBE.replace("0.0000000000000000e+00", "0.0").replace("1.0000000000000000e+00", "1.0"))
    asset = Asset.read(text.encode(), kind="stl")
    np.testing.assert_allclose(triangles(asset), CUBE[CUBE_FACES], atol=1e-6)


@pytest.mark.parametrize("count", [0, 0xFFFFFFFF, 13, 10**6])
def test_a_wrong_number_of_faces_in_a_whole_binary_stl_is_a_warning(count: int):
    data = bytearray(cube_mesh().export(file_type="stl"))
    data[80:84] = count.to_bytes(4, "little")
    asset = Asset.read(bytes(data), kind="stl")
    declared = ", 13," if count == 13 else ""
    assert len(asset.faces) == 12 and asset.warnings == (
        f"the number of faces in the header{declared} is wrong; the file has 12",
    )


def test_binary_solids_one_after_another_are_pieces():
    data = cube_mesh().export(file_type="stl")
    asset = Asset.read(data * 3 + b"the end", kind="stl")
    assert [piece.count for piece in asset.pieces] == [12] * 3 and not asset.warnings


# OFF


def off_cube() -> tuple[list[list[int]], list[list[int]]]:
    return CUBE.astype(int).tolist(), [[3, *face] for face in CUBE_FACES.tolist()]


@pytest.mark.parametrize(
    "head",
    ["OFF\n8 12 0", "OFF\n8 12", "OFF 8 12 18", "OFF8 12 0", "off\n\n# a\n8 12 0 # b", "8 12 0"],
)
@pytest.mark.parametrize("layout", ["rows", "one line", "one word a line", "seven words a line"])
def test_an_off_is_a_stream_of_words(head: str, layout: str):
    points, faces = off_cube()
    if layout == "rows":
        body = "\n".join(" ".join(map(str, row)) for row in points + faces)
    else:
        words = [str(word) for row in points + faces for word in row]
        step = {"one line": 10**6, "one word a line": 1, "seven words a line": 7}[layout]
        body = "\n".join(" ".join(words[k : k + step]) for k in range(0, len(words), step))
    for coding in ("utf-8", "utf-8-sig", "utf-16"):
        asset = Asset.read(f"{head}\n{body}\n".encode(coding), kind="off")
        np.testing.assert_allclose(triangles(asset), CUBE[CUBE_FACES], atol=1e-6)
    assert not asset.warnings
    one_line = " ".join(f"{head} {body}".split()) if "#" not in head else f"{head}\n{body}"
    if head != "OFF\n8 12":  # without the count of edges, the first coordinate would be taken for it
        asset = Asset.read(one_line.encode(), kind="off")
        np.testing.assert_allclose(triangles(asset), CUBE[CUBE_FACES], atol=1e-6)


@pytest.mark.parametrize("prefix", ["", "C", "N", "CN", "NC", "ST", "STC", "STCN"])
@pytest.mark.parametrize("alpha", [True, False])
def test_prefixes_say_what_follows_a_point(prefix: str, alpha: bool):
    points, faces = off_cube()
    more = ([0, 0, 1] if "N" in prefix else []) + ([255, 0, 51, 255][: 3 + alpha] if "C" in prefix else [])
    more += [0.25, 0.75] if "ST" in prefix else []
    rows = [[*point, *more] for point in points] + faces
    lines = [" ".join(map(str, row)) for row in rows]
    for separator in ("\n", " "):
        asset = Asset.read(f"{prefix}OFF\n8 12 0\n{separator.join(lines)}".encode(), kind="off")
        np.testing.assert_allclose(triangles(asset), CUBE[CUBE_FACES], atol=1e-6)
        assert (asset.normals is not None) == ("N" in prefix) and (asset.uv is not None) == ("ST" in prefix)
        if "C" in prefix:
            np.testing.assert_allclose(asset.colors, [[1, 0, 0.2, 1]] * 8, atol=1e-6)
        if asset.uv is not None:
            assert (asset.uv == 0.25).all()
    assert not asset.warnings


def test_longer_rows_of_an_off_are_cut_with_a_warning():
    points, faces = off_cube()
    for some in (0, 3):  # every row, or all but three
        longer = [[*point, 9, 9] if k >= some else point for k, point in enumerate(points)]
        lines = [" ".join(map(str, row)) for row in longer + faces]
        asset = Asset.read(("OFF\n8 12 0\n" + "\n".join(lines)).encode(), kind="off")
        np.testing.assert_allclose(triangles(asset), CUBE[CUBE_FACES], atol=1e-6)
        assert "2 more numbers" in asset.warnings[0]


def test_an_off_without_faces_says_what_it_looks_like():
    with pytest.raises(MeshError, match="3 points and looks like a point cloud"):
        Asset.read(b"OFF\n3 0 0\n0 0 0\n1 0 0\n0 1 0\n", kind="off")
    with pytest.raises(MeshError, match="3 points and 2 lines and looks like an outline"):
        Asset.read(b"OFF\n3 2 0\n0 0 0\n1 0 0\n0 1 0\n2 0 1\n2 1 2\n", kind="off")


def test_a_concave_polygon_of_an_off_keeps_its_area():
    asset = Asset.read(b"OFF 6 1 0\n2 0 0\n2 1 0\n1 1 0\n1 2 0\n0 2 0\n0 0 0\n6 0 1 2 3 4 5\n", kind="off")
    assert asset.area.sum() / asset.scale**2 == pytest.approx(3)
    assert asset.polygons is not None and asset.polygons.sizes.tolist() == [6]


def test_off_with_polygons_comments_and_colors():
    text = b"OFF # one\n4 2 0\n0 0 0\n1 0 0\n\n1 1 0 # corner\n0 1 0\n4 0 1 2 3 255 0 0\n3 0 1 2 0 0 255\n"
    asset = Asset.read(text, kind="off")
    corners = [[[0, 0], [1, 0], [1, 1]], [[0, 0], [1, 1], [0, 1]], [[0, 0], [1, 0], [1, 1]]]
    np.testing.assert_allclose(triangles(asset)[..., :2], corners, atol=1e-5)
    colors = asset.colors[asset.faces]
    assert colors[:, 0].tolist() == colors[:, 2].tolist() == [[1, 0, 0, 1], [1, 0, 0, 1], [0, 0, 1, 1]]


def test_coff_has_colors_of_vertices():
    text = b"COFF\n3 1 0\n0 0 0 255 0 0 255\n1 0 0 0 255 0 255\n0 1 0 0 0 255 51\n3 0 1 2\n"
    asset = Asset.read(text, kind="off")
    np.testing.assert_allclose(asset.colors, [[1, 0, 0, 1], [0, 1, 0, 1], [0, 0, 1, 0.2]], atol=1e-6)


def test_counts_may_stand_on_the_first_line_and_bad_faces_are_unusable():
    asset = Asset.read(b"OFF 3 2 0\n0 0 0\n1 0 0\n0 1 0\n3 0 1 2\n3 0 1 7\n", kind="off")
    assert asset.usable.tolist() == [True, False]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (b"hello", "not an OFF"),
        (b"4OFF\n1 1 1", "a 4OFF"),
        (b"nOFF 3\n1 1 1", "a nOFF"),
        (b"OFF BINARY\n\0\0\0\1", "a binary OFF"),
        (b"OFF\n4000000000 9 0\n0 0 0\n", "truncated or damaged: its 6 numbers"),
        (b"OFF\n3 1 0\n0 0 0\n1 0 0\n0 1 0\n9 0 1 2\n", "truncated or damaged"),
        (b"OFF\n3 1 0\n0 0 0\n1 0 0\n0 1 0\n3 0 1\n", "truncated or damaged"),
        (b"OFF\n3 1 0\n0 0 0 1 0 0 0 1 0 3 0 1 2 5\n", "truncated or damaged"),
        (b"OFF\n3 1 0\n0 0 0\n1 x 0\n0 1 0\n3 0 1 2\n", "'x', expected a number"),
        (b"OFF\n", "truncated or damaged: its 0 numbers"),
    ],
)
def test_damaged_off_is_rejected(text, words):
    with pytest.raises(FileError, match=words):
        Asset.read(text, kind="off")


# 3MF

CORE = "http://schemas.microsoft.com/3dmanufacturing/core/2015/02"


def package(
    resources: str, build: str, unit: str = "", parts: dict[str, bytes] | None = None, **others: str
) -> bytes:
    held = io.BytesIO()
    model = f'<model {unit} xmlns="{CORE}" xmlns:m="m" xmlns:p="p"><resources>{resources}</resources>'
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("3D/3dmodel.model", model + f"<build>{build}</build></model>")
        for name, data in (parts or {}).items():
            archive.writestr(name, data)
        for name, text in others.items():
            archive.writestr(
                f"3D/{name}.model", f'<model xmlns="{CORE}"><resources>{text}</resources></model>'
            )
    return held.getvalue()


def object_3mf(index: int, attributes: str = "", triangle: str = "") -> str:
    return (
        f'<object id="{index}" {attributes}><mesh><vertices><vertex x="0" y="0" z="0"/>'
        '<vertex x="1" y="0" z="0"/><vertex x="0" y="1" z="0"/></vertices><triangles>'
        f'<triangle v1="0" v2="1" v3="2" {triangle}/></triangles></mesh></object>'
    )


def test_items_and_components_are_placed_by_their_transforms():
    whole = '<object id="3"><components><component objectid="1" transform="1 0 0 0 1 0 0 0 1 5 0 0"/>'
    whole += '<component objectid="1"/></components></object>'
    mirrored = '<item objectid="1" transform="-1 0 0 0 1 0 0 0 1 0 0 0"/>'
    asset = Asset.read(
        package(
            object_3mf(1, 'name="leaf"') + whole,
            '<item objectid="3" transform="2 0 0 0 2 0 0 0 2 0 0 1"/>' + mirrored,
        ),
        kind="3mf",
    )
    expected = [
        [[10, 0, 1], [12, 0, 1], [10, 2, 1]],
        [[0, 0, 1], [2, 0, 1], [0, 2, 1]],
        [[0, 1, 0], [-1, 0, 0], [0, 0, 0]],
    ]
    np.testing.assert_allclose(triangles(asset), expected, atol=1e-5)
    assert [p.name for p in asset.pieces] == ["leaf"] * 3


def test_colors_of_objects_and_triangles():
    groups = '<basematerials id="8"><base name="red" displaycolor="#FF0000"/>'
    groups += '<base name="b" displaycolor="#0000FF80"/>'
    groups += '</basematerials><m:colorgroup id="9"><m:color color="#00FF00"/></m:colorgroup>'
    objects = (
        object_3mf(1, 'pid="8" pindex="1"')
        + object_3mf(2, 'pid="8" pindex="0"', 'pid="9" p1="0"')
        + object_3mf(4)
    )
    asset = Asset.read(
        package(groups + objects, "".join(f'<item objectid="{i}"/>' for i in (1, 2, 4))), kind="3mf"
    )
    made = [asset.materials[i].base_color if i >= 0 else None for i in asset.face_material]
    assert made == [(0, 0, 1, 128 / 255), (1, 1, 1, 1), None]
    assert asset.materials[0].name == "red" and not asset.warnings
    np.testing.assert_array_equal(asset.colors[asset.faces[:, 0]], [[1] * 4, [0, 1, 0, 1], [1] * 4])


def test_objects_of_another_model_file_are_found():
    build = '<item objectid="7"/>'
    outer = (
        '<object id="7"><components><component p:path="/3D/other.model" objectid="1"/></components></object>'
    )
    assert len(Asset.read(package(outer, build, other=object_3mf(1)), kind="3mf").faces) == 1


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"PK hello", "not a complete 3MF"),
        (package(object_3mf(1), '<item objectid="5"/>'), "'5' is missing"),
        (
            package(
                '<object id="1"><components><component objectid="1"/></components></object>',
                '<item objectid="1"/>',
            ),
            "contains itself",
        ),
        (package(object_3mf(1).replace('v1="0"', ""), '<item objectid="1"/>'), "lacks a number"),
        (package(object_3mf(1), '<item objectid="1" transform="1 2"/>'), "twelve"),
        (package(object_3mf(1) + "<oops", ""), "not a complete 3MF"),
        (package(object_3mf(1), '<item objectid="1"/>')[:-30], "not a complete 3MF"),
    ],
)
def test_damaged_3mf_is_rejected(data, words):
    with pytest.raises(FileError, match=words):
        Asset.read(data, kind="3mf")


def test_a_3mf_without_items_is_no_mesh():
    with pytest.raises(MeshError, match="no faces"):
        Asset.read(package(object_3mf(1), ""), kind="3mf")


def test_a_zip_bomb_is_rejected_by_its_directory(monkeypatch):
    import segvigen.asset.threemf as threemf

    monkeypatch.setattr(threemf, "MAX_UNPACKED_BYTES", 10_000)
    with pytest.raises(FileError, match="unpacks to"):
        Asset.read(package(object_3mf(1) + " " * 20_000, '<item objectid="1"/>'), kind="3mf")
    monkeypatch.setattr(threemf, "MAX_ELEMENTS", 100)
    with pytest.raises(FileError, match="has over 100 XML elements; decimate"):
        Asset.read(package("<x/>" * 101, ""), kind="3mf")


@pytest.mark.parametrize("method", ["STORED", "DEFLATED", "BZIP2", "LZMA"])
def test_any_damaged_byte_of_a_3mf_is_one_line_or_harmless(method: str):
    held = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package(object_3mf(1), '<item objectid="1"/>'))) as archive:
        with zipfile.ZipFile(held, "w", getattr(zipfile, f"ZIP_{method}")) as again:
            for name in archive.namelist():
                again.writestr(name, archive.read(name))
    whole, rng = held.getvalue(), np.random.default_rng(0)
    refused = 0
    for place in range(len(whole)):
        data = bytearray(whole)
        data[place] ^= int(rng.integers(1, 256))
        try:
            asset = Asset.read(bytes(data), kind="3mf")
        except InputError as error:
            refused += 1
            assert str(error) and "\n" not in str(error)
        else:
            assert np.isfinite(asset.vertices).all()
    assert refused > len(whole) // 4


def test_a_bomb_of_xml_entities_is_rejected():
    lol = (
        '<!DOCTYPE m [<!ENTITY a0 "aaaaaaaaaa">'
        + "".join(f'<!ENTITY a{i} "{f"&a{i - 1};" * 10}">' for i in range(1, 10))
        + "]>"
    )
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr(
            "3D/3dmodel.model", lol + f'<model xmlns="{CORE}"><resources>&a9;</resources><build/></model>'
        )
    with pytest.raises(InputError):
        Asset.read(held.getvalue(), kind="3mf")


# What is not a mesh


def zipped(*names: str) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name in names:
            archive.writestr(name, "x" * 50)
    return held.getvalue()


@pytest.mark.parametrize("kind", ["glb", "gltf", "obj", "ply", "stl", "off", "3mf"])
@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"<!DOCTYPE html>\n<html><body>Not found. f 1 2 3 vertex solid</body></html>", "HTML page"),
        (b"\xef\xbb\xbf\n<html lang='en'>" + b"x" * 200, "HTML page"),
        (b"version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n", "Git LFS pointer"),
        (gzip.compress(b"hello" * 50, mtime=0), "gzip archive"),
        (zipped("chair.obj", "chair.mtl"), "zip archive of chair.obj, chair.mtl"),
        (png() + bytes(100), "a picture"),
        (b"%PDF-1.7\n" + bytes(100), "PDF"),
        (b"Kaydara FBX Binary  \0" + bytes(100), "FBX"),
        (b"ISO-10303-21;\nHEADER;\n" + b"x" * 100, "STEP"),
        (b"<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'></svg>" + b" " * 80, "2D outline"),
        (b"  0\nSECTION\n  2\nHEADER\n" * 9, "DXF drawing"),
        (b"# .PCD v0.7\nVERSION 0.7\n" * 9, "point cloud"),
        (b'{"error": "not found"}' + b" " * 80, "JSON|glTF version"),
        (b"[1, 2, 3]" + b" " * 90, "JSON"),
    ],
)
def test_what_is_no_mesh_is_named_whatever_its_ending(kind: str, data: bytes, words: str):
    with pytest.raises(InputError, match=words) as caught:
        Asset.read(data, kind=kind, name="thing")
    message = str(caught.value)
    assert message.startswith("thing") and "\n" not in message and len(message) < 250
    assert not re.search(r"\d{5,}|\d,\d{3}", message)  # no absurd number


def test_a_mesh_of_another_format_names_it():
    pairs = "stl ply, obj ply, ply off, off stl_ascii, obj glb, stl 3mf, stl obj, ply obj"
    for kind, other in (pair.split() for pair in pairs.split(", ")):
        data = cube_mesh().export(file_type=other)
        with pytest.raises(FileError, match=f"name it .{other.split('_')[0]}"):
            Asset.read(data.encode() if isinstance(data, str) else data, kind=kind)


# trimesh


def test_a_trimesh_scene_is_read_in_the_order_of_its_dump():
    import trimesh

    scene = trimesh.Scene()
    scene.add_geometry(cube_mesh(), node_name="first", transform=trimesh.transformations.scale_matrix(-2))
    scene.add_geometry(trimesh.Trimesh(QUAD, QUAD_FACES, process=False), node_name="second")
    asset = Asset.read(scene, name="both")
    np.testing.assert_allclose(triangles(asset), scene.to_mesh().triangles, atol=1e-5)
    assert [p.name for p in asset.pieces] == ["first", "second"] and (asset.name, asset.format) == (
        "both",
        "trimesh",
    )
    assert asset.files == {} and len(asset.digest) == 64


def test_a_trimesh_brings_its_colors_and_textures():
    import trimesh
    from PIL import Image

    mesh = cube_mesh()
    mesh.visual.vertex_colors = np.tile(np.uint8([255, 0, 51, 255]), (8, 1))
    np.testing.assert_allclose(Asset.read(mesh).colors, [[1, 0, 0.2, 1]] * 8, atol=1e-6)
    mesh = cube_mesh()
    mesh.visual.face_colors = np.array([[255, 0, 0, 255]] * 6 + [[0, 0, 255, 255]] * 6, np.uint8)
    asset = Asset.read(mesh)
    assert asset.colors[asset.faces[:, 0]].tolist() == [[1, 0, 0, 1]] * 6 + [[0, 0, 1, 1]] * 6
    quad = trimesh.Trimesh(QUAD, QUAD_FACES, process=False)
    material = trimesh.visual.material.PBRMaterial(
        baseColorTexture=Image.new("RGB", (4, 2), (9, 8, 7)),
        baseColorFactor=[255, 255, 255, 128],
        metallicFactor=0.5,
    )
    quad.visual = trimesh.visual.TextureVisuals(uv=QUAD[:, :2], material=material)
    asset = Asset.read(quad)
    assert asset.uv.tolist() == [[0, 1], [1, 1], [1, 0], [0, 0]]
    assert asset.materials[0].base_color_texture.pixels[0, 0].tolist() == [9, 8, 7, 255]
    assert asset.materials[0].metallic == 0.5 and asset.materials[0].roughness == 1


def test_a_trimesh_and_its_glb_are_the_same_asset(tmp_path: Path):
    import trimesh

    scene = trimesh.Scene([cube_mesh(), trimesh.Trimesh(QUAD + 3, QUAD_FACES, process=False)])
    scene.export(tmp_path / "a.glb")
    loaded = trimesh.load(tmp_path / "a.glb", process=False)
    from_object, from_file = Asset.read(loaded), Asset.read(tmp_path / "a.glb")
    np.testing.assert_array_equal(from_object.faces, from_file.faces)
    np.testing.assert_allclose(from_object.vertices, from_file.vertices, atol=1e-7)


def test_a_trimesh_scene_without_meshes_is_no_mesh():
    import trimesh

    with pytest.raises(MeshError, match="no faces"):
        Asset.read(trimesh.Scene())
    with pytest.raises(FileError, match="PointCloud"):
        Asset.read(trimesh.PointCloud(CUBE))


def test_layouts_of_an_off_that_lose_something_say_so():
    points, faces = off_cube()
    lines = [" ".join(map(str, row)) for row in points + faces]

    def off(head: str, rows: list[str]) -> bytes:
        return "\n".join(["OFF", head, *rows]).encode()

    assert Asset.read(off("8 12 -1", lines), kind="off").usable.all()
    assert "1 lines follow" in Asset.read(off("8 11 0", lines), kind="off").warnings[0]
    with pytest.raises(FileError, match="1 lines follow the last face, and faces refer to missing"):
        Asset.read(off("7 12 0", lines), kind="off")
    one = [" ".join(map(str, [row[0], *(k + 1 for k in row[1:])])) for row in faces]
    with pytest.raises(FileError, match="number the vertices from 1, expected from 0"):
        Asset.read(off("8 12 0", lines[:8] + one), kind="off")
    some = Asset.read(off("8 12 0", lines[:8] + [lines[8] + " 255 0 0", *lines[9:]]), kind="off")
    assert some.colors is not None
    assert some.colors[some.faces[:2, 0]].tolist() == [[1, 0, 0, 1], [1, 1, 1, 1]]


def test_an_stl_that_holds_more_or_ends_early_is_a_warning():
    data = cube_mesh().export(file_type="stl")
    fewer = data[:80] + (6).to_bytes(4, "little") + data[84:]
    assert "300 bytes after the last face" in Asset.read(fewer, kind="stl").warnings[0]
    cut = STL_ASCII[: STL_ASCII.rindex(b"endfacet")]
    assert "no endfacet" in Asset.read(cut, kind="stl").warnings[0]
    named = STL_ASCII.replace(b"my part", b"facet of vertex 1 2 3")
    assert Asset.read(named, kind="stl").pieces[0].name == "facet of vertex 1 2 3"


@pytest.mark.parametrize("kind", ["obj", "ply"])
def test_faces_with_nan_are_not_written_as_faces(kind: str, tmp_path: Path):
    from segvigen.parts.segmentation import Segmentation

    text = "v nan 0 0\nv 0 0 0\nv 1 0 0\nv 1 1 0\nv 0 1 0\nf 2 3 4 5\nf 1 2 3 4\n"
    asset = Asset.read(text.encode(), kind="obj")
    Segmentation.of_bodies(asset).write(tmp_path / f"out.{kind}")
    again = Asset.read(tmp_path / f"out.{kind}")
    assert again.usable.sum() == asset.usable.sum() and np.isclose(again.area.sum(), asset.area.sum())
