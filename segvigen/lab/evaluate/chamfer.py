"""Score parts as point sets, matched one to one by Chamfer distance, as in Point2Part (arXiv 2609.38180).

Open in the paper, chosen here: one set of samples of the whole surface serves every part and mask (so equal
sets are at distance 0), the Chamfer distance is the mean of both directions, and an unmatched part counts as
MISSED.
"""

from __future__ import annotations

import numpy as np

from segvigen.arrays import F64, Bools, Floats, Integers
from segvigen.lab.evaluate.arrays import Prediction, Scores

NUM_POINTS = 20_000  # samples of a surface
LEAST = 100  # of them on each true part
NEAR = (0.01, 0.05)  # asset frame (unit cube): the distances of the two F-scores
MISSED = 1.0  # asset frame: the Chamfer distance of an unmatched part


def chamfer_scores(
    points: Floats, truth: Integers, predicted: Prediction, weight: Floats | None = None
) -> Scores:
    """Score labeled samples of one surface: {"pCD", "pF1@0.01", "pF1@0.05"}.

    points [S, 3] in the asset frame; truth [S] with -1 for no part; predicted labels [S] or masks [K, S];
    weight [S] is the area of each sample, 1 when None. Parts and masks are matched one to one to minimize the
    sum of their Chamfer distances. pCD is the mean distance over true parts, asset frame (lower is better;
    None without parts); pF1 is the mean over true parts of the F-score of the shares of mask and part that
    lie within the distance of each other, 0 for unmatched parts.
    """
    from scipy.optimize import linear_sum_assignment

    truth, predicted = np.asarray(truth), np.asarray(predicted)
    each: F64 = np.ones(len(truth)) if weight is None else np.asarray(weight, np.float64)
    parts, masks = _sets(truth), _sets(predicted)
    scores: Scores = {"pCD": None, **{f"pF1@{near}": 0.0 for near in NEAR}}
    if not len(parts) or not len(masks):
        return scores | {"pCD": MISSED if len(parts) else None}
    from_mask = _distances(points, parts, np.asarray(masks.any(axis=0)))  # [P, S]
    from_part = _distances(points, masks, np.asarray(parts.any(axis=0)))  # [K, S]
    part_share, mask_share = _shares(parts, each), _shares(masks, each)
    chamfer = (from_mask @ mask_share.T + part_share @ from_part.T) / 2
    row, column = linear_sum_assignment(chamfer)
    scores["pCD"] = float(chamfer[row, column].sum() + MISSED * (len(parts) - len(row))) / len(parts)
    for near in NEAR:
        precision = 1 - (mask_share[column] * (from_mask[row] > near)).sum(axis=1)  # exactly 1 if none is far
        recall = 1 - (part_share[row] * (from_part[column] > near)).sum(axis=1)
        both = precision + recall
        f1 = np.divide(2 * precision * recall, both, out=np.zeros_like(both), where=both > 1e-12)
        scores[f"pF1@{near}"] = float(f1.sum()) / len(parts)
    return scores


def _sets(labels: Prediction) -> Bools:
    """Return the point sets [K, S] of labels [S], or of masks [K, S] that are not empty."""
    if labels.ndim == 2:
        return np.asarray(labels[labels.any(axis=1)])
    return np.asarray(np.unique(labels[labels >= 0])[:, None] == labels)


def _shares(sets: Bools, weight: F64) -> F64:
    """Return the weights [K, S] of the points within each set, each row summing to one."""
    own = sets * weight
    own[own.sum(axis=1) <= 0] = 1.0  # a set without area: its points count equally
    own *= sets
    return np.asarray(own / own.sum(axis=1, keepdims=True))


def _distances(points: Floats, sets: Bools, chosen: Bools) -> F64:
    """Return the distance [K, S] of chosen points to the nearest point of each set; else 0."""
    from scipy.spatial import cKDTree
    distance = np.zeros(sets.shape)
    for row, members in zip(distance, sets, strict=True):
        outside = np.flatnonzero(chosen & ~members)
        row[outside] = cKDTree(points[members]).query(points[outside])[0]
    return distance
