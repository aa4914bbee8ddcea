"""Fast kernels from gathers and matrix products; written for the CPU, right on any device."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.autograd.function import FunctionCtx

CHUNK_ELEMENTS = 1 << 22  # gathered inputs held at once on a CPU; larger tensors go through in chunks of rows
CHUNK_ELEMENTS_CARD = 1 << 26  # elsewhere, where short products are slow: 128 MiB in half precision


def convolve(feats: Tensor, neighbours: Tensor, weight: Tensor, bias: Tensor | None = None) -> Tensor:
    """Submanifold convolution, see `reference.convolve`: one gather and one matrix product per chunk of rows.

    The gradient of the input is gathered too: cell q hears from its neighbour at tap v through that
    neighbour's mirrored tap 26 - v, so nothing is added row by row. Under autocast it computes in the
    autocast type.
    """
    kind = feats.device.type
    if torch.amp.is_autocast_available(kind) and torch.is_autocast_enabled(kind):
        dtype = torch.get_autocast_dtype(kind)
        feats, weight = feats.to(dtype), weight.to(dtype)
        bias = None if bias is None else bias.to(dtype)
    out: Tensor = _Convolve.apply(feats, neighbours, weight, bias)
    return out


class _Convolve(torch.autograd.Function):
    @staticmethod
    def forward(
        ctx: FunctionCtx, feats: Tensor, neighbours: Tensor, weight: Tensor, bias: Tensor | None
    ) -> Tensor:
        ctx.save_for_backward(feats, neighbours, weight)
        matrix = weight.reshape(len(weight), -1).T
        return _gather_product(feats, neighbours, matrix, bias)

    @staticmethod
    def backward(
        ctx: FunctionCtx, *grads: Tensor
    ) -> tuple[Tensor | None, None, Tensor | None, Tensor | None]:
        feats, neighbours, weight = ctx.saved_tensors  # type: ignore[attr-defined]
        needs = ctx.needs_input_grad  # type: ignore[attr-defined]
        grad = grads[0].contiguous()
        grad_feats = grad_weight = grad_bias = None
        if needs[0]:
            mirrored = weight.flatten(1, 3).flip(1)  # [Co, 27, Ci]
            matrix = mirrored.transpose(0, 1).reshape(-1, weight.shape[-1])  # [27 * Co, Ci]
            grad_feats = _gather_product(grad, neighbours, matrix, None)
        if needs[2]:
            total = grad.new_zeros(
                len(weight), 27 * weight.shape[-1], dtype=torch.promote_types(grad.dtype, torch.float32)
            )
            padded = _with_zero_row(feats)
            for rows in _chunks(feats, 27 * feats.shape[1]):
                total += grad[rows].T @ _gather(padded, neighbours[rows])
            grad_weight = total.view(weight.shape).to(weight.dtype)
        if needs[3]:
            grad_bias = grad.sum(0)
        return grad_feats, None, grad_weight, grad_bias


def _gather_product(feats: Tensor, neighbours: Tensor, matrix: Tensor, bias: Tensor | None) -> Tensor:
    """[N, C], [N, 27], [27*C, D] -> [N, D]."""
    padded = _with_zero_row(feats)
    out = feats.new_empty(len(feats), matrix.shape[1])
    for rows in _chunks(feats, len(matrix)):
        columns = _gather(padded, neighbours[rows])
        torch.mm(columns, matrix, out=out[rows]) if bias is None else torch.addmm(
            bias, columns, matrix, out=out[rows]
        )
        del columns  # before the next ones are gathered
    return out


def _gather(padded: Tensor, neighbours: Tensor) -> Tensor:
    return padded.index_select(0, neighbours.reshape(-1)).view(len(neighbours), -1)


def _with_zero_row(feats: Tensor) -> Tensor:
    return torch.cat([feats, feats.new_zeros(1, feats.shape[1])])


def _chunks(feats: Tensor, row_elements: int) -> list[slice]:
    limit = CHUNK_ELEMENTS if feats.device.type == "cpu" else CHUNK_ELEMENTS_CARD
    step, num_rows = max(1, limit // row_elements), len(feats)
    return [slice(start, min(start + step, num_rows)) for start in range(0, num_rows, step)]
