"""O-Voxel: a mesh as a sparse flexible dual grid with material attributes, and back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from segvigen.arrays import F32, F64, I32, U8, Array, Bools
from segvigen.asset.morton import MAX_RESOLUTION
from segvigen.errors import InputError, MeshError
from segvigen.voxel import dual_grid
from segvigen.voxel.cells import Occupancy, cells
from segvigen.voxel.crossings import Crossings, cross, nearest_edges, occupy, pairs, sound_faces
from segvigen.voxel.material import shade_cells

if TYPE_CHECKING:
    from segvigen.asset.asset import Asset


@dataclass(frozen=True)
class OVoxel:
    """Occupied cells of a cubic grid over the asset frame, in z-order, with dual vertices and materials.

    coords [N, 3] int32 in 0..resolution-1; dual [N, 3] float32 in 0..1 of the cell; crossed [N, 3] bool, the
    three edges at the upper corner (reference: ovoxel.md 2.1); attributes [N, 6] float32 in 0..1: R, G, B,
    metallic, roughness, alpha. Cell (i, j, k) covers [i/R - 0.5, (i+1)/R - 0.5) on x, and so on.
    """

    coords: I32
    dual: F32
    crossed: Bools
    attributes: F32
    resolution: int

    def __post_init__(self) -> None:
        shapes = [np.shape(a) for a in (self.coords, self.dual, self.crossed, self.attributes)]
        n = len(self.coords)
        if shapes != [(n, 3), (n, 3), (n, 3), (n, 6)]:
            raise ValueError(f"rows disagree: coords, dual, crossed, attributes have shapes {shapes}")


@dataclass(frozen=True)
class Incidence:
    """The faces of each cell: pair m means that face[m] crosses an edge of cell row[m], `hits[m]` times.

    row [M] int32 into the z-ordered cells, face [M] int32 ascending, hits [M] int32 >= 1. Every cell has a
    pair; a face smaller than a cell may have none.
    """

    row: I32
    face: I32
    hits: I32


class _Mesh(NamedTuple):
    """Kernel input: vertices [V, 3] in cells, faces [F, 3], usable [F], crossings, occupied cells."""

    points: F64
    faces: I32
    usable: Bools
    found: Crossings
    grid: Occupancy


def voxelize(
    vertices: Array, faces: Array, resolution: int, *, usable: Bools | None = None
) -> tuple[I32, F32, Bools]:
    """Convert a mesh to a flexible dual grid.

    vertices [V, 3] in the asset frame (taken as float32), faces [F, 3]; faces that are not `usable` [F],
    degenerate, or refer to missing vertices are skipped. Returns coords [N, 3] int32 in z-order, dual
    vertices [N, 3] float32 in 0..1 of their cell, and crossed edges [N, 3] bool. Raises MeshError when no
    face lies in the grid. Source: TRELLIS.2 o-voxel (reference: ovoxel.md 2). Differences: float64 in local
    coordinates, the exact box minimum, integer line positions when the resolution is not a power of two, and
    a mesh so thin that it crosses no edge is not empty (`nearest_edges`).
    """
    mesh = _mesh(vertices, faces, resolution, usable)
    return _dual_grid(mesh, resolution)


def incidence(vertices: Array, faces: Array, resolution: int, *, usable: Bools | None = None) -> Incidence:
    """Return the faces of each cell; arguments and rows as in `voxelize` (reference: ovoxel.md 4)."""
    mesh = _mesh(vertices, faces, resolution, usable)
    return Incidence(*pairs(mesh.found, mesh.grid))


def to_ovoxel(asset: Asset, resolution: int, *, upstream: bool = False) -> OVoxel:
    """Voxelize an asset with its materials.

    `upstream` reads materials as in the released networks' training (see material.py). Raises MeshError when
    nothing lies in the grid.
    """
    return ovoxel_with_incidence(asset, resolution, upstream=upstream)[0]


def ovoxel_with_incidence(
    asset: Asset, resolution: int, *, upstream: bool = False
) -> tuple[OVoxel, Incidence]:
    """As `to_ovoxel`, and which faces made which cells, from one scan of the mesh."""
    mesh, coords, dual, crossed = _from_asset(asset, resolution)
    attributes = _shade(asset, mesh, coords, resolution, upstream, False)
    return OVoxel(coords, dual, crossed, attributes, resolution), Incidence(*pairs(mesh.found, mesh.grid))


def full_attributes(asset: Asset, resolution: int, *, upstream: bool = False) -> tuple[OVoxel, F32]:
    """Return `to_ovoxel` and the columns that only .vxz files hold: emissive and normal [N, 6] in 0..1."""
    mesh, coords, dual, crossed = _from_asset(asset, resolution)
    values = _shade(asset, mesh, coords, resolution, upstream, True)
    return OVoxel(coords, dual, crossed, values[:, :6].copy(), resolution), values[:, 6:].copy()


def shape_features(ovoxel: OVoxel) -> F32:
    """Return the shape encoder's input: [N, 6] float32, dual vertex - 0.5 and crossed - 0.5.

    The dual vertex is truncated to a byte first, as in training (reference: models.md 2.2).
    """
    dual = to_bytes(ovoxel.dual).astype(np.float32) / np.float32(255)
    return np.concatenate([dual, ovoxel.crossed.astype(np.float32)], axis=1) - np.float32(0.5)


def texture_features(ovoxel: OVoxel) -> F32:
    """Return the texture encoder's input: [N, 6] float32, 2 v - 1 of R, G, B, metallic, roughness, alpha.

    Values are truncated to bytes first, as in training (reference: models.md 2.2).
    """
    values = to_bytes(ovoxel.attributes).astype(np.float32) / np.float32(255)
    result: F32 = values * np.float32(2) - np.float32(1)
    return result


def to_bytes(values: Array) -> U8:
    """Convert 0..1 to bytes by truncation, not rounding (reference: ovoxel.md 6)."""
    return np.clip(np.asarray(values, np.float32) * np.float32(255), 0, 255).astype(np.uint8)


def _from_asset(asset: Asset, resolution: int) -> tuple[_Mesh, I32, F32, Bools]:
    """Voxelize an asset's geometry."""
    mesh = _mesh(asset.vertices, asset.faces, resolution, asset.usable)
    return mesh, *_dual_grid(mesh, resolution)


def _shade(asset: Asset, mesh: _Mesh, coords: I32, resolution: int, upstream: bool, full: bool) -> F32:
    """Return an asset's material columns on its cells."""
    row, face, _ = pairs(mesh.found, mesh.grid)
    return shade_cells(
        asset, mesh.points, mesh.faces, coords, resolution, (row, face), upstream=upstream, full=full
    )


def _mesh(vertices: Array, faces: Array, resolution: int, usable: Bools | None) -> _Mesh:
    """Check a mesh, convert it to grid units, and find the cells it occupies."""
    if not 2 <= resolution <= MAX_RESOLUTION:
        raise InputError(
            f"resolution must be 2 to {MAX_RESOLUTION} cells per axis, got {resolution}; use 64 to 512"
        )
    shifted = np.ascontiguousarray(vertices, np.float32) + np.float32(0.5)
    points = shifted.astype(np.float64) * resolution
    corners = np.ascontiguousarray(faces, np.int32)
    sound = sound_faces(points, corners)
    if usable is not None:
        sound &= usable
    found = cross(points, corners, sound, resolution)
    if not len(found.face):
        found = nearest_edges(points, corners, sound, resolution)
    grid = occupy(found, resolution)
    if grid.num == 0:
        raise MeshError(
            f"no face of the mesh ({len(corners)} faces, {int(sound.sum())} usable) lies in the "
            f"{resolution}-cell grid; expected a surface in the cube from -0.5 to 0.5"
        )
    return _Mesh(points, corners, sound, found, grid)


def _dual_grid(mesh: _Mesh, resolution: int) -> tuple[I32, F32, Bools]:
    """Place the dual vertices: sum the quadratic error terms per cell, then minimize them in the cell."""
    points, corners, sound, found, grid = mesh
    face_weight, boundary_weight, pull = dual_grid.WEIGHTS
    systems = np.zeros((grid.num, dual_grid.TERMS))
    crossed = np.zeros((grid.num, 3), np.bool_)
    dual_grid.add_hits(points, corners, found, grid, pull, systems, crossed)
    if face_weight > 0:
        dual_grid.add_faces(points, corners, sound, resolution, grid, systems)
    edges = dual_grid.open_edges(corners, sound, len(points))
    dual_grid.add_boundary(points, edges, resolution, grid, boundary_weight, systems)
    return cells(grid), dual_grid.solve(systems), crossed
