import numpy as np
import pytest
from scipy.sparse import csgraph

from segvigen.lab import procedural
from segvigen.lab.procedural import FAMILIES, make

SAMPLES = 400  # points on each solid
CLOSE = 0.008  # solids this near meet, asset frame


def made_of(family, seed):
    rng = np.random.default_rng([seed, 5])
    return procedural.build(family, FAMILIES[family][0](rng), rng)


def loose(made):
    """Labels of the solids that cannot be reached from the first one."""
    rng = np.random.default_rng(0)
    points = []
    for number in range(len(made.solids)):
        corners = made.vertices[made.faces[made.solid == number]].astype(np.float64)
        area = np.linalg.norm(np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]), axis=1)
        chosen = corners[rng.choice(len(corners), SAMPLES, p=area / area.sum())]
        weight = rng.dirichlet((1, 1, 1), SAMPLES)
        points.append((chosen * weight[..., None]).sum(axis=1))
    count = len(points)
    every = np.concatenate(points)
    near = [s.contains(every, -CLOSE).reshape(count, SAMPLES).any(axis=1) for s in made.solids]
    meets = np.array(near) | np.array(near).T
    pieces, which = csgraph.connected_components(meets)
    return (
        [made.solids[k].labels[0].names[2] for k in np.flatnonzero(which != which[0])] if pieces > 1 else []
    )


@pytest.mark.parametrize("family", FAMILIES)
def test_every_family_makes_objects_with_parts_in_the_unit_cube(family):
    for seed in range(3):
        made = made_of(family, seed)
        assert np.isfinite(made.vertices).all()
        assert made.part.max() >= 1, "one part only"
        assert np.ptp(made.vertices, axis=0).max() == pytest.approx(0.99999, abs=1e-5)
        assert np.abs(made.vertices).max() <= 0.5
        assert len(made.faces) == len(made.solid) == made.labels.shape[1]
        assert made.faces.min() >= 0 and made.faces.max() < len(made.vertices)
        assert set(made.solid) == set(range(len(made.solids)))


@pytest.mark.parametrize("family", FAMILIES)
def test_every_family_hangs_together(family):
    """No piece floats: from any solid there is a way to any other through solids that meet."""
    for seed in range(3):
        assert not loose(made_of(family, seed)), f"seed {seed}"


@pytest.mark.slow
def test_legs_inside_a_framed_seat_reach_its_board():
    assert not [seed for seed in range(120) if loose(made_of("chair", seed))]


@pytest.mark.slow
def test_every_level_refines_the_one_before():
    for seed in range(60):
        labels = make(seed).labels
        for coarse, fine in zip(labels[:-1], labels[1:], strict=True):
            pairs = np.unique(np.stack([coarse, fine]), axis=1)
            assert len(np.unique(fine)) == pairs.shape[1]


def test_labels_count_from_zero_without_gaps():
    for seed in range(30):
        for level in make(seed).labels:
            assert set(level) == set(range(level.max() + 1))


def test_a_seed_always_makes_the_same_object():
    a, b, other = make(7), make(7), make(8)
    assert np.array_equal(a.vertices, b.vertices) and np.array_equal(a.labels, b.labels)
    assert a.vertices.shape != other.vertices.shape or not np.array_equal(a.vertices, other.vertices)


def test_global_random_state_changes_nothing():
    np.random.seed(1)
    before = make(11).vertices
    np.random.seed(2)
    assert np.array_equal(before, make(11).vertices)
