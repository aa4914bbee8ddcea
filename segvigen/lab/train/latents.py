"""Encode an object with a model: shape and texture latents, image tokens of the condition view.

Latents are of use only to networks of the same encoders, so a digest identifies these: of the tensors of the
three encoders, or of the released files.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np
import torch

from segvigen.arrays import F32, Array
from segvigen.asset.asset import Asset
from segvigen.asset.camera import STANDARD
from segvigen.asset.render import build
from segvigen.model.condition_view import condition_view
from segvigen.model.painter import AnyPainter
from segvigen.model.weights.load import Loaded, load_model
from segvigen.voxel.ovoxel import OVoxel, shape_features, texture_features
from segvigen.voxel.sparse import Cells, pyramid_of


@lru_cache(maxsize=1)
def _model(name: str) -> Loaded[AnyPainter]:
    torch.set_num_threads(1)  # the same sums for any number of workers
    loaded = load_model(name, dtype="fp32")
    loaded.painter.to(torch.device("cpu")).eval()
    return loaded


@torch.inference_mode()
def latent_arrays(asset: Asset, colors: F32 | None, ovoxel: OVoxel, model: str) -> dict[str, Array]:
    """Return a model's latents on its latent cells [M, 3], its view tokens [T, C], and the view in bytes.

    colors [F, 3] replace the materials; ovoxel is the object on the model's grid; the view is drawn as in
    `Segmenter.prepare`. Raises ModelError, CheckpointError.
    """
    painter = _model(model).painter
    cells = Cells(torch.from_numpy(ovoxel.coords), (len(ovoxel.coords),), ovoxel.resolution)
    links = pyramid_of(cells, painter.config.levels)
    shape = painter.encode_shape(torch.from_numpy(shape_features(ovoxel)), cells, links)
    texture = painter.encode_texture(torch.from_numpy(texture_features(ovoxel)), cells, links)
    seen = condition_view(build(asset), STANDARD, painter.config.image_encoder.image_size, colors)
    picture = np.rint(seen.picture * 255).astype(np.uint8)
    tokens = painter.encode_image(torch.from_numpy(picture.astype(np.float32) / 255)[None])
    return {
        "latent_coords": links[-1].coarse.coords.numpy().astype(np.uint16),
        "latent_shape": shape.numpy().astype(np.float16),
        "latent_texture": texture.numpy().astype(np.float16),
        "view_picture": picture,
        "view_tokens": tokens[0].numpy().astype(np.float16),
    }


@lru_cache(maxsize=1)
def encoder_info(model: str) -> tuple[int, bool, str]:
    """Return a model's cells per axis, whether it is the released one, and the digest of its encoders.

    Raises ModelError, CheckpointError.
    """
    painter = _model(model).painter
    return painter.config.resolution, painter.upstream, painter.encoder_digest()
