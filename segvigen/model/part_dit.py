"""PartDiT: the flow transformer with the input's latents and the clicks, so that it paints parts.

Each cell has a token with the noisy color latent and the shape latent. The input's texture latent is a second
group of tokens on the same cells (the release) or more channels of the first (mini). Clicks are a fixed
number of tokens that are added after the input layer. Source: models.md section 4; batches of unequal items
are ours.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, nn

from segvigen.model.attention import rope_phases
from segvigen.model.config import FlowConfig
from segvigen.model.dit import Context, FlowTransformer
from segvigen.model.sampling import Velocity, velocity_of

PADDING, POSITIVE, NEGATIVE = 0, 1, 2


@dataclass(frozen=True)
class PointTokens:
    """Clicks as network input: coords [B, P, 3] int32 in latent cells, kinds [B, P] int64.

    Kind 0 is padding (a zero vector at the origin that takes part in attention), 1 positive, 2 negative.
    """

    coords: Tensor
    kinds: Tensor

    def __post_init__(self) -> None:
        if self.coords.shape != (*self.kinds.shape, 3) or self.kinds.ndim != 2:
            raise ValueError(
                f"expected coords [B, P, 3] and kinds [B, P], got {list(self.coords.shape)} "
                f"and {list(self.kinds.shape)}"
            )

    def to(self, device: torch.device | str) -> PointTokens:
        """The same tokens on another device."""
        return PointTokens(self.coords.to(device), self.kinds.to(device))


@dataclass(frozen=True)
class Layout:
    """Layout of the tokens of a batch, the same at every step of a sampling run.

    lengths: tokens per item without its points; totals: with them; phases: rotary phases of all tokens.
    """

    lengths: tuple[int, ...]
    totals: tuple[int, ...]
    phases: Tensor


def point_tokens(
    points: Sequence[Tensor], config: FlowConfig, kinds: Sequence[Tensor] | None = None
) -> PointTokens:
    """Make point tokens of clicked voxels: per item, points [P, 3] int on the grid and kinds [P] (default 1).

    A network with positive points only (the release) gets the distinct cells in rising (x, y, z) order, at
    most `num_points` of them, exactly as released. One with negative points keeps the order of the clicks,
    without repeats. Raises ValueError for more than `num_points` distinct points, or a kind that the network
    does not have.
    """
    kinds = kinds or [torch.full((len(p),), POSITIVE) for p in points]
    coords = torch.zeros(len(points), config.num_points, 3, dtype=torch.int32)
    labels = torch.zeros(len(points), config.num_points, dtype=torch.int64)
    for b, (voxels, item_kinds) in enumerate(zip(points, kinds, strict=True)):
        if len(item_kinds) and not 1 <= int(item_kinds.min()) <= int(item_kinds.max()) <= config.point_kinds:
            raise ValueError(
                f"point kinds must be in 1..{config.point_kinds}, got {sorted(set(item_kinds.tolist()))}"
            )
        cells = (voxels.reshape(-1, 3) // config.point_cell).tolist()
        clicks = dict.fromkeys((*cell, kind) for cell, kind in zip(cells, item_kinds.tolist(), strict=True))
        chosen = list(clicks)
        if config.point_kinds == 1:
            chosen = sorted(chosen)[: config.num_points]
        if len(chosen) > config.num_points:
            raise ValueError(f"{len(chosen)} distinct points for a network that takes {config.num_points}")
        if chosen:
            values = torch.tensor(chosen)
            coords[b, : len(chosen)], labels[b, : len(chosen)] = values[:, :3].int(), values[:, 3]
    return PointTokens(coords, labels)


class PartDiT(nn.Module):
    """Flow transformer with point tokens; its tensors are `flow_model.*` and `seg_embeddings.weight`."""

    def __init__(self, config: FlowConfig) -> None:
        super().__init__()
        self.config = config
        self.flow_model = FlowTransformer(config)
        if config.point_kinds:
            self.seg_embeddings = nn.Embedding(config.point_kinds, config.width)

    def forward(
        self, x_t: Tensor, t: Tensor, shape: Tensor, texture: Tensor, coords: Tensor, counts: tuple[int, ...],
        cond: Tensor | Context, points: PointTokens | None = None, task: Tensor | None = None,
        hints: Tensor | None = None, layout: Layout | None = None,
    ) -> Tensor:  # fmt: skip
        """Predict the velocity or the data, depending on the config: [N, out_channels].

        x_t [N, out_channels] noisy colors at flow time t [B] in 0..1, or [1] for all items; shape [N, Cs] and
        texture [N, Ct] the input's normalized latents on the same cells, coords [N, 3]; counts: cells per
        item; cond [B, L, cond_channels], or the result of `flow_model.context`; points (default: padding
        only); task [B] int64; hints [N, hint_channels]; layout: the result of `self.layout`.
        """
        flow, config = self.flow_model, self.config
        beside = [shape] if hints is None else [shape, hints]
        if config.texture == "channels":
            h = flow.input_layer(torch.cat([x_t, texture, *beside], dim=1))
        else:
            noisy, known = (torch.cat([tokens, *beside], dim=1) for tokens in (x_t, texture))
            h = flow.input_layer(join_rows(noisy, known, counts))
        points = self.pad_points(points, len(counts), h.device)
        layout = layout or self.layout(coords, counts, points)
        if points is not None:
            h = append_rows(h, self.embed(points).to(h.dtype), layout.lengths)
        context = flow.context(cond) if isinstance(cond, Tensor) else cond
        h = flow.torso(h, layout.phases, layout.totals, flow.condition(t, task), context)
        h = drop_rows(h, layout.totals, counts)
        return flow.head(h)

    def pad_points(
        self, points: PointTokens | None, num_items: int, device: torch.device
    ) -> PointTokens | None:
        """Return the points, or padding for None; None (ValueError for points) if the network takes none."""
        if not self.config.point_kinds:
            if points is not None:
                raise ValueError("this network takes no points")
            return None
        if points is None:
            points = point_tokens([torch.zeros(0, 3, dtype=torch.int32)] * num_items, self.config)
        return points.to(device)

    def layout(
        self, coords: Tensor, counts: tuple[int, ...], points: PointTokens | None,
        phases: Tensor | None = None,
    ) -> Layout:  # fmt: skip
        """Lay out the tokens of cells [N, 3] and their (padded) points; phases: of the cells, if cached."""
        config, width = self.config, self.config.head_width
        phases = rope_phases(coords, width) if phases is None else phases
        if config.texture == "tokens":
            phases = join_rows(phases, phases, counts)
        lengths = totals = group_lengths(counts, config)
        if points is not None:
            of_points = rope_phases(points.coords.flatten(0, 1), width)
            phases = append_rows(phases, of_points.unflatten(0, points.kinds.shape), lengths)
            totals = tuple(n + config.num_points for n in lengths)
        return Layout(lengths, totals, phases)

    def embed(self, points: PointTokens) -> Tensor:
        """Return the token vectors of points, [B, P, W]; padding is zero."""
        rows = self.seg_embeddings((points.kinds - 1).clamp(min=0))
        return torch.where(points.kinds[:, :, None] > PADDING, rows, 0.0)


def group_lengths(counts: tuple[int, ...], config: FlowConfig) -> tuple[int, ...]:
    """Tokens per item without its points: its cells, once or (texture as tokens) twice."""
    return tuple(n * (2 if config.texture == "tokens" else 1) for n in counts)


def join_rows(first: Tensor, second: Tensor, counts: tuple[int, ...]) -> Tensor:
    """Put each item's rows of `second` after its rows of `first`: two [N, C] -> [2*N, C]."""
    pairs = zip(first.split(counts), second.split(counts), strict=True)
    return torch.cat([rows for pair in pairs for rows in pair])


def append_rows(tokens: Tensor, prompts: Tensor, counts: tuple[int, ...]) -> Tensor:
    """Put each item's prompt tokens after its own tokens: [N, C], [B, P, C] -> [N + B*P, C]."""
    return torch.cat([rows for pair in zip(tokens.split(counts), prompts, strict=True) for rows in pair])


def drop_rows(tokens: Tensor, counts: tuple[int, ...], kept: tuple[int, ...]) -> Tensor:
    """Keep the first rows of each item, undoing `join_rows` and `append_rows`: `kept` of `counts` rows."""
    if counts == kept:
        return tokens
    return torch.cat([item[:n] for item, n in zip(tokens.split(counts), kept, strict=True)])


def velocity(
    model: PartDiT, shape: Tensor, texture: Tensor, coords: Tensor, counts: tuple[int, ...],
    cond: Tensor | Context, points: PointTokens | None = None, task: Tensor | None = None,
    hints: Tensor | None = None, phases: Tensor | None = None,
) -> Velocity:  # fmt: skip
    """Bind everything except (x, t), as a velocity for `sampling`; arguments as in `PartDiT.forward`.

    A condition [1, L, C] and a task [1] apply to all items. The condition's keys and values and the phases of
    the tokens are computed once, here; phases [N, D // 2] are those of the cells, if cached. Predicted data
    is converted to the velocity that points to it.
    """
    context = model.flow_model.context(cond) if isinstance(cond, Tensor) else cond
    context = shared_context(context, len(counts))
    points = model.pad_points(points, len(counts), shape.device)
    layout = model.layout(coords, counts, points, phases)
    num_times = 1 if task is None else len(task)  # one time for all items, spread only with their tasks

    def at(x: Tensor, t: float) -> Tensor:
        times = torch.full((num_times,), t, dtype=torch.float64)
        out = model(x, times, shape, texture, coords, counts, context, points, task, hints, layout)
        return velocity_of(out, x, t) if model.config.prediction == "data" else out

    return at


def shared_context(context: Context, num_items: int) -> Context:
    """Expand the keys and values of one condition to several items, without copies; others pass through."""
    return [
        (pair[0].expand(num_items, -1, -1, -1), pair[1].expand(num_items, -1, -1, -1))
        if isinstance(pair, tuple) and len(pair[0]) == 1
        else pair
        for pair in context
    ]
