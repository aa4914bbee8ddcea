"""Reader of ASCII and binary PLY with any elements: vertex normals, UVs, and colors, face colors and
textures.

By hand: trimesh puts the triangles of a file with mixed polygons before its quads. Here faces keep the file's
order, and polygons become fans of triangles in place. Source: the PLY format's description (G. Turk).
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from segvigen.arrays import F32, F64, I32, I64, Array
from segvigen.asset.files import fetch
from segvigen.asset.images import decode_image
from segvigen.asset.materials import Material, Texture
from segvigen.asset.surface import Patch, Surface, check_face_count, color_materials, fan, join, top_left_uv
from segvigen.errors import FileError

TYPES = {
    "char": "i1", "int8": "i1", "uchar": "u1", "uint8": "u1", "short": "i2", "int16": "i2",
    "ushort": "u2", "uint16": "u2", "int": "i4", "int32": "i4", "uint": "u4", "uint32": "u4",
    "float": "f4", "float32": "f4", "double": "f8", "float64": "f8", "int64": "i8", "uint64": "u8",
}  # fmt: skip
UV_NAMES = (("u", "v"), ("s", "t"), ("texture_u", "texture_v"), ("texture_s", "texture_t"))


@dataclass(frozen=True)
class Property:
    """A property of an element: a scalar, or a list with a counted length."""

    name: str
    dtype: str
    count_dtype: str | None = None


@dataclass(frozen=True)
class Ragged:
    """A list property: the length of each row, and the values of all rows."""

    sizes: I64
    values: Array


Columns = dict[str, Any]  # property name to array [n] or Ragged


def read_ply(files: dict[str, bytes], main: str, folder: Path | None) -> Surface:
    """Read a PLY. Raises FileError when its header and data disagree."""
    kind, elements, pictures, start = _header(files[main], main)
    if kind == "ascii":
        found = _read_ascii(files[main][start:], elements, main)
    else:
        order = "<" if kind.endswith("little_endian") else ">"
        found = _read_binary(memoryview(files[main])[start:], elements, order, main)
    vertex, face = found.get("vertex", {}), found.get("face", {})
    if not all(axis in vertex for axis in "xyz"):
        raise FileError(f"{main} has no vertices with x, y and z; expected a mesh.")
    warnings: list[str] = []
    polygons = next(
        (face[n] for n in ("vertex_indices", "vertex_index") if isinstance(face.get(n), Ragged)), None
    )
    if polygons is None:
        faces, owner, corner = np.zeros((0, 3), np.int64), np.zeros(0, np.int64), np.zeros((0, 3), np.int64)
    else:
        check_face_count(int(np.maximum(polygons.sizes - 2, 0).sum()), main)
        corner, owner = fan(polygons.sizes)
        faces = polygons.values.astype(np.int64)[corner]
    if "tristrips" in found:
        warnings.append("skipped triangle strips; only faces are used")
    positions = np.stack([vertex[axis] for axis in "xyz"], axis=1).astype(np.float64)
    normals = None
    if all(n in vertex for n in ("nx", "ny", "nz")):
        normals = np.nan_to_num(np.stack([vertex[n] for n in ("nx", "ny", "nz")], axis=1).astype(np.float32))
    colors = _colors(vertex)
    uv = next(
        (np.stack([vertex[u], vertex[v]], axis=1) for u, v in UV_NAMES if u in vertex and v in vertex), None
    )
    face_uv = face.get("texcoord")
    if uv is None and isinstance(face_uv, Ragged) and polygons is not None:
        if (face_uv.sizes == 2 * polygons.sizes).all():  # per corner: split the shared vertices
            exists = np.all((faces >= 0) & (faces < len(positions)), axis=1)
            rows = np.where(exists[:, None], faces, 0).reshape(-1)
            uv = face_uv.values.reshape(-1, 2)[corner.reshape(-1)]
            positions = positions[rows]
            normals = None if normals is None else normals[rows]
            colors = None if colors is None else colors[rows]
            faces = np.where(exists[:, None], np.arange(len(rows)).reshape(-1, 3), -1)
    materials, material = _materials(face, owner, pictures, files, main, folder, warnings)
    patch = Patch(
        name=Path(main).stem, positions=positions, faces=faces, normals=normals,
        uv=None if uv is None else top_left_uv(uv), colors=colors, material=material,
    )  # fmt: skip
    return join([patch], materials, warnings)


def _materials(
    face: Columns, owner: I64, pictures: list[str], files: dict[str, bytes], main: str,
    folder: Path | None, warnings: list[str],
) -> tuple[tuple[Material, ...], I32]:  # fmt: skip
    """Return a material per texture named in comments (chosen by texnumber), else per face color."""
    if pictures:
        textures = [
            Texture(decode_image(fetch(files, n.replace("%", "%25"), folder, main), n), name=n)
            for n in pictures
        ]
        number = face.get("texnumber", np.zeros(int(owner.max(initial=-1)) + 1, np.int32))
        number = np.clip(np.asarray(number)[owner], -1, len(textures) - 1).astype(np.int32)
        made = tuple(
            Material(t.name, base_color_texture=t, metallic=0.0, double_sided=True) for t in textures
        )
        return made, number
    colors = _colors(face)
    if colors is None:
        return (), np.full(len(owner), -1, np.int32)
    return color_materials(colors[owner], warnings)


def _colors(columns: Columns) -> F32 | None:
    """Return RGBA [n, 4] in 0..1 of red, green, blue, and alpha; None without."""
    for prefix in ("", "diffuse_"):
        names = [prefix + n for n in ("red", "green", "blue")]
        if all(isinstance(columns.get(n), np.ndarray) for n in names):
            alpha = columns.get(prefix + "alpha", columns.get("alpha"))
            if not isinstance(alpha, np.ndarray):
                alpha = np.full(len(columns[names[0]]), np.iinfo(np.uint8).max, np.uint8)
                alpha = alpha if columns[names[0]].dtype.kind in "iu" else alpha / 255.0
            return np.stack([_unit(columns[n]) for n in names] + [_unit(alpha)], axis=1)
    return None


def _unit(values: Array) -> F32:
    """Scale a color channel to 0..1: integers by their type's range, floats unchanged."""
    scale = np.iinfo(values.dtype).max if values.dtype.kind in "iu" else 1.0
    scale = 255.0 if values.dtype.kind == "i" else scale
    return np.clip(np.nan_to_num(values.astype(np.float64) / scale), 0.0, 1.0).astype(np.float32)


def _header(data: bytes, main: str) -> tuple[str, list[tuple[str, int, list[Property]]], list[str], int]:
    """Return the format, the elements with counts and properties, the texture names, and the data offset."""
    end = data.find(b"end_header")
    line_end = data.find(b"\n", end)
    if data[:3] != b"ply" or end < 0 or line_end < 0 or end > 1 << 20:
        raise FileError(
            f"{main} is not a PLY: expected a header from 'ply' to 'end_header'. Check its content."
        )
    kind, pictures = "", []
    elements: list[tuple[str, int, list[Property]]] = []
    for line in data[:end].decode("ascii", "replace").splitlines()[1:]:
        words = line.split()
        try:
            if words[:1] == ["format"]:
                kind = words[1]
            elif words[:1] == ["element"]:
                elements.append((words[1], int(words[2]), []))
            elif words[:2] == ["property", "list"]:
                elements[-1][2].append(Property(words[4], TYPES[words[3]], TYPES[words[2]]))
            elif words[:1] == ["property"]:
                elements[-1][2].append(Property(words[2], TYPES[words[1]]))
            elif words[:2] == ["comment", "TextureFile"]:
                pictures.append(line.split(None, 2)[2].strip())
        except (IndexError, KeyError, ValueError) as error:
            raise FileError(f"{main}: the header line {line[:60]!r} is invalid; export it again.") from error
    if kind not in ("ascii", "binary_little_endian", "binary_big_endian"):
        raise FileError(f"{main} has PLY format {kind!r}; expected ascii or binary.")
    if any(count < 0 for _, count, _ in elements):
        raise FileError(f"{main} declares a negative number of elements; export it again.")
    return kind, elements, pictures, line_end + 1


def _read_binary(
    data: memoryview, elements: list[tuple[str, int, list[Property]]], order: str, main: str
) -> dict[str, Columns]:
    found: dict[str, Columns] = {}
    place = 0
    for name, count, properties in elements:
        least = sum(np.dtype(p.count_dtype or p.dtype).itemsize for p in properties)
        if place + count * least > len(data):
            left = f"{count} elements {name!r} do not fit into {len(data) - place} bytes"
            raise FileError(f"{main} is truncated: {left}. Export it again.")
        sizes = _first_sizes(data, place, properties, order) if count else {}
        fields: list[Any] = []
        for p in properties:
            if p.count_dtype is None:
                fields.append((p.name, order + p.dtype))
            else:
                fields.append((p.name + " size", order + p.count_dtype))
                fields.append((p.name, order + p.dtype, (sizes.get(p.name, 0),)))
        dtype = np.dtype(fields)
        rows = None
        if place + count * dtype.itemsize <= len(data):
            rows = np.ndarray(count, dtype, data, place) if dtype.itemsize else np.zeros(count, dtype)
            if any(
                (rows[p.name + " size"] != sizes.get(p.name, 0)).any() for p in properties if p.count_dtype
            ):
                rows = None
        if rows is None:
            found[name], place = _read_ragged(data, place, count, properties, order, main)
            continue
        place += count * dtype.itemsize
        found[name] = {
            p.name: np.ascontiguousarray(rows[p.name]) if p.count_dtype is None
            else Ragged(np.full(count, sizes.get(p.name, 0), np.int64), rows[p.name].reshape(-1))
            for p in properties
        }  # fmt: skip
    return found


def _first_sizes(data: memoryview, place: int, properties: list[Property], order: str) -> dict[str, int]:
    """Return the list lengths of the first row, a guess for all others; {} if the data ends before."""
    sizes: dict[str, int] = {}
    for p in properties:
        dtype = np.dtype(order + (p.count_dtype or p.dtype))
        if place + dtype.itemsize > len(data):
            return {}
        if p.count_dtype is not None:
            size = int(np.ndarray(1, dtype, data, place)[0])
            if not 0 <= size <= len(data):
                return {}
            sizes[p.name] = size
            place += size * np.dtype(p.dtype).itemsize
        place += dtype.itemsize
    return sizes


def _read_ragged(
    data: memoryview, place: int, count: int, properties: list[Property], order: str, main: str
) -> tuple[Columns, int]:
    """Read rows whose lists differ in length."""
    parts: dict[str, list[Any]] = {p.name: [] for p in properties}
    sizes: dict[str, list[int]] = {p.name: [] for p in properties}
    kinds = [
        (p.name, np.dtype(order + p.dtype), np.dtype(order + p.count_dtype) if p.count_dtype else None)
        for p in properties
    ]
    end = len(data)
    for _ in range(count):
        for name, dtype, count_dtype in kinds:
            size = 1
            if count_dtype is not None:
                if place + count_dtype.itemsize > end:
                    raise FileError(f"{main} is truncated inside its lists. Export it again.")
                size = int(np.frombuffer(data, count_dtype, 1, place)[0])
                sizes[name].append(size)
                place += count_dtype.itemsize
            length = size * dtype.itemsize
            if size < 0 or place + length > end:
                raise FileError(f"{main} is truncated inside its lists. Export it again.")
            parts[name].append(data[place : place + length])
            place += length
    columns: Columns = {}
    for name, dtype, count_dtype in kinds:
        values = np.frombuffer(b"".join(parts[name]), dtype)
        columns[name] = values if count_dtype is None else Ragged(np.array(sizes[name], np.int64), values)
    return columns, place


def _read_ascii(
    data: bytes, elements: list[tuple[str, int, list[Property]]], main: str
) -> dict[str, Columns]:
    words = data.split()
    try:
        numbers = np.array(words, np.float64)
    except ValueError as error:
        raise FileError(f"{main}: its ASCII data is not all numbers ({error}); file damaged.") from error
    found: dict[str, Columns] = {}
    place = 0
    for name, count, properties in elements:
        if len(numbers) - place < count * len(properties):
            raise FileError(f"{main} is truncated: {count} elements {name!r} do not fit. Export it again.")
        if not any(p.count_dtype for p in properties):
            table = numbers[place : place + count * len(properties)].reshape(count, len(properties))
            found[name] = {p.name: _typed(table[:, k], p) for k, p in enumerate(properties)}
            place += count * len(properties)
        else:
            found[name], place = _read_ascii_lists(numbers, place, count, properties, main)
    return found


def _read_ascii_lists(
    numbers: F64, place: int, count: int, properties: list[Property], main: str
) -> tuple[Columns, int]:
    where: dict[str, list[int]] = {p.name: [] for p in properties}
    sizes: dict[str, list[int]] = {p.name: [] for p in properties}
    end = len(numbers)
    for _ in range(count):
        for p in properties:
            size = 1
            if p.count_dtype is not None:
                size = int(numbers[place]) if place < end and numbers[place] >= 0 else end
                place += 1
            if place + size > end:
                raise FileError(f"{main} is truncated inside its lists. Export it again.")
            where[p.name].append(place)
            sizes[p.name].append(size)
            place += size
    columns: Columns = {}
    for p in properties:
        length = np.array(sizes[p.name], np.int64)
        first = np.repeat(np.array(where[p.name], np.int64), length)
        offset = np.arange(len(first)) - np.repeat(np.cumsum(length) - length, length)
        values = _typed(numbers[first + offset], p)
        columns[p.name] = values if p.count_dtype is None else Ragged(length, values)
    return columns, place


def _typed(values: F64, prop: Property) -> Array:
    """Convert numbers to the property's type; integers are clamped to its range."""
    dtype = np.dtype(prop.dtype)
    if dtype.kind == "f":
        return values.astype(dtype)
    info = np.iinfo(dtype)
    return np.clip(np.nan_to_num(values), info.min, min(info.max, 2**53)).astype(dtype)
