"""Paintings of a prepared asset, one or many at a time, by whichever painter.

Prompts of one asset differ in their points, hints and noise. They share voxels, neighbour tables, latents and
the condition's keys and values, so several run as items of one batch; each is decoded on its own.
"""

from __future__ import annotations

import weakref
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from segvigen.errors import ModelError
from segvigen.model.attention import rope_phases
from segvigen.model.device import is_full
from segvigen.model.image_encoder import zero_condition
from segvigen.model.painter import Painter
from segvigen.model.part_dit import PartDiT, PointTokens, group_lengths, velocity
from segvigen.model.released_painter import Guidance, ReleasedPainter, out_of_memory
from segvigen.model.sampling import Velocity, guided, integrate
from segvigen.voxel.sparse import Cells, Pyramid, pyramid_of

_PHASES: weakref.WeakKeyDictionary[Cells, dict[int, Tensor]] = weakref.WeakKeyDictionary()
TOKENS_AT_ONCE = 4096  # of all prompts of a batch; more only make a batch larger, not faster, on a CPU
TOKENS_AT_ONCE_CARD = 40_000  # four prompts of 4,674 cells, with activations of about 2 GB in bfloat16


@dataclass(frozen=True, eq=False)
class Ready:
    """What all prompts of an asset share, on the device.

    links: from voxels to latent cells, with the neighbour tables of every level once they are made; shape
    [M, Cs] and texture [M, Ct] normalised latents; condition [1, L, C] image tokens.
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
class Prompt:
    """One sampling run: its noise [M, Ct], and what it is asked with; points of one item, hints [M, H]."""

    noise: Tensor
    points: PointTokens | None = None
    hints: Tensor | None = None


class Grids:
    """The pyramid of the asset that was asked for last, so that it and its neighbour tables are made once."""

    def __init__(self) -> None:
        self._last: tuple[weakref.ref[NDArray[np.int32]], torch.device, Pyramid] | None = None

    def of(self, coords: NDArray[np.int32], resolution: int, levels: int, device: torch.device) -> Pyramid:
        """Links of voxels [N, 3], the same ones as long as the same array is asked for."""
        if self._last is not None and self._last[0]() is coords and self._last[1] == device:
            return self._last[2]
        cells = Cells(torch.from_numpy(coords).to(device), (len(coords),), resolution)
        links = pyramid_of(cells, levels)
        self._last = weakref.ref(coords), device, links
        return links


@torch.inference_mode()
def paint(
    painter: Painter | ReleasedPainter,
    task: int,
    ready: Ready,
    prompts: Sequence[Prompt],
    times: list[float],
    together: int | None = None,
) -> Iterator[Tensor]:
    """Base colours [N, 3] in 0..1 on the asset's voxels, for one prompt after another.

    task: 0 click, 1 full, 2 guide; times: flow times from 1 to 0; together: prompts per batch, by their
    tokens when left out. When a device is full, fewer prompts go together, then fewer networks stay there.
    Raises ModelError when nothing more can be freed.
    """
    done = 0
    while done < len(prompts):
        latents = None
        some = prompts[
            done : done + (together or at_once(painter, task, len(ready.cells), ready.shape.device))
        ]
        try:
            latents = sample(flow_of(painter, task), task, ready, some, times, _guidance(painter))
        except Exception as problem:
            if not is_full(problem):
                raise
        if (
            latents is None
        ):  # the error is left before the next try, so that the failed one's tensors are gone
            if len(some) > 1:
                together = len(some) // 2
            elif not (isinstance(painter, ReleasedPainter) and painter.hold_less()):
                raise ModelError(out_of_memory(ready.shape.device))
            continue
        for latent in latents:
            yield painter.decode(latent, ready.links)[:, :3].float().clamp(0, 1)
        done += len(some)


def sample(
    flow: PartDiT,
    task: int,
    ready: Ready,
    prompts: Sequence[Prompt],
    times: list[float],
    guidance: Guidance | None = None,
) -> list[Tensor]:
    """Sample the colour latent [M, Ct] of each prompt, all in one batch."""
    guidance = guidance or Guidance()
    field = field_of(flow, task, ready, prompts, ready.condition)
    if guidance.strength != 1.0:
        silent = zero_condition(1, 1, ready.condition.shape[2]).to(ready.condition)
        field = guided(
            field,
            field_of(flow, task, ready, prompts, silent),
            guidance.strength,
            guidance.interval,
            guidance.rescale,
            ready.cells.counts * len(prompts),
        )
    start = torch.cat([prompt.noise for prompt in prompts]).to(ready.shape)
    return list(integrate(field, start, times).split(len(ready.cells)))


def field_of(
    flow: PartDiT, task: int, ready: Ready, prompts: Sequence[Prompt], condition: Tensor
) -> Velocity:
    """The velocity of several prompts as one batch; the flow gets of task, points and hints what it takes."""
    num, config, device = len(prompts), flow.config, ready.shape.device
    points = [prompt.points for prompt in prompts if prompt.points is not None]
    hints = [prompt.hints for prompt in prompts if prompt.hints is not None]
    return velocity(
        flow,
        ready.shape.repeat(num, 1),
        ready.texture.repeat(num, 1),
        ready.cells.coords.repeat(num, 1),
        ready.cells.counts * num,
        condition,
        _together(points) if config.point_kinds and points else None,
        torch.tensor([task], device=device) if config.num_tasks else None,
        torch.cat(hints) if config.hint_channels else None,
        phases_of(ready.cells, config.head_width).repeat(num, 1),
    )


def phases_of(cells: Cells, width: int) -> Tensor:
    """The rotary phases of cells, [N, width // 2], made on the first call and kept with them."""
    made = _PHASES.setdefault(cells, {})
    if width not in made:
        made[width] = rope_phases(cells.coords, width)
    return made[width]


def flow_of(painter: Painter | ReleasedPainter, task: int) -> PartDiT:
    """The network that paints this task, ready to run."""
    return painter.flow_of(task) if isinstance(painter, ReleasedPainter) else painter.flow


def at_once(painter: Painter | ReleasedPainter, task: int, num_cells: int, device: torch.device) -> int:
    """How many prompts on this many latent cells go into one batch."""
    (tokens,) = group_lengths((num_cells,), painter.config.flow)
    limit = TOKENS_AT_ONCE if device.type == "cpu" else TOKENS_AT_ONCE_CARD
    return max(1, limit // (tokens + painter.config.flow.num_points))


def _guidance(painter: Any) -> Guidance | None:
    return painter.guidance if isinstance(painter, ReleasedPainter) else None


def _together(points: list[PointTokens]) -> PointTokens:
    return PointTokens(torch.cat([p.coords for p in points]), torch.cat([p.kinds for p in points]))
