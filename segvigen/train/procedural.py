"""Procedural objects with part labels: furniture, vessels, tools, vehicles, creatures, plants, houses, heaps.

Every family is a function of a random generator that returns labelled solids (see `solids`). `make` draws a
family, bends the result a little, and hands back one triangle soup with a coarse label (`group`: all legs)
and a fine label (`part`: each leg) per face, plus the solids for fusing. Deterministic by seed. Y is up, the
front looks along +z.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from segvigen.train.solids import Solid, ball, box, frustum, lathe, ring, tube, turn

Rng = np.random.Generator


@dataclass(frozen=True)
class Procedural:
    """One made object: vertices [V, 3] and faces [F, 3] in the asset frame, labels per face, and its solids.

    group [F] and part [F] int32 count from 0; solid [F] int32 says which of `solids` a face belongs to.
    """

    family: str
    vertices: NDArray[np.float32]
    faces: NDArray[np.int32]
    group: NDArray[np.int32]
    part: NDArray[np.int32]
    solid: NDArray[np.int32]
    solids: tuple[Solid, ...]


def make(seed: int) -> Procedural:
    """Make the object of this seed."""
    rng = np.random.default_rng(seed)
    names = list(FAMILIES)
    weights = np.array([FAMILIES[n][1] for n in names], float)
    family = names[rng.choice(len(names), p=weights / weights.sum())]
    solids = FAMILIES[family][0](rng)
    return build(family, solids, rng)


def build(family: str, solids: list[Solid], rng: Rng) -> Procedural:
    """Stretch the solids a little, fit them to the asset frame and mesh them."""
    stretch = np.diag(rng.uniform(0.75, 1.3, 3)) if rng.random() < 0.7 else np.eye(3)
    solids = [s.moved(stretch, np.zeros(3)) for s in solids]
    detail = int(rng.choice([8, 12, 16, 24]))
    meshes = [s.mesh(detail) for s in solids]
    points = np.concatenate([v for v, _ in meshes])
    low, high = points.min(axis=0), points.max(axis=0)
    scale = 0.99999 / (high - low).max()
    center = (low + high) / 2
    fit = np.eye(3) * scale
    solids = [s.moved(fit, -center * scale) for s in solids]
    starts = np.cumsum([0] + [len(v) for v, _ in meshes])
    faces = np.concatenate([f + start for (_, f), start in zip(meshes, starts, strict=False)])
    solid = np.repeat(np.arange(len(solids)), [len(f) for _, f in meshes])
    group = np.unique([s.group for s in solids], return_inverse=True)[1][solid]
    part = np.unique([f"{s.group}/{s.part}" for s in solids], return_inverse=True)[1][solid]
    vertices = ((points - center) * scale).astype(np.float32)
    as_int = [a.astype(np.int32) for a in (faces, group, part, solid)]
    return Procedural(family, vertices, as_int[0], as_int[1], as_int[2], as_int[3], tuple(solids))


def _bar(
    rng: Rng, a: NDArray[np.float64], b: NDArray[np.float64], width: float, group: str, part: str
) -> Solid:
    """A leg or strut from a to b: round, or square when it runs straight along an axis."""
    a, b = np.asarray(a, float), np.asarray(b, float)
    along = np.abs(b - a)
    axis = int(along.argmax())
    if rng.random() < 0.6 and along.sum() - along[axis] < 0.3 * along[axis]:
        size = np.full(3, width * 2)
        size[axis] = along[axis]
        shear = np.eye(3)
        for other in range(3):
            if other != axis:
                shear[other, axis] = (b - a)[other] / (b - a)[axis]
        block = Solid("box", shear @ np.diag(size / 2), (a + b) / 2, group, part)
        return block
    end = width * rng.uniform(0.6, 1.0)
    return tube(np.stack([a, b]), np.array([end, width]), group, part)


def _four(rng: Rng, x: float, z: float, y0: float, y1: float, width: float, group: str) -> list[Solid]:
    """Four legs under the corners (x, z), splayed or upright."""
    splay = rng.choice([0.0, 0.0, rng.uniform(0.0, 0.12)])
    solids = []
    for k, (sx, sz) in enumerate([(-1, -1), (-1, 1), (1, -1), (1, 1)]):
        top = np.array([sx * x, y1, sz * z])
        bottom = np.array([sx * (x + splay), y0, sz * (z + splay)])
        solids.append(_bar(rng, bottom, top, width, group, f"{k}"))
    return _alike(solids)


def _alike(solids: list[Solid]) -> list[Solid]:
    """Make repeated bars the same kind: all as the first one drew."""
    kind = solids[0].kind
    if all(s.kind == kind for s in solids):
        return solids
    out = []
    for s in solids:
        if s.kind == "tube":
            out.append(s)
        else:
            up = s.matrix[:, int(np.abs(s.matrix).sum(axis=0).argmax())]
            width = float(np.sort(np.linalg.norm(s.matrix, axis=0))[0])
            out.append(tube(np.stack([s.offset - up, s.offset + up]), width, s.group, s.part))
    return out


def chair(rng: Rng) -> list[Solid]:
    """Seat on legs or a pedestal, a back of board, slats or bars, sometimes arms and stretchers."""
    w, d, h, t = rng.uniform(0.4, 0.6), rng.uniform(0.4, 0.6), rng.uniform(0.35, 0.6), rng.uniform(0.03, 0.1)
    solids = [box((w, t, d), (0, h, 0), "seat", "0")]
    if rng.random() < 0.25:
        solids[0] = frustum(w / 2, w / 2, t, (0, h, 0), "seat", "0")
    leg = rng.uniform(0.015, 0.045)
    if rng.random() < 0.8:
        inset = rng.uniform(0.7, 1.0)
        solids += _four(rng, (w / 2 - leg) * inset, (d / 2 - leg) * inset, 0, h, leg, "leg")
        if rng.random() < 0.4:
            y = h * rng.uniform(0.2, 0.7)
            for k, s in enumerate((-1, 1)):
                x = s * (w / 2 - leg) * inset
                reach = (d / 2 - leg) * inset
                solids.append(
                    _bar(
                        rng, np.array([x, y, -reach]), np.array([x, y, reach]), leg * 0.7, "stretcher", f"{k}"
                    )
                )
    else:
        solids.append(frustum(leg * 2, leg * 1.5, h, (0, h / 2, 0), "column", "0"))
        count = int(rng.choice([1, 4, 5]))
        if count == 1:
            solids.append(frustum(w * 0.45, w * 0.4, t, (0, t / 2, 0), "base", "0"))
        for k in range(count if count > 1 else 0):
            a = 2 * np.pi * k / count
            end = np.array([np.cos(a), 0.06, np.sin(a)]) * np.array([w * 0.5, 1, w * 0.5])
            solids.append(tube(np.stack([[0, 0.07, 0], end]), leg, "base", f"{k}"))
            solids.append(ball((leg * 1.4,) * 3, (end[0], 0.03, end[2]), "wheel", f"{k}"))
    if rng.random() < 0.8:
        solids += _chair_back(rng, w, d, h, t, leg)
    if rng.random() < 0.3:
        y, reach = h + rng.uniform(0.15, 0.28), d / 2 - leg
        for k, s in enumerate((-1, 1)):
            solids.append(box((leg * 2.5, leg * 1.6, d), (s * w / 2, y, 0), "arm", f"{k}"))
            solids.append(
                _bar(
                    rng,
                    np.array([s * w / 2, h, reach]),
                    np.array([s * w / 2, y, reach]),
                    leg,
                    "arm post",
                    f"{k}",
                )
            )
    return solids


def _chair_back(rng: Rng, w: float, d: float, h: float, t: float, leg: float) -> list[Solid]:
    high, z = h + rng.uniform(0.35, 0.65), -d / 2 + t / 2
    style = rng.choice(["board", "slats", "bars", "rungs"])
    if style == "board":
        low = h + rng.choice([0.0, 0.1])
        board = box((w, high - low, t), (0, (high + low) / 2, z), "back", "0")
        return [board] + ([] if low == h else _back_posts(rng, w, h, high, z, leg))
    solids = _back_posts(rng, w, h, high, z, leg)
    solids.append(box((w, rng.uniform(0.05, 0.14), leg * 1.4), (0, high, z), "top rail", "0"))
    count = int(rng.integers(2, 6))
    for k in range(count):
        f = (k + 1) / (count + 1)
        if style == "rungs":
            solids.append(box((w, 0.05, leg), (0, h + (high - h) * f, z), "slat", f"{k}"))
        else:
            x = (f - 0.5) * w
            width = 0.5 * w / count if style == "slats" else leg
            solids.append(box((width, high - h, leg * 0.8), (x, (h + high) / 2, z), "slat", f"{k}"))
    return solids


def _back_posts(rng: Rng, w: float, h: float, high: float, z: float, leg: float) -> list[Solid]:
    lean = rng.uniform(0, 0.08)
    ends = [
        (np.array([s * (w / 2 - leg), h, z]), np.array([s * (w / 2 - leg), high, z - lean])) for s in (-1, 1)
    ]
    return _alike([_bar(rng, a, b, leg, "back post", f"{k}") for k, (a, b) in enumerate(ends)])


def table(rng: Rng) -> list[Solid]:
    """A top on legs, panels or a pedestal, with aprons, shelves or drawers below."""
    w, d, h, t = rng.uniform(0.6, 1.4), rng.uniform(0.5, 0.9), rng.uniform(0.3, 0.8), rng.uniform(0.025, 0.08)
    round_top = rng.random() < 0.25
    solids = [
        frustum(d / 2, d / 2, t, (0, h, 0), "top", "0")
        if round_top
        else box((w, t, d), (0, h, 0), "top", "0")
    ]
    if round_top:
        w = d
    leg = rng.uniform(0.015, 0.05)
    x, z = (w / 2 - leg) * rng.uniform(0.6, 1.0), (d / 2 - leg) * rng.uniform(0.6, 1.0)
    style = rng.choice(["legs", "legs", "legs", "panels", "pedestal"])
    if style == "legs":
        solids += _four(rng, x, z, 0, h, leg, "leg")
    elif style == "panels":
        solids += [box((leg, h, d * 0.9), (s * x, h / 2, 0), "panel", f"{k}") for k, s in enumerate((-1, 1))]
    else:
        solids.append(frustum(leg * 2.5, leg * 1.5, h, (0, h / 2, 0), "column", "0"))
        solids.append(frustum(w * 0.3, w * 0.25, t * 1.5, (0, t, 0), "base", "0"))
        return solids
    if rng.random() < 0.45:
        drop = rng.uniform(0.05, 0.15)
        for k, s in enumerate((-1, 1)):
            solids.append(box((2 * x, drop, leg), (0, h - t / 2 - drop / 2, s * z), "apron", f"x{k}"))
            if rng.random() < 0.8:
                solids.append(box((leg, drop, 2 * z), (s * x, h - t / 2 - drop / 2, 0), "apron", f"z{k}"))
    if rng.random() < 0.35:
        solids.append(box((2 * x, t * 0.8, 2 * z), (0, h * rng.uniform(0.15, 0.6), 0), "shelf", "0"))
    if rng.random() < 0.3:
        count, high = int(rng.integers(1, 4)), rng.uniform(0.1, 0.16)
        wide = 2 * x / max(count, 2)
        for k in range(count):
            at = (x - wide * (k + 0.5), h - t / 2 - high / 2, 0)
            solids.append(box((wide * 0.94, high, 2 * z * 0.9), at, "drawer", f"{k}"))
            solids.append(ball((0.02,) * 3, (at[0], at[1], z * 0.95), "knob", f"{k}"))
    return solids


def shelf(rng: Rng) -> list[Solid]:
    """Boards between sides: bookcases, ladders, racks, cabinets with doors or drawers."""
    w, d, h, t = rng.uniform(0.4, 1.0), rng.uniform(0.2, 0.5), rng.uniform(0.5, 1.6), rng.uniform(0.02, 0.05)
    solids: list[Solid] = []
    if rng.random() < 0.7:
        solids += [box((t, h, d), (s * (w - t) / 2, h / 2, 0), "side", f"{k}") for k, s in enumerate((-1, 1))]
    else:
        solids += _four(rng, w / 2 - t, d / 2 - t, 0, h, t * 0.8, "post")
    count = int(rng.integers(2, 7))
    ys = np.linspace(t / 2 + rng.uniform(0, 0.15), h - t / 2 - rng.choice([0, 0.1]), count)
    solids += [box((w - t, t, d * 0.97), (0, y, 0), "board", f"{k}") for k, y in enumerate(ys)]
    if rng.random() < 0.5:
        solids.append(box((w, h * 0.98, t * 0.6), (0, h / 2, -d / 2), "back", "0"))
    if rng.random() < 0.3:
        solids.append(box((t, ys[-1] - ys[0], d * 0.95), (0, (ys[-1] + ys[0]) / 2, 0), "divider", "0"))
    front = rng.choice(["open", "open", "doors", "drawers"])
    if front == "doors":
        for k, s in enumerate((-1, 1)):
            solids.append(
                box(
                    (w / 2 * 0.97, (ys[-1] - ys[0]), t),
                    (s * w / 4, (ys[0] + ys[-1]) / 2, d / 2),
                    "door",
                    f"{k}",
                )
            )
            solids.append(box((0.02, 0.1, 0.04), (s * 0.06, h / 2, d / 2 + t), "handle", f"{k}"))
    elif front == "drawers":
        for k, (a, b) in enumerate(zip(ys[:-1], ys[1:], strict=True)):
            solids.append(
                box((w * 0.93, (b - a) * 0.85, d * 0.9), (0, (a + b) / 2, d * 0.08), "drawer", f"{k}")
            )
            solids.append(box((0.12, 0.02, 0.04), (0, (a + b) / 2, d * 0.55), "handle", f"{k}"))
    if rng.random() < 0.3:
        leg = [
            s.moved(np.eye(3), np.array([0, -0.12, 0]))
            for s in _four(rng, w / 2 - t, d / 2 - t, 0, 0.13, t * 0.7, "foot")
        ]
        solids += leg
    return solids


def bench(rng: Rng) -> list[Solid]:
    """Benches, sofas, beds and stools: a long seat of one or several boards on supports."""
    w, d, h, t = rng.uniform(0.5, 1.8), rng.uniform(0.3, 0.9), rng.uniform(0.2, 0.6), rng.uniform(0.03, 0.18)
    count = int(rng.choice([1, 1, 2, 3, 5]))
    solids = []
    for k in range(count):
        z = ((k + 0.5) / count - 0.5) * d
        solids.append(box((w, t, d / count * (0.9 if count > 1 else 1)), (0, h, z), "seat", f"{k}"))
    leg = rng.uniform(0.02, 0.05)
    if rng.random() < 0.6:
        solids += _four(rng, w / 2 - leg * 2, d / 2 - leg, 0, h, leg, "leg")
    else:
        solids += [
            box((leg, h, d), (s * (w / 2 - leg * 2), h / 2, 0), "side", f"{k}") for k, s in enumerate((-1, 1))
        ]
    if rng.random() < 0.5:
        high = rng.uniform(0.2, 0.6)
        solids.append(box((w, high, leg * 2), (0, h + high / 2, -d / 2), "back", "0"))
    if rng.random() < 0.3:
        solids += [
            box((leg * 3, 0.25, d), (s * w / 2, h + 0.1, 0), "arm", f"{k}") for k, s in enumerate((-1, 1))
        ]
    if rng.random() < 0.25:
        solids += [
            box((w * 0.4, 0.1, d * 0.3), (s * w * 0.23, h + t / 2 + 0.04, -d * 0.2), "pillow", f"{k}")
            for k, s in enumerate((-1, 1))
        ]
    return solids


def lamp(rng: Rng) -> list[Solid]:
    """Base, stem and shade; sometimes a jointed arm and a bulb."""
    h, r = rng.uniform(0.5, 1.6), rng.uniform(0.12, 0.35)
    solids = [frustum(r * rng.uniform(0.6, 1), r * rng.uniform(0.3, 0.7), 0.06, (0, 0.03, 0), "base", "0")]
    top = np.array([0, h, 0.0])
    if rng.random() < 0.4:
        mid = np.array([rng.uniform(0.1, 0.3), h * 0.6, 0])
        solids += [
            tube(np.stack([[0, 0, 0], mid]), 0.02, "arm", "0"),
            tube(np.stack([mid, top]), 0.02, "arm", "1"),
        ]
        solids.append(ball((0.035,) * 3, tuple(mid), "joint", "0"))
    else:
        solids.append(frustum(0.025, 0.02, h, (0, h / 2, 0), "stem", "0"))
    shade = frustum(r, r * rng.uniform(0.3, 0.9), rng.uniform(0.15, 0.35), (0, 0, 0), "shade", "0")
    tilt = turn(2, rng.choice([0.0, rng.uniform(-0.8, 0.8)]))
    solids.append(shade.moved(tilt, top))
    if rng.random() < 0.4:
        solids.append(ball((0.06,) * 3, (0, h - 0.16, 0), "bulb", "0"))
    return solids


def vessel(rng: Rng) -> list[Solid]:
    """Bottles, cups, pots and jugs: a turned body with neck, lid, knob, handles and spout."""
    h, r = rng.uniform(0.3, 1.0), rng.uniform(0.15, 0.35)
    heights = np.linspace(0, h, 7)
    radii = r * np.clip(1 + 0.35 * np.sin(heights / h * rng.uniform(1, 5) + rng.uniform(0, 6)), 0.3, 2)
    solids = [lathe(np.stack([radii, heights], 1), (0, 0, 0), "body", "0")]
    y = h
    if rng.random() < 0.5:
        neck = radii[-1] * rng.uniform(0.3, 0.7)
        tall = rng.uniform(0.08, 0.3)
        solids.append(frustum(neck, neck * rng.uniform(0.7, 1.1), tall, (0, y + tall / 2, 0), "neck", "0"))
        solids.append(frustum(neck * 1.2, neck * 1.2, 0.07, (0, y + tall + 0.035, 0), "cap", "0"))
    elif rng.random() < 0.6:
        solids.append(ball((radii[-1] * 1.03, 0.07, radii[-1] * 1.03), (0, y, 0), "lid", "0"))
        solids.append(ball((0.04,) * 3, (0, y + 0.09, 0), "knob", "0"))
    for k in range(int(rng.integers(0, 3))):
        side = (1, -1)[k]
        a = np.linspace(-np.pi / 2, np.pi / 2, 9)
        reach, low = rng.uniform(0.12, 0.2), h * 0.5
        path = np.stack([side * (radii[3] * 0.9 + reach * np.cos(a)), low + h * 0.3 * np.sin(a), 0 * a], 1)
        solids.append(tube(path, 0.03, "handle", f"{k}"))
    if rng.random() < 0.35:
        path = np.array([[0, h * 0.3, radii[2] * 0.8], [0, h * 0.6, r + 0.15], [0, h * 0.95, r + 0.28]])
        solids.append(tube(path, np.array([0.06, 0.045, 0.03]), "spout", "0"))
    if rng.random() < 0.3:
        solids.append(frustum(radii[0] * 1.2, radii[0], 0.05, (0, -0.02, 0), "foot", "0"))
    return solids


def tool(rng: Rng) -> list[Solid]:
    """Hammers, axes, swords, spoons, screwdrivers: a grip, a shaft and a head."""
    length, r = rng.uniform(0.6, 1.2), rng.uniform(0.025, 0.06)
    grip = length * rng.uniform(0.2, 0.5)
    solids = [frustum(r * 1.3, r * 1.1, grip, (0, grip / 2, 0), "grip", "0")]
    if rng.random() < 0.8:
        solids.append(frustum(r, r * 0.8, length - grip, (0, (length + grip) / 2, 0), "shaft", "0"))
    else:
        length = grip
    style = rng.choice(["hammer", "axe", "blade", "spoon", "ball"])
    if style == "hammer":
        solids.append(box((0.3, 0.1, 0.1), (0, length, 0), "head", "0"))
        if rng.random() < 0.5:
            solids.append(
                frustum(0.07, 0.07, 0.08, (0, 0, 0), "face", "0").moved(
                    turn(2, np.pi / 2), np.array([0.18, length, 0])
                )
            )
    elif style == "axe":
        for k in range(int(rng.integers(1, 3))):
            side = (1, -1)[k]
            solids.append(box((0.2, 0.25, 0.03), (side * 0.12, length - 0.1, 0), "blade", f"{k}"))
    elif style == "blade":
        blade = rng.uniform(0.4, 0.9)
        solids.append(box((0.25, 0.05, 0.07), (0, length, 0), "guard", "0"))
        solids.append(box((0.09, blade, 0.02), (0, length + blade / 2, 0), "blade", "0"))
        solids.append(ball((r * 2,) * 3, (0, 0, 0), "pommel", "0"))
    else:
        solids.append(
            ball((0.12, 0.16, 0.05 if style == "spoon" else 0.12), (0, length + 0.1, 0), "head", "0")
        )
    return [s.moved(turn(2, np.pi / 2), np.zeros(3)) for s in solids] if rng.random() < 0.5 else solids


def vehicle(rng: Rng) -> list[Solid]:
    """Cars, trucks and carts: body, cabin, wheels, bumpers, lights, cargo."""
    w, h, n = rng.uniform(0.35, 0.5), rng.uniform(0.15, 0.3), rng.uniform(0.8, 1.4)
    r = rng.uniform(0.1, 0.17)
    solids = [box((w, h, n), (0, r + h / 2, 0), "body", "0")]
    cabin = rng.uniform(0.3, 0.6) * n
    z = rng.uniform(-0.2, 0.2) * n
    solids.append(box((w * 0.9, rng.uniform(0.15, 0.3), cabin), (0, r + h + 0.1, z), "cabin", "0"))
    axles = int(rng.choice([2, 2, 2, 3]))
    for a, zz in enumerate(np.linspace(-0.35, 0.35, axles) * n):
        for k, s in enumerate((-1, 1)):
            wheel = frustum(r, r, w * 0.22, (0, 0, 0), "wheel", f"{a}{k}")
            solids.append(wheel.moved(turn(2, np.pi / 2), np.array([s * w / 2, r, zz])))
            if rng.random() < 0.3:
                hub = frustum(r * 0.4, r * 0.4, w * 0.26, (0, 0, 0), "hub", f"{a}{k}")
                solids.append(hub.moved(turn(2, np.pi / 2), np.array([s * w / 2, r, zz])))
    if rng.random() < 0.5:
        for k, s in enumerate((-1, 1)):
            solids.append(box((w * 1.05, 0.06, 0.05), (0, r + 0.05, s * n / 2), "bumper", f"{k}"))
    if rng.random() < 0.5:
        for k, s in enumerate((-1, 1)):
            solids.append(ball((0.04, 0.04, 0.03), (s * w * 0.35, r + h * 0.6, n / 2), "light", f"{k}"))
    if rng.random() < 0.3:
        solids.append(box((w * 0.9, 0.25, n * 0.35), (0, r + h + 0.1, -n * 0.3), "cargo", "0"))
    return solids


def plane(rng: Rng) -> list[Solid]:
    """Aircraft and rockets: fuselage, wings, tail, engines."""
    n, r = rng.uniform(0.9, 1.4), rng.uniform(0.07, 0.14)
    solids = [ball((r, r, n / 2), (0, 0, 0), "fuselage", "0")]
    span, chord = rng.uniform(0.4, 0.7), rng.uniform(0.12, 0.3)
    sweep = rng.uniform(0, 0.35)
    for k, s in enumerate((-1, 1)):
        wing = box((span, 0.03, chord), (s * (span / 2 + r * 0.6), 0, 0), "wing", f"{k}")
        shear = np.eye(3)
        shear[2, 0] = -s * sweep
        solids.append(wing.moved(shear, np.zeros(3)))
        solids.append(
            box((span * 0.4, 0.025, chord * 0.5), (s * (span * 0.2), r * 0.3, -n * 0.44), "tailplane", f"{k}")
        )
        if rng.random() < 0.5:
            engine = frustum(0.05, 0.06, 0.2, (0, 0, 0), "engine", f"{k}")
            solids.append(
                engine.moved(turn(0, np.pi / 2), np.array([s * span * 0.5, -0.07, -sweep * span * 0.5]))
            )
    solids.append(box((0.025, 0.25, chord * 0.6), (0, r + 0.1, -n * 0.43), "fin", "0"))
    if rng.random() < 0.5:
        solids.append(ball((r * 0.7, r * 0.6, n * 0.1), (0, r * 0.8, n * 0.22), "canopy", "0"))
    if rng.random() < 0.4:
        solids.append(box((0.5, 0.06, 0.02), (0, 0, n / 2), "propeller", "0"))
    return solids


def character(rng: Rng) -> list[Solid]:
    """People and robots: head, torso, limbs, hands, feet, hat or backpack."""
    blocky = rng.random() < 0.5
    w, h = rng.uniform(0.25, 0.4), rng.uniform(0.3, 0.5)
    leg, r = rng.uniform(0.2, 0.5), rng.uniform(0.04, 0.08)

    def lump(
        size: tuple[float, float, float], at: tuple[float, float, float], group: str, part: str
    ) -> Solid:
        if blocky:
            return box(size, at, group, part)
        return ball((size[0] / 2, size[1] / 2, size[2] / 2), at, group, part)

    head = rng.uniform(0.2, 0.4)
    solids = [lump((w, h, w * 0.6), (0, leg + h / 2, 0), "torso", "0")]
    solids.append(lump((head, head, head), (0, leg + h + head * 0.45, 0), "head", "0"))
    spread = rng.uniform(0.0, 1.5)
    for k, s in enumerate((-1, 1)):
        shoulder = np.array([s * w * 0.5, leg + h * 0.85, 0])
        hand = shoulder + (0.25 + h * 0.5) * np.array([s * np.sin(spread), -np.cos(spread), 0])
        solids.append(tube(np.stack([shoulder, hand]), r, "arm", f"{k}"))
        solids.append(lump((r * 2.6,) * 3, tuple(hand), "hand", f"{k}"))
        hip, foot = np.array([s * w * 0.27, leg + 0.03, 0]), np.array([s * w * 0.32, r, 0])
        solids.append(tube(np.stack([hip, foot]), r * 1.2, "leg", f"{k}"))
        solids.append(lump((r * 2.6, r * 2, r * 4), (foot[0], r, r), "foot", f"{k}"))
        if rng.random() < 0.4:
            solids.append(
                ball((head * 0.1,) * 3, (s * head * 0.2, leg + h + head * 0.5, head * 0.47), "eye", f"{k}")
            )
    if rng.random() < 0.4:
        solids.append(
            frustum(
                head * 0.5,
                head * rng.uniform(0.05, 0.45),
                head * 0.5,
                (0, leg + h + head * 1.1, 0),
                "hat",
                "0",
            )
        )
    if rng.random() < 0.3:
        solids.append(lump((w * 0.8, h * 0.7, w * 0.4), (0, leg + h * 0.5, -w * 0.45), "backpack", "0"))
    return solids


def animal(rng: Rng) -> list[Solid]:
    """Four legs, a body, neck, head, ears, tail."""
    n, r = rng.uniform(0.35, 0.6), rng.uniform(0.13, 0.22)
    leg, up = rng.uniform(0.15, 0.45), rng.uniform(0.0, 0.4)
    solids = [ball((r, r, n), (0, leg + r * 0.8, 0), "body", "0")]
    for k, (sx, sz) in enumerate([(-1, -1), (-1, 1), (1, -1), (1, 1)]):
        hip = np.array([sx * r * 0.6, leg + r * 0.5, sz * n * 0.6])
        solids.append(tube(np.stack([hip, [hip[0], 0.03, hip[2]]]), np.array([0.07, 0.045]), "leg", f"{k}"))
    chest = np.array([0, leg + r, n * 0.75])
    head = chest + np.array([0, 0.12 + up, 0.18])
    if up > 0.1:
        solids.append(tube(np.stack([chest, head]), np.array([0.1, 0.07]), "neck", "0"))
    solids.append(ball((0.12, 0.12, 0.16), tuple(head), "head", "0"))
    for k, s in enumerate((-1, 1)):
        solids.append(
            ball(
                (0.03, rng.uniform(0.06, 0.15), 0.04),
                (head[0] + s * 0.08, head[1] + 0.13, head[2]),
                "ear",
                f"{k}",
            )
        )
    if rng.random() < 0.8:
        start = np.array([0, leg + r, -n * 0.9])
        bend = rng.uniform(-0.2, 0.4)
        path = np.stack([start, start + [0, bend * 0.4, -0.15], start + [0, bend, -0.3]])
        solids.append(tube(path, np.array([0.05, 0.04, 0.025]), "tail", "0"))
    return solids


def plant(rng: Rng) -> list[Solid]:
    """Trees, potted plants and mushrooms: trunk, branches, crown or leaves, pot."""
    h = rng.uniform(0.4, 1.0)
    solids = [frustum(rng.uniform(0.04, 0.1), 0.03, h, (0, h / 2, 0), "trunk", "0")]
    if rng.random() < 0.4:
        solids.append(frustum(0.15, rng.uniform(0.18, 0.28), 0.25, (0, 0.05, 0), "pot", "0"))
    style = rng.choice(["balls", "cones", "leaves", "cap"])
    if style == "cap":
        solids.append(ball((0.35, 0.2, 0.35), (0, h, 0), "cap", "0"))
    elif style == "cones":
        for k in range(int(rng.integers(1, 4))):
            solids.append(frustum(0.35 - 0.08 * k, 0.02, 0.4, (0, h * 0.7 + 0.22 * k, 0), "crown", f"{k}"))
    else:
        for k in range(int(rng.integers(1, 7))):
            a = rng.uniform(0, 2 * np.pi)
            tip = np.array([0.3 * np.cos(a), h * rng.uniform(0.8, 1.2), 0.3 * np.sin(a)])
            solids.append(tube(np.stack([[0, h * rng.uniform(0.5, 0.9), 0], tip]), 0.025, "branch", f"{k}"))
            size = (0.2,) * 3 if style == "balls" else (0.15, 0.03, 0.15)
            solids.append(ball(size, tuple(tip), "leaf", f"{k}"))
    return solids


def house(rng: Rng) -> list[Solid]:
    """Walls, roof, door, windows, chimney, porch."""
    w, d, h = rng.uniform(0.6, 1.0), rng.uniform(0.5, 1.0), rng.uniform(0.4, 0.8)
    solids = [box((w, h, d), (0, h / 2, 0), "walls", "0")]
    if rng.random() < 0.7:
        roof = frustum(0.8, 0.05 if rng.random() < 0.6 else 0.5, 0.4, (0, 0, 0), "roof", "0")
        solids.append(roof.moved(np.diag([w * 0.85, 1, d * 0.85]), np.array([0, h + 0.19, 0])))
    else:
        for k, s in enumerate((-1, 1)):
            slab = box((w * 0.75, 0.06, d * 1.1), (0, 0, 0), "roof", f"{k}")
            solids.append(slab.moved(turn(2, -s * 0.7), np.array([s * w * 0.27, h + 0.18, 0])))
    solids.append(box((0.16, 0.3, 0.04), (rng.uniform(-0.2, 0.2) * w, 0.15, d / 2), "door", "0"))
    for k in range(int(rng.integers(0, 5))):
        side = (-1, 1)[k % 2]
        if k < 2:
            solids.append(box((0.13, 0.13, 0.04), (side * w * 0.33, h * 0.62, d / 2), "window", f"{k}"))
        else:
            solids.append(box((0.04, 0.13, 0.13), (side * w / 2, h * 0.6, 0), "window", f"{k}"))
    if rng.random() < 0.5:
        solids.append(box((0.1, 0.3, 0.1), (w * 0.25, h + 0.25, d * 0.2), "chimney", "0"))
    return solids


def heap(rng: Rng) -> list[Solid]:
    """A connected heap of random primitives: no meaning, only shape."""
    solids: list[Solid] = []
    centers: list[NDArray[np.float64]] = []
    for k in range(int(rng.integers(2, 9))):
        size = rng.uniform(0.08, 0.4, 3)
        if rng.random() < 0.4:
            size[rng.integers(3)] *= 0.2
        at = np.zeros(3) if not centers else centers[rng.integers(len(centers))] + rng.normal(0, 0.3, 3)
        centers.append(at)
        kind = rng.choice(["box", "box", "ball", "frustum", "ring", "tube"])
        if kind == "box":
            s = box(tuple(size * 2), (0, 0, 0), f"{k}", "0")
        elif kind == "ball":
            s = ball(tuple(size), (0, 0, 0), f"{k}", "0")
        elif kind == "frustum":
            s = frustum(size[0], size[1] * rng.choice([0.1, 1]), size[2] * 3, (0, 0, 0), f"{k}", "0")
        elif kind == "ring":
            s = ring(size[0] + 0.1, 0.06, (0, 0, 0), f"{k}", "0")
        else:
            s = tube(np.cumsum(rng.normal(0, 0.2, (4, 3)), axis=0), size[0] * 0.3, f"{k}", "0")
        tilt = turn(0, rng.uniform(0, 3)) @ turn(1, rng.uniform(0, 3)) if rng.random() < 0.5 else np.eye(3)
        solids.append(s.moved(tilt, at))
    return solids


FAMILIES: dict[str, tuple[Callable[[Rng], list[Solid]], float]] = {
    "chair": (chair, 4), "table": (table, 3), "shelf": (shelf, 3), "bench": (bench, 2), "lamp": (lamp, 1.5),
    "vessel": (vessel, 2), "tool": (tool, 2), "vehicle": (vehicle, 1.5), "plane": (plane, 1),
    "character": (character, 2), "animal": (animal, 1.5), "plant": (plant, 1), "house": (house, 1),
    "heap": (heap, 3),
}  # fmt: skip
