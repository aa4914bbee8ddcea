"""The order of a run: item after item from a cursor on, packed into batches, the same after every restart.

    cursor ── items (workers, in order) ── packed by number or by latent cells ── (Batch, next cursor)

With several processes, rank r of n takes items r, r + n, r + 2n, ... from the cursor on.
"""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from types import FrameType
from typing import Any

import torch

from segvigen.errors import SegvigenError
from segvigen.lab.train.batches import Batch, Item, Items, collate

RESTARTS = 3  # how often dead workers are replaced in a row before giving up
DEAD = ("exited unexpectedly", "killed by signal")  # how torch says that a worker died


@dataclass(frozen=True)
class Packing:
    """How items become batches: `batch` of them, or as many as fit `tokens` latent cells when that is not 0.

    An item larger than the budget comes alone.
    """

    batch: int
    tokens: int = 0

    def full(self, taken: list[Item], coming: Item) -> bool:
        """Whether the batch ends before the item that comes."""
        if not taken:
            return False
        if self.tokens:
            return sum(item.tokens for item in taken) + coming.tokens > self.tokens
        return len(taken) >= self.batch


class _Spoken(torch.utils.data.Dataset[Any]):
    """Items, or the sentence why there is none: errors lose their form on the way between processes."""

    def __init__(self, items: Items) -> None:
        self.items = items

    def __getitem__(self, index: int) -> Item | str:
        try:
            return self.items[index]
        except SegvigenError as problem:
            return str(problem)

    def __len__(self) -> int:
        return len(self.items)


def stream(
    items: Items, packing: Packing, cursor: int, workers: int, size: int = 1
) -> Iterator[tuple[Batch, int]]:
    """Batches without end, each with the cursor from which the next one would be drawn.

    cursor: the first item of this rank; size: processes. Workers that die are replaced, nothing is lost.
    Raises SegvigenError when they keep dying, or when no object is usable.
    """
    taken: list[Item] = []
    for index, item in _drawn(items, packing, cursor, workers, size):
        if packing.full(taken, item):
            yield collate(taken, items.resolution, items.levels), index
            taken = []
        taken.append(item)
        if not packing.tokens and len(taken) == packing.batch:  # known to be full: no need to see the next
            yield collate(taken, items.resolution, items.levels), index + size
            taken = []


def _drawn(
    items: Items, packing: Packing, cursor: int, workers: int, size: int
) -> Iterator[tuple[int, Item]]:
    """Items in order with their numbers, whatever happens to the workers."""
    failures = 0
    drawing: Iterator[Any] | None
    while True:
        loader = torch.utils.data.DataLoader(
            _Spoken(items),
            batch_size=None,
            sampler=range(cursor, len(items), size),
            num_workers=workers,
            collate_fn=_as_it_is,
            prefetch_factor=max(2, -(-3 * packing.batch // workers)) if workers else None,
        )
        try:
            drawing = iter(loader)
            _deaths.take_over()
            while (drawn := _deaths.next(drawing)) is not None:
                if isinstance(drawn, str):
                    raise SegvigenError(drawn)
                failures = 0
                yield cursor, drawn
                cursor += size
            return
        except RuntimeError as problem:
            drawing = None  # with its other workers
            if not any(words in str(problem) for words in DEAD):
                raise
            failures += 1
            if failures > RESTARTS:
                reason = str(problem).splitlines()[0]
                raise SegvigenError(
                    f"the processes that draw objects died {failures} times at item {cursor} ({reason}); "
                    "lower workers, or free memory, and give the command again"
                ) from problem


class _Deaths:
    """Lets torch answer the death of a worker only while an item is waited for.

    Its signal handler raises wherever the process is at that moment, in the middle of a step as well. A death
    at another time is kept until the next item is asked for; without any handler that could wait for ever,
    for the rest of an item that a dead worker had begun to send.
    """

    def __init__(self) -> None:
        self._handler: Callable[[int, FrameType | None], Any] | None = None
        self._waiting = self._pending = False

    def take_over(self) -> None:
        """Stand in for the handler that torch installs with the first workers of a process."""
        if threading.current_thread() is not threading.main_thread() or not hasattr(signal, "SIGCHLD"):
            return
        handler = signal.getsignal(signal.SIGCHLD)
        if callable(handler) and handler != self._answer:
            self._handler = handler
            signal.signal(signal.SIGCHLD, self._answer)

    def _answer(self, number: int, frame: FrameType | None) -> None:
        if self._waiting and self._handler is not None:
            self._handler(number, frame)
        else:
            self._pending = True

    def next(self, drawing: Iterator[Any]) -> Any:
        """The next item, or RuntimeError when a worker has died."""
        self._waiting = True
        try:
            if self._pending and self._handler is not None:
                self._pending = False
                self._handler(signal.SIGCHLD, None)
            return next(drawing, None)
        finally:
            self._waiting = False


_deaths = _Deaths()  # signals are the process's own


def _as_it_is(item: Any) -> Any:
    return item
