"""Instruments, machines and things of every day."""

from __future__ import annotations

import numpy as np

from segvigen.train.procedural.grammar import (
    Rng,
    Solids,
    arc,
    around,
    assembled,
    bar,
    bell,
    between,
    both,
    chance,
    curve,
    four_legs,
    hollow,
    leg_style,
    numbered,
    pick,
    rod,
    row,
    shifted,
    tube_handle,
    turned,
)
from segvigen.train.solids import ball, box, cushion, frustum, lathe, loft, prism, ring, tube, turn

LYING = turn(0, np.pi / 2)


def guitar(rng: Rng) -> Solids:
    """Guitars, violins, banjos: body, neck, head, pegs, strings, bridge."""
    w, h, t = rng.uniform(0.18, 0.24), rng.uniform(0.4, 0.55), rng.uniform(0.05, 0.11)
    kind = pick(rng, "guitar", "guitar", "electric", "banjo")
    a = np.linspace(0, 2 * np.pi, 28, endpoint=False)
    if kind == "banjo":
        solids: Solids = turned([lathe([[w, -t / 2], [w, t / 2]], (0, 0, 0), "body", "0")], 0, np.pi / 2)
        solids += turned([ring(w, 0.02, (0, t / 2, 0), "hoop", "0")], 0, np.pi / 2)
        h = 2 * w
    else:
        waist = rng.uniform(0.15, 0.3)
        x = w * np.sin(a) * (1 - waist * np.exp(-(((np.cos(a) - 0.25) / 0.3) ** 2)) - 0.2 * (np.cos(a) > 0.2))
        y = -h / 2 * np.cos(a + np.pi)
        if kind == "electric":
            y = y + np.where((np.cos(a) > 0.5) & (np.abs(np.sin(a)) > 0.25), 0.09, 0) * 1.0
        solids = [prism(np.stack([x, y], 1), t if kind != "electric" else 0.05, (0, 0, 0), "body", "0")]
    z = t / 2 if kind != "electric" else 0.025
    n = rng.uniform(0.5, 0.7)
    solids.append(box((0.05, n, 0.035), (0, h / 2 + n / 2 - 0.12, z + 0.005), "neck", "0"))
    solids.append(box((0.052, n, 0.012), (0, h / 2 + n / 2 - 0.12, z + 0.025), "fingerboard", "0"))
    top = h / 2 + n - 0.12
    solids.append(
        prism([[-0.03, -0.01], [0.03, -0.01], [0.05, 0.14], [-0.05, 0.16]], 0.03, (0, top, z), "head", "0")
    )
    for k in range(3):
        solids += both(
            rod((0.03, top + 0.03 + 0.04 * k, z), (0.085, top + 0.03 + 0.04 * k, z), 0.012, "peg", f"{k}")
        )
    solids.append(box((0.14, 0.03, 0.03), (0, -h * 0.22, z + 0.01), "bridge", "0"))
    if kind == "guitar":
        solids += turned(
            [lathe([[0.055, -0.01], [0.055, 0.008]], (0, z, -h * 0.02), "rosette", "0")], 0, np.pi / 2
        )
    elif kind == "electric":
        solids += row([box((0.1, 0.035, 0.02), (0, -0.02, z + 0.005), "pickup", "")], 2, (0, 0.09, 0))
        solids += row(
            [
                frustum(0.015, 0.015, 0.02, (0, 0, 0), "dial", "").moved(
                    LYING, np.array([w * 0.5, -h * 0.3, z + 0.005])
                )
            ],
            2,
            (0.03, 0.05, 0),
        )
    return assembled(
        solids, box="body, bridge, rosette, pickup, dial, hoop", neck="neck, fingerboard, head, peg"
    )


def drums(rng: Rng) -> Solids:
    """Drums, drum kits, pianos, trumpets, xylophones."""
    kind = pick(rng, "drum", "kit", "piano", "trumpet", "xylophone")
    solids: Solids = []
    if kind == "drum":
        r, h = rng.uniform(0.2, 0.32), rng.uniform(0.15, 0.5)
        waist = rng.uniform(0.5, 1.1)
        solids = [lathe(bell([(r, 0), (r * waist, h * 0.5), (r, h)], 8), (0, 0, 0), "shell", "0")]
        for k, y in enumerate((0.0, h)):
            solids += [lathe([[r * 1.05, -0.025], [r * 1.05, 0.025]], (0, y, 0), "hoop", f"{k}")]
        solids.append(lathe([[r * 0.98, 0], [r * 0.98, 0.035]], (0, h, 0), "skin", "0"))
        m = between(rng, 5, 8)
        solids += around([rod((r * 1.02, 0, 0), (r * 1.02, h, 0), 0.012, "rod", "")], m)
        if chance(rng, 0.4):
            solids += both(rod((0.05, h + 0.05, -0.1), (0.18, h + 0.045, 0.25), 0.016, "stick", "0"))
        if chance(rng, 0.3):
            solids += around([rod((r * 0.9, 0.05, 0), (r * 1.2, -0.4, 0), 0.02, "leg", "")], 3)
        return assembled(solids, drum="shell, hoop, skin, rod")
    if kind == "kit":
        solids = [
            s.shifted(0, 0.28, 0)
            for s in turned(
                [
                    lathe([[0.28, -0.15], [0.28, 0.15]], (0, 0, 0), "bass", "0"),
                    ring(0.28, 0.025, (0, 0.15, 0), "bass hoop", "0"),
                ],
                0,
                np.pi / 2,
            )
        ]
        for s in (-1, 1):
            solids += [
                lathe([[0.13, 0], [0.13, 0.16]], (s * 0.16, 0.6, 0), "tom", f"{s}"),
                rod((s * 0.1, 0.5, 0), (s * 0.14, 0.62, 0), 0.02, "tom post", f"{s}"),
            ]
            x = s * 0.52
            solids += [
                rod((x, 0.1, 0.05), (x, 0.9, 0.05), 0.014, "stand", f"{s}"),
                lathe([[0.2, 0], [0.06, 0.03], [0.04, 0.05]], (x, 0.86, 0.05), "cymbal", f"{s}"),
            ]
            solids += [
                numbered(p.shifted(x, 0, 0.05), f"{s}")
                for p in around([rod((0, 0.14, 0), (0.15, 0, 0), 0.012, "foot", "")], 3)
            ]
            solids += [
                lathe([[0.16, 0], [0.16, 0.22]], (s * 0.4, 0.3, -0.2), "snare", f"{s}"),
                rod((s * 0.27, 0.35, -0.1), (s * 0.4, 0.35, -0.2), 0.02, "clamp", f"{s}"),
                rod((s * 0.4, 0.4, -0.1), (x, 0.4, 0.05), 0.016, "clamp", f"o{s}"),
            ]
        return assembled(
            solids, bass="bass, bass hoop", drums="tom, tom post, snare, clamp", cymbals="stand, cymbal, foot"
        )
    if kind == "piano":
        w, n, h = 1.0, rng.uniform(0.35, 0.6), rng.uniform(0.05, 0.2)
        y = 0.45
        solids = [
            box((w, 0.12, n), (0, y, 0), "case", "0"),
            box((w * 0.92, 0.03, 0.16), (0, y + 0.03, n / 2 + 0.06), "key bed", "0"),
        ]
        if chance(rng, 0.5):
            solids.append(box((w, 0.65, 0.12), (0, y + 0.32, -n / 2 + 0.06), "upright", "0"))
        k = between(rng, 7, 14)
        solids += row(
            [box((w * 0.9 / k * 0.98, 0.025, 0.15), (0, y + 0.055, n / 2 + 0.06), "white key", "")],
            k,
            (w * 0.9 / k, 0, 0),
        )
        solids += row(
            [box((w * 0.9 / k * 0.5, 0.03, 0.08), (0, y + 0.075, n / 2 + 0.03), "black key", "")],
            k - 1,
            (w * 0.9 / k, 0, 0),
        )
        solids += four_legs(leg_style(rng, 0.03), w * 0.44, n * 0.4, y - 0.04, 0.0)
        if chance(rng, 0.6):
            solids += [
                box((0.3, 0.03, 0.02), (0, y + 0.2, n / 2 - 0.08), "music desk", "0"),
                box((0.3, 0.17, 0.02), (0, y + 0.13, n / 2 - 0.08), "music desk", "1"),
            ]
        return assembled(solids, body="case, upright, key bed, music desk", keys="white key, black key")
    if kind == "trumpet":
        n = rng.uniform(0.6, 0.9)
        horn = bell([(0.015, 0), (0.018, n * 0.7), (0.04, n * 0.9), (rng.uniform(0.09, 0.16), n * 1.05)], 12)
        solids = turned(
            [
                lathe(horn, (0, 0, 0), "bell", "0"),
                lathe([[0.028, -0.05], [0.012, 0.02]], (0, 0, 0), "mouthpiece", "0"),
            ],
            0,
            np.pi / 2,
        )
        z0, z1 = n * 0.25, n * 0.75
        solids.append(
            tube(
                curve(
                    [
                        (0, 0, z0 - 0.03),
                        (0, -0.05, z0 - 0.08),
                        (0, -0.11, z0),
                        (0, -0.11, z1),
                        (0, -0.06, z1 + 0.07),
                        (0, 0, z1),
                    ],
                    17,
                ),
                0.016,
                "tubing",
                "0",
            )
        )
        for k in range(3):
            z = n * (0.4 + 0.08 * k)
            solids += [
                rod((0, -0.15, z), (0, 0.06, z), 0.026, "valve", f"{k}"),
                rod((0, 0.05, z), (0, 0.1, z), 0.01, "button", f"{k}"),
                ball((0.02, 0.01, 0.02), (0, 0.1, z), "button", f"{k}"),
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
            bar(
                (-each * k / 2, 0.04, s * n0 * 0.33),
                (each * k / 2, 0.04, s * n1 * 0.33),
                0.06,
                0.04,
                "rail",
                f"{s}",
            )
        )
    solids += both(box((0.05, 0.05, 0.4), (each * k * 0.49, 0.03, 0), "end", "0"))
    return assembled(solids, frame="rail, end")


def machine(rng: Rng) -> Solids:
    """Engines, pumps, lathes, gears, fans and washing machines."""
    kind = pick(rng, "engine", "gears", "fan", "washer", "camera", "press")
    solids: Solids = []
    if kind == "engine":
        m, r = between(rng, 2, 6), rng.uniform(0.05, 0.08)
        n = m * r * 2.3
        solids = [
            box((0.24, 0.2, n), (0, 0, 0), "block", "0"),
            box((0.2, 0.1, n * 0.95), (0, -0.14, 0), "sump", "0"),
        ]
        vee = chance(rng, 0.5)
        for k in range(m):
            z = ((k + 0.5) / m - 0.5) * n
            pot: Solids = [
                frustum(r, r, 0.2, (0, 0.17, z), "cylinder", f"{k}"),
                *[
                    lathe(
                        [[r * 1.25, 0], [r * 1.25, 0.018]], (0, 0.13 + 0.045 * j, z), "cooling rib", f"{k}{j}"
                    )
                    for j in range(between(rng, 0, 3))
                ],
                lathe([[r * 0.5, 0], [r * 0.4, 0.08]], (0, 0.26, z), "plug", f"{k}"),
            ]
            solids += both(*turned(pot, 2, -0.6)) if vee else pot
            solids.append(
                tube(curve([(0.1, 0.02, z), (0.2, 0.04, z), (0.22, -0.04, z)], 6), 0.022, "exhaust", f"{k}")
            )
        solids.append(rod((0.22, -0.05, -n * 0.5), (0.22, -0.05, n * 0.6), 0.035, "manifold", "0"))
        solids += [
            lathe([[0.11, -0.02], [0.11, 0.02]], (0, 0, 0), "fly wheel", "0").moved(
                LYING, np.array([0, -0.02, n / 2 + 0.03])
            ),
            rod((0, -0.02, n * 0.4), (0, -0.02, n / 2 + 0.1), 0.03, "shaft", "0"),
        ]
        return assembled(
            solids,
            block="block, sump",
            cylinders="cylinder, cooling rib, plug",
            exhausts="exhaust, manifold",
            drive="fly wheel, shaft",
        )
    if kind == "gears":
        m, x = between(rng, 2, 4), 0.0
        for k in range(m):
            r, t, teeth = rng.uniform(0.12, 0.28), rng.uniform(0.05, 0.1), between(rng, 10, 20)
            a = np.linspace(0, 2 * np.pi, 4 * teeth, endpoint=False)
            out = np.where(np.arange(4 * teeth) % 4 < 2, r, r * 0.86)
            if k:
                x += r * 0.94
            solids += [
                prism(np.stack([np.cos(a) * out, np.sin(a) * out], 1), t, (x, 0, 0), "gear", f"{k}"),
                rod((x, 0, -0.12), (x, 0, 0.1), r * 0.2, "shaft", f"{k}"),
                frustum(r * 0.4, r * 0.4, t * 1.6, (0, 0, 0), "hub", f"{k}").moved(
                    LYING, np.array([x, 0, 0])
                ),
            ]
            x += r * 0.94
        solids.append(box((x + 0.1, 0.3, 0.05), (x / 2, 0, -0.13), "plate", "0"))
        return assembled(solids, train="gear, hub, shaft")
    if kind == "fan":
        r, h, m = rng.uniform(0.22, 0.32), rng.uniform(0.4, 1.0), between(rng, 3, 6)
        solids = [
            lathe([[0.2, 0], [0.2, 0.02], [0.05, 0.06]], (0, 0, 0), "foot", "0"),
            rod((0, 0.04, 0), (0, h, 0), 0.025, "stem", "0"),
            rod((0, h, -0.14), (0, h, 0.03), 0.07, "motor", "0"),
            rod((0, h, 0), (0, h, 0.1), 0.03, "hub", "0"),
        ]
        blade = box((0.1, r * 0.9, 0.014), (0, r * 0.47, 0), "blade", "")
        for k in range(m):
            solids += [
                numbered(s.shifted(0, h, 0.07), f"{k}")
                for s in turned(turned([blade], 1, 0.4), 2, 2 * np.pi * k / m)
            ]
        if chance(rng, 0.7):
            solids += [
                s.shifted(0, h, z)
                for z in (0.01, 0.12)
                for s in turned([ring(r, 0.01, (0, 0, 0), "cage ring", f"{z}")], 0, np.pi / 2)
            ]
            for k in range(8):
                angle = 2 * np.pi * k / 8
                tip = np.array([np.cos(angle) * r, h + np.sin(angle) * r, 0.01])
                solids += [tube([(0, h, -0.02), tip, tip + [0, 0, 0.11]], 0.008, "cage wire", f"{k}")]
        return assembled(solids, stand="foot, stem", rotor="hub, blade, motor", cage="cage ring, cage wire")
    if kind == "washer":
        w, h, d = rng.uniform(0.45, 0.6), rng.uniform(0.55, 0.9), rng.uniform(0.4, 0.55)
        solids = [
            cushion((w, h, d), (0, h / 2, 0), "case", "0", 0.05),
            box((w * 0.98, h * 0.16, 0.03), (0, h * 0.9, d / 2), "panel", "0"),
        ]
        if chance(rng, 0.5):
            solids += [
                s.shifted(0, h * 0.45, d / 2)
                for s in turned(
                    [
                        lathe(
                            [[w * 0.36, -0.02], [w * 0.36, 0.03], [w * 0.26, 0.03], [w * 0.2, 0.01]],
                            (0, 0, 0),
                            "door ring",
                            "0",
                        ),
                        ball((w * 0.24, 0.04, w * 0.24), (0, 0, 0), "glass", "0"),
                    ],
                    0,
                    np.pi / 2,
                )
            ]
        else:
            solids += [
                box((w * 0.85, h * 0.6, 0.04), (0, h * 0.42, d / 2), "oven door", "0"),
                box((w * 0.65, h * 0.35, 0.02), (0, h * 0.4, d / 2 + 0.025), "glass", "0"),
                tube_handle(
                    (-w * 0.3, h * 0.66, d / 2 + 0.01),
                    (w * 0.3, h * 0.66, d / 2 + 0.01),
                    (0, 0, 0.05),
                    0.014,
                    "handle",
                    "0",
                ),
            ]
            solids += [
                lathe([[0.08, 0], [0.08, 0.02]], (sx * w * 0.25, h, sz * d * 0.22), "hob", f"{sx}{sz}")
                for sx in (-1, 1)
                for sz in (-1, 1)
            ]
        k = between(rng, 2, 5)
        solids += row(
            [
                frustum(0.025, 0.02, 0.03, (0, 0, 0), "dial", "").moved(
                    LYING, np.array([0, h * 0.9, d / 2 + 0.025])
                )
            ],
            k,
            (w * 0.8 / k, 0, 0),
        )
        solids += [
            box((0.05, 0.04, 0.05), (sx * w * 0.4, -0.015, sz * d * 0.4), "foot", f"{sx}{sz}")
            for sx in (-1, 1)
            for sz in (-1, 1)
        ]
        return assembled(
            solids,
            body="case, foot, hob",
            front="door ring, glass, oven door, handle",
            controls="panel, dial",
        )
    if kind == "camera":
        w, h, d = rng.uniform(0.35, 0.45), rng.uniform(0.22, 0.28), rng.uniform(0.1, 0.16)
        solids = [
            cushion((w, h, d), (0, 0, 0), "body", "0", 0.15),
            box((0.12, 0.07, d * 0.8), (0, h / 2 + 0.025, 0), "finder", "0"),
            cushion((0.07, h * 0.95, 0.06), (-w * 0.4, 0, d / 2), "grip", "0", 0.4),
        ]
        z, r = d / 2, h * 0.42
        for k in range(between(rng, 2, 4)):
            t = rng.uniform(0.04, 0.09)
            solids.append(
                frustum(r, r, t, (0, 0, 0), "lens ring", f"{k}").moved(
                    LYING, np.array([0.03, 0, z + t / 2 - 0.005])
                )
            )
            z, r = z + t - 0.005, r * rng.choice([0.9, 1.08])
        solids += [
            frustum(0.03, 0.03, 0.03, (-w * 0.35, h / 2 + 0.01, 0), "shutter", "0"),
            frustum(0.04, 0.04, 0.03, (w * 0.33, h / 2 + 0.01, 0), "dial", "0"),
        ]
        if chance(rng, 0.4):
            solids += [
                s.shifted(0, -h / 2 + 0.01, 0)
                for s in around([rod((0.02, 0, 0), (0.25, -0.6, 0), 0.018, "tripod leg", "")], 3)
            ] + [frustum(0.06, 0.05, 0.05, (0, -h / 2 - 0.01, 0), "tripod head", "0")]
        return assembled(
            solids,
            body="body, finder, grip, shutter, dial",
            lens="lens ring",
            tripod="tripod leg, tripod head",
        )
    solids = [
        box((0.5, 0.08, 0.35), (0, 0.04, 0), "base", "0"),
        box((0.14, 0.7, 0.12), (0, 0.4, -0.1), "column", "0"),
        box((0.22, 0.18, 0.36), (0, 0.68, 0.02), "head", "0"),
        rod((0, 0.65, 0.12), (0, 0.35, 0.12), 0.045, "quill", "0"),
        rod((0, 0.38, 0.12), (0, 0.24, 0.12), 0.015, "bit", "0"),
        box((0.3, 0.04, 0.26), (0, 0.22, 0.06), "work table", "0"),
        frustum(0.09, 0.09, 0.16, (0, 0.82, -0.1), "motor", "0"),
    ]
    solids += [
        s.shifted(0.11, 0.6, 0.06)
        for k in range(3)
        for s in turned(
            [
                rod((0, 0, 0), (0.03, 0.16, 0), 0.012, "lever", f"{k}"),
                ball((0.022,) * 3, (0.03, 0.16, 0), "lever knob", f"{k}"),
            ],
            0,
            2 * np.pi * k / 3,
        )
    ]
    return assembled(
        solids, stand="base, column, work table", drive="head, motor, quill, bit, lever, lever knob"
    )


def crane(rng: Rng) -> Solids:
    """Cranes, excavators, robot arms and oil pumps: chains of links on a base."""
    kind = pick(rng, "tower", "digger", "arm")
    if kind == "tower":
        h, n, w = rng.uniform(0.8, 1.2), rng.uniform(0.5, 0.8), 0.06
        solids: Solids = [box((0.3, 0.06, 0.3), (0, 0.03, 0), "base", "0")]
        solids += [
            box((0.018, h, 0.018), (sx * w, h / 2 + 0.03, sz * w), "mast post", f"{sx}{sz}")
            for sx in (-1, 1)
            for sz in (-1, 1)
        ]
        m = between(rng, 4, 7)
        for k in range(m):
            y0, y1 = 0.06 + h * k / m, 0.06 + h * (k + 1) / m
            s = (-1) ** k
            for z in (-w, w):
                solids.append(
                    bar((-s * w, y0, z), (s * w, min(y1, h), z), 0.014, 0.014, "lattice", f"{k}{z}")
                )
        top = h + 0.03
        solids += [
            box((0.18, 0.1, 0.18), (0, top + 0.04, 0), "turntable", "0"),
            box((0.1, 0.14, 0.12), (0.1, top + 0.02, 0.1), "cab", "0"),
        ]
        solids += [
            box((n, 0.04, 0.05), (n / 2, top + 0.1, 0), "jib", "0"),
            box((0.35, 0.04, 0.05), (-0.17, top + 0.1, 0), "counter jib", "0"),
            box((0.12, 0.12, 0.1), (-0.3, top + 0.06, 0), "weight", "0"),
        ]
        solids += [
            bar((0, top + 0.08, 0), (0, top + 0.32, 0), 0.04, 0.04, "peak", "0"),
            rod((0, top + 0.31, 0), (n * 0.8, top + 0.11, 0), 0.008, "tie", "0"),
            rod((0, top + 0.31, 0), (-0.3, top + 0.11, 0), 0.008, "tie", "1"),
        ]
        x, y = n * rng.uniform(0.4, 0.9), top - rng.uniform(0.2, 0.5)
        solids += [
            box((0.06, 0.03, 0.08), (x, top + 0.075, 0), "trolley", "0"),
            rod((x, top + 0.07, 0), (x, y, 0), 0.008, "rope", "0"),
            box((0.05, 0.06, 0.05), (x, y, 0), "hook", "0"),
        ]
        return assembled(
            solids,
            mast="base, mast post, lattice",
            top="turntable, cab, jib, counter jib, weight, peak, tie",
            hoist="trolley, rope, hook",
        )
    a, b = rng.uniform(0.3, 1.1), rng.uniform(-0.9, 0.2)
    n1, n2, r = rng.uniform(0.35, 0.5), rng.uniform(0.3, 0.45), rng.uniform(0.03, 0.05)
    square = chance(rng, 0.5)
    if kind == "digger":
        solids = both(cushion((0.12, 0.14, 0.55), (0.19, 0.07, 0), "track", "0", 0.48))
        solids += [
            box((0.3, 0.08, 0.3), (0, 0.12, 0), "undercarriage", "0"),
            frustum(0.14, 0.14, 0.06, (0, 0.18, 0), "turntable", "0"),
            box((0.36, 0.16, 0.45), (0, 0.28, -0.05), "house", "0"),
            cushion((0.15, 0.22, 0.2), (-0.1, 0.44, 0.06), "cab", "0", 0.1),
            box((0.34, 0.14, 0.1), (0, 0.27, -0.3), "counterweight", "0"),
        ]
        root = np.array([0.08, 0.32, 0.17])
    else:
        solids = [
            lathe([[0.18, 0], [0.18, 0.04], [0.12, 0.1]], (0, 0, 0), "base", "0"),
            frustum(0.1, 0.09, 0.14, (0, 0.16, 0), "turntable", "0"),
            ball((0.1,) * 3, (0, 0.25, 0), "shoulder", "0"),
        ]
        root = np.array([0.0, 0.25, 0.0])
    elbow = root + n1 * np.array([0, np.sin(a), np.cos(a)])
    wrist = elbow + n2 * np.array([0, np.sin(b), np.cos(b)])
    link = (
        (lambda p, q, g: bar(p, q, r * 2, r * 2, g, "0"))
        if square
        else (lambda p, q, g: rod(p, q, r * 1.2, g, "0", r))
    )
    solids += [link(root, elbow, "boom"), link(elbow, wrist, "stick")]
    for mark, at in (("elbow", elbow), ("wrist", wrist)):
        solids.append(
            frustum(r * 1.6, r * 1.6, r * 3.4, (0, 0, 0), "joint", mark).moved(turn(2, np.pi / 2), at)
        )
    if kind == "digger":
        bucket = prism(
            [[0.0, 0.05], [0.13, 0.0], [0.12, -0.16], [0.02, -0.14], [-0.03, -0.02]],
            0.2,
            (0, 0, 0),
            "bucket",
            "0",
        ).moved(turn(1, -np.pi / 2), wrist + [0, -0.02, 0])
        solids += [
            bucket,
            *[
                box((0.02, 0.05, 0.02), tuple(wrist + [x, -0.19, 0.1]), "tooth", f"{x}")
                for x in (-0.07, 0.0, 0.07)
            ],
        ]
        solids.append(rod(root + [0, -0.04, 0.04], (root + elbow) / 2 + [0, 0.0, 0], 0.02, "ram", "0"))
        return assembled(
            solids,
            crawler="track, undercarriage, turntable",
            cabin="house, cab, counterweight",
            arm="boom, stick, joint, ram, bucket, tooth",
        )
    way = (wrist - elbow) / n2
    palm = wrist + way * 0.06
    solids += [
        rod(wrist, palm, r * 0.9, "flange", "0"),
        box((0.12, 0.03, 0.03), tuple(palm), "gripper", "0"),
        *both(
            box((0.02, 0.03, 0.03), (0.05, palm[1], palm[2]), "gripper", "side"),
            rod((0.05, palm[1], palm[2]), np.array([0.05, *(palm + way * 0.11)[1:]]), 0.013, "finger", "0"),
        ),
    ]
    return assembled(
        solids, foot="base, turntable, shoulder", arm="boom, stick, joint", hand="flange, gripper, finger"
    )


def clock(rng: Rng) -> Solids:
    """Clocks, watches, compasses: case, dial, hands, marks, feet, bells, pendulum."""
    r, t = rng.uniform(0.22, 0.32), rng.uniform(0.06, 0.14)
    kind = pick(rng, "alarm", "wall", "tall", "watch", "mantel")
    face: Solids = [
        lathe([[r, -t / 2], [r, t / 2]], (0, 0, 0), "case", "0"),
        lathe([[r * 0.9, 0], [r * 0.9, 0.015]], (0, t / 2, 0), "dial", "0"),
        ring(r * 0.96, 0.025, (0, t / 2, 0), "bezel", "0"),
    ]
    y = t / 2 + 0.02
    a, b = rng.uniform(0, 6.28, 2)
    face += [
        plank_hand(a, r * 0.5, 0.035, y, "hand", "hour"),
        plank_hand(b, r * 0.75, 0.022, y + 0.008, "hand", "minute"),
        lathe([[0.025, 0], [0.025, 0.03]], (0, t / 2 + 0.005, 0), "pin", "0"),
    ]
    if chance(rng, 0.6):
        face += around(
            [box((0.06, 0.02, 0.02), (r * 0.78, t / 2 + 0.015, 0), "mark", "")], int(rng.choice([4, 12]))
        )
    solids = turned(face, 0, np.pi / 2)
    if kind == "alarm":
        solids += both(
            rod((r * 0.5, -r * 0.75, 0), (r * 0.75, -r * 1.15, 0), 0.025, "foot", "0"),
            ball((r * 0.32, r * 0.25, r * 0.32), (r * 0.5, r * 1.02, 0), "bell", "0"),
        )
        solids += [
            tube_handle((-r * 0.5, r * 1.2, 0), (r * 0.5, r * 1.2, 0), (0, 0.12, 0), 0.014, "handle", "0", 1),
            box((0.03, 0.14, 0.03), (0, r * 1.05, 0), "hammer", "0"),
        ]
    elif kind == "tall":
        w, h = r * 2.4, rng.uniform(0.9, 1.3)
        solids += [
            box((w, w, t * 0.9), (0, 0, -0.02), "hood", "0"),
            box((w * 0.75, h, t * 0.85), (0, -w / 2 - h / 2, -0.02), "trunk", "0"),
            box((w * 1.05, 0.22, t * 1.3), (0, -w / 2 - h - 0.1, -0.02), "plinth", "0"),
            prism(
                [[-w * 0.55, 0], [w * 0.55, 0], [0, 0.18]],
                t * 1.1,
                (0, w / 2 - 0.005, -0.02),
                "pediment",
                "0",
            ),
        ]
        solids += [
            box((w * 0.5, h * 0.8, 0.02), (0, -w / 2 - h / 2, t * 0.4), "door", "0"),
            rod((0, -w / 2 - h * 0.2, t * 0.45), (0, -w / 2 - h * 0.65, t * 0.45), 0.012, "pendulum", "0"),
        ]
    elif kind == "watch":
        for s in (-1, 1):
            m = between(rng, 3, 6)
            for k in range(m):
                d = r + 0.03 + 0.085 * k
                solids.append(
                    box((r * 0.8, 0.09, 0.05), (0, s * d, -t * 0.2 - 0.004 * k * k), "link", f"{s}{k}")
                )
        solids.append(rod((r * 0.95, 0, 0), (r * 1.15, 0, 0), 0.03, "crown", "0"))
    elif kind == "mantel":
        solids += [
            prism(
                [
                    [-r * 1.6, 0],
                    [r * 1.6, 0],
                    [r * 1.2, r * 0.6],
                    [r * 0.9, r * 1.6],
                    [0, r * 2.2],
                    [-r * 0.9, r * 1.6],
                    [-r * 1.2, r * 0.6],
                ],
                t * 0.9,
                (0, -r * 1.15, -0.02),
                "body",
                "0",
            ),
            box((r * 3.5, 0.06, t * 1.5), (0, -r * 1.15, 0), "base", "0"),
        ]
    return assembled(
        solids,
        face="case, dial, bezel, hand, pin, mark",
        frame="hood, trunk, plinth, pediment, door, body, base, foot, bell, handle, hammer",
        strap="link, crown",
    )


def plank_hand(angle: float, length: float, width: float, y: float, group: str, part: str):  # type: ignore[no-untyped-def]
    """A clock hand on a dial that looks up."""
    return box((length, 0.014, width), (length * 0.42, y, 0), group, part).moved(turn(1, angle), np.zeros(3))


def wearable(rng: Rng) -> Solids:
    """Glasses, shoes, hats, umbrellas, headphones and bags."""
    kind = pick(rng, "glasses", "shoe", "shoe", "hat", "umbrella", "headphones", "bag")
    solids: Solids = []
    if kind == "glasses":
        r, t = rng.uniform(0.13, 0.17), rng.uniform(0.014, 0.024)
        x = r + 0.04
        if chance(rng, 0.5):
            lens = turned(
                [ring(r, t, (0, 0, 0), "rim", "0"), lathe([[r, -0.008], [r, 0.008]], (0, 0, 0), "lens", "0")],
                0,
                np.pi / 2,
            )
        else:
            f = 0.75 * r
            frame = tube([(-r, -f, 0), (r, -f, 0), (r, f, 0), (-r, f, 0), (-r, -f, 0)], t, "rim", "0")
            lens = [frame, box((2 * r, 2 * f, 0.016), (0, 0, 0), "lens", "0")]
        solids = both(*shifted(lens, x, 0, 0))
        solids.append(tube(curve([(-0.05, 0.02, 0), (0, 0.05, 0.02), (0.05, 0.02, 0)], 7), t, "bridge", "0"))
        solids += both(
            tube(
                curve(
                    [
                        (x + r - 0.005, 0.04, 0),
                        (x + r + 0.02, 0.05, -0.05),
                        (x + r, 0.05, -0.45),
                        (x + r - 0.02, -0.05, -0.6),
                    ],
                    11,
                ),
                t,
                "temple",
                "0",
            )
        )
        if chance(rng, 0.4):
            solids += both(ball((0.02, 0.035, 0.02), (0.045, -0.02, -0.02), "nose pad", "0"))
        return assembled(solids, front="rim, lens, bridge, nose pad")
    if kind == "shoe":
        n, w = rng.uniform(0.28, 0.34), rng.uniform(0.1, 0.13)
        high, heel = rng.uniform(0.08, 0.4), rng.uniform(0.02, 0.1)
        one: Solids = []
        a = np.linspace(0, 2 * np.pi, 20, endpoint=False)
        foot = np.stack([w * np.sin(a) * (1 - 0.2 * (np.cos(a) < -0.1)), n * np.cos(a)], 1)
        one.append(
            prism(foot[::-1] * [1, 1], 0.035, (0, 0, 0), "sole", "0").moved(
                turn(0, np.pi / 2), np.array([0, heel, 0])
            )
        )
        one.append(box((w * 1.5, heel + 0.01, n * 0.5), (0, heel / 2 - 0.005, -n * 0.6), "heel", "0"))
        z = np.array([-0.95, -0.5, 0.1, 0.6, 0.97]) * n
        one.append(
            loft(
                np.stack(
                    [
                        z,
                        np.array([0.7, 0.8, 0.9, 0.95, 0.3]) * w,
                        np.array([0.12, 0.13, 0.1, 0.06, 0.03]),
                        0 * z,
                        -heel - np.array([0.12, 0.13, 0.1, 0.06, 0.03]),
                    ],
                    1,
                ),
                2.6,
                (0, 0, 0),
                "upper",
                "0",
            ).moved(turn(0, np.pi / 2), np.zeros(3))
        )
        one.append(
            loft(
                [
                    [heel + 0.1, w * 0.7, n * 0.42, 0, -n * 0.5],
                    [heel + 0.18 + high, w * 0.75, n * 0.42, 0, -n * 0.52],
                ],
                2.6,
                (0, 0, 0),
                "shaft",
                "0",
            )
        )
        one.append(
            loft(
                [
                    [heel + 0.16 + high, w * 0.82, n * 0.46, 0, -n * 0.52],
                    [heel + 0.2 + high, w * 0.82, n * 0.46, 0, -n * 0.52],
                ],
                2.6,
                (0, 0, 0),
                "collar",
                "0",
            )
        )
        k = between(rng, 2, 4)
        one += [
            rod(
                (-w * 0.5, heel + 0.19 - 0.025 * j, n * (0.0 + 0.13 * j)),
                (w * 0.5, heel + 0.19 - 0.025 * j, n * (0.0 + 0.13 * j)),
                0.012,
                "lace",
                f"{j}",
            )
            for j in range(k)
        ]
        one = assembled(one, bottom="sole, heel", top="upper, shaft, collar, lace")
        return one
    if kind == "hat":
        r, h = rng.uniform(0.18, 0.24), rng.uniform(0.15, 0.4)
        brim = r * rng.uniform(1.3, 2.2)
        solids = [
            lathe([[brim, 0], [brim, 0.02], [r, 0.03]], (0, 0, 0), "brim", "0"),
            lathe(
                bell([(r, 0.0), (r * rng.uniform(0.8, 1.1), h * 0.6), (r * rng.uniform(0.2, 0.95), h)], 8),
                (0, 0.01, 0),
                "crown",
                "0",
            ),
            lathe([[r * 1.04, 0], [r * 1.02, 0.06]], (0, 0.02, 0), "ribbon", "0"),
        ]
        if chance(rng, 0.4):
            solids.append(
                tube(
                    curve([(r * 0.95, 0.05, 0), (r * 1.3, h * 0.8, 0), (r * 1.2, h * 1.4, -0.1)], 7),
                    [0.012, 0.03, 0.04, 0.045, 0.04, 0.03, 0.01],
                    "feather",
                    "0",
                )
            )
        elif chance(rng, 0.5):
            solids.append(ball((0.05,) * 3, (0, h + 0.03, 0), "pompom", "0"))
        return assembled(solids, top="crown, ribbon, feather, pompom")
    if kind == "umbrella":
        r, h, m = rng.uniform(0.4, 0.55), rng.uniform(0.8, 1.0), between(rng, 6, 8)
        dome = bell([(r, h * 0.72), (r * 0.75, h * 0.88), (0.02, h)], 7)
        solids = [
            lathe(hollow(np.array(dome), 0.02, 0.0)[:-1], (0, 0, 0), "canopy", "0"),
            rod((0, 0.05, 0), (0, h + 0.06, 0), 0.014, "shaft", "0"),
            tube(
                curve([(0, 0.08, 0), (0, 0, 0), (0.06, -0.05, 0), (0.12, 0, 0), (0.12, 0.04, 0)], 11),
                0.022,
                "handle",
                "0",
            ),
        ]
        solids += around([rod((0, h * 0.7, 0), (r * 0.6, h * 0.89, 0), 0.01, "rib", "")], m)
        solids.append(frustum(0.028, 0.028, 0.06, (0, h * 0.7, 0), "slider", "0"))
        return assembled(solids, cover="canopy, rib, slider", stick="shaft, handle")
    if kind == "headphones":
        r = rng.uniform(0.26, 0.32)
        solids = [
            tube(arc((0, 0, 0), r, -0.2, np.pi + 0.2, 19), 0.022, "band", "0"),
            tube(arc((0, 0, 0), r - 0.025, 0.6, np.pi - 0.6, 11), 0.03, "pad", "0"),
        ]
        cup = turned(
            [
                lathe([[0.1, -0.03], [0.1, 0.04], [0.06, 0.06]], (0, 0, 0), "shell", "0"),
                ring(0.075, 0.03, (0, -0.04, 0), "cushion", "0"),
            ],
            2,
            -np.pi / 2,
        )
        x = r * 0.98
        solids += both(*shifted(cup, x, -r * 0.25 - 0.02, 0))
        if chance(rng, 0.3):
            solids.append(
                tube(
                    curve([(x, -r * 0.3, 0.06), (x * 0.8, -r * 0.8, 0.2), (0.05, -r * 0.9, 0.25)], 8),
                    0.012,
                    "microphone",
                    "0",
                )
            )
        return assembled(solids, headband="band, pad", ears="shell, cushion")
    w, h, d = rng.uniform(0.35, 0.5), rng.uniform(0.35, 0.55), rng.uniform(0.15, 0.22)
    solids = [
        cushion((w, h, d), (0, h / 2, 0), "bag", "0", 0.15),
        cushion((w * 0.8, h * 0.45, 0.08), (0, h * 0.28, d / 2), "pocket", "0", 0.3),
    ]
    if chance(rng, 0.6):
        solids.append(box((w * 0.98, h * 0.4, 0.03), (0, h * 0.75, d / 2 + 0.005), "flap", "0"))
        solids += both(box((0.04, h * 0.5, 0.02), (w * 0.25, h * 0.6, d / 2 + 0.025), "strap", "0"))
    solids.append(
        tube_handle((-0.07, h - 0.02, 0), (0.07, h - 0.02, 0), (0, 0.09, 0), 0.016, "handle", "0", 1)
    )
    if chance(rng, 0.5):
        solids += both(
            tube(
                curve(
                    [
                        (w * 0.25, h * 0.9, -d / 2 + 0.01),
                        (w * 0.27, h * 0.6, -d / 2 - 0.12),
                        (w * 0.25, h * 0.1, -d / 2 + 0.01),
                    ],
                    9,
                ),
                0.022,
                "shoulder strap",
                "0",
            )
        )
    return assembled(solids, carrying="handle, shoulder strap")


def toy(rng: Rng) -> Solids:
    """Balloons, keys, chess pieces, trophies, snowmen, brick toys, rocking horses."""
    kind = pick(rng, "key", "chess", "trophy", "snowman", "bricks", "top")
    solids: Solids = []
    if kind == "key":
        n, r = rng.uniform(0.5, 0.7), rng.uniform(0.1, 0.14)
        solids = [
            *turned([ring(r, 0.03, (0, 0, 0), "bow", "0")], 0, np.pi / 2),
            rod((0, -r, 0), (0, -r - n, 0), 0.03, "shank", "0"),
            lathe([[0.05, -0.02], [0.05, 0.02]], (0, -r - 0.04, 0), "collar", "0"),
        ]
        return solids + [
            box((rng.uniform(0.06, 0.12), 0.05, 0.03), (0.06, -r - n + 0.04 + 0.08 * k, 0), "tooth", f"{k}")
            for k in range(between(rng, 2, 3))
        ]
    if kind in ("chess", "trophy"):
        r = rng.uniform(0.16, 0.22)
        solids = [
            lathe(bell([(r, 0), (r, 0.06), (r * 0.6, 0.12)], 6), (0, 0, 0), "base", "0"),
            lathe(bell([(r * 0.6, 0.1), (r * 0.3, 0.35), (r * 0.4, 0.55)], 7), (0, 0, 0), "stem", "0"),
            lathe([[r * 0.62, 0], [r * 0.62, 0.04]], (0, 0.53, 0), "collar", "0"),
        ]
        if kind == "trophy":
            cup = bell([(r * 0.3, 0.56), (r * 1.1, 0.75), (r * 1.2, 0.98)], 8)
            solids.append(lathe(hollow(np.array(cup), 0.025, 0.03), (0, 0, 0), "cup", "0"))
            solids += both(
                tube_handle((r * 1.12, 0.93, 0), (r * 0.8, 0.68, 0), (0.13, 0.0, 0), 0.02, "handle", "0", 1)
            )
            solids.append(box((r * 2.6, 0.12, r * 2.6), (0, -0.05, 0), "plinth", "0"))
            return assembled(solids, foot="base, stem, collar, plinth", top="cup, handle")
        head = pick(rng, "ball", "crown", "cross")
        if head == "ball":
            solids.append(ball((r * 0.62,) * 3, (0, 0.64, 0), "head", "0"))
        else:
            solids.append(lathe(bell([(r * 0.4, 0.56), (r * 0.65, 0.75)], 4), (0, 0, 0), "head", "0"))
            solids += (
                around([box((0.04, 0.08, 0.06), (r * 0.52, 0.77, 0), "merlon", "")], between(rng, 4, 6))
                if head == "crown"
                else [
                    box((0.04, 0.18, 0.04), (0, 0.83, 0), "cross", "v"),
                    box((0.13, 0.04, 0.04), (0, 0.86, 0), "cross", "h"),
                ]
            )
        return assembled(solids, body="stem, collar", top="head, merlon, cross")
    if kind == "snowman":
        y, r = 0.0, rng.uniform(0.22, 0.28)
        for k in range(between(rng, 2, 3)):
            solids.append(ball((r, r, r), (0, y + r * 0.85, 0), "ball", f"{k}"))
            y, last, r = y + 1.5 * r, r, r * 0.75
        middle = y - 0.5 * last - 0.15 * last
        solids += [
            frustum(0.03, 0.004, 0.16, (0, 0, 0), "nose", "0").moved(
                LYING, np.array([0, middle, last + 0.05])
            ),
            *both(
                ball((0.022,) * 3, (last * 0.35, middle + last * 0.3, last * 0.88), "eye", "0"),
                tube(
                    [(last * 0.9, middle - last * 1.5, 0), (last * 2.2, middle - last * 0.9, 0)],
                    0.016,
                    "arm",
                    "0",
                ),
            ),
        ]
        top = y - 0.15 * last
        solids += [
            lathe([[last * 1.1, 0], [last * 1.1, 0.025]], (0, top, 0), "brim", "0"),
            frustum(last * 0.7, last * 0.65, 0.2, (0, top + 0.11, 0), "hat", "0"),
        ]
        return assembled(solids, head="nose, eye, hat, brim")
    if kind == "bricks":
        u, h = 0.12, 0.1
        y = 0.0
        for k in range(between(rng, 2, 6)):
            nx, nz = between(rng, 1, 4), between(rng, 1, 2)
            x, z = (between(rng, -1, 1) * u * 0.5 if k else 0.0), 0.0
            solids.append(box((nx * u, h, nz * u), (x, y + h / 2, z), "brick", f"{k}"))
            solids += [
                frustum(
                    u * 0.3,
                    u * 0.3,
                    0.035,
                    (x + (i - (nx - 1) / 2) * u, y + h + 0.012, z + (j - (nz - 1) / 2) * u),
                    "stud",
                    f"{k}{i}{j}",
                )
                for i in range(nx)
                for j in range(nz)
            ]
            y += h
        return [*solids, box((6 * u, 0.03, 4 * u), (0, -0.012, 0), "plate", "0")]
    r = rng.uniform(0.2, 0.3)
    solids = [
        lathe(bell([(0.01, 0), (r * 0.6, 0.12), (r, 0.28)], 7), (0, 0, 0), "cone", "0"),
        lathe([[r, 0], [r * 1.03, 0.03], [r, 0.06]], (0, 0.27, 0), "belt", "0"),
        lathe(bell([(r, 0), (r * 0.6, 0.08), (0.03, 0.12)], 6), (0, 0.32, 0), "cap", "0"),
        rod((0, 0.4, 0), (0, 0.62, 0), 0.025, "spindle", "0"),
        ball((0.04,) * 3, (0, 0.63, 0), "knob", "0"),
    ]
    return assembled(solids, body="cone, belt, cap", grip="spindle, knob")
