"""Scores of a part segmentation against the truth, on the faces of one mesh: numbers in, numbers in 0..1 out.

    truth [F] and a prediction ── contingency (who shares how much with whom) ── scores

A prediction is an exclusive labelling [F] (-1 for no part) or masks [K, F] that may overlap. Everything is
read off the table of intersections, so the cost follows the faces and not faces times parts. No score is ever
NaN: without parts or without masks it is 0, and a companion that has nothing to speak about is None. Source:
the public evaluation scripts of PartField and SAMPart3D for `best_match`; the companions are our own
definitions.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Prediction = NDArray[Any]  # labels [F] of integers, or masks [K, F] of bool

HOLDS = 0.2  # share of a part that a mask must hold to count in over_seg and under_seg
SMALL = 0.01  # share of the area below which a part is small
FOUND = 0.5  # IoU from which a small part counts as found


@dataclass(frozen=True, eq=False)
class Contingency:
    """How much P true parts and K predicted masks share, in faces or in area.

    parts [P] the true ids, ascending; shared [P, K]; truth [P] and predicted [K] the sizes of each, where
    faces without a true part count in `predicted`, hence in every union.
    """

    parts: NDArray[np.int64]
    shared: NDArray[np.float64]
    truth: NDArray[np.float64]
    predicted: NDArray[np.float64]

    @property
    def iou(self) -> NDArray[np.float64]:
        """Intersection over union of every pair [P, K]; 0 where the union is empty."""
        union = self.truth[:, None] + self.predicted[None, :] - self.shared
        return np.divide(self.shared, union, out=np.zeros_like(self.shared), where=union > 0)


def contingency(
    truth: NDArray[np.integer], predicted: Prediction, weight: NDArray[np.floating] | None = None
) -> Contingency:
    """Tabulate what true parts and predicted masks share.

    truth [F] ids, -1 for no part; predicted labels [F] or masks [K, F]; weight [F] per face, 1 each when
    None. Predicted -1 is no mask, an empty mask is none either. Raises ValueError when the numbers of faces
    differ.
    """
    truth, predicted = _checked(truth, predicted)
    weight = np.ones(len(truth)) if weight is None else np.asarray(weight, np.float64)
    parts, row = np.unique(truth, return_inverse=True)
    row = row.reshape(-1)
    if predicted.ndim == 1:
        ids, column = np.unique(predicted, return_inverse=True)
        pair = row * len(ids) + column.reshape(-1)
        cells = np.bincount(pair, weights=weight, minlength=len(parts) * len(ids))
        table = cells.reshape(len(parts), len(ids))[:, ids >= 0].astype(np.float64)
    else:
        masks = [mask for mask in predicted if mask.any()]
        table = np.zeros((len(parts), len(masks)))
        for k, mask in enumerate(masks):
            table[:, k] = np.bincount(row[mask], weights=weight[mask], minlength=len(parts))
    real = parts >= 0
    size = np.bincount(row, weights=weight, minlength=len(parts))
    return Contingency(parts[real].astype(np.int64), table[real], size[real], table.sum(axis=0))


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
    """Mean over true parts of the IoU under the best one-to-one assignment; parts left over score 0."""
    return float(hungarian_ious(table).mean()) if len(table.parts) else 0.0


def hungarian_ious(table: Contingency) -> NDArray[np.float64]:
    """IoU of each true part with the mask assigned to it [P]; 0 where none is left."""
    from scipy.optimize import linear_sum_assignment

    iou = table.iou
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
    return float(np.sum(weight[a & b])) / union if union > 0 else 0.0


def full_scores(
    truth: NDArray[np.integer],
    predicted: Prediction,
    area: NDArray[np.floating],
    pairs: NDArray[np.integer] | None = None,
) -> dict[str, float | None]:
    """Every score of a full segmentation by name; pairs [E, 2] of neighbouring faces add `fragments`.

    truth [F], predicted [F] or [K, F], area [F]. None stands for "does not apply to this object".
    """
    truth, predicted = _checked(truth, predicted)
    by_face, by_area = contingency(truth, predicted), contingency(truth, predicted, area)
    scores: dict[str, float | None] = {
        "best_match": best_match(by_face),
        "hungarian": hungarian(by_face),
        "area_best_match": best_match(by_area),
        "area_hungarian": hungarian(by_area),
        "count_error": float(count_error(by_face)),
        "coverage": coverage(predicted),
        "area_coverage": coverage(predicted, area),
        "overlap": overlap(predicted),
        "over_seg": over_seg(by_face),
        "under_seg": under_seg(by_face),
        "small_recall": small_recall(by_face, by_area),
    }
    if pairs is not None:
        scores["fragments"] = fragments(predicted, pairs)
    return scores


def _checked(truth: NDArray[np.integer], predicted: Prediction) -> tuple[NDArray[np.integer], Prediction]:
    """Both as arrays of the same number of faces, labels as integers or masks as bool."""
    truth, predicted = np.asarray(truth), np.asarray(predicted)
    if predicted.ndim == 2 and predicted.dtype != bool:
        raise ValueError(f"masks must be bool [K, F], got {predicted.dtype} {predicted.shape}")
    if predicted.ndim == 1 and not np.issubdtype(predicted.dtype, np.integer):
        raise ValueError(f"labels must be integers [F], got {predicted.dtype}; a single mask is masks[None]")
    if predicted.ndim not in (1, 2) or truth.shape != predicted.shape[-1:]:
        raise ValueError(
            f"truth has shape {truth.shape}, the prediction {predicted.shape}; expected the same faces"
        )
    return truth, predicted
