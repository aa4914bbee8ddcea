"""The tree scorer: features of all regions in one pass over the tree, and their order."""

import numpy as np
import pytest
import trimesh
from scipy.optimize import nnls

from segvigen.parts import tree_order
from segvigen.parts.face_graph import face_graph
from segvigen.parts.paths import connected, joined_groups
from segvigen.parts.scorer import Scorer
from segvigen.parts.tree import from_paintings
from segvigen.parts.tree_scorer import (
    FEATURES,
    TreeScorer,
    joining_step,
    node_features,
    order_of,
    pooled,
    summed,
)
from tests.shapes import cube, joined


def grown(seed=0, masks=5):
    """Return graph, masks, and tree of three touching boxes with random masks."""
    vertices, faces, _ = joined(
        cube((-0.25, 0, 0), 0.3, 6), cube((0.25, 0, 0), 0.3, 6), cube((0.25, 0.22, 0), 0.15, 4)
    )
    graph = face_graph(vertices, faces)
    rng = np.random.default_rng(seed)
    soft = rng.random((masks, graph.num_faces)).astype(np.float32)
    none = np.zeros((0, graph.num_faces, 3), np.float32)
    return graph, soft, from_paintings(none, soft, graph, refine=False, num_superpixels=60)[2]


def faces_of(tree):
    """Return the faces of every region by definition: bool [2n-1, F]."""
    num = tree.num_superpixels
    rows = [tree.patch == k for k in range(num)]
    for a, b in joined_groups(tree.merges).tolist():
        rows.append(rows[a] | rows[b])
    return np.stack(rows)


def like(name, weight=1.0):
    """Return a scorer of one feature times a weight, plus 10."""
    first = np.zeros((len(FEATURES), 1))
    first[FEATURES.index(name)] = weight
    return Scorer(np.zeros(len(FEATURES)), np.ones(len(FEATURES)), first, np.full(1, 10.0), np.ones(1))


def test_regions_of_the_tree_are_those_of_its_cuts():
    _, _, tree = grown()
    regions = faces_of(tree)
    assert regions[-1].all()
    for count in (1, 2, 5, tree.num_superpixels):
        labels = tree.cut_count(count)
        for k in range(count):
            assert (regions == (labels == k)).all(axis=1).any()


def test_superpixels_join_at_the_first_step_that_contains_both():
    rng = np.random.default_rng(3)
    for num in (2, 3, 17, 64):
        merges, root = [], list(range(num))
        while len(set(root)) > 1:
            a, b = rng.choice(num, 2, replace=False)
            if root[a] != root[b]:
                merges.append((a, b))
                root = [root[a] if r == root[b] else r for r in root]
        merges = np.array(merges)
        first, second = np.triu_indices(num, 1)
        plain = np.full(len(first), -1)
        for step in reversed(range(num - 1)):
            group = connected(merges[: step + 1], num)
            plain[group[first] == group[second]] = step
        np.testing.assert_array_equal(joining_step(joined_groups(merges), first, second), plain)


def test_features_of_a_region_follow_from_its_faces_and_borders():
    graph, masks, tree = grown()
    border = graph.borders
    found = node_features(tree.patch, joined_groups(tree.merges), tree.heights, masks, graph)
    assert found.shape == (tree.num_superpixels - 1, len(FEATURES)) and np.isfinite(found).all()
    regions = faces_of(tree)
    for row, faces in zip(found[::7], regions[tree.num_superpixels :][::7], strict=True):
        named = dict(zip(FEATURES, row, strict=True))
        area = graph.area * faces
        ends = faces[border.links]
        across, within = ends[:, 0] != ends[:, 1], ends.all(axis=1)
        # only links between superpixels count as inside
        within &= tree.patch[border.links[:, 0]] != tree.patch[border.links[:, 1]]
        length = border.length[across].sum()
        share = area.sum() / graph.area.sum()
        assert named["log share of the surface"] == pytest.approx(np.log(share + 1e-5))
        assert named["border against the square root of the area"] == pytest.approx(
            min(length / np.sqrt(area.sum() + 1e-6), 20.0), abs=1e-6
        )
        outward = (area[:, None] * graph.facing).sum(axis=0)
        assert named["openness"] == pytest.approx(np.linalg.norm(outward) / area.sum(), abs=1e-9)
        if length > 1e-9:
            assert named["price of the border"] == pytest.approx(border.price[across].sum() / length)
            assert named["border between shells"] == pytest.approx(
                (border.length * border.contact)[across].sum() / length
            )
        assert named["shells inside"] == pytest.approx(
            (border.length * border.contact)[within].sum() / np.sqrt(area.sum() + 1e-6)
        )
        center = (area[:, None] * graph.centroid).sum(axis=0) / area.sum()
        away = graph.centroid - center
        spread = np.linalg.eigvalsh(
            (area[:, None, None] * away[:, :, None] * away[:, None, :]).sum(0) / area.sum()
        )
        assert named["length"] == pytest.approx(np.sqrt(spread[-1]), abs=1e-6)
        soft = [(m * area).sum() / (area.sum() + (m * graph.area).sum() - (m * area).sum()) for m in masks]
        assert named["best mask"] == pytest.approx(max(soft), rel=1e-5)
        assert named["fourth best mask"] == pytest.approx(sorted(soft)[-4], rel=1e-5)


def test_features_include_both_halves_and_the_surrounding_region():
    graph, masks, tree = grown()
    found = node_features(tree.patch, joined_groups(tree.merges), tree.heights, masks, graph)
    column = {name: k for k, name in enumerate(FEATURES)}
    children, num = joined_groups(tree.merges), tree.num_superpixels
    for step, pair in enumerate(children):
        for child in pair[pair >= num] - num:
            around = found[child, column["openness, the region around"]]
            assert around == pytest.approx(found[step, column["openness"]])
        if (pair >= num).all():
            both = found[pair - num, column["openness"]]
            assert found[step, column["openness, the lesser half"]] == pytest.approx(both.min())
            assert found[step, column["openness, the greater half"]] == pytest.approx(both.max())


def test_a_closed_box_is_closed_and_full_and_a_half_is_open():
    mesh = trimesh.creation.box((0.8, 0.3, 0.2)).subdivide().subdivide()
    graph = face_graph(np.asarray(mesh.vertices), np.asarray(mesh.faces))
    masks = np.ones((1, graph.num_faces), np.float32)
    tree = from_paintings(np.zeros((0, graph.num_faces, 3)), masks, graph, refine=False)[2]
    whole = node_features(tree.patch, joined_groups(tree.merges), tree.heights, masks, graph)[
        -1
    ]
    named = dict(zip(FEATURES, whole, strict=True))
    assert named["openness"] < 1e-6 and named["best mask"] == pytest.approx(1)
    assert 0.4 < named["solidity"] < 1 and 0.5 < named["share of its box"] < 1
    assert named["openness, the greater half"] > 0.1


def test_no_region_is_divided_before_the_one_around_it_and_the_tree_stays_the_same(monkeypatch):
    monkeypatch.setattr(tree_order, "CRUMB", 0.0)
    graph, masks, tree = grown()
    rng = np.random.default_rng(5)
    wild = Scorer(
        np.zeros(len(FEATURES)), np.ones(len(FEATURES)), rng.normal(size=(len(FEATURES), 8)), rng.random(8),
        rng.normal(size=8),
    )  # fmt: skip
    scorer = TreeScorer(wild, 0.0, -1.0)
    merges, scores = tree_order.ordered(scorer, tree.patch, tree.merges, tree.heights, masks, graph)
    assert (np.diff(scores) >= 0).all() and not np.array_equal(merges, tree.merges)
    before = {tuple(row) for row in faces_of(tree).tolist()}
    after = from_paintings(
        np.zeros((0, graph.num_faces, 3)), masks, graph, refine=False, num_superpixels=60,
        scorer=scorer,
    )[2]  # fmt: skip
    np.testing.assert_array_equal(after.merges, merges)
    assert {tuple(row) for row in faces_of(after).tolist()} == before
    plain = order_of(np.array([0.0, 3.0, 1.0]), np.array([[0, 1], [2, 4], [3, 5]]))
    np.testing.assert_array_equal(plain, [0.0, 1.0, 1.0])


def test_pooled_scores_are_the_closest_that_never_rise_down_the_tree():
    rng = np.random.default_rng(7)
    for num in (2, 3, 12, 60):
        children = joined_groups(np.stack([rng.integers(np.arange(1, num)), np.arange(1, num)], axis=1))
        score = rng.normal(size=num - 1).round(1)  # rounded: some are equal
        found = pooled(score, children)
        step, below = np.nonzero(children >= num)
        rises = np.zeros((len(step), num - 1))  # least squares under rises @ scores >= 0, by its dual
        rises[np.arange(len(step)), step] += 1
        rises[np.arange(len(step)), children[step, below] - num] -= 1
        best = score + rises.T @ nnls(rises.T, -score)[0] if len(step) else score
        np.testing.assert_allclose(found, best, atol=1e-9)
        assert (rises @ found >= 0).all()
        assert pooled(order_of(score, children), children).tolist() == order_of(score, children).tolist()


def test_a_step_just_below_the_limit_does_not_block_high_ones_below_when_pooled():
    score = np.array([-5.0, 2.0, 1.0, -0.5, 4.0])
    children = np.array([[0, 1], [6, 2], [3, 4], [7, 8], [9, 5]])
    assert (order_of(score, children) > 0).sum() == 1
    assert (pooled(score, children) > 0).tolist() == [False, True, True, True, True]


def test_the_limits_of_a_tree_scorer_give_the_default_and_the_finest_count():
    graph, masks, _ = grown()
    none = np.zeros((0, graph.num_faces, 3))
    scorer = like("shells inside")
    finest = 10.0 + 1e-6  # a region is divided where shells touch inside it
    tree = from_paintings(
        none, masks, graph, refine=False, scorer=TreeScorer(scorer, finest, finest)
    )[2]
    assert tree.default_count == (tree.heights > finest).sum() + 1
    labels = tree.cut()
    touching = graph.bridges[labels[graph.bridges[:, 0]] == labels[graph.bridges[:, 1]]]
    patches = tree.patch[touching]
    assert (patches[:, 0] == patches[:, 1]).all() and len(graph.bridges) > 0


def test_a_single_superpixel_is_not_divided():
    graph = face_graph(np.array([[0, 0, 0], [1, 0, 0], [0, 1, 0.0]]), np.array([[0, 1, 2]]))
    masks = np.ones((1, 1), np.float32)
    tree = from_paintings(np.zeros((0, 1, 3)), masks, graph, scorer=TreeScorer(like("length"), 0.0, 0.0))[2]
    assert tree.num_superpixels == 1 and tree.default_count == 1


def test_sums_are_those_of_the_superpixels_below():
    children = np.array([[0, 1], [3, 2]])
    np.testing.assert_array_equal(summed(np.array([[1.0], [2], [4]]), children)[:, 0], [1, 2, 4, 3, 7])
