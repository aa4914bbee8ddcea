"""The scores against hand-made values, and the cases in which published numbers differ."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from segvigen.lab.datasets.case import face_area
from segvigen.lab.evaluate.metrics import (
    THRESHOLDS,
    best_ious,
    best_match,
    binary_iou,
    contingency,
    coverage,
    fragments,
    full_scores,
    hungarian,
    over_seg,
    overlap,
    small_recall,
    under_seg,
)
from tests.lab.evaluate.made import boxes

NOTHING = np.zeros((0, 6), bool)  # K = 0 masks of six faces


def masks_of(labels):
    return np.stack([labels == k for k in range(labels.max() + 1)])


def naive_best_match(truth, masks):
    """The published loop, one set of faces at a time."""
    scores = []
    for part in sorted(set(truth[truth >= 0])):
        mine = truth == part
        scores.append(max(((mine & m).sum() / (mine | m).sum() for m in masks), default=0.0))
    return sum(scores) / len(scores)


@settings(max_examples=50, deadline=None)
@given(st.integers(0, 2**32 - 1), st.integers(1, 6), st.integers(1, 6))
def test_the_table_equals_the_published_loop(seed, parts, predicted):
    rng = np.random.default_rng(seed)
    truth = rng.integers(-1, parts, 40)
    truth[0] = 0
    labels = rng.integers(-1, predicted, 40)
    labels[0] = 0
    expected = naive_best_match(truth, masks_of(labels))
    assert best_match(contingency(truth, labels)) == pytest.approx(expected)
    assert best_match(contingency(truth, masks_of(labels))) == pytest.approx(expected)
    overlapping = rng.random((predicted, 40)) < 0.4
    overlapping[:, 0] = True
    assert best_match(contingency(truth, overlapping)) == pytest.approx(naive_best_match(truth, overlapping))


@settings(max_examples=50, deadline=None)
@given(st.integers(0, 2**32 - 1))
def test_best_match_is_never_below_hungarian(seed):
    rng = np.random.default_rng(seed)
    table = contingency(rng.integers(-1, 5, 30), rng.integers(-1, 7, 30))
    assert best_match(table) >= hungarian(table) - 1e-12


def test_identical_labels_score_one():
    truth = np.array([3, 3, 7, 7, 7, 9])
    scores = full_scores(truth, truth, np.ones(6))
    assert scores["best_match"] == scores["hungarian"] == scores["area_best_match"] == 1.0
    assert scores["over_seg"] == scores["under_seg"] == scores["overlap"] == scores["count_error"] == 0.0
    assert scores["coverage"] == 1.0


def test_one_mask_may_serve_two_parts_in_best_match_but_not_in_hungarian():
    truth, one = np.array([0, 0, 1, 1]), np.zeros(4, int)
    assert best_match(contingency(truth, one)) == 0.5
    assert hungarian(contingency(truth, one)) == 0.25


def test_unlabeled_truth_is_no_part_but_counts_in_the_union():
    truth = np.array([0, 0, -1, -1])
    assert best_match(contingency(truth, np.array([0, 0, 1, 1]))) == 1.0
    assert best_match(contingency(truth, np.zeros(4, int))) == 0.5


def test_predicted_minus_one_is_no_mask():
    truth = np.array([0, 0, 1, 1])
    table = contingency(truth, np.array([-1, -1, 1, 1]))
    assert len(table.predicted) == 1
    assert best_ious(table).tolist() == [0.0, 1.0]


@pytest.mark.parametrize(
    ("truth", "predicted", "area"),
    [
        (np.full(6, -1), np.zeros(6, int), np.ones(6)),  # nothing is labeled
        (np.array([0, 1, 1, 1, 1, 1]), NOTHING, np.ones(6)),  # no mask
        (np.array([0, 0, 0, 1, 1, 1]), np.full(6, -1), np.ones(6)),  # no part predicted
        (np.array([0, 0, 0, 1, 1, 1]), NOTHING, np.zeros(6)),  # no area
    ],
)
def test_nothing_to_match_scores_zero_without_nan(truth, predicted, area):
    scores = full_scores(truth, predicted, area, np.array([[0, 1], [1, 2]]))
    for name in ("best_match", "hungarian", "area_best_match", "area_hungarian"):
        assert scores[name] == 0.0
    assert all(value is None or np.isfinite(value) for value in scores.values())


def test_a_part_of_one_face_and_a_part_without_area_are_parts():
    truth, area = np.array([0, 1, 1, 2, 2]), np.array([1.0, 1, 1, 0, 0])
    scores = full_scores(truth, truth, area)
    assert scores["best_match"] == 1.0
    assert scores["area_best_match"] == pytest.approx(
        2 / 3
    )  # nothing can be matched by area where there is none


def test_renaming_predicted_ids_or_splitting_unlabeled_faces_changes_nothing():
    truth = np.array([0, 0, 1, 1, 1, -1, -1, -1])
    labels = np.array([0, 0, 1, 1, 2, 3, 3, 3])
    renamed = np.array([9, 9, 4, 4, 0, 2, 2, 2])
    split = np.array([0, 0, 1, 1, 2, 3, 4, 5])
    expected = best_match(contingency(truth, labels))
    assert best_match(contingency(truth, renamed)) == expected
    assert best_match(contingency(truth, split)) == expected


@pytest.mark.parametrize("labels", [[0, 1, 1, 1, 0], [0, 0, 0, 0, 0]])  # the second would serve both parts
def test_a_duplicate_mask_changes_no_score_and_shows_in_overlap(labels):
    truth = np.array([0, 0, 1, 1, 1])
    masks = masks_of(np.array(labels))
    twice = np.concatenate([masks, masks[:1]])
    once, doubled = full_scores(truth, masks, np.ones(5)), full_scores(truth, twice, np.ones(5))
    for name in ("best_match", "hungarian", "area_best_match", "area_hungarian"):
        assert doubled[name] == once[name]
    assert once["overlap"] == 0.0 and doubled["overlap"] == pytest.approx(masks[0].mean())


def test_equal_triangles_make_area_and_faces_the_same():
    rng = np.random.default_rng(0)
    truth, labels = rng.integers(-1, 4, 50), rng.integers(-1, 6, 50)
    scores = full_scores(truth, labels, np.full(50, 0.3))
    assert scores["area_best_match"] == pytest.approx(scores["best_match"])
    assert scores["area_hungarian"] == pytest.approx(scores["hungarian"])
    assert scores["area_coverage"] == pytest.approx(scores["coverage"])


def test_coverage_and_overlap_are_shares_of_faces_or_of_area():
    masks = np.array([[True, True, False, False], [False, True, True, False]])
    area = np.array([1.0, 2.0, 3.0, 4.0])
    assert (coverage(masks), coverage(masks, area)) == (0.75, 0.6)
    assert (overlap(masks), overlap(masks, area)) == (0.25, 0.2)
    assert coverage(np.array([0, -1, 3, -1])) == 0.5


def test_a_fifth_of_a_part_is_enough_to_contain_it():
    truth = np.array([0] * 10 + [1] * 10)
    cut = np.array([0] * 8 + [1] * 2 + [2] * 10)
    assert over_seg(contingency(truth, cut)) == 0.5
    assert under_seg(contingency(truth, cut)) == 0.0
    cut[8] = 0
    assert over_seg(contingency(truth, cut)) == 0.0
    joined = np.array([0] * 12 + [1] * 8)
    assert under_seg(contingency(truth, joined)) == 0.5


def test_small_parts_are_small_by_area_and_found_by_faces():
    truth = np.array([0, 0, 1, 1, 2, 2])
    area = np.array([50.0, 50.0, 0.1, 0.1, 0.1, 0.1])
    labels = np.array([0, 0, 1, 1, 0, -1])  # of part 2, one face in a mask of three
    assert small_recall(contingency(truth, labels), contingency(truth, labels, area)) == 0.5
    assert small_recall(contingency(truth, labels), contingency(truth, labels)) is None


def test_fragments_count_the_pieces_of_each_part():
    chain = np.array([[0, 1], [1, 2], [2, 3], [3, 4]])
    assert fragments(np.array([0, 0, 1, 0, 0]), chain) == 1.5  # two pieces and one
    masks = np.array([[True, False, True, False, True], [True, True, True, True, True]])
    assert fragments(masks, chain) == 2.0  # three and one
    assert fragments(np.full(5, -1), chain) is None


def test_binary_iou_of_nothing_with_nothing_is_zero():
    none, some = np.zeros(3, bool), np.array([True, True, False])
    assert binary_iou(none, none) == 0.0
    assert binary_iou(some, ~none) == pytest.approx(2 / 3)
    assert binary_iou(some, ~none, np.array([1.0, 0.0, 3.0])) == 0.25


@pytest.mark.parametrize(
    ("predicted", "message"),
    [
        (np.zeros(5, int), "expected the same faces"),
        (np.zeros((2, 4)), "masks must be bool"),
        (np.full((2, 4), np.nan), r"float64 \(2, 4\) with 8 NaN; choose a threshold"),
        (np.zeros(4), "labels must be integers"),
        (np.array([0, 1, np.nan, 1]), "float64 with 1 NaN"),
        (np.ones(4, bool), "labels must be integers"),
        (np.int64(3), "got shape"),
        (np.zeros((1, 2, 4), bool), "got shape"),
    ],
)
def test_predictions_of_another_type_are_rejected(predicted, message):
    with pytest.raises(ValueError, match=message):
        contingency(np.zeros(4, int), predicted)


@pytest.mark.parametrize(
    ("area", "message"),
    [
        (np.ones(3), r"weights have shape \(3,\); expected one for each of 4"),
        (np.array([1, np.nan, 1, 1]), "1 of 4 weights are negative, infinite, or NaN"),
        (np.array([1, 1, -1, -1.0]), "2 of 4 weights"),
    ],
)
def test_areas_of_another_type_are_rejected(area, message):
    with pytest.raises(ValueError, match=message):
        full_scores(np.zeros(4, int), np.zeros(4, int), area)


def test_truth_that_is_not_labels_is_rejected():
    with pytest.raises(ValueError, match="true labels must be integers"):
        contingency(np.array([0.0, np.nan]), np.zeros(2, int))


def test_every_negative_label_is_no_part():
    truth = np.array([0, 0, 1, 1, -2, -1])
    scores = full_scores(truth, np.array([0, 0, -2, -1, -2, 0]), np.ones(6))
    assert (scores["count_error"], scores["coverage"]) == (-1.0, 0.5)
    assert scores["best_match"] == pytest.approx((2 / 3 + 0) / 2)


def naive_hungarian(truth, masks):
    """The best of all one-to-one assignments, tried one by one."""
    from itertools import permutations

    parts = [truth == p for p in sorted(set(truth[truth >= 0].tolist()))]
    masks = [*masks, *([np.zeros(len(truth), bool)] * len(parts))]
    return max(
        sum(binary_iou(part, masks[k]) for part, k in zip(parts, order, strict=True)) / len(parts)
        for order in permutations(range(len(masks)), len(parts))
    )


@pytest.mark.parametrize("seed", range(5))
def test_hungarian_is_the_best_of_all_assignments(seed):
    rng = np.random.default_rng(seed)
    truth, masks = rng.integers(-1, 3, 25), rng.random((2 + seed % 3, 25)) < 0.4
    assert hungarian(contingency(truth, masks)) == pytest.approx(naive_hungarian(truth, masks))


def naive_fragments(masks, pairs):
    """Flood every mask face by face and count the floods."""
    pieces = 0
    for mask in masks:
        waiting = set(np.flatnonzero(mask).tolist())
        while waiting:
            pieces, front = pieces + 1, [waiting.pop()]
            while front:
                at = front.pop()
                near = {int(b) for a, b in np.concatenate([pairs, pairs[:, ::-1]]) if a == at} & waiting
                waiting -= near
                front += near
    return pieces / len(masks)


@pytest.mark.parametrize("seed", range(3))
def test_fragments_equal_the_regions_of_a_flood_fill(seed):
    rng = np.random.default_rng(seed)
    pairs, labels = rng.integers(0, 30, (35, 2)), rng.integers(0, 3, 30)
    assert fragments(labels, pairs) == pytest.approx(naive_fragments(masks_of(labels), pairs))
    masks = rng.random((3, 30)) < 0.5
    assert fragments(masks, pairs) == pytest.approx(naive_fragments(masks, pairs))


def test_thresholds_have_names_to_print():
    assert THRESHOLDS == {"holds": 0.2, "small": 0.01, "found": 0.5, "border": 0.01, "stride": 0.02}


def test_vertices_and_faces_add_boundary_f1_and_optionally_point_set_scores():
    vertices, faces, truth = boxes(2)
    area = face_area(vertices, faces)
    plain = full_scores(truth, truth, area)
    assert not {"boundary_f1", "fragments", "pCD"} & set(plain)
    halves = np.tile(np.repeat([0, 1], 6), 2)
    more = full_scores(truth, halves, area, vertices=vertices, faces=faces)
    assert more["boundary_f1"] == 0.0  # the parts are separate pieces: every border is invented
    points = full_scores(truth, truth, area, vertices=vertices, faces=faces, points=True)
    assert (points["pCD"], points["pF1@0.01"], points["pF1@0.05"]) == (0.0, 1.0, 1.0)
    assert points["boundary_f1"] is None
    with pytest.raises(ValueError, match="give vertices and faces"):
        full_scores(truth, truth, area, points=True)
