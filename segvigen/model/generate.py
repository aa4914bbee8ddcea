"""Generate colors on the voxels of an asset, for one prompt or many, with any painter.

Prompts of one asset differ in points, hints, and noise. They share voxels, neighbor tables, latents, and the
keys and values of the condition, so several prompts run as one batch; each result is decoded on its own.
"""

from __future__ import annotations

import weakref
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from segvigen.arrays import I32
from segvigen.errors import ModelError
from segvigen.model.attention import rope_phases
from segvigen.model.config import FlowConfig
from segvigen.model.device import is_out_of_memory, out_of_memory
from segvigen.model.image_encoder import zero_condition
from segvigen.model.painter import AnyPainter
from segvigen.model.part_dit import PartDiT, PointTokens, group_lengths, velocity
from segvigen.model.sampling import Guidance, Velocity, guided, integrate
from segvigen.model.weights.catalog import TASKS, Task
from segvigen.voxel.sparse import Cells, Pyramid, pyramid_of

_PHASES: weakref.WeakKeyDictionary[Cells, dict[int, Tensor]] = weakref.WeakKeyDictionary()
TOKENS_PER_BATCH_CPU = 4096  # larger batches are not faster on a CPU
TOKENS_PER_BATCH_GPU = 40_000  # four prompts of 4,674 cells, with activations of about 2 GB in bfloat16


@dataclass(frozen=True, eq=False)
class AssetInputs:
    """Inputs that all prompts of an asset share, on the device.

    links: the pyramid from voxels to latent cells, with cached neighbor tables; shape [M, Cs] and texture [M,
    Ct] normalized latents; condition [1, L, C] image tokens.
    """

    links: Pyramid
    shape: Tensor
    texture: Tensor
    condition: Tensor

    @property
    def voxels(self) -> Cells:
        """The asset's voxels."""
        return self.links[0].fine

    @property
    def cells(self) -> Cells:
        """The latent cells."""
        return self.links[-1].coarse


@dataclass(frozen=True, eq=False)
class PromptInputs:
    """Inputs of one sampling run: noise [M, Ct], point tokens of one item, hints [M, H]."""

    noise: Tensor
    points: PointTokens | None = None
    hints: Tensor | None = None


class PyramidCache:
    """The pyramid of the last asset, so that neighbor tables are built once per asset."""

    def __init__(self) -> None:
        self._last: tuple[weakref.ref[I32], torch.device, Pyramid] | None = None

    def get(self, coords: I32, resolution: int, levels: int, device: torch.device) -> Pyramid:
        """Return the pyramid of voxels [N, 3]; the same object while the same array is passed."""
        if self._last is not None and self._last[0]() is coords and self._last[1] == device:
            return self._last[2]
        links = pyramid_of(Cells(torch.from_numpy(coords).to(device), (len(coords),), resolution), levels)
        self._last = weakref.ref(coords), device, links
        return links


@torch.inference_mode()
def generate(
    painter: AnyPainter, task: Task, asset: AssetInputs, prompts: Sequence[PromptInputs], times: list[float],
    batch: int | None = None,
) -> Iterator[Tensor]:  # fmt: skip
    """Yield base colors [N, 3] in 0..1 on the asset's voxels, one prompt after another.

    times: flow times from 1 to 0; batch: prompts per batch (default: by their tokens). When the device runs
    out of memory, first the batch shrinks, then more networks are offloaded. Raises ModelError when nothing
    more can be freed.
    """
    done = 0
    while done < len(prompts):
        latents = None
        group = prompts[done : done + (batch or batch_size(painter.config.flow, asset))]
        try:
            latents = sample(painter.flow_of(task), task, asset, group, times, painter.guidance)
        except Exception as problem:
            if not is_out_of_memory(problem):
                raise
        if latents is None:  # outside the except block, so that the tensors of the failed try are freed
            if len(group) > 1:
                batch = len(group) // 2
            elif not painter.reduce_memory():
                raise ModelError(out_of_memory(asset.shape.device))
            continue
        for latent in latents:
            yield painter.decode(latent, asset.links)[:, :3].float().clamp(0, 1)
        done += len(group)


def sample(
    flow: PartDiT, task: Task, asset: AssetInputs, prompts: Sequence[PromptInputs], times: list[float],
    guidance: Guidance | None = None,
) -> list[Tensor]:  # fmt: skip
    """Sample the color latent [M, Ct] of each prompt, all in one batch."""
    field = velocity_field(flow, task, asset, prompts, asset.condition)
    if guidance is not None and guidance.strength != 1.0:
        empty = zero_condition(1, 1, asset.condition.shape[2]).to(asset.condition)
        uncond = velocity_field(flow, task, asset, prompts, empty)
        counts = asset.cells.counts * len(prompts)
        field = guided(field, uncond, guidance.strength, guidance.interval, guidance.rescale, counts)
    start = torch.cat([prompt.noise for prompt in prompts]).to(asset.shape)
    return list(integrate(field, start, times).split(len(asset.cells)))


def velocity_field(
    flow: PartDiT, task: Task, asset: AssetInputs, prompts: Sequence[PromptInputs], condition: Tensor
) -> Velocity:
    """Return the velocity of several prompts as one batch, with the inputs that this flow takes."""
    num, config = len(prompts), flow.config
    points = [prompt.points for prompt in prompts if prompt.points is not None]
    hints = [prompt.hints for prompt in prompts if prompt.hints is not None]
    tokens = None
    if config.point_kinds and points:
        tokens = PointTokens(torch.cat([p.coords for p in points]), torch.cat([p.kinds for p in points]))
    return velocity(
        flow, asset.shape.repeat(num, 1), asset.texture.repeat(num, 1), asset.cells.coords.repeat(num, 1),
        asset.cells.counts * num, condition, tokens,
        torch.tensor([TASKS.index(task)], device=asset.shape.device) if config.num_tasks else None,
        torch.cat(hints) if config.hint_channels else None,
        cached_phases(asset.cells, config.head_width).repeat(num, 1),
    )  # fmt: skip


def cached_phases(cells: Cells, width: int) -> Tensor:
    """Return the rotary phases of cells, [N, width // 2], computed once per Cells object."""
    phases = _PHASES.setdefault(cells, {})
    if width not in phases:
        phases[width] = rope_phases(cells.coords, width)
    return phases[width]


def batch_size(flow: FlowConfig, asset: AssetInputs) -> int:
    """Return how many prompts on this asset go into one batch."""
    (tokens,) = group_lengths((len(asset.cells),), flow)
    limit = TOKENS_PER_BATCH_CPU if asset.shape.device.type == "cpu" else TOKENS_PER_BATCH_GPU
    return max(1, limit // (tokens + flow.num_points))
