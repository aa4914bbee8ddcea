"""Fitting the tree scorer: the truth, the gain, and what is learned."""

from dataclasses import replace
from itertools import product

import numpy as np
import pytest

from segvigen.lab import procedural
from segvigen.lab.calibrate import parts as calibrate_parts
from segvigen.lab.calibrate.clicks import in_pieces
from segvigen.lab.calibrate.parts import (
    DEFAULT_ABOVE,
    TreeSample,
    calibrated,
    cut_regions,
    fit,
    gain,
    region_scores,
    segment_case,
    tree_samples,
)
from segvigen.lab.datasets.case import shuffled_case
from segvigen.parts.face_graph import face_graph
from segvigen.parts.paths import joined_groups
from segvigen.parts.tree import from_paintings
from segvigen.parts.tree_scorer import FEATURES, order_of
from segvigen.segmenter import Segmenter
from tests.shapes import cube, joined

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def boxes():
    """Three boxes apart, the first two of one part: vertices, faces, which box, labels."""
    vertices, faces, which = joined(*[cube((0.3 * i - 0.3, 0, 0), 0.2, 4) for i in range(3)])
    return vertices, faces, which, np.array([4, 4, 9])[which]


def planted(num, seed):
    """A tree of `num` superpixels, two per part, with random heights."""
    rng = np.random.default_rng(seed)
    half = num // 2
    merges = [(2 * k, 2 * k + 1) for k in range(half)] + [(0, 2 * k) for k in range(1, half)]
    children = joined_groups(np.array(merges))
    features = rng.normal(size=(num - 1, len(FEATURES))).astype(np.float32)
    features[:, 3] = np.where(np.arange(num - 1) < half, -1.0, 1.0) + 0.1 * rng.normal(size=num - 1)
    members = np.zeros((2 * num - 1, half))
    members[np.arange(num), np.arange(num) // 2] = 1
    for step, (a, b) in enumerate(children):
        members[num + step] = members[a] + members[b]
    size = members.sum(axis=1)
    iou = members / (size[:, None] + 2 - members)
    heights = np.sort(rng.random(num - 1))
    share, iou = size / size[-1], iou.astype(np.float32)
    return TreeSample(str(seed), "fused", children, heights, features, share, iou)


def test_every_connected_region_becomes_a_part(boxes):
    vertices, faces, which, labels = boxes
    case = in_pieces(shuffled_case("boxes", "made", vertices, faces, labels))
    which = which[case.file_face]
    assert len(case.parts) == 3 and all(len(np.unique(case.labels[which == k])) == 1 for k in range(3))
    unknown = np.where(labels == 9, -1, labels)
    assert len(in_pieces(shuffled_case("some", "made", vertices, faces, unknown)).parts) == 2


def test_a_tree_sample_has_the_iou_of_every_region_with_every_part(boxes):
    vertices, faces, which, _ = boxes
    graph = face_graph(vertices, faces)
    masks = np.stack([which == k for k in range(3)]).astype(np.float32)
    tree = from_paintings(np.zeros((0, graph.num_faces, 3)), masks, graph, refine=False)[2]
    (sample,) = tree_samples(which, tree, graph, "boxes", "given")
    assert sample.iou.shape == (2 * tree.num_superpixels - 1, 3)
    assert sample.iou.max(axis=0) == pytest.approx(1) and sample.iou[-1] == pytest.approx(1 / 3)
    steps = tree.heights.searchsorted(tree.heights[-2])
    regions = cut_regions(sample, np.arange(len(tree.heights)), steps - 0.5)
    assert region_scores(sample, regions) == pytest.approx((1, 1, 1))
    assert tree_samples(np.where(which == 0, 0, -1), tree, graph, "one", "given") == []
    crumb = np.where(np.arange(len(which)) == 0, 7, which)  # one face, 0.17 % of the surface
    assert tree_samples(crumb, tree, graph, "boxes", "given")[0].iou.shape[1] == 3


def test_the_gain_of_a_division_is_that_of_the_best_cut_below():
    rng = np.random.default_rng(0)
    children = joined_groups(np.array([(0, 1), (2, 3), (0, 2), (4, 0)]))
    iou = rng.random((9, 4))
    worth = iou.max(axis=1) ** calibrate_parts.POWER

    def ways(node):  # all ways to cut the tree below a region
        if node < 5:
            return [[node]]
        below = [x + y for x, y in product(*(ways(child) for child in children[node - 5].tolist()))]
        return [[node], *below]

    for step, found in enumerate(gain(iou, children)):
        divided = max(sum(worth[cut]) - calibrate_parts.PRICE * (len(cut) - 1) for cut in ways(5 + step)[1:])
        assert found == pytest.approx(divided - worth[5 + step])


def test_undoing_steps_above_a_limit_leaves_the_regions_of_the_order():
    sample = planted(12, 0)
    score = order_of(np.random.default_rng(1).normal(size=11), sample.children)
    for limit in (-9.0, -0.5, 0.0, 0.5, 9.0):
        regions = cut_regions(sample, score, limit)
        assert len(regions) == (score > limit).sum() + 1
        assert sample.share[regions].sum() == pytest.approx(1)


def test_the_tree_scorer_learns_a_planted_feature_and_is_measured_on_held_out_trees(monkeypatch):
    monkeypatch.setattr(calibrate_parts, "BATCH", 16)
    learned, held = [planted(24, k) for k in range(20)], [planted(16, 100 + k) for k in range(8)]
    scorer, even = fit(learned)
    again, same = fit(learned)
    assert even == same and np.array_equal(scorer.first, again.first)
    found = calibrated(learned, held)
    shown = found["held_out"]
    assert shown["divided above"]["0.0"]["mean"] > 0.95 > shown["one cost for all"]["mean"]
    assert shown["divided above"]["0.0"]["count error"] < 0.1
    assert found["config"]["divide_finest"] < found["config"]["divide_default"]
    assert found["learned_from"] == {"objects": 20, "regions": 20 * 23}


def test_a_refit_stays_near_its_start(monkeypatch):
    monkeypatch.setattr(calibrate_parts, "BATCH", 16)
    start, even = fit([planted(24, k) for k in range(20)])
    other = [replace(planted(24, 200 + k), share=np.full(47, 0.1)) for k in range(5)]
    near, moved = fit(other, start=(start, even))
    afresh, _ = fit(other)
    assert np.array_equal(near.mean, start.mean) and np.array_equal(near.std, start.std)
    away = [np.abs(scorer.first - start.first).mean() for scorer in (near, afresh)]
    assert 0 < away[0] < 0.3 * away[1] and abs(moved - even) < 0.2
    found = calibrated(other, [planted(16, 100)], (start, even))
    assert found["config"]["divide_default"] == round(moved + DEFAULT_ABOVE, 4)


def test_a_case_is_segmented_without_the_tree_scorer():
    segmenter = Segmenter.load("mini")
    made = procedural.make(7)
    case = shuffled_case("one", "procedural", made.vertices, made.faces, made.part)
    (sample,) = segment_case(segmenter, case, 0)
    assert sample.features.shape == (len(sample.children), len(FEATURES))
    assert np.isfinite(sample.features).all() and (sample.iou.max(axis=0) > 0.3).mean() > 0.5
