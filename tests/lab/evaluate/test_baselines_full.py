"""Methods without weights: full segmentation and guide maps on shapes with a known result."""

from __future__ import annotations

import builtins

import numpy as np
import pytest

from segvigen.asset.camera import STANDARD
from segvigen.asset.render import render
from segvigen.errors import MapError, MissingExtra
from segvigen.lab.datasets.case import plain_asset
from segvigen.lab.evaluate.baselines import (
    clusters,
    cuts,
    diameter,
    growing,
    hulls,
    pieces,
    projecting,
    regions,
)  # fmt: skip
from segvigen.lab.evaluate.baselines.mesh import measured
from segvigen.lab.evaluate.metrics import contingency, hungarian
from segvigen.prompts import GuideMap
from tests.lab.evaluate.shapes import dumbbell, strip, subject
from tests.shapes import box

DIVIDERS = [clusters.kmeans, growing.creases, diameter.sdf, cuts.ncuts, pieces.components]


def divide(method, asset):
    return method.full(method.prepare(subject(asset)), 0)


@pytest.mark.parametrize("make", [*DIVIDERS, pieces.everything])
def test_every_usable_face_has_a_part_numbered_from_zero_and_the_others_have_none(make):
    near, faces = box((0, 0, 0), (1, 1, 1))
    vertices = np.concatenate([near, near + (20, 0, 0)])
    faces = np.concatenate([faces, faces + 8, [[0, 0, 0]]])
    labels = divide(make(), plain_asset("two", vertices, faces))
    assert labels[-1] == -1
    assert np.unique(labels[:-1]).tolist() == list(range(labels.max() + 1))


@pytest.mark.parametrize("make", DIVIDERS)
def test_the_same_mesh_is_segmented_identically_every_time(make):
    asset, _ = dumbbell()
    np.testing.assert_array_equal(divide(make(), asset), divide(make(), asset))


def test_clusters_separate_distant_faces():
    near, faces = box((0, 0, 0), (1, 1, 1))
    asset = plain_asset("two", np.concatenate([near, near + (20, 0, 0)]), np.concatenate([faces, faces + 8]))
    found = clusters.cluster(measured(asset), 2, seed=0)
    assert len(set(found[:12])) == len(set(found[12:24])) == 1 and found[0] != found[12]


def test_clusters_of_one_seed_are_the_same_and_no_more_than_faces():
    surface = measured(strip(4))
    first, again = (clusters.cluster(surface, 20, seed=1) for _ in range(2))
    np.testing.assert_array_equal(first, again)
    assert first.max() < 8


def test_regions_end_at_valleys_and_at_sharp_enough_ridges():
    asset, part = dumbbell()
    surface = measured(asset)
    by_valleys = growing.grow(surface, valley=0.6, ridge=3.2, min_share=0.0)
    assert hungarian(contingency(part, by_valleys)) == 1.0 and by_valleys.max() == 2
    both = growing.grow(surface, valley=0.6, ridge=1.0, min_share=0.0)
    assert both.max() == 6  # lid, wall and inner lid of each drum, and the bar


def test_small_regions_join_the_neighbor_with_the_weakest_border():
    surface = measured(strip(50))
    labels = np.repeat(np.arange(50), 2)[np.argsort(np.tile(np.arange(50), 2), kind="stable")]
    columns = (np.tile(np.arange(50), 2)).astype(np.int32)  # two triangles of each cell
    merged = regions.merge_small(surface, columns, 0.2)
    area = np.bincount(merged, weights=surface.graph.area)
    assert len(labels) == len(columns) and (area >= 0.2 * area.sum()).all() and len(area) > 1
    asset, part = dumbbell()
    crumb = np.where(np.arange(len(part)) == np.flatnonzero(part == 1)[30], 3, part).astype(np.int32)
    np.testing.assert_array_equal(regions.merge_small(measured(asset), crumb, 0.01), part)


def test_a_region_without_neighbors_stays_however_small():
    near, faces = box((0, 0, 0), (1, 1, 1))
    asset = plain_asset("two", np.concatenate([near, 0.01 * near + 9]), np.concatenate([faces, faces + 8]))
    surface = measured(asset)
    assert regions.merge_small(surface, surface.graph.component, 0.5).max() == 1


def test_the_drums_are_thicker_than_the_bar_and_come_apart_by_thickness():
    asset, part = dumbbell()
    surface = measured(asset)
    value = diameter.thickness(surface)
    assert value.min() >= 0 and value.max() <= 1
    assert value[part != 1].mean() > 2 * value[part == 1].mean()
    found = diameter.divide(surface, value, clusters=2, smoothness=0.01, min_share=0.01)
    x, away = surface.graph.centroid[:, 0], np.linalg.norm(surface.graph.centroid[:, 1:], axis=1)
    places = [(away > 0.1) & (x < 0), part == 1, (away > 0.1) & (x > 0)]
    common = [int(np.bincount(found[place]).argmax()) for place in places]
    assert len(set(common)) == 3 and (found[part == 1] == common[1]).all()


def test_an_open_sheet_has_one_thickness_and_one_part():
    surface = measured(strip(10))
    value = diameter.thickness(surface)
    assert (value == value[0]).all()
    assert diameter.divide(surface, value, 3, 0.05, 0.01).max() == 0


def test_the_mixture_finds_two_heaps():
    rng = np.random.default_rng(0)
    value = np.concatenate([rng.normal(0.2, 0.02, 300), rng.normal(0.7, 0.05, 100)])
    likeliest = diameter.mixture_cost(value, np.ones(400), 2).argmin(axis=1)
    assert (likeliest[:300] == likeliest[0]).mean() > 0.99 and (likeliest[300:] != likeliest[0]).mean() > 0.99


def test_normalized_cuts_find_the_drums_and_the_bar():
    asset, part = dumbbell()
    surface = measured(asset)
    found = cuts.divide(surface, cuts.patches(surface), sharpness=6.0, costliest=0.02, min_share=0.01)
    assert hungarian(contingency(part, found)) == 1.0
    whole = cuts.divide(surface, cuts.patches(surface), sharpness=6.0, costliest=0.0, min_share=0.01)
    assert whole.max() == 0


@pytest.mark.parametrize("bridge", [0.01, 0.0])
def test_the_cut_separates_two_cliques_whether_they_touch_or_not(bridge):
    from scipy.sparse import csr_matrix

    for half in (4, 40):  # by the dense and by the sparse solver
        weight = np.zeros((2 * half, 2 * half))
        weight[:half, :half] = weight[half:, half:] = 1.0
        np.fill_diagonal(weight, 0.0)
        weight[0, half] = weight[half, 0] = bridge
        part = cuts.cut(csr_matrix(weight), costliest=0.01)
        assert len(set(part[:half])) == len(set(part[half:])) == 1 and part[0] != part[-1]


def test_the_sparse_eigenvector_is_the_dense_one(monkeypatch):
    asset, _ = dumbbell(sides=6)
    surface = measured(asset)
    matrix = cuts.affinity(surface, cuts.patches(surface), 3.0)
    assert matrix.shape[0] > cuts.DENSE
    sparse = cuts.cut(matrix, 0.05)
    monkeypatch.setattr(cuts, "DENSE", 10**6)
    dense = cuts.cut(matrix, 0.05)
    assert dense.max() > 0 and hungarian(contingency(dense, sparse)) == 1.0


def test_a_face_belongs_to_the_hull_it_lies_in_or_the_nearest_one():
    from scipy.spatial import ConvexHull

    asset, part = dumbbell()
    vertices = asset.vertices.astype(float)
    planes = [ConvexHull(vertices[asset.faces[part == k]].reshape(-1, 3)).equations for k in range(3)]
    surface = measured(asset)
    assert (hulls.nearest_hull(surface, planes) == part).mean() > 0.9
    without_bar = hulls.nearest_hull(surface, [planes[0], planes[2]])
    left = surface.graph.centroid[:, 0] < 0
    assert (without_bar[left] == 0).all() and (without_bar[~left] == 1).all()


@pytest.mark.slow
def test_convex_pieces_of_a_dumbbell_by_coacd(monkeypatch):
    pytest.importorskip("coacd")
    monkeypatch.setattr(hulls, "COARSE", hulls.COARSE | {"preprocess_resolution": 20, "mcts_iterations": 10})
    asset, part = dumbbell(sides=12)
    found = divide(hulls.convex(0.2), asset)
    assert hungarian(contingency(part, found)) > 0.6


def test_convex_without_its_package_states_the_extra(monkeypatch):
    load = builtins.__import__

    def without(name, *rest):
        if name == "coacd":
            raise ImportError(name)
        return load(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(MissingExtra, match=r"pip install 'segvigen\[baselines\]'"):
        hulls.convex()


def flat_map(asset, part, colors) -> GuideMap:
    view = render(asset, STANDARD, 256, 256)
    pixels = np.zeros((256, 256, 4), np.uint8)
    seen = view.face >= 0
    pixels[seen] = np.append(colors, np.full((len(colors), 1), 255), axis=1)[part[view.face[seen]]]
    return GuideMap(pixels)


def test_a_projected_map_labels_visible_faces_and_the_back_from_the_nearest():
    asset, part = dumbbell()
    colors = np.array([[250, 10, 10], [10, 250, 10], [10, 10, 250]])
    method = projecting.project()
    prepared = method.prepare(subject(asset))
    labels = method.guide(prepared, flat_map(asset, part, colors), 0)
    assert labels.min() >= 0 and hungarian(contingency(part, labels)) > 0.7
    seen = np.unique(render(asset, STANDARD, 256, 256).face)
    seen = seen[seen >= 0]
    assert hungarian(contingency(part[seen], labels[seen])) > 0.9


def test_a_map_that_misses_the_asset_is_rejected():
    asset, _ = dumbbell()
    pixels = np.zeros((256, 256, 4), np.uint8)
    pixels[:9, :9] = (255, 0, 0, 255)
    pixels[:9, 20:29] = (0, 255, 0, 255)
    method = projecting.project()
    with pytest.raises(MapError, match="no color of the map lies on the asset"):
        method.guide(method.prepare(subject(asset)), GuideMap(pixels), 0)
