"""Small meshes and materials that the voxel tests share."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from segvigen.asset.asset import Asset
from segvigen.asset.materials import Material

Mesh = tuple[NDArray[np.float32], NDArray[np.int32]]


def soup(num_faces: int, seed: int, size: float = 0.5) -> Mesh:
    """Random triangles in the cube, no two of which share a vertex."""
    rng = np.random.default_rng(seed)
    center = rng.uniform(-0.3, 0.3, (num_faces, 1, 3))
    corners = center + rng.uniform(-size, size, (num_faces, 3, 3)) * 0.3
    return corners.reshape(-1, 3).astype(np.float32), np.arange(3 * num_faces, dtype=np.int32).reshape(-1, 3)


def plate(height: float = 0.0, num: int = 4) -> Mesh:
    """A square in the plane y = height from -0.4 to 0.4, num x num quads, normals up."""
    line = np.linspace(-0.4, 0.4, num + 1)
    x, z = np.meshgrid(line, line, indexing="ij")
    vertices = np.stack([x, np.full_like(x, height), z], axis=-1).reshape(-1, 3).astype(np.float32)
    at = np.arange((num + 1) ** 2).reshape(num + 1, num + 1)
    a, b, c, d = at[:-1, :-1], at[1:, :-1], at[1:, 1:], at[:-1, 1:]
    faces = np.concatenate([np.stack([a, c, b], -1).reshape(-1, 3), np.stack([a, d, c], -1).reshape(-1, 3)])
    return vertices, faces.astype(np.int32)


def box(low: tuple[float, float, float], high: tuple[float, float, float]) -> Mesh:
    """A closed box, outward normals."""
    corners = np.array([[(low, high)[(i >> k) & 1][k] for k in range(3)] for i in range(8)], np.float32)
    quads = [(0, 2, 3, 1), (4, 5, 7, 6), (0, 1, 5, 4), (2, 6, 7, 3), (0, 4, 6, 2), (1, 3, 7, 5)]
    faces = [t for a, b, c, d in quads for t in ((a, b, c), (a, c, d))]
    return corners, np.array(faces, np.int32)


def joined(*meshes: Mesh) -> Mesh:
    """Several meshes as one."""
    starts = np.cumsum([0] + [len(v) for v, _ in meshes])
    vertices = np.concatenate([v for v, _ in meshes])
    faces = np.concatenate([f + s for (_, f), s in zip(meshes, starts, strict=False)])
    return vertices, faces.astype(np.int32)


def asset_of(mesh: Mesh, material: Material | None = None, **fields: Any) -> Asset:
    """An asset of one mesh and at most one material."""
    vertices, faces = mesh
    given: dict[str, Any] = {
        "name": "test",
        "format": "trimesh",
        "vertices": vertices,
        "faces": faces,
        "usable": np.ones(len(faces), np.bool_),
        "normals": None,
        "uv": None,
        "colors": None,
        "materials": () if material is None else (material,),
        "face_material": np.full(len(faces), -1 if material is None else 0, np.int32),
        "pieces": (),
        "center": (0.0, 0.0, 0.0),
        "scale": 1.0,
        "files": {},
    }
    return Asset(**{**given, **fields})
