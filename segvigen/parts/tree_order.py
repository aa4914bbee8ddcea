"""The order in which the steps of a merge tree are undone, from the scores of the tree scorer.

Any order of the steps is a tree of nested cuts, because each step joins two superpixels and together they
span the surface. A step moves in the order, or joins two other superpixels of the same two regions, in two
cases:

- It joins a crumb to a large region of the same shell. Late in the hand-made order, small pieces join one
  after another, and a score just below the limit would hold back all regions below. The crumb joins the
  superpixel along its longest border, and a large region below may be divided before it is cut off.
- Above the limit, it cuts off a strip: a part much longer than wide, without creases along most of its
  border, like an arc of a rim. The strip joins the neighbor with the longest border, until cuts are finer.

The numbers were chosen on held-out categories (docs/lab-log.md, "parts without shards").
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from segvigen.arrays import F64, I32, I64, Bools, Floats, Integers
from segvigen.parts.face_graph import FaceGraph
from segvigen.parts.paths import connected, joined_groups, sum_rows
from segvigen.parts.tree_scorer import (
    Children,
    TreeScorer,
    joining_step,
    node_features,
    order_of,
    pooled,
    summed,
)  # fmt: skip

CRUMB = 0.02  # share of the surface below which a piece does not hold back what is below it
DOUBT = 0.3  # taken from a score that only crumbs would hold back
STRIP = 40.0  # square of the border against the area; a disc has 13, a square 16
LARGE = 0.05  # share of the surface from which a part is no strip
ENCLOSED = 0.4  # mean sharpness of a border from which it is a crease


@dataclass(frozen=True, eq=False)
class Contacts:
    """Which superpixels touch: ends [L, 2], length and sharpness of each link [L], and whether it is between
    two shells [L]; area [n].
    """

    ends: I64
    length: F64
    sharp: F64
    contact: Bools
    area: F64


def ordered(
    scorer: TreeScorer, patch: Integers, merges: Integers, heights: Floats, masks: Floats, graph: FaceGraph,
    num_bodies: int = 1, *, pool: bool = False,
) -> tuple[I32, F64]:  # fmt: skip
    """Sort the steps of a tree [n-1, 2] by the score of undoing them, lowest first; the last num_bodies - 1
    steps stay the last.

    pool: whether scores that rise down the tree are averaged (`pooled`) or lowered (`past_crumbs`). Returns
    the steps with that score [n-1], never falling.
    """
    if len(merges) == 0:
        return np.asarray(merges, np.int32), np.asarray(heights, np.float64)
    children = joined_groups(np.asarray(merges))
    score = np.array(scorer.scorer.score(node_features(patch, children, heights, masks, graph)), np.float64)
    score[len(score) + 1 - num_bodies :] = score.max() + 1
    touch, merges = contacts(patch, graph), np.asarray(merges, np.int32)
    if pool:
        score = pooled(score, children)
    else:
        score, merges = past_crumbs(score, merges, children, touch, num_bodies)
    score, merges = without_strips(score, merges, touch, scorer.default)
    order = np.argsort(score, kind="stable")
    return merges[order], score[order]


def contacts(patch: Integers, graph: FaceGraph) -> Contacts:
    """Collect the links of a graph between different superpixels patch [F]."""
    ends, borders, inside = patch[graph.borders.links].astype(np.int64), graph.borders, patch >= 0
    rows = np.flatnonzero((ends >= 0).all(axis=1) & (ends[:, 0] != ends[:, 1]))
    area = np.asarray(np.bincount(patch[inside], np.maximum(graph.area[inside], 1e-12)), np.float64)
    return Contacts(ends[rows], borders.length[rows], borders.sharp[rows], borders.contact[rows], area)


def past_crumbs(
    score: Floats, merges: Integers, children: Children, touch: Contacts, num_bodies: int
) -> tuple[F64, I32]:
    """Lower scores [n-1] to those of the steps above, except past crumbs, and attach these to a neighbor.

    Returns scores and merges [n-1, 2] in the order given; the last num_bodies - 1 steps stay as they are.
    """
    num, merges = len(merges) + 1, np.array(merges, np.int32)
    area = summed(touch.area[:, None], children)[:, 0]
    small = area[children].argmin(axis=1)
    crumb = area[children].min(axis=1) < CRUMB * area[-1]
    crumb[num - num_bodies :] = False
    inside = ~touch.contact
    ends = touch.ends[inside]
    steps, pairs = _longest(joining_step(children, *ends.T), ends, touch.length[inside], num)
    crumb &= np.isin(np.arange(num - 1), steps)
    bound, lowered = np.full(num - 1, np.inf), order_of(score, children)
    for step in range(num - 2, -1, -1):
        for side, child in enumerate(children[step].tolist()):
            if child >= num:
                passes = crumb[step] and side != small[step]
                bound[child - num] = bound[step] if passes else min(score[step], bound[step])
    merges[steps[crumb[steps]]] = pairs[crumb[steps]]
    past = np.minimum(np.asarray(score, np.float64) - DOUBT, bound)
    return np.maximum(lowered, past), merges.astype(np.int32)


def without_strips(
    score: Floats, merges: Integers, touch: Contacts, limit: float
) -> tuple[F64, I32]:
    """Join the strips among the parts above a limit to a neighbor: scores [n-1] and merges [n-1, 2]."""
    score, merges = np.array(score, np.float64), np.array(merges, np.int32)
    part = connected(merges[score <= limit], len(merges) + 1)
    num = int(part.max()) + 1
    ends = part[touch.ends]
    rows = np.flatnonzero(ends[:, 0] != ends[:, 1])
    weights = np.stack([touch.length, touch.length * touch.sharp], axis=1)[rows]
    around, sharp = (sum_rows(ends[rows, 0], weights, num) + sum_rows(ends[rows, 1], weights, num)).T
    area = np.bincount(part, touch.area)
    strip = (around**2 > STRIP * area) & (sharp < ENCLOSED * around) & (area < LARGE * area.sum())
    now = np.arange(num)  # the part that each is in
    for own in np.flatnonzero(strip)[np.argsort(area[strip], kind="stable")]:
        mine = rows[(ends[rows] == own).any(axis=1)]
        other = now[ends[mine].sum(axis=1) - own]
        mine, other = mine[other != now[own]], other[other != now[own]]
        if not len(mine):
            continue
        into = np.bincount(other, touch.length[mine]).argmax()
        open_ = np.flatnonzero(score > limit)
        row = open_[_toward(now[part[merges[open_]]], int(now[own]), int(into))]
        mine = mine[other == into]
        merges[row], score[row] = touch.ends[mine[touch.length[mine].argmax()]], limit
        now[now == now[own]] = into
    return score.astype(np.float64), merges.astype(np.int32)


def _longest(group: I64, ends: I64, length: F64, num: int) -> tuple[I64, I64]:
    """Return the groups that occur, and the two superpixels in each that share the longest border."""
    low, high = np.sort(ends, axis=1).T
    key, row = np.unique((group * num + low) * num + high, return_inverse=True)
    total = np.bincount(row.reshape(-1), length, len(key))
    order = np.lexsort((total, key // num**2))
    last = order[np.append(np.diff(key[order] // num**2) != 0, True)] if len(key) else order
    return key[last] // num**2, np.stack([key[last] // num % num, key[last] % num], axis=1)


def _toward(edges: Integers, start: int, goal: int) -> int:
    """Return the row of the tree's edge [K, 2] with which the path from start to goal begins."""
    touches = (edges == start).any(axis=1)
    apart = connected(edges[~touches], int(edges.max()) + 1)
    far = edges.sum(axis=1) - start
    found: Bools = touches & (apart[np.where(touches, far, start)] == apart[goal])
    return int(np.flatnonzero(found)[0])
