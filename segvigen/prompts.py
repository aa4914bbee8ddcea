"""What a user asks with: clicks on the surface, or a flat colour map of one view."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from segvigen.asset.camera import Camera
from segvigen.errors import PromptError


@dataclass(frozen=True)
class Click:
    """One point on the surface, asset frame; `positive` is False to say "not this"."""

    x: float
    y: float
    z: float
    positive: bool = True

    def __post_init__(self) -> None:
        if not np.isfinite((self.x, self.y, self.z)).all():
            raise PromptError(f"click ({self.x}, {self.y}, {self.z}) is not finite; expected three numbers x,y,z")

    @property
    def point(self) -> tuple[float, float, float]:
        """(x, y, z) in the asset frame."""
        return (self.x, self.y, self.z)


@dataclass(frozen=True)
class GuideMap:
    """An image with one flat colour per part, and the camera it was drawn from.

    pixels [H, W, 4] uint8 RGBA; transparent or background-coloured pixels say nothing.
    """

    pixels: NDArray[np.uint8]
    camera: Camera = Camera()
