"""A small network from named features to a score, small enough for a model's JSON file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from segvigen.arrays import F64, Floats

CLIP = 6.0  # deviations from the mean at which a feature is clipped


@dataclass(frozen=True, eq=False)
class Scorer:
    """One hidden layer of ReLU over D standardized features.

    mean and std [D]; first [D, H], first_bias [H], second [H].
    """

    mean: F64
    std: F64
    first: F64 = field(repr=False)
    first_bias: F64 = field(repr=False)
    second: F64 = field(repr=False)

    def score(self, features: Floats) -> F64:
        """Score of each row: [..., D] -> [...]."""
        x = np.clip((features - self.mean) / self.std, -CLIP, CLIP)
        return np.asarray(np.maximum(x @ self.first + self.first_bias, 0) @ self.second)

    def to_json(self) -> dict[str, Any]:
        """Return plain lists, rounded to five digits."""
        return {name: np.round(getattr(self, name), 5).tolist() for name in self.__dataclass_fields__}

    @classmethod
    def from_json(cls, values: dict[str, Any], what: str, features: Sequence[str]) -> Scorer:
        """Read plain lists. Raises ValueError, naming `what`, unless they fit these features."""
        try:
            arrays = {name: np.asarray(values[name], np.float64) for name in cls.__dataclass_fields__}
        except KeyError as missing:
            raise ValueError(f"{what} weights lack {missing}") from None
        except (TypeError, OverflowError) as problem:
            raise ValueError(f"{what} weights are not numbers ({problem})") from None
        wide = arrays["second"].shape
        if arrays["first"].shape != (len(features), *wide) or arrays["first_bias"].shape != wide:
            raise ValueError(f"{what} weights are {arrays['first'].shape}; expected {len(features)} rows")
        return cls(**arrays)
