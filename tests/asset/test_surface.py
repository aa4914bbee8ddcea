"""Patches join into one surface; equal positions are found again."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from segvigen.asset.surface import MAX_FACE_COLORS, Patch, color_materials, join, weld
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


def test_too_many_face_colors_are_rounded():
    rng = np.random.default_rng(0)
    colors = np.concatenate([rng.random((20_000, 3)), np.ones((20_000, 1))], axis=1)
    warnings: list[str] = []
    materials, index = color_materials(colors, warnings)
    assert len(materials) <= MAX_FACE_COLORS and len(warnings) == 1
    near = np.array([materials[i].base_color for i in index])
    assert np.abs(near - colors).max() < 0.07
