"""Objects as prepare-data left them on a model's grid, out of a shard: voxels, view, latents.

    --latents MODEL ── voxel_..., view_..., latent_... of a shard ── Stored ── one item of a batch

Taken so, an object is neither turned nor voxelised again. With "voxels" this run's networks encode it, with
"latents" what MODEL's encoders made of it is read; both see the same voxels and the same picture, so that the
first defines what the second must give.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from segvigen.lab.train.samples import Latents, Stored

VOXELS = (
    "x_off voxel_coords voxel_dual voxel_crossed voxel_attributes voxel_labels voxel_normals"
    " voxel_resolution view_picture latent_model latent_encoders"
).split()
LATENTS = "l_off latent_coords latent_shape latent_texture view_tokens".split()
KINDS = {"": (), "voxels": tuple(VOXELS), "latents": (*VOXELS, *LATENTS)}


def stored_arrays(prepared: str) -> tuple[str, ...]:
    """Names of the arrays that a run reads besides meshes and labels."""
    return KINDS[prepared]


def stored_object(shard: dict[str, Any], i: int, latents: bool) -> Stored:
    """Object `i` of a shard on its grid. Raises ValueError for one whose rows make no sense."""
    rows = slice(*shard["x_off"][i : i + 2])
    coords = shard["voxel_coords"][rows].astype(np.int32)
    resolution = int(shard["voxel_resolution"])
    if not len(coords) or coords.max() >= resolution:
        raise ValueError(f"its voxels do not lie on a grid of {resolution} cells")
    shape = np.concatenate([_share(shard["voxel_dual"][rows]), shard["voxel_crossed"][rows]], axis=1)
    return Stored(
        resolution=resolution,
        coords=coords,
        normals=shard["voxel_normals"][rows].astype(np.float32) / np.float32(127),
        labels=shard["voxel_labels"][rows].astype(np.int32),
        shape=(shape - np.float32(0.5)).astype(np.float32),
        texture=_share(shard["voxel_attributes"][rows]) * np.float32(2) - np.float32(1),
        picture=_share(shard["view_picture"][i]),
        latents=_latents(shard, i) if latents else None,
    )


def _latents(shard: dict[str, Any], i: int) -> Latents:
    rows = slice(*shard["l_off"][i : i + 2])
    numbers = [
        shard["latent_shape"][rows],
        shard["latent_texture"][rows],
        shard["view_tokens"][i],
    ]
    if not all(np.isfinite(array).all() for array in numbers):
        raise ValueError("its latents are not finite")
    coords = shard["latent_coords"][rows].astype(np.int32)
    return Latents(coords, *(array.astype(np.float32) for array in numbers))


def check_cells(
    latents: Latents, coords: NDArray[np.int32], cell: NDArray[np.int64], count: int, levels: int
) -> None:
    """Raise ValueError unless the latents lie on the latent cells of these voxels [N, 3], row by row.

    cell [N] and count as `hints.latent_cells` gives them.
    """
    wanted = np.zeros((count, 3), np.int32)
    wanted[cell] = coords >> levels
    if not np.array_equal(wanted, latents.coords):
        raise ValueError(f"its {len(latents.coords)} latents are not on the {count} cells of its voxels")


def _share(values: NDArray[np.uint8]) -> NDArray[np.float32]:
    """Bytes as numbers from 0 to 1."""
    return values.astype(np.float32) / np.float32(255)
