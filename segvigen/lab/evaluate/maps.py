"""The guide map of the task `guide`: the true parts in one view, each in a flat color."""

from __future__ import annotations

import numpy as np

from segvigen.asset.camera import STANDARD
from segvigen.asset.render import build, render
from segvigen.errors import MapError
from segvigen.lab.datasets.case import Case, stable_hash
from segvigen.parts.palette import draw_palette
from segvigen.prompts import GuideMap, guide_palette

SIDE = 512  # pixels, the size at which small regions of a map are measured (prompts.MIN_REGION)


def true_map(case: Case, seed: int) -> tuple[GuideMap, list[int]]:
    """Draw the truth from the standard camera; return the map and the true parts that can be read from it.

    Colors depend on (seed, object); pixels of no part are transparent. A part that covers only a few pixels,
    or lines of one pixel, is drawn but not readable. Raises MapError when the view shows fewer than two
    parts.
    """
    rng = np.random.default_rng([seed, stable_hash(case.id), 0x3A9])
    levels = np.rint(draw_palette(len(case.parts), rng).colors * 255).astype(np.uint8)
    face = render(build(case.asset), STANDARD, SIDE, SIDE).face
    label = np.where(face >= 0, case.labels[face], -1)
    num_seen = len(np.unique(label[label >= 0]))
    if num_seen < 2:
        raise MapError(f"the view shows {num_seen} of {len(case.parts)} parts; expected at least two")
    place = np.searchsorted(case.parts, label)
    pixels = np.zeros((SIDE, SIDE, 4), np.uint8)
    drawn = label >= 0
    pixels[drawn, :3] = levels[place[drawn]]
    pixels[drawn, 3] = 255
    guide_map = GuideMap(pixels, STANDARD)
    found = np.rint(guide_palette(guide_map)[0] * 255).astype(np.uint8)
    readable = [(found == color).all(axis=1).any() for color in levels]
    return guide_map, [int(part) for part in case.parts[readable]]
