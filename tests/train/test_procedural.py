import numpy as np
import pytest

from segvigen.train import procedural
from segvigen.train.procedural import FAMILIES, make
from segvigen.train.solids import ball, box, frustum, lathe, ring, tube, turn


@pytest.mark.parametrize("family", FAMILIES)
def test_every_family_makes_objects_with_parts_in_the_unit_cube(family):
    for seed in range(6):
        rng = np.random.default_rng(seed)
        made = procedural.build(family, FAMILIES[family][0](rng), rng)
        assert made.part.max() >= 1, "one part only"
        assert np.ptp(made.vertices, axis=0).max() == pytest.approx(0.99999, abs=1e-5)
        assert len(made.faces) == len(made.part) == len(made.group) == len(made.solid)
        assert made.faces.max() < len(made.vertices)


def test_fine_labels_divide_coarse_ones():
    for seed in range(30):
        made = make(seed)
        for part in np.unique(made.part):
            assert len(np.unique(made.group[made.part == part])) == 1


def test_a_seed_always_makes_the_same_object():
    a, b, other = make(7), make(7), make(8)
    assert np.array_equal(a.vertices, b.vertices) and np.array_equal(a.part, b.part)
    assert a.vertices.shape != other.vertices.shape or not np.array_equal(a.vertices, other.vertices)


SOLIDS = [
    box((1, 2, 3), (0.5, 0, 0), "g", "p"),
    ball((1, 0.5, 0.7), (0, 1, 0), "g", "p"),
    frustum(0.5, 0.2, 1.5, (0, 0, 1), "g", "p"),
    ring(1.0, 0.2, (0, 0, 0), "g", "p"),
    tube(np.array([[0, 0, 0], [0.7, 0.1, 0], [1.3, 0.5, 0.3]]), 0.2, "g", "p"),
    lathe(np.array([[0.5, 0], [0.3, 0.5], [0.6, 1.0]]), (0, 0, 0), "g", "p"),
]


@pytest.mark.parametrize("solid", SOLIDS, ids=lambda s: s.kind)
def test_a_solids_inside_agrees_with_its_mesh(solid):
    """Points shrunk from the surface towards the inside are inside, grown ones are not.

    The flat ends of tubes and lathes are left out: a tube counts as round there, and a lathe stops.
    """
    solid = solid.moved(turn(0, 0.4) @ turn(1, 1.0) * 0.8, np.array([0.1, 0.2, 0.3]))
    vertices, faces = solid.mesh(48)
    if solid.kind in ("tube", "lathe"):
        around = 24 if solid.kind == "tube" else 48
        band = np.arange(len(faces)) % (len(faces) // 2) // around
        faces = faces[(band > 0) & (band < band.max())]
    corners = vertices[faces]
    center = corners.mean(axis=1)
    normal = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    size = np.linalg.norm(normal, axis=1)
    keep = size > 1e-4
    center, normal = center[keep], normal[keep] / size[keep, None]
    one, other = solid.contains(center + 0.03 * normal, 0.0), solid.contains(center - 0.03 * normal, 0.0)
    assert (one ^ other).mean() > 0.9, "on either side of a face one point is in and one is out"
    assert solid.contains(center, -0.02).mean() > 0.95
    assert solid.contains(center, 0.02).mean() < 0.05
