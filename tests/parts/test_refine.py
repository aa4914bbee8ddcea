"""The graph cut against brute force over all labelings, and its constraints."""

import itertools

import numpy as np
import pytest
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import breadth_first_order, maximum_flow

from segvigen.parts.face_graph import face_graph
from segvigen.parts.refine import _moves, _source_side, components, drop_islands, graph_cut, min_cut
from tests.shapes import cube, joined, sheet


def energy(labels, cost, graph, smoothness):
    """Return what graph_cut minimizes: area-weighted cost [F, K] plus the price of borders."""
    faces, borders = np.flatnonzero(graph.usable), graph.borders
    border = labels[borders.links[:, 0]] != labels[borders.links[:, 1]]
    return (graph.area[faces] * cost[faces, labels[faces]]).sum() + smoothness * borders.price[border].sum()


def brute_force(cost, graph, smoothness, fixed):
    """The least energy of any labeling that respects `fixed`: the definition of graph_cut."""
    choices = [range(cost.shape[1]) if f < 0 else [f] for f in fixed]
    return min(energy(np.array(labels), cost, graph, smoothness) for labels in itertools.product(*choices))


@pytest.mark.parametrize("seed", range(12))
def test_a_cut_of_two_labels_is_exact(seed):
    random = np.random.default_rng(seed)
    vertices, faces = cube((0, 0, 0), 1.0)
    graph = face_graph(vertices + random.normal(0, 0.02, 3), faces)
    cost = random.random((12, 2)) * 3
    fixed = np.full(12, -1)
    fixed[random.integers(12)] = random.integers(2)
    smoothness = [0.05, 0.3, 1.0][seed % 3]
    labels = graph_cut(cost, graph, smoothness, fixed)
    assert energy(labels, cost, graph, smoothness) == pytest.approx(
        brute_force(cost, graph, smoothness, fixed)
    )
    assert (labels[fixed >= 0] == fixed[fixed >= 0]).all()


@pytest.mark.parametrize("seed", range(6))
def test_three_labels_come_within_a_tenth_of_the_least_energy(seed):
    random = np.random.default_rng(seed)
    graph = face_graph(*sheet(2, 2))
    cost = random.random((8, 3)) * 2
    labels = graph_cut(cost, graph, 0.1)
    assert energy(labels, cost, graph, 0.1) <= 1.1 * brute_force(cost, graph, 0.1, np.full(8, -1))


@pytest.mark.parametrize("seed", range(20))
def test_a_minimum_cut_is_the_minimum_over_all_assignments(seed):
    random = np.random.default_rng(seed)
    gain = random.normal(0, 1, 8)
    pairs = np.array(list(itertools.combinations(range(8), 2)))[random.random(28) < 0.5]
    weight = random.random(len(pairs)) * 0.8

    def value(x):
        return (gain * x).sum() + (weight * np.abs(x[pairs[:, 0]] - x[pairs[:, 1]])).sum()

    least = min(value(np.array(x, float)) for x in itertools.product([0, 1], repeat=8))
    assert value(min_cut(gain, pairs, weight).astype(float)) == pytest.approx(least, abs=1e-6)


def test_moves_to_a_label_change_the_energy_by_gains_and_links():
    random = np.random.default_rng(1)
    keep = random.integers(-1, 4, 30).astype(np.int32)
    links, weight = random.integers(0, 30, (80, 2)).astype(np.int32), random.random(80)
    node = np.flatnonzero((keep > 0) & (random.random(30) < 0.7))  # these may take label 0
    number = np.full(30, -1)
    number[node] = np.arange(len(node))
    gain, pairs, undirected = _moves(np.zeros(len(node)), number, keep, 0, links, weight)

    def borders(take):
        labels = keep.copy()
        labels[node[take]] = 0
        ends = labels[links]
        return weight[(ends >= 0).all(axis=1) & (ends[:, 0] != ends[:, 1])].sum()

    for _ in range(20):
        take = random.random(len(node)) < 0.5
        apart = undirected[take[pairs[:, 0]] != take[pairs[:, 1]]].sum()
        assert gain[take].sum() + apart == pytest.approx(borders(take) - borders(take & False))


def side_by_scipy(pull, pairs, capacity):
    """The nodes that the source still reaches after scipy's maximum flow: the twin of `_source_side`."""
    n = len(pull)
    inside, outside = np.flatnonzero(pull < 0), np.flatnonzero(pull > 0)
    row = np.concatenate([*pairs.T, np.full(len(inside), n), outside])
    column = np.concatenate([*pairs.T[::-1], inside, np.full(len(outside), n + 1)])
    data = np.concatenate([capacity, capacity, -pull[inside], pull[outside]]).astype(np.int32)
    matrix = coo_matrix((data, (row, column)), shape=(n + 2, n + 2)).tocsr()
    residual = matrix - maximum_flow(matrix, n, n + 1).flow
    residual.data = (residual.data > 0).astype(np.int8)
    residual.eliminate_zeros()
    reached = breadth_first_order(residual, n, return_predecessors=False)
    return np.isin(np.arange(n), reached)


@pytest.mark.parametrize(("num", "links", "most"), [(1, 0, 5), (30, 60, 3), (400, 900, 99), (2000, 3000, 6)])
def test_the_side_of_the_source_is_that_of_scipy_bit_for_bit(num, links, most):
    random = np.random.default_rng(num)
    for scale in (0.5, 3.0):  # weak and strong pulls, many of them equal
        pairs = random.integers(0, num, (links, 2))
        pairs = pairs[pairs[:, 0] != pairs[:, 1]]
        capacity = random.integers(0, most, len(pairs))
        pull = np.rint(random.normal(0, scale * most, num)).astype(np.int64)
        np.testing.assert_array_equal(
            _source_side(pull, pairs, capacity), side_by_scipy(pull, pairs, capacity)
        )


@pytest.mark.parametrize("num", range(2, 7))
def test_the_side_of_the_source_is_that_of_scipy_along_a_path_through_all_nodes(num):
    pairs, random = np.stack([np.arange(num - 1), np.arange(1, num)], axis=1), np.random.default_rng(num)
    for _ in range(20):
        pull = np.zeros(num, np.int64)
        pull[[0, -1]] = random.permutation([-1, 1]) * random.integers(1, 9, 2)
        capacity = random.integers(1, 9, num - 1)
        np.testing.assert_array_equal(
            _source_side(pull, pairs, capacity), side_by_scipy(pull, pairs, capacity)
        )


def test_without_smoothness_every_face_takes_its_cheapest_label():
    graph = face_graph(*sheet(6, 6))
    cost = np.random.default_rng(0).random((72, 4))
    assert graph_cut(cost, graph, 0.0).tolist() == cost.argmin(axis=1).tolist()


def test_the_border_moves_to_the_crease():
    vertices, faces = sheet(20, 10)
    vertices = vertices.copy()
    bent = vertices[:, 0] > 0.0
    vertices[bent, 2], vertices[bent, 0] = vertices[bent, 0], 0.0  # folded by 90 degrees along x = 0
    graph = face_graph(vertices, faces)
    along = sheet(20, 10)[0][faces].mean(axis=1)[:, 0]
    probability = 1 / (1 + np.exp((along - 0.06) / 0.1))  # undecided a little past the fold
    labels = graph_cut(-np.log(np.stack([probability, 1 - probability], axis=1)), graph, 0.03)
    assert np.array_equal(labels == 0, along < 0.0)


def test_fixed_faces_keep_their_label_against_the_cost():
    graph = face_graph(*sheet(8, 8))
    cost = np.tile([0.0, 5.0], (128, 1))
    fixed = np.full(128, -1)
    fixed[40] = 1
    labels = graph_cut(cost, graph, 0.01, fixed)
    assert labels[40] == 1 and (labels == 1).sum() == 1


def test_unusable_faces_get_no_label():
    vertices, faces = sheet(4, 4)
    usable = np.arange(32) % 5 > 0
    graph = face_graph(vertices, faces, usable)
    for k in (1, 2, 3):
        labels = graph_cut(np.random.default_rng(k).random((32, k)), graph)
        assert np.array_equal(labels >= 0, usable)


def test_a_border_costs_its_length_on_flat_surface_and_little_on_creases():
    graph = face_graph(*sheet(3, 3))
    np.testing.assert_allclose(graph.borders.price, graph.length)
    sharp = face_graph(*cube((0, 0, 0), 1.0))
    weight = sharp.borders.price
    assert (weight[sharp.angle > 1] < 0.2 * sharp.length[sharp.angle > 1]).all()


def test_pieces_of_one_label_that_do_not_touch_are_separate_components():
    graph = face_graph(*sheet(4, 1))
    piece = components(np.array([0, 0, 1, 1, 0, 0, -1, -1]), graph)
    assert piece[0] == piece[1] and piece[0] != piece[4] and piece[2] not in (piece[0], piece[4])
    assert piece[6:].tolist() == [-1, -1]


def test_an_island_takes_the_neighbor_with_the_longest_border():
    vertices, faces = sheet(12, 12)
    graph = face_graph(vertices, faces)
    x = graph.centroid[:, 0]
    labels = np.where(x < 0, 0, 1).astype(np.int32)
    stray = np.flatnonzero(x < 0)[:2]
    labels[stray] = 1
    clean = drop_islands(labels, graph, min_share=0.05)
    assert np.array_equal(clean, np.where(x < 0, 0, 1))
    assert np.array_equal(drop_islands(labels, graph, min_share=0.05, protected=stray[:1]), labels)


def test_a_small_part_and_a_separate_shell_are_not_islands():
    vertices, faces, mesh = joined(cube((0, 0, 0), 0.6, 8), cube((0.45, 0, 0), 0.02))
    graph = face_graph(vertices, faces)
    assert drop_islands(mesh, graph, min_share=0.5).tolist() == mesh.tolist()


def test_a_mesh_without_labels_has_no_islands():
    graph = face_graph(*sheet(2, 2))
    assert drop_islands(np.full(8, -1), graph).tolist() == [-1] * 8
