"""The order in which the steps of a merge tree are undone, from the scores of the tree scorer.

Any order of the steps is a tree of nested cuts, because each step joins two superpixels and together they
span the surface. No step is undone before the ones above it, with one exception: a step that joins a crumb to
a large region of the same shell. Late in the hand-made order, small pieces join one after another, and a
score just below the limit would hold back all regions below. The crumb joins the superpixel along its longest
border instead, and the region may be divided before it is cut off.

The numbers were chosen on held-out categories (docs/lab-log.md, "parts without shards").
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from segvigen.arrays import F64, I32, I64, Floats, Integers
from segvigen.parts.face_graph import FaceGraph
from segvigen.parts.paths import joined_groups
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


@dataclass(frozen=True, eq=False)
class Contacts:
    """Which superpixels of one shell touch: ends [L, 2] and length [L] of each link; area [n]."""

    ends: I64
    length: F64
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
    steps = np.asarray(merges, np.int32)
    if pool:
        score = pooled(score, children)
    else:
        score, steps = past_crumbs(score, steps, children, contacts(patch, graph), num_bodies)
    order = np.argsort(score, kind="stable")
    return steps[order], score[order]


def contacts(patch: Integers, graph: FaceGraph) -> Contacts:
    """Collect the links of a graph between different superpixels patch [F] of one shell."""
    ends, borders, inside = patch[graph.borders.links].astype(np.int64), graph.borders, patch >= 0
    rows = np.flatnonzero((ends >= 0).all(axis=1) & (ends[:, 0] != ends[:, 1]) & ~borders.contact)
    area = np.asarray(np.bincount(patch[inside], np.maximum(graph.area[inside], 1e-12)), np.float64)
    return Contacts(ends[rows], borders.length[rows], area)


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
    steps, pairs = _longest(joining_step(children, *touch.ends.T), touch.ends, touch.length, num)
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


def _longest(group: I64, ends: I64, length: F64, num: int) -> tuple[I64, I64]:
    """Return the groups that occur, and the two superpixels in each that share the longest border."""
    low, high = np.sort(ends, axis=1).T
    key, row = np.unique((group * num + low) * num + high, return_inverse=True)
    total = np.bincount(row.reshape(-1), length, len(key))
    order = np.lexsort((total, key // num**2))
    last = order[np.append(np.diff(key[order] // num**2) != 0, True)] if len(key) else order
    return key[last] // num**2, np.stack([key[last] // num % num, key[last] % num], axis=1)
