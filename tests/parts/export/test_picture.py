"""The preview picture: its content, names, and legend."""

from __future__ import annotations

import numpy as np
import pytest

from segvigen.parts.export import picture
from segvigen.parts.export.picture import preview
from segvigen.parts.palette import distinct_colors
from tests import shapes


@pytest.fixture(autouse=True)
def small_sheets(monkeypatch):
    """Draw at half the size, in a quarter of the time."""
    monkeypatch.setattr(picture, "WIDTH", 800)


@pytest.fixture(scope="module")
def cube():
    vertices, faces = shapes.cube(size=0.8)
    return shapes.make_asset(vertices, faces)


def hues(pixels):
    """Normalize colors [n, 3], so that shading does not matter."""
    pixels = np.asarray(pixels, dtype=float).reshape(-1, 3)
    return pixels / np.maximum(np.linalg.norm(pixels, axis=1, keepdims=True), 1e-9)


def share_of(color, sheet):
    """Return the share of a sheet's pixels that have the hue of a color."""
    return float((hues(sheet) @ hues(color)[0] > 0.9995).mean())


@pytest.mark.slow
def test_a_sheet_shows_every_part_and_unassigned_faces(cube, monkeypatch):
    monkeypatch.setattr(picture, "WIDTH", 1600)
    labels = np.repeat([0, 1, -1, 2, 1, 0], 2)  # left, right, bottom, top, back, front
    colors = distinct_colors(4)
    sheet = preview(cube, labels, colors)
    assert sheet.dtype == np.uint8 and sheet.shape[1:] == (1600, 3) and 800 < len(sheet) < 2000
    for color in colors[:3]:
        assert share_of(color, sheet) > 0.01
    assert share_of(colors[3], sheet) < 0.001  # a label without faces does not appear, not even in the legend


def test_the_input_is_drawn_in_its_own_colors_beside_the_parts(cube):
    blue, yellow = distinct_colors(2)
    sheet = preview(cube, np.zeros(12, int), [yellow])
    halves = sheet[:300, :400], sheet[:300, 400:]
    assert share_of(yellow, halves[0]) < 0.001 and share_of(yellow, halves[1]) > 0.1
    assert share_of(blue, sheet) < 0.001


@pytest.mark.slow
def test_names_change_the_legend_and_long_ones_are_shortened(cube):
    labels, colors = np.repeat([0, 1], 6), distinct_colors(2)
    plain = preview(cube, labels, colors)
    named = preview(cube, labels, colors, names=["lid", "a very long name " * 20])
    assert plain.shape == named.shape
    changed = np.flatnonzero((plain != named).any(axis=(1, 2)))
    assert len(changed) and changed.min() > 0.8 * len(plain)  # only the legend, at the bottom
    assert not (named[:, -32:] != 255).any()  # and within the page


@pytest.mark.slow
def test_names_the_font_cannot_draw_lose_their_accents_or_become_numbers(cube):
    labels, colors = np.repeat([0, 1], 6), distinct_colors(2)
    shown = preview(cube, labels, colors, names=["Größe é", "把手"])
    np.testing.assert_array_equal(shown, preview(cube, labels, colors, names=["Grosse e", "part_01"]))


@pytest.mark.slow
def test_many_parts_are_counted_not_listed(monkeypatch):
    vertices, faces = shapes.cube(size=0.8)
    asset = shapes.make_asset(vertices, faces)
    monkeypatch.setattr(picture, "MAX_NAMES", 4)
    few = preview(asset, np.arange(12) % 4, distinct_colors(12))
    many = preview(asset, np.arange(12), distinct_colors(12))
    assert len(many) == len(few)  # five entries fit in the one line: four names and how many more
