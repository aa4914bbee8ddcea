"""Which regions of a merge tree are parts: how sure it is that a region should be divided further.

Merging patches cheapest first says which regions belong together, and one cost for all objects cuts some of
them too fine and others too coarse. Whether a region is one part shows in what it looks like as a whole: is
its surface closed, does it fill a box, do creases run through it, do the click masks know it as one thing,
how do its two halves look. A small network reads these numbers (FEATURES) for every step of the tree and says
whether the step should be undone. It is fitted by `python -m segvigen.lab.calibrate.parts` on training
objects.

`ordered` puts the steps in the order of that answer. A region is never divided before the one that holds it,
so cuts stay nested, and a number of parts or a granularity means what it meant before.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from segvigen.parts.click_cut import Border
from segvigen.parts.face_graph import FaceGraph
from segvigen.parts.scorer import Scorer
from segvigen.parts.superpixels import crease_strength

LOOKS = (
    "border against the square root of the area",
    "price of the border",
    "openness",
    "share of its box",
    "solidity",
    "best mask",
)  # also read of both halves (the smaller and the larger of the two numbers) and of the region around
ALONE = (
    "log share of the surface",
    *LOOKS,
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
    "log number of patches",
    "log area of the surface",
    "log number of shells",
)
FEATURES = (
    *ALONE,
    *(f"{name}, the lesser half" for name in LOOKS),
    *(f"{name}, the greater half" for name in LOOKS),
    *(f"{name}, the region around" for name in LOOKS),
)
MOST_INSIDE, MOST_BOX, MOST_SOLID = 20.0, 4.0, 4.0
LEAST_SIDE = 1e-3  # asset frame


@dataclass(frozen=True, eq=False)
class Divider:
    """The network that scores FEATURES, and the scores above which a region is divided.

    default at granularity 0.5, finest at granularity 1.
    """

    scorer: Scorer
    default: float
    finest: float


def ordered(
    scorer: Scorer,
    patch: NDArray[np.integer],
    merges: NDArray[np.integer],
    heights: NDArray[np.floating],
    masks: NDArray[np.floating],
    graph: FaceGraph,
    border: Border,
) -> tuple[NDArray[np.int32], NDArray[np.float64]]:
    """The steps of a tree [n-1, 2] in the order of how sure it is that they should be undone, least first.

    Returns them with that score [n-1], never falling: no step's is higher than that of the step above it.
    """
    if len(merges) == 0:
        return np.asarray(merges, np.int32), np.asarray(heights, np.float64)
    children = tree_nodes(merges)
    features = node_features(patch, children, heights, masks, graph, border)
    score = order_of(scorer.score(features), children)
    order = np.argsort(score, kind="stable")
    return np.asarray(merges, np.int32)[order], score[order]


def order_of(score: NDArray[np.floating], children: NDArray[np.int64]) -> NDArray[np.float64]:
    """Scores [n-1] lowered to that of the step above, so that no region is divided before the one around."""
    out = np.array(score, np.float64)
    num = len(children) + 1
    for step in range(num - 2, -1, -1):
        below = children[step][children[step] >= num] - num
        out[below] = np.minimum(out[below], out[step])
    return out


def tree_nodes(merges: NDArray[np.integer]) -> NDArray[np.int64]:
    """The two regions that each step joins: [n-1, 2]; 0..n-1 are patches, n + i is what step i made."""
    num = len(merges) + 1
    root, made = list(range(num)), list(range(num))
    children = np.zeros((num - 1, 2), np.int64)
    for step, (a, b) in enumerate(np.asarray(merges).tolist()):
        ends = []
        for one in (a, b):
            while root[one] != one:
                root[one] = root[root[one]]
                one = root[one]
            ends.append(one)
        children[step] = made[ends[0]], made[ends[1]]
        root[ends[1]] = ends[0]
        made[ends[0]] = num + step
    return children


def summed(values: NDArray[np.floating], children: NDArray[np.int64]) -> NDArray[np.float64]:
    """What each region of the tree has in all: values [n, C] of the patches -> [2n-1, C]."""
    out = np.concatenate([values, np.zeros((len(children), values.shape[1]))])
    for step, (a, b) in enumerate(children.tolist()):
        out[len(values) + step] = out[a] + out[b]
    return out


def joining_step(
    children: NDArray[np.int64], first: NDArray[np.integer], second: NDArray[np.integer]
) -> NDArray[np.int64]:
    """The step at which patches first [E] and second [E], two different ones, come into one region: [E].

    With the patches in the order of the tree, it is the latest of the steps that join neighbours between
    them: the maximum of a range, from a table of maxima over 1, 2, 4, ... neighbours.
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
    patch: NDArray[np.integer],
    children: NDArray[np.int64],
    heights: NDArray[np.floating],
    masks: NDArray[np.floating],
    graph: FaceGraph,
    border: Border,
) -> NDArray[np.float64]:
    """FEATURES of what every step of the tree made, [n-1, D].

    patch [F] and heights [n-1] as a MergeTree has them, children [n-1, 2] as `tree_nodes` makes them; masks
    [M, F] in 0..1, at least one.
    """
    num = len(children) + 1
    look = _measured(patch, children, masks, graph, border)
    area, size = look.pop("area"), summed(np.ones((num, 1)), children)[:, 0]
    parent = np.full(2 * num - 1, 2 * num - 2)
    parent[children] = np.arange(num, 2 * num - 1)[:, None]
    own = np.concatenate([np.zeros(num), np.asarray(heights, np.float64)])
    above = np.append(own[parent[:-1]], own[-1] + 0.3)
    look["log share of the surface"] = np.log(area / area[-1] + 1e-5)
    look["cost of the last merge"], look["cost of the next merge"] = own, above
    look["rise of the cost"] = above - own
    look["share of the smaller half"] = np.append(
        np.zeros(num), area[children].min(axis=1) / np.maximum(area[num:], 1e-12)
    )
    look["log number of patches"] = np.log(size)
    look["log area of the surface"] = np.full(2 * num - 1, np.log(max(area[-1], 1e-12)))
    look["log number of shells"] = np.full(2 * num - 1, np.log(max(graph.num_components, 1)))
    alone = np.column_stack([look[name] for name in ALONE])
    looks = np.column_stack([look[name] for name in LOOKS])
    halves = looks[children]
    return np.column_stack([alone[num:], halves.min(axis=1), halves.max(axis=1), looks[parent[num:]]])


def _measured(
    patch: NDArray[np.integer],
    children: NDArray[np.int64],
    masks: NDArray[np.floating],
    graph: FaceGraph,
    border: Border,
) -> dict[str, NDArray[np.float64]]:
    """What the surface and the masks say of every region, patches among them: name -> [2n-1], and "area"."""
    num = len(children) + 1
    inside = patch >= 0
    owner, weight = patch[inside], np.maximum(graph.area[inside], 1e-12)

    def of_patches(values: NDArray[np.floating]) -> NDArray[np.float64]:
        return np.asarray(np.bincount(owner, weights=weight * values, minlength=num), np.float64)

    middle, facing = graph.centroid[inside], graph.facing[inside]
    both = [(i, j) for i in range(3) for j in range(i, 3)]
    surface = [of_patches(np.ones(len(owner)))]
    surface += [of_patches(values[:, i]) for values in (middle, facing) for i in range(3)]
    surface += [of_patches(v[:, i] * v[:, j]) for v in (middle, facing) for i, j in both]
    surface += [of_patches((facing * middle).sum(axis=1))]
    total = summed(np.stack(surface, axis=1), children)
    area, safe = total[:, 0], np.maximum(total[:, 0], 1e-12)
    center, outward = total[:, 1:4] / safe[:, None], total[:, 4:7]
    spread, turned = np.empty((2, len(area), 3, 3))
    for k, (i, j) in enumerate(both):
        spread[:, i, j] = spread[:, j, i] = total[:, 7 + k] / safe - center[:, i] * center[:, j]
        turned[:, i, j] = turned[:, j, i] = total[:, 13 + k] / safe
    deviation = np.sqrt(np.maximum(np.linalg.eigvalsh(spread), 0.0))
    normals = np.linalg.eigvalsh(turned)
    side = np.sqrt(12.0) * deviation + LEAST_SIDE  # of a box with such deviations, roughly
    box = 2 * (side[:, 0] * side[:, 1] + side[:, 1] * side[:, 2] + side[:, 2] * side[:, 0])
    volume = (total[:, 19] - (outward * center).sum(axis=1)) / 3  # by the divergence theorem
    look = {
        "area": area,
        "openness": np.linalg.norm(outward, axis=1) / safe,
        "share of its box": np.minimum(area / box, MOST_BOX),
        "solidity": np.clip(volume / side.prod(axis=1), -MOST_SOLID / 2, MOST_SOLID),
        "flattest direction of the normals": normals[:, 0],
        "middle direction of the normals": normals[:, 1],
        "thickness": deviation[:, 0],
        "width": deviation[:, 1],
        "length": deviation[:, 2],
    }
    look |= _borders(patch, children, np.sqrt(safe + 1e-6), graph, border)
    return look | _masks([of_patches(mask[inside]) for mask in masks],
                         [of_patches(mask[inside] ** 2) for mask in masks], children, safe)  # fmt: skip


def _borders(
    patch: NDArray[np.integer],
    children: NDArray[np.int64],
    root: NDArray[np.float64],
    graph: FaceGraph,
    border: Border,
) -> dict[str, NDArray[np.float64]]:
    """The creases at the border of every region and inside it; root [2n-1] is the root of its area."""
    num = len(children) + 1
    between = len(graph.bridges)
    unfolded = border.length * (1 - border.price / np.maximum(border.length, 1e-12))
    kinds = {
        "length": border.length,
        "price": border.price,
        "valleys": unfolded * border.valley,
        "ridges": unfolded * border.ridge,
        "shells": border.length * border.jump,
        "turn": border.length * np.append(graph.angle, np.zeros(between)),
        "smooth valleys": border.length * graph.valley[border.pairs].mean(axis=1),
        "creases": border.length * np.append(crease_strength(graph), np.ones(between)),
    }
    ends = patch[border.pairs]
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
    return {
        "border against the square root of the area": np.minimum(edge["length"] / root, MOST_INSIDE),
        "price of the border": edge["price"] / long,
        "valleys at the border": edge["valleys"] / long,
        "ridges at the border": edge["ridges"] / long,
        "border between shells": edge["shells"] / long,
        "turn at the border": edge["turn"] / long,
        "smooth valleys at the border": edge["smooth valleys"] / long,
        "creases at the border": edge["creases"] / long,
        "valleys inside": np.minimum(within["valleys"] / root, MOST_INSIDE),
        "ridges inside": np.minimum(within["ridges"] / root, MOST_INSIDE),
        "shells inside": np.minimum(within["shells"] / root, MOST_INSIDE),
        "creases inside": np.minimum(within["creases"] / root, MOST_INSIDE),
        "smooth valleys inside": np.minimum(within["smooth valleys"] / root, MOST_INSIDE),
        "creases inside against the border": np.minimum(within["creases"] / long, MOST_INSIDE / 2),
    }


def _masks(
    masks: list[NDArray[np.float64]],
    squares: list[NDArray[np.float64]],
    children: NDArray[np.int64],
    area: NDArray[np.float64],
) -> dict[str, NDArray[np.float64]]:
    """How well the masks, area-weighted sums [n] over patches, and their squares agree with every region."""
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
