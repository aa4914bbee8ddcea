"""A glTF document is read whole, looked at safely, and written back as it was."""

from __future__ import annotations

import base64
import json
import struct
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from segvigen.asset.gltf import (
    ARRAY_BUFFER,
    COMPONENTS,
    Gltf,
    accessor,
    add_accessor,
    add_view,
    gltf_files,
    image_bytes,
    mime_type,
    read_gltf,
    write_glb,
)
from segvigen.errors import FileError
from tests.asset.build import CUBE, CUBE_FACES, add_mesh, add_node, cube, empty, png, raw_glb, textured
from tests.conftest import needs_shared

CODES = {"b": 5120, "B": 5121, "h": 5122, "H": 5123, "I": 5125, "f": 5126}
WIDTHS = {"SCALAR": 1, "VEC2": 2, "VEC3": 3, "VEC4": 4}


def again(gltf: Gltf) -> Gltf:
    return read_gltf({"a.glb": write_glb(gltf)}, "a.glb")


# Accessors


@st.composite
def stored_arrays(draw):
    """A table of numbers, and a document that stores it with some stride, offset, sparse values, or none."""
    code = draw(st.sampled_from("bBhHIf"))
    kind = draw(st.sampled_from(list(WIDTHS)))
    count, width, size = draw(st.integers(1, 7)), WIDTHS[kind], struct.calcsize(code)
    numbers = {
        "f": st.floats(-1e6, 1e6, width=32),
        "b": st.integers(-128, 127),
        "B": st.integers(0, 255),
        "h": st.integers(-32768, 32767),
        "H": st.integers(0, 65535),
        "I": st.integers(0, 2**32 - 1),
    }[code]
    row = st.lists(numbers, min_size=width, max_size=width)
    table = draw(st.lists(row, min_size=count, max_size=count))
    padding, start, begin = draw(st.integers(0, 5)), draw(st.integers(0, 9)), draw(st.integers(0, 9))
    entry = {"componentType": CODES[code], "count": count, "type": kind, "byteOffset": start}
    document = {"asset": {"version": "2.0"}, "accessors": [entry], "bufferViews": [], "buffers": []}
    body = b""
    if draw(st.booleans()):
        data = b"\xaa" * start + b"".join(
            struct.pack(f"<{width}{code}", *r) + b"\xbb" * padding for r in table
        )
        document["bufferViews"].append({"buffer": 0, "byteOffset": begin, "byteLength": len(data)})
        if padding:
            document["bufferViews"][0]["byteStride"] = width * size + padding
        entry["bufferView"] = 0
        body = b"\xcc" * begin + data
    else:
        table = [[0] * width for _ in range(count)]
    if draw(st.booleans()):
        places = draw(st.lists(st.integers(0, count - 1), min_size=1, max_size=count, unique=True))
        changes = draw(st.lists(row, min_size=len(places), max_size=len(places)))
        at = len(document["bufferViews"])
        index_code = draw(st.sampled_from("BHI"))
        for data in (
            b"".join(struct.pack("<" + index_code, p) for p in places),
            b"".join(struct.pack(f"<{width}{code}", *r) for r in changes),
        ):
            document["bufferViews"].append({"buffer": 0, "byteOffset": len(body), "byteLength": len(data)})
            body += data
        entry["sparse"] = {
            "count": len(places),
            "indices": {"bufferView": at, "componentType": CODES[index_code]},
            "values": {"bufferView": at + 1},
        }
        for place, change in zip(places, changes, strict=True):
            table[place] = change
    entry["normalized"] = code != "f" and code != "I" and draw(st.booleans())
    if body:
        document["buffers"].append({"byteLength": len(body)})
    return code, table, raw_glb(document, body)


@pytest.mark.slow
@given(stored_arrays())
@settings(max_examples=150, deadline=None)
def test_an_accessor_gives_the_numbers_that_were_stored_and_writing_keeps_them(stored):
    code, table, data = stored
    gltf = read_gltf({"a.glb": data}, "a.glb")
    expected = np.array(table, np.dtype(COMPONENTS[CODES[code]]))
    expected = expected[:, 0] if expected.shape[1] == 1 else expected
    np.testing.assert_array_equal(accessor(gltf, 0), expected)
    floats = accessor(gltf, 0, floats=True)
    assert floats.dtype == np.float32
    if gltf.json["accessors"][0]["normalized"]:
        top = {"b": 127, "B": 255, "h": 32767, "H": 65535}[code]
        np.testing.assert_allclose(floats, np.maximum(expected / top, -1.0), atol=1e-7)
    np.testing.assert_array_equal(accessor(again(gltf), 0), expected)


def test_matrices_of_bytes_have_padded_columns():
    data = bytes([1, 2, 3, 0, 4, 5, 6, 0, 7, 8, 9, 0])
    document = {
        "asset": {"version": "2.0"},
        "buffers": [{"byteLength": 12}],
        "bufferViews": [{"buffer": 0, "byteLength": 12}],
        "accessors": [{"bufferView": 0, "componentType": 5121, "count": 1, "type": "MAT3"}],
    }
    values = accessor(read_gltf({"a": raw_glb(document, data)}, "a"), 0)
    assert values.tolist() == [[[1, 4, 7], [2, 5, 8], [3, 6, 9]]]  # rows and columns, not the stored columns


def test_rows_for_vertex_buffers_are_aligned_to_four_bytes():
    gltf = empty()
    table = np.arange(6, dtype=np.uint8).reshape(2, 3)
    index = add_accessor(gltf, table, target=ARRAY_BUFFER)
    assert gltf.json["bufferViews"][0]["byteStride"] == 4
    np.testing.assert_array_equal(accessor(again(gltf), index), table)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"count": 9}, "out of range"),
        ({"byteOffset": 8}, "out of range"),
        ({"bufferView": 7}, r"bufferViews\[7\]"),
        ({"componentType": 5130}, "componentType"),
        ({"count": -1}, "whole number"),
        ({"count": True}, "whole number"),
        ({"count": 2**40, "bufferView": None}, "MiB"),
    ],
)
def test_an_accessor_that_reaches_outside_is_rejected(change, words):
    gltf = cube()
    gltf.json["accessors"][0].update(change)
    with pytest.raises(FileError, match=words) as caught:
        accessor(again(gltf), 0)
    assert "\n" not in str(caught.value)


def test_a_sparse_accessor_cannot_write_outside():
    gltf = empty()
    places, values = add_view(gltf, struct.pack("<H", 9)), add_view(gltf, struct.pack("<f", 1.0))
    gltf.json["accessors"] = [
        {
            "componentType": 5126,
            "count": 3,
            "type": "SCALAR",
            "sparse": {
                "count": 1,
                "indices": {"bufferView": places, "componentType": 5123},
                "values": {"bufferView": values},
            },
        }
    ]
    with pytest.raises(FileError, match="sparse is out of range"):
        accessor(again(gltf), 0)


# Reading


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b"glTF", "truncated"),
        (raw_glb({"asset": {"version": "2.0"}}, length=10**6), "truncated"),
        (raw_glb({}, text=b"{ no json"), "not a glTF file"),
        (raw_glb([1]), "is a list"),
        (raw_glb({"asset": {"version": "1.0"}}), "version '1.0'"),
        (raw_glb({}), "version None"),
        (raw_glb({}, text=b'{"a":' + b"[" * 5000 + b"]" * 5000 + b"}"), "deep"),
        (raw_glb({}, text=b'{"a":' + b"[" * 300 + b"]" * 300 + b"}"), "deep"),
        (raw_glb({"asset": {"version": "2.0"}, "buffers": [{"byteLength": 2**40}]}, b"abcd"), "truncated"),
        (raw_glb({"asset": {"version": "2.0"}, "buffers": [{"byteLength": 4}]}), "neither"),
        (raw_glb({"asset": {"version": "2.0"}, "buffers": 3}), "expected a list"),
        (struct.pack("<4sIII4s", b"glTF", 2, 20, 0, b"BIN\0"), "first chunk"),
        (struct.pack("<4sII", b"glTF", 1, 20) + bytes(8), "GLB version 1"),
    ],
)
def test_other_files_are_rejected_in_one_line_as_gltf(data, words):
    with pytest.raises(FileError, match=words) as caught:
        read_gltf({"a.glb": data}, "a.glb")
    assert "\n" not in str(caught.value)


def gltf_with_uris(buffer_uri: str, image_uri: str | None = None) -> bytes:
    gltf = cube()
    data = read_gltf({"a": write_glb(gltf)}, "a")
    document = data.json
    document["buffers"][0]["uri"] = buffer_uri
    if image_uri is not None:
        document["images"] = [{"uri": image_uri}]
    return json.dumps(document).encode()


def cube_buffer() -> bytes:
    return read_gltf({"a": write_glb(cube())}, "a").buffers[0]


def test_files_beside_are_read_and_kept(tmp_path: Path):
    (tmp_path / "my data.bin").write_bytes(cube_buffer())
    (tmp_path / "tex").mkdir()
    (tmp_path / "tex" / "a.png").write_bytes(png())
    files = {"a.gltf": gltf_with_uris("my%20data.bin", "./tex/../tex/a.png")}
    gltf = read_gltf(files, "a.gltf", tmp_path)
    assert list(gltf.files) == ["a.gltf", "my data.bin", "tex/a.png"]
    assert image_bytes(gltf, 0) == png()
    np.testing.assert_array_equal(accessor(gltf, 0), CUBE)


def test_data_uris_are_decoded():
    uri = "data:application/octet-stream;base64," + base64.b64encode(cube_buffer()).decode()
    gltf = read_gltf({"a.gltf": gltf_with_uris(uri)}, "a.gltf")
    np.testing.assert_array_equal(accessor(gltf, 1), CUBE_FACES.reshape(-1))


@pytest.mark.parametrize("spaces", range(4))
@pytest.mark.parametrize("extra", range(4))
@pytest.mark.parametrize("more", [b"", b"twelve bytes"])
def test_chunks_without_padding_are_read_with_a_warning(spaces: int, extra: int, more: bytes):
    gltf = cube()
    gltf.chunks = ((0x12345678, more),) if more else ()
    packed = write_glb(gltf)
    size = struct.unpack_from("<I", packed, 12)[0]
    text = packed[20 : 20 + size].rstrip() + b" " * spaces
    size_of_data = struct.unpack_from("<I", packed, 20 + size)[0]
    data = packed[28 + size : 28 + size + size_of_data] + bytes(extra if not more else 0)
    body = struct.pack("<II", len(text), 0x4E4F534A) + text + struct.pack("<II", len(data), 0x004E4942) + data
    body += packed[28 + size + size_of_data :]
    loose = struct.pack("<4sII", b"glTF", 2, 12 + len(body)) + body
    read = read_gltf({"a.glb": loose}, "a.glb")
    assert len(read.warnings) == bool(len(text) % 4) + bool(len(data) % 4)
    assert write_glb(read) == packed


# Writing


def test_a_glb_keeps_the_data_of_uris_in_its_binary_chunk():
    uri = "data:application/octet-stream;base64," + base64.b64encode(cube_buffer()).decode()
    picture = "data:image/png;base64," + base64.b64encode(png()).decode()
    gltf = read_gltf({"a.gltf": gltf_with_uris(uri, picture)}, "a.gltf")
    packed = again(gltf)
    assert "uri" not in packed.json["buffers"][0] and "uri" not in packed.json["images"][0]
    assert packed.json["images"][0]["mimeType"] == "image/png" and image_bytes(packed, 0) == png()
    np.testing.assert_array_equal(accessor(packed, 1), CUBE_FACES.reshape(-1))


def test_a_document_keeps_all_it_holds_when_written(tmp_path: Path):
    gltf = textured(png())
    gltf.json["nodes"][0]["extras"] = {"note": "größer", "list": [1, 2.5, None]}
    gltf.json["extensions"] = {"VENDOR_thing": {"kept": True}}
    read = again(gltf)
    for key in ("extensions", "nodes", "meshes", "materials", "textures"):
        assert read.json[key] == gltf.json[key]
    assert image_bytes(read, 0) == png()
    assert write_glb(read) == write_glb(gltf)
    for name, data in gltf_files(read, "out").items():
        (tmp_path / name).write_bytes(data)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["out.bin", "out.gltf"]
    back = read_gltf({"out.gltf": (tmp_path / "out.gltf").read_bytes()}, "out.gltf", tmp_path)
    for i in range(len(read.json["accessors"])):
        np.testing.assert_array_equal(accessor(back, i), accessor(read, i))


def test_files_beside_go_into_a_glb_and_stay_beside_a_gltf(tmp_path: Path):
    (tmp_path / "b.bin").write_bytes(cube_buffer())
    (tmp_path / "p.png").write_bytes(png())
    gltf = read_gltf({"a.gltf": gltf_with_uris("b.bin", "p.png")}, "a.gltf", tmp_path)
    extra = add_accessor(gltf, np.arange(3, dtype=np.uint8))
    packed = again(gltf)
    assert "uri" not in packed.json["images"][0] and image_bytes(packed, 0) == png()
    assert packed.json["images"][0]["mimeType"] == "image/png"
    np.testing.assert_array_equal(accessor(packed, extra), [0, 1, 2])
    files = gltf_files(gltf, "out")
    assert list(files) == ["out.gltf", "out.bin", "b.bin", "p.png"] or set(files) == {
        "out.gltf",
        "out.bin",
        "b.bin",
        "p.png",
    }
    back = read_gltf(dict(files), "out.gltf")
    np.testing.assert_array_equal(accessor(back, extra), [0, 1, 2])
    np.testing.assert_array_equal(accessor(back, 0), CUBE)


def test_numbers_that_json_lacks_are_read_and_never_written():
    text = json.dumps(read_gltf({"a": write_glb(cube())}, "a").json).encode()
    text = text.replace(b'"byteLength"', b'"extras": [NaN, Infinity], "byteLength"', 1)
    gltf = read_gltf({"a": raw_glb({}, cube_buffer(), text=text)}, "a")
    written = write_glb(gltf)
    assert b"NaN" not in written and b"Infinity" not in written
    np.testing.assert_array_equal(accessor(read_gltf({"a": written}, "a"), 0), CUBE)


def test_a_clone_is_edited_alone():
    gltf = cube()
    other = gltf.clone()
    add_node(other, mesh=add_mesh(other, CUBE, CUBE_FACES))
    assert len(gltf.json["nodes"]) == 1 and len(gltf.buffers) == 2 and len(other.buffers) == 4


def test_chunks_of_other_kinds_are_kept():
    gltf = cube()
    gltf.chunks = ((0x12345678, b"more"),)
    assert again(gltf).chunks == gltf.chunks


def test_image_kinds_are_known_by_their_first_bytes():
    assert mime_type(png()) == "image/png"
    assert mime_type(b"\xff\xd8\xff\xe0") == "image/jpeg"
    assert mime_type(b"RIFF1234WEBP") == "image/webp"
    assert mime_type(b"hello") == "application/octet-stream"


@needs_shared
def test_real_files_are_written_with_the_same_document_and_data(shared: Path):
    for path in sorted((shared / "data" / "glb").glob("*.glb")):
        gltf = read_gltf({path.name: path.read_bytes()}, path.name)
        back = again(gltf)
        assert back.json == gltf.json, path.name
        assert back.buffers == gltf.buffers, path.name


def test_json_padded_with_zeros_is_read():
    data = write_glb(empty())
    size = int.from_bytes(data[12:16], "little")
    text = data[20 : 20 + size].rstrip()
    text += b"\0" * (4 - len(text) % 4)
    head = b"glTF" + struct.pack("<III", 2, 20 + len(text) + len(data) - 20 - size, len(text))
    found = read_gltf({"a.glb": head + b"JSON" + text + data[20 + size :]}, "a.glb")
    assert text[-1] == 0 and found.json == read_gltf({"a.glb": data}, "a.glb").json
