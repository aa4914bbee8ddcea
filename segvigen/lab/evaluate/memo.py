"""Work that the methods of a run share about one object: done once, its time counted for each of them."""

from __future__ import annotations

import time
from collections.abc import Callable, Hashable
from typing import Any, TypeVar

T = TypeVar("T")


class Memo:
    """Values by key, kept for one object; `begin` drops those of the previous one.

    `spared` is the time in seconds that reuse saved. Added to a method's own time, it gives the time that the
    method would take alone. A value must not depend on which method computes it.
    """

    def __init__(self) -> None:
        self.spared = 0.0
        self._subject: Hashable = None
        self._kept: dict[Hashable, tuple[Any, float]] = {}

    def begin(self, subject: Hashable) -> None:
        """Start an object, or go on with the same one."""
        if subject != self._subject:
            self._subject = subject
            self._kept.clear()

    def get(self, key: Hashable, make: Callable[[], T]) -> T:
        """Return the value of the key, made at its first use."""
        if key in self._kept:
            value, seconds = self._kept[key]
            self.spared += seconds
            return value  # type: ignore[no-any-return]
        start, spared = time.perf_counter(), self.spared
        value = make()
        self._kept[key] = value, time.perf_counter() - start + self.spared - spared
        return value  # type: ignore[no-any-return]
