"""Draw what the network should paint: one task for one example.

    click   one part white, the rest black; 1 to 10 clicks on it, sometimes negative clicks on the rest
            (paper, interactive setting)
    full    every part in a random color
    guide   the same, and the colors of the voxels that one view sees are given

Task numbers are the paper's tags: 0 click, 1 full, 2 guide.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from segvigen.arrays import F32, I32, I64, Bools
from segvigen.lab.train.samples import Example
from segvigen.model.conditioning import Surfaces, click_distances
from segvigen.parts.palette import draw_palette

Rng = np.random.Generator

CLICK, FULL, GUIDE = 0, 1, 2
MAX_CLICKS = 10
PALETTE_DISTANCE = 0.25  # least distance of two part colors in RGB 0..1; the released data had none
CANDIDATES = 24  # voxels among which the deepest in its part, or the nearest to its border, is clicked


@dataclass(frozen=True)
class Tasks:
    """Odds of the tasks and of their clicks.

    shares: of click, full, guide; clicks: of 1, 2, ... 10 clicks; places: of a click anywhere on the part,
    near its middle, and near its border; negative: share of click tasks with negative clicks; balance: how
    much a part and the rest weigh alike, from 0 (every voxel alike) to 1.
    """

    shares: tuple[float, float, float] = (0.7, 0.15, 0.15)
    clicks: tuple[float, ...] = (0.28, 0.12, 0.12, 0.08, 0.08, 0.06, 0.06, 0.05, 0.05, 0.10)
    places: tuple[float, float, float] = (0.6, 0.25, 0.15)
    negative: float = 0.25
    balance: float = 0.5


@dataclass(frozen=True)
class Target:
    """One task on one example of N voxels with P clicks."""

    task: int
    paint: F32  # [N, 3] in 0..1, the colors to reproduce
    weight: F32  # [N] with mean 1
    clicked: I64  # [P] clicked voxels
    positive: Bools  # [P]
    near: F32 | None  # [N, METRICS] distances to positive clicks
    far: F32 | None  # [N, METRICS] distances to negative clicks
    seen: Bools  # [N] voxels whose color a guide map shows


def draw(example: Example, seen: Bools, tasks: Tasks, rng: Rng, graphs: Callable[[], Surfaces]) -> Target:
    """Draw a task; seen [N]: visible voxels; graphs: makes the surface graphs on demand."""
    task = int(rng.choice(3, p=np.asarray(tasks.shares) / sum(tasks.shares)))
    count = len(example.coords)
    if task == CLICK:
        return click_target(example, tasks, rng, graphs())
    palette = draw_palette(int(example.labels.max()) + 1, int(rng.integers(2**31)), PALETTE_DISTANCE)
    paint = palette.colors[example.labels]
    none = np.zeros(0, np.int64)
    seen = seen if task == GUIDE else np.zeros(count, bool)
    weight = np.ones(count, np.float32)
    return Target(task, paint.astype(np.float32), weight, none, none.astype(bool), None, None, seen)


def click_target(example: Example, tasks: Tasks, rng: Rng, graphs: Surfaces) -> Target:
    """Paint one part white; click it, and sometimes click the rest, half of that close to the part."""
    part = int(rng.integers(example.labels.max() + 1))
    inside = example.labels == part
    rows, rest = np.flatnonzero(inside), np.flatnonzero(~inside)
    number = 1 + int(rng.choice(MAX_CLICKS, p=np.asarray(tasks.clicks) / sum(tasks.clicks)))
    chosen = pick(example.coords, rows, rest, min(number, len(rows)), tasks.places, rng)
    negative = np.zeros(0, np.int64)
    if rng.random() < tasks.negative and len(chosen) < MAX_CLICKS:
        allowed = min(int(rng.integers(1, 4)), len(rest), MAX_CLICKS - len(chosen))
        negative = pick(example.coords, rest, rows, allowed, (0.5, 0.0, 0.5), rng)
    weight = np.where(inside, 0.5 / len(rows), 0.5 / len(rest)) * len(inside)
    near, far = click_distances(example.coords, example.resolution, graphs, [chosen, negative])
    return Target(
        task=CLICK, paint=np.repeat(inside[:, None], 3, axis=1).astype(np.float32),
        weight=(1 - tasks.balance + tasks.balance * weight).astype(np.float32),
        clicked=np.concatenate([chosen, negative]),
        positive=np.arange(len(chosen) + len(negative)) < len(chosen), near=near, far=far,
        seen=np.zeros(len(inside), bool),
    )


def pick(
    coords: I32, rows: I64, others: I64, number: int, places: tuple[float, float, float], rng: Rng
) -> I64:
    """Choose `number` distinct rows as a user would click: anywhere, near the middle, or near the border.

    The border is where `others` begin; middle and border are the farthest and the nearest of a few random
    rows.
    """
    chosen: list[int] = []
    left = rng.permutation(rows)
    for kind in rng.choice(3, number, p=np.asarray(places) / sum(places)):
        few = left[:CANDIDATES]
        best = 0
        if kind and len(others) and len(few) > 1:
            away = ((coords[few][:, None].astype(np.float32) - coords[others][None]) ** 2).sum(axis=2).min(1)
            best = int(away.argmax() if kind == 1 else away.argmin())
        chosen.append(int(few[best]))
        left = np.roll(np.delete(left, best), -(len(few) - 1))
    return np.asarray(chosen, np.int64)
