"""The common output of all readers: patches of triangles in file units, joined into one surface."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

import numpy as np

from segvigen.arrays import F32, F64, I32, I64, Array, Bools, Integers
from segvigen.asset.materials import Material
from segvigen.asset.polygons import Polygons
from segvigen.errors import FileError, MeshError

MAX_FACES = 20_000_000  # too large to segment on current machines
ROUNDED_WHITE = 1.5  # colors up to here are fractions, some of them rounded to more than 1; else bytes
MATTE = Material(metallic=0.0, double_sided=True)  # of colors without a material


@dataclass(frozen=True)
class Piece:
    """One drawn primitive of a file: a contiguous run of faces of the Asset, start..start+count.

    For glTF, `node`, `mesh`, and `primitive` are indices into the document, and `instance` counts the copies
    of EXT_mesh_gpu_instancing; -1 where absent. Row k is triangle k of the primitive (primitives.triangles).
    """

    name: str
    start: int
    count: int
    node: int = -1
    mesh: int = -1
    primitive: int = -1
    instance: int = -1


@dataclass(frozen=True)
class Patch:
    """One drawn primitive in file units, its transforms applied.

    positions [V, 3] float64; faces [F, 3] integers, possibly out of range; normals [V, 3], uv [V, 2], and
    colors [V, 4] float32 or None, as in Asset; material indexes the reader's materials: one index, or one per
    face [F].
    """

    name: str
    positions: F64
    faces: Integers
    normals: F32 | None = None
    uv: F32 | None = None
    colors: F32 | None = None
    material: int | I32 = -1
    node: int = -1
    mesh: int = -1
    primitive: int = -1
    instance: int = -1


@dataclass(frozen=True)
class Surface:
    """All patches of a file in sequence, in file units.

    valid [F] marks faces whose three vertices exist; the corners of other faces are all the first vertex of
    their patch. normals, uv, and colors are None when no patch has them; otherwise patches without get
    area-weighted normals, uv 0, and white.
    """

    positions: F64
    faces: I32
    valid: Bools
    normals: F32 | None
    uv: F32 | None
    colors: F32 | None
    face_material: I32
    pieces: tuple[Piece, ...]
    materials: tuple[Material, ...] = ()
    warnings: list[str] = field(default_factory=list)
    polygons: Polygons | None = None
    unit: str | None = None  # of the positions, in 3MF's words, such as "inch"; None if the file has none


def check_face_count(num_faces: int, name: str) -> None:
    """Raise FileError, before allocating, when a file has more than MAX_FACES faces."""
    if num_faces > MAX_FACES:
        raise FileError(
            f"{name} expands to {num_faces:,} faces; at most {MAX_FACES:,} are handled. Decimate or split it."
        )


def check_first_vertex(corners: Integers, num_vertices: int, first: int, name: str) -> None:
    """Raise FileError when all corners [C], from 0, are one too low or too high for the vertices of a file.

    first is the number of the first vertex in its format, for the message.
    """
    shift = int(corners.min(initial=num_vertices))
    if abs(shift) == 1 and int(corners.max(initial=-1)) == num_vertices - 1 + shift:
        wrong = f"its faces number the vertices from {first + shift}, expected from {first}"
        raise FileError(f"{name}: {wrong}. Export it again.")


def no_faces(name: str, num_points: int, num_lines: int = 0, kind: str = "") -> MeshError:
    """Return the error for a file that has no faces, saying what it has and what it looks like."""
    has = [f"{count:,} {what}" for count, what in ((num_points, "points"), (num_lines, "lines")) if count]
    kind = kind or ("an outline or wireframe" if num_lines else "a point cloud" if num_points else "")
    looks = f": it has {' and '.join(has)} and looks like {kind}" if has else ""
    return MeshError(f"{name} has no faces{looks}; expected a triangle mesh. Export the surface as a mesh.")


def join(
    patches: list[Patch], materials: tuple[Material, ...] = (), warnings: list[str] | None = None,
    polygons: Polygons | None = None,
) -> Surface:  # fmt: skip
    """Concatenate patches; patches without vertices or faces keep their place, with no rows."""
    offsets = np.cumsum([0] + [len(p.positions) for p in patches])
    faces, valid, face_material = [np.zeros((0, 3), np.int32)], [np.zeros(0, bool)], [np.zeros(0, np.int32)]
    pieces: list[Piece] = []
    start = 0
    for patch, offset in zip(patches, offsets, strict=False):
        num = len(patch.positions)
        exists = np.all((patch.faces >= 0) & (patch.faces < num), axis=1)
        rows = patch.faces if exists.all() else np.where(exists[:, None], patch.faces, 0)
        faces.append((rows + (offset if num else 0)).astype(np.int32))
        valid.append(exists)
        pieces.append(
            Piece(patch.name, start, len(rows), patch.node, patch.mesh, patch.primitive, patch.instance)
        )
        start += len(rows)
        face_material.append(np.broadcast_to(np.int32(patch.material), len(rows)))
    return Surface(
        positions=np.concatenate([np.zeros((0, 3))] + [p.positions for p in patches]),
        faces=np.concatenate(faces), valid=np.concatenate(valid),
        normals=_join_optional([p.normals for p in patches], patches, 3, _own_normals),
        uv=_join_optional(
            [p.uv for p in patches], patches, 2, lambda p: np.zeros((len(p.positions), 2), np.float32)
        ),
        colors=_join_optional(
            [p.colors for p in patches], patches, 4, lambda p: np.ones((len(p.positions), 4), np.float32)
        ),
        face_material=np.concatenate(face_material), pieces=tuple(pieces), materials=materials,
        warnings=warnings if warnings is not None else [], polygons=polygons,
    )  # fmt: skip


def _join_optional(
    values: list[F32 | None], patches: list[Patch], width: int, missing: Callable[[Patch], F32]
) -> F32 | None:
    """Concatenate vertex values [V, width], filling in `missing`; None when no patch has any."""
    if all(v is None for v in values):
        return None
    parts = [missing(p) if v is None else v for v, p in zip(values, patches, strict=True)]
    return np.concatenate(parts).astype(np.float32, copy=False).reshape(-1, width)


def _own_normals(patch: Patch) -> F32:
    """Return unit vertex normals [V, 3]: area-weighted means of adjacent faces, 0 for isolated vertices."""
    total = np.zeros((len(patch.positions), 3))
    exists = np.all((patch.faces >= 0) & (patch.faces < len(total)), axis=1)
    faces = patch.faces[exists]
    a, b, c = (patch.positions[faces[:, k]] for k in range(3))
    with np.errstate(all="ignore"):
        normal = np.nan_to_num(np.cross(b - a, c - a), posinf=0.0, neginf=0.0)
        for k in range(3):
            np.add.at(total, faces[:, k], normal)
        length = np.linalg.norm(total, axis=1, keepdims=True)
        return np.where(length > 0, total / np.maximum(length, 1e-300), 0.0).astype(np.float32)


def top_left_uv(uv: Array) -> F32:
    """Convert texture coordinates [V, 2] with origin at the lower left to glTF's convention."""
    return np.stack([uv[:, 0], 1.0 - uv[:, 1].astype(np.float64)], axis=1).astype(np.float32)


def colors_of_numbers(values: F64) -> F32:
    """Scale colors [n, 3 or 4], bytes or fractions, to RGBA [n, 4] in 0..1; white where NaN."""
    top = 255.0 if np.nan_to_num(values).max(initial=0.0) > ROUNDED_WHITE else 1.0
    rgba = np.full((len(values), 4), top)
    rgba[:, : values.shape[1]] = np.where(np.isnan(values), top, values)
    rgba[np.isnan(values[:, :3]).any(axis=1)] = top
    return np.clip(rgba / top, 0.0, 1.0).astype(np.float32)


def split_vertices(patch: Patch, keys: I64, span: int) -> tuple[Patch, I64]:
    """Repeat the vertices whose corners differ in `keys` [F, 3], each in 0..span-1.

    Returns the patch, and vertex * span + key of each new vertex, ascending. Vertices without a whole face
    are left out.
    """
    exists = np.all((patch.faces >= 0) & (patch.faces < len(patch.positions)), axis=1)
    codes, corner = np.unique(patch.faces[exists].astype(np.int64) * span + keys[exists], return_inverse=True)
    source = codes // span
    faces = np.full(patch.faces.shape, -1, np.int64)
    faces[exists] = corner.reshape(-1, 3)
    normals, uv, colors = (None if v is None else v[source] for v in (patch.normals, patch.uv, patch.colors))
    split = replace(
        patch, positions=patch.positions[source], faces=faces, normals=normals, uv=uv, colors=colors
    )
    return split, codes


def color_faces(
    patch: Patch, colors: F32, materials: list[Material], polygons: Polygons | None = None
) -> tuple[Patch, Polygons | None]:
    """Return the patch with the colors [F, 4] of its faces as those of its vertices, split where they differ.

    Also returns the polygons with the new vertices. Appends a matte material to `materials`, and one that
    blends if a color is transparent.
    """
    first, index = weld(colors)
    span = max(len(first), 1)
    split, codes = split_vertices(patch, np.broadcast_to(index[:, None], patch.faces.shape), span)
    if polygons is not None:
        own = index[np.searchsorted(polygons.face, np.arange(len(polygons.sizes))) % max(len(index), 1)]
        wanted = polygons.corners.astype(np.int64) * span + np.repeat(own, polygons.sizes)
        polygons = replace(polygons, corners=np.searchsorted(codes, wanted).astype(np.int32))
    start, clear = len(materials), colors[:, 3] < 1
    materials += [MATTE, replace(MATTE, alpha_mode="BLEND")][: 1 + bool(clear.any())]
    material = np.int32(start) + clear.astype(np.int32)
    return replace(split, colors=colors[first][codes % span], material=material), polygons


def weld(positions: Array) -> tuple[I64, I64]:
    """Merge equal float32 rows [V, C]: return one of each, in order of first use, and each row's index."""
    words = np.ascontiguousarray(positions, np.float32) + np.float32(0.0)  # -0 is 0
    bits = words.view(np.uint32).astype(np.uint64).reshape(words.shape)
    key = np.zeros(len(bits), np.uint64)
    for column in bits.T:
        key = (key ^ column) * np.uint64(0x9E3779B97F4A7C15)
        key ^= key >> np.uint64(29)
    _, first, inverse = np.unique(key, return_index=True, return_inverse=True)
    inverse = inverse.reshape(-1)
    if not np.array_equal(bits[first[inverse]], bits):  # hash collision
        _, first, inverse = np.unique(bits, axis=0, return_index=True, return_inverse=True)
        inverse = inverse.reshape(-1)
    order = np.argsort(first, kind="stable")
    rank = np.empty(len(order), np.int64)
    rank[order] = np.arange(len(order))
    return first[order], rank[inverse]
