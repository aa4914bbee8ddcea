"""Clusters of face positions and normals."""

from __future__ import annotations

import numpy as np

from segvigen.arrays import F64, I32
from segvigen.lab.evaluate.baselines.mesh import MeasuredMesh, measure
from segvigen.lab.evaluate.methods import Method

# Fitted on 18 fused objects, mean of best_match and one-to-one score 22.7:
CLUSTERS = 3  # 2: 22.2, 4: 22.0, 5: 21.6
NORMAL_WEIGHT = 0.15  # chosen, not fitted: opposite normals are 0.3 of the bounding box apart


def kmeans(num: int | None = None) -> Method:
    """Area-weighted k-means of centroids and normals; num (None: the fitted one) holds for all objects."""
    count = CLUSTERS if num is None else num
    settings = {"clusters": count, "normal_weight": NORMAL_WEIGHT}
    return Method("kmeans", settings, measure, lambda mesh, seed: cluster(mesh, count, seed), seeded=True)


def cluster(surface: MeasuredMesh, num: int, seed: int, rounds: int = 50) -> I32:
    """Run Lloyd's k-means over faces, weighted by area, from a k-means++ start: [F], -1 not usable."""
    used = np.flatnonzero(surface.graph.usable)
    labels = np.full(len(surface.graph.area), -1, np.int32)
    if len(used) == 0:
        return labels
    normal = surface.oriented.facing
    feature = np.concatenate([surface.graph.centroid, NORMAL_WEIGHT * normal], axis=1)[used]
    weight = surface.graph.area[used]
    center = _first_centers(feature, weight, min(num, len(used)), np.random.default_rng(seed))
    chosen = np.zeros(len(used), np.int64)
    for turn in range(rounds):
        squared = (center**2).sum(axis=1) - 2 * feature @ center.T
        fresh = squared.argmin(axis=1)
        if turn and (fresh == chosen).all():
            break
        chosen = fresh
        size = np.bincount(chosen, weights=weight, minlength=len(center))
        for axis in range(feature.shape[1]):
            total = np.bincount(chosen, weights=weight * feature[:, axis], minlength=len(center))
            center[:, axis] = np.where(size > 0, total / np.maximum(size, 1e-300), center[:, axis])
    labels[used] = chosen
    return labels


def _first_centers(feature: F64, weight: F64, num: int, rng: np.random.Generator) -> F64:
    """Draw centers by k-means++: each with probability proportional to weight times squared distance."""
    chance = weight.copy()
    center = np.empty((num, feature.shape[1]))
    gap = np.full(len(feature), np.inf)
    for k in range(num):
        reach = np.cumsum(chance)
        pick = min(int(np.searchsorted(reach, rng.random() * reach[-1], side="right")), len(feature) - 1)
        center[k] = feature[pick]
        gap = np.minimum(gap, ((feature - center[k]) ** 2).sum(axis=1))
        chance = weight * gap
    return center
