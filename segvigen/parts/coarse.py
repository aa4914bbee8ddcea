"""The coarse graph: superpixels in place of the faces of a large mesh.

Candidate cuts, merge trees and graph cuts take time for each face and prompt, but a million faces say no more
about parts than fifty thousand superpixels. Parts are therefore found on superpixels as small as a fraction
of a voxel, and their borders then move to the best faces among those of the superpixels along them
(`refine.settle`). A mesh of few faces is its own coarse graph, with the same results as without one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numba import njit

from segvigen.arrays import F64, I32, I64
from segvigen.parts.borders import Borders
from segvigen.parts.face_graph import FaceGraph
from segvigen.parts.superpixels import BARRIER, radius_of, spread_seeds

MAX_FACES = 250_000  # a mesh of at most this many faces is its own coarse graph
NUM_NODES = 30_000  # superpixels wanted; seeds are close, so there are about twice as many

_compiled: Any = njit(cache=True, nogil=True)


@dataclass(frozen=True, eq=False)
class CoarseGraph:
    """The face graph of a mesh, the graph of its M superpixels (nodes), and the node of each face.

    fine: the face graph; graph: the same surface with nodes as faces, or `fine` itself for a small mesh; node
    [F] int32: 0..M-1, each connected, -1 on unusable faces (on a small mesh, each face's own number).
    """

    fine: FaceGraph
    graph: FaceGraph
    node: I32

    @property
    def is_fine(self) -> bool:
        """True where the nodes are the faces."""
        return self.graph is self.fine

    def lift(self, labels: I32) -> I32:
        """Return the labels [F] of faces whose nodes have these labels [M]; -1 on unusable faces."""
        return labels if self.is_fine else np.append(labels, np.int32(-1))[self.node]

    def of_nodes(self, values: I32) -> I32:
        """Return values [F] that are equal within a node for each node: [M]."""
        if self.is_fine:
            return values
        found, inside = np.zeros(self.graph.num_faces, np.int32), self.node >= 0
        found[self.node[inside]] = values[inside]
        return found

    def within(self, body: I32) -> CoarseGraph:
        """Return both graphs without links between different bodies [F]; no node has faces of two."""
        fine = self.fine.within(body)
        if self.is_fine:
            return as_coarse(fine)
        return CoarseGraph(fine, self.graph.within(self.of_nodes(body)), self.node)

    def mean(self, values: F64) -> F64:
        """Return the mean by area over each node [M] of values [F]; a face without area counts a little."""
        if self.is_fine:
            return values
        inside = self.node >= 0
        weight = np.maximum(self.fine.area[inside], 1e-12)
        total = np.bincount(self.node[inside], weight * values[inside], self.graph.num_faces)
        return np.asarray(total / np.bincount(self.node[inside], weight, self.graph.num_faces))

    def lower(self, labels: I32, count: int) -> I32:
        """Return the label 0..count-1 with the largest area in each node [M], from those of faces [F]."""
        if self.is_fine:
            return labels
        inside = labels >= 0
        key = self.node[inside].astype(np.int64) * count + labels[inside]
        area = np.bincount(key, self.fine.area[inside], self.graph.num_faces * count)
        return area.reshape(-1, count).argmax(axis=1).astype(np.int32)


def as_coarse(graph: FaceGraph | CoarseGraph) -> CoarseGraph:
    """Return a coarse graph as it is, and a face graph with its faces as nodes."""
    if isinstance(graph, CoarseGraph):
        return graph
    return CoarseGraph(graph, graph, np.arange(graph.num_faces, dtype=np.int32))


def coarse_graph(
    fine: FaceGraph, num_nodes: int = NUM_NODES, max_faces: int = MAX_FACES
) -> CoarseGraph:
    """Group the faces of a mesh of more than `max_faces` into superpixels, one to three times `num_nodes`.

    Lengths and prices of borders add up; angles and strengths are averages over the length; a path from node
    to node is the best of those that run from seed to seed within the two.
    """
    if np.count_nonzero(fine.usable) <= max_faces:
        return as_coarse(fine)
    borders, num_pairs = fine.borders, len(fine.pairs)
    around = _adjacency(*np.ascontiguousarray(fine.pairs.T), fine.num_faces)
    distance = np.full(fine.num_faces, np.inf)
    before, over = np.full((2, fine.num_faces), -1, np.int32)
    radius = radius_of(fine, num_nodes)
    step = (borders.walk + BARRIER * radius * borders.strength)[:num_pairs]

    def reached(seeds: I64) -> F64:
        _grow(*around, step, seeds, distance, before, over)
        return distance

    seeds = spread_seeds(fine, radius, num_nodes, reached)
    sums = np.stack([borders.creased, borders.turning], axis=1)
    least = np.stack([borders.flat_fold, borders.flat_valley, borders.flat_crease], axis=1)
    seed, total, open_ = _along(before, over, sums, least)
    number = np.full(fine.num_faces + 1, -1, np.int32)
    number[seeds] = np.arange(len(seeds))
    node = number[seed]

    inside = fine.usable
    weight = np.where(inside, np.maximum(fine.area, 1e-12), 0.0)[inside]

    def mean(values: F64) -> F64:
        sums = [np.bincount(node[inside], weight * v[inside], len(seeds)) for v in values.T]
        return np.stack(sums, axis=1) / area[:, None]

    area = np.asarray(np.bincount(node[inside], weight, len(seeds)), np.float64)
    centroid = mean(fine.centroid)
    p, q = borders.links.T
    measured = _between(node[borders.links], borders, centroid,
        total[p] + sums + total[q], np.minimum(np.minimum(open_[p], least), open_[q]))  # fmt: skip
    contact = measured.contact
    num_bridges = int(contact.sum())
    links = np.split(measured.links, [len(contact) - num_bridges])
    length = np.split(measured.length, [len(contact) - num_bridges])
    graph = FaceGraph(
        pairs=links[0], length=length[0], angle=measured.angle[: len(links[0])],
        concave=np.sign(measured.valley - measured.ridge)[: len(links[0])].astype(np.int8),
        area=area, centroid=centroid, component=fine.component[seeds],
        bridges=links[1], gap=np.zeros(num_bridges), bridge_length=length[1],
        usable=np.ones(len(seeds), bool), facing=mean(fine.facing), measured=measured,
    )  # fmt: skip
    return CoarseGraph(fine, graph, node)


def _between(ends: I32, borders: Borders, centroid: F64, paths: F64, open_: F64) -> Borders:
    """Measure the links between nodes from those between faces, whose nodes are `ends` [L, 2].

    paths [L, 2] and open_ [L, 3]: `creased` and `turning`, and the three kinds of openness, of the path
    between two seeds over each link.
    """
    num = len(centroid)
    rows = np.flatnonzero(ends[:, 0] != ends[:, 1])
    low, high = np.sort(ends[rows].astype(np.int64), axis=1).T
    key = (borders.contact[rows] * num + low) * num + high  # contacts last
    order = np.argsort(key, kind="stable")
    rows, key = rows[order], key[order]
    first = np.flatnonzero(np.append(True, key[1:] != key[:-1])) if len(rows) else np.zeros(0, np.int64)

    def total(values: F64) -> F64:
        return np.asarray(np.add.reduceat(values[rows], first)) if len(rows) else np.zeros(0)

    length = total(borders.length)
    kinds = {
        name: total(borders.length * getattr(borders, name)) / np.maximum(length, 1e-300)
        for name in ("valley", "ridge", "angle", "smooth", "sharp", "strength")
    }
    creased, turning = np.minimum.reduceat(paths[rows], first).T
    fold, valley, crease = np.maximum.reduceat(open_[rows], first).T
    links = np.stack([key[first] // num % num, key[first] % num], axis=1).astype(np.int32)
    return Borders(
        num_faces=num, links=links, length=length, contact=borders.contact[rows[first]],
        walk=np.linalg.norm(centroid[links[:, 0]] - centroid[links[:, 1]], axis=1),
        price=total(borders.price), flat_fold=fold, flat_valley=valley, flat_crease=crease,
        creased=creased, turning=turning, **kinds,
    )  # fmt: skip


@_compiled
def _adjacency(first: I32, second: I32, num: int) -> tuple[I64, I32, I32]:
    """Return begin [num + 1], the neighbors of each node in near[begin[n]:begin[n + 1]], and their links."""
    begin = np.zeros(num + 1, np.int64)
    for k in range(len(first)):
        begin[first[k] + 1] += 1
        begin[second[k] + 1] += 1
    for n in range(num):
        begin[n + 1] += begin[n]
    slot = begin[:-1].copy()
    near, link = np.empty(2 * len(first), np.int32), np.empty(2 * len(first), np.int32)
    for k in range(len(first)):
        for here, there in ((first[k], second[k]), (second[k], first[k])):
            near[slot[here]], link[slot[here]] = there, k
            slot[here] += 1
    return begin, near, link


@_compiled
def _grow(
    begin: I64, near: I32, link: I32, step: F64, seeds: I64, distance: F64, before: I32, over: I32
) -> None:
    """Shorten distance [F] by the paths from seeds, in place; before and over [F] are each face's last step.

    Bellman-Ford with a queue: paths of a few faces each, so faces settle after few visits.
    """
    queue, waiting = np.empty(len(distance), np.int32), np.zeros(len(distance), np.bool_)
    head, size = 0, 0
    for seed in seeds:
        distance[seed], before[seed], over[seed] = 0.0, seed, -1
        queue[size], waiting[seed] = seed, True
        size += 1
    while size:
        face = queue[head]
        head, size, waiting[face] = (head + 1) % len(queue), size - 1, False
        for k in range(begin[face], begin[face + 1]):
            other, reached = near[k], distance[face] + step[link[k]]
            if reached < distance[other]:
                distance[other], before[other], over[other] = reached, face, link[k]
                if not waiting[other]:
                    queue[(head + size) % len(queue)], waiting[other] = other, True
                    size += 1


@_compiled
def _along(before: I32, over: I32, sums: F64, least: F64) -> tuple[I32, F64, F64]:
    """Follow steps to the seed: seed [F], -1 none, and sums of [L, S] and least of [L, O] on the way."""
    num = len(before)
    seed = np.full(num, -1, np.int32)
    total, low = np.zeros((num, sums.shape[1])), np.ones((num, least.shape[1]))
    way = np.empty(num, np.int32)
    for face in range(num):
        steps, at = 0, face
        while before[at] >= 0 and seed[at] < 0 and before[at] != at:
            way[steps] = at
            steps, at = steps + 1, before[at]
        if before[at] == at:
            seed[at] = at
        for k in range(steps - 1, -1, -1):
            here, link = way[k], over[way[k]]
            seed[here] = seed[before[here]]
            for c in range(sums.shape[1]):
                total[here, c] = total[before[here], c] + sums[link, c]
            for c in range(least.shape[1]):
                low[here, c] = min(low[before[here], c], least[link, c])
    return seed, total, low
