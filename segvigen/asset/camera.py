"""A pinhole camera in the asset frame, and the standard view of the released models."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True)
class Camera:
    """A pinhole camera looking from `eye` to `target`, in the asset frame (Y up).

    fov is the horizontal (= vertical, images are square unless said) opening angle in radians. Pixel (row 0, column 0) is
    the top left. Default: the one view the released models were trained with (reference: models.md 6.3).
    """

    eye: tuple[float, float, float] = (-0.933802, 0.275556, 1.747021)
    target: tuple[float, float, float] = (0.0, 0.0, 0.0)
    up: tuple[float, float, float] = (0.0, 1.0, 0.0)
    fov: float = 0.6981317

    def rays(self, width: int, height: int) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """Origins and unit directions of the pixel centres, each [height, width, 3] float32."""
        raise NotImplementedError

    def project(self, points: NDArray[np.float32]) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """Image position of points [P, 3]: (xy [P, 2] in 0..1 from the top left, depth [P] along the view axis)."""
        raise NotImplementedError
