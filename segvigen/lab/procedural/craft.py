"""Planes, helicopters, drones, ships, submarines, rockets and satellites."""

from __future__ import annotations

import numpy as np

from segvigen.lab.procedural.grammar import (
    ALONG,
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
    lying,
    numbered,
    pick,
    rod,
    row,
    turned,
    wheel,
)
from segvigen.lab.procedural.solids import (
    Label,
    Solid,
    ball,
    banded,
    blend,
    box,
    cushion,
    lathe,
    loft,
    prism,
    ring,
    tube,
    turn,
)


def plane(rng: Rng) -> Solids:
    """Aircraft: airliners, jets, biplanes, helicopters and drones."""
    kind = pick(rng, "liner", "liner", "propeller", "biplane", "jet", "helicopter", "drone")
    if kind == "drone":
        return _drone(rng)
    n, r = rng.uniform(0.9, 1.3), rng.uniform(0.06, 0.11)
    z = np.array([-0.5, -0.42, -0.2, 0.15, 0.35, 0.45, 0.5]) * n
    f = np.array([0.12, 0.3, 0.85, 1, 0.95, 0.6, 0.1])
    if kind == "helicopter":
        return _helicopter(rng, r * 1.5)
    skin = loft(np.stack([z, r * f, r * f * rng.uniform(0.9, 1.2), 0 * z, -0.25 * r * (1 - f) * (z < 0)], 1),
                rng.choice([2.0, 2.0, 3.5]), "fuselage")
    if chance(rng, 0.4):
        skin = banded(skin, [(2, "tail cone", "0"), (2, "fuselage", "0"), (2, "nose", "0")])
    solids: Solids = [skin.moved(ALONG, np.zeros(3))]
    span, chord, sweep = rng.uniform(0.4, 0.65), rng.uniform(0.14, 0.24), rng.uniform(0.0, 0.35)
    if kind == "jet":
        span, chord, sweep = span * 0.7, chord * 1.6, 0.4
    rise, taper = rng.uniform(-0.05, 0.15), rng.uniform(0.3, 0.8)

    def wing(root: float, size: float, deep: float, back: float, at_y: float, group: str, up: float) -> Solid:
        sections = [[0, 0.02, deep / 2, 0, root],
                    [size, 0.012, deep / 2 * taper, up * size, root - back * size]]
        blade = loft(sections, 2.5, group)
        return blade.moved(np.array([[0.0, 1, 0], [1, 0, 0], [0, 0, 1]]), np.array([0, at_y, 0]))

    low = rng.choice([-0.5, 0.0, 0.6]) * r
    solids += both(wing(0.02 * n, span, chord, sweep, low, "wing", rise))
    if kind == "biplane":
        high = low + 0.22
        solids += both(wing(0.02 * n, span, chord, sweep, high, "upper wing", rise))
        solids += both(
            *[
                rod((span * 0.6, low + rise * span * 0.6 - 0.005,
                     0.02 * n - sweep * span * 0.6 + s * chord * 0.15),
                    (span * 0.6, high + rise * span * 0.6 + 0.005,
                     0.02 * n - sweep * span * 0.6 + s * chord * 0.15), 0.009, "strut", f"{s}")
                for s in (-1, 1)
            ], rod((0.03, low, 0.03), (0.03, high, 0.03), 0.011, "strut", "in"))
    tail = rng.uniform(0.13, 0.24)
    solids += both(wing(-n * 0.43, tail, chord * 0.6, sweep, r * 0.1, "tailplane", 0.0))
    fin = loft([[0, chord * 0.35, 0.012, -n * 0.42, 0], [tail * 1.2, chord * 0.2, 0.01, -n * 0.42 - 0.07, 0]],
               2.5, "fin")
    solids.append(fin.moved(np.array([[0.0, 0, 1], [0, 1, 0], [1, 0, 0]]), np.zeros(3)))
    if kind == "liner":
        m = between(rng, 1, 2)
        e = rng.uniform(0.03, 0.05)
        for k in range(m):
            x = span * (0.35 + 0.3 * k)
            y = low + rise * x
            pod = lying(lathe(bell([(e * 0.6, -0.1), (e, 0.0), (e * 0.95, 0.08)], 6), "engine", f"{k}"), x,
                        y - e * 1.3, 0.02 * n - sweep * x + chord * 0.35)
            pylon = box((0.015, e * 1.4, 0.1), (x, y - e * 0.6, 0.02 * n - sweep * x + chord * 0.25), "pylon",
                        f"{k}")
            solids += both(pod, pylon)
    elif kind == "jet":
        solids += both(lying(lathe([[r * 0.5, -0.08], [r * 0.6, 0.1]], "nozzle"), r * 0.5, 0, -n * 0.45),
                       box((r * 0.9, r, n * 0.3), (r * 0.9, -r * 0.1, 0.02), "intake"))
    else:
        m = between(rng, 2, 4)
        blade = box((0.035, 0.26, 0.012), (0, 0.12, 0), "blade", "")
        solids += [
            s.shifted(0, 0, n / 2 + 0.005) for k in range(m)
            for s in turned([numbered(blade, f"{k}")], 2, 2 * np.pi * k / m)
        ]
        solids.append(lying(lathe([[0.035, -0.03], [0.03, 0.03], [0.005, 0.07]], "spinner"), 0, 0, n / 2))
        x = r * 1.2
        solids += both(rod((r * 0.3, -r * 0.5, n * 0.18), (x, -r - 0.1, n * 0.2), 0.012, "gear leg"))
        solids += both(
            *[s.shifted(x, -r - 0.11, n * 0.2) for s in wheel(np.random.default_rng(1), 0.045, 0.03, "")])
    if chance(rng, 0.7):
        solids.append(ball((r * 0.55, r * 0.5, n * 0.09), (0, r * 0.8, n * 0.25), "canopy"))
    return assembled(solids, hull="fuselage, nose, tail cone, canopy, intake, nozzle",
                     wings="wing, upper wing, strut, engine, pylon", empennage="tailplane, fin",
                     propeller="blade, spinner", gear="gear leg, tire, rim")


def _helicopter(rng: Rng, r: float) -> Solids:
    body, boom = Label("cabin", "0", "hull"), Label("boom", "0", "hull")
    solids: Solids = [
        blend([((0, 0, 0.05), (0, -0.02, 0.28), r, r * 0.75, body),
               ((0, 0.03, 0), (0, 0.06, -0.6), r * 0.5, 0.03, boom)], 0.03)
    ]
    m = between(rng, 2, 5)
    top = r + 0.1
    solids += [
        rod((0, r * 0.5, 0.08), (0, top, 0.08), 0.022, "mast"),
        lathe([[0.05, 0], [0.04, 0.04]], "rotor hub", at=(0, top - 0.02, 0.08))
    ]
    solids += [
        s.shifted(0, 0, 0.08) for s in around([box((0.6, 0.012, 0.055), (0.3, top, 0), "rotor blade", "")], m)
    ]
    solids += [
        box((0.012, 0.3, 0.05), (0.025, 0.07, -0.6), "tail blade"),
        box((0.012, 0.05, 0.3), (0.025, 0.07, -0.6), "tail blade", "1"),
        rod((0, 0.06, -0.6), (0.035, 0.07, -0.6), 0.02, "tail hub"),
        box((0.015, 0.2, 0.1), (0, 0.1, -0.57), "fin")
    ]
    y = -r - 0.09
    solids += both(
        tube([(0.17, y, -0.25), (0.17, y, 0.3), (0.17, y + 0.05, 0.38)], 0.014, "skid"),
        *[rod((r * 0.5, -r * 0.5, z), (0.17, y, z), 0.011, "skid leg", f"{z}") for z in (0.0, 0.2)])
    if chance(rng, 0.5):
        solids.append(ball((r * 0.7, r * 0.6, r * 0.7), (0, 0.03, 0.3), "glass"))
    return assembled(solids, rotor="mast, rotor hub, rotor blade", tail="tail blade, tail hub, fin",
                     gear="skid, skid leg", hull="glass")


def _drone(rng: Rng) -> Solids:
    m, r = between(rng, 3, 6), rng.uniform(0.3, 0.45)
    solids: Solids = [cushion((0.25, 0.1, 0.3), (0, 0, 0), "body", soft=0.4)]
    arm = bar((0, 0, 0), (r, 0.02, 0), 0.03, 0.04, "arm", "")
    pod = lathe([[0.035, -0.03], [0.03, 0.06]], "motor", "", at=(r, 0.02, 0))
    prop = box((0.3, 0.008, 0.03), (r, 0.08, 0), "propeller", "")
    solids += around([arm, pod, prop], m, 0.4)
    if chance(rng, 0.5):
        solids += around([
            ring(0.17, 0.012, (r, 0.02, 0), "guard", ""),
            bar((r, 0.02, -0.17), (r, 0.02, 0.17), 0.012, 0.012, "guard bar", "")
        ], m, 0.4)
    solids += both(
        tube([(0.08, -0.03, 0.0), (0.12, -0.17, 0), (0.12, -0.17, 0.13), (0.12, -0.17, -0.13)][:2], 0.012,
             "leg"), rod((0.12, -0.17, -0.14), (0.12, -0.17, 0.14), 0.014, "skid"))
    solids.append(ball((0.05, 0.05, 0.05), (0, -0.05, 0.12), "camera"))
    return assembled(solids, rotors="arm, motor, propeller, guard, guard bar", gear="leg, skid")


def ship(rng: Rng) -> Solids:
    """Sailing ships, steamers, rowing boats and submarines."""
    n, w, h = rng.uniform(0.9, 1.3), rng.uniform(0.25, 0.38), rng.uniform(0.14, 0.24)
    kind = pick(rng, "sail", "steam", "boat", "submarine")
    if kind == "submarine":
        r = h * 0.7
        hull = lathe(bell([(r * 0.2, -n / 2), (r * 0.9, -n * 0.25), (r, n * 0.2), (r * 0.5, n * 0.47)], 10),
                     "hull")
        solids: Solids = [
            lying(hull, 0, 0, 0),
            loft([[r * 0.8, 0.05, 0.13, 0, 0.1], [r * 1.8, 0.04, 0.1, 0, 0.1]], 3.0, "tower"),
            rod((0, r * 1.7, 0.12), (0, r * 2.6, 0.12), 0.012, "periscope")
        ]
        solids += [
            box((0.4, 0.02, 0.1), (0, 0, -n * 0.43), "fin", "h"),
            box((0.02, 0.3, 0.1), (0, 0, -n * 0.43), "fin", "v"),
            box((0.3, 0.018, 0.07), (0, r * 1.3, 0.1), "fin", "t")
        ]
        solids += [
            s.shifted(0, 0, -n / 2 - 0.01) for k in range(4)
            for s in turned([box((0.04, 0.12, 0.014), (0, 0.06, 0), "blade", f"{k}")], 2, np.pi / 2 * k)
        ]
        return assembled(solids, sail="tower, periscope", screw="blade")
    z = np.array([-0.5, -0.45, -0.2, 0.1, 0.35, 0.5]) * n
    f = np.array([0.6, 0.75, 1, 1, 0.7, 0.06])
    # sections along z, wide above and narrow below
    rail = np.array([1, 0.95, 0.85, 0.85, 0.95, 1.12]) * h
    sections = np.stack([z, w / 2 * f, rail / 2, 0 * z, rail / 2 - rail], 1)
    hull = loft(sections, 3.0, "hull").moved(ALONG, np.zeros(3))
    deck = h * 0.8
    solids = [
        hull,
        box((0.02, h * 0.5, n * 0.8), (0, 0.0, -0.02 * n), "keel"),
        box((0.02, h * 0.9, 0.09), (0, h * 0.2, -n * 0.52), "rudder")
    ]
    if kind == "boat":
        m = between(rng, 2, 3)
        solids = solids[:1]
        rim = curve([(0, h * 0.9, -n * 0.5), (w * 0.42, h * 0.88, -n * 0.35), (w * 0.5, h * 0.88, 0.1 * n),
                     (w * 0.3, h * 0.93, n * 0.38), (0, h * 1.08, n * 0.5)], 13)
        solids += both(tube(rim, 0.022, "gunwale"))
        solids += [
            box((w * 0.95, 0.03, 0.09), (0, h * 0.9, (k - (m - 1) / 2) * n * 0.22), "bench", f"{k}")
            for k in range(m)
        ]
        solids += both(rod((w * 0.3, h * 0.98, 0.05), (w * 1.1, h * 0.4, -0.1), 0.014, "oar"),
                       box((0.16, 0.08, 0.02), (w * 1.12, h * 0.38, -0.1), "oar blade"),
                       ball((0.03,) * 3, (w * 0.5, h * 0.88, 0.02), "oarlock"))
        return assembled(solids, boat="hull, gunwale, bench", oars="oar, oar blade, oarlock")
    if kind == "sail":
        m = between(rng, 1, 3)
        for k in range(m):
            zz = ((k + 0.5) / m - 0.5) * n * 0.7
            tall = rng.uniform(0.7, 0.95) * (1.0 if k == m // 2 else 0.85)
            solids.append(rod((0, deck * 0.5, zz), (0, deck + tall, zz), 0.022, "mast", f"{k}", 0.012))
            if chance(rng, 0.6):
                rows = between(rng, 1, 3)
                for j in range(rows):
                    y0, y1 = (deck + 0.1 + (tall - 0.12) * j / rows,
                              deck + 0.1 + (tall - 0.12) * (j + 0.88) / rows)
                    half = w * (1.1 - 0.25 * j)
                    solids.append(rod((-half, y1, zz), (half, y1, zz), 0.013, "yard", f"{k}{j}"))
                    belly = loft([[y0, half * 0.95, 0.012, 0, zz + 0.02],
                                  [(y0 + y1) / 2, half, 0.012, 0, zz + 0.07], [y1, half * 0.9, 0.012, 0, zz]],
                                 12.0, "sail", f"{k}{j}")
                    solids.append(belly)
            else:
                solids.append(
                    prism([[0, deck + 0.1], [-0.32, deck + 0.1], [0, deck + tall * 0.95]], 0.016, "sail",
                          f"{k}").moved(turn(1, -np.pi / 2), np.array([0, 0, zz])))
                solids.append(rod((0, deck + 0.1, zz), (0, deck + 0.1, zz - 0.33), 0.012, "boom", f"{k}"))
        solids.append(rod((0, deck, n * 0.42), (0, deck + 0.14, n * 0.68), 0.016, "bowsprit"))
        solids.append(box((w * 0.7, h * 0.6, n * 0.18), (0, deck + h * 0.2, -n * 0.39), "aft castle"))
        if chance(rng, 0.4):
            solids.append(
                lathe([[0.05, 0], [0.065, 0.07]], "crow nest",
                      at=(0, deck + 0.55, ((m // 2 + 0.5) / m - 0.5) * n * 0.7)))
        return assembled(solids, body="hull, keel, rudder, aft castle",
                         rigging="mast, yard, boom, bowsprit, sail, crow nest")
    y, ww, dd = deck - 0.02, w * 0.7, n * 0.5
    for k in range(between(rng, 1, 4)):
        t = rng.uniform(0.07, 0.12)
        solids.append(box((ww, t, dd), (0, y + t / 2, -0.08 * n), "deck house", f"{k}"))
        y, ww, dd = y + t, ww * rng.uniform(0.75, 0.97), dd * rng.uniform(0.6, 0.9)
    m = between(rng, 1, 3)
    solids += row([rod((0, y - 0.05, -0.1 * n), (0, y + 0.2, -0.12 * n), 0.04, "funnel", "")], m,
                  (0, 0, dd / m * 0.8))
    solids.append(rod((0, deck * 0.6, n * 0.25), (0, deck + 0.4, n * 0.24), 0.012, "mast"))
    if chance(rng, 0.5):
        solids += row([box((w * 0.22, 0.09, 0.16), (0, deck + 0.02, n * 0.25), "container", "")], 2,
                      (w * 0.3, 0, 0))
    return assembled(solids, body="hull, keel, rudder", superstructure="deck house, funnel, mast")


def rocket(rng: Rng) -> Solids:
    """Rockets, spaceships and satellites: stages of one skin, fins, boosters, nozzles."""
    r, n = rng.uniform(0.07, 0.13), rng.uniform(0.8, 1.2)
    kind = pick(rng, "rocket", "rocket", "satellite")
    if kind == "satellite":
        solids: Solids = [box((0.2, 0.28, 0.2), (0, 0, 0), "bus")]
        m = between(rng, 2, 4)
        solids += both(
            rod((0.09, 0, 0), (0.2 + 0.16 * m, 0, 0), 0.014, "boom"),
            *[box((0.15, 0.26, 0.012), (0.24 + 0.16 * k, 0, 0), "panel", f"{k}") for k in range(m)])
        dish = lathe([[0.03, 0], [0.14, 0.05], [0.17, 0.09], [0.15, 0.09], [0.02, 0.02]], "dish",
                     at=(0, 0.17, 0))
        solids += [
            dish,
            rod((0, 0.1, 0), (0, 0.28, 0), 0.012, "feed"),
            lathe([[0.06, 0], [0.03, 0.06]], "nozzle", at=(0, -0.19, 0))
        ]
        return assembled(solids, arrays="boom, panel", antenna="dish, feed")
    cut = sorted(rng.uniform(0.2, 0.8, 2).tolist())
    nose = rng.uniform(0.15, 0.35)
    profile = [[r, 0], [r, cut[0] * n], [r * rng.uniform(0.8, 1), cut[0] * n + 0.03], [r * 0.8, n],
               *bell([(r * 0.8, n), (r * 0.55, n + nose * 0.6), (0.006, n + nose)], 6)[1:].tolist()]
    skin = lathe(profile, "", "")
    solids = [banded(skin, [(1, "stage", "0"), (1, "ring", "0"), (1, "stage", "1"), (6, "nose", "0")])]
    m = between(rng, 3, 4)
    w, h = rng.uniform(0.1, 0.25), rng.uniform(0.15, 0.35)
    fin = prism([[r * 0.8, 0.02], [r + w, -rng.uniform(0, 0.12)], [r + w, h * 0.3], [r * 0.8, h]], 0.024,
                "fin", "")
    solids += around([fin], m)
    solids.append(lathe([[r * 0.85, -0.1], [r * 0.4, 0.01]], "nozzle"))
    if chance(rng, 0.4):
        b = r * 0.5
        booster = lathe([[b, 0], [b, n * 0.5], [0.01, n * 0.5 + 0.12]], "booster", "",
                        at=(r + b * 0.9, -0.03, 0))
        solids += around([booster], between(rng, 2, 4), 0.4)
    if chance(rng, 0.4):
        solids += [
            ball((0.05, 0.05, 0.03), (0, n * (0.85 - 0.15 * k), r * 0.9), "porthole", f"{k}")
            for k in range(between(rng, 1, 3))
        ]
    return assembled(solids, body="stage, ring, nose, porthole", motors="nozzle, booster")
