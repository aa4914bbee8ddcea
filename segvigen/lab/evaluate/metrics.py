"""Score a part segmentation against the truth, on the faces of one mesh.

    truth [F] and a prediction ── contingency table (intersections) ── scores

A prediction is labels [F] (-1 for no part) or masks [K, F] that may overlap. Every score comes from the table
of intersections, so the cost grows with the faces and not with faces times parts. No score is NaN: without
parts or masks it is 0, and a metric that does not apply is None. Sources: the public evaluation scripts of
PartField and SAMPart3D for `best_match`; over_seg, small_recall and boundary_f1 after sam3seggen
(GzaIcebreak/sam3seggen), under_seg their mirror image; the thresholds are ours and printed with results.
Borders are in borders.py, Chamfer distances in chamfer.py, answers on another surface in cross_surface.py.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from segvigen.arrays import F64, I64, Bools, Floats, Integers
from segvigen.lab.evaluate.arrays import Prediction, Scores
from segvigen.lab.evaluate.borders import STRIDE, TOLERANCE, border_scores
from segvigen.lab.evaluate.chamfer import LEAST, NUM_POINTS, chamfer_scores
from segvigen.lab.evaluate.surface_points import surface_samples

HOLDS = 0.2  # share of a part that a mask must contain to count in over_seg and under_seg
SMALL = 0.01  # share of the area below which a part is small
FOUND = 0.5  # IoU from which a small part counts as found

# printed with results
THRESHOLDS = {"holds": HOLDS, "small": SMALL, "found": FOUND, "border": TOLERANCE, "stride": STRIDE}


@dataclass(frozen=True, eq=False)
class Contingency:
    """Intersections of P true parts and K predicted masks, in faces or in area.

    parts [P] are the true ids, ascending; shared [P, K] the intersections; truth [P] and predicted [K] the
    sizes, where faces without a true part count in `predicted`, hence in every union. copy [K] marks masks
    that equal an earlier one.
    """

    parts: I64
    shared: F64
    truth: F64
    predicted: F64
    copy: Bools

    @property
    def iou(self) -> F64:
        """Intersection over union of every pair [P, K]; 0 where the union is empty."""
        union = self.truth[:, None] + self.predicted[None, :] - self.shared
        iou = np.divide(self.shared, union, out=np.zeros_like(self.shared), where=union > 0)
        return np.minimum(iou, 1.0)  # sums of areas may differ in their last digit


def contingency(truth: Integers, predicted: Prediction, weight: Floats | None = None) -> Contingency:
    """Tabulate the intersections of true parts and predicted masks.

    truth [F] ids, -1 for no part; predicted labels [F] or masks [K, F]; weight [F] per face, 1 when None.
    Predicted -1 and empty masks are ignored. Raises ValueError for NaN, another type or number of faces.
    """
    truth, predicted = checked(truth, predicted)
    weight = np.ones(len(truth)) if weight is None else _checked_weight(weight, len(truth))
    parts, row = np.unique(truth, return_inverse=True)
    row = row.reshape(-1)
    if predicted.ndim == 1:
        ids, column = np.unique(predicted, return_inverse=True)
        pair = row * len(ids) + column.reshape(-1)
        cells = np.bincount(pair, weights=weight, minlength=len(parts) * len(ids))
        table = cells.reshape(len(parts), len(ids))[:, ids >= 0].astype(np.float64)
        copy = np.zeros(table.shape[1], bool)
    else:
        masks = [mask for mask in predicted if mask.any()]
        table = np.zeros((len(parts), len(masks)))
        for k, mask in enumerate(masks):
            table[:, k] = np.bincount(row[mask], weights=weight[mask], minlength=len(parts))
        copy = _copies(masks)
    real = parts >= 0
    size = np.bincount(row, weights=weight, minlength=len(parts)).astype(np.float64)
    return Contingency(parts[real].astype(np.int64), table[real], size[real], table.sum(axis=0), copy)


def _copies(masks: Sequence[Bools]) -> Bools:
    """Return which masks equal an earlier one [K]."""
    seen: set[bytes] = set()
    copy = np.zeros(len(masks), bool)
    for k, mask in enumerate(masks):
        packed = np.packbits(mask).tobytes()
        copy[k] = packed in seen
        seen.add(packed)
    return copy


def best_match(table: Contingency) -> float:
    """Return the mean over true parts of the IoU with the best mask.

    One mask may serve several parts, extra masks cost nothing. With face weights this is the published
    protocol. Source: PartField's and SAMPart3D's scripts.
    """
    return float(best_ious(table).mean()) if len(table.parts) else 0.0


def best_ious(table: Contingency) -> F64:
    """Return the IoU of each true part with its best mask [P]; 0 without masks."""
    return table.iou.max(axis=1, initial=0.0)


def hungarian(table: Contingency) -> float:
    """Return the mean over true parts of the IoU under the best one-to-one assignment.

    Unmatched parts score 0. A repeated mask counts once.
    """
    from scipy.optimize import linear_sum_assignment
    if not len(table.parts):
        return 0.0
    iou = table.iou[:, ~table.copy]
    row, column = linear_sum_assignment(iou, maximize=True)
    score = np.zeros(len(table.parts))
    score[row] = iou[row, column]
    return float(score.mean())


def count_error(table: Contingency) -> int:
    """Return the number of predicted parts minus the number of true parts."""
    return len(table.predicted) - len(table.parts)


def over_seg(table: Contingency) -> float:
    """Return the share of true parts of which two or more masks each contain at least a fifth."""
    return float((_holds(table).sum(axis=1) >= 2).mean()) if len(table.parts) else 0.0


def under_seg(table: Contingency) -> float:
    """Return the share of masks that each contain at least a fifth of two or more true parts."""
    return float((_holds(table).sum(axis=0) >= 2).mean()) if len(table.predicted) else 0.0


def _holds(table: Contingency) -> Bools:
    """Return which mask contains at least HOLDS of which part [P, K]; False for parts of size 0."""
    return (table.shared >= HOLDS * table.truth[:, None]) & (table.truth[:, None] > 0)


def small_recall(by_face: Contingency, by_area: Contingency) -> float | None:
    """Return the share of small parts that some mask matches with an IoU of at least 0.5 over faces.

    Small is under one percent of the area of all faces with a part. None where no part is small.
    """
    small = by_area.truth < SMALL * by_area.truth.sum()
    return float((best_ious(by_face)[small] >= FOUND).mean()) if small.any() else None


def coverage(predicted: Prediction, weight: Floats | None = None) -> float:
    """Return the share of the faces (of their weight) with any predicted part."""
    return _share(np.asarray(predicted >= 0 if predicted.ndim == 1 else predicted.any(axis=0)), weight)


def overlap(predicted: Prediction, weight: Floats | None = None) -> float:
    """Return the share of the faces (of their weight) in more than one mask; 0 for labels."""
    return 0.0 if predicted.ndim == 1 else _share(predicted.sum(axis=0) > 1, weight)


def _share(chosen: Prediction, weight: Floats | None) -> float:
    if weight is None:
        return float(chosen.mean()) if len(chosen) else 0.0
    total = float(np.sum(weight))
    return float(np.sum(weight[chosen])) / total if total > 0 else 0.0


def fragments(predicted: Prediction, pairs: Integers) -> float | None:
    """Return the mean number of connected regions of a predicted part; None without predictions.

    pairs [E, 2] are the faces that share an edge.
    """
    if predicted.ndim == 1:
        parts = len(np.unique(predicted[predicted >= 0]))
        pieces = _count_pieces(predicted, predicted >= 0, pairs)
    else:
        masks = [mask for mask in predicted if mask.any()]
        one = np.zeros(predicted.shape[1], np.int64)
        parts, pieces = len(masks), sum(_count_pieces(one, mask, pairs) for mask in masks)
    return pieces / parts if parts else None


def _count_pieces(labels: Integers, mask: Bools, pairs: Integers) -> int:
    """Count connected regions of the faces in `mask`, joined through pairs of equal label."""
    from segvigen.parts.paths import pieces

    first, second = pairs.T
    inside = mask[first] & mask[second] & (labels[first] == labels[second])
    return int(pieces(pairs[inside], mask).max(initial=-1)) + 1


def binary_iou(a: Bools, b: Bools, weight: Floats | None = None) -> float:
    """Return the intersection over union of two sets of faces [F]; 0 when the union is empty."""
    if a.shape != b.shape:
        raise ValueError(f"masks have {a.shape} and {b.shape} faces; expected the same")
    weight = np.ones(len(a)) if weight is None else weight
    union = float(np.sum(weight[a | b]))
    return min(float(np.sum(weight[a & b])) / union, 1.0) if union > 0 else 0.0


def full_scores(
    truth: Integers, predicted: Prediction, area: Floats, pairs: Integers | None = None, *,
    vertices: Floats | None = None, faces: Integers | None = None, points: bool = False, seed: int = 0,
) -> Scores:
    """Return every score of a full segmentation by name.

    truth [F] ids, -1 for no part; predicted labels [F] or masks [K, F]; area [F]. pairs [E, 2], the faces
    that share an edge, add `fragments`; vertices [V, 3] (asset frame) and faces [F, 3] add `boundary_f1` and
    `border_ratio`, with `points` also the slow `pCD`, `pF1@0.01` and `pF1@0.05` (chamfer.py, on samples drawn
    from `seed`). A score is None where it does not apply. Raises ValueError for NaN, another type or number
    of faces.
    """
    truth, predicted = checked(truth, predicted)
    area = _checked_weight(area, len(truth))
    scores = table_scores(contingency(truth, predicted), contingency(truth, predicted, area))
    scores |= {
        "coverage": coverage(predicted),
        "area_coverage": coverage(predicted, area),
        "overlap": overlap(predicted),
    }
    if pairs is not None:
        scores["fragments"] = fragments(predicted, pairs)
    if vertices is not None and faces is not None:
        scores |= border_scores(truth, predicted, vertices, faces, pairs)
    if points:
        if vertices is None or faces is None:
            raise ValueError("pCD and pF1 are measured on the surface; give vertices and faces")
        face, where, weight = surface_samples(
            vertices, faces, area, truth, num=NUM_POINTS, least=LEAST, seed=(seed,)
        )
        scores |= chamfer_scores(where, truth[face], predicted[..., face], weight)
    return scores


def table_scores(by_face: Contingency, by_area: Contingency) -> Scores:
    """Return the scores that follow from the tables of intersections, over faces and over area."""
    return {
        "best_match": best_match(by_face), "hungarian": hungarian(by_face),
        "area_best_match": best_match(by_area), "area_hungarian": hungarian(by_area),
        "count_error": float(count_error(by_face)), "over_seg": over_seg(by_face),
        "under_seg": under_seg(by_face), "small_recall": small_recall(by_face, by_area),
    }


def checked(truth: Integers, predicted: Prediction) -> tuple[Integers, Prediction]:
    """Return truth and prediction as arrays of the same faces: integer labels or bool masks.

    Raises ValueError, in one line, for anything else, such as floats or another length.
    """
    truth, predicted = np.asarray(truth), np.asarray(predicted)
    if truth.ndim != 1 or not np.issubdtype(truth.dtype, np.integer):
        raise ValueError(f"true labels must be integers [F], got {truth.dtype} {truth.shape}{_nan(truth)}")
    if predicted.ndim not in (1, 2):
        raise ValueError(f"a prediction is labels [F] or masks [K, F], got shape {predicted.shape}")
    if predicted.ndim == 2 and predicted.dtype != bool:
        got = f"{predicted.dtype} {predicted.shape}{_nan(predicted)}"
        raise ValueError(f"masks must be bool [K, F], got {got}; choose a threshold before scoring")
    if predicted.ndim == 1 and not np.issubdtype(predicted.dtype, np.integer):
        got = f"{predicted.dtype}{_nan(predicted)}"
        raise ValueError(f"labels must be integers [F], got {got}; one mask is masks[None]")
    if truth.shape != predicted.shape[-1:]:
        raise ValueError(f"truth {truth.shape}, prediction {predicted.shape}; expected the same faces")
    return truth, predicted


def _nan(values: Prediction) -> str:
    """Return a note on NaN among float values, for an error message."""
    count = int(np.isnan(values).sum()) if values.dtype.kind == "f" else 0
    return f" with {count} NaN" if count else ""


def _checked_weight(weight: Floats, num_faces: int) -> F64:
    """Return weights as float64 [F]. Raises ValueError unless they are finite and not negative."""
    weights: F64 = np.asarray(weight, np.float64)
    if weights.shape != (num_faces,):
        raise ValueError(f"weights have shape {weights.shape}; expected one for each of {num_faces} faces")
    if not np.isfinite(weights).all() or (weights < 0).any():
        bad = int((~np.isfinite(weights) | (weights < 0)).sum())
        raise ValueError(f"{bad} of {num_faces} weights are negative, infinite, or NaN; expected face areas")
    return weights
