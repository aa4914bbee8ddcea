"""Short names for the array types that evaluation passes around."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

Bools = NDArray[np.bool_]
Labels = NDArray[np.int32]
Rows = NDArray[np.int64]  # indices, or any int64
Ints = NDArray[np.integer]
Doubles = NDArray[np.float64]
Floats = NDArray[np.floating]
Points = Doubles  # [n, 3]; asset frame where nothing else is stated
Prediction = NDArray[Any]  # integer labels [F], -1 for no part, or bool masks [K, F]
