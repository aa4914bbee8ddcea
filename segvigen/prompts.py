"""Prompts: clicks on the surface, or a guide map (a picture of one view with a flat color per part)."""

from __future__ import annotations

import io
import math
import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from segvigen.arrays import F32, F64, I32, I64, U8, Array, Bools
from segvigen.asset.camera import STANDARD, Camera
from segvigen.errors import FileError, MapError, PromptError

if TYPE_CHECKING:
    from segvigen.asset.asset import Asset

SAME_PLACE = 1e-3  # asset units; a positive and a negative click nearer than this contradict each other
MAX_CANDIDATES = 8  # answers to one click
MAX_MAP_SIDE = 4096  # pixels; a painted view needs far fewer
MIN_MAP_SIDE = 16
MAX_MAP_COLORS = 256  # a picture with more flat colors is not a map
MIN_REGION = 12  # pixels of a part at 512 x 512; fewer are a stain
NEAR = 12  # levels of 255 by which adjacent pixels of one noisy color (JPEG) may differ
SPREAD = 16  # levels by which the pixels of a noisy color may differ from its center ...
PEAK = 4  # ... and at least half of them; a gradient is spread evenly
FLAT_SHARE = 0.4  # least share of the drawn pixels with a flat color; else the picture is not a map


@dataclass(frozen=True)
class Click:
    """One point on the surface, asset frame; a negative click excludes its place from the part."""

    x: float
    y: float
    z: float
    positive: bool = True

    def __post_init__(self) -> None:
        if not np.isfinite((self.x, self.y, self.z)).all():
            raise PromptError(
                f"click ({self.x}, {self.y}, {self.z}) is not finite; expected three numbers x,y,z"
            )

    @property
    def point(self) -> tuple[float, float, float]:
        """(x, y, z) in the asset frame."""
        return (self.x, self.y, self.z)


def to_clicks(
    asset: Asset, points: Sequence[Sequence[float]], frame: str, positive: bool | Sequence[bool] = True
) -> list[Click]:
    """Return clicks at points in the units of the file (frame "file") or in the asset frame ("asset")."""
    where = np.asarray(points, np.float64).reshape(-1, 3)
    if frame == "file" and len(where):
        where = asset.to_asset_frame(where)
    signs = [positive] * len(where) if isinstance(positive, bool) else positive
    return [Click(x, y, z, sign) for (x, y, z), sign in zip(where.tolist(), signs, strict=True)]


def check_clicks(clicks: Sequence[Click]) -> None:
    """Raise PromptError for no positive click, or for a positive and a negative click at the same place."""
    positive = [click for click in clicks if click.positive]
    if not clicks:
        raise PromptError("no clicks; expected at least one point on the part, such as 0.02,0.11,0.05")
    if not positive:
        raise PromptError("every click is negative; add at least one positive click on the part")
    for negative in (click for click in clicks if not click.positive):
        if min(math.dist(click.point, negative.point) for click in positive) < SAME_PLACE:
            x, y, z = negative.point
            raise PromptError(
                f"clicks contradict each other: ({x:.3f}, {y:.3f}, {z:.3f}) is both positive and negative; "
                "remove one of the two"
            )


def check_candidates(candidates: int | None) -> None:
    """Raise PromptError unless the number of candidates is None or 1 to MAX_CANDIDATES."""
    if candidates is not None and not 1 <= candidates <= MAX_CANDIDATES:
        raise PromptError(f"candidates is {candidates}; expected a whole number from 1 to {MAX_CANDIDATES}")


@dataclass(frozen=True)
class GuideMap:
    """An image with one flat color per part, and the camera it was drawn from.

    pixels [H, W, 4] uint8 RGBA; transparent and background pixels are ignored. Raises MapError unless the
    image is square, like the camera's view.
    """

    pixels: U8
    camera: Camera = STANDARD

    def __post_init__(self) -> None:
        if self.pixels.ndim != 3 or self.pixels.shape[2] != 4 or self.pixels.dtype != np.uint8:
            raise MapError(f"a map is [H, W, 4] uint8 RGBA; got {self.pixels.shape} {self.pixels.dtype}")
        height, width = self.pixels.shape[:2]
        if height != width or not MIN_MAP_SIDE <= width <= MAX_MAP_SIDE:
            raise _wrong_size(width, height)

    @classmethod
    def read(cls, source: str | Path | bytes, camera: Camera = STANDARD) -> GuideMap:
        """Read a picture file (PNG, or any format of Pillow) and check that it is a map.

        Raises FileError for a missing file, MapError for a file that is not a picture, is too large, is not
        square, or has no flat colors (see `guide_palette`).
        """
        from PIL import Image

        name = "the map" if isinstance(source, bytes) else Path(source).name
        if not isinstance(source, bytes) and not Path(source).is_file():
            raise FileError(f"{source} is not a file; expected a picture with one flat color per part")
        file = io.BytesIO(source) if isinstance(source, bytes) else source
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore", Image.DecompressionBombWarning)  # checked below
                with Image.open(file) as image:  # decodes nothing yet
                    if max(image.size) > MAX_MAP_SIDE:
                        raise _wrong_size(*image.size)
                    pixels = np.array(image.convert("RGBA"))
        except (OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
            raise MapError(f"{name} cannot be read as a picture ({error}); expected a PNG") from None
        guide_map = cls(pixels, camera)
        guide_palette(guide_map)
        return guide_map


def _wrong_size(width: int, height: int) -> MapError:
    return MapError(
        f"the map is {width} x {height} pixels; expected a square of {MIN_MAP_SIDE} to {MAX_MAP_SIDE} "
        "a side, as `segvigen render` writes it: paint over such a view without cropping it"
    )


def guide_palette(guide_map: GuideMap) -> tuple[F32, I32]:
    """Return the flat colors of a map, largest first, and the color of each pixel.

    Returns (colors [K, 3] float32 in 0..1, ids [H, W] int32: a row of colors, or -1). -1 is background
    (clear, or the color along most of the border) and uncertain pixels: the mixed pixels of smoothed edges,
    stains of less than MIN_REGION pixels at 512 x 512, and lines of one pixel. All regions of one color are
    one part. Noise as from JPEG is tolerated; a part must then be five pixels wide somewhere. Raises MapError
    for fewer than two colors besides the background, or a picture without flat colors.
    """
    rgb = guide_map.pixels[..., :3].astype(np.int32)
    clear = guide_map.pixels[..., 3] < 128
    packed = np.where(clear, -1, rgb[..., 0] << 16 | rgb[..., 1] << 8 | rgb[..., 2])
    noisy = _is_noisy(guide_map.pixels, clear)
    groups, centers = _noisy_groups(packed) if noisy else _exact_groups(packed)
    solid = _solid(groups)
    least = max(4, round(MIN_REGION * (len(rgb) / 512) ** 2))
    size = np.bincount(groups[solid], minlength=len(centers))
    kept = np.flatnonzero(size >= least)
    kept = kept[np.argsort(-size[kept], kind="stable")]
    thick = np.bincount(groups[:-4, :-4][_same(groups, 5)], minlength=len(centers)) > 0
    if noisy:
        kept = kept[thick[kept]]  # JPEG adds rings in other colors along edges
    elif len(kept) <= 4 * MAX_MAP_COLORS:  # more are a picture in any case
        kept = kept[~np.isin(kept, _mixed_groups(groups, centers, kept, thick))]

    ids = np.full(len(centers) + 1, -1, dtype=np.int32)  # the last is for group -1
    ids[kept] = np.arange(len(kept))
    ids = _near_solid(ids[groups], solid)
    colors = (centers[kept] / 255).astype(np.float32)
    background = _background(ids, clear, len(kept))
    drawn = ~clear if background is None else ~clear & (ids != background)
    if background is not None:
        colors = np.delete(colors, background, axis=0)
        ids = np.where(ids == background, -1, ids - (ids > background)).astype(np.int32)
    _check_map(colors, float((ids[drawn] >= 0).mean()) if drawn.any() else 1.0, packed)
    return colors, ids


def _check_map(colors: F32, flat_share: float, packed: I64) -> None:
    """Raise MapError for a map without parts, and for a picture."""
    if flat_share < FLAT_SHARE or len(colors) > MAX_MAP_COLORS:
        num_distinct = len(np.unique(packed[packed >= 0]))
        raise MapError(
            f"the map has {num_distinct} colors and {flat_share:.0%} of its drawn pixels are flat; expected "
            f"one flat color per part, at most {MAX_MAP_COLORS}: paint it without shading, texture, or photo"
        )
    if len(colors) < 2:
        found = "one color" if len(colors) else "no flat color"
        raise MapError(
            f"the map has {found} besides its background; expected at least two, one flat color for each part"
        )


def _is_noisy(pixels: U8, clear: Bools) -> bool:
    """Return whether more than 2% of the nearly flat 2 x 2 blocks are not exactly flat."""
    corners = [(slice(i, i - 1 or None), slice(j, j - 1 or None)) for i in (0, 1) for j in (0, 1)]
    colors = [pixels[rows, columns, :3] for rows, columns in corners]
    opaque = ~np.logical_or.reduce([clear[rows, columns] for rows, columns in corners])
    spread = (reduce(np.maximum, colors) - reduce(np.minimum, colors)).max(axis=-1)
    near = int((opaque & (spread <= NEAR)).sum())
    exact = int((opaque & (spread == 0)).sum())
    return near - exact > 0.02 * near


def _exact_groups(packed: I64) -> tuple[I64, F64]:
    """Group pixels by exact color: (group [H, W], -1 where clear; color of each group [G, 3] in 0..255)."""
    values, group = np.unique(packed, return_inverse=True)
    group = group.reshape(packed.shape)
    if values[0] == -1:
        values, group = values[1:], group - 1
    channels = values >> 16 & 255, values >> 8 & 255, values & 255
    return group, np.stack(channels, axis=1).astype(np.float64)


def _noisy_groups(packed: I64) -> tuple[I64, F64]:
    """Group pixels around the most frequent colors, each within SPREAD of its center and most within PEAK.

    Returns as `_exact_groups`; pixels of no such color are -1.
    """
    exact, colors = _exact_groups(packed)
    count = np.bincount(exact[exact >= 0], minlength=len(colors))
    order = np.argsort(-count, kind="stable")
    levels = colors.T.astype(np.int16).T  # contiguous columns
    free, untried = np.ones(len(colors), dtype=bool), np.ones(len(colors), dtype=bool)
    centers: list[F64] = []
    tries = 0
    for seed in order:
        if tries > MAX_MAP_COLORS or count[seed] < 3:
            break
        if not (untried[seed] and free[seed]):
            continue
        tries += 1
        core = free & (_difference(levels, levels[seed]) <= PEAK)
        center = np.rint(np.average(colors[core], axis=0, weights=count[core]))
        difference = _difference(levels, center)
        members = free & (difference <= SPREAD)
        untried &= ~core
        if count[members & (difference <= PEAK)].sum() >= 0.5 * count[members].sum():
            free &= ~members
            centers.append(center)
    if not centers:
        return np.full(packed.shape, -1, dtype=np.int64), np.zeros((0, 3))
    distance = np.full(len(colors), SPREAD + 1)
    nearest = np.full(len(colors), -1, dtype=np.int64)
    for i, center in enumerate(centers):
        difference = _difference(levels, center)
        closer = difference < distance
        nearest[closer], distance[closer] = i, difference[closer]
    return np.append(nearest, -1)[exact], np.stack(centers)


def _difference(levels: NDArray[np.int16], center: Array) -> NDArray[np.int16]:
    """Largest channel difference of colors [G, 3] from one color, [G]."""
    r, g, b = (np.abs(levels[:, k] - np.int16(center[k])) for k in range(3))
    return np.asarray(np.maximum(np.maximum(r, g), b))


def _mixed_groups(groups: I64, centers: F64, kept: I64, thick: Bools) -> list[int]:
    """Return the groups of `kept` that are smoothed edges: thin, between two others, of a mixed color."""
    from scipy import ndimage

    thin = kept[~thick[kept]]
    if not len(thin):
        return []
    boxes = ndimage.find_objects(groups + 1)
    reach, ring = 3, np.ones((3, 3), dtype=bool)
    mixed = []
    for group in thin:
        rows, columns = boxes[group]
        part = groups[
            max(rows.start - reach, 0) : rows.stop + reach,
            max(columns.start - reach, 0) : columns.stop + reach,
        ]
        mask = part == group
        around = ndimage.binary_dilation(mask, ring, iterations=reach) & ~mask
        found, count = np.unique(part[around], return_counts=True)
        others = [g for g in found[np.argsort(-count)] if g in kept and g != group][:4]
        sides = [g for g in others if ndimage.binary_dilation(part == g, ring, reach)[mask].mean() > 0.8]
        if any(_between(centers[group], centers[a], centers[b]) for a in sides for b in sides if a < b):
            mixed.append(int(group))
    return mixed


def _between(color: Array, a: Array, b: Array) -> bool:
    """Return whether a color lies on the line between two others, within NEAR levels."""
    along = b - a
    t = float((color - a) @ along) / max(float(along @ along), 1e-9)
    return 0.02 < t < 0.98 and float(np.abs(color - a - t * along).max()) <= NEAR


def _background(ids: I32, clear: Bools, num: int) -> int | None:
    """Return the id of the color of most of the border; None where the border is clear or mixed."""
    border = np.concatenate([ids[0], ids[-1], ids[1:-1, 0], ids[1:-1, -1]])
    outside = np.concatenate([clear[0], clear[-1], clear[1:-1, 0], clear[1:-1, -1]])
    if outside.mean() > 0.5 or not num:
        return None
    count = np.bincount(border[(border >= 0) & ~outside], minlength=num)
    most = int(count.argmax())
    return most if count[most] > 0.5 * len(border) else None


def _same(groups: I64, n: int) -> Bools:
    """Return where an n x n window has one group only, [H - n + 1, W - n + 1] by its top left pixel."""
    height, width = groups.shape[0] - n + 1, groups.shape[1] - n + 1
    across, down = groups[:, 1:] == groups[:, :-1], groups[1:] == groups[:-1]
    same = groups[:height, :width] >= 0
    row = np.logical_and.reduce([across[:, k : k + width] for k in range(n - 1)])
    for k in range(n):
        same &= row[k : k + height]
    for k in range(n - 1):
        same &= down[k : k + height, :width]
    return same


def _solid(groups: I64) -> Bools:
    """Return the pixels [H, W] that are in a 2 x 2 block of one group."""
    same = _same(groups, 2)
    solid = np.zeros(groups.shape, dtype=bool)
    for rows in (slice(None, -1), slice(1, None)):
        for columns in (slice(None, -1), slice(1, None)):
            solid[rows, columns] |= same
    return solid


def _near_solid(ids: I32, solid: Bools) -> I32:
    """Remove pixels that are not solid and touch no solid pixel of their color from ids."""
    height, width = ids.shape
    padded = np.pad(np.where(solid, ids, -1), 1, constant_values=-1)
    near = np.zeros(ids.shape, dtype=bool)
    for i in range(3):
        for j in range(3):
            near |= padded[i : i + height, j : j + width] == ids
    return np.where(near, ids, -1).astype(np.int32)
