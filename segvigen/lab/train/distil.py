"""Few-step distillation: the student lands in a few steps where the teacher needs many, from the same noise.

The student walks its own path without gradient up to a step drawn for each optimiser step, then answers; its
data are held to the teacher's last ones, as latents and as decoded colours.
"""

from __future__ import annotations

from dataclasses import replace

import torch
from torch import Tensor

from segvigen.lab.train.batches import Batch
from segvigen.lab.train.config import TrainConfig
from segvigen.lab.train.losses import Loss, Told, generators, normal, painted_loss, tell
from segvigen.model.painter import Painter
from segvigen.model.sampling import Velocity, data_of, integrate, schedule, velocity_of


def distil_loss(
    painter: Painter, teacher: Painter, batch: Batch, config: TrainConfig, step: int, stretch: int = 1
) -> Loss:
    """The student's distance from the teacher's result on the same noise; see the module."""
    config = replace(config, train_shape=False, train_decoder=False)
    draws = generators(batch)
    kept = torch.cat([torch.rand(1, generator=g) for g in draws]) >= config.drop_condition
    with torch.no_grad():
        told_teacher = tell(teacher, batch, config, kept, stretch)
        noise = normal(draws, told_teacher.counts, told_teacher.paint)
        times = schedule(config.teacher_steps, teacher.config.rescale_t)
        landed = integrate(_velocity(teacher, told_teacher), noise, times)
        wanted = painter.decode(landed, batch.links)[:, :3].float()
        told = tell(painter, batch, config, kept, stretch)
        times = schedule(config.student_steps, painter.config.rescale_t)
        chosen = torch.Generator().manual_seed(config.seed * 1_000_003 + step)
        last = int(torch.randint(config.student_steps, (1,), generator=chosen))
        x = integrate(_velocity(painter, told), noise, times[: last + 1]) if last else noise
    at = times[last]
    answer = told.answer(x, _times(told, at))
    data = answer if painter.config.flow.prediction == "data" else data_of(answer, x, at)
    return painted_loss(painter, batch, config, told, data, landed, data, wanted)


def _velocity(painter: Painter, told: Told) -> Velocity:
    """A painter's flow with all it is told filled in."""

    def at(x: Tensor, t: float) -> Tensor:
        answer = told.answer(x, _times(told, t))
        return velocity_of(answer, x, t) if painter.config.flow.prediction == "data" else answer

    return at


def _times(told: Told, t: float) -> Tensor:
    return torch.full((len(told.counts),), t, device=told.paint.device)
