"""Features on the occupied cells of a cubic grid, and the mapping between a grid and the next coarser one.

`Cells` stores positions, `SparseTensor` adds features. Cells are immutable; tensors made from the same cells
(by `with_feats`) share them and their neighbor tables. `Links` connects cells to their parents on the grid of
half the resolution; a pyramid is a tuple of links from fine to coarse.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import torch
from torch import Tensor

DENSE_LOOKUP_CELLS = 1 << 25  # up to this many (128 MiB of int32), a dense table is faster than sorted keys


@dataclass(frozen=True, eq=False)
class Cells:
    """Occupied cells of one or more items on grids of one resolution, items in sequence.

    coords [N, 3] int32, each in 0..resolution-1; counts: cells per item, summing to N; resolution R: cells
    per axis. No cell occurs twice in an item. Raises ValueError when these disagree.
    """

    coords: Tensor
    counts: tuple[int, ...]
    resolution: int
    _neighbors: dict[int, Tensor] = field(default_factory=dict, init=False, repr=False)

    def __post_init__(self) -> None:
        shape = tuple(self.coords.shape)
        if len(shape) != 2 or shape[1] != 3 or self.coords.dtype != torch.int32:
            raise ValueError(f"coords must be [N, 3] int32, not {list(shape)} {self.coords.dtype}")
        if sum(self.counts) != shape[0] or min(self.counts, default=0) < 0:
            raise ValueError(f"rows disagree: {shape[0]} coords, counts {self.counts}")
        if shape[0] and not 0 <= int(self.coords.min()) <= int(self.coords.max()) < self.resolution:
            low, high = int(self.coords.min()), int(self.coords.max())
            raise ValueError(f"coords reach from {low} to {high}, outside the grid 0..{self.resolution - 1}")

    def __len__(self) -> int:
        return len(self.coords)

    def items(self) -> Tensor:
        """Return the item of every row, [N] int64."""
        counts = torch.tensor(self.counts, device=self.coords.device)
        return torch.repeat_interleave(counts, output_size=len(self))

    def keys(self, margin: int = 0) -> Tensor:
        """Return one number per cell, [N] int64, increasing with (item, x, y, z); `margin` pads the grid."""
        span = self.resolution + 2 * margin
        x, y, z = (self.coords.long() + margin).unbind(1)
        return ((self.items() * span + x) * span + y) * span + z

    def neighbors(self, dilation: int = 1) -> Tensor:
        """Return the rows of the 27 cells around each cell, [N, 27] int32; N where there is none. Cached.

        Column v = (i*3 + j)*3 + k is the cell at offset dilation * (i-1, j-1, k-1); 13 is the cell itself and
        26 - v is opposite to v. Raises ValueError for duplicate cells.
        """
        if dilation not in self._neighbors:
            self._neighbors[dilation] = neighbor_table(self, dilation)
        return self._neighbors[dilation]

    def to(self, device: torch.device | str) -> Cells:
        """Move the cells to a device."""
        same = self.coords.device == torch.device(device)
        return self if same else replace(self, coords=self.coords.to(device))


@dataclass(frozen=True, eq=False)
class SparseTensor:
    """Features on the occupied cells of a cubic grid, items in sequence.

    coords [N, 3] int32, each in 0..resolution-1; feats [N, C]; counts: cells per item, summing to N;
    resolution R, cells per axis. `cells` holds coords, counts, and resolution with cached tables; None
    creates it. Raises ValueError when rows disagree.
    """

    coords: Tensor
    feats: Tensor
    counts: tuple[int, ...]
    resolution: int
    cells: Cells = field(default=None, repr=False)  # type: ignore[assignment]

    def __post_init__(self) -> None:
        if self.cells is None:
            object.__setattr__(self, "cells", Cells(self.coords, self.counts, self.resolution))
        if self.feats.ndim != 2 or len(self.feats) != len(self.coords):
            raise ValueError(f"rows disagree: {len(self.coords)} coords, feats {list(self.feats.shape)}")

    def __len__(self) -> int:
        return len(self.coords)

    def with_feats(self, feats: Tensor) -> SparseTensor:
        """Return other features on the same cells: [N, C']."""
        return on_cells(self.cells, feats)

    def to(self, device: torch.device | str) -> SparseTensor:
        """Move the tensor to a device."""
        return on_cells(self.cells.to(device), self.feats.to(device))


def on_cells(cells: Cells, feats: Tensor) -> SparseTensor:
    """Return features [N, C] on existing cells."""
    return SparseTensor(cells.coords, feats, cells.counts, cells.resolution, cells)


# ---- neighbors ----


def neighbor_table(cells: Cells, dilation: int = 1) -> Tensor:
    """Compute `Cells.neighbors`: [N, 27] int32.

    Looks up half of the neighbors; the others follow by symmetry. Small grids use a dense table of rows,
    large ones a binary search in sorted keys.
    """
    n, margin = len(cells), dilation
    span = cells.resolution + 2 * margin
    keys = cells.keys(margin)
    if len(cells.counts) * span**3 <= DENSE_LOOKUP_CELLS:
        return _dense_table(keys, len(cells.counts) * span**3, span, dilation)
    ordered, order = keys.sort()
    if n > 1 and bool((ordered[1:] == ordered[:-1]).any()):
        raise ValueError("a cell occurs twice in one item")
    table = torch.full((n, 27), n, dtype=torch.int32, device=keys.device)
    table[:, 13] = torch.arange(n, dtype=torch.int32, device=keys.device)
    for v in range(13):
        wanted = ordered + _key_step(v, span, dilation)
        place = torch.searchsorted(ordered, wanted).clamp_(max=n - 1)
        found = (ordered[place] == wanted).nonzero().squeeze(1)
        here, there = order[found], order[place[found]]
        table[here, v] = there.int()
        table[there, 26 - v] = here.int()
    return table


def _dense_table(keys: Tensor, size: int, span: int, dilation: int) -> Tensor:
    n = len(keys)
    rows = torch.arange(n, dtype=torch.int32, device=keys.device)
    grid = torch.full((size,), n, dtype=torch.int32, device=keys.device)
    grid[keys] = rows
    if not torch.equal(grid[keys], rows):
        raise ValueError("a cell occurs twice in one item")
    columns = [grid[keys + _key_step(v, span, dilation)] for v in range(13)]
    table = torch.stack([*columns, rows, *columns], dim=1)
    table[:, 14:] = n
    for v, column in enumerate(columns):
        here = (column < n).nonzero().squeeze(1)
        table[column[here].long(), 26 - v] = here.int()
    return table


def _key_step(v: int, span: int, dilation: int) -> int:
    i, j, k = v // 9 - 1, v // 3 % 3 - 1, v % 3 - 1
    return dilation * ((i * span + j) * span + k)


def find(cells: Cells, wanted: Cells) -> Tensor:
    """Return the row in `cells` of each wanted cell, [M] int64; -1 where it is not occupied."""
    if (cells.resolution, len(cells.counts)) != (wanted.resolution, len(wanted.counts)):
        raise ValueError(
            f"cannot look up {len(wanted.counts)} items at {wanted.resolution} in {len(cells.counts)} items "
            f"at {cells.resolution}"
        )
    if len(cells) == 0:
        return torch.full((len(wanted),), -1, dtype=torch.int64, device=cells.coords.device)
    ordered, order = cells.keys().sort()
    keys = wanted.keys()
    place = torch.searchsorted(ordered, keys).clamp_(max=len(ordered) - 1)
    return torch.where(ordered[place] == keys, order[place], -1)


# ---- coarser and finer grids ----


@dataclass(frozen=True, eq=False)
class Links:
    """The parent and octant of each fine cell.

    slot [N fine] int64 = 8 * coarse row + octant, where octant = x%2 + 2*(y%2) + 4*(z%2).
    """

    fine: Cells
    coarse: Cells
    slot: Tensor

    def mask(self) -> Tensor:
        """Return which octants of the coarse cells are occupied, [N coarse, 8] bool."""
        mask = torch.zeros(8 * len(self.coarse), dtype=torch.bool, device=self.slot.device)
        mask[self.slot] = True
        return mask.view(-1, 8)


Pyramid = tuple[Links, ...]  # from fine to coarse


def octants(coords: Tensor) -> Tensor:
    """Return the octant of each cell in its parent, [N] int64."""
    x, y, z = (coords & 1).long().unbind(1)
    return x + 2 * y + 4 * z


def link_parents(fine: Cells) -> Links:
    """Find the parents of cells, sorted by (item, x, y, z).

    Source: models.md 1.4. An odd resolution rounds up.
    """
    resolution = (fine.resolution + 1) // 2
    x, y, z = (fine.coords >> 1).long().unbind(1)
    keys = ((fine.items() * resolution + x) * resolution + y) * resolution + z
    unique, parent = torch.unique(keys, return_inverse=True)
    per_item = torch.bincount(unique // resolution**3, minlength=len(fine.counts))
    coords = torch.stack(
        [unique // resolution**2 % resolution, unique // resolution % resolution, unique % resolution], dim=1
    )
    coarse = Cells(coords.int(), tuple(per_item.tolist()), resolution)
    return Links(fine, coarse, parent * 8 + octants(fine.coords))


def link_children(coarse: Cells, mask: Tensor) -> Links:
    """Create the children that mask [N, 8] selects, parent by parent, in octant order."""
    if tuple(mask.shape) != (len(coarse), 8):
        raise ValueError(f"expected a mask [{len(coarse)}, 8], got {list(mask.shape)}")
    slot = mask.reshape(-1).nonzero().squeeze(1)
    octant = slot % 8
    offset = torch.stack([octant & 1, octant >> 1 & 1, octant >> 2 & 1], dim=1).int()
    coords = coarse.coords[slot // 8] * 2 + offset
    counts = tuple(int(rows.sum()) for rows in mask.split(coarse.counts))
    return Links(Cells(coords, counts, coarse.resolution * 2), coarse, slot)


def pyramid(coords: Tensor, counts: tuple[int, ...], resolution: int, levels: int) -> Pyramid:
    """Link voxels to their parents, `levels` times: coords [N, 3] int32 -> links from fine to coarse.

    The last link's `coarse` are the latent cells. A decoder can use it to produce exact voxels without an
    encoder. Source: models.md 2.4 B.
    """
    return pyramid_of(Cells(coords, counts, resolution), levels)


def pyramid_of(cells: Cells, levels: int) -> Pyramid:
    """Compute `pyramid` of existing cells, sharing their neighbor tables."""
    links: list[Links] = []
    for _ in range(levels):
        links.append(link_parents(links[-1].coarse if links else cells))
    return tuple(links)


def space_to_channels(x: Tensor, links: Links) -> Tensor:
    """Gather children into their parents, [N fine, C] -> [N coarse, 8*C]; missing children are zero."""
    slots = x.new_zeros(8 * len(links.coarse), x.shape[1])
    return slots.index_copy(0, links.slot, x).view(len(links.coarse), -1)


def channels_to_space(x: Tensor, links: Links) -> Tensor:
    """Scatter an eighth of the parent's channels to each child, [N coarse, 8*C] -> [N fine, C]."""
    slots = x.reshape(8 * len(links.coarse), -1)
    taken: Tensor = _TakeOnce.apply(slots, links.slot)
    return taken


class _TakeOnce(torch.autograd.Function):
    """index_select of distinct rows; its gradient is a plain copy instead of a scatter-add."""

    @staticmethod
    def forward(ctx: torch.autograd.function.FunctionCtx, x: Tensor, rows: Tensor) -> Tensor:
        ctx.save_for_backward(rows)
        ctx.num_rows = len(x)  # type: ignore[attr-defined]
        return x.index_select(0, rows)

    @staticmethod
    def backward(ctx: torch.autograd.function.FunctionCtx, *grads: Tensor) -> tuple[Tensor, None]:
        (rows,) = ctx.saved_tensors  # type: ignore[attr-defined]
        (grad,) = grads
        out = grad.new_zeros(ctx.num_rows, grad.shape[1])  # type: ignore[attr-defined]
        return out.index_copy_(0, rows, grad), None
