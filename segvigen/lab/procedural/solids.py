"""Solid primitives with part labels, from which the procedural objects are built.

A `Solid` is a unit template under an affine map (or a bar in object space), meshed for voxelization and
with an inside test for fusing: surface inside another solid is dropped, which leaves one outer skin.
Object space has any scale; `procedural.build` fits the result to the asset frame. Y is up.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

import segvigen.lab.procedural.meshes as meshes
from segvigen.lab.procedural.meshes import Array, Mesh, polygon_depth

Size = tuple[float, float, float]
ORIGIN: Size = (0.0, 0.0, 0.0)


@dataclass(frozen=True)
class Label:
    """The label of a solid: its `group` (all legs), its `part` (one leg), and its `assembly` (the support).

    An empty assembly makes the group an assembly of its own.
    """

    group: str
    part: str
    assembly: str = ""

    @property
    def names(self) -> tuple[str, str, str]:
        """Names on the coarse, middle, and fine level; each refines the one before."""
        coarse = self.assembly or self.group
        middle = f"{coarse}/{self.group}"
        return coarse, middle, f"{middle}/{self.part}"


Bone = tuple[Any, Any, float, float, Label]  # from, to (points), radius there and here, label


@dataclass(frozen=True)
class Solid:
    """One closed primitive.

    kind: "box", "frustum" (axis y, radius 1 below and `param` above), "ball", "ring" (axis y, tube radius
    `param`), "lathe" (`path` [K, 2]: radius and height, axis y), "loft" (`path` [K, 5], see
    `meshes.loft`, exponent `param`), "prism" (`path` [K, 2]: outline in x and y, axis z), "tube" (`path`
    [K, 3] and `radius` [K] in object space), "blend" (`path` [K, 2, 3] bones and `radius` [K, 2], softness
    `param`). matrix [3, 3] and offset [3] carry template coordinates to object space. labels: one, or several
    with `rows`, the label of each row of the path.
    """

    kind: str
    matrix: Array
    offset: Array
    labels: tuple[Label, ...]
    param: float = 1.0
    path: Array | None = None
    radius: Array | None = None
    rows: tuple[int, ...] | None = None

    @property
    def group(self) -> str:
        """The group of the first label."""
        return self.labels[0].group

    def moved(self, matrix: Array, offset: Array) -> Solid:
        """Apply an affine map (a tube's radius follows the mean scale of the map)."""
        if self.kind == "tube":
            assert self.path is not None and self.radius is not None
            scale = abs(np.linalg.det(matrix)) ** (1 / 3)
            return replace(self, path=self.path @ matrix.T + offset, radius=self.radius * scale)
        return replace(self, matrix=matrix @ self.matrix, offset=matrix @ self.offset + offset)

    def shifted(self, x: float, y: float, z: float) -> Solid:
        """Translate the solid."""
        return self.moved(np.eye(3), np.array([x, y, z]))

    def mesh(self, detail: int = 16) -> Mesh:
        """Return vertices [V, 3] in object space, faces [F, 3], and each face's index into `labels` [F]."""
        vertices, faces, row = self._surface(detail)
        if self.kind != "tube":
            vertices = vertices @ self.matrix.T + self.offset
            if np.linalg.det(self.matrix) < 0:
                faces = faces[:, ::-1]
        if self.rows is None:
            return vertices, faces, np.zeros(len(faces), np.int32)
        return vertices, faces, np.asarray(self.rows, np.int32)[np.minimum(row, len(self.rows) - 1)]

    def contains(self, points: Array, margin: float) -> NDArray[np.bool_]:
        """Tell which of points [P, 3] lie inside by more than about `margin` (object units)."""
        low, high = self.bounds()
        reach = max(0.0, -margin)
        inside = np.ones(len(points), np.bool_)
        for k in range(3):
            inside &= (points[:, k] > low[k] - reach) & (points[:, k] < high[k] + reach)
        rows = np.flatnonzero(inside)
        if len(rows):
            inside[rows] = self._contains(points[rows], margin)
        return inside

    def bounds(self) -> tuple[Array, Array]:
        """Return the corners of an axis-aligned box in object space that contains the solid."""
        if self.kind == "tube":
            assert self.path is not None and self.radius is not None
            reach = self.radius.max() * meshes.MITRE
            return self.path.min(axis=0) - reach, self.path.max(axis=0) + reach
        low, high = self._extent()
        center = self.matrix @ ((low + high) / 2) + self.offset
        half = np.abs(self.matrix) @ ((high - low) / 2)
        return center - half, center + half

    def _extent(self) -> tuple[Array, Array]:
        """Bounds in template coordinates."""
        one = np.ones(3)
        if self.kind == "frustum":
            one = np.array([max(1.0, self.param), 1.0, max(1.0, self.param)])
        elif self.kind == "ring":
            one = np.array([1 + self.param, self.param, 1 + self.param])
        if self.path is None:
            return -one, one
        path = self.path
        if self.kind == "lathe":
            r = path[:, 0].max()
            return np.array([-r, path[:, 1].min(), -r]), np.array([r, path[:, 1].max(), r])
        if self.kind == "prism":
            return np.array([*path.min(axis=0), -1.0]), np.array([*path.max(axis=0), 1.0])
        if self.kind == "loft":
            low = (path[:, 3:] - path[:, 1:3]).min(axis=0)
            high = (path[:, 3:] + path[:, 1:3]).max(axis=0)
            return np.array([low[0], path[0, 0], low[1]]), np.array([high[0], path[-1, 0], high[1]])
        assert self.kind == "blend" and self.radius is not None
        reach = self.radius.max() + 3 * self.param
        return path.min(axis=(0, 1)) - reach, path.max(axis=(0, 1)) + reach

    def _surface(self, detail: int) -> Mesh:
        """The template's mesh."""
        if self.path is None:
            return _template(self.kind, round(float(self.param), 2), detail)
        if self.kind == "lathe":
            return meshes.revolve(self.path, detail)
        if self.kind == "loft":
            return meshes.loft(self.path, self.param, max(12, detail // 4 * 4))
        if self.kind == "prism":
            return meshes.extrude(self.path)
        assert self.radius is not None
        if self.kind == "tube":
            return meshes.sweep(self.path, self.radius, max(6, detail // 2))
        return meshes.blend(self.path, self.radius, self.param, 20 + detail // 2)

    def _contains(self, points: Array, margin: float) -> NDArray[np.bool_]:
        if self.kind == "tube":
            assert self.path is not None and self.radius is not None
            return _in_tube(points, self.path, self.radius, margin)
        local = (points - self.offset) @ np.linalg.inv(self.matrix).T
        size = np.linalg.norm(self.matrix, axis=0) + 1e-12
        slack = margin / size
        round_slack = margin / max(size[0], size[2])
        if self.kind == "box":
            return (np.abs(local) < 1 - slack).all(axis=1)
        if self.kind == "ball":
            return np.linalg.norm(local, axis=1) < 1 - margin / size.mean()
        if self.kind == "loft":
            assert self.path is not None
            return _in_loft(local, self.path, self.param, slack)
        if self.kind == "prism":
            assert self.path is not None
            flat = np.abs(local[:, 2]) < 1 - slack[2]
            return flat & (polygon_depth(local[:, :2], self.path) > margin / min(size[0], size[1]))
        if self.kind == "blend":
            assert self.path is not None and self.radius is not None
            return meshes.blend_depth(local, self.path, self.radius, self.param)[0] > margin / size.mean()
        radial = np.hypot(local[:, 0], local[:, 2])
        if self.kind == "frustum":
            limit = 1 + (self.param - 1) * (local[:, 1] + 1) / 2
            return (np.abs(local[:, 1]) < 1 - slack[1]) & (radial < limit - round_slack)
        if self.kind == "ring":
            return np.hypot(radial - 1, local[:, 1]) < self.param - round_slack
        assert self.kind == "lathe" and self.path is not None
        ends = [[-1.0, self.path[0, 1]], [-1.0, self.path[-1, 1]]]  # the axis is not a border
        outline = np.concatenate([ends[:1], self.path, ends[1:]])
        return polygon_depth(np.column_stack([radial, local[:, 1]]), outline) > margin / size.mean()


def box(size: Size, at: Size, group: str, part: str = "0") -> Solid:
    """An axis-aligned box of full size (x, y, z) centered at `at`."""
    return Solid("box", np.diag(np.asarray(size) / 2.0), np.asarray(at, float), (Label(group, part),))


def ball(radii: Size, at: Size, group: str, part: str = "0") -> Solid:
    """An ellipsoid with the given half axes."""
    return Solid("ball", np.diag(np.asarray(radii, float)), np.asarray(at, float), (Label(group, part),))


def frustum(low: float, high: float, height: float, at: Size, group: str, part: str = "0") -> Solid:
    """A cone frustum along y, radii `low` below and `high` above, centered at `at`."""
    low, high = max(low, 1e-3), max(high, 1e-3)
    matrix = np.diag([low, height / 2, low])
    return Solid("frustum", matrix, np.asarray(at, float), (Label(group, part),), param=high / low)


def ring(radius: float, thickness: float, at: Size, group: str, part: str = "0") -> Solid:
    """A torus around the y axis; `thickness` is the radius of its tube."""
    matrix = np.eye(3) * radius
    return Solid("ring", matrix, np.asarray(at, float), (Label(group, part),), param=thickness / radius)


def tube(path: object, radius: object, group: str, part: str = "0") -> Solid:
    """A round bar with flat ends along the polyline `path` [K, 3]; radius is one length or one per point."""
    points = np.asarray(path, float)
    radii = np.broadcast_to(np.asarray(radius, float), (len(points),)).copy()
    return Solid("tube", np.eye(3), np.zeros(3), (Label(group, part),), path=points, radius=radii)


def lathe(profile: object, group: str, part: str = "0", at: Size = ORIGIN) -> Solid:
    """A solid of revolution about y; profile [K, 2] holds (radius, height), the outside upward.

    It may turn down again inside, which makes a hollow; it is closed at the axis.
    """
    path = np.asarray(profile, float)
    return Solid("lathe", np.eye(3), np.asarray(at, float), (Label(group, part),), path=path)


def loft(sections: object, power: float, group: str, part: str = "0", at: Size = ORIGIN) -> Solid:
    """A skin over superellipses along y; sections [K, 5]: y ascending, half x, half z, center x, center z."""
    path = np.asarray(sections, float)
    return Solid("loft", np.eye(3), np.asarray(at, float), (Label(group, part),), param=power, path=path)


def cushion(size: Size, at: Size, group: str, part: str = "0", soft: float = 0.3) -> Solid:
    """A box with rounded edges; `soft` is the share of its height that the rounding takes."""
    half = np.asarray(size) / 2.0
    r = min(soft * size[1], half[0] * 0.8, half[2] * 0.8)
    angle = np.linspace(0, np.pi / 2, 4)
    inset, drop = r * (1 - np.sin(angle)), r * (1 - np.cos(angle))
    y = np.concatenate([-half[1] + drop, half[1] - drop[::-1]])
    shrink = np.concatenate([inset, inset[::-1]])
    zero = np.zeros(len(y))
    return loft(np.stack([y, half[0] - shrink, half[2] - shrink, zero, zero], 1), 8.0, group, part, at)


def prism(outline: object, depth: float, group: str, part: str = "0", at: Size = ORIGIN) -> Solid:
    """The simple polygon `outline` [K, 2] in x and y, `depth` thick along z, centered at `at`."""
    path = np.asarray(outline, float)
    matrix = np.diag([1.0, 1.0, depth / 2])
    return Solid("prism", matrix, np.asarray(at, float), (Label(group, part),), path=path)


def blend(bones: list[Bone], soft: float) -> Solid:
    """A smooth union of round cones (from, to, radius there and here, label): one skin without creases."""
    path = np.array([[a, b] for a, b, _, _, _ in bones], float)
    radius = np.array([[ra, rb] for _, _, ra, rb, _ in bones], float)
    labels: list[Label] = []
    for bone in bones:
        if bone[4] not in labels:
            labels.append(bone[4])
    rows = tuple(labels.index(bone[4]) for bone in bones)
    return Solid(
        "blend", np.eye(3), np.zeros(3), tuple(labels), param=soft, path=path, radius=radius, rows=rows
    )


def banded(solid: Solid, bands: list[tuple[int, str, str]]) -> Solid:
    """Divide a lathe, loft or tube into parts along its path; bands: (how many rows, group, part)."""
    labels = tuple(Label(group, part) for _, group, part in bands)
    rows = tuple(k for k, (count, _, _) in enumerate(bands) for _ in range(count))
    return replace(solid, labels=labels, rows=rows)


def turn(axis: int, angle: float) -> Array:
    """Rotation matrix [3, 3] about a coordinate axis, radians, right-handed."""
    c, s = np.cos(angle), np.sin(angle)
    matrix = np.eye(3)
    a, b = (axis + 1) % 3, (axis + 2) % 3
    matrix[a, a], matrix[a, b], matrix[b, a], matrix[b, b] = c, -s, s, c
    return matrix


@lru_cache(maxsize=256)
def _template(kind: str, param: float, detail: int) -> Mesh:
    if kind == "box":
        return meshes.block(max(1, detail // 12))
    if kind == "frustum":
        return meshes.revolve(np.array([[1.0, -1.0], [param, 1.0]]), detail)
    angle = np.linspace(0, np.pi, detail // 2 + 1)[1:-1]
    if kind == "ball":
        profile = np.stack([np.sin(angle), -np.cos(angle)], axis=1)
        mesh = meshes.revolve(profile, detail)
        poles = mesh[0].copy()
        poles[:detail, 1], poles[-detail:, 1] = -1.0, 1.0
        return poles, mesh[1], mesh[2]
    assert kind == "ring"
    around = np.linspace(0, 2 * np.pi, detail, endpoint=False)
    return meshes.torus(around, param, max(6, detail // 2))


def _in_tube(points: Array, path: Array, radius: Array, margin: float) -> NDArray[np.bool_]:
    """Test points against a bar with flat ends and round joints."""
    depth = np.full(len(points), -np.inf)
    last = len(path) - 2
    for k in range(last + 1):
        along = path[k + 1] - path[k]
        length = float(np.linalg.norm(along)) + 1e-12
        s = (points - path[k]) @ (along / length)
        t = np.clip(s / length, 0, 1)
        here = radius[k] + t * (radius[k + 1] - radius[k])
        here = here - np.linalg.norm(points - path[k] - t[:, None] * along, axis=1)
        if k == 0:
            here = np.minimum(here, s)
        if k == last:
            here = np.minimum(here, length - s)
        np.maximum(depth, here, out=depth)
    return depth > margin


def _in_loft(local: Array, sections: Array, power: float, slack: Array) -> NDArray[np.bool_]:
    y = local[:, 1]
    hx, hz, cx, cz = (np.interp(y, sections[:, 0], sections[:, k]) for k in range(1, 5))
    x, z = np.abs(local[:, 0] - cx) + slack[0], np.abs(local[:, 2] - cz) + slack[2]
    x, z = np.maximum(x, 0) / np.maximum(hx, 1e-9), np.maximum(z, 0) / np.maximum(hz, 1e-9)
    inside = x**power + z**power < 1
    return inside & (y > sections[0, 0] + slack[1]) & (y < sections[-1, 0] - slack[1])
