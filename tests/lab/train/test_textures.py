import numpy as np

from segvigen.lab.train.textures import pattern


def test_patterns_depend_on_the_generator_alone():
    points = np.random.default_rng(0).uniform(-0.5, 0.5, (200, 3)).astype(np.float32)
    normals = points / np.linalg.norm(points, axis=1, keepdims=True)
    for seed in range(40):
        one, two = (pattern(points, normals, np.random.default_rng(seed)) for _ in range(2))
        assert one.shape == (200, 3) and one.dtype == np.float32
        assert one.min() >= 0 and one.max() <= 1
        assert np.array_equal(one, two)


def test_the_color_of_a_point_does_not_depend_on_the_other_points():
    points = np.random.default_rng(0).uniform(-0.5, 0.5, (50, 3))
    up = np.tile([0.0, 1.0, 0.0], (50, 1))
    for seed in range(20):
        whole = pattern(points, up, np.random.default_rng(seed))
        half = pattern(points[::2], up[::2], np.random.default_rng(seed))
        same = np.isclose(whole[::2], half, atol=1e-6).all(axis=1)
        assert same.mean() > 0.9  # a dot product of other rounding may cross the edge of a stripe
