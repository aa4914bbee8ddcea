"""Augmentation of a training object; every kind has a share of objects, 0 switches it off.

    mesh     turn, tip, mirror, stretch, shrink, noise (jitter or a gentle bend), remesh (vertices merged)
    voxels   fuse (drop what lies inside another solid of a procedural object), skin (drop what the outside
             cannot reach, for any mesh), merge (join parts, so that granularity varies)
    color    gray, true (permuted and dimmed), pattern, a color per part, few colors shared among parts

Turning and mirroring are about up, because most assets stand upright; tipping puts any axis up.
"""

from __future__ import annotations

from dataclasses import dataclass, fields, replace

import numpy as np

from segvigen.arrays import F32, F64, I32, Bools
from segvigen.errors import InputError
from segvigen.lab.procedural.solids import turn
from segvigen.lab.train.fusing import covered
from segvigen.lab.train.samples import LabeledMesh
from segvigen.lab.train.textures import pattern
from segvigen.voxel.ovoxel import Incidence

Rng = np.random.Generator

STYLES = ("gray", "true", "pattern", "part", "groups")
SPECK = 6  # voxels; smaller parts join their neighbor
JITTER = 0.004  # largest displacement of a vertex, asset frame
BEND = 0.03  # largest displacement of the gentle bend, asset frame
REMESH_GRID = (24, 96)  # vertices that share a cell of a grid of this many cells per axis are merged


@dataclass(frozen=True)
class Augment:
    """Shares of objects, 0 to 1, that each change is made to; colors: odds of STYLES, in order.

    Of the styles, gray drops color, pattern is independent of the parts, and part reveals them. Raises
    InputError for a share outside 0..1.
    """

    turn: float = 0.5  # by any angle about up; the others by quarter turns
    tip: float = 0.15
    mirror: float = 0.5
    stretch: float = 0.5
    shrink: float = 0.0
    noise: float = 0.0
    remesh: float = 0.0
    fuse: float = 0.6
    skin: float = 0.0
    merge: float = 0.12
    fine: float = 0.6
    colors: tuple[float, ...] = (0.45, 0.15, 0.2, 0.08, 0.12)

    def __post_init__(self) -> None:
        for field in fields(self):
            value = getattr(self, field.name)
            if field.name != "colors" and not 0 <= value <= 1:
                raise InputError(f"augment.{field.name} is {value}; expected a share from 0 to 1")
        if len(self.colors) != len(STYLES) or min(self.colors) < 0 or sum(self.colors) <= 0:
            wanted = f"odds of {', '.join(STYLES)}, none negative"
            raise InputError(f"augment.colors is {list(self.colors)}; expected {wanted}")


AS_PREPARED = Augment(
    turn=0, tip=0, mirror=0, stretch=0, fuse=0, fine=0, colors=(0.0, 1.0, 0.0, 0.0, 0.0)
)  # for objects as prepare-data stored them: only parts are merged


# Meshes --------------------------------------------------------------------------------------------


def augment_mesh(mesh: LabeledMesh, augment: Augment, rng: Rng) -> LabeledMesh:
    """Turn, mirror, stretch, ... the mesh, and fit it to the asset frame again."""
    if rng.random() < augment.turn:
        matrix = turn(1, rng.uniform(0, 2 * np.pi))
    else:
        matrix = turn(1, rng.integers(4) * np.pi / 2)
    if rng.random() < augment.tip:
        matrix = turn(int(rng.integers(3)), rng.integers(4) * np.pi / 2) @ matrix
    if rng.random() < augment.mirror:
        matrix = matrix @ np.diag([-1.0, 1.0, 1.0])
    if rng.random() < augment.stretch:
        matrix = matrix @ np.diag(rng.uniform(0.75, 1.33, 3))
    size = rng.uniform(0.7, 1.0) if rng.random() < augment.shrink else 1.0
    if rng.random() < augment.remesh:
        mesh = merge_vertices(mesh, int(rng.integers(*REMESH_GRID)))
    points = mesh.vertices.astype(np.float64) @ matrix.T
    if rng.random() < augment.noise:
        points = _displace(points, rng)
    used = points[np.unique(mesh.faces)]
    low, high = used.min(axis=0), used.max(axis=0)
    scale = 0.99999 * size / max(float((high - low).max()), 1e-9)
    offset = -(low + high) / 2 * scale
    solids = mesh.solids
    if solids is not None:
        solids = replace(solids, solids=tuple(s.moved(matrix * scale, offset) for s in solids.solids))
    return replace(mesh, vertices=(points * scale + offset).astype(np.float32), solids=solids)


def merge_vertices(mesh: LabeledMesh, grid: int) -> LabeledMesh:
    """Merge the vertices of each grid cell into their mean, and drop faces without area.

    Return the object unchanged when fewer than half of its parts would be left.
    """
    cell = np.floor((mesh.vertices + 0.5) * grid).astype(np.int64)
    _, where, count = np.unique(cell, axis=0, return_inverse=True, return_counts=True)
    where = where.reshape(-1)
    total = np.stack([np.bincount(where, mesh.vertices[:, axis], len(count)) for axis in range(3)], 1)
    faces = where[mesh.faces].astype(np.int32)
    a, b, c = faces.T
    keep = (a != b) & (b != c) & (a != c)
    fine = mesh.labels[-1]
    if 2 * len(np.unique(fine[keep])) <= len(np.unique(fine)):
        return mesh
    return replace(
        mesh,
        vertices=(total / count[:, None]).astype(np.float32),
        faces=faces[keep],
        labels=mesh.labels[:, keep],
        colors=mesh.colors[keep] if mesh.colors is not None else None,
        solids=None if mesh.solids is None else replace(mesh.solids, solid=mesh.solids.solid[keep]),
    )


def _displace(points: F64, rng: Rng) -> F64:
    """Move points [V, 3] a little, each on its own or all along a few slow waves.

    Points at the same position stay together, so that no crack opens.
    """
    if rng.random() < 0.5:
        _, where = np.unique(np.round(points, 5), axis=0, return_inverse=True)
        where = where.reshape(-1)
        return points + rng.uniform(0, JITTER) * rng.uniform(-1, 1, (where.max() + 1, 3))[where]
    waves = rng.normal(0, 4, (3, 3))
    phase, direction = rng.uniform(0, 2 * np.pi, 3), rng.normal(0, 1, (3, 3))
    direction *= rng.uniform(0, BEND) / np.abs(direction).sum(axis=0).max()
    return np.asarray(points + np.sin(points @ waves + phase) @ direction, np.float64)


# Voxels --------------------------------------------------------------------------------------------


def hidden(coords: I32, mesh: LabeledMesh, touching: Incidence, resolution: int) -> Bools:
    """Find the voxels [N] of a procedural object inside another solid, which fusing would remove."""
    if mesh.solids is None:
        return np.zeros(len(coords), bool)
    return covered(coords, touching, mesh.vertices, mesh.faces, mesh.solids, resolution)


def buried(coords: I32, resolution: int) -> Bools:
    """Find the voxels [N] without an empty neighbor (of 26) that the outside reaches.

    The others are the outer skin; an open mesh lets the outside in and keeps all its surface.
    """
    from scipy import ndimage
    filled = np.zeros((resolution + 2,) * 3, bool)
    x, y, z = (coords + 1).T
    filled[x, y, z] = True
    regions, _ = ndimage.label(~filled)
    outside = ndimage.binary_dilation(regions == regions[0, 0, 0], np.ones((3, 3, 3), bool))
    return np.asarray(~outside[x, y, z])


def merge_parts(labels: I32, coords: I32, share: float, rng: Rng) -> I32:
    """Join specks to the nearest part, and in `share` of the objects two random parts."""
    labels = labels.copy()
    counts = np.bincount(labels)
    for part in np.flatnonzero((counts > 0) & (counts < SPECK)):
        rest = counts[labels] >= SPECK
        if rest.any():
            mine = labels == part
            center = coords[mine].mean(axis=0)
            nearest = np.flatnonzero(rest)[np.abs(coords[rest] - center).sum(axis=1).argmin()]
            labels[mine] = labels[nearest]
    if rng.random() < share:
        present = np.unique(labels)
        if len(present) > 3:
            a, b = rng.choice(present, 2, replace=False)
            labels[labels == b] = a
    return labels


# Colors --------------------------------------------------------------------------------------------


def face_colors(mesh: LabeledMesh, face_labels: I32, odds: tuple[float, ...], rng: Rng) -> F32:
    """Draw the input colors of the faces, [F, 3] in 0..1, in a style drawn by `odds` (see STYLES)."""
    count = len(mesh.faces)
    style = rng.choice(STYLES, p=np.asarray(odds) / sum(odds))
    if style == "true" and mesh.colors is None:
        style = "pattern"
    if style == "gray":
        gray = rng.uniform(0.3, 1.0, 1 if rng.random() < 0.7 else 3)
        return np.tile(gray.astype(np.float32), (count, 3 // len(gray)))
    if style == "true":
        assert mesh.colors is not None
        colors = mesh.colors.astype(np.float32) / 255
        if rng.random() < 0.5:
            colors = colors[:, rng.permutation(3)]
        return np.asarray(np.clip(colors * rng.uniform(0.6, 1.2), 0, 1), np.float32)
    if style == "part":
        return rng.random((int(face_labels.max()) + 1, 3)).astype(np.float32)[face_labels]
    if style == "groups":
        few = rng.random((int(rng.integers(2, 4)), 3)).astype(np.float32)
        return few[rng.integers(len(few), size=int(face_labels.max()) + 1)][face_labels]
    corners = mesh.vertices[mesh.faces]
    normals = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    normals /= np.linalg.norm(normals, axis=1, keepdims=True) + 1e-20
    return pattern(corners.mean(axis=1), normals, rng)
