"""Stream batches: items in order from a cursor on, packed, the same after every restart.

    cursor ── items (workers, in order) ── packed by number or by latent cells ── (Batch, next cursor)

With several processes, rank r of n takes items r, r + n, r + 2n, ... from the cursor on.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import torch

from segvigen.errors import SegvigenError
from segvigen.lab.train.batches import Batch, Item, Items, collate
from segvigen.pool import results

RESTARTS = 3  # dead workers in a row that are replaced


@dataclass(frozen=True)
class Packing:
    """Pack `batch` items, or, unless 0, as many as fit `tokens` latent cells; a larger item comes alone."""

    batch: int
    tokens: int = 0

    def full(self, taken: list[Item], coming: Item) -> bool:
        """Whether the batch ends before the next item."""
        if not taken:
            return False
        if self.tokens:
            return sum(item.tokens for item in taken) + coming.tokens > self.tokens
        return len(taken) >= self.batch


def stream(
    items: Items, packing: Packing, cursor: int, workers: int, size: int = 1
) -> Iterator[tuple[Batch, int]]:
    """Yield batches without end, each with the cursor of the next one.

    cursor: the first item of this rank; size: processes. Dead workers are replaced and their items drawn
    again. Raises SegvigenError when they keep dying, or when no object is usable.
    """
    taken: list[Item] = []
    for index, item in _drawn(items, packing, cursor, workers, size):
        if packing.full(taken, item):
            yield collate(taken, items.resolution, items.levels), index
            taken = []
        taken.append(item)
        if not packing.tokens and len(taken) == packing.batch:  # full: no need to draw the next
            yield collate(taken, items.resolution, items.levels), index + size
            taken = []


def _drawn(
    items: Items, packing: Packing, cursor: int, workers: int, size: int
) -> Iterator[tuple[int, Item]]:
    """Yield items in order with their numbers; draw the item of a dead worker again."""
    failures = 0

    def again(index: int, reason: str) -> bool:
        nonlocal failures
        failures += 1
        if failures > RESTARTS:
            what = f"the processes that draw objects died {failures} times at item {index} ({reason})"
            raise SegvigenError(f"{what}; lower workers, or free memory, and give the command again")
        return True

    drawn = results(
        range(cursor, len(items), size), _open, (items, workers > 0), workers=workers, retry=again,
        ordered=True, ahead=max(2, -(-3 * packing.batch // max(workers, 1))),
        start="fork" if sys.platform == "linux" else "spawn",  # forked workers share the shards in memory
    )  # fmt: skip
    for index, item in drawn:
        if isinstance(item, SegvigenError):
            raise item
        failures = 0
        yield index, item


def _open(items: Items, alone: bool) -> Callable[[int], Item | SegvigenError]:
    """Return a function from a number to its item, or why there is none; `alone` in a worker process."""
    if alone:
        torch.set_num_threads(1)  # OpenMP's own threads do not survive a fork

    def draw(index: int) -> Item | SegvigenError:
        try:
            return items[index]
        except SegvigenError as error:
            return SegvigenError(str(error))

    return draw
