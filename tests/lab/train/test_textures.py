import numpy as np

from segvigen.lab.train.textures import pattern


def test_patterns_are_colours_that_the_generator_alone_decides():
    points = np.random.default_rng(0).uniform(-0.5, 0.5, (200, 3)).astype(np.float32)
    normals = points / np.linalg.norm(points, axis=1, keepdims=True)
    for seed in range(40):
        one, two = (pattern(points, normals, np.random.default_rng(seed)) for _ in range(2))
        assert one.shape == (200, 3) and one.dtype == np.float32
        assert one.min() >= 0 and one.max() <= 1
        assert np.array_equal(one, two)


def test_a_point_has_the_same_colour_whatever_else_is_asked():
    points = np.random.default_rng(0).uniform(-0.5, 0.5, (50, 3))
    up = np.tile([0.0, 1.0, 0.0], (50, 1))
    for seed in range(20):
        whole = pattern(points, up, np.random.default_rng(seed))
        half = pattern(points[::2], up[::2], np.random.default_rng(seed))
        np.testing.assert_allclose(whole[::2], half, atol=1e-6)
