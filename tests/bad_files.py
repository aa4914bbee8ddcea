"""Files with something wrong in them, made from nothing; most functions return the bytes."""

import json
import struct
import zlib
from pathlib import Path
from typing import Any

import numpy as np

CUBE_POINTS = np.array([[x, y, z] for x in (0, 1) for y in (0, 1) for z in (0, 1)], np.float32)
CUBE_FACES = np.array(
    [[0, 1, 3], [0, 3, 2], [4, 6, 7], [4, 7, 5], [0, 4, 5], [0, 5, 1],
     [2, 3, 7], [2, 7, 6], [0, 2, 6], [0, 6, 4], [1, 5, 7], [1, 7, 3]], np.uint32,
)  # fmt: skip


def glb(document: dict[str, Any], binary: bytes = b"") -> bytes:
    """A GLB of a JSON document and a binary chunk."""
    text = json.dumps(document).encode()
    text += b" " * (-len(text) % 4)
    binary += b"\0" * (-len(binary) % 4)
    chunks = struct.pack("<II", len(text), 0x4E4F534A) + text
    if binary:
        chunks += struct.pack("<II", len(binary), 0x004E4942) + binary
    return struct.pack("<4sII", b"glTF", 2, 12 + len(chunks)) + chunks


def document(
    points: np.ndarray = CUBE_POINTS, faces: np.ndarray = CUBE_FACES
) -> tuple[dict[str, Any], bytes]:
    """A glTF document with one triangle mesh, and its buffer."""
    points, faces = np.asarray(points, np.float32), np.asarray(faces, np.uint32)
    binary = points.tobytes() + faces.tobytes()
    with np.errstate(invalid="ignore"):
        low, high = (np.nan_to_num(f(points, axis=0), posinf=0, neginf=0).tolist() for f in (np.min, np.max))
    return {
        "asset": {"version": "2.0"},
        "scene": 0,
        "scenes": [{"nodes": [0]}],
        "nodes": [{"mesh": 0, "name": "thing"}],
        "meshes": [{"primitives": [{"attributes": {"POSITION": 0}, "indices": 1}]}],
        "accessors": [
            {
                "bufferView": 0,
                "componentType": 5126,
                "count": len(points),
                "type": "VEC3",
                "min": low,
                "max": high,
            },
            {"bufferView": 1, "componentType": 5125, "count": faces.size, "type": "SCALAR"},
        ],
        "bufferViews": [
            {"buffer": 0, "byteOffset": 0, "byteLength": points.nbytes},
            {"buffer": 0, "byteOffset": points.nbytes, "byteLength": faces.nbytes},
        ],
        "buffers": [{"byteLength": len(binary)}],
    }, binary


def mesh_glb(points: np.ndarray = CUBE_POINTS, faces: np.ndarray = CUBE_FACES) -> bytes:
    """A sound GLB of one mesh (the mesh may be unsound)."""
    return glb(*document(points, faces))


def changed_glb(path: tuple[str | int, ...], value: Any) -> bytes:
    """The cube's GLB with one entry of its document replaced."""
    doc, binary = document()
    place: Any = doc
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = value
    return glb(doc, binary)


def gltf_with_buffer(uri: str) -> bytes:
    """A .gltf whose buffer lies elsewhere."""
    doc, _ = document()
    doc["buffers"][0]["uri"] = uri
    return json.dumps(doc).encode()


def gltf_with_image(uri: str, folder: Path) -> bytes:
    """A .gltf with its buffer beside it (written) and an image at `uri`, used as base color."""
    doc, binary = document()
    (folder / "cube.bin").write_bytes(binary + np.zeros((8, 2), np.float32).tobytes())
    doc["buffers"] = [{"byteLength": len(binary) + 64, "uri": "cube.bin"}]
    _texture(doc, len(binary))
    doc["images"] = [{"uri": uri}]
    return json.dumps(doc).encode()


def _texture(doc: dict[str, Any], uv_offset: int) -> None:
    doc["bufferViews"].append({"buffer": 0, "byteOffset": uv_offset, "byteLength": 64})
    doc["accessors"].append({"bufferView": 2, "componentType": 5126, "count": 8, "type": "VEC2"})
    primitive = doc["meshes"][0]["primitives"][0]
    primitive["attributes"]["TEXCOORD_0"] = 2
    primitive["material"] = 0
    doc["materials"] = [{"pbrMetallicRoughness": {"baseColorTexture": {"index": 0}}}]
    doc["textures"] = [{"source": 0}]


def png(width: int, height: int, rows: bytes = b"") -> bytes:
    """A PNG header of any size over whatever rows are given: a bomb when the size is a lie."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(rows))
        + chunk(b"IEND", b"")
    )


def glb_with_image(image: bytes) -> bytes:
    """The cube with an image inside as base color."""
    doc, binary = document()
    uv_offset = len(binary)
    binary += np.zeros((8, 2), np.float32).tobytes()
    _texture(doc, uv_offset)
    doc["bufferViews"].append({"buffer": 0, "byteOffset": len(binary), "byteLength": len(image)})
    doc["images"] = [{"bufferView": 3, "mimeType": "image/png"}]
    doc["buffers"][0]["byteLength"] = len(binary) + len(image)
    return glb(doc, binary + image)


def draco_glb(num_faces: int, num_points: int) -> bytes:
    """A GLB whose Draco data declares this many faces and points in a dozen bytes."""

    def varint(value: int) -> bytes:
        out = b""
        while value > 127:
            out, value = out + bytes([value & 127 | 128]), value >> 7
        return out + bytes([value])

    packed = (
        b"DRACO" + bytes([2, 2, 1, 0, 0, 0]) + varint(num_faces) + varint(num_points) + b"\1" + b"\0" * 16
    )
    doc, _ = document()
    doc["extensionsUsed"] = doc["extensionsRequired"] = ["KHR_draco_mesh_compression"]
    doc["bufferViews"] = [{"buffer": 0, "byteLength": len(packed)}]
    doc["buffers"] = [{"byteLength": len(packed)}]
    for accessor in doc["accessors"]:
        del accessor["bufferView"]
    doc["meshes"][0]["primitives"][0]["extensions"] = {
        "KHR_draco_mesh_compression": {"bufferView": 0, "attributes": {"POSITION": 0}}
    }
    return glb(doc, packed)


def half_broken_glb() -> tuple[bytes, np.ndarray]:
    """A sphere-like mesh with some NaN corners and flat faces, and [F] bool: which faces are sound."""
    n = 24
    u, v = np.meshgrid(np.linspace(0, 2 * np.pi, n), np.linspace(0, np.pi, n), indexing="ij")
    points = (
        np.stack([np.cos(u) * np.sin(v), np.cos(v), np.sin(u) * np.sin(v)], -1)
        .reshape(-1, 3)
        .astype(np.float32)
    )
    i, j = np.meshgrid(np.arange(n - 1), np.arange(1, n - 2), indexing="ij")
    corner = (i * n + j).ravel()
    faces = np.concatenate(
        [
            np.stack([corner, corner + 1, corner + n + 1], -1),
            np.stack([corner, corner + n + 1, corner + n], -1),
        ]
    ).astype(np.uint32)
    broken = np.zeros(len(faces), bool)
    faces[5] = faces[5, 0]
    faces[77, 2] = faces[77, 0]
    broken[[5, 77]] = True
    points[n * 7 + 9] = np.nan
    points[n * 12 + 11, 1] = np.inf
    broken |= np.isin(faces, [n * 7 + 9, n * 12 + 11]).any(axis=1)
    return mesh_glb(points, faces), ~broken
