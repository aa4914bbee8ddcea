"""The random walker: chances of groups of clicked faces, against a dense solve, and on loose bodies."""

import numpy as np
import pytest

from segvigen.parts.coarse import coarse_graph
from segvigen.parts.face_graph import face_graph
from segvigen.parts.labels import partition_labels
from segvigen.parts.walker import (
    CREASE_WEIGHT,
    DISC,
    FLOOR,
    REACH,
    RIDGE,
    SHORTEST,
    SMOOTH,
    THICKER,
    THICKNESS,
    VALLEY,
    chances,
    surface_circuit,
)
from tests.shapes import cube, joined, sheet


@pytest.fixture(scope="module")
def box():
    """The graph of a cube with 8 x 8 squares on each side."""
    vertices, faces = cube(size=0.8, cuts=8)
    return face_graph(vertices, faces)


def test_chances_solve_the_network_with_the_clicks_held(box):
    graph = box
    clicked = [np.array([0, 300]), np.array([500])]
    found = chances(surface_circuit(graph), graph, clicked)
    borders, num = graph.borders, graph.num_faces
    more = np.exp(VALLEY * borders.valley + RIDGE * borders.ridge + SMOOTH * borders.smooth)
    resistance = np.maximum(borders.walk + CREASE_WEIGHT * borders.sharp**2 * more, SHORTEST)
    dense = np.zeros((num, num))
    for (p, q), conductance in zip(borders.links, borders.length / resistance, strict=True):
        dense[[p, q], [q, p]] -= conductance
        dense[[p, q], [p, q]] += conductance
    dense[np.arange(num), np.arange(num)] += graph.area / REACH**2 + FLOOR
    # the discs of these faces are the faces alone, so the clicks are held exactly
    nodes, wanted = np.array([0, 300, 500]), np.array([[1, 0], [1, 0], [0, 1]])
    rest = np.setdiff1d(np.arange(num), nodes)
    assert borders.walk.min() > DISC
    plain = np.zeros((num, 2))
    plain[nodes] = wanted
    plain[rest] = np.linalg.solve(dense[np.ix_(rest, rest)], -dense[np.ix_(rest, nodes)] @ wanted)
    np.testing.assert_allclose(found, plain / plain.sum(axis=1, keepdims=True), atol=1e-7)


def test_each_side_of_a_cube_goes_to_the_click_on_it(box):
    graph, side = box, np.repeat(np.arange(6), 128)
    clicked = [np.flatnonzero(side == k)[40:41] for k in range(6)]
    labels, _ = partition_labels(chances(surface_circuit(graph), graph, clicked), graph, clicked)
    assert (labels == side).mean() > 0.9
    coarse = coarse_graph(graph, num_nodes=200, max_faces=0)
    nodes = [coarse.node[faces] for faces in clicked]
    found = chances(surface_circuit(coarse.graph), coarse.graph, nodes)
    assert (partition_labels(found, coarse, clicked)[0] == side).mean() > 0.9


def test_a_body_without_a_click_belongs_whole_to_the_nearest():
    vertices, faces, _ = joined(cube(), cube((3.0, 0, 0)), cube((5.0, 0, 0)))
    graph = face_graph(vertices, faces, bridge_distance=None)
    size = len(faces) // 3
    found = chances(surface_circuit(graph), graph, [np.array([0]), np.array([2 * size])])
    assert (found.argmax(axis=1)[size : 2 * size] == 1).all()
    assert np.allclose(found.sum(axis=1), 1)


def test_an_unusable_face_is_undecided():
    vertices, faces = sheet(6, 6)
    graph = face_graph(vertices, faces, np.arange(len(faces)) != 5)
    found = chances(surface_circuit(graph), graph, [np.array([0]), np.array([len(faces) - 1])])
    assert np.isfinite(found).all() and np.allclose(found[5], 0.5)


def test_several_clicks_say_how_thick_a_part_is_and_one_does_not(box):
    graph, thickness = box, np.random.default_rng(0).normal(size=box.num_faces)
    circuit, clicked = surface_circuit(graph), [np.array([0, 150, 300]), np.array([500])]
    plain = chances(circuit, graph, clicked)
    away = np.abs(thickness[:, None] - thickness[clicked[0]]).min(axis=1)
    plain[:, 0] *= np.exp(-THICKNESS * 2 / 3 * np.minimum(away, THICKER))
    found = chances(circuit, graph, clicked, thickness)
    np.testing.assert_allclose(found, plain / plain.sum(axis=1, keepdims=True))
    single = [faces[:1] for faces in clicked]
    np.testing.assert_allclose(chances(circuit, graph, single, thickness), chances(circuit, graph, single))
