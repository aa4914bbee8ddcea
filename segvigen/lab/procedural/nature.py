"""Trees, potted plants, flowers, mushrooms, cacti and fruit."""

from __future__ import annotations

import numpy as np

from segvigen.lab.procedural.grammar import (
    Rng,
    Solids,
    around,
    assembled,
    bell,
    between,
    chance,
    curve,
    hollow,
    numbered,
    pick,
    rod,
)
from segvigen.lab.procedural.solids import Bone, Label, ball, blend, box, frustum, lathe, loft, tube, turn


def tree(rng: Rng) -> Solids:
    """Trees: a trunk with branches as one skin or as bars, crowns of balls, cones, palms or leaves."""
    h = rng.uniform(0.5, 1.0)
    r = rng.uniform(0.03, 0.07)
    kind = pick(rng, "balls", "balls", "cones", "palm", "bare", "one ball")
    solids: Solids = []
    if kind == "cones":
        m, w = between(rng, 2, 4), rng.uniform(0.2, 0.36)
        solids.append(frustum(r, r * 0.7, h * 0.6, (0, h * 0.3, 0), "trunk"))
        return solids + [
            frustum(w * (1 - 0.22 * k), 0.015, 0.42, (0, h * 0.55 + 0.2 * k, 0), "crown", f"{k}")
            for k in range(m)
        ]
    if kind == "palm":
        bend = rng.uniform(-0.2, 0.2)
        path = curve([(0, 0, 0), (bend, h * 0.5, 0), (bend * 0.6, h, 0)], 9)
        solids.append(tube(path, np.linspace(r, r * 0.7, 9), "trunk"))
        tip = path[-1]
        leaf = tube(curve([(0, 0, 0), (0.2, 0.12, 0), (0.42, -0.05, 0)], 7),
                    [0.02, 0.045, 0.06, 0.06, 0.05, 0.03, 0.01], "leaf", "")
        flat = leaf.moved(np.eye(3), np.zeros(3))
        solids += [s.shifted(*tip) for s in around([flat], between(rng, 5, 8))]
        if chance(rng, 0.5):
            solids += [
                s.shifted(*(tip - [0, 0.05, 0]))
                for s in around([ball((0.045,) * 3, (0.05, 0, 0), "fruit", "")], 3)
            ]
        return solids
    tips = []
    bones: list[Bone] = [((0, 0, 0), (0, h * 0.6, 0), r * 1.3, r, Label("trunk", "0"))]
    m = between(rng, 2, 6)
    for k in range(m):
        a = 2 * np.pi * (k + rng.uniform(-0.2, 0.2)) / m
        start = np.array([0, h * rng.uniform(0.4, 0.6), 0])
        out = rng.uniform(0.15, 0.32)
        tip = np.array([np.cos(a) * out, h * rng.uniform(0.75, 1.05), np.sin(a) * out])
        tips.append(tip)
        bones.append((start, tip, r * 0.7, r * 0.35, Label("branch", f"{k}")))
        if kind == "bare":
            for j in range(2):
                end = tip + rng.uniform(-0.14, 0.14, 3) + [0, 0.08, 0]
                bones.append(((start + tip) / 2, end, r * 0.45, r * 0.25, Label("twig", f"{k}{j}")))
    if chance(rng, 0.5):
        solids.append(blend(bones, 0.012))
    else:
        solids += [rod(a, b, ra, label.group, label.part, rb) for a, b, ra, rb, label in bones]
    if kind == "one ball":
        w = rng.uniform(0.25, 0.4)
        solids.append(ball((w, w * rng.uniform(0.7, 1.3), w), (0, h, 0), "crown"))
    elif kind == "balls":
        for k, tip in enumerate(tips):
            w = rng.uniform(0.12, 0.24)
            solids.append(ball((w, w * rng.uniform(0.6, 1), w), tuple(tip), "crown", f"{k}"))
        solids.append(ball((0.2, 0.18, 0.2), (0, h * 1.02, 0), "crown", "top"))
        solids.append(rod((0, h * 0.55, 0), (0, h, 0), r * 0.7, "branch", "top"))
    if chance(rng, 0.2):
        solids.append(lathe([[0.3, 0], [0.25, 0.04]], "ground", at=(0, -0.02, 0)))
    return assembled(solids, wood="trunk, branch, twig", leaves="crown")


def potted(rng: Rng) -> Solids:
    """Pots with plants, flowers in vases, cacti, mushrooms."""
    kind = pick(rng, "leaves", "leaves", "flower", "cactus", "mushroom", "bonsai")
    r, h = rng.uniform(0.12, 0.2), rng.uniform(0.15, 0.3)
    solids: Solids = []
    if kind != "mushroom":
        if chance(rng, 0.25):
            solids.append(box((2 * r, h, 2 * r), (0, h / 2, 0), "pot"))
        else:
            profile = bell([(r * rng.uniform(0.5, 0.9), 0), (r * rng.uniform(0.8, 1.2), h * 0.6), (r, h)], 7)
            solids.append(lathe(hollow(profile, 0.02, h * 0.7), "pot"))
            if chance(rng, 0.5):
                solids.append(lathe([[r * 1.08, -0.04], [r * 1.08, 0.0], [r * 0.9, 0.0]], "rim",
                                    at=(0, h, 0)))
        solids.append(lathe([[r * 0.93, -0.1], [r * 0.93, -0.02], [r * 0.3, 0.0]], "soil", at=(0, h, 0)))
        if chance(rng, 0.3):
            solids.append(lathe([[r * 1.1, -0.02], [r * 1.25, 0.02]], "saucer"))
    if kind == "leaves":
        tall, wide = rng.uniform(0.25, 0.6), rng.uniform(0.04, 0.09)
        m = between(rng, 4, 9)
        for k in range(m):
            a, out = 2 * np.pi * k / m + rng.uniform(-0.2, 0.2), rng.uniform(0.1, 0.3)
            t = tall * rng.uniform(0.6, 1)
            y = np.array([0.0, 0.3, 0.7, 1.0]) * t
            sections = np.stack([
                y,
                np.array([0.4, 0.9, 1, 0.1]) * wide,
                np.array([1, 1, 0.8, 0.5]) * 0.016, 0 * y, out * (y / t)**2
            ], 1)
            solids.append(
                loft(sections, 2.0, "leaf", f"{k}", at=(0, h - 0.03, 0)).moved(turn(1, a), np.zeros(3)))
    elif kind == "flower":
        m = between(rng, 1, 4)
        for k in range(m):
            a, out, tall = (2 * np.pi * k / m, 0.0 if m == 1 else rng.uniform(0.06, 0.16),
                            rng.uniform(0.3, 0.55))
            tip = np.array([np.cos(a) * out, h + tall, np.sin(a) * out])
            solids.append(
                tube(curve([(0, h - 0.04, 0), (tip[0] * 0.3, h + tall * 0.5, tip[2] * 0.3), tip], 7), 0.014,
                     "stem", f"{k}"))
            solids.append(ball((0.035, 0.025, 0.035), tuple(tip), "heart", f"{k}"))
            petal = ball((0.05, 0.012, 0.03), (0.06, 0.0, 0), "petal", "")
            solids += [numbered(s.shifted(*tip), f":{k}") for s in around([petal], between(rng, 4, 7))]
    elif kind == "cactus":
        w, tall = rng.uniform(0.06, 0.1), rng.uniform(0.3, 0.55)
        bones: list[Bone] = [((0, h - 0.05, 0), (0, h + tall, 0), w, w * 0.9, Label("trunk", "0"))]
        for k in range(between(rng, 0, 3)):
            s, base = (-1)**k, h + tall * rng.uniform(0.3, 0.6)
            bones += [((0, base, 0), (s * w * 2.2, base + 0.02, 0), w * 0.6, w * 0.6, Label("arm", f"{k}")),
                      ((s * w * 2.2, base + 0.02, 0), (s * w * 2.2, base + 0.18, 0), w * 0.6, w * 0.5,
                       Label("arm", f"{k}"))]
        solids.append(blend(bones, 0.012))
        if chance(rng, 0.4):
            solids.append(ball((0.045,) * 3, (0, h + tall + w * 0.9, 0), "flower"))
    elif kind == "bonsai":
        path = curve([(0, h - 0.04, 0), (0.08, h + 0.12, 0.02), (-0.04, h + 0.26, 0), (0.05, h + 0.4, 0)], 11)
        solids.append(tube(path, np.linspace(0.04, 0.018, 11), "trunk"))
        for k, j in enumerate((4, 7, 10)):
            side = path[j] + [rng.uniform(-0.16, 0.16), 0.03, rng.uniform(-0.1, 0.1)]
            solids += [
                rod(path[j], side, 0.016, "branch", f"{k}"),
                ball((0.13, 0.055, 0.11), tuple(side + [0, 0.03, 0]), "crown", f"{k}")
            ]
    else:
        m = between(rng, 1, 4)
        for k in range(m):
            a, out, t = 2 * np.pi * k / m, 0.0 if m == 1 else 0.13, rng.uniform(0.2, 0.5)
            x, z, s = np.cos(a) * out, np.sin(a) * out, rng.uniform(0.1, 0.2)
            solids.append(
                lathe(bell([(0.05, 0), (0.035, t * 0.5), (0.04, t)], 6), "stalk", f"{k}", at=(x, 0, z)))
            solids.append(
                lathe(bell([(s * 0.5, -0.03), (s, 0.0), (s * 0.7, s * 0.5), (0.01, s * 0.7)], 8), "cap",
                      f"{k}", at=(x, t, z)))
            if chance(rng, 0.5):
                solids += [
                    numbered(p.shifted(x, t + s * 0.42, z), f":{k}")
                    for p in around([ball((0.025, 0.015, 0.025), (s * 0.7, 0, 0), "dot", "")], 4)
                ]
        solids.append(lathe([[0.24, 0], [0.2, 0.04]], "ground", at=(0, -0.02, 0)))
    return assembled(solids, vessel="pot, rim, saucer",
                     plant="leaf, stem, heart, petal, trunk, arm, flower, branch, crown, stalk, cap, dot")


def food(rng: Rng) -> Solids:
    """Fruit, cakes, ice creams, burgers and candles: stacked and stemmed things."""
    kind = pick(rng, "fruit", "cake", "ice cream", "burger", "candle")
    solids: Solids = []
    if kind == "fruit":
        r = rng.uniform(0.18, 0.28)
        profile = bell([(0.03, 0), (r * 0.8, r * 0.2), (r, r * rng.uniform(0.7, 1.1)),
                        (r * rng.uniform(0.4, 0.9), r * 1.6), (0.03, r * 1.75)], 12)
        solids = [
            lathe(profile, "flesh"),
            tube(curve([(0, r * 1.68, 0), (0.01, r * 1.9, 0), (0.05, r * 2.1, 0)], 5), 0.018, "stalk")
        ]
        m = between(rng, 1, 6)
        leaf = ball((0.08, 0.012, 0.035), (0.07, r * 1.88, 0), "leaf", "")
        return assembled(solids + around([leaf], m), top="stalk, leaf")
    if kind == "cake":
        y, r = 0.0, rng.uniform(0.3, 0.4)
        for k in range(between(rng, 1, 4)):
            t = rng.uniform(0.08, 0.2)
            solids.append(lathe([[r, 0], [r, t]], "layer", f"{k}", at=(0, y, 0)))
            y, r = y + t, r * rng.choice([1.0, 0.75])
        n = between(rng, 1, 8)
        stick = [
            rod((r * 0.7, y - 0.01, 0), (r * 0.7, y + 0.14, 0), 0.016, "candle", ""),
            ball((0.016, 0.03, 0.016), (r * 0.7, y + 0.16, 0), "flame", "")
        ]
        return assembled(
            [*solids, *around(stick, n),
             lathe([[0.45, 0], [0.47, 0.02]], "plate", at=(0, -0.015, 0))], cake="layer",
            candles="candle, flame")
    if kind == "ice cream":
        r = rng.uniform(0.1, 0.15)
        solids = [
            frustum(0.015, r, 0.4, (0, 0.2, 0), "cone"),
            lathe([[r * 1.1, -0.03], [r * 1.1, 0.02]], "rim", at=(0, 0.39, 0))
        ]
        y = 0.42
        for k in range(between(rng, 1, 3)):
            solids.append(ball((r * (1.05 - 0.12 * k),) * 3, (0, y + r * 0.5, 0), "scoop", f"{k}"))
            y += r * 1.1
        return assembled([*solids, ball((0.035,) * 3, (0, y + 0.12 * r + 0.03, 0), "cherry")],
                         wafer="cone, rim")
    if kind == "burger":
        y, r = 0.0, 0.3
        layers = [("bun", 0.08, 1.0)] + [(pick(rng, "patty", "cheese", "salad",
                                               "tomato"), rng.uniform(0.025, 0.07), rng.uniform(0.95, 1.12))
                                         for _ in range(between(rng, 2, 5))]
        for k, (name, t, f) in enumerate(layers):
            at = (0, y + t / 2, 0)
            solids.append(
                box((1.5 * r * f, t, 1.5 * r * f), at, name, f"{k}") if name ==
                "cheese" else lathe([[r * f * 0.97, -t / 2], [r * f, 0], [r * f * 0.97, t /
                                                                          2]], name, f"{k}", at=at))
            y += t
        return assembled(
            [*solids,
             lathe(bell([(r, 0), (r * 0.9, 0.1), (0.02, 0.17)], 7), "bun", "top", at=(0, y, 0))],
            filling="patty, cheese, salad, tomato")
    n = between(rng, 1, 5)
    w = rng.uniform(0.03, 0.05)
    base: Solids = [
        lathe([[0.16, 0], [0.14, 0.03], [0.03, 0.07]], "foot"),
        rod((0, 0.05, 0), (0, 0.4, 0), 0.025, "stem")
    ]
    stand: Solids = [
        lathe([[w * 0.6, -0.03], [w * 1.6, 0.02]], "cup", ""),
        rod((0, 0, 0), (0, 0.25, 0), w, "candle", ""),
        ball((0.018, 0.04, 0.018), (0, 0.27, 0), "flame", "")
    ]
    base += [numbered(s.shifted(0, 0.42, 0), "mid") for s in stand]
    if n > 1:
        arm = tube(curve([(0, 0.22, 0), (0.14, 0.16, 0), (0.22, 0.3, 0)], 7), 0.018, "arm", "")
        base += around([arm, *[s.shifted(0.22, 0.32, 0) for s in stand]], n)
    return assembled(base, holder="foot, stem, arm, cup", candles="candle, flame")
