"""GLB and PNG bytes, labels of triangles and polygons, colors, cameras: arrays in, arrays out, without bpy.

F triangles, P polygons, V vertices. Positions have Z up, as in Blender; the GLB has Y up.
"""

from __future__ import annotations

import colorsys
import json
import struct
import zlib
from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Material:
    """A material of the GLB; color: linear RGBA; png: the picture of its base color."""

    name: str
    color: tuple[float, ...] = (0.8, 0.8, 0.8, 1.0)
    metallic: float = 0.0
    roughness: float = 0.5
    png: bytes | None = None


def to_y_up(points: np.ndarray) -> np.ndarray:
    """Turn points [..., 3] with Z up into points with Y up."""
    return np.stack([points[..., 0], points[..., 2], -points[..., 1]], axis=-1)


def write_glb(
    positions: np.ndarray, triangles: np.ndarray, material: np.ndarray, materials: list[Material],
    uv: np.ndarray | None = None,
) -> tuple[bytes, np.ndarray]:  # fmt: skip
    """Return a GLB with one primitive per material, and its triangles in order: rows of `triangles`, [F].

    positions [V, 3]; triangles [F, 3]; material [F]: index of `materials`; uv [F, 3, 2]: of each corner.
    """
    binary, views, accessors, primitives = bytearray(), [], [], []
    textures: list[int] = []

    def view(data: bytes, target: int | None = None) -> int:
        binary.extend(b"\0" * (-len(binary) % 4))
        views.append({"buffer": 0, "byteOffset": len(binary), "byteLength": len(data)})
        if target is not None:
            views[-1]["target"] = target
        binary.extend(data)
        return len(views) - 1

    def accessor(values: np.ndarray, kind: str, target: int, **more: object) -> int:
        component = 5125 if values.dtype == np.uint32 else 5126
        row = {"bufferView": view(values.tobytes(), target), "componentType": component, "type": kind}
        accessors.append(row | {"count": values.size if kind == "SCALAR" else len(values)} | more)
        return len(accessors) - 1

    def vertices(points: np.ndarray) -> int:
        bounds = {"min": points.min(axis=0).tolist(), "max": points.max(axis=0).tolist()}
        return accessor(points, "VEC3", 34962, **bounds)

    points = np.ascontiguousarray(to_y_up(positions), "<f4")
    shared = None  # the accessor of all vertices, for primitives without texture
    order = np.argsort(material, kind="stable")
    for k in np.unique(material):
        rows = order[material[order] == k]
        corners = triangles[rows].reshape(-1)
        if uv is not None and materials[k].png is not None:
            flipped = np.ascontiguousarray(uv[rows].reshape(-1, 2) * (1, -1) + (0, 1), "<f4")
            attributes = {
                "POSITION": vertices(points[corners]), "TEXCOORD_0": accessor(flipped, "VEC2", 34962)
            }  # fmt: skip
            primitives.append({"attributes": attributes, "material": int(k)})
            continue
        shared = vertices(points) if shared is None else shared
        indices = accessor(corners.astype("<u4"), "SCALAR", 34963)
        primitives.append({"attributes": {"POSITION": shared}, "indices": indices, "material": int(k)})
    described = []
    for m in materials:
        pbr: dict[str, object] = {
            "baseColorFactor": list(m.color), "metallicFactor": m.metallic, "roughnessFactor": m.roughness
        }  # fmt: skip
        if m.png is not None and uv is not None:
            pbr["baseColorTexture"] = {"index": len(textures)}
            textures.append(view(m.png))
        described.append({"name": m.name, "pbrMetallicRoughness": pbr, "doubleSided": True})
    document = {
        "asset": {"version": "2.0", "generator": "segvigen for Blender"}, "scene": 0,
        "scenes": [{"nodes": [0]}], "nodes": [{"mesh": 0}], "meshes": [{"primitives": primitives}],
        "materials": described, "accessors": accessors, "bufferViews": views,
        "buffers": [{"byteLength": len(binary)}],
    }  # fmt: skip
    if textures:
        document["images"] = [{"bufferView": v, "mimeType": "image/png"} for v in textures]
        document["textures"] = [{"source": i} for i in range(len(textures))]
    text = json.dumps(document).encode()
    text += b" " * (-len(text) % 4)
    binary.extend(b"\0" * (-len(binary) % 4))
    chunks = struct.pack("<II", len(text), 0x4E4F534A) + text
    chunks += struct.pack("<II", len(binary), 0x004E4942) + bytes(binary)
    return struct.pack("<III", 0x46546C67, 2, 12 + len(chunks)) + chunks, order


def write_png(pixels: np.ndarray) -> bytes:
    """Return the PNG of pixels [H, W, 4] uint8 RGBA, row 0 at the top."""
    height, width = pixels.shape[:2]
    rows = np.zeros((height, 1 + 4 * width), np.uint8)  # each row begins with filter 0
    rows[:, 1:] = pixels.reshape(height, -1)

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)
    body = chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows.tobytes(), 1)) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + body


def read_faces(data: bytes, order: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return label [F] and selection [F] of each triangle from the bytes of `faces`; order: of `write_glb`.

    Raises ValueError for another number of faces.
    """
    count = len(order)
    if len(data) != 6 * count:
        raise ValueError(f"the server has labels for {len(data) // 6:,} faces; the mesh has {count:,}")
    labels, selected = np.empty(count, np.int32), np.empty(count, bool)
    labels[order] = np.frombuffer(data, "<i4", count)
    selected[order] = np.frombuffer(data, np.uint8, count, 5 * count) > 0
    return labels, selected


def majority(values: np.ndarray, group: np.ndarray, weight: np.ndarray, count: int) -> np.ndarray:
    """Return for each of `count` groups the value with the largest sum of weights, -1 for an empty group.

    values, group, weight: one row per member. The smaller of two equally heavy values wins.
    """
    values = values.astype(np.int64)
    weight = np.maximum(weight, 1e-9 * max(float(weight.max(initial=0.0)), 1e-30))  # no area counts a little
    order = np.lexsort((values, group))
    values, group, weight = values[order], group[order], weight[order]
    result = np.full(count, -1, np.int64)
    if not len(values):
        return result
    starts = np.flatnonzero(np.r_[True, (np.diff(group) != 0) | (np.diff(values) != 0)])
    sums, values, group = np.add.reduceat(weight, starts), values[starts], group[starts]
    order = np.lexsort((-values, sums, group))
    last = np.r_[np.diff(group[order]) != 0, True]
    result[group[order][last]] = values[order][last]
    return result


def palette(index: int) -> tuple[float, float, float]:
    """Return the RGB color of a part, each in 0..1; neighboring indices differ clearly."""
    hue = (0.09 + 0.618034 * index) % 1.0
    return colorsys.hsv_to_rgb(hue, (0.75, 0.5, 0.9)[index // 8 % 3], (0.95, 0.75)[index // 4 % 2])


def fit_camera(
    eye: np.ndarray, back: np.ndarray, up: np.ndarray, points: np.ndarray, perspective: bool
) -> dict[str, list[float] | float]:
    """Return the square camera at `eye` that sees all points [N, 3]: eye, target, up, fov.

    back, up: axes of the view; fov: radians. An eye near the points moves back; a view without perspective
    becomes one from far away.
    """
    target = (points.min(axis=0) + points.max(axis=0)) / 2
    radius = max(float(np.linalg.norm(points - target, axis=1).max()), 1e-12)
    if not perspective:
        eye = target + back * 60.0 * radius
    elif np.linalg.norm(eye - target) < 1.5 * radius:
        eye = target + back * 1.5 * radius
    axes = camera_axes(eye, target, up)
    local = (points - eye) @ axes.T
    half = float(np.max(np.abs(local[:, :2]) / -local[:, 2:])) * 1.04
    fov = 2 * float(np.arctan(half))
    return {"eye": eye.tolist(), "target": target.tolist(), "up": up.tolist(), "fov": fov}


def camera_axes(eye: np.ndarray, target: np.ndarray, up: np.ndarray) -> np.ndarray:
    """Return right, up, and backward [3, 3] of a camera."""
    back = (eye - target) / np.linalg.norm(eye - target)
    right = np.cross(up, back)
    if np.linalg.norm(right) < 1e-6:
        right = np.cross(np.eye(3)[np.abs(back).argmin()], back)
    right = right / np.linalg.norm(right)
    return np.stack([right, np.cross(back, right), back])


def camera_rays(camera: dict[str, list[float] | float], size: int) -> np.ndarray:
    """Return the directions [size, size, 3] of the pixels of a camera of `fit_camera`, row 0 at the top."""
    right, up, back = camera_axes(*(np.array(camera[key]) for key in ("eye", "target", "up")))
    steps = (2 * (np.arange(size) + 0.5) / size - 1) * np.tan(camera["fov"] / 2)
    return steps[None, :, None] * right - steps[:, None, None] * up - back
