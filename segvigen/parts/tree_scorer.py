"""The tree scorer: how likely it is that a region of a merge tree should be divided further.

Merging superpixels cheapest first shows which regions belong together, but one cost for all objects cuts some
too fine and others too coarse. Whether a region is one part shows in its features: is its surface closed,
does it fill a box, do creases run through it, do the masks agree on it, how do its two halves look. A small
network (fitted by `python -m segvigen.lab.calibrate.parts` on training objects) reads these FEATURES for
every step of the tree and scores undoing it.

Steps are undone in the order of that score (tree_order.py). A region is never divided before the one that
contains it, so cuts stay nested, and a number of parts or a granularity keeps its meaning. On the faces of a
mesh, a low score holds back the regions below (`order_of`); on superpixels, high scores below outvote it
(`pooled`).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from segvigen.arrays import F64, I64, Floats, Integers
from segvigen.parts.face_graph import FaceGraph
from segvigen.parts.scorer import Scorer

Children = I64  # [n-1, 2]: the two regions that each step joins; n + i is what step i made

TRAITS = (
    "border against the square root of the area",
    "price of the border",
    "openness",
    "share of its box",
    "solidity",
    "best mask",
)  # also of both halves (the smaller and the larger of the two values) and of the surrounding region
ALONE = (
    "log share of the surface",
    *TRAITS,
    "valleys at the border",
    "ridges at the border",
    "border between shells",
    "turn at the border",
    "smooth valleys at the border",
    "creases at the border",
    "valleys inside",
    "ridges inside",
    "shells inside",
    "creases inside",
    "smooth valleys inside",
    "creases inside against the border",
    "flattest direction of the normals",
    "middle direction of the normals",
    "thickness",
    "width",
    "length",
    "second best mask",
    "fourth best mask",
    "disagreement of the masks inside",
    "masks that hold it",
    "cost of the last merge",
    "cost of the next merge",
    "rise of the cost",
    "share of the smaller half",
    "log number of superpixels",
    "log area of the surface",
    "log number of shells",
)
FEATURES = (
    *ALONE,
    *(f"{name}, the lesser half" for name in TRAITS),
    *(f"{name}, the greater half" for name in TRAITS),
    *(f"{name}, the region around" for name in TRAITS),
)
MAX_INSIDE, MAX_BOX, MAX_SOLID = 20.0, 4.0, 4.0  # features are clipped here: outliers of degenerate regions
MIN_SIDE = 1e-3  # asset frame


@dataclass(frozen=True, eq=False)
class TreeScorer:
    """The scorer of FEATURES, and the scores above which it divides a region by default and at the finest."""

    scorer: Scorer
    default: float
    finest: float


def order_of(score: Floats, children: Children) -> F64:
    """Lower scores [n-1] to that of the step above, so that no region is divided before the one around it."""
    out = np.array(score, np.float64)
    num = len(children) + 1
    for step in range(num - 2, -1, -1):
        below = children[step][children[step] >= num] - num
        out[below] = np.minimum(out[below], out[step])
    return out


def pooled(score: Floats, children: Children) -> F64:
    """Return the scores [n-1] closest to `score` (least squares) that never rise down the tree.

    Steps with scores that rise share their mean, so one that is a little low cannot block high ones below.
    """
    num = len(children) + 1
    mean, count = np.array(score, np.float64), np.ones(num - 1)
    pool_of = np.arange(num - 1)
    below: list[set[int]] = []  # the pools right under each step's, by their top steps
    for step in range(num - 1):
        under = {child - num for child in children[step].tolist() if child >= num}
        while under and mean[top := max(under, key=mean.__getitem__)] > mean[step]:
            total = count[step] + count[top]
            mean[step] += (mean[top] - mean[step]) * count[top] / total
            count[step], pool_of[top] = total, step
            under = under - {top} | below[top]
        below.append(under)
    for step in range(num - 2, -1, -1):
        mean[step] = mean[pool_of[step]]
    return mean


def summed(values: Floats, children: Children) -> F64:
    """Sum values of superpixels over every region of the tree: [n, C] -> [2n-1, C]."""
    out = np.concatenate([values, np.zeros((len(children), values.shape[1]))])
    for step, (a, b) in enumerate(children.tolist()):
        out[len(values) + step] = out[a] + out[b]
    return out


def joining_step(children: Children, first: Integers, second: Integers) -> I64:
    """Return the step at which two different superpixels, first [E] and second [E], become one region: [E].

    In the tree's leaf order it is the latest of the steps that join adjacent leaves between the two: the
    maximum of a range, from a table of maxima over 1, 2, 4, ... leaves.
    """
    num = len(children) + 1
    place, between = np.zeros(num, np.int64), np.zeros(max(num - 1, 1), np.int64)
    stack, last, reached = [2 * num - 2], -1, 0
    while stack:
        node = stack.pop()
        if node < 0:  # between the two regions of a step
            last = -node - 1
        elif node < num:
            if reached:
                between[reached - 1] = last
            place[node] = reached
            reached += 1
        else:
            a, b = children[node - num].tolist()
            stack += [b, -(node - num) - 1, a]
    table = [between]
    while 2 ** len(table) < num:
        half = 2 ** (len(table) - 1)
        table.append(np.maximum(table[-1], np.append(table[-1][half:], np.zeros(half, np.int64))))
    low = np.minimum(place[first], place[second])
    wide = np.abs(place[first] - place[second])
    power = np.log2(np.maximum(wide, 1)).astype(np.int64)
    rows = np.stack(table)
    return np.asarray(np.maximum(rows[power, low], rows[power, low + wide - 2**power]))


def node_features(
    patch: Integers, children: Children, heights: Floats, masks: Floats, graph: FaceGraph
) -> F64:
    """Return the FEATURES of the region that every step of the tree made, [n-1, D].

    patch [F] and heights [n-1] as in MergeTree, children [n-1, 2] from `joined_groups`; masks [M, F] in 0..1,
    at least one.
    """
    num = len(children) + 1
    columns = _measured(patch, children, masks, graph)
    area, size = columns.pop("area"), summed(np.ones((num, 1)), children)[:, 0]
    parent = np.full(2 * num - 1, 2 * num - 2)
    parent[children] = np.arange(num, 2 * num - 1)[:, None]
    own = np.concatenate([np.zeros(num), np.asarray(heights, np.float64)])
    above = np.append(own[parent[:-1]], own[-1] + 0.3)
    columns["log share of the surface"] = np.log(area / area[-1] + 1e-5)
    columns["cost of the last merge"], columns["cost of the next merge"] = own, above
    columns["rise of the cost"] = above - own
    columns["share of the smaller half"] = np.append(
        np.zeros(num), area[children].min(axis=1) / np.maximum(area[num:], 1e-12)
    )
    columns["log number of superpixels"] = np.log(size)
    columns["log area of the surface"] = np.full(2 * num - 1, np.log(max(area[-1], 1e-12)))
    columns["log number of shells"] = np.full(2 * num - 1, np.log(max(graph.num_components, 1)))
    alone = np.column_stack([columns[name] for name in ALONE])
    traits = np.column_stack([columns[name] for name in TRAITS])
    halves = traits[children]
    return np.column_stack([alone[num:], halves.min(axis=1), halves.max(axis=1), traits[parent[num:]]])


def _measured(patch: Integers, children: Children, masks: Floats, graph: FaceGraph) -> dict[str, F64]:
    """Measure every region, superpixels included, on surface, borders, and masks: name -> [2n-1], and "area".
    """
    num = len(children) + 1
    inside = patch >= 0
    owner, weight = patch[inside], np.maximum(graph.area[inside], 1e-12)

    def total_of(values: Floats) -> F64:
        return np.asarray(np.bincount(owner, weights=weight * values, minlength=num), np.float64)

    middle, facing = graph.centroid[inside], graph.facing[inside]
    both = [(i, j) for i in range(3) for j in range(i, 3)]
    surface = [total_of(np.ones(len(owner)))]
    surface += [total_of(values[:, i]) for values in (middle, facing) for i in range(3)]
    surface += [total_of(v[:, i] * v[:, j]) for v in (middle, facing) for i, j in both]
    surface += [total_of((facing * middle).sum(axis=1))]
    total = summed(np.stack(surface, axis=1), children)
    area, safe = total[:, 0], np.maximum(total[:, 0], 1e-12)
    center, outward = total[:, 1:4] / safe[:, None], total[:, 4:7]
    spread, turned = np.empty((2, len(area), 3, 3))
    for k, (i, j) in enumerate(both):
        spread[:, i, j] = spread[:, j, i] = total[:, 7 + k] / safe - center[:, i] * center[:, j]
        turned[:, i, j] = turned[:, j, i] = total[:, 13 + k] / safe
    deviation = np.sqrt(np.maximum(np.linalg.eigvalsh(spread), 0.0))
    normals = np.linalg.eigvalsh(turned)
    side = np.sqrt(12.0) * deviation + MIN_SIDE  # of a box with such deviations, roughly
    box = 2 * (side[:, 0] * side[:, 1] + side[:, 1] * side[:, 2] + side[:, 2] * side[:, 0])
    volume = (total[:, 19] - (outward * center).sum(axis=1)) / 3  # by the divergence theorem
    columns = {
        "area": area,
        "openness": np.linalg.norm(outward, axis=1) / safe,
        "share of its box": np.minimum(area / box, MAX_BOX),
        "solidity": np.clip(volume / side.prod(axis=1), -MAX_SOLID / 2, MAX_SOLID),
        "flattest direction of the normals": normals[:, 0],
        "middle direction of the normals": normals[:, 1],
        "thickness": deviation[:, 0],
        "width": deviation[:, 1],
        "length": deviation[:, 2],
    }
    columns |= _borders(patch, children, np.sqrt(safe + 1e-6), graph)
    return columns | _masks([total_of(mask[inside]) for mask in masks],
                         [total_of(mask[inside] ** 2) for mask in masks], children, safe)  # fmt: skip


def _borders(patch: Integers, children: Children, root: F64, graph: FaceGraph) -> dict[str, F64]:
    """Measure the creases at the border of and inside every region; root [2n-1] is the root of its area."""
    num, borders = len(children) + 1, graph.borders
    unfolded = borders.length * (1 - borders.price / np.maximum(borders.length, 1e-12))
    kinds = {
        "length": borders.length, "price": borders.price, "valleys": unfolded * borders.valley,
        "ridges": unfolded * borders.ridge, "shells": borders.length * borders.contact,
        "turn": borders.length * borders.angle, "smooth valleys": borders.length * borders.smooth,
        "creases": borders.length * borders.strength,
    }  # fmt: skip
    ends = patch[borders.links]
    rows = np.flatnonzero((ends >= 0).all(axis=1) & (ends[:, 0] != ends[:, 1]))
    first, second = ends[rows].T
    weight = np.stack([values[rows] for values in kinds.values()], axis=1)
    at = joining_step(children, first, second)
    around, joined = np.zeros((num, len(kinds))), np.zeros((num - 1, len(kinds)))
    for k in range(len(kinds)):
        around[:, k] = np.bincount(first, weight[:, k], num) + np.bincount(second, weight[:, k], num)
        joined[:, k] = np.bincount(at, weight[:, k], num - 1)
    inner = np.concatenate([np.zeros_like(around), joined])
    for step, (a, b) in enumerate(children.tolist()):
        inner[num + step] += inner[a] + inner[b]
    outer = np.maximum(summed(around, children) - 2 * inner, 0.0)
    edge, within = (dict(zip(kinds, values.T, strict=True)) for values in (outer, inner))
    long = np.maximum(edge["length"], 1e-9)
    at_border = ("valleys", "ridges", "turn", "smooth valleys", "creases")
    inside = ("valleys", "ridges", "shells", "creases", "smooth valleys")
    columns = {f"{kind} at the border": edge[kind] / long for kind in at_border}
    columns |= {f"{kind} inside": np.minimum(within[kind] / root, MAX_INSIDE) for kind in inside}
    return columns | {
        "border against the square root of the area": np.minimum(edge["length"] / root, MAX_INSIDE),
        "price of the border": edge["price"] / long,
        "border between shells": edge["shells"] / long,
        "creases inside against the border": np.minimum(within["creases"] / long, MAX_INSIDE / 2),
    }


def _masks(masks: list[F64], squares: list[F64], children: Children, area: F64) -> dict[str, F64]:
    """Measure how well masks agree with each region, from area-weighted sums [n] and those of squares."""
    held, square = summed(np.stack(masks, axis=1), children), summed(np.stack(squares, axis=1), children)
    agree = held / np.maximum(area[:, None] + held[-1] - held, 1e-12)  # soft IoU
    agree = np.sort(np.pad(agree, ((0, 0), (max(4 - len(masks), 0), 0))), axis=1)
    mean = held / area[:, None]
    return {
        "best mask": agree[:, -1],
        "second best mask": agree[:, -2],
        "fourth best mask": agree[:, -4],
        "disagreement of the masks inside": np.maximum(square / area[:, None] - mean**2, 0).mean(axis=1),
        "masks that hold it": (mean > 0.5).mean(axis=1),
    }
