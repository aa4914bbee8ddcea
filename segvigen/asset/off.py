"""Reader of OFF with vertex and face colors.

By hand: trimesh puts the triangles of a file with mixed polygons before its quads and drops the colors.
"""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np

from segvigen.arrays import F32, I32
from segvigen.asset.materials import Material
from segvigen.asset.surface import Patch, Surface, check_face_count, color_materials, fan, join
from segvigen.errors import FileError


def read_off(data: bytes, main: str) -> Surface:
    """Read an ASCII OFF, COFF, NOFF, or CNOFF file with vertex or face colors."""
    text = re.sub(rb"#[^\n]*", b"", data)
    head = re.match(rb"\s*((?:ST)?(C?)(N?)OFF)\b", text)
    if head is None:
        raise FileError(f"{main} is not an OFF file: expected the word OFF first. Check its content.")
    if head.group(1) not in (b"OFF", b"COFF", b"NOFF", b"CNOFF"):
        raise FileError(f"{main} is {head.group(1).decode()}; expected OFF, COFF, or NOFF. Convert it.")
    lines = [line for line in text[head.end() :].splitlines() if line.strip()]
    try:
        num_vertices, num_faces = (int(word) for word in lines[0].split()[:2])
        if num_vertices < 0 or num_faces < 0 or num_vertices + num_faces > len(lines) - 1:
            declared = f"{num_vertices} vertices and {num_faces} faces"
            raise FileError(f"{main} declares {declared} but has {len(lines) - 1} lines. Export it again.")
        table = [line.split() for line in lines[1 : 1 + num_vertices]]
        positions = np.array([row[:3] for row in table], np.float64).reshape(-1, 3)
        rows = [line.split() for line in lines[1 + num_vertices : 1 + num_vertices + num_faces]]
        sizes = np.array([int(row[0]) for row in rows], np.int64)
        if any(len(row) <= size for row, size in zip(rows, sizes.tolist(), strict=True)):
            raise FileError(f"{main}: a face line is shorter than its count; export it again.")
        corners = np.array(
            [w for row, n in zip(rows, sizes.tolist(), strict=True) for w in row[1 : n + 1]], np.int64
        )
    except ValueError as error:
        raise FileError(f"{main}: a line of the OFF does not hold the numbers expected ({error}).") from error
    corner, owner = fan(sizes)
    check_face_count(len(owner), main)
    normals = np.array([row[3:6] for row in table], np.float32) if head.group(3) else None
    colors = _off_colors([row[6 if head.group(3) else 3 :] for row in table]) if head.group(2) else None
    warnings: list[str] = []
    materials: tuple[Material, ...] = ()
    material: int | I32 = -1
    face_colors = _off_colors([row[n + 1 :] for row, n in zip(rows, sizes.tolist(), strict=True)])
    if face_colors is not None:
        materials, material = color_materials(face_colors[owner], warnings)
    patch = Patch(Path(main).stem, positions, corners[corner], normals, None, colors, material)
    return join([patch], materials, warnings)


def _off_colors(rows: list[list[bytes]]) -> F32 | None:
    """Parse RGBA [n, 4] in 0..1 from rows of three or four bytes or fractions, or return None."""
    if not rows or any(len(row) < 3 for row in rows):
        return None
    values = np.array([(row + [b"-1"])[:4] for row in rows], np.float64)
    integers = not any(b"." in word or b"e" in word for row in rows for word in row[:3])
    values = values / 255.0 if integers else values
    values[values[:, 3] < 0, 3] = 1.0
    return np.clip(np.nan_to_num(values), 0.0, 1.0).astype(np.float32)
