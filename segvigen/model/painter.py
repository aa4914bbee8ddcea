"""The painter: all networks of one model, and the steps from voxels to painted voxels.

    voxels ── encode_shape, encode_texture ── normalised latents ── flow, Euler steps ── decode ── colours

One class serves the packaged model and the released ones; `PainterConfig` says how large each network is and
which grid it was trained on. Everything here works on batches of unequal items.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields
from typing import Any

from torch import Tensor, nn

from segvigen.errors import ModelError
from segvigen.model.config import (
    MINI_FLOW,
    MINI_IMAGE_ENCODER,
    MINI_SHAPE_DECODER,
    MINI_SHAPE_ENCODER,
    MINI_TEX_DECODER,
    MINI_TEX_ENCODER,
    DinoConfig,
    FlowConfig,
    ImageEncoderConfig,
    LatentStatistics,
    VAEConfig,
    from_json,
    to_json,
)
from segvigen.model.image_encoder import DinoEncoder, MiniImageEncoder
from segvigen.model.part_dit import PartDiT
from segvigen.model.vae import Decoder, Encoder, attributes_of
from segvigen.parts import click_cut as extent
from segvigen.parts import tree_scorer as divide
from segvigen.parts.scorer import Scorer
from segvigen.voxel.sparse import Cells, Pyramid, on_cells


@dataclass(frozen=True)
class PainterConfig:
    """Sizes of one model's networks, its grid, latent statistics and how it is best sampled and read.

    resolution: voxels per axis; click_steps, full_steps, guide_steps and rescale_t: default schedules;
    paintings and masks: how many random palettes and how many single clicks a full segmentation is read from;
    click_threshold and click_slope: from brightness to the probability of the clicked part; mask_threshold
    and mask_slope: the same for the clicks of a full segmentation. guide_reach above 0: what a map shows
    spreads along the surface over that length (asset frame), and the painted colours count with the power
    guide_trust. extent, where it is given, chooses the threshold of each click by where its border would run
    (parts/click_cut.py); divider says which regions of a full segmentation to divide (parts/tree_scorer.py),
    at the default granularity those with a score above divide_default, at the finest above divide_finest. All
    are chosen on training objects.
    """

    name: str
    resolution: int
    shape_encoder: VAEConfig
    shape_decoder: VAEConfig
    texture_encoder: VAEConfig
    texture_decoder: VAEConfig
    flow: FlowConfig
    image_encoder: ImageEncoderConfig | DinoConfig
    shape_statistics: LatentStatistics
    texture_statistics: LatentStatistics
    click_steps: int = 1
    full_steps: int = 6
    guide_steps: int = 4
    rescale_t: float = 3.0
    paintings: int = 3
    masks: int = 24
    click_threshold: float = 0.5
    click_slope: float = 8.0
    mask_threshold: float = 0.5
    mask_slope: float = 8.0
    guide_reach: float = 0.0
    guide_trust: float = 1.0
    extent: Scorer | None = None
    divider: Scorer | None = None
    divide_default: float = 0.0
    divide_finest: float = -1.0

    @property
    def levels(self) -> int:
        """How many times the latent grid is halved."""
        return self.shape_encoder.levels

    @property
    def division(self) -> divide.TreeScorer | None:
        """How a full segmentation is divided, None where one cost for all objects decides."""
        if self.divider is None:
            return None
        return divide.TreeScorer(self.divider, self.divide_default, self.divide_finest)

    def to_json(self) -> dict[str, Any]:
        """As a JSON object."""
        return {
            name: value if isinstance(value, str | int | float) else _plain(value)
            for name, value in vars(self).items()
            if value is not None
        }

    @classmethod
    def from_json(cls, values: Mapping[str, Any]) -> PainterConfig:
        """Read a config back. Raises ModelError naming unknown or missing keys."""
        known = {field.name: field for field in fields(cls)}
        required = {name for name, field in known.items() if field.default is MISSING}
        unknown, missing = sorted(set(values) - set(known)), sorted(required - set(values))
        if unknown or missing:
            raise ModelError(f"model config: unknown keys {unknown}, missing keys {missing}")
        kinds: dict[str, Any] = {
            "shape_encoder": VAEConfig,
            "shape_decoder": VAEConfig,
            "texture_encoder": VAEConfig,
            "texture_decoder": VAEConfig,
            "flow": FlowConfig,
            "image_encoder": DinoConfig if "mlp_width" in values["image_encoder"] else ImageEncoderConfig,
            "shape_statistics": LatentStatistics,
            "texture_statistics": LatentStatistics,
        }
        read: dict[str, Any] = {n: from_json(kinds[n], v) if n in kinds else v for n, v in values.items()}
        for name, features in (("extent", extent.FEATURES), ("divider", divide.FEATURES)):
            if read.get(name) is not None:
                try:
                    read[name] = Scorer.from_json(read[name], name, features)
                except ValueError as problem:
                    raise ModelError(f"model config: {problem}") from None
        return cls(**read)


def _plain(value: Any) -> Any:
    return value.to_json() if isinstance(value, Scorer) else to_json(value)


MINI = PainterConfig(
    name="mini",
    resolution=64,
    shape_encoder=MINI_SHAPE_ENCODER,
    shape_decoder=MINI_SHAPE_DECODER,
    texture_encoder=MINI_TEX_ENCODER,
    texture_decoder=MINI_TEX_DECODER,
    flow=MINI_FLOW,
    image_encoder=MINI_IMAGE_ENCODER,
    shape_statistics=LatentStatistics((0.0,) * 32, (1.0,) * 32),  # measured when the VAE is trained
    texture_statistics=LatentStatistics((0.0,) * 32, (1.0,) * 32),
)


class Painter(nn.Module):
    """The networks of one model. Module names are the prefixes of the packaged weights."""

    def __init__(self, config: PainterConfig) -> None:
        super().__init__()
        self.config = config
        self.shape_encoder = Encoder(config.shape_encoder)
        self.shape_decoder = Decoder(config.shape_decoder)
        self.texture_encoder = Encoder(config.texture_encoder)
        self.texture_decoder = Decoder(config.texture_decoder)
        self.flow = PartDiT(config.flow)
        self.image_encoder: MiniImageEncoder | DinoEncoder
        if isinstance(config.image_encoder, DinoConfig):
            self.image_encoder = DinoEncoder(config.image_encoder)
        else:
            self.image_encoder = MiniImageEncoder(config.image_encoder)

    def encode_shape(self, feats: Tensor, cells: Cells, pyramid: Pyramid) -> Tensor:
        """Shape encoder input [N, 6] on voxels to normalised shape latents [M, Cs]."""
        mean = self.shape_encoder(on_cells(cells, feats), pyramid).mean.feats
        return _normalized(mean, self.config.shape_statistics)

    def encode_texture(self, feats: Tensor, cells: Cells, pyramid: Pyramid) -> Tensor:
        """Texture encoder input [N, 6] on voxels to normalised texture latents [M, Ct]."""
        mean = self.texture_encoder(on_cells(cells, feats), pyramid).mean.feats
        return _normalized(mean, self.config.texture_statistics)

    def decode(self, latent: Tensor, pyramid: Pyramid) -> Tensor:
        """Normalised texture latents [M, Ct] to attributes [N, 6], about 0..1, on the pyramid's voxels."""
        statistics = self.config.texture_statistics
        raw = latent * latent.new_tensor(statistics.std) + latent.new_tensor(statistics.mean)
        return attributes_of(self.texture_decoder(on_cells(pyramid[-1].coarse, raw), pyramid).output.feats)

    def look(self, picture: Tensor) -> Tensor:
        """Condition pictures [B, 4, S, S], premultiplied, to image tokens [B, L, C].

        DINOv3 sees them on black.
        """
        if isinstance(self.image_encoder, DinoEncoder):
            picture = picture[:, :3]
        tokens: Tensor = self.image_encoder(picture)
        return tokens


def _normalized(latent: Tensor, statistics: LatentStatistics) -> Tensor:
    return (latent - latent.new_tensor(statistics.mean)) / latent.new_tensor(statistics.std)
