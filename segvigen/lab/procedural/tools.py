"""Hand tools and weapons: a grip, a shaft, a head, a blade."""

from __future__ import annotations

import numpy as np

from segvigen.lab.procedural.grammar import (
    Rng,
    Solids,
    around,
    assembled,
    bell,
    between,
    both,
    chance,
    curve,
    pick,
    rod,
    row,
    shifted,
    tube_handle,
    turned,
)
from segvigen.lab.procedural.solids import ball, banded, box, cushion, frustum, lathe, loft, prism, ring, tube
from segvigen.lab.procedural.vehicles import cannon


def _grip(rng: Rng, n: float, r: float) -> Solids:
    """A handle along y from 0 to n: plain, swelling, or wrapped in rings."""
    kind = pick(rng, "plain", "swell", "rings", "flat")
    if kind == "flat":
        return [
            loft([[0, r * 1.3, r * 0.8, 0, 0], [n * 0.5, r, r * 0.7, 0, 0], [n, r * 1.1, r * 0.7, 0, 0]], 4.0,
                 "grip")
        ]
    swell = rng.uniform(0.8, 1.4)
    points = [(r, 0.0), (r * swell, n * 0.3), (r * 0.9, n * 0.7), (r, n)]
    solids: Solids = [lathe(bell(points, 9) if kind != "plain" else [[r, 0], [r * 0.9, n]], "grip")]
    if kind == "rings":
        solids += row([ring(r * 1.05, r * 0.25, (0, n / 2, 0), "grip ring", "")], between(rng, 2, 4),
                      (0, n * 0.2, 0))
    return solids


def hammer(rng: Rng) -> Solids:
    """Hammers, mallets, axes and picks."""
    n, r = rng.uniform(0.7, 1.2), rng.uniform(0.022, 0.04)
    grip = n * rng.uniform(0.3, 0.5)
    solids = _grip(rng, grip, r * 1.25)
    solids.append(rod((0, grip - 0.01, 0), (0, n, 0), r, "shaft", end=r * 0.85))
    kind = pick(rng, "claw", "mallet", "axe", "double axe", "pick", "sledge")
    h = rng.uniform(0.05, 0.09)
    if kind == "claw":
        solids += [box((0.13, h * 1.3, h * 1.2), (0, n, 0), "head")]
        solids += shifted(turned([frustum(h * 0.75, h * 0.6, 0.1, (0, 0, 0), "face")], 2, np.pi / 2), 0.1, n,
                          0)
        claw = curve([(-0.05, n, 0), (-0.13, n, 0), (-0.2, n - 0.06, 0)], 6)
        solids += [
            tube(claw + [0, 0, s * h * 0.4], np.linspace(h * 0.42, h * 0.15, 6), "claw", f"{s}")
            for s in (-1, 1)
        ]
    elif kind in ("mallet", "sledge"):
        size = rng.uniform(0.12, 0.2)
        if kind == "mallet":
            solids += shifted(
                turned([frustum(size * 0.55, size * 0.55, size * 2, (0, 0, 0), "head")], 2, np.pi / 2), 0, n,
                0)
        else:
            solids.append(box((size * 1.6, size * 0.7, size * 0.7), (0, n, 0), "head"))
        solids += both(
            box((0.04, size * 0.9, size * 0.9), (size * (1.0 if kind == "mallet" else 0.8), n, 0), "face"))
    elif kind == "pick":
        solids.append(box((0.12, h, h), (0, n, 0), "head"))
        spike = curve([(0.04, n, 0), (0.2, n - 0.01, 0), (0.34, n - 0.08, 0)], 7)
        solids += both(tube(spike, np.linspace(h * 0.45, 0.008, 7), "spike"))
    else:
        w, b = rng.uniform(0.14, 0.24), rng.uniform(0.12, 0.2)
        blade = prism([[0.02, n + h * 0.6], [w * 0.6, n + b * 0.6], [w, n + b], [w * 1.08, n], [w, n - b],
                       [w * 0.6, n - b * 0.5], [0.02, n - h * 0.6]], 0.028, "blade")
        solids += both(blade) if kind == "double axe" else [blade]
        solids.append(box((h * 1.2, h * 1.4, h * 1.1), (0, n, 0), "eye"))
    return assembled(solids, handle="grip, grip ring, shaft", head="head, face, claw, spike, blade, eye")


def screwdriver(rng: Rng) -> Solids:
    """Screwdrivers, chisels, brushes, pens, syringes: pieces in a line on one axis."""
    r, n = rng.uniform(0.03, 0.06), rng.uniform(0.25, 0.45)
    kind = pick(rng, "driver", "brush", "chisel", "pencil", "torch")
    if kind == "pencil":
        skin = lathe([[r, 0], [r, 0.08], [r, 0.16], [r, 1.0], [r * 0.25, 1.15], [0.004, 1.2]], "", "")
        return assembled([
            banded(skin, [(1, "eraser", "0"), (1, "ferrule", "0"), (1, "barrel", "0"), (1, "cone", "0"),
                          (2, "lead", "0")])
        ], end="eraser, ferrule", point="cone, lead")
    solids = _grip(rng, n, r)
    if kind == "torch":
        solids.append(lathe([[r, 0], [r * 1.8, 0.12], [r * 1.8, 0.22]], "head", at=(0, n, 0)))
        solids += [
            lathe([[r * 1.6, 0], [r * 1.6, 0.02]], "lens", at=(0, n + 0.22, 0)),
            box((r, r * 2, r * 0.6), (0, n * 0.7, r), "switch"),
            lathe([[r * 1.1, -0.03], [r * 1.1, 0.01]], "cap")
        ]
        return assembled(solids, handle="grip, grip ring, switch, cap", front="head, lens")
    m = rng.uniform(0.3, 0.6)
    collar = rng.uniform(0.03, 0.07)
    solids.append(frustum(r * 0.8, r * 0.5, collar, (0, n + collar / 2 - 0.005, 0), "collar"))
    thin = r * rng.uniform(0.2, 0.4)
    if kind == "brush":
        w = r * rng.uniform(1.2, 3)
        solids.append(
            loft([[n + collar - 0.01, r * 0.5, r * 0.4, 0, 0], [n + 0.14, w, r * 0.6, 0, 0],
                  [n + 0.22, w, r * 0.6, 0, 0]], 6.0, "ferrule"))
        solids.append(
            loft([[n + 0.21, w * 0.95, r * 0.5, 0, 0], [n + 0.32, w * 1.1, r * 0.55, 0, 0],
                  [n + 0.42, w * rng.uniform(0.3, 1), r * 0.2, 0, 0]], 5.0, "bristles"))
    else:
        solids.append(rod((0, n, 0), (0, n + m, 0), thin, "shaft"))
        flat = r * (rng.uniform(1.0, 1.6) if kind == "chisel" else 0.6)
        solids.append(
            loft([[n + m - 0.06, thin, thin, 0, 0], [n + m, flat, thin * 0.7, 0, 0],
                  [n + m + 0.08, flat, 0.006, 0, 0]], 8.0, "tip"))
    return assembled(solids, handle="grip, grip ring, collar", end="shaft, tip, ferrule, bristles")


def saw(rng: Rng) -> Solids:
    """Hand saws, hack saws, knives and cleavers: a flat blade in a handle."""
    n = rng.uniform(0.6, 1.0)
    kind = pick(rng, "saw", "hacksaw", "knife", "cleaver")
    t = 0.02
    if kind == "saw":
        low, teeth = rng.uniform(0.03, 0.06), between(rng, 8, 16)
        x = np.linspace(n, 0, 2 * teeth)
        saw_line = np.stack([x, np.where(np.arange(2 * teeth) % 2, 0.0, -0.02)], 1)
        outline = np.concatenate([[[0, 0.2], [n, low + 0.04]][::-1], [[0.0, 0.2]], saw_line[::-1]])[1:]
        solids: Solids = [prism(outline[::-1], t, "blade")]
        solids += [
            tube([(0.04, 0.18, 0), (-0.1, 0.2, 0), (-0.16, 0.1, 0), (-0.1, -0.02, 0), (0.04, 0.01, 0)], 0.028,
                 "handle")
        ]
        solids += [ball((0.018, 0.018, 0.03), (0.02, y, 0), "rivet", f"{y}") for y in (0.05, 0.15)]
        return solids
    if kind == "hacksaw":
        solids = [
            tube([(0, 0, 0), (0, 0.2, 0), (n, 0.2, 0), (n, 0, 0)], 0.018, "frame"),
            box((n, 0.03, 0.012), (n / 2, 0, 0), "blade")
        ]
        solids += turned(_grip(rng, 0.22, 0.03), 2, np.pi / 2 + 0.5, (0, 0, 0))
        return solids
    b = rng.uniform(0.06, 0.1) if kind == "knife" else rng.uniform(0.18, 0.28)
    profile = [[0, b / 2], [0, -b / 2], [n * 0.6, -b / 2], [n * 0.85, -b * 0.2], [n, b / 2]
               ] if kind == "knife" else [[0, b * 0.3], [0.0, -b * 0.7], [n * 0.6, -b *
                                                                          0.7], [n * 0.6, b * 0.3]]
    solids = [prism(profile, t, "blade")]
    g = rng.uniform(0.25, 0.4)
    if chance(rng, 0.5):
        solids += [
            box((g, b * 0.28 + 0.03, 0.022), (-g / 2 + 0.02, 0, s * 0.02), "scale", f"{s}") for s in (-1, 1)
        ]
        solids.append(box((g, b * 0.2, 0.025), (-g / 2 + 0.02, 0, 0), "tang"))
        solids += [ball((0.012, 0.012, 0.036), (-g * f, 0, 0), "rivet", f"{f}") for f in (0.2, 0.5, 0.8)]
    else:
        solids += turned(_grip(rng, g, 0.03), 2, np.pi / 2)
        solids.append(box((0.04, 0.09, 0.06), (0.0, 0, 0), "bolster"))
    return assembled(solids, handle="scale, tang, rivet, grip, grip ring, bolster")


def pliers(rng: Rng) -> Solids:
    """Pliers, scissors and shears: two crossing halves on a pivot."""
    n, spread = rng.uniform(0.4, 0.7), rng.uniform(0.1, 0.35)
    solids: Solids = []
    scissors = chance(rng, 0.5)
    for s in (-1, 1):
        mark = "a" if s < 0 else "b"
        z = s * 0.012
        half: Solids = []
        if scissors:
            half.append(
                prism([[-0.03, 0], [0.035, 0], [0.03, n * 0.6], [-0.03, n]], 0.024, "blade", mark,
                      at=(0, 0, z)))
            half.append(rod((0, 0.02, z), (0.02, -n * 0.4, z), 0.022, "shank", mark))
            loop = ring(rng.uniform(0.07, 0.08), 0.02, (0, 0, 0), "bow", mark)
            half += [p.shifted(0.06, -n * 0.4 - 0.06, z) for p in turned([loop], 0, np.pi / 2)]
        else:
            half.append(
                loft([[-0.04, 0.045, 0.03, 0, z], [0.05, 0.05, 0.03, 0, z], [0.22, 0.015, 0.02, -0.02, z]],
                     5.0, "jaw", mark))
            path = curve([(0, -0.02, z), (0.05, -n * 0.3, z), (0.03, -n, z)], 8)
            half.append(tube(path[:4], 0.022, "shank", mark))
            half.append(tube(path[2:], 0.032, "grip", mark))
        if s > 0:
            half = [p.moved(np.diag([-1.0, 1, 1]), np.zeros(3)) for p in half]
        solids += turned(half, 2, s * spread / 2)
    solids += turned([frustum(0.035, 0.035, 0.08, (0, 0, 0), "pivot")], 0, np.pi / 2)
    if chance(rng, 0.4):
        return [
            p if p.group == "pivot" else assembled([p], **{f"half {p.labels[0].part}": p.group})[0]
            for p in solids
        ]
    return assembled(solids, working="blade, jaw, pivot", handles="shank, grip, bow")


def shovel(rng: Rng) -> Solids:
    """Shovels, rakes, brooms, forks, wrenches: a long stick and what it ends in."""
    n, r = rng.uniform(1.0, 1.5), rng.uniform(0.02, 0.035)
    kind = pick(rng, "shovel", "rake", "broom", "fork", "wrench", "plunger")
    if kind == "wrench":
        w = rng.uniform(0.05, 0.08)
        solids: Solids = [box((w, 0.8, 0.04), (0, 0.4, 0), "shaft")]
        a = np.linspace(np.pi * 0.62, np.pi * 2.38, 15)
        solids.append(
            prism(
                np.concatenate([
                    np.stack([np.cos(a), np.sin(a)], 1) * w * 1.7, [[w * 0.7, w * 0.1], [-w * 0.7, w * 0.1]]
                ]), 0.05, "jaw", at=(0, 0.86, 0)))
        solids += [
            p.shifted(0, -0.05, 0) for p in turned([ring(w * 1.1, w * 0.45, (0, 0, 0), "ring")], 0, np.pi / 2)
        ]
        return solids
    solids = [rod((0, 0, 0), (0, n, 0), r, "stick")]
    if kind == "shovel":
        w, h = rng.uniform(0.12, 0.18), rng.uniform(0.25, 0.4)
        outline = [[-w, 0.04], [-w, -h * 0.6], [-w * 0.5, -h * 0.9], [0, -h], [w * 0.5, -h * 0.9],
                   [w, -h * 0.6], [w, 0.04]]
        solids += [prism(outline, 0.03, "blade"), frustum(r * 1.6, r * 1.3, 0.2, (0, 0.06, 0), "socket")]
    elif kind in ("rake", "fork"):
        w = rng.uniform(0.2, 0.35)
        m = between(rng, 3, 5) if kind == "fork" else between(rng, 6, 10)
        solids.append(box((2 * w, 0.04, 0.04), (0, 0, 0), "bar"))
        tip = (0, -0.3, 0) if kind == "fork" else (0, -0.06, 0.14)
        solids += row([rod((0, 0, 0), tip, 0.016, "tine", "", 0.008)], m, (2 * w * 0.95 / (m - 1), 0, 0))
    elif kind == "broom":
        w = rng.uniform(0.12, 0.22)
        solids += [
            cushion((2 * w, 0.08, 0.09), (0, 0, 0), "block", soft=0.3),
            loft([[-0.28, w * 1.2, 0.05, 0, 0], [-0.02, w * 0.95, 0.035, 0, 0]], 8.0, "bristles")
        ]
    else:
        solids.append(lathe(bell([(0.15, -0.14), (0.13, -0.05), (r * 1.2, 0.05)], 7), "cup"))
    if chance(rng, 0.5):
        solids.append(box((0.18, 0.04, 0.05), (0, n, 0), "handle"))
    else:
        solids.append(frustum(r * 1.3, r * 1.25, 0.3, (0, n - 0.13, 0), "handle"))
    return assembled(solids, head="blade, socket, bar, tine, block, bristles, cup", shaft="stick, handle")


def sword(rng: Rng) -> Solids:
    """Swords, daggers, spears, maces and staffs."""
    n, g, r = rng.uniform(0.7, 1.2), rng.uniform(0.18, 0.35), rng.uniform(0.02, 0.03)
    kind = pick(rng, "sword", "sword", "spear", "mace", "staff")
    if kind == "sword":
        b, t = rng.uniform(0.035, 0.07), rng.uniform(0.012, 0.02)
        bow = rng.choice([0.0, rng.uniform(0.05, 0.2)])
        y = np.linspace(0, n, 7)
        lean = bow * (y / n)**2
        wide = np.append(np.full(5, b), [b * 0.75, 0.008])
        solids: Solids = [loft(np.stack([y + g, wide, np.full(7, t), lean, 0 * y], 1), 1.4, "blade")]
        solids += _grip(rng, g, r)
        guard = rng.uniform(0.15, 0.35)
        solids.append(
            box((guard, 0.035, 0.06), (0, g, 0), "guard") if chance(rng, 0.6) else lathe(
                [[guard * 0.4, 0], [guard * 0.4, 0.025]], "guard", at=(0, g - 0.01, 0)))
        solids.append(ball((r * 1.7, r * 1.5, r * 1.5), (0, -r * 0.7, 0), "pommel"))
        return assembled(solids, hilt="grip, grip ring, guard, pommel")
    m = rng.uniform(0.9, 1.4)
    solids = [rod((0, 0, 0), (0, m, 0), r, "shaft")]
    if kind == "spear":
        w = rng.uniform(0.04, 0.08)
        solids += [
            prism([[-0.02, m - 0.02], [0.02, m - 0.02], [w, m + 0.1], [0, m + 0.32], [-w, m + 0.1]], 0.025,
                  "point"),
            frustum(r * 1.5, r * 1.2, 0.14, (0, m, 0), "socket")
        ]
    elif kind == "mace":
        s = rng.uniform(0.08, 0.13)
        solids.append(ball((s, s, s), (0, m, 0), "head"))
        spike = rod((0, m, 0), (s * 1.7, m, 0), 0.03, "spike", "", 0.004)
        solids += around([spike], between(rng, 4, 7))
        solids.append(rod((0, m, 0), (0, m + s * 1.7, 0), 0.03, "spike", "top", 0.004))
    else:
        solids.append(ball((0.08,) * 3, (0, m + 0.1, 0), "gem"))
        claw = tube(curve([(0.01, m - 0.05, 0), (0.1, m + 0.03, 0), (0.075, m + 0.15, 0)], 7), 0.014, "claw",
                    "")
        solids += around([claw], between(rng, 3, 4))
    solids.append(frustum(r * 1.4, r * 1.4, 0.3, (0, m * rng.uniform(0.15, 0.4), 0), "wrap"))
    if chance(rng, 0.5):
        solids.append(ball((r * 1.6,) * 3, (0, 0, 0), "pommel"))
    return assembled(solids, stick="shaft, wrap, pommel", end="point, socket, head, spike, gem, claw")


def gun(rng: Rng) -> Solids:
    """Pistols, rifles and cannons: barrel, body, grip, trigger, magazine, stock, sight."""
    if chance(rng, 0.2):
        return cannon(rng)
    n, h, t = rng.uniform(0.3, 0.6), rng.uniform(0.09, 0.14), rng.uniform(0.05, 0.08)
    solids: Solids = [box((n, h, t), (0, 0, 0), "body")]
    m = rng.uniform(0.2, 0.7)
    r = rng.uniform(0.02, 0.035)
    y = h * 0.2
    solids.append(rod((n / 2 - 0.02, y, 0), (n / 2 + m, y, 0), r, "barrel"))
    if chance(rng, 0.5):
        solids.append(rod((n / 2 + m - 0.08, y, 0), (n / 2 + m + 0.02, y, 0), r * 1.5, "muzzle"))
    grip = box((0.09, 0.22, t * 0.9), (-n * 0.35, -h / 2 - 0.09, 0), "grip")
    solids += turned([grip], 2, -rng.uniform(0.1, 0.4), (-n * 0.35, -h / 2, 0))
    x = -n * 0.35 + 0.1
    solids.append(
        tube([(x - 0.04, -h / 2 + 0.005, 0), (x - 0.02, -h / 2 - 0.08, 0), (x + 0.09, -h / 2 - 0.08, 0),
              (x + 0.1, -h / 2 + 0.005, 0)], 0.01, "trigger guard"))
    solids.append(box((0.018, 0.06, 0.018), (x + 0.03, -h / 2 - 0.025, 0), "trigger"))
    if chance(rng, 0.6):
        k = rng.uniform(0.1, 0.3)
        solids += turned([box((0.09, k, t * 0.7), (n * 0.2, -h / 2 - k / 2 + 0.01, 0), "magazine")], 2,
                         rng.uniform(-0.05, 0.3), (n * 0.2, -h / 2, 0))
    if chance(rng, 0.55):
        s = rng.uniform(0.25, 0.4)
        solids.append(
            prism([[-n / 2 + 0.02, h * 0.4], [-n / 2 - s, h * 0.3], [-n / 2 - s, -h * 1.3],
                   [-n / 2 - s * 0.8, -h * 1.3], [-n / 2 + 0.02, -h * 0.3]], t * 0.8, "stock"))
    if chance(rng, 0.4):
        solids += [
            rod((-0.12, h / 2 + 0.05, 0), (0.14, h / 2 + 0.05, 0), 0.03, "scope"),
            *[box((0.03, 0.05, 0.025), (s, h / 2 + 0.015, 0), "mount", f"{s}") for s in (-0.06, 0.08)]
        ]
    else:
        solids.append(box((0.02, 0.04, 0.015), (n / 2 - 0.03, h / 2 + 0.01, 0), "sight"))
    if chance(rng, 0.4):
        solids.append(box((m * 0.5, r * 2.2, t * 0.9), (n / 2 + m * 0.24, y - r * 0.8, 0), "hand guard"))
    return assembled(solids, front="barrel, muzzle, hand guard", firing="grip, trigger, trigger guard",
                     sights="scope, mount, sight")


def bow(rng: Rng) -> Solids:
    """Bows with arrow, crossbows, shields."""
    kind = pick(rng, "bow", "crossbow", "shield")
    if kind == "shield":
        r = rng.uniform(0.3, 0.45)
        solids: Solids = [
            lathe([[r, 0], [r, 0.03], [r * 0.6, 0.08]], "board"),
            ring(r, 0.025, (0, 0.015, 0), "rim"),
            ball((r * 0.25, 0.1, r * 0.25), (0, 0.07, 0), "boss")
        ]
        if chance(rng, 0.5):
            solids += [
                box((2 * r, 0.03, 0.05), (0, 0.06, 0), "band", "x"),
                box((0.05, 0.03, 2 * r), (0, 0.06, 0), "band", "z")
            ]
        solids += [
            ball((0.02,) * 3, (r * 0.8 * np.cos(a), 0.05, r * 0.8 * np.sin(a)), "rivet", f"{k}")
            for k, a in enumerate(np.linspace(0, 2 * np.pi, 8, endpoint=False))
        ]
        solids.append(tube_handle((-0.1, 0.01, 0), (0.1, 0.01, 0), (0, -0.08, 0), 0.018, "handle"))
        return turned(assembled(solids, front="board, rim, boss, band, rivet"), 0, np.pi / 2)
    h, d = rng.uniform(0.5, 0.8), rng.uniform(0.12, 0.25)
    limb = curve([(0, 0.08, 0), (0.0, h * 0.5, -d * 0.2), (0, h * 0.9, -d),
                  (0, h, -d * rng.uniform(0.8, 1.05))], 11)
    upper = tube(limb, np.linspace(0.024, 0.01, 11), "limb")
    tip = limb[-1]
    if kind == "bow":
        solids = [
            upper,
            tube(limb * [1, -1, 1], np.linspace(0.024, 0.01, 11), "limb", "1"),
            lathe(bell([(0.03, -0.11), (0.036, 0), (0.03, 0.11)], 5), "grip")
        ]
        solids.append(tube([tip, tip * [1, -1, 1]], 0.008, "string"))
        if chance(rng, 0.5):
            z = tip[2]
            solids += [
                rod((0, 0.02, z - 0.01), (0, 0.02, 0.4), 0.009, "arrow shaft"),
                frustum(0.03, 0.002, 0.08, (0, 0, 0),
                        "arrow head").moved(np.array([[1.0, 0, 0], [0, 0, -1], [0, 1, 0]]),
                                            np.array([0, 0.02, 0.42]))
            ]
            solids += [
                box((0.004 + 0.05 * k, 0.054 - 0.05 * k, 0.1), (0, 0.02, z + 0.08), "feather", f"{k}")
                for k in (0, 1)
            ]
        return assembled(solids, arrow="arrow shaft, arrow head, feather", stave="limb, grip")
    flat = turned([
        upper,
        tube(limb * [1, -1, 1], np.linspace(0.024, 0.01, 11), "limb", "1"),
        tube([tip, tip * [1, -1, 1]], 0.008, "string")
    ], 2, np.pi / 2)
    solids = [
        *flat,
        box((0.07, 0.08, 0.9), (0, -0.02, -0.4), "tiller"),
        box((0.06, 0.16, 0.07), (0, -0.1, -0.55), "grip"),
        ring(0.06, 0.012, (0, 0, 0), "stirrup").moved(
            np.array([[1.0, 0, 0], [0, 0, -1], [0, 1, 0]])[:, [0, 1, 2]], np.array([0, -0.01, 0.1])),
        box((0.09, 0.16, 0.25), (0, -0.06, -0.85), "stock")
    ]
    solids.append(rod((0, 0.03, -d), (0, 0.03, 0.1), 0.012, "bolt"))
    return assembled(solids, prod="limb, string", frame="tiller, grip, stock, stirrup")
