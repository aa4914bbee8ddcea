"""Reader of ASCII and binary PLY with any elements: vertex normals, UVs, and colors, face colors and
textures.

By hand: trimesh puts the triangles of a file with mixed polygons before its quads. Here faces keep the file's
order, and polygons and strips become triangles in place. Source: the PLY format's description (G. Turk).
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from segvigen.arrays import F32, F64, I32, I64, U8, Array
from segvigen.asset.materials import Material, named_texture
from segvigen.asset.polygons import kept_polygons, triangulate
from segvigen.asset.surface import (
    ROUNDED_WHITE,
    Patch,
    Surface,
    check_face_count,
    check_first_vertex,
    color_faces,
    join,
    no_faces,
    top_left_uv,
)
from segvigen.asset.text import decode, numbers, plain_text, ragged, words_per_line
from segvigen.errors import FileError

TYPES = {
    "char": "i1", "int8": "i1", "uchar": "u1", "uint8": "u1", "short": "i2", "int16": "i2",
    "ushort": "u2", "uint16": "u2", "int": "i4", "int32": "i4", "uint": "u4", "uint32": "u4",
    "float": "f4", "float32": "f4", "double": "f8", "float64": "f8", "int64": "i8", "uint64": "u8",
}  # fmt: skip
ELEMENTS = {  # other names of elements
    "vertices": "vertex", "points": "vertex", "point": "vertex",
    "faces": "face", "polygon": "face", "polygons": "face", "triangle": "face", "triangles": "face",
}  # fmt: skip
COLOR_NAMES = (
    ("red", "green", "blue", "alpha"), ("diffuse_red", "diffuse_green", "diffuse_blue", "diffuse_alpha"),
    ("r", "g", "b", "a"),
)  # fmt: skip
MAX_HEADER = 1 << 20
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


NONE = np.zeros(0, np.int64)
Columns = dict[str, Any]  # property name to array [n] or Ragged


def read_ply(files: dict[str, bytes], main: str, folder: Path | None, points: bool = False) -> Surface:
    """Read a PLY; with `points`, also one without faces.

    Raises FileError when its header and data disagree, MeshError when it has no faces.
    """
    warnings: list[str] = []
    doubts: list[str] = []  # about the layout of the text; errors if faces refer to missing vertices
    elements, pictures, found = _elements(files[main], main, warnings, doubts)
    vertex, face = found.get("vertex", {}), found.get("face", {})
    if not all(axis in vertex for axis in "xyz"):
        raise FileError(f"{main} has no vertices with x, y, and z; expected a mesh.")
    positions = np.stack([vertex[axis] for axis in "xyz"], axis=1).astype(np.float64)
    num_vertices = len(positions)
    indices, sizes = _polygons(found, main)
    num_polygons = len(sizes)
    strips = _strips(found)
    indices, sizes = np.append(indices, strips), np.append(sizes, np.full(len(strips) // 3, 3))
    if not points and not (sizes >= 3).any():
        splats = {"f_dc_0", "scale_0", "rot_0"} & set(vertex)
        lines = sum(count for name, count, _ in elements if name == "edge")
        raise no_faces(main, num_vertices, lines, "Gaussian splats, a point cloud" if splats else "")
    exists = (indices >= 0) & (indices < num_vertices)
    if doubts and not exists.all():
        raise FileError(f"{main}: {doubts[0]}, and faces refer to missing vertices. Export it again.")
    check_first_vertex(indices, num_vertices, 0, main)
    check_face_count(int(np.maximum(sizes - 2, 0).sum()), main)
    corner, owner = triangulate(positions, indices, sizes, warnings)
    normals = None
    if all(n in vertex for n in ("nx", "ny", "nz")):
        normals = np.stack([vertex[n] for n in ("nx", "ny", "nz")], axis=1).astype(np.float32)
    colors = _colors(vertex)
    uv = next(
        (np.stack([vertex[u], vertex[v]], axis=1) for u, v in UV_NAMES if u in vertex and v in vertex), None
    )
    face_uv = face.get("texcoord")
    if uv is None and isinstance(face_uv, Ragged) and not len(strips) and (face_uv.sizes == 2 * sizes).any():
        has = face_uv.sizes == 2 * sizes
        uv = np.zeros((len(indices), 2))  # per corner: split the shared vertices; 0 for polygons without
        uv[np.repeat(has, sizes)] = face_uv.values[np.repeat(has, face_uv.sizes)].reshape(-1, 2)
        rows = np.where(exists, indices, 0)
        positions = positions[rows]
        normals = None if normals is None else normals[rows]
        colors = None if colors is None else colors[rows]
        indices = np.where(exists, np.arange(len(rows)), -1)
    own = owner[owner < num_polygons]
    materials, material = _materials(face, own, pictures, files, main, folder, warnings)
    material = np.append(material, np.full(len(owner) - len(own), -1, np.int32))
    patch = Patch(
        name=Path(main).stem, positions=positions, faces=indices[corner], normals=normals,
        uv=None if uv is None else top_left_uv(uv), colors=colors, material=material,
    )  # fmt: skip
    polygons, face_colors = kept_polygons(indices, sizes, owner, len(positions)), _colors(face)
    if face_colors is not None and not pictures:
        white = np.ones((len(sizes) - num_polygons, 4), np.float32)  # strips
        table = np.concatenate([face_colors, white])[owner]
        patch, polygons = color_faces(patch, table, materials, polygons)
        patch = replace(patch, material=np.where(owner < num_polygons, patch.material, -1).astype(np.int32))
    return join([patch], tuple(materials), warnings, polygons)


def face_numbers(data: bytes, main: str) -> dict[str, Array]:
    """Return the properties of a PLY's element `face` that are one number per polygon: name -> [P]."""
    face = _elements(data, main, [], [])[2].get("face", {})
    return {name: values for name, values in face.items() if isinstance(values, np.ndarray)}


def _elements(
    data: bytes, main: str, warnings: list[str], doubts: list[str]
) -> tuple[list[tuple[str, int, list[Property]]], list[str], dict[str, Columns]]:
    """Return the declared elements, the texture names, and the columns of every element."""
    if data[:3].lower() != b"ply":
        data = data[3:] if data.startswith(codecs.BOM_UTF8) else plain_text(data)
    kind, elements, pictures, start = _header(data, main)
    if kind == "ascii":
        return elements, pictures, _read_ascii(data[start:], elements, main, warnings, doubts)
    order = "<" if kind.endswith("little_endian") else ">"
    return elements, pictures, _read_binary(memoryview(data)[start:], elements, order, main, warnings)


def _polygons(found: dict[str, Columns], main: str) -> tuple[I64, I64]:
    """Return the vertices of the corners of the element `face`, and the size of each polygon.

    The list may have any name if it is the only one of integers. Raises FileError when there is none.
    """
    face = found.get("face", {})
    lists = {name: values for name, values in face.items() if isinstance(values, Ragged)}
    named = [lists[name] for name in ("vertex_indices", "vertex_index") if name in lists][:1]
    named = named or [values for values in lists.values() if values.values.dtype.kind in "iu"]
    if face and len(named) != 1:
        has = f"its faces have the properties {', '.join(face)}"
        raise FileError(f"{main}: {has}; expected a list vertex_indices. Export it again.")
    return (named[0].values.astype(np.int64), named[0].sizes) if named else (NONE, NONE)


def _strips(found: dict[str, Columns]) -> I64:
    """Return the corners [3 n] of the triangle strips, in their order.

    An index of -1, also as uint, begins another strip; every second triangle is turned around, and those that
    repeat a vertex only join strips. Source: the element `tristrips` of Stanford's PLY files.
    """
    lists = [values for values in found.get("tristrips", {}).values() if isinstance(values, Ragged)]
    if not lists:
        return NONE
    index = lists[0].values.astype(np.int64)
    starts = np.zeros(len(index) + 1, bool)
    starts[np.cumsum(lists[0].sizes) - lists[0].sizes] = True
    restart = (index == -1) | (index == 2**32 - 1)
    starts[1:] |= restart
    place = np.arange(len(index))
    place -= np.maximum.accumulate(np.where(starts[:-1], place, 0))  # in its strip
    last = np.flatnonzero((place >= 2) & ~restart)
    odd = place[last] % 2 == 1
    corners = index[np.stack([last - 2 + odd, last - 1 - odd, last], axis=1)]
    a, b, c = corners.T
    return corners[(a != b) & (b != c) & (c != a)].reshape(-1)


def _materials(
    face: Columns, owner: I64, pictures: list[str], files: dict[str, bytes], main: str,
    folder: Path | None, warnings: list[str],
) -> tuple[list[Material], I32]:  # fmt: skip
    """Return a material per texture named in comments, and each triangle's by texnumber, -1 for none."""
    known: dict[str, U8 | None] = {}
    textures = [named_texture(files, [n], folder, "", main, known, warnings) for n in pictures]
    number = face.get("texnumber", np.zeros(int(owner.max(initial=-1)) + 1, np.int32))
    number = np.clip(np.asarray(number)[owner], -1, len(textures) - 1).astype(np.int32)
    made = [
        Material(name, base_color_texture=texture, metallic=0.0, double_sided=True)
        for name, texture in zip(pictures, textures, strict=True)
    ]
    return made, number


def _colors(columns: Columns) -> F32 | None:
    """Return RGBA [n, 4] in 0..1, or None without colors."""
    for names in COLOR_NAMES:
        channels: list[Any] = [columns.get(name) for name in names[:3]]
        if all(isinstance(channel, np.ndarray) for channel in channels):
            rgb = _unit(np.stack(channels, axis=1))
            alpha = columns.get(names[3], columns.get("alpha"))
            alpha = _unit(alpha) if isinstance(alpha, np.ndarray) else np.ones(len(rgb), np.float32)
            return np.concatenate([rgb, alpha[:, None]], axis=1)
    return None


def _unit(values: Array) -> F32:
    """Scale colors to 0..1 by the smallest range that contains them: 1 for floats, or 8, 16, or 32 bits."""
    values = np.nan_to_num(values.astype(np.float64)) if values.dtype.kind == "f" else values
    ranges = [1.0] if values.dtype.kind == "f" else []
    most = values.max(initial=0) / ROUNDED_WHITE
    largest = next((m for m in (*ranges, 255.0, 65535.0) if most <= m), 2.0**32 - 1)
    return np.clip(values / largest, 0.0, 1.0).astype(np.float32)


def _header(data: bytes, main: str) -> tuple[str, list[tuple[str, int, list[Property]]], list[str], int]:
    """Return the format, the elements with counts and properties, the texture names, and the data offset."""
    end = re.search(rb"[\r\n][ \t]*end_header[ \t]*(?=[\r\n])", data[: MAX_HEADER])
    if data[:3].lower() != b"ply" or end is None:
        raise FileError(
            f"{main} is not a PLY: expected a header from 'ply' to 'end_header'. Check its content."
        )
    header = data[: end.start() + 1]
    line_end = 1  # CR alone: the next byte, also if it is LF, belongs to the data
    if b"\n" in header:
        line_end = 2 if data[end.end() : end.end() + 2] == b"\r\n" else 1
    kind, pictures = "", []
    elements: list[tuple[str, int, list[Property]]] = []
    for line in decode(plain_text(header)).split("\n")[1:]:
        words = line.split()
        try:
            if words[:1] == ["format"]:
                kind = words[1]
            elif words[:1] == ["element"]:
                elements.append((words[1].lower(), int(words[2]), []))
            elif words[:2] == ["property", "list"]:
                elements[-1][2].append(Property(words[4].lower(), TYPES[words[3]], TYPES[words[2]]))
            elif words[:1] == ["property"]:
                elements[-1][2].append(Property(words[2].lower(), TYPES[words[1]]))
            elif words[:2] == ["comment", "TextureFile"]:
                pictures.append(line.split(None, 2)[2].strip())
        except (IndexError, KeyError, ValueError) as error:
            raise FileError(f"{main}: the header line {line[:60]!r} is invalid; export it again.") from error
    if kind not in ("ascii", "binary_little_endian", "binary_big_endian"):
        raise FileError(f"{main} has PLY format {kind!r}; expected ascii or binary.")
    names = {name for name, _, _ in elements}
    elements = [
        (name if ELEMENTS.get(name, name) in names else ELEMENTS[name], count, properties)
        for name, count, properties in elements
    ]
    for name, _, properties in elements:
        if len({p.name for p in properties}) < len(properties):
            raise FileError(f"{main} declares a property of {name!r} twice; export it again.")
    if any(count < 0 for _, count, _ in elements):
        raise FileError(f"{main} declares a negative number of elements; export it again.")
    return kind, elements, pictures, end.end() + line_end


def _read_binary(
    data: memoryview, elements: list[tuple[str, int, list[Property]]], order: str, main: str,
    warnings: list[str],
) -> dict[str, Columns]:  # fmt: skip
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
    if bytes(data[place:]).strip():
        warnings.append(f"{len(data) - place:,} bytes follow the last row; they are ignored")
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
    data: bytes, elements: list[tuple[str, int, list[Property]]], main: str, warnings: list[str],
    doubts: list[str],
) -> dict[str, Columns]:  # fmt: skip
    """Read a row from each line, ignoring numbers after it with a warning, or else from a stream of numbers.

    Raises FileError when neither fits.
    """
    text = plain_text(data) + b"\n"
    sizes, _ = words_per_line(text)
    sizes = sizes[sizes > 0]
    values = numbers(text, int(sizes.sum()), float, f"{main}: its ASCII data")
    elements = [element for element in elements if element[2]]  # an element without properties has no lines
    ends = np.cumsum(sizes)
    found: dict[str, Columns] = {}
    line = 0
    for name, count, properties in elements:
        rows = slice(line, line + count)
        read = None
        if line + count <= len(ends):
            read = _columns(values, (ends - sizes)[rows], ends[rows], properties)
        if read is None:
            doubts[:] = ["its lines do not match the rows that the header declares"]
            return _read_stream(values, elements, main)
        found[name], left = read
        if left.any():
            doubts.append(f"rows of {name!r} have up to {int(left.max())} more numbers than declared")
        line += count
    if line < len(ends):
        doubts.append(f"{len(ends) - line} lines follow the last row")
    warnings += [f"{text}; they are ignored" for text in doubts]
    return found


def _read_stream(
    values: F64, elements: list[tuple[str, int, list[Property]]], main: str
) -> dict[str, Columns]:
    """Read elements whose rows may begin and end anywhere in a line. Every number must belong to a row."""
    found: dict[str, Columns] = {}
    words = values.tolist()
    place = 0
    for name, count, properties in elements:
        starts = []
        for _ in range(count):
            starts.append(place)
            for p in properties:
                if place >= len(words) or (p.count_dtype and not 0 <= words[place] <= len(words)):
                    raise FileError(
                        f"{main} is truncated or damaged: row {len(starts)} of {name!r} lacks numbers. "
                        "Export it again."
                    )
                place += 1 + (int(words[place]) if p.count_dtype else 0)
        bounds = np.array([*starts, place], np.int64)
        read = _columns(values, bounds[:-1], bounds[1:], properties)
        if read is None:
            raise FileError(f"{main} is truncated: its last rows of {name!r} lack numbers. Export it again.")
        found[name] = read[0]
    if place < len(words):
        raise FileError(
            f"{main} has {len(words) - place} more numbers than its header declares, and its lines are not "
            "its rows, so it is unclear which are extra; export it again."
        )
    return found


def _columns(
    values: F64, starts: I64, ends: I64, properties: list[Property]
) -> tuple[Columns, I64] | None:
    """Read rows values[starts[k] : ends[k]]: columns and how many numbers are left; None if one is short."""
    place = starts.copy()
    columns: Columns = {}
    for p in properties:
        if (place >= np.minimum(ends, len(values))).any():
            return None
        first = values[place]
        place += 1
        if p.count_dtype is None:
            columns[p.name] = _typed(first, p)
            continue
        if not ((first >= 0) & (first <= np.minimum(ends, len(values)) - place)).all():
            return None
        size = first.astype(np.int64)
        columns[p.name] = Ragged(size, _typed(ragged(values, place, size), p))
        place += size
    return columns, ends - place


def _typed(values: F64, prop: Property) -> Array:
    """Convert numbers to the property's type; float64 if one is not of that type, as text may have."""
    dtype = np.dtype(prop.dtype)
    with np.errstate(all="ignore"):
        typed = values.astype(dtype)
    return typed if dtype.kind == "f" or np.array_equal(typed.astype(np.float64), values) else values
