"""Compressed data is unpacked only when its declared size is bearable and it decodes."""

from __future__ import annotations

import numpy as np
import pytest

from segvigen.asset.compression import (
    MAX_DECODED_BYTES,
    check_size,
    declared_draco_faces,
    decode_draco,
    decode_meshopt,
)
from segvigen.errors import FileError
from tests.asset.build import CUBE, CUBE_FACES


def packed(**options: object) -> bytes:
    import DracoPy

    return DracoPy.encode(CUBE, CUBE_FACES.astype(np.uint32), **options)


@pytest.mark.parametrize(
    "options", [{}, {"preserve_order": True}, {"compression_level": 10}, {"compression_level": 0}]
)
def test_the_faces_of_draco_are_known_from_its_header(options):
    data = packed(**options)
    assert declared_draco_faces(data) == 12
    assert len(decode_draco(data, 12, 8, "x")[1]) == 12


def test_metadata_before_the_mesh_is_stepped_over():
    body = packed()
    flagged = body[:9] + (0x8000).to_bytes(2, "little")
    # attribute element 0: entry "a" of 2 bytes, no child; the geometry: no entry, a child "bc" of one entry
    metadata = (
        bytes([1, 0, 1, 1, ord("a"), 2, 9, 9, 0])
        + bytes([0, 1, 2])
        + b"bc"
        + bytes([1, 1, ord("d"), 1, 7, 0])
    )
    assert declared_draco_faces(flagged + metadata + body[11:]) == 12
    assert len(decode_draco(flagged + metadata + body[11:], 12, 8, "x")[1]) == 12


def test_a_draco_bomb_is_rejected_before_decoding():
    def varint(n: int) -> bytes:
        out = b""
        while n > 127:
            out, n = out + bytes([n & 127 | 128]), n >> 7
        return out + bytes([n])

    bomb = b"DRACO\x02\x02\x01\x00\x00\x00" + varint(10**9) + varint(10**9) + bytes(100)
    with pytest.raises(FileError, match="MiB"):
        decode_draco(bomb, None, 8, "x")
    with pytest.raises(FileError, match="expected 12"):
        decode_draco(bomb[:11] + varint(13) + varint(8), 12, 8, "x")


@pytest.mark.parametrize(
    "data", [b"", b"DRACO", b"no draco at all.....", packed()[:40], packed()[:20] + b"\xff" * 40]
)
def test_draco_that_does_not_decode_is_rejected(data):
    with pytest.raises(FileError, match="x: "):
        decode_draco(data, None, 8, "x")


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        ({"count": 2**31, "byteStride": 16, "mode": "ATTRIBUTES"}, "MiB"),
        ({"count": "9", "byteStride": 16, "mode": "ATTRIBUTES"}, "are invalid"),
        ({"count": 9, "byteStride": 0, "mode": "ATTRIBUTES"}, "are invalid"),
        ({"count": 9, "byteStride": 16, "mode": "ATTRIBUTES"}, "does not decode"),
        ({"count": 9, "byteStride": 16, "mode": "WHAT"}, "does not decode"),
    ],
)
def test_meshopt_that_does_not_decode_is_rejected(entry, words):
    with pytest.raises(FileError, match=words):
        decode_meshopt(b"\xa0 nothing", entry, "x")


def test_meshopt_gives_back_filtered_normals():
    import meshopt

    normals = np.array([[1, 0, 0, 1], [0, 1, 0, 1], [0, 0, 1, 1], [0.6, 0.8, 0, 1]], np.float32)
    data = meshopt.encode_gltf_buffer(meshopt.encode_filter_oct(normals, 4, 8), "ATTRIBUTES")
    entry = {"count": 4, "byteStride": 4, "mode": "ATTRIBUTES", "filter": "OCTAHEDRAL"}
    found = np.frombuffer(decode_meshopt(data, entry, "x"), np.int8).reshape(4, 4)[:, :3] / 127
    np.testing.assert_allclose(found, normals[:, :3], atol=0.02)


def test_sizes_up_to_the_limit_pass():
    check_size(MAX_DECODED_BYTES, "x")
    with pytest.raises(FileError, match="x declares 1,024 MiB"):
        check_size(MAX_DECODED_BYTES + 1, "x")
