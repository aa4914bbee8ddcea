import numpy as np
import pytest

from segvigen.lab import procedural
from segvigen.lab.procedural.solids import box, tube
from segvigen.lab.train.fusing import covered
from segvigen.voxel.ovoxel import incidence, voxelize

GRID = 48


def fused(solids, mirror=False):
    """Cell centers of the made object and which of them fusing removes."""

    class Plain:
        """Draws nothing: no stretch, no finer mesh, coarse rings."""

        def random(self):
            return 0.99

        def choice(self, values):
            return values[2]

    made = procedural.build("made", solids, Plain())
    vertices = made.vertices * np.array([-1, 1, 1], np.float32) if mirror else made.vertices
    if mirror:
        moved = tuple(s.moved(np.diag([-1.0, 1, 1]), np.zeros(3)) for s in made.solids)
        made = procedural.Procedural(**{**made.__dict__, "solids": moved})
    coords, _, _ = voxelize(vertices, made.faces, GRID)
    touching = incidence(vertices, made.faces, GRID)
    gone = covered(coords, touching, vertices, made.faces, made, GRID)
    return (coords + 0.5) / GRID - 0.5, gone


@pytest.mark.parametrize("mirror", [False, True])
def test_boards_that_touch_face_to_face_leave_no_wall_between(mirror):
    at, gone = fused(
        [box((1, 0.5, 0.5), (0, 0, 0), "a", "0"), box((1, 0.5, 0.5), (1, 0, 0), "b", "0")], mirror
    )
    wall = np.abs(at[:, 0]) < 0.6 / GRID
    inner = wall & (np.abs(at[:, 1:]) < 0.08).all(axis=1)
    assert inner.any() and gone[inner].all()
    assert not gone[~wall].any()
    rim = wall & ~(np.abs(at[:, 1:]) < 0.1).all(axis=1)
    assert not gone[rim].any(), "the seam on the outside stays"


def test_a_bar_in_a_block_vanishes_inside_only_and_its_flat_end_leaves_no_hole():
    at, gone = fused([box((1, 1, 1), (0, 0, 0), "a", "0"), tube([[0, 0, 0], [0, 1.0, 0]], 0.15, "b", "0")])
    top = at[:, 1].max()
    assert gone.any()
    assert not gone[at[:, 1] > top - 1.5 / GRID].any()
    block = at[:, 1] < 0
    assert not gone[block & (np.abs(at) > 0.3).any(axis=1)].any()
