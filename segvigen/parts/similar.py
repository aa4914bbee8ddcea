"""Parts and regions of the same shape: wheels, bolts, windows. And planes that mirror a shape onto itself.

A shape is described by numbers that no rotation, reflection, or movement changes: the spread along its
principal axes, its area, the distances between pairs of its points (the D2 distribution of Osada et al.,
Shape Distributions, 2002), and how much it bends at ridges and valleys of several angles. Apart from the size
they are free of scale, so that shapes of any size can be compared too.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from segvigen.arrays import F64, I64, Bools, Floats
from segvigen.asset.asset import Asset
from segvigen.asset.nearest import nearest, triangles
from segvigen.errors import PromptError
from segvigen.parts.face_graph import FaceGraph
from segvigen.parts.paths import joined_groups, sum_rows
from segvigen.parts.tree import MergeTree
from segvigen.parts.tree_scorer import summed

TOLERANCE = 0.15  # difference up to which shapes count as the same by default
POINTS = 200  # samples of a shape; all pairs of them give the distances
QUANTILES = np.linspace(0.02, 0.98, 17)  # of the distances
BENDS = np.radians([0.5, 20, 60, 181])  # limits of the angles of an edge that are summed apart
WEIGHTS = {"size": 0.5, "spread": 1.0, "area": 0.25, "distances": 1.0, "bends": 0.1}
SYMMETRIC = 0.03  # largest mean distance of a symmetric surface to its mirror image, against its size
BALANCED = 0.75  # the smaller side of a symmetric shape has at least this share of the larger one's area
ONE_SIDE = 0.9  # share of its area with which a connected piece lies on one side
AXES = ((1.0, 0.0, 0.0), (0.0, 0.0, 1.0), (0.0, 1.0, 0.0))  # left and right first, then front, then up


class Shape(NamedTuple):
    """The description of a shape: its size (a length), and numbers without units for each of WEIGHTS."""

    size: float
    numbers: dict[str, F64]


class Surface(NamedTuple):
    """A mesh and its face graph, as descriptions need them: corners [F, 3, 3], moments [F, 10]."""

    corners: F64
    graph: FaceGraph
    moments: F64


def surface_of(asset: Asset, graph: FaceGraph) -> Surface:
    """Measure the faces of an asset: area, and its first and second moments."""
    corners = asset.vertices.astype(np.float64)[asset.faces]
    area, center = asset.area, corners.mean(axis=1)
    both = (np.einsum("fci,fcj->fij", corners, corners) + 9 * center[:, :, None] * center[:, None]) / 12
    rows, columns = np.triu_indices(3)
    moments = np.column_stack([np.ones(len(area)), center, both[:, rows, columns]]) * area[:, None]
    return Surface(corners, graph, moments)


def size_and_spread(moments: Floats) -> tuple[F64, F64, F64]:
    """Return size [N], spread along the principal axes [N, 3], and area [N], the last two without scale."""
    area = np.maximum(moments[:, 0], 1e-300)
    center = moments[:, 1:4] / area[:, None]
    spread = np.empty((len(area), 3, 3))
    for k, (i, j) in enumerate(zip(*np.triu_indices(3), strict=True)):
        spread[:, i, j] = spread[:, j, i] = moments[:, 4 + k] / area - center[:, i] * center[:, j]
    deviation = np.sqrt(np.maximum(np.linalg.eigvalsh(spread), 0.0))
    size = np.maximum(np.linalg.norm(deviation, axis=1), 1e-12)
    return size, deviation / size[:, None], np.log(area / size**2)


def describe(surface: Surface, faces: I64) -> Shape:
    """Describe the shape of some faces of a surface."""
    graph, inside = surface.graph, np.zeros(len(surface.corners), bool)
    inside[faces] = True
    (size,), (spread,), area = size_and_spread(surface.moments[faces].sum(axis=0, keepdims=True))
    points = sampled(surface, faces, POINTS)
    away = np.linalg.norm(points[:, None] - points[None], axis=2)[np.triu_indices(len(points), 1)]
    within = inside[graph.pairs].all(axis=1)
    bend = (graph.length * graph.angle)[within]
    kind = np.digitize(graph.angle[within], BENDS) + len(BENDS) * (graph.concave[within] > 0)
    bends = np.bincount(kind, bend, 2 * len(BENDS) + 1) / size
    numbers = {
        "spread": spread, "area": area, "distances": np.quantile(away, QUANTILES) / size,
        "bends": np.log1p(np.append(bends[1 : len(BENDS)], bends[len(BENDS) + 1 : -1])),
    }  # fmt: skip
    return Shape(float(size), numbers)


def difference(one: Shape, two: Shape, any_size: bool = False) -> float:
    """Return how much two shapes differ: 0 for equal ones, about 0.5 for a ball and a stick."""
    total = 0.0 if any_size else WEIGHTS["size"] * abs(np.log(one.size / two.size))
    for name, numbers in one.numbers.items():
        total += WEIGHTS[name] * float(np.abs(numbers - two.numbers[name]).mean())
    return float(total)


def at_least(shape: Shape, moments: Floats, any_size: bool) -> F64:
    """Return the least by which shapes with these moments [N, 10] differ from a shape, [N]; cheap."""
    size, spread, area = size_and_spread(moments)
    near = WEIGHTS["spread"] * np.abs(spread - shape.numbers["spread"]).mean(axis=1)
    near += WEIGHTS["area"] * np.abs(area - shape.numbers["area"])
    return np.asarray(near + (0 if any_size else WEIGHTS["size"] * np.abs(np.log(size / shape.size))))


def sampled(surface: Surface, faces: I64, count: int) -> F64:
    """Return points spread evenly over some faces, [count, 3]: the same for the same faces."""
    total = np.cumsum(surface.moments[faces, 0])
    place = (np.arange(count) + 0.5) / count * max(total[-1], 1e-300)
    face = faces[np.minimum(np.searchsorted(total, place), len(faces) - 1)]
    k = np.arange(count)
    u, v = np.mod(0.5 + k * 0.7548776662466927, 1.0), np.mod(0.5 + k * 0.5698402909980532, 1.0)
    over = u + v > 1
    u, v = np.where(over, 1 - u, u), np.where(over, 1 - v, v)
    a, b, c = surface.corners[face].transpose(1, 0, 2)
    return np.asarray(a + u[:, None] * (b - a) + v[:, None] * (c - a))


def check_tolerance(value: float) -> None:
    """Raise PromptError unless a tolerance is a number above 0, at most 1."""
    if not (isinstance(value, int | float) and 0.0 < value <= 1.0):
        expected = f"expected a number above 0, at most 1 (default {TOLERANCE})"
        raise PromptError(f"tolerance is {value!s:.60}; {expected}")


def regions_like(
    shape: Shape, surface: Surface, allowed: Bools, tree: MergeTree, *, tolerance: float, any_size: bool
) -> list[I64]:
    """Find disjoint regions of a tree like a shape among the faces `allowed` [F]: their faces, nearest first.
    """
    patch, num = tree.patch, tree.num_superpixels
    inside = patch >= 0
    children = joined_groups(tree.merges)
    own = sum_rows(patch[inside].astype(np.int64), surface.moments[inside], num)
    closed = np.bincount(patch[inside & ~allowed], minlength=num).astype(np.float64)
    regions = summed(np.column_stack([own, closed]), children)
    near = at_least(shape, regions[:, :10], any_size)
    members = _members(children, num)
    found = []
    for node in np.flatnonzero((near <= tolerance) & (regions[:, 10] == 0)).tolist():
        faces = np.flatnonzero(np.isin(patch, members(node)))
        unlike = difference(shape, describe(surface, faces), any_size)
        if unlike <= tolerance:
            found.append((unlike, faces))
    taken, chosen = np.zeros(len(patch), bool), []
    for _, faces in sorted(found, key=lambda pair: (pair[0], int(pair[1][0]))):
        if not taken[faces].any():
            taken[faces] = True
            chosen.append(faces)
    return chosen


def _members(children: I64, num: int):  # type: ignore[no-untyped-def]
    """Return a function from a region of the tree to its superpixels."""

    def members(node: int) -> list[int]:
        stack, leaves = [node], []
        while stack:
            top = stack.pop()
            if top < num:
                leaves.append(top)
            else:
                stack += children[top - num].tolist()
        return leaves

    return members


# ---------------------------------------------------------------- symmetry


def mirror_sides(surface: Surface, faces: I64, piece: I64) -> Bools | None:
    """Divide faces [N] at a plane that mirrors the object onto itself, else at one that mirrors the faces.

    piece [N] numbers their connected pieces; a piece that lies on one side, but for a little, is not cut.
    Returns whether each lies on the negative side of the plane [N], which is left of x = 0 if all else is
    equal; None without such a plane.
    """
    whole = np.flatnonzero(surface.graph.usable)
    for plane in [p for rows in (whole, faces) for p in mirror_planes(surface, rows)]:
        center = surface.moments[faces, 1:4] / np.maximum(surface.moments[faces, :1], 1e-300)
        side = center @ plane[:3] < plane[3]
        area, count = surface.moments[faces, 0], int(piece.max()) + 1
        share = np.bincount(piece, area * side, count) / np.maximum(np.bincount(piece, area, count), 1e-300)
        decided = np.where(share > ONE_SIDE, 1, np.where(share < 1 - ONE_SIDE, 0, -1))[piece]
        side = np.where(decided >= 0, decided == 1, side)
        halves = area[side].sum(), area[~side].sum()
        if min(halves) >= BALANCED * max(halves) and _unlike_mirrored(surface, faces, plane) <= SYMMETRIC:
            return np.asarray(side)
    return None


def mirror_planes(surface: Surface, faces: I64) -> list[F64]:
    """Return the planes [4] (unit normal, offset) that mirror some faces onto themselves, the best first.

    They run through the center of the faces, across an axis of the asset or a principal axis of the faces.
    """
    moments = surface.moments[faces].sum(axis=0)
    center = moments[1:4] / max(moments[0], 1e-300)
    spread = np.empty((3, 3))
    for k, (i, j) in enumerate(zip(*np.triu_indices(3), strict=True)):
        spread[i, j] = spread[j, i] = moments[4 + k] / max(moments[0], 1e-300) - center[i] * center[j]
    normals = [*np.array(AXES), *np.linalg.eigh(spread)[1].T]
    planes = [np.append(normal, normal @ center) for normal in normals]
    unlike = [_unlike_mirrored(surface, faces, plane) for plane in planes]
    good = [k for k in range(len(planes)) if unlike[k] <= SYMMETRIC]
    return [planes[k] for k in sorted(good, key=lambda k: (round(unlike[k] / SYMMETRIC), k))]


def _unlike_mirrored(surface: Surface, faces: I64, plane: F64) -> float:
    """Return the mean distance of mirrored faces to themselves, against their size."""
    points = sampled(surface, faces, 4 * POINTS)
    mirrored = points - 2 * (points @ plane[:3] - plane[3])[:, None] * plane[:3]
    corners = surface.corners[faces].reshape(-1, 3)
    _, distance = nearest(triangles(corners, np.arange(len(corners)).reshape(-1, 3)), mirrored)
    size = size_and_spread(surface.moments[faces].sum(axis=0, keepdims=True))[0][0]
    return float(distance.mean() / size)
