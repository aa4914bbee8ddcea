"""Polygons of more than three corners: cut into triangles, and kept for writing them back."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from segvigen.arrays import F64, I32, I64, Bools, Integers

FOLDED = 1e-6  # share of a polygon's area that a triangle may lie on the wrong side, for rounded files


@dataclass(frozen=True)
class Polygons:
    """The polygons that the faces of an asset were cut from, in the order of the file.

    face [F] int32 is the polygon of each face. A polygon of n corners has n - 2 faces, one after another.
    sizes [P] int32 and corners [sum of sizes] int32 are the vertices around each polygon, one polygon after
    another; a polygon that refers to missing vertices or has fewer than three corners has size 0.
    """

    face: I32
    sizes: I32
    corners: I32

    def subset(self, kept: Bools, vertex: Integers) -> Polygons:
        """Return the polygons of the faces kept [F]; vertex [V] is the new index of each vertex kept."""
        whole = np.bincount(self.face, ~kept, len(self.sizes)) == 0
        corners = np.asarray(vertex)[self.corners[np.repeat(whole, self.sizes)]]
        sizes = np.where(whole, self.sizes, 0).astype(np.int32)
        return Polygons(self.face[kept], sizes, corners.astype(np.int32))


def kept_polygons(corners: Integers, sizes: I64, owner: Integers, num_vertices: int) -> Polygons | None:
    """Return the polygons of a file, from the vertices of all corners [C], or None for triangles alone."""
    if (sizes <= 3).all():
        return None
    missing = (corners < 0) | (corners >= num_vertices)
    polygon = np.repeat(np.arange(len(sizes)), sizes)
    whole = (np.bincount(polygon, missing, len(sizes)) == 0) & (sizes >= 3)
    kept = np.asarray(corners)[whole[polygon]].astype(np.int32)
    return Polygons(owner.astype(np.int32), np.where(whole, sizes, 0).astype(np.int32), kept)


def fan(sizes: I64) -> tuple[I64, I64]:
    """Triangulate polygons of the given corner counts as fans (0, k + 1, k + 2), polygons in order.

    Returns corner [F, 3], positions in the list of all corners, and owner [F], the polygon of each triangle.
    Polygons with fewer than three corners give none.
    """
    count = np.maximum(sizes - 2, 0)
    owner = np.repeat(np.arange(len(sizes)), count)
    first = (np.cumsum(sizes) - sizes)[owner]
    k = np.arange(len(owner)) - (np.cumsum(count) - count)[owner]
    return np.stack([first, first + k + 1, first + k + 2], axis=1), owner


def triangulate(positions: F64, corners: Integers, sizes: I64, warnings: list[str]) -> tuple[I64, I64]:
    """Cut polygons into triangles that cover the same area, a polygon of n corners into n - 2.

    positions [V, 3]; corners [C] are the vertices of all corners, polygon by polygon, and may be out of
    range; sizes [P]. Returns corner [F, 3] and owner [F] as `fan` does. A polygon is seen along its normal
    (Newell: the sum of its triangles' areas as vectors), so it need not be flat. It becomes a fan from its
    first corner unless a triangle of the fan would be folded over; then a fan from one of the next three, or
    ears (mapbox-earcut). A polygon that crosses itself stays a fan from its first corner, with a warning.
    """
    corner, owner = fan(sizes)
    starts = np.cumsum(sizes) - sizes
    pending = sizes > 3
    rows = np.flatnonzero(pending[owner])
    if not len(rows):
        return corner, owner
    positions = positions if len(positions) else np.zeros((1, 3))
    points = positions[np.clip(corners, 0, len(positions) - 1)]
    for turn in range(4):  # the fan from each of the first four corners
        polygon = owner[rows]
        first = starts[polygon][:, None]
        turned = first + (corner[rows] - first + turn) % sizes[polygon][:, None]
        begin = np.flatnonzero(np.diff(polygon, prepend=-1))
        with np.errstate(all="ignore"):
            a, b, c = (points[turned[:, k]] for k in range(3))
            normal = np.cross(b - a, c - a)
            total = np.add.reduceat(normal, begin)
            run = np.cumsum(np.diff(polygon, prepend=-1) > 0) - 1
            side = (normal * total[run]).sum(axis=1)
            squared = (total * total).sum(axis=1)
            flat = np.add.reduceat(np.linalg.norm(normal, axis=1), begin)  # 0: all on a line, in any order
            good = np.minimum.reduceat(side, begin) >= -FOLDED * squared
            good &= squared >= (FOLDED * flat) ** 2
        corner[rows[good[run]]] = turned[good[run]]
        rows = rows[~good[run]]
        if not len(rows):
            return corner, owner
    crossed, exists = 0, (corners >= 0) & (corners < len(positions))
    for polygon_rows in np.split(rows, np.flatnonzero(np.diff(owner[rows])) + 1):
        own = np.arange(sizes[owner[polygon_rows[0]]]) + starts[owner[polygon_rows[0]]]
        ears = _ears(points[own])
        if ears is None:  # broken corners are reported elsewhere
            crossed += bool(np.isfinite(points[own]).all() and exists[own].all())
        else:
            corner[polygon_rows] = own[ears]
    if crossed:
        warnings.append(f"{crossed} polygons cross themselves; they are cut as fans and may overlap")
    return corner, owner


def _ears(points: F64) -> I64 | None:
    """Triangulate one polygon [n, 3] seen along its normal: [n - 2, 3], or None if it crosses itself."""
    import mapbox_earcut

    if not np.isfinite(points).all():
        return None
    points = points - points[0]
    points = points / (np.abs(points).max() or 1.0)
    normal = np.cross(points[1:-1], points[2:]).sum(axis=0)
    axis = int(np.abs(normal).argmin())
    u = np.cross(normal, np.eye(3)[axis])
    v = np.cross(normal, u)
    scale = float(np.linalg.norm(normal))
    if not scale:
        return None
    flat = np.ascontiguousarray(points @ np.stack([u / np.linalg.norm(u), v / np.linalg.norm(v)], axis=1))
    found = mapbox_earcut.triangulate_float64(flat, np.array([len(flat)], np.uint32))
    triangles = np.array(found, np.int64).reshape(-1, 3)
    if len(triangles) and signed_areas(flat, triangles).sum() < 0:
        triangles = triangles[:, ::-1]
    triangles = _with_skipped(triangles, len(points))
    doubled = signed_areas(flat, triangles)
    if len(triangles) != len(points) - 2 or doubled.min() < -FOLDED * scale:
        return None
    return triangles if abs(doubled.sum() - scale) <= FOLDED * scale else None


def signed_areas(points: F64, triangles: I64) -> F64:
    """Return twice the signed area of triangles [T, 3] of points [n, 2]."""
    a, b, c = (points[triangles[:, k]] for k in range(3))
    return (b[:, 0] - a[:, 0]) * (c[:, 1] - a[:, 1]) - (b[:, 1] - a[:, 1]) * (c[:, 0] - a[:, 0])


def _with_skipped(triangles: I64, size: int) -> I64:
    """Split triangles at the corners that earcut skips because they lie on a straight line.

    Without these corners a neighboring polygon would not share its edges with the triangles.
    """
    found = [tuple(row) for row in triangles.tolist()]
    used = sorted(set(triangles.ravel().tolist()))
    for start, end in zip(used, used[1:] + [used[0] + size] if used else [], strict=False):
        for k in range(start + 1, end):  # the corner k lies between k - 1 and `end`
            edge = ((k - 1) % size, end % size)
            for row, (a, b, c) in enumerate(found):
                if edge in ((a, b), (b, c), (c, a)):
                    other = next(x for x in (a, b, c) if x not in edge)
                    found[row : row + 1] = [(edge[0], k % size, other), (k % size, edge[1], other)]
                    break
    return np.array(found, np.int64).reshape(-1, 3)
