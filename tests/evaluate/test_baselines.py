"""Methods without weights: what they answer on shapes where the answer is known."""

from __future__ import annotations

import numpy as np
import pytest

from segvigen.asset.asset import Asset
from segvigen.asset.closest import triangle_distance
from segvigen.datasets.case import Subject, plain_asset, shuffled_case
from segvigen.errors import PromptError
from segvigen.evaluate import baselines
from segvigen.evaluate.fit import fit_clusters, fit_radius, ious_by_radius
from segvigen.evaluate.methods import NAMES, load_method
from segvigen.prompts import Click
from tests.evaluate.made import box, boxes


def subject(asset):
    return Subject(asset.name, "given", asset, np.arange(len(asset.faces)))


def strip(cells: int, bend: bool = False) -> Asset:
    """A flat strip of 2 * cells triangles along x; bent into a U so that its ends come close."""
    x = np.linspace(0, 1, cells + 1)
    y = np.zeros_like(x)
    if bend:
        x, y = np.abs(x - 0.5), 0.02 * np.sign(x - 0.5)
    low = np.stack([x, y, np.zeros_like(x)], axis=1)
    vertices = np.concatenate([low, low + (0, 0, 0.05)])
    i = np.arange(cells)
    faces = np.concatenate(
        [np.stack([i, i + 1, i + cells + 1], 1), np.stack([i + 1, i + cells + 2, i + cells + 1], 1)]
    )
    return plain_asset("strip", vertices, faces)


def ask(method, asset, *points):
    return method.click(method.prepare(subject(asset)), [[Click(*point) for point in points]], 0)[0]


def test_the_nearest_face_is_the_one_a_search_over_all_faces_finds():
    rng = np.random.default_rng(0)
    asset = plain_asset("soup", rng.random((90, 3)), np.arange(90).reshape(-1, 3))
    surface = baselines.surface_of(asset)
    for point in rng.uniform(-0.6, 0.6, (50, 3)):
        everywhere = triangle_distance(point, surface.corners)
        assert everywhere[baselines.nearest_face(surface, point)] == everywhere.min()


def test_a_ball_grows_with_its_radius_and_always_holds_the_clicked_face():
    asset = strip(50)
    point = tuple(asset.vertices[asset.faces[3]].mean(axis=0).tolist())
    tiny, small, large = (ask(baselines.ball(r), asset, point) for r in (1e-6, 0.1, 0.2))
    assert np.flatnonzero(tiny).tolist() == [3]
    assert (small <= large).all() and tiny.sum() < small.sum() < large.sum()


def test_two_clicks_take_the_union_of_their_balls():
    asset = strip(50)
    a, b = (-0.3, 0.0, 0.0), (0.3, 0.0, 0.0)
    for method in (baselines.ball(0.1), baselines.geodesic(0.1)):
        np.testing.assert_array_equal(ask(method, asset, a, b), ask(method, asset, a) | ask(method, asset, b))


def test_the_way_along_the_surface_is_longer_than_through_space():
    asset = strip(100, bend=True)
    low = asset.vertices[asset.faces].mean(axis=1)[:, 1] < 0
    point = tuple(asset.vertices[0].tolist())  # one end of the U; the other end is close by
    through_space, along = ask(baselines.ball(0.2), asset, point), ask(baselines.geodesic(0.2), asset, point)
    assert through_space[low].any() and through_space[~low].any()
    assert along[low].any() and not along[~low].any() or along[~low].any() and not along[low].any()


def test_a_geodesic_distance_is_close_to_the_true_length():
    asset = strip(20)  # square cells; in slivers the way from centroid to centroid zigzags
    surface = baselines.surface_of(asset)
    start = asset.vertices[0].astype(float)[None]
    distance = baselines.surface_distance(surface, start)
    far = surface.centroid[:, 0].argmax()
    assert distance[far] == pytest.approx(surface.centroid[far, 0] - start[0, 0], rel=0.5)
    assert distance[far] >= surface.centroid[far, 0] - start[0, 0]


def test_components_are_the_separate_boxes_and_a_click_takes_its_box():
    vertices, faces, labels = boxes(3)
    case = shuffled_case("row", "rows", vertices, faces, labels)
    method = baselines.components()
    found = method.full(method.prepare(case.subject), 0)
    assert len(np.unique(found)) == 3
    assert all(len(np.unique(found[case.labels == part])) == 1 for part in range(3))
    on_second = case.asset.vertices[case.asset.faces[case.labels == 1]].mean(axis=1)[0]
    np.testing.assert_array_equal(ask(method, case.asset, tuple(on_second.tolist())), case.labels == 1)


def test_clusters_separate_what_is_far_apart_and_leave_out_what_has_no_area():
    near, faces = box((0, 0, 0), (1, 1, 1))
    vertices = np.concatenate([near, near + (20, 0, 0)])
    faces = np.concatenate([faces, faces + 8, [[0, 0, 0]]])
    asset = plain_asset("two", vertices, faces)
    found = baselines.cluster(baselines.surface_of(asset), 2, seed=0)
    assert found[-1] == -1
    assert len(set(found[:12])) == len(set(found[12:24])) == 1 and found[0] != found[12]


def test_clusters_of_one_seed_are_the_same_and_no_more_than_faces():
    surface = baselines.surface_of(strip(4))
    first, again = (baselines.cluster(surface, 20, seed=1) for _ in range(2))
    np.testing.assert_array_equal(first, again)
    assert first.max() < 8


def test_a_method_can_be_loaded_by_every_name_but_no_other():
    for name in NAMES:
        if not name.startswith("ours"):
            assert load_method(name).name == name
    with pytest.raises(PromptError, match="unknown method 'magic'; expected some of ours,"):
        load_method("magic")


def test_the_fit_finds_the_radius_of_parts_that_are_balls_round_the_clicks():
    distance = np.array([0.05, 0.1, 0.2, 0.3, 0.4])
    mine = np.array([True, True, True, False, False])
    np.testing.assert_allclose(
        ious_by_radius(distance, mine, np.array([0.01, 0.1, 0.25, 1.0])), [0, 2 / 3, 1, 3 / 5]
    )


def test_the_fit_agrees_with_asking_the_method():
    vertices, faces, labels = boxes(3)
    case = shuffled_case("row", "rows", vertices, faces, labels)
    best, table = fit_radius([case], baselines.straight_distance, radii=np.array([0.1, 0.3]), counts=(1, 10))
    from segvigen.evaluate.run import Setup, score_case

    for radius, row in zip((0.1, 0.3), table, strict=True):
        scored = score_case(case, baselines.ball(radius), Setup(("click",), counts=(1, 10)))["click"]["iou"][
            0
        ]
        np.testing.assert_allclose(row, [np.mean(scored["1"]), np.mean(scored["10"])])
    assert best == (0.1, 0.3)[int(table.mean(axis=1).argmax())]


def test_the_fit_of_clusters_finds_the_number_of_far_apart_parts():
    cube, faces = box((0, 0, 0), (0.2, 0.2, 0.2))
    vertices = np.concatenate([cube + (5 * k, 0, 0) for k in range(3)])
    case = shuffled_case(
        "far", "far", vertices, np.concatenate([faces + 8 * k for k in range(3)]), np.repeat(np.arange(3), 12)
    )
    best, scores = fit_clusters([case], choices=(2, 3, 4))
    assert best == 3 and scores[1] == 1.0
