"""Building blocks of procedural objects: bars, legs, mirrored pairs, rows, circles, wheels, assemblies.

Families draw sizes once per object, so that repeated parts are alike, and place pieces as real ones
are built: flush, inset, or overlapping. x points right, y up, z to the front.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from segvigen.lab.procedural.meshes import Array
from segvigen.lab.procedural.solids import ORIGIN, Label, Size, Solid, lathe, loft, ring, tube, turn

Rng = np.random.Generator
Solids = list[Solid]
Point = Sequence[float] | Array
Line = Sequence[Point] | Array

MIRROR = np.diag([-1.0, 1.0, 1.0])
ALONG = turn(0, np.pi / 2)  # the y axis to the front


def chance(rng: Rng, share: float) -> bool:
    """Return True with probability `share`."""
    return bool(rng.random() < share)


def pick(rng: Rng, *names: str) -> str:
    """Return one of the names at random."""
    return names[int(rng.integers(len(names)))]


def between(rng: Rng, low: int, high: int) -> int:
    """Return a random integer from low to high, both included."""
    return int(rng.integers(low, high + 1))


def named(solid: Solid, group: str, part: str, assembly: str = "") -> Solid:
    """Replace the label of a solid."""
    return replace(solid, labels=(Label(group, part, assembly),), rows=None)


def lying(solid: Solid, x: float, y: float, z: float) -> Solid:
    """Rotate a solid built along y to lie along z, and translate it."""
    return solid.moved(ALONG, np.array([x, y, z]))


def numbered(solid: Solid, suffix: str) -> Solid:
    """Append a suffix to the part name: another piece of the same group."""
    return replace(solid, labels=tuple(replace(one, part=one.part + suffix) for one in solid.labels))


def both(*solids: Solid) -> Solids:
    """Return the solids and their mirror images across x = 0."""
    zero = np.zeros(3)
    other = [numbered(s.moved(MIRROR, zero), "m") for s in solids]
    return [*solids, *other]


def row(solids: Solids, count: int, step: Size) -> Solids:
    """Return `count` copies, one step apart, centered on the original."""
    start = -(count - 1) / 2
    return [
        numbered(s.shifted(*(d * (start + k) for d in step)), f".{k}") for k in range(count) for s in solids
    ]


def around(solids: Solids, count: int, start: float = 0.0) -> Solids:
    """Return `count` copies rotated evenly about the y axis."""
    zero = np.zeros(3)
    return [
        numbered(s.moved(turn(1, start + 2 * np.pi * k / count), zero), f".{k}")
        for k in range(count)
        for s in solids
    ]


def turned(solids: Solids, axis: int, angle: float, about: Size = ORIGIN) -> Solids:
    """Rotate all solids about an axis through a point."""
    matrix, at = turn(axis, angle), np.asarray(about, float)
    return [s.moved(matrix, at - matrix @ at) for s in solids]


def shifted(solids: Solids, x: float, y: float, z: float) -> Solids:
    """Translate all solids."""
    return [s.shifted(x, y, z) for s in solids]


def scaled(solids: Solids, size: float) -> Solids:
    """Scale all solids about the origin."""
    return [s.moved(np.eye(3) * size, np.zeros(3)) for s in solids]


def assembled(solids: Solids, **assemblies: str) -> Solids:
    """Assign groups to assemblies: assembled(solids, support="leg, stretcher, rail")."""
    home = {kind.strip(): name for name, kinds in assemblies.items() for kind in kinds.split(",")}

    def placed(one: Label) -> Label:
        return one if one.assembly else replace(one, assembly=home.get(one.group, ""))

    return [replace(s, labels=tuple(placed(one) for one in s.labels)) for s in solids]


def in_assembly(solids: Solids, name: str) -> Solids:
    """Assign all solids to one assembly."""
    return [replace(s, labels=tuple(replace(one, assembly=name) for one in s.labels)) for s in solids]


def bar(a: Point, b: Point, width: float, depth: float, group: str, part: str = "0") -> Solid:
    """A square bar from a to b with ends cut along the axes."""
    a, b = np.asarray(a, float), np.asarray(b, float)
    along = (b - a) / 2
    axis = int(np.abs(along).argmax())
    sizes = {0: (0.0, width, depth), 1: (width, 0.0, depth), 2: (width, depth, 0.0)}[axis]
    matrix = np.diag(np.asarray(sizes) / 2)
    matrix[:, axis] = along
    return Solid("box", matrix, (a + b) / 2, (Label(group, part),))


def plank(
    a: Point, b: Point, across: Point, width: float, thick: float, group: str, part: str = "0"
) -> Solid:
    """A board from a to b with its width along `across`, its faces square to each other."""
    a, b = np.asarray(a, float), np.asarray(b, float)
    along = b - a
    length = np.linalg.norm(along)
    side = np.asarray(across, float) - along * (along @ np.asarray(across, float)) / length**2
    side = side / np.linalg.norm(side)
    normal = np.cross(along / length, side)
    matrix = np.stack([along / 2, side * width / 2, normal * thick / 2], axis=1)
    return Solid("box", matrix, (a + b) / 2, (Label(group, part),))


def rod(a: Point, b: Point, radius: float, group: str, part: str = "0", end: float | None = None) -> Solid:
    """A round bar from a to b; `end` is its radius at b."""
    return tube([a, b], [radius, radius if end is None else end], group, part)


@dataclass(frozen=True)
class LegStyle:
    """The shape of all legs of one object: power of the section, half width, and profile."""

    power: float
    half: float
    flat: float
    profile: tuple[tuple[float, float], ...]  # (height 0..1, share of the half width)
    bow: float

    def __call__(self, bottom: Point, top: Point, group: str, part: str) -> Solid:
        """Build one leg from the floor point to the point below the seat."""
        (x0, y0, z0), (x1, y1, z1) = np.asarray(bottom, float), np.asarray(top, float)
        sections = []
        for t, share in self.profile:
            out = self.bow * np.sin(2 * np.pi * t) * self.half * 2
            x, z = x0 + t * (x1 - x0), z0 + t * (z1 - z0)
            lean = out / (np.hypot(x, z) + 1e-9)
            w = self.half * share
            sections.append([y0 + t * (y1 - y0), w, w * self.flat, x * (1 + lean), z * (1 + lean)])
        return loft(sections, self.power, group, part)


def leg_style(rng: Rng, half: float) -> LegStyle:
    """Draw a random style: square, round, tapered, turned, or bowed legs."""
    power = 2.0 if chance(rng, 0.4) else 12.0
    kind = pick(rng, "straight", "straight", "tapered", "tapered", "turned", "bowed")
    profile: tuple[tuple[float, float], ...] = ((0.0, 1.0), (1.0, 1.0))
    bow = 0.0
    if kind == "tapered":
        profile = ((0.0, rng.uniform(0.45, 0.8)), (1.0, 1.0))
    elif kind == "turned":
        power = 2.0
        t = np.linspace(0, 1, 9)
        wave = 0.8 + 0.3 * np.sin(t * rng.uniform(6, 16) + rng.uniform(0, 6))
        profile = tuple(zip(t.tolist(), wave.tolist(), strict=True))
    elif kind == "bowed":
        t = np.linspace(0, 1, 7)
        profile = tuple(zip(t.tolist(), (0.6 + 0.5 * t).tolist(), strict=True))
        bow = rng.uniform(0.2, 0.6)
    flat = rng.uniform(0.5, 2.0) if power > 2 and chance(rng, 0.35) else 1.0
    return LegStyle(power, half, flat, profile, bow)


Corner = tuple[int, int]
CORNERS: tuple[Corner, ...] = ((-1, -1), (-1, 1), (1, -1), (1, 1))


def four_legs(
    style: Callable[..., Solid], x: float, z: float, high: float, splay: float, group: str = "leg"
) -> Solids:
    """Legs under the corners (x, z), from y = 0 to `high`, splayed outward by `splay` at the floor."""
    return [
        style((sx * (x + splay), 0.0, sz * (z + splay)), (sx * x, high, sz * z), group, f"{sx}{sz}")
        for sx, sz in CORNERS
    ]


def wheel(rng: Rng, radius: float, width: float, part: str, *, spokes: int = 0, thin: bool = False) -> Solids:
    """A wheel about the x axis at the origin: tire, and a disc or hub with spokes."""
    axle = turn(2, np.pi / 2)
    solids: Solids = []
    if spokes:
        tire = width / 2 if thin else radius * 0.16
        solids.append(ring(radius - tire, tire, (0, 0, 0), "tire", part))
        for k in range(spokes):
            a = 2 * np.pi * k / spokes
            tip = (radius - tire) * np.array([np.cos(a), 0, np.sin(a)])
            solids.append(rod((0, 0, 0), tip, max(width * 0.15, radius * 0.03), "spoke", f"{part}.{k}"))
        hub = radius * 0.14
        solids.append(lathe([[hub, -width / 2], [hub, width / 2]], "hub", part))
    else:
        rim = radius * rng.uniform(0.5, 0.75)
        w = width / 2
        r = radius
        profile = [[rim, -w], [r * 0.93, -w], [r, -w * 0.7], [r, w * 0.7], [r * 0.93, w], [rim, w]]
        solids.append(lathe(profile, "tire", part))
        d = w * rng.uniform(0.75, 1.15)
        solids.append(lathe([[rim, -d], [rim, d], [rim * 0.4, d * rng.uniform(0.8, 1.2)]], "rim", part))
    return [s.moved(axle, np.zeros(3)) for s in solids]


def arc(center: Point, radius: float, start: float, stop: float, count: int, plane: str = "xy") -> Array:
    """Points on a circle in a coordinate plane, angles in radians."""
    angle = np.linspace(start, stop, count)
    points = np.tile(np.asarray(center, float), (count, 1))
    points[:, "xyz".index(plane[0])] += radius * np.cos(angle)
    points[:, "xyz".index(plane[1])] += radius * np.sin(angle)
    return points


def curve(points: Line, count: int = 9) -> Array:
    """A smooth line through the given points [K, 3] (Catmull-Rom), as `count` points."""
    p = np.asarray(points, float)
    p = np.concatenate([2 * p[:1] - p[1:2], p, 2 * p[-1:] - p[-2:-1]])
    t = np.linspace(0, len(p) - 3 - 1e-9, count)
    k = t.astype(int)
    f = (t - k)[:, None]
    a, b, c, d = p[k], p[k + 1], p[k + 2], p[k + 3]
    out: Array = 0.5 * (
        2 * b + (c - a) * f + (2 * a - 5 * b + 4 * c - d) * f**2 + (3 * b - a - 3 * c + d) * f**3
    )
    return out


def bell(points: Sequence[tuple[float, float]], count: int = 10) -> Array:
    """A smooth (radius, height) profile through the given points, for `lathe`."""
    flat = np.array([[r, h, 0.0] for r, h in points])
    out = curve(flat, count)[:, :2]
    out[:, 0] = np.maximum(out[:, 0], 1e-3)
    return out


def hollow(profile: Array, wall: float, floor: float) -> Array:
    """The outer profile with an inside `wall` thick and a bottom `floor` thick, open above."""
    inner = profile[::-1].copy()
    inner[:, 0] = np.maximum(inner[:, 0] - wall, 1e-3)
    low = profile[0, 1] + floor
    inner = np.concatenate(
        [inner[inner[:, 1] > low], [[max(1e-3, np.interp(low, profile[:, 1], profile[:, 0]) - wall), low]]]
    )
    return np.concatenate([profile, inner])


def tube_handle(
    a: Point, b: Point, out: Point, radius: float, group: str, part: str = "0", bow: float = 0.0
) -> Solid:
    """A bent bar that leaves a surface at a, runs `out` away from it, and comes back at b."""
    a, b, out = (np.asarray(p, float) for p in (a, b, out))
    if bow:
        angle = np.linspace(0, np.pi, 11)[:, None]
        path = (a + b) / 2 + (a - b) / 2 * np.cos(angle) + out * np.sin(angle)
    else:
        path = np.stack([a, a + out, b + out, b])
    return tube(path, radius, group, part)
