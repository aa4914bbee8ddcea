"""Click cuts: candidate cuts of a painted landscape, measured in one pass and scored."""

import numpy as np
import pytest
import trimesh

from segvigen.parts.click_cut import (
    CUTS,
    FEATURES,
    LANDSCAPES,
    MAX_BORDER,
    PLACEMENT,
    SEVERAL_FEATURES,
    ClickScorers,
    _levels,
    best_cut,
    candidates,
    nested_cuts,
    with_placement,
)
from segvigen.parts.face_graph import face_graph
from segvigen.parts.paths import arcs, widest_paths
from segvigen.parts.scorer import Scorer


@pytest.fixture(scope="module")
def two_boxes():
    """Return the graph of a small box that stands on a big one without sharing a vertex, and its faces."""
    big = trimesh.creation.box((1.0, 0.4, 0.6)).subdivide().subdivide()
    small = trimesh.creation.box((0.2, 0.3, 0.2)).subdivide()
    small.apply_translation((0, 0.35, 0))
    mesh = trimesh.util.concatenate([big, small])
    mesh.apply_scale(1 / max(mesh.extents))
    vertices, faces = np.asarray(mesh.vertices, np.float32), np.asarray(mesh.faces, np.int32)
    graph = face_graph(vertices, faces, np.ones(len(faces), bool))
    return graph, np.arange(len(faces)) >= len(big.faces)


@pytest.fixture()
def landscape(two_boxes):
    graph, _ = two_boxes
    return np.random.default_rng(0).random(graph.num_faces)


def column(features, name):
    return features[:, FEATURES.index(name)]


def test_features_of_every_cut_equal_those_computed_one_by_one(two_boxes, landscape):
    graph, _ = two_boxes
    border = graph.borders
    features = candidates(landscape, graph, np.array([3])).features[0]
    for row, cut in zip(features, CUTS, strict=True):
        inside = landscape > cut
        across = inside[border.links[:, 0]] != inside[border.links[:, 1]]
        area = graph.area[inside].sum()
        length = border.length[across].sum()
        shared = (graph.area * landscape)[inside].sum()
        named = dict(zip(FEATURES, row, strict=True))
        assert named["log share of the surface"] == pytest.approx(np.log(area / graph.area.sum() + 1e-4))
        assert named["border against the square root of the area"] == pytest.approx(
            min(length / np.sqrt(area + 1e-6), MAX_BORDER)
        )
        if inside.any() and across.any():
            assert named["price of the border against its length"] == pytest.approx(
                border.price[across].sum() / length
            )
            assert named["border between shells"] == pytest.approx(
                border.length[across & border.contact].sum() / length, abs=1e-9
            )
            assert named["brightness inside"] == pytest.approx(shared / area)
            whole = (graph.area * landscape).sum()
            assert named["expected IoU"] == pytest.approx(shared / (area + whole - shared))


def test_spreads_are_the_deviations_along_the_principal_axes(two_boxes, landscape):
    graph, _ = two_boxes
    features = candidates(landscape, graph, np.array([0])).features[0]
    inside = landscape > CUTS[10]
    covariance = np.cov(graph.centroid[inside].T, aweights=graph.area[inside], ddof=0)
    expected = np.sqrt(np.maximum(np.linalg.eigvalsh(covariance), 0))
    found = [column(features, name)[10] for name in ("thickness", "width", "length")]
    assert found == pytest.approx(expected, abs=1e-9)


def test_levels_are_those_of_a_binary_search():
    near = np.concatenate([CUTS, np.nextafter(CUTS, 0), np.nextafter(CUTS, 1), [0.0, 1.0, 1e-300]])
    value = np.concatenate([near, np.random.default_rng(0).uniform(size=10_000)])
    for cuts in (CUTS, np.array([0.1, 0.11, 0.5, 0.9])):  # equal steps are faster, not required
        np.testing.assert_array_equal(_levels(value, cuts), np.searchsorted(cuts, value))


def test_a_bright_island_without_a_click_is_unreachable():
    value = np.array([0.9, 0.8, 0.1, 0.9, 0.9])
    ways = arcs(np.array([[0, 1], [1, 2], [2, 3], [3, 4]], np.int32), 5)
    found = widest_paths(value, np.ones(8), ways, np.array([0]))
    np.testing.assert_array_equal(found, [0.9, 0.8, 0.1, 0.1, 0.1])


def test_a_scorer_of_borders_between_shells_finds_the_shell(two_boxes):
    graph, small = two_boxes
    brightness = np.where(small, 0.7, 0.5) + np.linspace(0, 0.1, graph.num_faces)
    weights = np.zeros((len(FEATURES), 2))
    weights[FEATURES.index("border between shells"), 0] = 1.0
    like = Scorer(np.zeros(len(FEATURES)), np.ones(len(FEATURES)), weights, np.zeros(2), np.array([1.0, 0.0]))
    clicked = np.flatnonzero(small)[:1]
    value, cut = best_cut(ClickScorers(like), brightness, graph, clicked)
    np.testing.assert_array_equal(value > cut, small)


def test_a_cut_without_negative_clicks_is_preferred(two_boxes):
    graph, small = two_boxes
    weights = np.zeros((len(FEATURES), 1))
    weights[FEATURES.index("log share of the surface")] = 1.0
    largest = Scorer(np.zeros(len(FEATURES)), np.ones(len(FEATURES)), weights, np.full(1, 20.0), np.ones(1))
    brightness = np.where(small, 0.7, 0.5)
    clicked, excluded = np.flatnonzero(small)[:1], np.flatnonzero(~small)[:1]
    value, cut = best_cut(ClickScorers(largest), brightness, graph, clicked)
    assert graph.area[value > cut].sum() > 0.5 * graph.area.sum()
    value, cut = best_cut(ClickScorers(largest), brightness, graph, clicked, excluded)
    assert not (value > cut)[excluded].any() and (value > cut)[clicked].all()


def test_candidates_are_nested_hold_the_click_and_include_the_best_cut(two_boxes):
    graph, small = two_boxes
    random = np.random.default_rng(1)
    shapes = (len(FEATURES), 4), 4, 4
    scorer = ClickScorers(
        Scorer(np.zeros(len(FEATURES)), np.ones(len(FEATURES)), *(random.normal(size=s) for s in shapes))
    )
    clicked = np.flatnonzero(small)[:1]
    brightness = np.where(small, 0.7, 0.5) + np.linspace(0, 0.1, graph.num_faces)
    value, cut = best_cut(scorer, brightness, graph, clicked)
    found = nested_cuts(scorer, brightness, graph, clicked, count=4)
    masks = [one.landscape > one.cut for one in found]
    assert 2 <= len(found) <= 4 and [one.best for one in found].count(True) == 1
    np.testing.assert_array_equal(masks[[one.best for one in found].index(True)], value > cut)
    for inner, outer in zip(masks, masks[1:], strict=False):
        assert graph.area[inner & outer].sum() >= 0.95 * graph.area[inner].sum()
        assert graph.area[inner].sum() <= 0.85 * graph.area[outer].sum()
    assert all(mask[clicked].all() and 0 < one.iou <= 1 for mask, one in zip(masks, found, strict=True))
    assert [one.best for one in nested_cuts(scorer, brightness, graph, clicked, count=1)] == [True]


def test_a_part_is_not_the_whole_mesh_if_a_smaller_candidate_exists(two_boxes):
    graph, small = two_boxes
    weights = np.zeros((len(FEATURES), 1))
    weights[FEATURES.index("log share of the surface")] = 1.0
    largest = Scorer(np.zeros(len(FEATURES)), np.ones(len(FEATURES)), weights, np.full(1, 20.0), np.ones(1))
    clicked = np.flatnonzero(small)[:1]
    for brightness in (np.where(small, 0.7, 0.5), np.ones(graph.num_faces)):
        value, cut = best_cut(ClickScorers(largest), brightness, graph, clicked)
        assert (value > cut)[clicked].all() and not (value > cut).all()


def test_flat_paths_stop_at_folds_and_short_paths_grow_over_creases(two_boxes):
    graph, small = two_boxes
    top = np.flatnonzero(small & (graph.centroid[:, 1] > graph.centroid[small, 1].max() - 1e-6))
    found = candidates(np.ones(graph.num_faces), graph, top[:1])
    paths = dict(zip(LANDSCAPES, found.landscapes, strict=True))
    assert set(np.flatnonzero(paths["paths without folds"] > 0.9)) == set(top)
    assert (paths["paths without valleys"][small] == 1).all()
    assert (paths["paths without valleys"][~small] < 0.5).all()
    beside = np.setdiff1d(np.flatnonzero(small), top)
    assert paths["short paths"][top].min() > paths["short paths"][beside].max()
    assert paths["short paths"][beside].mean() > paths["short paths"][~small].mean()


def test_a_rounded_valley_stops_the_paths_that_turn_little():
    """Two merged balls with a rounded fold between them: no single edge turns much, all together do."""
    angle = np.linspace(0, np.pi, 81)
    profile = np.stack([0.1 + 0.15 * np.abs(np.cos(angle)) ** 2, 0.4 * np.cos(angle)], axis=1)
    mesh = trimesh.creation.revolve(profile, sections=60)
    graph = face_graph(np.asarray(mesh.vertices), np.asarray(mesh.faces))
    assert graph.angle.max() < 0.35
    clicked = graph.centroid[:, 2].argmax()[None]
    found = candidates(np.ones(graph.num_faces), graph, clicked)
    paths = dict(zip(LANDSCAPES, found.landscapes, strict=True))
    height = graph.centroid[:, 2]
    near, far = height > 0.15, height < -0.15
    assert paths["paths that turn little"][near].min() > paths["paths that turn little"][far].max() + 0.1


def test_placement_equals_that_of_the_faces_of_each_cut(two_boxes, landscape):
    graph, _ = two_boxes
    clicked = np.array([3, 50, 120])
    cuts = candidates(landscape, graph, clicked)
    found = with_placement(cuts, graph, clicked)
    np.testing.assert_array_equal(found[..., : len(FEATURES)], cuts.features)
    points = graph.centroid[clicked]
    for values, cut in zip(found[0], CUTS, strict=True):
        inside = landscape > cut
        area, center = graph.area[inside], graph.centroid[inside]
        middle = np.average(center, axis=0, weights=area)
        square, axes = np.linalg.eigh(np.cov(center.T, aweights=area, ddof=0))
        away = np.linalg.norm(points.mean(axis=0) - middle)
        spread = ((points - middle) ** 2).sum(axis=1).mean()
        along = np.abs((points - middle) @ axes) / np.sqrt(square + 0.02 * square.sum())
        near = np.linalg.norm(center[:, None] - points, axis=2).min(axis=1)
        expected = {
            "middle of the clicks from the middle": np.log(away / np.sqrt(square.sum()) + 0.05),
            "spread of the clicks": np.log(spread / square.sum() + 1e-3),
            "farthest click along an axis": np.log(along.max() + 0.1),
            "distance to the nearest click": np.average(near, weights=area) / np.sqrt(area.sum()),
        }
        named = dict(zip(SEVERAL_FEATURES, values, strict=True))
        assert {name: named[name] for name in PLACEMENT} == pytest.approx(expected, abs=1e-5)


def test_several_clicks_have_their_own_scorer(two_boxes):
    graph, small = two_boxes
    brightness = np.where(small, 0.7, 0.5)

    def by_size(sign, names):
        weights = np.zeros((len(names), 1))
        weights[names.index("log share of the surface")] = sign
        return Scorer(np.zeros(len(names)), np.ones(len(names)), weights, np.full(1, 20.0), np.ones(1))

    scorers = ClickScorers(by_size(1.0, FEATURES), by_size(-1.0, SEVERAL_FEATURES))
    first, second = np.flatnonzero(small)[[0, 7]]

    def area(*clicked, using=scorers):
        value, cut = best_cut(using, brightness, graph, np.array(clicked))
        return graph.area[value > cut].sum()

    assert area(first) == area(first, first) == area(first, using=ClickScorers(scorers.one))
    assert area(first, second) < area(first, second, using=ClickScorers(scorers.one))
