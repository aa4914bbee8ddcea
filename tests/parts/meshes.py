"""Meshes and assets for these tests, made of a few boxes and sheets."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from segvigen.asset.asset import Asset

Mesh = tuple[NDArray[np.float64], NDArray[np.int64]]


def sheet(width: int, height: int, size: float = 1.0) -> Mesh:
    """Return a flat, centered grid of width x height squares on z = 0, two triangles each, `size` wide."""
    x, y = np.meshgrid(np.arange(width + 1), np.arange(height + 1), indexing="ij")
    points = np.stack([x.ravel(), y.ravel(), np.zeros(x.size)], axis=1) * (size / width)
    points -= points.mean(axis=0)
    corner = (np.arange(width)[:, None] * (height + 1) + np.arange(height)).ravel()
    a, b, c, d = corner, corner + height + 1, corner + height + 2, corner + 1
    faces = np.stack([np.stack([a, b, c], 1), np.stack([a, c, d], 1)], axis=1).reshape(-1, 3)
    return points, faces


def box(center: tuple[float, float, float], size: float, cuts: int = 1) -> Mesh:
    """Return a closed cube with outward normals, every side cut into cuts x cuts squares."""
    points, faces, start = [], [], 0
    grid, cells = sheet(cuts, cuts)
    for axis in range(3):
        for side in (-1.0, 1.0):
            flat = np.roll(np.column_stack([grid[:, :2], np.full(len(grid), 0.5 * side)]), axis + 1, axis=1)
            points.append(flat * size + center)
            faces.append((cells if side > 0 else cells[:, ::-1]) + start)
            start += len(grid)
    return np.concatenate(points), np.concatenate(faces)


def joined(*meshes: Mesh) -> tuple[NDArray[np.float64], NDArray[np.int64], NDArray[np.int64]]:
    """Concatenate meshes: vertices, faces, and the mesh of each face."""
    starts = np.cumsum([0] + [len(v) for v, _ in meshes])
    vertices = np.concatenate([v for v, _ in meshes])
    faces = np.concatenate([f + start for (_, f), start in zip(meshes, starts, strict=False)])
    return vertices, faces, np.repeat(np.arange(len(meshes)), [len(f) for _, f in meshes])


def asset(
    vertices: NDArray[np.floating],
    faces: NDArray[np.integer],
    usable: NDArray[np.bool_] | None = None,
    scale: float = 1.0,
    center: tuple[float, float, float] = (0.0, 0.0, 0.0),
) -> Asset:
    """Return a bare Asset of a mesh in the asset frame."""
    return Asset(
        name="test", format="trimesh", vertices=vertices.astype(np.float32), faces=faces.astype(np.int32),
        usable=np.ones(len(faces), bool) if usable is None else usable, normals=None, uv=None, colors=None,
        materials=(), face_material=np.full(len(faces), -1, np.int32), pieces=(),
        center=center, scale=scale, files={},
    )  # fmt: skip
