"""Granularity: where a merge tree is cut, from 0 (coarse) to 1 (fine)."""

from __future__ import annotations

from segvigen.errors import PromptError

DEFAULT_GRANULARITY = 0.5
MAX_PARTS, MAX_FINE = 40, 120  # most parts at granularity 0.5 and 1; one more for every further loose body


def check_max_parts(value: int | None, what: str = "max_parts") -> None:
    """Raise PromptError unless value is None or a whole number of at least 1."""
    if value is not None and not (isinstance(value, int) and value >= 1):
        raise PromptError(f"{what} is {value}; expected a whole number of at least 1")


def check_granularity(value: float | None, what: str = "granularity") -> None:
    """Raise PromptError unless value is None or a number in 0..1; `what` names the option in the message."""
    if value is not None and not (isinstance(value, int | float) and 0.0 <= value <= 1.0):
        raise PromptError(f"{what} is {value}; expected a number from 0 (coarse) to 1 (fine)")
