"""A glTF document as its JSON and its buffers: read, access, extend, and write.

By hand, because trimesh does not keep the whole document: here nothing is dropped or reordered, so writing it
back gives the same file, edited by index. Source: the glTF 2.0 specification; KHR_draco_mesh_compression,
EXT/KHR_meshopt_compression, KHR_mesh_quantization.
"""

from __future__ import annotations

import json
import re
import struct
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from segvigen.arrays import F32, I64, Array
from segvigen.asset.compression import MAX_ZERO_BYTES, check_size, decode_meshopt
from segvigen.asset.files import fetch, relative_name
from segvigen.errors import FileError, one_line

GLB_MAGIC = 0x46546C67
JSON_CHUNK = 0x4E4F534A
BIN_CHUNK = 0x004E4942
MAX_DEPTH = 200  # of the JSON, below the recursion limit of code that traverses it

MESHOPT = ("EXT_meshopt_compression", "KHR_meshopt_compression")

COMPONENTS = {5120: "<i1", 5121: "<u1", 5122: "<i2", 5123: "<u2", 5125: "<u4", 5126: "<f4"}
SHAPES = {  # columns, rows
    "SCALAR": (1, 1),
    "VEC2": (1, 2),
    "VEC3": (1, 3),
    "VEC4": (1, 4),
    "MAT2": (2, 2),
    "MAT3": (3, 3),
    "MAT4": (4, 4),
}
ARRAY_BUFFER, ELEMENT_ARRAY_BUFFER = 34962, 34963


@dataclass
class Gltf:
    """A glTF document with its data.

    `json` is the document as in the file. `buffers` parallels json["buffers"]: the bytes of each, b"" for one
    without data (meshopt's fallback). `files` holds every file by relative name, the main file first.
    `chunks` are the GLB's chunks after JSON and BIN. `unpacked` caches decompressed data. `missing` has the
    error for each image file that cannot be read. A writer edits a `clone()`.
    """

    name: str
    json: dict[str, Any]
    buffers: list[bytes] = field(default_factory=list, repr=False)
    files: dict[str, bytes] = field(default_factory=dict, repr=False)
    chunks: tuple[tuple[int, bytes], ...] = field(default=(), repr=False)
    unpacked: dict[tuple[str, int], Any] = field(default_factory=dict, repr=False, compare=False)
    missing: dict[str, FileError] = field(default_factory=dict, repr=False, compare=False)
    warnings: list[str] = field(default_factory=list, repr=False, compare=False)  # of reading the file

    def clone(self) -> Gltf:
        """Return a copy whose json and buffer list can be edited; the bytes are shared."""
        return Gltf(self.name, json.loads(json.dumps(self.json)), list(self.buffers), self.files, self.chunks)


# ---- reading ----


def read_gltf(files: dict[str, bytes], main: str, folder: Path | None = None) -> Gltf:
    """Read the GLB or .gltf document files[main] with all its buffers and images.

    Other files come from `files`, or from `folder`, which adds them to `files`. Raises FileError: not glTF
    2.0, truncated, a missing, remote, or outside reference, a damaged document.
    """
    data = files[main]
    if not data:
        raise FileError(f"{main} is empty; expected a glTF file.")
    binary: bytes | None = None
    chunks: tuple[tuple[int, bytes], ...] = ()
    warnings: list[str] = []
    if data[:4] == b"glTF":
        text, binary, chunks = _split_glb(data, main, warnings)
    else:
        text = data
    document = _parse_json(text, main)
    version = document.get("asset", {}).get("version") if isinstance(document.get("asset"), dict) else None
    if str(version).partition(".")[0] != "2":
        raise FileError(
            f"{main} is glTF version {version!r}; expected 2.0. Import and export it in a newer tool."
        )
    gltf = Gltf(main, document, [], files, chunks, warnings=warnings)
    for i in range(len(rows(gltf, "buffers"))):
        gltf.buffers.append(_load_buffer(gltf, i, binary, folder))
    for i in range(len(rows(gltf, "images"))):
        uri = item(gltf, "images", i).get("uri")
        if isinstance(uri, str):
            try:
                fetch(files, uri, folder, f"{main}: images[{i}]")
            except FileError as error:  # a mesh without its textures is still a mesh; read_materials warns
                gltf.missing[uri] = error
    return gltf


def _split_glb(
    data: bytes, name: str, warnings: list[str]
) -> tuple[bytes, bytes | None, tuple[tuple[int, bytes], ...]]:
    """Return the JSON text, the binary chunk, and the other chunks of a GLB.

    Chunks should be padded to four bytes; where the next one starts right after the last byte, it is read
    there, with a warning.
    """
    if len(data) < 20:
        raise FileError(f"{name} is truncated: {len(data)} bytes, a GLB has at least 20. Export it again.")
    _, version, length = struct.unpack_from("<III", data)
    if version != 2:
        raise FileError(f"{name} is GLB version {version}; expected 2. Import and export it in a newer tool.")
    if length > len(data):
        raise FileError(
            f"{name} is truncated: it declares {length} bytes and has {len(data)}. Download it again."
        )
    found: list[tuple[int, bytes]] = []
    place = 12
    while place + 8 <= length:
        size, kind = struct.unpack_from("<II", data, place)
        if place + 8 + size > length:
            raise FileError(f"{name} is truncated: a chunk of {size} bytes does not fit. Download it again.")
        found.append((kind, data[place + 8 : place + 8 + size]))
        place += 8 + size
        padded = place + -size % 4
        kinds = [data[start + 4 : start + 8] == b"BIN\0" for start in (place, padded)]
        if padded > length or kinds == [True, False]:
            warnings.append(f"a chunk of {size} bytes is not padded to four bytes; it is read as is")
        else:
            place = padded
    if not found or found[0][0] != JSON_CHUNK:
        raise FileError(f"{name} is damaged: its first chunk is not JSON. Export it again.")
    has_binary = len(found) > 1 and found[1][0] == BIN_CHUNK
    return found[0][1], found[1][1] if has_binary else None, tuple(found[2 if has_binary else 1 :])


def _parse_json(text: bytes, name: str) -> dict[str, Any]:
    try:
        document = json.loads(text.rstrip(b"\0").decode("utf-8-sig"))
    except RecursionError as error:
        raise FileError(f"{name}: its JSON is nested too deeply to be a glTF document.") from error
    except ValueError as error:
        raise FileError(
            f"{name} is not a glTF file: {one_line(error)}. Check its ending and its content."
        ) from error
    if isinstance(document, (dict, list)) and _depth(document) > MAX_DEPTH:
        raise FileError(f"{name}: its JSON is nested over {MAX_DEPTH} deep; no glTF document is.")
    if not isinstance(document, dict):
        raise FileError(
            f"{name} is not a glTF file: its JSON is a {type(document).__name__}, expected an object."
        )
    return document


def _depth(value: Any) -> int:
    """Return the nesting depth of a JSON value, counted up to just above MAX_DEPTH."""
    depth, level = 0, [value]
    while level and depth <= MAX_DEPTH:
        depth += 1
        inside = [
            inner for outer in level for inner in (outer.values() if isinstance(outer, dict) else outer)
        ]
        level = [inner for inner in inside if isinstance(inner, (dict, list))]
    return depth


def _load_buffer(gltf: Gltf, index: int, binary: bytes | None, folder: Path | None) -> bytes:
    entry = item(gltf, "buffers", index)
    where = f"{gltf.name}: buffers[{index}]"
    size = whole(entry.get("byteLength"), f"{where}.byteLength")
    if "uri" in entry:
        data = fetch(gltf.files, entry["uri"], folder, where)
    elif index == 0 and binary is not None:
        data = binary[:size] if len(binary) > size else binary
    elif any((entry.get("extensions") or {}).get(name, {}).get("fallback") for name in MESHOPT):
        return b""
    else:
        raise FileError(f"{where} has neither a file name nor data; export it again.")
    if len(data) < size:
        raise FileError(
            f"{where} declares {size} bytes and has {len(data)}; the file is truncated, copy it again."
        )
    return data


# ---- access ----


def rows(gltf: Gltf, kind: str) -> list[Any]:
    """Return the list json[kind], or [] if there is none. Raises FileError when it is not a list."""
    found = gltf.json.get(kind, [])
    if not isinstance(found, list):
        raise FileError(f"{gltf.name}: {kind} is a {type(found).__name__}, expected a list; export it again.")
    return found


def item(gltf: Gltf, kind: str, index: Any) -> dict[str, Any]:
    """Return the object json[kind][index]. Raises FileError when there is no such object."""
    entries = rows(gltf, kind)
    if not isinstance(index, int) or isinstance(index, bool) or not 0 <= index < len(entries):
        raise FileError(f"{gltf.name} refers to {kind}[{index}] and has {len(entries)}; export it again.")
    if not isinstance(entries[index], dict):
        raise FileError(f"{gltf.name}: {kind}[{index}] is not an object; export it again.")
    return entries[index]


def whole(value: Any, where: str, default: int | None = None) -> int:
    """Check a count or offset, an integer >= 0. Raises FileError."""
    if value is None and default is not None:
        return default
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise FileError(f"{where} is {value!r}, expected a whole number >= 0; export it again.")
    return value


def view(gltf: Gltf, index: int) -> memoryview:
    """Return the bytes of bufferViews[index], meshopt decoded. Raises FileError when out of range."""
    entry = item(gltf, "bufferViews", index)
    where = f"{gltf.name}: bufferViews[{index}]"
    for name in MESHOPT:
        packed = (entry.get("extensions") or {}).get(name)
        if packed is not None:
            if ("view", index) not in gltf.unpacked:
                plain = decode_meshopt(_slice(gltf, packed, where), packed, where)
                gltf.unpacked["view", index] = plain
            return memoryview(gltf.unpacked["view", index])
    return _slice(gltf, entry, where)


def meshopt_names(entry: dict[str, Any]) -> list[str]:
    """Return the meshopt extensions of a buffer view."""
    return [name for name in MESHOPT if name in (entry.get("extensions") or {})]


def _slice(gltf: Gltf, entry: dict[str, Any], where: str) -> memoryview:
    buffer = entry.get("buffer")
    item(gltf, "buffers", buffer)
    data = gltf.buffers[buffer]  # type: ignore[index]  # item() has checked it
    start = whole(entry.get("byteOffset"), f"{where}.byteOffset", 0)
    length = whole(entry.get("byteLength"), f"{where}.byteLength")
    if start + length > len(data):
        raise FileError(
            f"{where} ends at byte {start + length}, beyond the {len(data)} of its buffer; the file is "
            "damaged."
        )
    return memoryview(data)[start : start + length]


def accessor(gltf: Gltf, index: int, *, floats: bool = False, take: I64 | None = None) -> Array:
    """Return the values of accessors[index]: [n] scalars, [n, k] vectors, or [n, rows, columns] matrices.

    The dtype is as stored (float32 or an integer). With `floats` the result is float32, and normalized
    integers become 0..1 or -1..1. Handles strides, sparse values, and missing buffer views (zeros). With
    `take`, only the elements of these indices. The result may share memory with the buffer: read only.
    Raises FileError when out of range or too large.
    """
    entry = item(gltf, "accessors", index)
    where = f"{gltf.name}: accessors[{index}]"
    dtype, (columns, height) = component_layout(entry, where)
    count = whole(entry.get("count"), f"{where}.count")
    if entry.get("bufferView") is not None:
        values = _read_elements(gltf, entry, count, dtype, columns, height, where)
    else:
        check_size(count * columns * height * dtype.itemsize, where, MAX_ZERO_BYTES)
        values = np.zeros((count, columns, height), dtype)
    if entry.get("sparse"):
        values = _with_sparse(gltf, entry["sparse"], values, dtype, where)
    values = values if take is None else values[take]
    if columns > 1:
        values = values.transpose(0, 2, 1)
    else:
        values = values[:, 0, 0] if height == 1 else values[:, 0]
    return as_floats(values, bool(entry.get("normalized"))) if floats else values


def component_layout(entry: dict[str, Any], where: str) -> tuple[np.dtype[Any], tuple[int, int]]:
    """Return an accessor's dtype and (columns, rows) of an element. Raises FileError for unknown types."""
    component, shape = entry.get("componentType"), entry.get("type")
    if component not in COMPONENTS or shape not in SHAPES:
        raise FileError(
            f"{where} has componentType {component!r} and type {shape!r}, unknown to glTF 2.0; export it "
            "again."
        )
    return np.dtype(COMPONENTS[component]), SHAPES[shape]


def _read_elements(
    gltf: Gltf, entry: dict[str, Any], count: int, dtype: np.dtype[Any], columns: int, height: int, where: str
) -> Array:
    """Return the elements [count, columns, height] of a buffer view; matrix columns are 4-byte aligned."""
    index = entry.get("bufferView")
    stride = item(gltf, "bufferViews", index).get("byteStride")
    data = view(gltf, index)  # type: ignore[arg-type]  # item() has checked it
    column = height * dtype.itemsize
    if columns > 1:
        column = (column + 3) // 4 * 4
    stride = whole(stride, f"{where}.byteStride", 0) or column * columns
    start = whole(entry.get("byteOffset"), f"{where}.byteOffset", 0)
    end = start + (count - 1) * stride + (columns - 1) * column + height * dtype.itemsize if count else start
    if end > len(data):
        raise FileError(
            f"{where} is out of range: it ends at byte {end}, its buffer view has {len(data)}; the file is "
            "damaged."
        )
    if stride < (columns - 1) * column + height * dtype.itemsize and count > 1:
        raise FileError(f"{where} has overlapping elements (stride {stride}); file damaged.")
    return np.ndarray((count, columns, height), dtype, data, start, (stride, column, dtype.itemsize))


def _with_sparse(
    gltf: Gltf, sparse: dict[str, Any], values: Array, dtype: np.dtype[Any], where: str
) -> Array:
    """Return a copy of values [n, columns, height] with the sparse values applied."""
    count = whole(sparse.get("count"), f"{where}.sparse.count")
    kind = np.dtype(COMPONENTS.get(sparse["indices"].get("componentType"), "<u4"))
    place = _read_elements(gltf, sparse["indices"], count, kind, 1, 1, f"{where}.sparse.indices")[:, 0, 0]
    columns, height = values.shape[1:]
    changed = _read_elements(gltf, sparse["values"], count, dtype, columns, height, f"{where}.sparse.values")
    if count and (kind.kind != "u" or int(place.max()) >= len(values)):
        raise FileError(
            f"{where}.sparse is out of range: it changes an element beyond {len(values)}; file damaged."
        )
    values = values.copy()
    values[place] = changed
    return values


def as_floats(values: Array, normalized: bool) -> F32:
    """Convert components to float32; normalized integers by glTF's rule, max(c / 127, -1) and so on."""
    if normalized and values.dtype.kind in "iu":
        scaled = values.astype(np.float32) / np.float32(np.iinfo(values.dtype).max)
        return np.maximum(scaled, np.float32(-1.0))
    return values.astype(np.float32, copy=False)


def image_bytes(gltf: Gltf, index: int) -> bytes:
    """Return the encoded image (PNG, JPEG, ...) of images[index]. Raises FileError when it is missing."""
    image = item(gltf, "images", index)
    where = f"{gltf.name}: images[{index}]"
    if str(image.get("uri")) in gltf.missing:
        raise gltf.missing[image["uri"]]
    if image.get("bufferView") is not None:
        return bytes(view(gltf, image["bufferView"]))
    return fetch(gltf.files, image.get("uri", ""), None, where)


# ---- extending ----


def add_view(gltf: Gltf, data: bytes, *, target: int | None = None) -> int:
    """Append a buffer view with `data` in a new buffer (writing joins the buffers) and return its index."""
    gltf.json.setdefault("buffers", []).append({"byteLength": len(data)})
    gltf.buffers.append(data)
    entry: dict[str, Any] = {"buffer": len(gltf.buffers) - 1, "byteOffset": 0, "byteLength": len(data)}
    if target is not None:
        entry["target"] = target
    gltf.json.setdefault("bufferViews", []).append(entry)
    return len(gltf.json["bufferViews"]) - 1


def add_accessor(
    gltf: Gltf, values: Array, *, target: int | None = None, normalized: bool = False, bounds: bool = False
) -> int:
    """Append an accessor for values [n] or [n, k <= 4] and return its index.

    Values are float32 or 8, 16, or unsigned 32 bit integers. Rows are padded to four bytes when `target` is
    ARRAY_BUFFER. `bounds` writes min and max.
    """
    components = {np.dtype(name): code for code, name in COMPONENTS.items()}
    table = values.reshape(len(values), -1)
    entry: dict[str, Any] = {
        "componentType": components[table.dtype.newbyteorder("<")],
        "count": len(table),
        "type": "SCALAR" if table.shape[1] == 1 else f"VEC{table.shape[1]}",
    }
    data, stride = pack_rows(table, aligned=target == ARRAY_BUFFER)
    entry["bufferView"] = add_view(gltf, data, target=target)
    if stride:
        gltf.json["bufferViews"][-1]["byteStride"] = stride
    if normalized:
        entry["normalized"] = True
    if bounds and len(table):
        entry["min"], entry["max"] = table.min(axis=0).tolist(), table.max(axis=0).tolist()
    gltf.json.setdefault("accessors", []).append(entry)
    return len(gltf.json["accessors"]) - 1


def pack_rows(table: Array, aligned: bool) -> tuple[bytes, int]:
    """Return the bytes of a table [n, k], and the stride if rows were padded to four bytes (else 0)."""
    table = np.ascontiguousarray(table, table.dtype.newbyteorder("<"))
    width = table.shape[1] * table.itemsize
    if not aligned or width % 4 == 0:
        return table.tobytes(), 0
    stride = (width + 3) // 4 * 4
    padded = np.zeros((len(table), stride), np.uint8)
    padded[:, :width] = table.view(np.uint8).reshape(len(table), width)
    return padded.tobytes(), stride


# ---- writing ----


def write_glb(gltf: Gltf) -> bytes:
    """Return the document as a GLB; all buffers and images, those of data: URIs too, are in its BIN chunk."""
    whole_file = gltf.clone()
    for image in rows(whole_file, "images"):
        data = _linked(gltf, image)
        if data is not None:
            image["bufferView"] = add_view(whole_file, data)
            named = re.match(r"data:(image/[\w.+-]+)", image.pop("uri"), re.IGNORECASE)
            image.setdefault("mimeType", named.group(1) if named else mime_type(data))
    _join_buffers(whole_file, range(len(whole_file.buffers)))
    text = _json_bytes(whole_file)
    text += b" " * (-len(text) % 4)
    chunks = [(JSON_CHUNK, text)]
    if whole_file.buffers and whole_file.buffers[0]:
        chunks.append((BIN_CHUNK, whole_file.buffers[0] + bytes(-len(whole_file.buffers[0]) % 4)))
    chunks += [(kind, data + bytes(-len(data) % 4)) for kind, data in gltf.chunks]
    length = 12 + sum(8 + len(data) for _, data in chunks)
    if length >= 1 << 32:
        raise FileError(
            f"{gltf.name} would become a GLB of {length / 2**30:.1f} GiB, the format ends at 4; write .gltf."
        )
    head = struct.pack("<III", GLB_MAGIC, 2, length)
    return head + b"".join(struct.pack("<II", len(data), kind) + data for kind, data in chunks)


def gltf_files(gltf: Gltf, stem: str) -> dict[str, bytes]:
    """Return the document as files: "<stem>.gltf", then "<stem>.bin" and the files it refers to."""
    document = gltf.clone()
    named = [i for i, entry in enumerate(rows(document, "buffers")) if "uri" in entry]
    loose = [i for i in range(len(document.buffers)) if i not in set(named)]
    _join_buffers(document, loose)
    kept: dict[str, bytes] = {}
    for entry, data in zip(rows(document, "buffers"), document.buffers, strict=True):
        if "uri" not in entry and data:
            entry["uri"] = f"{stem}.bin"
            kept[entry["uri"]] = data
    for entry in rows(gltf, "buffers") + rows(gltf, "images"):
        if "uri" in entry and entry["uri"][:5].lower() != "data:" and _linked(gltf, entry) is not None:
            name = relative_name(entry["uri"], gltf.name)
            if kept.get(name, gltf.files[name]) != gltf.files[name]:
                raise FileError(
                    f"{stem}.gltf would need two files named {name!r}; choose another output name."
                )
            kept[name] = gltf.files[name]
    return {f"{stem}.gltf": _json_bytes(document), **kept}


def _linked(gltf: Gltf, entry: dict[str, Any]) -> bytes | None:
    """Return the file of a buffer or image by its URI; None without one. A missing image keeps its URI."""
    with suppress(FileError):
        return fetch(gltf.files, entry["uri"], None, gltf.name) if "uri" in entry else None
    return None


def _join_buffers(gltf: Gltf, which: Any) -> None:
    """Join the nonempty buffers `which` into one at the front; the others follow it."""
    joined = [i for i in which if gltf.buffers[i]]
    if not joined:
        return
    others = [i for i in range(len(gltf.buffers)) if i not in set(joined)]
    offsets: dict[int, int] = {}
    parts: list[bytes] = []
    place = 0
    for i in joined:
        data = gltf.buffers[i]
        padding = bytes(-place % 4)
        offsets[i] = place + len(padding)
        parts += [padding, data]
        place = offsets[i] + len(data)
    moved = {old: new + 1 for new, old in enumerate(others)}
    for entry in rows(gltf, "bufferViews"):
        for holder in [entry, *((entry.get("extensions") or {}).get(name) for name in meshopt_names(entry))]:
            old = holder["buffer"]
            if old in offsets:
                holder["buffer"] = 0
                if offsets[old]:
                    holder["byteOffset"] = holder.get("byteOffset", 0) + offsets[old]
            else:
                holder["buffer"] = moved[old]
    first = {**gltf.json["buffers"][joined[0]], "byteLength": place}
    first.pop("uri", None)
    gltf.json["buffers"] = [first] + [gltf.json["buffers"][i] for i in others]
    gltf.buffers = [b"".join(parts)] + [gltf.buffers[i] for i in others]
    gltf.unpacked.clear()


def _json_bytes(gltf: Gltf) -> bytes:
    """Return the document as JSON text; NaN and infinity, which JSON lacks, become 0."""
    try:
        text = json.dumps(gltf.json, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    except ValueError:
        text = json.dumps(_finite(gltf.json), ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return text.encode("utf-8", "surrogatepass")


def _finite(value: Any) -> Any:
    """Return a copy of a JSON value with NaN and infinity replaced by 0."""
    if isinstance(value, dict):
        return {key: _finite(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_finite(inner) for inner in value]
    if isinstance(value, float) and not np.isfinite(value):
        return 0.0
    return value


def mime_type(data: bytes) -> str:
    """Return the MIME type of an encoded image by its magic bytes; "application/octet-stream" if unknown."""
    if data[:8] == b"\x89PNG\r\n\x1a\n":
        return "image/png"
    if data[:3] == b"\xff\xd8\xff":
        return "image/jpeg"
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "image/webp"
    if data[4:11] == b"ftypavi":
        return "image/avif"
    if data[:12] == b"\xabKTX 20\xbb\r\n\x1a\n":
        return "image/ktx2"
    return "application/octet-stream"
