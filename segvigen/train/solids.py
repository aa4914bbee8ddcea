"""Solid primitives with part labels: the clay of the procedural objects.

A `Solid` is a unit template under an affine map (or a swept tube in object space), meshed for voxelisation
and with an inside test for fusing: voxels of one solid that lie inside another are dropped, which leaves one
outer skin. Object space has any scale; `procedural.build` fits the result to the asset frame. Y is up.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]


@dataclass(frozen=True)
class Solid:
    """One closed primitive.

    kind: "box", "frustum" (axis y, radius 1 below and `param` above), "ball", "ring" (axis y, tube radius
    `param`), "tube" (`path` [K, 3] and `radius` [K] in object space), "lathe" (`path` [K, 2]: radius and
    height, axis y). matrix [3, 3] and offset [3] carry template coordinates to object space. group and part
    are the coarse and the fine label.
    """

    kind: str
    matrix: Array
    offset: Array
    group: str
    part: str
    param: float = 1.0
    path: Array | None = None
    radius: Array | None = None

    def moved(self, matrix: Array, offset: Array) -> Solid:
        """The same solid under one more affine map (a tube's radius follows the mean scale of the map)."""
        if self.kind == "tube":
            assert self.path is not None and self.radius is not None
            scale = abs(np.linalg.det(matrix)) ** (1 / 3)
            return replace(self, path=self.path @ matrix.T + offset, radius=self.radius * scale)
        return replace(self, matrix=matrix @ self.matrix, offset=matrix @ self.offset + offset)

    def mesh(self, detail: int = 16) -> tuple[Array, NDArray[np.int32]]:
        """Vertices [V, 3] in object space and faces [F, 3]."""
        if self.kind == "tube":
            assert self.path is not None and self.radius is not None
            return _tube(self.path, self.radius, max(6, detail // 2))
        if self.kind == "lathe":
            assert self.path is not None
            vertices, faces = _revolve(self.path, detail)
        else:
            vertices, faces = _template(self.kind, round(float(self.param), 2), detail)
        return vertices @ self.matrix.T + self.offset, faces

    def contains(self, points: Array, margin: float) -> NDArray[np.bool_]:
        """Which of points [P, 3] lie inside by more than about `margin` (object units).

        The ends of a tube count as round here; they are flat in its mesh.
        """
        if self.kind == "tube":
            assert self.path is not None and self.radius is not None
            return _in_tube(points, self.path, self.radius - margin)
        local = (points - self.offset) @ np.linalg.inv(self.matrix).T
        size = np.linalg.norm(self.matrix, axis=0) + 1e-12
        slack = margin / size
        radial = np.hypot(local[:, 0], local[:, 2])
        round_slack = margin / max(size[0], size[2])
        if self.kind == "box":
            return (np.abs(local) < 1 - slack).all(axis=1)
        if self.kind == "ball":
            return np.linalg.norm(local, axis=1) < 1 - margin / size.mean()
        if self.kind == "frustum":
            limit = 1 + (self.param - 1) * (local[:, 1] + 1) / 2
            return (np.abs(local[:, 1]) < 1 - slack[1]) & (radial < limit - round_slack)
        if self.kind == "ring":
            return np.hypot(radial - 1, local[:, 1]) < self.param - round_slack
        assert self.kind == "lathe" and self.path is not None
        return _in_lathe(local, self.path, slack[1], round_slack)


def box(size: tuple[float, float, float], at: tuple[float, float, float], group: str, part: str) -> Solid:
    """An axis-aligned box of full size (x, y, z) centred at `at`."""
    return Solid("box", np.diag(np.asarray(size) / 2.0), np.asarray(at, float), group, part)


def ball(radii: tuple[float, float, float], at: tuple[float, float, float], group: str, part: str) -> Solid:
    """An ellipsoid with the given half axes."""
    return Solid("ball", np.diag(np.asarray(radii, float)), np.asarray(at, float), group, part)


def frustum(
    low: float, high: float, height: float, at: tuple[float, float, float], group: str, part: str
) -> Solid:
    """A cone frustum along y, radii `low` below and `high` above, centred at `at`."""
    low = max(low, 1e-3)
    return Solid(
        "frustum", np.diag([low, height / 2, low]), np.asarray(at, float), group, part, param=high / low
    )


def ring(radius: float, thickness: float, at: tuple[float, float, float], group: str, part: str) -> Solid:
    """A torus round the y axis; `thickness` is the radius of its tube."""
    return Solid("ring", np.eye(3) * radius, np.asarray(at, float), group, part, param=thickness / radius)


def tube(path: Array, radius: float | Array, group: str, part: str) -> Solid:
    """A round bar along the polyline `path` [K, 3]; radius is one length or one per point."""
    path = np.asarray(path, float)
    radii = np.broadcast_to(np.asarray(radius, float), (len(path),)).copy()
    return Solid("tube", np.eye(3), np.zeros(3), group, part, path=path, radius=radii)


def lathe(profile: Array, at: tuple[float, float, float], group: str, part: str) -> Solid:
    """A solid of revolution about y; profile [K, 2] holds (radius, height) from bottom to top."""
    return Solid("lathe", np.eye(3), np.asarray(at, float), group, part, path=np.asarray(profile, float))


def turn(axis: int, angle: float) -> Array:
    """Rotation matrix [3, 3] about a coordinate axis, radians, right-handed."""
    c, s = np.cos(angle), np.sin(angle)
    matrix = np.eye(3)
    a, b = (axis + 1) % 3, (axis + 2) % 3
    matrix[a, a], matrix[a, b], matrix[b, a], matrix[b, b] = c, -s, s, c
    return matrix


@lru_cache(maxsize=256)
def _template(kind: str, param: float, detail: int) -> tuple[Array, NDArray[np.int32]]:
    if kind == "box":
        corners = np.array([[x, y, z] for x in (-1, 1) for y in (-1, 1) for z in (-1, 1)], float)
        quads = np.array([[0, 1, 3, 2], [4, 6, 7, 5], [0, 4, 5, 1], [2, 3, 7, 6], [0, 2, 6, 4], [1, 5, 7, 3]])
        return corners, np.concatenate([quads[:, [0, 1, 2]], quads[:, [0, 2, 3]]]).astype(np.int32)
    if kind == "frustum":
        return _revolve(np.array([[1.0, -1.0], [param, 1.0]]), detail)
    angle = np.linspace(0, np.pi, detail // 2 + 1)
    if kind == "ball":
        return _revolve(np.stack([np.sin(angle), -np.cos(angle)], axis=1), detail)
    assert kind == "ring"
    turns = np.linspace(0, 2 * np.pi, detail, endpoint=False)
    path = np.stack([np.cos(turns), np.zeros(detail), np.sin(turns)], axis=1)
    return _tube(np.concatenate([path, path[:1]]), np.full(detail + 1, param), max(6, detail // 2))


def _revolve(profile: Array, detail: int) -> tuple[Array, NDArray[np.int32]]:
    """A closed surface of revolution of the (radius, height) profile."""
    profile = np.concatenate([[[0.0, profile[0, 1]]], profile, [[0.0, profile[-1, 1]]]])
    angle = np.linspace(0, 2 * np.pi, detail, endpoint=False)
    circle = np.stack([np.cos(angle), np.sin(angle)], axis=1)
    rows = len(profile)
    vertices = np.empty((rows, detail, 3))
    vertices[..., 0] = profile[:, None, 0] * circle[:, 0]
    vertices[..., 1] = profile[:, None, 1]
    vertices[..., 2] = profile[:, None, 0] * circle[:, 1]
    return vertices.reshape(-1, 3), _grid_faces(rows, detail)


def _tube(path: Array, radius: Array, detail: int) -> tuple[Array, NDArray[np.int32]]:
    """A closed tube along a polyline, its cross section carried along without twist."""
    tangent = np.gradient(path, axis=0)
    tangent /= np.linalg.norm(tangent, axis=1, keepdims=True) + 1e-12
    side = np.cross(tangent[0], np.eye(3)[np.abs(tangent[0]).argmin()])
    sides = np.empty_like(path)
    for k in range(len(path)):
        side = side - tangent[k] * (side @ tangent[k])
        side = side / (np.linalg.norm(side) + 1e-12)
        sides[k] = side
    other = np.cross(tangent, sides)
    angle = np.linspace(0, 2 * np.pi, detail, endpoint=False)
    ring_points = (
        np.cos(angle)[None, :, None] * sides[:, None] + np.sin(angle)[None, :, None] * other[:, None]
    )
    rows = path[:, None] + radius[:, None, None] * ring_points
    ends = (np.repeat(path[:1, None], detail, axis=1), np.repeat(path[-1:, None], detail, axis=1))
    vertices = np.concatenate([ends[0], rows, ends[1]])
    return vertices.reshape(-1, 3), _grid_faces(len(vertices), detail)


def _grid_faces(rows: int, columns: int) -> NDArray[np.int32]:
    """Two triangles for each cell of a grid that is closed along its columns."""
    row, column = np.meshgrid(np.arange(rows - 1), np.arange(columns), indexing="ij")
    a = row * columns + column
    b = row * columns + (column + 1) % columns
    c, d = a + columns, b + columns
    faces = np.concatenate([np.stack([a, c, b], -1).reshape(-1, 3), np.stack([b, c, d], -1).reshape(-1, 3)])
    return faces.astype(np.int32)


def _in_tube(points: Array, path: Array, radius: Array) -> NDArray[np.bool_]:
    inside = np.zeros(len(points), bool)
    for a, b, ra, rb in zip(path[:-1], path[1:], radius[:-1], radius[1:], strict=True):
        along = b - a
        t = np.clip((points - a) @ along / (along @ along + 1e-12), 0, 1)
        inside |= np.linalg.norm(points - a - t[:, None] * along, axis=1) < ra + t * (rb - ra)
    return inside


def _in_lathe(local: Array, profile: Array, slack: float, round_slack: float) -> NDArray[np.bool_]:
    """Even-odd test of (radius, height) against the closed profile polygon, `slack` away from the caps."""
    radial, height = np.hypot(local[:, 0], local[:, 2]) + round_slack, local[:, 1]
    polygon = np.concatenate([[[0.0, profile[0, 1]]], profile, [[0.0, profile[-1, 1]]]])
    inside = np.zeros(len(local), bool)
    for (r0, y0), (r1, y1) in zip(polygon, np.roll(polygon, -1, axis=0), strict=True):
        if y0 == y1:
            continue
        crosses = (height < y0) != (height < y1)
        inside ^= crosses & (radial < r0 + (height - y0) * (r1 - r0) / (y1 - y0))
    return inside & (height > profile[:, 1].min() + slack) & (height < profile[:, 1].max() - slack)
