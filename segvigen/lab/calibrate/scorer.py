"""Fit a small scorer (parts/scorer.py): one hidden layer, AdamW, cosine schedule, noise on the inputs.

A scorer can be fitted afresh, or from an earlier one that it stays near (`start`): a few hundred new objects
then move it without replacing what thousands of queries taught it.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import torch

from segvigen.arrays import Floats
from segvigen.parts.scorer import CLIP, Scorer

RATE, DECAY = 3e-3, 1e-2
NEAR_RATE, NEAR = 1e-3, 3e-2  # from a start: price of the squared distance of all weights to it, not of decay

Loss = Callable[[torch.Tensor, torch.Tensor], torch.Tensor]  # scores of some samples, their rows -> loss


def fit_scorer(
    features: Floats, loss: Loss, *, hidden: int, epochs: int, noise: float, batch: int, seed: int,
    bias: bool, start: tuple[Scorer, float] | None = None, near: float = NEAR,
) -> tuple[Scorer, float]:  # fmt: skip
    """Return a scorer of features [N, ..., D] that minimizes `loss`, and the output bias (0 without one).

    A Scorer has no output bias, so its scores are those of the network minus the returned bias. start: a
    scorer and output bias to begin with and, at the price `near`, to stay near; its `hidden` units and its
    mean and std are kept.
    """
    size = features.shape[-1]
    if start is None:
        flat = features.reshape(-1, size)
        mean, std = flat.mean(axis=0, dtype=np.float64), flat.std(axis=0, dtype=np.float64) + 1e-3
    else:
        mean, std, hidden = start[0].mean, start[0].std, len(start[0].second)
    x = torch.from_numpy(np.clip((features - mean) / std, -CLIP, CLIP).astype(np.float32))
    with torch.random.fork_rng():
        torch.manual_seed(seed)
        first, second = torch.nn.Linear(size, hidden), torch.nn.Linear(hidden, 1, bias=bias)
        net = torch.nn.Sequential(first, torch.nn.ReLU(), second)
        weights, begun = [first.weight, first.bias, second.weight], []
        if start is not None:
            arrays = (start[0].first.T, start[0].first_bias, start[0].second)
            begun = [torch.from_numpy(w).float() for w in arrays]
            with torch.no_grad():
                for weight, value in zip(weights, begun, strict=True):
                    weight.copy_(value)
                if bias:
                    second.bias.fill_(start[1])
        rate, decay = (RATE, DECAY) if start is None else (NEAR_RATE, 0.0)
        optimizer = torch.optim.AdamW(net.parameters(), lr=rate, weight_decay=decay)
        schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, epochs)
        for _ in range(epochs):
            for rows in torch.randperm(len(x)).split(batch):
                scores = net(x[rows] + noise * torch.randn_like(x[rows]))[..., 0]
                away = sum(((w - v) ** 2).sum() for w, v in zip(weights, begun, strict=False))
                optimizer.zero_grad()
                (loss(scores, rows) + near * away).backward()
                optimizer.step()
            schedule.step()
    found = [w.detach().double().numpy() for w in (first.weight.T, first.bias, second.weight[0])]
    return Scorer(mean, std, *found), float(second.bias.detach()) if bias else 0.0
