"""What training minimises: reconstruction for the SC-VAE, painted colours for the flow.

The VAE terms are those of TRELLIS.2's first stage without its rendered ones (models.md 2.7), weighed anew for
a small grid. Texture is squared error here: with upstream's absolute error flat random colours stay at their
median for long. The flow predicts clean latents, and is judged twice: on the latents, and on the colours they
decode to, where a part and the rest of the object count alike (small-model.md: a plain squared error sinks
small parts).
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor

from segvigen.model.painter import Painter
from segvigen.model.part_dit import NEGATIVE, POSITIVE, PointTokens
from segvigen.model.sampling import noisy
from segvigen.train.batches import Batch
from segvigen.voxel.sparse import on_cells

KL_WEIGHT = 1e-4
RECONSTRUCTION_WEIGHT = 0.5
QUIET = -6.0  # log-variance that encoders begin with


@dataclass(frozen=True)
class Loss:
    """The number to minimise, and the terms it is made of, for the log."""

    total: Tensor
    terms: dict[str, float]


def quiet(painter: Painter) -> None:
    """Let fresh encoders begin with little noise in their latents: colours come through at once."""
    with torch.no_grad():
        for encoder in (painter.shape_encoder, painter.texture_encoder):
            half = encoder.config.latent_channels
            encoder.to_latent.weight[half:] *= 0.1
            encoder.to_latent.bias[half:] = QUIET


def vae_loss(painter: Painter, batch: Batch, generator: torch.Generator) -> Loss:
    """Reconstruct the dual grid and a texture: the asset's, its painted parts' or a partial map's."""
    terms: dict[str, Tensor] = {}
    posterior = painter.shape_encoder(on_cells(batch.cells, batch.shape), batch.links)
    latent = posterior.sample(_normal(posterior.logvar, generator))
    decoded = painter.shape_decoder(latent, batch.links)
    raw = decoded.output.feats.float()
    terms["dual"] = F.mse_loss(2 * torch.sigmoid(raw[:, :3]) - 0.5, batch.shape[:, :3] + 0.5) * 4
    terms["crossed"] = F.binary_cross_entropy_with_logits(raw[:, 3:6], (batch.shape[:, 3:] > 0).float())
    masks = [links.mask() for links in reversed(batch.links)]
    terms["children"] = torch.stack(
        [
            F.binary_cross_entropy_with_logits(s.logits.float(), m.float())
            for s, m in zip(decoded.subdivisions, masks, strict=True)
        ]
    ).mean()
    kl = _kl(posterior.mean.feats, posterior.logvar)
    name = ("paint", "texture", "paint", "given")[int(torch.randint(4, (1,), generator=generator))]
    feats = getattr(batch, name)
    posterior = painter.texture_encoder(on_cells(batch.cells, feats), batch.links)
    latent = posterior.sample(_normal(posterior.logvar, generator))
    out = painter.texture_decoder(latent, batch.links).output.feats.float()
    terms[name] = F.mse_loss(out, feats)
    kl = kl + _kl(posterior.mean.feats, posterior.logvar)
    terms["kl"] = kl
    total = terms["dual"] + terms["crossed"] + terms["children"] + KL_WEIGHT * kl
    total = total + 8 * terms[name]
    return Loss(total, {name: float(value.detach()) for name, value in terms.items()})


def _kl(mean: Tensor, logvar: Tensor) -> Tensor:
    mean, logvar = mean.float(), logvar.float()
    return 0.5 * (mean**2 + logvar.exp() - logvar - 1).mean()


def _normal(like: Tensor, generator: torch.Generator) -> Tensor:
    return torch.randn(like.shape, generator=generator).to(like.device)


def flow_loss(
    painter: Painter,
    batch: Batch,
    generator: torch.Generator,
    *,
    drop_condition: float,
    noise_start: float,
    latent_weight: float,
    decoded_weight: float,
    train_shape: bool,
    train_decoder: bool,
    stretch: int = 1,
) -> Loss:
    """Paint from noise in one look: x0 prediction at a random time, logit-normal, biased to noise.

    noise_start is the share of items at t = 1 exactly, where every sampling run begins. stretch multiplies
    latent coordinates when the run's grid is coarser than the model's, so that positions mean the same
    lengths.
    """
    links, latent_cells = batch.links, batch.links[-1].coarse
    items = len(batch.cells.counts)
    with torch.no_grad():
        texture, paint, given = (
            painter.encode_texture(f, batch.cells, links) for f in (batch.texture, batch.paint, batch.given)
        )
    with torch.set_grad_enabled(train_shape):
        shape = painter.encode_shape(batch.shape, batch.cells, links)
    item = latent_cells.items()
    seen = batch.hints[:, -1:] > 0
    hints = torch.cat([batch.hints, torch.where(seen, given.float(), 0.0)], dim=1)
    time = torch.sigmoid(torch.randn(items, generator=generator) + 1)
    time = torch.where(torch.rand(items, generator=generator) < noise_start, 1.0, time).to(paint.device)
    noise = _normal(paint, generator)
    x_t = noisy(paint.float(), noise, time[item][:, None])
    condition = painter.image_encoder(batch.image)
    kept = (torch.rand(items, generator=generator) >= drop_condition).to(paint.device)
    condition = condition * kept[:, None, None]
    answer = painter.flow(
        x_t, time, shape, texture, latent_cells.coords * stretch, latent_cells.counts, condition,
        points_of(batch, painter, stretch), batch.task, hints,
    )  # fmt: skip
    answer = answer.float()
    weight = batch.weight[:, None]
    per_cell = torch.zeros(len(latent_cells), 1, device=paint.device)
    per_cell.index_add_(0, _cell_of(batch), weight)
    per_cell = per_cell / per_cell.mean()
    latent_error = ((answer - paint.float()) ** 2 * per_cell).mean()
    colors = painter.decode(answer, links)[:, :3].float()
    wanted = (batch.paint[:, :3] + 1) / 2
    color_error = ((colors - wanted) ** 2 * weight).mean()
    total = latent_weight * latent_error + decoded_weight * color_error
    terms = {"latent": float(latent_error.detach()), "color": float(color_error.detach())}
    if train_decoder:
        again = F.mse_loss(painter.decode(paint.float(), links)[:, :3].float(), wanted)
        total = total + RECONSTRUCTION_WEIGHT * again
        terms["reconstruction"] = float(again.detach())
    with torch.no_grad():
        error = (colors - wanted).abs().mean(dim=1)
        by_item = torch.stack([e.mean() for e in error.split(batch.cells.counts)])
        for task, name in enumerate(("click", "full", "guide")):
            if bool((batch.task == task).any()):
                terms[name] = float(by_item[batch.task.to(by_item.device) == task].mean())
    return Loss(total, terms)


def points_of(batch: Batch, painter: Painter, stretch: int) -> PointTokens:
    """The batch's clicks as point tokens in latent cells."""
    config = painter.config.flow
    coords = torch.zeros(len(batch.points), config.num_points, 3, dtype=torch.int32)
    kinds = torch.zeros(len(batch.points), config.num_points, dtype=torch.int64)
    for b, (points, positive) in enumerate(zip(batch.points, batch.positive, strict=True)):
        coords[b, : len(points)] = points * stretch
        kinds[b, : len(points)] = torch.where(positive, POSITIVE, NEGATIVE)
    return PointTokens(coords, kinds).to(batch.weight.device)


def _cell_of(batch: Batch) -> Tensor:
    """Latent cell of every voxel, [N]."""
    row = batch.links[0].slot // 8
    for links in batch.links[1:]:
        row = (links.slot // 8)[row]
    return row
