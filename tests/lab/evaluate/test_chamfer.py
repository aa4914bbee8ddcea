"""Parts as point sets, matched by Chamfer distance, against values worked out by hand."""

from __future__ import annotations

import numpy as np
import pytest

from segvigen.lab.evaluate.chamfer import MISSED, chamfer_scores


def line(count: int):
    """Points every 0.1 along x."""
    return np.stack([np.arange(count) * 0.1, np.zeros(count), np.zeros(count)], axis=1)


def plain_chamfer(points, truth, masks):
    """Every distance measured, every matching tried: pCD and the two F-scores."""
    from itertools import permutations

    parts = [truth == p for p in sorted(set(truth[truth >= 0].tolist()))]

    def reach(of, to):
        return np.array([min(float(np.linalg.norm(points[i] - points[j])) for j in np.flatnonzero(to))
                         for i in np.flatnonzero(of)])  # fmt: skip

    def chamfer(a, b):
        return (reach(a, b).mean() + reach(b, a).mean()) / 2

    def f1(part, mask, near):
        precision, recall = (reach(mask, part) <= near).mean(), (reach(part, mask) <= near).mean()
        return 2 * precision * recall / (precision + recall) if precision + recall else 0.0

    slots = [*range(len(masks)), *([None] * max(len(parts) - len(masks), 0))]
    best = min(
        permutations(slots, len(parts)),
        key=lambda order: (
            sum(0 if k is None else chamfer(p, masks[k]) for p, k in zip(parts, order, strict=True))
            + 1e6 * sum(k is None for k in order)
        ),
    )
    pairs = list(zip(parts, best, strict=True))
    scores = {"pCD": np.mean([MISSED if k is None else chamfer(p, masks[k]) for p, k in pairs])}
    for near in (0.01, 0.05):
        scores[f"pF1@{near}"] = np.mean([0.0 if k is None else f1(p, masks[k], near) for p, k in pairs])
    return scores


@pytest.mark.parametrize(("seed", "num_masks"), [(0, 3), (1, 4), (2, 2), (3, 1)])
def test_the_score_equals_its_plain_definition(seed, num_masks):
    rng = np.random.default_rng(seed)
    points = rng.uniform(0, 0.2, (40, 3))
    truth, masks = rng.integers(-1, 3, 40), rng.random((num_masks, 40)) < 0.3
    expected = plain_chamfer(points, truth, list(masks))
    assert chamfer_scores(points, truth, masks) == pytest.approx(expected)


def test_the_truth_has_distance_zero_to_itself():
    truth = np.array([0, 0, 1, 1, 1, -1])
    assert chamfer_scores(line(6), truth, truth + 0) == {"pCD": 0.0, "pF1@0.01": 1.0, "pF1@0.05": 1.0}


def test_an_unmatched_part_counts_as_missed():
    truth = np.array([0, 0, 0, 1, 1, 1])
    scores = chamfer_scores(line(6), truth, np.where(truth == 0, 0, -1))
    assert scores == {"pCD": MISSED / 2, "pF1@0.01": 0.5, "pF1@0.05": 0.5}


def test_matching_is_by_distance_and_not_by_overlap():
    truth = np.array([0, 0, -1, -1, 1, 1])
    masks = np.array([[False, False, True, False, False, False], [False, False, False, True, False, False]])
    # mask 0 is 0.1 and 0.2 from the points of part 0, the other way round for mask 1: mean of 0.15 and 0.1
    assert chamfer_scores(line(6), truth, masks)["pCD"] == pytest.approx(0.125)


def test_weights_are_the_area_of_each_point():
    truth = np.array([0, 0, 0, 0])
    mask = np.array([[True, True, True, False]])
    even = chamfer_scores(line(4), truth, mask)
    heavy = chamfer_scores(line(4), truth, mask, np.array([1.0, 1.0, 1.0, 3.0]))
    assert even["pCD"] == pytest.approx(0.1 / 4 / 2) and heavy["pCD"] == pytest.approx(0.1 / 2 / 2)
    assert heavy["pF1@0.01"] == pytest.approx(2 * 0.5 / 1.5)


def test_nothing_to_match_is_zero_or_missed_without_nan():
    points, none = line(4), np.full(4, -1)
    assert chamfer_scores(points, none, none) == {"pCD": None, "pF1@0.01": 0.0, "pF1@0.05": 0.0}
    assert chamfer_scores(points, none + 1, none)["pCD"] == MISSED
    weightless = chamfer_scores(points, none + 1, none + 1, np.zeros(4))
    assert weightless == {"pCD": 0.0, "pF1@0.01": 1.0, "pF1@0.05": 1.0}
    assert chamfer_scores(points, none + 1, np.zeros((2, 4), bool))["pF1@0.05"] == 0.0
