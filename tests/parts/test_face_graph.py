"""The face graph: neighbors, angles, and shells that nearly touch."""

import numpy as np
import pytest

from segvigen.parts.face_graph import BRIDGE_DISTANCE, NOISY, face_graph, measure_noise, weld_close
from tests.shapes import cube, joined, sheet


def test_a_closed_box_has_three_neighbors_per_face_and_twelve_square_creases():
    graph = face_graph(*cube((0, 0, 0), 1.0))
    assert len(graph.pairs) == 12 * 3 // 2 and graph.num_components == 1
    assert np.bincount(graph.pairs.ravel()).tolist() == [3] * 12
    sharp = graph.angle > 0.1
    assert sharp.sum() == 12
    np.testing.assert_allclose(graph.angle[sharp], np.pi / 2)
    np.testing.assert_allclose(graph.length[sharp], 1.0)
    np.testing.assert_allclose(graph.length[~sharp], np.sqrt(2))
    assert graph.area.sum() == pytest.approx(6.0)


def test_ridges_and_valleys_do_not_depend_on_winding():
    vertices, faces = cube((0, 0, 0), 1.0)
    # an L-shaped solid: two cubes with the shared wall taken out have one inner edge
    cubes = joined(cube((0, 0, 0), 0.4), cube((0.4, 0, 0), 0.4), cube((0.4, 0.4, 0), 0.4))
    walls = np.round(cubes[0][cubes[1]].mean(axis=1), 6)
    wall_x = (np.abs(walls[:, 0] - 0.2) < 1e-6) & (walls[:, 1] < 0.2)
    wall_y = (np.abs(walls[:, 1] - 0.2) < 1e-6) & (walls[:, 0] > 0.2)
    faces_l = cubes[1][~wall_x & ~wall_y]
    for winding in (faces_l, faces_l[:, ::-1]):
        graph = face_graph(cubes[0], winding)
        valley = graph.concave > 0
        assert valley.sum() == 1
        np.testing.assert_allclose(graph.length[valley], 0.4, atol=1e-6)
    assert (face_graph(vertices, faces).concave <= 0).all()


def test_inconsistent_winding_keeps_angles_but_not_kinds():
    vertices, faces = cube((0, 0, 0), 1.0, cuts=2)
    flipped = faces.copy()
    flipped[::3] = flipped[::3, ::-1]
    plain, mixed = face_graph(vertices, faces), face_graph(vertices, flipped)
    angle = {tuple(sorted(p)): a for p, a in zip(plain.pairs.tolist(), plain.angle, strict=True)}
    for pair, a in zip(mixed.pairs.tolist(), mixed.angle, strict=True):
        assert angle[tuple(sorted(pair))] == pytest.approx(a)
    assert (mixed.concave == 0).all()


def test_vertices_are_welded_by_position_not_by_index():
    vertices, faces = sheet(4, 3)
    soup = vertices[faces].reshape(-1, 3)
    graph = face_graph(soup, np.arange(len(soup)).reshape(-1, 3))
    assert graph.num_components == 1
    assert len(graph.pairs) == len(face_graph(vertices, faces).pairs)
    assert weld_close(np.array([[0.0, 0, 0], [1, 0, 0], [-0.0, 0, 0]])).tolist() == [0, 1, 0]


def test_three_faces_on_one_edge_are_connected():
    vertices = np.array([[0, 0, 0], [0, 0, 1.0], [1, 0, 0], [0, 1, 0], [-1, 0, 0]])
    graph = face_graph(vertices, np.array([[0, 1, 2], [0, 1, 3], [0, 1, 4]]))
    assert graph.num_components == 1 and len(graph.pairs) == 2


def test_unusable_faces_have_no_neighbors():
    vertices, faces = sheet(3, 1)
    usable = np.ones(6, bool)
    usable[2:4] = False
    graph = face_graph(vertices, faces, usable, bridge_distance=None)
    assert graph.component.tolist() == [0, 0, -1, -1, 1, 1]
    assert set(graph.pairs.ravel().tolist()) == {0, 1, 4, 5}


@pytest.mark.parametrize(("gap", "bridged"), [(0.0, True), (0.015, True), (0.06, False)])
def test_shells_are_bridged_when_they_touch_or_nearly_touch(gap, bridged):
    vertices, faces, mesh = joined(cube((-0.2, 0, 0), 0.4, 3), cube((0.2 + gap, 0.01, 0.02), 0.4, 4))
    graph = face_graph(vertices, faces)
    assert graph.num_components == 2
    assert bool(len(graph.bridges)) == bridged
    assert (mesh[graph.bridges[:, 0]] != mesh[graph.bridges[:, 1]]).all()
    assert (graph.gap <= BRIDGE_DISTANCE).all() and (graph.gap >= gap - 1e-9).all()


def test_a_mesh_without_faces_has_an_empty_graph():
    graph = face_graph(np.zeros((0, 3)), np.zeros((0, 3), int))
    assert graph.num_faces == 0 and graph.num_components == 0 and len(graph.pairs) == 0


def roughness(vertices, faces):
    graph = face_graph(vertices, faces)
    corners = vertices[faces]
    normal = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    normal /= np.linalg.norm(normal, axis=1, keepdims=True)
    return measure_noise(graph.pairs, normal, corners.mean(axis=1))


def test_noise_is_measured_on_a_scan_and_not_on_creases_or_curves():
    rng = np.random.default_rng(0)
    vertices, faces = cube((0, 0, 0), 1.0, cuts=24)
    round_vertices = vertices / np.linalg.norm(vertices, axis=1, keepdims=True) / 2
    assert roughness(vertices, faces) < 0.01
    assert roughness(round_vertices, faces) < 0.05
    assert roughness(vertices + noise_of(vertices, 0.004, rng), faces) > NOISY


def noise_of(vertices, share, rng):
    """Move the vertices of one place together by a share of the diagonal."""
    place = weld_close(vertices)
    return rng.normal(scale=share * np.sqrt(3), size=(place.max() + 1, 3))[place]


def test_creases_of_a_noisy_scan_stand_out_after_smoothing():
    rng = np.random.default_rng(1)
    vertices, faces = cube((0, 0, 0), 1.0, cuts=30)
    clean, scan = face_graph(vertices, faces), face_graph(vertices + noise_of(vertices, 0.004, rng), faces)
    row = {tuple(sorted(pair)): k for k, pair in enumerate(clean.pairs.tolist())}
    crease = clean.angle[[row[tuple(sorted(pair))] for pair in scan.pairs.tolist()]] > 1
    assert crease.sum() > 300
    assert np.median(scan.angle[crease]) > 0.5 > 0.25 > np.quantile(scan.angle[~crease], 0.9)
    centered = np.abs(clean.centroid - scan.centroid).max()
    assert 0 < centered < 0.05
    assert scan.area.sum() > 1.02 * clean.area.sum()  # of the mesh as it is, noise included


@pytest.mark.parametrize(("cuts", "is_smoothed"), [(24, False), (60, True)])
def test_the_finer_a_mesh_the_less_roughness_is_noise(cuts, is_smoothed):
    vertices, faces = cube((0, 0, 0), 1.0, cuts=cuts)
    rough = vertices + noise_of(vertices, 0.042 / cuts, np.random.default_rng(2))  # of an edge: equally rough
    assert 0.1 < roughness(rough, faces) < 0.15
    moved = np.abs(face_graph(rough, faces).centroid - rough[faces].mean(axis=1)).max()
    assert (moved > 1e-4) == is_smoothed


def test_a_clean_mesh_is_not_smoothed():
    vertices, faces = cube((0, 0, 0), 1.0, cuts=30)
    np.testing.assert_array_equal(face_graph(vertices, faces).centroid, vertices[faces].mean(axis=1))
