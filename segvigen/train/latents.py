"""What a model's encoders see in an object: shape and texture latents, tokens of the standard view."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from segvigen.asset.asset import Asset
from segvigen.asset.camera import STANDARD
from segvigen.asset.render import build
from segvigen.model.look import look
from segvigen.model.packaged import Loaded, load_painter
from segvigen.voxel.ovoxel import OVoxel, shape_features, texture_features
from segvigen.voxel.sparse import Cells, pyramid_of


@lru_cache(maxsize=1)
def _model(name: str) -> Loaded:
    torch.set_num_threads(1)  # the same sums for any number of workers
    loaded = load_painter(name)
    loaded.painter.eval()
    return loaded


@torch.inference_mode()
def latent_arrays(
    asset: Asset, colors: NDArray[np.float32] | None, voxels: Callable[[int], OVoxel], model: str
) -> dict[str, NDArray[Any]]:
    """Normalised latents [M, C] of a model on its latent cells [M, 3], and view tokens [T, C], as float16.

    colors [F, 3] replace the materials; voxels gives the object at a resolution; the view is drawn as
    `Segmenter.prepare` draws it. Raises ModelError, CheckpointError.
    """
    painter = _model(model).painter
    ovoxel = voxels(painter.config.resolution)
    cells = Cells(torch.from_numpy(ovoxel.coords), (len(ovoxel.coords),), ovoxel.resolution)
    links = pyramid_of(cells, painter.config.levels)
    shape = painter.encode_shape(torch.from_numpy(shape_features(ovoxel)), cells, links)
    texture = painter.encode_texture(torch.from_numpy(texture_features(ovoxel)), cells, links)
    seen = look(build(asset), STANDARD, painter.config.image_encoder.image_size, colors)
    tokens = painter.look(torch.from_numpy(np.ascontiguousarray(seen.picture))[None])
    return {
        "latent_coords": links[-1].coarse.coords.numpy().astype(np.uint16),
        "latent_shape": shape.numpy().astype(np.float16),
        "latent_texture": texture.numpy().astype(np.float16),
        "view_tokens": tokens[0].numpy().astype(np.float16),
    }


def digest_of(model: str) -> str:
    """The sha256 of a model's weights. Raises ModelError, CheckpointError."""
    return _model(model).digest
