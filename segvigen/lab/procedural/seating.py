"""Chairs, stools, benches, and sofas."""

from __future__ import annotations

import numpy as np

from segvigen.lab.procedural.grammar import (
    Rng,
    Solids,
    arc,
    around,
    assembled,
    bar,
    between,
    both,
    chance,
    curve,
    four_legs,
    in_assembly,
    leg_style,
    named,
    pick,
    plank,
    rod,
    row,
    turned,
)
from segvigen.lab.procedural.solids import box, cushion, frustum, lathe, ring, tube


def _seat(rng: Rng, w: float, d: float, t: float, top: float) -> Solids:
    """A seat whose upper side is at `top`: board, cushion, disc, or boards side by side."""
    kind = pick(rng, "board", "board", "cushion", "disc", "slats", "framed", "split")
    at = (0.0, top - t / 2, 0.0)
    if kind == "disc":
        return [frustum(w / 2 * rng.uniform(0.9, 1), w / 2, t, at, "seat")]
    if kind == "cushion":
        return [cushion((w, t * 1.6, d), (0, top - t * 0.8, 0), "seat")]
    if kind == "slats":
        n, gap = between(rng, 2, 7), rng.uniform(0.75, 1.0)
        if chance(rng, 0.5):
            slats = row([box((w, t, d / n * gap), at, "seat slat", "")], n, (0, 0, d / n))
            rail = box((t * 1.5, t * 1.5, d), (w / 2 - t, top - 1.6 * t, 0), "seat rail", "x")
            return [*slats, *both(rail)]
        slats = row([box((w / n * gap, t, d), at, "seat slat", "")], n, (w / n, 0, 0))
        return slats + [
            box((w, t * 1.5, t), (0, top - 1.6 * t, s * (d / 2 - t)), "seat rail", f"z{s}") for s in (-1, 1)
        ]
    if kind == "framed":
        f = rng.uniform(0.03, 0.06)
        rails = both(box((f, t, d), (w / 2 - f / 2, top - t / 2, 0), "seat rail", "x"))
        rails += [
            box((w - 2 * f, t, f), (0, top - t / 2, s * (d - f) / 2), "seat rail", f"z{s}") for s in (-1, 1)
        ]
        return [*rails, box((w - 2 * f, t * 0.5, d - 2 * f), (0, top - t * 0.3, 0), "seat")]
    if kind == "split":
        return [
            box((w, t, d), at, "seat"),
            cushion((w * 0.94, t * 1.5, d * 0.94), (0, top + t * 0.6, 0), "cushion")
        ]
    return [box((w, t, d), at, "seat")]


def _stretchers(rng: Rng, x: float, z: float, high: float, splay: float, half: float) -> Solids:
    """Bars between the legs: at the sides, across the middle, all round, or crossed."""
    y = high * rng.uniform(0.2, 0.6)
    out = splay * (1 - y / high)
    x, z, w = x + out, z + out, half * rng.uniform(0.8, 1.5)
    deep = w * rng.uniform(0.6, 1.8)
    kind = pick(rng, "sides", "h", "box", "front", "cross")
    if kind == "cross":
        return [
            bar((-x, y, -z), (x, y, z), deep, w, "stretcher"),
            bar((x, y, -z), (-x, y, z), deep, w, "stretcher", "1")
        ]
    solids: Solids = []
    if kind in ("sides", "h", "box"):
        solids += both(bar((x, y, -z), (x, y, z), w, deep, "stretcher", "x"))
    if kind == "h":
        solids.append(bar((-x, y, 0), (x, y, 0), deep, w, "stretcher", "mid"))
    if kind == "box":
        lift = half * rng.choice([0.0, 2.5])
        solids += [
            bar((-x, y + lift, s * z), (x, y + lift, s * z), deep, w, "stretcher", f"z{s}") for s in (-1, 1)
        ]
    if kind == "front":
        solids += [bar((-x, y, s * z), (x, y, s * z), deep, w, "stretcher", f"z{s}") for s in (-1, 1)]
    return solids


def _back(rng: Rng, w: float, low: float, high: float, z: float, lean: float, half: float) -> Solids:
    """A chair's back between y = low and high, leaning by `lean` at the top, posts flush with the width."""
    x = w / 2 - half

    def at(y: float) -> float:
        return z - lean * (y - low) / (high - low)

    kind = pick(rng, "board", "board", "slats", "bars", "rungs", "rails", "panel", "cushion", "bent")
    if kind == "cushion":
        solids: Solids = [cushion((w * 0.95, high - low, half * 4), (0, (low + high) / 2, z), "back")]
        return turned(solids, 0, -np.arctan2(lean, high - low), (0, low, z))
    if kind == "bent":
        hoop = [[-x, low, at(low)], [-x, (low + high) / 2, at((low + high) / 2)], [-x * 0.6, high,
                                                                                   at(high)],
                [x * 0.6, high, at(high)], [x, (low + high) / 2, at((low + high) / 2)], [x, low,
                                                                                         at(low)]]
        solids = [tube(curve(hoop, 17), half * 0.8, "hoop")]
        n = between(rng, 2, 6)
        for k in range(n):
            xx = ((k + 1) / (n + 1) - 0.5) * 2 * x * 0.9
            solids.append(
                rod((xx * 0.8, low, at(low)), (xx, high - half, at(high)), half * 0.45, "spindle", f"{k}"))
        return solids
    if kind == "board":
        bottom = low + (high - low) * rng.choice([0.0, 0.0, 0.4])
        solids = [plank((0, bottom, at(bottom)), (0, high, at(high)), (1, 0, 0), w, half * 1.2, "back")]
        if bottom > low:
            solids += both(bar((x, low, z), (x, high * 0.98, at(high)), half * 2, half * 2, "back post"))
        return solids
    solids = both(bar((x, low, z), (x, high, at(high)), half * 2, half * 2, "back post"))
    t = half * rng.uniform(0.5, 1.4)
    inner = 2 * x if chance(rng, 0.5) else w
    rail = rng.uniform(0.03, 0.1)
    if kind in ("slats", "bars", "panel"):
        solids.append(box((inner, rail, t * 1.4), (0, high - rail / 2, at(high - rail / 2)), "top rail"))
        bottom = low
        if chance(rng, 0.5):
            bottom = low + (high - low) * rng.uniform(0.1, 0.3)
            solids.append(box((inner, rail * 0.7, t * 1.4), (0, bottom, at(bottom)), "low rail"))
        top = high - rail
        if kind == "panel":
            solids.append(
                plank((0, bottom, at(bottom)), (0, top, at(top)), (1, 0, 0), 2 * x * rng.uniform(0.3, 0.98),
                      t, "panel"))
            return solids
        n = between(rng, 1, 7)
        wide = 2 * x / n * rng.uniform(0.3, 0.8) if kind == "slats" else half
        for k in range(n):
            xx = ((k + 0.5) / n - 0.5) * 2 * x * 0.95
            a, b = (xx, bottom, at(bottom)), (xx, top, at(top))
            solids.append(
                plank(a, b, (
                    1, 0,
                    0), wide, t, "slat", f"{k}") if kind == "slats" else rod(a, b, half *
                                                                             0.5, "spindle", f"{k}"))
        return solids
    n = between(rng, 1, 4) if kind == "rungs" else between(rng, 2, 3)
    tall = (high - low) / (n + 0.5) * rng.uniform(0.3, 0.85)
    for k in range(n):
        y = high - tall / 2 - (high - low) * 0.85 * k / max(n, 1)
        solids.append(box((inner, tall, t), (0, y, at(y)), "rung", f"{k}"))
    return solids


def chair(rng: Rng) -> Solids:
    """Seat on four legs with a back, sometimes aprons, stretchers and arms."""
    w, d, t = rng.uniform(0.38, 0.6), rng.uniform(0.38, 0.58), rng.uniform(0.02, 0.07)
    high, top = rng.uniform(0.38, 0.5), rng.uniform(0.75, 1.1)
    half = rng.uniform(0.014, 0.032)
    style = leg_style(rng, half)
    splay = rng.choice([0.0, 0.0, rng.uniform(0, 0.08)])
    inset = rng.choice([half, half, half + rng.uniform(0, 0.08)])
    through = chance(rng, 0.45)  # the back legs run up and carry the back
    solids = _seat(rng, w, d, t, high)
    soft = solids[0].kind != "box"
    if solids[0].kind == "frustum":  # legs stay within the disc
        w, d, through = 0.7 * w, 0.7 * d, False
    if through or solids[0].group == "seat slat":
        inset = half
    x, z = w / 2 - inset, d / 2 - inset
    lean = rng.uniform(0, 0.14)
    joint = high - t / 2 if soft or chance(rng, 0.5) else high - t
    if solids[0].group == "seat rail":  # legs that stand inside a frame reach the thinner board in it
        joint = high - t / 2
    legs = four_legs(style, x, z, joint, splay)
    if through:
        fronts = [leg for leg in legs if leg.labels[0].part.endswith("11") or leg.labels[0].part == "-11"]
        backs = both(box((half * 2, high, half * 2), (w / 2 - half, high / 2, -d / 2 + half), "back leg"))
        solids += [*fronts, *backs]
    else:
        solids += legs
    if chance(rng, 0.45):
        drop = rng.uniform(0.03, 0.09)
        y = high - t - drop / 2
        board = half * rng.uniform(0.6, 1.2)
        solids += both(box((board, drop, 2 * z), (x, y, 0), "apron", "x"))
        solids += [box((2 * x, drop, board), (0, y, s * z), "apron", f"z{s}") for s in (-1, 1)]
    if chance(rng, 0.5):
        solids += _stretchers(rng, x, z, high - t, splay, half)
    back = _back(rng, w, high - t * 0.5, top, -d / 2 + half, lean, half)
    if through:  # one piece with the legs below
        back = [named(s, "back leg", s.labels[0].part) if s.group == "back post" else s for s in back]
    solids += back
    arms = chance(rng, 0.3)
    if arms:
        solids += _arms(rng, w, d, high, lean * 0.5, half)
    return _chair_assemblies(rng, solids)


def _arms(rng: Rng, w: float, d: float, high: float, lean: float, half: float) -> Solids:
    y, z = high + rng.uniform(0.16, 0.26), d / 2 - half * 2
    x = w / 2 - half * rng.choice([1.0, -0.6])
    broad = half * rng.uniform(1.6, 3.5)
    thick = half * rng.uniform(0.8, 1.6)
    arm = box((broad, thick, d), (x, y, 0), "arm")
    if chance(rng, 0.3):
        arm = tube([(x, y, -d / 2 - lean), (x, y + 0.01, 0), (x, y - 0.01, z), (x, high - 0.01, z * 0.9)],
                   half, "arm")
        return both(arm)
    post = bar((x, high * rng.choice([0.1, 0.94]), z), (x, y, z), half * 1.8, half * 1.8, "arm post")
    return both(arm, post)


def _chair_assemblies(rng: Rng, solids: Solids) -> Solids:
    """Group a chair's pieces by what they do, or as side frames as some makers ship them."""
    if chance(rng, 0.3):
        frames = {"leg", "back leg", "arm", "arm post", "back post"}
        out: Solids = []
        for s in solids:
            low, high = s.bounds()
            side = (low + high)[0] / 2
            own = s.group in frames or (s.group in ("stretcher", "apron") and abs(side) > 0.1)
            out += in_assembly(
                [s], "right frame" if side > 0 else "left frame") if own and abs(side) > 0.05 else [s]
        solids = out
    return assembled(solids, support="leg, back leg, apron, stretcher, column, foot, castor",
                     back="back, back post, top rail, low rail, slat, spindle, rung, panel, hoop",
                     seat="seat, seat slat, seat rail, cushion", arms="arm, arm post")


def armchair(rng: Rng) -> Solids:
    """Armchairs and sofas: a base, seat and back cushions, arms, feet, pillows."""
    seats = between(rng, 1, 3)
    w, d = rng.uniform(0.5, 0.7) * seats, rng.uniform(0.6, 0.85)
    foot, base = rng.uniform(0.03, 0.16), rng.uniform(0.1, 0.25)
    thick, arm = rng.uniform(0.1, 0.2), rng.uniform(0.06, 0.22)
    soft = rng.uniform(0.1, 0.45)
    total = w + 2 * arm
    y = foot + base
    solids: Solids = [box((total, base, d), (0, foot + base / 2, 0), "base")]
    cushions = seats if chance(rng, 0.7) else 1
    deep = d * rng.uniform(0.7, 0.8)
    front = d / 2 - deep / 2
    solids += row([cushion((w / cushions, thick, deep), (0, y + thick / 2, front), "seat", "", soft)],
                  cushions, (w / cushions, 0, 0))
    tall, bt = rng.uniform(0.3, 0.6), d - deep
    solids += turned([
        box((total if chance(rng, 0.5) else w, tall + thick, bt * 0.8),
            (0, y + (tall + thick) / 2, -d / 2 + bt * 0.4), "back")
    ], 0, -rng.uniform(0, 0.15), (0, y, -d / 2))
    if chance(rng, 0.7):
        rest = cushion((w / cushions * 0.98, tall * 0.95, bt * 0.9),
                       (0, y + thick + tall * 0.45, -d / 2 + bt), "back cushion", "", soft)
        solids += turned(row([rest], cushions, (w / cushions, 0, 0)), 0, -rng.uniform(0.05, 0.2),
                         (0, y + thick, -d / 2 + bt))
    up = rng.uniform(0.12, 0.32)
    kind = pick(rng, "box", "soft", "roll")
    at = (w / 2 + arm / 2, y + up / 2, 0)
    if kind == "roll":
        roll = [
            s.shifted(at[0], y + up, 0)
            for s in turned([frustum(arm * 0.62, arm * 0.62, d, (0, 0, 0), "arm roll")], 0, np.pi / 2)
        ]
        solids += both(box((arm * 0.7, up, d * 0.96), at, "arm"), *roll)
    elif kind == "soft":
        solids += both(cushion((arm, up + base, d), (at[0], foot + (up + base) / 2, 0), "arm", soft=0.3))
    else:
        solids += both(box((arm, up, d), at, "arm"))
    style = leg_style(rng, rng.uniform(0.015, 0.03))
    solids += four_legs(style, total / 2 - 0.06, d / 2 - 0.06, foot, 0.0, "foot")
    if chance(rng, 0.35):
        pillow = cushion((0.3, 0.28, 0.1), (w / 2 - 0.2, y + thick + 0.13, -d / 2 + bt * 1.9), "pillow",
                         soft=0.6)
        solids += turned(both(pillow), 0, -0.25, (0, y + thick, -d / 2 + bt * 1.9))
    return assembled(solids, support="base, foot", seat="seat", backs="back, back cushion",
                     arms="arm, arm roll", pillows="pillow")


def stool(rng: Rng) -> Solids:
    """Stools: three or four legs or a column, a foot ring or rungs, sometimes a low back."""
    r, high, t = rng.uniform(0.14, 0.22), rng.uniform(0.3, 0.8), rng.uniform(0.02, 0.06)
    half = rng.uniform(0.012, 0.024)
    kind = pick(rng, "three", "four", "four", "column", "box", "step")
    if kind == "step":
        return _step_stool(rng)
    solids: Solids = []
    if kind == "box":
        x, z = r * rng.uniform(1, 1.4), r
        solids += both(box((t, high - t, 2 * z), (x - t / 2, (high - t) / 2, 0), "side"))
        solids.append(box((2 * x, t, 2 * z), (0, high - t / 2, 0), "seat"))
        y = high * rng.uniform(0.25, 0.7)
        solids.append(box((2 * x - 2 * t, rng.uniform(0.04, 0.1), t), (0, y, 0), "rail"))
        return assembled(solids, support="side, rail")
    if chance(rng, 0.5):
        profile = [[r * 0.9, -t / 2], [r, -t / 4], [r, t / 4], [r * 0.93, t / 2],
                   [r * 0.5, t / 2 - t * rng.uniform(0, 0.4)]]
        solids.append(lathe(profile, "seat", at=(0, high, 0)))
    else:
        solids += [cushion((2 * r, t * 1.5, 2 * r * rng.uniform(0.7, 1)), (0, high, 0), "seat", soft=0.4)]
    if kind == "column":
        solids.append(frustum(half * 1.6, half * 1.3, high, (0, high / 2, 0), "column"))
        solids.append(lathe([[r * 1.0, 0], [r, 0.015], [half * 2, 0.05]], "foot"))
        if chance(rng, 0.6):
            solids.append(ring(r * 0.75, half * 0.6, (0, high * 0.35, 0), "foot ring"))
            solids += around([rod((0, high * 0.35, 0), (r * 0.75, high * 0.35, 0), half * 0.5, "strut", "")],
                             3)
        if chance(rng, 0.4):
            solids.append(frustum(half * 2.2, half * 2.2, high * 0.3, (0, high * 0.8, 0), "sleeve"))
        return assembled(solids, support="column, foot, foot ring, strut, sleeve")
    n = 3 if kind == "three" else 4
    splay = rng.uniform(0, 0.1)
    style = leg_style(rng, half)
    y = high * rng.uniform(0.2, 0.5)
    near = (r * 0.72) / np.sqrt(2) if n == 4 else r * 0.7 / np.sqrt(2)
    solids += around([style((near + splay, 0, near + splay), (near, high - t * 0.4, near), "leg", "")], n)
    f = near + splay * (1 - y / high)
    if chance(rng, 0.6):
        if chance(rng, 0.5):
            solids.append(ring(f * np.sqrt(2), half * 0.7, (0, y, 0), "foot ring"))
        else:
            a = np.pi * 2 / n
            p, q = (np.array([f, y, f]),
                    np.array([f * np.cos(a) + f * np.sin(a), y, -f * np.sin(a) + f * np.cos(a)]))
            solids += around([rod(p, q, half * 0.6, "rung", "")], n)
    if chance(rng, 0.2):
        hoop = arc((0, high + 0.12, 0), r, np.pi * 0.8, np.pi * 2.2, 11, "xz")
        solids.append(tube(hoop, half, "back"))
        solids += [
            rod((hoop[k][0] * 0.9, high - t * 0.3, hoop[k][2] * 0.9), hoop[k], half * 0.7, "back post",
                f"{k}") for k in (2, 5, 8)
        ]
    return assembled(solids, support="leg, foot ring, rung", backs="back, back post")


def _step_stool(rng: Rng) -> Solids:
    w, t, n = rng.uniform(0.3, 0.45), rng.uniform(0.018, 0.035), between(rng, 2, 3)
    rise, run = rng.uniform(0.18, 0.25), rng.uniform(0.15, 0.22)
    solids: Solids = []
    for k in range(n):
        y, z = rise * (k + 1), (n / 2 - k - 0.5) * run
        solids.append(box((w, t, run * 1.1), (0, y - t / 2, z), "step", f"{k}"))
        wall = box((t, rise * (k + 1) - t, run), (w / 2 - t / 2 - t * 0.5, (rise * (k + 1) - t) / 2, z),
                   "side", f"{k}")
        solids += both(wall)
    if chance(rng, 0.5):
        solids.append(box((w - 3 * t, rise, t), (0, rise * 0.5, -(n / 2) * run + t), "brace"))
    return assembled(solids, support="side, brace")


def bench(rng: Rng) -> Solids:
    """Benches: planks or a board on legs, trestles or panels, sometimes with a slatted back and arms."""
    w, d = rng.uniform(0.8, 1.8), rng.uniform(0.28, 0.55)
    high, t, half = rng.uniform(0.36, 0.5), rng.uniform(0.02, 0.05), rng.uniform(0.018, 0.035)
    n = between(rng, 1, 6)
    gap = 1.0 if n == 1 or chance(rng, 0.25) else rng.uniform(0.7, 0.93)
    solids = row([box((w, t, d / n * gap), (0, high - t / 2, 0), "seat plank", "")], n, (0, 0, d / n))
    x, z = w / 2 * rng.uniform(0.75, 0.97), d / 2 - half
    if n > 1:
        solids += both(box((half * 1.6, half, d * 0.98), (x - half, high - t - half * 0.4, 0), "batten"))
    under = high - t
    kind = pick(rng, "legs", "panel", "trestle", "frame", "frame")
    if kind == "legs":
        solids += four_legs(leg_style(rng, half), x, z, under, rng.choice([0.0, 0.06]))
        solids += [
            box((2 * x, rng.uniform(0.04, 0.08), half), (0, under - 0.03, s * z), "apron", f"{s}")
            for s in (-1, 1)
        ]
    elif kind == "panel":
        solids += both(box((half * 1.5, under, d * 0.95), (x - half, under / 2, 0), "panel"))
        solids.append(
            box((2 * x, rng.uniform(0.06, 0.12), half), (0, under * rng.uniform(0.3, 0.75), 0), "stretcher"))
    elif kind == "trestle":
        solids += both(bar((x, 0, -z), (x, under, z * 0.5), half * 1.5, half * 2, "leg", "a"),
                       bar((x, 0, z), (x, under, -z * 0.5), half * 1.5, half * 2, "leg", "b"))
        solids.append(bar((-x, under * 0.55, 0), (x, under * 0.55, 0), half * 2, half * 2, "stretcher"))
    else:
        legs = [
            box((half * 2, under, half * 2), (x - half, under / 2, s * z), "leg", f"{s}") for s in (-1, 1)
        ]
        tie = box((half * 2, half * 2, 2 * z), (x - half, under - half, 0), "seat rail")
        low = box((half * 2, half * 2, 2 * z), (x - half, under * 0.25, 0), "stretcher")
        solids += both(*legs, tie, *([low] if chance(rng, 0.5) else []))
        if chance(rng, 0.6):
            y = under * 0.25 if solids[-1].group == "stretcher" else under - half
            solids.append(box((2 * x - 4 * half, half * 2, half * 2), (0, y, 0), "stretcher", "m"))
    if chance(rng, 0.5):
        top, lean = high + rng.uniform(0.3, 0.5), rng.uniform(0, 0.12)
        zb = -d / 2 + half
        solids += both(
            bar((x - half, high - t, zb), (x - half, top, zb - lean), half * 2, half * 2, "back post"))
        if chance(rng, 0.5):
            m = between(rng, 1, 4)
            each = (top - high) * 0.85 / m
            for k in range(m):
                y = top - each * (k + 0.5)
                solids.append(
                    box((w, each * rng.uniform(0.6, 0.9), half),
                        (0, y, zb - lean * (y - high) / (top - high) + half), "back plank", f"{k}"))
        else:
            m = between(rng, 4, 9)
            solids.append(box((2 * x, 0.05, half), (0, top - 0.025, zb - lean), "top rail"))
            for k in range(m):
                xx = ((k + 0.5) / m - 0.5) * 2 * (x - half)
                solids.append(
                    plank((xx, high - t, zb), (xx, top - 0.03, zb - lean), (1, 0, 0), 2 * x / m * 0.5,
                          half * 0.7, "back slat", f"{k}"))
        if chance(rng, 0.5):
            y = high + rng.uniform(0.18, 0.26)
            arm = box((half * 3, half * 1.2, d), (x - half, y, 0), "arm")
            solids += both(
                arm, box((half * 2, y - high + t, half * 2), (x - half, (y + high - t) / 2, z), "arm post"))
    return assembled(solids, seat="seat plank, seat rail, batten", support="leg, apron, stretcher, panel",
                     backs="back post, back plank, top rail, back slat", arms="arm, arm post")


def office_chair(rng: Rng) -> Solids:
    """A swivel chair: star base on castors, gas spring, seat, back, arms."""
    high, r = rng.uniform(0.42, 0.55), rng.uniform(0.26, 0.34)
    n, w = between(rng, 4, 6), rng.uniform(0.42, 0.52)
    t = rng.uniform(0.04, 0.1)
    spoke = bar((0, 0.1, 0), (r, 0.075, 0), 0.035, 0.045, "spoke", "")
    castor = turned([frustum(0.032, 0.032, 0.05, (0, 0, 0), "castor", "")], 0,
                    np.pi / 2)[0].shifted(r, 0.035, 0)
    solids = around([spoke, castor], n)
    solids.append(frustum(0.04, 0.035, 0.1, (0, 0.1, 0), "hub"))
    solids.append(frustum(0.028, 0.02, high - 0.1, (0, 0.08 + (high - 0.1) / 2, 0), "column"))
    solids.append(box((0.2, 0.04, 0.22), (0, high - 0.02, 0), "plate"))
    solids.append(cushion((w, t, w), (0, high + t / 2, 0), "seat", soft=0.4))
    back, lift = rng.uniform(0.35, 0.65), rng.uniform(0.08, 0.2)
    z = -w / 2
    rest: Solids = [
        cushion((w * rng.uniform(0.8, 1), back, t), (0, high + lift + back / 2, z), "back", soft=0.2)
    ]
    if chance(rng, 0.3):
        rest.append(cushion((w * 0.6, 0.15, t), (0, high + lift + back + 0.1, z), "headrest", soft=0.3))
        rest += both(
            rod((0.06, high + lift + back - 0.02, z), (0.06, high + lift + back + 0.08, z), 0.01,
                "headrest post"))
    solids += turned(rest, 0, -rng.uniform(0, 0.15), (0, high, z))
    solids.append(
        tube(
            curve([(0, high - 0.02, 0), (0, high - 0.01, z - 0.05), (0, high + lift + back * 0.4, z - 0.02)],
                  9), 0.022, "bracket"))
    if chance(rng, 0.65):
        y, x = high + t + rng.uniform(0.12, 0.2), w / 2 + 0.03
        solids += both(cushion((0.07, 0.03, w * 0.55), (x, y, 0), "arm", soft=0.4),
                       tube([(x - 0.1, high + 0.01, 0), (x, high + 0.01, 0), (x, y, 0)], 0.016, "arm post"))
    return assembled(solids, base="spoke, castor, hub, column", seat="seat, plate",
                     backs="back, headrest, headrest post, bracket", arms="arm, arm post")


def folding_chair(rng: Rng) -> Solids:
    """Crossed-leg chairs: folding chairs, deck chairs, director's chairs, and rockers."""
    w, d, high = rng.uniform(0.4, 0.55), rng.uniform(0.4, 0.55), rng.uniform(0.38, 0.48)
    half, top = rng.uniform(0.011, 0.02), rng.uniform(0.75, 0.95)
    x, z = w / 2 - half, d / 2
    solids: Solids = []
    kind = pick(rng, "side x", "front x", "rocker")
    if kind == "side x":
        up = np.array([x, top, -z * 1.1])
        low = np.array([x, 0, z])
        solids += both(bar(low, up, half * 2, half * 3, "long leg"))
        inner = x - half * 2
        solids += both(bar((inner, 0, -z), (inner, high, z * 0.9), half * 2, half * 3, "short leg"))
        n = between(rng, 3, 7)
        solids += row(
            [box((w - half * 4, half * 1.3, 2 * z * 0.85 / n * 0.8),
                 (0, high, z * 0.05), "seat slat", "")], n, (0, 0, 2 * z * 0.85 / n))
        solids += both(box((half * 2, half * 2, 1.8 * z), (inner, high - half, z * 0.05), "seat rail"))
        for k in range(between(rng, 1, 3)):
            y = top - 0.05 - 0.09 * k
            zz = z + (up[2] - z) * y / top
            solids.append(box((w, 0.06, half * 1.6), (0, y, zz), "back slat", f"{k}"))
        for k, (y, s) in enumerate(((high * 0.2, 1), (high * 0.2, -1))):
            zz = (z + (up[2] - z) * y / top) if s > 0 else -z + 1.9 * z * y / high
            solids.append(rod((-x, y, zz), (x, y, zz), half * 0.8, "stretcher", f"{k}"))
    elif kind == "front x":
        for s in (-1, 1):
            zz = s * z * 0.8
            solids += [
                bar((-x, 0, zz), (x, high, zz), half * 3, half * 2, "leg", f"{s}a"),
                bar((x, 0, zz - half * 2), (-x, high, zz - half * 2), half * 3, half * 2, "leg", f"{s}b")
            ]
        solids += both(box((half * 2, half * 3, 2 * z), (x, high, 0), "seat rail"))
        solids.append(box((2 * x, half, 2 * z * 0.9), (0, high - half * 0.5, 0), "seat"))
        solids += both(bar((x, high, -z * 0.8), (x, top, -z), half * 2, half * 2, "back post"))
        solids.append(box((2 * x, rng.uniform(0.12, 0.25), half), (0, top - 0.12, -z * 0.95), "back"))
        if chance(rng, 0.7):
            y = high + 0.2
            solids += both(box((half * 3, half * 1.5, 2 * z), (x, y, 0), "arm"),
                           bar((x, high, z * 0.8), (x, y, z * 0.8), half * 2, half * 2, "arm post"))
    else:
        rock = arc((0, 1.1, 0), 1.1, -np.pi / 2 - 0.45, -np.pi / 2 + 0.45, 11, "zy")
        rock[:, 0] = x
        solids += both(tube(rock, half * 1.2, "rocker"))
        solids += four_legs(leg_style(rng, half * 1.2), x, z * 0.8, high, 0.0)
        solids = [s.shifted(0, 0.015, 0) if s.group == "leg" else s for s in solids]
        solids.append(box((w, half * 2, d), (0, high + 0.03, 0), "seat"))
        solids += _back(rng, w, high + 0.03, top, -d / 2 + half, 0.12, half)
        if chance(rng, 0.6):
            solids += _arms(rng, w, d, high + 0.03, 0.05, half)
    return assembled(solids, support="long leg, short leg, leg, stretcher, rocker",
                     seat="seat, seat slat, seat rail",
                     backs="back, back post, back slat, top rail, low rail, slat, spindle, rung, panel, hoop",
                     arms="arm, arm post")
