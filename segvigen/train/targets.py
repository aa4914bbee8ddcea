"""What the network should paint: one task, drawn for one example.

    click   one part white, the rest black; 1 to 10 clicks on it, sometimes clicks on the rest
            (paper, interactive setting)
    full    every part in a random colour of its own
    guide   the same, and the voxels that one view sees are given in their colours

Task numbers are the paper's tags: 0 click, 1 full, 2 guide.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from segvigen.model.hints import click_distances, surfaces
from segvigen.parts.palette import draw_palette
from segvigen.train.data import Example

CLICK, FULL, GUIDE = 0, 1, 2
MAX_CLICKS = 10
PALETTE_DISTANCE = 0.25  # least distance of two part colours in RGB 0..1; the released data had none
CLICK_COUNTS = (0.28, 0.12, 0.12, 0.08, 0.08, 0.06, 0.06, 0.05, 0.05, 0.10)  # share of 1, 2, ... 10 clicks


@dataclass(frozen=True)
class Target:
    """One task on one example.

    paint [N, 3] in 0..1, the colours to reproduce; weight [N] with mean 1, how much each voxel counts;
    clicked [P] rows of the clicked voxels and positive [P] bool; near and far [N, METRICS] distances to
    positive and negative clicks or None; seen [N] bool, voxels whose colour a guide map gives.
    """

    task: int
    paint: NDArray[np.float32]
    weight: NDArray[np.float32]
    clicked: NDArray[np.int64]
    positive: NDArray[np.bool_]
    near: NDArray[np.float32] | None
    far: NDArray[np.float32] | None
    seen: NDArray[np.bool_]


def draw(
    example: Example, seen: NDArray[np.bool_], shares: tuple[float, float, float], rng: np.random.Generator
) -> Target:
    """Draw a task for this example; shares: odds of click, full, guide; seen [N]: visible voxels."""
    task = int(rng.choice(3, p=np.asarray(shares) / sum(shares)))
    count = len(example.coords)
    if task == CLICK:
        return click_target(example, rng)
    palette = draw_palette(int(example.labels.max()) + 1, int(rng.integers(2**31)), PALETTE_DISTANCE)
    paint = palette.colors[example.labels]
    none = np.zeros(0, np.int64)
    seen = seen if task == GUIDE else np.zeros(count, bool)
    weight = np.ones(count, np.float32)
    return Target(task, paint.astype(np.float32), weight, none, none.astype(bool), None, None, seen)


def click_target(example: Example, rng: np.random.Generator) -> Target:
    """One part white, its clicks evenly over its surface; in a quarter of cases also clicks that say no."""
    part = int(rng.integers(example.labels.max() + 1))
    inside = example.labels == part
    rows, rest = np.flatnonzero(inside), np.flatnonzero(~inside)
    number = 1 + int(rng.choice(MAX_CLICKS, p=CLICK_COUNTS))
    chosen = rng.choice(rows, min(number, len(rows)), replace=False)
    denied = np.zeros(0, np.int64)
    if rng.random() < 0.25 and len(chosen) < MAX_CLICKS:
        denied = rng.choice(
            rest, min(int(rng.integers(1, 4)), len(rest), MAX_CLICKS - len(chosen)), replace=False
        )
    weight = np.where(inside, 0.5 / len(rows), 0.5 / len(rest)) * len(inside)
    ways = surfaces(example.coords, example.normals, example.resolution)
    near, far = click_distances(example.coords, example.resolution, ways, [chosen, denied])
    return Target(
        task=CLICK,
        paint=np.repeat(inside[:, None], 3, axis=1).astype(np.float32),
        weight=(0.5 + 0.5 * weight).astype(np.float32),
        clicked=np.concatenate([chosen, denied]),
        positive=np.arange(len(chosen) + len(denied)) < len(chosen),
        near=near,
        far=far,
        seen=np.zeros(len(inside), bool),
    )
