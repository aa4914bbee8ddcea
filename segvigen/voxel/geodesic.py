"""Distances along the surface: a graph over the occupied cells in which sharp turns cost extra."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from segvigen.voxel.morton import z_order

if TYPE_CHECKING:
    from segvigen.voxel.ovoxel import Incidence


@dataclass(frozen=True)
class SurfaceGraph:
    """Neighbours of each occupied cell and what a step to them costs.

    first [N + 1] int32; the neighbours of cell n are neighbor[first[n]:first[n + 1]] [E] int32 at cost [E]
    float32, in cells (1 is a step to the next cell on a flat surface). Every edge is stored from both ends.
    `num_components` counts the connected pieces before gaps were bridged.
    """

    first: NDArray[np.int32]
    neighbor: NDArray[np.int32]
    cost: NDArray[np.float32]
    num_components: int


def voxel_normals(
    vertices: NDArray[Any], faces: NDArray[Any], incidence: Incidence, num_voxels: int
) -> NDArray[np.float32]:
    """Find the direction each cell's surface faces, up to its sign: [N, 3] float32 of length 1.

    It is the dominant eigenvector of the sum of n n^T over the faces that made the cell, weighted by their
    crossings, so opposite windings agree and both sides of a thin wall add up.
    """
    from segvigen.voxel import geodesic_kernels as surface_kernels

    points = np.ascontiguousarray(vertices, np.float64)
    corners = np.ascontiguousarray(faces, np.int32)
    result: NDArray[np.float32] = surface_kernels.normals(
        points, corners, incidence.row, incidence.face, incidence.hits, num_voxels
    )
    return result


def surface_graph(
    coords: NDArray[np.int32],
    resolution: int,
    normals: NDArray[np.float32] | None = None,
    *,
    bend: float = 0.0,
    gap: float | None = None,
) -> SurfaceGraph:
    """Join every cell to the occupied ones among its 26 neighbours.

    coords [N, 3] in z-order. A step costs its length times 1 + bend * (1 - |n_i . n_j|), so `bend` = 0
    measures plain surface distance and a large one keeps to smooth regions; it needs `normals` [N, 3]. With
    `gap`, pieces that do not touch are bridged by the shortest jumps that connect all of them (to within a
    few cells), at length times `gap`; without, cells of other pieces stay infinitely far. Raises ValueError
    if the cells are not in z-order or `bend` comes without normals.
    """
    from segvigen.voxel import geodesic_kernels as surface_kernels
    from segvigen.voxel.cells import occupancy_of

    codes = z_order(coords)
    if not (codes[1:] > codes[:-1]).all():
        raise ValueError("coords must be in ascending z-order without repetition, as voxelize returns them")
    if bend and normals is None:
        raise ValueError(f"bend={bend} needs the normals of the cells; compute them with voxel_normals")
    cells = np.ascontiguousarray(coords, np.int32)
    grid = occupancy_of(cells, resolution)
    facing = (
        np.zeros((len(cells), 3), np.float32)
        if normals is None
        else np.ascontiguousarray(normals, np.float32)
    )
    first, neighbor, cost = surface_kernels.neighbors(cells, resolution, grid, facing, np.float32(bend))
    piece, num_components = surface_kernels.components(first, neighbor)
    if gap is not None and num_components > 1:
        bridges = surface_kernels.bridges(cells, resolution, piece, num_components)
        first, neighbor, cost = surface_kernels.with_bridges(
            first, neighbor, cost, bridges, cells, np.float32(gap)
        )
    return SurfaceGraph(first, neighbor, cost, num_components)


def distances(
    graph: SurfaceGraph, sources: Sequence[NDArray[Any]], limit: float = float("inf")
) -> NDArray[np.float32]:
    """Measure the cheapest way from each set of source cells to every cell: [N, S] float32, in cells.

    sources holds S arrays of rows; an empty one is infinitely far from everything. Cells further than
    `limit` are inf.
    """
    from segvigen.voxel import geodesic_kernels as surface_kernels

    num = len(graph.first) - 1
    result = np.empty((num, len(sources)), np.float32)
    for s, rows in enumerate(sources):
        start = np.ascontiguousarray(rows, np.int64).reshape(-1)
        if len(start) and not (0 <= start.min() and start.max() < num):
            raise ValueError(f"source set {s} names rows {start.min()}..{start.max()} of {num} cells")
        result[:, s] = surface_kernels.dijkstra(
            graph.first, graph.neighbor, graph.cost, start, np.float32(limit)
        )
    return result
