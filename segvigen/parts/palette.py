"""Colors of parts: palettes that the network paints with, decoding of its colors, and display colors.

Colors are RGB 0..1 as stored in the texture. The network is trained with squared error, so where it is unsure
its colors lie between those of the parts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np

from segvigen.arrays import F32, F64, I32, Floats, Integers

COLOR_SPREAD = 0.2  # standard deviation of a painted color around its palette entry
UNASSIGNED_COLOR = (0.70, 0.70, 0.70)  # of unassigned faces in pictures; no part has a similar color
FIRST_COLOR = (0.20, 0.50, 0.85)  # of the first part in pictures: blue


@dataclass(frozen=True, eq=False)
class Palette:
    """Part k has color colors[k]: [K, 3] in 0..1, K >= 1. Raises ValueError for another shape or range."""

    colors: F64

    def __post_init__(self) -> None:
        colors = np.array(self.colors, np.float64)
        if colors.ndim != 2 or colors.shape[1] != 3 or len(colors) == 0:
            raise ValueError(f"a palette is [K, 3] with K >= 1, got {colors.shape}")
        if not (np.isfinite(colors).all() and colors.min() >= 0 and colors.max() <= 1):
            raise ValueError("palette colors must lie in 0..1")
        object.__setattr__(self, "colors", colors)

    def encode(self, labels: Integers, missing: float = 0.0) -> F32:
        """Return the color of each label: [N] -> [N, 3] float32; -1 becomes gray of value `missing`."""
        table = np.concatenate([self.colors, np.full((1, 3), missing)]).astype(np.float32)
        return table[labels]

    def distances(self, values: Floats) -> F32:
        """Return the distance of each color to each entry: [N, 3] -> [N, K] float32."""
        values = np.asarray(values, np.float32)
        out = np.empty((len(values), len(self.colors)), np.float32)
        for k, color in enumerate(self.colors.astype(np.float32)):
            out[:, k] = np.sqrt(((values - color) ** 2).sum(axis=1))
        return out

    def decode(self, values: Floats) -> tuple[I32, F32]:
        """Return the nearest entry of each color and its distance: [N, 3] -> [N] int32, [N] float32."""
        distance = self.distances(values)
        labels = distance.argmin(axis=1).astype(np.int32)
        return labels, distance[np.arange(len(labels)), labels]

    def probabilities(self, values: Floats, spread: float = COLOR_SPREAD) -> F32:
        """Return the probability of each entry for noise of this deviation: [N, 3] -> [N, K], rows sum to 1.
        """
        logit = -(self.distances(values) ** 2) / (2 * spread**2)
        weight = np.exp(logit - logit.max(axis=1, keepdims=True))
        return (weight / weight.sum(axis=1, keepdims=True)).astype(np.float32)


def draw_palette(
    k: int, seed: int | np.random.Generator, min_distance: float = 0.3, avoid: Floats | None = None
) -> Palette:
    """Draw k random colors at least `min_distance` apart in RGB, and from those of avoid [A, 3].

    When the cube is too full for another color the distance shrinks by a tenth, so any k works. The same seed
    gives the same palette everywhere. Source: paper, full segmentation (random colors); the distance is ours.
    """
    if k < 1:
        raise ValueError(f"a palette needs at least one color, got k = {k}")
    random = np.random.default_rng(seed)
    taken = np.empty((k + (0 if avoid is None else len(avoid)), 3))
    start = len(taken) - k
    if avoid is not None:
        taken[:start] = avoid
    filled = start
    while filled < len(taken):
        tries = random.random((64, 3))
        distance = np.linalg.norm(tries[:, None] - taken[None, :filled], axis=2).min(axis=1, initial=np.inf)
        good = np.flatnonzero(distance >= min_distance)
        if len(good):
            taken[filled] = tries[good[0]]
            filled += 1
        else:
            min_distance *= 0.9
    return Palette(taken[start:])


def click_probability(colors: Floats, threshold: float = 0.5, slope: float = 8.0) -> F32:
    """Decode a black and white painting: [N, 3] -> [N], the probability of belonging to the clicked part.

    1 / (1 + exp(-slope * (brightness - threshold))), brightness the mean of RGB. Both numbers are calibrated
    on training data and stored with the weights, because squared error makes unsure parts gray.
    """
    brightness = np.asarray(colors, np.float32).mean(axis=1)
    logit = np.clip(slope * (brightness - threshold), -30.0, 30.0)
    return (1.0 / (1.0 + np.exp(-logit))).astype(np.float32)


@cache
def _candidates() -> tuple[F64, F64]:
    """Return candidate colors for parts, none near gray, white, or black: RGB [M, 3] in 0..1, and OKLab."""
    rgb = np.stack(np.meshgrid(*[np.linspace(0, 1, 18)] * 3, indexing="ij"), axis=-1).reshape(-1, 3)
    lab = oklab(rgb)
    chroma = np.hypot(lab[:, 1], lab[:, 2])
    good = (lab[:, 0] > 0.48) & (lab[:, 0] < 0.9) & (chroma > 0.08) & (chroma < 0.165)
    return rgb[good], lab[good]


def distinct_colors(n: int, beside: Sequence[Sequence[float]] = ()) -> F32:
    """Return n display colors that are easy to distinguish, [n, 3] float32 in 0..1.

    Each is as far as possible in OKLab from those `beside` and from all before it, so the first differ most,
    and a longer list begins with the shorter one. None is near white, black, or the gray of unassigned faces.
    Beyond the number of candidates the colors repeat.
    """
    rgb, lab = _candidates()
    chosen: list[int] = []
    away = np.full(len(rgb), np.inf)
    for color in oklab(np.asarray(beside, np.float64).reshape(-1, 3)):
        away = np.minimum(away, lab_distance(lab, color))
    if not len(beside) and n:
        chosen.append(int(np.abs(rgb - FIRST_COLOR).sum(axis=1).argmin()))
        away = lab_distance(lab, lab[chosen[0]])
    while len(chosen) < min(n, len(rgb)):
        chosen.append(int(away.argmax()))
        away = np.minimum(away, lab_distance(lab, lab[chosen[-1]]))
    return np.asarray(rgb[np.resize(np.array(chosen, np.int64), n)], dtype=np.float32)


def lab_distance(lab: F64, color: F64) -> F64:
    """Return the distance of OKLab colors [M, 3] to one; lightness counts less, since shading changes it."""
    return np.asarray(np.linalg.norm((lab - color) * (0.8, 1, 1), axis=1))


def oklab(rgb: F64) -> F64:
    """Convert sRGB-encoded colors [N, 3] to OKLab. Source: Ottosson 2020, A perceptual color space."""
    linear = np.where(rgb <= 0.04045, rgb / 12.92, ((rgb + 0.055) / 1.055) ** 2.4)
    to_cones = [
        [0.4122214708, 0.5363325363, 0.0514459929],
        [0.2119034982, 0.6806995451, 0.1073969566],
        [0.0883024619, 0.2817188376, 0.6299787005],
    ]
    to_lab = [
        [0.2104542553, 0.7936177850, -0.0040720468],
        [1.9779984951, -2.4285922050, 0.4505937099],
        [0.0259040371, 0.7827717662, -0.8086757660],
    ]
    lab: F64 = np.cbrt(linear @ np.transpose(to_cones)) @ np.transpose(to_lab)
    return lab
