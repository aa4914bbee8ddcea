"""Patches join into one surface; equal positions are found again."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from segvigen.asset.materials import Material
from segvigen.asset.surface import Patch, color_faces, join, weld
from tests.asset.build import QUAD, QUAD_FACES


def test_patches_keep_their_order_and_bad_rows_point_at_their_own_patch():
    faces = np.array([[0, 1, 2], [0, 1, 4], [-1, 0, 1]])
    surface = join([Patch("a", QUAD.astype(float), QUAD_FACES), Patch("b", QUAD + 9.0, faces, material=3)])
    assert surface.faces.tolist() == [[0, 1, 2], [0, 2, 3], [4, 5, 6], [4, 4, 4], [4, 4, 4]]
    assert surface.valid.tolist() == [True, True, True, False, False]
    assert surface.face_material.tolist() == [-1, -1, 3, 3, 3]
    assert [(p.name, p.start, p.count) for p in surface.pieces] == [("a", 0, 2), ("b", 2, 3)]


def test_nothing_joins_to_nothing():
    surface = join([])
    assert surface.faces.shape == (0, 3) and surface.positions.shape == (0, 3) and surface.normals is None
    empty = join([Patch("a", np.zeros((0, 3)), QUAD_FACES)])
    assert empty.valid.tolist() == [False, False]


@given(st.lists(st.tuples(*[st.sampled_from([0.0, -0.0, 1.0, 1e-30, -3.5])] * 4), min_size=1, max_size=30))
@settings(max_examples=100, deadline=None)
@pytest.mark.parametrize("columns", [2, 3, 4])
def test_welding_joins_equal_rows_and_no_others(columns, points):
    table = np.array(points, np.float32)[:, :columns]
    first, joined = weld(table)
    np.testing.assert_array_equal(table[first][joined], table)
    distinct = sorted({tuple(p + 0.0 for p in row) for row in table.tolist()})
    assert len(first) == len(distinct)
    assert (np.diff(first) > 0).all()  # in order of first use


def test_vertices_are_repeated_where_the_colors_of_their_faces_differ():
    uv = np.float32([[0, 0], [1, 0], [1, 1], [0, 1], [5, 5]])
    patch = Patch("p", np.eye(5, 3), np.array([[0, 1, 2], [0, 2, 3], [0, 2, 9], [3, 2, 1]]), uv=uv)
    colors = np.float32([[1, 0, 0, 1], [0, 0, 1, 1], [1, 0, 0, 1], [1, 0, 0, 0.5]])
    materials = [Material("other")]
    colored, _ = color_faces(patch, colors, materials)
    exists = [0, 1, 3]
    assert colored.faces[2].tolist() == [-1, -1, -1]
    assert len(colored.positions) == len({(v, *colors[f]) for f in exists for v in patch.faces[f].tolist()})
    for name in ("positions", "uv"):
        before, after = getattr(patch, name), getattr(colored, name)
        np.testing.assert_array_equal(after[colored.faces[exists]], before[patch.faces[exists]])
    np.testing.assert_array_equal(colored.colors[colored.faces[exists]], colors[exists][:, None].repeat(3, 1))
    assert [materials[m].alpha_mode for m in colored.material] == ["OPAQUE", "OPAQUE", "OPAQUE", "BLEND"]
