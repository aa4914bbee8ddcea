"""Houses, towers, castles, temples, mills and bridges."""

from __future__ import annotations

import numpy as np

from segvigen.lab.procedural.grammar import (
    Rng,
    Solids,
    arc,
    around,
    assembled,
    between,
    both,
    chance,
    numbered,
    pick,
    plank,
    rod,
    row,
    shifted,
    turned,
)
from segvigen.lab.procedural.solids import ball, box, frustum, lathe, prism, tube, turn


def _gable(w: float, h: float, d: float, y: float, over: float) -> Solids:
    """Two roof slabs over a gable wall whose sides are flush with the walls."""
    gable = prism([[-w / 2, 0], [w / 2, 0], [0, h]], d, "gable", at=(0, y, 0))
    drop = over * 2 * h / w
    slab = plank((0, y + h + 0.015, 0), (w / 2 + over, y - drop + 0.015, 0), (0, 0, 1), d + 2 * over, 0.05,
                 "roof")
    return [gable, *both(slab)]


def house(rng: Rng) -> Solids:
    """Houses, barns and huts: walls, gable or hip roof, doors, windows, chimney, porch, wing."""
    w, d, h = rng.uniform(0.5, 0.9), rng.uniform(0.5, 0.9), rng.uniform(0.3, 0.7)
    solids: Solids = []
    floors = between(rng, 1, 2)
    for k in range(floors):
        solids.append(box((w, h / floors, d), (0, h / floors * (k + 0.5), 0), "walls", f"{k}"))
    roof, over = rng.uniform(0.18, 0.42), rng.uniform(0.02, 0.09)
    kind = pick(rng, "gable", "gable", "hip", "flat", "dome")
    if kind == "gable":
        solids += _gable(w, roof, d, h, over)
    elif kind == "hip":
        square = prism([[-w / 2 - over, 0], [w / 2 + over, 0], [w * 0.15, roof], [-w * 0.15, roof]], d * 0.3,
                       "roof", "ridge", at=(0, h, 0))
        solids.append(square)
        outline = [[-d / 2 - over, 0], [d / 2 + over, 0], [d * 0.15, roof], [-d * 0.15, roof]]
        solids.append(prism(outline, w * 0.3, "roof", "cross").moved(turn(1, np.pi / 2), np.array([0, h, 0])))
        solids.append(box((w + 2 * over, 0.04, d + 2 * over), (0, h, 0), "eaves"))
    elif kind == "dome":
        solids.append(ball((w * 0.5, roof, d * 0.5), (0, h, 0), "roof"))
    else:
        solids.append(box((w + 2 * over, 0.05, d + 2 * over), (0, h, 0), "roof"))
        if chance(rng, 0.5):
            solids += both(box((0.04, 0.1, d), (w / 2, h + 0.05, 0), "parapet", "x"))
    dw, dh = rng.uniform(0.1, 0.16), min(0.28, h * 0.6)
    x = rng.uniform(-0.25, 0.25) * w
    solids.append(box((dw, dh, 0.04), (x, dh / 2, d / 2), "door"))
    if chance(rng, 0.5):
        solids.append(ball((0.014,) * 3, (x + dw * 0.35, dh * 0.5, d / 2 + 0.025), "door knob"))
    size = rng.uniform(0.08, 0.14)
    n = between(rng, 1, 3)
    for f in range(floors):
        y = h / floors * (f + 0.6)
        for k in range(n):
            side = ((k + 0.5) / n - 0.5) * w * 0.9
            if f > 0 or abs(side - x) > (dw + size) * 0.6:
                solids += _window(size, (side, y, d / 2), 0, f"f{f}{k}")
        solids += both(*_window(size, (0, y, w / 2), 1, f"s{f}"))
    if chance(rng, 0.55):
        solids.append(box((0.09, roof + 0.12, 0.09), (w * 0.22, h + (roof + 0.1) / 2, -d * 0.2), "chimney"))
        if chance(rng, 0.5):
            solids.append(box((0.12, 0.03, 0.12), (w * 0.22, h + roof + 0.1, -d * 0.2), "chimney cap"))
    if chance(rng, 0.35):
        p = rng.uniform(0.12, 0.22)
        solids.append(box((w * 0.8, 0.03, p), (0, dh + 0.05, d / 2 + p / 2), "porch roof"))
        solids.append(box((w * 0.8, 0.04, p), (0, 0.02, d / 2 + p / 2), "porch floor"))
        solids += both(
            rod((w * 0.37, 0.03, d / 2 + p * 0.85), (w * 0.37, dh + 0.05, d / 2 + p * 0.85), 0.018,
                "porch post"))
    if chance(rng, 0.3):
        solids.append(box((w * 0.5, h * 0.6, d * 0.6), (w * 0.7, h * 0.3, -d * 0.1), "wing"))
        solids.append(box((w * 0.56, 0.04, d * 0.68), (w * 0.7, h * 0.6, -d * 0.1), "wing roof"))
    if chance(rng, 0.3):
        solids.append(box((w * 1.3, 0.05, d * 1.3), (0, -0.02, 0), "ground"))
    return assembled(solids, shell="walls, gable, wing",
                     roofs="roof, eaves, parapet, wing roof, chimney, chimney cap",
                     openings="door, door knob, window, frame, shutter",
                     porch="porch roof, porch floor, porch post")


def _window(size: float, at: tuple[float, float, float], axis: int, mark: str) -> Solids:
    """A window that looks to +z (axis 0) or to +x (axis 1, `at` as seen from there)."""
    x, y, z = at
    solids: Solids = [box((size, size, 0.03), (x, y, z), "window", mark)]
    if size > 0.12:
        solids += [
            box((size * 1.2, 0.02, 0.05), (x, y + s * size / 2, z), "frame", f"{mark}{s}") for s in (-1, 1)
        ]
    return [s.moved(turn(1, np.pi / 2), np.zeros(3)) for s in solids] if axis else solids


def castle(rng: Rng) -> Solids:
    """Castles, towers, lighthouses, churches: walls with battlements, towers with cones, gates, flags."""
    kind = pick(rng, "castle", "castle", "tower", "church")
    solids: Solids = []
    if kind == "church":
        w, d, h = 0.4, rng.uniform(0.7, 1.0), rng.uniform(0.35, 0.5)
        solids = [box((w, h, d), (0, h / 2, 0), "walls"), *_gable(w, 0.25, d, h, 0.03)]
        t, tall = rng.uniform(0.2, 0.26), h * rng.uniform(1.6, 2.2)
        z = d / 2 + t * 0.3
        solids += [
            box((t, tall, t), (0, tall / 2, z), "tower"),
            box((t * 1.15, 0.03, t * 1.15), (0, tall, z), "cornice"),
            frustum(t * 0.62, 0.01, 0.38, (0, tall + 0.19, z), "spire"),
            box((0.12, 0.22, 0.04), (0, 0.11, z + t / 2), "door")
        ]
        solids += [
            box((0.02, 0.14, 0.02), (0, tall + 0.38, z), "cross", "v"),
            box((0.08, 0.02, 0.02), (0, tall + 0.4, z), "cross", "h")
        ]
        m = between(rng, 2, 4)
        for k in range(m):
            solids += both(
                box((0.04, h * 0.5, 0.08), (w / 2, h * 0.5, ((k + 0.5) / m - 0.55) * d * 0.9), "window",
                    f"{k}"))
        return assembled(solids, nave="walls, gable, roof, window",
                         steeple="tower, cornice, spire, cross, door")
    if kind == "tower":
        return _tower(rng, rng.uniform(0.18, 0.25), rng.uniform(0.7, 1.2), "", True)
    w, h, t = rng.uniform(0.5, 0.8), rng.uniform(0.22, 0.35), 0.06
    for k in range(4):
        wall = [box((w, h, t), (0, h / 2, w / 2), "wall", f"{k}")]
        m = between(rng, 4, 7)
        wall += row([box((w / m * 0.5, 0.06, t), (0, h + 0.028, w / 2), "merlon", f"{k}")], m, (w / m, 0, 0))
        if k == 0:
            wall += [box((0.16, h * 0.75, t * 1.5), (0, h * 0.37, w / 2 + 0.005), "gate")]
        solids += [s.moved(turn(1, np.pi / 2 * k), np.zeros(3)) for s in wall]
    r, tall = rng.uniform(0.08, 0.12), h * rng.uniform(1.4, 2.0)
    seed = int(rng.integers(2**31))
    for k, (sx, sz) in enumerate(((-1, -1), (-1, 1), (1, -1), (1, 1))):
        same = _tower(np.random.default_rng(seed), r, tall, f"{k}", False)
        solids += shifted(same, sx * w / 2, 0, sz * w / 2)
    if chance(rng, 0.7):
        keep = rng.uniform(0.2, 0.3)
        solids.append(box((w, 0.04, w), (0, 0.02, 0), "yard"))
        solids += _tower(rng, keep * 0.6, tall * 1.3, "keep", True)
    return assembled(solids, walls="wall, merlon, gate, yard")


def _tower(rng: Rng, r: float, h: float, mark: str, rich: bool) -> Solids:
    solids: Solids = [frustum(r * rng.uniform(1, 1.15), r, h, (0, h / 2, 0), "tower", mark)]
    top = pick(rng, "cone", "battlement", "dome")
    solids.append(lathe([[r * 0.95, -0.03], [r * 1.18, 0.0], [r * 1.18, 0.05]], "gallery", mark,
                        at=(0, h, 0)))
    if top == "cone":
        solids.append(frustum(r * 1.25, 0.008, r * rng.uniform(1.8, 3), (0, h + 0.045 + r, 0), "spire", mark))
    elif top == "dome":
        solids.append(ball((r * 1.05, r * 1.1, r * 1.05), (0, h + 0.03, 0), "dome", mark))
    else:
        m = between(rng, 5, 8)
        solids += [
            numbered(s, mark)
            for s in around([box((r * 0.25, 0.08, r * 0.4), (r * 1.02, h + 0.08, 0), "battlement", "")], m)
        ]
    peak = h + (0.045 + r * 2.0 if top == "cone" else 0.03 + r if top == "dome" else 0.03)
    if rich and chance(rng, 0.5):
        solids += [
            rod((0, peak - 0.12, 0), (0, peak + 0.22, 0), 0.01, "flag pole", mark),
            box((0.12, 0.07, 0.012), (0.06, peak + 0.18, 0), "flag", mark)
        ]
    if rich:
        solids.append(box((r * 0.6, r * 1.1, 0.05), (0, r * 0.5, r * 1.05), "door", mark))
        solids += [
            box((r * 0.3, r * 0.5, 0.06), (0, h * (0.45 + 0.25 * k), r * 1.0), "window", f"{mark}{k}")
            for k in range(2)
        ]
        if chance(rng, 0.3):
            solids += [
                lathe([[r * 1.16, 0], [r * 1.14, h * 0.1]], "band", f"{mark}{f}", at=(0, h * f, 0))
                for f in (0.25, 0.55)
            ]
    name = f"tower {mark}".strip()
    return assembled(solids, **{
        name: "tower, gallery, spire, dome, battlement, flag pole, flag, door, window, band"
    }) if mark else assembled(solids, shaft="tower, door, window, band",
                              crown="gallery, spire, dome, battlement, flag pole, flag")


def monument(rng: Rng) -> Solids:
    """Windmills, temples, bridges, fountains, wells and arches."""
    kind = pick(rng, "mill", "temple", "bridge", "fountain", "well")
    solids: Solids = []
    if kind == "mill":
        h, r = rng.uniform(0.5, 0.8), rng.uniform(0.16, 0.24)
        solids = [
            frustum(r * 1.2, r * 0.8, h, (0, h / 2, 0), "tower"),
            frustum(r * 0.95, 0.02, r * 1.2, (0, h + r * 0.5, 0), "cap"),
            rod((0, h, 0), (0, h, r * 1.3), 0.035, "axle"),
            box((0.14, 0.24, 0.05), (0, 0.12, r * 1.17), "door")
        ]
        n, m = rng.uniform(0.4, 0.55), between(rng, 3, 6)
        sail: Solids = [
            box((0.03, n, 0.025), (0, n / 2, r * 1.25), "arm"),
            box((0.13, n * 0.7, 0.014), (0.06, n * 0.6, r * 1.25), "sail")
        ]
        for k in range(m):
            solids += [numbered(s.shifted(0, h, 0), f".{k}") for s in turned(sail, 2, 2 * np.pi * k / m)]
        return assembled(solids, building="tower, cap, door", wheel="axle, arm, sail")
    if kind == "temple":
        n, rows_, h, r = (between(rng, 3, 6), between(rng, 2, 4), rng.uniform(0.35,
                                                                              0.5), rng.uniform(0.025, 0.04))
        w, d = n * 0.15, rows_ * 0.16
        for k in range(between(rng, 1, 3)):
            solids.append(
                box((w + 0.18 - 0.08 * k, 0.04, d + 0.18 - 0.08 * k), (0, 0.04 * k + 0.02, 0), "step",
                    f"{k}"))
        y = 0.04 * len(solids)
        for i in range(n):
            for j in range(rows_):
                if i in (0, n - 1) or j in (0, rows_ - 1):
                    x, z = ((i + 0.5) / n - 0.5) * w, ((j + 0.5) / rows_ - 0.5) * d
                    solids += [
                        frustum(r * 1.1, r * 0.9, h, (x, y + h / 2, z), "column", f"{i}{j}"),
                        box((r * 3, 0.03, r * 3), (x, y + h, z), "capital", f"{i}{j}")
                    ]
        top = y + h + 0.015
        solids += [
            box((w + 0.02, 0.06, d + 0.02), (0, top + 0.025, 0), "beam"),
            prism([[-w / 2 - 0.04, 0], [w / 2 + 0.04, 0], [0, 0.18]], d + 0.06, "roof", at=(0, top + 0.05, 0))
        ]
        return assembled(solids, base="step", colonnade="column, capital", top="beam, roof")
    if kind == "bridge":
        n, w, h = rng.uniform(1.0, 1.4), rng.uniform(0.2, 0.35), rng.uniform(0.2, 0.35)
        spans = between(rng, 1, 3)
        outline = [[-n / 2, 0], [-n / 2, h], [n / 2, h], [n / 2, 0]]
        each = n / spans
        for k in reversed(range(spans)):
            x = -n / 2 + each * (k + 0.5)
            outline += [[x + px, py]
                        for px, py in arc((0, 0, 0), 1.0, 0.0, np.pi, 9)[:, :2] * [each * 0.38, h * 0.75]]
        solids.append(prism(outline, w, "arches"))
        solids.append(box((n, 0.04, w * 1.1), (0, h + 0.015, 0), "deck"))
        m = between(rng, 4, 8)
        for s in (-1, 1):
            z = s * w * 0.5
            solids += [
                numbered(p, f"{s}")
                for p in row([box((0.025, 0.12, 0.025), (0, h + 0.09, z), "post", "")], m, (n * 0.96 /
                                                                                            (m - 1), 0, 0))
            ]
            solids.append(box((n, 0.025, 0.04), (0, h + 0.15, z), "rail", f"{s}"))
        return assembled(solids, span="arches, deck", railing="post, rail")
    r = rng.uniform(0.28, 0.4)
    solids = [
        lathe([[r, 0], [r, 0.14], [r * 1.06, 0.14], [r * 1.06, 0.19], [r * 0.85, 0.19], [r * 0.85, 0.06]],
              "basin")
    ]
    if kind == "fountain":
        solids += [
            lathe([[r * 0.87, 0], [r * 0.87, 0.02]], "water", at=(0, 0.12, 0)),
            lathe([[0.08, 0.05], [0.04, 0.25], [0.05, 0.42]], "column"),
            lathe([[0.04, 0], [0.2, 0.06], [0.17, 0.07], [0.03, 0.03]], "bowl", at=(0, 0.4, 0))
        ]
        if chance(rng, 0.6):
            solids += [
                rod((0, 0.4, 0), (0, 0.62, 0), 0.03, "column", "1"),
                lathe([[0.03, 0], [0.11, 0.04], [0.02, 0.03]], "bowl", "1", at=(0, 0.6, 0)),
                ball((0.04, 0.05, 0.04), (0, 0.66, 0), "jet")
            ]
        return assembled(solids, basin="basin, water", middle="column, bowl, jet")
    solids += both(box((0.05, 0.6, 0.05), (r * 0.95, 0.4, 0), "post"))
    solids += [
        rod((-r, 0.5, 0), (r, 0.5, 0), 0.025, "roller"),
        tube([(r - 0.02, 0.5, 0), (r + 0.1, 0.5, 0), (r + 0.1, 0.4, 0)], 0.014, "crank"),
        *shifted(_gable(2 * r, 0.2, 0.4, 0, 0.05), 0, 0.68, 0)
    ]
    solids += [rod((0, 0.5, 0), (0, 0.3, 0), 0.01, "rope"), frustum(0.05, 0.065, 0.1, (0, 0.26, 0), "bucket")]
    return assembled(solids, winch="roller, crank, rope, bucket", shelter="post, roof, gable")
