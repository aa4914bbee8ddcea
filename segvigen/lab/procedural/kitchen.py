"""Bottles, cups, pots, kettles, jugs, bowls and cutlery."""

from __future__ import annotations

import numpy as np

from segvigen.lab.procedural.grammar import (
    Rng,
    Solids,
    assembled,
    bell,
    between,
    both,
    chance,
    curve,
    hollow,
    in_assembly,
    pick,
    rod,
    row,
    shifted,
    tube_handle,
    turned,
)
from segvigen.lab.procedural.solids import ball, banded, box, frustum, lathe, loft, prism, ring, tube, turn


def bottle(rng: Rng) -> Solids:
    """Bottles, flasks, jars and sprays: one turned skin from base to neck, cap, label, handle."""
    r, h = rng.uniform(0.1, 0.2), rng.uniform(0.35, 0.7)
    neck, top = r * rng.uniform(0.2, 0.6), h * rng.uniform(1.15, 1.6)
    shoulder = h * rng.uniform(0.75, 0.95)
    body = [[r * 0.9, 0], [r, h * 0.04], [r, shoulder * 0.5], [r * rng.uniform(0.85, 1.0), shoulder]]
    cone = bell([(r, shoulder), ((r + neck) / 2 * rng.uniform(0.8, 1.15), (shoulder + h) / 2), (neck, h)],
                5)[1:]
    tall = [[neck, top]]
    skin = lathe([*body, *cone.tolist(), *tall], "body")
    solids: Solids = [banded(skin, [(3, "body", "0"), (4, "shoulder", "0"),
                                    (1, "neck", "0")])] if chance(rng, 0.6) else [skin]
    if not chance(rng, 0.6):
        r2 = r * rng.uniform(0.6, 1)
        a = np.array([[*p, 0] for p in body])
        sections = [[y, rr, rr * r2 / r, 0, 0]
                    for rr, y, _ in a] + [[y, rr, min(rr, rr * r2 / r + 0.0), 0, 0] for rr, y in cone]
        flat = loft(sections, rng.uniform(2, 8), "body")
        solids = [
            banded(flat, [(3, "body", "0"), (4, "shoulder", "0")]) if chance(rng, 0.5) else flat,
            frustum(neck * 0.8, neck * 0.8, top - h * 0.9, (0, (top + h * 0.9) / 2, 0), "neck")
        ]
    wide = neck * rng.uniform(1.05, 1.5)
    kind = pick(rng, "cap", "cap", "cork", "pump", "none", "spray")
    plain = len(solids) == 1 and len(solids[0].labels) == 1
    if kind == "cap" or (kind == "none" and plain):
        cap = rng.uniform(0.04, 0.12)
        solids.append(frustum(wide, wide * rng.uniform(0.85, 1), cap, (0, top, 0), "cap"))
    elif kind == "cork":
        solids.append(frustum(neck * 0.8, neck * 0.95, 0.1, (0, top + 0.03, 0), "cork"))
    elif kind in ("pump", "spray"):
        solids += [
            frustum(wide, wide, 0.06, (0, top, 0), "collar"),
            rod((0, top, 0), (0, top + 0.14, 0), neck * 0.35, "stem"),
            box((neck * 0.9, 0.05, 0.2), (0, top + 0.14, 0.06), "nozzle")
        ]
        if kind == "spray":
            solids.append(
                tube([(0, top + 0.12, 0.05), (0, top + 0.04, 0.1), (0, top - 0.02, 0.09)], 0.014, "trigger"))
    if chance(rng, 0.35):
        solids.append(lathe([[r * 1.02, 0], [r * 1.02, shoulder * 0.4]], "label", at=(0, shoulder * 0.2, 0)))
    if chance(rng, 0.15):
        solids.append(
            tube_handle((r * 0.9, h * 0.3, 0), (r * 0.9, h * 0.75, 0), (0.1, 0, 0), 0.02, "handle", bow=1))
    return assembled(solids, vessel="body, shoulder, label, neck",
                     closure="cap, cork, collar, stem, nozzle, trigger")


def cup(rng: Rng) -> Solids:
    """Mugs, cups, glasses and goblets: a hollow wall, handles, foot, saucer, straw, spoon."""
    r, h = rng.uniform(0.12, 0.22), rng.uniform(0.18, 0.5)
    wall = rng.uniform(0.012, 0.03)
    profile = bell([(r * rng.uniform(0.5, 1.0), 0), (r * rng.uniform(0.8, 1.15), h * 0.4),
                    (r * rng.uniform(0.9, 1.1), h * 0.8), (r, h)], 9)
    y = 0.0
    solids: Solids = []
    if chance(rng, 0.3):  # a goblet
        y = rng.uniform(0.15, 0.4)
        solids += [
            lathe([[r * 0.85, 0], [r * 0.8, 0.015], [0.03, 0.05]], "foot"),
            lathe(bell([(0.03, 0.02), (0.025, y * 0.5), (0.06, y + 0.02)], 6), "stem")
        ]
    solids.append(lathe(hollow(profile, wall, wall * 1.5), "wall", at=(0, y, 0)))
    if chance(rng, 0.65) or len(solids) == 1:
        n = 2 if chance(rng, 0.15) else 1
        at, low = np.interp([h * 0.8, h * 0.25], profile[:, 1], profile[:, 0]) - wall * 0.6
        out = rng.uniform(0.08, 0.14)
        handle = tube_handle((at, y + h * 0.8, 0), (low, y + h * 0.25, 0), (out, 0, 0),
                             rng.uniform(0.012, 0.025), "handle", bow=float(rng.integers(2)))
        solids += both(handle) if n == 2 else [handle]
    if chance(rng, 0.3):
        solids.append(
            lathe([[r * 0.6, -0.03], [r * 1.7, 0.005], [r * 1.72, 0.02], [r * 0.7, 0.004]], "saucer"))
    if chance(rng, 0.15):
        solids.append(lathe([[r * 0.9, 0], [r * 0.9, 0.01]], "drink", at=(0, y + h * 0.75, 0)))
    if chance(rng, 0.15):
        solids.append(lathe([[r * 1.05, -0.01], [r * 1.05, 0.04], [r * 0.9, 0.06]], "lid", at=(0, y + h, 0)))
        solids.append(rod((r * 0.3, y + h * 0.2, 0), (r * 0.5, y + h * 1.5, 0), 0.014, "straw"))
    return assembled(solids, cup="wall, drink, foot, stem")


def pot(rng: Rng) -> Solids:
    """Pots and pans: a hollow body, one long or two short handles, lid with knob."""
    r, h = rng.uniform(0.2, 0.32), rng.uniform(0.06, 0.35)
    wall = rng.uniform(0.012, 0.025)
    profile = np.array([[r * rng.uniform(0.8, 1), 0], [r, h * 0.15], [r, h * 0.6],
                        [r * rng.uniform(1, 1.06), h]])
    solids: Solids = [lathe(hollow(profile, wall, wall), "body")]
    kind = pick(rng, "long", "two", "two", "bail")
    y = h * rng.uniform(0.6, 0.85)
    if kind == "long":
        n = rng.uniform(0.3, 0.55)
        solids += [
            rod((r * 0.95, y, 0), (r + n * 0.3, y + 0.03, 0), 0.015, "socket"),
            tube([(r + n * 0.25, y + 0.03, 0), (r + n * 0.6, y + 0.06, 0), (r + n, y + 0.06, 0)],
                 [0.02, 0.026, 0.018], "grip")
        ]
    elif kind == "two":
        solids += both(
            tube_handle((r * 0.97, y, -0.08), (r * 0.97, y, 0.08), (0.07, 0.01, 0), 0.014, "handle",
                        bow=float(rng.integers(2))))
    else:
        solids.append(tube_handle((-r, y, 0), (r, y, 0), (0, r * 1.2, 0), 0.014, "bail", bow=1))
        solids += both(ball((0.03,) * 3, (r, y, 0), "lug"))
        if chance(rng, 0.5):
            solids.append(ball((0.05, 0.025, 0.025), (0, y + r * 1.2, 0), "grip"))
    if chance(rng, 0.6):
        dome = rng.uniform(0.02, 0.1)
        solids.append(
            lathe(bell([(r * 1.02, 0), (r * 0.7, dome * 0.8), (0.03, dome)], 6), "lid", at=(0, h - 0.005, 0)))
        if chance(rng, 0.7):
            solids.append(
                lathe([[0.018, 0], [0.014, 0.03], [0.035, 0.045], [0.03, 0.06]], "knob",
                      at=(0, h + dome - 0.01, 0)))
        else:
            solids.append(
                tube_handle((-0.07, h + dome - 0.02, 0), (0.07, h + dome - 0.02, 0), (0, 0.06, 0), 0.012,
                            "knob", bow=1))
    elif chance(rng, 0.3):
        solids.append(lathe([[r - wall * 0.6, 0], [r - wall * 0.6, 0.01]], "soup", at=(0, h * 0.7, 0)))
    return assembled(solids, cover="lid, knob", handles="socket, grip, handle, bail, lug")


def kettle(rng: Rng) -> Solids:
    """Teapots, kettles, watering cans and jugs: belly, spout, handle, lid, knob, foot."""
    r, h = rng.uniform(0.16, 0.24), rng.uniform(0.2, 0.45)
    mouth = r * rng.uniform(0.4, 0.9)
    profile = bell([(r * rng.uniform(0.5, 1.1), 0), (r, h * rng.uniform(0.3, 0.6)), (mouth, h)], 11)
    belly = lathe(profile, "body")
    solids: Solids = [belly]

    def out(y: float) -> float:
        return float(np.interp(y, profile[:, 1], profile[:, 0]))

    low = h * rng.uniform(0.2, 0.5)
    tip = h * rng.uniform(0.8, 1.2)
    reach = rng.uniform(0.12, 0.28)
    wide = rng.uniform(0.03, 0.055)
    path = curve([(0, low, out(low) * 0.8), (0, low + (tip - low) * 0.35, out(low) + reach * 0.6),
                  (0, tip, out(low) + reach)], 9)
    solids.append(tube(path, np.linspace(wide, wide * 0.45, 9), "spout"))
    if chance(rng, 0.15):
        solids.append(lathe([[0.03, 0], [0.07, 0.03]], "rose", at=tuple(path[-1])))
    if chance(rng, 0.35):
        solids.append(
            tube_handle((0, h * 0.85, -out(h * 0.85) * 0.9), (0, h * 0.85, out(h * 0.85) * 0.9),
                        (0, rng.uniform(0.2, 0.35), 0), 0.018, "handle", bow=1))
    else:
        a, b = h * 0.85, h * rng.uniform(0.15, 0.35)
        solids.append(
            tube_handle((0, a, -out(a) * 0.92), (0, b, -out(b) * 0.92), (0, 0.02, -rng.uniform(0.1, 0.2)),
                        rng.uniform(0.014, 0.024), "handle", bow=float(rng.integers(2))))
    if chance(rng, 0.8):
        solids.append(
            lathe(bell([(mouth * 1.03, 0), (mouth * 0.7, 0.04), (0.02, 0.06)], 6), "lid",
                  at=(0, h - 0.005, 0)))
        solids.append(ball((0.03, rng.uniform(0.02, 0.04), 0.03), (0, h + 0.075, 0), "knob"))
    else:
        solids.append(
            lathe([[mouth, 0], [mouth * 1.15, 0.04], [mouth * 1.05, 0.04], [mouth * 0.9, 0.005]], "rim",
                  at=(0, h - 0.01, 0)))
    if chance(rng, 0.3):
        solids.append(lathe([[profile[0, 0] * 1.15, -0.03], [profile[0, 0], 0.01]], "foot"))
    return assembled(solids, cover="lid, knob", vessel="body, foot, rim", spouts="spout, rose")


def vase(rng: Rng) -> Solids:
    """Vases, urns, bowls and amphoras: a turned belly divided in bands, ears, foot, rim."""
    r, h = rng.uniform(0.12, 0.25), rng.uniform(0.12, 0.7)
    n = 12
    waves = bell([(r * rng.uniform(0.4, 1), 0), (r * rng.uniform(0.8, 1.3), h * 0.35),
                  (r * rng.uniform(0.4, 1.1), h * 0.7), (r * rng.uniform(0.4, 1.2), h)], n)
    skin = lathe(hollow(waves, 0.02, 0.03) if chance(rng, 0.5) else waves, "belly")
    cut = sorted(rng.choice(np.arange(2, n - 1), 2, replace=False).tolist())
    rows = len(skin.path) - 1 if skin.path is not None else n
    solids: Solids = [skin]
    if chance(rng, 0.5):
        solids = [
            banded(skin, [(cut[0], "belly", "low"), (cut[1] - cut[0], "band", "0"),
                          (rows - cut[1], "belly", "top")])
        ]
    if chance(rng, 0.5):
        solids.append(lathe([[waves[0, 0] * 1.2, -0.05], [waves[0, 0] * 0.9, 0.01]], "foot"))
    if chance(rng, 0.5):
        solids.append(ring(waves[-1, 0], 0.02, (0, h, 0), "rim"))
    if chance(rng, 0.6) or len(solids) == 1:
        y0, y1 = h * 0.4, h * 0.85
        a, b = np.interp([y1, y0], waves[:, 1], waves[:, 0]) * 0.95
        solids += both(
            tube_handle((a, y1, 0), (b, y0, 0), (rng.uniform(0.06, 0.14), 0, 0), 0.018, "ear", bow=1))
    return assembled(solids, vessel="belly, band, foot, rim")


def cutlery(rng: Rng) -> Solids:
    """Spoons, forks, knives, ladles, spatulas and whisks, alone or as a set."""
    if chance(rng, 0.3):
        pieces: Solids = []
        kinds = ["fork", "knife", "spoon"]
        for k, name in enumerate(kinds):
            one = in_assembly(_piece(rng, name), name)
            pieces += shifted(one, 0.16 * (k - 1), 0, 0)
        pieces.append(box((0.5, 0.02, 0.85), (0, -0.015, 0.0), "tray"))
        return pieces
    return turned(_piece(rng, pick(rng, "fork", "knife", "spoon", "ladle", "spatula", "whisk")), 0,
                  rng.choice([0.0, -np.pi / 2]))


def _piece(rng: Rng, name: str) -> Solids:
    """One piece lying on y = 0 along z, its head to the front."""
    n, w = rng.uniform(0.3, 0.45), rng.uniform(0.012, 0.02)
    grip = loft([[-n, w * 0.9, w * 0.5, 0, 0], [-n * 0.8, w * 1.4, w * 0.6, 0, 0],
                 [-n * 0.3, w * 0.7, w * 0.5, 0, 0]], 3.0, "grip")
    stem = loft([[-n * 0.32, w * 0.6, w * 0.45, 0, 0], [0.03, w * 0.5, w * 0.4, 0, 0]], 3.0, "stem")
    solids: Solids = turned([grip, stem], 0, np.pi / 2)
    if name == "fork":
        tines, spread = between(rng, 2, 4), rng.uniform(0.03, 0.045)
        solids.append(
            loft([[0, w, 0.008, 0, 0], [0.05, spread, 0.009, 0, 0], [0.08, spread, 0.009, 0, 0]], 6.0,
                 "head").moved(turn(0, np.pi / 2), np.zeros(3)))
        solids += row([rod((0, 0, 0.07), (0, 0.005, 0.2), 0.007, "tine", "")], tines,
                      (2 * spread * 0.8 / (tines - 1), 0, 0))
    elif name == "knife":
        b = rng.uniform(0.02, 0.04)
        outline = [[-b, 0], [b * 0.6, 0], [b, 0.1], [b * 0.9, 0.28], [0, 0.36], [-b * 0.9, 0.3]]
        solids += turned([prism(outline, 0.012, "blade")], 0, np.pi / 2)
    elif name == "spatula":
        b = rng.uniform(0.04, 0.07)
        solids.append(box((2 * b, 0.012, 0.2), (0, 0, 0.12), "blade"))
    elif name == "whisk":
        for k in range(between(rng, 2, 4)):
            a = np.pi * k / 4
            loop = np.array(
                [[0.07 * np.sin(t) * np.cos(a), 0.07 * np.sin(t) * np.sin(a), 0.1 - 0.1 * np.cos(t)]
                 for t in np.linspace(0, 2 * np.pi, 13)])
            solids.append(tube(loop, 0.006, "wire", f"{k}"))
    else:
        deep = 0.018 if name == "spoon" else 0.045
        solids.append(
            ball((rng.uniform(0.03, 0.05), deep, rng.uniform(0.045, 0.07)),
                 (0, 0 if name == "spoon" else -0.03, 0.07), "bowl"))
    return assembled(solids, handle="grip, stem", end="head, tine, blade, bowl, wire")
