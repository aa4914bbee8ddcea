"""Local thickness: how deep the object is behind each face."""

import numpy as np
import pytest
import trimesh

from segvigen.parts.face_graph import face_graph
from segvigen.parts.thickness import CONE, RAYS, START, THINNEST, _depth, local_thickness
from tests.shapes import cube, joined, sheet


def thickness(vertices, faces):
    graph = face_graph(np.asarray(vertices, np.float64), faces)
    return np.exp(local_thickness(np.asarray(vertices)[faces], graph.facing, graph.area))


def test_a_rod_is_as_thick_as_its_diameter_and_a_ball_thicker():
    rod = trimesh.creation.cylinder(0.05, 0.9, sections=48).subdivide().subdivide()
    ball = trimesh.creation.icosphere(3, 0.2)
    ball.apply_translation((0.3, 0.3, 0))
    both = trimesh.util.concatenate([rod, ball])
    found = thickness(both.vertices, both.faces)
    side = (np.abs(rod.face_normals[:, 2]) < 0.1) & (np.abs(rod.triangles_center[:, 2]) < 0.35)
    assert np.median(found[: len(rod.faces)][side]) == pytest.approx(0.1, rel=0.15)
    assert np.median(found[len(rod.faces) :]) == pytest.approx(0.4 * np.cos(CONE), rel=0.1)


def test_winding_does_not_matter_and_a_sheet_is_thin():
    vertices, faces = cube((0, 0, 0), 0.6, cuts=4)
    found = thickness(vertices, faces)
    np.testing.assert_allclose(thickness(vertices, faces[:, ::-1]), found, rtol=1e-5)
    mixed = faces.copy()
    mixed[::3] = mixed[::3, ::-1]
    np.testing.assert_allclose(np.median(thickness(vertices, mixed)), np.median(found), rtol=0.1)
    np.testing.assert_allclose(thickness(*sheet(4, 3)), THINNEST)
    assert thickness(np.zeros((3, 3)), np.array([[0, 1, 2]])).tolist() == pytest.approx([THINNEST])


def test_the_depth_is_the_median_of_the_rays_that_meet_a_face():
    from embreex.mesh_construction import TriangleMesh
    from embreex.rtcore_scene import EmbreeScene

    vertices, faces, *_ = joined(cube((-0.4, 0, 0), 0.5, cuts=2), cube((0.2, 0.1, 0), 0.3))
    corners = vertices[faces].astype(np.float64)
    normal = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    inward = -normal / np.linalg.norm(normal, axis=1, keepdims=True)
    place = corners.mean(axis=1)
    scene = EmbreeScene()
    mesh = TriangleMesh(scene, corners.astype(np.float32))
    found = _depth(scene, place, inward)
    del mesh
    for row in range(0, len(place), 7):
        one = np.cross(inward[row], np.eye(3)[np.abs(inward[row]).argmin()])
        one /= np.linalg.norm(one)
        two = np.cross(inward[row], one)
        turn = 2 * np.pi * np.arange(RAYS)[:, None] / RAYS
        ring = np.cos(CONE) * inward[row] + np.sin(CONE) * (np.cos(turn) * one + np.sin(turn) * two)
        rays = np.concatenate([ring, inward[row][None]])
        hits = sorted(plain_hit(corners, place[row] + START * inward[row], ray) for ray in rays)
        hits = [hit for hit in hits if np.isfinite(hit)]
        assert found[row] == pytest.approx(hits[(len(hits) - 1) // 2] if hits else np.inf, abs=1e-4)


def plain_hit(corners, start, ray):
    """Return the length of a ray to the nearest triangle, by solving for each of them."""
    best = np.inf
    for a, b, c in corners:
        matrix = np.stack([b - a, c - a, -ray], axis=1)
        if abs(np.linalg.det(matrix)) < 1e-12:
            continue
        u, v, length = np.linalg.solve(matrix, start - a)
        if u >= 0 and v >= 0 and u + v <= 1 and length > 0:
            best = min(best, length)
    return best


def test_no_faces():
    assert local_thickness(np.zeros((0, 3, 3)), np.zeros((0, 3)), np.zeros(0)).shape == (0,)
