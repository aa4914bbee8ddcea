"""Distances over the occupied cells."""

import numpy as np
import pytest
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import dijkstra, minimum_spanning_tree
from scipy.spatial.distance import cdist

from segvigen.asset.morton import z_order
from segvigen.voxel.geodesic import distances, surface_graph, voxel_normals
from segvigen.voxel.ovoxel import incidence, voxelize
from tests.shapes import box, joined, plate, soup


def in_order(coords: np.ndarray) -> np.ndarray:
    coords = np.unique(coords, axis=0).astype(np.int32)
    return coords[np.argsort(z_order(coords))]


@pytest.mark.parametrize("bend", [0.0, 3.0])
def test_distances_are_those_of_scipy(bend):
    vertices, faces = soup(20, seed=1)
    coords = voxelize(vertices, faces, 32)[0]
    normals = voxel_normals(vertices, faces, incidence(vertices, faces, 32), len(coords))
    graph = surface_graph(coords, 32, normals, bend=bend)
    matrix = csr_matrix((graph.cost, graph.neighbor, graph.first))
    sources = [np.array([0, 7]), np.array([len(coords) - 1])]
    found = distances(graph, sources)
    for s, rows in enumerate(sources):
        np.testing.assert_allclose(found[:, s], dijkstra(matrix, indices=rows, min_only=True), rtol=1e-5)
    near = distances(graph, sources, limit=5.0)
    assert np.array_equal(near[found <= 4.99], found[found <= 4.99]) and np.isinf(near[found > 5.01]).all()


def test_edges_join_the_26_neighbours_both_ways():
    coords = in_order(np.random.default_rng(0).integers(0, 8, (150, 3)))
    graph = surface_graph(coords, 8)
    tail = np.repeat(np.arange(len(coords)), np.diff(graph.first))
    apart = cdist(coords, coords)
    assert set(zip(tail.tolist(), graph.neighbor.tolist(), strict=True)) == set(
        zip(*np.nonzero((apart > 0) & (apart < 1.8)), strict=True)
    )
    np.testing.assert_allclose(graph.cost, apart[tail, graph.neighbor], rtol=1e-6)


def test_distance_goes_around_a_box_and_not_through_it():
    coords = voxelize(*box((-0.3, -0.3, -0.3), (0.3, 0.3, 0.3)), 32)[0]
    middle = (coords[:, [0, 2]] == 16).all(axis=1)
    bottom, top = (
        np.flatnonzero(middle & (coords[:, 1] < 16))[:1],
        np.flatnonzero(middle & (coords[:, 1] > 16))[:1],
    )
    found = distances(surface_graph(coords, 32), [bottom])[top, 0]
    assert 34 < found[0] < 42  # half a side, a side, half a side


def test_bend_makes_the_way_over_an_edge_longer():
    vertices, faces = box((-0.3, -0.3, -0.3), (0.3, 0.3, 0.3))
    coords = voxelize(vertices, faces, 32)[0]
    normals = voxel_normals(vertices, faces, incidence(vertices, faces, 32), len(coords))
    top = np.flatnonzero(coords[:, 1] == coords[:, 1].max())
    source = [top[np.argmin(((coords[top] - 16) ** 2).sum(axis=1))]]
    flat, bent = (distances(surface_graph(coords, 32, normals, bend=k), [source])[:, 0] for k in (0.0, 10.0))
    inner = (np.abs(coords[:, [0, 2]] - 15.5) < 7).all(axis=1) & (coords[:, 1] > 16)
    np.testing.assert_allclose(bent[inner], flat[inner], rtol=1e-4)
    assert (bent[coords[:, 1] < 16] > flat[coords[:, 1] < 16] + 5).all()


def test_normals_do_not_depend_on_the_winding():
    vertices, faces = plate(0.013)
    rng = np.random.default_rng(0)
    mixed = np.where(rng.random((len(faces), 1)) < 0.5, faces[:, ::-1], faces)
    found = voxel_normals(
        vertices, mixed, incidence(vertices, mixed, 32), len(voxelize(vertices, mixed, 32)[0])
    )
    np.testing.assert_allclose(np.abs(found), np.tile([0, 1, 0], (len(found), 1)), atol=1e-6)


@pytest.mark.slow
def test_normals_are_dominant_eigenvectors():
    vertices, faces = soup(30, seed=3)
    pairs = incidence(vertices, faces, 32)
    num = pairs.row.max() + 1
    p = vertices[faces].astype(np.float64)
    n = np.cross(p[:, 1] - p[:, 0], p[:, 2] - p[:, 0])
    n /= np.linalg.norm(n, axis=1, keepdims=True)
    sums = np.zeros((num, 3, 3))
    np.add.at(sums, pairs.row, pairs.hits[:, None, None] * n[pairs.face, :, None] * n[pairs.face, None, :])
    values, vectors = np.linalg.eigh(sums)
    clear = values[:, 2] > 1.1 * values[:, 1]
    found = voxel_normals(vertices, faces, pairs, num)
    assert np.abs((found * vectors[:, :, 2]).sum(axis=1))[clear].min() > 0.9999
    np.testing.assert_allclose(np.linalg.norm(found, axis=1), 1, rtol=1e-5)


def test_pieces_stay_infinitely_far_unless_gaps_are_bridged():
    vertices, faces, _ = joined(plate(-0.2), plate(0.3))
    coords = voxelize(vertices, faces, 32)[0]
    low, high = coords[:, 1] < 16, coords[:, 1] > 16
    graph = surface_graph(coords, 32)
    assert graph.num_components == 2
    source = [np.flatnonzero(low)]
    assert np.isinf(distances(graph, source)[high]).all()
    bridged = distances(surface_graph(coords, 32, gap=3.0), source)[:, 0]
    levels = np.unique(coords[:, 1])
    gap = np.diff(levels).max()
    assert bridged[high].min() == pytest.approx(3.0 * gap, abs=3.0) and np.isfinite(bridged).all()


@pytest.mark.slow
@pytest.mark.parametrize("resolution", [64, 512])
def test_bridges_join_all_pieces_by_nearly_the_shortest_jumps(resolution):
    coords = in_order(np.random.default_rng(0).integers(0, resolution, (120, 3)))
    graph = surface_graph(coords, resolution, gap=1.0)
    assert graph.num_components == 120 and len(graph.neighbor) == 2 * 119
    assert np.isfinite(distances(graph, [[0]])).all()
    assert graph.cost.sum() / 2 < 1.1 * minimum_spanning_tree(cdist(coords, coords)).sum()


def test_without_sources_distances_are_infinite_and_invalid_rows_are_rejected():
    coords = in_order(np.array([[0, 0, 0], [0, 0, 1]]))
    graph = surface_graph(coords, 4)
    assert np.isinf(distances(graph, [np.array([], int)])).all()
    assert distances(graph, [[0], [1]]).tolist() == [[0, 1], [1, 0]]
    with pytest.raises(ValueError, match="source set 0 has rows 2..2 of 2 cells"):
        distances(graph, [[2]])
    with pytest.raises(ValueError, match="ascending z-order"):
        surface_graph(coords[::-1], 4)
    with pytest.raises(ValueError, match="needs the normals"):
        surface_graph(coords, 4, bend=1.0)
