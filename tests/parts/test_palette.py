"""Part ids to colors and back."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from segvigen.parts.palette import (
    UNASSIGNED_COLOR,
    Palette,
    click_probability,
    distinct_colors,
    draw_palette,
    oklab,
)


@given(k=st.integers(1, 30), seed=st.integers(0, 2**31))
def test_decoding_undoes_encoding(k, seed):
    palette = draw_palette(k, seed)
    labels = np.random.default_rng(seed).integers(0, k, 50)
    read, distance = palette.decode(palette.encode(labels))
    assert read.tolist() == labels.tolist()
    assert distance.max() < 1e-6


def test_drawn_colors_keep_their_distance_from_each_other_and_from_avoided_ones():
    avoid = np.array([[0.0, 0, 0], [1, 1, 1]])
    colors = np.concatenate([draw_palette(12, 3, 0.3, avoid).colors, avoid])
    distance = np.linalg.norm(colors[:, None] - colors[None], axis=2) + 9 * np.eye(14)
    assert distance.min() >= 0.3


def test_a_palette_too_large_for_the_distance_is_still_drawn_and_distinct():
    colors = draw_palette(400, 0, 0.5).colors
    assert len(np.unique(colors, axis=0)) == 400


def test_a_palette_depends_on_its_seed_alone():
    assert np.array_equal(draw_palette(5, 7).colors, draw_palette(5, 7).colors)
    assert not np.array_equal(draw_palette(5, 7).colors, draw_palette(5, 8).colors)


def test_the_nearest_color_is_the_most_probable_and_halfway_is_undecided():
    palette = Palette(np.array([[0.0, 0, 0], [1, 0, 0]]))
    p = palette.probabilities(np.array([[0.2, 0, 0], [0.5, 0, 0], [0.9, 0.1, 0]]))
    assert p.argmax(axis=1)[[0, 2]].tolist() == [0, 1]
    np.testing.assert_allclose(p[1], 0.5)
    np.testing.assert_allclose(p.sum(axis=1), 1.0, rtol=1e-6)


def test_a_click_is_undecided_exactly_at_its_threshold():
    gray = np.repeat([[0.0], [0.3], [1.0]], 3, axis=1)
    p = click_probability(gray, threshold=0.3, slope=10)
    assert p[1] == pytest.approx(0.5) and p[0] < 0.06 and p[2] > 0.99


def test_unlabeled_voxels_are_painted_gray():
    assert Palette(np.array([[1.0, 0, 0]])).encode(np.array([-1, 0]), missing=0.5).tolist() == [
        [0.5] * 3,
        [1, 0, 0],
    ]


@pytest.mark.parametrize("colors", [np.zeros((0, 3)), np.zeros((2, 4)), [[0, 0, 2.0]], [[np.nan, 0, 0]]])
def test_invalid_palettes_raise(colors):
    with pytest.raises(ValueError, match="palette"):
        Palette(np.asarray(colors))


@pytest.mark.parametrize(("n", "distance"), [(6, 0.2), (12, 0.13), (24, 0.08), (64, 0.05)])
def test_display_colors_keep_their_distance(n, distance):
    colors = distinct_colors(n)
    assert colors.shape == (n, 3) and colors.min() >= 0 and colors.max() <= 1
    lab = oklab(colors.astype(float))
    apart = np.linalg.norm(lab[:, None] - lab[None], axis=-1) + np.eye(n)
    assert apart.min() > distance
    others = oklab(np.array([UNASSIGNED_COLOR, (1, 1, 1), (0, 0, 0)]))
    assert np.linalg.norm(lab[:, None] - others[None], axis=-1).min() > 0.075


def test_a_longer_list_of_display_colors_begins_with_the_shorter_one():
    np.testing.assert_array_equal(distinct_colors(50)[:7], distinct_colors(7))
    assert distinct_colors(0).shape == (0, 3)
    assert distinct_colors(2000).shape == (2000, 3)


def test_added_display_colors_keep_their_distance_from_existing_ones():
    there = [(0.9, 0.1, 0.1), (0.1, 0.8, 0.2), *distinct_colors(6).tolist()]
    lab = oklab(np.array(there + distinct_colors(4, beside=there).tolist()))
    apart = np.linalg.norm(lab[:, None] - lab[None, -4:], axis=-1)
    apart[np.arange(8, 12), np.arange(4)] = 1
    assert apart.min() > 0.12
