"""Channel-wise conditioning of the small model: how far cells are from the clicks, and what the map shows.

The released networks know clicks only as point tokens. The packaged model also gets, per latent cell, kernels
of the distance to the nearest positive and the nearest negative click (straight, along the surface, and along
the surface with creases made long), and the encoded colours of the voxels that a guide map sees. Layout of
the H channels:

    [positive: 1 flag + 3 metrics x 3 scales][negative: the same][1 share of seen voxels][guide latent]
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from segvigen.voxel.geodesic import SurfaceGraph, distances, surface_graph

PAINT_METALLIC, PAINT_ROUGHNESS, PAINT_ALPHA = 0.0, 1.0, 1.0  # material of painted parts (models.md 6.5)
METRICS = 3  # straight, along the surface, along the surface with creases made long
SCALES = (0.04, 0.15, 0.5)  # lengths in the asset frame; the object spans 1
CLICK_CHANNELS = 2 * (1 + METRICS * len(SCALES))
GAP = 2.0  # how much longer a jump between pieces that do not touch counts
CREASE = 8.0  # how much longer a step across a right-angled crease counts


def num_channels(latent_channels: int) -> int:
    """H for a texture latent of this width."""
    return CLICK_CHANNELS + 1 + latent_channels


def click_hints(
    positive: NDArray[np.float32] | None,
    negative: NDArray[np.float32] | None,
    cell: NDArray[np.int64],
    num_cells: int,
) -> NDArray[np.float32]:
    """Kernels of click distance per latent cell, [M, CLICK_CHANNELS].

    positive and negative [N, METRICS] hold each voxel's distance to the nearest such click in the asset frame
    (None: no such click); cell [N] names the latent cell of each voxel. A cell takes the least distance of
    its voxels.
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


def seen_share(seen: NDArray[np.bool_], cell: NDArray[np.int64], num_cells: int) -> NDArray[np.float32]:
    """Share of each latent cell's voxels that the guide map sees, [M, 1]."""
    total = np.bincount(cell, minlength=num_cells)
    hits = np.bincount(cell, weights=seen, minlength=num_cells)
    return (hits / np.maximum(total, 1)).astype(np.float32)[:, None]


Surfaces = tuple[SurfaceGraph, SurfaceGraph]  # ways along the surface, and the same with creases made long


def surfaces(coords: NDArray[np.int32], normals: NDArray[np.float32], resolution: int) -> Surfaces:
    """What click distances are measured on, the same for every click: coords [N, 3], normals [N, 3]."""
    plain = surface_graph(coords, resolution, gap=GAP)
    return plain, surface_graph(coords, resolution, normals, bend=CREASE, gap=GAP)


def click_distances(
    coords: NDArray[np.int32], resolution: int, along_surface: Surfaces, sources: list[NDArray[np.int64]]
) -> list[NDArray[np.float32] | None]:
    """Distance of each voxel to each set of source rows, asset frame: [N, METRICS]; None for no sources."""
    real = [s for s in sources if len(s)]
    plain, creased = along_surface
    along, around = distances(plain, real), distances(creased, real)
    results: list[NDArray[np.float32] | None] = []
    column = 0
    for rows in sources:
        if not len(rows):
            results.append(None)
            continue
        offsets = coords[:, None].astype(np.float32) - coords[rows][None]
        straight = np.sqrt((offsets**2).sum(axis=2)).min(axis=1) / resolution
        cells = np.stack([along[:, column], around[:, column]], axis=1) / resolution
        metrics = np.concatenate([straight[:, None], cells], axis=1).astype(np.float32)
        assert metrics.shape[1] == METRICS
        results.append(metrics)
        column += 1
    return results


def latent_cells(coords: NDArray[np.int32], levels: int) -> tuple[NDArray[np.int64], int]:
    """Latent cell of each voxel, [N], as `sparse.link_parents` orders them (rising x, y, z), and how many."""
    coarse = (coords >> levels).astype(np.int64)
    key = (coarse[:, 0] * 4096 + coarse[:, 1]) * 4096 + coarse[:, 2]
    unique, cell = np.unique(key, return_inverse=True)
    return cell.astype(np.int64), len(unique)


def paint_texture(
    colors: NDArray[np.float32], *, metallic: float = PAINT_METALLIC, roughness: float = PAINT_ROUGHNESS
) -> NDArray[np.float32]:
    """Colours [N, 3] in 0..1 as texture encoder input [N, 6] in -1..1, opaque."""
    out = np.empty((len(colors), 6), np.float32)
    out[:, :3] = colors
    out[:, 3], out[:, 4], out[:, 5] = metallic, roughness, PAINT_ALPHA
    return out * 2 - 1


def given_texture(colors: NDArray[np.float32], seen: NDArray[np.bool_]) -> NDArray[np.float32]:
    """The colours a map shows, as texture encoder input [N, 6]; unseen voxels are transparent grey."""
    out = paint_texture(colors)
    out[~seen] = 0
    out[~seen, 5] = -1
    return out
