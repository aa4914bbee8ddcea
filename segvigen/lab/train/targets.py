"""What the network should paint: one task, drawn for one example.

    click   one part white, the rest black; 1 to 10 clicks on it, sometimes clicks on the rest
            (paper, interactive setting)
    full    every part in a random colour of its own
    guide   the same, and the voxels that one view sees are given in their colours

Task numbers are the paper's tags: 0 click, 1 full, 2 guide.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from segvigen.lab.train.samples import Example
from segvigen.model.conditioning import Surfaces, click_distances
from segvigen.parts.palette import draw_palette

CLICK, FULL, GUIDE = 0, 1, 2
MAX_CLICKS = 10
PALETTE_DISTANCE = 0.25  # least distance of two part colours in RGB 0..1; the released data had none
CANDIDATES = 24  # voxels among which the one deepest in its part, or nearest its border, is clicked


@dataclass(frozen=True)
class Tasks:
    """What is asked of the network, as odds.

    shares: of click, full, guide; clicks: of 1, 2, ... 10 clicks; places: of a click evenly over the surface,
    near the middle of the part, and near its border; negative: share of click queries that also say no;
    balance: how far a part and the rest weigh alike, from 0 (every voxel alike) to 1.
    """

    shares: tuple[float, float, float] = (0.7, 0.15, 0.15)
    clicks: tuple[float, ...] = (0.28, 0.12, 0.12, 0.08, 0.08, 0.06, 0.06, 0.05, 0.05, 0.10)
    places: tuple[float, float, float] = (0.6, 0.25, 0.15)
    negative: float = 0.25
    balance: float = 0.5


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
    example: Example,
    seen: NDArray[np.bool_],
    tasks: Tasks,
    rng: np.random.Generator,
    ways: Callable[[], Surfaces],
) -> Target:
    """Draw a task for this example; seen [N]: visible voxels; ways: makes the surface graphs when asked."""
    task = int(rng.choice(3, p=np.asarray(tasks.shares) / sum(tasks.shares)))
    count = len(example.coords)
    if task == CLICK:
        return click_target(example, tasks, rng, ways())
    palette = draw_palette(int(example.labels.max()) + 1, int(rng.integers(2**31)), PALETTE_DISTANCE)
    paint = palette.colors[example.labels]
    none = np.zeros(0, np.int64)
    seen = seen if task == GUIDE else np.zeros(count, bool)
    weight = np.ones(count, np.float32)
    return Target(task, paint.astype(np.float32), weight, none, none.astype(bool), None, None, seen)


def click_target(example: Example, tasks: Tasks, rng: np.random.Generator, ways: Surfaces) -> Target:
    """One part white, clicks on it and sometimes clicks that say no, half of these close to the part."""
    part = int(rng.integers(example.labels.max() + 1))
    inside = example.labels == part
    rows, rest = np.flatnonzero(inside), np.flatnonzero(~inside)
    number = 1 + int(rng.choice(MAX_CLICKS, p=np.asarray(tasks.clicks) / sum(tasks.clicks)))
    chosen = pick(example.coords, rows, rest, min(number, len(rows)), tasks.places, rng)
    denied = np.zeros(0, np.int64)
    if rng.random() < tasks.negative and len(chosen) < MAX_CLICKS:
        allowed = min(int(rng.integers(1, 4)), len(rest), MAX_CLICKS - len(chosen))
        denied = pick(example.coords, rest, rows, allowed, (0.5, 0.0, 0.5), rng)
    weight = np.where(inside, 0.5 / len(rows), 0.5 / len(rest)) * len(inside)
    near, far = click_distances(example.coords, example.resolution, ways, [chosen, denied])
    return Target(
        task=CLICK,
        paint=np.repeat(inside[:, None], 3, axis=1).astype(np.float32),
        weight=(1 - tasks.balance + tasks.balance * weight).astype(np.float32),
        clicked=np.concatenate([chosen, denied]),
        positive=np.arange(len(chosen) + len(denied)) < len(chosen),
        near=near,
        far=far,
        seen=np.zeros(len(inside), bool),
    )


def pick(
    coords: NDArray[np.int32],
    rows: NDArray[np.int64],
    others: NDArray[np.int64],
    number: int,
    places: tuple[float, float, float],
    rng: np.random.Generator,
) -> NDArray[np.int64]:
    """Choose `number` distinct rows as a user would click: anywhere, near the middle, or near the border.

    The border is where `others` begin; middle and border are the farthest and the nearest of a few rows drawn
    evenly.
    """
    chosen: list[int] = []
    left = rng.permutation(rows)
    kinds = rng.choice(3, number, p=np.asarray(places) / sum(places))
    for kind in kinds:
        few = left[:CANDIDATES]
        best = 0
        if kind and len(others) and len(few) > 1:
            away = ((coords[few][:, None].astype(np.float32) - coords[others][None]) ** 2).sum(axis=2).min(1)
            best = int(away.argmax() if kind == 1 else away.argmin())
        chosen.append(int(few[best]))
        left = np.roll(np.delete(left, best), -(len(few) - 1))
    return np.asarray(chosen, np.int64)
