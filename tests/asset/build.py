"""Small glTF documents made by code, for the tests of reading and writing."""

from __future__ import annotations

import io
import json
import struct
from typing import Any

import numpy as np

from segvigen.asset.gltf import Gltf, add_accessor, add_view, write_glb

QUAD = np.array([[0, 0, 0], [1, 0, 0], [1, 1, 0], [0, 1, 0]], np.float32)
QUAD_FACES = np.array([[0, 1, 2], [0, 2, 3]], np.uint16)
CUBE = np.array([[x, y, z] for x in (0, 1) for y in (0, 1) for z in (0, 1)], np.float32)
CUBE_FACES = np.array(
    [
        [0, 1, 3],
        [0, 3, 2],
        [4, 6, 7],
        [4, 7, 5],
        [0, 4, 5],
        [0, 5, 1],
        [2, 3, 7],
        [2, 7, 6],
        [0, 2, 6],
        [0, 6, 4],
        [1, 5, 7],
        [1, 7, 3],
    ],
    np.uint16,
)


def empty(name: str = "made.glb") -> Gltf:
    """A document with one empty scene."""
    document = {"asset": {"version": "2.0"}, "scene": 0, "scenes": [{"nodes": []}], "nodes": [], "meshes": []}
    return Gltf(name, document)


def add_mesh(gltf: Gltf, positions: np.ndarray, faces: np.ndarray | None = None, **more: Any) -> int:
    """Append a mesh of one primitive; `more` are attributes (arrays in capitals) or keys of the primitive."""
    primitive: dict[str, Any] = {"attributes": {"POSITION": add_accessor(gltf, positions.astype(np.float32))}}
    if faces is not None:
        primitive["indices"] = add_accessor(gltf, faces.reshape(-1))
    for key, value in more.items():
        if key.isupper() or key.startswith(("TEXCOORD", "JOINTS", "WEIGHTS", "COLOR")):
            primitive["attributes"][key] = add_accessor(
                gltf, value, normalized=value.dtype.kind == "u" and "JOINTS" not in key
            )
        else:
            primitive[key] = value
    gltf.json["meshes"].append({"primitives": [primitive]})
    return len(gltf.json["meshes"]) - 1


def add_node(gltf: Gltf, parent: int | None = None, **keys: Any) -> int:
    """Append a node under a parent, or as a root of the scene."""
    gltf.json["nodes"].append(keys)
    index = len(gltf.json["nodes"]) - 1
    if parent is None:
        gltf.json["scenes"][0]["nodes"].append(index)
    else:
        gltf.json["nodes"][parent].setdefault("children", []).append(index)
    return index


def cube(**node: Any) -> Gltf:
    """A unit cube of twelve faces on one node."""
    gltf = empty()
    add_node(gltf, mesh=add_mesh(gltf, CUBE, CUBE_FACES), **node)
    return gltf


def glb(gltf: Gltf) -> bytes:
    return write_glb(gltf)


def raw_glb(
    document: Any, binary: bytes = b"", *, length: int | None = None, text: bytes | None = None
) -> bytes:
    """A GLB from whatever is given, right or wrong."""
    body = json.dumps(document).encode() if text is None else text
    body += b" " * (-len(body) % 4)
    chunks = struct.pack("<II", len(body), 0x4E4F534A) + body
    if binary:
        binary += bytes(-len(binary) % 4)
        chunks += struct.pack("<II", len(binary), 0x004E4942) + binary
    return struct.pack("<4sII", b"glTF", 2, length or 12 + len(chunks)) + chunks


def png(width: int = 2, height: int = 2, color: tuple[int, ...] = (255, 0, 0, 255)) -> bytes:
    from PIL import Image

    held = io.BytesIO()
    Image.new("RGBA", (width, height), color).save(held, "PNG")
    return held.getvalue()


def png_bomb(width: int, height: int) -> bytes:
    """A PNG whose header declares a huge picture and which holds almost nothing."""
    import zlib

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(b"\0" * 100))
        + chunk(b"IEND", b"")
    )


def textured(image: bytes, **texture_info: Any) -> Gltf:
    """A textured quad."""
    gltf = empty()
    uv = np.array([[0, 1], [1, 1], [1, 0], [0, 0]], np.float32)
    add_node(gltf, mesh=add_mesh(gltf, QUAD, QUAD_FACES, TEXCOORD_0=uv, material=0))
    gltf.json["images"] = [{"bufferView": add_view(gltf, image), "mimeType": "image/png", "name": "paint"}]
    gltf.json["textures"] = [{"source": 0}]
    gltf.json["materials"] = [{"pbrMetallicRoughness": {"baseColorTexture": {"index": 0, **texture_info}}}]
    return gltf
