"""The attributes, indices, and triangles of a glTF primitive, Draco decoded; decompression of documents."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from segvigen.arrays import I64, Array
from segvigen.asset.compression import decode_draco
from segvigen.asset.gltf import (
    ARRAY_BUFFER,
    COMPONENTS,
    ELEMENT_ARRAY_BUFFER,
    MESHOPT,
    Gltf,
    accessor,
    add_accessor,
    add_view,
    as_floats,
    component_layout,
    item,
    meshopt_names,
    pack_rows,
    rows,
    view,
    whole,
)
from segvigen.errors import FileError

DRACO = "KHR_draco_mesh_compression"
POINTS, LINES, LINE_LOOP, LINE_STRIP, TRIANGLES, STRIP, FAN = range(7)


def primitives(gltf: Gltf) -> Iterator[dict[str, Any]]:
    """Yield every primitive of every mesh in file order."""
    for i in range(len(rows(gltf, "meshes"))):
        found = item(gltf, "meshes", i).get("primitives")
        for primitive in found if isinstance(found, list) else []:
            if not isinstance(primitive, dict):
                raise FileError(
                    f"{gltf.name}: meshes[{i}] has a primitive that is not an object; export it again."
                )
            yield primitive


def draco(primitive: dict[str, Any]) -> dict[str, Any] | None:
    """Return the primitive's Draco extension, or None."""
    found = (primitive.get("extensions") or {}).get(DRACO)
    return found if isinstance(found, dict) else None


def attribute(
    gltf: Gltf, primitive: dict[str, Any], name: str, *, floats: bool = False, take: I64 | None = None
) -> Array | None:
    """Return a vertex attribute of a primitive, e.g. "POSITION" [V, 3], Draco decoded; None if absent.

    `floats` and `take` as for `accessor`.
    """
    attributes = primitive.get("attributes") or {}
    if name not in attributes:
        return None
    packed = draco(primitive)
    if packed is None or name not in (packed.get("attributes") or {}):
        return accessor(gltf, attributes[name], floats=floats, take=take)
    unpacked = _unpack_draco(gltf, primitive, packed)[0]
    values = unpacked.get(packed["attributes"][name])
    if values is not None and name.startswith("WEIGHTS_") and values.dtype.kind == "f":
        sets = [v for k, v in packed["attributes"].items() if k.startswith("WEIGHTS_")]
        total = sum(unpacked[k].sum(axis=1, keepdims=True, dtype=np.float64) for k in sets)
        values = values / np.where(total > 0, total, 1)  # rounding leaves sums that are not 1
    if values is None:
        raise FileError(f"{gltf.name}: the Draco data lacks the attribute {name}; file damaged.")
    entry = item(gltf, "accessors", attributes[name])
    dtype, (_, height) = component_layout(entry, f"{gltf.name}: accessors[{attributes[name]}]")
    values = values.reshape(len(values), -1).astype(dtype, copy=False)
    if values.shape[1] != height:
        raise FileError(f"{gltf.name}: Draco's {name} has {values.shape[1]} components, expected {height}.")
    values = values[:, 0] if height == 1 else values
    values = values if take is None else values[take]
    return as_floats(values, bool(entry.get("normalized"))) if floats else values


def indices(gltf: Gltf, primitive: dict[str, Any]) -> Array | None:
    """Return the primitive's vertex indices [n] as stored, Draco decoded; None if it has none."""
    packed = draco(primitive)
    if packed is not None:
        return _unpack_draco(gltf, primitive, packed)[1].reshape(-1)
    if primitive.get("indices") is None:
        return None
    values = accessor(gltf, primitive["indices"])
    if values.ndim != 1 or values.dtype.kind != "u":
        raise FileError(f"{gltf.name}: accessors[{primitive['indices']}] holds no indices; file damaged.")
    return values


def _unpack_draco(
    gltf: Gltf, primitive: dict[str, Any], packed: dict[str, Any]
) -> tuple[dict[int, Array], NDArray[np.uint32]]:
    index = packed.get("bufferView")
    data = view(gltf, index)  # type: ignore[arg-type]  # view() checks it
    key = ("draco", int(index))  # type: ignore[arg-type]
    if key not in gltf.unpacked:
        has_indices = primitive.get("indices") is not None
        num_faces = num_triangles(gltf, primitive) if has_indices else None
        count = num_vertices(gltf, primitive)
        where = f"{gltf.name}: bufferViews[{index}]"
        attributes, faces = decode_draco(data, num_faces, count, where)
        if any(len(values) != count for values in attributes.values()):
            raise FileError(
                f"{where}: the Draco data does not have the declared {count} vertices; file damaged."
            )
        gltf.unpacked[key] = attributes, faces
    return gltf.unpacked[key]


def num_triangles(gltf: Gltf, primitive: dict[str, Any]) -> int:
    """Return a primitive's declared triangle count (0 for points and lines) without reading its data."""
    mode = primitive.get("mode", TRIANGLES)
    index = primitive.get("indices")
    if index is None:
        count = num_vertices(gltf, primitive)
    else:
        count = whole(item(gltf, "accessors", index).get("count"), f"{gltf.name}: accessors[{index}].count")
    if mode == TRIANGLES or draco(primitive) is not None:
        return count // 3
    return max(count - 2, 0) if mode in (STRIP, FAN) else 0


def num_vertices(gltf: Gltf, primitive: dict[str, Any]) -> int:
    """Return a primitive's declared vertex count without reading its data."""
    index = (primitive.get("attributes") or {}).get("POSITION")
    if index is None:
        return 0
    return whole(item(gltf, "accessors", index).get("count"), f"{gltf.name}: accessors[{index}].count")


def triangles(gltf: Gltf, primitive: dict[str, Any]) -> I64:
    """Return the primitive's triangles [F, 3] as vertex indices; strips and fans are expanded in order.

    Points and lines have none. Indices are as stored: one may exceed the number of vertices.
    """
    mode = primitive.get("mode", TRIANGLES)
    if mode not in (TRIANGLES, STRIP, FAN):
        return np.zeros((0, 3), np.int64)
    flat = indices(gltf, primitive)
    if flat is None:
        flat = np.arange(num_vertices(gltf, primitive))
    flat = flat.astype(np.int64)
    if mode == TRIANGLES or draco(primitive) is not None:
        return flat[: len(flat) // 3 * 3].reshape(-1, 3)
    if len(flat) < 3:
        return np.zeros((0, 3), np.int64)
    if mode == FAN:
        return np.stack([flat[1:-1], flat[2:], np.full(len(flat) - 2, flat[0])], axis=1)
    faces = np.stack([flat[:-2], flat[1:-1], flat[2:]], axis=1)
    faces[1::2] = faces[1::2, ::-1]
    return faces


# ---- decompression ----


def decompress(gltf: Gltf) -> Gltf:
    """Return the document with Draco and meshopt decoded and the extensions removed; indices stay the same.

    A document without either is returned unchanged.
    """
    uses_draco = any(draco(primitive) is not None for primitive in primitives(gltf))
    packed_views = [v for v in rows(gltf, "bufferViews") if meshopt_names(v)]
    if not uses_draco and not packed_views:
        return gltf
    plain = gltf.clone()
    for primitive in primitives(plain):
        if draco(primitive) is not None:
            _write_out_draco(plain, primitive)
    _join_views(plain)
    gone = {DRACO} if uses_draco else set()
    if packed_views:
        gone.update(MESHOPT)
    for key in ("extensionsUsed", "extensionsRequired"):
        if key in plain.json:
            plain.json[key] = [name for name in plain.json[key] if name not in gone]
            if not plain.json[key]:
                del plain.json[key]
    return plain


def _write_out_draco(gltf: Gltf, primitive: dict[str, Any]) -> None:
    """Store a Draco primitive in plain accessors and remove the extension."""
    packed = draco(primitive)
    assert packed is not None
    arrays = {name: attribute(gltf, primitive, name) for name in packed["attributes"]}
    flat = indices(gltf, primitive)
    assert flat is not None
    for name, values in arrays.items():
        if values is not None:
            _put_values(gltf, primitive["attributes"][name], values.reshape(len(values), -1), ARRAY_BUFFER)
    if primitive.get("indices") is None:
        primitive["indices"] = add_accessor(gltf, flat, target=ELEMENT_ARRAY_BUFFER)
    else:
        dtype = np.dtype(COMPONENTS[item(gltf, "accessors", primitive["indices"])["componentType"]])
        _put_values(gltf, primitive["indices"], flat.astype(dtype)[:, None], ELEMENT_ARRAY_BUFFER)
    # _join_views replaces the compressed bytes with an empty view.
    gltf.json["bufferViews"][packed["bufferView"]]["segvigen_unused"] = True
    primitive.pop("mode", None)  # triangles
    del primitive["extensions"][DRACO]
    if not primitive["extensions"]:
        del primitive["extensions"]


def _put_values(gltf: Gltf, index: int, table: Array, target: int) -> None:
    entry = item(gltf, "accessors", index)
    data, stride = pack_rows(table, aligned=target == ARRAY_BUFFER)
    entry["bufferView"] = add_view(gltf, data, target=target)
    entry.pop("byteOffset", None)
    if "min" in entry and "max" in entry and len(table):  # the file's are those of the original values
        entry["min"], entry["max"] = table.min(axis=0).tolist(), table.max(axis=0).tolist()
    if stride:
        gltf.json["bufferViews"][-1]["byteStride"] = stride


def _join_views(gltf: Gltf) -> None:
    """Copy the bytes of all buffer views, meshopt decoded, into one buffer."""
    views = rows(gltf, "bufferViews")
    parts: list[bytes] = []
    place = 0
    for i, entry in enumerate(views):
        data = b"\0\0\0\0" if entry.pop("segvigen_unused", False) else bytes(view(gltf, i))
        for name in meshopt_names(entry):
            del entry["extensions"][name]
            if not entry["extensions"]:
                del entry["extensions"]
        entry["buffer"], entry["byteOffset"], entry["byteLength"] = 0, place, len(data)
        padded = data + bytes(-len(data) % 4)
        parts.append(padded)
        place += len(padded)
    gltf.buffers = [b"".join(parts)]
    gltf.json["buffers"] = [{"byteLength": place}]
    gltf.unpacked.clear()
