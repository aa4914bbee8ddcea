"""What every format's reader hands over: patches of triangles in file units, joined into one surface."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from segvigen.asset.materials import Material
from segvigen.errors import FileError

MAX_FACES = 20_000_000  # beyond this no machine we aim at could segment the mesh


@dataclass(frozen=True)
class Patch:
    """One drawn primitive in file units, its transforms applied.

    positions [V, 3] float64; faces [F, 3] integers, possibly out of range; normals [V, 3], uv [V, 2] and
    colors [V, 4] float32 or None, as in Asset; material indexes the reader's materials: one number, or one
    per face [F].
    """

    name: str
    positions: NDArray[np.float64]
    faces: NDArray[np.integer]
    normals: NDArray[np.float32] | None = None
    uv: NDArray[np.float32] | None = None
    colors: NDArray[np.float32] | None = None
    material: int | NDArray[np.int32] = -1
    node: int = -1
    mesh: int = -1
    primitive: int = -1
    instance: int = -1


@dataclass(frozen=True)
class Surface:
    """All patches of a file one after another, in file units.

    valid [F] says which faces have three vertices that exist; the others have all corners at their patch's
    first vertex. normals, uv and colors are None when no patch has them; else patches without have area-
    weighted normals of their own faces, uv 0 and white.
    """

    positions: NDArray[np.float64]
    faces: NDArray[np.int32]
    valid: NDArray[np.bool_]
    normals: NDArray[np.float32] | None
    uv: NDArray[np.float32] | None
    colors: NDArray[np.float32] | None
    face_material: NDArray[np.int32]
    patches: tuple[Patch, ...]
    materials: tuple[Material, ...] = ()
    warnings: list[str] = field(default_factory=list)


def check_face_count(num_faces: int, name: str) -> None:
    """Raise FileError when a file asks for more faces than can be handled, before they are made."""
    if num_faces > MAX_FACES:
        raise FileError(
            f"{name} expands to {num_faces:,} faces; at most {MAX_FACES:,} are handled. Decimate or split it."
        )


def join(
    patches: list[Patch], materials: tuple[Material, ...] = (), warnings: list[str] | None = None
) -> Surface:
    """Put patches one after another. Patches without vertices or faces keep their place, with no rows."""
    offsets = np.cumsum([0] + [len(p.positions) for p in patches])
    faces, valid, face_material = [np.zeros((0, 3), np.int32)], [np.zeros(0, bool)], [np.zeros(0, np.int32)]
    for patch, offset in zip(patches, offsets, strict=False):
        num = len(patch.positions)
        exists = np.all((patch.faces >= 0) & (patch.faces < num), axis=1)
        rows = patch.faces if exists.all() else np.where(exists[:, None], patch.faces, 0)
        faces.append((rows + (offset if num else 0)).astype(np.int32))
        valid.append(exists)
        face_material.append(np.broadcast_to(np.int32(patch.material), len(rows)))
    return Surface(
        positions=np.concatenate([np.zeros((0, 3))] + [p.positions for p in patches]),
        faces=np.concatenate(faces),
        valid=np.concatenate(valid),
        normals=_join_optional([p.normals for p in patches], patches, 3, _own_normals),
        uv=_join_optional(
            [p.uv for p in patches], patches, 2, lambda p: np.zeros((len(p.positions), 2), np.float32)
        ),
        colors=_join_optional(
            [p.colors for p in patches], patches, 4, lambda p: np.ones((len(p.positions), 4), np.float32)
        ),
        face_material=np.concatenate(face_material),
        patches=tuple(patches),
        materials=materials,
        warnings=warnings if warnings is not None else [],
    )


def _join_optional(
    values: list[NDArray[np.float32] | None],
    patches: list[Patch],
    width: int,
    missing: Callable[[Patch], NDArray[np.float32]],
) -> NDArray[np.float32] | None:
    """Vertex values of all patches [V, width], those without filled in by `missing`; None when none has any."""
    if all(v is None for v in values):
        return None
    parts = [missing(p) if v is None else v for v, p in zip(values, patches, strict=True)]
    return np.concatenate(parts).astype(np.float32, copy=False).reshape(-1, width)


def _own_normals(patch: Patch) -> NDArray[np.float32]:
    """Unit vertex normals [V, 3]: the area-weighted mean of the faces around each, 0 for a vertex without."""
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
