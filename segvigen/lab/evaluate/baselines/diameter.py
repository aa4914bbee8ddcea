"""Shape diameter: group faces by local thickness, with borders along folds.

Source: Shapira, Shamir and Cohen-Or 2008 (inward rays within a cone, log-normalized diameters, a mixture of
Gaussians, a graph cut over dihedral angles). Differences: the graph cut is that of refinement, and small
parts join a neighbor.
"""

from __future__ import annotations

import numpy as np

from segvigen.arrays import F64, I32
from segvigen.lab.evaluate.baselines.mesh import MeasuredMesh, measure
from segvigen.lab.evaluate.baselines.outward import AWAY, cone
from segvigen.lab.evaluate.baselines.regions import merge_small
from segvigen.lab.evaluate.methods import Method

RAYS = 16
HALF_ANGLE = np.pi / 3  # the paper's cone
ALPHA = 4.0  # the paper's logarithm
SMOOTHING = 6  # rounds of averaging with neighbors across flat edges
# Fitted on 18 fused objects, mean of best_match and one-to-one score 42.7:
CLUSTERS = 3  # 4: 42.3, 2: 39.9
SMOOTHNESS = 0.2  # asset units, as in the graph cut of refinement; 0.05: 40.6
MIN_SHARE = 0.01


def sdf(clusters: int = CLUSTERS, smoothness: float = SMOOTHNESS, min_share: float = MIN_SHARE) -> Method:
    """Cluster faces by thickness, smooth by a graph cut; each connected region of a cluster is a part."""
    options = clusters, smoothness, min_share
    settings = {"rays": RAYS, "clusters": clusters, "smoothness": smoothness, "min_share": min_share}
    return Method("sdf", settings, measure, lambda mesh, seed: divide(mesh, thickness(mesh), *options))


def divide(surface: MeasuredMesh, value: F64, clusters: int, smoothness: float, min_share: float) -> I32:
    """Turn thickness [F] into parts [F]: soft clusters, graph cut, connected regions, small ones merged."""
    from segvigen.parts.refine import components, graph_cut
    cost = mixture_cost(value, surface.graph.area * surface.graph.usable, clusters)
    labels = graph_cut(cost, surface.oriented, smoothness)
    return merge_small(surface, components(labels, surface.graph), min_share)


def thickness(surface: MeasuredMesh, rays: int = RAYS) -> F64:
    """Return the shape diameter of each face, on a logarithmic scale from 0 (thinnest) to 1: [F].

    Inward rays within the cone start at the centroid and end at the surface; lengths within one deviation of
    the median are averaged. Where no ray hits (an open sheet), the thickness is that of the neighbors, or 0.
    """
    from segvigen.asset.render import build, cast

    used = np.flatnonzero(surface.graph.usable)
    value = np.full(len(surface.graph.area), np.nan)
    if not len(used):
        return np.zeros(len(value))
    inward = -surface.oriented.facing[used]
    scene = build(surface.asset)
    direction = cone(inward, rays, HALF_ANGLE)
    start = np.repeat(surface.graph.centroid[used] + AWAY * inward, rays, axis=0)
    hits = cast(scene, start.astype(np.float32), direction.reshape(-1, 3).astype(np.float32))
    length = np.where(np.isfinite(hits.distance), hits.distance, np.nan).reshape(-1, rays).astype(np.float64)
    value[used] = _robust_mean(length)
    value = _smooth(surface, value)
    low, high = value[used].min(), value[used].max()
    share = (value - low) / max(high - low, 1e-12)
    return np.log1p(ALPHA * np.clip(share, 0, 1)) / np.log1p(ALPHA)


def _robust_mean(length: F64) -> F64:
    """Average the lengths [n, R] within one standard deviation of their median; NaN where all are NaN."""
    count = np.isfinite(length).sum(axis=1)
    ordered = np.sort(length, axis=1)  # NaN last
    middle = np.take_along_axis(ordered, np.maximum(count - 1, 0)[:, None] // 2, axis=1)
    away = (length - middle) ** 2
    spread = np.sqrt(np.nansum(away, axis=1) / np.maximum(count, 1))
    near = np.isfinite(length) & (away <= spread[:, None] ** 2 + 1e-12)
    total = np.where(near, length, 0.0).sum(axis=1)
    return np.where(count > 0, total / np.maximum(near.sum(axis=1), 1), np.nan)


def _smooth(surface: MeasuredMesh, value: F64) -> F64:
    """Average with neighbors, weighted by area and flatness of the edge; fill NaN from neighbors."""
    graph = surface.oriented
    first, second = graph.pairs.T
    flat = np.exp(-((graph.angle / 0.3) ** 2)) + 1e-3
    num = graph.num_faces
    for _ in range(SMOOTHING):
        known = np.isfinite(value)
        filled = np.where(known, value, 0.0)
        weight = surface.graph.area * known
        total = weight * filled
        norm = weight.copy()
        for here, there in ((first, second), (second, first)):
            part = flat * weight[there]
            total += np.bincount(here, weights=part * filled[there], minlength=num)
            norm += np.bincount(here, weights=part, minlength=num)
        value = np.where(norm > 0, total / np.maximum(norm, 1e-300), np.nan)
    return np.nan_to_num(value)


def mixture_cost(value: F64, weight: F64, num: int) -> F64:
    """Return the negative log-probability of each of `num` Gaussians for each value: [n], [n] -> [n, num].

    The mixture is fitted by expectation maximization, from equal shares of the weight. Deterministic.
    """
    order = np.argsort(value, kind="stable")
    reach = np.cumsum(weight[order])
    quantile = np.searchsorted(reach, (np.arange(num) + 0.5) / num * reach[-1])
    mean = value[order][np.minimum(quantile, len(value) - 1)]
    deviation, share = np.full(num, max(float(value.std()) / num, 1e-3)), np.full(num, 1 / num)
    for _ in range(40):
        odds = _log_odds(value, mean, deviation, share)
        likely = np.exp(odds - odds.max(axis=1, keepdims=True))
        likely *= (weight / likely.sum(axis=1))[:, None]
        size = np.maximum(likely.sum(axis=0), 1e-12)
        mean = (likely * value[:, None]).sum(axis=0) / size
        spread = (likely * (value[:, None] - mean) ** 2).sum(axis=0) / size
        deviation, share = np.sqrt(np.maximum(spread, 1e-4)), size / size.sum()
    odds = _log_odds(value, mean, deviation, share)
    top = odds.max(axis=1, keepdims=True)
    return np.minimum(top + np.log(np.exp(odds - top).sum(axis=1, keepdims=True)) - odds, 20.0)


def _log_odds(value: F64, mean: F64, deviation: F64, share: F64) -> F64:
    """Return the logarithm of share times density [n, num], up to a constant."""
    return np.log(share / deviation) - 0.5 * ((value[:, None] - mean) / deviation) ** 2
