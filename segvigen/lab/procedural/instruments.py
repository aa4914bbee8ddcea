"""Guitars, drums, pianos, trumpets and xylophones."""

from __future__ import annotations

import numpy as np

from segvigen.lab.procedural.grammar import (
    Rng,
    Solids,
    around,
    assembled,
    bar,
    bell,
    between,
    both,
    chance,
    curve,
    four_legs,
    leg_style,
    numbered,
    pick,
    rod,
    row,
    turned,
)
from segvigen.lab.procedural.solids import ball, box, frustum, lathe, prism, ring, tube, turn

LYING = turn(0, np.pi / 2)


def guitar(rng: Rng) -> Solids:
    """Guitars, violins, banjos: body, neck, head, pegs, strings, bridge."""
    w, h, t = rng.uniform(0.18, 0.24), rng.uniform(0.4, 0.55), rng.uniform(0.05, 0.11)
    kind = pick(rng, "guitar", "guitar", "electric", "banjo")
    a = np.linspace(0, 2 * np.pi, 28, endpoint=False)
    if kind == "banjo":
        solids: Solids = turned([lathe([[w, -t / 2], [w, t / 2]], "body")], 0, np.pi / 2)
        solids += turned([ring(w, 0.02, (0, t / 2, 0), "hoop")], 0, np.pi / 2)
        h = 2 * w
    else:
        waist = rng.uniform(0.15, 0.3)
        x = w * np.sin(a) * (1 - waist * np.exp(-(((np.cos(a) - 0.25) / 0.3)**2)) - 0.2 * (np.cos(a) > 0.2))
        y = -h / 2 * np.cos(a + np.pi)
        if kind == "electric":
            y = y + np.where((np.cos(a) > 0.5) & (np.abs(np.sin(a)) > 0.25), 0.09, 0) * 1.0
        solids = [prism(np.stack([x, y], 1), t if kind != "electric" else 0.05, "body")]
    z = t / 2 if kind != "electric" else 0.025
    n = rng.uniform(0.5, 0.7)
    solids.append(box((0.05, n, 0.035), (0, h / 2 + n / 2 - 0.12, z + 0.005), "neck"))
    solids.append(box((0.052, n, 0.012), (0, h / 2 + n / 2 - 0.12, z + 0.025), "fingerboard"))
    top = h / 2 + n - 0.12
    solids.append(
        prism([[-0.03, -0.01], [0.03, -0.01], [0.05, 0.14], [-0.05, 0.16]], 0.03, "head", at=(0, top, z)))
    for k in range(3):
        solids += both(
            rod((0.03, top + 0.03 + 0.04 * k, z), (0.085, top + 0.03 + 0.04 * k, z), 0.012, "peg", f"{k}"))
    solids.append(box((0.14, 0.03, 0.03), (0, -h * 0.22, z + 0.01), "bridge"))
    if kind == "guitar":
        solids += turned([lathe([[0.055, -0.01], [0.055, 0.008]], "rosette", at=(0, z, -h * 0.02))], 0,
                         np.pi / 2)
    elif kind == "electric":
        solids += row([box((0.1, 0.035, 0.02), (0, -0.02, z + 0.005), "pickup", "")], 2, (0, 0.09, 0))
        solids += row([
            frustum(0.015, 0.015, 0.02,
                    (0, 0, 0), "dial", "").moved(LYING, np.array([w * 0.5, -h * 0.3, z + 0.005]))
        ], 2, (0.03, 0.05, 0))
    return assembled(solids, box="body, bridge, rosette, pickup, dial, hoop",
                     neck="neck, fingerboard, head, peg")


def drums(rng: Rng) -> Solids:
    """Drums, drum kits, pianos, trumpets, xylophones."""
    kind = pick(rng, "drum", "kit", "piano", "trumpet", "xylophone")
    solids: Solids = []
    if kind == "drum":
        r, h = rng.uniform(0.2, 0.32), rng.uniform(0.15, 0.5)
        waist = rng.uniform(0.5, 1.1)
        solids = [lathe(bell([(r, 0), (r * waist, h * 0.5), (r, h)], 8), "shell")]
        for k, y in enumerate((0.0, h)):
            solids += [lathe([[r * 1.05, -0.025], [r * 1.05, 0.025]], "hoop", f"{k}", at=(0, y, 0))]
        solids.append(lathe([[r * 0.98, 0], [r * 0.98, 0.035]], "skin", at=(0, h, 0)))
        m = between(rng, 5, 8)
        solids += around([rod((r * 1.02, 0, 0), (r * 1.02, h, 0), 0.012, "rod", "")], m)
        if chance(rng, 0.4):
            solids += both(rod((0.05, h + 0.05, -0.1), (0.18, h + 0.045, 0.25), 0.016, "stick"))
        if chance(rng, 0.3):
            solids += around([rod((r * 0.9, 0.05, 0), (r * 1.2, -0.4, 0), 0.02, "leg", "")], 3)
        return assembled(solids, drum="shell, hoop, skin, rod")
    if kind == "kit":
        solids = [
            s.shifted(0, 0.28, 0) for s in turned(
                [lathe([[0.28, -0.15], [0.28, 0.15]], "bass"),
                 ring(0.28, 0.025, (0, 0.15, 0), "bass hoop")], 0, np.pi / 2)
        ]
        for s in (-1, 1):
            solids += [
                lathe([[0.13, 0], [0.13, 0.16]], "tom", f"{s}", at=(s * 0.16, 0.6, 0)),
                rod((s * 0.1, 0.5, 0), (s * 0.14, 0.62, 0), 0.02, "tom post", f"{s}")
            ]
            x = s * 0.52
            solids += [
                rod((x, 0.1, 0.05), (x, 0.9, 0.05), 0.014, "stand", f"{s}"),
                lathe([[0.2, 0], [0.06, 0.03], [0.04, 0.05]], "cymbal", f"{s}", at=(x, 0.86, 0.05))
            ]
            solids += [
                numbered(p.shifted(x, 0, 0.05), f"{s}")
                for p in around([rod((0, 0.14, 0), (0.15, 0, 0), 0.012, "foot", "")], 3)
            ]
            solids += [
                lathe([[0.16, 0], [0.16, 0.22]], "snare", f"{s}", at=(s * 0.4, 0.3, -0.2)),
                rod((s * 0.27, 0.35, -0.1), (s * 0.4, 0.35, -0.2), 0.02, "clamp", f"{s}"),
                rod((s * 0.4, 0.4, -0.1), (x, 0.4, 0.05), 0.016, "clamp", f"o{s}")
            ]
        return assembled(solids, bass="bass, bass hoop", drums="tom, tom post, snare, clamp",
                         cymbals="stand, cymbal, foot")
    if kind == "piano":
        w, n, h = 1.0, rng.uniform(0.35, 0.6), rng.uniform(0.05, 0.2)
        y = 0.45
        solids = [
            box((w, 0.12, n), (0, y, 0), "case"),
            box((w * 0.92, 0.03, 0.16), (0, y + 0.03, n / 2 + 0.06), "key bed")
        ]
        if chance(rng, 0.5):
            solids.append(box((w, 0.65, 0.12), (0, y + 0.32, -n / 2 + 0.06), "upright"))
        k = between(rng, 7, 14)
        solids += row([box((w * 0.9 / k * 0.98, 0.025, 0.15), (0, y + 0.055, n / 2 + 0.06), "white key", "")],
                      k, (w * 0.9 / k, 0, 0))
        solids += row([box((w * 0.9 / k * 0.5, 0.03, 0.08), (0, y + 0.075, n / 2 + 0.03), "black key", "")],
                      k - 1, (w * 0.9 / k, 0, 0))
        solids += four_legs(leg_style(rng, 0.03), w * 0.44, n * 0.4, y - 0.04, 0.0)
        if chance(rng, 0.6):
            solids += [
                box((0.3, 0.03, 0.02), (0, y + 0.2, n / 2 - 0.08), "music desk"),
                box((0.3, 0.17, 0.02), (0, y + 0.13, n / 2 - 0.08), "music desk", "1")
            ]
        return assembled(solids, body="case, upright, key bed, music desk", keys="white key, black key")
    if kind == "trumpet":
        n = rng.uniform(0.6, 0.9)
        horn = bell([(0.015, 0), (0.018, n * 0.7), (0.04, n * 0.9), (rng.uniform(0.09, 0.16), n * 1.05)], 12)
        solids = turned(
            [lathe(horn, "bell"), lathe([[0.028, -0.05], [0.012, 0.02]], "mouthpiece")], 0, np.pi / 2)
        z0, z1 = n * 0.25, n * 0.75
        solids.append(
            tube(
                curve([(0, 0, z0 - 0.03), (0, -0.05, z0 - 0.08), (0, -0.11, z0), (0, -0.11, z1),
                       (0, -0.06, z1 + 0.07), (0, 0, z1)], 17), 0.016, "tubing"))
        for k in range(3):
            z = n * (0.4 + 0.08 * k)
            solids += [
                rod((0, -0.15, z), (0, 0.06, z), 0.026, "valve", f"{k}"),
                rod((0, 0.05, z), (0, 0.1, z), 0.01, "button", f"{k}"),
                ball((0.02, 0.01, 0.02), (0, 0.1, z), "button", f"{k}")
            ]
        return assembled(solids, pipe="bell, mouthpiece, tubing", valves="valve, button")
    k = between(rng, 6, 12)
    n0, n1 = 0.5, rng.uniform(0.2, 0.35)
    each = 0.09
    for j in range(k):
        x = ((j + 0.5) / k - 0.5) * each * k
        solids.append(box((each * 0.8, 0.03, n0 + (n1 - n0) * j / (k - 1)), (x, 0.08, 0), "bar", f"{j}"))
    for s in (-1, 1):
        solids.append(
            bar((-each * k / 2, 0.04, s * n0 * 0.33), (each * k / 2, 0.04, s * n1 * 0.33), 0.06, 0.04, "rail",
                f"{s}"))
    solids += both(box((0.05, 0.05, 0.4), (each * k * 0.49, 0.03, 0), "end"))
    return assembled(solids, frame="rail, end")
