"""Where parts touch, and how each lies in space: borders, contact planes, and principal axes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from segvigen.arrays import F64, I64, Bools, Integers
from segvigen.parts.face_graph import face_graph, weld_close

if TYPE_CHECKING:
    from segvigen.parts.segmentation import Segmentation

SIMPSON = np.array([1.0, 4.0, 1.0]) / 6  # weights of start, middle, and end: exact for second moments
STRAIGHT = 1e-4  # width over length of a contact below which it has no plane
ROUNDS = 4  # of projections back and forth between two triangles


@dataclass(frozen=True)
class Contact:
    """Two parts that touch, the lower id first; lengths in file units, file axes.

    border: the length of the edges that both parts have; 0 for separate bodies, which touch or lie within
    2.3 % of the object's longest side of each other. gap: the distance between them, 0 with a border. center:
    the mean of the border, or of the nearest points. normal: of the plane fitted to them, from the first part
    to the second, None where they are on a line; off_plane: their RMS distance from it.
    """

    parts: tuple[int, int]
    border: float
    gap: float
    center: tuple[float, ...]
    normal: tuple[float, ...] | None
    off_plane: float

    def to_json(self) -> dict[str, Any]:
        """The row of parts.json."""
        return {
            "parts": list(self.parts), "border": self.border, "gap": self.gap, "center": list(self.center),
            "normal": None if self.normal is None else list(self.normal), "off_plane": self.off_plane,
        }  # fmt: skip


def contacts(segmentation: Segmentation) -> list[Contact]:
    """Return the parts that touch, by shared edges or, for separate bodies, by nearness; sorted by ids."""
    asset, labels, graph = segmentation.asset, segmentation.face_labels, segmentation.graph
    corners = asset.to_file_frame(asset.vertices[asset.faces])
    welded = weld_close(asset.vertices)[asset.faces]
    middle = dict(zip(segmentation.ids, (np.mean(p.bounds, axis=0) for p in segmentation.parts), strict=True))

    def across(links: Integers) -> Bools:
        a, b = labels[links].T
        return (a != b) & (a >= 0) & (b >= 0)

    pairs = graph.pairs[across(graph.pairs)]
    shared = (welded[pairs[:, 0], :, None] == welded[pairs[:, 1], None, :]).any(axis=2)
    ends = np.argsort(~shared, axis=1, kind="stable")[:, :2]
    start, end = (corners[pairs[:, 0], ends[:, i]] for i in range(2))
    points = np.stack([start, (start + end) / 2, end], axis=1)
    length = np.linalg.norm(end - start, axis=1)
    found = {
        key: _contact(key, points[rows].reshape(-1, 3), (length[rows, None] * SIMPSON).ravel(), 0.0, middle)
        for key, rows in _by_parts(labels[pairs]).items()
    }
    if graph.num_components > 1:
        if not len(graph.bridges):
            graph = face_graph(asset.vertices, asset.faces, asset.usable)
        bridges = graph.bridges[across(graph.bridges)]
        near, gap = _nearest(corners[bridges[:, 0]], corners[bridges[:, 1]])
        for key, rows in _by_parts(labels[bridges]).items():
            if key not in found:
                found[key] = _contact(key, near[rows], np.zeros(len(rows)), float(gap[rows].min()), middle)
    return [found[key] for key in sorted(found)]


def principal_axes(segmentation: Segmentation) -> list[dict[str, Any]]:
    """Return center, axes, and extents of each part, as in parts.json.

    center: centroid of the surface. axes: three unit vectors, right-handed, the direction in which the
    surface spreads most first. extents: the lengths of the part along them. File units and axes.
    """
    asset, labels, ids = segmentation.asset, segmentation.face_labels, segmentation.ids
    order = np.argsort(labels, kind="stable")
    ends = np.searchsorted(labels[order], [*ids, segmentation.next_id])
    found = []
    for start, end in zip(ends, ends[1:], strict=False):
        corners = asset.to_file_frame(asset.vertices[asset.faces[order[start:end]]])
        mean = corners.mean(axis=1)
        along, across = corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]
        weight = np.linalg.norm(np.cross(along, across), axis=1)
        weight /= max(float(weight.sum()), 1e-300)
        center = weight @ mean
        points = np.concatenate([corners, 3 * mean[:, None] - 2 * center], axis=1) - center  # a, b, c, a+b+c
        axes, _ = _axes(points.reshape(-1, 3), np.repeat(weight / 12, 4))
        extents = np.ptp(corners.reshape(-1, 3) @ axes.T, axis=0)
        found.append({"center": center.tolist(), "axes": axes.tolist(), "extents": extents.tolist()})
    return found


def _by_parts(labels: Integers) -> dict[tuple[int, int], I64]:
    """Return the rows of links with labels [N, 2] by pair of parts, the lower id first."""
    ordered = np.sort(labels, axis=1)
    keys, group = np.unique(ordered, axis=0, return_inverse=True)
    order = np.argsort(group.ravel(), kind="stable")
    split = np.split(order, np.cumsum(np.bincount(group.ravel(), minlength=len(keys)))[:-1])
    return {(a, b): rows for (a, b), rows in zip(keys.tolist(), split, strict=False)}


def _contact(
    parts: tuple[int, int], points: F64, weight: F64, gap: float, middle: dict[int, F64]
) -> Contact:
    """Fit a plane to points [N, 3]; weight [N] is length of border, 0 for nearest points."""
    border = float(weight.sum())
    weight = weight / border if border else np.full(len(points), 1 / len(points))
    center = weight @ points
    axes, spread = _axes(points - center, weight)
    flat = spread[1] > STRAIGHT * spread[0]
    normal = axes[2] if axes[2] @ (middle[parts[1]] - middle[parts[0]]) >= 0 else -axes[2]
    return Contact(
        parts, border, gap, tuple(center.tolist()), tuple(normal.tolist()) if flat else None, float(spread[2])
    )


def _axes(points: F64, weight: F64) -> tuple[F64, F64]:
    """Return the principal axes [3, 3] of centered points [N, 3], largest first, and their spread [3].

    The largest component of the first two is positive; the third makes them right-handed.
    """
    size = float(np.abs(points).max(initial=0.0)) or 1.0
    scaled = points / size
    value, vector = np.linalg.eigh((scaled * weight[:, None]).T @ scaled)
    axes = vector.T[::-1].copy()
    axes *= np.sign(axes[np.arange(3), np.abs(axes).argmax(axis=1)])[:, None]
    axes[2] = np.cross(axes[0], axes[1])
    return axes, size * np.sqrt(np.maximum(value[::-1], 0.0))


def _nearest(one: F64, other: F64) -> tuple[F64, F64]:
    """Return a point between each two triangles [N, 3, 3] where they are nearest [N, 3], and the distance."""
    from trimesh.triangles import closest_point

    if not len(one):
        return np.zeros((0, 3)), np.zeros(0)
    size = [np.ptp(triangles, axis=1).max(axis=1) for triangles in (one, other)]
    point = np.where((size[0] < size[1])[:, None], one.mean(axis=1), other.mean(axis=1))
    for _ in range(ROUNDS):
        first = closest_point(one, point)
        point = closest_point(other, first)
    return (first + point) / 2, np.linalg.norm(first - point, axis=1)
