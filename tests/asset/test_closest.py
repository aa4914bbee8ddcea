"""The closest face against a search over every face by another method, slivers included."""

from __future__ import annotations

import numpy as np
import pytest

from segvigen.asset.closest import closest_faces, triangle_distance
from tests.shapes import cube, make_asset


def plain_distance(point, triangle):
    """Distance of a point to one triangle [3, 3]: its corners, the feet on its sides, that on its plane.

    Every candidate lies on the triangle, and one of them is nearest.
    """
    a, b, c = triangle
    candidates = [a, b, c]
    for start, end in ((a, b), (b, c), (c, a)):
        along = end - start
        if along @ along > 0:
            candidates.append(start + np.clip((point - start) @ along / (along @ along), 0, 1) * along)
    edges = np.stack([b - a, c - a], axis=1)
    u, v = np.linalg.lstsq(edges, point - a, rcond=None)[0]
    if u >= 0 and v >= 0 and u + v <= 1:
        candidates.append(a + edges @ (u, v))
    return min(float(np.linalg.norm(point - candidate)) for candidate in candidates)


def soup(rng, count):
    """Triangles [count, 3, 3] in the asset frame: ordinary, tiny, huge, slivers, lines and points in turn."""
    center, size = rng.uniform(-0.5, 0.5, (count, 1, 3)), rng.choice([1e-4, 0.01, 0.1, 1.0], (count, 1, 1))
    corners = center + size * rng.uniform(-0.5, 0.5, (count, 3, 3))
    kind = np.arange(count) % 7
    t = rng.random((count, 1))
    between = corners[:, 0] * t + corners[:, 1] * (1 - t)
    for k, width in ((2, 1e-3), (3, 1e-6), (6, 1e-13)):  # the third corner beside the others
        corners[kind == k, 2] = between[kind == k] + width * rng.normal(size=((kind == k).sum(), 3))
    corners[kind == 4, 2] = between[kind == 4]
    corners[kind == 5, 1:] = corners[kind == 5, :1]
    return np.clip(corners, -0.5, 0.5)


def around(rng, corners, count):
    """Points to ask for: anywhere, on faces, beside them, at corners, and along the lines of their sides."""
    chosen = corners[rng.integers(len(corners), size=count)]
    weight = rng.dirichlet([1, 1, 1], count)
    on = np.einsum("nk,nkc->nc", weight, chosen)
    return np.concatenate(
        [
            rng.uniform(-0.7, 0.7, (count, 3)),
            on,
            on + 0.01 * rng.normal(size=(count, 3)),
            chosen[:, 0],
            chosen[:, 0] + rng.uniform(-3, 3, (count, 1)) * (chosen[:, 1] - chosen[:, 0]),
        ]
    )


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(3))
def test_the_distance_to_any_triangle_is_that_of_its_best_point(seed):
    rng = np.random.default_rng(seed)
    corners = soup(rng, 120)
    for point in around(rng, corners, 5):
        expected = [plain_distance(point, triangle) for triangle in corners]
        np.testing.assert_allclose(triangle_distance(point, corners), expected, atol=1e-8)


def test_known_distances_to_a_triangle_and_to_a_line():
    corners = np.array([[[0, 0, 0], [1, 0, 0], [0, 1, 0]], [[0, 0, 0], [2, 0, 0], [1, 0, 0]]], float)
    for point, expected in [
        ((0.2, 0.2, 0.5), (0.5, np.hypot(0.2, 0.5))),
        ((-3.0, -4.0, 0.0), (5.0, 5.0)),
        ((1.0, 1.0, 0.0), (np.sqrt(0.5), 1.0)),
        ((5.0, 0.0, 0.0), (4.0, 3.0)),
    ]:
        np.testing.assert_allclose(triangle_distance(np.array(point), corners), expected)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(3))
def test_the_nearest_face_is_the_one_a_search_over_all_finds(seed):
    rng = np.random.default_rng(100 + seed)
    corners = soup(rng, 400).astype(np.float32)
    asset = make_asset(corners.reshape(-1, 3), np.arange(1200).reshape(-1, 3))
    assert 0.5 < asset.usable.mean() < 0.9  # lines and points have no area
    corners = corners[asset.usable].astype(np.float64)
    rows = np.flatnonzero(asset.usable)
    points = around(rng, corners, 4)
    faces, distances = closest_faces(asset, points)
    for point, face, distance in zip(points, faces, distances, strict=True):
        each = np.array([plain_distance(point, triangle) for triangle in corners])
        assert distance == pytest.approx(each.min(), abs=1e-8)
        assert each[np.flatnonzero(rows == face)[0]] == pytest.approx(each.min(), abs=1e-8)


def test_a_point_over_a_side_of_a_box_lands_on_that_side():
    asset = make_asset(*cube())
    points = np.concatenate([np.eye(3), -np.eye(3)]) * 0.8 + 0.01
    faces, distances = closest_faces(asset, points)
    assert (faces // 2).tolist() == [1, 3, 5, 0, 2, 4]
    np.testing.assert_allclose(distances, [0.31] * 3 + [0.29] * 3, atol=1e-6)


def test_a_face_that_cannot_be_used_is_never_hit():
    vertices, faces = cube()
    asset = make_asset(vertices, faces, usable=np.arange(12) >= 2)
    (face,), (distance,) = closest_faces(asset, [(-0.6, 0.0, 0.0)])
    assert face >= 2 and distance == pytest.approx(np.hypot(0.1, 0.5))


def test_no_points_find_no_faces():
    faces, distances = closest_faces(make_asset(*cube()), np.zeros((0, 3)))
    assert faces.shape == distances.shape == (0,)
