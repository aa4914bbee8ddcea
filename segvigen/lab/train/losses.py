"""Losses: reconstruction for the SC-VAE, painted colors for the flow.

The VAE terms are those of TRELLIS.2's first stage without its rendered ones, reweighted for a small grid.
Texture uses squared error: with upstream's absolute error flat random colors stay at their median for long.
The flow has a loss on its prediction (data or velocity, by the network's config) and one on the decoded
colors of its data, where a part and the rest of the object weigh alike, because plain squared error neglects
small parts. Every term is a mean over voxels, so batches combine in proportion to their voxels.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor

from segvigen.lab.train.batches import Batch, Counts, repeat_rows
from segvigen.lab.train.config import TrainConfig
from segvigen.model.painter import Painter
from segvigen.model.part_dit import NEGATIVE, POSITIVE, PointTokens
from segvigen.model.sampling import data_of, noisy, velocity_of, velocity_target
from segvigen.voxel.sparse import on_cells

KL_WEIGHT = 1e-4
RECONSTRUCTION_WEIGHT = 0.5
INITIAL_LOGVAR = -6.0  # of fresh encoders
OWN_LEAST_TIME = 0.05  # least time at which a velocity back from the model's own point is a target
TASKS = ("click", "full", "guide")


@dataclass(frozen=True)
class Loss:
    """The number to minimize, and its terms for the log."""

    total: Tensor
    terms: dict[str, float]


def quiet_encoders(painter: Painter) -> None:
    """Start fresh encoders with little noise in their latents, so that colors come through at once."""
    with torch.no_grad():
        for encoder in (painter.shape_encoder, painter.texture_encoder):
            half = encoder.config.latent_channels
            encoder.to_latent.weight[half:] *= 0.1
            encoder.to_latent.bias[half:] = INITIAL_LOGVAR


def generators(batch: Batch) -> list[torch.Generator]:
    """Make a generator per query from its own seed, so that its numbers do not depend on its neighbors."""
    return [torch.Generator().manual_seed(seed) for seed in batch.seeds]


def normal(sources: list[torch.Generator], counts: Counts, like: Tensor) -> Tensor:
    """Draw normal numbers [N, C] as `like` on the CPU, each item's from its own generator."""
    width = like.shape[1]
    rows = [torch.randn(n, width, generator=g) for g, n in zip(sources, counts, strict=True)]
    return torch.cat(rows).to(like.device)


# SC-VAE ---------------------------------------------------------------------------------------------


def vae_loss(painter: Painter, batch: Batch, step: int) -> Loss:
    """Reconstruct the dual grid and a texture: the asset's, its painted parts' or a partial map's."""
    terms: dict[str, Tensor] = {}
    every = generators(batch)
    firsts = [every[sum(batch.repeats[:i])] for i in range(len(batch.repeats))]
    links = batch.object_links
    posterior = painter.shape_encoder(on_cells(batch.objects, batch.shape), links)
    latent = posterior.sample(normal(firsts, links[-1].coarse.counts, posterior.logvar))
    decoded = painter.shape_decoder(latent, links)
    raw = decoded.output.feats.float()
    terms["dual"] = F.mse_loss(2 * torch.sigmoid(raw[:, :3]) - 0.5, batch.shape[:, :3] + 0.5) * 4
    terms["crossed"] = F.binary_cross_entropy_with_logits(raw[:, 3:6], (batch.shape[:, 3:] > 0).float())
    masks = [link.mask() for link in reversed(links)]
    children = [
        F.binary_cross_entropy_with_logits(s.logits.float(), m.float())
        for s, m in zip(decoded.subdivisions, masks, strict=True)
    ]
    terms["children"] = torch.stack(children).mean()
    kl = _kl(posterior.mean.feats, posterior.logvar)
    name = ("paint", "texture", "paint", "given")[step % 4]
    feats, links, sources = batch.paint, batch.links, every
    if name == "texture":
        feats, links, sources = batch.texture, batch.object_links, firsts
    if name == "given" and batch.guided:
        feats, links, sources = batch.given, batch.guided_links, [every[b] for b in batch.guided]
    posterior = painter.texture_encoder(on_cells(links[0].fine, feats), links)
    latent = posterior.sample(normal(sources, links[-1].coarse.counts, posterior.logvar))
    out = painter.texture_decoder(latent, links).output.feats.float()
    terms[name] = F.mse_loss(out, feats)
    kl = kl + _kl(posterior.mean.feats, posterior.logvar)
    terms["kl"] = kl
    total = terms["dual"] + terms["crossed"] + terms["children"] + KL_WEIGHT * kl
    total = total + 8 * terms[name]
    return Loss(total, {name: float(value.detach()) for name, value in terms.items()})


def _kl(mean: Tensor, logvar: Tensor) -> Tensor:
    mean, logvar = mean.float(), logvar.float()
    return 0.5 * (mean**2 + logvar.exp() - logvar - 1).mean()


# Flow -----------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class FlowInputs:
    """The flow with all inputs of a batch's queries but the noisy colors and the time.

    paint [M, C] is the answer; predict(x [M, C], t [B]) runs the network.
    """

    paint: Tensor
    item: Tensor  # [M] query of each latent cell
    counts: Counts
    predict: Callable[[Tensor, Tensor], Tensor]


def flow_inputs(
    painter: Painter, batch: Batch, config: TrainConfig, shown: Tensor, stretch: int = 1
) -> FlowInputs:
    """Encode a batch, each object once; shown [B]: queries that keep their picture.

    stretch multiplies latent coordinates when the run's grid is coarser than the model's, so that positions
    mean the same lengths.
    """
    links, latents = batch.links, batch.links[-1].coarse
    objects = batch.object_links[-1].coarse.counts
    model = painter.config.flow
    with torch.no_grad():
        paint = painter.encode_texture(batch.paint, batch.cells, links)
    shape, texture, seen = encoded(painter, batch, config)
    shape, texture = (repeat_rows(rows, objects, batch.repeats) for rows in (shape, texture))
    hints = _hints(painter, batch) if model.hint_channels else None
    condition = seen[batch.picture] * shown[:, None, None].to(batch.pictures)
    context = [condition] * model.num_blocks  # each block makes its own keys and values
    points = points_of(batch, painter, stretch) if model.point_kinds else None
    task = batch.task if model.num_tasks else None
    coords = latents.coords * stretch

    def predict(x: Tensor, t: Tensor) -> Tensor:
        out: Tensor = painter.flow(x, t, shape, texture, coords, latents.counts, context, points, task, hints)
        return out.float()

    return FlowInputs(paint.float(), latents.items(), latents.counts, predict)


def encoded(painter: Painter, batch: Batch, config: TrainConfig) -> tuple[Tensor, Tensor, Tensor]:
    """Shape and texture latents of the batch's objects [M, C], and tokens of its pictures [pictures, T, C].

    Stored ones are used as they are; the definition is to encode all.
    """
    ready = batch.encoded
    if ready is None:
        with torch.no_grad():
            texture = painter.encode_texture(batch.texture, batch.objects, batch.object_links)
        with torch.set_grad_enabled(config.train_shape and torch.is_grad_enabled()):
            shape = painter.encode_shape(batch.shape, batch.objects, batch.object_links)
        return shape, texture, painter.encode_image(batch.pictures)
    seen = ready.tokens.new_zeros(len(batch.pictures), *ready.tokens.shape[1:])
    seen[~batch.maps] = ready.tokens
    if batch.guided:
        with torch.no_grad():
            seen[batch.maps] = painter.encode_image(batch.pictures[batch.maps]).to(seen.dtype)
    return ready.shape, ready.texture, seen


def _hints(painter: Painter, batch: Batch) -> Tensor:
    """Click distances, seen share and, where a guide map shows something, its latent: [M, H]."""
    hints, counts = batch.hints, batch.links[-1].coarse.counts
    shown = hints.new_zeros(len(hints), painter.config.texture_encoder.latent_channels)
    if batch.guided:
        with torch.no_grad():
            links = batch.guided_links
            given = painter.encode_texture(batch.given, links[0].fine, links).float()
        starts = torch.tensor([0, *counts]).cumsum(0).tolist()
        rows = torch.cat([torch.arange(starts[b], starts[b + 1]) for b in batch.guided]).to(hints.device)
        seen = hints[rows, -1:] > 0
        shown = shown.index_copy(0, rows, torch.where(seen, given, 0.0))
    return torch.cat([hints, shown], dim=1)


def flow_loss(painter: Painter, batch: Batch, config: TrainConfig, step: int, stretch: int = 1) -> Loss:
    """Paint from noise in one evaluation, at a logit-normal time biased to noise; `noise_start` at t = 1.

    In `own_share` of the steps the noisy colors are not on the straight path from the answer but where the
    model itself arrives from a higher time, as it will when it samples (exposure drift).
    """
    draws, device = generators(batch), batch.paint.device
    uniform = torch.stack([torch.rand(4, generator=g) for g in draws])
    gauss = torch.cat([torch.randn(1, generator=g) for g in draws])
    time = torch.sigmoid(gauss + 1)
    time = torch.where(uniform[:, 0] < config.noise_start, 1.0, time).to(device)
    inputs = flow_inputs(painter, batch, config, uniform[:, 1] >= config.drop_condition, stretch)
    data_wanted = painter.config.flow.prediction == "data"
    noise = normal(draws, inputs.counts, inputs.paint)
    at = time[inputs.item][:, None]
    x_t = noisy(inputs.paint, noise, at)
    target = inputs.paint if data_wanted else velocity_target(inputs.paint, noise)
    own = torch.rand(1, generator=torch.Generator().manual_seed(config.seed * 1_000_003 + step))
    if float(own) < config.own_share:
        higher = torch.where(uniform[:, 2] < 0.5, 1.0, time.cpu() + (1 - time.cpu()) * uniform[:, 3])
        start = higher.to(device)[inputs.item][:, None]
        with torch.no_grad():
            x = noisy(inputs.paint, noise, start)
            answer = inputs.predict(x, higher.to(device))
            x_t = x + (at - start) * (velocity_of(answer, x, start) if data_wanted else answer)
        if not data_wanted:
            target = velocity_of(inputs.paint, x_t, at.clamp(min=OWN_LEAST_TIME))
    answer = inputs.predict(x_t, time)
    data = answer if data_wanted else data_of(answer, x_t, at)
    return painted_loss(painter, batch, config, inputs, answer, target, data)


def painted_loss(
    painter: Painter, batch: Batch, config: TrainConfig, inputs: FlowInputs, answer: Tensor, target: Tensor,
    data: Tensor, wanted: Tensor | None = None,
) -> Loss:  # fmt: skip
    """Distance of an answer from its target, [M, C] both, and of its data's colors from the wanted ones.

    wanted [N, 3] in 0..1; by default those of the painted parts.
    """
    weight, links = batch.weight[:, None], batch.links
    per_cell = torch.zeros(len(inputs.paint), 1, device=inputs.paint.device)
    per_cell.index_add_(0, _cell_of(batch), weight)
    error = (answer - target) ** 2 * (per_cell / per_cell.mean())
    total = config.latent_weight * error.mean()
    terms = {"latent": float(error.detach().mean())}
    counts = inputs.counts
    if wanted is None:
        wanted = (batch.paint[:, :3] + 1) / 2
    if config.decoded_weight > 0:
        colors = painter.decode(data, links)[:, :3].float()
        color_error = ((colors - wanted) ** 2 * weight).mean()
        total = total + config.decoded_weight * color_error
        terms["color"] = float(color_error.detach())
        error, counts = (colors.detach() - wanted).abs(), batch.cells.counts
    if config.train_decoder:
        again = F.mse_loss(painter.decode(inputs.paint, links)[:, :3].float(), wanted)
        total = total + RECONSTRUCTION_WEIGHT * again
        terms["reconstruction"] = float(again.detach())
    by_item = torch.stack([e.mean() for e in error.detach().mean(dim=1).split(counts)]).cpu()
    tasks = batch.task.cpu()
    for task, name in enumerate(TASKS):
        if bool((tasks == task).any()):
            terms[name] = float(by_item[tasks == task].mean())
    return Loss(total, terms)


def points_of(batch: Batch, painter: Painter, stretch: int) -> PointTokens:
    """Turn the batch's clicks into point tokens in latent cells.

    A network without negative points takes the distinct positive cells in ascending order, as released.
    """
    config = painter.config.flow
    coords = torch.zeros(len(batch.points), config.num_points, 3, dtype=torch.int32)
    kinds = torch.zeros(len(batch.points), config.num_points, dtype=torch.int64)
    for b, (points, positive) in enumerate(zip(batch.points, batch.positive, strict=True)):
        points, positive = points.cpu(), positive.cpu()
        if config.point_kinds == 1:
            points = torch.unique(points[positive], dim=0)
            positive = torch.ones(len(points), dtype=torch.bool)
        points, positive = points[: config.num_points], positive[: config.num_points]
        coords[b, : len(points)] = points * stretch
        kinds[b, : len(points)] = torch.where(positive, POSITIVE, NEGATIVE)
    return PointTokens(coords, kinds).to(batch.weight.device)


def _cell_of(batch: Batch) -> Tensor:
    """Latent cell of every voxel, [N]."""
    row = batch.links[0].slot // 8
    for links in batch.links[1:]:
        row = (links.slot // 8)[row]
    return row
