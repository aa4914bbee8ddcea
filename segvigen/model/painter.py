"""The painter: all networks of one model, and the steps from voxels to painted voxels.

    voxels -> encode_shape, encode_texture -> normalized latents -> flow, Euler steps -> decode -> colors

`AnyPainter` is what the rest of the package uses. `Painter` keeps every network in memory and can be trained;
`released_painter.ReleasedPainter` offloads them. `PainterConfig` says how large each network is and how the
model is sampled. Everything here works on batches of unequal items.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import MISSING, asdict, dataclass, fields
from typing import Any, Protocol, Self

import torch
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
from segvigen.model.sampling import Guidance
from segvigen.model.vae import Decoder, Encoder, attributes_of
from segvigen.model.weights.catalog import Task
from segvigen.parts import click_cut, tree_scorer
from segvigen.parts.scorer import Scorer
from segvigen.voxel.sparse import Cells, Pyramid, on_cells

SCORERS = {
    "extent": click_cut.FEATURES,
    "extent_of_several": click_cut.SEVERAL_FEATURES,
    "divider": tree_scorer.FEATURES,
}
ENCODERS = ("shape_encoder", "texture_encoder", "image_encoder")  # make latents and tokens


@dataclass(frozen=True)
class PainterConfig:
    """Sizes of one model's networks, its grid, its latent statistics, and its settings for each task.

    resolution: voxels per axis; click_steps, full_steps, guide_steps, and rescale_t: default schedules;
    paintings and masks: how many random palettes and how many single clicks a full segmentation samples;
    click_threshold and click_slope: from brightness to the probability of the clicked part; mask_threshold
    and mask_slope: the same for the clicks of a full segmentation. guide_reach above 0: the colors of a guide
    map spread along the surface over that length (asset frame), and the painted colors count with the power
    guide_trust. extent and extent_of_several: scorers that pick the cut of one click and of several clicks
    (parts/click_cut.py). divider: scorer of the regions of a full segmentation (parts/tree_scorer.py), which
    divides those above divide_default by default and above divide_finest at the finest granularity. All are
    fitted on training objects.
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
    extent_of_several: Scorer | None = None
    divider: Scorer | None = None
    divide_default: float = 0.0
    divide_finest: float = -1.0

    @property
    def levels(self) -> int:
        """How many times the latent grid is halved."""
        return self.shape_encoder.levels

    @property
    def click_scorers(self) -> click_cut.ClickScorers | None:
        """What picks the cut of clicks; None where a fixed threshold does."""
        return None if self.extent is None else click_cut.ClickScorers(self.extent, self.extent_of_several)

    @property
    def division(self) -> tree_scorer.TreeScorer | None:
        """The divider with its thresholds; None where a fixed merge cost decides."""
        if self.divider is None:
            return None
        return tree_scorer.TreeScorer(self.divider, self.divide_default, self.divide_finest)

    def to_json(self) -> dict[str, Any]:
        """Return the config as a JSON object."""
        return {name: _to_json(value) for name, value in vars(self).items() if value is not None}

    @classmethod
    def from_json(cls, values: Mapping[str, Any]) -> PainterConfig:
        """Read a config. Raises ModelError naming unknown or missing keys."""
        known = {field.name: field for field in fields(cls)}
        required = {name for name, field in known.items() if field.default is MISSING}
        unknown, missing = sorted(set(values) - set(known)), sorted(required - set(values))
        if unknown or missing:
            raise ModelError(f"model config: unknown keys {unknown}, missing keys {missing}")
        kinds: dict[str, Any] = dict.fromkeys(
            ("shape_encoder", "shape_decoder", "texture_encoder", "texture_decoder"), VAEConfig
        ) | {
            "flow": FlowConfig,
            "image_encoder": DinoConfig if "mlp_width" in values["image_encoder"] else ImageEncoderConfig,
            "shape_statistics": LatentStatistics,
            "texture_statistics": LatentStatistics,
        }
        read: dict[str, Any] = {n: from_json(kinds[n], v) if n in kinds else v for n, v in values.items()}
        for name, features in SCORERS.items():
            if read.get(name) is not None:
                try:
                    read[name] = Scorer.from_json(read[name], name, features)
                except ValueError as problem:
                    raise ModelError(f"model config: {problem}") from None
        return cls(**read)


def _to_json(value: Any) -> Any:
    if isinstance(value, str | int | float):
        return value
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


class AnyPainter(Protocol):
    """The networks of one model, however they are stored.

    upstream: materials are voxelized as the released networks saw them in training, and a user's picture may
    replace the condition view; guidance: of the flow.
    """

    config: PainterConfig
    upstream: bool
    guidance: Guidance

    def to(self, device: torch.device) -> Self:
        """Move to a device."""

    def eval(self) -> Self:
        """Switch to inference, as for a module."""

    def encode_shape(self, feats: Tensor, cells: Cells, pyramid: Pyramid) -> Tensor:
        """Shape encoder input [N, 6] on voxels to normalized shape latents [M, Cs]."""

    def encode_texture(self, feats: Tensor, cells: Cells, pyramid: Pyramid) -> Tensor:
        """Texture encoder input [N, 6] on voxels to normalized texture latents [M, Ct]."""

    def encode_image(self, picture: Tensor) -> Tensor:
        """Condition pictures [B, 4, S, S], premultiplied, to image tokens [B, L, C]."""

    def flow_of(self, task: Task) -> PartDiT:
        """Return the flow of a task, ready to run."""

    def decode(self, latent: Tensor, pyramid: Pyramid) -> Tensor:
        """Normalized texture latents [M, Ct] to attributes [N, 6], about 0..1, on the pyramid's voxels."""

    def before_pass(self, call: Callable[[], None]) -> None:
        """Call a function before every pass of a flow; it may raise to stop the run."""

    def reduce_memory(self) -> bool:
        """Offload more, after the device ran out of memory; False when nothing is left to offload."""

    def check(self, task: Task) -> None:
        """Raise CheckpointError for weights that are missing or damaged, without loading them."""

    def record(self, task: Task) -> dict[str, Any]:
        """Return what the record of a result states about the weights beside the checkpoint."""

    def encoder_digest(self) -> str:
        """Return one sha256 over what the latents and image tokens of an asset depend on."""


class Painter(nn.Module):
    """A painter with all networks in memory. Module names are the prefixes of the packaged weights."""

    upstream, guidance = False, Guidance()

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
        """As in `AnyPainter`."""
        return normalized(
            self.shape_encoder(on_cells(cells, feats), pyramid).mean.feats, self.config.shape_statistics
        )

    def encode_texture(self, feats: Tensor, cells: Cells, pyramid: Pyramid) -> Tensor:
        """As in `AnyPainter`."""
        return normalized(
            self.texture_encoder(on_cells(cells, feats), pyramid).mean.feats, self.config.texture_statistics
        )

    def encode_image(self, picture: Tensor) -> Tensor:
        """As in `AnyPainter`; DINOv3 gets the picture on black."""
        if isinstance(self.image_encoder, DinoEncoder):
            picture = picture[:, :3]
        tokens: Tensor = self.image_encoder(picture)
        return tokens

    def flow_of(self, task: Task) -> PartDiT:
        """Return the one flow of all tasks."""
        return self.flow

    def decode(self, latent: Tensor, pyramid: Pyramid) -> Tensor:
        """As in `AnyPainter`."""
        return decoded(self.texture_decoder, latent, pyramid, self.config.texture_statistics)

    def before_pass(self, call: Callable[[], None]) -> None:
        """As in `AnyPainter`."""
        self.flow.register_forward_pre_hook(lambda *_: call())

    def reduce_memory(self) -> bool:
        """Return False: nothing is offloaded."""
        return False

    def check(self, task: Task) -> None:
        """Do nothing: the weights are loaded."""

    def record(self, task: Task) -> dict[str, Any]:
        """Return nothing: the checkpoint identifies all weights."""
        return {}

    def encoder_digest(self) -> str:
        """Hash the grid, the statistics, and every tensor of the encoders."""
        config = self.config
        sizes = {"resolution": config.resolution, "image": config.image_encoder.image_size}
        statistics = [asdict(config.shape_statistics), asdict(config.texture_statistics)]
        digest = hashlib.sha256(json.dumps([sizes, statistics]).encode())
        for name in ENCODERS:
            for key, tensor in sorted(getattr(self, name).state_dict().items()):
                digest.update(f"{name}.{key}".encode())
                digest.update(tensor.detach().float().cpu().numpy().tobytes())
        return digest.hexdigest()


def normalized(latent: Tensor, statistics: LatentStatistics) -> Tensor:
    """Bring a raw latent to the scale of the flow."""
    return (latent - latent.new_tensor(statistics.mean)) / latent.new_tensor(statistics.std)


def decoded(decoder: Decoder, latent: Tensor, pyramid: Pyramid, statistics: LatentStatistics) -> Tensor:
    """Decode a normalized texture latent [M, Ct] to attributes [N, 6] on the pyramid's voxels."""
    raw = latent * latent.new_tensor(statistics.std) + latent.new_tensor(statistics.mean)
    return attributes_of(decoder(on_cells(pyramid[-1].coarse, raw), pyramid).output.feats)


def joint_digest(digests: Mapping[str, str]) -> str:
    """Return one sha256 over the digests of several files, by name, in the order given."""
    lines = "\n".join(f"{name} {digest}" for name, digest in digests.items())
    return hashlib.sha256(lines.encode()).hexdigest()
