"""Conditioning of the packaged model: hints per latent cell, from clicks and from a guide map.

The released networks get clicks only as point tokens. The packaged model also gets, per latent cell, kernels
of the distance to the nearest positive and the nearest negative click (straight, along the surface, and along
the surface with creases made longer), and the encoded colors of the voxels that a guide map shows. Layout of
the H channels:

    [positive: 1 flag + 3 metrics x 3 scales][negative: the same][1 share of seen voxels][guide latent]
"""

from __future__ import annotations

import numpy as np

from segvigen.arrays import F32, I32, I64, Bools
from segvigen.model.part_dit import NEGATIVE, POSITIVE
from segvigen.voxel.geodesic import SurfaceGraph, distances, surface_graph

PAINT_METALLIC, PAINT_ROUGHNESS, PAINT_ALPHA = 0.0, 1.0, 1.0  # material of painted parts (models.md 6.5)
METRICS = 3  # straight, along the surface, along the surface with creases made longer
SCALES = (0.04, 0.15, 0.5)  # lengths in the asset frame; the object spans 1
CLICK_CHANNELS = 2 * (1 + METRICS * len(SCALES))
GAP = 2.0  # factor on the length of a step between pieces that do not touch
CREASE = 8.0  # factor on the length of a step across a right-angled crease

Surfaces = tuple[SurfaceGraph, SurfaceGraph]  # along the surface, and the same with creases made longer


def click_hints(positive: F32 | None, negative: F32 | None, cell: I64, num_cells: int) -> F32:
    """Kernels of click distance per latent cell, [M, CLICK_CHANNELS].

    positive and negative [N, METRICS] are each voxel's distance to the nearest such click in the asset frame
    (None: no such click); cell [N] is the latent cell of each voxel. A cell takes the least distance of its
    voxels.
    """
    out = np.zeros((num_cells, 2, CLICK_CHANNELS // 2), np.float32)
    for side, distance in enumerate((positive, negative)):
        if distance is None:
            continue
        least = np.full((num_cells, METRICS), np.inf, np.float32)
        np.minimum.at(least, cell, distance)
        out[:, side, 0] = least[:, 0] <= 0
        kernels = np.exp(-least[:, :, None] / np.asarray(SCALES, np.float32))
        out[:, side, 1:] = kernels.reshape(num_cells, -1)
    return out.reshape(num_cells, CLICK_CHANNELS)


def seen_share(seen: Bools, cell: I64, num_cells: int) -> F32:
    """Share of each latent cell's voxels that the guide map shows, [M, 1]."""
    total = np.bincount(cell, minlength=num_cells)
    hits = np.bincount(cell, weights=seen, minlength=num_cells)
    return (hits / np.maximum(total, 1)).astype(np.float32)[:, None]


def surfaces(coords: I32, normals: F32, resolution: int) -> Surfaces:
    """Build the graphs on which click distances are measured, from voxels [N, 3] and their normals [N, 3]."""
    plain = surface_graph(coords, resolution, gap=GAP)
    return plain, surface_graph(coords, resolution, normals, bend=CREASE, gap=GAP)


def click_distances(
    coords: I32, resolution: int, along_surface: Surfaces, sources: list[I64]
) -> list[F32 | None]:
    """Distance of each voxel to each set of source rows, asset frame: [N, METRICS]; None for no sources."""
    real = [s for s in sources if len(s)]
    along, around = (distances(graph, real) for graph in along_surface)
    results: list[F32 | None] = []
    column = 0
    for rows in sources:
        if not len(rows):
            results.append(None)
            continue
        offsets = coords[:, None].astype(np.float32) - coords[rows][None]
        straight = np.sqrt((offsets**2).sum(axis=2)).min(axis=1) / resolution
        cells = np.stack([along[:, column], around[:, column]], axis=1) / resolution
        results.append(np.concatenate([straight[:, None], cells], axis=1).astype(np.float32))
        column += 1
    return results


def latent_cells(coords: I32, levels: int) -> tuple[I64, int]:
    """Latent cell of each voxel, [N], ordered as by `sparse.link_parents` (x, y, z), and their number."""
    coarse = (coords >> levels).astype(np.int64)
    key = (coarse[:, 0] * 4096 + coarse[:, 1]) * 4096 + coarse[:, 2]
    unique, cell = np.unique(key, return_inverse=True)
    return cell.astype(np.int64), len(unique)


def spread_rows(coords: I32, count: int) -> I64:
    """Farthest point sampling: return the rows of `count` points (or all), spread evenly."""
    points = coords.astype(np.float64)
    distance = ((points - points.mean(axis=0)) ** 2).sum(axis=1)
    rows: list[int] = []
    for _ in range(min(count, len(coords))):
        row = int(distance.argmax())
        to_row = ((points - points[row]) ** 2).sum(axis=1)
        distance = np.minimum(distance, to_row) if rows else to_row
        rows.append(row)
    return np.array(rows, np.int64)


def spread_clicks(coords: I32, kinds: I64, limit: int) -> I64:
    """Rows of the clicks that become point tokens: all, or a spread-out choice of both kinds."""
    if len(coords) <= limit:
        return np.arange(len(coords))
    positive, negative = np.flatnonzero(kinds == POSITIVE), np.flatnonzero(kinds == NEGATIVE)
    share = int(np.clip(round(limit * len(positive) / len(coords)), 1, limit - (len(negative) > 0)))
    share = min(max(share, limit - len(negative)), len(positive))
    chosen = positive[spread_rows(coords[positive], share)]
    return np.concatenate([chosen, negative[spread_rows(coords[negative], limit - share)]])


def paint_texture(
    colors: F32, *, metallic: float = PAINT_METALLIC, roughness: float = PAINT_ROUGHNESS
) -> F32:
    """Turn opaque colors [N, 3] in 0..1 into texture encoder input [N, 6] in -1..1."""
    out = np.empty((len(colors), 6), np.float32)
    out[:, :3] = colors
    out[:, 3], out[:, 4], out[:, 5] = metallic, roughness, PAINT_ALPHA
    return out * 2 - 1


def given_texture(colors: F32, seen: Bools) -> F32:
    """Turn a map's colors into texture encoder input [N, 6]; unseen voxels are transparent gray."""
    out = paint_texture(colors)
    out[~seen] = 0
    out[~seen, 5] = -1
    return out
