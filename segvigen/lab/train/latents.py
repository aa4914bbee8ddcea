"""What a model's encoders see in an object: shape and texture latents, tokens of the standard view.

Latents are only worth something to networks that read the same ones, so what made them has a digest: of the
tensors of the three encoders, or of the released files.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict
from functools import lru_cache
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from segvigen.asset.asset import Asset
from segvigen.asset.camera import STANDARD
from segvigen.asset.render import build
from segvigen.model.condition_view import look
from segvigen.model.painter import Painter
from segvigen.model.released_painter import ReleasedPainter
from segvigen.model.weights.load import Loaded, load_model
from segvigen.voxel.ovoxel import OVoxel, shape_features, texture_features
from segvigen.voxel.sparse import Cells, pyramid_of

ENCODERS = ("shape_encoder", "texture_encoder", "image_encoder")


@lru_cache(maxsize=1)
def _model(name: str) -> Loaded[Painter] | Loaded[ReleasedPainter]:
    torch.set_num_threads(1)  # the same sums for any number of workers
    loaded = load_model(name, dtype="fp32")
    loaded.painter.to("cpu").eval()
    return loaded


@torch.inference_mode()
def latent_arrays(
    asset: Asset, colors: NDArray[np.float32] | None, ovoxel: OVoxel, model: str
) -> dict[str, NDArray[Any]]:
    """Normalised latents [M, C] of a model on its latent cells [M, 3] and view tokens [T, C], as float16, and
    the view itself, [4, S, S] in bytes.

    colors [F, 3] replace the materials; ovoxel is the object on the model's grid; the view is drawn as
    `Segmenter.prepare` draws it. Raises ModelError, CheckpointError.
    """
    painter = _model(model).painter
    cells = Cells(torch.from_numpy(ovoxel.coords), (len(ovoxel.coords),), ovoxel.resolution)
    links = pyramid_of(cells, painter.config.levels)
    shape = painter.encode_shape(torch.from_numpy(shape_features(ovoxel)), cells, links)
    texture = painter.encode_texture(torch.from_numpy(texture_features(ovoxel)), cells, links)
    seen = look(build(asset), STANDARD, painter.config.image_encoder.image_size, colors)
    picture = np.rint(seen.picture * 255).astype(np.uint8)
    tokens = painter.look(torch.from_numpy(picture.astype(np.float32) / 255)[None])
    return {
        "latent_coords": links[-1].coarse.coords.numpy().astype(np.uint16),
        "latent_shape": shape.numpy().astype(np.float16),
        "latent_texture": texture.numpy().astype(np.float16),
        "view_picture": picture,
        "view_tokens": tokens[0].numpy().astype(np.float16),
    }


@lru_cache(maxsize=1)
def what_encodes(model: str) -> tuple[int, bool, str]:
    """Cells per axis of a model's grid, whether it is the released one, and the digest of its encoders.

    Raises ModelError, CheckpointError.
    """
    painter = _model(model).painter
    if isinstance(painter, ReleasedPainter):
        digest = digest_of_files({name: painter.digest_of(name) for name in ENCODERS})
        return painter.config.resolution, True, digest
    return painter.config.resolution, False, digest_of_encoders(painter)


def digest_of_encoders(painter: Painter) -> str:
    """The sha256 of all that decides a painter's latents and tokens: encoders, statistics, grid."""
    config = painter.config
    sizes = {"resolution": config.resolution, "image": config.image_encoder.image_size}
    statistics = [asdict(config.shape_statistics), asdict(config.texture_statistics)]
    digest = hashlib.sha256(json.dumps([sizes, statistics]).encode())
    for name in ENCODERS:
        for key, tensor in sorted(getattr(painter, name).state_dict().items()):
            digest.update(f"{name}.{key}".encode())
            digest.update(tensor.detach().float().cpu().numpy().tobytes())
    return digest.hexdigest()


def digest_of_files(fingerprints: Mapping[str, str]) -> str:
    """The same of released networks, by what names their files."""
    return hashlib.sha256("\n".join(f"{n} {fingerprints[n]}" for n in ENCODERS).encode()).hexdigest()
