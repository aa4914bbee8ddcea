"""Scores of a part segmentation against the truth, on the faces of one mesh: numbers in, numbers in 0..1 out.

    truth [F] and a prediction ── contingency (who shares how much with whom) ── scores

A prediction is an exclusive labelling [F] (-1 for no part) or masks [K, F] that may overlap. Everything is
read off the table of intersections, so the cost follows the faces and not faces times parts. No score is ever
NaN: without parts or without masks it is 0, and a companion that has nothing to speak about is None. Source:
the public evaluation scripts of PartField and SAMPart3D for `best_match`; over_seg, small_recall and
boundary_f1 after sam3seggen (GzaIcebreak/sam3seggen), under_seg their mirror image; the thresholds are ours
and printed with results (THRESHOLDS). Borders are in borders.py, Chamfer distances in chamfer.py, answers on
another surface in across.py.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from segvigen.lab.evaluate.borders import TOLERANCE, boundary_f1
from segvigen.lab.evaluate.chamfer import LEAST, NUM_POINTS, chamfer_scores
from segvigen.lab.evaluate.surface_points import surface_samples

Prediction = NDArray[Any]  # labels [F] of integers, or masks [K, F] of bool

HOLDS = 0.2  # share of a part that a mask must hold to count in over_seg and under_seg
SMALL = 0.01  # share of the area below which a part is small
FOUND = 0.5  # IoU from which a small part counts as found

THRESHOLDS = {"holds": HOLDS, "small": SMALL, "found": FOUND, "border": TOLERANCE}  # printed with results


@dataclass(frozen=True, eq=False)
class Contingency:
    """How much P true parts and K predicted masks share, in faces or in area.

    parts [P] the true ids, ascending; shared [P, K]; truth [P] and predicted [K] the sizes of each, where
    faces without a true part count in `predicted`, hence in every union. copy [K] bool marks masks that
    repeat an earlier one face by face.
    """

    parts: NDArray[np.int64]
    shared: NDArray[np.float64]
    truth: NDArray[np.float64]
    predicted: NDArray[np.float64]
    copy: NDArray[np.bool_]

    @property
    def iou(self) -> NDArray[np.float64]:
        """Intersection over union of every pair [P, K]; 0 where the union is empty."""
        union = self.truth[:, None] + self.predicted[None, :] - self.shared
        iou = np.divide(self.shared, union, out=np.zeros_like(self.shared), where=union > 0)
        return np.minimum(iou, 1.0)  # sums of areas may differ in their last digit


def contingency(
    truth: NDArray[np.integer], predicted: Prediction, weight: NDArray[np.floating] | None = None
) -> Contingency:
    """Tabulate what true parts and predicted masks share.

    truth [F] ids, -1 for no part; predicted labels [F] or masks [K, F]; weight [F] per face, 1 each when
    None. Predicted -1 is no mask, an empty mask is none either. Raises ValueError for NaN, another type or
    another number of faces.
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
    size = np.bincount(row, weights=weight, minlength=len(parts))
    return Contingency(parts[real].astype(np.int64), table[real], size[real], table.sum(axis=0), copy)


def _copies(masks: Sequence[NDArray[np.bool_]]) -> NDArray[np.bool_]:
    """Which masks repeat an earlier one face by face [K]."""
    seen: set[bytes] = set()
    copy = np.zeros(len(masks), bool)
    for k, mask in enumerate(masks):
        packed = np.packbits(mask).tobytes()
        copy[k] = packed in seen
        seen.add(packed)
    return copy


def best_match(table: Contingency) -> float:
    """Mean over true parts of the IoU with the best mask: one mask may serve several parts, extra masks cost
    nothing.

    With face weights this is the published protocol. Source: PartField's and SAMPart3D's scripts.
    """
    return float(best_ious(table).mean()) if len(table.parts) else 0.0


def best_ious(table: Contingency) -> NDArray[np.float64]:
    """IoU of each true part with its best mask [P]; 0 without masks."""
    return table.iou.max(axis=1, initial=0.0)


def hungarian(table: Contingency) -> float:
    """Mean over true parts of the IoU under the best one-to-one assignment; parts left over score 0.

    A mask given twice is one mask: it still serves one part only.
    """
    return float(hungarian_ious(table).mean()) if len(table.parts) else 0.0


def hungarian_ious(table: Contingency) -> NDArray[np.float64]:
    """IoU of each true part with the mask assigned to it [P]; 0 where none is left."""
    from scipy.optimize import linear_sum_assignment

    iou = table.iou[:, ~table.copy]
    row, column = linear_sum_assignment(iou, maximize=True)
    score = np.zeros(len(table.parts))
    score[row] = iou[row, column]
    return score


def count_error(table: Contingency) -> int:
    """Number of predicted parts minus number of true parts."""
    return len(table.predicted) - len(table.parts)


def over_seg(table: Contingency) -> float:
    """Share of true parts of which at least two masks each hold at least a fifth."""
    if len(table.parts) == 0:
        return 0.0
    holds = _holds(table).sum(axis=1)
    return float((holds >= 2).mean())


def under_seg(table: Contingency) -> float:
    """Share of masks that each hold at least a fifth of two or more true parts."""
    if len(table.predicted) == 0:
        return 0.0
    return float((_holds(table).sum(axis=0) >= 2).mean())


def _holds(table: Contingency) -> NDArray[np.bool_]:
    """Which mask holds at least HOLDS of which part [P, K]; of a part without size nobody holds anything."""
    return (table.shared >= HOLDS * table.truth[:, None]) & (table.truth[:, None] > 0)


def small_recall(by_face: Contingency, by_area: Contingency) -> float | None:
    """Share of the small parts (under one percent of the area of all faces with a part) with a mask of IoU >=
    0.5.

    The IoU is taken over faces, smallness over area. None where no part is small.
    """
    small = by_area.truth < SMALL * by_area.truth.sum()
    return float((best_ious(by_face)[small] >= FOUND).mean()) if small.any() else None


def coverage(predicted: Prediction, weight: NDArray[np.floating] | None = None) -> float:
    """Share of the faces (of their weight) that have any predicted part."""
    return _share(np.asarray(predicted >= 0 if predicted.ndim == 1 else predicted.any(axis=0)), weight)


def overlap(predicted: Prediction, weight: NDArray[np.floating] | None = None) -> float:
    """Share of the faces (of their weight) that more than one mask claims; 0 for an exclusive labelling."""
    if predicted.ndim == 1:
        return 0.0
    return _share(predicted.sum(axis=0) > 1, weight)


def _share(chosen: NDArray[Any], weight: NDArray[np.floating] | None) -> float:
    if weight is None:
        return float(chosen.mean()) if len(chosen) else 0.0
    total = float(np.sum(weight))
    return float(np.sum(weight[chosen])) / total if total > 0 else 0.0


def fragments(predicted: Prediction, pairs: NDArray[np.integer]) -> float | None:
    """Mean number of connected pieces of a predicted part; None where nothing is predicted.

    pairs [E, 2] are the faces that share an edge.
    """
    if predicted.ndim == 1:
        parts, pieces = (
            len(np.unique(predicted[predicted >= 0])),
            _count_pieces(predicted, predicted >= 0, pairs),
        )
    else:
        masks = [mask for mask in predicted if mask.any()]
        one = np.zeros(predicted.shape[1], np.int64)
        parts, pieces = len(masks), sum(_count_pieces(one, mask, pairs) for mask in masks)
    return pieces / parts if parts else None


def _count_pieces(labels: NDArray[np.integer], mask: NDArray[np.bool_], pairs: NDArray[np.integer]) -> int:
    """Connected pieces of the faces in `mask`, joined through pairs of equal label."""
    from scipy.sparse import coo_matrix
    from scipy.sparse.csgraph import connected_components

    inside = mask[pairs[:, 0]] & mask[pairs[:, 1]]
    row = np.cumsum(mask) - 1
    first, second = pairs[inside].T
    same = labels[first] == labels[second]
    first, second = row[first[same]], row[second[same]]
    size = int(mask.sum())
    matrix = coo_matrix((np.ones(len(first), np.int8), (first, second)), shape=(size, size))
    return int(connected_components(matrix.tocsr(), directed=False)[0])


def binary_iou(
    a: NDArray[np.bool_], b: NDArray[np.bool_], weight: NDArray[np.floating] | None = None
) -> float:
    """Intersection over union of two sets of faces [F]; 0 when the union is empty."""
    if a.shape != b.shape:
        raise ValueError(f"masks have {a.shape} and {b.shape} faces; expected the same")
    weight = np.ones(len(a)) if weight is None else weight
    union = float(np.sum(weight[a | b]))
    return min(float(np.sum(weight[a & b])) / union, 1.0) if union > 0 else 0.0


def full_scores(
    truth: NDArray[np.integer],
    predicted: Prediction,
    area: NDArray[np.floating],
    pairs: NDArray[np.integer] | None = None,
    *,
    vertices: NDArray[np.floating] | None = None,
    faces: NDArray[np.integer] | None = None,
    points: bool = False,
    seed: int = 0,
) -> dict[str, float | None]:
    """Every score of a full segmentation by name.

    truth [F] ids, -1 for no part; predicted labels [F] or masks [K, F]; area [F]. pairs [E, 2], the faces
    that share an edge, add `fragments`; vertices [V, 3] (asset frame) and faces [F, 3] add `boundary_f1`, and
    with `points` also the costly `pCD`, `pF1@0.01` and `pF1@0.05` (chamfer.py, on samples drawn from `seed`).
    None stands for "does not apply to this object"; nothing is NaN. Raises ValueError for NaN, another type
    or another number of faces.
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
        scores["boundary_f1"] = boundary_f1(truth, predicted, vertices, faces, pairs)
    if points:
        if vertices is None or faces is None:
            raise ValueError("pCD and pF1 are measured on the surface; give vertices and faces")
        face, where, weight = surface_samples(
            vertices, faces, area, truth, num=NUM_POINTS, least=LEAST, seed=(seed,)
        )
        scores |= chamfer_scores(where, truth[face], predicted[..., face], weight)
    return scores


def table_scores(by_face: Contingency, by_area: Contingency) -> dict[str, float | None]:
    """The scores that the tables of intersections tell, over faces and over area."""
    return {
        "best_match": best_match(by_face),
        "hungarian": hungarian(by_face),
        "area_best_match": best_match(by_area),
        "area_hungarian": hungarian(by_area),
        "count_error": float(count_error(by_face)),
        "over_seg": over_seg(by_face),
        "under_seg": under_seg(by_face),
        "small_recall": small_recall(by_face, by_area),
    }


def checked(truth: NDArray[np.integer], predicted: Prediction) -> tuple[NDArray[np.integer], Prediction]:
    """Truth and prediction as arrays of the same faces, labels as integers or masks as bool.

    Raises ValueError, in one line, for anything else: floats (and how many are NaN), another length.
    """
    truth, predicted = np.asarray(truth), np.asarray(predicted)
    if truth.ndim != 1 or not np.issubdtype(truth.dtype, np.integer):
        raise ValueError(f"true labels must be integers [F], got {truth.dtype} {truth.shape}{_nan(truth)}")
    if predicted.ndim not in (1, 2):
        raise ValueError(f"a prediction is labels [F] or masks [K, F], got shape {predicted.shape}")
    if predicted.ndim == 2 and predicted.dtype != bool:
        raise ValueError(
            f"masks must be bool [K, F], got {predicted.dtype} {predicted.shape}{_nan(predicted)}; choose a "
            "threshold before scoring"
        )
    if predicted.ndim == 1 and not np.issubdtype(predicted.dtype, np.integer):
        raise ValueError(
            f"labels must be integers [F], got {predicted.dtype}{_nan(predicted)}; one mask is masks[None]"
        )
    if truth.shape != predicted.shape[-1:]:
        raise ValueError(
            f"truth has shape {truth.shape}, the prediction {predicted.shape}; expected the same faces"
        )
    return truth, predicted


def _nan(values: NDArray[Any]) -> str:
    """Words on NaN among float values, for an error message."""
    count = int(np.isnan(values).sum()) if values.dtype.kind == "f" else 0
    return f" with {count} NaN" if count else ""


def _checked_weight(weight: NDArray[np.floating], num_faces: int) -> NDArray[np.float64]:
    """Weights as float64 [F], finite and not negative; raises ValueError for others."""
    weights: NDArray[np.float64] = np.asarray(weight, np.float64)
    if weights.shape != (num_faces,):
        raise ValueError(f"weights have shape {weights.shape}; expected one for each of {num_faces} faces")
    if not np.isfinite(weights).all() or (weights < 0).any():
        bad = int((~np.isfinite(weights) | (weights < 0)).sum())
        raise ValueError(f"{bad} of {num_faces} weights are negative, infinite or NaN; expected face areas")
    return weights
