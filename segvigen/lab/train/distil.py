"""Few-step distillation: the student reaches in a few steps what the teacher reaches in many.

The student follows its own path without gradient up to a random step, then predicts; the loss compares its
data with the teacher's final ones, as latents and as decoded colors.
"""

from __future__ import annotations

from dataclasses import replace

import torch
from torch import Tensor

from segvigen.lab.train.batches import Batch
from segvigen.lab.train.config import TrainConfig
from segvigen.lab.train.losses import FlowInputs, Loss, flow_inputs, generators, normal, painted_loss
from segvigen.model.painter import Painter
from segvigen.model.sampling import Velocity, data_of, integrate, schedule, velocity_of


def distil_loss(
    painter: Painter, teacher: Painter, batch: Batch, config: TrainConfig, step: int, stretch: int = 1
) -> Loss:
    """Distance of the student from the teacher's result on the same noise; see the module."""
    config = replace(config, train_shape=False, train_decoder=False)
    draws = generators(batch)
    shown = torch.cat([torch.rand(1, generator=g) for g in draws]) >= config.drop_condition
    with torch.no_grad():
        taught = flow_inputs(teacher, batch, config, shown, stretch)
        noise = normal(draws, taught.counts, taught.paint)
        times = schedule(config.teacher_steps, teacher.config.rescale_t)
        landed = integrate(_velocity(teacher, taught), noise, times)
        wanted = painter.decode(landed, batch.links)[:, :3].float()
        inputs = flow_inputs(painter, batch, config, shown, stretch)
        times = schedule(config.student_steps, painter.config.rescale_t)
        chosen = torch.Generator().manual_seed(config.seed * 1_000_003 + step)
        last = int(torch.randint(config.student_steps, (1,), generator=chosen))
        x = integrate(_velocity(painter, inputs), noise, times[: last + 1]) if last else noise
    at = times[last]
    answer = inputs.predict(x, _times(inputs, at))
    data = answer if painter.config.flow.prediction == "data" else data_of(answer, x, at)
    return painted_loss(painter, batch, config, inputs, data, landed, data, wanted)


def _velocity(painter: Painter, inputs: FlowInputs) -> Velocity:
    """A painter's flow with all other inputs filled in."""

    def at(x: Tensor, t: float) -> Tensor:
        answer = inputs.predict(x, _times(inputs, t))
        return velocity_of(answer, x, t) if painter.config.flow.prediction == "data" else answer

    return at


def _times(inputs: FlowInputs, t: float) -> Tensor:
    return torch.full((len(inputs.counts),), t, device=inputs.paint.device)
