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
    st.lists(st.lists(st.integers(0, 7), min_size=0, max_size=6), min_size=1, max_size=8),
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
    expected = [[p[0], p[k], p[k + 1]] for p in polygons for k in range(1, len(p) - 1)]
    surface = read(data)
    assert surface.faces.tolist() == expected
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


def test_face_colors_become_materials_one_per_color():
    face = [LIST, "uchar red", "uchar green", "uchar blue"]
    rows = [[[0, 1, 3], 255, 0, 0], [[0, 3, 2, 4], 0, 0, 255], [[4, 6, 7], 255, 0, 0]]
    asset = Asset.read(
        ply("binary_little_endian", [("vertex", XYZ, CUBE.tolist()), ("face", face, rows)]), kind="ply"
    )
    colors = [asset.materials[i].base_color for i in asset.face_material]
    assert colors == [(1, 0, 0, 1), (0, 0, 1, 1), (0, 0, 1, 1), (1, 0, 0, 1)]
    assert len(asset.vertices) == 8  # corners stay shared


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
    with pytest.raises(FileError, match="paint.png"):
        Asset.read(tmp_path / "a.ply")


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
        (GOOD[:-5], "truncated"),
        (MIXED[:-5], "truncated"),
        (ply("ascii", [("vertex", XYZ, [[0, 0, 0]])])[:-3], "truncated"),
        (ply("ascii", [("vertex", XYZ, [[0, 0, "x"]])]), "not all numbers"),
        (ply("ascii", [("vertex", XYZ, [[0, 0, 0]]), ("face", [LIST], [[[0, 1, 2]]])])[:-4], "truncated"),
    ],
)
def test_damaged_files_are_one_clear_line(data, words):
    with pytest.raises(FileError, match=words) as caught:
        read(data)
    assert "\n" not in str(caught.value)


def test_a_cloud_of_points_is_no_mesh():
    with pytest.raises(MeshError, match="no faces"):
        Asset.read(ply("ascii", [("vertex", XYZ, CUBE.tolist())]), kind="ply")


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
