"""The coarse graph of a large mesh against the face graph, on small meshes with the limit lowered."""

import numpy as np
import pytest
import trimesh

from segvigen.errors import PromptError
from segvigen.parts.click_cut import candidates
from segvigen.parts.coarse import CoarseGraph, _adjacency, _along, _grow, as_coarse, coarse_graph
from segvigen.parts.face_graph import face_graph
from segvigen.parts.labels import click_labels, guide_labels, partition_labels
from segvigen.parts.palette import Palette
from segvigen.parts.paths import connected, link_matrix, nearest
from segvigen.parts.refine import graph_cut, settle
from segvigen.parts.tree import from_paintings
from tests.shapes import cube, joined, sheet


@pytest.fixture(scope="module")
def waisted():
    """A body with a waist, two thousand smooth faces, and a loose box near it: its graph."""
    angle = np.linspace(0, np.pi, 41)
    profile = np.stack([0.1 + 0.15 * np.abs(np.cos(angle)) ** 2, 0.4 * np.cos(angle)], axis=1)
    body = trimesh.creation.revolve(profile, sections=30)
    box = trimesh.creation.box((0.1, 0.1, 0.1)).subdivide().subdivide()
    box.apply_translation((0.31, 0, 0.4))
    mesh = trimesh.util.concatenate([body, box])
    usable = np.arange(len(mesh.faces)) != 5
    return face_graph(np.asarray(mesh.vertices), np.asarray(mesh.faces), usable)


@pytest.fixture(scope="module")
def coarse(waisted):
    made = coarse_graph(waisted, num_nodes=150, max_faces=0)
    assert 100 < made.graph.num_faces < 500 and not made.is_fine
    return made


def own_nodes(graph) -> CoarseGraph:
    """The coarse graph with a node for each usable face."""
    return coarse_graph(graph, num_nodes=10**7, max_faces=0)


def test_a_small_mesh_is_its_own_coarse_graph(waisted):
    small = coarse_graph(waisted)
    assert small.graph is waisted and small.is_fine and as_coarse(small) is small
    assert np.array_equal(small.node, np.arange(waisted.num_faces))
    assert as_coarse(waisted).graph is waisted


def test_nodes_are_connected_and_add_up_to_the_surface(waisted, coarse):
    node, graph = coarse.node, coarse.graph
    assert np.array_equal(node >= 0, waisted.usable)
    assert np.array_equal(np.unique(node[waisted.usable]), np.arange(graph.num_faces))
    within = waisted.pairs[node[waisted.pairs[:, 0]] == node[waisted.pairs[:, 1]]]
    assert len(np.unique(connected(within, waisted.num_faces)[waisted.usable])) == graph.num_faces
    assert graph.area.sum() == pytest.approx(waisted.area[waisted.usable].sum())
    assert np.array_equal(graph.component[node[waisted.usable]], waisted.component[waisted.usable])


def test_a_border_between_nodes_has_the_length_and_price_of_its_edges(waisted, coarse):
    labels = np.random.default_rng(0).integers(0, 2, coarse.graph.num_faces).astype(np.int32)
    on_faces = coarse.lift(labels)
    for name in ("length", "price", "valley", "ridge", "angle", "strength", "contact"):
        sums = []
        for found, at in ((labels, coarse.graph.borders), (on_faces, waisted.borders)):
            across = found[at.links[:, 0]] != found[at.links[:, 1]]
            values = at.length * (1 if name == "length" else at.price / at.length if name == "price" else
                                  getattr(at, name))  # fmt: skip
            sums.append(values[across].sum())
        assert sums[0] == pytest.approx(sums[1]), name


def test_a_node_has_the_mean_of_its_faces(waisted, coarse):
    values = np.random.default_rng(3).random(waisted.num_faces)
    found = coarse.mean(values)
    for node in range(0, coarse.graph.num_faces, 50):
        faces = coarse.node == node
        assert found[node] == pytest.approx(np.average(values[faces], weights=waisted.area[faces]))
    assert as_coarse(waisted).mean(values) is values


def test_grown_distances_are_those_of_the_shortest_paths(waisted):
    step = np.random.default_rng(1).random(len(waisted.pairs)) + 0.01
    around = _adjacency(*np.ascontiguousarray(waisted.pairs.T), waisted.num_faces)
    distance = np.full(waisted.num_faces, np.inf)
    before, over = np.full((2, waisted.num_faces), -1, np.int32)
    matrix = link_matrix(waisted.pairs, step, waisted.num_faces)
    for seeds in (np.array([0, 2400]), np.array([0, 700, 2400])):  # more seeds later
        _grow(*around, step, seeds, distance, before, over)
        expected, source = nearest(matrix, seeds)
        np.testing.assert_allclose(distance, expected)
    sums, least = step[:, None], np.random.default_rng(2).random((len(step), 1))
    seed, total, low = _along(before, over, sums, least)
    np.testing.assert_allclose(total[np.isfinite(expected), 0], expected[np.isfinite(expected)])
    assert np.array_equal(seed[source >= 0], source[source >= 0])
    assert (seed[~np.isfinite(expected)] == -1).all()
    for face in np.flatnonzero(seed >= 0)[::97]:
        way = [1.0]
        at = face
        while before[at] != at:
            way.append(least[over[at], 0])
            at = before[at]
        assert low[face, 0] == min(way)


@pytest.mark.slow
def test_with_a_node_for_each_face_candidates_and_labels_are_the_same(waisted):
    each = own_nodes(waisted)
    faces = np.flatnonzero(waisted.usable)
    assert each.graph.num_faces == len(faces)
    brightness = np.random.default_rng(0).random(waisted.num_faces) * (waisted.centroid[:, 2] + 0.5)
    on_nodes = np.empty(len(faces))
    on_nodes[each.node[faces]] = brightness[faces]
    clicked = np.array([40, 900])
    plain = candidates(brightness, waisted, clicked)
    found = candidates(on_nodes, each.graph, each.node[clicked])
    np.testing.assert_allclose(found.landscapes[:, each.node[faces]], plain.landscapes[:, faces], atol=1e-9)
    np.testing.assert_allclose(found.features, plain.features, rtol=1e-6, atol=1e-4)  # sums that cancel
    chance = 1 / (1 + np.exp(-waisted.centroid[:, 2] / 0.05))
    on_nodes[each.node[faces]] = chance[faces]
    high, low = faces[[chance[faces].argmax()]], faces[[chance[faces].argmin()]]
    for refine in (True, False):
        plain = click_labels(chance, waisted, high, low, refine=refine)
        found = click_labels(on_nodes, each, high, low, refine=refine)
        assert np.array_equal(found[0], plain[0])
        np.testing.assert_allclose(found[1], plain[1])


def test_a_click_on_superpixels_gives_almost_the_same_part(waisted, coarse):
    chance = 1 / (1 + np.exp(-(waisted.centroid[:, 2] - 0.03) / 0.05))
    inside = waisted.usable
    area = np.bincount(coarse.node[inside], waisted.area[inside])
    on_nodes = np.bincount(coarse.node[inside], (waisted.area * chance)[inside]) / area
    high = [int(chance.argmax())]
    plain, _ = click_labels(chance, waisted, high)
    found, confidence = click_labels(on_nodes, coarse, high)
    assert (waisted.area * (plain != found)).sum() < 0.02 * waisted.area.sum()
    assert np.array_equal(found >= 0, inside) and 0 <= confidence.min() and confidence.max() == 1


def test_faces_settle_where_the_cut_on_faces_is():
    """The border lies inside the nodes: on a fold that runs through their middle."""
    vertices, faces = sheet(20, 10)
    vertices = vertices.copy()
    bent = vertices[:, 0] > 0.0
    vertices[bent, 2], vertices[bent, 0] = vertices[bent, 0], 0.0
    graph = face_graph(vertices, faces)
    along = sheet(20, 10)[0][faces].mean(axis=1)[:, 0]
    column = np.floor((along + 0.5) / 0.2 + 0.5).astype(np.int32)  # nodes from -0.1 to 0.1, and so on
    middle = (np.arange(column.max() + 1) - 2.5) * 0.2
    nodes = face_graph(*sheet(3, 1))  # six nodes; only their areas are read here
    probability = 1 / (1 + np.exp((middle - 0.02) / 0.1))
    cost = -np.log(np.stack([probability, 1 - probability], axis=1))
    labels = settle((along > 0.1).astype(np.int32), cost, CoarseGraph(graph, nodes, column), 0.1)
    expected = graph_cut(cost[column], graph, 0.1)
    assert np.array_equal(labels, expected) and np.array_equal(labels == 0, along < 0.0)


def test_clicks_of_both_kinds_in_one_node_keep_their_faces(waisted, coarse):
    node = int(np.bincount(coarse.node[waisted.usable]).argmax())
    first, second = np.flatnonzero(coarse.node == node)[[0, -1]]
    chance = np.where(coarse.graph.centroid[:, 2] > 0, 0.9, 0.1)
    labels, confidence = click_labels(chance, coarse, [first], [second])
    assert labels[first] == 0 and labels[second] == 1 and confidence[[first, second]].tolist() == [1, 1]
    labels, _ = partition_labels(np.stack([chance, 1 - chance], axis=1), coarse, [[first], [second]])
    assert labels[first] == 0 and labels[second] == 1
    with pytest.raises(PromptError, match="both claim face"):
        partition_labels(np.stack([chance, 1 - chance], axis=1), coarse, [[first], [first]])


def test_a_guide_map_on_superpixels_gives_almost_the_same_parts_and_keeps_what_faces_show(waisted, coarse):
    palette = Palette(np.eye(3)[:2])
    chance = 1 / (1 + np.exp(-waisted.centroid[:, 2] / 0.05))
    painted = np.stack([chance, 1 - chance, 0 * chance], axis=1)
    inside = waisted.usable
    area = np.bincount(coarse.node[inside], waisted.area[inside])
    sums = [np.bincount(coarse.node[inside], (waisted.area * c)[inside]) for c in painted.T]
    on_nodes = np.stack(sums, axis=1) / area[:, None]
    visible = np.where(waisted.centroid[:, 0] > 0.05, (waisted.centroid[:, 2] < 0.05).astype(np.int32), -1)
    plain, _ = guide_labels(painted, palette, waisted, visible)
    found, confidence = guide_labels(on_nodes, palette, coarse, visible)
    shown = inside & (visible >= 0)
    assert np.array_equal(found[shown], visible[shown]) and (confidence[shown] == 1).all()
    assert (waisted.area * (plain != found)).sum() < 0.02 * waisted.area.sum()
    one = np.where(np.arange(waisted.num_faces) == 700, 1, np.where(shown, 0, -1))
    found, _ = guide_labels(np.tile([1.0, 0, 0], (len(area), 1)), palette, coarse, one)
    assert np.flatnonzero(found == 1).tolist() == [700]


@pytest.mark.parametrize("painted", [True, False])
def test_all_parts_on_superpixels_are_almost_the_same(painted):
    vertices, faces, mesh = joined(*[cube((0.25 * i - 0.38, 0, 0), 0.2, 12) for i in range(4)])
    graph = face_graph(vertices, faces)
    coarse = coarse_graph(graph, num_nodes=300, max_faces=0)
    shades = np.random.default_rng(3).random((6, 4, 3 if painted else 1)).astype(np.float32)
    on_nodes = shades[:, mesh][:, np.unique(coarse.node, return_index=True)[1]]
    paintings = on_nodes if painted else np.zeros((0, coarse.graph.num_faces, 3), np.float32)
    masks = None if painted else on_nodes[:, :, 0]
    labels, confidence, tree = from_paintings(paintings, masks, coarse, 0.5)
    assert np.array_equal(np.unique(labels), np.arange(tree.count_at(0.5)))
    cut = tree.cut_count(4)
    assert all(len(np.unique(cut[mesh == k])) == 1 for k in range(4)) and cut.max() == 3
    assert tree.paintings.shape == (6, len(faces), shades.shape[2])
    assert confidence.shape == labels.shape and 0 <= confidence.min() and confidence.max() <= 1


def test_bodies_stay_apart_on_superpixels():
    vertices, faces, mesh = joined(*[cube((0.215 * i - 0.3, 0, 0), 0.2, 12) for i in range(3)])
    graph = face_graph(vertices, faces)
    coarse = coarse_graph(graph, num_nodes=300, max_faces=0)
    assert len(coarse.graph.bridges) and not len(coarse.within(mesh).graph.bridges)
    masks = np.ones((2, coarse.graph.num_faces), np.float32)
    nothing = np.zeros((0, coarse.graph.num_faces, 3))
    labels, confidence, tree = from_paintings(nothing, masks, coarse, 0.0, body=mesh.astype(np.int32))
    assert tree.num_bodies == 3 and np.array_equal(labels, mesh)
