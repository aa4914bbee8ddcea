"""Regions of a surface: which one a click hits, and how small ones join their neighbors."""

from __future__ import annotations

import heapq
from collections.abc import Sequence

import numpy as np

from segvigen.arrays import F64, I32, I64, Bools
from segvigen.lab.evaluate.baselines.mesh import MeasuredMesh, nearest_face, points_of, surface_distance
from segvigen.prompts import Click


def hit_regions(surface: MeasuredMesh, labels: I32, query: Sequence[Click]) -> Bools:
    """Return the faces [F] of the regions, labels [F], that positive clicks hit.

    Faces nearer to a negative click than to any positive one, along the surface, are left out.
    """
    hit = [labels[nearest_face(surface, point)] for point in points_of(query)]
    mask = np.isin(labels, hit) & (labels >= 0)
    against = points_of(query, positive=False)
    if len(against):
        mask &= ~(surface_distance(surface, against) < surface_distance(surface, points_of(query)))
    return mask


def border(surface: MeasuredMesh, labels: I32) -> tuple[I64, F64]:
    """Return pairs of touching regions [B, 2], each once, and the weight of their border [B].

    The weight is the border's length, each edge counting less the sharper its fold (the weights of
    refinement).
    """
    pairs, weight = surface.oriented.borders.links, surface.oriented.borders.price
    first, second = labels[pairs].T.astype(np.int64)
    across = (first != second) & (first >= 0) & (second >= 0)
    low, high = np.minimum(first, second)[across], np.maximum(first, second)[across]
    num = int(labels.max(initial=-1)) + 1
    key, row = np.unique(low * num + high, return_inverse=True)
    total = np.bincount(row.reshape(-1), weights=weight[across], minlength=len(key))
    return np.stack([key // max(num, 1), key % max(num, 1)], axis=1), total.astype(np.float64)


def merge_small(surface: MeasuredMesh, labels: I32, min_share: float) -> I32:
    """Join every region below min_share of the area to a neighbor, smallest first: labels [F], -1 stays.

    It joins the neighbor with the largest border weight. A region without neighbors stays. New labels 0..
    keep the order of the old ones.
    """
    num = int(labels.max(initial=-1)) + 1
    inside = labels >= 0
    area = np.bincount(labels[inside], weights=surface.graph.area[inside], minlength=num)
    least = min_share * area.sum()
    pairs, weight = border(surface, labels)
    near: list[dict[int, float]] = [{} for _ in range(num)]
    for (a, b), w in zip(pairs.tolist(), weight.tolist(), strict=True):
        near[a][b] = near[b][a] = w
    owner = np.arange(num)
    small = [(float(area[r]), r) for r in range(num) if area[r] < least]
    heapq.heapify(small)
    while small:
        size, region = heapq.heappop(small)
        if owner[region] != region or size != area[region] or not near[region]:
            continue  # joined already, or grown since
        into = max(near[region], key=lambda other: (near[region][other], -other))
        owner[region] = into
        area[into] += size
        for other, w in near[region].items():
            del near[other][region]
            if other != into:
                near[into][other] = near[other][into] = near[into].get(other, 0.0) + w
        near[region] = {}
        if area[into] < least:
            heapq.heappush(small, (float(area[into]), into))
    for region in range(num):  # follow chains of joins
        root = region
        while owner[root] != root:
            root = owner[root]
        owner[region] = root
    out = np.full(len(labels), -1, np.int32)
    out[inside] = np.unique(owner[labels[inside]], return_inverse=True)[1].reshape(-1)
    return out
