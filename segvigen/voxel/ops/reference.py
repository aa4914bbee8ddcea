"""The sparse kernels in plain torch, the readable twins that fast kernels are tested against."""

from __future__ import annotations

import torch
from torch import Tensor


def convolve(feats: Tensor, neighbors: Tensor, weight: Tensor, bias: Tensor | None = None) -> Tensor:
    """Compute a submanifold convolution: outputs only at input cells, missing neighbors count as zero.

    feats [N, Ci]; neighbors [N, 27] rows of the cells around each cell, N where there is none
    (`Cells.neighbors`); weight [Co, 3, 3, 3, Ci]; bias [Co]. Returns [N, Co]: y[p] = bias + sum over taps of
    weight[:, i, j, k] @ feats[p + (i-1, j-1, k-1)]. A cross-correlation, no kernel flip. Source: models.md
    1.3.
    """
    padded = torch.cat([feats, feats.new_zeros(1, feats.shape[1])])
    taps = weight.flatten(1, 3)
    out = feats.new_zeros(len(feats), len(weight)) if bias is None else bias.expand(len(feats), -1)
    for v in range(27):
        out = out + padded[neighbors[:, v].long()] @ taps[:, v].T
    return out
