"""PLY files of every encoding are read, polygons in place, with their colors and textures."""

from __future__ import annotations

import struct
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from segvigen.asset.asset import Asset
from segvigen.asset.ply import read_ply
from segvigen.errors import FileError, MeshError
from tests.asset.build import CUBE, CUBE_FACES, png

CODES = {
    "char": "b",
    "uchar": "B",
    "short": "h",
    "ushort": "H",
    "int": "i",
    "uint": "I",
    "float": "f",
    "double": "d",
}


def ply(
    encoding: str, elements: list[tuple[str, list[str], list[list]]], comments: tuple[str, ...] = ()
) -> bytes:
    """A PLY of elements (name, properties such as "float x" or "list uchar int vertex_indices", rows)."""
    head = ["ply", f"format {encoding} 1.0", *(f"comment {c}" for c in comments)]
    body = b""
    order = ">" if "big" in encoding else "<"
    for name, properties, rows in elements:
        head += [f"element {name} {len(rows)}", *(f"property {p}" for p in properties)]
        for row in rows:
            words: list[str] = []
            for text, value in zip(properties, row, strict=True):
                kinds = text.split()
                values = value if kinds[0] == "list" else [value]
                if kinds[0] == "list":
                    body += b"" if encoding == "ascii" else struct.pack(order + CODES[kinds[1]], len(values))
                    words.append(str(len(values)))
                kind = kinds[2] if kinds[0] == "list" else kinds[0]
                words += [str(v) for v in values]
                if encoding != "ascii":
                    body += b"".join(struct.pack(order + CODES[kind], v) for v in values)
            body += (" ".join(words) + "\n").encode() if encoding == "ascii" else b""
    return "\n".join([*head, "end_header", ""]).encode() + body


ENCODINGS = ["ascii", "binary_little_endian", "binary_big_endian"]
XYZ = ["float x", "float y", "float z"]
LIST = "list uchar int vertex_indices"


def read(data: bytes, folder: Path | None = None):
    return read_ply({"a.ply": data}, "a.ply", folder)


@given(
    st.sampled_from(ENCODINGS),
    st.lists(st.lists(st.integers(0, 7), min_size=0, max_size=6), min_size=1, max_size=8).filter(
        lambda polygons: any(len(polygon) > 2 for polygon in polygons)
    ),
    st.booleans(),
    st.sampled_from(["uchar", "ushort", "int"]),
)
@settings(max_examples=100, deadline=None)
def test_any_polygons_in_any_encoding_keep_their_order(encoding, polygons, extra, count_kind):
    properties = [f"list {count_kind} int vertex_index"]
    rows: list[list] = [[p] for p in polygons]
    if extra:
        properties, rows = ["uchar flag", *properties, "float quality"], [[7, p, 0.5] for p in polygons]
    data = ply(
        encoding, [("vertex", XYZ, CUBE.tolist()), ("face", properties, rows), ("edge", ["int a"], [[1]])]
    )
    surface = read(data)
    expected = [p for p in polygons for _ in p[2:]]
    assert len(surface.faces) == len(expected)
    assert all(set(face) <= set(p) for face, p in zip(surface.faces.tolist(), expected, strict=True))
    if surface.polygons is not None:
        assert surface.polygons.corners.tolist() == [k for p in polygons if len(p) > 2 for k in p]
    np.testing.assert_array_equal(surface.positions, CUBE)


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_normals_uv_and_colors_of_vertices(encoding):
    vertex = [
        *XYZ,
        "float nx",
        "float ny",
        "float nz",
        "float s",
        "float t",
        "uchar red",
        "uchar green",
        "uchar blue",
    ]
    rows = [[*p, 0, 0, 1, 0.25, 0.75, 255, 0, 51] for p in CUBE.tolist()]
    surface = read(
        ply(encoding, [("vertex", vertex, rows), ("face", [LIST], [[f] for f in CUBE_FACES.tolist()])])
    )
    assert surface.normals.tolist() == [[0, 0, 1]] * 8 and surface.uv.tolist() == [[0.25, 0.25]] * 8
    np.testing.assert_allclose(surface.colors, [[1, 0, 0.2, 1]] * 8, atol=1e-6)
    assert surface.face_material.tolist() == [-1] * 12


def test_colors_may_be_floats_with_alpha():
    vertex = [*XYZ, "float red", "float green", "float blue", "float alpha"]
    rows = [[*p, 1, 0.5, 0, 0.25] for p in CUBE.tolist()]
    surface = read(ply("ascii", [("vertex", vertex, rows), ("face", [LIST], [[[0, 1, 2]]])]))
    assert surface.colors[0].tolist() == [1, 0.5, 0, 0.25]


def test_face_colors_become_colors_of_vertices():
    face = [LIST, "uchar red", "uchar green", "uchar blue"]
    rows = [[[0, 1, 3], 255, 0, 0], [[0, 3, 2, 4], 0, 0, 255], [[4, 6, 7], 255, 0, 0]]
    asset = Asset.read(
        ply("binary_little_endian", [("vertex", XYZ, CUBE.tolist()), ("face", face, rows)]), kind="ply"
    )
    colors = asset.colors[asset.faces]
    assert (colors == colors[:, :1]).all() and len(asset.materials) == 1
    assert colors[:, 0].tolist() == [[1, 0, 0, 1], [0, 0, 1, 1], [0, 0, 1, 1], [1, 0, 0, 1]]
    assert len(asset.vertices) == 10  # corners of one color stay shared


def test_a_picture_with_coordinates_per_corner(tmp_path: Path):
    (tmp_path / "paint.png").write_bytes(png(2, 2, (0, 9, 0, 255)))
    face = [LIST, "list uchar float texcoord"]
    rows = [[[0, 1, 3], [0, 0, 1, 0, 1, 1]], [[0, 3, 99], [0, 0, 0.5, 0.5, 0, 1]]]
    data = ply(
        "binary_little_endian",
        [("vertex", XYZ, CUBE.tolist()), ("face", face, rows)],
        ("TextureFile paint.png",),
    )
    (tmp_path / "a.ply").write_bytes(data)
    asset = Asset.read(tmp_path / "a.ply")
    assert asset.uv[asset.faces[0]].tolist() == [[0, 1], [1, 1], [1, 0]]
    assert asset.materials[0].base_color_texture is not None and asset.usable.tolist() == [True, False]
    (tmp_path / "paint.png").unlink()
    asset = Asset.read(tmp_path / "a.ply")
    assert asset.materials[0].base_color_texture is None and "paint.png" in asset.warnings[0]


GOOD = ply(
    "binary_little_endian",
    [("vertex", XYZ, CUBE.tolist()), ("face", [LIST], [[f] for f in CUBE_FACES.tolist()])],
)
MIXED = ply(
    "binary_little_endian", [("vertex", XYZ, CUBE.tolist()), ("face", [LIST], [[[0, 1, 2]], [[0, 1, 2, 3]]])]
)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"ply\nformat ascii 1.0\n", "not a PLY"),
        (b"hello", "not a PLY"),
        (GOOD.replace(b"binary_little_endian", b"binary_middle_endian"), "format 'binary_middle"),
        (GOOD.replace(b"float x", b"quad x"), "header line .* is invalid"),
        (GOOD.replace(b"element vertex 8", b"element vertex 4000000000"), "truncated"),
        (GOOD.replace(b"element face 12", b"element face 13"), "truncated"),
        (GOOD.replace(b"element face 12", b"element face -1"), "negative"),
        (GOOD.replace(b"float z", b"float w"), "no vertices"),
        (GOOD.replace(b"float z", b"float x"), "twice"),
        (GOOD[:-5], "truncated"),
        (MIXED[:-5], "truncated"),
        (ply("ascii", [("vertex", XYZ, [[0, 0, 0]])])[:-3], "truncated"),
        (ply("ascii", [("vertex", XYZ, [[0, 0, "x"]])]), "expected a number"),
        (ply("ascii", [("vertex", XYZ, [[0, 0, 0]]), ("face", [LIST], [[[0, 1, 2]]])])[:-4], "truncated"),
    ],
)
def test_damaged_files_are_one_clear_line(data, words):
    with pytest.raises(FileError, match=words) as caught:
        read(data)
    assert "\n" not in str(caught.value)


def test_a_file_without_faces_says_what_it_looks_like():
    splats = [*XYZ, "float f_dc_0", "float opacity", "float scale_0", "float rot_0"]
    for vertex, more, words in (
        (XYZ, [], "8 points and looks like a point cloud"),
        (splats, [], "8 points and looks like Gaussian splats, a point cloud"),
        (XYZ, [("edge", ["int vertex1", "int vertex2"], [[0, 1]])], "1 lines and looks like an outline"),
        (XYZ, [("face", [LIST], [[[0, 1]]])], "8 points and looks like"),
    ):
        rows = [[*point, *[0.5] * (len(vertex) - 3)] for point in CUBE.tolist()]
        for encoding in ENCODINGS:
            with pytest.raises(MeshError, match=words):
                Asset.read(ply(encoding, [("vertex", vertex, rows), *more]), kind="ply")


TRIANGLES = ("face", [LIST], [[face] for face in CUBE_FACES.tolist()])
SOUND = ply("ascii", [("vertex", XYZ, CUBE.tolist()), TRIANGLES])
LINE_ENDS = b"\n\r\n\0"


@pytest.mark.parametrize("ending", [b"\n", b"\r", b"\r\n"])
@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("first", [0.0, *(struct.unpack(order + "f", LINE_ENDS)[0] for order in "<>")])
def test_a_header_may_end_its_lines_in_any_way(encoding: str, ending: bytes, first: float):
    """Also when the data begins with bytes that look like line ends."""
    points = CUBE.tolist()
    points[0][0] = first
    data = ply(encoding, [("vertex", XYZ, points), TRIANGLES])
    end = len(data) if encoding == "ascii" else data.index(b"end_header\n") + 11
    surface = read(data[:end].replace(b"\n", ending) + data[end:])
    np.testing.assert_array_equal(surface.positions, np.float32(points))
    assert surface.faces.tolist() == CUBE_FACES.tolist() and not surface.warnings


@pytest.mark.parametrize("coding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_an_ascii_file_may_be_any_unicode_text(coding: str):
    assert read(SOUND.decode().encode(coding)).faces.tolist() == CUBE_FACES.tolist()


def test_rows_longer_than_the_header_are_cut_with_a_warning():
    lines = SOUND.decode().splitlines()
    start = lines.index("end_header") + 1
    for rows, words in (
        (slice(start, start + 8), "'vertex' have up to 3 more numbers"),
        (slice(start + 8, None), "'face' have up to 3 more numbers"),
    ):
        longer = list(lines)
        longer[rows] = [f"{line} 7 8 9" if k % 2 else f"{line} 7" for k, line in enumerate(lines[rows])]
        surface = read("\n".join(longer).encode())
        assert surface.faces.tolist() == CUBE_FACES.tolist() and words in surface.warnings[0]
        np.testing.assert_array_equal(surface.positions, CUBE)
    assert "2 lines follow" in read("\n".join([*lines, "3 0 1 2", "1"]).encode()).warnings[0]


def test_a_stream_of_numbers_is_read_if_it_fits_exactly():
    head, _, body = SOUND.partition(b"end_header\n")
    words = body.split()
    for per_line in (1, 5, 1000):
        rows = [b" ".join(words[k : k + per_line]) for k in range(0, len(words), per_line)]
        surface = read(head + b"end_header\n" + b"\n".join(rows))
        assert surface.faces.tolist() == CUBE_FACES.tolist() and not surface.warnings
        np.testing.assert_array_equal(surface.positions, CUBE)
    with pytest.raises(FileError, match="1 more numbers than its header declares.*unclear"):
        read(head + b"end_header\n" + b" ".join([*words, b"5"]))


def test_longer_rows_that_then_refer_to_missing_vertices_are_rejected():
    shifted = SOUND.replace(b"\n3 ", b"\n3 99 ")
    with pytest.raises(FileError, match="more numbers than declared.*missing vertices"):
        read(shifted)


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_triangle_strips_alternate_and_restart(encoding: str):
    import trimesh

    strips = [[0, 1, 2, 3, -1, 4, 6, 5, 7], [0, 4, 1, 1, 5], [2, 3]]
    rows = ("tristrips", ["list int int vertex_indices"], [[strip] for strip in strips])
    surface = read(ply(encoding, [("vertex", XYZ, CUBE.tolist()), rows]))
    plain = [[0, 1, 2], [2, 1, 3], [4, 6, 5], [5, 6, 7], [0, 4, 1]]
    own = [sorted(np.roll(f, -k).tolist() for k in range(3))[0] for f in surface.faces]
    assert own == [sorted(np.roll(f, -k).tolist() for k in range(3))[0] for f in plain]
    theirs = trimesh.util.triangle_strips_to_faces([[0, 1, 2, 3], [4, 6, 5, 7]])
    np.testing.assert_array_equal(np.sort(surface.faces[:4]), np.sort(theirs))


def test_strips_come_after_faces_and_have_no_face_color():
    face = [LIST, "uchar red", "uchar green", "uchar blue"]
    strips = ("tristrips", ["list int int vertex_indices"], [[[4, 5, 6]]])
    faces = ("face", face, [[[0, 1, 3, 2], 255, 0, 0]])
    surface = read(ply("ascii", [("vertex", XYZ, CUBE.tolist()), faces, strips]))
    assert surface.faces.tolist() == [[0, 1, 3], [0, 3, 2], [4, 5, 6]]
    assert surface.face_material.tolist() == [0, 0, -1]


@pytest.mark.parametrize(
    "names", ["red green blue alpha", "r g b a", "diffuse_red diffuse_green diffuse_blue alpha", "R G B A"]
)
@pytest.mark.parametrize(
    ("kind", "largest"),
    [("uchar", 255), ("ushort", 65535), ("ushort", 255), ("float", 1), ("float", 255), ("int", 255)],
)
def test_colors_of_vertices_by_any_name_and_type(names: str, kind: str, largest: int):
    vertex = [*XYZ, *(f"{kind} {name}" for name in names.split())]
    fifth = largest / 5 if kind == "float" else largest // 5
    rows = [[*p, largest, 0, fifth, largest] for p in CUBE.tolist()]
    surface = read(ply("binary_little_endian", [("vertex", vertex, rows), ("face", [LIST], [[[0, 1, 2]]])]))
    np.testing.assert_allclose(surface.colors, [[1, 0, 0.2, 1]] * 8, atol=1e-5)


def test_a_concave_polygon_keeps_its_area():
    ell = [[0, 0, 0], [2, 0, 0], [2, 1, 0], [1, 1, 0], [1, 2, 0], [0, 2, 0]]
    for encoding in ENCODINGS:
        data = ply(encoding, [("vertex", XYZ, ell), ("face", [LIST], [[[1, 2, 3, 4, 5, 0]]])])
        asset = Asset.read(data, kind="ply")
        assert asset.area.sum() / asset.scale**2 == pytest.approx(3) and len(asset.faces) == 4
        assert asset.polygons is not None and asset.polygons.corners.tolist() == [1, 2, 3, 4, 5, 0]


@given(st.integers(0, 10**6), st.integers(0, 255))
@settings(max_examples=60, deadline=None)
def test_a_flipped_byte_is_read_or_refused_cleanly(place, value):
    from segvigen.errors import InputError

    data = bytearray(MIXED)
    data[place % len(data)] = value
    try:
        Asset.read(bytes(data), kind="ply")
    except InputError as error:
        assert "\n" not in str(error)


def test_numbers_of_a_text_are_not_clamped_to_the_type_of_the_header():
    points = [[k % 20, k // 20, 0] for k in range(300)]
    faces = [[[k, k + 1, k + 21]] for k in range(279) if k % 20 < 19]
    for kind in ("uchar", "char"):
        rows = ("face", [f"list uchar {kind} vertex_indices"], faces)
        surface = read(ply("ascii", [("vertex", XYZ, points), rows]))
        assert surface.faces.tolist() == [face for [face] in faces]
    strip = ("tristrips", ["list int uint vertex_indices"], [[[0, 1, 2, -1, 4, 6, 5]]])
    sound = ply("ascii", [("vertex", XYZ, CUBE.tolist()), strip])
    for data in (sound, sound.replace(b"-1", b"4294967295")):
        assert read(data).faces.tolist() == [[0, 1, 2], [4, 6, 5]]


def test_rows_that_the_header_does_not_count_are_an_error_if_faces_then_lack_vertices():
    with pytest.raises(FileError, match="do not match the rows that the header declares.*missing vertices"):
        read(SOUND.replace(b"\n3 ", b"\n9 9 9\n3 ", 1))


def test_polygons_without_texture_coordinates_leave_those_of_others():
    face = [LIST, "list uchar float texcoord"]
    rows = [[[0, 1, 2], [0, 0, 1, 0, 1, 1]], [[4, 5, 6], []]]
    surface = read(ply("binary_little_endian", [("vertex", XYZ, CUBE.tolist()), ("face", face, rows)]))
    assert surface.uv is not None
    assert surface.uv[surface.faces[0]].tolist() == [[0, 1], [1, 1], [1, 0]]


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize(
    ("vertex", "face"),
    [("vertex", "faces"), ("Vertex", "Face"), ("vertices", "polygons"), ("points", "triangle")],
)
def test_elements_may_have_other_names(encoding: str, vertex: str, face: str):
    faces = [[f] for f in CUBE_FACES.tolist()]
    surface = read(ply(encoding, [(vertex, XYZ, CUBE.tolist()), (face, ["list uint uint corners"], faces)]))
    np.testing.assert_array_equal(surface.positions[surface.faces], CUBE[CUBE_FACES])
    both = [("vertex", XYZ, CUBE.tolist()), ("face", [LIST], faces), ("polygon", [LIST], [[[0, 1, 2]]])]
    assert len(read(ply(encoding, both)).faces) == 12


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_the_list_of_a_face_is_the_one_of_integers(encoding: str):
    properties, row = ["list uchar float quality", "list uchar int corners"], [[0, 1, 2, 0], [0, 1, 3]]
    surface = read(ply(encoding, [("vertex", XYZ, CUBE.tolist()), ("face", properties, [row])]))
    assert surface.faces.tolist() == [[0, 1, 3]]
    for wrong in (["int a", "int b"], [properties[0], "float b"], [LIST.replace("ver", "x"), properties[1]]):
        values = [[0, 1, 3] if "list" in text else 0 for text in wrong]
        with pytest.raises(FileError, match="its faces have the properties .*; expected a list vertex_ind"):
            read(ply(encoding, [("vertex", XYZ, CUBE.tolist()), ("face", wrong, [values])]))


def test_bytes_after_a_binary_ply_are_a_warning():
    assert read(GOOD + b"\r\n").warnings == []
    short = read(GOOD.replace(b"element face 12", b"element face 10"))
    assert len(short.faces) == 10 and short.warnings == ["26 bytes follow the last row; they are ignored"]


def test_an_ascii_ply_may_have_decimal_commas():
    data = ply("ascii", [("vertex", XYZ, (CUBE * 1.5).tolist()), ("face", [LIST], [[[0, 1, 3]]])])
    data = data.replace(b".5", b",5").replace(b".0 ", b",0 ")
    np.testing.assert_array_equal(read(data).positions, CUBE * 1.5)
