"""The nearest triangle of many points agrees with the plain search."""

from __future__ import annotations

import numpy as np
import pytest

from segvigen.asset.closest import closest_faces, triangle_distance
from segvigen.asset.nearest import nearest, triangles
from segvigen.lab.datasets.case import plain_asset


def soup(count: int, seed: int):
    """Random triangles of very different sizes."""
    rng = np.random.default_rng(seed)
    corners = rng.normal(size=(count, 1, 3)) + rng.normal(size=(count, 3, 3)) * 10.0 ** rng.uniform(
        -4, 0, (count, 1, 1)
    )
    return corners.reshape(-1, 3), np.arange(3 * count).reshape(-1, 3)


@pytest.mark.slow
@pytest.mark.parametrize("count", [1, 3, 4, 5, 150])
def test_it_agrees_with_brute_force(count):
    asset = plain_asset("soup", *soup(count, count))
    points = np.random.default_rng(0).uniform(-0.7, 0.7, (100, 3))
    row, distance = nearest(triangles(asset.vertices, asset.faces, asset.usable), points)
    plain_row, plain_distance = closest_faces(asset, points)
    np.testing.assert_allclose(distance, plain_distance, rtol=1e-9, atol=1e-12)
    for i in np.flatnonzero(row != plain_row):  # ties: float64 rounding decides
        tied = triangle_distance(points[i], asset.vertices[asset.faces[[row[i], plain_row[i]]]].astype(float))
        np.testing.assert_allclose(tied, distance[i], rtol=1e-9, atol=1e-12)


def test_only_faces_with_the_given_orientation_count():
    vertices, faces = soup(200, 7)
    surface = triangles(vertices, faces)
    rng = np.random.default_rng(1)
    points, facing = rng.normal(size=(50, 3)), rng.normal(size=(50, 3))
    facing /= np.linalg.norm(facing, axis=1, keepdims=True)
    row, distance = nearest(surface, points, facing=facing, cosine=0.4, limit=0.5)
    normal = np.empty((200, 3))
    normal[surface.row] = surface.normals
    for i, point in enumerate(points):
        there = triangle_distance(point, vertices[faces])
        there[normal @ facing[i] < 0.4] = np.inf
        if there.min() > 0.5:
            assert row[i] == -1 and np.isinf(distance[i])
        else:
            assert there[row[i]] == pytest.approx(there.min(), abs=1e-12) == distance[i]
    assert 5 < (row < 0).sum() < 45


def test_of_equal_faces_the_first_is_taken():
    vertices = np.array([(0, 0, 0), (1, 0, 0), (0, 1, 0)], float)
    faces = np.array([(1, 2, 0), (0, 1, 2), (0, 2, 1)])
    row, _ = nearest(triangles(vertices, faces, np.array([False, True, True])), [(0.2, 0.2, 1), (5, 5, 5)])
    assert row.tolist() == [1, 1]


def test_a_surface_without_faces_has_no_nearest_one():
    row, distance = nearest(triangles(np.zeros((3, 3)), np.zeros((0, 3), int)), [(0, 0, 0)])
    assert row.tolist() == [-1] and np.isinf(distance).all()
