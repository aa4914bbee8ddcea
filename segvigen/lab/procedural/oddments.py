"""Heaps of random primitives: shape without meaning."""

from __future__ import annotations

import numpy as np

from segvigen.lab.procedural.grammar import Rng, Solids, between, chance, pick
from segvigen.lab.procedural.solids import ball, box, cushion, frustum, ring, tube, turn


def heap(rng: Rng) -> Solids:
    """A connected heap of random primitives: no meaning, only shape."""
    solids: Solids = []
    centers: list[np.ndarray] = []
    for k in range(between(rng, 2, 9)):
        size = rng.uniform(0.1, 0.4, 3)
        if chance(rng, 0.4):
            size[rng.integers(3)] *= 0.25
        kind = pick(rng, "box", "box", "ball", "frustum", "ring", "tube", "cushion")
        x, y, z = size.tolist()
        if kind == "box":
            s = box((2 * x, 2 * y, 2 * z), (0, 0, 0), f"{k}")
        elif kind == "ball":
            s = ball((x, y, z), (0, 0, 0), f"{k}")
        elif kind == "frustum":
            s = frustum(x, y * rng.choice([0.1, 1]), z * 3, (0, 0, 0), f"{k}")
        elif kind == "ring":
            s = ring(x + 0.1, 0.06, (0, 0, x + 0.1), f"{k}")
        elif kind == "cushion":
            s = cushion((2 * x, y, 2 * z), (0, 0, 0), f"{k}")
        else:
            path = np.cumsum(rng.normal(0, 0.15, (4, 3)), axis=0)
            s = tube(path - path[0], x * 0.3, f"{k}")
        tilt = turn(0, rng.uniform(0, 3)) @ turn(1, rng.uniform(0, 3)) if chance(rng, 0.5) else np.eye(3)
        within = {"box": 0.85, "cushion": 0.4, "ball": 0.5, "frustum": 0.08}.get(kind, 0.1 * x)
        at = tilt @ (rng.uniform(-within, within, 3) * size)
        if centers:
            at = at + centers[rng.integers(len(centers))]
        centers.append(at)
        solids.append(s.moved(tilt, at))
    return solids
