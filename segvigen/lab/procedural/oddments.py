"""Heaps of random primitives, and machined parts with fillets, bosses, and threads."""

from __future__ import annotations

import numpy as np

from segvigen.lab.procedural.grammar import Rng, Solids, between, chance, pick
from segvigen.lab.procedural.solids import Solid, ball, banded, box, cushion, frustum, lathe, ring, tube, turn

FILLET = np.linspace(0.0, np.pi / 2, 7)  # angles along a quarter circle


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


def fitting(rng: Rng) -> Solids:
    """A machined part: a threaded bolt, or a flange or base plate with a boss that a fillet joins to it."""
    if pick(rng, "bolt", "boss") == "bolt":
        return [_bolt(rng)]
    thick, boss, high = rng.uniform(0.06, 0.14), rng.uniform(0.12, 0.22), rng.uniform(0.2, 0.5)
    round_plate = chance(rng, 0.5)
    half = boss * rng.uniform(1.8, 2.6)
    solids = [
        lathe([[half, -thick], [half, 0]], "plate") if round_plate
        else box((2 * half, thick, 2 * half * rng.uniform(0.7, 1.4)), (0, -thick / 2, 0), "plate"),
        _boss(boss, high, rng.uniform(0.02, 0.08)),
    ]  # fmt: skip
    places = 6 if round_plate else 4
    reach = (0.85 if round_plate else 0.94) * (half + boss) / 2
    for k in range(between(rng, 2, places)):
        turned = 2 * np.pi * (k + 0.5) / places
        lug = _boss(0.045, rng.uniform(0.04, 0.1), 0.02, "lug", f"{k}")
        solids.append(lug.shifted(reach * np.cos(turned), 0.0, reach * np.sin(turned)))
    return solids


def _boss(radius: float, high: float, fillet: float, group: str = "boss", part: str = "0") -> Solid:
    """A cylinder that widens to the plate below it in a fillet, with a rounded rim."""
    foot = np.stack([radius + fillet * (1 - np.sin(FILLET)), fillet * (1 - np.cos(FILLET))], axis=1)
    rim = 0.2 * radius
    top = np.stack([radius - rim * (1 - np.cos(FILLET)), high - rim + rim * np.sin(FILLET)], axis=1)
    return lathe(np.concatenate([foot, top]), group, part)


def _bolt(rng: Rng) -> Solid:
    """A bolt with a head, a shank, and a thread of rings, joined by a fillet: one skin in three parts."""
    radius, pitch = rng.uniform(0.06, 0.1), rng.uniform(0.02, 0.035)
    head, shank, turns = rng.uniform(0.05, 0.1), rng.uniform(0.1, 0.3), between(rng, 8, 20)
    wide, fillet = radius * rng.uniform(1.6, 2.2), 0.3 * radius
    thread = [
        [radius * (0.82 if k % 2 else 1.0), pitch * (k / 2 - turns)] for k in range(2 * turns)
    ]
    neck = np.stack(
        [radius + fillet * (1 - np.cos(FILLET)), shank - fillet + fillet * np.sin(FILLET)], axis=1
    )
    profile = np.concatenate([thread, [[radius, 0.0]], neck, [[wide, shank], [wide, shank + head]]])
    rows = [(2 * turns + 1, "thread", "0"), (len(FILLET) // 2 + 1, "shank", "0"), (len(FILLET), "head", "0")]
    return banded(lathe(profile, "bolt"), rows)
