"""Fit how a model divides a full segmentation (parts/tree_scorer.py), on training objects.

    python -m segvigen.lab.calibrate.parts WEIGHTS.safetensors SHARD.npz ... [--objects 300]

Run it after `segvigen.lab.calibrate.clicks`, whose reading of clicks it builds on. Every training object is
segmented with the hand-made merge costs. For each step of its tree the truth tells what dividing there is
worth: the sum over the best regions below it, each with a power of its IoU with the part it fits best, less
a price for every division, against the same for the region as it is. The divider learns the sign, weighted
with the size, of that difference. By default a region is divided where the answer says that it pays; how that
and other limits do on categories that no model is trained on is written into the JSON file beside the
weights.

The truth is the connected pieces of the parts, as they were before an object was fused: two handles are two
parts, even where a file calls them one.
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
from numpy.typing import NDArray
from scipy.optimize import linear_sum_assignment

from segvigen.lab.calibrate.clicks import collect, command, objects
from segvigen.lab.datasets.case import Case
from segvigen.parts.face_graph import FaceGraph
from segvigen.parts.paths import joined_groups
from segvigen.parts.scorer import Scorer
from segvigen.parts.tree import DEFAULT_COST, MergeTree
from segvigen.parts.tree_scorer import FEATURES, node_features, order_of, summed
from segvigen.segmenter import Segmenter

LEAST_PART = 0.002  # share of the surface below which a part is a crumb, not to be found
LEAST_REGION = 0.0005  # and a region nothing to learn from
POWER = 2.5  # of the IoU: above 1 a whole part is worth more than its two halves
PRICE = 0.1  # that a division must bring: crumbs cut off bring nothing
MOST_GAIN = 2.0
HELD_OUT_OBJECTS = 60
HIDDEN, EPOCHS, RATE, DECAY, NOISE, BATCH = 64, 12, 3e-3, 1e-2, 0.1, 512
SCORES = (-1.0, -0.5, 0.0, 0.5, 1.0, 2.0)  # above which to divide; 0 is where it begins to pay
FINEST_BELOW = 2.0  # the finest granularity divides above a score that lies this much lower


@dataclass(frozen=True, eq=False)
class Grown:
    """The tree of one object: children [n-1, 2] (`joined_groups`), heights [n-1], features [n-1, D].

    share [2n-1] of the surface and iou [2n-1, K] with the true parts, for every region.
    """

    object: str
    mesh: str
    children: NDArray[np.int64]
    heights: NDArray[np.float64]
    features: NDArray[np.float32]
    share: NDArray[np.float64]
    iou: NDArray[np.float32]


def grown(
    labels: NDArray[np.integer], tree: MergeTree, graph: FaceGraph, name: str, mesh: str
) -> list[Grown]:
    """What a tree offers for the parts labels [F], crumbs apart; nothing where there are fewer than two."""
    counted = (tree.patch >= 0) & (labels >= 0)
    area = np.bincount(labels[counted], graph.area[counted], max(labels.max(initial=0) + 1, 1))
    large = area >= LEAST_PART * area.sum()
    count = int(large.sum())
    if count < 2 or tree.num_patches < 2:
        return []
    truth = np.where(large, np.cumsum(large) - 1, -1)[np.maximum(labels, 0)]
    counted &= truth >= 0
    children = joined_groups(tree.merges)
    inside = tree.patch >= 0
    area = np.bincount(tree.patch[inside], graph.area[inside], tree.num_patches)
    held = np.zeros((tree.num_patches, count))
    np.add.at(held, (tree.patch[counted], truth[counted]), graph.area[counted])
    both = summed(np.column_stack([held, area]), children)
    size, total = both[:, -1], both[-1, :-1]
    iou = both[:, :-1] / np.maximum(size[:, None] + total - both[:, :-1], 1e-12)
    masks = tree.paintings[:, :, 0]
    features = node_features(tree.patch, children, tree.heights, masks, graph)
    return [
        Grown(
            object=name, mesh=mesh, children=children, heights=tree.heights,
            features=features.astype(np.float32), share=size / size[-1], iou=iou.astype(np.float32),
        )
    ]  # fmt: skip


def segmented(segmenter: Segmenter, case: Case, seed: int) -> list[Grown]:
    """Segment a case without a divider and see what its tree offers."""
    prepared = segmenter.prepare(case.asset)
    tree = segmenter.segment(prepared, seed=seed, refine=False, tree_scorer=False).tree
    assert tree is not None
    return grown(case.labels, tree, prepared.graph, case.id, case.mesh)


def gain(iou: NDArray[np.floating], children: NDArray[np.int64]) -> NDArray[np.float64]:
    """What dividing each region is worth, [n-1]: the best below it less the region as it is."""
    best = iou.max(axis=1).astype(np.float64) ** POWER
    num = len(children) + 1
    out = np.zeros(num - 1)
    for step, (a, b) in enumerate(children.tolist()):
        out[step] = best[a] + best[b] - PRICE - best[num + step]
        best[num + step] += max(out[step], 0.0)
    return out


def fit(samples: Sequence[Grown], seed: int = 0) -> tuple[Scorer, float]:
    """Learn where to divide: a scorer and the score at which to divide or not is even."""
    features = np.concatenate([sample.features for sample in samples])
    worth = np.concatenate([gain(sample.iou, sample.children) for sample in samples])
    share = np.concatenate([sample.share[len(sample.children) + 1 :] for sample in samples])
    mean, std = features.mean(axis=0, dtype=np.float64), features.std(axis=0, dtype=np.float64) + 1e-3
    x = torch.from_numpy(np.clip((features - mean) / std, -6, 6).astype(np.float32))
    weight = np.minimum(np.abs(worth), MOST_GAIN) * (share > LEAST_REGION)
    w, y = (torch.from_numpy(v.astype(np.float32)) for v in (weight / weight.mean(), worth > 0))
    with torch.random.fork_rng():
        torch.manual_seed(seed)
        first, second = torch.nn.Linear(len(mean), HIDDEN), torch.nn.Linear(HIDDEN, 1)
        net = torch.nn.Sequential(first, torch.nn.ReLU(), second)
        optimizer = torch.optim.AdamW(net.parameters(), lr=RATE, weight_decay=DECAY)
        schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, EPOCHS)
        for _ in range(EPOCHS):
            for rows in torch.randperm(len(x)).split(BATCH):
                score = net(x[rows] + NOISE * torch.randn(len(rows), len(mean)))[:, 0]
                loss = torch.nn.functional.binary_cross_entropy_with_logits(score, y[rows], reduction="none")
                optimizer.zero_grad()
                (w[rows] * loss).mean().backward()
                optimizer.step()
            schedule.step()
    values = [
        v.detach().double().numpy() for v in (first.weight.T, first.bias, second.weight[0], second.bias)
    ]
    return Scorer(mean, std, *values[:3]), -float(values[3][0])


def chosen(sample: Grown, score: NDArray[np.floating], limit: float) -> NDArray[np.int64]:
    """The regions that are left when every step with a score above the limit is undone."""
    num = len(sample.children) + 1
    alive = np.ones(2 * num - 1, bool)
    undone = score > limit
    alive[num:] = ~undone
    inside = np.zeros(2 * num - 1, bool)  # within a region that stays whole
    for step in range(num - 2, -1, -1):
        inside[sample.children[step]] = inside[num + step] | ~undone[step]
    return np.flatnonzero(alive & ~inside)


def scored(sample: Grown, regions: NDArray[np.int64]) -> tuple[float, float, float]:
    """best_match, hungarian and the number of parts against the true one."""
    iou = sample.iou[regions]
    rows, columns = linear_sum_assignment(-iou)
    count = iou.shape[1]
    return float(iou.max(axis=0).mean()), float(iou[rows, columns].sum() / count), len(regions) / count


def calibrate(weights: Path, shards: Sequence[Path], num_objects: int, workers: int) -> dict[str, Any]:
    """Fit and measure; returns the values for the painter's config under "config", and what was measured."""
    learned, held = (
        collect(
            partial(segmented, seed=0), weights, islice(objects(shards, out, 1, pieces=True), num), workers
        )
        for out, num in ((False, num_objects), (True, HELD_OUT_OBJECTS))
    )
    return calibrated(learned, held)


def calibrated(learned: Sequence[Grown], held: Sequence[Grown]) -> dict[str, Any]:
    """The divider fitted to the trees `learned`, and what it is worth on the trees `held`."""
    found, even = fit(learned)
    divider = Scorer.from_json(found.to_json(), "divider", FEATURES)
    scores = [order_of(divider.score(sample.features), sample.children) for sample in held]
    tried = {}
    for limit in SCORES:
        rows = [scored(s, chosen(s, score, limit + even)) for s, score in zip(held, scores, strict=True)]
        tried[limit] = _told(held, rows)
    before = _told(held, [scored(s, chosen(s, s.heights, DEFAULT_COST)) for s in held])
    print(f"one cost for all: {before}\ndivided where it pays: {tried[0.0]}", flush=True)
    return {
        "config": {
            "divider": divider.to_json(),
            "divide_default": round(even, 4),
            "divide_finest": round(even - FINEST_BELOW, 4),
        },
        "learned_from": {"objects": len(learned), "regions": sum(len(s.children) for s in learned)},
        "held_out": {
            "objects": len(held), "truth": "connected pieces", "one cost for all": before,
            "divided above": {str(limit): row for limit, row in tried.items()},
        },
    }  # fmt: skip


def _told(held: Sequence[Grown], rows: Sequence[tuple[float, float, float]]) -> dict[str, float]:
    table = {}
    for mesh in sorted({sample.mesh for sample in held}):
        mine = [row for sample, row in zip(held, rows, strict=True) if sample.mesh == mesh]
        table[f"{mesh} best_match"] = round(float(np.mean([row[0] for row in mine])), 4)
        table[f"{mesh} hungarian"] = round(float(np.mean([row[1] for row in mine])), 4)
    table["mean"] = round(float(np.mean([row[:2] for row in rows])), 4)
    return table | {"count error": round(float(np.median([abs(row[2] - 1) for row in rows])), 4)}


if __name__ == "__main__":
    command("segvigen.lab.calibrate.parts", 300, calibrate, "division")
