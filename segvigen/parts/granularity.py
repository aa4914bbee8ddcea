"""Granularity: where a merge tree is cut, from 0 (coarse) to 1 (fine)."""

from __future__ import annotations

from segvigen.errors import PromptError

DEFAULT_GRANULARITY = 0.5


def check_granularity(value: float | None, what: str = "granularity") -> None:
    """Raise PromptError unless value is None or a number in 0..1; `what` names the option in the message."""
    if value is not None and not (isinstance(value, int | float) and 0.0 <= value <= 1.0):
        raise PromptError(f"{what} is {value}; expected a number from 0 (coarse) to 1 (fine)")
