"""Engines, gears, fans, kitchen machines, cameras, cranes and robot arms."""

from __future__ import annotations

import numpy as np

from segvigen.lab.procedural.grammar import (
    Rng,
    Solids,
    around,
    assembled,
    bar,
    between,
    both,
    chance,
    curve,
    numbered,
    pick,
    rod,
    row,
    tube_handle,
    turned,
)
from segvigen.lab.procedural.solids import ball, box, cushion, frustum, lathe, prism, ring, tube, turn

LYING = turn(0, np.pi / 2)


def machine(rng: Rng) -> Solids:
    """Engines, pumps, lathes, gears, fans and washing machines."""
    kind = pick(rng, "engine", "gears", "fan", "washer", "camera", "press")
    solids: Solids = []
    if kind == "engine":
        m, r = between(rng, 2, 6), rng.uniform(0.05, 0.08)
        n = m * r * 2.3
        solids = [box((0.24, 0.2, n), (0, 0, 0), "block"), box((0.2, 0.1, n * 0.95), (0, -0.14, 0), "sump")]
        vee = chance(rng, 0.5)
        for k in range(m):
            z = ((k + 0.5) / m - 0.5) * n
            pot: Solids = [
                frustum(r, r, 0.2, (0, 0.17, z), "cylinder", f"{k}"), *[
                    lathe([[r * 1.25, 0], [r * 1.25, 0.018]], "cooling rib", f"{k}{j}",
                          at=(0, 0.13 + 0.045 * j, z)) for j in range(between(rng, 0, 3))
                ],
                lathe([[r * 0.5, 0], [r * 0.4, 0.08]], "plug", f"{k}", at=(0, 0.26, z))
            ]
            solids += both(*turned(pot, 2, -0.6)) if vee else pot
            solids.append(
                tube(curve([(0.1, 0.02, z), (0.2, 0.04, z), (0.22, -0.04, z)], 6), 0.022, "exhaust", f"{k}"))
        solids.append(rod((0.22, -0.05, -n * 0.5), (0.22, -0.05, n * 0.6), 0.035, "manifold"))
        solids += [
            lathe([[0.11, -0.02], [0.11, 0.02]], "fly wheel").moved(LYING, np.array([0, -0.02,
                                                                                     n / 2 + 0.03])),
            rod((0, -0.02, n * 0.4), (0, -0.02, n / 2 + 0.1), 0.03, "shaft")
        ]
        return assembled(solids, block="block, sump", cylinders="cylinder, cooling rib, plug",
                         exhausts="exhaust, manifold", drive="fly wheel, shaft")
    if kind == "gears":
        m, x = between(rng, 2, 4), 0.0
        for k in range(m):
            r, t, teeth = rng.uniform(0.12, 0.28), rng.uniform(0.05, 0.1), between(rng, 10, 20)
            a = np.linspace(0, 2 * np.pi, 4 * teeth, endpoint=False)
            out = np.where(np.arange(4 * teeth) % 4 < 2, r, r * 0.86)
            if k:
                x += r * 0.94
            solids += [
                prism(np.stack([np.cos(a) * out, np.sin(a) * out], 1), t, "gear", f"{k}", at=(x, 0, 0)),
                rod((x, 0, -0.12), (x, 0, 0.1), r * 0.2, "shaft", f"{k}"),
                frustum(r * 0.4, r * 0.4, t * 1.6, (0, 0, 0), "hub",
                        f"{k}").moved(LYING, np.array([x, 0, 0]))
            ]
            x += r * 0.94
        solids.append(box((x + 0.1, 0.3, 0.05), (x / 2, 0, -0.13), "plate"))
        return assembled(solids, train="gear, hub, shaft")
    if kind == "fan":
        r, h, m = rng.uniform(0.22, 0.32), rng.uniform(0.4, 1.0), between(rng, 3, 6)
        solids = [
            lathe([[0.2, 0], [0.2, 0.02], [0.05, 0.06]], "foot"),
            rod((0, 0.04, 0), (0, h, 0), 0.025, "stem"),
            rod((0, h, -0.14), (0, h, 0.03), 0.07, "motor"),
            rod((0, h, 0), (0, h, 0.1), 0.03, "hub")
        ]
        blade = box((0.1, r * 0.9, 0.014), (0, r * 0.47, 0), "blade", "")
        for k in range(m):
            solids += [
                numbered(s.shifted(0, h, 0.07), f"{k}")
                for s in turned(turned([blade], 1, 0.4), 2, 2 * np.pi * k / m)
            ]
        if chance(rng, 0.7):
            solids += [
                s.shifted(0, h, z) for z in (0.01, 0.12)
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
            cushion((w, h, d), (0, h / 2, 0), "case", soft=0.05),
            box((w * 0.98, h * 0.16, 0.03), (0, h * 0.9, d / 2), "panel")
        ]
        if chance(rng, 0.5):
            solids += [
                s.shifted(0, h * 0.45, d / 2) for s in turned([
                    lathe([[w * 0.36, -0.02], [w * 0.36, 0.03], [w * 0.26, 0.03], [w *
                                                                                   0.2, 0.01]], "door ring"),
                    ball((w * 0.24, 0.04, w * 0.24), (0, 0, 0), "glass")
                ], 0, np.pi / 2)
            ]
        else:
            solids += [
                box((w * 0.85, h * 0.6, 0.04), (0, h * 0.42, d / 2), "oven door"),
                box((w * 0.65, h * 0.35, 0.02), (0, h * 0.4, d / 2 + 0.025), "glass"),
                tube_handle((-w * 0.3, h * 0.66, d / 2 + 0.01), (w * 0.3, h * 0.66, d / 2 + 0.01),
                            (0, 0, 0.05), 0.014, "handle")
            ]
            solids += [
                lathe([[0.08, 0], [0.08, 0.02]], "hob", f"{sx}{sz}", at=(sx * w * 0.25, h, sz * d * 0.22))
                for sx in (-1, 1) for sz in (-1, 1)
            ]
        k = between(rng, 2, 5)
        solids += row([
            frustum(0.025, 0.02, 0.03,
                    (0, 0, 0), "dial", "").moved(LYING, np.array([0, h * 0.9, d / 2 + 0.025]))
        ], k, (w * 0.8 / k, 0, 0))
        solids += [
            box((0.05, 0.04, 0.05), (sx * w * 0.4, -0.015, sz * d * 0.4), "foot", f"{sx}{sz}")
            for sx in (-1, 1) for sz in (-1, 1)
        ]
        return assembled(solids, body="case, foot, hob", front="door ring, glass, oven door, handle",
                         controls="panel, dial")
    if kind == "camera":
        w, h, d = rng.uniform(0.35, 0.45), rng.uniform(0.22, 0.28), rng.uniform(0.1, 0.16)
        solids = [
            cushion((w, h, d), (0, 0, 0), "body", soft=0.15),
            box((0.12, 0.07, d * 0.8), (0, h / 2 + 0.025, 0), "finder"),
            cushion((0.07, h * 0.95, 0.06), (-w * 0.4, 0, d / 2), "grip", soft=0.4)
        ]
        z, r = d / 2, h * 0.42
        for k in range(between(rng, 2, 4)):
            t = rng.uniform(0.04, 0.09)
            solids.append(
                frustum(r, r, t, (0, 0, 0), "lens ring", f"{k}").moved(LYING,
                                                                       np.array([0.03, 0,
                                                                                 z + t / 2 - 0.005])))
            z, r = z + t - 0.005, r * rng.choice([0.9, 1.08])
        solids += [
            frustum(0.03, 0.03, 0.03, (-w * 0.35, h / 2 + 0.01, 0), "shutter"),
            frustum(0.04, 0.04, 0.03, (w * 0.33, h / 2 + 0.01, 0), "dial")
        ]
        if chance(rng, 0.4):
            solids += [
                s.shifted(0, -h / 2 + 0.01, 0)
                for s in around([rod((0.02, 0, 0), (0.25, -0.6, 0), 0.018, "tripod leg", "")], 3)
            ] + [frustum(0.06, 0.05, 0.05, (0, -h / 2 - 0.01, 0), "tripod head")]
        return assembled(solids, body="body, finder, grip, shutter, dial", lens="lens ring",
                         tripod="tripod leg, tripod head")
    solids = [
        box((0.5, 0.08, 0.35), (0, 0.04, 0), "base"),
        box((0.14, 0.7, 0.12), (0, 0.4, -0.1), "column"),
        box((0.22, 0.18, 0.36), (0, 0.68, 0.02), "head"),
        rod((0, 0.65, 0.12), (0, 0.35, 0.12), 0.045, "quill"),
        rod((0, 0.38, 0.12), (0, 0.24, 0.12), 0.015, "bit"),
        box((0.3, 0.04, 0.26), (0, 0.22, 0.06), "work table"),
        frustum(0.09, 0.09, 0.16, (0, 0.82, -0.1), "motor")
    ]
    solids += [
        s.shifted(0.11, 0.6, 0.06) for k in range(3) for s in turned([
            rod((0, 0, 0), (0.03, 0.16, 0), 0.012, "lever", f"{k}"),
            ball((0.022,) * 3, (0.03, 0.16, 0), "lever knob", f"{k}")
        ], 0, 2 * np.pi * k / 3)
    ]
    return assembled(solids, stand="base, column, work table",
                     drive="head, motor, quill, bit, lever, lever knob")


def crane(rng: Rng) -> Solids:
    """Cranes, excavators, robot arms and oil pumps: chains of links on a base."""
    kind = pick(rng, "tower", "digger", "arm")
    if kind == "tower":
        h, n, w = rng.uniform(0.8, 1.2), rng.uniform(0.5, 0.8), 0.06
        solids: Solids = [box((0.3, 0.06, 0.3), (0, 0.03, 0), "base")]
        solids += [
            box((0.018, h, 0.018), (sx * w, h / 2 + 0.03, sz * w), "mast post", f"{sx}{sz}") for sx in (-1, 1)
            for sz in (-1, 1)
        ]
        m = between(rng, 4, 7)
        for k in range(m):
            y0, y1 = 0.06 + h * k / m, 0.06 + h * (k + 1) / m
            s = (-1)**k
            for z in (-w, w):
                solids.append(bar((-s * w, y0, z), (s * w, min(y1, h), z), 0.014, 0.014, "lattice",
                                  f"{k}{z}"))
        top = h + 0.03
        solids += [
            box((0.18, 0.1, 0.18), (0, top + 0.04, 0), "turntable"),
            box((0.1, 0.14, 0.12), (0.1, top + 0.02, 0.1), "cab")
        ]
        solids += [
            box((n, 0.04, 0.05), (n / 2, top + 0.1, 0), "jib"),
            box((0.35, 0.04, 0.05), (-0.17, top + 0.1, 0), "counter jib"),
            box((0.12, 0.12, 0.1), (-0.3, top + 0.06, 0), "weight")
        ]
        solids += [
            bar((0, top + 0.08, 0), (0, top + 0.32, 0), 0.04, 0.04, "peak"),
            rod((0, top + 0.31, 0), (n * 0.8, top + 0.11, 0), 0.008, "tie"),
            rod((0, top + 0.31, 0), (-0.3, top + 0.11, 0), 0.008, "tie", "1")
        ]
        x, y = n * rng.uniform(0.4, 0.9), top - rng.uniform(0.2, 0.5)
        solids += [
            box((0.06, 0.03, 0.08), (x, top + 0.075, 0), "trolley"),
            rod((x, top + 0.07, 0), (x, y, 0), 0.008, "rope"),
            box((0.05, 0.06, 0.05), (x, y, 0), "hook")
        ]
        return assembled(solids, mast="base, mast post, lattice",
                         top="turntable, cab, jib, counter jib, weight, peak, tie",
                         hoist="trolley, rope, hook")
    a, b = rng.uniform(0.3, 1.1), rng.uniform(-0.9, 0.2)
    n1, n2, r = rng.uniform(0.35, 0.5), rng.uniform(0.3, 0.45), rng.uniform(0.03, 0.05)
    square = chance(rng, 0.5)
    if kind == "digger":
        solids = both(cushion((0.12, 0.14, 0.55), (0.19, 0.07, 0), "track", soft=0.48))
        solids += [
            box((0.3, 0.08, 0.3), (0, 0.12, 0), "undercarriage"),
            frustum(0.14, 0.14, 0.06, (0, 0.18, 0), "turntable"),
            box((0.36, 0.16, 0.45), (0, 0.28, -0.05), "house"),
            cushion((0.15, 0.22, 0.2), (-0.1, 0.44, 0.06), "cab", soft=0.1),
            box((0.34, 0.14, 0.1), (0, 0.27, -0.3), "counterweight")
        ]
        root = np.array([0.08, 0.32, 0.17])
    else:
        solids = [
            lathe([[0.18, 0], [0.18, 0.04], [0.12, 0.1]], "base"),
            frustum(0.1, 0.09, 0.14, (0, 0.16, 0), "turntable"),
            ball((0.1,) * 3, (0, 0.25, 0), "shoulder")
        ]
        root = np.array([0.0, 0.25, 0.0])
    elbow = root + n1 * np.array([0, np.sin(a), np.cos(a)])
    wrist = elbow + n2 * np.array([0, np.sin(b), np.cos(b)])
    link = (lambda p, q, g: bar(p, q, r * 2, r * 2, g)) if square else (
        lambda p, q, g: rod(p, q, r * 1.2, g, end=r))
    solids += [link(root, elbow, "boom"), link(elbow, wrist, "stick")]
    for mark, at in (("elbow", elbow), ("wrist", wrist)):
        solids.append(
            frustum(r * 1.6, r * 1.6, r * 3.4, (0, 0, 0), "joint", mark).moved(turn(2, np.pi / 2), at))
    if kind == "digger":
        bucket = prism([[0.0, 0.05], [0.13, 0.0], [0.12, -0.16], [0.02, -0.14], [-0.03, -0.02]], 0.2,
                       "bucket").moved(turn(1, -np.pi / 2), wrist + [0, -0.02, 0])
        solids += [
            bucket, *[
                box((0.02, 0.05, 0.02), tuple(wrist + [x, -0.19, 0.1]), "tooth", f"{x}")
                for x in (-0.07, 0.0, 0.07)
            ]
        ]
        solids.append(rod(root + [0, -0.04, 0.04], (root + elbow) / 2 + [0, 0.0, 0], 0.02, "ram"))
        return assembled(solids, crawler="track, undercarriage, turntable", cabin="house, cab, counterweight",
                         arm="boom, stick, joint, ram, bucket, tooth")
    way = (wrist - elbow) / n2
    palm = wrist + way * 0.06
    solids += [
        rod(wrist, palm, r * 0.9, "flange"),
        box((0.12, 0.03, 0.03), tuple(palm), "gripper"),
        *both(box((0.02, 0.03, 0.03), (0.05, palm[1], palm[2]), "gripper", "side"),
              rod((0.05, palm[1], palm[2]), np.array([0.05, *(palm + way * 0.11)[1:]]), 0.013, "finger"))
    ]
    return assembled(solids, foot="base, turntable, shoulder", arm="boom, stick, joint",
                     hand="flange, gripper, finger")
