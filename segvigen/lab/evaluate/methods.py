"""What a method is to the evaluation: functions from an asset to parts."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from segvigen.arrays import Bools, Integers
from segvigen.errors import PromptError
from segvigen.lab.datasets.case import Subject
from segvigen.lab.evaluate.arrays import Prediction
from segvigen.lab.evaluate.cross_surface import OtherSurface
from segvigen.prompts import Click, GuideMap

Mask = Bools  # [F], or [C, F] candidates where the method has an oracle
Answer = Prediction | OtherSurface
Queries = Sequence[Sequence[Click]]
Groups = Mapping[str, Sequence[Click]]  # clicks of each part by name


@dataclass(frozen=True)
class Method:
    """One way to segment; a function that is None means that the method does not do that task.

    prepare(subject) computes what depends on the asset alone, once per object. full(prepared, seed) returns
    all parts. click(prepared, queries, seed) returns a mask [F] per query, each query being the clicks on one
    part. correct(prepared, clicks, mask [F] for all but the last click, seed) returns the mask that corrects
    it. partition(prepared, clicks by name, seed) returns labels [F], k for the k-th name. guide(prepared,
    map, seed) returns the parts of a guide map. settings (JSON values) decide the results and are part of a
    row's key. `seeded` is False where the seed changes nothing; such a method runs once. `oracle` names what
    the truth chooses for the method (a radius, a granularity): then full returns a list of answers and click
    a stack [C, F] per query, the best one counts, and the result is flagged.
    """

    name: str
    settings: dict[str, Any]
    prepare: Callable[[Subject], Any] = field(repr=False)
    full: Callable[[Any, int], Answer | list[Answer]] | None = field(default=None, repr=False)
    click: Callable[[Any, Queries, int], list[Mask]] | None = field(default=None, repr=False)
    partition: Callable[[Any, Groups, int], Integers] | None = field(default=None, repr=False)
    guide: Callable[[Any, GuideMap, int], Answer] | None = field(default=None, repr=False)
    correct: Callable[[Any, Sequence[Click], Mask, int], Mask] | None = field(default=None, repr=False)
    seeded: bool = False
    oracle: str | None = None

    def does(self, task: str) -> bool:
        """Return whether the method does the task: "full", "click", "partition" or "guide"."""
        return getattr(self, task) is not None


class Settings:
    """The settings in a method's word, read one by one; `check` rejects any that was not read."""

    def __init__(self, name: str, given: Mapping[str, str]) -> None:
        self.name, self.given = name, given
        self.known: list[str] = []

    def text(self, key: str, default: str) -> str:
        """Return the setting as it stands."""
        self.known.append(key)
        return self.given.get(key, default)

    def whole(self, key: str, default: int | None = None) -> int | None:
        """Return the setting as a whole number, at least 1. Raises PromptError."""
        value = self.number(key, default)
        if value is not None and (value != int(value) or value < 1):
            raise PromptError(f"{self.name}:{key} is {value:g}; expected a whole number, at least 1")
        return None if value is None else int(value)

    def number(self, key: str, default: float | None = None) -> float | None:
        """Return the setting as a number. Raises PromptError."""
        self.known.append(key)
        if key not in self.given:
            return default
        try:
            value = float(self.given[key])
        except ValueError:
            value = math.nan
        if not math.isfinite(value):
            raise PromptError(f"{self.name}:{key} is {self.given[key]!r}; expected a number")
        return value

    def check(self) -> None:
        """Raise PromptError for a setting that was not read."""
        for key in self.given:
            if key not in self.known:
                takes = ", ".join(self.known) if self.known else "none"
                raise PromptError(f"{self.name} has no setting {key!r}; it takes {takes}")
