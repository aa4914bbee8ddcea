"""Fit a small scorer (parts/scorer.py): one hidden layer, AdamW, cosine schedule, noise on the inputs."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import torch

from segvigen.arrays import Floats
from segvigen.parts.scorer import CLIP, Scorer

RATE, DECAY = 3e-3, 1e-2

Loss = Callable[[torch.Tensor, torch.Tensor], torch.Tensor]  # scores of some samples, their rows -> loss


def fit_scorer(
    features: Floats, loss: Loss, *, hidden: int, epochs: int, noise: float, batch: int, seed: int, bias: bool
) -> tuple[Scorer, float]:
    """Return a scorer of features [N, ..., D] that minimizes `loss`, and the output bias (0 without one).

    A Scorer has no output bias, so its scores are those of the network minus the returned bias.
    """
    size = features.shape[-1]
    flat = features.reshape(-1, size)
    mean, std = flat.mean(axis=0, dtype=np.float64), flat.std(axis=0, dtype=np.float64) + 1e-3
    x = torch.from_numpy(np.clip((features - mean) / std, -CLIP, CLIP).astype(np.float32))
    with torch.random.fork_rng():
        torch.manual_seed(seed)
        first, second = torch.nn.Linear(size, hidden), torch.nn.Linear(hidden, 1, bias=bias)
        net = torch.nn.Sequential(first, torch.nn.ReLU(), second)
        optimizer = torch.optim.AdamW(net.parameters(), lr=RATE, weight_decay=DECAY)
        schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, epochs)
        for _ in range(epochs):
            for rows in torch.randperm(len(x)).split(batch):
                scores = net(x[rows] + noise * torch.randn_like(x[rows]))[..., 0]
                optimizer.zero_grad()
                loss(scores, rows).backward()
                optimizer.step()
            schedule.step()
    weights = [w.detach().double().numpy() for w in (first.weight.T, first.bias, second.weight[0])]
    return Scorer(mean, std, *weights), float(second.bias.detach()) if bias else 0.0
