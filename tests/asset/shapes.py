"""Small assets made by hand for the tests."""

from __future__ import annotations

from typing import Any

import numpy as np

from segvigen.asset.asset import Asset


def make_asset(vertices: Any, faces: Any, **given: Any) -> Asset:
    """An Asset of plain arrays, already in the asset frame; every other field has the plainest value."""
    vertices = np.asarray(vertices, dtype=np.float32)
    faces = np.asarray(faces, dtype=np.int32)
    a, b, c = vertices[faces].transpose(1, 0, 2)
    fields: dict[str, Any] = {
        "name": "made",
        "format": "trimesh",
        "usable": np.linalg.norm(np.cross(b - a, c - a), axis=1) > 0,
        "normals": None,
        "uv": None,
        "colors": None,
        "materials": (),
        "face_material": np.full(len(faces), -1, dtype=np.int32),
        "pieces": (),
        "center": (0.0, 0.0, 0.0),
        "scale": 1.0,
        "files": {},
    }
    return Asset(vertices=vertices, faces=faces, **(fields | given))


def square(z: float = 0.0, half: float = 0.5) -> tuple[Any, Any, Any]:
    """Vertices, faces and uv of a square facing +z; uv (0, 0) is its top left corner."""
    vertices = [(-half, half, z), (half, half, z), (half, -half, z), (-half, -half, z)]
    uv = np.array([(0, 0), (1, 0), (1, 1), (0, 1)], dtype=np.float32)
    return np.array(vertices), np.array([(0, 3, 2), (0, 2, 1)]), uv


def box(half: float = 0.5) -> tuple[Any, Any]:
    """Vertices and faces of a closed box round the origin, wound outwards; faces 2k, 2k + 1 are side k."""
    sides, faces = [], []
    for axis in range(3):
        for sign in (-1, 1):
            u, v = np.eye(3)[(axis + 1) % 3], np.eye(3)[(axis + 2) % 3]
            n = sign * np.eye(3)[axis]
            start = 4 * len(faces) // 2
            sides += [(n - u - v) * half, (n + u - v) * half, (n + u + v) * half, (n - u + v) * half]
            order = [(0, 1, 2), (0, 2, 3)] if sign > 0 else [(0, 2, 1), (0, 3, 2)]
            faces += [tuple(start + i for i in f) for f in order]
    return np.array(sides), np.array(faces)
