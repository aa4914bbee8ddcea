"""Decode Draco and meshopt data in glTF files after checking the decoded size."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from segvigen.arrays import Array
from segvigen.errors import FileError, needing

MAX_DECODED_BYTES = 1 << 30  # of one array; a mesh of 20M faces needs less
MAX_ZERO_BYTES = 256 << 20  # of an accessor without data


def decode_meshopt(data: bytes | memoryview, entry: dict[str, Any], where: str) -> bytes:
    """Decode EXT_meshopt_compression or KHR_meshopt_compression of one buffer view.

    entry is the extension's object (count, byteStride, mode, filter). Raises FileError when the data does not
    decode or declares more than MAX_DECODED_BYTES.
    """
    with needing(f"{where} is meshopt-compressed: pip install meshopt"):
        import meshopt
    count, stride = entry.get("count"), entry.get("byteStride")
    mode, kind = entry.get("mode"), entry.get("filter", "NONE")
    if not isinstance(count, int) or not isinstance(stride, int) or count < 0 or not 1 <= stride <= 256:
        raise FileError(f"{where}: meshopt count {count!r} and stride {stride!r} are invalid; file damaged.")
    check_size(count * stride, where)
    if count == 0:
        return b""
    try:
        return meshopt.decode_gltf_buffer(bytes(data), count, stride, mode, kind).tobytes()
    except Exception as error:  # the codec raises several kinds
        raise FileError(f"{where}: meshopt data does not decode ({error}); file damaged.") from error


def decode_draco(
    data: bytes | memoryview, num_faces: int | None, num_vertices: int, where: str
) -> tuple[dict[int, Array], NDArray[np.uint32]]:
    """Decode KHR_draco_mesh_compression of one primitive to ({attribute id: values [V, k]}, faces [F, 3]).

    num_faces and num_vertices are the glTF's counts (None: unknown). Raises FileError, before decoding, when
    the header of the data disagrees.
    """
    with needing(f"{where} is Draco-compressed: pip install DracoPy"):
        import DracoPy
    faces = declared_draco_faces(bytes(data))
    if faces is None:
        raise FileError(f"{where}: this is not a Draco mesh; file damaged.")
    check_size(max(faces * 12, num_vertices * 64), where)
    if num_faces is not None and faces != num_faces:
        raise FileError(f"{where}: the Draco data has {faces} faces, expected {num_faces}; file damaged.")
    try:
        mesh = DracoPy.decode(bytes(data))
        attributes = {int(a["unique_id"]): np.asarray(a["data"]) for a in mesh.attributes}
        triangles = np.asarray(mesh.faces).reshape(-1, 3)
    except Exception as error:  # the codec raises several kinds
        raise FileError(f"{where}: Draco data does not decode ({error}); file damaged.") from error
    return attributes, triangles.astype(np.uint32, copy=False)


def check_size(num_bytes: int, where: str, limit: int = MAX_DECODED_BYTES) -> None:
    """Raise FileError when an array would need more bytes than `limit`."""
    if num_bytes > limit:
        size = f"{num_bytes / 2**20:,.0f} MiB of data; at most {limit >> 20} MiB are unpacked"
        raise FileError(f"{where} declares {size}. Split the file or export it again.")


def declared_draco_faces(data: bytes) -> int | None:
    """Return the face count in a Draco header, or None when the bytes are not a Draco mesh.

    Source: the Draco bitstream: header, metadata, connectivity header (versions 2.0 to 2.2).
    """
    if data[:5] != b"DRACO" or len(data) < 12 or data[5] != 2 or data[7] != 1:
        return None
    old, edgebreaker = data[6] < 2, data[8] == 1
    place = 11
    try:
        if int.from_bytes(data[9:11], "little") & 0x8000:
            place = _skip_draco_metadata(data, place)
        if edgebreaker:
            place += 1  # traversal kind
            for _ in range(2 if old else 1):  # new vertices (before 2.2), vertices
                _, place = _varint(data, place)
        elif old:
            return int.from_bytes(data[place : place + 4], "little")
        return _varint(data, place)[0]
    except IndexError:
        return None


def _varint(data: bytes, place: int) -> tuple[int, int]:
    """Decode a little-endian base-128 number; return it and the offset after it. IndexError past the end."""
    value = shift = 0
    while True:
        byte = data[place]
        value |= (byte & 0x7F) << shift
        place, shift = place + 1, shift + 7
        if byte < 0x80 or shift > 63:
            return value, place


def _skip_draco_metadata(data: bytes, place: int) -> int:
    """Return the offset after the metadata: one element per attribute (with its id), then the geometry's."""
    num_attributes, place = _varint(data, place)
    for _ in range(min(num_attributes, len(data))):
        _, place = _varint(data, place)
        place = _skip_draco_element(data, place, 0)
    return _skip_draco_element(data, place, 0)


def _skip_draco_element(data: bytes, place: int, depth: int) -> int:
    """Return the offset after one metadata element: named entries, then named child elements."""
    if depth > 32:
        raise IndexError("metadata nested too deeply")
    num_entries, place = _varint(data, place)
    for _ in range(min(num_entries, len(data))):
        place += 1 + data[place]
        length, place = _varint(data, place)
        place += length
    num_children, place = _varint(data, place)
    for _ in range(min(num_children, len(data))):
        place = _skip_draco_element(data, place + 1 + data[place], depth + 1)
    return place
