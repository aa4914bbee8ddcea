"""Bicycles, cars, trucks, tractors, tanks, carts, cannons and trains."""

from __future__ import annotations

import numpy as np

from segvigen.lab.procedural.grammar import (
    ALONG,
    Rng,
    Solids,
    assembled,
    bar,
    bell,
    between,
    both,
    chance,
    curve,
    in_assembly,
    lying,
    numbered,
    pick,
    rod,
    row,
    turned,
    wheel,
)
from segvigen.lab.procedural.solids import (
    ball,
    banded,
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


def _wheels(rng: Rng, radius: float, width: float, x: float, places: list[float]) -> Solids:
    """A pair of wheels at each z, standing on y = 0, all alike."""
    one = wheel(rng, radius, width, "", spokes=0)
    return in_assembly([
        numbered(s.shifted(side * x, radius, z), f"{k}{side}") for k, z in enumerate(places)
        for side in (-1, 1) for s in one
    ], "wheels")


def bicycle(rng: Rng) -> Solids:
    """Bicycles and motorbikes: frame tubes, fork, wheels with spokes, saddle, bars, pedals."""
    r, base, t = rng.uniform(0.3, 0.36), rng.uniform(0.95, 1.1), rng.uniform(0.014, 0.028)
    motor = chance(rng, 0.3)
    fat = rng.uniform(0.06, 0.1) if motor else rng.uniform(0.03, 0.05)
    rear, front = np.array([0, r, -base / 2]), np.array([0, r, base / 2])
    spokes = between(rng, 5, 10) if chance(rng, 0.7) else 0
    solids: Solids = []
    for mark, at in (("rear", rear), ("front", front)):
        same = np.random.default_rng(5)
        solids += in_assembly([s.shifted(*at) for s in wheel(same, r, fat, mark, spokes=spokes, thin=True)],
                              f"{mark} wheel")
    crank = np.array([0, r * 0.9, -base * 0.08])
    seat = np.array([0, r * 2.1, -base * 0.2])
    head = np.array([0, r * 2.15, base * 0.3])
    low = head - [0, r * 0.45, -0.05]
    solids += [
        rod(crank, seat, t, "seat tube"),
        rod(seat - [0, 0.06, -0.01], head, t, "top tube"),
        rod(crank, low, t * 1.2, "down tube"),
        rod(low, head + [0, 0.05, -0.01], t * 1.3, "head tube")
    ]
    gap = fat / 2 + 0.03
    solids += both(
        tube([crank, crank + [gap, 0, -0.06], rear + [gap, 0, 0], rear + [0.0, 0, 0]], t * 0.7, "chain stay"),
        tube([seat - [0, 0.08, 0], rear + [gap, 0.05, 0.04], rear + [gap, 0, 0]], t * 0.6, "seat stay"))
    solids += both(tube([low, low + [gap, -0.04, 0.01], front + [gap, 0, 0], front], t * 0.8, "fork"))
    top = head + [0, rng.uniform(0.05, 0.15), -0.02]
    solids.append(rod(head, top, t * 1.1, "stem"))
    wide = rng.uniform(0.2, 0.3)
    grip = top + [wide, rng.uniform(-0.08, 0.08), -0.12]
    solids += both(tube(curve([top, top + [wide * 0.6, 0, 0.02], grip], 8), t * 0.8, "handlebar"),
                   rod(grip - [0.01, 0, 0.0], grip + [0.06, 0.0, -0.08], t * 1.3, "grip"))
    solids.append(rod(seat - [0, 0.02, 0], seat + [0, 0.1, -0.02], t * 0.8, "seat post"))
    solids.append(
        loft([[0, 0.02, 0.02, 0, 0], [0.12, 0.03, 0.025, 0, 0], [0.26, 0.09, 0.03, 0, 0]], 3.0,
             "saddle").moved(turn(0, -np.pi / 2), seat + [0, 0.12, 0.1]))
    if motor:
        solids += [
            cushion((0.2, 0.22, 0.4), (0, r * 1.6, base * 0.08), "tank", soft=0.4),
            box((0.18, 0.28, 0.32), (0, r * 1.05, 0), "engine")
        ]
        solids += both(
            tube(curve([(0.09, r, 0.05), (0.13, r * 0.6, -0.1), (0.13, r * 0.8, -base * 0.6)], 8), 0.03,
                 "exhaust"))
        solids.append(lying(lathe([[0.06, -0.05], [0.09, 0.05]], "lamp"), 0, head[1] - 0.02, head[2] + 0.06))
    else:
        disc = lathe([[0.09, -0.008], [0.09, 0.008]], "chain ring").moved(turn(2, np.pi / 2),
                                                                          crank + [0.04, 0, 0])
        solids.append(disc)
        for s in (-1, 1):
            foot = crank + [s * 0.07, s * 0.13, s * 0.08]
            solids += [
                tube([crank, crank + [s * 0.07, 0, 0], foot], t * 0.7, "crank", f"{s}"),
                box((0.1, 0.025, 0.07), tuple(foot + [s * 0.05, 0, 0]), "pedal", f"{s}")
            ]
    return assembled(solids, frame="seat tube, top tube, down tube, head tube, chain stay, seat stay",
                     steering="fork, stem, handlebar, grip, lamp", seat="saddle, seat post",
                     drive="chain ring, crank, pedal, engine, exhaust")


def car(rng: Rng) -> Solids:
    """Cars: a body with rounded or boxy skin, cabin, windows, wheels, lights, bumpers, doors."""
    w, n, r = rng.uniform(0.4, 0.5), rng.uniform(0.95, 1.3), rng.uniform(0.1, 0.15)
    h, low = rng.uniform(0.14, 0.24), r * rng.uniform(0.6, 0.9)
    x = w / 2
    power = rng.uniform(2.6, 10)
    nose = rng.uniform(0.6, 1)
    z = np.linspace(-n / 2, n / 2, 7)
    tall = h / 2 * np.array([0.7, 0.95, 1, 1, 1, 0.95, nose * 0.8])
    wide = x * np.array([0.85, 0.98, 1, 1, 1, 0.98, 0.85])
    skin = loft(np.stack([z, wide, tall, 0 * z, -(low + h / 2) - (h / 2 - tall) * -1.0], 1), power, "body")
    body = skin.moved(ALONG, np.zeros(3))
    if chance(rng, 0.35):
        body = banded(body, [(2, "trunk", "0"), (2, "body", "0"), (2, "bonnet", "0")])
    solids: Solids = [body]
    ct, c0, c1 = rng.uniform(0.14, 0.22), rng.uniform(-0.42, -0.25) * n, rng.uniform(0.08, 0.25) * n
    top = low + h
    lean = rng.uniform(0.05, 0.2)
    mid, half = (c0 + c1) / 2, (c1 - c0) / 2
    cabin = loft(
        [[top - 0.04, x * 0.92, half, 0, mid], [top + ct * 0.6, x * 0.85, half - lean * 0.6, 0, mid - 0.02],
         [top + ct, x * 0.75, half - lean, 0, mid - 0.03]], rng.uniform(4, 10), "cabin")
    solids.append(banded(cabin, [(1, "cabin", "0"), (1, "roof", "0")]) if chance(rng, 0.3) else cabin)
    if chance(rng, 0.6):
        y = top + ct * 0.45
        pane = half * rng.uniform(0.35, 0.45)
        for k, s in enumerate((-1, 1)):
            solids += both(
                box((0.03, ct * 0.5, pane * 1.6), (x * 0.87, y, mid + s * pane * 0.95 - 0.02), "side window",
                    f"{k}"))
    solids += _wheels(rng, r, w * rng.uniform(0.16, 0.26), x * 0.95, [-n * 0.31, n * 0.31])
    if chance(rng, 0.5):
        solids += [
            box((w * 0.96, 0.06, 0.06), (0, low + 0.06, s * (n / 2 - 0.005)), "bumper", f"{s}")
            for s in (-1, 1)
        ]
    if chance(rng, 0.7):
        lamp = rng.uniform(0.025, 0.04)
        for s in (-1, 1):
            solids += both(
                ball((lamp * 1.2, lamp, 0.03), (x * 0.65, low + h * 0.55, s * n * 0.497), "light", f"{s}"))
    if chance(rng, 0.4):
        solids += both(box((0.06, 0.04, 0.04), (x + 0.01, top, c1 * 0.9), "mirror"))
    if chance(rng, 0.25):
        solids += [
            box((w, 0.02, 0.1), (0, top + 0.1, -n * 0.46), "spoiler"),
            *both(box((0.02, 0.16, 0.05), (x * 0.7, top + 0.03, -n * 0.45), "spoiler post"))
        ]
    if chance(rng, 0.35):
        solids += both(box((0.02, h * 0.7, half * 0.8), (x * 0.995, low + h * 0.55, mid + half * 0.3),
                           "door"))
    return assembled(solids, shell="body, trunk, bonnet, bumper, door, spoiler, spoiler post",
                     cab="cabin, roof, side window, mirror", lights="light")


def truck(rng: Rng) -> Solids:
    """Trucks, buses, tractors, tanks and carts."""
    kind = pick(rng, "truck", "truck", "bus", "tractor", "tank", "cart")
    if kind == "tank":
        return _tank(rng)
    if kind == "cart":
        return _cart(rng)
    if kind == "tractor":
        return _tractor(rng)
    w, n, r = rng.uniform(0.35, 0.45), rng.uniform(1.0, 1.5), rng.uniform(0.09, 0.13)
    floor = r * 1.5
    solids: Solids = [box((w * 0.7, 0.06, n), (0, floor, 0), "chassis")]
    axles = [-n * 0.33, n * 0.33] if chance(rng, 0.5) else [-n * 0.38, -n * 0.2, n * 0.33]
    solids += _wheels(rng, r, w * 0.24, w * 0.42, axles)
    y = floor + 0.03
    if kind == "bus":
        h = rng.uniform(0.35, 0.55)
        solids.append(cushion((w, h, n), (0, y + h / 2, 0), "body", soft=0.1))
        m = between(rng, 3, 6)
        for k in range(m):
            solids += both(
                box((0.03, h * 0.3, n / m * 0.7),
                    (w / 2 - 0.005, y + h * 0.65, ((k + 0.5) / m - 0.5) * n * 0.94), "window", f"{k}"))
        solids += [
            box((w * 0.85, h * 0.4, 0.03), (0, y + h * 0.6, n / 2 - 0.005), "windscreen"),
            box((0.03, h * 0.75, 0.14), (w / 2, y + h * 0.42, n * 0.4), "door")
        ]
        return assembled(solids, shell="body, window, windscreen, door", under="chassis")
    cab, ch = rng.uniform(0.25, 0.4), rng.uniform(0.3, 0.42)
    z = n / 2 - cab / 2
    solids.append(cushion((w, ch, cab), (0, y + ch / 2, z), "cab", soft=rng.uniform(0.05, 0.2)))
    solids.append(box((w * 0.85, ch * 0.35, 0.03), (0, y + ch * 0.68, n / 2 - 0.01), "windscreen"))
    solids += both(box((0.06, 0.07, 0.03), (w * 0.4, y + 0.05, n / 2), "light"))
    solids.append(box((w, 0.06, 0.05), (0, floor, n / 2), "bumper"))
    deep = n - cab - 0.03
    zz = -n / 2 + deep / 2
    load = pick(rng, "box", "tank", "flat", "logs", "dump")
    if load == "box":
        h = rng.uniform(0.4, 0.6)
        solids.append(box((w, h, deep), (0, y + h / 2, zz), "box"))
        solids += both(box((w * 0.48, h * 0.9, 0.03), (w * 0.245, y + h / 2, -n / 2), "rear door"))
    elif load == "tank":
        rr = w * 0.48
        solids.append(lying(frustum(rr, rr, deep, (0, 0, 0), "tank"), 0, y + rr * 0.95, zz))
        solids += [
            lying(lathe([[rr * 1.04, -0.02], [rr * 1.04, 0.02]], "band", f"{k}"), 0, y + rr * 0.95,
                  zz + deep * 0.3 * k) for k in (-1, 0, 1)
        ]
    else:
        solids.append(box((w, 0.04, deep), (0, y, zz), "bed"))
        side = rng.uniform(0.1, 0.25)
        if load == "logs":
            rr = w / 6
            solids += [
                lying(frustum(rr, rr, deep * 0.95, (0, 0, 0), "log", f"{k}"), (k - 1) * 2 * rr, y + rr, zz)
                for k in range(3)
            ]
            solids += [
                lying(frustum(rr, rr, deep * 0.95, (0, 0, 0), "log", f"{k}"), (k - 3.5) * 2 * rr,
                      y + rr * 2.6, zz) for k in (3, 4)
            ]
        else:
            solids += both(box((0.03, side, deep), (w / 2 - 0.015, y + side / 2, zz), "side board"))
            solids += [
                box((w - 0.06, side, 0.03), (0, y + side / 2, zz + s * (deep / 2 - 0.015)), "end board",
                    f"{s}") for s in (-1, 1)
            ]
    if chance(rng, 0.3):
        solids += both(
            rod((w * 0.4, y, z - cab / 2 - 0.02), (w * 0.4, y + ch * 1.3, z - cab / 2 - 0.02), 0.022,
                "exhaust"))
    return assembled(solids, cabin="cab, windscreen, light, bumper, exhaust",
                     load="box, rear door, tank, band, bed, log, side board, end board", under="chassis")


def _tank(rng: Rng) -> Solids:
    w, n, h = rng.uniform(0.45, 0.6), rng.uniform(0.9, 1.1), rng.uniform(0.14, 0.2)
    y = 0.14
    solids: Solids = [
        loft([[y, w * 0.34, n * 0.42, 0, 0], [y + h, w * 0.36, n * 0.45, 0, 0],
              [y + h * 1.4, w * 0.3, n * 0.36, 0, -0.03]], 12.0, "hull")
    ]
    m = between(rng, 4, 6)
    a = np.linspace(0, 2 * np.pi, 20, endpoint=False)
    outline = np.stack([np.sign(np.cos(a)) * (n * 0.38 + 0.11 * np.abs(np.cos(a))), 0.12 + 0.11 * np.sin(a)],
                       1)
    belt = prism(outline, w * 0.2, "track").moved(turn(1, -np.pi / 2), np.array([w * 0.42, 0.0, 0]))
    solids += both(belt)
    for k in range(m):
        disc = frustum(0.075, 0.075, w * 0.26, (0, 0, 0), "road wheel",
                       f"{k}").moved(turn(2, np.pi / 2),
                                     np.array([w * 0.42, 0.1, ((k + 0.5) / m - 0.5) * n * 0.8]))
        solids += both(disc)
    top = y + h * 1.4
    turret = lathe(
        [[w * 0.33, 0], [w * 0.3, 0.08], [w * 0.2, 0.14]], "turret", at=(0, top - 0.02, -0.05)) if chance(
            rng, 0.5) else loft([[top - 0.02, w * 0.33, n *
                                  0.2, 0, -0.05], [top + 0.13, w * 0.22, n * 0.15, 0, -0.07]], 8.0, "turret")
    solids.append(turret)
    solids += [
        rod((0, top + 0.05, 0.0), (0, top + 0.07, n * rng.uniform(0.5, 0.8)), 0.028, "gun"),
        lathe([[0.08, 0], [0.07, 0.04]], "hatch", at=(w * 0.1, top + 0.1, -0.08))
    ]
    if chance(rng, 0.5):
        solids.append(rod((-w * 0.15, top + 0.05, -0.1), (-w * 0.15, top + 0.4, -0.12), 0.008, "antenna"))
    return assembled(solids, tower="turret, gun, hatch, antenna", running="track, road wheel")


def _cart(rng: Rng) -> Solids:
    w, n, r = rng.uniform(0.35, 0.5), rng.uniform(0.6, 0.9), rng.uniform(0.16, 0.28)
    y, t, side = r * 1.2, 0.03, rng.uniform(0.12, 0.25)
    m = between(rng, 1, 5)
    solids = row([box((w / m, t, n), (0, y, 0), "floor board", "")], m, (w / m, 0, 0))
    solids += both(box((t, side, n), (w / 2 - t / 2, y + side / 2, 0), "side board"))
    solids += [
        box((w - 2 * t, side, t), (0, y + side / 2, s * (n - t) / 2), "end board", f"{s}") for s in (-1, 1)
    ]
    spokes = between(rng, 6, 10)
    places = [0.0] if chance(rng, 0.6) else [-n * 0.32, n * 0.32]
    for k, z in enumerate(places):
        rr = r if len(places) == 1 else r * 0.75
        solids.append(rod((-w * 0.62, y - 0.03, z), (w * 0.62, y - 0.03, z), 0.03, "axle", f"{k}"))
        one = wheel(rng, rr, 0.06, "", spokes=spokes)
        solids += in_assembly([
            numbered(s.shifted(side_ * w * 0.6, y - 0.03, z), f"{k}{side_}") for side_ in (-1, 1) for s in one
        ], "wheels")
    solids += both(bar((w * 0.3, y - 0.02, n * 0.3), (w * 0.3, y * 0.9, n), 0.035, 0.035, "shaft"))
    if len(places) == 1 and chance(rng, 0.5):
        solids.append(rod((-w * 0.3, y * 0.9, n * 0.98), (w * 0.3, y * 0.9, n * 0.98), 0.02, "handle"))
    return assembled(solids, bed="floor board, side board, end board", pull="shaft, handle", under="axle")


def _tractor(rng: Rng) -> Solids:
    big, small = rng.uniform(0.22, 0.28), rng.uniform(0.12, 0.16)
    solids: Solids = [
        box((0.2, 0.2, 0.5), (0, 0.32, 0.25), "hood"),
        box((0.16, 0.12, 0.7), (0, 0.2, 0.08), "frame")
    ]
    solids += in_assembly([
        numbered(s.shifted(k * 0.26, big, -0.22), f"r{k}") for k in (-1, 1)
        for s in wheel(np.random.default_rng(3), big, 0.14, "")
    ], "wheels")
    solids += in_assembly([
        numbered(s.shifted(k * 0.2, small, 0.36), f"f{k}") for k in (-1, 1)
        for s in wheel(np.random.default_rng(3), small, 0.09, "")
    ], "wheels")
    solids += [
        rod((-0.26, big, -0.22), (0.26, big, -0.22), 0.03, "axle", "r"),
        rod((-0.2, small, 0.36), (0.2, small, 0.36), 0.025, "axle", "f")
    ]
    solids += [
        rod((0.05, 0.4, 0.35), (0.05, 0.62, 0.35), 0.018, "exhaust"),
        cushion((0.18, 0.05, 0.16), (0, 0.36, -0.2), "seat"),
        cushion((0.18, 0.14, 0.04), (0, 0.42, -0.28), "seat", "back")
    ]
    solids += both(cushion((0.14, 0.04, 0.36), (0.24, big * 2 + 0.03, -0.22), "fender"),
                   rod((0.16, 0.3, -0.3), (0.16, 0.8, -0.3), 0.016, "post", "b"),
                   rod((0.16, 0.3, 0.02), (0.16, 0.8, 0.0), 0.016, "post", "f"))
    solids += [
        box((0.38, 0.03, 0.4), (0, 0.8, -0.15), "roof"),
        box((0.46, 0.06, 0.2), (0, 0.3, -0.22), "floor")
    ]
    solids += both(box((0.04, 0.3, 0.3), (0.19, 0.45, -0.22), "wall"))
    return assembled(solids, cab="post, roof, seat, floor, fender, wall", engine="hood, frame, exhaust, axle")


def cannon(rng: Rng) -> Solids:
    """A cannon on two wheels."""
    r = rng.uniform(0.2, 0.28)
    n = rng.uniform(0.7, 1.0)
    barrel = lathe(bell([(0.1, -n * 0.35), (0.11, -n * 0.25), (0.075, n * 0.4), (0.09, n * 0.6)], 9),
                   "barrel")
    solids = [
        s.shifted(0, r * 1.35, 0) for s in turned([
            barrel,
            ball((0.05,) * 3, (0, -n * 0.38, 0), "knob"),
            ring(0.095, 0.02, (0, n * 0.1, 0), "band")
        ], 0, np.pi / 2 - 0.15)
    ]
    one = wheel(rng, r, 0.06, "", spokes=between(rng, 6, 10))
    solids += in_assembly([numbered(s.shifted(k * 0.2, r, 0), f"{k}") for k in (-1, 1) for s in one],
                          "wheels")
    solids += [
        rod((-0.2, r, 0), (0.2, r, 0), 0.03, "axle"),
        *both(box((0.05, r * 0.9, 0.22),
                  (0.1, r * 1.2, 0), "cheek"), bar((0.1, r, 0), (0.06, 0.04, -n * 0.75), 0.05, 0.06, "trail"))
    ]
    return assembled(solids, gun="barrel, knob, band", carriage="axle, cheek, trail")


def train(rng: Rng) -> Solids:
    """Steam engines, diesel engines, wagons and trams on many wheels."""
    w, n, r = 0.3, rng.uniform(0.9, 1.3), rng.uniform(0.06, 0.1)
    y = r * 1.6
    m = between(rng, 2, 5)
    solids: Solids = [box((w, 0.06, n), (0, y, 0), "frame")]
    solids += _wheels(rng, r, 0.05, w * 0.42, [((k + 0.5) / m - 0.5) * n * 0.85 for k in range(m)])
    solids += [
        rod((-w * 0.42, r, ((k + 0.5) / m - 0.5) * n * 0.85), (w * 0.42, r, ((k + 0.5) / m - 0.5) * n * 0.85),
            0.04, "axle", f"{k}") for k in range(m)
    ]
    solids += [
        rod((x, r, z), (x, y, z), 0.03, "bearing", f"{x:.1f}{z:.1f}") for x in (-0.08, 0.08)
        for z in (((k + 0.5) / m - 0.5) * n * 0.85 for k in range(m))
    ]
    if chance(rng, 0.6):
        b = w * rng.uniform(0.38, 0.46)
        yy = y + 0.03 + b * 0.9
        solids.append(lying(frustum(b, b, n * 0.62, (0, 0, 0), "boiler"), 0, yy, n * 0.17))
        solids.append(
            lying(lathe([[b * 1.05, 0], [b * 0.95, 0.04], [b * 0.3, 0.07]], "smokebox door"), 0, yy,
                  n * 0.47))
        solids.append(box((w, b * 2.6, n * 0.3), (0, y + b * 1.3, -n * 0.28), "cab"))
        solids.append(box((w * 1.15, 0.04, n * 0.36), (0, y + b * 2.6, -n * 0.28), "cab roof"))
        solids.append(
            lathe([[0.05, 0], [0.045, 0.15], [0.075, 0.2]], "chimney", at=(0, yy + b - 0.02, n * 0.38)))
        solids += [
            ball((b * 0.45, b * 0.5, b * 0.45), (0, yy + b, n * (0.22 - 0.16 * k)), "dome", f"{k}")
            for k in range(between(rng, 0, 2))
        ]
        solids += [
            lying(lathe([[b * 1.03, -0.012], [b * 1.03, 0.012]], "band", f"{k}"), 0, yy,
                  n * (0.05 + 0.13 * k)) for k in range(3)
        ]
        solids.append(
            prism([[-w * 0.5, y + 0.03], [-w * 0.35, 0.02], [w * 0.35, 0.02], [w * 0.5, y + 0.03]], 0.06,
                  "cowcatcher", at=(0, 0, n * 0.5)))
    else:
        h = rng.uniform(0.28, 0.42)
        solids.append(cushion((w, h, n * 0.96), (0, y + h / 2, 0), "body", soft=rng.uniform(0.05, 0.35)))
        k = between(rng, 3, 6)
        for j in range(k):
            solids += both(
                box((0.03, h * 0.3, n / k * 0.6), (w / 2, y + h * 0.65, ((j + 0.5) / k - 0.5) * n * 0.8),
                    "window", f"{j}"))
        solids.append(box((w * 0.6, 0.05, n * 0.5), (0, y + h, 0), "roof"))
        solids += [box((w * 0.8, 0.05, 0.06), (0, y, s * n / 2), "buffer beam", f"{s}") for s in (-1, 1)]
    return assembled(solids, running="frame, axle, bearing, cowcatcher, buffer beam",
                     engine="boiler, smokebox door, chimney, dome, band",
                     house="cab, cab roof, body, window, roof")
