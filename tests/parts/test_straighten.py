"""Straight borders where the mesh is fine; what is narrow, coarse, or of another body stays."""

import numpy as np
import pytest

from segvigen.parts.face_graph import face_graph
from segvigen.parts.straighten import BAND, band_cost, rivals, straightened
from tests.shapes import joined, sheet

FINE, COARSE = 60, 16  # squares along a sheet of length 1: edges of 0.024 and 0.088 on the diagonal


def flat(num, size=0.8):
    """A square sheet, its graph, and the body of its faces."""
    vertices, faces = sheet(num, num, size)
    graph = face_graph(vertices, faces)
    return graph, np.zeros(len(faces), np.int32)


def length(labels, graph):
    """The length of all borders."""
    ends = labels[graph.pairs]
    return graph.length[ends[:, 0] != ends[:, 1]].sum()


def staircase(graph, step=0.05):
    """Two parts with a border in steps around x = 0."""
    x, y = graph.centroid[:, 0], graph.centroid[:, 1]
    return (x > np.where(np.floor(y / (2 * step)) % 2 == 0, step / 2, -step / 2)).astype(np.int32)


def test_a_staircase_becomes_straight_on_a_fine_mesh():
    graph, body = flat(FINE)
    before = staircase(graph)
    after = straightened(before, body, graph)
    assert length(after, graph) < 0.7 * length(before, graph)
    changed = np.abs(graph.centroid[after != before, 0])
    assert 0 < len(changed) and changed.max() < 0.05


def test_large_faces_stay():
    graph, body = flat(COARSE)
    before = staircase(graph)
    assert (straightened(before, body, graph) == before).all()


@pytest.mark.parametrize("height", [0.0, 0.2])
def test_a_long_thin_part_vanishes_unless_creases_surround_it(height):
    vertices, faces = sheet(FINE, FINE, 0.8)
    strip = np.abs(vertices[:, 0]) < 0.03
    vertices[strip, 2] = height
    graph = face_graph(vertices, faces)
    x = graph.centroid[:, 0]
    before = np.where(np.abs(x) < 0.03 if height == 0 else graph.centroid[:, 2] > 0.9 * height, 1, 0)
    after = straightened(before.astype(np.int32), np.zeros(len(faces), np.int32), graph)
    assert 1 in before and (1 in after) == (height > 0)


def test_a_compact_part_keeps_most_of_itself():
    graph, body = flat(FINE)
    before = (np.linalg.norm(graph.centroid[:, :2], axis=1) < 0.05).astype(np.int32)
    after = straightened(before, body, graph)
    assert (after & before).sum() >= 0.4 * before.sum()


def test_bodies_do_not_exchange_faces():
    below, above = sheet(FINE, FINE, 0.8), sheet(FINE, FINE, 0.8)
    above[0][:, 2] = 0.01
    vertices, faces = joined(below, above)[:2]
    half = len(faces) // 2
    graph = face_graph(vertices, faces, bridge_distance=None)
    body = np.repeat([0, 1], half).astype(np.int32)
    before = staircase(graph) + 2 * body
    after = straightened(before.astype(np.int32), body, graph)
    assert (after // 2 == body).all() and (after != before).any()


def test_the_cost_rises_with_the_distance_up_to_the_band():
    graph, body = flat(FINE)
    labels = (graph.centroid[:, 0] > 0).astype(np.int32)
    cost = band_cost(rivals(labels, body), graph)
    assert (cost[np.arange(len(labels)), labels] == 0).all()
    other = cost[np.arange(len(labels)), 1 - labels]
    far = np.abs(graph.centroid[:, 0])
    assert (other[far > BAND + 0.02] == 1).all() and (other[far < BAND / 2] < 0.9).all()


def test_the_cost_is_the_distance_to_the_nearest_face_at_the_border():
    graph, body = flat(20)
    x, y = graph.centroid[:, 0], graph.centroid[:, 1]
    labels = (x > 0.1).astype(np.int32) + 2 * (y > 0)
    among = rivals(labels, body)
    ends = graph.borders.links
    at_border = np.unique(ends[labels[ends[:, 0]] != labels[ends[:, 1]]])
    for k in range(4):
        edge = at_border[labels[at_border] == k]
        away = np.sqrt(((graph.centroid[:, None] - graph.centroid[edge]) ** 2).sum(axis=2)).min(axis=1)
        wanted = np.where(labels == k, 0.0, np.minimum(away / 0.1, 1.0))
        np.testing.assert_allclose(band_cost(among, graph, 0.1)[:, k], wanted, rtol=1e-12)
