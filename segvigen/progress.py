"""One type for callbacks that report progress."""

from collections.abc import Callable

Progress = Callable[[str, float], None]
"""Called with a stage and the fraction of it that is done, 0 to 1.

The stage may carry a detail after ": ", as in "train: step 7  loss 0.25"; its name is what comes before.
"""


def silent(stage: str, fraction: float) -> None:
    """Report nothing; the default."""
