"""Cabinets, shelves, racks and boxes: boards between sides, doors, drawers, rails and hooks."""

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
    four_legs,
    leg_style,
    numbered,
    pick,
    rod,
    row,
    tube_handle,
    wheel,
)
from segvigen.lab.procedural.solids import Size, Solid, ball, box, frustum, lathe, tube, turn


def knob(rng: Rng, at: Size, part: str) -> Solid:
    """A handle on a front that faces +z: ball, bar, plate or bow."""
    kind = pick(rng, "ball", "bar", "plate", "bow")
    x, y, z = at
    size = rng.uniform(0.012, 0.022)
    if kind == "ball":
        return ball((size,) * 3, (x, y, z + size * 0.7), "handle", part)
    if kind == "bar":
        return box((size * 6, size * 0.8, size * 1.6), (x, y, z + size * 0.8), "handle", part)
    if kind == "plate":
        return box((size * 3, size * 2, size * 0.8), (x, y, z + size * 0.4), "handle", part)
    return tube_handle((x - size * 3, y, z - 0.004), (x + size * 3, y, z - 0.004), (0, 0, size * 2),
                       size * 0.4, "handle", part)


def drawer_front(rng: Rng, w: float, tall: float, deep: float, thick: float, at: Size) -> Solids:
    """A drawer seen from the front, its box `deep` behind, with one or two handles."""
    x, y, z = at
    front = z + deep / 2
    solids: Solids = [box((w, tall, thick), (x, y, front), "front", "")]
    if deep > 0.06:
        solids.append(box((w * 0.92, tall * 0.8, deep), (x, y, z), "drawer", ""))
    if chance(rng, 0.85):
        solids.append(knob(rng, (x, y, front + thick / 2), ""))
    return solids


def _fronts(rng: Rng, w: float, tall: float, z: float, t: float, at: Size, mark: str) -> Solids:
    """The front of one bay of a cabinet: a door, two doors, drawers, or nothing."""
    x, y, _ = at
    kind = pick(rng, "door", "doors", "drawers", "drawers", "open")
    seam = rng.choice([0.995, 0.975])
    pull = np.random.default_rng(int(rng.integers(2**31)))
    state = pull.bit_generator.state
    solids: Solids = []
    if kind == "door":
        solids = [box((w * seam, tall * seam, t), (x, y, z), "door")]
        solids.append(knob(pull, (x + w * 0.4 * rng.choice([-1, 1]), y, z + t / 2), "0"))
        if chance(rng, 0.3):
            solids.append(box((w * 0.6, tall * 0.7, t * 0.5), (x, y, z + t / 2), "door panel"))
    elif kind == "doors":
        for s in (-1, 1):
            solids.append(box((w / 2 * seam, tall * seam, t), (x + s * w / 4, y, z), "door", f"{s}"))
            pull.bit_generator.state = state
            solids.append(knob(pull, (x + s * w * 0.06, y, z + t / 2), f"{s}"))
    elif kind == "drawers":
        n = max(1, min(between(rng, 1, 5), int(tall / 0.1)))
        for k in range(n):
            yy = y - tall / 2 + tall / n * (k + 0.5)
            solids.append(box((w * seam, tall / n * seam, t), (x, yy, z), "front", f"{k}"))
            pull.bit_generator.state = state
            solids.append(knob(pull, (x, yy, z + t / 2), f"{k}"))
    return [numbered(s, f":{mark}") for s in solids]


def cabinet(rng: Rng) -> Solids:
    """Chests, sideboards, wardrobes, nightstands, kitchens: a carcass of boards, fronts, plinth or legs."""
    w, d, t = rng.uniform(0.4, 1.6), rng.uniform(0.3, 0.6), rng.uniform(0.016, 0.035)
    high = rng.uniform(0.4, 1.9)
    bays = max(1, min(4, int(w / rng.uniform(0.35, 0.7))))
    solids: Solids = []
    foot = rng.choice([0.0, rng.uniform(0.03, 0.2)])
    over = rng.choice([0.0, rng.uniform(0, 0.03)])
    y0, y1 = foot, foot + high
    solids += both(box((t, high - t, d), (w / 2 - t / 2, y0 + (high - t) / 2, 0), "side"))
    solids.append(box((w + 2 * over, t, d + over), (0, y1 - t / 2, over / 2), "top"))
    solids.append(box((w - 2 * t, t, d), (0, y0 + t / 2, 0), "bottom"))
    solids.append(box((w - t, high - t, t * 0.5), (0, y0 + high / 2, -d / 2 + t * 0.3), "back"))
    inner = (w - t) / bays
    upright = high - 2 * t
    for k in range(bays):
        x = -w / 2 + t / 2 + inner * (k + 0.5)
        if k:
            solids.append(
                box((t, upright, d * 0.98), (x - inner / 2, y0 + t + upright / 2, -d * 0.01), "divider",
                    f"{k}"))
        cut = rng.uniform(0.3, 0.7) if chance(rng, 0.4) and high > 0.6 else 1.0
        lower = upright * cut
        z = d / 2 + rng.choice([t / 2, -t / 2])
        solids += _fronts(rng, inner - t * 0.2, lower, z, t, (x, y0 + t + lower / 2, 0), f"{k}a")
        if cut < 1:
            solids.append(box((inner - t, t, d * 0.95), (x, y0 + t + lower, 0), "shelf", f"{k}"))
            solids += _fronts(rng, inner - t * 0.2, upright - lower, z, t,
                              (x, y0 + t + lower + (upright - lower) / 2, 0), f"{k}b")
        else:
            for j in range(between(rng, 0, 2)):
                solids.append(
                    box((inner - t, t, d * 0.92), (x, y0 + high * (j + 1) / 3, 0), "shelf", f"{k}{j}"))
    if foot:
        if chance(rng, 0.5):
            solids += four_legs(leg_style(rng, rng.uniform(0.015, 0.03)), w / 2 - 0.05, d / 2 - 0.05,
                                foot + t / 2, rng.choice([0.0, 0.03]), "foot")
        else:
            solids.append(box((w * 0.96, foot, d * 0.9), (0, foot / 2, -d * 0.03), "plinth"))
    return assembled(solids, carcass="side, top, bottom, back, divider, shelf",
                     doors="door, handle:door, door panel", fronts="front, handle", support="foot, plinth")


def shelf(rng: Rng) -> Solids:
    """Bookcases, racks, ladders, cubes and wall shelves: many boards on sides, posts or frames."""
    w, d, t = rng.uniform(0.4, 1.2), rng.uniform(0.18, 0.45), rng.uniform(0.014, 0.035)
    high, n = rng.uniform(0.5, 1.9), between(rng, 2, 7)
    kind = pick(rng, "sides", "sides", "posts", "cubes", "ladder", "frames", "tower")
    low, crown = rng.choice([0.0, rng.uniform(0, 0.15)]), rng.choice([0.0, 0.0, 0.1])
    heights = np.linspace(low + t / 2, high - t / 2 - crown, n)
    if chance(rng, 0.3) and n > 2:
        heights[1:-1] += rng.uniform(-0.3, 0.3, n - 2) * (heights[1] - heights[0])
    solids: Solids = []
    if kind == "cubes":
        cols = between(rng, 1, 5)
        rows = max(1, n - 1)
        cell = rng.uniform(0.28, 0.4)
        w, high = cols * cell + t, rows * cell + t
        solids += [
            box((t, high, d), (-w / 2 + t / 2 + cell * k, high / 2, 0), "upright" if 0 < k < cols else "side",
                f"{k}") for k in range(cols + 1)
        ]
        for r in range(rows + 1):
            if chance(rng, 0.5) or r in (0, rows):
                solids.append(box((w - 2 * t, t, d), (0, t / 2 + cell * r, 0), "board", f"{r}"))
            else:
                solids += [
                    box((cell - t, t, d), (-w / 2 + t / 2 + cell * (c + 0.5), t / 2 + cell * r, 0), "board",
                        f"{r}.{c}") for c in range(cols)
                ]
        for r in range(rows):
            for c in range(cols):
                if chance(rng, 0.15):
                    solids.append(
                        box((cell - t, cell - t, d * 0.95),
                            (-w / 2 + t / 2 + cell * (c + 0.5), cell * (r + 0.5) + t / 2, 0), "basket",
                            f"{r}{c}"))
        return assembled(solids, frame="side, upright, board")
    if kind == "tower":
        solids.append(rod((0, 0, 0), (0, high, 0), t * 1.2, "pole"))
        radius = d * 0.8
        solids += [
            lathe([[radius, -t / 2], [radius, t / 2]], "board", f"{k}", at=(0, y, 0))
            for k, y in enumerate(heights)
        ]
        return solids
    lean = d * 0.6 if kind == "ladder" else 0.0
    if kind == "sides":
        solids += both(box((t, high, d), (w / 2 - t / 2, high / 2, 0), "side"))
        inner = w - 2 * t
    elif kind == "ladder":
        solids += both(
            bar((w / 2 - t, 0, d * 0.7), (w / 2 - t, high, d * 0.7 - lean * 1.6), t * 1.6, t * 2.4, "rail",
                "f"))
        solids += both(
            bar((w / 2 - t, 0, -d * 0.4), (w / 2 - t, high, -d * 0.4), t * 1.6, t * 1.6, "rail", "b"))
        inner = w - 2 * t
    else:
        round_post = chance(rng, 0.4)
        size = t * rng.uniform(0.6, 1.1)
        for sx, sz in ((-1, -1), (-1, 1), (1, -1), (1, 1)):
            a = (sx * (w / 2 - size), 0, sz * (d / 2 - size))
            b = (a[0], high, a[2])
            solids.append(
                rod(a, b, size, "post", f"{sx}{sz}") if round_post else bar(a, b, 2 * size, 2 *
                                                                            size, "post", f"{sx}{sz}"))
        inner = w - 2 * size if chance(rng, 0.5) else w
        if kind == "frames":
            for k, y in enumerate((t, high - t)):
                solids += both(
                    box((size * 2, size * 2, d - 2 * size), (w / 2 - size, y, 0), "cross bar", f"{k}"))
    slats = int(rng.choice([1, 1, 1, 4, 6]))
    for k, y in enumerate(heights):
        f = y / high
        deep = d * 0.97 if kind != "ladder" else d * (1.2 - 0.75 * f)
        z = 0.0 if kind != "ladder" else -d * 0.4 + deep / 2
        if slats == 1:
            solids.append(box((inner, t, deep), (0, y, z), "board", f"{k}"))
        else:
            solids += row([box((inner, t, deep / slats * 0.65), (0, y, z), "slat", f"{k}")], slats,
                          (0, 0, deep / slats))
            solids += both(box((t, t * 1.2, deep), (inner / 2 - t / 2, y - t * 0.5, z), "bearer", f"{k}"))
    if kind != "ladder" and chance(rng, 0.45):
        solids.append(
            box((w if chance(rng, 0.5) else inner, high - low - crown, t * 0.5),
                (0, (high + low - crown) / 2, -d / 2 + t * 0.25), "back"))
    elif kind != "ladder" and chance(rng, 0.35):
        z = -d / 2 + t * 0.5
        solids += [
            bar((-w / 2 + t, heights[0], z), (w / 2 - t, heights[-1], z), t, t * 0.6, "brace"),
            bar((w / 2 - t, heights[0], z), (-w / 2 + t, heights[-1], z), t, t * 0.6, "brace", "1")
        ]
    if kind == "sides" and chance(rng, 0.35):
        solids.append(
            box((t, heights[-1] - heights[0], d * 0.95),
                (rng.uniform(-0.2, 0.2) * w, (heights[-1] + heights[0]) / 2, 0), "divider"))
    if kind == "sides" and chance(rng, 0.3):
        k = between(rng, 0, n - 2)
        tall = heights[k + 1] - heights[k] - t
        solids += _fronts(rng, inner, tall, d / 2 - t / 2, t, (0, (heights[k] + heights[k + 1]) / 2, 0), "f")
    if chance(rng, 0.2):
        solids += _books(rng, inner * 0.85, d, heights[0] + t / 2, min(heights[1] - heights[0], 0.35) * 0.8)
    if chance(rng, 0.2) and kind == "posts":
        wheels = wheel(rng, 0.04, 0.025, "")
        solids += [
            numbered(s.shifted(sx * (w / 2 - 0.02), -0.02, sz * (d / 2 - 0.02)), f"{sx}{sz}")
            for sx in (-1, 1) for sz in (-1, 1) for s in wheels
        ]
    return assembled(solids, frame="side, post, rail, cross bar, pole, brace, back, divider",
                     boards="board, slat, bearer", wheels="tire, rim",
                     fronts="front, handle, door, door panel")


def _books(rng: Rng, w: float, d: float, y: float, tall: float) -> Solids:
    """Books side by side, which touch face to face."""
    solids: Solids = []
    x = -w / 2
    k = 0
    while x < w / 2 - 0.07 and k < 12:
        thick, h = rng.uniform(0.03, 0.07), tall * rng.uniform(0.7, 1)
        solids.append(
            box((thick, h, d * rng.uniform(0.6, 0.85)), (x + thick / 2, y + h / 2, 0), "book", f"{k}"))
        x += thick
        k += 1
    return solids


def rack(rng: Rng) -> Solids:
    """Coat stands, clothes rails, easels, ladders, mirrors and screens: posts, bars and hooks."""
    kind = pick(rng, "coat", "rail", "ladder", "mirror", "screen", "easel")
    t = rng.uniform(0.012, 0.03)
    high = rng.uniform(1.2, 1.8)
    if kind == "coat":
        n = between(rng, 3, 6)
        hook = tube([(0, high * 0.9, 0), (0.12, high * 0.93, 0), (0.17, high, 0)], t * 0.6, "hook", "")
        solids: Solids = [rod((0, 0, 0), (0, high, 0), t * 1.3, "post"), *around([hook], n)]
        foot = bar((0, 0.1, 0), (0.25, 0.02, 0), t * 2, t * 2, "foot", "")
        solids += around([foot], between(rng, 3, 5))
        return [*solids, ball((t * 2,) * 3, (0, high, 0), "finial")]
    w = rng.uniform(0.4, 1.0)
    if kind == "rail":
        d = 0.22
        solids = both(rod((w / 2, 0.03, 0), (w / 2, high, 0), t, "post"),
                      bar((w / 2, 0.03, -d), (w / 2, 0.03, d), t * 2, t * 2, "foot"))
        solids.append(rod((-w / 2, high, 0), (w / 2, high, 0), t, "rail"))
        solids += [
            rod((-w / 2, 0.2, z), (w / 2, 0.2, z), t * 0.7, "bar", f"{k}") for k, z in enumerate((0.0,))
        ]
        if chance(rng, 0.5):
            solids.append(box((w, t, d * 1.5), (0, 0.05 + t, 0), "shelf"))
        return assembled(solids, support="post, foot", bars="rail, bar")
    if kind == "ladder":
        n, lean = between(rng, 4, 8), rng.uniform(0.15, 0.4)
        a, b = (w * 0.35, 0, lean), (w * 0.28, high, 0)
        solids = both(bar(a, b, t * 2, t * 3, "front rail"))
        for k in range(n):
            f = (k + 0.6) / n
            x, z = a[0] + (b[0] - a[0]) * f, lean * (1 - f)
            solids.append(box((2 * x, t * 1.2, t * 5), (0, high * f, z), "step", f"{k}"))
        if chance(rng, 0.7):
            solids += both(bar((w * 0.35, 0, -lean), (w * 0.28, high * 0.97, 0), t * 2, t * 2, "back rail"))
            solids += [
                rod((-w * 0.33, high * f, -lean * (1 - f)), (w * 0.33, high * f, -lean * (1 - f)), t * 0.7,
                    "brace", f"{k}") for k, f in enumerate((0.25, 0.6))
            ]
            solids.append(box((w * 0.62, t * 2, 0.1), (0, high, 0), "cap"))
        return assembled(solids, front="front rail, step", backs="back rail, brace")
    if kind == "mirror":
        solids = both(bar((w / 2, 0, 0), (w / 2, high, 0), t * 2, t * 2, "post"),
                      bar((w / 2, t, -0.2), (w / 2, t, 0.2), t * 2, t * 2, "foot"))
        ww, hh = w - 4 * t, high * 0.75
        y = high * 0.58
        frame = both(box((t * 1.5, hh, t * 1.5), (ww / 2, y, 0), "frame", "x"))
        frame += [
            box((ww + t * 1.5, t * 1.5, t * 1.5), (0, y + s * hh / 2, 0), "frame", f"y{s}") for s in (-1, 1)
        ]
        solids += [*frame, box((ww, hh, t * 0.5), (0, y, 0), "glass")]
        solids += both(rod((ww / 2, y, 0), (w / 2, y, 0), t * 0.7, "pivot"))
        return assembled(solids, stand="post, foot", mirror="frame, glass, pivot")
    if kind == "screen":
        n, angle = between(rng, 2, 4), rng.uniform(0.3, 0.7)
        solids = []
        x = z = 0.0
        for k in range(n):
            turned_by = angle * (1 if k % 2 else -1)
            nx, nz = x + w * float(np.cos(turned_by)), z + w * float(np.sin(turned_by))
            solids.append(bar((x, high / 2, z), (nx, high / 2, nz), high * 0.9, t, "panel", f"{k}"))
            solids += [
                bar((x, yy, z), (nx, yy, nz), t * 2, t * 1.6, "rail", f"{k}{yy:.1f}")
                for yy in (high * 0.05, high * 0.95)
            ]
            solids.append(box((t * 2, high, t * 2), (x, high / 2, z), "post", f"{k}"))
            x, z = nx, nz
        solids.append(box((t * 2, high, t * 2), (x, high / 2, z), "post", "end"))
        return assembled(solids, frame="rail, post")
    solids = both(bar((0.3, 0, 0.25), (0.05, high, 0), t * 2, t * 2, "leg"))
    solids.append(bar((0, 0, -0.4), (0, high, 0), t * 2, t * 2, "back leg"))
    y = high * 0.45
    solids += [
        box((0.6, t * 2, 0.08), (0, y, 0.16), "ledge"),
        box((0.4, t * 2, t), (0, high * 0.85, 0.05), "cross bar")
    ]
    solids.append(box((0.16, 0.06, 0.1), (0, high - 0.02, 0), "hinge"))
    board = box((w * 0.6, 0.6, 0.02), (0, y + 0.3, 0.14), "canvas")
    solids.append(board)
    return assembled(solids, support="leg, back leg, cross bar, ledge, hinge")


def crate(rng: Rng) -> Solids:
    """Crates, chests, barrels, baskets and bins: boards or staves, bands, lids, handles."""
    kind = pick(rng, "crate", "chest", "barrel", "bin", "suitcase")
    w, d, h, t = (rng.uniform(0.4, 0.9), rng.uniform(0.3, 0.6), rng.uniform(0.25,
                                                                            0.6), rng.uniform(0.018, 0.035))
    if kind == "crate":
        n = between(rng, 2, 4)
        each, gap = h / n, rng.choice([1.0, 0.8])
        solids: Solids = [box((w - 2 * t, t, d - 2 * t), (0, t / 2, 0), "bottom")]
        for k in range(n):
            y = each * (k + 0.5)
            solids += both(box((t, each * gap, d), (w / 2 - t / 2, y, 0), "end board", f"{k}"))
            solids += [
                box((w - 2 * t, each * gap, t), (0, y, s * (d - t) / 2), "side board", f"{k}{s}")
                for s in (-1, 1)
            ]
        post = t * 1.4
        solids += [
            box((post, h, post), (sx * (w / 2 - t - post / 2), h / 2, sz * (d / 2 - t - post / 2)), "post",
                f"{sx}{sz}") for sx in (-1, 1) for sz in (-1, 1)
        ]
        return assembled(solids, walls="end board, side board, post")
    if kind == "barrel":
        r, n = w / 2, between(rng, 2, 4)
        bulge = rng.uniform(1.08, 1.25)
        tall = rng.uniform(0.7, 1.1)
        heights = np.linspace(0, tall, 9)
        radius = r * (1 + (bulge - 1) * np.sin(np.pi * heights / tall))
        solids = [lathe(np.stack([radius, heights], 1), "body")]
        for k in range(n):
            yy = tall * (0.12 + 0.76 * k / max(n - 1, 1))
            rr = r * (1 + (bulge - 1) * np.sin(np.pi * yy / tall)) * 1.03
            solids.append(lathe([[rr, -0.025], [rr, 0.025]], "hoop", f"{k}", at=(0, yy, 0)))
        if chance(rng, 0.5):
            solids.append(lathe([[r * 0.9, 0], [r * 0.9, 0.03]], "lid", at=(0, tall - 0.005, 0)))
        if chance(rng, 0.3):
            solids.append(rod((0, tall * 0.2, r), (0, tall * 0.2, r * 1.35), 0.025, "tap"))
        return solids
    if kind == "bin":
        r, tall = w / 2.5, rng.uniform(0.5, 0.9)
        solids = [lathe([[r * 0.8, 0], [r, tall], [r * 0.94, tall], [r * 0.76, t]], "body")]
        solids.append(
            lathe([[r * 1.04, -0.02], [r * 1.04, 0.02], [r * 0.7, 0.08], [0.02, 0.12]], "lid",
                  at=(0, tall, 0)))
        solids.append(ball((0.04,) * 3, (0, tall + 0.14, 0), "knob"))
        if chance(rng, 0.5):
            solids.append(box((0.12, 0.03, 0.1), (0, 0.03, r * 0.85), "pedal"))
        return assembled(solids, top="lid, knob")
    lid = h * rng.uniform(0.2, 0.45)
    solids = [box((w, h - lid, d), (0, (h - lid) / 2, 0), "body")]
    if kind == "chest" and chance(rng, 0.6):
        dome = frustum(d / 2, d / 2, w, (0, 0, 0), "lid")
        solids.append(
            dome.moved(np.diag([1.0, lid / (d / 2), 1.0]) @ turn(2, np.pi / 2), np.array([0, h - lid, 0])))
        top = h
    else:
        solids.append(box((w, lid, d), (0, h - lid / 2, 0), "lid"))
        top = h
    for k in range(between(rng, 0, 3)):
        x = ((k + 1) / 4 - 0.5) * w
        solids.append(box((0.05, h - lid, d * 1.04), (x, (h - lid) / 2, 0), "band", f"{k}"))
    solids.append(box((0.08, 0.1, 0.03), (0, h - lid, d / 2 + 0.01), "lock"))
    if kind == "suitcase":
        solids.append(tube_handle((-0.1, top - 0.01, 0), (0.1, top - 0.01, 0), (0, 0.07, 0), 0.014, "handle"))
        solids += [
            box((0.05, 0.05, 0.05), (sx * (w / 2 - 0.04), -0.02, sz * (d / 2 - 0.04)), "foot", f"{sx}{sz}")
            for sx in (-1, 1) for sz in (-1, 1)
        ]
    else:
        solids += both(
            tube_handle((w / 2 - 0.01, h * 0.4, -0.07), (w / 2 - 0.01, h * 0.4, 0.07), (0.05, 0, 0), 0.012,
                        "handle"))
    return assembled(solids, box="body, band, foot", lids="lid")
