import numpy as np
import pytest

from segvigen.errors import InputError
from segvigen.lab.evaluate.rivals.colors import TOLERANCE, flat_parts, gathered_parts


def test_flat_colors_are_parts_and_nothing_else():
    rgb = np.array([[1, 0, 0], [0, 1, 0], [1, 0, 0], [0.999, 0, 0]])
    assert flat_parts(rgb, "x").tolist() == [1, 0, 1, 1]
    with pytest.raises(InputError, match="2000 colors"):
        flat_parts(np.stack([np.arange(2000) % 256, np.arange(2000) // 256, np.zeros(2000)], 1) / 255, "x")


def test_noise_and_mixed_borders_do_not_make_parts():
    rng = np.random.default_rng(0)
    colors = np.array([[0.9, 0.1, 0.1], [0.1, 0.8, 0.2], [0.2, 0.2, 0.9], [0.6, 0.6, 0.6]])
    true = rng.integers(0, 4, 4000)
    rgb = np.clip(colors[true] + rng.normal(0, 0.01, (4000, 3)), 0, 1)
    mixed = rng.choice(4000, 60, replace=False)
    share = rng.random((60, 1))
    rgb[mixed] = share * rgb[mixed] + (1 - share) * colors[(true[mixed] + 1) % 4]
    area = np.full(4000, 1.0)
    area[mixed] = 0.01
    found, centers = gathered_parts(rgb, area)
    assert len(centers) == 4
    sure = np.setdiff1d(np.arange(4000), mixed)
    pairs = set(zip(true[sure].tolist(), found[sure].tolist(), strict=True))
    assert len(pairs) == 4


def test_colors_are_separated_beyond_the_tolerance_and_not_within():
    area = np.ones(200)
    for distance, parts in ((0.6 * TOLERANCE, 1), (1.6 * TOLERANCE, 2)):
        rgb = np.full((200, 3), 0.4)
        rgb[100:, 0] += distance
        assert len(gathered_parts(rgb, area)[1]) == parts


def test_the_order_of_faces_does_not_matter():
    rng = np.random.default_rng(1)
    rgb, area, order = rng.random((300, 3)), rng.random(300), rng.permutation(300)
    labels, colors = gathered_parts(rgb, area)
    again, same = gathered_parts(rgb[order], area[order])
    np.testing.assert_allclose(same, colors, atol=1e-9)
    assert (again == labels[order]).all()


def test_a_mesh_of_one_color_is_one_part_even_without_area():
    assert gathered_parts(np.full((5, 3), 0.3), np.zeros(5))[0].tolist() == [0] * 5
