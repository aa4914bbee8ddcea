"""Color patterns that are independent of the parts: waves, stripes, checks, cells, gradients, light, grain.

A pattern depends on position and surface normal, so it crosses the borders of parts.
"""

from __future__ import annotations

import numpy as np

from segvigen.arrays import F32, F64, Floats

KINDS = ("waves", "stripes", "checks", "cells", "gradient", "light", "grain")
LIGHTS = 0.35  # share of patterns with baked light on top
NUM_CELLS = (4, 40)  # patches of a cell pattern


def pattern(points: Floats, normals: Floats, rng: np.random.Generator) -> F32:
    """Draw colors [P, 3] in 0..1 for points [P, 3] in the asset frame with unit normals [P, 3]."""
    kind = KINDS[int(rng.integers(len(KINDS)))]
    direction = rng.normal(0, 1, 3)
    direction /= np.linalg.norm(direction) + 1e-9
    phase = rng.uniform(0, 2 * np.pi)
    a, b = rng.random((2, 3))
    if kind == "cells":
        seeds = rng.uniform(-0.5, 0.5, (int(rng.integers(*NUM_CELLS)), 3))
        few = rng.random((int(rng.integers(2, 7)), 3))
        which = rng.integers(len(few), size=len(seeds))
        square = (seeds**2).sum(axis=1) - 2 * points @ seeds.T
        colors = few[which[square.argmin(axis=1)]]
    elif kind == "light":
        colors = np.broadcast_to(a, (len(points), 3))
    else:
        mix = _mix(kind, points, direction, phase, rng)[:, None]
        colors = a * mix + b * (1 - mix)
    if kind == "light" or rng.random() < LIGHTS:
        lamp = rng.normal(0, 0.5, 3) + [0, 1, 0]
        lamp /= np.linalg.norm(lamp)
        dark = rng.uniform(0.3, 0.8)
        colors = colors * (dark + (1 - dark) * (0.5 + 0.5 * normals @ lamp))[:, None]
        colors = colors * (1 - rng.uniform(0, 0.4) * (0.5 - points[:, 1]))[:, None]  # darker near the ground
    return np.clip(colors, 0, 1).astype(np.float32)


def _mix(kind: str, points: Floats, direction: F64, phase: float, rng: np.random.Generator) -> F64:
    """Share of the first of two colors at each point, [P] in 0..1."""
    along = points @ direction
    if kind == "gradient":
        return np.asarray(np.clip(along / rng.uniform(0.6, 1.2) + 0.5, 0, 1))
    if kind == "checks":
        size = rng.uniform(0.05, 0.3)
        return np.asarray(np.floor(points / size + phase).sum(axis=1) % 2)
    if kind == "grain":  # wood: distorted rings around an axis
        other = np.cross(direction, [0.3, 0.8, 0.5])
        rings = np.hypot(points @ other, along + 0.7) * rng.uniform(20, 60)
        return np.asarray(0.5 + 0.5 * np.sin(rings + 2 * np.sin(points @ rng.normal(0, 5, 3)) + phase))
    bend = rng.uniform(5, 60), rng.uniform(0, 2) * np.sin(points @ rng.normal(0, 6, 3))
    wave = np.sin(along * bend[0] + bend[1] + phase)
    return np.asarray((wave + 1) / 2 if kind == "waves" else (wave > rng.uniform(-0.6, 0.6)).astype(float))
