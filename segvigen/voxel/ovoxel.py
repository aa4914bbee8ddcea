"""O-Voxel: a mesh as a sparse flexible dual grid with material attributes, and back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from segvigen.errors import InputError, MeshError
from segvigen.voxel.order import MAX_RESOLUTION

if TYPE_CHECKING:
    from segvigen.voxel.dual_grid import Crossings, Occupancy


@dataclass(frozen=True)
class OVoxel:
    """Occupied cells of a cubic grid over the asset frame, in z-order, with a dual vertex and materials.

    coords [N, 3] int32 in 0..resolution-1; dual [N, 3] float32 in 0..1 of the cell; crossed [N, 3] bool, the three edges
    at the upper corner (reference: ovoxel.md 2.1); attributes [N, 6] float32 in 0..1:
    R, G, B, metallic, roughness, alpha. Cell (i, j, k) covers [i/R - 0.5, (i+1)/R - 0.5) on x, and so on.
    """

    coords: NDArray[np.int32]
    dual: NDArray[np.float32]
    crossed: NDArray[np.bool_]
    attributes: NDArray[np.float32]
    resolution: int


@dataclass(frozen=True)
class Incidence:
    """Which face made which cell: pair m says that face[m] crosses an edge of cell row[m], `hits[m]` times.

    row [M] int32 into the z-ordered cells, face [M] int32 ascending, hits [M] int32, at least 1. Every cell has a pair;
    a face smaller than a cell may have none.
    """

    row: NDArray[np.int32]
    face: NDArray[np.int32]
    hits: NDArray[np.int32]


class _Mesh(NamedTuple):
    """What the kernels work on: vertices [V, 3] float64 in cells, faces [F, 3] int32, usable [F], the grid edges they cross
    and the cells those occupy."""

    points: NDArray[np.float64]
    faces: NDArray[np.int32]
    usable: NDArray[np.bool_]
    found: Crossings
    grid: Occupancy


def voxelize(
    vertices: NDArray[Any], faces: NDArray[Any], resolution: int, *, usable: NDArray[np.bool_] | None = None
) -> tuple[NDArray[np.int32], NDArray[np.float32], NDArray[np.bool_]]:
    """Turn a mesh into a flexible dual grid.

    vertices [V, 3] in the asset frame (taken as float32), faces [F, 3]; faces that are not `usable` [F], have no area
    or name missing vertices are skipped. Returns coords [N, 3] int32 in z-order, dual vertices [N, 3] float32 in 0..1 of
    their cell, and crossed edges [N, 3] bool. Raises MeshError when nothing touches the grid.
    Source: TRELLIS.2 o-voxel (reference: ovoxel.md 2). Differences: float64 in local coordinates throughout, the
    exact box minimum, and integer line positions when the resolution is no power of two.
    """
    mesh = _mesh(vertices, faces, resolution, usable)
    return _dual_grid(mesh, resolution)


def incidence(
    vertices: NDArray[Any], faces: NDArray[Any], resolution: int, *, usable: NDArray[np.bool_] | None = None
) -> Incidence:
    """Say which triangles made which cells; arguments and rows as in `voxelize` (reference: ovoxel.md 4)."""
    from segvigen.voxel import dual_grid

    mesh = _mesh(vertices, faces, resolution, usable)
    return Incidence(*dual_grid.pairs(mesh.found, mesh.grid))


def _mesh(
    vertices: NDArray[Any], faces: NDArray[Any], resolution: int, usable: NDArray[np.bool_] | None
) -> _Mesh:
    """Check a mesh, put it in grid units and find the cells it occupies."""
    from segvigen.voxel import dual_grid

    if not 2 <= resolution <= MAX_RESOLUTION:
        raise InputError(f"resolution must be 2 to {MAX_RESOLUTION} cells per axis, got {resolution}; use 64 to 512")
    shifted = np.ascontiguousarray(vertices, np.float32) + np.float32(0.5)
    points = shifted.astype(np.float64) * resolution
    corners = np.ascontiguousarray(faces, np.int32)
    sound = dual_grid.sound_faces(points, corners)
    if usable is not None:
        sound &= usable
    found = dual_grid.cross(points, corners, sound, resolution)
    grid = dual_grid.occupy(found, resolution)
    if grid.count == 0:
        raise MeshError(
            f"no face of the mesh ({len(corners)} faces, {int(sound.sum())} usable) crosses an edge of the "
            f"{resolution}-cell grid; expected a surface in the cube from -0.5 to 0.5"
        )
    return _Mesh(points, corners, sound, found, grid)


def _dual_grid(
    mesh: _Mesh, resolution: int
) -> tuple[NDArray[np.int32], NDArray[np.float32], NDArray[np.bool_]]:
    """Place the dual vertices: sum the quadratic error terms per cell, then minimise them in the cell."""
    from segvigen.voxel import dual_grid

    points, corners, sound, found, grid = mesh
    face_weight, boundary_weight, pull = dual_grid.WEIGHTS
    systems = np.zeros((grid.count, dual_grid.TERMS))
    crossed = np.zeros((grid.count, 3), np.bool_)
    dual_grid.add_hits(points, corners, found, grid, pull, systems, crossed)
    if face_weight > 0:
        dual_grid.add_faces(points, corners, sound, resolution, grid, systems)
    edges = dual_grid.open_edges(corners, sound, len(points))
    dual_grid.add_boundary(points, edges, resolution, grid, boundary_weight, systems)
    return dual_grid.cells(grid), dual_grid.solve(systems), crossed
