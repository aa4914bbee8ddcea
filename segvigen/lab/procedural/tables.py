"""Tables, desks, beds and lamps."""

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
    hollow,
    leg_style,
    named,
    pick,
    rod,
    row,
    turned,
)
from segvigen.lab.procedural.solids import ball, box, cushion, frustum, lathe, prism, tube, turn
from segvigen.lab.procedural.storage import drawer_front


def _top(rng: Rng, w: float, d: float, t: float, high: float) -> Solids:
    """A table top whose upper side is at `high`: one board, planks, a frame around boards, halves, a disc."""
    kind = pick(rng, "board", "board", "planks", "breadboard", "halves", "rounded", "framed")
    y = high - t / 2
    if kind == "planks":
        n = between(rng, 2, 7)
        return row([box((w, t, d / n), (0, y, 0), "top plank", "")], n, (0, 0, d / n))
    if kind == "breadboard":
        end, n = rng.uniform(0.06, 0.12), between(rng, 1, 5)
        boards = row([box((w - 2 * end, t, d / n), (0, y, 0), "top plank", "")], n, (0, 0, d / n))
        return [*boards, *both(box((end, t, d), (w / 2 - end / 2, y, 0), "end board"))]
    if kind == "halves":
        leaf = w * rng.uniform(0.25, 0.5)
        solids = both(box((leaf, t, d), (w / 2 - leaf / 2, y, 0), "leaf"))
        return solids + ([box((w - 2 * leaf, t, d), (0, y, 0), "top")] if w - 2 * leaf > 0.05 else [])
    if kind == "rounded":
        a = np.linspace(0, 2 * np.pi, 28, endpoint=False)
        p = 2 / rng.uniform(3, 8)
        outline = np.stack([
            np.sign(np.cos(a)) * np.abs(np.cos(a))**p * w / 2,
            np.sign(np.sin(a)) * np.abs(np.sin(a))**p * d / 2
        ], 1)
        return [s.shifted(0, y, 0) for s in turned([prism(outline, t, "top")], 0, np.pi / 2)]
    if kind == "framed":
        f = rng.uniform(0.04, 0.09)
        solids = both(box((f, t, d), (w / 2 - f / 2, y, 0), "top rail", "x"))
        solids += [box((w - 2 * f, t, f), (0, y, s * (d - f) / 2), "top rail", f"z{s}") for s in (-1, 1)]
        return [*solids, box((w - 2 * f, t * rng.uniform(0.4, 1.0), d - 2 * f), (0, y, 0), "top")]
    return [box((w, t, d), (0, y, 0), "top")]


def table(rng: Rng) -> Solids:
    """A top on legs, panels, trestles or a pedestal, with aprons, stretchers, a shelf or drawers."""
    w, d, t = rng.uniform(0.5, 1.6), rng.uniform(0.45, 0.9), rng.uniform(0.018, 0.06)
    high, half = rng.uniform(0.35, 0.78), rng.uniform(0.015, 0.045)
    disc = chance(rng, 0.2)
    if disc:
        w = d
        r = d / 2
        rim = [[r * 0.96, -t / 2], [r, -t / 4], [r, t / 4], [r * 0.98, t / 2]]
        solids: Solids = [lathe(rim, "top", at=(0, high - t / 2, 0))]
    else:
        solids = _top(rng, w, d, t, high)
    under = high - t
    inset = rng.choice([half, half, half + rng.uniform(0, 0.1)])
    if solids[0].kind == "prism":
        inset += 0.05 * d
    x, z = (w / 2 - inset) * (0.7 if disc else 1), (d / 2 - inset) * (0.7 if disc else 1)
    kind = "pedestal" if disc and chance(rng, 0.6) else pick(rng, "legs", "legs", "legs", "panels", "trestle",
                                                             "frame", "x")
    solids += _under(rng, kind, x, z, under, half, d)
    if kind in ("legs", "frame") and chance(rng, 0.3):
        y = under * rng.uniform(0.2, 0.55)
        n = int(rng.choice([1, 1, 5]))
        deep = 2 * z + half * rng.choice([0.6, 2])
        if n > 1:
            solids += both(box((half, t, 2 * z), (x, y - t * 0.5, 0), "bearer"))
        solids += row([box((2 * x, t * 0.8, deep / n * (0.8 if n > 1 else 1)), (0, y, 0), "shelf", "")], n,
                      (0, 0, deep / n))
    if kind == "legs" and chance(rng, 0.3):
        n, tall = between(rng, 1, 3), rng.uniform(0.08, 0.14)
        wide = 2 * x / max(n, 2) * 0.96
        solids += row(drawer_front(rng, wide, tall, 2 * z, half * 0.8, (0, under - tall / 2, 0)), n,
                      (wide * 1.03, 0, 0))
    return assembled(solids, top="top, top plank, end board, leaf, top rail",
                     support="leg, apron, stretcher, panel, column, foot, beam, brace",
                     drawers="drawer, front, handle", shelves="shelf, bearer")


def _under(rng: Rng, kind: str, x: float, z: float, under: float, half: float, d: float) -> Solids:
    """The support of a table top, up to y = `under`."""
    if kind == "pedestal":
        points = [(half * rng.uniform(1, 3), 0.0), (half * 2.5, under * 0.3), (half * 1.4, under * 0.6),
                  (half * rng.uniform(1.5, 4), under)]
        solids: Solids = [lathe(bell(points, 9), "column")]
        if chance(rng, 0.5):
            r = x * rng.uniform(0.6, 0.95)
            return [*solids, lathe([[r, 0], [r, 0.02], [half * 2, 0.06]], "foot")]
        foot = tube(curve([(0, under * 0.3, 0), (x * 0.6, under * 0.18, 0), (x, 0.02, 0)], 7), half * 0.9,
                    "foot", "")
        return solids + around([foot], between(rng, 3, 4))
    if kind == "panels":
        t = half * rng.uniform(0.8, 1.6)
        solids = both(box((t, under, 2 * z), (x, under / 2, 0), "panel"))
        if chance(rng, 0.7):
            solids.append(
                box((2 * x, under * rng.uniform(0.2, 0.6), t), (0, under * 0.6, -z * rng.uniform(0, 0.9)),
                    "stretcher"))
        return solids
    if kind == "trestle":
        solids = both(bar((x, 0, -z), (x, under, -z * 0.15), half * 2, half * 2, "leg", "a"),
                      bar((x, 0, z), (x, under, z * 0.15), half * 2, half * 2, "leg", "b"),
                      box((half * 2, half * 2, 2 * z), (x, under - half, 0), "beam"),
                      box((half * 1.6, half * 2, 1.2 * z), (x, under * 0.4, 0), "brace"))
        if chance(rng, 0.6):
            solids.append(box((2 * x, half * 2.5, half), (0, under * 0.4, 0), "stretcher"))
        return solids
    if kind == "x":
        solids = both(bar((x, 0, -z), (x, under, z), half * 1.6, half * 2, "leg", "a"),
                      bar((x, 0, z), (x, under, -z), half * 1.6, half * 2, "leg", "b"))
        return [*solids, box((2 * x, half * 2, half * 2), (0, under / 2, 0), "stretcher")]
    if kind == "frame":
        w = half * 2
        post = [box((w, under, w), (x, under / 2, s * z), "leg", f"{s}") for s in (-1, 1)]
        low = rng.choice([half, under * 0.3])
        solids = both(*post, box((w, w, 2 * z - w), (x, low, 0), "stretcher", "l"),
                      box((w, w, 2 * z - w), (x, under - half, 0), "apron", "t"))
        solids += [box((2 * x - w, w, w), (0, under - half, s * z), "apron", f"f{s}") for s in (-1, 1)]
        return solids
    splay = rng.choice([0.0, 0.0, rng.uniform(0, 0.08)])
    solids = four_legs(leg_style(rng, half), x, z, under, splay)
    if chance(rng, 0.65):
        drop, t = rng.uniform(0.04, 0.12), half * rng.uniform(0.5, 1.0)
        y = under - drop / 2
        flush = half * rng.choice([0.0, 0.9, -0.5])
        solids += both(box((t, drop, 2 * z), (x + flush, y, 0), "apron", "x"))
        solids += [box((2 * x, drop, t), (0, y, s * (z + flush)), "apron", f"z{s}") for s in (-1, 1)]
    if chance(rng, 0.3):
        y = under * rng.uniform(0.15, 0.35)
        out = splay * (1 - y / under)
        solids += both(bar((x + out, y, -z - out), (x + out, y, z + out), half, half * 1.3, "stretcher"))
        if chance(rng, 0.7):
            solids.append(bar((-x - out, y, 0), (x + out, y, 0), half * 1.3, half, "stretcher", "m"))
    return solids


def desk(rng: Rng) -> Solids:
    """A desk: top, drawer pedestals or legs, modesty panel, hutch, cable box, monitor."""
    w, d, high, t = (rng.uniform(0.9, 1.6), rng.uniform(0.5,
                                                        0.75), rng.uniform(0.68,
                                                                           0.78), rng.uniform(0.02, 0.045))
    under = high - t
    solids: Solids = [box((w, t, d), (0, high - t / 2, 0), "top")]
    ped = rng.uniform(0.28, 0.42)
    sides = (-1, 1) if chance(rng, 0.3) else (int(rng.choice([-1, 1])),)
    for s in (-1, 1):
        x = s * (w / 2 - ped / 2)
        if s in sides:
            n, lift = between(rng, 2, 4), rng.choice([0.0, 0.05])
            solids.append(
                box((ped, under - lift, d * 0.94), (x, lift + (under - lift) / 2, -d * 0.03), "pedestal",
                    f"{s}"))
            each = (under - lift) / n
            for k in range(n):
                solids += [
                    named(p, p.group, f"{s}{k}{i}") for i, p in enumerate(
                        drawer_front(rng, ped * 0.95, each * 0.92, 0.03, 0.02, (x, lift + each *
                                                                                (k + 0.5), d * 0.44)))
                ]
            if lift:
                solids += [
                    box((0.03, lift, 0.03), (x + i * ped * 0.4, lift / 2, k * d * 0.4), "foot", f"{s}{i}{k}")
                    for i in (-1, 1) for k in (-1, 1)
                ]
        elif chance(rng, 0.5):
            solids.append(box((t, under, d * 0.95), (s * (w / 2 - t), under / 2, 0), "side", f"{s}"))
        else:
            style = leg_style(rng, 0.022)
            solids += [
                style((s * (w / 2 - 0.04), 0, k * (d / 2 - 0.04)),
                      (s * (w / 2 - 0.04), under, k * (d / 2 - 0.04)), "leg", f"{s}{k}") for k in (-1, 1)
            ]
    if chance(rng, 0.6):
        solids.append(
            box((w * 0.96, rng.uniform(0.15, 0.5), t * 0.7), (0, under - 0.2, -d / 2 + 0.05), "back panel"))
    if chance(rng, 0.3):
        top = rng.uniform(0.2, 0.45)
        solids += both(box((t, top, d * 0.35), (w / 2 - t / 2, high + top / 2, -d * 0.3), "hutch side"))
        solids.append(box((w, t, d * 0.35), (0, high + top, -d * 0.3), "hutch shelf"))
        if chance(rng, 0.5):
            solids.append(box((w - 2 * t, t, d * 0.33), (0, high + top / 2, -d * 0.3), "hutch shelf", "1"))
    elif chance(rng, 0.25):
        solids += [
            box((0.45, 0.28, 0.02), (0, high + 0.26, -d * 0.1), "screen"),
            box((0.04, 0.15, 0.02), (0, high + 0.07, -d * 0.11), "stand"),
            box((0.2, 0.012, 0.14), (0, high + 0.006, -d * 0.1), "stand foot")
        ]
    return assembled(solids, support="side, leg, back panel", pedestals="pedestal, front, handle, foot",
                     hutch="hutch side, hutch shelf", monitor="screen, stand, stand foot")


def bed(rng: Rng) -> Solids:
    """Beds, cots and bunks: head and foot boards, rails, slats, mattress, pillows, blanket."""
    w, n = rng.uniform(0.8, 1.8), rng.uniform(1.7, 2.1)
    high, t, half = rng.uniform(0.25, 0.45), rng.uniform(0.025, 0.05), rng.uniform(0.025, 0.045)
    rail = rng.uniform(0.1, 0.2)
    head, foot = high + rng.uniform(0.2, 0.7), high + rng.choice([0.0, rng.uniform(0.05, 0.35)])
    solids = both(box((t, rail, n), (w / 2 - t / 2, high - rail / 2, 0), "side rail"))
    levels = 2 if chance(rng, 0.15) else 1
    if levels == 2:
        head = foot = 1.5
    solids += _bed_end(rng, w, head, -n / 2, t, half, high - rail, "head") + _bed_end(
        rng, w, foot, n / 2, t, half, high - rail, "foot")
    for level in range(levels):
        y = high + 0.85 * level
        mark = f"{level}"
        if level:
            solids += both(box((t, rail, n), (w / 2 - t / 2, y - rail / 2, 0), "side rail", "1"))
            solids += both(box((half, half * 4, n), (w / 2 - t, y + 0.22, 0), "guard"))
            x = w / 2 + half * 0.5
            solids += [
                rod((x, 0, z), (x, y + 0.3, z), half * 0.5, "ladder post", f"{z:.2f}")
                for z in (n * 0.15, n * 0.32)
            ]
            solids += [
                rod((x, 0.2 + 0.25 * k, n * 0.15), (x, 0.2 + 0.25 * k, n * 0.32), half * 0.4, "ladder rung",
                    f"{k}") for k in range(5)
            ]
        if chance(rng, 0.25):
            m = between(rng, 6, 14)
            solids += row([box((w - t, 0.02, n / m * 0.5), (0, y - rail / 2, 0), "slat", mark)], m,
                          (0, 0, n / m * 0.98))
            continue
        thick = rng.uniform(0.12, 0.28)
        solids.append(box((w - 2 * t, rail * 0.5, n - t), (0, y - rail * 0.6, 0), "deck", mark))
        solids.append(
            cushion((w - 2.2 * t, thick, n - 2 * t), (0, y + thick / 2 - rail * 0.4, 0), "mattress", mark,
                    0.25))
        top = y + thick - rail * 0.4
        if chance(rng, 0.8):
            pillow = cushion((min(0.6, w * 0.42), 0.12, 0.35), (w * 0.23, top + 0.03, -n / 2 + 0.25),
                             "pillow", mark, 0.6)
            solids += both(pillow) if w > 1.1 else [pillow.shifted(-w * 0.23, 0, 0)]
        if chance(rng, 0.5):
            length = n * rng.uniform(0.3, 0.65)
            solids.append(
                cushion((w * 1.02, thick * 0.9, length), (0, top - thick * 0.4, n / 2 - length / 2 - t),
                        "blanket", mark, 0.2))
    return assembled(solids, frame="side rail, deck, slat, guard",
                     headboard="head post, head board, head rail, head spindle",
                     footboard="foot post, foot board, foot rail, foot spindle",
                     bedding="mattress, pillow, blanket", ladder="ladder post, ladder rung")


def _bed_end(rng: Rng, w: float, top: float, z: float, t: float, half: float, low: float,
             name: str) -> Solids:
    solids = both(box((half * 2, top, half * 2), (w / 2 - half, top / 2, z), f"{name} post"))
    kind = pick(rng, "board", "spindles", "rails", "tall board")
    inner = w - 4 * half
    if kind == "board":
        return [*solids, box((inner, top - low, t), (0, (top + low) / 2, z), f"{name} board")]
    if kind == "tall board":
        return [
            *solids,
            box((w, (top - low) * 0.9, t), (0, (top + low) / 2 + 0.04, z + half), f"{name} board")
        ]
    solids += [
        box((inner, half * 2, half * 1.6), (0, y, z), f"{name} rail", f"{k}")
        for k, y in enumerate((low + half, top - half * 2))
    ]
    if kind == "spindles":
        m = between(rng, 3, 9)
        solids += row([rod((0, low, z), (0, top - half * 2, z), half * 0.5, f"{name} spindle", "")], m,
                      (inner / m, 0, 0))
    return solids


def lamp(rng: Rng) -> Solids:
    """Table, floor, desk and hanging lamps: foot, stem or jointed arms, shade, bulb."""
    high, r = rng.uniform(0.5, 1.6), rng.uniform(0.12, 0.32)
    thin = rng.uniform(0.008, 0.02)
    kind = pick(rng, "stem", "stem", "jointed", "bent", "body", "tripod", "hanging")
    tall = rng.uniform(0.14, 0.4)
    flare = rng.uniform(0.35, 1.0)
    outer = np.array([[r, -tall / 2], [r * flare, tall / 2]])
    shade = lathe(hollow(outer, 0.012, 2.0) if chance(rng, 0.3) else outer, "shade")
    if chance(rng, 0.3):
        shade = lathe(bell([(r, -tall / 2), (r * 0.95, 0), (r * 0.6, tall * 0.35), (thin * 2, tall / 2)], 8),
                      "shade")
    if kind == "hanging":
        solids: Solids = [
            frustum(r * 0.35, r * 0.3, 0.03, (0, high, 0), "canopy"),
            rod((0, high, 0), (0, 0, 0), thin * 0.8, "cord")
        ]
        n = between(rng, 1, 4)
        if n > 1:
            solids = [*solids[:1], box((0.25 * n, 0.03, 0.05), (0, high, 0), "beam")]
            return [
                *solids, *row([
                    shade,
                    rod((0, high, 0), (0, 0, 0), thin * 0.8, "cord", ""),
                    ball((0.04,) * 3, (0, -tall / 2, 0), "bulb", "")
                ], n, (max(0.3, 2.1 * r), 0, 0))
            ] if n < 3 else [
                *solids, *around([
                    s.shifted(r * 1.5, 0, 0) for s in (shade, rod((0, high, 0), (0, 0, 0), thin, "cord", ""))
                ], n),
                lathe([[r * 1.6, -0.02], [r * 1.6, 0.02]], "plate", at=(0, high, 0))
            ]
        return [*solids, shade, ball((r * 0.4,) * 3, (0, -tall * 0.45, 0), "bulb")]
    base = r * rng.uniform(0.5, 0.95)
    solids = [lathe([[base, 0], [base, 0.02], [base * rng.uniform(0.1, 0.9), 0.05]], "foot")]
    if chance(rng, 0.2) or kind == "tripod":
        solids = around([rod((0, high * 0.62, 0), (base * 1.3, 0, 0), thin * 1.3, "leg", "")], 3)
    head = np.array([0.0, high, 0.0])
    if kind == "jointed":
        elbow = np.array([0, high * rng.uniform(0.5, 0.8), -rng.uniform(0.1, 0.3)])
        head = np.array([0, high * rng.uniform(0.7, 1.0), rng.uniform(0.1, 0.35)])
        solids += [
            rod((0, 0.02, 0), elbow, thin, "arm"),
            rod(elbow, head, thin, "arm", "1"),
            ball((thin * 2,) * 3, tuple(elbow), "joint")
        ]
        solids.append(ball((thin * 2,) * 3, tuple(head), "joint", "1"))
    elif kind == "bent":
        reach = rng.uniform(0.2, 0.5)
        head = np.array([reach, high * 0.9, 0])
        solids.append(
            tube(curve([(0, 0.02, 0), (0, high * 0.7, 0), (reach * 0.5, high * 1.02, 0), head], 13), thin,
                 "stem"))
    elif kind == "body":
        b = r * rng.uniform(0.3, 0.7)
        body = bell([(b * rng.uniform(0.3, 1), 0.04), (b, high * 0.25), (b * rng.uniform(0.3, 1), high * 0.5),
                     (thin * 1.5, high * 0.65)], 10)
        solids += [lathe(body, "body"), rod((0, high * 0.6, 0), (0, high, 0), thin, "stem")]
    else:
        solids.append(rod((0, 0.02 if kind != "tripod" else high * 0.6, 0), (0, high, 0), thin, "stem"))
    tilt = rng.uniform(0.3, 1.2) if kind == "jointed" else 0.0
    lit = [shade] + ([
        frustum(0.03, 0.03, tall * 0.7, (0, -tall * 0.25, 0), "socket"),
        ball((r * 0.35,) * 3, (0, -tall * 0.5, 0), "bulb")
    ] if chance(rng, 0.5) else [])
    solids += [s.moved(turn(0, tilt), head) for s in lit]
    if chance(rng, 0.3) and kind not in ("jointed", "bent"):
        solids.append(ball((thin * 2,) * 3, (0, high + tall / 2, 0), "finial"))
        solids.append(rod((0, high, 0), (0, high + tall / 2, 0), thin * 0.8, "stem", "1"))
    return assembled(solids, stand="foot, leg, stem, arm, joint, body", head="shade, bulb, socket, finial")
