"""O-Voxel: a mesh as a sparse flexible dual grid with material attributes, and back."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True)
class OVoxel:
    """Occupied cells of a cubic grid over the asset frame, in z-order, with a dual vertex and materials.

    coords [N, 3] int32 in 0..resolution-1; dual [N, 3] float32 in 0..1 of the cell; crossed [N, 3] bool, the three edges
    at the upper corner (reference: ovoxel.md 2.1); attributes [N, 6] float32 in 0..1:
    R, G, B, metallic, roughness, alpha. Cell (i, j, k) covers [i/R - 0.5, (i+1)/R - 0.5) on x, and so on.
    """

    coords: NDArray[np.int32]
    dual: NDArray[np.float32]
    crossed: NDArray[np.bool_]
    attributes: NDArray[np.float32]
    resolution: int
