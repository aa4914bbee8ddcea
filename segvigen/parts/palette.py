"""From part ids to colours and back."""

from __future__ import annotations

import colorsys


def display_color(index: int) -> tuple[float, float, float]:
    """A colour for part `index` in pictures, RGB 0..1: neighbours in the list differ clearly, the same index always agrees."""
    hue = (0.58 + index * 0.6180339887498949) % 1.0
    saturation = (0.62, 0.85, 0.45)[(index // 7) % 3]
    value = (0.92, 0.72, 0.98)[(index // 3) % 3]
    return colorsys.hsv_to_rgb(hue, saturation, value)
