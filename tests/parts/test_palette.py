"""Part ids to colours and back."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from segvigen.parts.palette import Palette, click_probability, display_color, draw_palette


@given(k=st.integers(1, 30), seed=st.integers(0, 2**31))
def test_decoding_undoes_encoding(k, seed):
    palette = draw_palette(k, seed)
    labels = np.random.default_rng(seed).integers(0, k, 50)
    read, distance = palette.decode(palette.encode(labels))
    assert read.tolist() == labels.tolist()
    assert distance.max() < 1e-6


def test_drawn_colours_keep_their_distance_from_each_other_and_from_what_is_avoided():
    avoid = np.array([[0.0, 0, 0], [1, 1, 1]])
    colors = np.concatenate([draw_palette(12, 3, 0.3, avoid).colors, avoid])
    distance = np.linalg.norm(colors[:, None] - colors[None], axis=2) + 9 * np.eye(14)
    assert distance.min() >= 0.3


def test_a_palette_too_large_for_the_distance_is_still_drawn_and_distinct():
    colors = draw_palette(400, 0, 0.5).colors
    assert len(np.unique(colors, axis=0)) == 400


def test_the_same_seed_draws_the_same_palette_and_another_does_not():
    assert np.array_equal(draw_palette(5, 7).colors, draw_palette(5, 7).colors)
    assert not np.array_equal(draw_palette(5, 7).colors, draw_palette(5, 8).colors)


def test_nearest_colour_is_the_most_probable_and_half_way_is_undecided():
    palette = Palette(np.array([[0.0, 0, 0], [1, 0, 0]]))
    p = palette.probabilities(np.array([[0.2, 0, 0], [0.5, 0, 0], [0.9, 0.1, 0]]))
    assert p.argmax(axis=1)[[0, 2]].tolist() == [0, 1]
    np.testing.assert_allclose(p[1], 0.5)
    np.testing.assert_allclose(p.sum(axis=1), 1.0, rtol=1e-6)


def test_a_click_is_undecided_exactly_at_its_threshold():
    grey = np.repeat([[0.0], [0.3], [1.0]], 3, axis=1)
    p = click_probability(grey, threshold=0.3, slope=10)
    assert p[1] == pytest.approx(0.5) and p[0] < 0.06 and p[2] > 0.99


def test_unlabelled_places_are_painted_grey():
    assert Palette(np.array([[1.0, 0, 0]])).encode(np.array([-1, 0]), missing=0.5).tolist() == [
        [0.5] * 3,
        [1, 0, 0],
    ]


@pytest.mark.parametrize("colors", [np.zeros((0, 3)), np.zeros((2, 4)), [[0, 0, 2.0]], [[np.nan, 0, 0]]])
def test_what_is_not_a_palette_is_refused(colors):
    with pytest.raises(ValueError, match="palette"):
        Palette(np.asarray(colors))


def test_the_first_twenty_display_colours_differ():
    colors = np.array([display_color(i) for i in range(20)])
    distance = np.linalg.norm(colors[:, None] - colors[None], axis=2) + np.eye(20)
    assert distance.min() > 0.1 and 0 <= colors.min() <= colors.max() <= 1
