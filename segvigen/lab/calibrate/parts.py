"""Fit the tree scorer (parts/tree_scorer.py), which cuts the merge tree of a full segmentation.

    python -m segvigen.lab.calibrate.parts WEIGHTS.safetensors SHARD.npz ... [--objects 300]

A tree scorer in the JSON file beside the weights is refitted: the new one stays near it. Run it after
`segvigen.lab.calibrate.clicks`, whose settings it uses. Every training object is segmented with the hand-made
merge costs. The truth gives the gain of undoing each step of its tree: the best sum over regions below, each
with a power of its IoU with the best-fitting part, less a price per division, minus the same for the region
as a whole. The scorer learns the sign of the gain, weighted by its size; each object counts the same. By
default a region is divided where the score is somewhat above that of no gain. Scores at this and other limits
on held-out categories go into the JSON file beside the weights.

The truth is the connected regions of the parts, before an object is fused: two handles are two parts, even
where a file has one label for both.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
import torch
from scipy.optimize import linear_sum_assignment

from segvigen.arrays import F64, I64, Floats, Integers
from segvigen.lab.calibrate.clicks import collect, command, objects
from segvigen.lab.calibrate.scorer import fit_scorer
from segvigen.lab.datasets.case import Case
from segvigen.parts.face_graph import FaceGraph
from segvigen.parts.paths import joined_groups
from segvigen.parts.scorer import Scorer
from segvigen.parts.tree import DEFAULT_COST, MergeTree
from segvigen.parts.tree_scorer import FEATURES, node_features, order_of, summed
from segvigen.segmenter import Segmenter

LEAST_PART = 0.002  # share of the surface; smaller parts are ignored
LEAST_REGION = 0.0005  # share of the surface; smaller regions have no weight
POWER = 2.5  # of the IoU: above 1, a whole part is worth more than its two halves
PRICE = 0.1  # per division: cutting off crumbs must not pay
MOST_GAIN = 2.0
HELD_OUT_OBJECTS = 60
HIDDEN, EPOCHS, NOISE, BATCH = 64, 12, 0.1, 512
SCORES = (-1.0, -0.5, 0.0, 0.5, 1.0, 2.0)  # limits to divide above; 0 is the break-even point
DEFAULT_ABOVE = 0.5  # of them the default: files have fewer parts than connected pieces
FINEST_BELOW = 2.0  # the finest granularity divides above a score that much lower


@dataclass(frozen=True, eq=False)
class TreeSample:
    """The merge tree of one object: children [n-1, 2] (`joined_groups`), heights [n-1], features [n-1, D].

    share [2n-1] is each region's share of the surface, iou [2n-1, K] its IoU with the true parts.
    """

    object: str
    mesh: str
    children: I64
    heights: F64
    features: Floats
    share: F64
    iou: Floats


def tree_samples(
    labels: Integers, tree: MergeTree, graph: FaceGraph, name: str, mesh: str
) -> list[TreeSample]:
    """Return the sample of a tree for true parts labels [F]; none with fewer than two large parts."""
    counted = (tree.patch >= 0) & (labels >= 0)
    area = np.bincount(labels[counted], graph.area[counted], max(labels.max(initial=0) + 1, 1))
    large = area >= LEAST_PART * area.sum()
    count = int(large.sum())
    if count < 2 or tree.num_superpixels < 2:
        return []
    truth = np.where(large, np.cumsum(large) - 1, -1)[np.maximum(labels, 0)]
    counted &= truth >= 0
    children = joined_groups(tree.merges)
    inside = tree.patch >= 0
    area = np.bincount(tree.patch[inside], graph.area[inside], tree.num_superpixels)
    held = np.zeros((tree.num_superpixels, count))
    np.add.at(held, (tree.patch[counted], truth[counted]), graph.area[counted])
    both = summed(np.column_stack([held, area]), children)
    size, total = both[:, -1], both[-1, :-1]
    iou = both[:, :-1] / np.maximum(size[:, None] + total - both[:, :-1], 1e-12)
    masks = tree.paintings[:, :, 0]
    features = node_features(tree.patch, children, tree.heights, masks, graph)
    return [
        TreeSample(
            object=name, mesh=mesh, children=children, heights=tree.heights,
            features=features.astype(np.float32), share=size / size[-1], iou=iou.astype(np.float32),
        )
    ]  # fmt: skip


def segment_case(segmenter: Segmenter, case: Case, seed: int) -> list[TreeSample]:
    """Segment a case without the tree scorer and return the sample of its tree."""
    prepared = segmenter.prepare(case.asset)
    tree = segmenter.segment(prepared, seed=seed, refine=False, tree_scorer=False).tree
    assert tree is not None
    return tree_samples(case.labels, tree, prepared.graph, case.id, case.mesh)


def gain(iou: Floats, children: I64) -> F64:
    """Return the gain of dividing each region, [n-1]: the best sum below it minus its own value."""
    best = iou.max(axis=1).astype(np.float64) ** POWER
    num = len(children) + 1
    out = np.zeros(num - 1)
    for step, (a, b) in enumerate(children.tolist()):
        out[step] = best[a] + best[b] - PRICE - best[num + step]
        best[num + step] += max(out[step], 0.0)
    return out


def fit(
    samples: Sequence[TreeSample], seed: int = 0, start: tuple[Scorer, float] | None = None
) -> tuple[Scorer, float]:
    """Return the tree scorer and the score at which a division gains nothing; `start` is such a pair."""
    features = np.concatenate([sample.features for sample in samples])
    gains = [gain(sample.iou, sample.children) for sample in samples]
    weight = np.concatenate([_weights(*pair) for pair in zip(samples, gains, strict=True)])
    worth = np.concatenate(gains)
    w, y = (torch.from_numpy(v.astype(np.float32)) for v in (weight / weight.mean(), worth > 0))

    def loss(scores: torch.Tensor, rows: torch.Tensor) -> torch.Tensor:
        entropy = torch.nn.functional.binary_cross_entropy_with_logits(scores, y[rows], reduction="none")
        return (w[rows] * entropy).mean()

    options: Any = {"hidden": HIDDEN, "epochs": EPOCHS, "noise": NOISE, "batch": BATCH, "seed": seed}
    before = None if start is None else (start[0], -start[1])
    scorer, bias = fit_scorer(features, loss, bias=True, start=before, **options)
    return scorer, -bias


def _weights(sample: TreeSample, worth: F64) -> F64:
    """Return how much each region of an object counts, [n-1]; 1 in total."""
    large = sample.share[len(sample.children) + 1 :] > LEAST_REGION
    weight = np.minimum(np.abs(worth), MOST_GAIN) * large
    return np.asarray(weight / max(float(weight.sum()), 1e-9))


def cut_regions(sample: TreeSample, score: Floats, limit: float) -> I64:
    """Return the regions after undoing every step with a score above the limit."""
    num = len(sample.children) + 1
    alive = np.ones(2 * num - 1, bool)
    undone = score > limit
    alive[num:] = ~undone
    inside = np.zeros(2 * num - 1, bool)  # inside a region that stays whole
    for step in range(num - 2, -1, -1):
        inside[sample.children[step]] = inside[num + step] | ~undone[step]
    return np.flatnonzero(alive & ~inside)


def region_scores(sample: TreeSample, regions: I64) -> tuple[float, float, float]:
    """Return best_match, hungarian, and the number of regions over the true number of parts."""
    iou = sample.iou[regions]
    rows, columns = linear_sum_assignment(-iou)
    count = iou.shape[1]
    return float(iou.max(axis=0).mean()), float(iou[rows, columns].sum() / count), len(regions) / count


def calibrate(weights: Path, shards: Sequence[Path], num_objects: int, workers: int) -> dict[str, Any]:
    """Fit and measure; return the values for the painter's config under "config", and the measurements."""
    learned, held = (
        collect(
            partial(segment_case, seed=0), weights, islice(objects(shards, out, 1, pieces=True), num), workers
        )
        for out, num in ((False, num_objects), (True, HELD_OUT_OBJECTS))
    )
    config = Segmenter.load(str(weights)).config
    before = None if config.divider is None else (config.divider, config.divide_finest + FINEST_BELOW)
    return calibrated(learned, held, before)


def calibrated(
    learned: Sequence[TreeSample], held: Sequence[TreeSample], start: tuple[Scorer, float] | None = None
) -> dict[str, Any]:
    """Fit the tree scorer to the trees `learned`, from `start` as in `fit`; measure it on those `held`."""
    found, even = fit(learned, start=start)
    divider = Scorer.from_json(found.to_json(), "divider", FEATURES)
    scores = [order_of(divider.score(sample.features), sample.children) for sample in held]
    tried = {}
    for limit in SCORES:
        rows = [region_scores(s, cut_regions(s, x, limit + even)) for s, x in zip(held, scores, strict=True)]
        tried[limit] = _means(held, rows)
    before = _means(held, [region_scores(s, cut_regions(s, s.heights, DEFAULT_COST)) for s in held])
    print(f"one cost for all: {before}\ndivided by default: {tried[DEFAULT_ABOVE]}", flush=True)
    return {
        "config": {
            "divider": divider.to_json(),
            "divide_default": round(even + DEFAULT_ABOVE, 4),
            "divide_finest": round(even - FINEST_BELOW, 4),
        },
        "learned_from": {"objects": len(learned), "regions": sum(len(s.children) for s in learned)},
        "held_out": {
            "objects": len(held), "truth": "connected pieces", "one cost for all": before,
            "divided above": {str(limit): row for limit, row in tried.items()},
        },
    }  # fmt: skip


def _means(held: Sequence[TreeSample], rows: Sequence[tuple[float, float, float]]) -> dict[str, float]:
    table = {}
    for mesh in sorted({sample.mesh for sample in held}):
        mine = [row for sample, row in zip(held, rows, strict=True) if sample.mesh == mesh]
        table[f"{mesh} best_match"] = round(float(np.mean([row[0] for row in mine])), 4)
        table[f"{mesh} hungarian"] = round(float(np.mean([row[1] for row in mine])), 4)
    table["mean"] = round(float(np.mean([row[:2] for row in rows])), 4)
    return table | {"count error": round(float(np.median([abs(row[2] - 1) for row in rows])), 4)}


if __name__ == "__main__":
    command("segvigen.lab.calibrate.parts", 300, calibrate, "division")
