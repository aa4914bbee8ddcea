"""Distribute the triangles of glTF primitives among parts through index accessors.

The indices of a part are a selection of its primitive's, so all parts together are a reordering of them. If
nothing else reads the old indices, the reordered ones replace their bytes and the file does not grow;
otherwise they are appended.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

import numpy as np

from segvigen.arrays import I32, I64, Array
from segvigen.asset.gltf import COMPONENTS, ELEMENT_ARRAY_BUFFER, Gltf, add_view, rows
from segvigen.asset.primitives import TRIANGLES, triangles

if TYPE_CHECKING:
    from segvigen.asset.asset import Piece

UINT16_LIMIT = 65535  # the largest value restarts a primitive and is no index
CODES = {"<u2": 5123, "<u4": 5125}

Place = tuple[int, int]  # a mesh node and its instance (EXT_mesh_gpu_instancing), -1 without instancing
Share = dict[int, int | None]  # by primitive: the accessor of the part's indices, None for all of them
Shares = dict[int, dict[Place, Share]]  # by label, then by place


def distribute(source: Gltf, out: Gltf, pieces: Sequence[Piece], labels: I32) -> Shares:
    """Give every part index accessors in `out`, an uncompressed clone of `source`.

    labels [F] in the order of `pieces`. Triangles keep the input's order within a part.
    """
    shares: Shares = {}
    mixed: list[Piece] = []
    for piece in pieces:
        own = labels[piece.start : piece.start + piece.count]
        if len(own) and (own == own[0]).all():
            place = (piece.node, piece.instance)
            shares.setdefault(int(own[0]), {}).setdefault(place, {})[piece.primitive] = None
        elif len(own):
            mixed.append(piece)
    storage = _Storage(source, out, _free_accessors(source, pieces, mixed))
    faces_of: dict[tuple[int, int], I64] = {}
    for piece in mixed:
        drawn, place = (piece.mesh, piece.primitive), (piece.node, piece.instance)
        primitive = source.json["meshes"][piece.mesh]["primitives"][piece.primitive]
        if drawn not in faces_of:
            faces_of[drawn] = triangles(source, primitive)
        own = labels[piece.start : piece.start + piece.count]
        order = np.argsort(own, kind="stable")
        present, begin = np.unique(own[order], return_index=True)
        accessors = _store(storage, primitive, faces_of[drawn][order], begin)
        for label, accessor in zip(present.tolist(), accessors, strict=True):
            shares.setdefault(label, {}).setdefault(place, {})[piece.primitive] = accessor
    storage.close()
    return shares


def join_equal_instances(pieces: Sequence[Piece], labels: I32) -> list[Piece]:
    """Replace all instances of a node with the same labels by its first instance, numbered -1."""
    of_node: dict[int, dict[int, list[I32]]] = {}
    for piece in pieces:
        if piece.instance >= 0:
            own = labels[piece.start : piece.start + piece.count]
            of_node.setdefault(piece.node, {}).setdefault(piece.instance, []).append(own)
    first: dict[int, int] = {}
    for node, instances in of_node.items():
        patterns = {tuple(block.tobytes() for block in blocks) for blocks in instances.values()}
        if len(patterns) == 1:
            first[node] = min(instances)
    return [
        replace(piece, instance=-1) if piece.instance >= 0 and piece.node in first else piece
        for piece in pieces
        if piece.instance < 0 or first.get(piece.node, piece.instance) == piece.instance
    ]


@dataclass
class _Storage:
    """Storage of new indices: accessors that are free, and one new view per width, filled by `close`."""

    source: Gltf
    out: Gltf
    free: set[int]  # index accessors that may be overwritten
    views: dict[str, int] = field(default_factory=dict)
    blocks: dict[str, list[Array]] = field(default_factory=dict)
    sizes: dict[str, int] = field(default_factory=dict)
    edited: dict[int, bytearray] = field(default_factory=dict)  # buffers with reordered indices

    def append(self, flat: I64) -> dict[str, Any]:
        """Append indices [n] in the narrowest type that holds them; returns the accessor."""
        kind = "<u2" if int(flat.max()) < UINT16_LIMIT else "<u4"
        if kind not in self.views:
            self.views[kind] = add_view(self.out, b"", target=ELEMENT_ARRAY_BUFFER)
            self.blocks[kind], self.sizes[kind] = [], 0
        entry: dict[str, Any] = {"bufferView": self.views[kind], "byteOffset": self.sizes[kind]}
        entry |= {"componentType": CODES[kind], "count": len(flat), "type": "SCALAR"}
        self.blocks[kind].append(flat.astype(kind))
        self.sizes[kind] += self.blocks[kind][-1].nbytes
        return entry

    def reorder(self, old: dict[str, Any], parts: list[I64]) -> list[dict[str, Any]]:
        """Overwrite the accessor `old` with parts that together are its indices; returns their accessors."""
        view = self.out.json["bufferViews"][old["bufferView"]]
        data = self.edited.setdefault(view["buffer"], bytearray(self.out.buffers[view["buffer"]]))
        kind = np.dtype(COMPONENTS[old["componentType"]])
        start = old.get("byteOffset", 0)
        entries = []
        for part in parts:
            place = view.get("byteOffset", 0) + start
            data[place : place + len(part) * kind.itemsize] = part.astype(kind).tobytes()
            kept = {key: value for key, value in old.items() if key not in ("min", "max")}
            entries.append(kept | {"byteOffset": start, "count": len(part)})
            start += len(part) * kind.itemsize
        return entries

    def close(self) -> None:
        """Write the collected bytes to their buffers."""
        for number, edited in self.edited.items():
            self.out.buffers[number] = bytes(edited)
            self.out.json["buffers"][number].pop("uri", None)  # the bytes of that file no longer
        for kind, index in self.views.items():
            view = self.out.json["bufferViews"][index]
            data = b"".join(block.tobytes() for block in self.blocks[kind])
            view["byteLength"] = self.out.json["buffers"][view["buffer"]]["byteLength"] = len(data)
            self.out.buffers[view["buffer"]] = data


def _store(storage: _Storage, primitive: dict[str, Any], faces: I64, begin: I64) -> list[int]:
    """Store triangles [n, 3] sorted by part, each starting at a row of `begin`; returns their accessors."""
    accessors = storage.out.json["accessors"]
    parts = np.split(faces.ravel(), 3 * begin[1:])
    old = primitive.get("indices")
    if old in storage.free and primitive.get("mode", TRIANGLES) == TRIANGLES:
        storage.free.remove(old)
        entries = storage.reorder(accessors[old], parts)
        accessors[old] = entries[0]
        made = [old]
    else:
        entries = [storage.append(part) for part in parts]
        made = []
    for entry in entries[len(made) :]:
        accessors.append(entry)
        made.append(len(accessors) - 1)
    return made


def _free_accessors(source: Gltf, pieces: Sequence[Piece], mixed: Sequence[Piece]) -> set[int]:
    """Return index accessors of mixed pieces that nothing else uses, with bytes that nothing else reads."""
    meshes, accessors = rows(source, "meshes"), rows(source, "accessors")
    whole = {(p.node, p.primitive) for p in pieces if p.count and p not in mixed}
    drawn = {(p.node, p.primitive) for p in mixed} - whole
    used: set[int] = set()
    candidates: set[int] = set()
    for number, mesh in enumerate(meshes):
        users = [n for n, node in enumerate(rows(source, "nodes")) if node.get("mesh") == number]
        for i, primitive in enumerate(mesh.get("primitives") or ()):
            used.update((primitive.get("attributes") or {}).values())
            index = primitive.get("indices")
            if index is None:
                continue
            split_everywhere = bool(users) and all((node, i) in drawn for node in users)
            (candidates if split_everywhere else used).add(index)
    others = {k: v for k, v in source.json.items() if k not in ("accessors", "bufferViews")}
    shared_views = set(_named_views(others))
    by_view: dict[int, list[int]] = {}
    for i, entry in enumerate(accessors):
        by_view.setdefault(entry.get("bufferView", -1), []).append(i)
        shared_views.update(_named_views({k: v for k, v in entry.items() if k != "bufferView"}))
    shared_views |= _overlapping_views(source)
    return {
        i
        for i in candidates - used
        if "sparse" not in accessors[i]
        and accessors[i].get("bufferView", -1) not in shared_views | {-1}
        and _alone(accessors, i, by_view[accessors[i]["bufferView"]])
    }


def _named_views(value: Any) -> Iterator[int]:
    """Yield every buffer view that a JSON value names, at any depth."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key == "bufferView" and isinstance(inner, int):
                yield inner
            else:
                yield from _named_views(inner)
    elif isinstance(value, list) and value and not isinstance(value[0], int | float | str):
        for inner in value:
            yield from _named_views(inner)


def _overlapping_views(source: Gltf) -> set[int]:
    """Return buffer views that share bytes with another one."""
    spans = sorted(
        (v["buffer"], v.get("byteOffset", 0), v.get("byteOffset", 0) + v["byteLength"], i)
        for i, v in enumerate(rows(source, "bufferViews"))
    )
    found: set[int] = set()
    furthest = (-1, 0, 0, -1)
    for span in spans:
        if span[0] == furthest[0] and span[1] < furthest[2]:
            found |= {span[3], furthest[3]}
        if span[0] != furthest[0] or span[2] > furthest[2]:
            furthest = span
    return found


def _alone(accessors: Sequence[dict[str, Any]], index: int, neighbors: Sequence[int]) -> bool:
    """Return whether no other accessor of the same (tightly packed) view reads the bytes of this one."""

    def span(i: int) -> tuple[int, int]:
        entry = accessors[i]
        item = np.dtype(COMPONENTS[entry["componentType"]]).itemsize
        width = item if entry["type"] == "SCALAR" else 1 << 40
        start = entry.get("byteOffset", 0)
        return start, start + entry["count"] * width

    low, high = span(index)
    return all(i == index or span(i)[1] <= low or high <= span(i)[0] for i in neighbors)
