"""Layers that the VAE and the flow transformer share."""

from __future__ import annotations

import math
from collections.abc import Callable

import torch
import torch.nn.functional as F
from torch import Tensor, nn
from torch.autograd.function import FunctionCtx

from segvigen.voxel.ops import cpu
from segvigen.voxel.sparse import SparseTensor

Convolve = Callable[[Tensor, Tensor, Tensor, Tensor | None], Tensor]
DEFAULT_CONVOLVE: Convolve = cpu.convolve


class LayerNorm32(nn.LayerNorm):
    """Layer norm over channels, computed in fp32 for every dtype; eps 1e-6. Source: models.md 1.2."""

    def __init__(self, width: int, affine: bool = True) -> None:
        super().__init__(width, eps=1e-6, elementwise_affine=affine)

    def forward(self, x: Tensor) -> Tensor:
        return super().forward(x.float()).to(x.dtype)


def plain_norm(x: Tensor) -> Tensor:
    """Layer norm without weights, before a head, in fp32, eps 1e-5."""
    return F.layer_norm(x.float(), x.shape[-1:])


class SubmanifoldConv(nn.Module):
    """3x3x3 convolution over occupied cells, weight [Co, 3, 3, 3, Ci]; see `ops.reference.convolve`."""

    def __init__(
        self, in_channels: int, out_channels: int, convolve: Convolve = DEFAULT_CONVOLVE, dilation: int = 1
    ) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.empty(out_channels, 3, 3, 3, in_channels))
        self.bias = nn.Parameter(torch.empty(out_channels))
        self.convolve, self.dilation = convolve, dilation
        bound = 1 / math.sqrt(27 * in_channels)  # Kaiming uniform with a = sqrt(5), on weight and bias
        nn.init.uniform_(self.weight, -bound, bound)
        nn.init.uniform_(self.bias, -bound, bound)

    def forward(self, x: SparseTensor) -> SparseTensor:
        table = x.cells.neighbors(self.dilation)
        return x.with_feats(self.convolve(x.feats, table, self.weight, self.bias))


class Embedder(nn.Module):
    """Embed a number: sinusoids, then two linear layers. Used for the time (1000 * t) and for the task.

    256 sinusoids, cosines first, frequencies 10000^(-i/128). Source: models.md 3.1.
    """

    FREQUENCIES = 128

    def __init__(self, width: int) -> None:
        super().__init__()
        self.mlp = nn.Sequential(nn.Linear(2 * self.FREQUENCIES, width), nn.SiLU(), nn.Linear(width, width))

    def forward(self, values: Tensor) -> Tensor:
        """[B] fp32 -> [B, width]."""
        index = torch.arange(self.FREQUENCIES, dtype=torch.float32, device=values.device)
        angles = values.float()[:, None] * torch.exp(-math.log(10000) * index / self.FREQUENCIES)
        embedded: Tensor = self.mlp(torch.cat([angles.cos(), angles.sin()], dim=1))
        return embedded


def torso_dtype(blocks: nn.Module) -> torch.dtype:
    """Return the dtype in which the linear and convolution layers of `blocks` compute."""
    return next(m.weight.dtype for m in blocks.modules() if isinstance(m, nn.Linear | SubmanifoldConv))


def cast_torso(blocks: nn.Module, dtype: torch.dtype) -> None:
    """Set that dtype in place; norms, modulation, and everything else stay fp32 (models.md 2.5 and 3.5)."""
    for module in blocks.modules():
        if isinstance(module, nn.Linear | SubmanifoldConv):
            module.to(dtype)


def spread(values: Tensor, counts: tuple[int, ...]) -> Tensor:
    """Repeat each item's values on its rows: [B, C] -> [N, C]; a single row stays one, to broadcast."""
    if len(values) == 1:
        return values
    rows: Tensor = _Spread.apply(values, counts)
    return rows


class _Spread(torch.autograd.Function):
    """index_select of each row's item; the gradient sums items with a matrix product, not row by row."""

    @staticmethod
    def forward(ctx: FunctionCtx, values: Tensor, counts: tuple[int, ...]) -> Tensor:
        repeats = torch.tensor(counts, device=values.device)
        items = torch.repeat_interleave(repeats, output_size=sum(counts))
        ctx.save_for_backward(items)
        ctx.num_items = len(counts)  # type: ignore[attr-defined]
        return values.index_select(0, items)

    @staticmethod
    def backward(ctx: FunctionCtx, *grads: Tensor) -> tuple[Tensor, None]:
        (items,) = ctx.saved_tensors  # type: ignore[attr-defined]
        members = torch.arange(ctx.num_items, device=items.device)[:, None] == items  # type: ignore[attr-defined]
        return members.to(grads[0].dtype) @ grads[0], None
