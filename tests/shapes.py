"""Small meshes and assets that tests of all rooms share."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from segvigen.asset.asset import Asset

Mesh = tuple[NDArray[np.float64], NDArray[np.int64]]


def make_asset(vertices: Any, faces: Any, **fields: Any) -> Asset:
    """An Asset of plain arrays in the asset frame; faces with area are usable, other fields are empty."""
    vertices = np.asarray(vertices, dtype=np.float32)
    faces = np.asarray(faces, dtype=np.int32)
    a, b, c = vertices[faces].transpose(1, 0, 2)
    defaults: dict[str, Any] = {
        "name": "test", "format": "trimesh", "usable": np.linalg.norm(np.cross(b - a, c - a), axis=1) > 0,
        "normals": None, "uv": None, "colors": None, "materials": (), "pieces": (),
        "face_material": np.full(len(faces), -1, np.int32),
        "center": (0.0, 0.0, 0.0), "scale": 1.0, "files": {},
    }  # fmt: skip
    return Asset(vertices=vertices, faces=faces, **(defaults | fields))


def square(z: float = 0.0, half: float = 0.5) -> tuple[Any, Any, Any]:
    """Vertices, faces, and uv of a square facing +z; uv (0, 0) is its top left corner."""
    vertices = [(-half, half, z), (half, half, z), (half, -half, z), (-half, -half, z)]
    uv = np.array([(0, 0), (1, 0), (1, 1), (0, 1)], dtype=np.float32)
    return np.array(vertices), np.array([(0, 3, 2), (0, 2, 1)]), uv


def sheet(width: int, height: int, size: float = 1.0) -> Mesh:
    """A flat grid of width x height squares on z = 0, column by column, `size` wide, centered."""
    x, y = np.meshgrid(np.arange(width + 1), np.arange(height + 1), indexing="ij")
    points = np.stack([x.ravel(), y.ravel(), np.zeros(x.size)], axis=1) * (size / width)
    points -= points.mean(axis=0)
    corner = (np.arange(width)[:, None] * (height + 1) + np.arange(height)).ravel()
    a, b, c, d = corner, corner + height + 1, corner + height + 2, corner + 1
    faces = np.stack([np.stack([a, b, c], 1), np.stack([a, c, d], 1)], axis=1).reshape(-1, 3)
    return points, faces


def plate(height: float = 0.0, num: int = 4) -> Mesh:
    """A square in the plane y = height from -0.4 to 0.4, num x num quads, normals up."""
    points, faces = sheet(num, num, 0.8)
    return points[:, [1, 2, 0]] + (0, height, 0), faces


def cube(center: tuple[float, float, float] = (0.0, 0.0, 0.0), size: float = 1.0, cuts: int = 1) -> Mesh:
    """A closed cube with outward normals and split sides (-x, +x, -y, ...) of cuts x cuts squares."""
    points, faces, start = [], [], 0
    grid, cells = sheet(cuts, cuts)
    for axis in range(3):
        for side in (-1.0, 1.0):
            flat = np.roll(np.column_stack([grid[:, :2], np.full(len(grid), 0.5 * side)]), axis + 1, axis=1)
            points.append(flat * size + center)
            faces.append((cells if side > 0 else cells[:, ::-1]) + start)
            start += len(grid)
    return np.concatenate(points), np.concatenate(faces)


def box(low: tuple[float, float, float], high: tuple[float, float, float]) -> Mesh:
    """A closed box with outward normals: eight shared vertices, twelve triangles."""
    corners = np.array([[(low, high)[(i >> k) & 1][k] for k in range(3)] for i in range(8)], float)
    quads = [(0, 2, 3, 1), (4, 5, 7, 6), (0, 1, 5, 4), (2, 6, 7, 3), (0, 4, 6, 2), (1, 3, 7, 5)]
    return corners, np.array([t for a, b, c, d in quads for t in ((a, b, c), (a, c, d))])


def soup(num_faces: int, seed: int, size: float = 0.5) -> Mesh:
    """Random triangles in the cube, no two of which share a vertex."""
    rng = np.random.default_rng(seed)
    center = rng.uniform(-0.3, 0.3, (num_faces, 1, 3))
    corners = center + rng.uniform(-size, size, (num_faces, 3, 3)) * 0.3
    return corners.reshape(-1, 3), np.arange(3 * num_faces).reshape(-1, 3)


def joined(*meshes: Mesh) -> tuple[NDArray[np.float64], NDArray[np.int64], NDArray[np.int64]]:
    """Concatenate meshes: vertices, faces, and the mesh of each face."""
    starts = np.cumsum([0] + [len(v) for v, _ in meshes])
    vertices = np.concatenate([v for v, _ in meshes])
    faces = np.concatenate([f + start for (_, f), start in zip(meshes, starts, strict=False)])
    return vertices, faces, np.repeat(np.arange(len(meshes)), [len(f) for _, f in meshes])
