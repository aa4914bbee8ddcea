"""Sizes of each network: a frozen dataclass per kind, written out for each released model and for mini.

Saved as plain JSON objects; unknown or missing keys are errors. Source of the released numbers: models.md
sections 2, 3, 5.3 and 6.2 (TRELLIS.2 training configs, SegviGen release).
"""

from __future__ import annotations

import dataclasses
import typing
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, TypeVar

from segvigen.errors import ModelError

Config = TypeVar("Config", "VAEConfig", "FlowConfig", "LatentStatistics", "DinoConfig", "ImageEncoderConfig")


@dataclass(frozen=True)
class VAEConfig:
    """One half of an SC-VAE: an encoder (fine to coarse) or a decoder (coarse to fine).

    channels: per voxel, input of an encoder and output of a decoder; widths and blocks: per stage in order of
    execution, with a resolution change by two between stages; predicts_cells: the decoder predicts which
    children exist. Raises ModelError when the widths do not divide as the resampling blocks need.
    """

    channels: int
    latent_channels: int
    widths: tuple[int, ...]
    blocks: tuple[int, ...]
    predicts_cells: bool = False

    def __post_init__(self) -> None:
        if len(self.widths) != len(self.blocks) or not self.widths:
            raise ModelError(f"expected as many widths as blocks, got {self.widths} and {self.blocks}")
        for a, b in zip(self.widths, self.widths[1:], strict=False):
            fine, coarse = min(a, b), max(a, b)
            if coarse % 8 or 8 * fine % coarse:
                raise ModelError(
                    f"widths {a} and {b} do not fit together: the larger must be a multiple of 8 and divide "
                    "8 times the smaller"
                )

    @property
    def levels(self) -> int:
        """How many times the resolution halves or doubles."""
        return len(self.widths) - 1

    @property
    def factor(self) -> int:
        """Voxels per latent cell along an axis."""
        return int(2**self.levels)


@dataclass(frozen=True)
class FlowConfig:
    """The flow transformer over latent cells, with the inputs that make it paint parts.

    resolution: latent cells per axis; in_channels: noisy colors and the latents in one token, without hints;
    out_channels: of the color latent; cond_channels: of an image token. RMS norms of queries and keys and
    shared modulation are always on. The other fields differ between the release (the defaults) and mini:

    num_tasks: 0 for no task embedding (models.md 4.4); prediction: output of the network; texture: the input
    texture latent is a second group of "tokens" or more "channels" of the first; hint_channels: extra numbers
    per cell; point_kinds: 0 no points, 1 positive only, 2 positive and negative; num_points: point tokens of
    an item; point_cell: voxels per latent cell, along an axis.
    """

    resolution: int
    in_channels: int
    out_channels: int
    width: int
    cond_channels: int
    num_blocks: int
    num_heads: int
    ffn_width: int
    num_tasks: int = 0
    prediction: Literal["velocity", "data"] = "velocity"
    texture: Literal["tokens", "channels"] = "tokens"
    hint_channels: int = 0
    point_kinds: int = 0
    num_points: int = 10
    point_cell: int = 16

    def __post_init__(self) -> None:
        if self.width % self.num_heads or self.width // self.num_heads < 6:
            raise ModelError(
                f"width {self.width} does not split into {self.num_heads} heads of at least 6 channels"
            )
        if not 0 <= self.point_kinds <= 2:
            raise ModelError(f"point_kinds must be 0, 1, or 2, not {self.point_kinds}")

    @property
    def head_width(self) -> int:
        """Channels per attention head."""
        return self.width // self.num_heads


@dataclass(frozen=True)
class LatentStatistics:
    """Per-channel mean and standard deviation of a latent space; the flow works on (z - mean) / std."""

    mean: tuple[float, ...]
    std: tuple[float, ...]

    def __post_init__(self) -> None:
        if len(self.mean) != len(self.std) or min(self.std) <= 0:
            raise ModelError("latent statistics need as many means as positive standard deviations")


@dataclass(frozen=True)
class DinoConfig:
    """A DINOv3 vision transformer."""

    width: int
    num_layers: int
    num_heads: int
    mlp_width: int
    image_size: int
    num_registers: int = 4
    patch: int = 16
    rope_base: float = 100.0
    norm_eps: float = 1e-5


@dataclass(frozen=True)
class ImageEncoderConfig:
    """The small image encoder that is trained with mini."""

    width: int
    num_layers: int
    num_heads: int
    image_size: int
    patch: int
    out_channels: int


def to_json(config: Config) -> dict[str, Any]:
    """Return a config as a JSON object."""
    return {name: list(value) if isinstance(value, tuple) else value for name, value in vars(config).items()}


def from_json(kind: type[Config], values: Mapping[str, Any]) -> Config:
    """Read a config. Raises ModelError naming unknown, missing, or mistyped keys."""
    fields = {field.name: field for field in dataclasses.fields(kind)}
    unknown = sorted(set(values) - set(fields))
    required = {name for name, field in fields.items() if field.default is dataclasses.MISSING}
    missing = sorted(required - set(values))
    if unknown or missing:
        raise ModelError(
            f"config does not fit {kind.__name__}: unknown keys {unknown}, missing keys {missing}"
        )
    hints = typing.get_type_hints(kind)
    return kind(
        **{name: _checked(f"{kind.__name__}.{name}", hints[name], value) for name, value in values.items()}
    )


def _checked(name: str, hint: Any, value: Any) -> Any:
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin is tuple and isinstance(value, list | tuple):
        return tuple(_checked(name, arguments[0], v) for v in value)
    if origin is Literal and value in arguments:
        return value
    if hint is float and isinstance(value, int | float) and not isinstance(value, bool):
        return float(value)
    if hint in (int, bool) and type(value) is hint:
        return value
    raise ModelError(f"config value {name} = {value!r} is not of the expected type {hint}")


# Released ------------------------------------------------------------------------------------------

TRELLIS2_SHAPE_ENCODER = VAEConfig(
    channels=6, latent_channels=32, widths=(64, 128, 256, 512, 1024), blocks=(0, 4, 8, 16, 4)
)
TRELLIS2_TEX_ENCODER = TRELLIS2_SHAPE_ENCODER
TRELLIS2_TEX_DECODER = VAEConfig(
    channels=6, latent_channels=32, widths=(1024, 512, 256, 128, 64), blocks=(4, 16, 8, 4, 0)
)
TRELLIS2_SHAPE_DECODER = dataclasses.replace(TRELLIS2_TEX_DECODER, channels=7, predicts_cells=True)
TRELLIS2_TEX_FLOW = FlowConfig(
    resolution=32, in_channels=64, out_channels=32, width=1536, cond_channels=1024,
    num_blocks=30, num_heads=12, ffn_width=8192,
)  # fmt: skip
SEGVIGEN_FULL = TRELLIS2_TEX_FLOW  # also the config of the 2D-guided checkpoint
SEGVIGEN_INTERACTIVE = dataclasses.replace(TRELLIS2_TEX_FLOW, point_kinds=1)
DINOV3_VITL16 = DinoConfig(width=1024, num_layers=24, num_heads=16, mlp_width=4096, image_size=512)

TRELLIS2_SHAPE_STATISTICS = LatentStatistics(
    mean=(
        0.781296, 0.018091, -0.495192, -0.558457, 1.060530, 0.093252, 1.518149, -0.933218, -0.732996,
        2.604095, -0.118341, -2.143904, 0.495076, -2.179512, -2.130751, -0.996944, 0.261421, -2.217463,
        1.260067, -0.150213, 3.790713, 1.481266, -1.046058, -1.523667, -0.059621, 2.220780, 1.621212,
        0.877230, 0.567247, -3.175944, -3.186688, 1.578665,
    ),
    std=(
        5.972266, 4.706852, 5.445010, 5.209927, 5.320220, 4.547237, 5.020802, 5.444004, 5.226681, 5.683095,
        4.831436, 5.286469, 5.652043, 5.367606, 5.525084, 4.730578, 4.805265, 5.124013, 5.530808, 5.619001,
        5.103930, 5.417670, 5.269677, 5.547194, 5.634698, 5.235274, 6.110351, 5.511298, 6.237273, 4.879207,
        5.347008, 5.405691,
    ),
)  # fmt: skip
TRELLIS2_TEX_STATISTICS = LatentStatistics(
    mean=(
        3.501659, 2.212398, 2.226094, 0.251093, -0.026248, -0.687364, 0.439898, -0.928075, 0.029398,
        -0.339596, -0.869527, 1.038479, -0.972385, 0.126042, -1.129303, 0.455149, -1.209521, 2.069067,
        0.544735, 2.569128, -0.323407, 2.293000, -1.925608, -1.217717, 1.213905, 0.971588, -0.023631,
        0.106750, 2.021786, 0.250524, -0.662387, -0.768862,
    ),
    std=(
        2.665652, 2.743913, 2.765121, 2.595319, 3.037293, 2.291316, 2.144656, 2.911822, 2.969419, 2.501689,
        2.154811, 3.163343, 2.621215, 2.381943, 3.186697, 3.021588, 2.295916, 3.234985, 3.233086, 2.260140,
        2.874801, 2.810596, 3.292720, 2.674999, 2.680878, 2.372054, 2.451546, 2.353556, 2.995195, 2.379849,
        2.786195, 2.775190,
    ),
)  # fmt: skip

# Packaged ------------------------------------------------------------------------------------------

MINI_SHAPE_ENCODER = VAEConfig(channels=6, latent_channels=32, widths=(8, 16, 64), blocks=(0, 1, 1))
MINI_TEX_ENCODER = VAEConfig(channels=6, latent_channels=32, widths=(16, 32, 64), blocks=(0, 1, 1))
MINI_SHAPE_DECODER = VAEConfig(
    channels=7, latent_channels=32, widths=(64, 16, 8), blocks=(1, 1, 0), predicts_cells=True
)
MINI_TEX_DECODER = VAEConfig(channels=6, latent_channels=32, widths=(64, 32, 16), blocks=(1, 1, 0))
MINI_FLOW = FlowConfig(
    resolution=16,
    in_channels=96,  # noisy colors, shape and texture latents
    out_channels=32,
    width=256,
    cond_channels=128,
    num_blocks=6,
    num_heads=8,
    ffn_width=1024,
    num_tasks=3,
    prediction="data",
    texture="channels",
    hint_channels=53,  # conditioning.py: 20 of clicks, 1 share of seen voxels, 32 of the guide latent
    point_kinds=2,
    num_points=10,
    point_cell=4,
)
MINI_IMAGE_ENCODER = ImageEncoderConfig(
    width=128, num_layers=2, num_heads=4, image_size=128, patch=16, out_channels=128
)
