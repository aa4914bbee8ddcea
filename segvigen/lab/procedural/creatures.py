"""Characters, robots and animals: limbs on a body, some as one smooth skin, some assembled from pieces."""

from __future__ import annotations

import numpy as np

from segvigen.lab.procedural.grammar import (
    Point,
    Rng,
    Solids,
    around,
    assembled,
    between,
    both,
    chance,
    curve,
    pick,
    rod,
    row,
    turned,
)
from segvigen.lab.procedural.solids import (
    Bone,
    Label,
    Solid,
    ball,
    banded,
    blend,
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


def _pair(a: Point, b: Point, ra: float, rb: float, group: str, assembly: str) -> list[Bone]:
    """A bone and its mirror image."""
    flip = np.array([-1.0, 1.0, 1.0])
    a, b = np.asarray(a, float), np.asarray(b, float)
    return [(a, b, ra, rb, Label(group, "r", assembly)),
            (a * flip, b * flip, ra, rb, Label(group, "l", assembly))]


def _finish(rng: Rng, bones: list[Bone], soft: float, smooth: float) -> Solids:
    """The bones as one smooth skin, or as a round bar or ball each."""
    if chance(rng, smooth):
        return [blend(bones, soft)]
    solids: Solids = []
    for a, b, ra, rb, label in bones:
        a, b = np.asarray(a, float), np.asarray(b, float)
        axis = b - a
        length = float(np.linalg.norm(axis))
        if length < 0.5 * max(ra, rb):
            one = ball((ra, ra, ra), tuple((a + b) / 2), label.group, label.part)
        else:
            y = axis / length
            side = np.cross(y, [0.0, 0, 1] if abs(y[2]) < 0.9 else [1.0, 0, 0])
            side /= np.linalg.norm(side)
            frame = np.stack([side, y, np.cross(side, y)], axis=1)
            angle = np.linspace(0.15, np.pi / 2, 4)
            low = np.stack([ra * np.sin(angle), -ra * np.cos(angle)], 1)
            high = np.stack([rb * np.sin(angle[::-1]), length + rb * np.cos(angle[::-1])], 1)
            one = lathe(np.concatenate([low, high]), label.group, label.part).moved(frame, a)
        solids.append(Solid(one.kind, one.matrix, one.offset, (label,), one.param, one.path))
    return solids


def character(rng: Rng) -> Solids:
    """People and toons: smooth or jointed, with hair, hats, clothes, weapons and packs."""
    h, w = rng.uniform(0.35, 0.5), rng.uniform(0.12, 0.2)
    leg, arm, r = rng.uniform(0.25, 0.5), rng.uniform(0.32, 0.5), rng.uniform(0.04, 0.065)
    head = rng.uniform(0.1, 0.2)
    up, bend = rng.uniform(0.0, 1.5), rng.uniform(-0.4, 0.4)
    hip, chest = leg + 0.02, leg + h
    bones: list[Bone] = [
        ((0, hip + w * 0.5, 0), (0, hip + h * 0.35, 0), w * 0.8, w * 0.75, Label("hips", "0", "torso")),
        ((-w * 0.3, chest - w * 0.7, 0), (w * 0.3, chest - w * 0.7, 0), w * 0.75, w * 0.75,
         Label("chest", "0", "torso")),
        ((0, hip + h * 0.35, 0), (0, chest - w, 0), w * 0.75, w * 0.8, Label("chest", "0", "torso")),
        ((0, chest - 0.05, 0), (0, chest + 0.08, 0), r, r * 0.9, Label("neck", "0", "head")),
        ((0, chest + 0.05 + head * 0.7, 0.01), (0, chest + 0.05 + head * 1.1, 0), head, head * 1.02,
         Label("head", "0", "head"))
    ]
    shoulder = np.array([w * 0.95, chest - w * 0.35, 0])
    way = np.array([np.sin(up), -np.cos(up), 0])
    elbow = shoulder + way * arm * 0.5
    fore = np.array([np.sin(up + bend), -np.cos(up + bend), rng.uniform(0, 0.6)])
    hand = elbow + fore / np.linalg.norm(fore) * arm * 0.5
    bones += _pair(shoulder, elbow, r, r * 0.85, "upper arm", "arm")
    bones += _pair(elbow, hand, r * 0.85, r * 0.7, "forearm", "arm") + _pair(hand, hand + fore * 0.05,
                                                                             r * 1.05, r * 0.9, "hand", "arm")
    hipx, knee = w * 0.5, np.array([w * rng.uniform(0.5, 0.7), leg * 0.5, 0.02])
    ankle = np.array([knee[0], 0.07, 0])
    bones += _pair((hipx, hip + 0.03, 0), knee, r * 1.35, r, "thigh", "leg") + _pair(
        knee, ankle, r, r * 0.8, "shin", "leg")
    bones += _pair(ankle + [0, -0.02, 0], ankle + [0, -0.025, 0.1], r * 0.9, r * 0.8, "foot", "leg")
    solids = _finish(rng, bones, 0.02, 0.6)
    top = chest + 0.05 + head * 1.1
    if chance(rng, 0.4):
        hat = pick(rng, "cone", "brim", "helmet")
        if hat == "cone":
            solids.append(frustum(head * 1.05, 0.01, head * 2, (0, top + head * 1.4, 0), "hat"))
        elif hat == "brim":
            solids.append(
                lathe([[head * 1.8, 0], [head * 1.8, 0.02], [head * 0.95, 0.03], [head * 0.85, head]], "hat",
                      at=(0, top + head * 0.5, 0)))
        else:
            solids.append(
                ball((head * 1.15, head * 0.95, head * 1.15), (0, top + head * 0.3, -head * 0.15), "helmet"))
    elif chance(rng, 0.6):
        solids.append(ball((head * 1.08, head * 0.9, head), (0, top + head * 0.35, -head * 0.3), "hair"))
        if chance(rng, 0.4):
            solids.append(
                tube(
                    curve([(0, top, -head * 0.8), (0, top - head, -head * 1.6),
                           (0, top - head * 2.2, -head * 1.3)], 7), np.linspace(head * 0.3, head * 0.12, 7),
                    "hair", "tail"))
    if chance(rng, 0.5):
        solids += both(ball((head * 0.14,) * 3, (head * 0.4, top - head * 0.1, head * 0.9), "eye"))
    if chance(rng, 0.25):
        solids.append(cushion((w * 1.5, h * 0.6, w), (0, chest - h * 0.4, -w * 1.05), "backpack"))
    elif chance(rng, 0.2):
        solids.append(
            loft([[leg * 0.4, w * 1.7, 0.02, 0, -w * 1.3], [chest - w * 0.3, w * 0.9, 0.025, 0, -w * 0.8]],
                 6.0, "cape"))
    if chance(rng, 0.3):
        solids.append(lathe([[w * 0.85, 0], [w * 0.9, 0.05]], "belt", at=(0, hip + h * 0.32, 0)))
    if chance(rng, 0.2):
        solids.append(lathe([[w * 1.9, 0], [w * 0.85, h * 0.5]], "skirt", at=(0, hip - h * 0.2, 0)))
    if chance(rng, 0.25):
        grip = hand + fore * 0.05
        solids += [rod(grip - [0, 0.12, 0.02], grip + [0, rng.uniform(0.2, 0.6), 0.04], 0.02, "staff")]
    return assembled(solids, head="hat, helmet, hair, eye", torso="backpack, cape, belt, skirt", leg="",
                     held="staff")


def robot(rng: Rng) -> Solids:
    """Robots and mechs: boxes, drums and joints; walking, wheeled or tracked."""
    w, h, d = rng.uniform(0.25, 0.4), rng.uniform(0.25, 0.42), rng.uniform(0.18, 0.28)
    leg, r = rng.uniform(0.2, 0.45), rng.uniform(0.03, 0.05)
    soft = rng.choice([0.05, 0.3])
    y = leg
    solids: Solids = [cushion((w, h, d), (0, y + h / 2, 0), "torso", soft=soft)]
    head = rng.uniform(0.14, 0.24)
    top = y + h
    solids.append(rod((0, top - 0.01, 0), (0, top + 0.05, 0), r * 1.2, "neck"))
    shape = pick(rng, "box", "ball", "drum")
    at = (0.0, top + 0.04 + head / 2, 0.0)
    solids.append(
        cushion((head * 1.2, head, head), at, "head", soft=soft) if shape == "box" else ball((
            head * 0.6, head * 0.55, head *
            0.6), at, "head") if shape == "ball" else frustum(head * 0.6, head * 0.55, head, at, "head"))
    solids += both(ball((head * 0.13,) * 3, (head * 0.25, at[1] + 0.01, head * 0.5), "eye"))
    if chance(rng, 0.6):
        solids += [
            rod((0, at[1] + head * 0.4, 0), (0, at[1] + head * 0.95, 0), 0.01, "antenna"),
            ball((0.022,) * 3, (0, at[1] + head, 0), "antenna tip")
        ]
    if chance(rng, 0.6):
        solids.append(box((w * 0.6, h * 0.4, 0.03), (0, y + h * 0.55, d / 2), "panel"))
        if chance(rng, 0.5):
            solids += row([ball((0.018,) * 3, (0, y + h * 0.55, d / 2 + 0.015), "button", "")], 3,
                          (w * 0.16, 0, 0))
    x = w / 2 + r
    sh = top - 0.06
    arm = rng.uniform(0.14, 0.22)
    lift = rng.uniform(-1.2, 0.9)
    parts: Solids = [ball((r * 1.5,) * 3, (x, sh, 0), "shoulder")]
    elbow = np.array([x + 0.02, sh - arm, 0])
    hand = elbow + arm * np.array([0, np.sin(lift), np.cos(lift)])
    square = chance(rng, 0.5)
    parts.append(
        box((r * 2, arm, r * 2), (x + 0.01, sh - arm / 2,
                                  0), "upper arm") if square else rod((x, sh, 0), elbow, r, "upper arm"))
    parts += [ball((r * 1.2,) * 3, tuple(elbow), "elbow"), rod(elbow, hand, r * 0.9, "forearm", end=r * 1.1)]
    for s in (-1, 1):
        parts.append(box((0.02, 0.05, 0.09), tuple(hand + [s * 0.03, 0, 0.03]), "claw", f"{s}"))
    parts.append(ball((r * 1.2,) * 3, tuple(hand), "wrist"))
    solids += both(*parts)
    base = pick(rng, "legs", "legs", "tracks", "wheel", "spider")
    if base == "legs":
        lx = w * 0.28
        solids += both(ball((r * 1.3,) * 3, (lx, y, 0), "hip"),
                       rod((lx, y, 0), (lx, leg * 0.5, 0.02), r * 1.1, "thigh"),
                       ball((r * 1.2,) * 3, (lx, leg * 0.5, 0.02), "knee"),
                       rod((lx, leg * 0.5, 0.02), (lx, 0.04, 0), r * 1.1, "shin"),
                       cushion((0.1, 0.06, 0.18), (lx, 0.03, 0.03), "foot", soft=0.3))
    elif base == "tracks":
        solids.append(box((w * 0.5, leg, d * 0.6), (0, leg / 2 + 0.05, 0), "waist"))
        solids += both(
            cushion((0.1, 0.16, d * 1.7), (w * 0.4, 0.08, 0), "track", soft=0.48), *[
                frustum(0.05, 0.05, 0.13, (0, 0, 0), "road wheel",
                        f"{k}").moved(turn(2, np.pi / 2), np.array([w * 0.4, 0.08, k * d * 0.55]))
                for k in (-1, 0, 1)
            ])
        solids.append(box((w * 0.8, 0.06, d * 0.8), (0, 0.1, 0), "chassis"))
    elif base == "wheel":
        solids += [
            frustum(0.1, w * 0.4, leg, (0, leg / 2 + 0.02, 0), "waist"),
            ball((0.13,) * 3, (0, 0.1, 0), "wheel")
        ]
    else:
        foot = tube([(0.1, y, 0), (0.32, y + 0.05, 0), (0.42, 0, 0)], [r, r * 0.9, r * 0.4], "leg", "")
        solids += [
            lathe([[w * 0.4, 0], [w * 0.45, 0.06]], "waist", at=(0, y - 0.03, 0)),
            *around([foot], between(rng, 4, 6), 0.4)
        ]
    return assembled(solids, head="head, neck, eye, antenna, antenna tip", body="torso, panel, button, waist",
                     arms="shoulder, upper arm, elbow, forearm, claw, wrist",
                     base="hip, thigh, knee, shin, foot, track, road wheel, chassis, wheel, leg")


def animal(rng: Rng) -> Solids:
    """Four-footed animals of one smooth skin or of pieces: body, legs, neck, head, ears, tail, horns."""
    n, r = rng.uniform(0.22, 0.4), rng.uniform(0.11, 0.18)
    leg, neck = rng.uniform(0.15, 0.45), rng.uniform(0.05, 0.45)
    lr = rng.uniform(0.035, 0.06)
    y = leg + r * 0.7
    bones: list[Bone] = [
        ((0, y, -n), (0, y, -n * 0.2), r * rng.uniform(0.85, 1.05), r, Label("rump", "0", "body")),
        ((0, y, -n * 0.1), (0, y + 0.01, n), r, r * rng.uniform(0.85, 1.05), Label("chest", "0", "body"))
    ]
    base, lean = np.array([0, y + r * 0.4, n * 1.05]), rng.uniform(0.2, 1.2)
    crown = base + neck * np.array([0, np.sin(lean), np.cos(lean)]) + [0, 0.05, 0.05]
    hr = rng.uniform(0.07, 0.11)
    bones += [(base, crown, lr * 1.9, lr * 1.4, Label("neck", "0", "head")),
              (crown, crown + [0, -0.01, 0.04], hr, hr, Label("head", "0", "head"))]
    snout = rng.uniform(0.05, 0.18)
    bones.append((crown + [0, -0.02, 0.06], crown + [0, -0.04, 0.06 + snout], hr * 0.7, hr * 0.45,
                  Label("muzzle", "0", "head")))
    for mark, z, back in (("hind", -n, -0.04), ("front", n * 0.9, 0.02)):
        knee = np.array([r * 0.7, leg * 0.5, z + back])
        bones += _pair((r * 0.55, y - r * 0.2, z), knee, lr * 1.5, lr, f"{mark} thigh", f"{mark} leg")
        bones += _pair(knee, (r * 0.7, 0.03, z), lr, lr * 0.7, f"{mark} shin", f"{mark} leg")
        if chance(rng, 0.6):
            bones += _pair((r * 0.7, 0.02, z), (r * 0.7, 0.015, z + 0.05), lr * 0.95, lr * 0.8, f"{mark} paw",
                           f"{mark} leg")
    tail = rng.uniform(0.1, 0.45)
    rise = rng.uniform(-0.8, 0.9)
    start = np.array([0, y + r * 0.4, -n - r * 0.7])
    mid = start + tail / 2 * np.array([0, rise, -0.7])
    bones += [(start, mid, lr * 0.9, lr * 0.7, Label("tail", "0", "tail")),
              (mid, mid + tail / 2 * np.array([0, rise * 1.4, -0.3]), lr * 0.7, lr * rng.uniform(0.4, 1.4),
               Label("tail", "1", "tail"))]
    ear = rng.uniform(0.05, 0.14)
    bones += _pair(crown + [hr * 0.6, hr * 0.6, -0.01],
                   crown + [hr * rng.uniform(0.7, 1.4), hr * 0.7 + ear, -0.01], 0.03, 0.018, "ear", "head")
    solids = _finish(rng, bones, 0.018, 0.75)
    if chance(rng, 0.35):
        horn = curve([
            crown + [hr * 0.4, hr * 0.7, -0.02], crown + [hr * 1.1, hr * 1.5, -0.05],
            crown + [hr * 1.2, hr * 2.4, 0.02]
        ], 7)
        solids += both(tube(horn, np.linspace(0.022, 0.007, 7), "horn"))
    if chance(rng, 0.5):
        solids += both(ball((hr * 0.18,) * 3, tuple(crown + [hr * 0.55, hr * 0.35, 0.04 + hr * 0.65]),
                            "eye"))
    if chance(rng, 0.15):
        solids.append(cushion((r * 1.3, 0.09, n * 0.7), (0, y + r * 0.95, 0), "saddle", soft=0.4))
    if chance(rng, 0.15):
        shell = ball((r * 1.35, r * 1.2, n * 1.35), (0, y + r * 0.2, 0), "shell")
        solids.append(shell)
    return assembled(solids, head="horn, eye", body="saddle, shell")


def bird(rng: Rng) -> Solids:
    """Birds and dragons: body, neck, head, beak, wings spread or folded, tail, legs."""
    n, r = rng.uniform(0.18, 0.3), rng.uniform(0.1, 0.16)
    leg, neck = rng.uniform(0.06, 0.35), rng.uniform(0.03, 0.35)
    y = leg + r
    hr = rng.uniform(0.06, 0.1)
    crown = np.array([0, y + r * 0.5 + neck + 0.04, n * 0.9 + rng.uniform(0, 0.1)])
    bones: list[Bone] = [((0, y - 0.02, -n * 0.5), (0, y + 0.03, n * 0.6), r * 0.8, r, Label("body", "0")),
                         ((0, y + r * 0.4, n * 0.7), crown, hr * 0.8, hr * 0.6, Label("neck", "0", "head")),
                         (crown, crown + [0, 0.005, 0.02], hr, hr, Label("head", "0", "head"))]
    solids = _finish(rng, bones, 0.02, 0.8)
    beak = rng.uniform(0.06, 0.2)
    solids.append(
        frustum(hr * 0.5, 0.006, beak, (0, 0, 0), "beak").moved(turn(0, np.pi / 2 + rng.uniform(-0.1, 0.3)),
                                                                crown + [0, -0.01, hr * 0.7 + beak * 0.4]))
    solids += both(ball((hr * 0.2,) * 3, tuple(crown + [hr * 0.7, hr * 0.3, hr * 0.55]), "eye"))
    span, chord = rng.uniform(0.35, 0.7), rng.uniform(0.16, 0.26)
    if chance(rng, 0.6):
        m = between(rng, 1, 3)
        raise_, sweep = rng.uniform(-0.1, 0.5), rng.uniform(0, 0.3)
        edges = np.linspace(0.0, span, m + 1)
        for k in range(m):
            a, b = edges[k], edges[k + 1] + (0.02 if k < m - 1 else 0.0)
            sections = [[
                x, 0.02 * (1 - 0.6 * x / span), chord / 2 * (1 - 0.75 * (x / span)**2), raise_ * x,
                -sweep * x * x / span
            ] for x in (a, (a + b) / 2, b)]
            solids += both(
                loft(sections, 2.5, "wing", f"{k}").moved(np.array([[0.0, 1, 0], [1, 0, 0], [0, 0, 1]]),
                                                          np.array([r * 0.4, y + 0.04, 0])))
    else:
        solids += both(ball((0.035, r * 0.75, n * 1.2), (r * 0.9, y + 0.02, -n * 0.2), "wing"))
    fan = rng.uniform(0.06, 0.2)
    solids.append(
        loft([[0, 0.04, 0.02, 0, 0], [0.15 + fan, fan, 0.012, 0, 0]], 5.0,
             "tail").moved(turn(0, -np.pi / 2 - rng.uniform(-0.2, 0.5)), np.array([0, y, -n * 0.8])))
    x = r * 0.45
    solids += both(
        rod((x, y - r * 0.5, 0), (x, 0.01, 0.02), 0.016, "leg"), *[
            rod((x, 0.012, 0.02), (x + np.sin(a) * 0.08, 0.01, 0.02 + np.cos(a) * 0.08), 0.013, "toe", f"{k}")
            for k, a in enumerate((-0.6, 0.0, 0.6))
        ])
    if chance(rng, 0.3):
        solids.append(
            prism([[-0.03, 0], [0.03, 0], [0.01, 0.09], [-0.05, 0.07]], 0.02, "comb",
                  at=tuple(crown + [0, hr * 0.8, 0])).moved(np.eye(3), np.zeros(3)))
    return assembled(solids, head="beak, eye, comb", legs="leg, toe")


def fish(rng: Rng) -> Solids:
    """Fish, sharks, whales, rays: a lofted body divided along its length, fins, tail, eyes."""
    n, w, h = rng.uniform(0.8, 1.2), rng.uniform(0.06, 0.14), rng.uniform(0.1, 0.24)
    z = np.linspace(-0.5, 0.5, 9) * n
    f = np.interp(np.linspace(0, 1, 9), [0, 0.12, 0.35, 0.65, 0.88, 1], [0.14, 0.22, 0.7, 1.0, 0.75, 0.12])
    skin = loft(np.stack([z, w * f, h * f, 0 * z, 0 * z], 1), 2.0, "body")
    if chance(rng, 0.6):
        a = between(rng, 1, 2)
        skin = banded(skin, [(a, "tail root", "0"), (6 - a, "body", "0"), (2, "head", "0")])
    solids: Solids = [skin.moved(turn(0, np.pi / 2), np.zeros(3))]
    t = rng.uniform(0.014, 0.022)

    def upright(outline: list[list[float]], group: str, part: str) -> Solid:
        """A flat fin in the middle plane; outline in (z, y)."""
        return prism(outline, t, group, part).moved(turn(1, -np.pi / 2), np.zeros(3))

    q = rng.uniform(0.12, 0.25)
    root = -n * 0.47
    if chance(rng, 0.5):
        solids.append(
            upright([[root + 0.06, 0.0], [root - q, q], [root - q * 0.6, 0], [root - q, -q]], "tail fin",
                    "0"))
    else:
        solids += [
            upright([[root + 0.06, s * 0.0], [root - q, s * q], [root - q * 0.6, s * 0.01]], "tail fin",
                    f"{s}") for s in (-1, 1)
        ]
    g = rng.uniform(0.06, 0.18)
    solids.append(upright([[n * 0.15, h * 0.8], [-n * 0.05, h + g], [-n * 0.15, h * 0.6]], "back fin", "0"))
    if chance(rng, 0.6):
        solids.append(
            upright([[-n * 0.12, -h * 0.45], [-n * 0.25, -h * 0.8 - g * 0.4], [-n * 0.28, -h * 0.3]],
                    "belly fin", "0"))
    side = loft([[0, 0.014, 0.06, 0, 0], [rng.uniform(0.12, 0.35), 0.01, 0.03, -0.05, -0.08]], 3.0,
                "side fin")
    solids += both(
        side.moved(np.array([[0.0, 1, 0], [1, 0, 0], [0, 0, 1]]), np.array([w * 0.75, -h * 0.3, n * 0.18])))
    solids += both(ball((0.02, 0.025, 0.025), (w * 0.62, h * 0.3, n * 0.36), "eye"))
    return assembled(solids, trunk="body, head, tail root, eye")


def insect(rng: Rng) -> Solids:
    """Insects, spiders, crabs, snails, snakes and octopuses."""
    kind = pick(rng, "insect", "insect", "spider", "snake", "octopus", "snail")
    if kind == "snake":
        m = between(rng, 24, 36)
        s = np.linspace(0, 1, m)
        path = np.stack([0.15 * np.sin(s * rng.uniform(6, 14)), 0.05 + 0.0 * s, s * 1.0 - 0.5], 1)
        path[-4:, 1] += [0.01, 0.03, 0.06, 0.1]
        cut = between(rng, 6, 12)
        body = tube(path, np.interp(s, [0, 0.3, 0.9, 1], [0.01, 0.045, 0.045, 0.035]), "body")
        solids: Solids = [
            banded(body, [(cut + 1, "tail", "0"), (m - cut, "body", "0")]),
            ball((0.06, 0.045, 0.08), tuple(path[-1]), "head")
        ]
        tip = path[-1]
        return solids + [
            ball((0.015,) * 3, (tip[0] + x, tip[1] + 0.03, tip[2] + 0.03), "eye", f"{x}")
            for x in (-0.04, 0.04)
        ]
    if kind == "octopus":
        r = rng.uniform(0.14, 0.2)
        m = between(rng, 5, 8)
        reach = rng.uniform(0.35, 0.5)
        arm = tube(
            curve([(r * 0.4, 0.08, 0), (reach * 0.6, 0.02, 0.05), (reach, rng.uniform(0.02, 0.2), -0.03)], 9),
            np.linspace(0.05, 0.012, 9), "arm", "")
        return [
            ball((r, r * rng.uniform(1, 1.5), r), (0, 0.08 + r, 0), "head"), *around([arm], m),
            *both(ball((0.03,) * 3, (r * 0.45, 0.1 + r, r * 0.85), "eye"))
        ]
    if kind == "snail":
        r = rng.uniform(0.16, 0.22)
        foot = tube(curve([(0, 0.04, -0.35), (0, 0.05, 0), (0, 0.07, 0.3), (0, 0.16, 0.4)], 11),
                    np.interp(np.arange(11), [0, 5, 10], [0.015, 0.075, 0.05]), "foot")
        shell = [
            s.shifted(0, r + 0.08, -0.02) for s in turned([
                ring(r * 0.6, r * 0.42, (0, 0, 0), "shell"),
                ball((r * 0.5, r * 0.45, r * 0.5), (0, 0, 0), "shell", "core")
            ], 2, np.pi / 2)
        ]
        return [
            foot, *shell,
            *both(rod((0.02, 0.13, 0.36),
                      (0.06, 0.3, 0.44), 0.012, "stalk"), ball((0.022,) * 3, (0.06, 0.31, 0.445), "eye"))
        ]
    r = rng.uniform(0.07, 0.11)
    y = rng.uniform(0.12, 0.22)
    solids = [
        ball((r * 1.3, r * 1.1, r * rng.uniform(1.5, 2.6)), (0, y, -r * 2.2), "abdomen"),
        ball((r, r * 0.9, r * 1.2), (0, y, 0), "thorax"),
        ball((r * 0.8, r * 0.75, r * 0.7), (0, y, r * 1.6), "head")
    ]
    m = 4 if kind == "spider" else 3
    reach, knee = rng.uniform(0.3, 0.5), rng.uniform(0.05, 0.25)
    for k in range(m):
        zz = r * (0.8 - 1.6 * k / (m - 1))
        fan = (k - (m - 1) / 2) * -0.22
        bent = [(r * 0.5, y, zz), (reach * 0.6, y + knee, zz + fan * 0.5), (reach, 0, zz + fan)]
        solids += both(tube(bent, [0.022, 0.018, 0.01], "leg", f"{k}"))
    solids += both(ball((r * 0.3,) * 3, (r * 0.45, y + r * 0.3, r * 1.95), "eye"))
    if chance(rng, 0.6):
        solids += both(
            tube(
                curve([(r * 0.3, y + r * 0.5, r * 1.8), (r, y + r * 1.5, r * 2.6),
                       (r * 1.4, y + r * 1.4, r * 3.6)], 6), 0.012, "feeler"))
    if kind == "insect" and chance(rng, 0.6):
        a, b = rng.uniform(0.22, 0.4), rng.uniform(0.08, 0.16)
        for k in range(between(rng, 1, 2)):
            wing = ball((a, 0.012, b), (0, 0, 0), "wing", f"{k}").moved(
                turn(1, (0.35 - 0.7 * k)) @ turn(2, 0.25),
                np.array([a * 0.85 + r * 0.3, y + r * 0.8 + a * 0.2, r * 0.2 - 0.14 * k]))
            solids += both(wing)
    return assembled(solids, trunk="abdomen, thorax", head="head, eye, feeler")
