"""SC-VAE: voxels to a structured latent and back, halving the grid by moving space into channels.

Encoder and decoder mirror each other. Besides the latent, the encoder passes on the pyramid of links between
the grids, so that the decoder returns exactly the input's voxels, in the input's order. Source: models.md
section 2.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from segvigen.model.config import VAEConfig
from segvigen.model.layers import (
    DEFAULT_CONVOLVE,
    Convolve,
    LayerNorm32,
    SubmanifoldConv,
    cast_torso,
    plain_norm,
    torso_dtype,
)
from segvigen.voxel.sparse import (
    Cells,
    Links,
    Pyramid,
    SparseTensor,
    channels_to_space,
    find,
    link_children,
    on_cells,
    pyramid_of,
    space_to_channels,
)

VOXEL_MARGIN = 0.5  # how far a decoded dual vertex may leave its cell, in cells


@dataclass(frozen=True)
class Posterior:
    """Encoder output: mean on the latent cells, log-variance [N, C], and the pyramid down to them."""

    mean: SparseTensor
    logvar: Tensor
    pyramid: Pyramid

    def sample(self, noise: Tensor) -> SparseTensor:
        """Return mean + exp(logvar / 2) * noise [N, C], for training. Inference uses the mean."""
        return self.mean.with_feats(self.mean.feats + torch.exp(0.5 * self.logvar) * noise)


@dataclass(frozen=True)
class Subdivision:
    """Which octants of cells are occupied: logits [N, 8] on given cells; above zero is occupied."""

    cells: Cells
    logits: Tensor


@dataclass(frozen=True)
class Decoded:
    """Raw decoder output on the finest cells, and the predicted subdivisions (if any) from coarse to fine."""

    output: SparseTensor
    subdivisions: tuple[Subdivision, ...]


class ConvNeXtBlock(nn.Module):
    """x + MLP(norm(conv(x))), the residual block at one resolution."""

    def __init__(self, width: int, convolve: Convolve) -> None:
        super().__init__()
        self.norm = LayerNorm32(width)
        self.conv = SubmanifoldConv(width, width, convolve)
        self.mlp = nn.Sequential(nn.Linear(width, 4 * width), nn.SiLU(), nn.Linear(4 * width, width))

    def forward(self, x: SparseTensor) -> SparseTensor:
        return x.with_feats(x.feats + self.mlp(self.norm(self.conv(x).feats)))


class SpaceToChannelsBlock(nn.Module):
    """Residual block to the coarser grid; the skip path averages adjacent channels of the children."""

    def __init__(self, fine_width: int, coarse_width: int, convolve: Convolve) -> None:
        super().__init__()
        self.norm1 = LayerNorm32(fine_width)
        self.norm2 = LayerNorm32(coarse_width, affine=False)
        self.conv1 = SubmanifoldConv(fine_width, coarse_width // 8, convolve)
        self.conv2 = SubmanifoldConv(coarse_width, coarse_width, convolve)
        self.coarse_width = coarse_width

    def forward(self, x: SparseTensor, links: Links) -> SparseTensor:
        h = self.conv1(x.with_feats(F.silu(self.norm1(x.feats)))).feats
        h = F.silu(self.norm2(space_to_channels(h, links)))
        skip = space_to_channels(x.feats, links).unflatten(1, (self.coarse_width, -1)).mean(-1)
        return on_cells(links.coarse, self.conv2(on_cells(links.coarse, h)).feats + skip)


class ChannelsToSpaceBlock(nn.Module):
    """Residual block to the finer grid; the skip path repeats channels. May predict which children exist."""

    def __init__(self, coarse_width: int, fine_width: int, predicts_cells: bool, convolve: Convolve) -> None:
        super().__init__()
        self.norm1 = LayerNorm32(coarse_width)
        self.norm2 = LayerNorm32(fine_width, affine=False)
        self.conv1 = SubmanifoldConv(coarse_width, 8 * fine_width, convolve)
        self.conv2 = SubmanifoldConv(fine_width, fine_width, convolve)
        if predicts_cells:
            self.to_subdiv = nn.Linear(coarse_width, 8)
        self.repeats = 8 * fine_width // coarse_width

    def forward(self, x: SparseTensor, links: Links) -> SparseTensor:
        h = self.conv1(x.with_feats(F.silu(self.norm1(x.feats)))).feats
        h = F.silu(self.norm2(channels_to_space(h, links)))
        skip = channels_to_space(x.feats, links).repeat_interleave(self.repeats, dim=1)
        return on_cells(links.fine, self.conv2(on_cells(links.fine, h)).feats + skip)


class Encoder(nn.Module):
    """Voxel features to a latent, for shape or texture."""

    def __init__(self, config: VAEConfig, convolve: Convolve = DEFAULT_CONVOLVE) -> None:
        super().__init__()
        self.config = config
        self.input_layer = nn.Linear(config.channels, config.widths[0])
        self.to_latent = nn.Linear(config.widths[-1], 2 * config.latent_channels)
        self.blocks = nn.ModuleList()
        for i, (width, num) in enumerate(zip(config.widths, config.blocks, strict=True)):
            stage: list[nn.Module] = [ConvNeXtBlock(width, convolve) for _ in range(num)]
            if i < config.levels:
                stage.append(SpaceToChannelsBlock(width, config.widths[i + 1], convolve))
            self.blocks.append(nn.ModuleList(stage))
        _initialize(self)

    def forward(self, x: SparseTensor, pyramid: Pyramid | None = None) -> Posterior:
        """Encode voxels with features [N, channels] (`ovoxel.shape_features`, `texture_features`).

        pyramid: `sparse.pyramid_of(x.cells, levels)`, when it exists already. Source: models.md 2.2.
        """
        pyramid = pyramid or pyramid_of(x.cells, self.config.levels)
        if self.config.levels:
            x = _same_rows(x, pyramid[0].fine, "voxels")
        h = x.with_feats(self.input_layer(x.feats.float()).to(torso_dtype(self.blocks)))
        for i, stage in enumerate(self.blocks):
            for block in stage:  # type: ignore[attr-defined]
                h = block(h, pyramid[i]) if isinstance(block, SpaceToChannelsBlock) else block(h)
        mean, logvar = self.to_latent(plain_norm(h.feats)).chunk(2, dim=1)
        return Posterior(h.with_feats(mean), logvar, pyramid)

    def cast_torso(self, dtype: torch.dtype) -> None:
        """Set the dtype of the stages in place; the release uses float16 (models.md 2.5)."""
        cast_torso(self.blocks, dtype)


class Decoder(nn.Module):
    """A latent back to voxels, for shape (can predict the voxels) or texture (needs them)."""

    def __init__(self, config: VAEConfig, convolve: Convolve = DEFAULT_CONVOLVE) -> None:
        super().__init__()
        self.config = config
        self.output_layer = nn.Linear(config.widths[-1], config.channels)
        self.from_latent = nn.Linear(config.latent_channels, config.widths[0])
        self.blocks = nn.ModuleList()
        for i, (width, num) in enumerate(zip(config.widths, config.blocks, strict=True)):
            stage: list[nn.Module] = [ConvNeXtBlock(width, convolve) for _ in range(num)]
            if i < config.levels:
                stage.append(
                    ChannelsToSpaceBlock(width, config.widths[i + 1], config.predicts_cells, convolve)
                )
            self.blocks.append(nn.ModuleList(stage))
        _initialize(self)

    def forward(
        self, latent: SparseTensor, pyramid: Pyramid | None = None,
        guide: Sequence[Subdivision] | None = None,
    ) -> Decoded:  # fmt: skip
        """Decode raw (not normalized) latents [N, latent_channels].

        The output voxels are those of `pyramid`, in its row order (predictions are still returned, for
        training); else those of `guide`, one subdivision per level from coarse to fine, found by coordinate;
        else the decoder's own prediction. Raises ValueError when there is none of the three, or when rows do
        not match. Source: models.md 2.3 and 2.4.
        """
        if pyramid:
            latent = _same_rows(latent, pyramid[-1].coarse, "latent cells")
        elif guide is None and not self.config.predicts_cells and self.config.levels:
            raise ValueError("this decoder does not predict voxels: pass a pyramid or a guide")
        h = latent.with_feats(self.from_latent(latent.feats.float()).to(torso_dtype(self.blocks)))
        subdivisions: list[Subdivision] = []
        for level, stage in enumerate(self.blocks):
            for block in stage:  # type: ignore[attr-defined]
                if not isinstance(block, ChannelsToSpaceBlock):
                    h = block(h)
                    continue
                if self.config.predicts_cells:
                    subdivisions.append(Subdivision(h.cells, block.to_subdiv(h.feats).float()))
                if pyramid:
                    links = pyramid[-1 - level]
                else:
                    links = _children(h.cells, subdivisions[-1] if guide is None else guide[level])
                h = block(h, links)
        return Decoded(h.with_feats(self.output_layer(plain_norm(h.feats))), tuple(subdivisions))

    def cast_torso(self, dtype: torch.dtype) -> None:
        """Set the dtype of the stages in place; the release uses float16 (models.md 2.5)."""
        cast_torso(self.blocks, dtype)


def _same_rows(x: SparseTensor, cells: Cells, what: str) -> SparseTensor:
    if x.cells is cells:
        return x
    same = (x.counts, x.resolution) == (cells.counts, cells.resolution) and torch.equal(
        x.coords, cells.coords
    )
    if not same:
        raise ValueError(f"the {what} are not those of the pyramid, or are in another order")
    return on_cells(cells, x.feats)


def _children(cells: Cells, known: Subdivision) -> Links:
    """Link the current cells to the children that `known` has; its rows may be in any order."""
    mask = known.logits > 0
    if known.cells is not cells:
        rows = find(known.cells, cells)
        if bool((rows < 0).any()):
            raise ValueError(f"the guide lacks {int((rows < 0).sum())} of {len(cells)} cells")
        mask = mask[rows]
    return link_children(cells, mask)


def _initialize(model: nn.Module) -> None:
    """Xavier-uniform linear layers, zero biases; a resampling block's second convolution is zero (2.6)."""
    for module in model.modules():
        if isinstance(module, nn.Linear):
            nn.init.xavier_uniform_(module.weight)
            nn.init.zeros_(module.bias)
        elif isinstance(module, SpaceToChannelsBlock | ChannelsToSpaceBlock):
            nn.init.zeros_(module.conv2.weight)
            nn.init.zeros_(module.conv2.bias)


# What the channels mean ---------------------------------------------------------------------------


def attributes_of(raw: Tensor) -> Tensor:
    """Texture decoder output [N, 6] to attributes, about 0..1 (not clipped)."""
    return raw * 0.5 + 0.5


@dataclass(frozen=True)
class DualGrid:
    """Shape decoder output per cell.
    dual [N, 3] in -0.5..1.5 of the cell; crossed [N, 3] bool; split [N, 1], weighs the diagonals of a quad.
    """

    dual: Tensor
    crossed: Tensor
    split: Tensor


def dual_grid_of(raw: Tensor) -> DualGrid:
    """Convert the seven channels of the shape decoder, [N, 7]. Source: models.md 2.3."""
    dual = (1 + 2 * VOXEL_MARGIN) * torch.sigmoid(raw[:, :3]) - VOXEL_MARGIN
    return DualGrid(dual, raw[:, 3:6] > 0, F.softplus(raw[:, 6:7]))
