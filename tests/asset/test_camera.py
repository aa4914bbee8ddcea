"""The camera against the released camera file, and against itself."""

from __future__ import annotations

import math

import numpy as np
import pytest

from segvigen.asset.camera import STANDARD, Camera, views
from segvigen.errors import PromptError

# reference: models.md 6.3, the camera-to-world matrix of the one training view, in Blender's frame
RELEASED = np.array(
    [
        [0.881921, 0.064948, -0.466901, -0.933802],
        [-0.471397, 0.121509, -0.873511, -1.747021],
        [0.0, 0.990463, 0.137778, 0.275556],
        [0.0, 0.0, 0.0, 1.0],
    ]
)
# (x, y, z) -> (x, -z, y)
TO_BLENDER = np.array([[1, 0, 0, 0], [0, 0, -1, 0], [0, 1, 0, 0], [0, 0, 0, 1]], dtype=float)


def test_the_standard_camera_is_the_released_matrix():
    np.testing.assert_allclose(TO_BLENDER @ STANDARD.matrix(), RELEASED, atol=2e-6)
    assert STANDARD.fov == 0.6981317


def test_the_standard_view_is_azimuth_minus_118_elevation_8_distance_2():
    around = Camera.around(-118.12, 7.92)
    np.testing.assert_allclose(around.eye, STANDARD.eye, atol=2e-4)
    assert around.fov == pytest.approx(STANDARD.fov, abs=1e-6)
    np.testing.assert_allclose(Camera.around(-90, 0, 3).eye, (0, 0, 3), atol=1e-12)
    np.testing.assert_allclose(Camera.around(0, 0).eye, (2, 0, 0), atol=1e-12)
    np.testing.assert_allclose(Camera.around(40, 90).eye, (0, 2, 0), atol=1e-12)


def test_points_project_where_the_released_matrix_puts_them():
    points = np.random.default_rng(0).uniform(-0.5, 0.5, (50, 3))
    blender = np.c_[points, np.ones(50)] @ TO_BLENDER.T
    seen = blender @ np.linalg.inv(RELEASED).T  # camera frame, looking down -z
    lens = 0.5 / math.tan(0.6981317 / 2)
    expected = np.stack([0.5 - lens * seen[:, 0] / seen[:, 2], 0.5 + lens * seen[:, 1] / seen[:, 2]], axis=1)
    xy, depth = STANDARD.project(points)
    np.testing.assert_allclose(xy, expected, atol=5e-6)
    np.testing.assert_allclose(depth, -seen[:, 2], atol=5e-6)


@pytest.mark.parametrize("size", [(8, 8), (12, 5), (5, 9)])
@pytest.mark.parametrize("camera", [STANDARD, Camera.around(30, -60, 3, 25), Camera.around(10, 90)])
def test_projecting_a_point_of_a_ray_gives_its_pixel(camera, size):
    width, height = size
    origins, directions = camera.rays(width, height)
    np.testing.assert_allclose(np.linalg.norm(directions, axis=-1), 1, atol=1e-6)
    points = (origins + 1.7 * directions).reshape(-1, 3)
    xy, depth = camera.project(points, width / height)
    rows, columns = np.mgrid[0:height, 0:width]
    expected = np.stack([(columns + 0.5) / width, (rows + 0.5) / height], axis=-1).reshape(-1, 2)
    np.testing.assert_allclose(xy, expected, atol=1e-5)
    assert (depth > 0).all()


def test_the_first_row_is_the_top_and_the_first_column_the_left():
    _, directions = STANDARD.rays(4, 4)
    right, up, _ = STANDARD.axes
    assert directions[0, 0] @ up > 0 > directions[3, 0] @ up
    assert directions[0, 3] @ right > 0 > directions[0, 0] @ right


def test_the_horizontal_opening_is_fov_in_a_wide_picture():
    directions = STANDARD.directions(np.array([[0.0, 0.5], [1.0, 0.5]]), aspect=2.0)
    assert math.acos(float(directions[0] @ directions[1])) == pytest.approx(STANDARD.fov, abs=1e-4)


def test_views_show_the_whole_cube_from_evenly_spaced_sides():
    corners = np.array([[x, y, z] for x in (-0.5, 0.5) for y in (-0.5, 0.5) for z in (-0.5, 0.5)])
    cameras = views(4)
    assert len(set(cameras)) == 4
    for camera in cameras:
        xy, _ = camera.project(corners)
        assert xy.min() > 0 and xy.max() < 1
    angles = [math.degrees(math.atan2(-c.eye[2], c.eye[0])) for c in cameras]
    np.testing.assert_allclose(np.diff(np.unwrap(angles, period=360)), 90, atol=1e-6)
    assert angles[0] == pytest.approx(-118.12)


def test_zooming_fills_the_picture_but_for_the_margin():
    points = np.random.default_rng(1).uniform(-0.1, 0.05, (100, 3)) + (0.2, 0.3, 0)
    xy, _ = Camera.around(20, 30).zoomed(points, margin=0.05).project(points)
    size = xy.max(axis=0) - xy.min(axis=0)
    assert size.max() == pytest.approx(0.9, abs=0.01)
    np.testing.assert_allclose((xy.max(axis=0) + xy.min(axis=0)) / 2, 0.5, atol=0.01)


def test_json_gives_the_same_camera_back():
    camera = Camera.around(12.5, -7, 1.5, 50)
    assert Camera.from_json(camera.to_json()) == camera
    assert Camera.from_json("{}") == STANDARD
    assert Camera.from_json({"eye": [0, 0, 3]}) == Camera(eye=(0.0, 0.0, 3.0))


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("[1, 2]", "keys"),
        ('{"eyes": 1}', "keys"),
        ('{"eye": 3}', "three numbers"),
        ('{"eye": [1, 2]}', "three finite"),
        ("nope", "JSON"),
        ('{"fov": 40}', "radians"),
        ('{"eye": [0, 0, 0]}', "nowhere"),
        ('{"eye": [NaN, 0, 0]}', "finite"),
    ],
)
def test_an_invalid_camera_is_rejected(text, says):
    with pytest.raises(PromptError, match=says):
        Camera.from_json(text)
