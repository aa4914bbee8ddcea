"""Distances along the surface: a graph over the occupied cells in which sharp turns cost extra."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from segvigen.arrays import F32, I32, Array
from segvigen.asset.morton import z_order
from segvigen.dijkstra import dijkstra
from segvigen.voxel import geodesic_kernels as kernels
from segvigen.voxel.cells import occupancy_of

if TYPE_CHECKING:
    from segvigen.voxel.ovoxel import Incidence


@dataclass(frozen=True)
class SurfaceGraph:
    """Neighbors of each occupied cell and the cost of a step to them.

    first [N + 1] int32; the neighbors of cell n are neighbor[first[n]:first[n + 1]] [E] int32 at cost [E]
    float32, in cells (1 is a step to the next cell on a flat surface). Every link is stored from both ends.
    `num_components` counts the connected components before gaps were bridged.
    """

    first: I32
    neighbor: I32
    cost: F32
    num_components: int


def voxel_normals(vertices: Array, faces: Array, incidence: Incidence, num_voxels: int) -> F32:
    """Return the direction that each cell's surface faces, up to its sign: [N, 3] float32 of length 1.

    It is the dominant eigenvector of the sum of n n^T over the faces that cross the cell, weighted by their
    crossings, so opposite windings agree and both sides of a thin wall add up.
    """
    points, corners = np.ascontiguousarray(vertices, np.float64), np.ascontiguousarray(faces, np.int32)
    normals = kernels.normals(points, corners, incidence.row, incidence.face, incidence.hits, num_voxels)
    return np.asarray(normals)


def surface_graph(
    coords: I32, resolution: int, normals: F32 | None = None, *, bend: float = 0.0, gap: float | None = None
) -> SurfaceGraph:
    """Link every cell to the occupied ones among its 26 neighbors.

    coords [N, 3] in z-order. A step costs its length times 1 + bend * (1 - |n_i . n_j|): `bend` = 0 measures
    plain surface distance, a large one keeps paths to smooth regions and needs `normals` [N, 3]. With `gap`,
    the shortest jumps that connect all components (to within a few cells) are linked at their length times
    `gap`; without it, cells of other components are infinitely far. Raises ValueError for cells that are not
    in z-order and for `bend` without normals.
    """
    from scipy.sparse import csr_matrix
    from scipy.sparse.csgraph import connected_components

    codes = z_order(coords)
    if not (codes[1:] > codes[:-1]).all():
        raise ValueError("coords must be in ascending z-order without repetition, as voxelize returns them")
    if bend and normals is None:
        raise ValueError(f"bend={bend} needs the normals of the cells; compute them with voxel_normals")
    cells = np.ascontiguousarray(coords, np.int32)
    facing = np.zeros((len(cells), 3)) if normals is None else normals
    facing = np.ascontiguousarray(facing, np.float32)
    grid = occupancy_of(cells, resolution)
    first, neighbor, cost = kernels.neighbors(cells, resolution, grid, facing, np.float32(bend))
    links = csr_matrix((np.ones(len(neighbor), np.int8), neighbor, first), (len(cells), len(cells)))
    count, component = connected_components(links)
    if gap is not None and count > 1:
        bridges = kernels.bridges(cells, resolution, component.astype(np.int32), count)
        first, neighbor, cost = kernels.with_bridges(first, neighbor, cost, bridges, cells, np.float32(gap))
    return SurfaceGraph(first, neighbor, cost, count)


def distances(graph: SurfaceGraph, sources: Sequence[Array], limit: float = float("inf")) -> F32:
    """Measure the shortest path from each set of source cells to every cell: [N, S] float32, in cells.

    sources are S arrays of rows; an empty one is infinitely far from everything. Cells beyond `limit` are
    inf.
    """
    num = len(graph.first) - 1
    result = np.empty((num, len(sources)), np.float32)
    for s, rows in enumerate(sources):
        start = np.ascontiguousarray(rows, np.int64).reshape(-1)
        if len(start) and not (0 <= start.min() and start.max() < num):
            raise ValueError(f"source set {s} has rows {start.min()}..{start.max()} of {num} cells")
        result[:, s] = dijkstra(graph.first, graph.neighbor, graph.cost, start, np.float32(limit))
    return result
