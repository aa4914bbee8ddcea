"""Straight borders: how far a border between parts may move, and a second cut that shortens it.

Masks place a border roughly. Within a band around it the graph cut may move it to where it is cheap, that is
to creases. In a smooth valley every border is about as cheap, so it stays a staircase there; a second cut, in
a wider band and with less weight on valleys, makes it short. The numbers were chosen on held-out categories
(docs/lab-log.md, "short borders").
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from segvigen.arrays import F64, I32, Floats, Integers
from segvigen.parts.face_graph import FaceGraph
from segvigen.parts.refine import graph_cut

BAND = 0.04  # asset-frame length by which a border that masks decided may move
WIDE_BAND, WIDE_SMOOTHNESS = 0.08, 0.16  # the same where the mesh is fine, and the weight of the length there
FINE_EDGE = 0.02  # asset-frame length of the longest edge of a face that moves within WIDE_BAND
VALLEY_SHARE = 0.5  # how much smooth valleys count within it: a border anywhere in one would be as cheap
MOST_LOST = 0.6  # share of its surface that a part may lose within it, unless it is a shard:
SLENDER, CREASED = 28.0, 0.45  # square of the border by area, and share of its length that the border costs
FAR = 1e3  # distance, in colors or bands, from a part that a face cannot belong to


@dataclass(frozen=True, eq=False)
class Rivals:
    """Which parts a face can belong to, those of its body: K of them at most.

    body [F] int32, labels [B, K] int32 of the parts of each body, -1 beyond its last; own [F] int32, the
    place of each label among them, -1 for none.
    """

    body: I32
    labels: I32
    own: I32

    def of_own(self) -> I32:
        """Return the label of each face, [F], -1 for none."""
        return np.where(self.own >= 0, self.labels[self.body, self.own], np.int32(-1))


def rivals(labels: Integers, body: I32) -> Rivals:
    """Collect the labels [F] of every body [F]."""
    inside = labels >= 0
    span = int(labels.max(initial=0)) + 1
    key, place = np.unique(body[inside].astype(np.int64) * span + labels[inside], return_inverse=True)
    pairs = np.stack(np.divmod(key, span))
    count = np.bincount(pairs[0], minlength=int(body.max(initial=0)) + 1)
    rank = np.arange(pairs.shape[1]) - np.repeat(np.cumsum(count) - count, count)
    table = np.full((len(count), max(int(count.max()), 1)), -1, np.int32)
    table[pairs[0], rank] = pairs[1]
    own = np.full(len(labels), -1, np.int32)
    own[inside] = rank[place.reshape(-1)]
    return Rivals(body, table, own)


def by_body(points: Floats, body: Integers) -> F64:
    """Append a coordinate that keeps points [N, 3] of different bodies apart: [N, 4]."""
    return np.column_stack([points, 10.0 * body])


def band_cost(among: Rivals, graph: FaceGraph, band: float = BAND) -> F64:
    """Return the cost [F, K] of each label: the distance to that label in widths of the band, at most 1.

    Masks are soft across a border and only place it roughly: within the band it may move to where it is
    cheap.
    """
    from scipy.spatial import cKDTree

    cost = np.where(among.labels[among.body] < 0, FAR, 1.0)
    cost[np.arange(len(cost)), among.own] = 0.0
    points = by_body(graph.centroid, among.body)
    links = graph.borders.links
    at_border = np.zeros(len(cost), bool)
    at_border[links[among.own[links[:, 0]] != among.own[links[:, 1]]]] = True
    if not at_border.any():
        return cost
    for k in np.unique(among.own[at_border]):
        edge, others = points[at_border & (among.own == k)], among.own != k
        for column, low, high in zip(points.T, edge.min(axis=0), edge.max(axis=0), strict=True):
            others &= (column >= low - band) & (column <= high + band)
        distance, _ = cKDTree(edge).query(points[others], distance_upper_bound=band)
        cost[others, k] = np.minimum(distance / band, cost[others, k])
    return cost


def straightened(labels: I32, body: I32, graph: FaceGraph) -> I32:
    """Shorten the borders of parts, labels [F], where the mesh is fine, within WIDE_BAND of where they are.

    A shard, a long thin part that creases do not surround, may vanish.
    """
    longest = np.zeros(graph.num_faces)
    np.maximum.at(longest, graph.pairs, graph.length[:, None])
    large = longest > FINE_EDGE
    if large.all():
        return labels
    among, borders = rivals(labels, body), graph.borders
    cost = band_cost(among, graph, WIDE_BAND)
    cost[large] = np.maximum(cost[large], 1.0)
    cost[np.arange(len(cost)), among.own] = 0.0
    gentle = replace(graph, measured=replace(borders, price=borders.length * borders.share(VALLEY_SHARE)))
    ends = labels[borders.links].astype(np.int64)
    cut = (ends >= 0).all(axis=1) & (ends[:, 0] != ends[:, 1])
    length, price = (
        np.bincount(ends[cut].ravel(), np.repeat(each[cut], 2), minlength=int(labels.max()) + 1)
        for each in (borders.length, borders.length * borders.share(0.0))
    )
    inside = labels >= 0
    area = np.bincount(labels[inside], graph.area[inside])
    shard = (price >= CREASED * length) & (length**2 >= SLENDER * area)
    held = np.zeros(len(area), bool)
    while True:
        fixed = np.where(inside & held[labels], among.own, np.int32(-1))
        place = graph_cut(cost, gentle, WIDE_SMOOTHNESS, fixed, cost < 1)
        moved = np.where(inside, among.labels[among.body, place], np.int32(-1))
        kept = moved == labels
        lost = area - np.bincount(labels[inside & kept], graph.area[inside & kept], minlength=len(area))
        eaten = ~held & ~shard & (lost > MOST_LOST * area)
        if not eaten.any():
            return moved
        held |= eaten
