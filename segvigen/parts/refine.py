"""Refinement: move borders to creases with a graph cut over the face graph, and remove islands.

The energy of a labeling is the area-weighted cost of every face's label plus the price of every link between
two labels (`Borders.price`).
"""

from __future__ import annotations

import numpy as np
from numba import njit

from segvigen.arrays import F64, I32, I64, Bools, Floats, Integers
from segvigen.parts.coarse import CoarseGraph
from segvigen.parts.face_graph import FaceGraph
from segvigen.parts.paths import pieces

SMOOTHNESS = 0.01  # asset-frame length: width of a strip of cost 1 that pays for a border on flat surface
SMALL = 0.0005  # share of the surface below which a piece is an island
MAX_SWEEPS = 3  # rounds of alpha-expansion; two are usually enough
SETTLED = 0.0005  # share of faces whose move is not worth another round
RECOUNT = 4  # rises in all, by nodes, between two counts of the steps in a maximum flow: 1 in this many


def graph_cut(
    cost: Floats, graph: FaceGraph, smoothness: float = SMOOTHNESS, fixed: Integers | None = None,
    reach: Bools | None = None,
) -> I32:  # fmt: skip
    """Label faces so that costs are low and borders short and on creases: cost [F, K] -> [F] int32.

    fixed [F] is a label that must not change (a click), -1 where the face is free. Unusable faces get -1.
    reach [F, K]: which labels a face may take, by default all.
    With two labels this is the exact minimum, from one maximum flow; with more it is alpha-expansion (Boykov,
    Veksler and Zabih 2001) from the cheapest label of each face.
    """
    num_faces, k = cost.shape
    labels = np.full(num_faces, -1, np.int32)
    free = np.array(graph.usable)
    if fixed is not None:
        held = graph.usable & (np.asarray(fixed) >= 0)
        labels[held] = fixed[held]
        free &= ~held
    if k == 1:
        labels[free] = 0
        return labels
    unary = np.asarray(cost, np.float64) * graph.area[:, None]
    links, weight = graph.borders.links, smoothness * graph.borders.price
    labels[free] = unary[free].argmin(axis=1)
    if reach is not None:
        reach = reach & free[:, None]
        near = (reach.sum(axis=1) > 1)[links].any(axis=1)
        return _sweep(labels, unary, links[near], weight[near], reach)
    if k == 2:
        return _expand(labels, 1, 0, unary, links, weight, free)
    return _sweep(labels, unary, links, weight, np.broadcast_to(free[:, None], (num_faces, k)))


def coarse_cut(
    cost: Floats, coarse: CoarseGraph, smoothness: float = SMOOTHNESS, fixed: Integers | None = None
) -> I32:
    """`graph_cut` on the nodes of a coarse graph, then on the faces along the borders: [M, K] -> [F] int32.

    fixed [F] is of faces. A node with faces fixed to two labels is free.
    """
    if coarse.is_fine:
        return graph_cut(cost, coarse.fine, smoothness, fixed)
    held = None
    if fixed is not None:
        faces = np.flatnonzero(coarse.fine.usable & (np.asarray(fixed) >= 0))
        held = np.full(coarse.graph.num_faces, -1)
        held[coarse.node[faces]] = fixed[faces]
        held[coarse.node[faces[held[coarse.node[faces]] != fixed[faces]]]] = -1
    labels = coarse.lift(graph_cut(cost, coarse.graph, smoothness, held))
    return settle(labels, cost, coarse, smoothness, fixed)


def settle(
    labels: I32, cost: Floats, coarse: CoarseGraph, smoothness: float = SMOOTHNESS,
    fixed: Integers | None = None,
) -> I32:  # fmt: skip
    """Move the borders of labels [F] that were found on a coarse graph to the best faces along them.

    cost [M, K] of each node, smoothness and fixed [F] as in `graph_cut`. The faces of nodes along a
    border are free to take the labels at the border in that node.
    """
    graph, node, borders = coarse.fine, coarse.node, coarse.fine.borders
    labels = np.array(labels, np.int32)
    held = np.zeros(len(labels), bool) if fixed is None else graph.usable & (np.asarray(fixed) >= 0)
    if fixed is not None:
        labels[held] = fixed[held]
    ends = labels[borders.links]
    first, second = borders.links[ends[:, 0] != ends[:, 1]].T
    reach = np.zeros(cost.shape, bool)  # the labels that faces of a node may take
    for here, there in ((first, first), (first, second), (second, first), (second, second)):
        reach[node[here], labels[there]] = True
    at_border: Bools = np.asarray(reach.any(axis=1))
    free = graph.usable & ~held & at_border[node]
    near = free[borders.links].any(axis=1)
    rows = np.flatnonzero(np.bincount(borders.links[near].ravel(), minlength=len(labels)))
    if not len(rows):
        return labels
    number = np.zeros(len(labels), np.int64)
    number[rows] = np.arange(len(rows))
    links, weight = number[borders.links[near]], smoothness * borders.price[near]
    unary = cost[node[rows]] * graph.area[rows, None]
    if cost.shape[1] == 2:
        labels[rows] = _expand(labels[rows], 1, 0, unary, links, weight, free[rows])
    else:
        labels[rows] = _sweep(labels[rows], unary, links, weight, free[rows, None] & reach[node[rows]])
    return labels


def _sweep(labels: I32, unary: F64, links: Integers, weight: F64, free: Bools) -> I32:
    """Expand one label after another, on the faces free [F, K] to take it, until the energy stays.

    A label whose expansion changed nothing is tried again only after a neighboring label has moved.
    """
    k = unary.shape[1]
    enough = SETTLED * free.any(axis=1).sum()
    stale = np.ones(k, bool)
    for _ in range(MAX_SWEEPS):
        for alpha in range(k):
            if not stale[alpha]:
                continue
            stale[alpha] = False
            before, labels = labels, _expand(labels, alpha, None, unary, links, weight, free[:, alpha])
            moved = before != labels
            if moved.sum() > enough:
                lost = np.unique(before[moved])
                stale[lost] = True
                near = moved[links[:, 0]] | moved[links[:, 1]]
                stale[np.unique(labels[links[near]])] = True
                stale[alpha] = False
        if not stale.any():
            break
    return labels


def _expand(
    labels: I32, alpha: int, other: int | None, unary: F64, links: Integers, weight: F64, free: Bools
) -> I32:
    """Return the best labeling in which every free face takes alpha or keeps its label (or takes `other`).

    A border between p and q costs 0 if both take alpha, else w where their labels differ. In the symmetric
    form w/2 |x_p - x_q| - w/2 x_p - w/2 x_q + w it is one undirected link, so one flow solves both cases.
    """
    keep = labels if other is None else np.where(free, other, labels)
    node = np.flatnonzero(free & (keep != alpha))
    if len(node) == 0:
        return labels
    number = np.full(len(labels), -1, np.int64)
    number[node] = np.arange(len(node))
    gain = unary[node, alpha] - unary[node, keep[node]]
    gain, pairs, undirected = _moves(gain, number, keep, alpha, links, weight)
    take = min_cut(gain, pairs, undirected)
    result = keep.copy()
    result[node[take]] = alpha
    return result.astype(np.int32)


@njit(cache=True, nogil=True)
def _moves(
    gain: F64, number: I64, keep: I32, alpha: int, links: Integers, weight: F64
) -> tuple[F64, I64, F64]:
    """Return the problem of `min_cut`: gain [n] with the borders of each node, pairs [L, 2], and weights.

    number [F] is the node of each face, -1 for those that keep their labels.
    """
    change = np.zeros((4, len(gain)))
    pairs, undirected = np.empty((len(links), 2), np.int64), np.empty(len(links))
    size = 0
    for k in range(len(links)):
        one, two = links[k]
        p, q = number[one], number[two]
        if p >= 0 and q >= 0:
            same = keep[one] == keep[two]
            pairs[size, 0], pairs[size, 1] = p, q
            undirected[size] = weight[k] if same else weight[k] / 2
            size += 1
            if not same:
                change[0, p] += weight[k] / 2
                change[1, q] += weight[k] / 2
        elif p >= 0 and keep[two] >= 0:
            change[2, p] += weight[k] * (int(keep[two] != alpha) - int(keep[two] != keep[one]))
        elif q >= 0 and keep[one] >= 0:
            change[3, q] += weight[k] * (int(keep[one] != alpha) - int(keep[one] != keep[two]))
    return gain - change[0] - change[1] + change[2] + change[3], pairs[:size], undirected[:size]


def min_cut(gain: F64, pairs: Integers, weight: F64) -> Bools:
    """Choose x [n] in {0, 1} that minimizes sum gain * x + sum weight * |x_p - x_q|, exactly.

    Nodes whose gain outweighs all their links are settled first, round by round, which shrinks the flow
    problem without changing its result. Weights are rounded to integers with the largest near 2^28.
    """
    gain = np.array(gain, np.float64)
    x = gain < 0
    open_ = np.ones(len(gain), bool)
    while True:
        around = _incident(pairs, weight, len(gain))
        settled = open_ & (np.abs(gain) >= around)
        if not settled.any():
            break
        x[settled] = gain[settled] < 0
        open_ &= ~settled
        for here, there in ((0, 1), (1, 0)):
            edge = settled[pairs[:, here]] & open_[pairs[:, there]]
            push = np.where(x[pairs[edge, here]], -weight[edge], weight[edge])
            gain += np.bincount(pairs[edge, there], weights=push, minlength=len(gain))
        left = open_[pairs].all(axis=1)
        pairs, weight = pairs[left], weight[left]
        if settled.sum() * 50 < open_.sum():
            break
    if open_.any():
        node = np.flatnonzero(open_)
        number = np.full(len(gain), -1, np.int64)
        number[node] = np.arange(len(node))
        x[node] = _flow(gain[node], number[pairs], weight)
    return x


def _incident(pairs: Integers, weight: F64, num_nodes: int) -> F64:
    """Return the sum of the weights at each node."""
    ends, both = pairs.T.reshape(-1), np.concatenate([weight, weight])
    return np.bincount(ends, weights=both, minlength=num_nodes).astype(np.float64)


def _flow(gain: F64, pairs: I64, weight: F64) -> Bools:
    """Solve `min_cut` with one maximum flow: nodes that the source still reaches are 1."""
    n = len(gain)
    # a gain beyond the sum of the links decides the node anyway, so it may be clipped there
    around = _incident(pairs, weight, n)
    gain = np.clip(gain, -1.01 * around, 1.01 * around)
    largest = max(float(around.max(initial=0.0)), float(np.abs(gain).max(initial=0.0)))
    scale = 2.0**28 / max(largest, 1e-300)
    pull, capacity = np.rint(gain * scale).astype(np.int64), np.rint(weight * scale).astype(np.int64)
    return np.asarray(_source_side(pull, pairs, capacity))


@njit(cache=True, nogil=True)
def _source_side(pull: I64, pairs: I64, capacity: I64) -> Bools:
    """Return the smallest set of nodes [n] on the source's side of a minimum cut.

    pull [n] is the capacity to the sink, or from the source where it is negative; pairs [L, 2] have a
    capacity [L] both ways. Push-relabel (Goldberg and Tarjan 1988) from the sink back to the source: nodes
    with an excess push it to neighbors that are nearer to the source by one step. Now and then the steps are
    counted anew; nodes without a way to the source are on the other side.
    """
    num = len(pull)
    never = num + 1  # steps from where there is no way
    excess, room = np.maximum(pull, 0), np.maximum(-pull, 0)
    begin = np.zeros(num + 2, np.int64)
    for k in range(len(pairs)):
        for node in pairs[k]:
            begin[node + 2] += 1
    begin = np.cumsum(begin)  # of each node's arcs, one place late until they are filled in
    heads, back = np.empty(begin[-1], np.int32), np.empty(begin[-1], np.int32)
    left = np.empty(begin[-1], np.int64)
    for k in range(len(pairs)):
        p, q = pairs[k]
        one, two = begin[p + 1], begin[q + 1]
        begin[p + 1], begin[q + 1] = one + 1, two + 1
        heads[one], heads[two], back[one], back[two] = q, p, two, one
        left[one] = left[two] = capacity[k]
    queue, steps = np.empty(num, np.int32), np.empty(num, np.int32)
    waiting = np.empty(num, np.bool_)
    while True:
        size = 0
        for node in range(num):
            steps[node] = 1 if room[node] > 0 else never
            if room[node] > 0:
                queue[size] = node
                size += 1
        head = 0
        while head < size:
            node = queue[head]
            head += 1
            for arc in range(begin[node], begin[node + 1]):
                other = heads[arc]
                if steps[other] == never and left[back[arc]] > 0:
                    steps[other], queue[size] = steps[node] + 1, other
                    size += 1
        head, size = 0, 0
        for node in range(num):
            waiting[node] = excess[node] > 0 and steps[node] < never
            if waiting[node]:
                queue[size] = node
                size += 1
        if size == 0:
            return steps < never
        rises = 0
        while size > 0 and rises * RECOUNT < num:
            node = queue[head]
            head, size, waiting[node] = (head + 1) % num, size - 1, False
            while excess[node] > 0 and steps[node] < never:
                amount = min(excess[node], room[node])
                excess[node] -= amount
                room[node] -= amount
                lowest = never
                for arc in range(begin[node], begin[node + 1]):
                    if excess[node] == 0:
                        break
                    other = heads[arc]
                    if steps[node] == steps[other] + 1:
                        amount = min(excess[node], left[arc])
                        excess[node] -= amount
                        excess[other] += amount
                        left[arc] -= amount
                        left[back[arc]] += amount
                        if amount > 0 and not waiting[other]:
                            queue[(head + size) % num], waiting[other] = other, True
                            size += 1
                    if left[arc] > 0:
                        lowest = min(lowest, steps[other])
                if excess[node] > 0:
                    steps[node] = min(lowest + 1, never)
                    rises += 1


def components(labels: Integers, graph: FaceGraph) -> I32:
    """Number the connected pieces of equal label: [F] int32, -1 where the label is; contacts do not count."""
    same = labels[graph.pairs[:, 0]] == labels[graph.pairs[:, 1]]
    return pieces(graph.pairs[same], labels >= 0)


def drop_islands(
    labels: Integers, graph: FaceGraph, min_share: float = 0.02, protected: Integers | None = None
) -> I32:
    """Relabel small stray pieces as the neighbor with the longest border: [F] -> [F] int32.

    A piece is an island when it is smaller than `min_share` of its part or than SMALL of the surface. The
    largest piece of every part stays, and so do pieces with a face of `protected` or without a neighbor.
    """
    labels = np.array(labels, np.int32)
    piece = components(labels, graph)
    num = int(piece.max(initial=-1)) + 1
    inside = piece >= 0
    owner = np.zeros(num, np.int64)
    owner[piece[inside]] = labels[inside]
    area = np.bincount(piece[inside], weights=graph.area[inside], minlength=num)
    part_area = np.bincount(owner, weights=area)
    small = SMALL * graph.area[graph.usable].sum()
    island = (area < small) | (area < min_share * part_area[owner])
    order = np.lexsort((area, owner))
    last = np.append(owner[order][1:] != owner[order][:-1], True) if num else np.zeros(0, bool)
    island[order[last]] = False
    if protected is not None and len(protected):
        island[piece[protected][piece[protected] >= 0]] = False

    borders = graph.borders
    length = np.where(borders.contact, borders.price, borders.length)
    p, q = piece[borders.links.T]
    border = (p >= 0) & (q >= 0) & (p != q)
    p, q, length = p[border], q[border], length[border]
    while island.any():
        row = np.arange(len(p))
        touch = np.concatenate([[p, q, row], [q, p, row]], axis=1)
        touch = touch[:, island[touch[0]] & ~island[touch[1]]]
        if touch.shape[1] == 0:
            break
        k = int(owner.max()) + 1
        key, row = np.unique(touch[0].astype(np.int64) * k + owner[touch[1]], return_inverse=True)
        total = np.bincount(row.reshape(-1), weights=length[touch[2]], minlength=len(key))
        best = np.lexsort((total, key // k))
        owner[(key // k)[best]] = (key % k)[best]  # the last write per island is its longest border
        island[key // k] = False
    labels[inside] = owner[piece[inside]]
    return labels.astype(np.int32)
