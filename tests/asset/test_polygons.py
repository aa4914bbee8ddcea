"""Polygons are cut into triangles of the same area, and keep their corners for writing."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from segvigen.asset.polygons import fan, kept_polygons, triangulate

SHAPES = {
    "L": [[2, 0], [2, 1], [1, 1], [1, 2], [0, 2], [0, 0]],
    "arrow": [[0, 0], [2, 0], [0.4, 0.4], [0, 2]],
    "U with corners on straight sides": [
        [0, 0], [2, 0], [4, 0], [4, 4], [3, 4], [3, 1], [2, 1], [1, 1], [1, 4], [0, 4], [0, 2]],
    "comb": [[0, 0], [10, 0], *([x, 1 if x % 2 else 5] for x in range(10, -1, -1))],
    "square with a hole, joined by a bridge": [
        [0, 0], [6, 0], [6, 6], [0, 6], [0, 0], [2, 2], [2, 4], [4, 4], [4, 2], [2, 2]],
    "spiral": [
        [0, 0], [5, 0], [5, 5], [1, 5], [1, 2], [3, 2], [3, 3], [2, 3], [2, 4], [4, 4], [4, 1], [0, 1]],
}  # fmt: skip


def shoelace(points: np.ndarray) -> float:
    x, y = points.T
    return abs(float((x * np.roll(y, -1) - np.roll(x, -1) * y).sum() / 2))


def cut(points: np.ndarray) -> tuple[np.ndarray, float, list[str]]:
    """Corners [F, 3] of one polygon [n, 3], the total area of its triangles, and warnings."""
    warnings: list[str] = []
    corner, owner = triangulate(points, np.arange(len(points)), np.array([len(points)]), warnings)
    assert owner.tolist() == [0] * (len(points) - 2)
    a, b, c = (points[corner[:, k]] for k in range(3))
    return corner, float(np.linalg.norm(np.cross(b - a, c - a), axis=1).sum() / 2), warnings


def placed(points: np.ndarray, seed: int) -> np.ndarray:
    """A flat polygon [n, 2] turned and moved away from the origin."""
    rng = np.random.default_rng(seed)
    turn, _ = np.linalg.qr(rng.normal(size=(3, 3)))
    return np.pad(points, ((0, 0), (0, 1))) @ turn.T + 1000.0 * rng.normal(size=3)


def test_fans_count():
    corner, owner = fan(np.array([3, 2, 5, 0, 4]))
    assert owner.tolist() == [0, 2, 2, 2, 4, 4]
    assert corner.tolist() == [[0, 1, 2], [5, 6, 7], [5, 7, 8], [5, 8, 9], [10, 11, 12], [10, 12, 13]]


@pytest.mark.parametrize("reverse", [False, True])
@pytest.mark.parametrize("name", SHAPES)
def test_a_concave_polygon_keeps_its_area_and_its_sides_from_every_first_corner(name: str, reverse: bool):
    shape = np.array(SHAPES[name], float)
    expected = shoelace(shape)
    for first in range(len(shape)):
        points = np.roll(shape, first, axis=0)
        points = placed(points[::-1] if reverse else points, first)
        corner, area, warnings = cut(points)
        assert area == pytest.approx(expected, rel=1e-6) and not warnings
        edges = {tuple(edge) for row in corner.tolist() for edge in zip(row, row[1:] + row[:1], strict=True)}
        assert edges >= {(k, (k + 1) % len(points)) for k in range(len(points))}


@given(st.lists(st.floats(0.05, 1.0), min_size=4, max_size=40), st.integers(0, 10**6))
@settings(max_examples=60, deadline=None)
def test_any_star_around_a_point_keeps_its_area(radii: list[float], seed: int):
    angles = np.linspace(0, 2 * np.pi, len(radii), endpoint=False)
    flat = np.array(radii)[:, None] * np.stack([np.cos(angles), np.sin(angles)], axis=1)
    _, area, warnings = cut(placed(flat, seed))
    assert area == pytest.approx(shoelace(flat), rel=1e-5) and not warnings


@given(st.lists(st.floats(0.0, 6.28), min_size=4, max_size=12, unique=True))
def test_convex_polygons_stay_fans(angles: list[float]):
    angles.sort()
    points = placed(np.stack([np.cos(angles), np.sin(angles)], axis=1), 3)
    corner, _, _ = cut(points)
    np.testing.assert_array_equal(corner, fan(np.array([len(points)]))[0])


def test_a_polygon_that_is_not_flat_is_cut_as_seen_along_its_normal():
    shape = np.array(SHAPES["U with corners on straight sides"], float)
    flat = np.pad(shape, ((0, 0), (0, 1)))
    bent = flat + [0, 0, 0.1] * np.sin(np.arange(len(flat)))[:, None]
    corner, _, warnings = cut(bent)
    a, b, c = (flat[corner[:, k]] for k in range(3))
    assert np.abs(np.cross(b - a, c - a)[:, 2]).sum() / 2 == pytest.approx(shoelace(shape), rel=1e-2)
    assert not warnings


def test_polygons_that_cross_themselves_stay_fans_with_a_warning():
    turn = 4 * np.pi / 5 * np.arange(5)
    star = np.stack([np.cos(turn), np.sin(turn), 0 * turn], axis=1)
    bow = np.array([[0, 0, 0], [1, 1, 0], [1, 0, 0], [0, 1, 0]], float)
    for points in (star, bow, np.where(np.arange(5)[:, None] == 3, np.nan, star)):
        corner, _, warnings = cut(points)
        np.testing.assert_array_equal(corner, fan(np.array([len(points)]))[0])
        crossed = ["1 polygons cross themselves; they are cut as fans and may overlap"]
        assert warnings == (crossed if np.isfinite(points).all() else [])  # `fit` warns of NaN


def test_a_polygon_without_area_is_a_fan_without_a_warning():
    corner, area, warnings = cut(np.array([[k, 2.0 * k, 0] for k in range(5)]))
    assert corner.tolist() == [[0, 1, 2], [0, 2, 3], [0, 3, 4]] and area == 0 and not warnings


def test_polygons_know_their_faces_and_corners():
    sizes = np.array([3, 4, 2, 5, 4])
    corners = np.array([0, 1, 2, 0, 1, 2, 3, 0, 1, 4, 3, 2, 1, 0, 0, 1, 2, 99])
    _, owner = fan(sizes)
    found = kept_polygons(corners, sizes, owner, 5)
    assert found is not None and found.face.tolist() == [0, 1, 1, 3, 3, 3, 4, 4]
    assert found.sizes.tolist() == [3, 4, 0, 5, 0]
    assert found.corners.tolist() == [*corners[:7], *corners[9:14]]
    part = found.subset(np.array([0, 1, 0, 1, 1, 1, 0, 0], bool), np.array([4, 3, 2, 1, 0]))
    assert part.face.tolist() == [1, 3, 3, 3] and part.sizes.tolist() == [0, 0, 0, 5, 0]
    assert part.corners.tolist() == [0, 1, 2, 3, 4]
    assert kept_polygons(corners[:3], np.array([3]), np.array([0]), 5) is None
