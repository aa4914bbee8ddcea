"""Closed parts: caps over borders, walls, and what cannot be closed."""

from __future__ import annotations

import numpy as np
import pytest
import trimesh
from hypothesis import given, settings
from hypothesis import strategies as st

from segvigen.arrays import F64, I64
from segvigen.errors import PromptError
from segvigen.parts.export.meshes import Shell, is_closed
from segvigen.parts.export.solids import loops, solid, split_fans


def cut(mesh: trimesh.Trimesh, kept: np.ndarray) -> Shell:
    """The kept faces as a part of their own."""
    faces = mesh.faces[kept]
    used, compact = np.unique(faces, return_inverse=True)
    compact = compact.reshape(-1, 3).astype(np.int64)
    return Shell("piece", (1, 0, 0), mesh.vertices[used].astype(np.float64), compact, is_closed(compact))


def checked(before: Shell, after: Shell) -> trimesh.Trimesh:
    """The closed part; its first faces are those of the part, bit for bit."""
    assert after.closed and is_closed(after.faces)
    own = len(before.faces)
    np.testing.assert_array_equal(after.vertices[after.faces[:own]], before.vertices[before.faces])
    mesh = trimesh.Trimesh(after.vertices, after.faces, process=False)
    assert mesh.is_watertight and mesh.is_winding_consistent
    return mesh


def test_half_a_box_is_capped_to_half_the_volume() -> None:
    box = trimesh.creation.box((2, 2, 2)).subdivide().subdivide()
    half = cut(box, box.triangles_center[:, 2] > 0)
    assert checked(half, solid(half, "caps", 1.0)).volume == pytest.approx(4)


def test_the_rims_of_a_pipe_become_rings() -> None:
    pipe = trimesh.creation.annulus(1.0, 2.0, 3.0)
    wall = cut(pipe, np.abs(pipe.face_normals[:, 2]) < 0.5)
    assert len(loops(wall.faces)) == 4
    assert checked(wall, solid(wall, "caps", 1.0)).volume == pytest.approx(pipe.volume)


def test_border_corners_on_a_straight_line_are_kept() -> None:
    box = trimesh.creation.box((1, 1, 1)).subdivide().subdivide()
    open_box = cut(box, box.face_normals[:, 0] < 0.5)
    assert checked(open_box, solid(open_box, "caps", 1.0)).volume == pytest.approx(1)


def test_a_shell_is_a_wall_of_the_given_thickness() -> None:
    box = trimesh.creation.box((2, 2, 2)).subdivide()
    plate = cut(box, box.face_normals[:, 2] > 0.5)
    assert checked(plate, solid(plate, "shell", 0.25)).volume == pytest.approx(4 * 0.25)
    ball = trimesh.creation.icosphere(4)
    bowl = cut(ball, ball.triangles_center[:, 2] < 0)
    volume = checked(bowl, solid(bowl, "shell", 0.1)).volume
    assert volume == pytest.approx(2 / 3 * np.pi * (1 - 0.9**3), rel=0.05)  # the border is a zigzag


def test_two_sheets_that_meet_in_a_point_become_two_walls() -> None:
    corners = np.array([(0, 0, 0), (1, 0, 0), (0, 1, 0), (-1, 0, 0), (0, -1, 0)], np.float64)
    faces = np.array([(0, 1, 2), (0, 3, 4)])
    vertices, split = split_fans(corners, faces)
    assert len(vertices) == 6
    np.testing.assert_array_equal(vertices[split], corners[faces])
    bow = Shell("bow", (0, 0, 0), corners, faces.astype(np.int64), False)
    mesh = checked(bow, solid(bow, "shell", 0.1))
    assert mesh.volume == pytest.approx(0.1) and mesh.body_count == 2


def test_a_border_that_crosses_itself_is_refused_by_name() -> None:
    turn = np.linspace(0, 4 * np.pi, 24, endpoint=False)  # a strip along an eight
    eight = np.stack([np.sin(turn / 2), np.sin(turn), 0 * turn], axis=1)
    vertices = np.concatenate([eight, eight + (0, 0, 1)])
    a, b = np.arange(24), np.roll(np.arange(24), -1)
    faces = np.concatenate([np.stack([a, b, b + 24], 1), np.stack([a, b + 24, a + 24], 1)])
    strip = Shell("eight", (0, 0, 0), vertices, faces, False)
    with pytest.raises(PromptError, match="'eight' cannot be capped"):
        solid(strip, "caps", 1.0)


def test_a_flat_part_gets_no_caps_and_a_thin_rod_does() -> None:
    corners = np.array([(0, 0, 0), (2, 0, 0), (2, 1, 0.3), (0, 1, 0.3)]) + 1e4
    plate = Shell("plate", (0, 0, 0), corners, np.array([(0, 1, 2), (0, 2, 3)]), False)
    with pytest.raises(PromptError, match="'plate' is flat: caps enclose nothing; give it a wall"):
        solid(plate, "caps", 1.0)
    assert checked(plate, solid(plate, "shell", 0.1)).volume == pytest.approx(0.1 * 2 * np.hypot(1, 0.3))
    rod = trimesh.creation.cylinder(5e-4, 1.0)
    pipe = cut(rod, np.abs(rod.face_normals[:, 2]) < 0.5)
    assert checked(pipe, solid(pipe, "caps", 1.0)).volume == pytest.approx(rod.volume)


def test_closed_and_empty_parts_stay_as_they_are() -> None:
    box = trimesh.creation.box()
    whole = cut(box, np.ones(len(box.faces), bool))
    nothing = Shell("nothing", (0, 0, 0), np.zeros((0, 3)), np.zeros((0, 3), np.int64), False)
    assert solid(whole, "shell", 1.0) is whole and solid(nothing, "caps", 1.0) is nothing


def plain_borders(faces: I64) -> set[tuple[int, int]]:
    """The half-edges of caps: those of the faces without a twin, turned around."""
    edges = [(f[k], f[(k + 1) % 3]) for f in faces.tolist() for k in range(3)]
    return {(b, a) for a, b in edges if (b, a) not in edges}


@given(st.integers(0, 1 << 30), st.floats(0.1, 0.9))
@settings(max_examples=25, deadline=None)
def test_loops_and_fans_hold_for_any_cut(seed: int, share: float) -> None:
    ball = trimesh.creation.icosphere(2)
    part = cut(ball, np.random.default_rng(seed).random(len(ball.faces)) < share)
    vertices, faces = split_fans(part.vertices, part.faces)
    np.testing.assert_array_equal(vertices[faces], part.vertices[part.faces])
    found = [(a, b) for ring in loops(faces) for a, b in zip(ring, np.roll(ring, -1), strict=True)]
    assert len(found) == len(set(found)) and set(found) == plain_borders(faces)
    starts = [a for a, _ in found]
    assert len(starts) == len(set(starts))  # one border through each vertex
    thickened: F64 = solid(part, "shell", 0.05).vertices
    assert len(thickened) == 2 * len(vertices)
