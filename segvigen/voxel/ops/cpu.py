"""Fast convolution from gathers and matrix products; tuned for CPUs, valid on any device."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.autograd.function import FunctionCtx

CHUNK_ELEMENTS = 1 << 22  # gathered inputs in memory at once on a CPU; larger tensors are processed in chunks
CHUNK_ELEMENTS_GPU = 1 << 26  # on GPUs, where short products are slow: 128 MiB in half precision


def convolve(feats: Tensor, neighbors: Tensor, weight: Tensor, bias: Tensor | None = None) -> Tensor:
    """Compute `reference.convolve` by a gather and a matrix product per chunk of rows.

    The input gradient is a gather too: cell q receives from its neighbor at tap v through that neighbor's
    mirrored tap 26 - v, so there is no scatter-add. Under autocast it computes in the autocast dtype.
    """
    kind = feats.device.type
    if torch.amp.is_autocast_available(kind) and torch.is_autocast_enabled(kind):
        dtype = torch.get_autocast_dtype(kind)
        feats, weight = feats.to(dtype), weight.to(dtype)
        bias = None if bias is None else bias.to(dtype)
    out: Tensor = _Convolve.apply(feats, neighbors, weight, bias)
    return out


class _Convolve(torch.autograd.Function):
    @staticmethod
    def forward(
        ctx: FunctionCtx, feats: Tensor, neighbors: Tensor, weight: Tensor, bias: Tensor | None
    ) -> Tensor:
        ctx.save_for_backward(feats, neighbors, weight)
        matrix = weight.reshape(len(weight), -1).T
        return _gather_product(feats, neighbors, matrix, bias)

    @staticmethod
    def backward(
        ctx: FunctionCtx, *grads: Tensor
    ) -> tuple[Tensor | None, None, Tensor | None, Tensor | None]:
        feats, neighbors, weight = ctx.saved_tensors  # type: ignore[attr-defined]
        needs = ctx.needs_input_grad  # type: ignore[attr-defined]
        grad = grads[0].contiguous()
        grad_feats = grad_weight = grad_bias = None
        if needs[0]:
            mirrored = weight.flatten(1, 3).flip(1)  # [Co, 27, Ci]
            matrix = mirrored.transpose(0, 1).reshape(-1, weight.shape[-1])  # [27 * Co, Ci]
            grad_feats = _gather_product(grad, neighbors, matrix, None)
        if needs[2]:
            wide = torch.promote_types(grad.dtype, torch.float32)
            total = grad.new_zeros(len(weight), 27 * weight.shape[-1], dtype=wide)
            padded = _with_zero_row(feats)
            for rows in _chunks(feats, 27 * feats.shape[1]):
                total += grad[rows].T @ _gather(padded, neighbors[rows])
            grad_weight = total.view(weight.shape).to(weight.dtype)
        if needs[3]:
            grad_bias = grad.sum(0)
        return grad_feats, None, grad_weight, grad_bias


def _gather_product(feats: Tensor, neighbors: Tensor, matrix: Tensor, bias: Tensor | None) -> Tensor:
    """[N, C], [N, 27], [27*C, D] -> [N, D]."""
    padded = _with_zero_row(feats)
    out = feats.new_empty(len(feats), matrix.shape[1])
    for rows in _chunks(feats, len(matrix)):
        columns = _gather(padded, neighbors[rows])
        if bias is None:
            torch.mm(columns, matrix, out=out[rows])
        else:
            torch.addmm(bias, columns, matrix, out=out[rows])
        del columns  # free before the next gather
    return out


def _gather(padded: Tensor, neighbors: Tensor) -> Tensor:
    return padded.index_select(0, neighbors.reshape(-1)).view(len(neighbors), -1)


def _with_zero_row(feats: Tensor) -> Tensor:
    return torch.cat([feats, feats.new_zeros(1, feats.shape[1])])


def _chunks(feats: Tensor, row_elements: int) -> list[slice]:
    limit = CHUNK_ELEMENTS if feats.device.type == "cpu" else CHUNK_ELEMENTS_GPU
    step, num_rows = max(1, limit // row_elements), len(feats)
    return [slice(start, min(start + step, num_rows)) for start in range(0, num_rows, step)]
