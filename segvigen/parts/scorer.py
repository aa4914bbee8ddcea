"""A small network from a few named measurements to a score, small enough to live in a model's JSON file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

CLIP = 6.0  # deviations from the mean beyond which a measurement says nothing more


@dataclass(frozen=True, eq=False)
class Scorer:
    """One hidden layer of ReLU over D standardised measurements.

    mean and std [D]; first [D, H], first_bias [H], second [H].
    """

    mean: NDArray[np.float64]
    std: NDArray[np.float64]
    first: NDArray[np.float64] = field(repr=False)
    first_bias: NDArray[np.float64] = field(repr=False)
    second: NDArray[np.float64] = field(repr=False)

    def score(self, features: NDArray[np.floating]) -> NDArray[np.float64]:
        """Score of each row: [..., D] -> [...]."""
        x = np.clip((features - self.mean) / self.std, -CLIP, CLIP)
        return np.asarray(np.maximum(x @ self.first + self.first_bias, 0) @ self.second)

    def to_json(self) -> dict[str, Any]:
        """As plain lists, five digits."""
        return {name: np.round(getattr(self, name), 5).tolist() for name in self.__dataclass_fields__}

    @classmethod
    def from_json(cls, values: dict[str, Any], what: str, features: Sequence[str]) -> Scorer:
        """Read it back. Raises ValueError, naming `what`, when it is not made for these features."""
        try:
            arrays = {name: np.asarray(values[name], np.float64) for name in cls.__dataclass_fields__}
        except KeyError as missing:
            raise ValueError(f"{what} weights lack {missing}") from None
        wide = arrays["second"].shape
        if arrays["first"].shape != (len(features), *wide) or arrays["first_bias"].shape != wide:
            raise ValueError(f"{what} weights are {arrays['first'].shape}; expected {len(features)} rows")
        return cls(**arrays)
