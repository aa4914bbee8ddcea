"""Array types of this package."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.floating[Any]]
Singles = NDArray[np.float32]
Doubles = NDArray[np.float64]
Ints = NDArray[np.integer[Any]]
Rows = NDArray[np.int64]
Labels = NDArray[np.int32]
Bools = NDArray[np.bool_]
