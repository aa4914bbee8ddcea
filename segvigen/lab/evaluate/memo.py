"""What the methods of a run share about one object: made once, its time counted for each of them."""

from __future__ import annotations

import time
from collections.abc import Callable, Hashable
from typing import Any, TypeVar

T = TypeVar("T")


class Shared:
    """Values by key, kept while one object is worked on; `begin` forgets those of the object before.

    `spared` is the time in seconds that was not spent because a value was there: added to what a method took,
    it gives what the method would take alone. A value must not depend on who asks first.
    """

    def __init__(self) -> None:
        self.spared = 0.0
        self._subject: Hashable = None
        self._kept: dict[Hashable, tuple[Any, float]] = {}

    def begin(self, subject: Hashable) -> None:
        """Work on this subject from now on."""
        if subject != self._subject:
            self._subject = subject
            self._kept.clear()

    def get(self, key: Hashable, make: Callable[[], T]) -> T:
        """The value under the key, made when it is first asked for."""
        if key in self._kept:
            value, seconds = self._kept[key]
            self.spared += seconds
            return value  # type: ignore[no-any-return]
        start, spared = time.perf_counter(), self.spared
        value = make()
        self._kept[key] = value, time.perf_counter() - start + self.spared - spared
        return value  # type: ignore[no-any-return]
