"""Methods without weights: clicks on shapes with a known result."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.sparse.csgraph import dijkstra

from segvigen.asset.closest import triangle_distance
from segvigen.errors import PromptError
from segvigen.lab.datasets.case import plain_asset, shuffled_case
from segvigen.lab.evaluate.baselines import balls, growing, mesh, pieces, walking
from segvigen.lab.evaluate.baselines.mesh import measured, path_graph, path_length
from segvigen.lab.evaluate.baselines.outward import outward, sheets
from segvigen.lab.evaluate.registry import NAMES, load_method
from segvigen.parts.walker import FLOOR, laplacian
from segvigen.prompts import Click
from tests.lab.evaluate.made import boxes
from tests.lab.evaluate.shapes import ask, dumbbell, middle, strip, subject
from tests.shapes import box

CLICKERS = [
    balls.ball, balls.geodesic, balls.crease_geodesic, growing.creases, walking.walker,
    pieces.components,
]  # fmt: skip


def normals(asset) -> np.ndarray:
    a, b, c = np.moveaxis(asset.vertices.astype(float)[asset.faces], 1, 0)
    cross = np.cross(b - a, c - a)
    return cross / np.linalg.norm(cross, axis=1, keepdims=True)


def test_the_nearest_face_is_the_one_a_search_over_all_faces_finds():
    rng = np.random.default_rng(0)
    asset = plain_asset("soup", rng.random((90, 3)), np.arange(90).reshape(-1, 3))
    surface = measured(asset)
    for point in rng.uniform(-0.6, 0.6, (50, 3)):
        everywhere = triangle_distance(point, surface.corners)
        assert everywhere[mesh.nearest_face(surface, point)] == everywhere.min()


def test_normals_of_a_closed_body_point_outside_however_its_faces_are_wound():
    asset, _ = dumbbell()
    rng = np.random.default_rng(1)
    turned = rng.random(len(asset.faces)) < 0.5
    faces = np.where(turned[:, None], asset.faces[:, ::-1], asset.faces)
    muddled = plain_asset("muddled", asset.vertices, faces)
    first = normals(asset) * outward(asset)[:, None]
    second = normals(muddled) * outward(muddled)[:, None]
    np.testing.assert_allclose(first, second, atol=1e-4)
    right_end = asset.vertices[asset.faces].mean(axis=1)[:, 0] > 0.4999
    assert right_end.any() and (first[right_end, 0] > 0.99).all()
    assert len(np.unique(sheets(muddled)[0])) == 1


def test_valleys_and_ridges_are_found_despite_random_windings():
    asset, _ = dumbbell()
    faces = np.where(np.arange(len(asset.faces))[:, None] % 3 == 0, asset.faces[:, ::-1], asset.faces)
    graph = measured(plain_asset("muddled", asset.vertices, faces)).oriented
    sharp = graph.angle > 1
    at = np.abs(graph.centroid[graph.pairs[sharp]].mean(axis=1)[:, 0])
    inner = at < 0.3  # where the bar meets the drums; the rims are farther out or round the drum's face
    radius = np.linalg.norm(graph.centroid[graph.pairs[sharp]].mean(axis=1)[:, 1:], axis=1)
    assert set(graph.concave[sharp][inner & (radius < 0.12)]) == {1}
    assert set(graph.concave[sharp][radius > 0.15]) == {-1}


def test_a_moebius_strip_and_a_flat_sheet_get_some_orientation():
    turn = np.linspace(0, 2 * np.pi, 20, endpoint=False)
    rim = [
        np.column_stack([(1 + s * np.cos(turn / 2)) * np.cos(turn), (1 + s * np.cos(turn / 2)) * np.sin(turn),
                         s * np.sin(turn / 2)])
        for s in (-0.3, 0.3)
    ]  # fmt: skip
    i = np.arange(19)
    faces = np.concatenate([np.stack([i, i + 1, i + 20], 1), np.stack([i + 1, i + 21, i + 20], 1)])
    faces = np.concatenate([faces, [[19, 20, 39], [20, 0, 39]]])  # the ends meet turned over
    for asset in (plain_asset("moebius", np.concatenate(rim), faces), strip(5)):
        assert set(np.abs(outward(asset))) == {1.0}


def test_a_ball_grows_with_its_radius_and_always_contains_the_clicked_face():
    asset = strip(50)
    tiny, small, large = (ask(balls.ball(r), asset, middle(asset, 3)) for r in (1e-6, 0.1, 0.2))
    assert np.flatnonzero(tiny).tolist() == [3]
    assert (small <= large).all() and tiny.sum() < small.sum() < large.sum()


def test_two_clicks_take_the_union_of_their_balls():
    asset = strip(50)
    a, b = (-0.3, 0.0, 0.0), (0.3, 0.0, 0.0)
    for method in (balls.ball(0.1), balls.geodesic(0.1)):
        np.testing.assert_array_equal(ask(method, asset, a, b), ask(method, asset, a) | ask(method, asset, b))


@pytest.mark.parametrize("make", CLICKERS)
def test_a_face_nearer_to_a_negative_click_is_out_and_the_clicked_one_is_in(make):
    asset = strip(50)
    wanted, unwanted = 10, 16
    mask = ask(make(), asset, middle(asset, wanted), against=[middle(asset, unwanted)])
    x = asset.vertices[asset.faces].mean(axis=1)[:, 0]
    assert mask[wanted] and not mask[unwanted]
    assert mask.sum() > 1 and not mask[x > x[unwanted]].any()


@pytest.mark.parametrize("make", CLICKERS)
def test_faces_that_are_not_usable_are_in_no_mask(make):
    near, faces = box((0, 0, 0), (1, 1, 1))
    asset = plain_asset("box", near, np.concatenate([faces, [[0, 0, 0]]]))
    mask = ask(make(), asset, tuple(asset.vertices[0].tolist()))
    assert mask.shape == (13,) and mask.any() and not mask[12]


def test_paths_along_the_surface_are_longer_than_through_space():
    asset = strip(100, bend=True)
    low = asset.vertices[asset.faces].mean(axis=1)[:, 1] < 0
    point = tuple(asset.vertices[0].tolist())  # one end of the U; the other end is close by
    through_space, along = ask(balls.ball(0.2), asset, point), ask(balls.geodesic(0.2), asset, point)
    assert through_space[low].any() and through_space[~low].any()
    assert along[low].any() != along[~low].any()


def test_a_geodesic_distance_is_close_to_the_true_length():
    asset = strip(20)  # square cells; in slivers the way from centroid to centroid zigzags
    surface = measured(asset)
    start = asset.vertices[0].astype(float)[None]
    distance = mesh.surface_distance(surface, start)
    far = surface.graph.centroid[:, 0].argmax()
    assert distance[far] == pytest.approx(surface.graph.centroid[far, 0] - start[0, 0], rel=0.5)
    assert distance[far] >= surface.graph.centroid[far, 0] - start[0, 0]


def test_paths_from_several_points_are_the_shortest_of_those_from_each():
    asset, _ = dumbbell()
    graph = path_graph(measured(asset), 0.1)
    points = np.array([middle(asset, face) for face in (0, 200, 500)])
    alone = [path_length(graph, point[None]) for point in points]
    np.testing.assert_allclose(path_length(graph, points), np.min(alone, axis=0), atol=1e-12)
    touched = mesh.nearest_face(graph.surface, points[1])
    plain = dijkstra(graph.matrix, directed=False, indices=[touched], min_only=True)
    np.testing.assert_allclose(alone[1], plain, atol=1e-6)


def test_a_crease_keeps_the_crease_geodesic_on_its_side():
    asset, part = dumbbell()
    on_bar = int(np.flatnonzero(part == 1)[40])
    plain, creased = (
        ask(method, asset, middle(asset, on_bar))
        for method in (balls.geodesic(0.5), balls.crease_geodesic(0.5, 0.8))
    )
    assert plain[part != 1].any()
    assert creased.sum() > 20 and not creased[part != 1].any()


@pytest.mark.parametrize("name", ["ball-oracle", "geodesic-oracle", "crease-geodesic-oracle"])
def test_an_oracle_returns_the_plain_method_s_mask_for_each_radius(name):
    asset = strip(50)
    plain = {"ball": balls.ball, "geodesic": balls.geodesic}.get(
        name.removesuffix("-oracle"), balls.crease_geodesic
    )
    method = balls.oracle(name)
    stack = ask(method, asset, middle(asset, 9))
    assert method.oracle == "radius" and stack.shape == (len(balls.ORACLE_RADII), 100)
    for radius, mask in zip(balls.ORACLE_RADII[::8], stack[::8], strict=True):
        np.testing.assert_array_equal(mask, ask(plain(float(radius)), asset, middle(asset, 9)))


def test_creases_match_the_superpixels_and_crossing_costs_the_same_on_a_finer_mesh():
    asset, _ = dumbbell()
    surface = measured(asset)
    pairs = len(surface.graph.pairs)
    np.testing.assert_allclose(surface.crease[:pairs], surface.oriented.borders.strength[:pairs])
    assert (surface.crossing <= surface.crease).all() and surface.crossing.max() > 0.9
    cost = []
    for cells in (12, 48):
        flat = strip(cells)
        x, y, z = flat.vertices.astype(float).T
        bent = np.column_stack([np.minimum(x, 0), np.maximum(x, 0), z])
        each = measured(plain_asset("bent", bent, flat.faces))
        end = each.graph.centroid[[each.graph.centroid[:, 0].argmin()]]
        plain, creased = (path_length(path_graph(each, weight), end) for weight in (0.0, 1.0))
        cost.append((creased - plain)[each.graph.centroid[:, 1].argmax()])
    assert cost[0] > 0.2 and cost[1] == pytest.approx(cost[0], rel=0.2)


def test_growing_from_a_click_stops_at_the_crease():
    asset, part = dumbbell()
    for wanted in range(3):
        face = int(np.flatnonzero(part == wanted)[-1])
        mask = ask(growing.creases(valley=0.6, ridge=3.2, min_share=0.0), asset, middle(asset, face))
        np.testing.assert_array_equal(mask, part == wanted)


def test_a_walker_stays_within_its_creases_and_its_potential_is_one_at_the_clicks():
    asset, part = dumbbell()
    graph = path_graph(measured(asset))
    circuit = walking.circuit(graph, crease_weight=8.0, reach=1.0)
    bar, drum = (np.array([middle(asset, int(np.flatnonzero(part == k)[9]))]) for k in (1, 2))
    alone = walking.potential(circuit, bar, bar[:0])
    touched = mesh.nearest_face(graph.surface, bar[0])
    assert alone.max() <= 1.2 and alone.min() >= 0 and alone[touched] == pytest.approx(1, abs=0.2)
    assert alone[part == 1].min() > alone[part != 1].max()
    against = walking.potential(circuit, bar, drum)
    assert (against <= alone + 1e-9).all() and against[part == 2].max() < alone[part == 2].min() + 0.1
    twice = walking.potential(circuit, np.concatenate([bar, bar]), bar[:0])
    np.testing.assert_allclose(twice, alone, atol=1e-9)


def test_the_factored_walker_solves_the_defining_system():
    asset, _ = dumbbell()
    graph = path_graph(measured(asset))
    ground = graph.surface.graph.area / 0.3**2 + FLOOR
    matrix = laplacian(graph.surface.links, walking.conductance(graph, 3.0), ground).toarray()
    circuit = walking.circuit(graph, 3.0, 0.3)
    points = np.array([middle(asset, face) for face in (5, 300)])
    quick = walking.potential(circuit, points[:1], points[1:])
    discs = [np.flatnonzero(path_length(graph, point[None]) <= walking.ELECTRODE) for point in points]
    # current flows at the discs alone, and the means over them are what was asked for
    current = matrix @ quick
    away = np.setdiff1d(np.arange(len(current)), np.concatenate(discs))
    assert np.abs(current[away]).max() < 1e-6 * np.abs(current).max()
    means = [np.average(quick[disc], weights=graph.surface.graph.area[disc]) for disc in discs]
    np.testing.assert_allclose(means, [1, 0], atol=1e-6)


@pytest.mark.parametrize("name", ["voronoi", "voronoi-crease", "walker"])
def test_a_partition_assigns_every_face_and_clicked_faces_to_their_own_part(name):
    asset, part = dumbbell()
    asset_faces = [int(np.flatnonzero(part == k)[20]) for k in range(3)]
    clicks = {str(k): [Click(*middle(asset, face))] for k, face in enumerate(asset_faces)}
    method = load_method(name)
    labels = method.partition(method.prepare(subject(asset)), clicks, 0)
    assert labels.shape == part.shape and set(labels) == {0, 1, 2}
    assert labels[asset_faces].tolist() == [0, 1, 2]
    if name != "voronoi":
        assert (labels == part).mean() > 0.75


def test_a_component_without_a_click_goes_to_the_nearest_part_through_space():
    vertices, faces, labels = boxes(3)
    asset = plain_asset("row", vertices * (10, 1, 1), faces)  # far apart: nothing touches
    clicks = {"a": [Click(*middle(asset, 0))], "b": [Click(*middle(asset, 24))]}
    for name in ("voronoi", "walker"):
        method = load_method(name)
        found = method.partition(method.prepare(subject(asset)), clicks, 0)
        assert (found[labels == 0] == 0).all() and (found[labels == 2] == 1).all()
        assert (found >= 0).all()


def test_components_are_the_separate_boxes_and_a_click_selects_its_box():
    vertices, faces, labels = boxes(3)
    case = shuffled_case("row", "rows", vertices, faces, labels)
    method = pieces.components()
    found = method.full(method.prepare(case.subject), 0)
    assert len(np.unique(found)) == 3
    assert all(len(np.unique(found[case.labels == part])) == 1 for part in range(3))
    on_second = int(np.flatnonzero(case.labels == 1)[0])
    np.testing.assert_array_equal(ask(method, case.asset, middle(case.asset, on_second)), case.labels == 1)


def test_a_method_can_be_loaded_by_every_name_but_no_other():
    for name in NAMES:
        if not name.startswith("ours") and name != "convex":
            assert load_method(name).name == name
    with pytest.raises(PromptError, match="unknown method 'magic'; expected some of ours,"):
        load_method("magic")
