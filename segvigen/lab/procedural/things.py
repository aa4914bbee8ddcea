"""Clocks, clothes, bags, keys, toys."""

from __future__ import annotations

import numpy as np

from segvigen.lab.procedural.grammar import (
    Rng,
    Solids,
    arc,
    around,
    assembled,
    bell,
    between,
    both,
    chance,
    curve,
    hollow,
    pick,
    rod,
    shifted,
    tube_handle,
    turned,
)
from segvigen.lab.procedural.solids import (
    Solid,
    ball,
    box,
    cushion,
    frustum,
    lathe,
    loft,
    prism,
    ring,
    tube,
    turn,
)

LYING = turn(0, np.pi / 2)


def clock(rng: Rng) -> Solids:
    """Clocks, watches, compasses: case, dial, hands, marks, feet, bells, pendulum."""
    r, t = rng.uniform(0.22, 0.32), rng.uniform(0.06, 0.14)
    kind = pick(rng, "alarm", "wall", "tall", "watch", "mantel")
    face: Solids = [
        lathe([[r, -t / 2], [r, t / 2]], "case"),
        lathe([[r * 0.9, 0], [r * 0.9, 0.015]], "dial", at=(0, t / 2, 0)),
        ring(r * 0.96, 0.025, (0, t / 2, 0), "bezel")
    ]
    y = t / 2 + 0.02
    a, b = rng.uniform(0, 6.28, 2)
    face += [
        plank_hand(a, r * 0.5, 0.035, y, "hand", "hour"),
        plank_hand(b, r * 0.75, 0.022, y + 0.008, "hand", "minute"),
        lathe([[0.025, 0], [0.025, 0.03]], "pin", at=(0, t / 2 + 0.005, 0))
    ]
    if chance(rng, 0.6):
        face += around([box((0.06, 0.02, 0.02), (r * 0.78, t / 2 + 0.015, 0), "mark", "")],
                       int(rng.choice([4, 12])))
    solids = turned(face, 0, np.pi / 2)
    if kind == "alarm":
        solids += both(rod((r * 0.5, -r * 0.75, 0), (r * 0.75, -r * 1.15, 0), 0.025, "foot"),
                       ball((r * 0.32, r * 0.25, r * 0.32), (r * 0.5, r * 1.02, 0), "bell"))
        solids += [
            tube_handle((-r * 0.5, r * 1.2, 0), (r * 0.5, r * 1.2, 0), (0, 0.12, 0), 0.014, "handle", bow=1),
            box((0.03, 0.14, 0.03), (0, r * 1.05, 0), "hammer")
        ]
    elif kind == "tall":
        w, h = r * 2.4, rng.uniform(0.9, 1.3)
        solids += [
            box((w, w, t * 0.9), (0, 0, -0.02), "hood"),
            box((w * 0.75, h, t * 0.85), (0, -w / 2 - h / 2, -0.02), "trunk"),
            box((w * 1.05, 0.22, t * 1.3), (0, -w / 2 - h - 0.1, -0.02), "plinth"),
            prism([[-w * 0.55, 0], [w * 0.55, 0], [0, 0.18]], t * 1.1, "pediment",
                  at=(0, w / 2 - 0.005, -0.02))
        ]
        solids += [
            box((w * 0.5, h * 0.8, 0.02), (0, -w / 2 - h / 2, t * 0.4), "door"),
            rod((0, -w / 2 - h * 0.2, t * 0.45), (0, -w / 2 - h * 0.65, t * 0.45), 0.012, "pendulum")
        ]
    elif kind == "watch":
        for s in (-1, 1):
            m = between(rng, 3, 6)
            for k in range(m):
                d = r + 0.03 + 0.085 * k
                solids.append(
                    box((r * 0.8, 0.09, 0.05), (0, s * d, -t * 0.2 - 0.004 * k * k), "link", f"{s}{k}"))
        solids.append(rod((r * 0.95, 0, 0), (r * 1.15, 0, 0), 0.03, "crown"))
    elif kind == "mantel":
        solids += [
            prism([[-r * 1.6, 0], [r * 1.6, 0], [r * 1.2, r * 0.6], [r * 0.9, r * 1.6], [0, r * 2.2],
                   [-r * 0.9, r * 1.6], [-r * 1.2, r * 0.6]], t * 0.9, "body", at=(0, -r * 1.15, -0.02)),
            box((r * 3.5, 0.06, t * 1.5), (0, -r * 1.15, 0), "base")
        ]
    return assembled(solids, face="case, dial, bezel, hand, pin, mark",
                     frame="hood, trunk, plinth, pediment, door, body, base, foot, bell, handle, hammer",
                     strap="link, crown")


def plank_hand(angle: float, length: float, width: float, y: float, group: str, part: str) -> Solid:
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
            lens = turned([ring(r, t, (0, 0, 0), "rim"),
                           lathe([[r, -0.008], [r, 0.008]], "lens")], 0, np.pi / 2)
        else:
            f = 0.75 * r
            frame = tube([(-r, -f, 0), (r, -f, 0), (r, f, 0), (-r, f, 0), (-r, -f, 0)], t, "rim")
            lens = [frame, box((2 * r, 2 * f, 0.016), (0, 0, 0), "lens")]
        solids = both(*shifted(lens, x, 0, 0))
        solids.append(tube(curve([(-0.05, 0.02, 0), (0, 0.05, 0.02), (0.05, 0.02, 0)], 7), t, "bridge"))
        solids += both(
            tube(
                curve([(x + r - 0.005, 0.04, 0), (x + r + 0.02, 0.05, -0.05), (x + r, 0.05, -0.45),
                       (x + r - 0.02, -0.05, -0.6)], 11), t, "temple"))
        if chance(rng, 0.4):
            solids += both(ball((0.02, 0.035, 0.02), (0.045, -0.02, -0.02), "nose pad"))
        return assembled(solids, front="rim, lens, bridge, nose pad")
    if kind == "shoe":
        n, w = rng.uniform(0.28, 0.34), rng.uniform(0.1, 0.13)
        high, heel = rng.uniform(0.08, 0.4), rng.uniform(0.02, 0.1)
        one: Solids = []
        a = np.linspace(0, 2 * np.pi, 20, endpoint=False)
        foot = np.stack([w * np.sin(a) * (1 - 0.2 * (np.cos(a) < -0.1)), n * np.cos(a)], 1)
        one.append(
            prism(foot[::-1] * [1, 1], 0.035, "sole").moved(turn(0, np.pi / 2), np.array([0, heel, 0])))
        one.append(box((w * 1.5, heel + 0.01, n * 0.5), (0, heel / 2 - 0.005, -n * 0.6), "heel"))
        z = np.array([-0.95, -0.5, 0.1, 0.6, 0.97]) * n
        one.append(
            loft(
                np.stack([
                    z,
                    np.array([0.7, 0.8, 0.9, 0.95, 0.3]) * w,
                    np.array([0.12, 0.13, 0.1, 0.06, 0.03]), 0 * z,
                    -heel - np.array([0.12, 0.13, 0.1, 0.06, 0.03])
                ], 1), 2.6, "upper").moved(turn(0, np.pi / 2), np.zeros(3)))
        one.append(
            loft([[heel + 0.1, w * 0.7, n * 0.42, 0, -n * 0.5],
                  [heel + 0.18 + high, w * 0.75, n * 0.42, 0, -n * 0.52]], 2.6, "shaft"))
        one.append(
            loft([[heel + 0.16 + high, w * 0.82, n * 0.46, 0, -n * 0.52],
                  [heel + 0.2 + high, w * 0.82, n * 0.46, 0, -n * 0.52]], 2.6, "collar"))
        k = between(rng, 2, 4)
        one += [
            rod((-w * 0.5, heel + 0.19 - 0.025 * j, n * (0.0 + 0.13 * j)),
                (w * 0.5, heel + 0.19 - 0.025 * j, n * (0.0 + 0.13 * j)), 0.012, "lace", f"{j}")
            for j in range(k)
        ]
        one = assembled(one, bottom="sole, heel", top="upper, shaft, collar, lace")
        return one
    if kind == "hat":
        r, h = rng.uniform(0.18, 0.24), rng.uniform(0.15, 0.4)
        brim = r * rng.uniform(1.3, 2.2)
        solids = [
            lathe([[brim, 0], [brim, 0.02], [r, 0.03]], "brim"),
            lathe(bell([(r, 0.0), (r * rng.uniform(0.8, 1.1), h * 0.6), (r * rng.uniform(0.2, 0.95), h)], 8),
                  "crown", at=(0, 0.01, 0)),
            lathe([[r * 1.04, 0], [r * 1.02, 0.06]], "ribbon", at=(0, 0.02, 0))
        ]
        if chance(rng, 0.4):
            solids.append(
                tube(curve([(r * 0.95, 0.05, 0), (r * 1.3, h * 0.8, 0), (r * 1.2, h * 1.4, -0.1)], 7),
                     [0.012, 0.03, 0.04, 0.045, 0.04, 0.03, 0.01], "feather"))
        elif chance(rng, 0.5):
            solids.append(ball((0.05,) * 3, (0, h + 0.03, 0), "pompom"))
        return assembled(solids, top="crown, ribbon, feather, pompom")
    if kind == "umbrella":
        r, h, m = rng.uniform(0.4, 0.55), rng.uniform(0.8, 1.0), between(rng, 6, 8)
        dome = bell([(r, h * 0.72), (r * 0.75, h * 0.88), (0.02, h)], 7)
        solids = [
            lathe(hollow(np.array(dome), 0.02, 0.0)[:-1], "canopy"),
            rod((0, 0.05, 0), (0, h + 0.06, 0), 0.014, "shaft"),
            tube(curve([(0, 0.08, 0), (0, 0, 0), (0.06, -0.05, 0), (0.12, 0, 0), (0.12, 0.04, 0)], 11), 0.022,
                 "handle")
        ]
        solids += around([rod((0, h * 0.7, 0), (r * 0.6, h * 0.89, 0), 0.01, "rib", "")], m)
        solids.append(frustum(0.028, 0.028, 0.06, (0, h * 0.7, 0), "slider"))
        return assembled(solids, cover="canopy, rib, slider", stick="shaft, handle")
    if kind == "headphones":
        r = rng.uniform(0.26, 0.32)
        solids = [
            tube(arc((0, 0, 0), r, -0.2, np.pi + 0.2, 19), 0.022, "band"),
            tube(arc((0, 0, 0), r - 0.025, 0.6, np.pi - 0.6, 11), 0.03, "pad")
        ]
        cup = turned([
            lathe([[0.1, -0.03], [0.1, 0.04], [0.06, 0.06]], "shell"),
            ring(0.075, 0.03, (0, -0.04, 0), "cushion")
        ], 2, -np.pi / 2)
        x = r * 0.98
        solids += both(*shifted(cup, x, -r * 0.25 - 0.02, 0))
        if chance(rng, 0.3):
            solids.append(
                tube(curve([(x, -r * 0.3, 0.06), (x * 0.8, -r * 0.8, 0.2), (0.05, -r * 0.9, 0.25)], 8), 0.012,
                     "microphone"))
        return assembled(solids, headband="band, pad", ears="shell, cushion")
    w, h, d = rng.uniform(0.35, 0.5), rng.uniform(0.35, 0.55), rng.uniform(0.15, 0.22)
    solids = [
        cushion((w, h, d), (0, h / 2, 0), "bag", soft=0.15),
        cushion((w * 0.8, h * 0.45, 0.08), (0, h * 0.28, d / 2), "pocket", soft=0.3)
    ]
    if chance(rng, 0.6):
        solids.append(box((w * 0.98, h * 0.4, 0.03), (0, h * 0.75, d / 2 + 0.005), "flap"))
        solids += both(box((0.04, h * 0.5, 0.02), (w * 0.25, h * 0.6, d / 2 + 0.025), "strap"))
    solids.append(tube_handle((-0.07, h - 0.02, 0), (0.07, h - 0.02, 0), (0, 0.09, 0), 0.016, "handle",
                              bow=1))
    if chance(rng, 0.5):
        solids += both(
            tube(
                curve([(w * 0.25, h * 0.9, -d / 2 + 0.01), (w * 0.27, h * 0.6, -d / 2 - 0.12),
                       (w * 0.25, h * 0.1, -d / 2 + 0.01)], 9), 0.022, "shoulder strap"))
    return assembled(solids, carrying="handle, shoulder strap")


def toy(rng: Rng) -> Solids:
    """Balloons, keys, chess pieces, trophies, snowmen, brick toys, rocking horses."""
    kind = pick(rng, "key", "chess", "trophy", "snowman", "bricks", "top")
    solids: Solids = []
    if kind == "key":
        n, r = rng.uniform(0.5, 0.7), rng.uniform(0.1, 0.14)
        solids = [
            *turned([ring(r, 0.03, (0, 0, 0), "bow")], 0, np.pi / 2),
            rod((0, -r, 0), (0, -r - n, 0), 0.03, "shank"),
            lathe([[0.05, -0.02], [0.05, 0.02]], "collar", at=(0, -r - 0.04, 0))
        ]
        return solids + [
            box((rng.uniform(0.06, 0.12), 0.05, 0.03), (0.06, -r - n + 0.04 + 0.08 * k, 0), "tooth", f"{k}")
            for k in range(between(rng, 2, 3))
        ]
    if kind in ("chess", "trophy"):
        r = rng.uniform(0.16, 0.22)
        solids = [
            lathe(bell([(r, 0), (r, 0.06), (r * 0.6, 0.12)], 6), "base"),
            lathe(bell([(r * 0.6, 0.1), (r * 0.3, 0.35), (r * 0.4, 0.55)], 7), "stem"),
            lathe([[r * 0.62, 0], [r * 0.62, 0.04]], "collar", at=(0, 0.53, 0))
        ]
        if kind == "trophy":
            cup = bell([(r * 0.3, 0.56), (r * 1.1, 0.75), (r * 1.2, 0.98)], 8)
            solids.append(lathe(hollow(np.array(cup), 0.025, 0.03), "cup"))
            solids += both(
                tube_handle((r * 1.12, 0.93, 0), (r * 0.8, 0.68, 0), (0.13, 0.0, 0), 0.02, "handle", bow=1))
            solids.append(box((r * 2.6, 0.12, r * 2.6), (0, -0.05, 0), "plinth"))
            return assembled(solids, foot="base, stem, collar, plinth", top="cup, handle")
        head = pick(rng, "ball", "crown", "cross")
        if head == "ball":
            solids.append(ball((r * 0.62,) * 3, (0, 0.64, 0), "head"))
        else:
            solids.append(lathe(bell([(r * 0.4, 0.56), (r * 0.65, 0.75)], 4), "head"))
            solids += around([box(
                (0.04, 0.08, 0.06),
                (r * 0.52, 0.77, 0), "merlon", "")], between(rng, 4, 6)) if head == "crown" else [
                    box((0.04, 0.18, 0.04), (0, 0.83, 0), "cross", "v"),
                    box((0.13, 0.04, 0.04), (0, 0.86, 0), "cross", "h")
                ]
        return assembled(solids, body="stem, collar", top="head, merlon, cross")
    if kind == "snowman":
        y, r = 0.0, rng.uniform(0.22, 0.28)
        for k in range(between(rng, 2, 3)):
            solids.append(ball((r, r, r), (0, y + r * 0.85, 0), "ball", f"{k}"))
            y, last, r = y + 1.5 * r, r, r * 0.75
        middle = y - 0.5 * last - 0.15 * last
        solids += [
            frustum(0.03, 0.004, 0.16, (0, 0, 0), "nose").moved(LYING, np.array([0, middle, last + 0.05])),
            *both(
                ball((0.022,) * 3, (last * 0.35, middle + last * 0.3, last * 0.88), "eye"),
                tube([(last * 0.9, middle - last * 1.5, 0),
                      (last * 2.2, middle - last * 0.9, 0)], 0.016, "arm"))
        ]
        top = y - 0.15 * last
        solids += [
            lathe([[last * 1.1, 0], [last * 1.1, 0.025]], "brim", at=(0, top, 0)),
            frustum(last * 0.7, last * 0.65, 0.2, (0, top + 0.11, 0), "hat")
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
                frustum(u * 0.3, u * 0.3, 0.035,
                        (x + (i - (nx - 1) / 2) * u, y + h + 0.012, z + (j - (nz - 1) / 2) * u), "stud",
                        f"{k}{i}{j}") for i in range(nx) for j in range(nz)
            ]
            y += h
        return [*solids, box((6 * u, 0.03, 4 * u), (0, -0.012, 0), "plate")]
    r = rng.uniform(0.2, 0.3)
    solids = [
        lathe(bell([(0.01, 0), (r * 0.6, 0.12), (r, 0.28)], 7), "cone"),
        lathe([[r, 0], [r * 1.03, 0.03], [r, 0.06]], "belt", at=(0, 0.27, 0)),
        lathe(bell([(r, 0), (r * 0.6, 0.08), (0.03, 0.12)], 6), "cap", at=(0, 0.32, 0)),
        rod((0, 0.4, 0), (0, 0.62, 0), 0.025, "spindle"),
        ball((0.04,) * 3, (0, 0.63, 0), "knob")
    ]
    return assembled(solids, body="cone, belt, cap", grip="spindle, knob")
