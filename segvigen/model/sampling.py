"""From noise to data: schedule, guidance, and Euler steps, as functions of functions.

Flow time t is 1 at noise and 0 at data. The path is x_t = (1-t)*x_0 + (s + (1-s)*t)*noise with the floor s,
and the velocity is dx/dt = (1-s)*noise - x_0. Source: models.md section 5.1.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import torch
from torch import Tensor

SIGMA_MIN = 1e-5  # the floor s, in every released sampler

Velocity = Callable[[Tensor, float], Tensor]  # (x [N, C], t) -> dx/dt [N, C]


@dataclass(frozen=True)
class Guidance:
    """Settings of classifier-free guidance (`guided`). The release uses strength 1, which costs one pass."""

    strength: float = 1.0
    interval: tuple[float, float] = (0.6, 0.9)
    rescale: float = 0.0


def schedule(steps: int, rescale_t: float = 3.0) -> list[float]:
    """Return steps + 1 times from 1 to 0; rescale_t above 1 puts more of them near the noise."""
    if steps < 1:
        raise ValueError(f"expected at least one step, got {steps}")
    linear = [1 - k / steps for k in range(steps + 1)]
    return [rescale_t * u / (1 + (rescale_t - 1) * u) for u in linear]


def noise(seed: int, shape: tuple[int, ...]) -> Tensor:
    """Draw standard normal noise on the CPU, so that a seed means the same on every machine."""
    return torch.randn(shape, generator=torch.Generator("cpu").manual_seed(seed))


def noisy(data: Tensor, noise: Tensor, t: Tensor | float, sigma: float = SIGMA_MIN) -> Tensor:
    """Return the point of the path at t, a number or [N, 1]."""
    return (1 - t) * data + (sigma + (1 - sigma) * t) * noise


def velocity_target(data: Tensor, noise: Tensor, sigma: float = SIGMA_MIN) -> Tensor:
    """Return the regression target of a velocity network."""
    return (1 - sigma) * noise - data


def data_of(velocity: Tensor, x: Tensor, t: Tensor | float, sigma: float = SIGMA_MIN) -> Tensor:
    """Return the data that a velocity at (x, t) points to."""
    return (1 - sigma) * x - (sigma + (1 - sigma) * t) * velocity


def velocity_of(data: Tensor, x: Tensor, t: Tensor | float, sigma: float = SIGMA_MIN) -> Tensor:
    """Undo `data_of`: return the velocity at (x, t) that points to the data."""
    return ((1 - sigma) * x - data) / (sigma + (1 - sigma) * t)


def guided(
    cond: Velocity, uncond: Velocity, strength: float, interval: tuple[float, float] = (0.0, 1.0),
    rescale: float = 0.0, counts: tuple[int, ...] | None = None,
) -> Velocity:  # fmt: skip
    """Classifier-free guidance, uncond + strength * (cond - uncond), while t is in the closed `interval`.

    rescale pulls the standard deviation of the guided data toward that of the conditional data, per item of
    `counts` (default: all rows are one item): 0 not at all, 1 fully. Source: models.md 5.1.
    """

    def velocity(x: Tensor, t: float) -> Tensor:
        if strength == 1.0 or not interval[0] <= t <= interval[1]:
            return cond(x, t)
        if strength == 0.0:
            return uncond(x, t)
        toward = cond(x, t)
        v = torch.lerp(uncond(x, t), toward, strength)
        if rescale == 0.0:
            return v
        data = data_of(v, x, t)
        ratio = _item_std(data_of(toward, x, t), counts) / _item_std(data, counts)
        return velocity_of(data * (rescale * ratio + (1 - rescale)), x, t)

    return velocity


def _item_std(data: Tensor, counts: tuple[int, ...] | None) -> Tensor:
    """Population standard deviation of each item over rows and channels, repeated on its rows: [N, 1]."""
    items = data.split(counts or (len(data),))
    return torch.cat([rows.std(correction=0).expand(len(rows), 1) for rows in items])


def euler(velocity: Velocity, noise: Tensor, times: list[float]) -> Iterator[tuple[Tensor, Tensor]]:
    """Step from noise to data; yield (x after the step, the data that its velocity pointed to)."""
    x = noise
    for t, t_next in zip(times, times[1:], strict=False):
        v = velocity(x, t)
        data = data_of(v, x, t)
        x = x + (t_next - t) * v
        yield x, data


def integrate(velocity: Velocity, noise: Tensor, times: list[float]) -> Tensor:
    """Euler steps of dx/dt = velocity, from times[0] = 1 (noise) to times[-1] = 0 (data)."""
    *_, (x, _) = euler(velocity, noise, times)
    return x
